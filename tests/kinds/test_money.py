"""Money: signs, codes, names, minor units, scales, candidates, rates."""

from __future__ import annotations

import pytest

from newsclaims import Money, find_quantities

CASES = [
    ("It cost $40.", "$40", "40", "USD"),
    ("It cost US$40m.", "US$40m", "40000000", "USD"),
    ("It cost A$40.", "A$40", "40", "AUD"),
    ("It cost $US40.", "$US40", "40", "USD"),
    ("It cost HK $40.", "HK $40", "40", "HKD"),
    ("It cost NZD $40.", "NZD $40", "40", "NZD"),
    ("It cost $40 Canadian.", "$40 Canadian", "40", "CAD"),
    ("It cost $40m US.", "$40m US", "40000000", "USD"),
    ("It cost RM40.", "RM40", "40", "MYR"),
    ("It cost PS1,250.", "PS1,250", "1250", "GBP"),
    ("It cost PS3.50.", "PS3.50", "3.5", "GBP"),
    ("It cost PS40m.", "PS40m", "40000000", "GBP"),
    ("It cost â‚¬40m.", "â‚¬40m", "40000000", "EUR"),
    ("It cost Rs 40 crore.", "Rs 40 crore", "400000000", "INR"),
    ("It cost USD40m.", "USD40m", "40000000", "USD"),
    ("It cost EUR 40 million.", "EUR 40 million", "40000000", "EUR"),
    ("It cost 40 million EUR.", "40 million EUR", "40000000", "EUR"),
    ("It cost 40 EUR million.", "40 EUR million", "40000000", "EUR"),
    ("It cost 40 MSEK.", "40 MSEK", "40000000", "SEK"),
    ("It cost 40€.", "40€", "40", "EUR"),
    ("It cost €40bn.", "€40bn", "40000000000", "EUR"),
    ("It cost £40k.", "£40k", "40000", "GBP"),
    ("It cost 40m euros.", "40m euros", "40000000", "EUR"),
    ("It cost 40 Danish crowns.", "40 Danish crowns", "40", "DKK"),
    ("It cost forty yen.", "forty yen", "40", "JPY"),
    ("It cost half a million pounds.", "half a million pounds", "500000", "GBP"),
    ("It cost 312.5p.", "312.5p", "3.125", "GBP"),
    ("It cost 8 cents.", "8 cents", "0.08", "USD"),
    ("It cost 18 sen.", "18 sen", "0.18", "MYR"),
    ("It cost thirteen dollars and forty cents.", "thirteen dollars and forty cents", "13.4", "USD"),
    ("It cost thirteen dollars forty-five.", "thirteen dollars forty-five", "13.45", "USD"),
    ("It cost 40 rmb.", "40 rmb", "40", "CNY"),
    ("It cost 15 dollars 50.", "15 dollars 50", "15.5", "USD"),
    ("A loss of -$40 followed.", "-$40", "-40", "USD"),
    ("It is a 40-million-dollar plan.", "40-million-dollar", "40000000", "USD"),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), CASES)
def test_amounts(text: str, surface: str, value: str, unit: str) -> None:
    (money,) = find_quantities(text)
    assert isinstance(money, Money)
    assert (money.span.text, str(money.value), money.unit, money.currency) == (surface, value, unit, unit)
    assert money.candidates[0] == unit


@pytest.mark.parametrize(
    ("text", "per", "amount"),
    [
        ("Oil is at $76 a barrel.", "oil_barrel", "1"),
        ("Fuel is at $1.9 per liter.", "liter", "1"),
        ("He earns $15/hour.", "hour", "1"),
        ("It pays $2 a share.", "share", "1"),
        ("It offers a $70-a-share price.", "share", "1"),
        ("Tickets cost $9 each.", "piece", "1"),
        ("It costs $3 per 1,000 people.", "person", "1000"),
        ("It made $3 a year earlier.", None, "1"),
    ],
)
def test_rates(text: str, per: str | None, amount: str) -> None:
    (money,) = find_quantities(text)
    assert (money.per, str(money.per_amount)) == (per, amount)


def test_a_bare_sign_keeps_its_candidates() -> None:
    (money,) = find_quantities("It cost $40.")
    assert isinstance(money, Money)
    assert {"USD", "CAD", "AUD"} <= set(money.candidates)
    (euro,) = find_quantities("It cost €40.")
    assert isinstance(euro, Money)
    assert euro.candidates == ("EUR",)


def test_the_region_and_the_document_order_candidates() -> None:
    assert find_quantities("It cost $40.", region="CA")[0].unit == "CAD"
    assert find_quantities("It cost $40.", region="ca")[0].unit == "CAD"
    both = find_quantities("It cost $40, and 9 Australian dollars more.", region="CA")
    assert [q.unit for q in both] == ["AUD", "AUD"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The baby weighs 9 pounds.", "measure"),
        ("He lost 9 pounds on a diet.", "measure"),
        ("It is a 9-pound fish.", "measure"),
        ("The ticket cost 9 pounds.", "money"),
        ("The firm made 9 million pounds.", "money"),
    ],
)
def test_pounds_of_money_and_of_mass(text: str, kind: str) -> None:
    assert find_quantities(text)[0].kind == kind


def test_a_conversion_in_brackets_is_bounded_alike() -> None:
    crowns, dollars = find_quantities("It took more than 7 million kronor (US$640,000) in fees.")
    assert (crowns.bound, dollars.bound) == ("more_than", "more_than")


def test_what_the_money_is() -> None:
    (money,) = find_quantities("They hold €3 billion in frozen assets.")
    assert isinstance(money, Money)
    assert (money.span.text, money.of) == ("€3 billion", "frozen assets")


@pytest.mark.parametrize("text", ["She paid a $40 fine.", "It was a $40 fee."])
def test_an_article_is_no_australian_sign(text: str) -> None:
    assert find_quantities(text)[0].unit == "USD"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("It rose 37.5 Canadian cents.", "0.375", "CAD"), ("The debt is dlrs 4 billion.", "4000000000", "USD")],
)
def test_cents_of_a_nation_and_the_wires_dollars(text: str, value: str, unit: str) -> None:
    (money,) = find_quantities(text)
    assert (str(money.value), money.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The mill posted a net loss of $8 million.", None),
        ("It booked gains of $9m from the sale.", None),
        ("The shop made a $3m loss.", None),
        ("Output saw a drop of $3m.", "down"),
        ("The toll rose $3 on Monday to $4.", "up"),
    ],
)
def test_a_loss_of_money_is_no_movement(text: str, change: str | None) -> None:
    assert find_quantities(text)[0].change == change


def test_the_level_of_a_day() -> None:
    change, level = find_quantities("Zinc fell $30 Tuesday to $2,410 a tonne.")
    assert (change.role, level.role, level.change) == ("delta", "level", "down")


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("It set aside $20 million in loan loss reserves.", "loan loss reserves"),
        ("It holds $5m in frozen assets.", "frozen assets"),
        ("It paid $4 million in exchange for silence.", None),
        ("It fell $4 in afternoon trading.", None),
        ("It was sold for $35 million in 2011.", None),
        ("It was sold for $35 million in Ruritania.", None),
    ],
)
def test_what_behind_in_the_money_is(text: str, of: str | None) -> None:
    assert find_quantities(text)[0].of == of


@pytest.mark.parametrize(
    ("text", "per"), [("$5 each month", "month"), ("$5 each", "piece"), ("$5 a day", "day")]
)
def test_each_may_stand_before_a_time(text: str, per: str) -> None:
    assert find_quantities(f"They gave {text}.")[0].per == per


def test_a_noun_phrase_of_currency_is_money() -> None:
    (money,) = find_quantities("It brought back three billion offshore dollars.")
    assert (money.kind, money.unit, money.value) == ("money", "USD", 3_000_000_000)


@pytest.mark.parametrize("text", ["COP26m", "COP4,000", "SEK20", "USD10"])
def test_codes_before_amounts_are_money(text: str) -> None:
    assert find_quantities(f"It costs {text} now.")[0].kind == "money"


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("Rupees 500 crore", "INR", 5_000_000_000),
        ("naira 2,500", "NGN", 2500),
        ("dollar 2.5 million", "USD", 2_500_000),
    ],
)
def test_a_name_may_stand_before_a_large_amount(text: str, unit: str, value: int) -> None:
    (money,) = find_quantities(f"It costs {text}.")
    assert (money.kind, money.unit, money.value, money.span.text) == ("money", unit, value, text)


def test_a_currency_before_a_count_is_no_part_of_it() -> None:
    assert find_quantities("Against the dollar 2,200 people lost.")[0].kind == "count"


def test_two_that_won_are_no_money() -> None:
    assert [q.kind for q in find_quantities("Neither of the two won more than 45 seats.")] == ["count"]


def test_a_name_between_two_figures_is_the_first_ones_unit() -> None:
    found = find_quantities("It paid 1 euros 6,655 times.")
    assert found[0].span.text == "1 euros"
    assert all(q.span.start >= found[0].span.end for q in found[1:])
