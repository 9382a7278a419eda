"""Days and months, in every order and dress that news uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]

FULL = [
    ("It began on 6 April 2019.", "6 April 2019", "2019-04-06"),
    ("It began on April 6, 2019, at sea.", "April 6, 2019", "2019-04-06"),
    ("It began on April 6th 2019.", "April 6th 2019", "2019-04-06"),
    ("It began on the 6th of April, 2019.", "the 6th of April, 2019", "2019-04-06"),
    ("It began on the sixth of April 2019.", "the sixth of April 2019", "2019-04-06"),
    ("It began on April the twenty-first, 2019.", "April the twenty-first, 2019", "2019-04-21"),
    ("It began on Sept. 6, 2019.", "Sept. 6, 2019", "2019-09-06"),
    ("It began on 6 Sep 2019.", "6 Sep 2019", "2019-09-06"),
    ("It began on Saturday, 6 April 2019.", "Saturday, 6 April 2019", "2019-04-06"),
    ("It began on Saturday, Apr. 6, 2019.", "Saturday, Apr. 6, 2019", "2019-04-06"),
    ("It began on Saturday (April 6, 2019).", "Saturday (April 6, 2019)", "2019-04-06"),
    ("It began on 29 February 2024.", "29 February 2024", "2024-02-29"),
    ("It began on 31 December 1999.", "31 December 1999", "1999-12-31"),
    ("It began on 24 February last year.", "24 February last year", "2023-02-24"),
    ("It began on February 24 this year.", "February 24 this year", "2024-02-24"),
    ("It began on 6 April '19.", "6 April '19", "2019-04-06"),
    ("It began in April 2019.", "April 2019", "2019-04"),
    ("It began in April of 2019.", "April of 2019", "2019-04"),
    ("It began in April, 2019.", "April, 2019", "2019-04"),
]


@pytest.mark.parametrize(("text", "surface", "value"), FULL)
def test_a_full_date(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(("text", "surface", "value"), FULL[:13])
def test_a_full_date_needs_no_publication_date(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text, None) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It closed on 6 April.", "6 April", "2024-04-06"),
        ("It closed on 6 November.", "6 November", "2023-11-06"),
        ("It has been shut since 6 November.", "6 November", "2023-11-06"),
        ("It will close on 6 November.", "6 November", "2024-11-06"),
        ("It will close on 6 April.", "6 April", "2025-04-06"),
        ("It closed on 29 February.", "29 February", "2024-02-29"),
        ("It closed in March.", "March", "2024-03"),
        ("It closed in November.", "November", "2023-11"),
        ("It will close in March.", "March", "2025-03"),
        ("It closed last May.", "last May", "2023-05"),
        ("It closes next March.", "next March", "2025-03"),
        ("It closed last Oct. 23 at noon sharp.", "last Oct. 23 at noon", "2023-10-23T12:00"),
    ],
)
def test_what_is_left_out_is_found_by_tense(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It closed on 6 April.", "6 April", "XXXX-04-06"),
        ("It closed in March.", "March", "XXXX-03"),
        ("It closed on Friday.", "Friday", "XXXX-WXX-5"),
        ("It closed last Friday.", "last Friday", "XXXX-WXX-5"),
        ("It closed yesterday.", "yesterday", "XXXX-XX-XX"),
        ("It closed last week.", "last week", "XXXX-WXX"),
        ("It closed last month.", "last month", "XXXX-XX"),
        ("It closed last year.", "last year", "XXXX"),
        ("It closed three years ago.", "three years ago", "XXXX"),
        ("It closed in the third quarter.", "the third quarter", "XXXX-Q3"),
        ("It closed last summer.", "last summer", "XXXX-SU"),
        ("It closed last night.", "Last night".lower(), "XXXX-XX-XXTNI"),
        ("It closed at 10:30 a.m. sharp.", "10:30 a.m.", "XXXX-XX-XXT10:30"),
    ],
)
def test_without_a_publication_date_values_stay_open(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text, None) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It is shut on June 12-14.", "June 12-14", "2024-06-12/2024-06-14"),
        ("It is shut from 12 to 14 June 2025.", "12 to 14 June 2025", "2025-06-12/2025-06-14"),
        ("It is shut June 12 through 14, 2025.", "June 12 through 14, 2025", "2025-06-12/2025-06-14"),
        ("The fair (Dec. 30-Jan. 2, 2025) is on.", "Dec. 30-Jan. 2, 2025", "2024-12-30/2025-01-02"),
        ("The fair, from 10/1-11/7/2025, is on.", "10/1-11/7/2025", "2025-10-01/2025-11-07"),
        ("The fair (May-July 2025) is on.", "May-July 2025", "2025-05/2025-07"),
    ],
)
def test_ranges_with_a_dash_are_one(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


def test_ranges_in_words_are_two(read: Read) -> None:
    assert read("It was shut between Saturday and Tuesday.") == [
        ("Saturday", "2024-05-11"),
        ("Tuesday", "2024-05-14"),
    ]
    assert read("It ran from 3 March 2019 to 5 May 2020.") == [
        ("3 March 2019", "2019-03-03"),
        ("5 May 2020", "2020-05-05"),
    ]


def test_further_days_of_a_month(read: Read) -> None:
    assert read("The talks on April 24 and 25 were short.") == [
        ("April 24", "2024-04-24"),
        ("25", "2024-04-25"),
    ]
    assert read("On May 5, 12 people died.") == [("May 5", "2024-05-05")]
