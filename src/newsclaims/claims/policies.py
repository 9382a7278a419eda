"""Policies: what a vague or bounded figure counts as, chosen late and by name.

The record keeps the words; a policy turns them into figures only when somebody adds up.

    intervals   the reading interval, from lowest to highest possible figure (the default)
    acled       the single conservative figure of the ACLED code book (Fatalities methodology):
                the lowest stated figure; "dozens" 12, "hundreds" 100, "thousands" 1,000; an
                unknown handful ("several", "a few") 3
    point       one estimate: the stated figure, or the middle of an interval; the end that is
                stated where only one is

>>> from newsclaims.records.quantity import Count
>>> from newsclaims.span import Span
>>> dozens = Count(span=Span.of("dozens", 0, 6), lower=24, upper=200, upper_closed=False, bound="vague")
>>> [apply_policy(dozens, name) for name in POLICIES]
[(Decimal('24'), Decimal('200')), (Decimal('12'), Decimal('12')), (Decimal('112'), Decimal('112'))]
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias

from newsclaims.claims.interval import read_interval
from newsclaims.decimals import fits
from newsclaims.records.quantity import AnyQuantity

Range: TypeAlias = tuple[Decimal | None, Decimal | None]

_SEVERAL = 10  # under it a vague figure is "several", "a few", "a handful"
_FEW_IN_ACLED = Decimal(3)


def apply_policy(quantity: AnyQuantity, policy: str = "intervals") -> Range:
    """Lowest and highest figure that the quantity counts as, in its own unit; equal for a point.

    An end that nothing bounds is None. An unknown policy is a `ValueError`.
    """
    if policy not in POLICIES:
        raise ValueError(f"policy must be {', '.join(POLICIES)}, not {policy!r}")
    return POLICIES[policy](quantity)


def _intervals(quantity: AnyQuantity) -> Range:
    interval = read_interval(quantity)
    return as_decimal(interval.lower), as_decimal(interval.upper)


def _acled(quantity: AnyQuantity) -> Range:
    if quantity.value is not None:
        return quantity.value, quantity.value
    lowest = quantity.lower
    if lowest is not None and quantity.bound == "vague":
        # A plural magnitude's own word stands for half the two that its interval starts from.
        upper = quantity.upper
        few = upper is not None and upper <= _SEVERAL
        lowest = _FEW_IN_ACLED if few else Context(prec=28).divide(lowest, Decimal(2))
    return lowest, lowest


def _point(quantity: AnyQuantity) -> Range:
    if quantity.value is not None:
        return quantity.value, quantity.value
    interval = read_interval(quantity)
    ends = [end for end in (interval.lower, interval.upper) if end is not None]
    middle = as_decimal(sum(ends, Fraction(0)) / len(ends)) if ends else None
    return middle, middle


def as_decimal(figure: Fraction | None) -> Decimal | None:
    """The figure rounded once to 28 digits, down where it would grow too long; None stays None."""
    if figure is None:
        return None
    for rounding in (ROUND_HALF_EVEN, ROUND_DOWN):
        rounded = Context(prec=28, rounding=rounding).divide(
            Decimal(figure.numerator), Decimal(figure.denominator)
        )
        if fits(rounded):
            return rounded
    return None


POLICIES: MappingProxyType[str, Callable[[AnyQuantity], Range]] = MappingProxyType(
    {"intervals": _intervals, "acled": _acled, "point": _point}
)
"""Every policy by its name."""
