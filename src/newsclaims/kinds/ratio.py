"""Ratios: "one in five", "two-thirds", "17 of 19 counts", "twice", "sixfold", a vote of 3-1.

A ratio keeps its numerator and denominator, since not every one has a finite decimal.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from newsclaims.decimals import divide, remainder
from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral
from newsclaims.pattern import Pattern
from newsclaims.reading import Reading, of_numeral
from newsclaims.types import Change

_ONE = Decimal(1)
_FOLD = Pattern(r"[ -]?fold\b")
_TIMES = Pattern(
    r"(?:[ -]times|x)(?= (?:as|more|higher|larger|bigger|greater|the|that|its|their|faster|less|"
    r"lower|over|worse|fewer|smaller|stronger|longer|what)\b)"
)
_SHARE = Pattern(
    r" over $| (?:out of|in|of)(?: (?:every|the|its|his|her|their|those|these))?(?: (?:past|last"
    r"|next|first|previous|top))? $| in every $|-(?:in|out-of)-$"
)
_CLOSES = Pattern(r"\s*(?:[.,;:)]|$)")
_VOTE_AFTER = Pattern(
    r"[ -](?:(?!points?\b|per|seats?\b|votes?\b)[a-z-]++ )?(?:vote|decision|majority|margin|ruling|odds|"
    r"ratio|verdict|split|ballot)\b"
)
# "split 4 to 4", "was confirmed 52 to 48": figures that end the clause.
_DECIDED = Pattern(
    r"\b(?:deadlocked|split|divided|tied|confirmed|passed|approved|rejected|defeated|acquitted|convicted|"
    r"ruled) $"
)
_VOTE_BEFORE = Pattern(
    r"\b(?:(?:passed|cleared|approved) (?:by )?the|voted|voting|votes?|margin of|vote of|ruled|odds of|"
    r"ratio of|by)\b[^.;]{0,14}$",
    re.I,
)


# "twice the size", "double what it was"; a bare "twice" counts times, "doubled down" is an idiom.
_COMPARED = Pattern(
    r" (?:as (?!they|he|she|we|it|you|the|a|an|his|her|their|its|our)[a-z]++|the|that|what|its|"
    r"their|his|her|our|this|last|those|more|normal|previous)\b"
)
_IDIOM = Pattern(r" (?:down|back|over|up|as|check|standard|digit|agent|murder|bogey|decker)\b|-")
_MODAL = Pattern(
    r"(?:\b(?:to|will|would|could|can|may|might|should|must)|['\u2019](?:d|ll))"
    r"(?: (?:nearly|almost|about|more than))?[ ]$"
)


def read_fraction(numeral: Numeral) -> Reading:
    """ratio := a fraction that nothing measures: "two-thirds", "half"."""
    reading = of_numeral(numeral)
    reading.kind = "ratio"
    return reading


def read_fold(text: str, numeral: Numeral) -> Reading | None:
    """ratio := figure ("fold" | "times" comparison): "a tenfold rise", "three times as many"."""
    following = text[numeral.end : numeral.end + 2]
    if "f" not in following and "t" not in following and "x" not in following:
        return None
    match = _FOLD.match(text, numeral.end) or _TIMES.match(text, numeral.end)
    if match is None or numeral.value is None:
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.end = "ratio", match.end()
    reading.numerator, reading.denominator = numeral.value, _ONE
    return reading


def read_share(text: str, part: Reading, whole: Reading) -> Reading | None:
    """ratio := figure ("in" | "out of" | "of" [determiner]) figure: "one in five", "17 of the 19"."""
    gap = text[part.end : whole.start]
    if len(gap) > 6 and (named := _read_named_share(text, part, whole, gap)) is not None:
        return named
    if len(gap) > 16 or part.value is None or whole.value is None or part.kind != "number":
        return None
    if not (0 <= part.value <= whole.value or gap == " over ") or whole.kind != "number":
        return None
    if _SHARE.match(gap) is None or part.unit is not None or whole.unit is not None:
        return None
    if gap == " over " and _CLOSES.match(text, whole.end) is None:
        return None
    if whole.value != whole.value.to_integral_value() or not whole.value:
        return None
    if (
        gap[1:4] in ("in ", "in-")
        and ("every" not in gap)
        and ((whole.value > 100 and remainder(whole.value, Decimal(100))) or part.value > 99)
    ):
        return None
    reading = of_numeral(part.numeral)
    reading.kind, reading.start, reading.end = "ratio", part.start, whole.end
    reading.hedge, reading.bound = part.hedge, part.bound
    if whole.bound in ("at_least", "at_most") and part.bound in ("exact", "about"):  # "2 in 5 or more"
        reading.hedge, reading.bound = whole.hedge, whole.bound
    reading.numerator, reading.denominator = part.value, whole.value
    reading.value = divide(part.value, whole.value)
    reading.step = None
    return reading


_NAMED_SHARE = Pattern(r" (?P<noun>(?!was|were|is|has|had|but|and)[a-z]++(?<!ed)) (?:in|out of)(?: every)? ")
_SHARE_END = Pattern(
    r"\s*(?:[.,;:)]|$)| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|say|says|said|do|"
    r"does|did|lives?|now|[a-z]+ed)\b"
)


def _read_named_share(text: str, part: Reading, whole: Reading, gap: str) -> Reading | None:
    """ratio := figure noun ("in" | "out of") figure: "one worker in six", "two children in five"."""
    match = _NAMED_SHARE.fullmatch(gap)
    if match is None or part.kind != "number" or whole.kind != "number" or part.unit or whole.unit:
        return None
    top, bottom = part.value, whole.value
    if (
        top is None
        or bottom is None
        or not 0 < top < bottom <= 100
        or _SHARE_END.match(text, whole.end) is None
    ):
        return None
    if top > 20 or top != top.to_integral_value() or bottom != bottom.to_integral_value():
        return None
    reading = of_numeral(part.numeral)
    reading.kind, reading.start, reading.end, reading.of = "ratio", part.start, whole.end, match["noun"]
    reading.hedge, reading.bound, reading.step = part.hedge, part.bound, None
    reading.numerator, reading.denominator, reading.value = top, bottom, divide(top, bottom)
    return reading


def is_share(words: str) -> bool:
    """Whether the words of a ratio say a part and its whole: "17 of 19" and not "3-1"."""
    return " of " in words or " in " in words


def read_vote(text: str, yes: Reading, no: Reading, *, whole: bool = False) -> Reading | None:
    """ratio := figure "-" figure beside a vote or odds: "a 3-1 vote", "voted 215-210"."""
    if (
        text[yes.end : no.start] not in ("-", "\u2013", " to ", "\u2011", ":", "-to-")
        or yes.value is None
        or no.value is None
    ):
        return None
    if yes.unit is not None or no.unit is not None or not no.value:
        return None
    if (
        not (whole and yes.value > no.value and text[yes.end : no.start] == "-")
        and _VOTE_AFTER.match(text, no.end) is None
    ) and not is_decision(text, yes, no):
        before = _VOTE_BEFORE.search(text[max(0, yes.start - 40) : yes.start])
        if before is None or (before.group().startswith("by") and yes.value <= no.value):
            return None
    reading = of_numeral(yes.numeral)
    reading.kind, reading.end = "ratio", no.end
    reading.numerator, reading.denominator = yes.value, no.value
    reading.value, reading.step = divide(yes.value, no.value), None
    return reading


def is_decision(text: str, yes: Reading, no: Reading) -> bool:
    """ "The court split 4 to 4": two figures behind a verb of deciding, and nothing that they count."""
    window = text[max(0, yes.start - 16) : yes.start]
    return _DECIDED.search(window) is not None and _DECISION_END.match(text, no.end) is not None


_DECISION_END = Pattern(r"\s*(?:[.,;:)]|$)| (?:on|in|against|to|along|and|after|with|for|over|that)\b")


def read_multiple(text: str, numeral: Numeral, lexicon: Lexicon) -> Reading | None:
    """ratio := "doubled" | "to double" | "twice" comparison | "sixfold": the factor, and its direction."""
    word = text[numeral.start : numeral.end].lower()
    forms = _multiples(lexicon)[word]
    before = text[max(0, numeral.start - 20) : numeral.start]
    change: Change | None = None
    if "verb" in forms or "any" in forms:
        if _IDIOM.match(text, numeral.end) is not None and "any" not in forms:
            return None
        change = forms.get("verb")
    elif "infinitive" in forms and _MODAL.search(before) and not _IDIOM.match(text, numeral.end):
        change = forms["infinitive"]
    elif "before" not in forms or _COMPARED.match(text, numeral.end) is None:
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.change = "ratio", change
    reading.role = "delta" if change is not None else "level"
    reading.numerator, reading.denominator = numeral.value, _ONE
    if numeral.value is not None and numeral.value < 1:  # "halved"
        reading.numerator, reading.denominator = _ONE, divide(_ONE, numeral.value)
    return reading


@functools.lru_cache(maxsize=16)
def _multiples(lexicon: Lexicon) -> dict[str, dict[str, Change | None]]:
    """Lower-case word -> its forms, each with the direction that it says."""
    found: dict[str, dict[str, Change | None]] = {}
    for row in lexicon.rows("multiples"):
        change = row.get("change")
        direction: Change | None = "up" if change == "up" else "down" if change == "down" else None
        found.setdefault(row.surface, {})[row.get("form")] = direction
    return found
