"""Hedges: what bounds a figure, on either side, and what the bounds say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import find_quantities
from newsclaims.qualify import limits

CASES = [
    ("about 40 vans", "about", "about"),
    ("some 40 vans", "about", "some"),
    ("an estimated 40 vans", "about", "an estimated"),
    ("~40 vans", "about", "~"),
    ("in the region of 40 vans", "about", "in the region of"),
    ("40-odd vans", "about", "-odd"),
    ("40 vans or so", "about", "or so"),
    ("nearly 40 vans", "nearly", "nearly"),
    ("close to 40 vans", "nearly", "close to"),
    ("just shy of 40 vans", "nearly", "just shy of"),
    ("at least 40 vans", "at_least", "at least"),
    ("no fewer than 40 vans", "at_least", "no fewer than"),
    ("40 or more vans", "at_least", "or more"),
    ("40+ vans", "at_least", "+"),
    ("≥ 40 vans", "at_least", "≥"),
    ("more than 40 vans", "more_than", "more than"),
    ("upwards of 40 vans", "more_than", "upwards of"),
    ("well over 40 vans", "more_than", "well over"),
    ("in excess of 40 vans", "more_than", "in excess of"),
    ("exceeding 40 vans", "more_than", "exceeding"),
    ("at most 40 vans", "at_most", "at most"),
    ("up to 40 vans", "at_most", "up to"),
    ("as many as 40 vans", "at_most", "as many as"),
    ("no more than 40 vans", "at_most", "no more than"),
    ("40 vans or fewer", "at_most", "or fewer"),
    ("fewer than 40 vans", "less_than", "fewer than"),
    ("just under 40 vans", "less_than", "just under"),
    ("up to about 40 vans", "at_most", "up to about"),
    ("at least another 40 vans", "at_least", "at least"),
    ("about 40 or more vans", "at_least", "or more"),
    ("More than 40 vans", "more_than", "More than"),
    ("40 vans", "exact", None),
    ("only 40 vans", "exact", None),
    ("exactly 40 vans", "exact", None),
]


@pytest.mark.parametrize(("text", "bound", "hedge"), CASES)
def test_bounds(text: str, bound: str, hedge: str | None) -> None:
    (vans,) = find_quantities(f"They hired {text} last week.")
    assert (vans.bound, vans.hedge and vans.hedge.text) == (bound, hedge)
    assert vans.value == 40
    assert (vans.lower, vans.upper) == limits(vans.bound, Decimal(40))[:2]


@pytest.mark.parametrize(
    ("bound", "lower", "upper", "closed"),
    [
        ("exact", 40, 40, (True, True)),
        ("about", None, None, (True, True)),
        ("at_least", 40, None, (True, True)),
        ("more_than", 40, None, (False, True)),
        ("at_most", None, 40, (True, True)),
        ("less_than", None, 40, (True, False)),
        ("nearly", None, 40, (True, False)),
    ],
)
def test_limits(bound: str, lower: int | None, upper: int | None, closed: tuple[bool, bool]) -> None:
    assert limits(bound, Decimal(40)) == (lower, upper, *closed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The siege lasted over two years.", "more_than"),
        ("He taught for over two years.", "more_than"),
        ("The loan is repaid over two years.", "exact"),
        ("The work, spread over two years, began.", "exact"),
        ("They must go within 5 days.", "at_most"),
        ("Sub-2% inflation is near.", "less_than"),
    ],
)
def test_over_a_time_is_no_bound(text: str, bound: str) -> None:
    assert find_quantities(text)[0].bound == bound


def test_a_hedge_belongs_to_the_figure_after_it() -> None:
    two = find_quantities("It took 40 vans and more than 9 boats.")
    assert [(q.span.text, q.bound) for q in two] == [("40 vans", "exact"), ("more than 9 boats", "more_than")]


@pytest.mark.parametrize(
    "text",
    [
        "Under a five-year contract it pays.",
        "They met under a $5 million deal.",
        "It is above a 50% threshold.",
    ],
)
def test_a_preposition_before_an_article_is_no_hedge(text: str) -> None:
    assert find_quantities(text)[0].bound == "exact"


@pytest.mark.parametrize("text", ["It lasted over a year.", "It took over a million vans."])
def test_one_of_a_unit_and_of_a_scale_keep_their_hedge(text: str) -> None:
    assert find_quantities(text)[0].bound == "more_than"
