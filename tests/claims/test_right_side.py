"""What is said of a figure's people behind it: passives, states, relative clauses, doers."""

from __future__ import annotations

import pytest

from newsclaims import extract


@pytest.mark.parametrize(
    ("text", "event", "population"),
    [
        ("The nine who died were buried on Friday.", "death", "person"),
        ("Twelve people were among the injured.", "injury", "person"),
        ("Twelve people were among the dead.", "death", "person"),
        ("Nine guards were killed.", "death", "guard"),
        ("Twelve people were sick.", "illness", "person"),
        ("Twelve sick people were flown home.", "illness", "person"),
        ("Nine people who fled were arrested.", "arrest", "person"),
        ("Nine people could have been hurt.", "injury", "person"),
        ("Nine people who were told that the dam broke died.", "death", "person"),
        ("Twelve people are thought to have died.", "death", "person"),
    ],
)
def test_what_happened_to_them(text: str, event: str, population: str) -> None:
    found = [(c.event, c.population) for c in extract(text).claims if c.quantity is not None]
    assert found == [(event, population)]


def test_the_figure_of_the_doers_is_no_figure_of_the_deed() -> None:
    assert [c.event for c in extract("Nine gunmen killed a guard.").claims] == []
