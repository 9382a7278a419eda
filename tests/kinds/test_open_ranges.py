"""Ranges of vague magnitudes and of shares."""

from __future__ import annotations

import pytest

from newsclaims import find_quantities


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("Hundreds to thousands of geese left.", "Hundreds to thousands of geese", 200, 20_000),
        ("Tens to hundreds of geese left.", "Tens to hundreds of geese", 20, 2_000),
        ("Quarter of a million geese left.", "Quarter of a million geese", 250_000, 250_000),
    ],
)
def test_counts(text: str, surface: str, low: int, high: int) -> None:
    (found,) = find_quantities(text)
    assert (found.span.text, found.kind, found.lower, found.upper) == (surface, "count", low, high)


def test_a_range_of_shares_counts_nobody() -> None:
    (found,) = find_quantities("A quarter to a half of voters stayed away.")
    assert (found.kind, str(found.lower), str(found.upper)) == ("number", "0.25", "0.5")


def test_tens_alone_is_no_figure() -> None:
    assert find_quantities("He drew two tens to win.")[0].span.text == "two tens"


@pytest.mark.parametrize(
    ("text", "value"), [("less than half of 1 percent", "0.5"), ("one-tenth of 1% of voters", "0.1")]
)
def test_a_part_of_one_percent(text: str, value: str) -> None:
    (found,) = find_quantities(f"Berg led by {text}.")
    assert (found.span.text, found.kind, str(found.value)) == (text, "percent", value)


def test_all_in_one_counts_nothing() -> None:
    assert find_quantities("It is an all-in-one printer shop.") == ()
