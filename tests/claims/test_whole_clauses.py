"""What the figures of whole clauses measure, of whom, and which claims a clause does not make."""

from __future__ import annotations

import pytest

from newsclaims import extract

Measured = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fund received $5 million worth of humanitarian aid.", [("$5 million", "aid", None)]),
        ("The firm opened a $1.6 billion plant.", [("$1.6 billion", "value", "plant")]),
        ("He was sentenced to five years.", [("five years", "sentencing", None)]),
        ("Orr was jailed, then banned for 3 years.", [("3 years", "suspension", None)]),
        ("The winners included 5 children.", []),
        ("The town had 40 legal cases of fraud.", []),
        ("There were 12 vegetable shipments.", [("12 vegetable shipments", "shipment", "vegetable")]),
        ("Two schools that were built in 2015 and had opened.", [("Two schools", "construction", "school")]),
        ("40 gunmen killed 3 guards.", [("3 guards", "death", "guard")]),
        ("40 gunmen shot quickly 5 guards.", [("5 guards", "shooting", "guard")]),
        ("300 homes, some of them old, stood in Lund.", []),
        ("The number of wounded and missing rose to 40.", [("40", "injury", "person")]),
        ("The port opened and bookings fell 40%.", [("40%", "booking", None)]),
        ("The number of ships in the port rose to 40.", [("40", "number", "ship")]),
        ("40 men – 12 guards, 9 clerks – died.", [("40 men", "death", "man"), ("12 guards", "death", "guard"), ("9 clerks", "death", "clerk")]),
        ("40 people died (12 men, 3 women).", [("40 people", "death", "person"), ("3 women", "death", "woman")]),
        ("Of the 40 who died, 12 of them were guards, including 3 clerks.", [("40", "death", "person"), ("12 of them", "death", "guard"), ("3 clerks", "death", "clerk")]),
        ("40 people are now missing.", [("40 people", "disappearance", "person")]),
        ("The burning of 40 homes began.", [("40 homes", "burning", "home")]),
        ("Sales went from bad to 5%.", []),
    ],
)  # fmt: skip
def test_figure_event_and_population(text: str, expected: list[Measured]) -> None:
    claims = [claim for claim in extract(text, published="2024-05-16").claims if claim.quantity]
    assert [(c.quantity and c.quantity.span.text, c.event, c.population) for c in claims] == expected


def test_more_than_in_another_time_is_an_excess() -> None:
    (claim,) = extract("40 more homes than last year burned.", published="2024-05-16").claims
    assert (claim.event, claim.accounting) == ("burning", "excess")


def test_a_part_behind_a_dash_is_of_the_whole_before_it() -> None:
    whole, part = extract("40 men – 12 guards among them – died.").claims
    assert (part.quantity and part.quantity.span.text, part.part_of) == ("12 guards", whole.id)
