"""Passives: who is told, what is told, and by whom."""

from __future__ import annotations

import pytest

from newsclaims import find_attributions

Record = tuple[str, str, str | None, tuple[str, ...], str | None]


def records(text: str) -> list[Record]:
    """Cue, act, source, contents and hearer of every attribution."""
    return [
        (
            a.cue.span.text if a.cue else "",
            a.act,
            a.source.name or a.source.role,
            tuple(span.text for span in a.content),
            a.addressee,
        )
        for a in find_attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As reported by the harbour office, the port was full.", ("reported", "asserts", "harbour office", ("the port was full",), None)),
        ("The port was full, as reported by the harbour office.", ("reported", "asserts", "harbour office", ("The port was full",), None)),
        ("The plan, condemned by the mayor, failed.", ("condemned", "condemns", "mayor", ("The plan",), None)),
        ("The ban was demanded by the unions.", ("was demanded", "demands", "unions", ("The ban",), None)),
        ("The ship is said to have sunk.", ("is said", "asserts", None, ("The ship", "to have sunk"), None)),
        ("It is said that the port was full.", ("is said", "asserts", None, ("that the port was full",), None)),
        ("Drivers were told that the road was closed.", ("were told", "asserts", None, ("that the road was closed",), None)),
        ("Drivers were told, “Turn back now.”", ("were told", "asserts", None, ("“Turn back now.”",), "Drivers")),
        ("Drivers were told to turn back.", ("were told", "demands", None, ("to turn back",), "Drivers")),
        ("Drivers were told by the police to turn back.", ("were told", "demands", "police", ("to turn back",), "Drivers")),
        ("Residents were urged by the mayor to stay in.", ("were urged", "demands", "mayor", ("to stay in",), "Residents")),
        ("Drivers were told by the police that the road was closed.", ("were told", "asserts", "police", ("that the road was closed",), "Drivers")),
        ("The raid was described by the mayor as a mistake.", ("was described", "asserts", "mayor", ("The raid", "as a mistake"), None)),
        ("The mayor was accused by his rival of fraud.", ("was accused", "accuses", "his rival", ("The mayor", "of fraud"), None)),
        ("Ben Orr was accused by the head of the council of fraud.", ("was accused", "accuses", "head of the council", ("Ben Orr", "of fraud"), None)),
        ("Two clerks were accused by Orr of hiding the list.", ("were accused", "accuses", "Orr", ("Two clerks", "of hiding the list"), None)),
        ("Residents were warned by officials of a flood.", ("were warned", "warns", "officials", ("of a flood",), "Residents")),
        ("Ben Orr was accused by the mayor of Lund.", ("was accused", "accuses", "mayor of Lund", ("Ben Orr",), None)),
        ("The minister was quoted by the paper as saying that the port was full.", ("saying", "asserts", "minister", ("that the port was full",), None)),
    ],
)  # fmt: skip
def test_who_told_whom_what(text: str, expected: Record) -> None:
    assert records(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The port was full, as reported last week.",
        "As noted by Anna Berg the port was full.",
        "Clients were notified by the lender.",
        "The boat was seen by Anna Berg.",
        "The mayor, who was told that the port was full, left.",
    ],
)
def test_a_passive_without_content_or_source_is_no_attribution(text: str) -> None:
    assert records(text) == []
