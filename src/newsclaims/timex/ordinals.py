"""Parts by number: "the third quarter of 2019", "the first Monday of March", "the 20th century"."""

from __future__ import annotations

from decimal import Decimal

from newsclaims.timex.calendar import Period, nth_weekday, period_of
from newsclaims.timex.days import month_led
from newsclaims.timex.lengths import blank, duration_value, moved
from newsclaims.timex.numerals import amount, ordinal
from newsclaims.timex.periods import deictic_led, deictic_unit, year_behind
from newsclaims.timex.references import every
from newsclaims.timex.scan import APOSTROPHES, Found, Scan
from newsclaims.timex.spells import is_age, unit_at
from newsclaims.timex.tense import direction
from newsclaims.timex.weekdays import deictic_day
from newsclaims.timex.years import decade_led, year_led

_PART_NAMES = {"quarter": (4, "Q"), "half": (2, "H")}


_HELD = {
    "month": ("year", "decade", "century"),
    "quarter": ("year", "decade", "century"),
    "year": ("decade", "century"),
    "decade": ("century",),
}
"""Units and the longer ones in which they are counted."""


def ordinal_led(s: Scan, at: int) -> Found | None:
    """ordinal_led := ordinal ["-"] ("quarter" | "half" | "century" | [amount] unit | WEEKDAY) [container]."""
    numbered = _rank(s, at)
    if numbered is None:
        return None
    here, number = numbered
    weekday = s.vocabulary.weekdays.get(s.words[here])
    if weekday:
        return _within(s, at, here + 1, "weekday", number, weekday)
    if s.words[at] == "last" and s.words[here] in ("quarter", "half") and s.words[here + 1] != "of":
        return None
    here = s.skip_hyphen(here)
    here = s.skip_hyphen(here + 1) if s.words[here] in ("fiscal", "financial", "full") else here
    if s.words[here] == "quarters" and at > 1 and s.words[at - 1] in ("and", "or", "to"):
        paired = s.words[at - 2] in s.vocabulary.ordinals  # "the first and second quarters"
        return _numbered_part(s, at, here + 1, "quarter", number) if paired else None
    if s.words[here] in ("half", "quarter", "qtr") and s.words[here] in (*_PART_NAMES, "qtr"):
        return _numbered_part(s, at, here + 1, "half" if s.words[here] == "half" else "quarter", number)
    if s.words[here] in ("century", "centuries") and 1 <= number <= 30:
        if s.words[here + 1] in ("bc", "bce"):
            return Found(at, here + 2, value=f"BC{number - 1:02d}")
        stop = here + 1 + (s.words[here + 1] in ("ad", "ce"))
        return Found(at, stop, period=Period("century", number - 1))
    many = amount(s, here)
    unit = unit_at(s, many.stop if many else here)
    if unit is None or unit[1] in ("second", "minute", "hour") or is_age(s, unit[0]):
        return None
    if many and many.figure and unit[2]:
        return _counted_part(s, at, unit[0], unit[1], many.figure, number)
    return None if unit[2] else _within(s, at, unit[0], unit[1], number, 0)


def _rank(s: Scan, at: int) -> tuple[int, int] | None:
    """rank := ordinal ["last"] | "last": "the second last week" counts from the end."""
    numbered = ordinal(s, at)
    if numbered and s.words[numbered[0]] == "last":
        return numbered[0] + 1, -numbered[1]
    if s.words[at] == "last":
        return at + 1, -1
    return numbered


def _numbered_part(s: Scan, at: int, stop: int, name: str, number: int) -> Found | None:
    """ "the third quarter of 2019", "first-half", "fourth quarter": a bare one is the latest to begin."""
    count, mark = _PART_NAMES[name]
    number = count + 1 + number if number < 0 else number
    if not 1 <= number <= count:
        return None
    year = _container_year(s, stop)
    if year:
        return Found(at, year[0], period=Period(name, year[1] * count + number - 1))
    if name == "half" and s.words[stop] == "of":
        inner = _container(s, stop + 1)
        if inner and inner.period and inner.period.unit in ("month", "decade", "century"):
            return inner._replace(start=at, mod="START" if number == 1 else "END")
    if name == "half" and not s.hyphen(stop - 2) and s.words[stop] != "profit":
        return None
    now = s.now(name)
    if now is None:
        return Found(at, stop, value=f"XXXX-{mark}{number}")
    back = (now.number - (number - 1)) % count
    # The quarter that has just ended is still to be reported on: "will publish fourth-quarter results".
    forward = back > 1 and count > 2 and direction(s, at, stop) > 0
    return Found(at, stop, period=now.shift(count - back if forward else -back))


def _container_year(s: Scan, at: int) -> tuple[int, int] | None:
    """container := [","] ["of"] ["fiscal"] year | "of" deictic "year" | "of the year"."""
    here = at + (s.words[at] == "of")
    here += s.words[here] == "the"
    if here > at and s.words[here] == "year" and s.day:
        now = s.now("year")
        return (here + 1, now.number) if now else None
    if s.words[here] in ("fiscal", "financial"):
        return year_behind(s, here + 1)
    return year_behind(s, at)


def _counted_part(s: Scan, at: int, stop: int, name: str, figure: Decimal, number: int) -> Found | None:
    """ "the first nine months of 2019": a duration at one end of the year."""
    if number not in (1, -1):
        return None
    found = Found(at, stop, "DURATION", duration_value(name, figure))
    year = _container_year(s, stop) if s.words[stop] in ("of", "in") else None
    if year is None and s.words[at] == "last":
        return None  # "the last three months" reach to today
    span = Period("year", year[1]) if year else None
    if year and span and span.lower and span.upper:
        found = found._replace(stop=year[0])
        if number == 1:
            end = moved(span.lower, name, figure)
            return found._replace(begin=span.lower, end=end and moved(end, "day", Decimal(-1)))
        begin = moved(span.upper, name, figure.copy_negate())
        return found._replace(begin=begin and moved(begin, "day", Decimal(1)), end=span.upper)
    return found


def _within(s: Scan, at: int, stop: int, name: str, number: int, weekday: int) -> Found | None:
    """ "the first Monday of March", "the last week of July 2019", "the third day of October"."""
    if s.words[stop] not in ("of", "in") or number == 0:
        return None
    if s.words[stop + 1] in ("each", "every"):
        again = every(s, stop + 1)  # "the first Monday of each month"
        value = f"XXXX-WXX-{weekday}" if weekday else again and again.value
        return Found(at, again.stop, "SET", value) if again else None
    month = _container(s, stop + 1)
    if month is None:
        return None
    period = month.period
    if period is not None and name in _HELD and period.unit not in _HELD[name]:
        return None  # "last year in May"
    if period is None or period.unit not in ("month", "year", "decade", "century"):
        return Found(at, month.stop, value=blank("day" if weekday else name)) if period is None else None
    if weekday:
        inner = nth_weekday(period, weekday, number) if period.unit in ("month", "year") else None
    else:
        inner = _nth_unit(period, name, number)
    return Found(at, month.stop, period=inner) if inner else None


def _nth_unit(outer: Period, name: str, number: int) -> Period | None:
    """The n-th (or, negative, last) day, week, month ... of a longer period; a week by its Thursday."""
    days = outer.ordinals
    if days is None or name in ("fortnight", "millennium", "century"):
        return None
    edge = days[0] if number > 0 else days[1]
    first = period_of(name, edge)
    own = first.ordinals
    if own and name == "week" and not days[0] <= own[0] + 3 <= days[1]:
        first = first.shift(1 if number > 0 else -1)
    inner = first.shift(number - 1 if number > 0 else number + 1)
    bounds = inner.ordinals
    return inner if bounds and days[0] <= bounds[1] and bounds[0] <= days[1] else None


def _container(s: Scan, at: int) -> Found | None:
    """A month, a year or a deictic unit inside of which another unit is counted."""
    here = at + (s.words[at] == "the")
    word = s.words[here]
    century = ordinal(s, here)
    if century and s.words[century[0]] == "century":
        return Found(at, century[0] + 1, period=Period("century", century[1] - 1))
    if word in s.vocabulary.months:
        return month_led(s, here)
    if word in s.vocabulary.deictics:
        return deictic_day(s, here) or deictic_led(s, here)
    if word in ("month", "year") and here > at:
        return deictic_unit(s, here - 1, here + 1, word, 0, False)
    return year_led(s, here) or decade_led(s, here)


def compound(s: Scan, at: int) -> Found | None:
    """ "year-end", "year's end", "year-ago", "year-earlier" and a quarter behind them."""
    unit = s.vocabulary.units[s.words[at]]
    here = s.skip_hyphen(at + 1)
    if unit[0] not in ("year", "month", "week", "quarter", "day", "decade", "hour") or unit[1]:
        return None
    word = s.words[here]
    if word == "long" and here > at + 1:
        return Found(at, here + 1, "DURATION", duration_value(unit[0], Decimal(1)))
    if word in ("ago", "earlier") and here > at + 1:
        return _year_ago(s, at, here + 1, unit[0])
    if word in APOSTROPHES and s.words[here + 1] == "s" and s.words[here + 2] == "end":
        here += 2
    if s.words[here] == "end" and s.words[here + 1] != "of" and unit[0] != "day":
        now = s.now(unit[0])
        return Found(at, here + 1, mod="END", period=now, value=None if now else "XXXX")
    return None


def fiscal_part(s: Scan, at: int) -> Found | None:
    """ "fiscal first quarter", "fiscal-first quarter"."""
    here = s.skip_hyphen(at + 1)
    found = ordinal_led(s, here) if s.words[here] in s.vocabulary.ordinals else None
    return (
        found._replace(start=at)
        if found and found.period and found.period.unit in ("quarter", "half")
        else None
    )


def _year_ago(s: Scan, at: int, stop: int, unit: str) -> Found:
    """ "year-ago" [ordinal] ["quarter" | "period"]: of a quarter told of, the same one a year before."""
    inner = ordinal_led(s, stop) if s.words[stop] in s.vocabulary.ordinals else None
    if inner and inner.period and inner.period.unit == "quarter":
        return Found(at, inner.stop, period=inner.period.shift(-4))
    stop += s.words[stop] in ("quarter", "period")
    if s.quarter and unit == "year":
        return Found(at, stop, period=s.quarter[1].shift(-4))
    now = s.now(unit)
    return Found(at, stop, period=now.shift(-1)) if now else Found(at, stop, value="XXXX")
