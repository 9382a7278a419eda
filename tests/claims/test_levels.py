"""Levels and their changes: the property, what holds it, and the figure that it stands at."""

from __future__ import annotations

import pytest

from newsclaims import extract

Link = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "event", "population", "figure"),
    [
        ("The number of killed reached 40.", "death", "person", "40"),
        ("The number of people killed rose to 40.", "death", "person", "40"),
        ("The number of killed nurses reached 40.", "death", "nurse", "40"),
        ("The number of deaths rose to 40.", "death", "person", "40"),
        ("The number of arrests fell to 12.", "arrest", "person", "12"),
        ("The number of people living in poverty rose to 3 million.", "poverty", "person", "3 million"),
        ("The number of bookings rose by 12.", "number", "booking", "12"),
        ("The total cost of the bridge reached $5 million.", "cost", "bridge", "$5 million"),
        ("The average price of homes hit $300,000.", "price", "home", "$300,000"),
        ("The unemployment rate stood at 5%.", "unemployment", None, "5%"),
        ("The tunnel has a length of 5 km.", "length", "tunnel", "5 km"),
        ("The tower was 40 metres high.", "height", "tower", "40 metres"),
        ("The bank cut interest rates to 3%.", "interest rate", None, "3%"),
        ("The firm reduced emissions 5%.", "emission", None, "5%"),
        ("The town saw a 5% rise in rents.", "rent", None, "5%"),
        ("The town saw 5% growth.", "growth", None, "5%"),
        ("Sales saw a 5% jump in bookings.", "booking", None, "5%"),
        ("There was a 20% rise in chess club bookings.", "booking", "chess club", "20%"),
    ],
)
def test_the_property_and_its_holder(
    text: str, event: str | None, population: str | None, figure: str
) -> None:
    found: list[Link] = [
        (c.event, c.population, c.quantity.span.text if c.quantity else None) for c in extract(text).claims
    ]
    assert found == [(event, population, figure)]
