"""Colons: headlines ("Orr: no deal", "No deal: Orr") and transcripts ("ORR: No deal.")."""

from __future__ import annotations

from newsclaims.attribution.content import clause_end
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.tokens import Unit

_VERBAL = frozenset(
    {"be", "have", "do", "modal", "vd", "vs", "vb", "subj", "that", "wh", "sub", "vg", ",", "conj"}
)
_LONGEST = 9


def read_colons(unit: Unit, drafts: list[Draft]) -> list[Draft]:
    """S ":" C, or in a heading C ":" S; where the colon is no other cue's own."""
    at = unit.low.index(":")
    if any(d.cue and d.cue[0] <= unit.starts[at] and d.cue[1] >= unit.starts[at - 1] for d in drafts if at):
        return []
    if not unit.vocabulary.labels.isdisjoint((unit.low[0], unit.low[at - 1])):
        return []
    colon = (unit.starts[at], unit.ends[at])
    if 0 < at < unit.size - 1 and _is_verbatim(unit, at):
        draft = _draft(unit, (0, at), colon, (at + 1, unit.size - (unit.low[unit.size - 1] == ".")), at)
        draft.verbatim = True
        draft.act = "questions" if unit.low[unit.size - 1] == "?" else "asserts"
        return [draft]
    if _is_speaker(unit, 0, at) and at + 1 < unit.size and _tells(unit, at):
        end = clause_end(unit, at + 1)
        return [_draft(unit, (0, at), colon, (at + 1, end), at)] if end > at + 1 else []
    last = unit.size - (unit.cls[unit.size - 1] == ".")
    if (
        last == unit.size
        and at > 2
        and last - at > 2
        and _is_speaker(unit, at + 1, last)
        and "Q" not in unit.cls
    ):
        return [_draft(unit, (at + 1, last), colon, (0, at), at)]
    return []


def _is_verbatim(unit: Unit, at: int) -> bool:
    """Whether it is a line of a transcript: "ORR: No deal." or "Q: Why?"."""
    said_by = unit.text[unit.starts[0] : unit.ends[at - 1]]
    if not said_by.isupper() or unit.cls[at + 1] in ("Q", "q"):
        return False
    return said_by in ("Q", "A") or (len(said_by) > 2 and _is_speaker(unit, 0, at))


def _tells(unit: Unit, at: int) -> bool:
    """Whether what follows the colon is a quotation, or a clause of a transcript or a headline."""
    if unit.cls[at + 1] in ("Q", "q"):
        return True
    shouted = unit.text[unit.starts[0] : unit.ends[at - 1]].isupper()
    return unit.size - at > 3 and (shouted or unit.cls[unit.size - 1] != ".") and at <= 5


def _is_speaker(unit: Unit, first: int, last: int) -> bool:
    """A name with its title: capitalized words, no verb."""
    if not 0 < last - first <= _LONGEST:
        return False
    kinds = unit.cls[first:last]
    names = sum(kind == "P" for kind in kinds)
    if kinds[-1] == "n" and not _can_speak(unit, last - 1):
        return False  # a topic: "Lund quake: army digs"
    if last - first > 1 and all(_is_thing(unit, at) for at in range(first, last)):
        return False  # a topic in capitals: "Harbour Plan: City Backs Bridge"
    return names > 0 and names * 2 >= len(kinds) and not any(kind in _VERBAL for kind in kinds)


def _is_thing(unit: Unit, at: int) -> bool:
    """Whether the word is a common noun for neither a person nor a body."""
    facts = unit.vocabulary.words.facts(unit.low[at])
    return facts.noun_weight > 0 and bool(facts.classes) and _SPEAKING.isdisjoint(facts.classes)


def _can_speak(unit: Unit, at: int) -> bool:
    """Whether a noun is one for persons or bodies, or unknown."""
    facts = unit.vocabulary.words.facts(unit.low[at])
    return not facts.classes or not _SPEAKING.isdisjoint(facts.classes)


_SPEAKING = frozenset({"person", "group"})


def _draft(
    unit: Unit, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int], at: int
) -> Draft:
    return Draft(
        (unit.starts[source[0]], unit.ends[source[1] - 1]),
        cue,
        ":",
        [(unit.starts[content[0]], unit.ends[content[1] - 1])],
        "asserts",
        depth=unit.depth,
        cue_token=at,
    )
