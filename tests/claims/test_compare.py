"""Compare: pairs of sentences and how their claims relate, either way round."""

from __future__ import annotations

from decimal import Decimal

import pytest

import newsclaims
from newsclaims import Claim, compare

DAY = "2024-05-10"
PAIRS = [
    (
        "same",
        "The flood displaced 400 families.",
        "400 families were forced from their homes by the flood.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "The tunnel is 3 miles long.",
        "The tunnel is 4.828032 kilometres long.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "At least 12 people died in Vell.",
        "In Vell, at least 12 people lost their lives.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("same", "Turnout was 61%.", "61% of voters turned out.", "2024-05-10", "2024-05-10"),
    (
        "same",
        "Brell's revenue rose to $4.2bn.",
        "Revenue at Brell rose to $4.2 billion.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "Police arrested seven journalists.",
        "Seven journalists were detained by police.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("same", "No civilians were hurt.", "No civilians were injured.", "2024-05-10", "2024-05-10"),
    (
        "same",
        "The army did not withdraw 2,600 troops.",
        "2,600 troops were not withdrawn.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "The company plans to lay off 500 workers.",
        "The company will lay off 500 workers.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("consistent", "Nearly 500 homes were damaged.", "470 homes were damaged.", "2024-05-10", "2024-05-10"),
    (
        "consistent",
        "Dozens of people were killed.",
        "At least 61 people were killed.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("consistent", "More than 51 people were killed.", "57 people were killed.", "2024-05-10", "2024-05-10"),
    ("consistent", "About 40 people were hurt.", "41 people were hurt.", "2024-05-10", "2024-05-10"),
    (
        "consistent",
        "At least 30 shops burned down.",
        "At least 40 shops burned down.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("consistent", "7 children were killed.", "20 people were killed.", "2024-05-10", "2024-05-10"),
    (
        "consistent",
        "12 Ruritanian diplomats were expelled.",
        "40 diplomats were expelled.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "refines",
        "Between 10 and 40 homes were destroyed.",
        "Between 20 and 30 homes were destroyed.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "refines",
        "Between 10 and 40 homes were destroyed.",
        "25 homes were destroyed.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "refines",
        "1.2 million people were displaced.",
        "1,190,000 people were displaced.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("contradicts", "The crash killed 9 people.", "The crash killed 14 people.", "2024-05-10", "2024-05-10"),
    ("contradicts", "Fewer than 10 people died.", "At least 15 people died.", "2024-05-10", "2024-05-10"),
    (
        "contradicts",
        "Nine hostages were freed.",
        "The ministry rejected claims that nine hostages had been freed.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "contradicts",
        "The army withdrew 2,600 troops.",
        "The army did not withdraw 2,600 troops.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("contradicts", "60 children were killed.", "51 people were killed.", "2024-05-10", "2024-05-10"),
    ("contradicts", "The lake is 40 metres deep.", "The lake is 40 feet deep.", "2024-05-10", "2024-05-10"),
    ("contradicts", "Sales rose 3%.", "Sales fell 3%.", "2024-05-10", "2024-05-10"),
    (
        "contradicts",
        "The bank fined the firm $5 million.",
        "The bank fined the firm $9 million.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "unrelated",
        "Fire killed 9 people in Vell.",
        "Fire killed 9 people in Orsk.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "The raid killed 9 civilians.", "The raid killed 9 soldiers.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "Nine people were killed on Monday.",
        "Nine people were killed on Wednesday.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "Nine people could be killed.", "Nine people were killed.", "2024-05-10", "2024-05-10"),
    ("unrelated", "If the dam breaks, 900 people will die.", "900 people died.", "2024-05-10", "2024-05-10"),
    ("unrelated", "Inflation rose 2%.", "Inflation rose to 2%.", "2024-05-10", "2024-05-10"),
    ("unrelated", "The fund raised €4 million.", "The fund raised $4 million.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "The bridge is 40 metres long.",
        "The bridge is 40 metres wide.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "Unemployment was 4%.", "Inflation was 4%.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "The ministry did not say that 12 people had died.",
        "12 people died.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "Rebels killed 9 villagers.", "Soldiers killed 9 villagers.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "12 people were injured in the past 24 hours.",
        "12 people have been injured since Monday.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("updates", "The death toll rose to 12.", "The death toll rose to 19.", "2024-05-10", "2024-05-12"),
    (
        "updates",
        "Unemployment was 4.1% in March.",
        "Unemployment was 3.9% in April.",
        "2024-05-10",
        "2024-06-12",
    ),
    (
        "updates",
        "As of Monday, 12 people had died.",
        "As of Wednesday, 19 people had died.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "updates",
        "At least 12 people have been killed so far.",
        "At least 19 people have been killed so far.",
        "2024-05-10",
        "2024-05-12",
    ),
    (
        "updates",
        "So far 300 people have been arrested.",
        "So far 451 people have been arrested.",
        "2024-05-10",
        "2024-05-12",
    ),
    ("contradicts", "The death toll rose to 19.", "The death toll rose to 12.", "2024-05-10", "2024-05-12"),
    (
        "contradicts",
        "The death toll stands at 19.",
        "The death toll stands at 12.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("same", "The death toll rose to 12.", "12 people died.", "2024-05-10", "2024-05-10"),
    ("same", "The number of people killed rose to 12.", "12 people were killed.", "2024-05-10", "2024-05-10"),
    ("unrelated", "Growth was 2%.", "Inflation was 2%.", "2024-05-10", "2024-05-10"),
    (
        "same",
        "Half of the town's homes burned down.",
        "50% of the town's homes burned down.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("consistent", "Several hundred people protested.", "451 people protested.", "2024-05-10", "2024-05-10"),
    ("contradicts", "No civilians were killed.", "Nine civilians were killed.", "2024-05-10", "2024-05-10"),
    ("same", "Shares in Brell fell 7%.", "Brell shares dropped 7%.", "2024-05-10", "2024-05-10"),
    (
        "contradicts",
        "The temperature reached 41 degrees Celsius.",
        "The temperature reached 41 degrees Fahrenheit.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "unrelated",
        "Germany expelled 12 diplomats.",
        "France expelled 12 diplomats.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "According to the UN, 300 families were displaced.",
        "The UN said 300 families had been displaced.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "Brent crude traded at $82 a barrel.",
        "The price of Brent crude was $82 a barrel.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "The party won 38% of the vote.",
        "The party took 38 percent of the vote.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("same", "Half of voters oppose the plan.", "50% of voters oppose the plan.", "2024-05-10", "2024-05-10"),
    ("same", "The fine was $5 million.", "The firm was fined $5 million.", "2024-05-10", "2024-05-10"),
    ("same", "Two dozen homes burned down.", "24 homes burned down.", "2024-05-10", "2024-05-10"),
    ("same", "The truck weighs 5 tonnes.", "The truck weighs 5,000 kilograms.", "2024-05-10", "2024-05-10"),
    (
        "same",
        "The temperature reached 104 degrees Fahrenheit.",
        "The temperature reached 40 degrees Celsius.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "The police arrested 40 protesters in Vell on Monday.",
        "On Monday, 40 protesters were arrested in Vell by police.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "same",
        "Interest rates were cut by 0.25 percentage points.",
        "Interest rates were cut by 25 basis points.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("consistent", "Up to 500 people attended.", "About 451 people attended.", "2024-05-10", "2024-05-10"),
    ("consistent", "Thousands of people marched.", "5,000 people marched.", "2024-05-10", "2024-05-10"),
    ("consistent", "Almost 1,000 people died.", "951 people died.", "2024-05-10", "2024-05-10"),
    (
        "consistent",
        "Fewer than 100 soldiers deserted.",
        "At least 60 soldiers deserted.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("consistent", "5 women were killed.", "At least 12 people were killed.", "2024-05-10", "2024-05-10"),
    (
        "refines",
        "Between 4% and 6% of pupils were absent.",
        "Between 4.5% and 5% of pupils were absent.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "contradicts",
        "The ministry confirmed that 12 guards had died.",
        "The ministry denied that 12 guards had died.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "contradicts",
        "12 people were hurt, but nobody was killed.",
        "9 people were hurt.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "contradicts",
        "Inflation was 3.4% in April.",
        "Inflation was 3.9% in April.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "contradicts",
        "The company lost $4 million last year.",
        "The company lost $9 million last year.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "contradicts",
        "Police arrested 40 people on Monday.",
        "Police arrested 12 people on Monday.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("contradicts", "Exports rose 5% in March.", "Exports fell 5% in March.", "2024-05-10", "2024-05-10"),
    (
        "contradicts",
        "At least 200 homes burned down.",
        "Only 12 homes burned down.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "contradicts",
        "The dam holds 4 million litres of water.",
        "The dam holds 9 million litres of water.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "updates",
        "As of 3 May, 120 cases had been confirmed.",
        "As of 9 May, 180 cases had been confirmed.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "updates",
        "The number of dead rose to 40.",
        "The number of dead rose to 52.",
        "2024-05-10",
        "2024-05-12",
    ),
    (
        "updates",
        "At least 40 people have died since the start of the floods.",
        "At least 52 people have died since the start of the floods.",
        "2024-05-10",
        "2024-05-12",
    ),
    (
        "updates",
        "Unemployment stood at 4.1% in the first quarter.",
        "Unemployment stood at 3.8% in the second quarter.",
        "2024-05-10",
        "2024-08-10",
    ),
    (
        "updates",
        "The virus has infected 900 people so far.",
        "The virus has infected 1,100 people so far.",
        "2024-05-10",
        "2024-05-12",
    ),
    (
        "unrelated",
        "Police arrested 40 people on Monday.",
        "Police arrested 40 people on Tuesday.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "Exports rose 5%.", "Imports rose 5%.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "The firm may lay off 300 workers.",
        "The firm laid off 300 workers.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "unrelated",
        "The firm is expected to lay off 300 workers.",
        "The firm laid off 300 workers.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "The bomb killed 9 people.", "The flood killed 9 people.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "12 people were killed in Vell.",
        "12 people were killed in Orsk.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "12 people were killed.", "12 dogs were killed.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "The price of wheat rose to $9.",
        "The price of corn rose to $9.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "The tunnel is 12 km long.", "The bridge is 12 km long.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "The minister said 12 guards died.",
        "The minister said 12 guards were hurt.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("unrelated", "60% of men voted.", "60% of women voted.", "2024-05-10", "2024-05-10"),
    ("unrelated", "Sales rose by 5%.", "Sales rose by $5 million.", "2024-05-10", "2024-05-10"),
    (
        "unrelated",
        "The aid package is worth £5 million.",
        "The aid package is worth €5 million.",
        "2024-05-10",
        "2024-05-10",
    ),
    (
        "unrelated",
        "The army would withdraw 2,600 troops if talks succeeded.",
        "The army withdrew 2,600 troops.",
        "2024-05-10",
        "2024-05-10",
    ),
    ("consistent", "12 hikers were killed.", "51 people were killed.", "2024-05-10", "2024-05-10"),
    ("contradicts", "60 hikers were killed.", "51 people were killed.", "2024-05-10", "2024-05-10"),
    ("consistent", "12 troops were killed.", "51 people were killed.", "2024-05-10", "2024-05-10"),
    ("same", "12 troops were killed.", "12 soldiers were killed.", "2024-05-10", "2024-05-10"),
]


def claim(text: str, published: str = DAY) -> Claim:
    return next(c for c in newsclaims.extract(text, published=published).claims if c.kind == "figure")


@pytest.mark.parametrize(("relation", "a", "b", "day_a", "day_b"), PAIRS)
def test_relation(relation: str, a: str, b: str, day_a: str, day_b: str) -> None:
    first, second = claim(a, day_a), claim(b, day_b)
    comparison = compare(first, second)
    assert comparison.relation == relation, comparison.reason
    assert comparison.reason.endswith(".")
    assert compare(second, first).relation == relation


def test_what_one_side_leaves_open_is_assumed() -> None:
    comparison = compare(claim("A fire killed 9 people in Vell."), claim("Nine people died."))
    assert comparison.relation == "same"
    assert comparison.assumed == ("place", "cause")


def test_difference_is_in_the_unit_of_the_first() -> None:
    comparison = compare(claim("The tunnel is 3 kilometres long."), claim("The tunnel is 5,000 metres long."))
    assert (comparison.difference, comparison.difference_unit) == (Decimal(2), "kilometer")


def test_narrower_and_earlier_name_a_side() -> None:
    wide, narrow = claim("Between 10 and 40 homes burned."), claim("Between 20 and 30 homes burned.")
    assert compare(wide, narrow).narrower == "b"
    assert compare(narrow, wide).narrower == "a"
    first, later = claim("The death toll is 12."), claim("The death toll is 19.", "2024-05-12")
    assert compare(later, first).earlier == "b"


def test_money_is_converted_only_by_the_callers_rates() -> None:
    euros, dollars = claim("The fund raised €4 million."), claim("The fund raised $4.4 million.")
    assert compare(euros, dollars).relation == "unrelated"
    rates = {"EUR": Decimal(1), "USD": Decimal("1.1")}
    assert compare(euros, dollars, rates=rates).relation == "same"
    with pytest.raises(TypeError, match="must be a Decimal"):
        compare(euros, dollars, rates={"EUR": 1.0, "USD": 1.1})  # type: ignore[dict-item]
    with pytest.raises(ValueError, match="above 0"):
        compare(euros, dollars, rates={"EUR": Decimal(0)})


def test_statements_are_related_only_when_worded_alike() -> None:
    def statement(text: str) -> Claim:
        return next(c for c in newsclaims.extract(text).claims if c.kind == "statement")

    said = statement("Minister Ada Holm said that the bridge is safe.")
    assert compare(said, statement("Ada Holm said the bridge is safe.")).relation == "same"
    assert compare(said, statement("Ada Holm denied that the bridge is safe.")).relation == "contradicts"
    assert compare(said, statement("Ada Holm said the tunnel is safe.")).relation == "unrelated"
    assert compare(said, claim("Nine people died.")).relation == "unrelated"
