"""Spelled numerals: number words -> exact figures.

The grammar is that of Quirk et al. (1985), A Comprehensive Grammar of the English Language,
6.63-6.64: units and tens add, "hundred" and the scales multiply what stands before them, a
denominator divides, "point" begins decimals. Digits may open a spelled numeral ("3 hundred and
21"). Whatever cannot be added begins a numeral of its own: "one, two, three".
"""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from newsclaims.decimals import MAX_DIGITS, add, divide, fits, multiply, power_of_ten
from newsclaims.lexicon import Lexicon

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_PARTS = ("fraction", "fractions")  # denominators in the singular and in the plural
_SMALL = ("unit", "digits", "ten")
_MAX_TOKENS = 80  # a figure of 60 digits has no more words

# A blank, a hyphen, a comma or an ampersand, then a word: the steps of a spelled numeral.
_STEP = re.compile(
    r"(?P<join>,?[ \t\u00a0]{1,3}(?:&[ ])?|[ ]?[-\u2010\u2011][ ]?)(?P<word>[A-Za-z]++|\d{1,3}+(?![\d.,%]))"
)


class Word(NamedTuple):
    """What one word adds to a numeral."""

    kind: str  # unit ten hundred scale dozen fraction fractions and article point of
    value: Decimal


class Token(NamedTuple):
    kind: str
    value: Decimal
    start: int
    end: int
    comma: bool
    hyphen: bool


class Spelled(NamedTuple):
    """A figure of words: `numerator` and `denominator` where it is a bare fraction."""

    start: int
    end: int
    value: Decimal | None
    step: Decimal
    mantissa: Decimal
    scale: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@functools.lru_cache(maxsize=16)
def number_words(lexicon: Lexicon) -> dict[str, Word]:
    """Lower-case word -> what it adds."""
    words = {row.surface: Word(row.get("form"), Decimal(row.value)) for row in lexicon.rows("numerals")}
    for row in lexicon.rows("scales"):
        form, value = row.get("form"), Decimal(row.value)
        if form == "word":
            words[row.surface] = Word("hundred" if value == _HUNDRED else "scale", value)
        elif form == "dozen":
            words[row.surface] = Word("dozen", value)
    for row in lexicon.rows("fractions"):
        plural = row.surface.endswith("s")
        words[row.surface] = Word("fractions" if plural else "fraction", Decimal(row.value))
    words["and"] = words["&"] = Word("and", _ONE)
    words["a"] = words["an"] = Word("article", _ONE)
    words["point"] = Word("point", _ONE)
    words["of"] = Word("of", _ONE)
    return words


def tokens_at(text: str, first: Token, words: dict[str, Word]) -> list[Token]:
    """The first token and the number words that follow it, with what joins them."""
    tokens = [first]
    place, pointed = first.end, False
    while len(tokens) < _MAX_TOKENS:
        step = _STEP.match(text, place)
        if step is None:
            break
        join, surface = step["join"], step["word"]
        word = Word("digits", Decimal(surface)) if surface[0].isdigit() else words.get(surface.lower())
        if word is None:
            break
        place = step.end()
        hyphen = "-" in join or "\u2010" in join or "\u2011" in join
        if "&" in join:
            tokens.append(Token("and", _ONE, step.start(), step.start("word"), join[0] == ",", False))
        tokens.append(Token(word.kind, word.value, step.start("word"), place, join[0] == ",", hyphen))
        pointed = pointed or word.kind == "point"
        goes_on = pointed or (len(tokens) == 2 and word.kind == "ten")  # "one twenty-fifth"
        if word.kind in _SMALL and tokens[-2].kind in ("unit", "digits") and not goes_on:
            break  # "one two": no numeral goes on behind it
    return tokens


def read(tokens: list[Token]) -> Spelled | None:
    """numeral := integer ["point" digits] | fraction | integer "and" fraction, each ["of" "a"] [scale].

    The tokens are read from the first; those that do not belong are left.
    """
    kind = tokens[0].kind
    if len(tokens) == 1 and kind in _SMALL:
        value = tokens[0].value
        return Spelled(tokens[0].start, tokens[0].end, value, _ONE, value, _ONE)
    if kind in _PARTS:
        return _bare_fraction(tokens)
    compound = _compound_denominator(tokens)
    if compound is not None:
        return compound
    whole = _integer(tokens, 0)
    if whole is None:
        return None
    value, step, scale, after = whole
    if after < len(tokens):
        if tokens[after].kind == "fraction" and not tokens[after].comma and value != _ONE:
            return None  # an ordinal: "twenty-fifth"
        longer = (
            _decimals(tokens, value, after)
            or _fraction(tokens, value, after)
            or _mixed(tokens, value, step, scale, after)
        )
        if longer is not None:
            return longer
    return _checked(tokens, after, value, step, scale)


def _checked(
    tokens: list[Token], after: int, value: Decimal, step: Decimal, scale: Decimal
) -> Spelled | None:
    if not fits(value):
        return None
    mantissa = divide(value, scale) or value
    return Spelled(tokens[0].start, tokens[after - 1].end, value, step, mantissa, scale)


class _Sum(NamedTuple):
    """An integer as far as it is read: its value, step, last scale, and the index after it."""

    value: Decimal
    step: Decimal
    scale: Decimal
    after: int
    last: Decimal | None = None  # no scale that follows may reach this one

    def times(self, factor: Decimal) -> "_Sum":
        """ "lakh crore": one scale upon another."""
        return _Sum(
            multiply(self.value, factor),
            multiply(self.step, factor),
            multiply(self.scale, factor),
            self.after + 1,
            factor,
        )


def _integer(tokens: list[Token], start: int) -> tuple[Decimal, Decimal, Decimal, int] | None:
    """integer := below-thousand [scale] ([","] ["and"] below-thousand [smaller scale])*

    Gives the value, its step, the last scale and the index after it.
    """
    total = _Sum(Decimal(0), _ONE, _ONE, start)
    while total.after < len(tokens):
        token = tokens[total.after]
        inside = total.after > start
        if token.comma and total.last is None and inside:
            break
        if token.kind == "scale" and inside and tokens[total.after - 1].kind == "scale":
            if total.value.adjusted() > MAX_DIGITS:
                break
            total = total.times(token.value)
            continue
        longer = _summand(tokens, total, inside)
        if longer is None:
            break
        total = longer
        if tokens[total.after - 1].kind not in ("scale", "dozen"):
            break
    return total[:4] if total.after > start else None


def _summand(tokens: list[Token], total: _Sum, inside: bool) -> _Sum | None:
    """The integer with the next below-thousand and its scale added, None where it does not belong."""
    small = _below_thousand(tokens, total.after, total.last)
    if small is None:
        return None
    value, unit, after = small
    following = tokens[after] if after < len(tokens) else None
    if following is not None and following.kind in ("scale", "dozen") and not following.comma:
        factor = following.value
        if total.last is not None and factor >= total.last:
            return None
        step = _ONE if following.kind == "dozen" else multiply(unit, factor)
        return _Sum(add(total.value, multiply(value, factor)), step, factor, after + 1, factor)
    if following is not None and following.kind in _PARTS and inside and value < following.value:
        return None
    scale = _ONE if total.last is not None else unit
    return _Sum(add(total.value, value), unit, scale, after, total.last)


def _below_thousand(
    tokens: list[Token], place: int, last: Decimal | None
) -> tuple[Decimal, Decimal, int] | None:
    """below-thousand := ["and"] [small] "hundred" [["and"] small] | ["and"] small | "a" scale"""
    if tokens[place].kind == "and":
        if last is None or place + 1 >= len(tokens):
            return None
        place += 1
    if tokens[place].kind == "scale":
        return (_ONE, _ONE, place) if last is None else None
    if tokens[place].kind == "dozen":
        return (_ONE, _ONE, place) if last is None else None
    if tokens[place].kind == "article":
        following = tokens[place + 1].kind if place + 1 < len(tokens) else ""
        if following not in ("hundred", "scale", "dozen"):
            return None
        place += 1
    if tokens[place].kind == "hundred":
        return _hundreds(tokens, _HUNDRED, place + 1)
    if tokens[place].kind in ("scale", "dozen"):
        return _ONE, _ONE, place
    small = _small(tokens, place)
    if small is None or (last is not None and small[0] >= last):
        return None
    value, after = small
    if (
        after < len(tokens)
        and tokens[after].kind == "hundred"
        and value < _HUNDRED
        and not tokens[after].comma
    ):
        return _hundreds(tokens, multiply(value, _HUNDRED), after + 1)
    return value, _ONE, after


def _hundreds(tokens: list[Token], value: Decimal, after: int) -> tuple[Decimal, Decimal, int]:
    """["and"] small after "hundred"; a proper fraction after "and" is left to the mixed number."""
    following = after
    if following < len(tokens) and tokens[following].kind == "and":
        following += 1
    if following < len(tokens) and not tokens[following].comma and not tokens[following].hyphen:
        small = _small(tokens, following)
        if small is not None and small[0] < _HUNDRED:
            beyond = tokens[small[1]] if small[1] < len(tokens) else None
            proper = beyond is not None and beyond.kind in _PARTS and small[0] < beyond.value
            again = beyond is not None and beyond.kind == "hundred"
            if not again and not (proper and following > after):
                return add(value, small[0]), _ONE, small[1]
    return value, _HUNDRED, after


def _small(tokens: list[Token], place: int) -> tuple[Decimal, int] | None:
    """small := ten ["-"] unit | ten | unit | digits"""
    token = tokens[place]
    if token.kind in ("unit", "digits"):
        return token.value, place + 1
    if token.kind != "ten":
        return None
    after = place + 1
    following = tokens[after] if after < len(tokens) else None
    if (
        following is not None
        and following.kind == "unit"
        and not following.comma
        and 0 < following.value < 10
    ):
        return add(token.value, following.value), after + 1
    return token.value, after


def _decimals(tokens: list[Token], value: Decimal, after: int) -> Spelled | None:
    """integer "point" unit+ [scale]: "two point five million", "two hundred point seventy-one"."""
    if tokens[after].kind != "point":
        return None
    digits = ""
    place = after + 1
    while place < len(tokens) and tokens[place].kind in ("unit", "ten") and not tokens[place].comma:
        small = _small(tokens, place)
        assert small is not None
        digits += str(small[0])
        place = small[1]
    if not digits or len(digits) > 40:
        return None
    step = power_of_ten(-len(digits))
    figure = add(value, multiply(Decimal(digits), step))
    return _scaled(tokens, place, figure, step)


def _scaled(tokens: list[Token], place: int, value: Decimal, step: Decimal) -> Spelled | None:
    """A figure and the scale that may follow it, also as "of a million"."""
    scale = _ONE
    for token in tokens[place:]:
        if token.kind not in ("scale", "hundred", "dozen") or token.comma or scale.adjusted() > MAX_DIGITS:
            break
        scale = multiply(scale, token.value)
        place += 1
    return _checked(tokens, place, multiply(value, scale), multiply(step, scale), scale)


def _fraction(tokens: list[Token], value: Decimal, after: int) -> Spelled | None:
    """integer denominator: "two thirds", "three-quarters of a million"."""
    token = tokens[after]
    if token.kind not in _PARTS or token.comma or (token.kind == "fraction" and value != _ONE):
        return None
    return _part(tokens, value, token.value, after + 1)


def _part(tokens: list[Token], numerator: Decimal, denominator: Decimal, place: int) -> Spelled | None:
    """A fraction, alone or of a scale: "half a million", "a quarter of a million"."""
    after = place
    if after < len(tokens) and tokens[after].kind == "of":
        after += 1
    if after < len(tokens) and tokens[after].kind == "article":
        after += 1
    if after < len(tokens) and tokens[after].kind in ("scale", "hundred", "dozen"):
        scale = tokens[after].value
        value = divide(multiply(numerator, scale), denominator)
        share = divide(numerator, denominator)
        if value is None:
            return Spelled(
                tokens[0].start,
                tokens[after].end,
                None,
                scale,
                numerator,
                scale,
                multiply(numerator, scale),
                denominator,
            )
        step = _ONE if tokens[after].kind == "dozen" else divide(scale, denominator) or scale
        return Spelled(tokens[0].start, tokens[after].end, value, step, share or value, scale)
    value = divide(numerator, denominator)
    step = divide(_ONE, denominator) or _ONE
    return Spelled(
        tokens[0].start, tokens[place - 1].end, value, step, value or numerator, _ONE, numerator, denominator
    )


def _bare_fraction(tokens: list[Token]) -> Spelled | None:
    """ "half", "a third", "half a million": a denominator whose numerator is one."""
    return _part(tokens, _ONE, tokens[0].value, 1)


def _compound_denominator(tokens: list[Token]) -> Spelled | None:
    """unit ten "-" denominator: "one twenty-fifth", "three thirty-seconds"; an ordinal has no numerator."""
    if len(tokens) < 3 or tokens[0].kind != "unit" or tokens[1].kind != "ten" or tokens[2].kind not in _PARTS:
        return None
    top, ten, last = tokens[:3]
    one = top.value == _ONE
    if ten.hyphen or ten.comma or not last.hyphen or last.value >= 10 or one != (last.kind == "fraction"):
        return None
    return _part(tokens, top.value, add(ten.value, last.value), 3)


def _mixed(tokens: list[Token], value: Decimal, step: Decimal, scale: Decimal, after: int) -> Spelled | None:
    """integer "and" ("a" | integer) denominator [scale]: "two and a half million", "3 million and a half"."""
    if tokens[after].kind != "and" or after + 2 >= len(tokens):
        return None
    part = _after_and(tokens, after + 1)
    if part is None:
        return None
    numerator, denominator, place = part
    share = divide(numerator, denominator)
    big = scale if scale >= 1_000_000 else _ONE
    if place < len(tokens) and tokens[place].kind in ("scale", "hundred") and not tokens[place].comma:
        own = tokens[place].value
        big = own if scale >= 1_000_000 else _ONE
        if scale < 1_000_000 and share is not None:
            return _scaled(tokens, place, add(value, share), share)
        place += 1
    if share is None:
        top = add(multiply(value, denominator), multiply(numerator, big))
        return Spelled(tokens[0].start, tokens[place - 1].end, None, _ONE, value, _ONE, top, denominator)
    total = add(value, multiply(share, big))
    small = divide(big, denominator) or share
    return _checked(tokens, place, total, small, _ONE)


def _after_and(tokens: list[Token], place: int) -> tuple[Decimal, Decimal, int] | None:
    """("a" | small) denominator, with the index after it."""
    numerator = _ONE
    if tokens[place].kind == "article":
        place += 1
    elif tokens[place].kind in ("unit", "ten"):
        small = _small(tokens, place)
        assert small is not None
        numerator, place = small
    else:
        return None
    if place < len(tokens) and tokens[place].kind in _PARTS:
        return numerator, tokens[place].value, place + 1
    return None
