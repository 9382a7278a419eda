"""Circumstances, times, status and parts: the fields of a claim beside event and population."""

from __future__ import annotations

import pytest

import newsclaims
from newsclaims import Claim

DAY = "2024-05-10"  # a Friday


def claims(text: str) -> list[Claim]:
    return [c for c in newsclaims.extract(text, published=DAY).claims if c.kind == "figure"]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Floods in Vell killed 12 people.", "place", "Vell"),
        ("Twelve people died in the town of Vell.", "place", "Vell"),
        ("In Vell, twelve people died.", "place", "Vell"),
        ("Twelve people died in northern Telmar.", "place", "northern Telmar"),
        ("The cyclone struck Vell, killing 12 people.", "place", "Vell"),
        ("Twelve people died in the raid on Vell.", "place", "Vell"),
        ("Nine drones were intercepted over Vell.", "place", "Vell"),
        ("Some 400 families fled to European countries.", "place", "European countries"),
        ("Twelve people died in Ruritanian hospitals.", "place", None),
        ("Twelve people died in May.", "place", None),
        ("The floods killed 12 people.", "cause", "flood"),
        ("Twelve people were killed by the floods.", "cause", "flood"),
        ("Twelve people died when an earthquake struck Vell.", "cause", "earthquake"),
        ("The death toll from the fire rose to 12.", "cause", "fire"),
        ("Storm Ilse killed 12 people.", "cause", "Storm Ilse"),
        ("A blast at the Vell ironworks that killed 12 people is under review.", "cause", "blast"),
        ("The fire left 12 people injured.", "cause", "fire"),
        ("Police arrested seven journalists.", "agent", "police"),
        ("Seven journalists were arrested by police.", "agent", "police"),
        ("Ruritania expelled 12 diplomats.", "agent", "Ruritania"),
        ("Twelve villagers were killed by rebels.", "agent", "rebel"),
    ],
)
def test_place_cause_and_agent(text: str, field: str, value: str | None) -> None:
    assert getattr(claims(text)[0], field) == value


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Twelve people died on Monday.", "event_time", "2024-05-06"),
        ("The army will withdraw 2,600 troops by July.", "event_time", "2024-07"),
        ("Inflation was 3.4% in April.", "as_of", "2024-04"),
        ("The death toll stood at 12 on Monday.", "as_of", "2024-05-06"),
        ("As of Monday, 12 people had died.", "as_of", "2024-05-06"),
        ("Until Wednesday, 12 deaths had been counted.", "as_of", "2024-05-08"),
        ("Since Monday, 12 people have died.", "period", "2024-05-06"),
        ("The economy grew 2% last year.", "event_time", "2023"),
    ],
)
def test_times(text: str, field: str, value: str) -> None:
    timex = getattr(claims(text)[0], field)
    assert timex is not None
    assert timex.value == value


def test_basis_of_the_as_of() -> None:
    assert claims("Inflation was 3.4% in April.")[0].as_of_basis == "stated"
    assert claims("Twelve people died.")[0].as_of_basis == "published"
    assert newsclaims.extract("Twelve people died.").claims[0].as_of_basis == "none"


def test_a_date_of_the_telling_is_no_date_of_the_event() -> None:
    claim = claims("The mayor said on Monday that 12 people had died.")[0]
    assert (claim.event_time, claim.as_of) == (None, None)


@pytest.mark.parametrize(
    ("text", "accounting"),
    [
        ("Twelve people have died since the start of the siege.", "total"),
        ("So far 12 people have died.", "total"),
        ("The death toll rose to 12.", "total"),
        ("Another 12 people died.", "new"),
        ("Twelve people died in the past 24 hours.", "new"),
        ("The heat caused 12 more deaths than usual.", "excess"),
        ("Twelve people died.", None),
        ("More than 12 people died.", None),
    ],
)
def test_accounting(text: str, accounting: str | None) -> None:
    assert claims(text)[0].accounting == accounting


@pytest.mark.parametrize(
    ("text", "status", "polarity"),
    [
        ("The army withdrew 2,600 troops.", "stated", "positive"),
        ("The army will withdraw 2,600 troops.", "planned", "positive"),
        ("The army plans to withdraw 2,600 troops.", "planned", "positive"),
        ("The army did not withdraw 2,600 troops.", "stated", "negative"),
        ("The army failed to withdraw 2,600 troops.", "stated", "negative"),
        ("No civilians died in the raid.", "stated", "positive"),
        ("Inflation will reach 5%.", "projected", "positive"),
        ("Nine people could die.", "hypothetical", "positive"),
        ("If the dam breaks, 900 people will die.", "hypothetical", "positive"),
        ("Rebels allegedly killed nine guards.", "alleged", "positive"),
        ("An estimated 900 people died.", "estimated", "positive"),
        ("The clinic confirmed nine deaths.", "confirmed", "positive"),
        ("The ministry denied that nine guards had died.", "denied", "positive"),
        ("In May nine guards died.", "stated", "positive"),
    ],
)
def test_status_and_polarity(text: str, status: str, polarity: str) -> None:
    claim = claims(text)[0]
    assert (claim.status, claim.polarity) == (status, polarity)


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 51 people, including 12 children.",
        "The blast killed 51 people, among them 12 children.",
        "The blast killed 51 people, 12 of them children.",
        "51 people died in the blast, 12 of whom were children.",
        "Of the 51 dead, 12 were children.",
    ],
)
def test_a_part_keeps_the_link_to_its_whole(text: str) -> None:
    whole, part = claims(text)
    assert part.part_of == whole.id
    assert (part.event, part.population) == ("death", "child")
    assert whole.part_of is None


def test_others_are_those_of_the_figure_before() -> None:
    killed, injured = claims("The raid killed 12 soldiers and injured 30 others.")
    assert (killed.population, injured.population) == ("soldier", "soldier")


def test_coordinated_verbs_share_their_subject_and_place() -> None:
    found = claims("The storm killed nine people, injured 30 and destroyed 200 homes in Vell.")
    assert [c.event for c in found] == ["death", "injury", "destruction"]
    assert {c.cause for c in found} == {"storm"}
    assert {c.place for c in found} == {"Vell"}


def test_the_chain_is_outermost_first() -> None:
    claim = claims("The mayor said that the hospital had confirmed that nine people had died.")[0]
    assert [link.cue.lemma for link in claim.attribution if link.cue] == ["say", "confirm"]
    assert claim.status == "confirmed"


def test_who_puts_a_figure_on_record_is_its_source() -> None:
    claim = claims("The clinic recorded 12 injured guards.")[0]
    assert [link.source.name for link in claim.attribution] == ["clinic"]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Storm kills nine in Vell\n\nNine people died, the mayor said.\n\nThe search goes on.", "heading"),
        ("It rained.\n\nNine people died in Vell. (Photo: A. Holm)\n\nIt rained again.", "caption"),
        ("It rained.\n\nBridge Reopens\nNine Die in Vell Storm\nPrices Climb Again", "furniture"),
        ("It rained.\n\nNine people died in Vell.", "body"),
    ],
)
def test_section(text: str, section: str) -> None:
    assert claims(text)[0].section == section


def when(made: Claim) -> str | None:
    """The words of the first time that the claim has."""
    timex = made.event_time or made.as_of or made.period
    return timex.span.text if timex is not None else None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Monitors counted 41 explosions, up from 12 in March.", [None, "March"]),
        ("Some 700 barns had been wrecked, up from 90 on Tuesday.", [None, "Tuesday"]),
        ("The list won 43 seats, fewer than in 2019.", [None]),
        ("Doctors counted 512 cases of mumps, twice as many as in 2022.", [None]),
        ("The gang robbed 40 shops in May, compared with 25 in April.", ["May"]),
    ],
)
def test_the_date_of_what_is_compared_is_not_the_figures(text: str, times: list[str | None]) -> None:
    assert [when(made) for made in claims(text)] == times


def test_coordinated_figures_share_their_place_across_a_part() -> None:
    made = claims(
        "At least 17 nuns, including three novices, were killed and about 40 hurt near Puno on Monday."
    )
    assert [(c.place, when(c)) for c in made] == [("Puno", "Monday")] * 3


@pytest.mark.parametrize(
    ("text", "agent", "cause"),
    [
        ("The state has paid $640,000 to the guild.", "state", None),
        ("Some 90 barns collapsed, according to a survey by the fire service.", None, None),
        ("The claim that 900 members took part was dismissed by the ministry.", None, None),
        ("The volcano killed 9 hikers.", None, "volcano"),
    ],
)
def test_who_brought_it_about(text: str, agent: str | None, cause: str | None) -> None:
    made = claims(text)[0]
    assert (made.agent, made.cause) == (agent, cause)


def test_a_part_with_a_verb_of_its_own_keeps_its_event() -> None:
    made = claims("The fever has infected 900 herders and killed nearly 40 of them.")
    assert [(c.event, c.part_of is not None) for c in made] == [("infection", False), ("death", True)]


def test_a_callers_event_row_takes_the_place_of_the_packages() -> None:
    row = {"table": "events", "surface": "kill", "value": "slaying", "form": "verb", "figure": "object"}
    lexicon = newsclaims.Lexicon.default().extend([row])
    found = newsclaims.extract("The bomb killed 23 grooms.", lexicon=lexicon).claims
    assert [made.event for made in found] == ["slaying"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("It is not true that 400 grooms were arrested.", "negative"),
        ("It is false that 30 guards were killed.", "negative"),
        ("It is true that 400 grooms were arrested.", "positive"),
    ],
)
def test_a_clause_that_is_called_untrue_is_negative(text: str, polarity: str) -> None:
    assert claims(text)[0].polarity == polarity
