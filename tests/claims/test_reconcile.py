"""Reconcile: groups, their order and range, who repeats whom, and what is flagged."""

from __future__ import annotations

from decimal import Decimal

import pytest

import newsclaims
from newsclaims import Claim, reconcile


def read(*articles: tuple[str, str, str]) -> list[Claim]:
    """The figure claims of articles given as publisher, day and text."""
    return [
        claim
        for publisher, day, text in articles
        for claim in newsclaims.extract(text, publisher=publisher, published=day).claims
        if claim.kind == "figure"
    ]


def test_groups_name_range_outlets_and_sources_in_order_of_time() -> None:
    claims = read(
        ("Courier", "2024-05-12", "The death toll from the Vell fire rose to 19, the mayor said."),
        ("Gazette", "2024-05-10", "The death toll from the Vell fire is 12, the mayor said."),
        ("Gazette", "2024-05-10", "The Vell fire injured 30 people."),
    )
    deaths, injuries = sorted(reconcile(claims), key=lambda group: group.event or "")
    assert [c.quantity.value for c in deaths.claims if c.quantity] == [12, 19]
    assert (deaths.event, deaths.lower, deaths.upper) == ("death", Decimal(12), Decimal(19))
    assert deaths.publishers == ("Gazette", "Courier")
    assert deaths.sources == ("mayor",)
    assert (str(deaths.first), str(deaths.last)) == ("2024-05-10", "2024-05-12")
    assert deaths.flags == ()
    assert injuries.event == "injury"


def test_an_article_that_says_a_thing_twice_counts_once() -> None:
    (group,) = reconcile(read(("Gazette", "2024-05-10", "Nine people died. The fire killed nine people.")))
    assert len(group.claims) == 1


def test_who_repeats_whom() -> None:
    claims = read(
        ("Gazette", "2024-05-10", "The mayor said nine people had died."),
        ("Courier", "2024-05-11", "The mayor said nine people had died."),
        ("Herald", "2024-05-11", "The coroner said nine people had died."),
    )
    (group,) = reconcile(claims)
    assert group.repeats == ((claims[1].id, claims[0].id),)


def test_a_total_that_falls_is_flagged() -> None:
    claims = read(
        ("Gazette", "2024-05-10", "The death toll is 19, the mayor said."),
        ("Gazette", "2024-05-12", "The death toll is 12, the mayor said."),
    )
    (group,) = reconcile(claims)
    assert [flag.split(":")[0] for flag in group.flags] == ["total falls"]


def test_a_part_larger_than_its_whole_is_flagged() -> None:
    claims = read(
        ("Gazette", "2024-05-10", "The mayor said 60 children had died."),
        ("Courier", "2024-05-10", "The mayor said 50 people had died."),
    )
    flags = [flag for group in reconcile(claims) for flag in group.flags]
    assert [flag.split(":")[0] for flag in flags] == ["part larger than its whole"]


def test_a_figure_without_a_source_is_flagged() -> None:
    (group,) = reconcile(read(("Gazette", "2024-05-10", "Nine people died.")))
    assert group.flags == ("no source: “Nine people” (2024-05-10, Gazette)",)


def test_what_could_belong_to_two_groups_stays_alone() -> None:
    claims = read(
        ("Gazette", "2024-05-10", "Nine people died in Vell."),
        ("Courier", "2024-05-10", "Nine people died in Orsk."),
        ("Herald", "2024-05-10", "Nine people died."),
    )
    assert len(reconcile(claims)) == 3


def test_plans_and_what_nobody_said_are_left_out() -> None:
    claims = read(
        ("Gazette", "2024-05-10", "The mill plans to lay off 300 workers."),
        ("Gazette", "2024-05-11", "The mill did not say that it had laid off 300 workers."),
    )
    assert reconcile(claims) == ()


def test_policy_and_units() -> None:
    claims = read(
        ("Gazette", "2024-05-10", "Dozens of people died."),
        ("Courier", "2024-05-10", "At least 61 people died."),
    )
    (group,) = reconcile(claims, policy="acled")
    assert (group.lower, group.upper) == (Decimal(12), Decimal(61))
    with pytest.raises(ValueError, match="policy must be"):
        reconcile(claims, policy="guess")
    lengths = read(
        ("Gazette", "2024-05-10", "The tunnel is 3 kilometres long."),
        ("Courier", "2024-05-10", "The tunnel is 3,000 metres long."),
    )
    (group,) = reconcile(lengths, policy="point")
    assert (group.unit, group.lower) in (("kilometer", 3), ("meter", 3000))
