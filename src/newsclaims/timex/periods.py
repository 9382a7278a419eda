"""Periods: "last week", "the third quarter of 2019", "the 1990s", "this summer", "20th century"."""

from __future__ import annotations

from decimal import Decimal

from newsclaims.timex.calendar import Period, day_of, period_of
from newsclaims.timex.days import nth_weekday
from newsclaims.timex.numerals import amount, ordinal
from newsclaims.timex.scan import Found, Scan
from newsclaims.timex.spells import blank, duration_value, is_age, moved, unit_at
from newsclaims.timex.tense import direction

_PART_NAMES = {"quarter": (4, "Q"), "half": (2, "H")}
_LONG = frozenset(("decade", "century", "hour", "minute", "fortnight", "millennium"))


def deictic_led(s: Scan, at: int) -> Found | None:
    """deictic_led := deictic [deictic] [amount] (unit | SEASON | part of day)."""
    words, deictics = s.words, s.vocabulary.deictics
    (shift, then), here = deictics[words[at]], at + 1
    if words[here] in deictics and shift == 0:
        (shift, then), here = deictics[words[here]], here + 1
    if words[here] in s.vocabulary.seasons:
        return _season(s, at, here, shift)
    if words[here] == "period":
        return Found(at, here + 1, period=s.quarter[1]) if s.quarter and words[at] == "latest" else None
    part = s.vocabulary.day_parts.get(words[here])
    if part:
        return _part_of_day(s, at, here + 1, part, shift, then)
    many = amount(s, here)
    if (
        many
        and (s.words[many.stop] in ("to", "or") or s.hyphen(many.stop))
        and (more := amount(s, many.stop + 1))
    ):
        return _run(s, at, more.stop, None, shift)
    if many:
        return _run(s, at, many.stop, many.figure, shift)
    unit = unit_at(s, here)
    if unit is None or s.hyphen(unit[0]) and s.words[unit[0] + 1] not in ("on", "over"):
        return None
    if unit[2]:
        return _run(s, at, here, None, shift)
    if unit[1] == "week":
        day = _day_of_week(s, at, unit[0], shift)
        if day:
            return day
    return deictic_unit(s, at, unit[0], unit[1], shift, then)


def _day_of_week(s: Scan, at: int, stop: int, shift: int) -> Found | None:
    """ "next week Monday", "next week on Tuesday"."""
    here = stop + (s.words[stop] in ("on", "-", "–"))
    weekday = s.vocabulary.weekdays.get(s.words[here])
    if weekday is None or shift not in (-1, 0, 1):
        return None
    week = s.now("week")
    if week is None:
        return Found(at, here + 1, value=f"XXXX-WXX-{weekday}")
    return Found(at, here + 1, period=Period("day", week.shift(shift).index * 7 + weekday))


def numbered_week(s: Scan, at: int) -> Found | None:
    """numbered_week := ["the"] "week" number [year], by ISO 8601."""
    here = at + 1 + (s.words[at] == "the")
    number = s.words[here]
    if s.words[here - 1] != "week" or not number.isdecimal() or not 1 <= int(number[:3]) <= 53:
        return None
    year = _year_behind(s, here + 1)
    now = s.now("year")
    which = year[1] if year else now and now.index
    stop = year[0] if year else here + 1
    if which is None or not 1 <= which <= 9998:
        return Found(at, stop, value=f"XXXX-W{int(number):02d}")
    fourth = day_of(which, 1, 4)  # always in week 1
    return Found(at, stop, period=period_of("week", fourth.index).shift(int(number) - 1)) if fourth else None


def week_of(s: Scan, at: int) -> Found | None:
    """week_of := ["the"] "week" ("of" | "beginning" | "starting" | "commencing" ["on"]) day."""
    from newsclaims.timex.days import day_led, month_led, weekday_led

    here = at + 1 + (s.words[at] == "the")
    if s.words[here - 1] != "week" or s.words[here] not in ("of", "beginning", "starting", "commencing"):
        return None
    here += 1 + (s.words[here + 1] == "on")
    found = month_led(s, here) or day_led(s, here) or weekday_led(s, here)
    if found is None or found.period is None or found.period.unit != "day" or found.last:
        return None
    return Found(at, found.stop, period=period_of("week", found.period.index))


def _run(s: Scan, at: int, here: int, figure: Decimal | None, shift: int) -> Found | None:
    """ "the past 24 hours", "the next few days", "recent weeks": a duration that touches today."""
    unit = unit_at(s, here)
    if unit is None or is_age(s, unit[0]):
        return None
    stop, name, plural = unit
    if name == "second" or (name == "day" and s.words[at] in ("these", "those")):
        return None
    if not plural and figure is not None and figure != 1:
        return None
    mod = None
    if s.words[stop] == "or" and s.words[stop + 1] == "so":
        stop, mod = stop + 2, "APPROX"
    found = Found(at, stop, "DURATION", duration_value(name, figure), mod=mod)
    if s.moment is None or figure is None or shift == 0:
        return found
    if shift > 0:
        return found._replace(begin=s.moment, end=moved(s.moment, name, figure))
    return found._replace(begin=moved(s.moment, name, -figure), end=s.moment)


def deictic_unit(s: Scan, at: int, stop: int, name: str, shift: int, then: bool) -> Found | None:
    """One unit before, around or after the day of reference."""
    word = s.words[at]
    if s.tokens.is_capital(at) and s.tokens.is_capital(stop - 1):
        return None  # the name of a programme or a paper
    if name == "second" or shift == -3 or (name in ("minute", "hour") and shift >= 0):
        return None
    over = (
        word == "past"
        and at > 1
        and s.words[at - 1] == "the"
        and s.words[at - 2] in ("over", "for", "during", "in")
    )
    if (
        (over or name in _LONG)
        and word != "this"
        and shift == -1
        and name not in ("day", "weekend")
        or name in ("fortnight", "hour", "minute")
    ):
        return _run(s, at, stop - 1, Decimal(1), shift)
    if name == "day":
        return _day(s, at, stop, shift, then)
    if shift == -2:
        shift = -1
    if s.words[stop] == "or" and s.words[stop + 1] == "so":
        stop += 2
    base = s.reference if then and s.reference else s.now("day")
    days = base and base.ordinals
    if not days:
        return Found(at, stop, value=blank(name))
    if name == "weekend":
        return Found(at, stop, period=_weekend(s, at, stop, shift, days[0]))
    return Found(at, stop, period=period_of(name, days[0]).shift(shift))


def _weekend(s: Scan, at: int, stop: int, shift: int, day: int) -> Period:
    """ "last weekend" ended before today; "this weekend" is this week's unless it is past."""
    week = Period("weekend", (day - 1) // 7)
    today = (day - 1) % 7 + 1
    if shift == 0 and today < 5 and direction(s, at, stop) < 0:
        return week.shift(-1)
    return week.shift(shift)


def _day(s: Scan, at: int, stop: int, shift: int, then: bool) -> Found | None:
    """ "that day", "the next day", "the following day" from the day named last."""
    word = s.words[at]
    if word in ("last", "past", "this", "current", "present", "recent", "coming", "latest"):
        return None
    if s.reference is None or s.reference.unit != "day":
        return Found(at, stop, value=blank("day"))
    return Found(at, stop, period=s.reference.shift(shift))


def _part_of_day(s: Scan, at: int, stop: int, part: str, shift: int, then: bool) -> Found | None:
    """ "this morning", "last night", "that evening"."""
    if s.words[at] not in ("this", "last", "that", "same", "next", "previous", "following"):
        return None
    base = s.reference if then and s.reference and s.reference.unit == "day" else s.now("day")
    if base is None:
        return Found(at, stop, "TIME", value=f"XXXX-XX-XXT{part}")
    return Found(at, stop, "TIME", period=base.shift(shift if s.words[at] != "that" else 0), part=part)


def _season(s: Scan, at: int, here: int, shift: int) -> Found | None:
    """ "last summer" is the last one that is over, "next spring" the next to begin."""
    season = s.vocabulary.seasons[s.words[here]]
    if shift not in (-1, 0, 1) or s.words[here] == "fall" and s.words[here + 1] == "in":
        return None
    year = _year_behind(s, here + 1)
    if year:
        return Found(at, year[0], period=Period("season", year[1] * 4 + season))
    now = s.now("season")
    if now is None:
        return Found(at, here + 1, value=f"XXXX-{('SP', 'SU', 'FA', 'WI')[season]}")
    ahead = (season - now.index) % 4
    if shift < 0:
        return Found(at, here + 1, period=now.shift(ahead - 4))
    if shift > 0:
        return Found(at, here + 1, period=now.shift(ahead or 4))
    forward = ahead == 0 or direction(s, at, here + 1) >= 0 and ahead < 3
    return Found(at, here + 1, period=now.shift(ahead if forward else ahead - 4))


def season_led(s: Scan, at: int) -> Found | None:
    """season_led := SEASON [["of"] year], alone where it can be nothing else."""
    year = _year_behind(s, at + 1)
    if year:
        return Found(at, year[0], period=Period("season", year[1] * 4 + s.vocabulary.seasons[s.words[at]]))
    before = s.words[at - 1] if at else ""
    lone = s.vocabulary.lone[s.words[at]] == "yes" and before in ("in", "since", "until", "by", "this")
    led = before in ("the", "early", "late", "mid") and (
        at < 2 or s.words[at - 2] in _PREPOSITIONS or before != "the"
    )
    return _season(s, at, at, 0) if lone or (led and s.words[at + 1] not in ("of", "in")) else None


_PREPOSITIONS = frozenset("in into since until by during over through of throughout before after for".split())


def _year_behind(s: Scan, at: int) -> tuple[int, int] | None:
    from newsclaims.timex.days import year_tail

    tail = year_tail(s, at)
    return (tail[0], tail[1]) if tail and tail[1] else None


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
    if s.words[here] in ("half", "quarter", "qtr") and s.words[here] in (*_PART_NAMES, "qtr"):
        return _numbered_part(s, at, here + 1, "half" if s.words[here] == "half" else "quarter", number)
    if s.words[here] in ("century", "centuries") and 1 <= number <= 30:
        return Found(at, here + 1, period=Period("century", number - 1))
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
    if name == "half" and not s.hyphen(stop - 2) and s.words[stop] != "profit":
        return None
    now = s.now(name)
    if now is None:
        return Found(at, stop, value=f"XXXX-{mark}{number}")
    back = (now.index - (number - 1)) % count
    forward = back == count - 1 and count > 2 and direction(s, at, stop) > 0
    return Found(at, stop, period=now.shift(count - back if forward else -back))


def _container_year(s: Scan, at: int) -> tuple[int, int] | None:
    """container := [","] ["of"] ["fiscal"] year | "of" deictic "year" | "of the year"."""
    here = at + (s.words[at] == "of")
    here += s.words[here] == "the"
    if here > at and s.words[here] == "year" and s.day:
        now = s.now("year")
        return (here + 1, now.index) if now else None
    if s.words[here] in ("fiscal", "financial"):
        year = _year_behind(s, here + 1)
        return year
    return _year_behind(s, at)


def _counted_part(s: Scan, at: int, stop: int, name: str, figure: Decimal, number: int) -> Found | None:
    """ "the first nine months of 2019": a duration at one end of the year."""
    if number not in (1, -1):
        return None
    found = Found(at, stop, "DURATION", duration_value(name, figure))
    year = _container_year(s, stop) if s.words[stop] in ("of", "in") else None
    span = Period("year", year[1]) if year else None
    if year and span and span.lower and span.upper:
        found = found._replace(stop=year[0])
        if number == 1:
            end = moved(span.lower, name, figure)
            return found._replace(begin=span.lower, end=end and moved(end, "day", Decimal(-1)))
        begin = moved(span.upper, name, -figure)
        return found._replace(begin=begin and moved(begin, "day", Decimal(1)), end=span.upper)
    return found


def _within(s: Scan, at: int, stop: int, name: str, number: int, weekday: int) -> Found | None:
    """ "the first Monday of March", "the last week of July 2019", "the third day of October"."""
    if s.words[stop] not in ("of", "in") or number == 0:
        return None
    month = _container(s, stop + 1)
    if month is None:
        return None
    period = month.period
    if period is None or period.unit not in ("month", "year", "decade"):
        return Found(at, month.stop, value=blank("day" if weekday else name)) if period is None else None
    if weekday:
        inner = nth_weekday(period, weekday, number) if period.unit == "month" else None
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
    from newsclaims.timex.days import deictic_day, month_led
    from newsclaims.timex.years import year_led

    here = at + (s.words[at] == "the")
    word = s.words[here]
    if word in s.vocabulary.months:
        return month_led(s, here)
    if word in s.vocabulary.deictics:
        return deictic_day(s, here) or deictic_led(s, here)
    if word in ("month", "year") and here > at:
        return deictic_unit(s, here - 1, here + 1, word, 0, False)
    return year_led(s, here)


def definite(s: Scan, at: int) -> Found | None:
    """ "the week", "the month", "the quarter", "the year", "the weekend": the one told of."""
    unit = unit_at(s, at + 1)
    if unit is None or unit[2] or unit[1] in ("second", "minute", "hour", "day", "fortnight", "millennium"):
        return None
    stop, name, _ = unit
    if s.hyphen(stop) or is_age(s, stop):
        return None
    if name == "quarter":
        if s.words[stop] == "of" and s.words[stop + 1] == "a":
            return None
        if s.quarter:
            return Found(at, stop, period=s.quarter[1])
        now = s.now("quarter")
        return Found(at, stop, period=now.shift(-1)) if now else Found(at, stop, value="XXXX-QX")
    if s.words[stop] in ("ended", "ending", "through"):
        return Found(at, stop, "DURATION", duration_value(name, Decimal(1)))
    return deictic_unit(s, at, stop, name, 0, False)
