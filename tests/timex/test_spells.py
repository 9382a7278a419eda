"""Stretches of time and dates counted from today."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes, parse_timex

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("four days", "P4D"), ("48 hours", "PT48H"), ("two and a half hours", "PT2H30M"), ("half an hour", "PT0.5H"),
        ("a year and a half", "P1.5Y"), ("three and a half years", "P3.5Y"), ("2.5 years", "P2.5Y"),
        ("2 1/2 years", "P2.5Y"), ("a fortnight", "P2W"),
        ("two decades", "P20Y"), ("a century", "P100Y"), ("six more weeks", "P6W"), ("1,500 years", "P1500Y"),
        ("two hours and ten minutes", "PT2H10M"), ("several months", "PXM"), ("a few days", "PXD"), ("months", "PXM"),
        ("decades", "PXDE"), ("a couple of years", "P2Y"), ("dozens of years", "PXY"), ("12 to 18 months", "PXM"),
        ("a hundred years", "P100Y"), ("twenty-four hours", "PT24H"), ("half a century", "P50Y"), ("three quarters", "P9M"),
    ],
)  # fmt: skip
def test_durations(text: str, value: str) -> None:
    (timex,) = find_timexes(f"It had lasted {text}.", published="2024-05-16")
    assert (timex.span.text, timex.type, timex.value) == (text, "DURATION", value)
    assert timex.lower is None
    assert timex.edtf is None


@pytest.mark.parametrize(
    ("text", "mod", "approximate"),
    [
        ("about two hours", "APPROX", True),
        ("nearly four years", "LESS_THAN", True),
        ("more than four hours", "MORE_THAN", False),
        ("at least 72 hours", "EQUAL_OR_MORE", False),
        ("up to 180 days", "EQUAL_OR_LESS", False),
        ("two years or so", "APPROX", True),
        ("two years or more", "EQUAL_OR_MORE", False),
    ],
)
def test_hedges_are_inside(text: str, mod: str, approximate: bool) -> None:
    timex = parse_timex(text)
    assert (timex.mod, timex.approximate) == (mod, approximate)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It fell three years ago.", "three years ago", "2021"),
        ("It fell two months ago.", "two months ago", "2024-03"),
        ("It fell two weeks ago.", "two weeks ago", "2024-W18"),
        ("It fell 10 days ago.", "10 days ago", "2024-05-06"),
        ("It fell about 20 years ago.", "about 20 years ago", "2004"),
        ("It fell several years ago.", "several years ago", "PAST_REF"),
        ("It will open in two months.", "two months", "2024-07"),
        ("It opens two days from now.", "two days from now", "2024-05-18"),
        ("It opens two days after tomorrow.", "two days after tomorrow", "2024-05-19"),
        ("It fell three days after Christmas 2019.", "three days after Christmas 2019", "2019-12-28"),
        ("It fell two and a half years ago.", "two and a half years ago", "2021"),
        ("It fell 30000 years ago.", "30000 years ago", "PAST_REF"),
    ],
)
def test_granularity_is_that_of_the_wording(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "value", "begin", "end"),
    [
        ("It rained for the past 24 hours.", "PT24H", "2024-05-15", "2024-05-16"),
        ("It rained for the past three days.", "P3D", "2024-05-13", "2024-05-16"),
        ("It will rain over the next two weeks.", "P2W", "2024-05-16", "2024-05-30"),
        ("It rose over the last three months.", "P3M", "2024-02-16", "2024-05-16"),
        ("They must leave within 5 days.", "P5D", "2024-05-16", "2024-05-21"),
        ("It fell in the first nine months of 2019.", "P9M", "2019-01-01", "2019-09-30"),
    ],
)
def test_anchored_durations(text: str, value: str, begin: str, end: str) -> None:
    (timex,) = find_timexes(text, published="2024-05-16")
    assert (timex.type, timex.value) == ("DURATION", value)
    assert timex.begin is not None
    assert timex.end is not None
    assert (timex.begin.isoformat(), timex.end.isoformat()) == (begin, end)


def test_an_hour_of_publication_gives_hours() -> None:
    (timex,) = find_timexes("It rained for the past 24 hours.", published="2024-05-16T08:30:00")
    assert timex.begin is not None
    assert timex.begin.isoformat() == "2024-05-15T08:30:00"
    (timex,) = find_timexes("It fell two hours ago.", published="2024-05-16")
    assert timex.value == "2024-05-16"
    (timex,) = find_timexes("It fell two hours ago.", published="2024-05-16T08:30:00")
    assert (timex.type, timex.value) == ("TIME", "2024-05-16T06:30")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("They met twice a year.", "twice a year", "P1Y"),
        ("They met three times a week.", "three times a week", "P1W"),
        ("They pump 90 barrels a day.", "a day", "P1D"),
        ("They met every two weeks.", "every two weeks", "P2W"),
        ("They met every other day.", "every other day", "P2D"),
        ("They meet each July.", "each July", "XXXX-07"),
        ("They meet daily.", "daily", "P1D"),
        ("They meet quarterly.", "quarterly", "P3M"),
    ],
)
def test_sets(text: str, surface: str, value: str) -> None:
    (timex,) = find_timexes(text, published="2024-05-16")
    assert (timex.span.text, timex.type, timex.value) == (surface, "SET", value)


@pytest.mark.parametrize(
    "text",
    [
        "a 30-year-old man",
        "the boy is 44 years old",
        "three-quarters of it",
        "at 12 years of age",
        "a second chance",
    ],
)
def test_what_is_no_stretch_of_time(read: Read, text: str) -> None:
    assert read(f"It was {text}.") == []
