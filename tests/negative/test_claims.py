"""Claims that must not be made: figures that measure nothing, and readings that would mislead."""

from __future__ import annotations

import pytest

import newsclaims
from newsclaims import Claim, compare


def claims(text: str) -> list[Claim]:
    return [c for c in newsclaims.extract(text, published="2024-05-10").claims if c.kind == "figure"]


@pytest.mark.parametrize(
    "text",
    [
        "The 12 ministers around the table.",
        "Two days later it was over.",
        "A 44-year-old was there.",
        "There were 12 people in the room.",
        "It was the 12th time.",
        "He said two things.",
        "The two sides, the four corners, the seven seas.",
        "Apollo 11, Boeing 737, World War II.",
        "",
    ],
)
def test_a_figure_that_measures_nothing_gives_no_claim(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Two gunmen killed a guard.", "death"),
        ("Nine officers arrested a man.", "arrest"),
        ("Twelve rebels abducted a priest.", "abduction"),
        ("Five ships rescued a sailor.", "rescue"),
    ],
)
def test_doers_are_not_those_to_whom_it_was_done(text: str, event: str) -> None:
    assert event not in [c.event for c in claims(text)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The army will withdraw 2,600 troops.", "The army withdrew 2,600 troops."),
        ("Nine people could die.", "Nine people died."),
        ("The mill plans to lay off 300 workers.", "The mill laid off 300 workers."),
        ("The raid killed 31 soldiers.", "The raid wounded 31 soldiers."),
        ("31 rebels were killed.", "31 soldiers were killed."),
        ("Wages rose 3%.", "Wages fell to 3%."),
        ("The fire killed 9 people.", "The flood killed 9 people."),
        ("The river is 9 metres deep.", "The river is 9 metres wide."),
        ("Nine people died in Vell.", "Nine people died in Orsk."),
        ("$9 million was raised.", "9 million people voted."),
    ],
)
def test_likeness_is_no_sameness(a: str, b: str) -> None:
    assert compare(claims(a)[0], claims(b)[0]).relation == "unrelated"


def test_a_part_never_adds_to_its_total() -> None:
    whole, part = claims("The blast killed 51 people, including 12 children.")
    assert whole.part_of is None
    assert part.part_of == whole.id


def test_a_denial_is_no_support() -> None:
    (claim,) = claims("The ministry denied that 51 people had died.")
    assert claim.status == "denied"
    result = newsclaims.verify(claims("51 people died.")[0], "The ministry denied that 51 people had died.")
    assert result.verdict == "contradicted"
