"""Noun cues: "the firm's claim that", "his refusal to", "the allegation that"."""

from __future__ import annotations

from newsclaims.attribution.content import clause_end, phrase_content_end
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import subject_before
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import NounCue
from newsclaims.segment import Offsets

_FINITE = frozenset({"be", "have", "modal", "do", "vd", "vs"})
_LEFT = frozenset({"a", "n", "num", "vn", "vg", "vd", "q", "adv", "P"})


def read_noun(unit: Unit, at: int, cue: NounCue) -> Draft | None:
    """noun cue = [possessor] adjective* noun ("that" C | "to" VP | preposition NP)"""
    following = unit.low[at + 1] if at + 1 < len(unit) else ""
    if following not in cue.takes or at + 2 >= len(unit):
        return None
    first = at
    while first > 0 and at - first < 5 and unit.cls[first - 1] in _LEFT:
        first -= 1
    source, first = _possessor(unit, first, at)
    if source is None and (following != "that" or cue.act == "believes"):
        return None
    if following == "that" and unit.at(at + 2) in _FINITE and not unit.can_be_noun(at + 2):
        return None  # a relative clause: "the claim that was made"
    end = clause_end(unit, at + 1) if following in ("that", "to") else phrase_content_end(unit, at + 2)
    begin = at + 1 if following in ("that", "to") else at + 2
    if end <= begin:
        return None
    return Draft(
        source,
        (unit.starts[first], unit.ends[begin - 1] if begin == at + 2 else unit.ends[at]),
        cue.lemma,
        [(unit.starts[begin], unit.ends[end - 1])],
        cue.act,
        depth=unit.depth,
        cue_token=at,
    )


def _possessor(unit: Unit, first: int, noun: int) -> tuple[Offsets | None, int]:
    """The source before the noun, as offsets without its 's, and where the cue begins."""
    before = first - 1
    kind = unit.at(before)
    if kind == "poss" or kind == "her":
        return (unit.starts[before], unit.ends[before]), first
    if kind == "'s":
        subject = subject_before(unit, first)
        start = unit.starts[subject[0]] if subject else unit.starts[before]
        bare = unit.ends[before] - (2 if unit.low[before].endswith("'s") else 1)
        return (start, max(start + 1, bare)), first
    return None, noun
