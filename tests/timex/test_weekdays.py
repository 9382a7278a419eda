"""Weekdays, resolved by deixis and by the tense of the verb that governs them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor resigned on Friday.", "2024-05-10"),
        ("The mayor resigned on Thursday.", "2024-05-16"),
        ("The mayor said on Monday that taxes will fall.", "2024-05-13"),
        ("The mayor will resign on Friday.", "2024-05-17"),
        ("The mayor is due to resign on Monday.", "2024-05-20"),
        ("On Friday, the mayor will resign.", "2024-05-17"),
        ("The vote is expected on Monday.", "2024-05-20"),
        ("The vote, planned for Monday, is secret.", "2024-05-20"),
        ("The mayor agreed to resign on Monday.", "2024-05-20"),
        ("The mayor plans to resign as early as Monday.", "2024-05-20"),
        ("Court to rule on Tuesday in harbour case", "2024-05-21"),
        ("The mayor went to Oslo on Tuesday.", "2024-05-14"),
        ("The mayor won't resign on Friday.", "2024-05-17"),
        ("Dr. Orr of Acme Inc. will speak on Friday.", "2024-05-17"),
        ("It will rain. The mayor left on Friday.", "2024-05-10"),
        ("The office is open until Wednesday.", "2024-05-22"),
        ("The deadline is Friday.", "2024-05-17"),
        ("Shares fell ahead of Friday's report.", "2024-05-17"),
        ("The season opens on Monday.", "2024-05-20"),
    ],
)
def test_a_bare_weekday_lies_where_the_tense_points(read: Read, text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It fell last Friday.", "last Friday", "2024-05-10"),
        ("It fell last Thursday.", "last Thursday", "2024-05-09"),
        ("It fell this Thursday.", "this Thursday", "2024-05-16"),
        ("It opens this Friday.", "this Friday", "2024-05-17"),
        ("It opens this coming Friday.", "this coming Friday", "2024-05-17"),
        ("It fell this past Sunday.", "this past Sunday", "2024-05-12"),
        ("It opens next Monday.", "next Monday", "2024-05-20"),
        ("It opens next Friday.", "next Friday", "2024-05-24"),
        ("It opens Tuesday of next week.", "Tuesday of next week", "2024-05-21"),
        ("It opens next week on Tuesday.", "next week on Tuesday", "2024-05-21"),
        ("It fell on Monday last week.", "Monday last week", "2024-05-06"),
        ("It opens on the first Monday of March 2025.", "the first Monday of March 2025", "2025-03-03"),
        ("It fell on the last Sunday of April.", "the last Sunday of April", "2024-04-28"),
        ("It fell on Tuesday the 7th.", "Tuesday the 7th", "2024-05-07"),
        ("It opens on Fri., May 24.", "Fri., May 24", "2024-05-24"),
        ("It fell on Monday night.", "Monday night", "2024-05-13TNI"),
        ("It opens every Monday.", "every Monday", "XXXX-WXX-1"),
        ("It opens every second Monday.", "every second Monday", "XXXX-WXX-1"),
        ("It opens on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("It opens next Tuesday, 21 May.", "next Tuesday, 21 May", "2024-05-21"),
        ("It fell in week 20.", "week 20", "2024-W20"),
        ("It opens in the week of 3 June.", "the week of 3 June", "2024-W23"),
    ],
)
def test_words_around_a_weekday(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    "text", ["The Sunday Times said so.", "He sat down, they wed, the sun rose.", "Mon Repos is a house."]
)
def test_what_is_no_weekday(read: Read, text: str) -> None:
    assert read(text) == []
