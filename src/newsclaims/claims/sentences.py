"""Sentences: a sentence as words, marks, figures and dates, the stuff that linking reads.

A figure, and a date, is one unit however many words it has, so that grammar sees "killed FIGURE
in DATE". Only sentences that hold a figure are read.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from newsclaims.claims.unit import Unit, unit_reader
from newsclaims.claims.vocabulary import Vocabulary
from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.timex import Timex

_TOKEN = re.compile(r"[^\W_]++(?>(?:[-'’‑&.][^\W_]++)*)|[^\w\s]|_")
"""Finds all but blanks, so that a token begins where the blanks after the one before it end."""

Place = tuple[int, int]
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Sentence:
    """The units of one sentence of a text, the `low` of each, and the places of figures and of dates.

    `records` says which record each of the latter is, by its index.
    """

    text: str
    start: int
    units: tuple[Unit, ...]
    lows: tuple[str, ...]
    figures: tuple[int, ...]
    dates: tuple[int, ...]
    records: Mapping[int, int]
    vocabulary: Vocabulary
    _once: dict[Callable[..., Any], Any] = field(default_factory=dict)

    def once(self, read: Callable[["Sentence"], T]) -> T:
        """What a function reads in the sentence: read once, however many figures ask for it."""
        if read not in self._once:
            self._once[read] = read(self)
        found: T = self._once[read]
        return found

    @functools.cached_property
    def starts(self) -> tuple[int, ...]:
        """Where in the text each unit begins; few sentences are asked."""
        starts: list[int] = []
        at = self.start
        for unit in self.units:
            at = self.text.index(unit.surface, at)
            starts.append(at)
            at += len(unit.surface)
        return tuple(starts)

    @property
    def opening(self) -> int:
        """The place of the unit that begins where the sentence does, -1 where blanks begin it."""
        return 0 if self.starts[0] == self.start else -1

    def place(self, first: int, last: int) -> Place:
        """Where in the text the units `first:last` stand."""
        return self.starts[first], self.starts[last - 1] + len(self.units[last - 1].surface)


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
    vocabulary: Vocabulary,
) -> Sentence:
    """The sentence at `start:end`; `quantities` and `timexes` are those in it, with their indices."""
    read = unit_reader(vocabulary)
    fixed = sorted(
        [(t.span.start, -t.span.end, "t", i) for i, t in timexes]
        + [(q.span.start, -q.span.end, "q", i) for i, q in quantities]
    )
    units: list[Unit] = []
    places: dict[str, list[int]] = {"q": [], "t": []}
    records: dict[int, int] = {}
    at = start
    for first, last, kind, index in fixed:
        if first < at:  # a figure inside a date ("the past 24 hours"), or the other way round
            continue
        units += map(read, _TOKEN.findall(text, at, first))
        at = -last
        places[kind].append(len(units))
        records[len(units)] = index
        units.append(read(text[first:at], kind))
    units += map(read, _TOKEN.findall(text, at, end))
    lows = tuple([unit.low for unit in units])
    figures, dates = tuple(places["q"]), tuple(places["t"])
    return Sentence(text, start, tuple(units), lows, figures, dates, records, vocabulary)
