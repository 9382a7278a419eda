"""A figure told in another unit and back is the same figure, bounds and resolution with it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from newsclaims import ConversionError, Lexicon, convert
from newsclaims.testing import durations, measures
from newsclaims.units import dimension

ROWS = [row for row in Lexicon.default().rows("units") if not row.get("per") and not row.get("scale")]
UNITS = sorted({row.value for row in ROWS})
BY_DIMENSION: dict[str, list[str]] = {}
for name in UNITS:
    BY_DIMENSION.setdefault(str(dimension(name)), []).append(name)

FIGURES = ("value", "lower", "upper", "base", "resolution")
CLOSE = Fraction(1, 10**26)


def is_close(a: Decimal | None, b: Decimal | None, scale: Fraction = Fraction(0)) -> bool:
    if a is None or b is None:
        return a is b
    return abs(Fraction(a) - Fraction(b)) <= CLOSE * max(abs(Fraction(a)), scale)


@given(measures() | durations(), st.data())
def test_there_and_back(quantity, data):
    unit = data.draw(st.sampled_from(BY_DIMENSION[str(dimension(quantity.unit))]))
    try:
        there = convert(quantity, unit)
        back = convert(there, quantity.unit)
    except ConversionError as error:
        assume("60 digits" not in str(error))
        raise
    # An offset of some hundred degrees is carried in the same 28 digits.
    scale = Fraction(1000) if dimension(unit) == "temperature" else Fraction(0)
    for field in FIGURES:
        assert is_close(getattr(quantity, field), getattr(back, field), scale), field
    assert (back.unit, back.per, back.bound) == (quantity.unit, quantity.per, quantity.bound)


@given(measures(), st.data())
def test_order_is_kept(quantity, data):
    unit = data.draw(st.sampled_from(BY_DIMENSION[str(dimension(quantity.unit))]))
    try:
        told = convert(quantity, unit)
    except ConversionError:
        assume(False)
    ends = [end for end in (told.lower, told.value, told.upper) if end is not None]
    assert ends == sorted(ends)
    assert (told.lower_closed, told.upper_closed) == (quantity.lower_closed, quantity.upper_closed)


@given(st.sampled_from(UNITS), st.sampled_from(UNITS), measures())
def test_two_units_convert_both_ways_or_not_at_all(a, b, quantity):
    figure = quantity.model_copy(update={"unit": a, "value": Decimal(2), "lower": None, "upper": None})
    there, back = refusal(figure, b), refusal(figure.model_copy(update={"unit": b}), a)
    assert (there is None) == (back is None) or "60 digits" in (there or back)


def refusal(quantity, unit):
    try:
        convert(quantity, unit)
    except ConversionError as error:
        return str(error)
    return None


@given(measures(), st.data())
def test_through_a_third_unit_it_is_the_same(quantity, data):
    units = BY_DIMENSION[str(dimension(quantity.unit))]
    first, second = data.draw(st.sampled_from(units)), data.draw(st.sampled_from(units))
    try:
        direct = convert(quantity, second)
        around = convert(convert(quantity, first), second)
    except ConversionError:
        assume(False)
    scale = Fraction(1000) if dimension(first) == "temperature" else Fraction(0)
    assert is_close(direct.value, around.value, scale)
