"""Figures keep to their own clause: two subjects, relative clauses, what people say of other things."""

from __future__ import annotations

import pytest

from newsclaims import extract


def events(text: str) -> list[tuple[str, str | None]]:
    return [(c.quantity.span.text, c.event) for c in extract(text).claims if c.quantity is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose 5% and wages fell by 3%.", [("5%", "rent"), ("3%", "wage")]),
        ("Rents rose on Monday, and wages fell by 3%.", [("3%", "wage")]),
        ("Rents and wages fell by 3%.", [("3%", "rent")]),
        ("The number of people who were injured stood at 12.", [("12", "injury")]),
        ("Twelve people said that the lock was closed.", []),
        ("Twelve people said the lock was closed.", []),
        ("Twelve people were said to be injured.", [("Twelve people", "injury")]),
        ("Twelve people reported missing in the flood.", [("Twelve people", "disappearance")]),
    ],
)
def test_the_event_of_a_figure(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


def test_a_forecast_that_is_cut_is_one_projected_figure_and_no_statement() -> None:
    (claim,) = extract("The bank cut its growth forecast for the islands to 2.1%.").claims
    assert (claim.kind, claim.event, claim.status) == ("figure", "growth", "projected")


def test_who_finds_is_the_subject_behind_a_fronted_gerund() -> None:
    (claim,) = extract("Arriving at the scene, police searched the hall, finding only 12 rifles.").claims
    assert claim.agent == "police"


def test_what_is_asked_for_is_no_event_of_those_who_ask() -> None:
    assert events("One petition for Orr to resign drew crowds.") == []
