"""Interval: what a figure's wording leaves possible, as the interval a careful reader gives it.

An exact figure means itself give or take half its resolution ("7.8 million": 7.75 to 7.85
million), a count in plain digits the figure alone; "about" half the resolution or five percent,
whichever is more; "nearly" from nine tenths up to the figure; counts start at 0. A fall is
negative, so that a rise and a fall of 3% lie apart.

>>> from newsclaims.records.quantity import Percent
>>> from newsclaims.span import Span
>>> str(read_interval(Percent(span=Span.of("3.4%", 0, 4), value="3.4", resolution="0.1")))
'[3.35, 3.45)'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction

from newsclaims.records.quantity import AnyQuantity, Count, Number, Ratio

_DIGITS = 24  # a converted figure is rounded to 28; what differs beyond this is rounding alone
_ABOUT = Fraction(1, 20)
_NEARLY = Fraction(9, 10)


@dataclass(frozen=True, slots=True)
class Interval:
    """The figures that a wording leaves possible; an end that is None is open to infinity."""

    lower: Fraction | None
    upper: Fraction | None
    lower_closed: bool = True
    upper_closed: bool = True

    def __str__(self) -> str:
        left = "[" if self.lower_closed and self.lower is not None else "("
        right = "]" if self.upper_closed and self.upper is not None else ")"
        return f"{left}{_end(self.lower, '-inf')}, {_end(self.upper, 'inf')}{right}"

    def overlaps(self, other: Interval) -> bool:
        """Whether some figure lies in both."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """Whether every figure of this one is under every figure of the other."""
        if self.upper is None or other.lower is None:
            return False
        if self.upper != other.lower:
            return self.upper < other.lower
        return not (self.upper_closed and other.lower_closed)

    def contains(self, other: Interval) -> bool:
        """Whether every figure of the other lies in this one."""
        return self._reaches_down(other) and self._reaches_up(other)

    def _reaches_down(self, other: Interval) -> bool:
        if self.lower is None or other.lower is None:
            return self.lower is None
        if self.lower != other.lower:
            return self.lower < other.lower
        return self.lower_closed or not other.lower_closed

    def _reaches_up(self, other: Interval) -> bool:
        if self.upper is None or other.upper is None:
            return self.upper is None
        if self.upper != other.upper:
            return self.upper > other.upper
        return self.upper_closed or not other.upper_closed

    def mapped(self, factor: Callable[[Fraction], Fraction]) -> Interval:
        """The interval with each end mapped by a rising function, as a change of unit does."""
        lower = None if self.lower is None else factor(self.lower)
        upper = None if self.upper is None else factor(self.upper)
        return Interval(lower, upper, self.lower_closed, self.upper_closed)

    def mirrored(self) -> Interval:
        """The interval of the negated figures."""
        lower = None if self.upper is None else -self.upper
        upper = None if self.lower is None else -self.lower
        return Interval(lower, upper, self.upper_closed, self.lower_closed)


def _end(end: Fraction | None, infinite: str) -> str:
    if end is None:
        return infinite
    shown = Context(prec=12)
    return f"{shown.divide(Decimal(end.numerator), Decimal(end.denominator)).normalize(shown):f}"


def rounded(figure: Fraction) -> Fraction:
    """The figure to 24 significant digits, so that converting there and back changes nothing."""
    quotient = Context(prec=_DIGITS).divide(Decimal(figure.numerator), Decimal(figure.denominator))
    return Fraction(quotient)


def point(quantity: AnyQuantity) -> Fraction | None:
    """The stated figure, signed by its change where it is one; None for a range or a vague one."""
    value = _value(quantity)
    return None if value is None else value * _sign(quantity)


def _value(quantity: AnyQuantity) -> Fraction | None:
    if quantity.value is not None:
        return Fraction(quantity.value)
    if isinstance(quantity, Ratio) and quantity.lower is None and quantity.denominator:
        return Fraction(quantity.numerator) / Fraction(quantity.denominator)
    return None


def _sign(quantity: AnyQuantity) -> int:
    return -1 if quantity.role == "delta" and quantity.change == "down" else 1


def read_interval(quantity: AnyQuantity) -> Interval:
    """The reading interval of a quantity, in its own unit; a fall's is below 0.

    >>> from newsclaims.records.quantity import Count
    >>> from newsclaims.span import Span
    >>> str(read_interval(Count(span=Span.of("about 40", 0, 8), value=40, bound="about", resolution=1)))
    '[38, 42]'
    """
    interval = _unsigned(quantity)
    if interval.lower is None and isinstance(quantity, Count):
        interval = Interval(Fraction(0), interval.upper, True, interval.upper_closed)
    if _sign(quantity) < 0:
        interval = interval.mirrored()
    return interval.mapped(rounded)


def _unsigned(quantity: AnyQuantity) -> Interval:
    value = _value(quantity)
    if value is None:
        lower = None if quantity.lower is None else Fraction(quantity.lower)
        upper = None if quantity.upper is None else Fraction(quantity.upper)
        return Interval(lower, upper, quantity.lower_closed, quantity.upper_closed)
    return _around(quantity, value)


def _around(quantity: AnyQuantity, value: Fraction) -> Interval:
    """The interval around a stated figure, by its bound."""
    half = Fraction(0) if isinstance(quantity, Ratio) else Fraction(quantity.resolution or 0) / 2
    bound = quantity.bound
    if bound == "at_least":
        return Interval(value, None)
    if bound == "more_than":
        return Interval(value, None, lower_closed=False)
    if bound == "at_most":
        return Interval(None, value)
    if bound == "less_than":
        return Interval(None, value, upper_closed=False)
    if bound == "nearly":
        low, high = sorted((value * _NEARLY, value))
        return Interval(low, high, upper_closed=False)
    if bound == "about":
        margin = max(half, abs(value) * _ABOUT)
        return Interval(value - margin, value + margin)
    if not half or (quantity.resolution == 1 and isinstance(quantity, Count | Number)):
        return Interval(value, value)
    return Interval(value - half, value + half, upper_closed=False)
