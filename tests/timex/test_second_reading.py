"""Ways of writing and placing dates that cross the other tables: glued, compact, counted from others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The log of 20231016 is lost.", [("20231016", "2023-10-16")]),
        ("Lot 20231516 was sold.", []),
        ("It cost $20231016.", []),
        ("Order No. 20231016 was sent.", []),
        ("Her record is 3:26.05.", []),
        ("On 2023 10 16, the dam broke.", [("2023 10 16", "2023-10-16")]),
        ("In 2023 10 16 year olds won.", [("2023", "2023")]),
        ("It closes on Dec31, 2025.", [("Dec31, 2025", "2025-12-31")]),
        ("The Oct4 gene is active.", []),
        ("It took 3h to empty.", [("3h", "PT3H")]),
        ("It took 2h 45min to empty.", [("2h 45min", "PT2H45M")]),
        ("It took 2.5years to build.", [("2.5years", "P2.5Y")]),
        ("It opens by EOY.", [("EOY", "2024")]),
        ("The fair (10/1-11/2/2023) was short.", [("10/1-11/2/2023", "2023-10-01/2023-11-02")]),
        ("He paid $12 December 27.", [("December 27", "2023-12-27")]),
        ("She was born on 15 April of 87.", [("15 April of 87", "1987-04-15")]),
        ("On 15 April of 87 towns, nine voted.", [("15 April", "2024-04-15")]),
    ],
)
def test_figures_that_are_days_or_spells(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took one and a quarter years.", [("one and a quarter years", "P1.25Y")]),
        ("It took a year and a quarter.", [("a year and a quarter", "P1.25Y")]),
        ("It took one and half hours.", [("one and half hours", "PT1H30M")]),
        ("It took 2 hours, 9 minutes and 41 seconds.", [("2 hours, 9 minutes and 41 seconds", "PT2H9M41S")]),
        ("It was the third vote in two years.", [("two years", "P2Y")]),
        ("It will be the third vote in two years.", [("two years", "P2Y")]),
        ("It will open in two years.", [("two years", "2026")]),
    ],
)
def test_lengths(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A year ago this week it fell.", [("A year ago this week", "2023-W20")]),
        ("Ten years ago today it fell.", [("Ten years ago today", "2014-05-16")]),
        ("It fell a week ago Tuesday.", [("a week ago Tuesday", "2024-05-07")]),
        ("It opens a week from Sunday.", [("a week from Sunday", "2024-05-26")]),
        ("The court meets two weeks from Monday.", [("two weeks from Monday", "2024-06-03")]),
        ("It opens the Sunday after next.", [("the Sunday after next", "2024-05-26")]),
        ("It fell the Sunday before last.", [("the Sunday before last", "2024-05-05")]),
        ("It opens the week after next.", [("the week after next", "2024-W22")]),
        ("It fell the year before last.", [("the year before last", "2022")]),
        ("It fell the night before last.", [("the night before last", "2024-05-14TNI")]),
        ("It fell the year before 2015.", [("the year before 2015", "2014")]),
        ("It fell the day after Christmas 2019.", [("the day after Christmas 2019", "2019-12-26")]),
        ("Rain fell overnight Tuesday.", [("overnight Tuesday", "2024-05-14TNI")]),
        (
            "It fell in the spring of 1943 and rose the following year.",
            [("the spring of 1943", "1943-SP"), ("the following year", "1944")],
        ),
        ("It was told 9,500 years ago.", [("9,500 years ago", "BC7477")]),
    ],
)
def test_dates_counted_from_others(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They marched down May Street.",
        "The port of Sept-Iles is shut.",
        "The Winter Palace is shut.",
        "The novel 2019 was dull.",
    ],
)
def test_names_hold_no_date(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The hearing was adjourned until Friday.", "2024-05-17"),
        ("The judge has given them until 9 a.m. Friday to pay.", "2024-05-17T09:00"),
        ("Unions have called a strike from Friday.", "2024-05-17"),
        ("Unions called a strike on Friday.", "2024-05-10"),
        ("The case is heard on Friday.", "2024-05-17"),
        ("Voters go to the polls on Sunday.", "2024-05-19"),
        ("The board, which holds a stake, met on Friday.", "2024-05-10"),
        ("The board decided to meet on Friday.", "2024-05-17"),
        ("There is a deal to sell it on Friday.", "2024-05-17"),
        ("It could rain on Friday.", "2024-05-17"),
        ("She could not be reached on Friday.", "2024-05-10"),
        ("Rain fell on high ground on Friday.", "2024-05-10"),
        ("Rain will fall on high ground on Friday.", "2024-05-17"),
        ("The minister leaves for Oslo on Sunday.", "2024-05-19"),
        ("The board, which leaves on Sunday, met on Friday.", ["2024-05-19", "2024-05-10"]),
        ("The side plays on Saturday after losing on Wednesday.", ["2024-05-18", "2024-05-15"]),
        ("Forecasters expect rain on Friday.", "2024-05-17"),
        ("Monday is a holiday.", "2024-05-20"),
        ("After Friday's attack, schools will stay closed.", "2024-05-10"),
        ("Schools will stay closed after Friday's match.", "2024-05-17"),
        ("The road is open again following Sunday's crash.", "2024-05-12"),
        ("They gave him until Friday to reply.", "2024-05-17"),
        ("The road was closed until Friday.", "2024-05-17"),
        ("They were committed to talks on Monday.", "2024-05-13"),
        ("The minister is to visit Oslo on Friday.", "2024-05-17"),
        ("The ship is leaving on Friday.", "2024-05-17"),
        ("The leaving ship sank on Friday.", "2024-05-10"),
        ("On Monday, the board decided to sell.", "2024-05-13"),
        ("On Friday, the board planned to sell.", "2024-05-10"),
        ("On Friday, the board plans to sell.", "2024-05-17"),
        ("He will be gone come Friday.", "2024-05-17"),
        ("The votes needed to win came on Monday.", "2024-05-13"),
    ],
)
def test_what_is_deferred_or_arranged_lies_ahead(read: Read, text: str, value: str | list[str]) -> None:
    assert [found for _, found in read(text)] == ([value] if isinstance(value, str) else value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By mid-afternoon, it was dry.", [("mid-afternoon", "2024-05-16TAF")]),
        ("It fell at mid-morning yesterday.", [("mid-morning yesterday", "2024-05-15TMO")]),
        ("In the late evening, it rained.", [("the late evening", "2024-05-16TEV")]),
        ("It was a late night talk.", []),
        (
            "Sales fell in the first and second quarters of 2023.",
            [("first", "2023-Q1"), ("second quarters of 2023", "2023-Q2")],
        ),
        (
            "It opens between 1 and 3 p.m. on Sunday.",
            [("1", "2024-05-19T13:00"), ("3 p.m. on Sunday", "2024-05-19T15:00")],
        ),
        ("The fair runs from Tuesday to Thursday.", [("Tuesday", "2024-05-21"), ("Thursday", "2024-05-23")]),
        ("The strike lasted from Friday to Monday.", [("Friday", "2024-05-10"), ("Monday", "2024-05-13")]),
        ("The fair takes place June 3-5 in Oslo.", [("June 3-5", "2024-06-03/2024-06-05")]),
        ("It was built in the 12th century BC.", [("the 12th century BC", "BC11")]),
        ("Trade grew in the second half of the 1990s.", [("the second half of the 1990s", "199")]),
        ("It was the second loss in as many weeks.", []),
        ("On weekends, ferries run.", [("weekends", "XXXX-WXX-WE")]),
        ("One day, it will open.", [("One day", "FUTURE_REF")]),
        ("Sunday Times readers voted.", []),
        ("It was built in '84.", [("'84", "1984")]),
        ("It fell in the month of March.", [("the month of March", "2024-03")]),
        ("It fell on the weekend of May 4-5.", [("the weekend of May 4-5", "2024-W18-WE")]),
        ("It fell one Saturday in 2019.", [("Saturday", "XXXX-WXX-6"), ("2019", "2019")]),
        ("It opens no earlier than Friday.", [("Friday", "2024-05-17")]),
        ("The ban is in force from 6pm on Friday.", [("6pm on Friday", "2024-05-17T18:00")]),
        ("The 2022-2023 school year was short.", [("2022-2023", "2022/2023")]),
    ],
)
def test_parts_pairs_and_runs(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fourth-quarter sales rose from those of the same quarter a year ago.",
            [("Fourth-quarter", "2023-Q4"), ("the same quarter a year ago", "2022-Q4")],
        ),
        ("Copper for June delivery fell.", [("June", "2024-06")]),
        ("It opens on Sunday, Feb. 9.", [("Sunday, Feb. 9", "2025-02-09")]),
        ("It fell on Sunday, Feb. 9, 2020.", [("Sunday, Feb. 9, 2020", "2020-02-09")]),
        ("Months later, it fell.", [("Months later", "XXXX-XX")]),
        ("It left at 21.40 local time.", [("21.40 local time", "2024-05-16T21:40")]),
        ("It fell over the Easter weekend.", [("the Easter weekend", "2024-W13-WE")]),
        ("It fell on Labor Day weekend 2022.", [("Labor Day weekend 2022", "2022-W35-WE")]),
        ("It fell in Easter week.", [("Easter week", "2024-W13")]),
    ],
)
def test_what_surrounds_a_date(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It rained from late March to early April.",
            [("late March", "2024-03"), ("early April", "2024-04")],
        ),
        ("It rained from December to January.", [("December", "2023-12"), ("January", "2024-01")]),
        ("It rained from June to April.", [("June", "2023-06"), ("April", "2024-04")]),
        ("It rained from April to March.", [("April", "2023-04"), ("March", "2024-03")]),
        ("It is open Monday-Friday.", [("Monday-Friday", "2024-05-13/2024-05-17")]),
        ("It was used in the 20th and 21st centuries.", [("20th", "19"), ("21st centuries", "20")]),
        (
            "It met on March 2, 3 and 4, 2020.",
            [("March 2", "2020-03-02"), ("3", "2020-03-03"), ("4, 2020", "2020-03-04")],
        ),
        ("It is open 9-11 a.m.", [("9", "2024-05-16T09:00"), ("11 a.m.", "2024-05-16T11:00")]),
        ("Sales rose in Q2 '23.", [("Q2 '23", "2023-Q2")]),
        ("It snowed in winter 2021-22.", [("winter 2021-22", "2021-WI")]),
        ("It was built in the 3rd century AD.", [("the 3rd century AD", "02")]),
        ("Much was lost in the decade since.", [("the decade", "P10Y")]),
    ],
)
def test_ranges_are_in_order(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
