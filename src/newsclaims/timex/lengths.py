"""Lengths of time: their TIMEX3 values, and moments and periods that lie so far away."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from newsclaims.decimals import multiply, plain, subtract
from newsclaims.timex.calendar import Period, period_of

_LETTERS = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "weekend": "P{}WE",
    "week": "P{}W",
    "fortnight": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
    "millennium": "P{}Y",
}
# What has no letter in ISO 8601 is written in the next smaller unit that has.
_IN_SMALLER = {
    "fortnight": (2, "P{}W"),
    "quarter": (3, "P{}M"),
    "decade": (10, "P{}Y"),
    "century": (100, "P{}Y"),
    "millennium": (1000, "P{}Y"),
}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "weekend": 604800,
    "week": 604800,
    "fortnight": 1209600,
}
_BLANKS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}
HALF = Decimal("0.5")


def blank(unit: str) -> str:
    """The TIMEX3 value of a period of this unit whose place is unknown."""
    return _BLANKS.get(unit, "XXXX")


def duration_value(unit: str, figure: Decimal | None) -> str:
    """The TIMEX3 value of a stretch of time; X for an open number.

    >>> [duration_value(unit, Decimal(2)) for unit in ("hour", "decade")], duration_value("week", None)
    (['PT2H', 'P20Y'], 'PXW')
    """
    if figure is None:
        return _LETTERS[unit].format("X")
    if unit == "hour" and figure > 1 and subtract(figure, Decimal(int(figure))) == HALF:
        return f"PT{int(figure)}H30M"
    factor, pattern = _IN_SMALLER.get(unit, (1, _LETTERS[unit]))
    return pattern.format(_short(multiply(figure, Decimal(factor))))


def _short(figure: Decimal) -> str:
    text = plain(figure)
    return text.rstrip("0").rstrip(".") if "." in text else text


def moved(moment: dt.date, unit: str, figure: Decimal) -> dt.date | None:
    """The moment so many units later (earlier where negative); None outside the years 1 to 9999."""
    from dateutil.relativedelta import relativedelta

    try:
        if unit in _MONTHS:
            return moment + relativedelta(months=int(multiply(figure, Decimal(_MONTHS[unit]))))
        seconds = int(multiply(figure, Decimal(_SECONDS[unit])))
        if isinstance(moment, dt.datetime):
            return moment + dt.timedelta(seconds=seconds)
        return moment + dt.timedelta(days=int(seconds / 86400))  # hours short of a day stay in the day
    except (OverflowError, ValueError):
        return None


def shifted_period(day: int, unit: str, figure: Decimal) -> Period | None:
    """The period of this unit that lies so many units from the day; fractions count in months or days."""
    if figure == int(figure):
        period = period_of(unit, day).shift(int(figure))
    elif unit in _MONTHS:
        month = period_of("month", day).shift(int(multiply(figure, Decimal(_MONTHS[unit])))).lower
        return period_of(unit, month.toordinal()) if month else None
    else:
        period = period_of(unit, max(1, day + int(multiply(figure, Decimal(_SECONDS[unit]))) // 86400))
    return period if period.ordinals or (unit == "year" and period.value) else None
