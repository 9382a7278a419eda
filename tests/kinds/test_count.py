"""Counts: the noun phrase, its head, the whole, what is left out, none."""

from __future__ import annotations

import pytest

from newsclaims import Count, find_quantities

CASES = [
    ("Police held 45 Ruritanian diplomats.", "45 Ruritanian diplomats", "45", "Ruritanian diplomats", "diplomat", None),
    ("It killed more than six million internally displaced people.", "more than six million internally displaced people",
     "6000000", "internally displaced people", "person", None),
    ("It lost two of its ambulances.", "two of its ambulances", "2", "ambulances", "ambulance", "its ambulances"),
    ("It hurt more than 100 others.", "more than 100 others", "100", "others", "other", None),
    ("No civilians died.", "No civilians", "0", "civilians", "civilian", None),
    ("No one was hurt.", "No one", "0", "people", "person", None),
    ("Nobody was reported missing.", "Nobody", "0", "people", "person", None),
    ("Of the dead, 61 were miners.", "61", "61", "miners", "miner", "the dead"),
    ("It sold 30 домов.", "30 домов", "30", "домов", "домов", None),
    ("It has a 40-seat hall.", "40-seat", "40", "seat", "seat", None),
    ("Half a million households woke.", "Half a million households", "500000", "households", "household", None),
    ("A 50-strong mob came.", "50-strong", "50", "mob", "mob", None),
    ("He saw one person.", "one person", "1", "person", "person", None),
    ("There are four million fewer players.", "four million fewer players", "4000000", "players", "player", None),
    ("It was watched by 4.3M viewers.", "4.3M viewers", "4300000", "viewers", "viewer", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "value", "item", "head", "of"), CASES)
def test_counts(text: str, surface: str, value: str, item: str, head: str, of: str | None) -> None:
    (count,) = find_quantities(text)
    assert isinstance(count, Count)
    assert (count.span.text, str(count.value)) == (surface, value)
    assert (count.item, count.head, count.of, count.unit) == (item, head, of, None)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("It drove out 13 million people and more than 7.8 million to the coast.", ["people", "people"]),
        ("Nine miners were freed; three remained below.", ["miners", "miners"]),
        ("It wrecked 320 huts and damaged another 80.", ["huts", "huts"]),
        ("It got 45 boats and said a further 30 would come.", ["boats", "boats"]),
        ("They freed 40 hostages, 12 of them children.", ["hostages", "hostages"]),
    ],
)
def test_an_ellipsis_takes_the_noun_before_it(text: str, items: list[str]) -> None:
    assert [getattr(q, "item", None) for q in find_quantities(text)] == items


def test_a_figure_that_describes_the_noun_is_its_own() -> None:
    two, twelve = find_quantities("It hurt two 12-year-old boys.")
    assert isinstance(two, Count)
    assert (two.span.text, two.item, twelve.kind) == ("two", "boys", "duration")


def test_coordinated_counts_stay_apart() -> None:
    found = find_quantities("They counted 6,601 civilian deaths and 902 injured civilians.")
    assert [q.span.text for q in found] == ["6,601 civilian deaths", "902 injured civilians"]


def test_the_number_of_a_noun() -> None:
    (count,) = find_quantities("The number of registered voters shrank from 4.6 million to 4.1 million.")
    assert isinstance(count, Count)
    assert (count.head, count.change, str(count.base)) == ("voter", "down", "4600000")


@pytest.mark.parametrize(
    ("text", "per", "amount"),
    [("It rose to 18 per 100,000 people.", "person", 100000), ("He calls four times a week.", "week", 1)],
)
def test_counts_have_rates(text: str, per: str, amount: int) -> None:
    (count,) = find_quantities(text)
    assert (count.kind, count.per, count.per_amount) == ("count", per, amount)


@pytest.mark.parametrize(
    ("text", "surface", "per", "amount"),
    [
        ("It saw 3.4 deaths per 100,000 last year.", "3.4 deaths per 100,000", "person", 100000),
        ("It saw 3.4 deaths per 100,000.", "3.4 deaths per 100,000", "person", 100000),
        ("He averaged 5.2 per game.", "5.2 per game", "game", 1),
    ],
)
def test_rates_of_people(text: str, surface: str, per: str, amount: int) -> None:
    (count,) = find_quantities(text)
    assert (count.span.text, count.per, count.per_amount) == (surface, per, amount)


def test_quarters_of_a_year_are_no_fraction() -> None:
    (quarters,) = find_quantities("It is spread over the next three quarters.")
    assert (quarters.kind, quarters.value) == ("count", 3)


def test_a_bare_change_and_its_level_stay_apart() -> None:
    change, level = find_quantities("The stock fell 5 to 286 on Friday.")
    assert (change.value, change.change, level.value, level.role) == (5, "down", 286, "level")
    (lost,) = find_quantities("The club lost 10 to 20 members.")
    assert lost.bound == "between"


def test_a_whole_with_a_figure_is_named_and_not_covered() -> None:
    part, whole = find_quantities("It will shut 30 to 40 of its 600 shops.")
    assert isinstance(part, Count)
    assert (part.span.text, part.head, part.of, whole.span.text) == (
        "30 to 40",
        "shop",
        "its 600 shops",
        "600 shops",
    )


def test_a_noun_with_a_figure_of_its_own_is_not_counted() -> None:
    found = find_quantities("It has yards in 14 ports and sales of about $3bn.")
    assert [q.span.text for q in found] == ["14 ports", "about $3bn"]


@pytest.mark.parametrize(
    ("text", "item", "head", "of"),
    [
        ("The 3 million member union met.", "member", "member", None),
        ("They passed the 1,237 delegate threshold.", "delegate", "delegate", None),
        (
            "Two more of the nation's steelmakers closed.",
            "steelmakers",
            "steelmaker",
            "the nation's steelmakers",
        ),
        ("Two of Sen. Ana Orr's local aides came.", "local aides", "aide", "Sen. Ana Orr's local aides"),
        ("One of the city council's members spoke.", "members", "member", "the city council's members"),
        ("One man's lonely death moved them.", "man", "man", None),
        ("One unaligned Ruritanian envoy spoke.", "unaligned Ruritanian envoy", "envoy", None),
        ("It pays 0.8 share for each of ours.", "share", "share", None),
        ("Five past and current employees spoke.", "past and current employees", "employee", None),
        ("Hundreds of pro-Rovers fans marched.", "pro-Rovers fans", "fan", None),
        ("He played six league games.", "league games", "game", None),
        ("They sent 60 probes, each weighing a ton.", "probes", "probe", None),
        (
            "One of the first outside groups came.",
            "first outside groups",
            "group",
            "the first outside groups",
        ),
        ("Dues have gone up to 40 shells a day.", "shells", "shell", None),
        ("It has 40 offshore rigs.", "offshore rigs", "rig", None),
        ("They built six stone walls.", "stone walls", "wall", None),
        ("Dozens and dozens of stories were told.", "stories", "story", None),
    ],
)
def test_items_of_many_shapes(text: str, item: str, head: str, of: str | None) -> None:
    count = find_quantities(text)[0]
    assert (count.kind, count.item, count.head, count.of) == ("count", item, head, of)


def test_every_stands_inside_a_rate() -> None:
    (count,) = find_quantities("There is one polling place per every 21,000 voters.")
    assert (count.per, count.per_amount) == ("voter", 21000)


def test_a_list_behind_a_verb_is_no_list_of_labels() -> None:
    assert [q.head for q in find_quantities("It sent 12 questions to 14 clerks.")] == ["question", "clerk"]


def test_a_verb_behind_those_who_live_in_a_place() -> None:
    (number,) = find_quantities("The town of 3,400 lies north.")
    assert number.kind == "number"


def test_a_rise_to_a_level_is_no_maximum() -> None:
    assert find_quantities("Dues have gone up to $40.")[0].bound == "exact"
    assert find_quantities("It takes up to 40 men.")[0].bound == "at_most"


def test_a_name_behind_and_is_no_part_of_the_item() -> None:
    assert find_quantities("Two men and James Orr left.")[0].item == "men"


def test_a_letter_beside_a_million_is_a_million() -> None:
    wanted, last = find_quantities("It will sell 1.2m to 1.4m cars, against 1.1m last year.")
    assert (wanted.head, wanted.lower, wanted.upper) == ("car", 1_200_000, 1_400_000)
    assert (last.head, last.value) == ("car", 1_100_000)


@pytest.mark.parametrize(
    "text", ["It is a £5m, 3m tall wall.", "It has 3m users and a 3m pool.", "The 200m race drew 5m viewers."]
)
def test_a_length_beside_a_million_stays_one(text: str) -> None:
    assert any(q.kind == "measure" for q in find_quantities(text))
