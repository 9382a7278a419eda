"""Weekdays: "Monday", "Monday, Oct. 26", "last Friday", "Tuesday of next week", "this August"."""

from __future__ import annotations

import datetime as dt

from newsclaims.timex.calendar import Period, day_of, nearest, period_of
from newsclaims.timex.days import day_led, goes_on, month_led, number_of_day, year_tail
from newsclaims.timex.numerals import amount, ordinal
from newsclaims.timex.numeric import numeric_led
from newsclaims.timex.scan import APOSTROPHES, Found, Scan
from newsclaims.timex.tense import direction

_FEW = 60  # no news counts more weekdays
_FEW_WORDS = 12  # ... and no such count has more words
_QUOTES = frozenset("\"\u201c'\u2018`")
BEYOND = {("after", "next"): 2, ("before", "last"): -2}
"""Words behind a unit or a weekday that place it beyond the next or the last one."""


def weekday_led(s: Scan, at: int) -> Found | None:
    """weekday_led := WEEKDAY ["."] [","] (date | ["the"] ordinal | [of] deictic "week" | nothing)."""
    weekday = s.vocabulary.weekdays.get(s.words[at])
    if weekday is None:
        return None
    here = at + 1
    here += s.words[here] == "." and len(s.words[at]) <= 5 and s.tokens.joined(at)
    date = here + (s.words[here] in (",", "("))
    date += s.words[date] == "on"
    for rule in (numeric_led, month_led, day_led):
        found = rule(s, date)
        if found and ((found.period and found.period.unit == "day") or found.value):
            found = _in_year_of_weekday(s, found, weekday)
            return found._replace(
                start=at, stop=found.stop + (s.words[date - 1] == "(" and s.words[found.stop] == ")")
            )
    week = _of_week(s, here, weekday) or _after_next(s, at, here, weekday)
    if week:
        return week._replace(start=at)
    numbered = ordinal(s, here + (s.words[here] == "the"))
    if numbered and numbered[1] <= 31:
        return _weekday_numbered(s, at, numbered[0], weekday, numbered[1])
    lone = s.vocabulary.lone[s.words[at]]
    if lone == "no" or (lone == "capital" and not s.tokens.is_capital(at)):
        return None
    if s.words[at + 1].isalpha() and s.tokens.is_capital(at + 1) and _in_name(s, at):
        return None
    return bare_weekday(s, at, at + 1, weekday)


def _in_year_of_weekday(s: Scan, found: Found, weekday: int) -> Found:
    """ "Sunday, Feb. 9": where no year is stated, the nearest in which the day falls on the weekday."""
    day, words = found.period and found.period.lower, s.words[found.start : found.stop]
    if day is None or found.last or s.day is None or day.isoweekday() == weekday:
        return found
    if "year" in words or any(len(word) >= 4 and word.isdecimal() for word in words):
        return found
    days = [p for year in range(day.year - 1, day.year + 2) if (p := day_of(year, day.month, day.day))]
    fitting = nearest([p for p in days if (p.number - 1) % 7 + 1 == weekday], s.day, 0)
    return found._replace(period=fitting) if fitting else found


def _in_name(s: Scan, at: int) -> bool:
    """ "the Sunday Times", "June and Wednesday Addams": what stands before makes a name of it."""
    before = s.words[at - 1] if at else ""
    if s.words[at + 1] in s.vocabulary.day_parts and (before in _QUOTES or before.islower()):
        shown = before in _QUOTES or (s.words[at + 2].isalpha() and s.tokens.is_capital(at + 2))
        if shown and not (before.isalpha() and s.tokens.is_capital(at - 1)):
            return True  # "watched Monday Night Football"
    if before == "the":
        return s.words[at + 1] not in s.vocabulary.day_parts
    if before in ("", ".", "a", "an") and s.words[at + 1] not in s.vocabulary.day_parts:
        facts = s.vocabulary.lexical.facts(s.words[at + 1])
        return facts.noun_weight > max(0, facts.verb_weight) and not facts.closed  # "Sunday Times readers"
    return (
        before == "and"
        and at > 1
        and s.tokens.is_capital(at - 2)
        and s.words[at - 2] not in s.vocabulary.weekdays
    )


def bare_weekday(s: Scan, at: int, stop: int, weekday: int) -> Found:
    """A weekday alone: the nearest one on the side of the tense, else of the past."""
    if s.day is None or (at and s.words[at - 1] == "one"):
        return Found(at, stop, value=f"XXXX-WXX-{weekday}")  # "one Saturday in March"
    today = (s.day - 1) % 7 + 1
    if (
        at > 1 and s.words[at - 1] == "of" and s.words[at - 2] == "ahead"
    ):  # "ahead of Friday's vote": the nearest
        days = [Period("day", s.day + (weekday - today) % 7 - back) for back in (0, 7)]
        return Found(at, stop, period=nearest(days, s.day, 0))
    if direction(s, at, stop) > 0:
        return Found(at, stop, period=Period("day", s.day + (weekday - today) % 7))
    return Found(at, stop, period=Period("day", s.day - (today - weekday) % 7))


def _after_next(s: Scan, at: int, stop: int, weekday: int) -> Found | None:
    """ "the Sunday after next", "the Sunday before last"."""
    beyond = BEYOND.get((s.words[stop], s.words[stop + 1]))
    if beyond is None:
        return None
    if s.day is None:
        return Found(at, stop + 2, value=f"XXXX-WXX-{weekday}")
    near = s.day + 1 + (weekday - s.day - 1) % 7 if beyond > 0 else s.day - 1 - (s.day - 1 - weekday) % 7
    return Found(at, stop + 2, period=Period("day", near + (7 if beyond > 0 else -7)))


def _of_week(s: Scan, at: int, weekday: int) -> Found | None:
    """of_week := ["of" | "in"] ["the"] deictic "week", which places the weekday."""
    here = at + (s.words[at] in ("of", "in"))
    here += s.words[here] == "the"
    shift = s.vocabulary.deictics.get(s.words[here])
    if shift is None or s.words[here + 1] != "week" or not -1 <= shift[0] <= 1:
        return None
    week = s.now("week")
    if week is None:
        return Found(at, here + 2, value=f"XXXX-WXX-{weekday}")
    return Found(at, here + 2, period=Period("day", week.shift(shift[0]).number * 7 + weekday))


def _weekday_numbered(s: Scan, at: int, stop: int, weekday: int, day: int) -> Found | None:
    """ "Tuesday the 19th": the nearest such day."""
    if s.day is None:
        return Found(at, stop, value=f"XXXX-XX-{day:02d}")
    now = dt.date.fromordinal(s.day)
    months = range(now.year * 12 + now.month - 15, now.year * 12 + now.month + 14)
    days = [
        p
        for p in (day_of(m // 12, m % 12 + 1, day) for m in months)
        if p and (p.number - 1) % 7 + 1 == weekday
    ]
    period = nearest(days, s.day, direction(s, at, stop))
    return Found(at, stop, period=period) if period else None


def counted_weekdays(s: Scan, at: int) -> Found | None:
    """ "three Fridays from now", "two Sundays ago"."""
    if s.vocabulary.plural_weekdays.keys().isdisjoint(s.words[at : at + _FEW_WORDS]):
        return None
    many = amount(s, at)
    weekday = s.vocabulary.plural_weekdays.get(s.words[many.stop]) if many else None
    if many is None or weekday is None or not many.figure or many.figure > _FEW:
        return None
    here, count = many.stop + 1, int(many.figure)
    if s.words[here] == "ago":
        stop = here + 1
    elif s.words[here] == "from" and s.words[here + 1] in ("now", "today"):
        stop = here + 2
    else:
        return None
    if s.day is None:
        return Found(at, stop, value=f"XXXX-WXX-{weekday}")
    ahead = (weekday - s.day - 1) % 7 + 1  # ordinal 7 is a Sunday
    number = s.day + ahead + 7 * (count - 1) if stop > here + 1 else s.day + ahead % 7 - 7 * count
    return Found(at, stop, period=Period("day", number))


def deictic_day(s: Scan, at: int) -> Found | None:
    """deictic_day := deictic [deictic] (WEEKDAY | MONTH [day])."""
    words, deictics = s.words, s.vocabulary.deictics
    shift, here = deictics[words[at]][0], at + 1
    if words[here] in deictics:
        shift, here = deictics[words[here]][0], here + 1
    weekday = s.vocabulary.weekdays.get(words[here])
    if words[at] == "following" and words[here + 1] in APOSTROPHES and (not at or words[at - 1] != "the"):
        return None  # a preposition: "following Sunday's crash"
    if weekday and s.vocabulary.lone[words[here]] == "no" and s.words[here + 1] != ".":
        return None
    dated = weekday_led(s, here) if weekday else None
    if dated and dated.stop > here + 1 and dated.period and s.words[dated.stop - 1] != "week":
        return dated._replace(start=at)  # "next Tuesday, 21 May"
    if weekday:
        return _shifted_weekday(s, at, here + 1, weekday, shift)
    month = s.vocabulary.months.get(words[here])
    if not month or shift < -1:
        return None
    stop = here + 1 + (words[here + 1] == "." and len(words[here]) <= 4 and goes_on(s, here + 2))
    day = number_of_day(s, stop)
    if day:
        return _shifted_month_day(s, at, day[0], month, day[1], shift)
    if not s.tokens.is_capital(here) and s.vocabulary.lone[words[here]] != "yes":
        return None
    return _shifted_month(s, at, stop, month, shift)


def _shifted_weekday(s: Scan, at: int, stop: int, weekday: int, shift: int) -> Found:
    """ "last Friday" is the nearest before today, "next Friday" that of the week after this one,
    "this Friday" that of this week, "the following Friday" the nearest after the day named last."""
    if s.day is None:
        return Found(at, stop, value=f"XXXX-WXX-{weekday}")
    word = s.words[stop - 2]
    base = s.reference.number if s.vocabulary.deictics[word][1] and s.reference else s.day
    today = (base - 1) % 7 + 1
    if shift < 0:
        return Found(at, stop, period=Period("day", base - 1 - (today - 1 - weekday) % 7))
    if shift == 0:
        return Found(at, stop, period=Period("day", base - today + weekday))
    nearest_after = base + 1 + (weekday - today - 1) % 7
    further = word == "next" and nearest_after <= base - today + 7
    return Found(at, stop, period=Period("day", nearest_after + 7 * further))


def _shifted_month(s: Scan, at: int, stop: int, month: int, shift: int) -> Found:
    now = s.now("month")
    if now is None:
        return Found(at, stop, value=f"XXXX-{month:02d}")
    ahead = (month - 1 - now.number) % 12
    told = s.reference.lower if s.reference else None
    if (
        shift == 0 and s.vocabulary.deictics[s.words[at]][1] and told
    ):  # "that December": the next from then on
        then = period_of("month", told.toordinal())
        return Found(at, stop, period=then.shift((month - 1 - then.number) % 12))
    if shift == 0:
        return Found(at, stop, period=Period("month", now.number // 12 * 12 + month - 1))
    return Found(at, stop, period=now.shift(ahead - 12 if shift < 0 else ahead or 12))


def _shifted_month_day(s: Scan, at: int, stop: int, month: int, day: int, shift: int) -> Found | None:
    """ "last Oct. 23": the nearest before today."""
    if s.day is None:
        return Found(at, stop, value=f"XXXX-{month:02d}-{day:02d}")
    year = dt.date.fromordinal(s.day).year
    days = [p for p in (day_of(y, month, day) for y in range(year - 8, year + 9)) if p]
    period = (
        day_of(year, month, day)
        if shift == 0
        else nearest([p for p in days if p.number != s.day], s.day, shift)
    )
    return Found(at, stop, period=period) if period else None


def weekday_of_week(s: Scan, at: int, stop: int, shift: int) -> Found | None:
    """ "next week Monday", "next week on Tuesday"."""
    here = stop + (s.words[stop] in ("on", "-", "–"))
    weekday = s.vocabulary.weekdays.get(s.words[here])
    if weekday is None or shift not in (-1, 0, 1):
        return None
    week = s.now("week")
    if week is None:
        return Found(at, here + 1, value=f"XXXX-WXX-{weekday}")
    return Found(at, here + 1, period=Period("day", week.shift(shift).number * 7 + weekday))


def numbered_week(s: Scan, at: int) -> Found | None:
    """numbered_week := ["the"] "week" number [year], by ISO 8601."""
    here = at + 1 + (s.words[at] == "the")
    number = s.words[here]
    if s.words[here - 1] != "week" or not number.isdecimal() or not 1 <= int(number[:3]) <= 53:
        return None
    tail = year_tail(s, here + 1)
    year = tail if tail and tail[1] else None
    now = s.now("year")
    which = year[1] if year else now and now.number
    stop = year[0] if year else here + 1
    if which is None or not 1 <= which <= 9998:
        return Found(at, stop, value=f"XXXX-W{int(number):02d}")
    fourth = day_of(which, 1, 4)  # always in week 1
    return Found(at, stop, period=period_of("week", fourth.number).shift(int(number) - 1)) if fourth else None


def week_of(s: Scan, at: int) -> Found | None:
    """week_of := ["the"] ("week" | "weekend") ("of" | "beginning" | "starting" | "commencing" ["on"]) day."""
    here = at + 1 + (s.words[at] == "the")
    name = s.words[here - 1]
    if name not in ("week", "weekend") or s.words[here] not in ("of", "beginning", "starting", "commencing"):
        return None
    here += 1 + (s.words[here + 1] == "on")
    found = month_led(s, here) or day_led(s, here) or weekday_led(s, here)
    if found is None or found.period is None or found.period.unit != "day" or (found.last and name == "week"):
        return None
    return Found(at, found.stop, period=period_of(name, found.period.number))
