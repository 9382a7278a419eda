"""Calendar arithmetic: a period is a unit and a running number, so that shifting is addition.

    day      proleptic Gregorian ordinal       week     ordinal of its Monday // 7
    month    12 * year + month - 1             quarter  4 * year + quarter - 1
    half     2 * year + half - 1               season   4 * year + (spring 0 ... winter 3)
    year     astronomical (0 is 1 BC)          decade   year // 10
    century  year // 100                       weekend  as week
    millennium  year // 1000

Weeks are those of ISO 8601, seasons the meteorological ones of the northern hemisphere (winter
runs over New Year's Eve), values those of TIMEX3 (TimeML 1.2.1), EDTF that of ISO 8601-2 level 1.

>>> february = Period("month", 12 * 2024 + 1)
>>> february.value, february.edtf, february.upper
('2024-02', '2024-02', datetime.date(2024, 2, 29))
>>> february.shift(-2).value
'2023-12'
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import NamedTuple

_SEASONS = ("SP", "SU", "FA", "WI")
_EDTF_SEASONS = (21, 22, 23, 24)  # ISO 8601-2, table 2
_LAST_DAY = dt.date.max.toordinal()


class Period(NamedTuple):
    """A stretch of the calendar: `unit` and its running `number`, see the module."""

    unit: str
    number: int

    def shift(self, steps: int) -> "Period":
        """The period as many units later (earlier where negative)."""
        return Period(self.unit, self.number + steps)

    @property
    def year(self) -> int:
        """The year that the period begins in."""
        unit, index = self
        if unit in PER_YEAR:
            return index // PER_YEAR[unit]
        if unit in _YEARS:
            return index * _YEARS[unit]
        days = self.ordinals
        return dt.date.fromordinal(days[0]).year if days else 0

    @property
    def ordinals(self) -> tuple[int, int] | None:
        """Ordinals of the first and last day; None outside the years 1 to 9999."""
        unit, index = self
        try:
            if unit == "day":
                first = last = index
            elif unit in ("week", "weekend"):
                first, last = index * 7 + (6 if unit == "weekend" else 1), index * 7 + 7
            else:
                first, last = _months(unit, index)
        except (ValueError, OverflowError):
            return None
        return (first, last) if first >= 1 and last <= _LAST_DAY else None

    @property
    def lower(self) -> dt.date | None:
        """The first day."""
        days = self.ordinals
        return dt.date.fromordinal(days[0]) if days else None

    @property
    def upper(self) -> dt.date | None:
        """The last day."""
        days = self.ordinals
        return dt.date.fromordinal(days[1]) if days else None

    @property
    def value(self) -> str | None:
        """The TIMEX3 value, None where none can be written."""
        return _FORMATS[self.unit](self)

    @property
    def edtf(self) -> str | None:
        """The EDTF level 1 string: weeks, weekends, quarters and halves as intervals."""
        unit, index = self
        if unit in ("week", "weekend", "quarter", "half"):
            days = self.ordinals
            return days and f"{dt.date.fromordinal(days[0])}/{dt.date.fromordinal(days[1])}"
        if unit == "season":
            return f"{index // 4:04d}-{_EDTF_SEASONS[index % 4]}" if 0 <= index < 40_000 else None
        if unit == "decade":
            return f"{index:03d}X" if 0 <= index < 1000 else None
        if unit == "century":
            return f"{index:02d}XX" if 0 <= index < 100 else None
        if unit == "millennium":
            return f"{index}XXX" if 0 <= index < 10 else None
        if unit == "year" and -9999 <= index < 0:
            return f"-{-index:04d}"
        return self.value


PER_YEAR = {"month": 12, "quarter": 4, "half": 2, "season": 4, "year": 1}
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}


def _months(unit: str, index: int) -> tuple[int, int]:
    """Ordinals of the first and last day of a period made of whole months."""
    if unit in _YEARS:
        first, months = index * _YEARS[unit] * 12, _YEARS[unit] * 12
        if index == 0:
            first, months = 12, months - 12  # there is no year 0
    else:
        months = 12 // PER_YEAR[unit]
        first = index * months + (2 if unit == "season" else 0)
    end = first + months
    year, month = divmod(end - 1, 12)
    begin = dt.date(first // 12, first % 12 + 1, 1).toordinal()
    return begin, dt.date(year, month + 1, days_in(year, month + 1)).toordinal()


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(year: int, month: int) -> int:
    """How many days a month has (the standard `calendar` does the same, but loads the locales).

    >>> days_in(2023, 2), days_in(2024, 2), days_in(1900, 2), days_in(2000, 2)
    (28, 29, 28, 29)
    """
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + leap


def _day_value(period: Period) -> str | None:
    return str(dt.date.fromordinal(period.number)) if 1 <= period.number <= _LAST_DAY else None


def _week_value(period: Period) -> str | None:
    monday = period.number * 7 + 1
    if not 1 <= monday <= _LAST_DAY - 6:
        return None
    iso = dt.date.fromordinal(monday).isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if period.unit == "weekend" else "")


def _year_value(period: Period) -> str | None:
    if 0 < period.number <= 9999:
        return f"{period.number:04d}"
    return f"BC{1 - period.number:04d}" if -9999 < period.number <= 0 else None


def _part_value(mark: str, count: int) -> Callable[[Period], str | None]:
    def value(period: Period) -> str | None:
        year, part = divmod(period.number, count)
        return f"{year:04d}-{mark}{part + 1}" if 0 < year <= 9999 else None

    return value


def _month_value(period: Period) -> str | None:
    year, month = divmod(period.number, 12)
    return f"{year:04d}-{month + 1:02d}" if 0 < year <= 9999 else None


def _season_value(period: Period) -> str | None:
    year, season = divmod(period.number, 4)
    return f"{year:04d}-{_SEASONS[season]}" if 0 < year <= 9999 else None


_FORMATS: Mapping[str, Callable[[Period], str | None]] = {
    "day": _day_value,
    "week": _week_value,
    "weekend": _week_value,
    "month": _month_value,
    "quarter": _part_value("Q", 4),
    "half": _part_value("H", 2),
    "season": _season_value,
    "year": _year_value,
    "decade": lambda period: f"{period.number:03d}" if 0 <= period.number < 1000 else None,
    "century": lambda period: f"{period.number:02d}" if 0 <= period.number < 100 else None,
    "millennium": lambda period: str(period.number) if 0 <= period.number < 10 else None,
}


def period_of(unit: str, day: int) -> Period:
    """The period of a unit that holds the day of this ordinal.

    >>> period_of("quarter", dt.date(2024, 5, 10).toordinal()).value
    '2024-Q2'
    """
    if unit == "day":
        return Period(unit, day)
    if unit in ("week", "weekend"):
        return Period(unit, (day - 1) // 7)
    date = dt.date.fromordinal(day)
    if unit == "season":  # January and February belong to the winter of the year before
        return Period(unit, (date.year * 12 + date.month - 3) // 3)
    if unit in _YEARS:
        return Period(unit, date.year // _YEARS[unit])
    return Period(unit, (date.year * 12 + date.month - 1) // (12 // PER_YEAR[unit]))


def day_of(year: int, month: int, day: int) -> Period | None:
    """The day by its numbers, None where there is no such day.

    >>> day_of(2024, 2, 29).value, day_of(2023, 2, 29)
    ('2024-02-29', None)
    """
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in(year, month)):
        return None
    return Period("day", dt.date(year, month, day).toordinal())


def nearest(candidates: list[Period], day: int, direction: int) -> Period | None:
    """The candidate nearest to the day on the side of `direction` (-1 past, 1 future, 0 either).

    A candidate that holds the day lies on both sides.
    """
    best: tuple[int, Period] | None = None
    for candidate in candidates:
        days = candidate.ordinals
        if days is None:
            continue
        distance = days[0] - day if days[0] > day else min(0, days[1] - day)
        if distance * direction >= 0 and (best is None or abs(distance) < best[0]):
            best = (abs(distance), candidate)
    return best and best[1]


def nth_weekday(outer: Period, weekday: int, number: int) -> Period | None:
    """The first, second ... (or, negative, last) such weekday of a month or a year.

    >>> nth_weekday(Period("month", 12 * 2024 + 10), 4, 4).value
    '2024-11-28'
    """
    days = outer.ordinals
    if days is None:
        return None
    if number > 0:
        day = days[0] + (weekday - 1 - (days[0] - 1)) % 7 + 7 * (number - 1)
    else:
        day = days[1] - ((days[1] - 1) - (weekday - 1)) % 7 + 7 * (number + 1)
    return Period("day", day) if days[0] <= day <= days[1] else None
