"""Interval and policies: what a wording leaves possible, and what a vague figure counts as."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import parse_quantity
from newsclaims.claims.interval import read_interval
from newsclaims.claims.policies import POLICIES, apply_policy


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("57 people", "[57, 57]"),
        ("7.8 million people", "[7750000, 7850000)"),
        ("3.4%", "[3.35, 3.45)"),
        ("61%", "[60.5, 61.5)"),
        ("about 40 people", "[38, 42]"),
        ("about 7.8 million people", "[7410000, 8190000]"),
        ("nearly 500 homes", "[450, 500)"),
        ("at least 50 people", "[50, inf)"),
        ("more than 50 people", "(50, inf)"),
        ("fewer than 60 people", "[0, 60)"),
        ("between 20 and 30 homes", "[20, 30]"),
        ("dozens of people", "[24, 200)"),
        ("several people", "[3, 10)"),
    ],
)
def test_reading_interval(text: str, interval: str) -> None:
    assert str(read_interval(parse_quantity(text))) == interval


@pytest.mark.parametrize(
    ("text", "policy", "expected"),
    [
        ("dozens of people", "intervals", (24, 200)),
        ("dozens of people", "acled", (12, 12)),
        ("hundreds of people", "acled", (100, 100)),
        ("several people", "acled", (3, 3)),
        ("at least 50 people", "acled", (50, 50)),
        ("at least 50 people", "point", (50, 50)),
        ("between 20 and 30 homes", "point", (25, 25)),
        ("at least 50 people", "intervals", (50, None)),
    ],
)
def test_policy(text: str, policy: str, expected: tuple[int, int | None]) -> None:
    assert apply_policy(parse_quantity(text), policy) == expected


def test_an_unknown_policy_is_named() -> None:
    with pytest.raises(ValueError, match=", ".join(POLICIES)):
        apply_policy(parse_quantity("57 people"), "guess")


def test_a_third_is_read_exactly() -> None:
    interval = read_interval(parse_quantity("a third of voters"))
    assert interval.lower == interval.upper
    assert interval.lower is not None
    assert abs(interval.lower * 3 - 1) < Decimal("1e-20")
