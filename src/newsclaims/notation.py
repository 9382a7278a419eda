"""Notation: an exact figure as a house writes it, its resolution kept.

A figure of 7800000 in steps of 100000 is "7.8 million" and not "7,800,000", which would claim to
know it to the unit. Where no notation has the very step (a converted figure) all digits are written.

Sources: AP Stylebook, "numerals"; Guardian style guide, "numbers"; BBC News style guide, "numbers";
The Economist Style Guide, "figures"; SI brochure (9th edition), 5.4.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import gcd

from newsclaims.decimals import divide, multiply, negate, plain, reduce
from newsclaims.lexicon import Lexicon

_ONE = Decimal(1)
_COARSER = (1, 2, 4, 5, 8, 10, *(10**power for power in range(2, 13)))
_INDIAN = frozenset({10**5, 10**7})  # lakh and crore: where no other scale has the step
_WHOLE_ONLY = _INDIAN | {100}
_VULGAR = {
    Fraction(top, bottom): sign
    for bottom, signs in {2: "½", 4: "¼ ¾", 8: "⅛ ⅜ ⅝ ⅞", 5: "⅕ ⅖ ⅗ ⅘"}.items()
    for top, sign in zip([n for n in range(1, bottom) if gcd(n, bottom) == 1], signs.split(), strict=True)
}


@dataclass(frozen=True, slots=True)
class House:
    """How a house writes its figures.

    `group` parts thousands from `group_from` digits on; `short` are the scales' abbreviations
    beside money, and beside things where `short_things`; whole figures up to `spelled` are words
    where they count; `british` spells units so, `symbols` writes their symbols; `codes` writes ISO
    currency codes for signs; `percent` follows the figure.
    """

    group: str = ","
    group_from: int = 4
    short: tuple[tuple[int, str], ...] = ()
    short_things: bool = False
    spelled: int = 0
    british: bool = False
    symbols: bool = False
    codes: bool = False
    percent: str = "%"


_SHORT = ((6, "m"), (9, "bn"), (12, "tn"))

HOUSES = {
    "plain": House(),
    "ap": House(spelled=9),
    "guardian": House(short=_SHORT, spelled=9, british=True),
    "bbc": House(short=_SHORT, spelled=9, british=True),
    "economist": House(short=((6, "m"), (9, "bn"), (12, "trn")), short_things=True, spelled=10, british=True),
    "si": House(group="\u202f", group_from=5, symbols=True, codes=True, percent="\u202f%"),
}


def write(
    value: Decimal,
    step: Decimal | None,
    house: House,
    *,
    short: bool = False,
    spelled: bool = False,
    indian: bool = False,
    coarser: bool = False,
) -> str:
    """The figure in digits, with the scale word or the fraction that keeps its step.

    `short` allows the house's abbreviations of the scales, `spelled` its words for small figures,
    `indian` lakh and crore; `coarser` a larger step where none fits: of two ends one has the step.

    >>> write(Decimal(7_800_000), Decimal(100_000), HOUSES["plain"])
    '7.8 million'
    >>> [write(Decimal(5_000), Decimal(step), HOUSES["plain"]) for step in (1, 1_000)]
    ['5,000', '5 thousand']
    """
    sign, size = ("-", negate(value)) if value < 0 else ("", value)
    if spelled and not sign and step == _ONE and 0 < size <= house.spelled and _divides(_ONE, size):
        return spell(size)
    scales = tuple(s for s in _scales(Lexicon.default()) if indian or s[0] not in _INDIAN)
    for factor in _COARSER if coarser else (1,):
        options = (
            [] if step is None else _notations(size, multiply(step, Decimal(factor)), house, scales, short)
        )
        if options:
            return sign + min(options)[-1]
    return sign + _digits(size, 0, house)


def _notations(
    size: Decimal, step: Decimal, house: House, scales: tuple[tuple[int, str], ...], short_scales: bool
) -> list[tuple[int, int, str]]:
    """Every notation of the figure that has this very step: how odd it reads, length, text."""
    found = []
    short = {10**power: name for power, name in house.short} if short_scales else {}
    for scale, name in ((1, ""), *scales):
        mantissa, unit = divide(size, Decimal(scale)), divide(step, Decimal(scale))
        if mantissa is None or unit is None or (scale in _WHOLE_ONLY and unit != _ONE):
            continue
        digits = _mantissa(mantissa, unit, house)
        if digits is not None:
            abbreviation = short.get(scale) if digits[-1].isascii() else None
            text = digits + (abbreviation or (f" {name}" if name else ""))
            is_odd = scale > 1 and not 1 <= mantissa < min(1000, scale)
            found.append((2 * is_odd + (scale in _INDIAN), len(text), text))
    return found


def _mantissa(mantissa: Decimal, unit: Decimal, house: House) -> str | None:
    """Digits whose last place is the unit: a power of ten up to 1, or a fraction with a sign of its own."""
    power = reduce(unit).as_tuple()
    if power.digits == (1,) and isinstance(power.exponent, int) and power.exponent <= 0:
        return _digits(mantissa, -power.exponent, house) if _divides(unit, mantissa) else None
    whole = mantissa.to_integral_value(rounding="ROUND_FLOOR")
    rest = Fraction(mantissa) - Fraction(whole)
    if rest not in _VULGAR or Fraction(unit) != Fraction(1, rest.denominator):
        return None
    return (_digits(whole, 0, house) if whole else "") + _VULGAR[rest]


def _divides(unit: Decimal, figure: Decimal) -> bool:
    return (Fraction(figure) / Fraction(unit)).denominator == 1


def _digits(figure: Decimal, places: int, house: House) -> str:
    """Plain digits with so many decimals at least, grouped as the house does."""
    whole, _, decimals = plain(figure).partition(".")
    decimals = decimals.rstrip("0").ljust(places, "0")
    if len(whole) >= house.group_from:
        first = len(whole) % 3 or 3
        whole = house.group.join([whole[:first], *(whole[i : i + 3] for i in range(first, len(whole), 3))])
    return f"{whole}.{decimals}" if decimals else whole


def write_vague(low: Decimal, high: Decimal | None, step: Decimal | None, *, lexicon: Lexicon) -> str | None:
    """The words of a vague magnitude: "dozens", "several hundred"; None where there are no such words.

    >>> write_vague(Decimal(20_000), Decimal(200_000), None, lexicon=Lexicon.default())
    'tens of thousands'
    """
    words = _vague(lexicon)
    return words.get((low, high, step)) or (words.get((low, high, None)) if step is None else None)


@functools.lru_cache(maxsize=16)
def _vague(lexicon: Lexicon) -> dict[tuple[Decimal, Decimal | None, Decimal | None], str]:
    """(low, high, step) of every vague phrase; step None stands for any."""
    found: dict[tuple[Decimal, Decimal | None, Decimal | None], str] = {}
    rows = [row for row in lexicon.rows("vague") if row.get("form") in ("plural", "few")]
    half = Decimal("0.5")
    tens = {row.surface: multiply(Decimal(row.value), half) for row in rows if row.get("form") == "plural"}
    steps = {name: scale for name, scale in tens.items() if scale >= 1000}
    words = {
        row.surface: Decimal(row.value)
        for row in lexicon.rows("scales")
        if row.get("form") in ("word", "dozen")
    }
    for row in rows:
        low, high, is_few = Decimal(row.value), Decimal(row.get("below")), row.get("form") == "few"
        phrases = {row.surface: _ONE}
        if is_few:
            phrases |= {f"{row.surface} {name}": scale for name, scale in words.items()}
            phrases |= {
                f"{row.surface} hundred {name}": multiply(Decimal(100), scale)
                for name, scale in words.items()
                if scale > 100
            }
        else:
            phrases |= {f"{row.surface} of {name}": scale for name, scale in steps.items()}
        for phrase, scale in phrases.items():
            ends = multiply(low, scale), multiply(high, scale)
            found.setdefault((*ends, scale), phrase)
            found.setdefault((*ends, None), phrase)
    return found


def _thousands(lexicon: Lexicon) -> tuple[tuple[int, str], ...]:
    """thousand, million, billion, ..., each a thousand times the one before."""
    return tuple((scale, name) for scale, name in _scales(lexicon) if len(str(scale)) % 3 == 1)


@functools.lru_cache(maxsize=16)
def _scales(lexicon: Lexicon) -> tuple[tuple[int, str], ...]:
    """hundred, thousand, lakh, million, ...: the scale words, smallest first."""
    rows = {
        int(row.value): row.surface for row in reversed(lexicon.rows("scales")) if row.get("form") == "word"
    }
    return tuple(sorted(rows.items()))


def spell(figure: Decimal) -> str:
    """A whole figure below a quintillion in words.

    >>> spell(Decimal(127_004))
    'one hundred twenty-seven thousand four'
    """
    number, words = int(figure), []
    for scale, name in reversed(((1, ""), *_thousands(Lexicon.default()))):
        group, number = divmod(number, int(scale))
        if group:
            words.append(f"{_below_thousand(group)} {name}".rstrip())
    return " ".join(words) or "zero"


def _below_thousand(number: int) -> str:
    """[unit "hundred"] [ten ["-" unit] | unit]"""
    names = _spelled(Lexicon.default())
    hundreds, rest = divmod(number, 100)
    words = [f"{names[hundreds]} hundred"] if hundreds else []
    if rest in names:
        words += [names[rest]] if rest else []
    else:
        words.append(f"{names[rest // 10 * 10]}-{names[rest % 10]}")
    return " ".join(words)


def write_fraction(top: Decimal, bottom: Decimal, house: House) -> str:
    """A fraction in words where its denominator has one ("two-thirds"), else with a slash.

    >>> [write_fraction(Decimal(top), Decimal(3), HOUSES["plain"]) for top in (1, 2, 22)]
    ['a third', 'two-thirds', 'twenty-two thirds']
    """
    many = _denominators(Lexicon.default()).get(bottom)
    if many is None or top.copy_abs() >= 10**18 or not _divides(_ONE, top):
        return f"{plain(top)}/{plain(bottom)}"
    one = "half" if bottom == 2 else many.removesuffix("s")
    if top == 1:
        return f"a {one}"
    sign, words = "minus " if top < 0 else "", spell(top.copy_abs())
    return f"{sign}{words}{' ' if '-' in words or ' ' in words else '-'}{one if top == -1 else many}"


@functools.lru_cache(maxsize=16)
def _denominators(lexicon: Lexicon) -> dict[Decimal, str]:
    """The plural of each denominator: 3 -> "thirds"."""
    rows = [row for row in reversed(lexicon.rows("fractions")) if row.surface.endswith("s")]
    return {Decimal(row.value): row.surface for row in rows}


@functools.lru_cache(maxsize=16)
def _spelled(lexicon: Lexicon) -> dict[int, str]:
    """The words of the figures below twenty and of the tens."""
    return {int(row.value): row.surface for row in reversed(lexicon.rows("numerals"))}
