"""Units: a sentence as words, marks, figures and dates, the stuff that linking reads.

A figure, and a date, is one unit however many words it has, so that grammar sees "killed FIGURE
in DATE". Only sentences that hold a figure are read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.timex import Timex
from newsclaims.words import Facts, Words

_TOKEN = re.compile(r"[^\W_]++(?>(?:(?:[-'’‑&]|\.(?=[^\W_]))[^\W_]++)*)|[^\w\s]|_")
_NO_FACTS = Facts("")


class Unit(NamedTuple):
    """A word ("w"), a mark ("p"), a figure ("q") or a date ("t"); `record` is the index of its record's."""

    kind: str
    start: int
    end: int
    surface: str
    low: str
    facts: Facts = _NO_FACTS
    record: int = -1
    possessive: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.kind == "w" and self.surface[0].isupper()

    def closed(self, *classes: str) -> bool:
        """Whether it is a function word of one of these classes."""
        # Most words are of none, and are told so without a loop.
        return bool(self.facts.closed) and not set(classes).isdisjoint(self.facts.closed)

    def verb_in(self, *forms: str) -> bool:
        """Whether it can be one of these forms of a verb."""
        return not self.facts.verb_forms.isdisjoint(forms)


class Sentence(NamedTuple):
    """The units of one sentence, and where in them each figure and date of the text stands."""

    start: int
    end: int
    units: tuple[Unit, ...]

    def places(self, kind: str) -> list[int]:
        """The places of the units of a kind."""
        return [place for place, unit in enumerate(self.units) if unit.kind == kind]


_LONGEST = 2_000  # characters; what no stop parts for longer is a table, or no language


def parted(
    start: int, end: int, quantities: Sequence[tuple[int, AnyQuantity]], timexes: Sequence[tuple[int, Timex]]
) -> Iterator[tuple[int, int, Sequence[tuple[int, AnyQuantity]], Sequence[tuple[int, Timex]]]]:
    """A sentence with its records, in pieces where it is very long: linking reads it for each figure."""
    if end - start <= _LONGEST:
        yield start, end, quantities, timexes
        return
    places = [timex.span.start for _, timex in timexes]
    first = 0
    while first < len(quantities):
        begin = max(start, quantities[first][1].span.start - _LONGEST // 4)
        last = first + 1
        while last < len(quantities) and quantities[last][1].span.end <= begin + _LONGEST:
            last += 1
        start = quantities[last - 1][1].span.end
        stop = quantities[last][1].span.start if last < len(quantities) else end
        stop = max(start, min(stop, begin + _LONGEST))
        dates = timexes[bisect_left(places, begin) : bisect_left(places, stop)]
        yield begin, stop, quantities[first:last], [date for date in dates if date[1].span.end <= stop]
        first = last


def read_units(
    text: str,
    start: int,
    end: int,
    quantities: Sequence[tuple[int, AnyQuantity]],
    timexes: Sequence[tuple[int, Timex]],
    words: Words,
) -> Sentence:
    """The sentence at `start:end`; `quantities` and `timexes` are those in it, with their indices."""
    fixed = sorted(
        [(t.span.start, t.span.end, "t", i) for i, t in timexes]
        + [(q.span.start, q.span.end, "q", i) for i, q in quantities],
        key=lambda place: (place[0], -place[1], place[2]),
    )
    units: list[Unit] = []
    at = start
    for first, last, kind, index in fixed:
        if first < at:  # a figure inside a date ("the past 24 hours"), or the other way round
            continue
        units += _words(text, at, first, words)
        surface = text[first:last]
        units.append(Unit(kind, first, last, surface, surface.lower() if kind == "t" else "", record=index))
        at = last
    units += _words(text, at, end, words)
    return Sentence(start, end, tuple(units))


def _words(text: str, start: int, end: int, words: Words) -> Iterator[Unit]:
    for match in _TOKEN.finditer(text, start, end):
        surface = match.group()
        first = surface[0]
        if not (first.isalnum()):
            yield Unit("p", match.start(), match.end(), surface, surface)
            continue
        bare = surface
        possessive = surface[-2:] in ("'s", "’s")
        if possessive:
            bare = surface[:-2]
        facts = words.facts(bare)
        yield Unit("w", match.start(), match.end(), surface, facts.surface, facts, possessive=possessive)
