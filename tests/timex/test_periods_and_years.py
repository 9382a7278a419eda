"""Periods told of before, eras, marks of quarters, ranges, parts by number; and what only looks like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It fell in that same year.", "that same year", "2024"),
        ("It fell in this past week.", "this past week", "2024-W19"),
        ("It grew over the past two to three years.", "the past two to three years", "PXY"),
        ("It fell in the last yr.", "the last yr", "2023"),
        ("It fell over the past three years or so.", "the past three years or so", "P3Y"),
        ("It fell in the last quarter or so.", "the last quarter or so", "2024-Q1"),
        ("It rose over the past fortnight.", "the past fortnight", "P2W"),
        ("It will double over the next decade.", "the next decade", "P10Y"),
        ("He left the next day.", "the next day", "XXXX-XX-XX"),
        ("He left the day before.", "the day before", "2024-05-15"),
        ("It fell last summer of 2019.", "last summer of 2019", "2019-SU"),
        ("It fell in the winter of 1944-45.", "the winter of 1944-45", "1944-WI"),
        ("It fell in the winter of 1944/1945.", "the winter of 1944/1945", "1944-WI"),
        ("It opens this winter.", "this winter", "2024-WI"),
        ("It opened this winter.", "this winter", "2023-WI"),
        ("It opened in early summer.", "early summer", "2023-SU"),
        ("It opens the week after next.", "the week after next", "2024-W22"),
        ("It fell the month before last.", "the month before last", "2024-03"),
        ("It closes in the month of June.", "the month of June", "2024-06"),
        ("Sales fell in the quarter.", "the quarter", "2024-Q1"),
        ("It fell in 2019 Q3.", "2019 Q3", "2019-Q3"),
        ("It fell in 2019-H1.", "2019-H1", "2019-H1"),
        ("It fell in 2019 March.", "2019 March", "2019-03"),
        ("It was read at 2016 10 16.", "2016 10 16", "2016-10-16"),
        ("It was read at 2016 10 16 percent.", "2016", "2016"),
        ("It was read at 2016 13 45.", "2016", "2016"),
        ("It fell in 480 BCE.", "480 BCE", "BC0480"),
        ("It fell in 480 B.C. and rose.", "480 B.C.", "BC0480"),
        ("It fell in 79 A.D. and rose.", "79 A.D.", "0079"),
        ("It fell in 79 CE.", "79 CE", "0079"),
        ("It grew in 2Q 2019.", "2Q 2019", "2019-Q2"),
        ("It grew in Q2 '24.", "Q2 '24", "2024-Q2"),
        ("It grew in Q4.", "Q4", "2023-Q4"),
        ("It grew in H2.", "H2", "2023-H2"),
        ("It came no later than 2019.", "2019", "2019"),
        ("It opened in about 1990.", "about 1990", "1990"),
        ("It ran in 1999-2000.", "1999-2000", "1999/2000"),
        ("It ran in 1999/00.", "1999/00", "1999/2000"),
        ("It ran in 1998–05.", "1998–05", "1998/2005"),
        ("It fell in the early 80s.", "the early 80s", "198"),
        ("The class of '68 met.", "'68", "1968"),
        ("It grew in FY19.", "FY19", "2019"),
        ("It grew in the financial year of 2019.", "the financial year of 2019", "2019"),
        ("Nineteen ninety-six was hot.", "Nineteen ninety-six", "1996"),
        ("It fell in the last quarter of 2019.", "the last quarter of 2019", "2019-Q4"),
        ("It fell in the first full quarter of 2019.", "the first full quarter of 2019", "2019-Q1"),
        ("It fell in the fifth century BC.", "the fifth century BC", "BC04"),
        ("It fell in the fifth century AD.", "the fifth century AD", "04"),
        ("It fell in the second last week of July 2019.", "the second last week of July 2019", "2019-W29"),
        ("It fell in the second half of the 1990s.", "the second half of the 1990s", "199"),
        ("It fell in the third quarter of the year.", "the third quarter of the year", "2024-Q3"),
        ("They meet on the first Monday of each month.", "the first Monday of each month", "XXXX-WXX-1"),
        ("It fell in the third month of the year.", "the third month of the year", "2024-03"),
        ("It fell in the second decade of the 20th century.", "the second decade of the 20th century", "191"),
        ("It fell in the sixth week of July 2019.", "July 2019", "2019-07"),
        ("It fell at year's end.", "year's end", "2024"),
        ("It was a year-long ban.", "year-long", "P1Y"),
        ("It rose from the year-ago second quarter.", "the year-ago second quarter", "2023-Q2"),
        ("It rose from the month-ago figure.", "month-ago", "2024-04"),
        ("It rose in the fiscal first quarter.", "the fiscal first quarter", "2024-Q1"),
    ],
)
def test_periods_years_and_parts(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose in the latest period.",
        "He met the last 40 year old.",
        "It ran for the last second.",
        "In this minute it fell.",
        "It aired on This Week.",
        "It was the last year of the war.",
        "He left the last day.",
        "He left the coming morning.",
        "It fell in the recent fall in prices.",
        "It fell this fall in prices.",
        "They toured the Summer Palace.",
        "It won Driver of the Year.",
        "It sold the quarter of a cake.",
        "It grew in h2.",
        "It cost $2019.",
        "They hired 1,500 and 2019 men.",
        "It opened about 1990 shops.",
        "The code 2019/a failed.",
        "The 2019-20-21 code failed.",
        "It went to Expo 2030.",
        "It has 2019 members.",
        "It ran in 2010/15.",
        "It ran in 2019-2010.",
        "It ran in 2019–05.",
        "He is in his 80s.",
        "It sold 80s songs.",
        "It sold nineties songs.",
        "He paid for '84' in coins.",
        "It fell in '845.",
        "Two thousand men left.",
        "It fell in the 40th century.",
        "It fell in the third hour.",
        "It fell in the first half of the match.",
        "It fell at day-end.",
        "They took vitamin C and 79 D cups.",
    ],
)
def test_what_is_no_period(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("They were higher in the same period last year.", "the same period last year", "2022-Q3"),
        ("They beat the corresponding period of the previous year.", "the corresponding period of the previous year", "2022-Q3"),
        ("They rose in the latest period.", "the latest period", "2023-Q3"),
        ("Costs rose in the quarter.", "the quarter", "2023-Q3"),
        ("They beat the 2019 quarter.", "the 2019 quarter", "2019-Q3"),
        ("They beat 2019 period sales.", "2019 period", "2019-Q3"),
        ("They rose from the year-ago quarter.", "the year-ago quarter", "2022-Q3"),
    ],
)  # fmt: skip
def test_a_quarter_told_of_is_the_one_compared_with(read: Read, text: str, surface: str, value: str) -> None:
    told = "In the third quarter sales fell."
    assert read(f"{told} {text}") == [("the third quarter", "2023-Q3"), (surface, value)]


def test_the_same_period_of_nothing_is_no_time(read: Read) -> None:
    text = "In the third quarter sales fell. They beat the same period abroad."
    assert read(text) == [("the third quarter", "2023-Q3")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left that morning.", "XXXX-XX-XXTMO"),
        ("It opens next summer.", "XXXX-SU"),
        ("Sales fell in the quarter.", "XXXX-QX"),
        ("It opens the week after next.", "XXXX-WXX"),
        ("He left the day before.", "XXXX-XX-XX"),
        ("It grew in Q4.", "XXXX-Q4"),
        ("It fell at year-end.", "XXXX"),
        ("It rose from a year-earlier level.", "XXXX"),
    ],
)
def test_without_a_day_of_publication_the_place_stays_open(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text, published=None)] == [value]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("It fell in the first nine months of 2019.", "2019-01-01", "2019-09-30"),
        ("It fell in the last three months of 2019.", "2019-10-01", "2019-12-31"),
        ("It rose in the past day.", "2024-05-15", "2024-05-16"),
    ],
)
def test_a_count_of_units_lies_at_an_end_of_its_year(text: str, begin: str, end: str) -> None:
    (timex,) = find_timexes(text, published="2024-05-16")
    assert (str(timex.begin), str(timex.end)) == (begin, end)
