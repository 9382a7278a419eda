"""Measures: units by name and by symbol, powers, temperatures, heights, points."""

from __future__ import annotations

import pytest

from newsclaims import find_quantities

CASES = [
    ("It is 40 kilometres away.", "40 kilometres", "40", "kilometer", None),
    ("It is 40km away.", "40km", "40", "kilometer", None),
    ("A 10-mile run.", "10-mile", "10", "mile", None),
    ("It weighs 1.2m tonnes.", "1.2m tonnes", "1200000", "tonne", None),
    ("It is 1.2 m high.", "1.2 m", "1.2", "meter", None),
    ("It does 90 km/h.", "90 km/h", "90", "kilometer", "hour"),
    ("It does 90 kilometers per hour.", "90 kilometers per hour", "90", "kilometer", "hour"),
    ("It pumps 3 million barrels a day.", "3 million barrels a day", "3000000", "oil_barrel", "day"),
    ("It covers 12 square miles.", "12 square miles", "12", "square_mile", None),
    ("It covers 4 km squared.", "4 km squared", "4", "square_kilometer", None),
    ("It holds 4km^3.", "4km^3", "4", "cubic_kilometer", None),
    ("It fell to -3 °C.", "-3 °C", "-3", "degree_celsius", None),
    ("Temperatures hit 30C at noon.", "30C", "30", "degree_celsius", None),
    ("Temperatures hit 86 F at noon.", "86 F", "86", "degree_fahrenheit", None),
    ("He is 5 feet 2 inches tall.", "5 feet 2 inches", "62", "inch", None),
    ("He is 6'2\" tall.", "6'2\"", "74", "inch", None),
    ("A gap of a quarter of a mile.", "a quarter of a mile", "0.25", "mile", None),
    ("A gap of half a mile.", "half a mile", "0.5", "mile", None),
    ("The index fell 512 points.", "512 points", "512", "point", None),
    ("It is 2 in thick.", "2 in", "2", "inch", None),
    ("The dose was 20 (kg).", "20 (kg)", "20", "kilogram", None),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit", "per"), CASES)
def test_measures(text: str, surface: str, value: str, unit: str, per: str | None) -> None:
    (measure,) = find_quantities(text)
    assert (measure.kind, measure.span.text) == ("measure", surface)
    assert (str(measure.value), measure.unit, measure.per) == (value, unit, per)


@pytest.mark.parametrize(
    "text", ["There are two in my car.", "He flew a 777F home.", "When must the 13F be filed?"]
)
def test_words_that_are_no_units(text: str) -> None:
    assert all(q.kind != "measure" for q in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Her lead in the poll is 4 points.", "percentage_point"),
        ("The Dow lost 90 points.", "point"),
        ("He scored 31 points in the game.", "point"),
    ],
)
def test_points_of_polls_and_of_games(text: str, unit: str) -> None:
    assert find_quantities(text)[0].unit == unit


def test_a_bare_degree_takes_the_scale_of_the_document() -> None:
    cold, mild = find_quantities("It was 12 degrees below zero there and 3 °C by the sea.")
    assert (str(cold.value), cold.unit, mild.unit) == ("-12", "degree_celsius", "degree_celsius")


@pytest.mark.parametrize(
    ("text", "units"),
    [("They got 45 and 50 mg.", ["milligram", "milligram"]), ("It fell 3 or 4 per cent.", ["percent"])],
)
def test_a_unit_is_lent_to_the_figure_before(text: str, units: list[str]) -> None:
    assert [q.unit for q in find_quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("It fell for three consecutive years.", "duration", "year"),
        ("He ran for 517 rushing yards.", "measure", "yard"),
        ("It rained for 40 long days.", "duration", "day"),
    ],
)
def test_a_unit_with_words_before_it_still_measures(text: str, kind: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.kind, found.unit) == (kind, unit)


def test_absolute_zero_is_a_temperature() -> None:
    (measure,) = find_quantities("It is colder than absolute zero.")
    assert (measure.span.text, measure.unit, measure.value) == ("absolute zero", "kelvin", 0)


@pytest.mark.parametrize(("text", "inches"), [("The 5-foot-11 guard sat.", 71), ("A 6-foot-4 boy came.", 76)])
def test_inches_behind_feet_and_a_hyphen(text: str, inches: int) -> None:
    (height,) = find_quantities(text)
    assert (height.unit, height.value) == ("inch", inches)
