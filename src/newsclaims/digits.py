"""Digits: numerals that begin with digits: grouped, decimal, fractions, powers, scales behind them.

Grouping follows ISO 80000-1 (blanks), English and Indian usage (commas); the other decimal mark is
read where it can be nothing else ("1.111,50").
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsclaims.decimals import MAX_DIGITS, add, divide, fits, multiply, power_of_ten
from newsclaims.numeral import (
    MINUS,
    SPACES,
    VULGAR,
    VULGAR_SIGNS,
    Grammar,
    Numeral,
    minus_word,
    negated,
    numeral_of,
    scaled,
)
from newsclaims.pattern import Pattern
from newsclaims.spelled import Token, read, tokens_at

_ZERO, _ONE = Decimal(0), Decimal(1)
# Denominators that news writes with a slash; "24/7", "9/11" and "2013/14" are no fractions.
_SLASHED = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 40, 50, 64, 100, 128, 1000})


def from_digits(text: str, match: re.Match[str], floor: int, grammar: Grammar, mark: str) -> Numeral | None:
    """digits [fraction | exponent] [scale]"""
    start, end = match.span()
    if end - start > 2 * MAX_DIGITS or match.lastgroup == "version":
        return None
    value = _decimal_of(match, mark)
    if value is None or not fits(value):
        return None
    step = _ONE if str(value).isdigit() else min(_ONE, power_of_ten(int(value.as_tuple().exponent)))
    numeral = Numeral(start, end, value, step, value)
    following = text[end : end + 1]
    if match.lastgroup == "vulgar":
        numeral = _vulgar_alone(numeral, text[start])
    elif following and (following in VULGAR_SIGNS or following in "/\u2044" or following in SPACES):
        fraction = _fraction_after(text, numeral)
        if fraction is not None:
            numeral = fraction
    if following and following in "eE^x\u00d7 ":
        numeral = _exponent_after(text, numeral)
    numeral = _scale_after(text, numeral, grammar)
    return _signed(text, numeral, floor) if fits(numeral.value or _ZERO) else None


# Most runs of digits: nothing behind them can be a part of the figure, but perhaps a scale.
_WHOLE = re.compile(r"[0-9]{1,12}+(?:(?=[%);:\]]|[,.](?!\d)|\n|\Z)|(?=[ -](?P<word>[A-Za-z]++)))")


def from_whole(text: str, start: int, floor: int, grammar: Grammar) -> Numeral | None:
    """A whole figure with no fraction, exponent or scale behind it; None where there may be more to it."""
    match = _WHOLE.match(text, start)
    if match is None:
        return None
    word, end = match["word"], match.end()
    if word is not None and (word in grammar.scale_heads or word[0] == "x"):
        return None
    value = Decimal(text[start:end])
    return _signed(text, Numeral(start, end, value, _ONE, value), floor)


def _decimal_of(match: re.Match[str], mark: str) -> Decimal | None:
    """The exact figure of a run of digits: which signs group, which one begins the decimals."""
    kind, digits = match.lastgroup, match.group()
    if kind == "vulgar":
        return _ZERO
    if kind in ("plain", "bare"):
        whole = digits.replace(mark, ".")
    elif kind == "foreign":  # the other mark is the decimal one: "1.111,50"
        other = "," if mark == "." else "."
        whole = digits.replace(mark, "").replace(other, ".")
    else:
        head, _, tail = digits.rpartition(mark)
        if not head or not tail.isdigit() or (kind == "grouped_other"):
            head, tail = digits, ""
        whole = "".join(c for c in head if c.isdigit()) + ("." + tail if tail else "")
    return Decimal(whole)


def _vulgar_alone(numeral: Numeral, sign: str) -> Numeral:
    """ "½", "⅔"."""
    top, bottom = VULGAR[sign]
    return _ratio(numeral._replace(form="fraction"), Decimal(top), Decimal(bottom))


_SLASH = Pattern(
    r"(?P<space>[ \u00a0-]{1,2}+)?(?P<top>\d{1,3}+)[/\u2044](?P<bottom>\d{1,4}+)(?![\d/\u2044]|[.,]\d)"
)
_SLASH_ONLY = Pattern(r"[/\u2044](?P<bottom>\d{1,4}+)(?![\d/\u2044]|[.,]\d)")


def _fraction_after(text: str, numeral: Numeral) -> Numeral | None:
    """digits (vulgar | " " digits "/" digits | "/" digits): "2½", "2 1/2", "1/4"."""
    end, value = numeral.end, numeral.value
    assert value is not None
    if text[end] in "/\u2044":
        slash = _SLASH_ONLY.match(text, end)
        if slash is None or value != value.to_integral_value() or end - numeral.start > 3:
            return None
        bottom = int(slash["bottom"])
        if not bottom or not (value < bottom and (bottom in _SLASHED or value == _ONE)):
            return None
        return _ratio(numeral._replace(end=slash.end(), form="fraction"), value, Decimal(bottom))
    if text[end] in VULGAR:
        return _plus(numeral, end + 1, VULGAR[text[end]])
    if text[end + 1 : end + 2] in VULGAR and end + 1 < len(text):
        return _plus(numeral, end + 2, VULGAR[text[end + 1]])
    slash = _SLASH.match(text, end)
    if slash is None or int(slash["bottom"]) not in _SLASHED or int(slash["top"]) >= int(slash["bottom"]):
        return None
    return _plus(numeral, slash.end(), (int(slash["top"]), int(slash["bottom"])))


def _ratio(numeral: Numeral, top: Decimal, bottom: Decimal) -> Numeral:
    value = divide(top, bottom)
    return numeral._replace(
        value=value,
        step=divide(_ONE, bottom) or _ONE,
        mantissa=value or top,
        numerator=top,
        denominator=bottom,
    )


def _plus(numeral: Numeral, end: int, part: tuple[int, int]) -> Numeral:
    """A whole figure and a fraction behind it."""
    top, bottom = Decimal(part[0]), Decimal(part[1])
    assert numeral.value is not None
    share = divide(top, bottom)
    if share is None:
        whole = add(multiply(numeral.value, bottom), top)
        return numeral._replace(end=end, value=None, numerator=whole, denominator=bottom, form="fraction")
    value = add(numeral.value, share)
    form = "fraction" if numeral.value == _ZERO else "digits"
    return numeral._replace(
        end=end, value=value, step=divide(_ONE, bottom) or share, mantissa=value, form=form,
        numerator=top if form == "fraction" else None, denominator=bottom if form == "fraction" else None,
    )  # fmt: skip


_EXPONENT = Pattern(
    r"[eE](?P<e>[+-]?\d{1,2}+)(?![\w])|[ ]?[x\u00d7*][ ]?10\^?(?P<ten>[+\u2212-]?\d{1,2}+)(?!\w|[.,]\d)"
)


def _exponent_after(text: str, numeral: Numeral) -> Numeral:
    """Scientific notation: "4e14", "2.48×10−5"."""
    match = _EXPONENT.match(text, numeral.end)
    if match is None or numeral.value is None:
        return numeral
    power = int((match["e"] or match["ten"]).replace("\u2212", "-"))
    return scaled(numeral._replace(end=match.end()), power_of_ten(power))


def _scale_after(text: str, numeral: Numeral, grammar: Grammar) -> Numeral:
    """A scale word behind digits ("6.5 million", "2bn"), or a letter that may be one ("5m")."""
    match = grammar.after.match(text, numeral.end)
    if match is None:
        return numeral
    form, multiplier = grammar.scales.get(match["scale"]) or grammar.scales[match["scale"].lower()]
    if form in ("letter", "money"):
        return numeral._replace(
            suffix=multiplier,
            suffix_end=match.end(),
            suffix_form=form + ("" if match.start("scale") == numeral.end else " spaced"),
        )
    longer = _words_after(text, numeral, match, grammar)
    if longer is not None:
        return longer
    if numeral.form == "fraction" and numeral.value is not None:  # "½ million" is no part of a million things
        numeral = numeral._replace(form="digits", numerator=None, denominator=None)
    whole = scaled(numeral._replace(end=match.end()), multiplier)
    if form == "dozen":
        return whole._replace(step=_ONE)
    again = grammar.after.match(text, whole.end)
    if again is not None and multiplier >= 1000:
        form, multiplier = grammar.scales.get(again["scale"]) or grammar.scales[again["scale"].lower()]
        if form == "word":
            return scaled(whole._replace(end=again.end()), multiplier)
    return whole


_HALF_MORE = Pattern(
    r" and (?:a|one|two|three) ?-?(?:half|third|thirds|quarter|quarters|fourth|fifths|ninths)\b"
)


def _words_after(text: str, numeral: Numeral, match: re.Match[str], grammar: Grammar) -> Numeral | None:
    """digits scale with more behind it: "3 hundred and 21", "3 million and a half"."""
    if numeral.value is None:
        return None
    small = match["scale"].lower() in ("hundred", "thousand")
    if not small and _HALF_MORE.match(text, match.end()) is None:
        return None
    first = Token("digits", numeral.value, numeral.start, numeral.end, False, False)
    spelled = read(tokens_at(text, first, grammar.words))
    if spelled is None or spelled.end <= match.end():
        return None
    return numeral_of(spelled, "words")


def _signed(text: str, numeral: Numeral, floor: int) -> Numeral:
    """A minus or a plus directly before the digits, or the word "minus" or "negative"."""
    start = numeral.start
    before = text[start - 1 : start] if start > floor else ""
    if not before:
        return numeral
    if before in MINUS or before == "+":
        outer = text[start - 2 : start - 1] if start > 1 else ""
        if outer and not (outer.isspace() or outer in "([{<>=~,;:|\"'\u201c\u2018$\u20ac\u00a3\u00a5"):
            return numeral
        if floor and floor >= start - 2 and before != "+":  # "75 -300" goes on from the figure before it
            return numeral
        sign = "+" if before == "+" else "-"
        return negated(numeral, start - 1) if sign == "-" else numeral._replace(start=start - 1, sign="+")
    return minus_word(text, numeral, floor)
