"""Periods around a day: "last week", "the past three days", "this summer", "the quarter"."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from newsclaims.timex.calendar import Period, period_of
from newsclaims.timex.days import day_led, four_digits, month_led, year_tail
from newsclaims.timex.lengths import blank, duration_value, moved
from newsclaims.timex.numerals import amount
from newsclaims.timex.scan import Found, Scan
from newsclaims.timex.spells import is_age, unit_at
from newsclaims.timex.tense import direction
from newsclaims.timex.weekdays import BEYOND, weekday_of_week

_VERB_BEFORE = frozenset("to will would could can may might should must not shall".split())
_EITHER = frozenset(("yr", "wk", "mo", "hr"))  # "last yr" is one, "2 yr" are two
_LONG = frozenset(("decade", "century", "hour", "minute", "fortnight", "millennium"))


def deictic_led(s: Scan, at: int) -> Found | None:
    """deictic_led := deictic [deictic] [amount] (unit | SEASON | part of day)."""
    words, deictics = s.words, s.vocabulary.deictics
    (shift, then), here = deictics[words[at]], at + 1
    if words[at] == "last" and at and words[at - 1] in _VERB_BEFORE and amount(s, here):
        return None  # "is to last three weeks"
    if words[here] in deictics and shift == 0:
        (shift, then), here = deictics[words[here]], here + 1
    if words[here] in s.vocabulary.seasons:
        return _season(s, at, here, shift)
    if s.hyphen(here):
        return None  # "last-minute"
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
    if unit is None or (s.hyphen(unit[0]) and s.words[unit[0] + 1] not in ("on", "over")):
        return None
    if unit[2] and s.words[unit[0] - 1] not in _EITHER:
        return _run(s, at, here, None, shift)
    if unit[1] == "week":
        day = weekday_of_week(s, at, unit[0], shift)
        if day:
            return day
    return deictic_unit(s, at, unit[0], unit[1], shift, then)


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
    return found._replace(begin=moved(s.moment, name, figure.copy_negate()), end=s.moment)


def deictic_unit(s: Scan, at: int, stop: int, name: str, shift: int, then: bool) -> Found | None:
    """One unit before, around or after the day of reference."""
    word = s.words[at]
    if _is_title(s, at, stop - 1) or name == "second" or shift == -3:
        return None
    if name in ("minute", "hour") and shift >= 0:
        return None
    if word == "last" and s.words[stop] == "of" and at and s.words[at - 1] == "the":
        return None  # "the last year of the war"
    if _is_run(s, at, name, shift):
        return _run(s, at, stop - 1, Decimal(1), shift)
    if name == "day":
        return _day(s, at, stop, shift, then)
    mod = None
    if s.words[stop] == "or" and s.words[stop + 1] == "so":
        stop, mod = stop + 2, "APPROX"
    base = s.reference if then and s.reference else s.now("day")
    days = base and base.ordinals
    if not days:
        return Found(at, stop, value=blank(name), mod=mod)
    if name == "weekend":
        return Found(at, stop, period=_weekend(s, at, stop, shift, days[0]))
    back = -1 if word == "latest" else shift
    return Found(at, stop, period=period_of(name, days[0]).shift(back), mod=mod)


def _is_run(s: Scan, at: int, name: str, shift: int) -> bool:
    """Whether one unit is a stretch up to now: "the past decade", "over the past year", "the past day"."""
    word = s.words[at]
    if name in ("fortnight", "hour", "minute") or (name == "day" and word == "past"):
        return True
    if shift == 1 and word == "next" and name in ("decade", "century"):
        return at > 1 and s.words[at - 1] == "the" and s.words[at - 2] in ("over", "for", "during", "within")
    if shift != -1 or word == "this" or name in ("day", "weekend"):
        return False
    led = at > 1 and s.words[at - 1] == "the" and s.words[at - 2] in ("over", "for", "during", "in")
    return name in _LONG or (word == "past" and led)


def _is_title(s: Scan, at: int, unit: int) -> bool:
    """Whether capitals make a name of it ("on This Week"), in no headline and not in capitals alone."""
    if not (s.tokens.is_capital(at) and s.tokens.is_capital(unit)):
        return False
    if s.tokens.text[s.tokens.start(unit) : s.tokens.end(unit)].isupper():
        return False
    return not (at and s.words[at - 1].isalpha() and s.tokens.is_capital(at - 1))


def _weekend(s: Scan, at: int, stop: int, shift: int, day: int) -> Period:
    """ "last weekend" ended before today; "this weekend" is this week's unless it is past."""
    week = Period("weekend", (day - 1) // 7)
    today = (day - 1) % 7 + 1
    side = direction(s, at, stop)
    latest = 2 if s.words[at] == "this" else 4  # said from Wednesday on, "this weekend" is to come
    if shift == 0 and today <= latest and (side < 0 or (side == 0 and s.words[at] == "the")):
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
    told = then or s.words[at] == "next"  # "the next morning" is that after the day told of
    base = s.reference if told and s.reference and s.reference.unit == "day" else s.now("day")
    if base is None:
        return Found(at, stop, "TIME", value=f"XXXX-XX-XXT{part}")
    return Found(at, stop, "TIME", period=base.shift(shift if s.words[at] != "that" else 0), part=part)


def _season(s: Scan, at: int, here: int, shift: int) -> Found | None:
    """ "last summer" is the last one that is over, "next spring" the next to begin."""
    season = s.vocabulary.seasons[s.words[here]]
    if shift not in (-1, 0, 1) or (s.words[here] == "fall" and s.words[here + 1] == "in"):
        return None
    year = year_behind(s, here + 1)
    if year:
        stop = _second_winter(s, year[0], year[1]) if season == 3 else year[0]
        return Found(at, stop, period=Period("season", year[1] * 4 + season))
    now = s.now("season")
    if now is None:
        return Found(at, here + 1, value=f"XXXX-{('SP', 'SU', 'FA', 'WI')[season]}")
    ahead = (season - now.number) % 4
    if shift < 0:
        return Found(at, here + 1, period=now.shift(ahead - 4))
    if shift > 0:
        return Found(at, here + 1, period=now.shift(ahead or 4))
    if s.words[at] == "this" and season < 3 and s.day:  # "this summer" is of the calendar year
        return Found(at, here + 1, period=Period("season", dt.date.fromordinal(s.day).year * 4 + season))
    forward = ahead == 0 or direction(s, at, here + 1) >= (0 if ahead < 3 else 1)
    return Found(at, here + 1, period=now.shift(ahead if forward else ahead - 4))


def _second_winter(s: Scan, at: int, year: int) -> int:
    """The token behind the second year of "the winter of 1944-45"."""
    here = at + 1
    if (s.words[at] == "/" or s.hyphen(at)) and s.words[here] in (f"{(year + 1) % 100:02d}", f"{year + 1}"):
        return here + 1
    return at


def season_led(s: Scan, at: int) -> Found | None:
    """season_led := SEASON [["of"] year], alone where it can be nothing else."""
    year = year_behind(s, at + 1)
    season = s.vocabulary.seasons[s.words[at]]
    if year:
        stop = _second_winter(s, year[0], year[1]) if season == 3 else year[0]
        return Found(at, stop, period=Period("season", year[1] * 4 + season))
    before = s.words[at - 1] if at else ""
    if s.tokens.is_capital(at) and s.words[at + 1].isalpha() and s.tokens.is_capital(at + 1):
        return None  # "the Winter Palace"
    lone = s.vocabulary.lone[s.words[at]] == "yes" and before in ("in", "since", "until", "by", "this")
    led = before in ("the", "early", "late", "mid") and (
        before != "the" or (at > 1 and s.words[at - 2] in _PREPOSITIONS)
    )
    return _season(s, at, at, 0) if lone or (led and s.words[at + 1] not in ("of", "in")) else None


_PREPOSITIONS = frozenset(
    [
        "in",
        "into",
        "since",
        "until",
        "by",
        "during",
        "over",
        "through",
        "of",
        "throughout",
        "before",
        "after",
        "for",
    ]
)


def year_behind(s: Scan, at: int) -> tuple[int, int] | None:
    """The token behind a year that stands at a token, and the year, where it is known."""
    tail = year_tail(s, at)
    return (tail[0], tail[1]) if tail and tail[1] else None


def _is_date(s: Scan, at: int) -> bool:
    """Whether "the year to" goes on with a date, not with a verb."""
    word = s.words[at]
    return (
        word in s.vocabulary.months
        or bool(four_digits(s, at))
        or (word.isdecimal() and s.words[at + 1] in s.vocabulary.months)
    )


_COMPARING = frozenset(("same", "corresponding", "comparable", "like", "equivalent"))


def compared(s: Scan, at: int) -> Found | None:
    """compared := "the" ["same" ...] ("quarter" | "period") ("a year ago" | ["of"] "last year")."""
    here = at + 1 + (s.words[at + 1] in _COMPARING)
    if s.words[here] not in ("quarter", "period") or s.quarter is None:
        return None
    here += 1 + (s.words[here + 1] in ("of", "in"))
    here += s.words[here] == "the"
    last = s.words[here] in ("last", "previous", "prior") and s.words[here + 1] == "year"
    ago = s.words[here : here + 2] == ["a", "year"] and s.words[here + 2] in ("ago", "earlier", "before")
    if not (last or ago):
        return None
    return Found(at, here + 2 + ago, period=s.quarter[1].shift(-4))


_BESIDE = {"before": -1, "after": 1, "earlier": -1, "later": 1}


def _beside(s: Scan, at: int, stop: int, name: str, side: int) -> Found | None:
    """ "the day before", "the year after": next to what was told of, else to today."""
    base = s.reference or s.now("day")
    days = base and base.ordinals
    if not days:
        return Found(at, stop, value=blank(name))
    return Found(at, stop, period=period_of(name, days[0]).shift(side))


_ENDING = frozenset(("ended", "ending", "through"))
_HALF_QUARTER = 45  # days from the middle of a quarter to its last day


def _quarter_to(s: Scan, at: int) -> Period | None:
    """ "the quarter ended July 31": the calendar's quarter that holds the middle of it."""
    found = month_led(s, at) or day_led(s, at)
    last = found and found.period and not found.last and found.period.upper
    return period_of("quarter", last.toordinal() - _HALF_QUARTER) if last else None


def definite(s: Scan, at: int) -> Found | None:
    """ "the week", "the month", "the quarter", "the year", "the weekend": the one told of."""
    unit = unit_at(s, at + 1)
    if unit is None or unit[2] or unit[1] in ("second", "minute", "hour", "fortnight", "millennium"):
        return None
    stop, name, _ = unit
    if at and s.words[at - 1] == "of" and s.tokens.is_capital(stop - 1) and not s.tokens.is_capital(at):
        return None  # "Driver of the Year"
    beyond = BEYOND.get((s.words[stop], s.words[stop + 1]))
    if beyond and name != "day":
        now = s.now(name)
        return Found(at, stop + 2, period=now and now.shift(beyond), value=None if now else blank(name))
    side = _BESIDE.get(s.words[stop])
    if side and not s.words[stop + 1].isalpha():
        return _beside(s, at, stop + 1, name, side)
    if name == "day":
        return None
    if name == "month" and s.words[stop] == "of" and s.words[stop + 1] in s.vocabulary.months:
        month = month_led(s, stop + 1)  # "the month of June"
        return month and month._replace(start=at)
    if s.hyphen(stop) or is_age(s, stop):
        return None
    if name == "quarter":
        if s.words[stop] == "of" and s.words[stop + 1] == "a":
            return None
        if s.quarter:  # its number may be that of a fiscal year
            return Found(at, stop, period=s.quarter[1])
        ended = s.words[stop] in _ENDING and _quarter_to(s, stop + 1)
        if ended:
            return Found(at, stop, period=ended)
        now = s.now("quarter")
        return Found(at, stop, period=now.shift(-1)) if now else Found(at, stop, value="XXXX-QX")
    if s.words[stop] in (*_ENDING, "since") or (s.words[stop] == "to" and _is_date(s, stop + 1)):
        return Found(at, stop, "DURATION", duration_value(name, Decimal(1)))
    return deictic_unit(s, at, stop, name, 0, False)
