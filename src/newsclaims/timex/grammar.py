"""Grammar: what stands at a token, by its first word, with what loosens it and what goes with it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from decimal import Decimal

from newsclaims.decimals import multiply
from newsclaims.lexicon import Lexicon
from newsclaims.timex.calendar import Period, day_of, period_of
from newsclaims.timex.clock import afternoon, clock_at, clock_led, told_led
from newsclaims.timex.days import day_led, month_led
from newsclaims.timex.lengths import shifted_period
from newsclaims.timex.numerals import Amount, amount
from newsclaims.timex.numeric import compact_led, glued_day, numeric_led
from newsclaims.timex.observances import holiday_led
from newsclaims.timex.ordinals import compound, fiscal_part, ordinal_led
from newsclaims.timex.periods import compared, definite, deictic_led, season_led
from newsclaims.timex.references import every, reference_led, set_led
from newsclaims.timex.scan import APOSTROPHES, HYPHENS, Found, Scan
from newsclaims.timex.spells import bare_plural, counted, glued_spell, single
from newsclaims.timex.vocabulary import DECADES, FISCAL_YEARS, glued_days
from newsclaims.timex.vocabulary import vocabulary as compiled
from newsclaims.timex.weekdays import counted_weekdays, deictic_day, numbered_week, week_of, weekday_led
from newsclaims.timex.years import decade_led, era_year, marked_part, named_year, short_year, year_led

Rule = Callable[[Scan, int], Found | None]


@functools.lru_cache(maxsize=16)
def rules_of(lexicon: Lexicon) -> Mapping[str, tuple[Rule, ...]]:
    """First word to the rules that may begin with it, in order of precedence."""
    vocabulary = compiled(lexicon)
    rules: dict[str, list[Rule]] = {}

    def add(words: object, *more: Rule) -> None:
        for word in words:  # type: ignore[attr-defined]
            rules.setdefault(word, []).extend(rule for rule in more if rule not in rules.get(word, ()))

    add(vocabulary.holidays, holiday_led)
    add(vocabulary.months, numeric_led, month_led)
    add(vocabulary.weekdays, weekday_led)
    add(vocabulary.plural_weekdays, _weekdays)
    add(map(str, range(1, 32)), day_led)
    add(map(str, range(25)), clock_led)
    add(vocabulary.ordinals, day_led, ordinal_led)
    add(("last",), ordinal_led)
    add(vocabulary.deictics, deictic_day, deictic_led)
    add(vocabulary.cardinals, named_year, clock_led, day_led, ordinal_led, counted, counted_weekdays)
    add(("fiscal", "financial", "calendar", "year", "fy", *FISCAL_YEARS), named_year, fiscal_part)
    add(("a", "half", "quarter"), told_led)
    add(("a", "an", "half", "another", "all"), single)
    add(vocabulary.quantifiers, counted)
    add(("every", "each"), every)
    add(("week", "weekend"), numbered_week, week_of)
    add(vocabulary.units, bare_plural, compound)
    add((f"{mark}{part}" for mark in "qh" for part in range(1, 5)), marked_part)
    add((f"{part}{mark}" for mark in "qh" for part in range(1, 5)), marked_part)
    add(vocabulary.references, reference_led)
    add(vocabulary.seasons, season_led)
    add(vocabulary.sets, set_led)
    add(("noon", "midnight", "midday"), clock_led)
    add(APOSTROPHES, _short_decade, short_year)
    add((f"{hour}{half}" for hour in range(1, 13) for half in ("am", "pm")), clock_led)
    add(glued_days(lexicon), glued_day)
    add(DECADES, decade_led)
    add(("ad",), era_year)
    add(vocabulary.day_parts, _part_of_day)
    return {word: tuple(found) for word, found in rules.items()}


def _short_decade(s: Scan, at: int) -> Found | None:
    """ "'80s" with its apostrophe."""
    found = decade_led(s, at + 1) if s.tokens.joined(at) else None
    return found and found._replace(start=at)


def _weekdays(s: Scan, at: int) -> Found:
    """ "Mondays", "Monday mornings" are a set."""
    return Found(at, at + 1, "SET", f"XXXX-WXX-{s.vocabulary.plural_weekdays[s.words[at]]}")


def _part_of_day(s: Scan, at: int) -> Found | None:
    """ "the night of 3 March", "afternoon of next Sunday"."""
    if s.words[at + 1] not in ("of", "on"):
        return None
    begin = at + 2
    if s.words[begin + (s.words[begin] == "the")] in s.vocabulary.day_parts:
        return None  # no part of a part
    date = core(s, begin)
    if date is None or date.type != "DATE" or date.last or date.period is None or date.period.unit != "day":
        return None
    return date._replace(start=at, type="TIME", part=s.vocabulary.day_parts[s.words[at]])


def core(s: Scan, at: int) -> Found | None:
    """core := ["the"] what the rules of the first word read."""
    word = s.words[at]
    if word == "the":
        return _definite(s, at)
    for rule in s.rules.get(word, ()):
        found = rule(s, at)
        if found:
            return _inner_quarter(s, found)
    if word[:1].isdecimal() or word[:1] in "½¼¾qh":
        return _figure(s, at, word)
    return None


def _definite(s: Scan, at: int) -> Found | None:
    """ "the" before a year, a decade, a deictic, an ordinal, a reference, or a unit told of."""
    found = day_led(s, at) or _next_to(s, at) or compared(s, at)
    if found:
        return found
    inner = core(s, at + 1) if s.words[at + 1] not in ("the", "a", "an", "every", "each") else None
    if inner and not _takes_article(s, inner):
        inner = None
    return (inner and inner._replace(start=at)) or definite(s, at) or reference_led(s, at)


def _next_to(s: Scan, at: int) -> Found | None:
    """ "the year before 2015", "the day after Christmas": beside a date that is named."""
    name, side, here = s.words[at + 1], _FROM.get(s.words[at + 2]), at + 3
    first = s.words[here]
    if side is None or name not in ("day", "week", "month", "year") or s.words[at + 2] == "from":
        return None
    named = first.isdecimal() or first in s.vocabulary.holidays or first in s.vocabulary.months
    base = core(s, here) if named else None
    if base is None or base.period is None or base.last or base.type != "DATE":
        return None
    days = base.period.ordinals
    if base.period.unit not in (name, "day") or not days:
        return None
    return Found(at, base.stop, period=period_of(name, days[0]).shift(side))


def _takes_article(s: Scan, found: Found) -> bool:
    """Whether "the" belongs to the expression, not to a noun behind ("the 2019 talks")."""
    if (
        (found.type == "SET" and s.words[found.start] not in s.vocabulary.ordinals)
        or (found.value or "").endswith("_REF")
        or (found.clock and found.period in (None, s.now("day")))
    ):
        return False
    first, last = s.words[found.start], s.words[found.stop - 1]
    if s.words[found.stop - 1] in ("next", "last"):
        return True  # "the Sunday after next"
    if found.start > 1 and s.words[found.start - 2] == "over" and first in s.vocabulary.units:
        return True  # "over the years"
    if (
        first in s.vocabulary.months
        or first in s.vocabulary.weekdays
        or (found.stop - found.start == 1 and first in s.vocabulary.units)
    ):
        return False
    inner = range(found.start + 1, found.stop - 1)
    if any(s.hyphen(index) and not s.words[index + 1].isdecimal() for index in inner):
        return last in ("period", "quarter") and not s.hyphen(found.stop - 2)
    if found.period and found.period.unit == "year" and (found.last or found.stop - found.start == 1):
        return False
    return not (
        found.period and found.period.unit == "day" and found.stop - found.start == 1 and not found.last
    )


def _figure(s: Scan, at: int, word: str) -> Found | None:
    """What begins with digits."""
    if word in s.glued:
        return glued_spell(s, at)
    for rule in (
        numeric_led,
        compact_led,
        day_led,
        counted,
        counted_weekdays,
        clock_led,
        era_year,
        year_led,
        decade_led,
        ordinal_led,
    ):
        found = rule(s, at)
        if found:
            return _inner_quarter(s, found)
    return None


_POINTS = {  # "more than a decade ago" lies before that point, "less than a year ago" after it
    "APPROX": "APPROX",
    "MORE_THAN": "BEFORE",
    "EQUAL_OR_MORE": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_LESS": "AFTER",
}


def expression(s: Scan, at: int) -> Found | None:
    """expression := [hedge] [portion] core [time | date]."""
    hedge = s.match(s.vocabulary.hedges, at) if s.words[at] in s.vocabulary.hedges else None
    if hedge:
        inner = _portioned(s, hedge[0])
        if inner is None or (inner.type == "SET"):
            return reference_led(s, at) if inner is None else None  # "some time ago"
        if hedge[1] != "APPROX" and inner.type != "DURATION" and "ago" not in s.words[inner.stop - 1]:
            return None
        if inner.value and "X" in inner.value and s.words[at] in ("over", "under"):
            return None
        if s.words[hedge[0]] in s.vocabulary.weekdays:
            return None
        if inner.value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF") or s.words[hedge[0]] in (
            "the",
            "this",
            "last",
            "next",
        ):
            return None
        mod = hedge[1] if inner.type == "DURATION" or s.words[inner.stop - 1] != "ago" else _POINTS[hedge[1]]
        return inner._replace(start=at, mod=mod, approximate=hedge[1] in ("APPROX", "LESS_THAN"))
    return _portioned(s, at)


def _portioned(s: Scan, at: int) -> Found | None:
    """portioned := ["the"] portion ["-"] ["in"] joined | joined."""
    here = at + (s.words[at] == "the")
    portion = s.match(s.vocabulary.portions, here) if s.words[here] in s.vocabulary.portions else None
    if portion:
        begin = s.skip_hyphen(portion[0])
        begin += s.words[begin] in ("in", "on") and s.words[here] in ("earlier", "later", "late", "early")
        inner = _joined(s, begin) or _bare_unit(s, begin) or _that_day(s, begin) or _lone_part(s, here, begin)
        if (
            inner
            and here > at
            and begin > portion[0]
            and inner.period
            and inner.period.unit in ("day", "month")
        ):
            return None  # the article of a noun behind: "the late-May vote"
        if inner and inner.type != "SET" and (inner.period or (inner.value and inner.value[0] == "X")):
            return inner._replace(start=at, mod=inner.mod or portion[1])
        if here > at or (inner is None and s.words[here] not in ("early", "late")):
            return _joined(s, at) if portion[0] - here < 2 else None
    return _between_dates(s, _joined(s, at))


def _between_dates(s: Scan, first: Found | None) -> Found | None:
    """range := date ("-" | "–") date, of days or of months; the first takes the year of the second."""
    if (
        first is None
        or first.period is None
        or first.last
        or first.clock
        or first.period.unit not in ("day", "month")
    ):
        return first
    if s.words[first.stop] not in HYPHENS:
        return first
    second = core(s, first.stop + 1)
    if second is None or second.period is None or second.last or second.period.unit != first.period.unit:
        return first
    begin, end = first.period, second.period
    if s.words[first.start] in s.vocabulary.weekdays and s.words[second.start] in s.vocabulary.weekdays:
        end = end.shift(7) if end < begin else end  # "Monday-Friday"
    elif not has_year(s, first):
        begin = moved_year(begin, end)
    return first._replace(stop=second.stop, period=begin, last=end) if begin < end else first


def has_year(s: Scan, found: Found) -> bool:
    """Whether the words themselves name the year."""
    return any(len(word) == 4 and word.isdecimal() for word in s.words[found.start : found.stop])


def moved_year(begin: Period, end: Period) -> Period:
    """The same day or month in the last year that puts it before the end of the range."""
    if begin.unit == "month":
        return begin.shift((end.number - begin.number) // 12 * 12)
    first, last = begin.lower, end.lower
    if first is None or last is None:
        return begin
    for year in (last.year, last.year - 1):
        day = day_of(year, first.month, first.day)
        if day and day < end:
            return day
    return begin


def _lone_part(s: Scan, at: int, begin: int) -> Found | None:
    """ "by mid-afternoon", "in the late evening", "mid-morning yesterday": a part of the day by itself."""
    part = s.vocabulary.day_parts.get(s.words[begin])
    if part is None or s.words[at] not in ("mid", "early", "late") or s.words[begin].endswith("s"):
        return None
    date = (
        core(s, begin + 1) if s.words[begin + 1] in ("yesterday", "today", *s.vocabulary.weekdays) else None
    )
    if date and date.period and date.type == "DATE":
        return date._replace(start=begin, type="TIME", part=part)
    before = s.words[max(0, at - 1 - (s.words[at - 1] == "the"))] if at else ""
    now = s.now("day")
    if before not in ("by", "in", "at", "until", "since", "from", "to") or s.hyphen(begin + 1):
        return None
    if s.words[begin + 1].isalpha() and not s.vocabulary.lexical.facts(s.words[begin + 1]).closed:
        return None
    return Found(begin, begin + 1, "TIME", period=now, part=part, value=None if now else f"XXXX-XX-XXT{part}")


def _that_day(s: Scan, at: int) -> Found | None:
    """ "later in the day": the day named last, else that of publication."""
    if s.words[at] != "the" or s.words[at + 1] != "day" or s.words[at - 2] not in ("earlier", "later"):
        return None
    day = s.reference if s.reference and s.reference.unit == "day" else s.now("day")
    return Found(at, at + 2, period=day, value=None if day else "XXXX-XX-XX")


def _bare_unit(s: Scan, at: int) -> Found | None:
    """ "end of year", "end of month" without an article."""
    half = s.hyphen(at - 1) and s.words[at - 2] == "mid"  # "by mid-year"
    if s.words[at] not in ("year", "month", "week", "quarter", "season"):
        return None
    if s.words[at - 1] not in ("of", "in") and not half:
        return None
    now = s.now(s.words[at]) if s.words[at] != "season" else None
    return Found(at, at + 1, period=now, value=None if now else "XXXX")


def _joined(s: Scan, at: int) -> Found | None:
    """joined := date [[","] ["at"] time] | time [[","] ["on"] date]."""
    first = core(s, at)
    if first is None:
        return None
    if first.clock and first.period is None:
        return _dated(s, first)
    if (first.period and first.period.unit == "day" and first.type == "DATE") or (
        first.value or ""
    ).startswith("XXXX-WXX-"):
        return _timed(s, first)
    if first.part:
        return _overnight(s, first) or _timed(s, first)
    if first.type == "DURATION" and s.words[first.stop] in _FROM:
        return _counted_from(s, first) or first
    return first


def _overnight(s: Scan, first: Found) -> Found | None:
    """ "overnight Thursday", "overnight on Thursday": the night of a weekday."""
    here = first.stop + (s.words[first.stop] == "on")
    if s.words[first.start] != "overnight" or s.words[here] not in s.vocabulary.weekdays:
        return None
    day = core(s, here)
    if day is None or day.period is None or day.clock or day.part:
        return None
    return first._replace(stop=day.stop, period=day.period)


_FROM = {"after": 1, "from": 1, "before": -1}


def _counted_from(s: Scan, length: Found) -> Found | None:
    """ "two days after today", "three weeks before Christmas": a date so far from a named day."""
    here = length.stop + 1
    weekday = s.vocabulary.weekdays.get(s.words[here]) if s.words[here - 1] == "from" else None
    if (
        s.words[here] not in s.vocabulary.references
        and s.words[here] not in s.vocabulary.holidays
        and not weekday
    ):
        return None
    base, words = core(s, here), s.words[length.start : length.stop]
    unit = next((s.vocabulary.units[word][0] for word in words if word in s.vocabulary.units), "")
    many = amount(s, length.start) or Amount(0, Decimal(1))
    if weekday and base and s.day and base.stop == here + 1:
        base = base._replace(period=Period("day", s.day + (weekday - s.day) % 7))
        if unit == "week" and many.figure is not None:  # "a week from Sunday" names a day
            unit, many = "day", many._replace(figure=multiply(many.figure, Decimal(7)))
    if base is None or base.period is None or base.period.unit != "day" or many.figure is None:
        return None
    if unit not in ("day", "week", "month", "year"):
        return None
    period = shifted_period(
        base.period.number, unit, multiply(many.figure, Decimal(_FROM[s.words[length.stop]]))
    )
    return Found(length.start, base.stop, period=period) if period else None


def _timed(s: Scan, date: Found) -> Found:
    """A part of the day or a clock time behind a date."""
    here = date.stop
    part = s.vocabulary.day_parts.get(s.words[here])
    if (
        part is None
        and s.words[here] in ("at", "in")
        and s.words[here + 1 + (s.words[here + 1] == "the")] in s.vocabulary.day_parts
    ):
        here += 1 + (s.words[here + 1] == "the")
        part = s.vocabulary.day_parts[s.words[here]]
    if part and s.words[here].endswith("s") and s.words[date.start] in s.vocabulary.weekdays:
        weekday = s.vocabulary.weekdays[s.words[date.start]]  # "Friday nights"
        return Found(date.start, here + 1, "SET", f"XXXX-WXX-{weekday}T{part}")
    if part:
        date = date._replace(
            stop=here + 1, type="TIME", part=part, value=date.value and f"{date.value}T{part}"
        )
    mark = date.stop + (s.words[date.stop] == ",")
    mark += s.words[mark] in ("at", "around", "about", "by", "@")
    mark += s.words[mark] in ("around", "about")
    clock = clock_at(s, mark)
    if clock is None:
        return date
    time = afternoon(s, mark, clock[0], clock[1], date.part or "")
    value = date.value and date.value.partition("T")[0]
    return date._replace(stop=clock[0], type="TIME", clock=time, part=None, value=value)


def _dated(s: Scan, time: Found) -> Found:
    """A date behind a clock time; without one the day of publication."""
    here = time.stop + (s.words[time.stop] == ",")
    here += s.words[here] in ("on", "of")
    word = s.words[here]
    date = (
        core(s, here)
        if word in s.vocabulary.weekdays
        or word in s.vocabulary.months
        or word in s.vocabulary.holidays
        or word in _DATE_WORDS
        or word.isdecimal()
        else None
    )
    if (
        date
        and date.type == "DATE"
        and (date.period is None or date.period.unit == "day")
        and not (date.value or "").endswith("REF")
    ):
        stop = date.stop + (s.words[date.stop] in s.vocabulary.day_parts)
        return time._replace(stop=stop, period=date.period, value=date.value)
    if date and date.part and date.period:
        return time._replace(stop=date.stop, period=date.period)
    return time._replace(period=s.now("day"))


_DATE_WORDS = frozenset(["today", "yesterday", "tomorrow", "tonight", "last", "this", "next", "the"])


def _inner_quarter(s: Scan, year: Found) -> Found:
    """ "last year's third quarter", "the 2019 second quarter"."""
    if year.period is None or year.period.unit != "year" or year.last:
        return year
    here = year.stop
    if s.words[here] in APOSTROPHES and s.words[here + 1] == "s":
        here += 2
    if here > year.stop and s.words[here] in ("quarter", "period") and s.quarter:
        told = s.quarter[1]._replace(number=year.period.number * 4 + s.quarter[1].number % 4)
        return year._replace(stop=here + 1, period=told)  # "last year's quarter" is the one told of
    here += s.words[here] in ("fiscal", "financial")
    inner = ordinal_led(s, here) if s.words[here] in s.vocabulary.ordinals else None
    if inner and inner.period and inner.period.unit in ("quarter", "half") and year.period:
        count = 4 if inner.period.unit == "quarter" else 2
        return inner._replace(
            start=year.start,
            period=inner.period._replace(number=year.period.number * count + inner.period.number % count),
        )
    return year
