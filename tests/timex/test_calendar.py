"""Calendar arithmetic."""

from __future__ import annotations

import datetime as dt

import pytest

from newsclaims.timex.calendar import Period, day_of, nearest, nth_weekday, period_of

UNITS = (
    "day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century", "millennium",
)  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("day", "2024-12-31"), ("week", "2025-W01"), ("weekend", "2025-W01-WE"), ("month", "2024-12"), ("quarter", "2024-Q4"),
        ("half", "2024-H2"), ("season", "2024-WI"), ("year", "2024"), ("decade", "202"), ("century", "20"),
    ],
)  # fmt: skip
def test_the_period_of_a_day(unit: str, value: str) -> None:
    assert period_of(unit, dt.date(2024, 12, 31).toordinal()).value == value


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("day", ["0001-01-01", "2024-02-29", "1999-12-31", "2000-01-01", "9999-12-31"])
def test_a_period_holds_its_day(unit: str, day: str) -> None:
    ordinal = dt.date.fromisoformat(day).toordinal()
    days = period_of(unit, ordinal).ordinals
    if days is not None and unit != "weekend":  # some periods reach over the ends of the calendar
        assert days[0] <= ordinal <= days[1]


@pytest.mark.parametrize("unit", UNITS)
def test_periods_follow_one_another(unit: str) -> None:
    first = period_of(unit, dt.date(2023, 11, 15).toordinal())
    for steps in range(5):
        here, there = first.shift(steps), first.shift(steps + 1)
        assert here.upper is not None
        assert there.lower is not None
        gap = (there.lower - here.upper).days
        assert gap == (6 if unit == "weekend" else 1)


def test_there_is_no_such_day() -> None:
    assert day_of(2023, 2, 29) is None
    assert day_of(0, 1, 1) is None
    assert nth_weekday(Period("month", 2024 * 12), 1, 6) is None
    assert nearest([], 1, 0) is None


@pytest.mark.parametrize("number", [-(10**6), -1, 10**6, 10**9])
@pytest.mark.parametrize("unit", UNITS)
def test_far_periods_have_no_bounds(unit: str, number: int) -> None:
    period = Period(unit, number)
    if period.ordinals is None:
        assert period.lower is None
        assert period.upper is None


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (Period("decade", 199), 1990),
        (Period("century", 19), 1900),
        (Period("millennium", 1), 1000),
        (Period("month", 2024 * 12 + 11), 2024),
        (Period("day", dt.date(2024, 12, 31).toordinal()), 2024),
        (Period("week", 0), 1),
        (Period("day", 0), 0),
    ],
)
def test_the_year_in_which_a_period_begins(period: Period, year: int) -> None:
    assert period.year == year


@pytest.mark.parametrize(
    ("period", "edtf"),
    [
        (Period("millennium", 2), "2XXX"),
        (Period("millennium", 10), None),
        (Period("century", 19), "19XX"),
        (Period("decade", 199), "199X"),
        (Period("year", -44), "-0044"),
    ],
)
def test_what_edtf_can_write(period: Period, edtf: str | None) -> None:
    assert period.edtf == edtf


def test_beyond_the_calendar_nothing_is_near_and_no_weekday_is_counted() -> None:
    today = dt.date(2024, 5, 16).toordinal()
    assert nearest([Period("year", 12_000), Period("year", 2023)], today, 0) == Period("year", 2023)
    assert nearest([Period("year", 12_000)], today, 1) is None
    assert nth_weekday(Period("month", 0), 1, 1) is None
