"""Which two quantities can be compared at all, and in which unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claims.by_hand import span_of
from newsclaims import Measure, Money, Percent, Ratio, parse_quantity
from newsclaims.claims.measure import alike, check_rates

RATES = check_rates(None)


def test_a_bare_sign_may_be_the_currency_that_the_other_names() -> None:
    guessed = alike(parse_quantity("$5"), parse_quantity("A$7"), RATES)
    assert not isinstance(guessed, str)
    assert (guessed.assumed_unit, guessed.points) == (True, (Fraction(5), Fraction(7)))
    named = alike(parse_quantity("US$5"), parse_quantity("US$7"), RATES)
    assert not isinstance(named, str)
    assert not named.assumed_unit


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            Measure(span=span_of("5 km"), value=5, lower=5, upper=5, resolution=1, unit="kilometer"),
            Measure(span=span_of("5 kg"), value=5, lower=5, upper=5, resolution=1, unit="kilogram"),
            "kilometer and kilogram measure different things.",
        ),
        (
            Percent(span=span_of("5 points"), value=5, lower=5, upper=5, resolution=1, unit="percentage_point"),
            Ratio(span=span_of("half"), value=None, numerator=1, denominator=2, resolution=1),
            "One is a percentage, the other a ratio of another sort.",
        ),
        (
            Money(span=span_of("€5"), value=5, lower=5, upper=5, resolution=1, unit="EUR", candidates=("EUR",)),
            Money(span=span_of("5 yen"), value=5, lower=5, upper=5, resolution=1, unit="JPY", candidates=("JPY",)),
            "The amounts are in two currencies, EUR and JPY, and no rates are given.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_has_its_reason(a: Measure, b: Measure, reason: str) -> None:
    assert alike(a, b, RATES) == reason
