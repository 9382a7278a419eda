"""Holidays with fixed and moving dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes
from newsclaims.timex.observances import observed

Read = Callable[..., list[tuple[str, str]]]

# The days of these feasts in years gone by, as the calendars of the communities gave them.
KNOWN = [
    ("easter", 2000, "2000-04-23"), ("easter", 2024, "2024-03-31"), ("orthodox", 2024, "2024-05-05"), ("easter-2", 2022, "2022-04-15"),
    ("thu4-11", 2022, "2022-11-24"), ("mon-1-05", 2023, "2023-05-29"), ("mon1-11+1", 2020, "2020-11-03"), ("sun2-11", 2018, "2018-11-11"),
    ("hebrew-07-01", 2023, "2023-09-16"), ("hebrew-07-10", 2023, "2023-09-25"), ("hebrew-01-15", 2024, "2024-04-23"),
    ("lunar", 1985, "1985-02-20"), ("lunar", 2023, "2023-01-22"), ("lunar", 2024, "2024-02-10"), ("lunar", 2034, "2034-02-19"),
    ("hebrew-09-25", 2022, "2022-12-19"), ("hebrew-14-14", 2024, "2024-03-24"), ("islamic-01-01", 2021, "2021-08-10"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "year", "day"), KNOWN)
def test_rules_give_the_days_that_were_kept(rule: str, year: int, day: str) -> None:
    period = observed(rule, year)
    assert period is not None
    assert period.value == day


@pytest.mark.parametrize(
    "rule", ["easter", "lunar", "islamic-09-01", "hebrew-07-01", "02-30", "mon5-02", "nonsense"]
)
@pytest.mark.parametrize("year", [-5, 0, 1, 9999, 20000])
def test_years_beyond_the_calendar_give_none_or_a_day(rule: str, year: int) -> None:
    found = observed(rule, year)
    assert found is None or found.value is not None


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("They left on Christmas Eve 2021.", "Christmas Eve 2021", "2021-12-24"),
        ("They left on New Year's Day.", "New Year's Day", "2024-01-01"),
        ("They left on Easter Monday.", "Easter Monday", "2024-04-01"),
        ("They will leave on Thanksgiving.", "Thanksgiving", "2024-11-28"),
        ("They left last Christmas.", "Christmas", "2023-12-25"),
    ],
)
def test_holidays_in_text(read: Read, text: str, surface: str, value: str) -> None:
    assert (surface, value) in [(s.removeprefix("last "), v) for s, v in read(text)]


def test_a_month_of_fasting_has_two_ends() -> None:
    (timex,) = find_timexes("Shops closed early during Ramadan 2018.", published="2024-05-16")
    assert timex.lower is not None
    assert timex.upper is not None
    assert (timex.upper - timex.lower).days == 29
    assert timex.value == f"{timex.lower}/{timex.upper}"
