"""Durations and ages."""

from __future__ import annotations

import pytest

from newsclaims import Duration, find_quantities

DURATIONS = [
    ("It took 48 hours.", "48 hours", "48", "hour"),
    ("The 40-hour week is gone.", "40-hour", "40", "hour"),
    ("A two-year ban began.", "two-year", "2", "year"),
    ("It took two and a half hours.", "two and a half hours", "2.5", "hour"),
    ("It took a month and a half.", "a month and a half", "1.5", "month"),
    ("It took 20 mins.", "20 mins", "20", "minute"),
    ("It took 1½ days.", "1½ days", "1.5", "day"),
    ("It took less than an hour.", "less than an hour", "1", "hour"),
    ("It took nearly a year to build.", "nearly a year", "1", "year"),
    ("It took half an hour.", "half an hour", "0.5", "hour"),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), DURATIONS)
def test_durations(text: str, surface: str, value: str, unit: str) -> None:
    (duration,) = find_quantities(text)
    assert isinstance(duration, Duration)
    assert (duration.span.text, str(duration.value), duration.unit, duration.is_age) == (
        surface, value, unit, False,
    )  # fmt: skip


AGES = [
    ("A 30-year-old was held.", "30-year-old", "30", "year"),
    ("They found a man of 58, alive.", "58", "58", "year"),
    ("The goalkeeper, 24, has left.", "24", "24", "year"),
    ("She is 30 years old.", "30 years old", "30", "year"),
    ("At 6 weeks of age they walk.", "6 weeks of age", "6", "week"),
    ("The driver, aged 44, was held.", "aged 44", "44", "year"),
    ("Maria Pell, 61, was held.", "61", "61", "year"),
    ("He turned 58 on Friday.", "58", "58", "year"),
    ("It started when he was 5.", "5", "5", "year"),
    ("Nobody under 18 may vote.", "under 18", "18", "year"),
    ("People over 65 go first.", "over 65", "65", "year"),
    ("Children aged 5 to 11 go first.", "aged 5 to 11", None, "year"),
    ("A 1,200-year-old boat was found.", "1,200-year-old", "1200", "year"),
]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    AGES,
)
def test_ages(text: str, surface: str, value: str | None, unit: str) -> None:
    (age,) = find_quantities(text)
    assert isinstance(age, Duration)
    assert age.is_age
    assert (age.span.text, age.unit) == (surface, unit)
    assert str(age.value) == str(value)


@pytest.mark.parametrize("text", ["In all, 40 homes burned.", "On Monday, 12 people left."])
def test_a_comma_before_a_count_makes_no_age(text: str) -> None:
    assert [q.kind for q in find_quantities(text)] == ["count"]


def test_a_hedge_inside_an_age() -> None:
    (age,) = find_quantities("The dose is for people aged under 18 only.")
    assert (age.span.text, age.bound, age.upper) == ("aged under 18", "less_than", 18)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("At age 61 he quit.", "61"),
        ("He quit by the age of 61.", "61"),
        ("Ada Holm (61) quit.", "61"),
        ("Ada Holm, now 61, quit.", "61"),
        ("She is 61.", "61"),
        ("It is for people aged between 18 and 24.", "aged between 18 and 24"),
    ],
)
def test_words_that_make_an_age(text: str, surface: str) -> None:
    (age,) = find_quantities(text)
    assert (age.kind, age.unit, age.span.text) == ("duration", "year", surface)


@pytest.mark.parametrize("text", ["She is 61 points ahead.", "It is 61.", "He is 5 feet tall."])
def test_words_that_make_none(text: str) -> None:
    assert not getattr(find_quantities(text)[0], "is_age", False)


@pytest.mark.parametrize(
    "text", ["The poll of 18-to-34-year-olds began.", "The poll of 18- to 34-year-olds began."]
)
def test_an_age_range_with_hyphens(text: str) -> None:
    (age,) = find_quantities(text)
    assert (age.is_age, age.lower, age.upper) == (True, 18, 34)


@pytest.mark.parametrize(
    "text", ["She will turn\u00a018 in May.", "The mayor's eldest daughter, 34, has left."]
)
def test_ages_behind_other_blanks_and_owners(text: str) -> None:
    (age,) = find_quantities(text)
    assert age.is_age
