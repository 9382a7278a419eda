"""Weeks, months, quarters, halves, seasons, years, decades, centuries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes, parse_timex

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It fell last week.", "last week", "2024-W19"),
        ("It opens in the coming week.", "the coming week", "2024-W21"),
        ("It fell this month.", "this month", "2024-05"),
        ("It fell last quarter.", "last quarter", "2024-Q1"),
        ("It opens next year.", "next year", "2025"),
        ("It fell last weekend.", "last weekend", "2024-W19-WE"),
        ("It rained over the weekend.", "the weekend", "2024-W19-WE"),
        ("It will rain this weekend.", "this weekend", "2024-W20-WE"),
        ("It fell in the third quarter.", "the third quarter", "2023-Q3"),
        ("It fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),
        ("It fell in the first half of 2019.", "the first half of 2019", "2019-H1"),
        ("It fell in last year's third quarter.", "last year's third quarter", "2023-Q3"),
        ("It fell in Q3 2019.", "Q3 2019", "2019-Q3"),
        ("It fell in the second quarter of fiscal 2019.", "the second quarter of fiscal 2019", "2019-Q2"),
        ("It fell in the last week of July 2019.", "the last week of July 2019", "2019-W30"),
        ("It fell last summer.", "last summer", "2023-SU"),
        ("It opens next spring.", "next spring", "2025-SP"),
        ("It fell in the winter of 2018.", "the winter of 2018", "2018-WI"),
        ("It fell in autumn 2018.", "autumn 2018", "2018-FA"),
        ("It fell in 2019.", "2019", "2019"),
        ("It fell in fiscal 2019.", "fiscal 2019", "2019"),
        ("It fell in the year 2000.", "the year 2000", "2000"),
        ("It fell in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It fell in two thousand and five.", "two thousand and five", "2005"),
        ("It fell in the 1990s.", "the 1990s", "199"),
        ("It fell in the '90s.", "the '90s", "199"),
        ("It fell in the nineties.", "the nineties", "199"),
        ("It fell in the mid-2000s.", "the mid-2000s", "200"),
        ("It fell in the 20th century.", "the 20th century", "19"),
        ("It fell in the early 19th century.", "the early 19th century", "18"),
        ("The war of 1939-1945 was long.", "1939-1945", "1939/1945"),
        ("The 2010/11 season was short.", "2010/11", "2010/2011"),
        ("It fell in 44 BC.", "44 BC", "BC0044"),
        ("It fell in AD 79.", "AD 79", "0079"),
        ("It fell at year-end.", "year-end", "2024"),
    ],
)
def test_periods(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("earlier this month", "START"),
        ("late last year", "END"),
        ("mid-June 2019", "MID"),
        ("the end of 2019", "END"),
        ("the beginning of March 2019", "START"),
        ("early in the year", "START"),
        ("late May next year", "END"),
    ],
)
def test_portions_are_modifiers_of_the_whole(text: str, mod: str) -> None:
    timex = parse_timex(text, published="2024-05-16")
    assert timex.mod == mod
    assert timex.lower is not None
    assert timex.upper is not None
    assert timex.lower.day == 1


@pytest.mark.parametrize(
    ("text", "edtf", "lower", "upper"),
    [
        ("last week", "2024-05-06/2024-05-12", "2024-05-06", "2024-05-12"),
        ("the third quarter of 2019", "2019-07-01/2019-09-30", "2019-07-01", "2019-09-30"),
        ("the winter of 2018", "2018-24", "2018-12-01", "2019-02-28"),
        ("the 1990s", "199X", "1990-01-01", "1999-12-31"),
        ("the 20th century", "19XX", "1900-01-01", "1999-12-31"),
        ("February 2024", "2024-02", "2024-02-01", "2024-02-29"),
        ("about 2019", "2019~", "2019-01-01", "2019-12-31"),
        ("1939-1945", "1939/1945", "1939-01-01", "1945-12-31"),
        ("44 BC", "-0043", None, None),
    ],
)
def test_edtf_and_bounds(text: str, edtf: str, lower: str | None, upper: str | None) -> None:
    (timex,) = find_timexes(f"It fell in {text}", published="2024-05-16")
    assert timex.edtf == edtf
    assert [timex.lower and timex.lower.isoformat(), timex.upper and timex.upper.isoformat()] == [
        lower,
        upper,
    ]


def test_a_year_earlier_is_the_quarter_before_where_a_quarter_is_told_of(read: Read) -> None:
    text = "In the first quarter sales fell 3% from a year earlier. The year-ago period was good."
    assert [value for _, value in read(text)] == ["2024-Q1", "2023-Q1", "2023-Q1"]
    assert read("Sales fell from a year earlier.") == [("a year earlier", "2023")]


def test_a_month_told_of_follows_the_date_before(read: Read) -> None:
    text = "The bill passed in June 2021 but died that December; prices rose the following year."
    assert [value for _, value in read(text)] == ["2021-06", "2021-12", "2022"]


def test_what_is_joined_takes_the_year_behind(read: Read) -> None:
    text = "It ran from May to October 2020, and between March 3 and April 5, 2019."
    assert [value for _, value in read(text)] == ["2020-05", "2020-10", "2019-03-03", "2019-04-05"]


def test_the_day_named_last_is_the_reference(read: Read) -> None:
    text = "The bridge fell on 3 March 2019. The next day it was rebuilt. Two days later it fell again."
    assert [value for _, value in read(text)] == ["2019-03-03", "2019-03-04", "2019-03-06"]
