"""Intervals of records made by hand: every bound at its very edge, and the algebra of intervals."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from claims.by_hand import count_of as _count
from claims.by_hand import range_of as _range
from claims.by_hand import span_of as _span
from newsclaims.claims.interval import Interval, read_interval
from newsclaims.records.quantity import AnyQuantity, Duration, Number, Percent, Ratio

PERCENT = Percent(span=_span("3%"), value=Decimal(3), resolution=Decimal(1))
YEARS = Duration(span=_span("3 years"), value=Decimal(3), unit="year", resolution=Decimal(1))


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (_count(9), "[9, 9]"),
        (_count(900, resolution=100), "[850, 950)"),
        (_count(900, "about", resolution=100), "[850, 950]"),
        (_count(900, "about", resolution=10), "[855, 945]"),
        (_count(9, resolution=None), "[9, 9]"),
        (_count(900, "nearly"), "[810, 900)"),
        (_count(900, "at_least"), "[900, inf)"),
        (_count(900, "more_than"), "(900, inf)"),
        (_count(900, "at_most"), "[0, 900]"),
        (_count(900, "less_than"), "[0, 900)"),
        (_range(None, None), "[0, inf)"),
        (_range(3, None), "[3, inf)"),
        (_range(3, 10, lower_closed=False), "(3, 10]"),
        (_range(None, 10), "[0, 10]"),
        (_range(3, 10, bound="vague", upper_closed=False), "[3, 10)"),
        (Number(span=_span("3"), value=Decimal(3), resolution=Decimal(1)), "[3, 3]"),
        (Number(span=_span("-3"), value=Decimal(-3), bound="nearly"), "[-3, -2.7)"),
        (Number(span=_span("-40"), value=Decimal(-40), bound="about", resolution=Decimal(1)), "[-42, -38]"),
        (Number(span=_span("x"), bound="vague"), "(-inf, inf)"),
        (PERCENT, "[2.5, 3.5)"),
        (PERCENT.model_copy(update={"bound": "at_most"}), "(-inf, 3]"),
        (PERCENT.model_copy(update={"role": "delta", "change": "down"}), "(-3.5, -2.5]"),
        (PERCENT.model_copy(update={"role": "delta", "change": "up"}), "[2.5, 3.5)"),
        (PERCENT.model_copy(update={"role": "level", "change": "down"}), "[2.5, 3.5)"),
        (
            PERCENT.model_copy(update={"role": "delta", "change": "down", "bound": "at_least"}),
            "(-inf, -3]",
        ),
        (YEARS, "[2.5, 3.5)"),
        (
            Ratio(span=_span("a third"), numerator=Decimal(1), denominator=Decimal(3)),
            "[0.333333333333, 0.333333333333]",
        ),
        (
            Ratio(
                span=_span("half"),
                numerator=Decimal(1),
                denominator=Decimal(2),
                value=Decimal("0.5"),
                resolution=Decimal("0.5"),
            ),
            "[0.5, 0.5]",
        ),
        (
            Ratio(
                span=_span("half"),
                numerator=Decimal(1),
                denominator=Decimal(2),
                lower=Decimal("0.5"),
                bound="at_least",
            ),
            "[0.5, inf)",
        ),
        (Ratio(span=_span("0"), numerator=Decimal(1), denominator=Decimal(0)), "(-inf, inf)"),
    ],
)
def test_reading_interval_of_a_record(figure: AnyQuantity, shown: str) -> None:
    assert str(read_interval(figure)) == shown


def _between(text: str) -> Interval:
    """An interval as `str` writes it."""
    low, high = text[1:-1].split(", ")
    return Interval(
        None if low == "-inf" else Fraction(low),
        None if high == "inf" else Fraction(high),
        text[0] == "[",
        text[-1] == "]",
    )


@pytest.mark.parametrize(
    ("outer", "inner", "contains", "overlaps", "below"),
    [
        ("[1, 5]", "[1, 5]", True, True, False),
        ("[1, 5]", "(1, 5)", True, True, False),
        ("(1, 5]", "[1, 5]", False, True, False),
        ("[1, 5)", "[1, 5]", False, True, False),
        ("(1, 5)", "(1, 5)", True, True, False),
        ("[1, 5]", "[2, 4]", True, True, False),
        ("[2, 4]", "[1, 4]", False, True, False),
        ("[2, 4]", "[2, 5]", False, True, False),
        ("(-inf, 5]", "[1, 5]", True, True, False),
        ("[1, 5]", "(-inf, 5]", False, True, False),
        ("[1, inf)", "[1, 5]", True, True, False),
        ("[1, 5]", "[1, inf)", False, True, False),
        ("(-inf, inf)", "(-inf, inf)", True, True, False),
        ("[1, 5]", "[5, 9]", False, True, False),
        ("[1, 5)", "[5, 9]", False, False, True),
        ("[1, 5]", "(5, 9]", False, False, True),
        ("[1, 5]", "[6, 9]", False, False, True),
        ("[6, 9]", "[1, 5]", False, False, False),
    ],
)
def test_intervals(outer: str, inner: str, contains: bool, overlaps: bool, below: bool) -> None:
    a, b = _between(outer), _between(inner)
    assert (a.contains(b), a.overlaps(b), a.below(b)) == (contains, overlaps, below)
    assert b.overlaps(a) is overlaps
    assert str(a) == outer
    assert a.mirrored().mirrored() == a
    assert a.mirrored().overlaps(b.mirrored()) is overlaps
