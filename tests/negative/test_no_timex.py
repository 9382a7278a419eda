"""Texts that hold no temporal expression at all, though their words look like one."""

from __future__ import annotations

import pytest

from newsclaims import find_timexes

TEXTS = [
    "It may rain, and the choir may march on.",
    "May I ask why the boy left?",
    "The Sun and the Daily Mail were sold.",
    "Theresa May and April Ryan met Judge June Dally.",
    "The second chance came after a second opinion.",
    "He scored twice in the second half and won 3-2.",
    "The shop is open 24/7, at 1/2 of the price.",
    "A 30-year-old man and his 8-month-old son survived.",
    "She is 44 years old; he turned 12.",
    "Vision 2030 is a plan, and Agenda 2063 another.",
    "Flight 2020 left from gate 1998 for room 2001.",
    "The rally drew about 2000 people and 1995 soldiers.",
    "It cost $2019 and 2,019 euros, in 3-1/2 parts.",
    "The model XJ-1990 and the Boeing 2024 were shown.",
    "Version 3.2.1 of 192.168.10.12 failed.",
    "The ratio was 3:1, the vote 52-48.",
    "The spring broke; he had a fall; they wed and sat.",
    "Three-quarters of the herd is at the end of the line.",
    "He lives in the White House, at 1600 Pennsylvania Avenue.",
    "An august body with an oracular tone.",
    "Half of the crop and a quarter of the milk were lost.",
    "No one had the time, the date or the hour.",
    "They marched through the mud to the dam.",
    "The G20, World War II and MH17 were named.",
    "Call 0800 2020 or press 2.",
    "The current-account gap widened.",
    "He did so as soon as he could, once and for all.",
    "",
    "   ",
    "\n\n",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("published", ["2024-05-16", None])
def test_no_timex(text: str, published: str | None) -> None:
    assert [(timex.span.text, timex.value) for timex in find_timexes(text, published=published)] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Cabins are numbered up to 2024.",
            marks=pytest.mark.xfail(strict=True, reason="'up to' before a year is far oftener a time"),
        ),
        pytest.param(
            "Wednesday Addams is a character.",
            marks=pytest.mark.xfail(
                strict=True, reason="a weekday before a name opens many sentences of news"
            ),
        ),
    ],
)
def test_known_gaps(text: str) -> None:
    assert find_timexes(text, published="2024-05-16") == ()
