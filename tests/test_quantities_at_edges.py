"""Where a figure ends, what is no part of it, and which neighbours are one quantity."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import find_quantities

Figure = tuple[str, str | None, str | None, str | None, str | None]


def plain(figure: Decimal | None) -> str | None:
    return None if figure is None else str(figure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is not a unit of the figure before it
        ("It rose from 20~100 units.", [("from 20~100 units", "100", "100", "100", None)]),
        ("Dozens of $10 notes were found.", [("$10", "10", "10", "10", "USD")]),
        ("It took ¼ s.", [("¼", "0.25", "0.25", "0.25", None)]),
        ("A six-pointed star, a 5-Person crew.", [("six", "6", "6", "6", None), ("5", "5", "5", "5", None)]),
        ("He had 10M in savings, sorry, he meant €10B.", [("10M", "10000000", "10000000", "10000000", None), ("€10B", "10000000000", "10000000000", "10000000000", "EUR")]),
        ("Between one over three and two.", [("three", "3", "3", "3", None), ("two", "2", "2", "2", None)]),
        # currencies by two signs
        ("It costs $5 Canadian.", [("$5 Canadian", "5", "5", "5", "CAD")]),
        ("It paid +$40 and -$30.", [("+$40", "40", "40", "40", "USD"), ("-$30", "-30", "-30", "-30", "USD")]),
        ("It costs AU$5 dollars.", [("AU$5 dollars", "5", "5", "5", "AUD")]),
        ("It costs $5 US dollars.", [("$5 US dollars", "5", "5", "5", "USD")]),
        ("He paid 5 руб. for it.", [("5 руб.", "5", "5", "5", "RUB")]),
        # signs
        ("It fell to -10C in Lund.", [("-10C", "-10", "-10", "-10", "degree_celsius")]),
        ("A 75 -300mm lens.", [("75 -300mm", None, "75", "300", "millimeter")]),
        # ages, and figures that are none
        ("Two men, 22 and 34, left.", [("Two men", "2", "2", "2", None), ("22", "22", "22", "22", "year"), ("34", "34", "34", "34", "year")]),
        ("Two cars, 22 and 34, left.", [("Two cars", "2", "2", "2", None), ("22", "22", "22", "22", None), ("34", "34", "34", "34", None)]),
        ("Three men, 22, 34, left.", [("Three men", "3", "3", "3", None), ("22", "22", "22", "22", None), ("34", "34", "34", "34", None)]),
        # ranges and guesses
        ("It took 1/2 to 3/4 of the day.", [("1/2 to 3/4 of the day", None, "0.5", "0.75", "day")]),
        ("From one half to 3 miles of road.", [("From one half to 3 miles", None, "0.5", "3", "mile")]),
        ("Between dozens and hundreds of people left.", [("Between dozens and hundreds of people", None, "24", "2000", None)]),
        ("Dozens to hundreds of people left.", [("Dozens to hundreds of people", None, "24", "2000", None)]),
        ("It had thousands or millions of users.", [("millions of users", None, "2000000", "20000000", None)]),
        ("It was -5 or -4 degrees.", [("-5", "-5", "-5", "-5", None), ("-4 degrees", "-4", "-4", "-4", "degree")]),
        ("There were 5 or 4 people.", [("5", "5", "5", "5", None), ("4 people", "4", "4", "4", None)]),
        ("It is 5 feet per day, 2 inches.", [("5 feet per day", "5", "5", "5", "foot"), ("2 inches", "2", "2", "2", "inch")]),
        ("It is 5 feet 2 inches, then 5.5 feet 2 inches.", [("5 feet 2 inches", "62", "62", "62", "inch"), ("5.5 feet", "5.5", "5.5", "5.5", "foot"), ("2 inches", "2", "2", "2", "inch")]),
        # words
        ("It fell in two thousand and fared badly.", [("two thousand", "2000", "2000", "2000", None)]),
        ("It was the two thousand and twenty-fifth.", []),
        ("One million a hundred people left.", [("One million a hundred people", "1000100", "1000100", "1000100", None)]),
        ("Two hundred and a crew left.", [("Two hundred", "200", "200", "200", None)]),
        ("It was .½ of it.", []),
        # shares
        ("2 in 5 or more people left.", [("2 in 5 or more people", "0.4", "0.4", None, None)]),
        ("A week and a half passed, and a hundredth and a half.", [("A week and a half", "1.5", "1.5", "1.5", "week"), ("a half", "0.5", "0.5", "0.5", None)]),
        ("A year or two passed.", []),
    ],
)  # fmt: skip
def test_span_figure_and_unit(text: str, expected: list[Figure]) -> None:
    found = find_quantities(text)
    assert [(q.span.text, plain(q.value), plain(q.lower), plain(q.upper), q.unit) for q in found] == expected


@pytest.mark.parametrize(
    ("text", "age"),
    [("a 42yo man", 42), ("a 24 yo man", 24)],
)
def test_an_age_by_letters(text: str, age: int) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.kind == "duration" and found.is_age) == (age, True)


@pytest.mark.parametrize(
    "text",
    [
        "It raised prices, it said, by 3%.",
        "It cut prices; then by 3%.",
        "It cut its forecast: to 3%.",
        "It rose, again, and in the end, to 3%.",
    ],
)
def test_a_movement_does_not_reach_over_a_break(text: str) -> None:
    (found,) = find_quantities(text)
    assert found.kind == "percent"
    assert found.change is None


def test_one_of_many_hundred_and_five_is_no_share() -> None:
    assert [q.span.text for q in find_quantities("He won 3 in 105 games.")] == ["3", "105 games"]


def test_an_abbreviation_of_another_alphabet_keeps_its_stop() -> None:
    (found,) = find_quantities("Там 5 кв. метров.")
    assert found.kind == "count"
    assert (found.item, found.span.text) == ("кв.", "5 кв.")
