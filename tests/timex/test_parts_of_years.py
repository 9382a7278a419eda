"""Parts of a year whose year stands in words beside them, or is told by what ends them."""

from __future__ import annotations

import pytest

from newsclaims import find_timexes

PUBLISHED = "2024-06-12"


def found(text: str) -> list[tuple[str, str]]:
    return [(timex.span.text, timex.value) for timex in find_timexes(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("The warden resigned in May two years ago.", "May two years ago", "2022-05"),
        ("Ferry fares doubled on 5 May three years ago.", "5 May three years ago", "2021-05-05"),
        ("The mill was sold in the spring two years ago.", "the spring two years ago", "2022-SP"),
        ("Orders fell in the third quarter two years ago.", "the third quarter two years ago", "2022-Q3"),
        ("The session opened on the first Monday of 2019.", "the first Monday of 2019", "2019-01-07"),
        ("The lifts stopped on the last Friday of 2023.", "the last Friday of 2023", "2023-12-29"),
        ("Bread prices will rise in the fourth quarter.", "the fourth quarter", "2024-Q4"),
        ("Bread prices rose in the fourth quarter.", "the fourth quarter", "2023-Q4"),
        ("The mill will publish first-quarter results.", "first-quarter", "2024-Q1"),
    ],
)
def test_the_year_of_a_part(text: str, surface: str, value: str) -> None:
    assert found(text) == [(surface, value)]


@pytest.mark.parametrize(
    "text", ["In May, two years ago, he left.", "They met Monday two years ago.", "In 2010 two years ago"]
)
def test_what_keeps_its_own_year(text: str) -> None:
    assert len(found(text)) == 2


def test_a_quarter_is_told_by_its_last_day() -> None:
    assert found("Sales of the quarter ended July 31, 2023, rose.")[0] == ("the quarter", "2023-Q2")
    told = found("First-quarter sales rose. In the quarter ended April 30, 2024, they had doubled.")
    assert told[1] == ("the quarter", "2024-Q1"), "the number of a fiscal year, once told, is kept"
