"""Exact decimal arithmetic in a context of our own.

Every figure is an exact `Decimal`. The functions here neither read nor change the
caller's decimal context; what would have to be rounded raises `decimal.Inexact`.
"""

from __future__ import annotations

from decimal import Clamped, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow, Subnormal

MAX_DIGITS = 60
"""A figure of more digits, written out in plain notation, is no quantity."""


def exact_context() -> Context:
    """A fresh context of 200 digits that traps every loss."""
    return Context(
        prec=200,
        Emax=10_000,
        Emin=-10_000,
        traps=[Inexact, InvalidOperation, DivisionByZero, Overflow, Subnormal, Clamped],
    )


_EXACT = exact_context()


def add(a: Decimal, b: Decimal) -> Decimal:
    """a + b, exactly."""
    return _EXACT.add(a, b)


def subtract(a: Decimal, b: Decimal) -> Decimal:
    """a - b, exactly."""
    return _EXACT.subtract(a, b)


def multiply(a: Decimal, b: Decimal) -> Decimal:
    """a * b, exactly, without the zeros behind the point that a scale word would leave there.

    >>> multiply(Decimal("2.5"), Decimal(1_000_000)), multiply(Decimal("0.25"), Decimal(2))
    (Decimal('2500000'), Decimal('0.5'))
    """
    product = _EXACT.multiply(a, b)
    whole = product.to_integral_value()
    return whole if whole == product else product.normalize(_EXACT)


def negate(a: Decimal) -> Decimal:
    """-a, exactly; an operator would round it by the caller's context."""
    return _EXACT.minus(a)


def remainder(a: Decimal, b: Decimal) -> Decimal:
    """What is left of a when it is parted by b, exactly."""
    return _EXACT.remainder(a, b)


def reduce(a: Decimal) -> Decimal:
    """The figure without zeros at its end: one digit and a power for 1 000 000."""
    return a.normalize(_EXACT)


def power_of_ten(exponent: int) -> Decimal:
    """Ten to a power.

    >>> power_of_ten(-2)
    Decimal('0.01')
    """
    return Decimal((0, (1,), exponent))


def divide(a: Decimal, b: Decimal) -> Decimal | None:
    """a / b where a decimal holds it, else None: a third has no finite decimal.

    >>> divide(Decimal(1), Decimal(8)), divide(Decimal(1), Decimal(3))
    (Decimal('0.125'), None)
    """
    if not b:
        return None
    try:
        return _EXACT.divide(a, b)
    except Inexact:
        return None


def plain(value: Decimal) -> str:
    """Plain notation, never an exponent.

    >>> plain(Decimal("2.1E+11"))
    '210000000000'
    """
    return format(value, "f")


def fits(value: Decimal) -> bool:
    """Whether the figure is finite and has at most `MAX_DIGITS` digits in plain notation."""
    shown = str(value)
    if shown.isdigit():  # most figures; taking a Decimal apart costs more
        return len(shown) <= MAX_DIGITS
    if not value.is_finite():
        return False
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    whole = max(value.adjusted() + 1, 1)
    return whole + max(-exponent, 0) <= MAX_DIGITS
