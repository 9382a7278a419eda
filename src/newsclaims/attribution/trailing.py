"""Trailing cues: contents that stand before their cue, or around it."""

from __future__ import annotations

from newsclaims.attribution.content import NOMINAL, clause_end, skip_adjuncts
from newsclaims.attribution.cues import VerbCue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.making import Range, make_draft
from newsclaims.attribution.sources import is_time_noun, phrase_end, subject_after
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import Frame

_END = frozenset({"", ".", ";", "Q"})


def read_trailing(unit: Unit, cue: VerbCue, frame: Frame, at: int, subject: Range | None) -> Draft | None:
    """C "," S cue | C "," cue S | C "," "as" S cue: a content before, then nothing or the rest of it."""
    takes = frame.takes
    inverts = "quote" in takes and cue.kind != "ing" and ("that" in takes or "np-that" not in takes)
    if inverts and (subject is None or unit.cls[cue.first - 1] in ("Q", "q", ",")):
        found = _inverted(unit, cue, at)
        if found is not None:
            subject, at_end = found
            return _with_left(unit, cue, frame, at, cue.first, subject, at_end)
    if subject is None:
        return None
    before = subject[0] - 1
    while before > 0 and unit.cls[before] == "adv":
        before -= 1
    if before >= 0 and unit.low[before] == "as":
        return _as_parenthesis(unit, cue, frame, at, subject, before)
    if before < 0 or unit.cls[before] not in (",", "Q", "q", "-"):
        return None
    after = skip_adjuncts(unit, at)
    if "np-that" in frame.takes and unit.cls[after] in NOMINAL:
        after = skip_adjuncts(unit, phrase_end(unit, after))
    quoted = unit.cls[before] == "Q" or (unit.cls[before] == "," and unit.cls[before - 1] == "Q")
    has_object = "np" in frame.takes and unit.cls[after] in ("det", "obj", "poss", "her")
    if (quoted and not has_object and unit.cls[after] not in ("that", "Q")) or _ends_there(
        unit, before, after
    ):
        return _with_left(unit, cue, frame, at, subject[0], subject, after)
    return None


def _as_parenthesis(
    unit: Unit, cue: VerbCue, frame: Frame, at: int, subject: Range, place: int
) -> Draft | None:
    """ "As S noted, C" | C1 "," "as S noted" ["," C2]"""
    after = skip_adjuncts(unit, at)
    if unit.cls[after] not in (*_END, ",", "-"):
        return None
    content = []
    if place > 1 and unit.cls[place - 1] in (",", "-"):
        content.append((0, place - 1))
    elif place > 1 or unit.cls[after] != ",":
        return None
    if unit.cls[after] in (",", "-") and after + 1 < unit.size and _goes_on(unit, after + 1):
        content.append((after + 1, clause_end(unit, after + 1)))
    content = [(first, last) for first, last in content if last > first]
    return make_draft(unit, cue, frame, at, subject, content) if content else None


def _ends_there(unit: Unit, before: int, after: int) -> bool:
    """Whether the cue's clause is a parenthesis: a clause or a phrase before it, and a break after it."""
    kind, following = unit.cls[after], unit.cls[after + 1]
    if kind in _END:
        return True
    if kind == "," and unit.cls[before] == ",":
        return following not in ("Q", "q", "vg", "conj", "sub") or _is_clause(unit, 0, before)
    if kind in ("-", ":") and _is_clause(unit, 0, before):
        return following not in ("Q", "q")
    return False


def _inverted(unit: Unit, cue: VerbCue, at: int) -> tuple[Range, int] | None:
    """The subject behind the verb, and the token after it and its adjuncts."""
    if cue.first == 0 or unit.cls[cue.first - 1] not in ("Q", "q", ",", "-"):
        return None
    subject = subject_after(unit, at)
    if subject is None:
        return None
    after = skip_adjuncts(unit, subject[1])
    if (
        unit.cls[cue.first - 1] in (",", "-")
        and not _is_clause(unit, 0, cue.first - 1)
        and unit.cls[after] not in (",", "")
    ):
        return None
    if unit.cls[after] in (*_END, ",", "-", "vg", "conj", "sub", ":", "wh", "prep", "q", "vd", "vn"):
        return subject, after
    return None


def _with_left(
    unit: Unit, cue: VerbCue, frame: Frame, at: int, edge: int, subject: Range, after: int
) -> Draft | None:
    """The draft whose content is what stands before `edge`, and a quotation right after the cue."""
    left = edge
    while left > 0 and unit.cls[left - 1] in (",", "-"):
        left -= 1
    if left == 0:
        return None
    first = 0
    while first < left - 1 and unit.cls[first] in (",", "-", "x", "."):
        first += 1
    first = _past_dateline(unit, first, left)
    content = [(first, left)]
    place = after
    while unit.cls[place] in (",", ":", "-", "."):
        place += 1
    later = _later_quotation(unit, after) if unit.cls[left - 1] == "Q" else -1
    if unit.cls[place] in ("Q", "q") and place > after - 1:
        content.append((place, place + 1))
    elif later > 0:
        content.append((later, later + 1))
    elif unit.cls[after] == "," and unit.cls[left - 1] not in ("Q", "q") and _goes_on(unit, after + 1):
        content.append((after + 1, clause_end(unit, after + 1)))
    return make_draft(unit, cue, frame, at, subject, content)


def _past_dateline(unit: Unit, first: int, left: int) -> int:
    """Past "SEOUL, May 3 –" and "Seoul (Agency) –" at the beginning."""
    for at in range(first, min(left - 1, first + 7)):
        if unit.cls[at] == "-" and at > first:
            shouted = unit.text[unit.starts[first] : unit.ends[first]].isupper()
            return at + 1 if shouted or unit.cls[at - 1] == "()" else first
        if unit.cls[at] not in ("P", "()", ",", "num", "time"):
            break
    return first


def _later_quotation(unit: Unit, after: int) -> int:
    """ "“C1,” S said, closing the folder, “and c2”": where the quotation goes on; else -1."""
    for at in range(after, min(unit.size, after + 15)):
        if unit.cls[at] == "Q" and unit.cls[at - 1] == "," and unit.quotes[at].begins_small(unit.text):
            return at
        if unit.cls[at] in (".", ";", ":") or unit.low[at] in unit.vocabulary.verbs:
            return -1
    return -1


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether a clause that the cue interrupted goes on after it."""
    if unit.cls[at] in ("vg", "conj", "sub", "wh", "") or is_time_noun(unit.low[at]):
        return False
    if unit.cls[at] in ("num", "det") and at + 1 < unit.size and is_time_noun(unit.low[at + 1]):
        return False  # "three days after the flood"
    return at < unit.size - 1


def _is_clause(unit: Unit, first: int, last: int) -> bool:
    """Whether a finite verb and its subject, or a quotation, stand in the stretch."""
    if unit.cls[first] in ("sub", "prep") and "," not in unit.cls[first:last]:
        return False
    return any(
        c in ("Q", "q", "be", "have", "do", "modal", "vd", "vs", "subjbe", "subjhave", "vb")
        for c in unit.cls[first:last]
    )
