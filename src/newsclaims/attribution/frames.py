"""Frames: what stands around a verb cue, read by the frames that its verb takes."""

from __future__ import annotations

from collections.abc import Container

from newsclaims.attribution.content import clause_end, phrase_content_end, skip_adjuncts
from newsclaims.attribution.cues import VerbCue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import (
    later_subject,
    main_subject,
    phrase_end,
    subject_after,
    subject_before,
)
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import Frame

_NOMINAL = frozenset({"det", "poss", "her", "P", "n", "a", "num", "'s", "q", "pron", "obj", "vn", "vg"})
_CLAUSAL = _NOMINAL | {"subj", "sub", "subjbe", "subjhave", "prep", "adv", "wh"}
_END = frozenset({"", ".", ";", "Q"})
Range = tuple[int, int]


def read_frame(unit: Unit, cue: VerbCue, cues: Container[str], before: list[Draft]) -> Draft | None:
    """The attribution of one verb cue, or None where none of its frames fits.

    `before` are the attributions of the sentence so far, whose source a cue may share.
    """
    if _governs(unit, cue.verb):
        return None
    for frame in cue.form.frames:
        end = cue.verb + 1
        if tuple(unit.low[end : end + len(frame.rest)]) != frame.rest:
            continue
        draft = _try(unit, cue, frame, end + len(frame.rest), cues, before)
        if draft is not None:
            return draft
    return None


def _governs(unit: Unit, verb: int) -> bool:
    """Whether the verb only tells what became of another act of speech: "declined to say"."""
    if unit.low[verb] not in unit.vocabulary.governors or unit.low[verb + 1 : verb + 2] != ["to"]:
        return False
    form = unit.vocabulary.verbs.get(unit.low[verb + 2]) if verb + 2 < len(unit) else None
    return form is not None and any("quote" in frame.takes for frame in form.frames)


def _try(
    unit: Unit, cue: VerbCue, frame: Frame, at: int, cues: Container[str], before: list[Draft]
) -> Draft | None:
    if cue.kind == "passive" or cue.kind == "reduced":
        return _passive(unit, cue, frame, at)
    subject = subject_before(unit, cue.first)
    if cue.kind == "ing" and (unit.at(cue.first - 1) not in ("n", "P") or unit.heading):
        subject = None
    if unit.cls[cue.first] in ("subjbe", "subjhave"):
        subject = (cue.first, cue.first + 1)
    speaks = bool({"quote", "clause"} & frame.takes)
    apposed = subject is not None and unit.at(cue.first - 1) in (",", "-")
    if speaks and not apposed:
        trailing = _trailing(unit, cue, frame, at, subject)
        if trailing is not None:
            return trailing
    content = _following(unit, frame, at)
    if content is None:
        return _trailing(unit, cue, frame, at, subject) if speaks and apposed else None
    if subject is not None:
        return _draft(unit, cue, frame, at, subject, content)
    return _with_shared(unit, cue, frame, at, content, cues, before)


def _with_shared(
    unit: Unit,
    cue: VerbCue,
    frame: Frame,
    at: int,
    content: list[Range],
    cues: Container[str],
    before: list[Draft],
) -> Draft | None:
    """The draft of a cue without a subject of its own: that of the main verb before it.

    Where that verb lies in what somebody said, the cue goes on from the one who said it.
    """
    if cue.kind != "ing" and unit.at(cue.first - 1) in ("that", "wh", "sub", "to", "prep"):
        return None
    subject = main_subject(unit, cue.first, cues)
    if subject is None and cue.kind == "ing":
        subject = later_subject(unit, at)
    start = unit.starts[subject[0]] if subject else unit.starts[cue.first]
    teller = next((d for d in before if any(a <= start < b for a, b in d.content)), None)
    if subject is None and teller is None and before and unit.at(cue.first - 1) == "conj":
        teller = before[-1]
    telling = cue.kind == "ing" and bool({"quote", "that"} & frame.takes)
    if subject is None and teller is None and not telling and cue.first > 0:
        return None
    draft = _draft(unit, cue, frame, at, subject, content, shared=True)
    if teller is not None:
        draft.source = teller.source
    return draft


def _draft(
    unit: Unit,
    cue: VerbCue,
    frame: Frame,
    at: int,
    subject: Range | None,
    content: list[Range],
    *,
    shared: bool = False,
) -> Draft:
    if subject and subject[0] > 0 and unit.cls[subject[0] - 1] == "sub" and subject[0] <= 3:
        content = _within_subordinate(unit, at, content)
    source = _offsets(unit, subject) if subject else None
    act = _act(unit, frame.act, content[0])
    begin = unit.starts[cue.first]
    if unit.cls[cue.first] in ("subjbe", "subjhave"):  # "he's said": the pronoun ends at the apostrophe
        begin += max(unit.low[cue.first].find("'"), 1)
        source = (unit.starts[cue.first], begin)
    return Draft(
        source,
        (begin, unit.ends[at - 1]),
        frame.lemma,
        [_offsets(unit, piece) for piece in content],
        act,
        cue.polarity,
        cue.modality,
        shared=shared,
        told=not {"np-that", "np-clause"}.isdisjoint(frame.takes),
        depth=unit.depth,
        cue_token=cue.first,
    )


def _within_subordinate(unit: Unit, at: int, content: list[Range]) -> list[Range]:
    """ "While many think that C, they ...": C ends where the main clause begins."""
    main = later_subject(unit, at)
    if main is None:
        return content
    return [(first, min(last, main[0] - 1)) for first, last in content if first < main[0] - 1] or content


def _offsets(unit: Unit, piece: Range) -> tuple[int, int]:
    return unit.starts[piece[0]], unit.ends[piece[1] - 1]


def _act(unit: Unit, act: str, content: Range) -> str:
    """Rejecting an accusation denies it, condemning one rejects it."""
    if act not in ("rejects", "condemns") or unit.vocabulary.charges.isdisjoint(
        unit.low[content[0] : content[0] + 6]
    ):
        return act
    return "denies" if act == "rejects" else "rejects"


# --- what precedes -----------------------------------------------------------------------------


def _trailing(unit: Unit, cue: VerbCue, frame: Frame, at: int, subject: Range | None) -> Draft | None:
    """C "," S cue | C "," cue S: a content before, then nothing or the rest of it."""
    inverts = cue.kind != "ing" and not ("np-that" in frame.takes and "that" not in frame.takes)
    if inverts and (subject is None or unit.at(cue.first - 1) in ("Q", "q", ",")):
        found = _inverted(unit, cue, at)
        if found is not None:
            subject, at_end = found
            return _with_left(unit, cue, frame, at, cue.first, subject, at_end)
    if subject is None:
        return None
    before = subject[0] - 1
    while before > 0 and unit.cls[before] == "adv":
        before -= 1
    if before < 0 or unit.cls[before] not in (",", "Q", "q", "-"):
        return None
    after = skip_adjuncts(unit, at)
    if "np-that" in frame.takes and unit.at(after) in _NOMINAL:
        after = skip_adjuncts(unit, phrase_end(unit, after))
    quoted = unit.cls[before] == "Q" or (unit.cls[before] == "," and unit.at(before - 1) == "Q")
    if (quoted and unit.at(after) not in ("that", "Q")) or _ends_there(unit, before, after):
        return _with_left(unit, cue, frame, at, subject[0], subject, after)
    return None


def _ends_there(unit: Unit, before: int, after: int) -> bool:
    """Whether the cue's clause is a parenthesis: a clause or a phrase before it, and a break after it."""
    kind, following = unit.at(after), unit.at(after + 1)
    if kind in _END:
        return True
    if kind == "," and unit.cls[before] == ",":
        return following not in ("Q", "q", "vg", "conj", "sub") or _is_clause(unit, 0, before)
    if kind in ("-", ":") and _is_clause(unit, 0, before):
        return following not in ("Q", "q")
    return False


def _inverted(unit: Unit, cue: VerbCue, at: int) -> tuple[Range, int] | None:
    if cue.first == 0 or unit.at(cue.first - 1) not in ("Q", "q", ",", "-"):
        return None
    subject = subject_after(unit, at)
    if subject is None:
        return None
    after = skip_adjuncts(unit, subject[1])
    if (
        unit.cls[cue.first - 1] in (",", "-")
        and not _is_clause(unit, 0, cue.first - 1)
        and unit.at(after) != ","
    ):
        return None
    if unit.at(after) in (*_END, ",", "-", "vg", "conj", "sub", ":", "wh", "prep", "q", "vd", "vn"):
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
    content = [(first, left)]
    place = after
    while unit.at(place) in (",", ":", "-", "."):
        place += 1
    if unit.at(place) in ("Q", "q") and place > after - 1:
        content.append((place, place + 1))
    elif unit.at(after) == "," and unit.cls[left - 1] not in ("Q", "q") and _goes_on(unit, after + 1):
        content.append((after + 1, clause_end(unit, after + 1)))
    return _draft(unit, cue, frame, at, subject, content)


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether a clause that the cue interrupted goes on after it."""
    return unit.at(at) not in ("vg", "conj", "sub", "wh", "") and at < len(unit) - 2


def _is_clause(unit: Unit, first: int, last: int) -> bool:
    """Whether a finite verb and its subject, or a quotation, stand in the stretch."""
    if unit.cls[first] in ("sub", "prep") and "," not in unit.cls[first:last]:
        return False
    return any(
        c in ("Q", "q", "be", "have", "do", "modal", "vd", "vs", "subjbe", "subjhave", "vb")
        for c in unit.cls[first:last]
    )


_AFTER_YES = frozenset({"", ".", ",", "sub", "prep", "conj", "adv", "-"})


# --- what follows ------------------------------------------------------------------------------


def _following(unit: Unit, frame: Frame, at: int) -> list[Range] | None:
    """The content after a cue by the first frame that fits."""
    takes = frame.takes
    place = skip_adjuncts(unit, at) if takes & {"quote", "that", "clause"} else at
    while unit.at(place) == "adv" and unit.low[place] in ("only", "just"):
        place += 1
    kind = unit.at(place)
    quoted = _quotation(unit, place) if "quote" in takes else None
    if quoted is not None:
        return quoted
    if kind == "that" and "that" in takes:
        return [(place, clause_end(unit, place))]
    if (
        "quote" in takes
        and unit.low[place : place + 1] in (["yes"], ["no"])
        and unit.at(place + 1) in _AFTER_YES
    ):
        return [(place, place + 1)]
    if (kind == "wh" or unit.low[place : place + 1] == ["if"]) and "wh" in takes:
        return [(place, clause_end(unit, place))]
    if kind == "to" and "to" in takes:
        return [(place, clause_end(unit, place))]
    if kind == "vg" and "ing" in takes:
        return [(place, clause_end(unit, place))]
    if unit.low[at : at + 1] == ["as"] and "np-as" in takes and at + 1 < len(unit):
        return [(at + 1, phrase_content_end(unit, at + 1))]
    if kind in (",",) and unit.at(place + 1) == "adv" and unit.at(place + 2) == ",":
        return _following(unit, frame, place + 3)
    return _nominal(unit, frame, at, place)


def _nominal(unit: Unit, frame: Frame, at: int, place: int) -> list[Range] | None:
    """Clauses without "that", addressees and noun phrases."""
    takes = frame.takes
    hearers = {"np-that", "np-clause", "np-to", "np-wh"} & takes
    if hearers and unit.at(at) in _NOMINAL:
        found = _after_hearer(unit, frame, at)
        if found is not None:
            return found
    if "clause" in takes and _clause_begins(unit, place):
        return [(place, clause_end(unit, place))]
    if unit.at(at) == "that" and "np-comp" in takes and unit.at(at + 1) in ("q", "Q", "det", "a", "n"):
        return [(at, phrase_content_end(unit, at + 1))]
    nominal = unit.at(at) in _NOMINAL or (unit.at(at) == "vd" and unit.at(at + 1) in ("n", "P"))
    if nominal and takes & {
        "np",
        "np-as",
        "np-comp",
        "np-of",
        "np-for",
        "np-to-np",
        "np-ing",
        "np-on",
        "np-with",
        "np-against",
        "np-from",
    }:
        return _object(unit, frame, at)
    return None


def _after_hearer(unit: Unit, frame: Frame, at: int) -> list[Range] | None:
    """A hearer, then what he was told."""
    takes = frame.takes
    end = at + 1 if unit.cls[at] in ("obj", "her", "subj") else phrase_end(unit, at)
    place = skip_adjuncts(unit, end)
    kind = unit.at(place)
    if kind == "that" and "np-that" in takes:
        return [(place, clause_end(unit, place))]
    if kind == "to" and ("np-to" in takes):
        return [(at, clause_end(unit, place))]
    quoted = _quotation(unit, place) if "quote" in takes else None
    if quoted is not None:
        return quoted
    if (kind == "wh" or unit.low[place : place + 1] == ["if"]) and "np-wh" in takes:
        return [(place, clause_end(unit, place))]
    if kind == "to" and "np-that" in takes:
        return [(at, clause_end(unit, place))]
    if "np-clause" in takes and _clause_begins(unit, place):
        return [(place, clause_end(unit, place))]
    return None


def _object(unit: Unit, frame: Frame, at: int) -> list[Range] | None:
    end = phrase_content_end(unit, at)
    takes = frame.takes
    if "np-of" in takes:
        end = _to_of(unit, at, end)
    if "np" not in takes and not _has_preposition(unit, at, end, takes):
        return None
    return [(at, end)] if end > at else None


def _to_of(unit: Unit, at: int, end: int) -> int:
    """ "accused the firm, which denies it, of fraud": past what stands between, to the "of" phrase."""
    if "of" in unit.low[at:end]:
        return end
    for place in range(end, min(len(unit), at + 25)):
        if unit.low[place] == "of" and unit.cls[place - 1] == ",":
            return phrase_content_end(unit, place)
        if unit.cls[place] in (".", ";", "Q"):
            break
    return end


def _has_preposition(unit: Unit, at: int, end: int, takes: frozenset[str]) -> bool:
    wanted = {name[3:] for name in takes if name.startswith("np-")}
    if "comp" in wanted:
        return end - at >= 2
    if "to-np" in wanted:
        wanted.add("to")
    if "ing" in wanted and "vg" in unit.cls[at:end]:
        return True
    return any(word in wanted for word in unit.low[at:end])


def _clause_begins(unit: Unit, at: int) -> bool:
    """Whether a clause without "that" begins here: a subject, then a finite verb."""
    kind = unit.at(at)
    if kind in ("subj", "subjbe", "subjhave", "modal") or unit.low[at : at + 1] == ["there"]:
        return True
    if kind in ("sub", "prep", "wh", "adv", "that", "vg"):
        return _has_finite(unit, at)
    if kind not in _NOMINAL:
        return False
    end = phrase_end(unit, at)
    while unit.at(end) in ("adv", "()", "time"):
        end += 1
    after = unit.at(end)
    if after == "subj":  # "the reason they left is"
        return _has_finite(unit, end + 1)
    return after in _VERBAL or (
        after in (",", "wh", "that", "vg", "vn", "prep", "to", "-", "conj", "q") and _has_finite(unit, end)
    )


_VERBAL = frozenset({"be", "have", "do", "modal", "vd", "vs", "vb", "subjbe"})


def _has_finite(unit: Unit, at: int) -> bool:
    finite = ("be", "have", "do", "modal", "vd", "vs", "vb", "subjbe", "subjhave", "subj")
    return any(unit.cls[k] in finite for k in range(at, min(len(unit), at + 25)))


def _quotation(unit: Unit, place: int) -> list[Range] | None:
    """A quotation right here, or after a comma or a colon; with what its sentence goes on."""
    if unit.at(place) in (",", ":", "-") and unit.at(place + 1) in ("Q", "q"):
        place += 1
    if unit.at(place) == ":" and place + 1 < len(unit):
        return [(place + 1, clause_end(unit, place + 1))]
    if unit.at(place) not in ("Q", "q"):
        return None
    if unit.cls[place] == "q":
        return [(place, clause_end(unit, place))]
    end = place + 1
    if unit.at(end) in ("conj", "prep", "n", "to") or (
        unit.at(end) == "conj" and unit.at(end + 1) in ("Q", "q")
    ):
        return [(place, clause_end(unit, place))]
    return [(place, end)]


# --- passives ----------------------------------------------------------------------------------


def _passive(unit: Unit, cue: VerbCue, frame: Frame, at: int) -> Draft | None:
    """ "C was condemned by S" | C1 "is said to" C2 | "it is said that" C | "S was told that" C"""
    comma = cue.kind == "reduced" and unit.at(cue.first - 1) == ","
    subject = subject_before(unit, cue.first - comma)
    if subject is None or unit.cls[subject[0]] == "wh":
        return None
    if unit.low[at : at + 1] == ["by"]:
        return _by_agent(unit, cue, frame, at, subject)
    if cue.kind == "reduced" or ("that" not in frame.takes and "np-that" not in frame.takes):
        return None
    if unit.at(at) == "that":
        impersonal = unit.low[subject[0]] == "it"
        if impersonal or "np-that" in frame.takes:
            return _draft(unit, cue, frame, at, None, [(at, clause_end(unit, at))])
    governs = not unit.vocabulary.verbs.keys().isdisjoint(unit.low[at + 1 : at + 2])
    if unit.at(at) == "to" and "np-that" not in frame.takes and not governs:
        return _draft(unit, cue, frame, at, None, [subject, (at, clause_end(unit, at))])
    return None


def _by_agent(unit: Unit, cue: VerbCue, frame: Frame, at: int, subject: Range) -> Draft | None:
    agent = subject_after(unit, at + 1)
    if agent is None or unit.at(at + 1) == "vg":
        return None
    content = [subject]
    if unit.low[agent[1] : agent[1] + 1] == ["as"] and "np-as" in frame.takes:
        content.append((agent[1], phrase_content_end(unit, agent[1] + 1)))
    return _draft(unit, cue, frame, at, agent, content)
