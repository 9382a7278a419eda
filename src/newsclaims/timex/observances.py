"""Holidays and other named days: "Christmas Eve", "Thanksgiving", "Good Friday", "Ramadan".

Sources: `dateutil.easter` for Western and Orthodox Easter; Reingold and Dershowitz, Calendrical
Calculations (2018), for the Hebrew and the arithmetical Islamic calendar.
"""

from __future__ import annotations

import datetime as dt
import functools
import math
import re

from newsclaims.timex.calendar import Period, day_of, nth_weekday, period_of
from newsclaims.timex.days import likeliest, year_tail
from newsclaims.timex.lengths import blank
from newsclaims.timex.scan import APOSTROPHES, Found, Scan
from newsclaims.timex.tense import direction

_WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
_HEBREW_EPOCH = -1373427
_MOONS = 12.3685  # new moons in a year
_JULIAN = 1721424.5  # the Julian day of ordinal 0
_ISLAMIC_EPOCH = 227015


@functools.cache
def _rule() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<month>\d\d)-(?P<day>\d\d)|(?P<name>[a-z]{3})(?P<nth>-?\d)-(?P<of>\d\d)|(?P<easter>easter|orthodox)"
        r"|(?P<lunar>lunar)|(?P<calendar>hebrew|islamic)-(?P<m>\d\d)-(?P<d>\d\d))(?P<shift>[+-]\d+)?(?::(?P<length>\d+))?"
    )


@functools.lru_cache(maxsize=4096)
def observed(rule: str, year: int) -> Period | None:
    """The day on which a rule of the table falls in a year of 1 to 9999; its first day if it lasts.

    >>> observed("thu4-11", 2024).value, observed("easter-2", 2024).value
    ('2024-11-28', '2024-03-29')
    """
    parts = _rule().fullmatch(rule)
    if parts is None or not 1 <= year <= 9998:
        return None
    if parts["month"]:
        day = day_of(year, int(parts["month"]), int(parts["day"]))
    elif parts["name"]:
        day = nth_weekday(
            Period("month", year * 12 + int(parts["of"]) - 1), _WEEKDAYS[parts["name"]], int(parts["nth"])
        )
    elif parts["easter"]:
        day = _easter(parts["easter"] == "orthodox", year)
    elif parts["lunar"]:
        day = _lunar_new_year(year)
    else:
        day = _moon_day(parts["calendar"], int(parts["m"]), int(parts["d"]), year)
    return day and day.shift(int(parts["shift"] or 0))


def _easter(orthodox: bool, year: int) -> Period | None:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    if not 1583 <= year <= 4099:
        return None
    return Period("day", easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN).toordinal())


def _moon_day(calendar: str, month: int, day: int, year: int) -> Period | None:
    """The first such day of the Hebrew or Islamic calendar in a Gregorian year."""
    begin, end = dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal()
    if calendar == "hebrew":
        candidates = [_hebrew(hebrew, month, day) for hebrew in (year + 3760, year + 3761)]
    else:
        first = (begin - _ISLAMIC_EPOCH) * 30 // 10631
        candidates = [_islamic(islamic, month, day) for islamic in range(first, first + 3)]
    return next((Period("day", found) for found in candidates if begin <= found <= end), None)


def _lunar_new_year(year: int) -> Period | None:
    """The first day of the Chinese calendar: the second new moon after that on or before the solstice."""
    if not 1700 <= year <= 2200:
        return None
    first = round((year - 2000) * _MOONS - 1.2)
    moons = [_new_moon(number) for number in range(first - 3, first + 5)]
    winter = max(day for day in moons if day <= dt.date(year - 1, 12, 22).toordinal())
    place = moons.index(winter) + 2
    place += moons[place] < dt.date(year, 1, 21).toordinal()  # behind a leap month
    return Period("day", moons[place])


def _new_moon(number: int) -> int:
    """The ordinal of the day, in China, of the new moon so many after that of 6 January 2000."""
    century = number / (100 * _MOONS)
    sun = math.radians(2.5534 + 29.1053567 * number)
    moon = math.radians(201.5643 + 385.81693528 * number)
    node = math.radians(160.7108 + 390.67050284 * number)
    change = -0.4072 * math.sin(moon) + 0.17241 * math.sin(sun) + 0.01608 * math.sin(2 * moon)
    change += 0.01039 * math.sin(2 * node) + 0.00739 * math.sin(moon - sun) - 0.00514 * math.sin(moon + sun)
    day = 2451550.09766 + 29.530588861 * number + 0.00015437 * century * century + change
    return math.floor(day + 8 / 24 - _JULIAN)


def _islamic(year: int, month: int, day: int) -> int:
    """The ordinal of a day of the arithmetical Islamic calendar."""
    return day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _ISLAMIC_EPOCH - 1


def _hebrew_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _hebrew_new_year(year: int) -> int:
    """The ordinal of the first of Tishri."""
    days = [_elapsed(y) for y in (year - 1, year, year + 1)]
    late = 2 if days[2] - days[1] == 356 else 1 if days[1] - days[0] == 382 else 0
    return _HEBREW_EPOCH + days[1] + late


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _hebrew(year: int, month: int, day: int) -> int:
    """The ordinal of a day of the Hebrew calendar; month 14 is the last Adar."""
    leap = _hebrew_leap(year)
    length = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    lengths = {
        1: 30,
        2: 29,
        3: 30,
        4: 29,
        5: 30,
        6: 29,
        7: 30,
        8: 30 if length % 10 == 5 else 29,
        9: 29 if length % 10 == 3 else 30,
        10: 29,
        11: 30,
        12: 30 if leap else 29,
        13: 29,
    }
    last = 13 if leap else 12
    month = last if month == 14 else month
    order = [7, 8, 9, 10, 11, *range(12, last + 1), 1, 2, 3, 4, 5, 6]
    before = order[: order.index(month)]
    return _hebrew_new_year(year) + sum(lengths[m] for m in before) + day - 1


_OWNERS = frozenset(("a", "an", "his", "her", "my", "our", "their", "your", "of"))


def holiday_led(s: Scan, at: int) -> Found | None:
    """holiday_led := HOLIDAY ["week" | "weekend"] [year]; without a year the nearest by tense."""
    match = s.match(s.vocabulary.holidays, at)
    if match is None or (s.words[at] == "new" and not s.tokens.is_capital(at) and match[0] - at == 2):
        return None
    stop, rule = match
    if (
        match[0] - at == 2
        and s.words[at] == "new"
        and at
        and s.tokens.is_capital(at - 1)
        and s.words[at - 1].isalpha()
    ):
        return None  # the new year of another calendar
    if at and s.words[at - 1] in _OWNERS and not s.tokens.is_capital(at):
        return None  # "an epiphany", "a thanksgiving"
    if s.words[stop] in APOSTROPHES and s.words[stop + 1] != "s" and s.words[stop + 1] in ("day",):
        return None
    name = s.words[stop] if s.words[stop] in ("weekend", "week") else ""
    tail = year_tail(s, stop + bool(name))
    if tail and tail[1]:
        found = _named(at, tail[0], observed(rule, tail[1]), rule)
    else:
        found = _nearest(s, at, stop + bool(name), rule, direction(s, at, stop))
    return _around(found, name) if found and name else found


def _around(day: Found, name: str) -> Found:
    """ "Easter week", "Labor Day weekend": that of a Monday or Tuesday lies before it."""
    if day.period is None:
        return day._replace(value=blank(name))
    number = day.period.number
    if name == "weekend" and number % 7 in (1, 2):
        number -= 3
    return day._replace(period=period_of(name, number), last=None)


def _nearest(s: Scan, at: int, stop: int, rule: str, side: int) -> Found | None:
    if s.day is None:
        fixed = rule if rule[2:3] == "-" and len(rule) == 5 else "XX-XX"
        return Found(at, stop, value=f"XXXX-{fixed}")
    year = dt.date.fromordinal(s.day).year
    days = [day for y in range(year - 1, year + 2) if (day := observed(rule, y))]
    return _named(at, stop, likeliest(days, s.day, side), rule)


def _named(at: int, stop: int, day: Period | None, rule: str) -> Found | None:
    if day is None:
        return None
    _, _, length = rule.partition(":")
    return Found(at, stop, period=day, last=day.shift(int(length) - 1) if length else None)
