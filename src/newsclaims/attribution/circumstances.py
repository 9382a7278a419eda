"""Circumstances: to whom, where and when it was said, read from around the cue."""

from __future__ import annotations

from newsclaims.attribution.content import is_time, is_venue, time_end
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
    taken = [*draft.content, draft.cue, *([draft.source] if draft.source else [])]
    first = draft.cue_token
    after = first
    while after < len(unit) and unit.starts[after] < draft.cue[1]:
        after += 1
    _scan(unit, draft, _free(unit, after, len(unit), taken), draft.told)
    before = first
    while before > 0 and first - before < _REACH and not _inside(unit.starts[before - 1], taken):
        before -= 1
    _scan(unit, draft, (before, first), False)
    if draft.source and unit.starts[0] < draft.source[0]:
        end = next((k for k in range(min(len(unit), _REACH)) if unit.cls[k] == ","), 0)
        if end and not any(_inside(unit.starts[k], taken) for k in range(end)):
            _scan(unit, draft, (0, end), False)


def _inside(offset: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in taken)


def _free(unit: Unit, first: int, last: int, taken: list[tuple[int, int]]) -> tuple[int, int]:
    """The tokens from `first` up to what is taken, or to the clause's end."""
    at = first
    while at < min(last, first + _REACH):
        if _inside(unit.starts[at], taken):
            if unit.cls[at] not in ("P", "n", "det", "subj", "pron") or at > first:
                break
            at += 1  # a source behind the cue: go on after it
            while at < last and _inside(unit.starts[at], taken):
                at += 1
            first = at
            continue
        if unit.cls[at] in (".", ";", ":", "Q", "q", "that") or (unit.cls[at] == "," and at > first):
            break
        at += 1
    return first, at


def _scan(unit: Unit, draft: Draft, span: tuple[int, int], told: bool) -> None:
    """hearer? then prepositional phrases and times in any order."""
    at, end = span
    if told and at < end and unit.cls[at] in _HEARER and not is_time(unit, at):
        stop = at + 1 if unit.cls[at] == "obj" else max(at + 1, min(end, phrase_end(unit, at)))
        draft.addressee = (unit.starts[at], unit.ends[stop - 1])
        at = stop
    while at < end:
        at = max(at + 1, _step(unit, draft, at, end))


def _step(unit: Unit, draft: Draft, at: int, end: int) -> int:
    if is_time(unit, at):
        stop = min(end, time_end(unit, at))
        draft.when = draft.when or (unit.starts[at], unit.ends[stop - 1])
        return stop
    kind = unit.cls[at]
    if kind == "to" and unit.at(at + 1) in _HEARER and not unit.can_be_base(at + 1):
        stop = min(end, phrase_end(unit, at + 1))
        if stop > at + 1 and not is_venue(unit, at + 1, stop):
            draft.addressee = draft.addressee or (unit.starts[at + 1], unit.ends[stop - 1])
            return stop
    if kind == "prep" and unit.low[at] in _VENUE_PREP:
        stop = _venue_end(unit, at + 1, end)
        network = unit.low[at] == "on" and unit.at(at + 1) == "P" and unit.at(at + 2) != "num"
        if stop > at + 1 and (is_venue(unit, at + 1, stop) or network):
            draft.venue = draft.venue or (unit.starts[at], unit.ends[stop - 1])
            return stop
    return at + 1


def _is_clock(unit: Unit, at: int) -> bool:
    return is_time(unit, at) or unit.at(at + 1) == "num" or unit.low[at + 1 : at + 2] in _CLOCK


_CLOCK = (["midnight"], ["noon"], ["dawn"], ["dusk"], ["night"])


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
