"""Frames: what stands around a verb cue, read by the frames that its verb takes."""

from __future__ import annotations

from collections.abc import Container

from newsclaims.attribution.cues import VerbCue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.following import Found, read_following
from newsclaims.attribution.making import Range, make_draft
from newsclaims.attribution.passives import read_passive
from newsclaims.attribution.sources import later_subject, main_subject, subject_before
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.trailing import read_trailing
from newsclaims.attribution.vocabulary import Frame


def read_frame(unit: Unit, cue: VerbCue, cues: Container[str], before: list[Draft]) -> Draft | None:
    """The attribution of one verb cue, or None where none of its frames fits.

    `before` are the attributions of the sentence so far, whose source a cue may share.
    """
    if cue.first == 0 and unit.cls[cue.verb + 1] == ":":
        return None  # a label: "WARNING: ..."
    word, end = unit.low[cue.verb], cue.verb + 1
    if word in unit.vocabulary.governors and _governs(unit, cue.verb):
        return None
    if word in _QUOTING and _only_quotes(unit, cue.verb):
        return None
    for frame in cue.form.frames:
        after = end + len(frame.rest)
        if frame.rest and tuple(unit.low[end:after]) != frame.rest:
            continue
        draft = _try(unit, cue, frame, after, cues, before)
        if draft is not None:
            return draft
    return None


def _only_quotes(unit: Unit, verb: int) -> bool:
    """Whether a verb of quoting hands over to "as saying": "quoted the mayor as saying that"."""
    ahead = unit.low[verb + 1 : verb + 14]
    if "saying" not in ahead:
        return False
    return ahead[ahead.index("saying") - 1] == "as"


_QUOTING = frozenset({"quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing"})


def _governs(unit: Unit, verb: int) -> bool:
    """Whether a governor only tells what became of another act of speech: "declined to say"."""
    if unit.low[verb + 1] != "to":
        return False
    form = unit.vocabulary.verbs.get(unit.low[verb + 2])
    return form is not None and any("quote" in frame.takes for frame in form.frames)


def _try(
    unit: Unit, cue: VerbCue, frame: Frame, at: int, cues: Container[str], before: list[Draft]
) -> Draft | None:
    if cue.kind == "passive" or cue.kind == "reduced":
        return read_passive(unit, cue, frame, at)
    subject = subject_before(unit, cue.first)
    if cue.kind == "ing" and not _has_own_subject(unit, cue):
        subject = None
    if unit.cls[cue.first] in ("subjbe", "subjhave"):
        subject = (cue.first, cue.first + 1)
    if "thing" in frame.takes and subject is not None and unit.cls[subject[1] - 1] in ("subj", "P"):
        return None  # people read books; a banner reads “No”
    speaks = not _SPEAKS.isdisjoint(frame.takes)
    apposed = (
        subject is not None and unit.cls[cue.first - 1] in (",", "-") and not _after_quotation(unit, subject)
    )
    if speaks and not apposed:
        trailing = read_trailing(unit, cue, frame, at, subject)
        if trailing is not None:
            return trailing
    found = read_following(unit, frame, at)
    if found is None:
        return read_trailing(unit, cue, frame, at, subject) if speaks and apposed else None
    if subject is not None:
        return make_draft(unit, cue, frame, at, subject, found.content, act=found.act, hearer=found.hearer)
    return _with_shared(unit, cue, frame, at, found, cues, before)


_SPEAKS = frozenset({"quote", "clause"})


def _has_own_subject(unit: Unit, cue: VerbCue) -> bool:
    """Whether an -ing form has its subject right before it: "a sign saying", not "a statement saying"."""
    if unit.cls[cue.first - 1] not in ("n", "P") or unit.heading:
        return False
    return not unit.is_venue(cue.first - 1)


def _quoted(unit: Unit, cue: VerbCue) -> Range | None:
    """ "quoted S as saying" and "S was quoted [by them] as saying": S."""
    if unit.low[cue.first - 1] != "as":
        return None
    for at in range(cue.first - 2, max(0, cue.first - 15), -1):
        if unit.low[at] in _QUOTING:
            if unit.cls[at - 1] in ("be", "adv"):
                return subject_before(unit, at - 1)
            return at + 1, cue.first - 1
    return None


def _after_quotation(unit: Unit, subject: tuple[int, int] | None) -> bool:
    """Whether a quotation stands right before the subject: `"No," Orr, 71, told them`."""
    before = subject[0] - 1 if subject else -1
    return unit.cls[before - (unit.cls[before] == ",")] == "Q"


def _with_shared(
    unit: Unit,
    cue: VerbCue,
    frame: Frame,
    at: int,
    found: Found,
    cues: Container[str],
    before: list[Draft],
) -> Draft | None:
    """The draft of a cue without a subject of its own: that of the main verb before it.

    Where that verb lies in what somebody said, the cue goes on from the one who said it.
    """
    if cue.kind != "ing" and unit.cls[cue.first - 1] in ("that", "wh", "sub", "to", "prep"):
        return None
    subject = _quoted(unit, cue) or main_subject(unit, cue.first, cues)
    if subject is None and cue.kind == "ing":
        subject = later_subject(unit, at)
    start = unit.starts[subject[0]] if subject else unit.starts[cue.first]
    speakers = {d.source[0] for d in before if d.source}
    teller = None
    if subject is None or start not in speakers:
        teller = next((d for d in before if any(a <= start < b for a, b in d.content)), None)
    if subject is None and teller is None and before and unit.cls[cue.first - 1] in ("conj", ","):
        teller = before[-1]
    telling = cue.kind == "ing" and bool({"quote", "that"} & frame.takes)
    if subject is None and teller is None and not telling and cue.first > 0:
        return None
    draft = make_draft(
        unit, cue, frame, at, subject, found.content, act=found.act, hearer=found.hearer, shared=True
    )
    if teller is not None:
        draft.source = teller.source
    return draft
