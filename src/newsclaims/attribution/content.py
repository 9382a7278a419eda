"""Content: where what is attributed begins and ends."""

from __future__ import annotations

from newsclaims.attribution.sources import phrase_end
from newsclaims.attribution.tokens import Unit

_TIME_WORDS = frozenset({"week", "month", "year", "day", "night", "morning", "afternoon"})
_TIME_WORDS |= {"evening", "weekend", "last", "this", "next", "early", "late"}
_TIME_WORDS |= {"earlier", "later", "ago", "yesterday", "today", "january"}
_TIME_WORDS |= {"february", "march", "april", "may", "june", "july", "august"}
_TIME_WORDS |= {"september", "october", "november", "december"}
_HEARERS = frozenset({"P", "det", "n", "poss", "her", "obj", "a", "num", "pron"})


def clause_end(unit: Unit, at: int, *, participle: bool = True) -> int:
    """The token where a clause that begins at `at` ends: the sentence's stop, or a break before it.

    Without `participle` it ends before a comma and a participle ("to pay, sending shares down").
    """
    cls, end = unit.cls, unit.size
    while end > at and cls[end - 1] in (".", ";", ":", ",", "-"):
        end -= 1
    if ";" in cls[at + 1 : end]:
        end = cls.index(";", at + 1)
    if not participle:
        for place in range(at + 1, end):
            if cls[place] == "," and cls[place + 1] == "vg":
                return place
    return end


NOMINAL = frozenset({"det", "poss", "her", "P", "n", "a", "num", "'s", "q", "pron", "obj", "vn", "vg"})
_PHRASE_STOP = frozenset({".", ";", ":", "-", "sub", "Q", "modal", "do"})
_AFTER_PHRASE = frozenset({"during", "after", "before", "because", "while", "when", "until"})
_AFTER_PHRASE |= {"since", "amid", "despite", "if", "although"}
BEFORE_TIME = frozenset({"last", "this", "next", "earlier", "late", "early"})
# What a noun phrase may end before; all other tokens just belong to it.
_EDGES = _PHRASE_STOP | {",", "conj", "that", "wh", "be", "have", "vs", "time", "prep"}
_EDGE_WORDS = _AFTER_PHRASE | BEFORE_TIME


def phrase_content_end(unit: Unit, at: int, *, takes_as: bool = False) -> int:
    """Where a noun phrase with all that belongs to it ends; `takes_as`: with its "as" phrase."""
    cls, low = unit.cls, unit.low
    place = at
    relative = False
    while place < unit.size:
        kind = cls[place]
        if kind not in _EDGES and low[place] not in _EDGE_WORDS:
            place += 1
            continue
        if kind == "Q" and place > at and unit.quotes[place].begins_small(unit.text):
            return place + 1
        if (
            kind in _PHRASE_STOP
            and place > at
            and not (_compares(unit, place) or (takes_as and low[place] == "as"))
        ):
            break
        if low[place] in _AFTER_PHRASE and place > at:
            break
        if kind == "," and not _list_goes_on(unit, place):
            break
        if kind == "conj" and cls[place + 1] in _AFTER_CONJUNCTION:
            break
        if kind in ("that", "wh"):
            relative = True
        if kind in ("be", "have", "vs") and not relative and place > at:
            break
        if place > at and is_time(unit, place):
            break
        place += 1
    while place > at + 1 and cls[place - 1] in (",", "conj", "prep", "sub", "-"):
        place -= 1
    return place


_AFTER_CONJUNCTION = frozenset({"vd", "vs", "have", "be", "modal", "subj", "adv", "not"})


def _compares(unit: Unit, at: int) -> bool:
    """ "than" and "as" before a noun phrase, which belong to the phrase before them."""
    if unit.low[at] == "than":
        return True
    if unit.low[at] != "as" or unit.cls[at + 1] in ("subj", "pron") or unit.low[at + 1] in _AS_SOON:
        return False
    if unit.cls[at + 1] in ("q", "Q"):
        return True
    return not any(kind in ("be", "have", "modal", "vd", "vs") for kind in unit.cls[at + 1 : at + 5])


_AS_SOON = frozenset({"early", "soon", "late", "recently"})


def _list_goes_on(unit: Unit, comma: int) -> bool:
    """Whether a comma parts members of a list of noun phrases: an "and" follows within six tokens."""
    for at in range(comma + 1, min(unit.size, comma + 8)):
        kind = unit.cls[at]
        if kind == "conj":
            return unit.low[at] in ("and", "or") and unit.cls[at + 1] in (
                "n",
                "P",
                "det",
                "a",
                "poss",
                "num",
                "'s",
            )
        if kind not in ("n", "P", "det", "a", "poss", "'s", "num", "adv", ",", "prep"):
            return False
    return False


def is_time(unit: Unit, at: int) -> bool:
    """Whether a time begins here: "on Wednesday", "Wednesday", "last week"."""
    cls, word = unit.cls, unit.low[at]
    kind = cls[at]
    if kind == "time" or (kind == "prep" and cls[at + 1] == "time"):
        return True
    if word not in BEFORE_TIME:
        return False
    if unit.low[at + 1] in _TIME_WORDS or cls[at + 1] == "time":
        return True
    return word in ("late", "early") and cls[at + 1] == "prep" and cls[at + 2] == "time"


def skip_adjuncts(unit: Unit, at: int) -> int:
    """Past what may stand between a cue and its content: adverbs, times, hearers, venues.

    Goes no further than to what can begin a content or end the clause.
    """
    while unit.cls[at] in _ADJUNCTS or unit.low[at] in BEFORE_TIME:
        step = _adjunct_end(unit, at)
        if step <= at:
            return at
        at = step
    return at


_ADJUNCTS = frozenset({"time", "()", "adv", "sub", "prep", "to"})


def _adjunct_end(unit: Unit, at: int) -> int:
    kind = unit.cls[at]
    if kind in ("time", "()"):
        return at + 1
    if is_time(unit, at):
        return time_end(unit, at)
    if kind == "adv":
        return at + 1 if unit.low[at] not in ("only", "even", "almost", "just", "nearly") else at
    if (unit.cls[at + 1] == "num" and unit.low[at] in _AROUND) or (
        unit.low[at],
        unit.low[at + 1],
    ) in _AT_LEAST:
        return at  # a figure, not a place: "about 300 people", "at least 20"
    if (
        kind == "sub"
        and unit.low[at] in ("after", "before")
        and unit.cls[at + 1] in ("det", "poss", "n", "a")
    ):
        return _prepositional_end(unit, at)
    if kind == "prep" or (kind == "to" and unit.cls[at + 1] in _HEARERS and not unit.can_be_base(at + 1)):
        return _prepositional_end(unit, at)
    return at


_AROUND = frozenset({"about", "around", "over", "under", "up", "between", "near", "some"})
_AT_LEAST = frozenset({("at", "least"), ("at", "most"), ("up", "to")})


def time_end(unit: Unit, at: int) -> int:
    """The token where the time that begins here ends."""
    end = at + 1
    while end < unit.size and (unit.low[end] in _TIME_WORDS or unit.cls[end] in ("time", "num")):
        end += 1
    return end


def _prepositional_end(unit: Unit, at: int) -> int:
    """A prepositional phrase that says when, where or to whom; ends before what begins a content."""
    end = at + 1
    venue = unit.cls[at] == "to"
    while end < unit.size:
        kind = unit.cls[end]
        if kind in (",", ".", ":", ";", "-", "Q", "q", "that", "wh", "sub", "subj", "conj", "vg", "to"):
            break
        if kind in ("modal", "be", "have", "do", "vs"):
            return at  # a bare clause that begins with a prepositional phrase
        if kind in ("det", "poss") and unit.cls[end - 1] in ("n", "P", "time") and venue:
            break
        if kind == "prep" and unit.low[end] not in ("of", "with", "from") and end > at + 1:
            break
        venue = (
            venue or unit.low[end] in unit.vocabulary.venues or kind == "time" or unit.low[end] in _TIME_WORDS
        )
        end += 1
    if end == at + 1:
        return at
    return end


def is_venue(unit: Unit, at: int, end: int) -> bool:
    """Whether a noun of the stretch names an occasion or a medium of speech."""
    return not unit.vocabulary.venues.isdisjoint(unit.low[at:end])


_REACH = 24


def clause_begins(unit: Unit, at: int) -> bool:
    """Whether a clause without "that" begins here: a subject, then a finite verb."""
    kind = unit.cls[at]
    if kind in ("subj", "subjbe", "subjhave", "modal") or unit.low[at] == "there":
        return True
    if kind == "sub" and unit.cls[at + 1] in ("num", "time") and unit.cls[at + 2] in ("conj", ".", ";", ""):
        return False  # "had known since 2019 but kept silent"
    if kind == "sub" and unit.cls[at + 1] == "vg" and "," not in unit.cls[at : at + _REACH]:
        return False  # "the letter that she wrote after leaving"
    if kind in ("sub", "prep", "wh", "adv", "that", "vg"):
        return _has_finite(unit, at)
    if kind == "vs" and unit.can_be_noun(at) and _has_finite(unit, at + 1):
        return True  # "strikes would go ahead"
    if kind not in NOMINAL:
        return False
    end = phrase_end(unit, at)
    if any(kind in ("q", "Q") for kind in unit.cls[at + 1 : end + 1]):
        return True  # the verb may stand in the quotation: "the plane “just folded”"
    while unit.cls[end] in ("adv", "()", "time"):
        end += 1
    after = unit.cls[end]
    if after in ("subj", "pron"):  # "the reason they left is"
        return _has_finite(unit, end + 1)
    if after in (",", "conj") and unit.cls[end + 1] in ("sub", "conj", "vg", "vd", "vs"):
        return False
    return (
        after in _VERBAL
        or _verb_like_noun(unit, at, end)
        or (
            after in (",", "wh", "that", "vg", "vn", "prep", "to", "-", "conj", "q")
            and _has_finite(unit, end)
        )
    )


_VERBAL = frozenset({"be", "have", "do", "modal", "vd", "vs", "vb", "subjbe"})
_OBJECT_BEGINS = frozenset({"x", "num", "det", "poss", "obj", "her", "to", "that"})
_BARE_OBJECT_BEGINS = frozenset({"a", "n", "P", "adv"})


def _verb_like_noun(unit: Unit, at: int, end: int) -> bool:
    """Whether a finite verb that looks like a noun stands in a phrase: "the dam cost €340 million".

    What begins an object follows it, and its form agrees with the noun before it. An object may be
    bare where no plural can stand: "the club needs players", unlike "the club members".
    """
    for place in range(at + 1, min(end, unit.size - 1)):
        if unit.cls[place] != "n" or not _ends_subject(unit, place - 1):
            continue
        after = unit.cls[place + 1]
        if after not in _OBJECT_BEGINS and after not in _BARE_OBJECT_BEGINS:
            continue
        forms = unit.vocabulary.words.facts(unit.low[place]).verb_forms
        plural = unit.is_plural(place - 1)
        if after in _BARE_OBJECT_BEGINS:
            if "third" in forms and not plural and unit.cls[at] in ("det", "poss"):
                return True
        elif "past" in forms or ("base" if plural else "third") in forms:
            return True
    return False


def _ends_subject(unit: Unit, at: int) -> bool:
    """Whether the token can be a subject's last: a noun, or what looks like an adjective: "the firm"."""
    if unit.cls[at] == "a":
        return unit.cls[at - 1] in ("det", "poss") and unit.can_be_noun(at)
    return unit.cls[at] in ("n", "P")


def _has_finite(unit: Unit, at: int) -> bool:
    finite = ("be", "have", "do", "modal", "vd", "vs", "vb", "subjbe", "subjhave", "subj")
    return any(unit.cls[k] in finite for k in range(at, min(unit.size, at + 25)))
