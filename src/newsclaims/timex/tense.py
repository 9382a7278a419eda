"""Tense: on which side of the publication day the verb puts a bare weekday, month or day.

In news a bare weekday is the publication day or one of the six before it, unless what governs
it speaks of the future: "will meet on Friday", "is due to meet on Friday". The nearest clue before
the expression in its sentence decides, else the nearest behind it.
"""

from __future__ import annotations

from newsclaims.timex.scan import Scan

_REACH = 30  # tokens; a clause is shorter
_FUTURE = frozenset("will shall ll wo would might should must upcoming".split())
_PAST = frozenset(
    "was were had did said told went came made took left met got gave began became held saw found led brought thought won "
    "lost sent fell rose hit spoke broke wrote stood built knew kept fought ran paid bought sold shot drew flew".split()
)
_HEADS = frozenset(
    "plan plans planned expected expects expect scheduled due set vowed vows agreed agrees hope hopes hoped intend intends "
    "intended want wants wanted likely ready about called calls calling ask asked asks order ordered urged promised promises "
    "proposed proposes prepared going supposed slated preparing planning pledged pledges aims aim slotted".split()
)
_AWAITED = frozenset("expected scheduled due planned slated set payable redeemable".split())
_PASSIVE = frozenset("be been being is are to".split())
_NO_VERB = frozenset(
    "the a an this that his her its their our my your him them it all some any one two".split()
)
_MARKS = frozenset((".", "?", "!", ";", ""))


def direction(s: Scan, at: int, stop: int) -> int:
    """-1 where the tense points to the past, 1 to the future, 0 where it does not tell."""
    words = s.words
    if at and words[at - 1] == "since":
        return -1
    if at > 1 and words[at - 1] == "as" and words[at - 2] in ("soon", "early"):
        return 1  # "as early as Tuesday"
    for here in range(at - 1, max(-1, at - _REACH), -1):
        if words[here] in _MARKS and _ends(s, here):
            break
        clue = _clue(s, here)
        if clue:
            return clue
    for here in range(stop, min(len(words), stop + _REACH)):
        if words[here] in _MARKS and _ends(s, here):
            break
        clue = _clue(s, here)
        if clue:
            return clue
    return _headline(s, at)


def _headline(s: Scan, at: int) -> int:
    """1 for the infinitive of a headline, "Court to rule on Tuesday", where no finite verb stands."""
    for here in range(at - 1, max(-1, at - _REACH), -1):
        if s.words[here] in _MARKS and _ends(s, here):
            break
        behind = s.words[here + 1]
        if (
            s.words[here] == "to"
            and behind.isalpha()
            and behind not in _NO_VERB
            and not s.tokens.is_capital(here + 1)
        ):
            return 1
    return 0


def _ends(s: Scan, at: int) -> bool:
    """Whether the mark ends a sentence, not an abbreviation."""
    if s.words[at] != "." or not s.words[at + 1]:
        return True
    behind = s.words[at + 1]
    if behind == "," or (behind.isalpha() and not s.tokens.is_capital(at + 1)):
        return False
    if at and len(s.words[at - 1]) == 1:
        return False
    return not (
        at and len(s.words[at - 1]) <= 3 and s.words[at - 1].isalpha() and s.tokens.is_capital(at - 1)
    )


def _clue(s: Scan, at: int) -> int:
    word = s.words[at]
    if word in _FUTURE:
        return 1
    if word == "may":
        return 0 if s.tokens.is_capital(at) else 1
    if word == "be" and at and s.words[at - 1] == "to":
        return 1 if s.words[at - 2] not in ("was", "were", "had") else 0
    if word in _HEADS and s.words[at + 1] == "to":
        return -1 if s.words[at - 1] == "been" and s.words[at - 2] == "had" else 1
    if word in _PAST or (len(word) > 4 and word.endswith("ed")):
        if at and s.words[at - 1] in _PASSIVE:
            return 1 if word in _AWAITED and s.words[at - 2] != "had" else 0
        return 1 if word in _AWAITED and s.words[at - 1] != "had" else -1
    return 0
