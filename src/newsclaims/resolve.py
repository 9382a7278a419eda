"""Resolve: neighbouring readings that are one figure become one: ranges, movements, compounds.

Precedence, the first that fits: a vote or odds, a share ("one in five"), a movement ("from 5 to
3"), a range, a compound ("5 feet 2 inches"). Each looks at two neighbours and the words between.
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsclaims.decimals import add, multiply
from newsclaims.number import Numeral, scaled, with_suffix
from newsclaims.qualify import Hedge
from newsclaims.reading import Reading

_ONE = Decimal(1)
_TO = re.compile(r"-? (?:up |down )?to-?[ ]?(?:as (?:many|much|high|low) as )?$|(?: combined| and)? to $")
_TO_FAR = re.compile(r"(?: [a-z]+){0,3} to $")
_DASH = re.compile(r" ?[-\u2013\u2014\u2212~\u2011] ?$|-$")
_AND = re.compile(r" (?:and|to) $")
_OR = re.compile(r" or $")
_THROUGH = re.compile(r" (?:through|thru) $")
_BEFORE = re.compile(r"\b(?P<word>between|from|ranging from|range from|ranges from|ranged from|range of)[ ](?:about |around |roughly |some |anywhere )?$", re.I)


def opener(text: str, start: int, floor: int) -> tuple[str, int]:
    """ "between" or "from" before the figure that begins at `start`, and where it begins."""
    window = text[max(floor, start - 24) : start].replace("\n", " ").replace("\u00a0", " ")
    match = _BEFORE.search(window)
    if match is None:
        return "", start
    word = match["word"].lower()
    return ("between" if word == "between" else "from"), start - len(window) + match.start("word")


def joins(text: str, first: Reading, second: Reading, word: str) -> bool:
    """Whether the words between two figures make them the ends of one."""
    gap = text[first.end : second.start].replace("\n", " ").replace("\u00a0", " ")
    if len(gap) > 24:
        return False
    if not _comparable(first, second):
        return False
    if _DASH.match(gap) is not None:
        return _rises(first, second) or word != ""
    if _TO.match(gap) is not None:
        return bool(word) or _rises(first, second)
    if _THROUGH.match(gap) is not None:
        return _rises(first, second)
    if word == "between" and _AND.match(gap) is not None:
        return True
    if word == "from" and _TO_FAR.match(gap) is not None:
        return True
    return _OR.match(gap) is not None and _is_guess(first, second)


def _comparable(first: Reading, second: Reading) -> bool:
    """Units that agree, or one that the other can borrow."""
    if first.numeral.form in ("vague", "none") or second.numeral.form in ("vague", "none"):
        return first.numeral.form == second.numeral.form == "vague"
    if first.unit is None or second.unit is None:
        return first.kind in ("number", second.kind, "ratio") or second.kind in ("number", "ratio")
    if first.kind == second.kind == "money":
        return bool(set(first.candidates) & set(second.candidates))
    return first.unit == second.unit and first.kind == second.kind


def _rises(first: Reading, second: Reading) -> bool:
    low, high = _ends(first, second)
    return low is not None and high is not None and low < high


def _is_guess(first: Reading, second: Reading) -> bool:
    """ "five or six people": neighbours, the first without a unit of its own."""
    if first.unit is not None or first.value is None or second.numeral.value is None or first.value <= 0:
        return False
    low, high = _ends(first, second)
    if low is None or high is None or low >= high:
        return False
    return high - low <= _ONE or (high <= 2 * low and high % 5 == 0 and low % 5 == 0)


def _ends(first: Reading, second: Reading) -> tuple[Decimal | None, Decimal | None]:
    """Both figures with the scale that the second lends the first: "10 to 20 billion"."""
    low, high = first.value, second.value
    if low is None or high is None or first.numeral.value is None or second.numeral.value is None:
        return low, high
    lent = lent_scale(first, second)
    return (multiply(low, lent) if lent != _ONE else low), high


def lent_scale(first: Reading, second: Reading) -> Decimal:
    """The factor from the first's scale to the second's, where the second lends it."""
    one, two = first.numeral, second.numeral
    if one.scale != _ONE or two.scale == _ONE or one.form == "fraction" or two.mantissa == 0:
        return _ONE
    if one.value is None or one.form == "words" and one.value >= 100:
        return _ONE
    if abs(one.mantissa) >= abs(two.mantissa) and first.unit is not None:
        return _ONE
    if abs(one.mantissa) > 1000 and abs(one.mantissa) > abs(two.mantissa):
        return _ONE
    return two.scale if two.scale >= 100 else _ONE


def join(text: str, first: Reading, second: Reading, word: str, begin: int) -> Reading:
    """One reading of two ends; the unit and the scale that one end lacks come from the other."""
    lent = lent_scale(first, second)
    low, high = _ends(first, second)
    kind = second if second.kind not in ("number", "ratio") or first.kind in ("number", "ratio") else first
    merged = Reading(
        second.numeral, min(first.start, begin) if word == "between" else first.start, second.end, kind.kind, None,
        _smaller(first, second, lent), "between", None,
    )  # fmt: skip
    merged.unit, merged.candidates, merged.surface, merged.gap = kind.unit, kind.candidates, kind.surface, second.gap or first.gap
    merged.is_age = first.is_age or second.is_age
    merged.per, merged.per_amount = second.per or first.per, second.per_amount if second.per else first.per_amount
    merged.sign_left = first.sign_left
    if first.numeral.form == "vague":
        merged.low, merged.high, merged.high_closed, merged.bound = first.low, second.high, False, "vague"
        return merged
    if low is not None and high is not None:
        merged.low, merged.high = (low, high) if low <= high else (high, low)
    if word == "between":
        merged.hedge = Hedge("between", begin, begin + len("between"))
    return merged


def _smaller(first: Reading, second: Reading, lent: Decimal) -> Decimal | None:
    """The finer of the two resolutions."""
    if first.step is None or second.step is None:
        return first.step or second.step
    one = multiply(first.step, lent)
    return min(one, second.step)


def borrow_suffix(first: Reading, second: Reading) -> Numeral | None:
    """ "$5-8m": the letter behind the second figure is a scale if the first is money."""
    if first.kind == "money" and second.numeral.suffix is not None:
        return with_suffix(second.numeral)
    return None


def is_compound(text: str, first: Reading, second: Reading) -> bool:
    """ "5 feet 2 inches", "6ft 3in", "12 stone 4 pounds": one length or mass in two units."""
    if (first.unit, second.unit) not in (("foot", "inch"), ("stone", "pound_mass"), ("pound_mass", "ounce")):
        return False
    gap = text[first.end : second.start]
    return gap in ("", " ", "-", " and ", ", ") and second.value is not None and second.value < 16


_PARTS = {"foot": Decimal(12), "stone": Decimal(14), "pound_mass": Decimal(16)}


def compound(first: Reading, second: Reading) -> Reading:
    """The two as one figure in the smaller unit, which is exact."""
    assert first.value is not None and second.value is not None and first.unit is not None
    second.value = add(multiply(first.value, _PARTS[first.unit]), second.value)
    second.start, second.hedge, second.bound = first.start, first.hedge, first.bound
    return second


def rescale(reading: Reading, scale: Decimal) -> None:
    """A reading times a scale that it shares."""
    reading.numeral = scaled(reading.numeral, scale)
    reading.value, reading.step = reading.numeral.value, reading.numeral.step
