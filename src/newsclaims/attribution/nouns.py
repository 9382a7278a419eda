"""Noun cues: "the firm's claim that", "his refusal to", "the allegation that"."""

from __future__ import annotations

from newsclaims.attribution.content import clause_end, phrase_content_end
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import subject_after, subject_before
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import NounCue
from newsclaims.segment import Offsets

_FINITE = frozenset({"be", "have", "modal", "do", "vd", "vs"})
_VERB_GROUP = _FINITE | {"vn", "vb", "not", "adv"}
_LEFT = frozenset({"a", "n", "num", "q", "adv", "P"})


def read_noun(unit: Unit, at: int, cue: NounCue) -> Draft | None:
    """noun cue = [possessor] adjective* noun ("that" C | "to" VP | preposition NP)"""
    begin, author = _author(unit, at + 1)
    following = unit.low[begin]
    if following not in cue.takes or begin + 1 >= unit.size:
        return None
    first = at
    while first > 0 and at - first < 5 and unit.cls[first - 1] in _LEFT:
        first -= 1
    source, first = _possessor(unit, first, at)
    source = author or source
    if source is None and (following != "that" or cue.act == "believes"):
        return None
    if unit.cls[begin + 1] == "," or (
        following == "that" and unit.cls[begin + 1] in _FINITE and not unit.can_be_noun(begin + 1)
    ):
        return None  # a relative clause: "the claim that was made"
    content = _content(unit, begin, following, _is_subject(unit, first))
    if content[1] <= content[0] or (following == "for" and _to_a_figure(unit, *content)):
        return None
    prepositional = following not in ("that", "to") and author is None
    return Draft(
        source,
        (unit.starts[first], unit.ends[begin] if prepositional else unit.ends[at]),
        cue.lemma,
        [(unit.starts[content[0]], unit.ends[content[1] - 1])],
        cue.act_before(following),
        depth=unit.depth,
        cue_token=at,
        nominal=True,
    )


def _to_a_figure(unit: Unit, first: int, last: int) -> bool:
    """ "cut its forecast for growth to 2%": what is done to a forecast, and nothing that it says."""
    return any(unit.cls[at] == "to" and unit.cls[at + 1] == "num" for at in range(first, last))


def _author(unit: Unit, at: int) -> tuple[int, Offsets | None]:
    """ "a warning from lifeguards that": the token behind the author, and the author."""
    if unit.low[at] not in ("from", "by"):
        return at, None
    author = subject_after(unit, at + 1)
    if author is None:
        return at, None
    return author[1], (unit.starts[author[0]], unit.ends[author[1] - 1])


def _is_subject(unit: Unit, first: int) -> bool:
    """Whether the noun phrase begins its clause, so that the clause's verb comes behind the content."""
    while first > 0 and unit.cls[first - 1] in ("det", "poss", "her", "'s", "P", "n", "a"):
        first -= 1
    return first == 0 or unit.cls[first - 1] in (",", ";", "conj", "sub", "adv", "-")


def _content(unit: Unit, begin: int, following: str, is_subject: bool) -> tuple[int, int]:
    if following not in ("that", "to"):
        if unit.low[begin + 1] in _PRONOUNS and unit.cls[begin + 2] in _FINITE:
            return begin + 1, begin + 2  # "his description of it | came"
        return begin + 1, phrase_content_end(unit, begin + 1)
    end = clause_end(unit, begin, participle=following == "that")
    return begin, _before_main_verb(unit, begin, end, int(following == "that")) if is_subject else end


_PRONOUNS = frozenset({"it", "him", "her", "them", "me", "us", "this", "that"})


def _before_main_verb(unit: Unit, begin: int, end: int, own: int) -> int:
    """Where the clause's verb stands behind `own` verbs of the content: "that it failed | drew laughter"."""
    at = begin + 1
    while at < end:
        if unit.cls[at] in _FINITE:
            if own == 0:
                return at
            own -= 1
            at = _group_end(unit, at, end)
        elif unit.cls[at] in ("that", "wh", "sub"):
            own += 1
        at += 1
    return end


def _group_end(unit: Unit, at: int, end: int) -> int:
    """The last token of the verb group that begins here: "had not yet been told"."""
    full = unit.cls[at] in ("vd", "vs")
    while at + 1 < end and unit.cls[at + 1] in _VERB_GROUP:
        if unit.cls[at + 1] in ("vd", "vs"):
            if full:
                return at
            full = True
        at += 1
    return at


def _possessor(unit: Unit, first: int, noun: int) -> tuple[Offsets | None, int]:
    """The source before the noun, as offsets without its 's, and where the cue begins."""
    before = first - 1
    kind = unit.cls[before]
    if kind == "poss" or kind == "her":
        return (unit.starts[before], unit.ends[before]), first
    if kind == "'s":
        subject = subject_before(unit, first)
        start = unit.starts[subject[0]] if subject else unit.starts[before]
        bare = unit.ends[before] - (2 if unit.low[before].endswith("'s") else 1)
        return (start, max(start + 1, bare)), first
    return None, noun
