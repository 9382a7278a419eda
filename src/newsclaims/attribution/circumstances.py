"""Circumstances: to whom, where and when it was said, read from around the cue."""

from __future__ import annotations

from bisect import bisect_left

from newsclaims.attribution.content import BEFORE_TIME, is_time, is_venue, time_end
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import phrase_end
from newsclaims.attribution.tokens import Unit

_HEARER = frozenset({"n", "P", "det", "poss", "her", "obj", "a", "num", "'s", "pron"})
_REACH = 24
_VENUE_PREP = frozenset({"in", "at", "during", "on", "via", "through", "from", "after", "to"})
_VENUE_PREP |= {"with", "over", "by"}


def add_circumstances(unit: Unit, draft: Draft) -> None:
    """Fills addressee, venue and time from the tokens around the cue that are no part of it."""
    if draft.cue is None:
        return
    taken = [*draft.content, draft.cue]
    if draft.source is not None:
        taken.append(draft.source)
    taken.sort()
    first = draft.cue_token
    place = taken.index(draft.cue)
    behind = bisect_left(unit.starts, draft.cue[1])
    _scan(unit, draft, _free(unit, behind, taken[place + 1 :], draft.source), draft.told)
    edge = taken[place - 1][1] if place else unit.start
    before = bisect_left(unit.starts, edge, max(0, first - _REACH), first)
    _scan(unit, draft, (before, first), False)
    if draft.when is None and unit.low[first - 1] == "ago" and first > before:
        draft.when = unit.starts[before], unit.ends[first - 1]  # "the minister two days ago said"
    closing = bisect_left(unit.starts, taken[-1][1])  # "rejected the offer on Thursday"
    if draft.when is None and closing < unit.size and is_time(unit, closing):
        _step(unit, draft, closing, unit.size)
    opening = taken[0][0]
    if draft.source == taken[0] and unit.starts[0] < opening:
        end = next((k for k in range(min(unit.size, _REACH)) if unit.cls[k] == ","), 0)
        if end and unit.starts[end] < opening:
            _scan(unit, draft, (0, end), False)


def _free(
    unit: Unit, first: int, taken: list[tuple[int, int]], source: tuple[int, int] | None
) -> tuple[int, int]:
    """The tokens from `first` up to what is taken, or to the clause's end; a source is passed over."""
    begin = min(first + (unit.low[first] == "by"), unit.size - 1)
    if taken and taken[0] == source and taken[0][0] <= unit.starts[begin]:
        first = bisect_left(unit.starts, taken[0][1])
        taken = taken[1:]
    limit = taken[0][0] if taken else unit.end
    for at in range(first, min(unit.size, first + _REACH)):
        kind = unit.cls[at]
        if unit.starts[at] >= limit or kind in _CLAUSE_END or (kind == "," and at > first):
            return first, at
    return first, max(first, min(unit.size, first + _REACH))


_CLAUSE_END = frozenset({".", ";", ":", "Q", "q", "that"})


def _scan(unit: Unit, draft: Draft, span: tuple[int, int], told: bool) -> None:
    """hearer? then prepositional phrases and times in any order."""
    at, end = span
    if told and at < end and unit.cls[at] in _HEARER and not is_time(unit, at):
        stop = at + 1 if unit.cls[at] == "obj" else max(at + 1, min(end, phrase_end(unit, at)))
        draft.addressee = (unit.starts[at], unit.ends[stop - 1])
        at = stop
    while at < end:
        if unit.cls[at] in _CIRCUMSTANTIAL or unit.low[at] in BEFORE_TIME:
            at = max(at + 1, _step(unit, draft, at, end))
        else:
            at += 1


_CIRCUMSTANTIAL = frozenset({"time", "prep", "to"})


def _step(unit: Unit, draft: Draft, at: int, end: int) -> int:
    if is_time(unit, at):
        stop = min(end, time_end(unit, at))
        draft.when = draft.when or (unit.starts[at], unit.ends[stop - 1])
        return stop
    kind = unit.cls[at]
    if kind == "to" and unit.cls[at + 1] in _HEARER and not _is_level(unit, at + 1):
        stop = min(end, phrase_end(unit, at + 1))
        if stop > at + 1 and not is_venue(unit, at + 1, stop):
            draft.addressee = draft.addressee or (unit.starts[at + 1], unit.ends[stop - 1])
            return stop
    if kind == "prep" and unit.low[at] in _VENUE_PREP:
        stop = _venue_end(unit, at + 1, end)
        network = unit.low[at] == "on" and unit.cls[at + 1] == "P" and unit.cls[at + 2] != "num"
        if stop > at + 1 and (is_venue(unit, at + 1, stop) or network):
            draft.venue = draft.venue or (unit.starts[at], unit.ends[stop - 1])
            return stop
    return at + 1


def _is_level(unit: Unit, at: int) -> bool:
    """Whether no hearer stands behind "to" but a verb or a bare figure: "to know", "to 2.1%"."""
    figure = unit.cls[at] == "num" and unit.cls[at + 1] not in ("n", "a", "P", "prep", "vd", "vn")
    return figure or unit.can_be_base(at)


def _is_clock(unit: Unit, at: int) -> bool:
    return is_time(unit, at) or unit.cls[at + 1] == "num" or unit.low[at + 1] in _CLOCK


_CLOCK = frozenset({"midnight", "noon", "dawn", "dusk", "night"})


_FURTHER = frozenset({"with", "to", "in", "on", "at", "from"})


def _venue_end(unit: Unit, at: int, end: int) -> int:
    """The end of a venue: a noun phrase, with "with CNN", "to reporters" or "in Lund" behind it."""
    stop = min(end, phrase_end(unit, at))
    while stop < end and unit.low[stop] in _FURTHER and not _is_clock(unit, stop):
        further = min(end, phrase_end(unit, stop + 1))
        if further <= stop + 1:
            break
        stop = further
    return stop
