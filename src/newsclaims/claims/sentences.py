"""Units: a sentence as words, marks, figures and dates, the stuff that linking reads.

A figure, and a date, is one unit however many words it has, so that grammar sees "killed FIGURE
in DATE". Only sentences that hold a figure are read.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.timex import Timex
from newsclaims.words import Facts, Words

_TOKEN = re.compile(r"[^\W_]++(?>(?:(?:[-'’‑&]|\.(?=[^\W_]))[^\W_]++)*)|[^\w\s]|_")
_NO_FACTS = Facts("")


class Unit(NamedTuple):
    """A word ("w"), a mark ("p"), a figure ("q") or a date ("t"); `record` is the index of its record's.

    All but the place and the record follow from the surface: see `Word`.
    """

    start: int
    end: int
    kind: str
    surface: str
    low: str
    facts: Facts = _NO_FACTS
    possessive: bool = False
    capital: bool = False
    adverb: bool = False
    record: int = -1

    def closed(self, *classes: str) -> bool:
        """Whether it is a function word of one of these classes."""
        for own in self.facts.closed:  # noqa: SIM110 (most words are of none: no generator for them)
            if own in classes:
                return True
        return False

    def verb_in(self, *forms: str) -> bool:
        """Whether it can be one of these forms of a verb."""
        return not self.facts.verb_forms.isdisjoint(forms)


Word = tuple[str, str, str, Facts, bool, bool, bool, int]
"""The fields of a word's or a mark's unit after its place: the same wherever it stands."""

ReadWord = Callable[[str], Word]


@functools.lru_cache(maxsize=16)
def word_reader(words: Words) -> ReadWord:
    """The function that reads a surface as a `Word`, and remembers the last 32 768."""
    return functools.lru_cache(maxsize=32768)(functools.partial(_read_word, words))


def _read_word(words: Words, surface: str) -> Word:
    if not surface[0].isalnum():
        return "p", surface, surface, _NO_FACTS, False, False, False, -1
    possessive = surface[-2:] in ("'s", "’s")
    facts = words.facts(surface[:-2] if possessive else surface)
    capital = surface[0].isupper()
    return "w", surface, facts.surface, facts, possessive, capital, _is_adverb(facts), -1


def _is_adverb(facts: Facts) -> bool:
    """Whether it is an adverb or a negation, and no preposition."""
    if "adverb" in facts.closed or "negation" in facts.closed:
        return True
    if not facts.adverb or "preposition" in facts.closed or facts.noun is not None or facts.verb is not None:
        return False
    return not facts.adjective or facts.surface.endswith("ly")


class Sentence(NamedTuple):
    """The units of one sentence, the `low` of each, and the places of the figures and of the dates."""

    start: int
    end: int
    units: tuple[Unit, ...]
    lows: tuple[str, ...]
    figures: tuple[int, ...]
    dates: tuple[int, ...]


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
    read_word: ReadWord,
) -> Sentence:
    """The sentence at `start:end`; `quantities` and `timexes` are those in it, with their indices."""
    fixed = sorted(
        [(t.span.start, t.span.end, "t", i) for i, t in timexes]
        + [(q.span.start, q.span.end, "q", i) for i, q in quantities],
        key=lambda place: (place[0], -place[1], place[2]),
    )
    units: list[Unit] = []
    places: dict[str, list[int]] = {"q": [], "t": []}
    at = start
    for first, last, kind, index in fixed:
        if first < at:  # a figure inside a date ("the past 24 hours"), or the other way round
            continue
        units += _words(text, at, first, read_word)
        places[kind].append(len(units))
        surface = text[first:last]
        units.append(Unit(first, last, kind, surface, surface.lower() if kind == "t" else "", record=index))
        at = last
    units += _words(text, at, end, read_word)
    lows = tuple([unit.low for unit in units])
    return Sentence(start, end, tuple(units), lows, tuple(places["q"]), tuple(places["t"]))


_new_unit = functools.partial(tuple.__new__, Unit)  # without the detour over arguments by name


def _words(text: str, start: int, end: int, read_word: ReadWord) -> list[Unit]:
    return [_new_unit(match.span() + read_word(match[0])) for match in _TOKEN.finditer(text, start, end)]
