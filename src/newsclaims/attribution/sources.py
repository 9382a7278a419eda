"""Sources: the noun phrase that is the subject of a cue, before it or after it."""

from __future__ import annotations

from collections.abc import Container

from newsclaims.attribution.tokens import Unit

_STOP = frozenset(
    {",", ";", ":", "-", ".", "Q", "sub", "that", "wh", "modal", "be", "have", "do", "subj", "obj"}
)
_STOP |= {"subjbe", "subjhave", "not"}
_FINITE = frozenset({"modal", "be", "have", "do", "vs", "vb", "vd", "subj", "to", "vg", "obj"})
_TIME_NOUNS = frozenset({"week", "weeks", "month", "months", "year", "years", "day", "days"})
_TIME_NOUNS |= {"night", "morning", "afternoon", "evening", "weekend", "hour"}
_TIME_NOUNS |= {"hours", "time"}
_APPOSITION = frozenset(
    {"det", "wh", "n", "a", "P", "poss", "num", "prep", "pron", "q", "vg", "vd", "vn", "adv", "obj"}
)
Range = tuple[int, int]


def is_time_noun(word: str) -> bool:
    """Whether a lower-case word is a noun of time: "hours after the vote"."""
    return word in _TIME_NOUNS


def subject_before(unit: Unit, verb: int) -> Range | None:
    """The subject that ends right before the verb group; None where it is left out."""
    last = verb - 1
    while last >= 0 and (unit.cls[last] in ("()", "adv") or (unit.low[last] == "most" and last < verb - 1)):
        last -= 1
    last = _before_time(unit, verb - 1 if unit.low[verb - 1] in _SINCE else last)
    if last < 0:
        return None
    kind = unit.cls[last]
    bracket = last + 1 if unit.cls[last + 1] == "()" and last + 1 < verb else last
    if kind in ("subj", "pron", "subjbe", "subjhave"):
        return last, last + 1
    if kind == "that" and last == verb - 1 and unit.cls[last - 1] == "n":
        return last, last + 1  # "a message that said"
    if kind == "wh":
        return (last, last + 1) if unit.low[last] in ("who", "which") else None
    if kind in (",", "-"):
        return _with_apposition(unit, last)
    if kind in ("n", "a", "P", "'s", "num", "q", "obj", "time", "det", "vd", "vn"):
        first = _phrase_start(unit, last)
        if 1 < first <= last and "conj" in unit.cls[first - 1 : last]:
            first = _list_start(unit, first)
        return (first, bracket + 1) if first <= last else None
    return None


def _list_start(unit: Unit, first: int) -> int:
    """list = NP {"," NP} [","] "and" NP at the beginning of a unit: the first token of such a list."""
    cls = unit.cls
    at = first - 1 - (cls[first - 1] == "conj")
    oxford = cls[at] == "," and at < first - 1
    while not oxford and at >= 0 and cls[at] in _LISTED and cls[at] != "," and unit.low[first - 1] == "and":
        at -= 1  # "friends, lobbyists and | former foes"
    if at < 0 or cls[at] != "," or any(kind not in _LISTED for kind in cls[:at]):
        return first
    if cls[: at + 1].count(",") - oxford < 1 or unit.low[0] in _TIME_NOUNS:
        return first
    ends = [place for place in range(at + 1) if cls[place] == ","]
    alike = all(cls[end - 1] in ("n", "P") and unit.low[end - 1] not in _TIME_NOUNS for end in ends)
    return 0 if alike else first


_LISTED = frozenset({"det", "poss", "a", "n", "P", "num", "'s", ","})


def _before_time(unit: Unit, last: int) -> int:
    """The last token before a time that ends the stretch: "the minister on Monday", "he last week"."""
    cls, low = unit.cls, unit.low
    if last < 1 or not (cls[last] == "time" or low[last] in _TIME_NOUNS or low[last] in _SINCE):
        return last
    if low[last] in _SINCE:
        if not (low[last - 1] in _TIME_NOUNS or low[last] == "ago"):
            return last
        at = last - 1
        while at > 0 and (
            cls[at] in ("num", "prep", "det", "adv") or low[at] in _TIME_NOUNS or low[at] in _ABOUT
        ):
            at -= 1
        return at
    at = last
    while at > 0 and (cls[at] in ("time", "num") or low[at] in _TIME_NOUNS or low[at] in _TIME_MODIFIERS):
        at -= 1
    if at >= 0 and low[at] in ("on", "in", "earlier", "late", "early", "later"):
        at -= 1
    elif at > 0 and cls[at] == "det" and low[last + 1] in _SINCE:
        at -= 1  # "the firm a month later announced"
    elif cls[last] != "time" and low[at + 1] not in _TIME_MODIFIERS:
        return last
    return at if at >= 0 and cls[at] in ("n", "P", "subj", "pron", "wh", "()", "'s", "num") else last


_SINCE = frozenset({"ago", "later", "earlier", "before"})
_ABOUT = frozenset({"more", "less", "than", "about", "around", "just", "nearly", "over", "few"})
_ABOUT |= {"several"}
_TIME_MODIFIERS = frozenset({"this", "last", "next", "late", "early", "earlier", "that"})
_TIME_MODIFIERS |= {"same"}


def _phrase_start(unit: Unit, last: int) -> int:
    """Walks left from a phrase's last token to its first."""
    first = last
    cls = unit.cls
    while first > 0:
        before = cls[first - 1]
        if first - 1 in unit.cue_verbs or (cls[first] in ("poss", "det") and before in ("n", "P")):
            break
        if before == "subj" and cls[first] == "conj":
            return first - 1
        if before == "to" and cls[first] in ("P", "det", "poss"):
            first -= 1  # "the ambassador to Lund"
            continue
        if before in _FINITE:
            relative = _relative_head(unit, first - 1)
            if relative < 0:
                relative = _reduced_head(unit, first - 1)
            if relative < 0 and not (before == "vd" and _is_adjective(unit, first - 1)):
                break
            first = relative if relative >= 0 else first - 1
        elif before in _STOP or (before == "conj" and not _coordinates(unit, first - 1)):
            break
        else:
            first -= 1
    if first > 0 and (cls[first - 1] in _FINITE or first - 1 in unit.cue_verbs):
        crossed = [at for at in range(first, last) if cls[at] == "conj"]
        if crossed:  # "a woman asked for a photo and Orr said": the first of the two is an object
            first = crossed[-1] + 1
    return _trim(unit, first, last)


def _relative_head(unit: Unit, verb: int) -> int:
    """The last token before "who ... verb", where the verb is a relative clause's; else -1."""
    for at in range(verb - 1, max(verb - 12, 0), -1):
        if unit.cls[at] in (",", ";", ":", "-", "Q", "conj", "sub"):
            return -1
        if unit.low[at] in ("who", "that", "whose") and unit.cls[at - 1] in (
            "n",
            "P",
            "pron",
            "det",
            "num",
            "'s",
        ):
            return at - 1
    return -1


def _reduced_head(unit: Unit, verb: int) -> int:
    """The last token before "speaking to ...", "trying to regain ...": a noun right before it."""
    cls = unit.cls
    at = verb
    while at > 0 and cls[at] in ("to", "vb", "n", "a", "vg", "P", "det", "obj", "poss", "prep", "adv"):
        if cls[at] == "vg" and cls[at - 1] in ("n", "P", "()", "pron"):
            return at - 1
        at -= 1
        if verb - at > 8:
            break
    return -1


def _is_adjective(unit: Unit, at: int) -> bool:
    """A participle inside a noun phrase: "the proposed plan", "a poll released Sunday"."""
    before = at - 1 - (unit.cls[at - 1] == "adv")
    return unit.cls[before] in ("det", "poss", "'s", "a", "num", "prep") or (
        unit.cls[at + 1] in ("prep", "time", "adv") and unit.cls[at - 1] in ("n", "P")
    )


def _coordinates(unit: Unit, conj: int) -> bool:
    """Whether "and" joins two noun phrases here: both sides are names or have like beginnings."""
    left, right = unit.cls[conj - 1], unit.cls[conj + 1]
    if unit.low[conj] not in ("and", "or", "nor"):
        return False
    return left in ("P", "n", "'s", "num", "subj") and right in ("P", "n", "det", "poss", "her", "num")


def _trim(unit: Unit, first: int, last: int) -> int:
    """Drops what stands before the noun phrase: adverbs, a fronted prepositional phrase, a time."""
    cls, low = unit.cls, unit.low
    while first < last and cls[first] in ("adv", "conj", "time", "x"):
        first += 1
    for at in range(min(last, first + 4), first, -1):
        if (
            low[at - 1] in _TIME_NOUNS
            and (cls[at - 1] != "P" or at - 1 == 0)
            and cls[at] in ("P", "det", "poss", "n")
        ):
            return at
    if cls[first] == "prep":
        return _after_fronted(unit, first, last)
    return first


def _after_fronted(unit: Unit, first: int, last: int) -> int:
    """ "At the rally the mayor said": the last place where a new noun phrase begins."""
    cls = unit.cls
    for at in range(last, first, -1):
        if cls[at] in ("det", "poss") and cls[at - 1] in ("n", "P", "time", "num"):
            return at
        if cls[at] == "P" and cls[at - 1] in ("n", "time"):
            return at
    return last if cls[last] != "time" else last + 1


def _with_apposition(unit: Unit, comma: int) -> Range | None:
    """subject = NP "," apposition {"," apposition} "," verb"""
    end = comma
    skipped = False
    for _ in range(5):
        opening = comma - 1
        while opening > 0 and unit.cls[opening] not in (",", "-", ";", ":", "Q"):
            opening -= 1
        if opening <= 0 or unit.cls[opening] not in (",", "-"):
            stray = unit.cls[end - 1] == "()" and opening <= 0
            return (_phrase_start(unit, end - 2), end) if stray else None
        relative = (
            "wh" in unit.cls[opening + 1 : opening + 2 + (unit.cls[opening + 1] == "conj")]
            or unit.low[opening + 1] == "whose"
        )
        if not _opens_apposition(unit, opening) or (skipped and not relative):
            skipped = True  # "Orr, whose town, Lund, is old, said": on to where the clause begins
            comma = opening
            continue
        skipped = False
        if unit.cls[opening - 1] == "subj":
            return opening - 1, opening
        first = _phrase_start(unit, opening - 1 - (unit.cls[opening - 1] == "()"))
        if not _is_apposition_too(unit, first, opening):
            return first, end
        comma = opening
    return None


def _opens_apposition(unit: Unit, opening: int) -> bool:
    """Whether a comma stands between a noun phrase and what can be in apposition to it."""
    kind = unit.cls[opening + 1]
    if kind == "conj":
        return unit.cls[opening + 2] == "wh"  # "a diplomat who was there, and who ..., said"
    if kind == "sub":
        return unit.low[opening + 1] in ("after", "before", "as", "while", "when")
    return kind in _APPOSITION and unit.cls[opening - 1] in _NOUN_END


_NOUN_END = frozenset({"n", "P", "()", "num", "'s", "pron", "subj"})


def _is_apposition_too(unit: Unit, first: int, end: int) -> bool:
    """Whether the phrase is itself part of what stands between commas: "22, of Flint, Mich.,"."""
    before = unit.cls[first - 1]
    if before in ("prep", "vg", "vd", "vn", "to", "be", "have"):
        return True
    if all(kind == "num" for kind in unit.cls[first:end]):
        return True
    return unit.cls[first] == "n" and before == "," and unit.cls[first - 2] in ("P", "()")


def subject_after(unit: Unit, at: int) -> Range | None:
    """The subject behind the verb: `"No," said Anna Berg, the mayor of Lund`."""
    if unit.cls[at] not in ("P", "det", "n", "a", "poss", "num", "subj", "pron", "her", "'s"):
        return None
    if unit.cls[at] == "subj":
        return at, at + 1
    if unit.low[at] in _TIME_MODIFIERS and unit.cls[at] == "a":
        return None  # "announced late on Thursday"
    end = phrase_end(unit, at)
    if _is_reduced(unit, end):
        end = _reduced_end(unit, end)
    while unit.cls[end] == "," and _begins_apposition(unit, end + 1):
        after = phrase_end(unit, end + 1, relative=True)
        if _is_reduced(unit, after):
            after = _reduced_end(unit, after)
        if after <= end + 1 or unit.cls[after] not in _AFTER_APPOSITION:
            break
        end = after
    return at, end


def _begins_apposition(unit: Unit, at: int) -> bool:
    """Whether what is in apposition can begin here: "a smith", "who forges", "chief smith at Vell"."""
    kind = unit.cls[at]
    if kind == "a":
        return unit.cls[at + 1] in ("n", "a") and unit.low[at] not in _TIME_MODIFIERS
    return kind in ("det", "wh", "n", "poss", "num", "P", "'s")


_AFTER_APPOSITION = frozenset(
    {",", ".", ";", ":", "-", "", "Q", "q", "conj", "that", "time", "prep", "wh", "sub", "to"}
)


def _is_reduced(unit: Unit, at: int) -> bool:
    """Whether a participle of no cue verb follows a noun: "the receiver handling the sale"."""
    return (
        unit.cls[at] in ("vg", "vn") and unit.cls[at - 1] == "n" and unit.low[at] not in unit.vocabulary.verbs
    )


def _reduced_end(unit: Unit, at: int) -> int:
    """Where "handling the sale" ends, which belongs to the noun before it."""
    while at < unit.size and unit.cls[at] not in (",", ".", ";", ":", "-", "Q", "conj", "sub", "that"):
        at += 1
    return at


_IN_PHRASE = frozenset({"P", "n", "a", "vn", "'s", "num", "q", "()", "det", "poss", "her", "pron", "adv"})
_OUTER_PREP = frozenset({"on", "in", "at", "during", "after", "before", "since", "until"})
_OUTER_PREP |= {"via", "through", "by", "about"}


def phrase_end(unit: Unit, at: int, *, relative: bool = False) -> int:
    """Where the noun phrase that begins at `at` ends; with its prepositional phrases."""
    cls, low = unit.cls, unit.low
    if relative and (unit.cls[at] == "wh" or unit.low[at] == "whose"):
        while at < unit.size and cls[at] not in (",", ";", ".", "Q", ":", "-"):
            at += 1
        return at
    begin = at
    while at < unit.size:
        kind = cls[at]
        if kind in ("det", "poss") and at > begin and cls[at - 1] in ("n", "P", "()", "num"):
            break  # a new phrase: "told the paper | the deal"
        if kind in _IN_PHRASE and (kind != "pron" or at == begin or unit.cls[at - 1] == "prep"):
            at += 1
        elif kind == "prep" and at > begin:
            if (low[at] in _OUTER_PREP and unit.cls[at + 1] not in ("P",)) or unit.cls[at + 1] == "vg":
                break
            if unit.cls[at + 1] == "time" or low[at] in ("during", "after", "before"):
                break
            at += 1
        elif kind == "conj" and low[at] == "and" and unit.cls[at + 1] in ("P", "n", "det") and at > begin:
            at += 1
        else:
            break
    return at


_FINITE_VERBS = frozenset({"be", "have", "do", "modal", "vd", "vs"})
_SUBORDINATE = frozenset({"sub", "that", "wh", "vd", "vs", "vb", "vn", "vg", "have", "be"})
_NOT_BEFORE_FINITE = frozenset({"det", "poss", "'s", "a", "prep", "num"})
_LOOK_BACK = 60


_MANY = frozenset({"some", "many", "most", "few", "several", "those", "others", "both", "all"})


def is_plural_subject(unit: Unit, verb: int) -> bool:
    """Whether the phrase before the verb is a plural: by its head, the last noun before "of" or "who"."""
    subject = subject_before(unit, verb)
    if subject is None:
        return False
    for at in range(subject[0] + 1, subject[1]):
        if unit.cls[at] in ("prep", "wh", "vd", "vg", "vn", ","):
            return unit.low[at - 1] in _MANY or unit.is_plural(at - 1)
    return False


def main_subject(unit: Unit, before: int, cues: Container[str]) -> Range | None:
    """The subject that a cue without one shares: that of the nearest main verb before it.

    A verb is a main one where its subject follows neither a subordinator nor another verb.
    """
    at = before - 1
    while at >= max(0, before - _LOOK_BACK):
        finite = unit.cls[at] in _FINITE_VERBS or (unit.cls[at] == "vb" and at > 0 and unit.is_plural(at - 1))
        if finite and not (unit.cls[at] == "vd" and unit.cls[at - 1] in _NOT_BEFORE_FINITE):
            while at > 0 and unit.cls[at - 1] in ("be", "have", "do", "modal", "adv", "not"):
                at -= 1
            subject = subject_before(unit, at)
            if subject is not None and unit.cls[subject[0]] != "wh" and _is_main(unit, subject[0], cues):
                return subject
        at -= 1
    return None


def _is_main(unit: Unit, first: int, cues: Container[str]) -> bool:
    at = first - 1
    while at > 0 and unit.cls[at] in ("adv", "time", "()"):
        at -= 1
    return at < 0 or not (unit.cls[at] in _SUBORDINATE or unit.low[at] in cues)


def later_subject(unit: Unit, at: int) -> Range | None:
    """The subject after an introductory phrase: "In describing the plan, the mayor ..." """
    for place in range(at, min(unit.size, at + _LOOK_BACK)):
        if unit.cls[place] == "," and unit.cls[place + 1] in ("P", "det", "subj", "poss", "n", "pron", "a"):
            found = subject_after(unit, place + 1)
            if found is not None and unit.cls[found[1]] in (*_FINITE_VERBS, "adv", ","):
                return found
    return None
