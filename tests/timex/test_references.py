"""Words that name a time by themselves, and what prepositions say of a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It opened today.", "today", "2024-05-16"),
        ("It opened yesterday.", "yesterday", "2024-05-15"),
        ("It opens the day after tomorrow.", "the day after tomorrow", "2024-05-18"),
        ("It is now open.", "now", "PRESENT_REF"),
        ("It is currently shut.", "currently", "PRESENT_REF"),
        ("It was recently shut.", "recently", "PAST_REF"),
        ("In the past it was shut.", "the past", "PAST_REF"),
        ("It will open soon.", "soon", "FUTURE_REF"),
        ("In the near future it will open.", "the near future", "FUTURE_REF"),
        ("It was shut in recent years.", "recent years", "PXY"),
        ("It will one day open.", "one day", "FUTURE_REF"),
    ],
)
def test_references(read: Read, text: str, surface: str, value: str) -> None:
    assert read(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("It has rained since February.", ["since"]),
        ("It was open until Wednesday.", ["until"]),
        ("They must leave by Friday.", ["by"]),
        ("It was shut before 2019.", ["before"]),
        ("It was shut prior to 2019.", ["before"]),
        ("It was shut after 6 April 2019.", ["after"]),
        ("They must leave within 5 days.", ["within"]),
        ("It was shut between 2014 and 2016.", ["between", "between"]),
        ("They must leave no later than Friday.", ["by"]),
        ("It was shut in 2019.", [None]),
        ("It was shut in 2014 and 2016.", [None, None]),
    ],
)
def test_relations(text: str, relations: list[str | None]) -> None:
    assert [timex.relation for timex in find_timexes(text, published="2024-05-16")] == relations


@pytest.mark.parametrize("text", ["as soon as they can", "the current-account gap"])
def test_what_is_no_reference(read: Read, text: str) -> None:
    assert read(f"It was {text}.") == []
