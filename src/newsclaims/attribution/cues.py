"""Verb cues: the verb group around a form of a reporting verb, with its negation and modality."""

from __future__ import annotations

from dataclasses import dataclass

from newsclaims.attribution.sources import is_plural_subject, is_time_noun
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import VerbForm, Vocabulary
from newsclaims.types import Modality, Polarity

_GROUP = frozenset({"adv", "not", "modal", "be", "have", "do", "subjbe", "subjhave"})
_POSSIBLE = frozenset({"would", "could", "can", "may", "might", "should", "'d", "wouldn't"})
_POSSIBLE |= {"couldn't", "mightn't", "shouldn't", "ought"}
_NO_SUBJECT = frozenset({"det", "poss", "her", "'s", "prep", "to", "sub", "a"})
_PLURAL = frozenset(
    {"i", "you", "we", "they", "who", "that", "which", "those", "these", "both", "all", "people"}
)
_PLURAL |= {
    "some",
    "many",
    "most",
    "others",
    "few",
    "several",
    "ones",
    "police",
    "percent",
    "majority",
    "half",
}

_PLURAL_ALONE = _PLURAL - {"who", "that", "which"}


@dataclass(slots=True)
class VerbCue:
    """A verb group: tokens `first` to `verb`; `kind` is finite, ing, passive, reduced or infinitive.

    `governor` is where the verb group stands that rules an infinitive: "declined" of "declined to say".
    """

    first: int
    verb: int
    form: VerbForm
    kind: str
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    third: bool = False


def read_cue(unit: Unit, verb: int, form: VerbForm, words: Vocabulary) -> VerbCue | None:
    """cue = [aux | adverb | not]* verb; None where the form is a noun or an adjective here."""
    if unit.low[verb] == "thanks" and unit.low[verb + 1] == "to":
        return None  # a preposition
    first = verb
    cls = unit.cls
    capital = verb and unit.text[unit.starts[verb]].isupper()
    if capital and cls[verb - 1] not in (".", "Q", "-") and not unit.heading:
        return None  # a name: "United States"
    while cls[first - 1] in _GROUP:
        first -= 1
        if cls[first] in ("subjbe", "subjhave"):
            break
    if cls[first - 1] == "to" and "base" in form.kinds:
        return _infinitive(unit, first - 1, verb, form, words)
    kind = _kind(unit, first, verb, form)
    if kind is None:
        return None
    while first < verb and cls[first] == "adv" and (cls[first - 1] in (",", "") or _ends_time(unit, first)):
        first += 1
    if kind == "ing" and first and unit.low[first - 1] == "without":
        return None
    cue = VerbCue(first, verb, form, kind)
    _mark(unit, cue, first, verb)
    if kind == "ing" and tuple(unit.low[max(0, first - 2) : first]) in _NOT_DOING:
        cue.polarity = "negative"
    if unit.cls[first - 1] == "conj" and "base" in form.kinds:
        _inherit(unit, cue, first - 1)
    return cue


def _ends_time(unit: Unit, at: int) -> bool:
    """ "the minister two days ago said": "ago" belongs to the days."""
    return unit.low[at] in ("ago", "later", "earlier") and is_time_noun(unit.low[at - 1])


_NOT_DOING = frozenset(
    {
        ("instead", "of"),
        ("short", "of"),
        ("rather", "than"),
        ("far", "from"),
        ("refrained", "from"),
        ("refrain", "from"),
        ("refrains", "from"),
        ("refraining", "from"),
    }
)


def _inherit(unit: Unit, cue: VerbCue, conj: int) -> None:
    """ "would neither confirm nor deny", "declined to confirm or deny": one auxiliary for both verbs."""
    if unit.low[conj] == "nor":
        cue.polarity = "negative"
    for at in range(conj - 1, max(-1, conj - 12), -1):
        kind = unit.cls[at]
        if kind in (".", ";", ":", "Q", "subj"):
            return
        if kind == "to" and at > 0 and unit.low[at - 1] in unit.vocabulary.governors:
            polarity, cue.modality = unit.vocabulary.governors[unit.low[at - 1]]
            cue.polarity = polarity if cue.polarity == "positive" else cue.polarity
            return
        if kind in ("modal", "do", "not"):
            _mark(unit, cue, max(0, at - 1) if kind == "not" else at, at + 2)
            return


def _mark(unit: Unit, cue: VerbCue, first: int, last: int) -> None:
    """Negation and modality of the words of a verb group."""
    for at in range(first, last):
        word, cls = unit.low[at], unit.cls[at]
        if cls == "not" or word.endswith("n't") or word == "cannot":
            cue.polarity = "negative"
        if cls == "modal":
            cue.modality = "possible" if word in _POSSIBLE or word.endswith("'d") else "future"


def _kind(unit: Unit, first: int, verb: int, form: VerbForm) -> str | None:
    kinds, group = form.kinds, unit.cls[first:verb]
    if not group:
        pass
    elif "be" in group or "subjbe" in group:
        if "ing" in kinds:
            return "finite"
        if "subjbe" in group and unit.low[first][:2] in ("he", "sh") and "part" in kinds:
            return "finite"
        return "passive" if "part" in kinds else None
    elif "have" in group or "subjhave" in group:
        return "finite" if "part" in kinds else None
    elif "modal" in group or "do" in group:
        return "finite" if "base" in kinds else None
    if "ing" in kinds:
        return "ing" if unit.cls[first - 1] not in ("det", "poss", "'s") else None
    return _simple(unit, first, verb, kinds)


def _simple(unit: Unit, first: int, verb: int, kinds: frozenset[str]) -> str | None:
    """A form without an auxiliary: past or present, or a participle or a noun after all."""
    before = unit.cls[first - 1]
    if (
        before == "a"
        and "base" not in kinds
        and unit.can_be_noun(first - 1)
        and (unit.cls[first - 2] in _NO_SUBJECT or unit.cls[first - 2] == "n")
    ):
        before = "n"  # "the firm said", "the police chief said"
    if unit.low[first - 1] == "as" and unit.low[verb + 1] == "by":
        return "reduced"  # "as reported by S"
    if before in _NO_SUBJECT or (before == "num" and "past" not in kinds):
        return None
    if "past" in kinds and ("base" not in kinds or before):
        by_agent = unit.low[verb + 1] == "by" and not unit.is_venue(verb + 2)
        return "reduced" if by_agent else "finite"
    if "part" in kinds:
        return "reduced"
    word = unit.low[first - 1] if first else ""
    if before == "vd" and "s" in kinds:
        return None  # "rejected claims"
    if "s" in kinds:
        plural = before == "n" and word.endswith("s") and not word.endswith("ss")
        return None if plural or before == "obj" or word in _PLURAL_ALONE else "finite"
    agrees = _is_plural(unit, first, word, before)
    return "finite" if agrees or (before in (",", "-", "conj", "()") and first > 2) else None


def _is_plural(unit: Unit, first: int, word: str, before: str) -> bool:
    """Whether what stands before a base form can be its subject: a plural, "I", "you", "X and Y"."""
    if word in _PLURAL or before in ("Q", "q"):
        return True
    if before == "vd":  # "three in ten of those surveyed say"
        return not _PLURAL.isdisjoint(unit.low[max(0, first - 3) : first])
    if before not in ("n", "P"):
        return False
    joined = first >= 3 and "conj" in unit.cls[max(0, first - 4) : first]
    return joined or unit.is_plural(first - 1) or is_plural_subject(unit, first)


def _infinitive(unit: Unit, to: int, verb: int, form: VerbForm, words: Vocabulary) -> VerbCue | None:
    """ "declined to say", "is expected to announce": the ruling words tell what became of it."""
    ruler = unit.low[to - 1] if to else ""
    known = unit.vocabulary.governors.get(ruler)
    if known is None or (known[0] == "negative" and not any("quote" in frame.takes for frame in form.frames)):
        return None
    first = to - 1
    if ruler == "on":
        if to < 2 or unit.low[to - 2] not in ("went", "goes", "going", "gone"):
            return None
        first -= 1
    end = first
    while first > 0 and unit.cls[first - 1] in _GROUP:
        first -= 1
        if unit.cls[first] in ("subjbe", "subjhave"):
            break
    cue = VerbCue(first, verb, form, "finite", *known)
    _mark(unit, cue, first, end)
    if known[0] == "negative":
        cue.polarity = "negative"
    return cue
