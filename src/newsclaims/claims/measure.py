"""Measure: two figures brought to one unit, so that they can be compared.

Money is converted only by the caller's rates; a share in words ("a third") is read in percent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias

from newsclaims.claims.interval import Interval, point, read_interval, rounded
from newsclaims.decimals import fits
from newsclaims.records.quantity import AnyQuantity, Count, Money, Number, Percent, Ratio

CheckedRates: TypeAlias = Mapping[str, Fraction]


def check_rates(rates: Mapping[str, Decimal] | None) -> CheckedRates:
    """The caller's rates as fractions; a float is a `TypeError`, a rate not above 0 a `ValueError`."""
    checked = {}
    for code, rate in (rates or {}).items():
        if type(rate) not in (Decimal, int):
            raise TypeError(f"the rate of {code!r} must be a Decimal, not {type(rate).__name__}")
        if not Decimal(rate).is_finite() or rate <= 0:
            raise ValueError(f"the rate of {code!r} must be above 0, not {rate}")
        if not fits(Decimal(rate)):  # before it is written out as a fraction
            raise ValueError(f"the rate of {code!r} must have at most 60 digits")
        checked[code] = Fraction(rate)
    return MappingProxyType(checked)


@dataclass(frozen=True, slots=True)
class Alike:
    """Two figures in the unit of the first: reading intervals and, where stated, points."""

    left: Interval
    right: Interval
    points: tuple[Fraction | None, Fraction | None]
    assumed_unit: bool = False


def alike(a: AnyQuantity, b: AnyQuantity, rates: CheckedRates) -> Alike | str:
    """Both figures in a's unit, or the reason why they cannot be."""
    if isinstance(a, Money) and isinstance(b, Money):
        return _money(a, b, rates)
    if isinstance(a, Percent | Ratio) and isinstance(b, Percent | Ratio) and a.kind != b.kind:
        return _shares(a, b)
    if isinstance(a, Count | Number) and isinstance(b, Count | Number):
        return _pair(a, b, rounded)  # "655 people died", "the toll is 655"
    if a.kind != b.kind:
        return f"One figure is a {a.kind}, the other a {b.kind}."
    if a.unit == b.unit:
        return _pair(a, b, rounded)
    return _converted(a, b)


def _pair(
    a: AnyQuantity, b: AnyQuantity, factor: Callable[[Fraction], Fraction], *, guess: bool = False
) -> Alike:
    left, right = point(a), point(b)
    left = None if left is None else rounded(left)
    right = None if right is None else rounded(factor(right))
    reading = read_interval(b).mapped(factor).mapped(rounded)
    return Alike(read_interval(a), reading, (left, right), guess)


def _money(a: Money, b: Money, rates: CheckedRates) -> Alike | str:
    if a.unit == b.unit:
        return _pair(a, b, rounded)
    if a.unit in b.candidates or b.unit in a.candidates:
        return _pair(a, b, rounded, guess=True)
    if a.unit in rates and b.unit in rates:
        factor = rates[a.unit] / rates[b.unit]
        return _pair(a, b, lambda figure: figure * factor)
    return f"The amounts are in two currencies, {a.unit} and {b.unit}, and no rates are given."


def _shares(a: Percent | Ratio, b: Percent | Ratio) -> Alike | str:
    percent = a if isinstance(a, Percent) else b
    ratio = b if isinstance(a, Percent) else a
    if percent.unit != "percent" or percent.role != "level" or ratio.change is not None:
        return "One is a percentage, the other a ratio of another sort."
    factor = Fraction(100) if b is ratio else Fraction(1, 100)
    return _pair(a, b, lambda figure: figure * factor)


def _converted(a: AnyQuantity, b: AnyQuantity) -> Alike | str:
    """Both in a's unit by `convert`, which knows the units' dimensions."""
    from newsclaims.units import convert

    assert a.unit is not None
    try:
        other = convert(b, a.unit)
    except ValueError:
        return f"{a.unit} and {b.unit} measure different things."
    return _pair(a, other, rounded)
