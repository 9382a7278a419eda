"""Times: when the event happened, the span counted over, and the time at which a figure held.

A date of a level ("inflation was 3.4% in April"), of a running total ("the toll stood at 310 on
Monday") and after "as of", "by" or "until" is an as-of; a length of time that is anchored ("the
past 24 hours") and "since" a date are the span counted over; any other date is when it happened.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.claims.matter import as_day
from newsclaims.claims.sentences import Sentence
from newsclaims.claims.unit import Unit
from newsclaims.records.timex import Timex

_AS_OF = frozenset({"by", "until"})
_PERIOD = frozenset({"since", "between", "within"})


class Times(NamedTuple):
    """The times of one claim."""

    event_time: Timex | None = None
    period: Timex | None = None
    as_of: Timex | None = None


def find_times(
    sentence: Sentence,
    at: int,
    reach: tuple[int, int],
    timexes: Sequence[Timex],
    *,
    holds: bool,
    apart: frozenset[int],
    published: dt.date | None,
) -> Times:
    """The times that belong to the figure at a place.

    `reach` are the first and last unit of its clause, `holds` says that it is a level or a running
    total; `apart` are the dates that belong to the sources (when it was said).
    """
    if not sentence.dates:
        return Times()
    found: dict[str, Timex] = {}
    wall = _comparison(sentence, reach)
    places = [p for p in sentence.dates if reach[0] <= p < reach[1] and (p < wall) == (at < wall)]
    for place in sorted(places, key=lambda p: (abs(p - at), p < at)):
        timex = timexes[sentence.records[place]]
        role = _role(sentence, place, timex, holds)
        if timex.span.start in apart and not (role == "as_of" and timex.relation in _AS_OF):
            continue
        if role == "as_of" and timex.relation == "by" and not holds and _later(timex, published):
            role = "event_time"  # a term ("withdrawn by July"), not a count
        if role:
            found.setdefault(role, timex)
    return Times(**found)


def _comparison(sentence: Sentence, reach: tuple[int, int]) -> int:
    """Where what a figure is compared with begins: "up from 12 in April", "five fewer than in 2019".

    Dates beyond it are those of the base, dates before it those of the figure. The end for none.
    """
    units, lows = sentence.units, sentence.lows
    for at in range(reach[0] + 1, min(reach[1], len(units) - 1)):
        if lows[at] in _COMPARING and _compares(lows[at], lows[at - 1], units[at + 1]):
            return at
    return len(units)


_COMPARING = frozenset({"compared", "than", "from", "as", "since"})


def _compares(low: str, before: str, after: Unit) -> bool:
    """Whether a word with its neighbours opens what a figure is compared with."""
    if low == "compared":
        return True
    if low == "than":
        return after.preposition or after.kind == "t"
    if low == "from":
        return before in ("up", "down", ",") and after.kind != "t"
    if low == "as":
        return before in ("many", "much", "high", "large") and after.kind != "q"
    return low == "since" and after.noun == "record"


def _later(timex: Timex, published: dt.date | None) -> bool:
    """Whether the date lies after the day of publication."""
    day, own = as_day(timex.lower), as_day(published)
    return day is not None and own is not None and day > own


_SUPERLATIVES = frozenset(
    "highest lowest worst best biggest first strongest weakest largest fastest slowest".split()
)
_SHORT = frozenset({"hour", "day", "week", "month", "night"})
_PAST = ("past", "last", "previous", "preceding")


def counted_over(sentence: Sentence, timexes: Sequence[Timex]) -> dict[int, str]:
    """The places of dates that a figure is counted over: "since" one, or in a "past" length of time."""
    found = {}
    for place in sentence.dates:
        timex = timexes[sentence.records[place]]
        words = timex.span.text.lower().split()
        if timex.relation == "since" and sentence.units[place - 2].low not in _SUPERLATIVES:
            found[place] = "since"
        elif len(words) > 2 and words[0] == "the" and words[1] in _PAST and words[-1].rstrip("s") in _SHORT:
            found[place] = "past"
    return found


def _role(sentence: Sentence, place: int, timex: Timex, holds: bool) -> str | None:
    after = sentence.units[place + 1 : place + 3]
    if after and after[0].low in ("'", "’", "s"):
        return "event_time"  # "Monday's landslide"
    before = [unit.low for unit in sentence.units[max(0, place - 2) : place]]
    if before[-2:] in (["as", "of"], ["as", "at"], ["up", "to"]) or timex.relation in _AS_OF:
        return "as_of"
    if timex.relation in _PERIOD:
        return None if _SUPERLATIVES & set(before) else "period"  # "its highest since 2012"
    words = timex.span.text.lower().split()
    if timex.type == "DURATION" or (len(words) > 2 and words[1] in _PAST):
        anchored = timex.begin is not None or timex.end is not None or timex.type == "DATE"
        return "period" if anchored else None
    if timex.type == "SET" or timex.relation in ("before", "after"):
        return None
    if timex.value == "PRESENT_REF" or timex.value == "PAST_REF" or timex.value == "FUTURE_REF":
        return None
    return "as_of" if holds else "event_time"
