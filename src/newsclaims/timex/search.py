"""Search: the expressions of a text, from its anchors.

Every expression holds an anchor word (a month, a unit, a year ...). From each anchor the grammar
is tried at the leftmost word that may lead to it, then further right, until it reads over it.
"""

from __future__ import annotations

import datetime as dt
from itertools import compress, count, pairwise

from newsclaims.lexicon import Lexicon
from newsclaims.records.timex import Timex
from newsclaims.timex.build import build
from newsclaims.timex.calendar import PER_YEAR, day_of, period_of
from newsclaims.timex.days import number_of_day, year_tail
from newsclaims.timex.grammar import expression, has_year, moved_year, rules_of
from newsclaims.timex.scan import Clock, Found, Scan
from newsclaims.timex.tokens import tokenize

_RELATIVE = frozenset(("ago", "earlier", "later"))
_FUNCTION_WORDS = frozenset(
    [
        "in",
        "at",
        "on",
        "to",
        "for",
        "with",
        "when",
        "as",
        "by",
        "from",
        "while",
        "where",
        "the",
        "a",
        "an",
        "but",
        "is",
        "was",
        "were",
        "are",
        "will",
        "would",
        "has",
        "had",
        "after",
        "before",
    ]
)
_DAYS = frozenset(("today", "yesterday", "tomorrow", "tonight"))
_JOINING = frozenset(("to", "and", "or", "through", "until", "till"))
_EARLY = frozenset(("early", "earlier", "late", "later"))
_ENDS = frozenset(("between", "from"))
_BEFORE_YEAR = frozenset(("'", "’", "\u2018", "`", "."))  # "in '84"; "21.40 local time"
_NEAR = 25  # tokens between a time and the day that it belongs to
_LEAD = 9  # words before an anchor that may belong to it


def search(text: str, moment: dt.date | None, lexicon: Lexicon, day_first: bool) -> tuple[Timex, ...]:
    """Every temporal expression of a text told at a moment (None: unknown), in text order."""
    scan = Scan(tokenize(text), lexicon, rules_of(lexicon), moment, day_first)
    return tuple([record for found in scan_all(scan) if (record := build(scan, found))])


def scan_all(scan: Scan) -> list[Found]:
    """Everything that the grammar reads, left to right, without overlaps."""
    floor, out = 0, []
    for anchor in compress(count(), map(scan.anchors.__contains__, scan.words)):
        if anchor < floor:
            continue
        found = _around(scan, anchor, floor)
        if found:
            found = _week_commencing(scan, found, floor)
            out.extend(_day_before(scan, found, floor) or _part_before(scan, found, floor))
            more = _more_days(scan, found)
            if more and found.period and more[-1].period and has_year(scan, more[-1]):
                found = found._replace(period=moved_year(found.period, more[-1].period))
            out.append(found)
            out.extend(more)
            floor = out[-1].stop
            _remember(scan, found)
    return _with_days(scan, _with_years(scan, _with_halves(scan, out)))


def _with_halves(scan: Scan, found: list[Found]) -> list[Found]:
    """ "5:30 to 6:30 p.m.": bare figures before a time of the afternoon are of the afternoon too."""
    for place, (one, other) in enumerate(pairwise(found)):
        if (
            one.clock is None
            or other.clock is None
            or one.stop - one.start != 3
            or other.start - one.stop != 1
        ):
            continue
        joined = scan.words[one.stop] in _JOINING or scan.hyphen(one.stop)
        hour = one.clock.hour + 12
        if joined and scan.words[one.start + 1] == ":" and 12 < hour < 24 and hour <= other.clock.hour:
            found[place] = one._replace(clock=one.clock._replace(hour=hour))
    return found


def _with_years(scan: Scan, found: list[Found]) -> list[Found]:
    """ "from May to October 2020": what has no year of its own takes that of what it is joined to."""
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        gap = other.start - one.stop
        if gap == 0 and scan.words[other.stop - 1] == "ago" and _is_year_ago(scan, other):
            dated = _in_year_of(scan, other, one)
            if dated is not one:
                found[place : place + 2] = [dated._replace(stop=other.stop)]
            continue
        if gap == 1 and scan.words[one.stop] == "in" and _is_year_ago(scan, one) and other.period:
            found[place + 1] = _in_year_of(scan, one, other)
        if not 1 <= gap <= 2 or scan.words[one.stop] not in _JOINING:
            continue
        if gap == 2 and scan.words[one.stop + 1] != "the":
            continue
        if one.period is None or other.period is None or one.last or has_year(scan, one):
            continue
        if scan.words[one.stop] not in ("and", "or") and _run_on(scan, one, other):
            found[place + 1] = other._replace(period=other.period.shift(7))  # "from Tuesday to Monday"
        if _is_turned(scan, one, other):
            found[place] = one._replace(period=one.period.shift(-12))  # "from December to March"
            continue
        alike = one.period.unit == other.period.unit in ("month", "day")
        if alike and has_year(scan, other) and _is_dated(scan, one):
            found[place] = one._replace(period=moved_year(one.period, other.period))
    return found


def _is_year_ago(scan: Scan, one: Found) -> bool:
    """Whether the words count back to a year: "two years ago", "last year"."""
    year = one.period is not None and one.period.unit == "year" and one.last is None
    return year and scan.words[one.stop - 1] in ("ago", "earlier", "year")


_DATED_PARTS = ("month", "season", "quarter")


def _in_year_of(scan: Scan, year: Found, part: Found) -> Found:
    """ "two years ago in May", "in May two years ago": a bare part of a year is of the year beside it."""
    if year.period is None or part.period is None or part.last or has_year(scan, part):
        return part
    unit, number = part.period.unit, year.period.number
    if unit in _DATED_PARTS and (unit != "month" or _is_dated(scan, part)):
        count = PER_YEAR[unit]
        return part._replace(period=part.period._replace(number=number * count + part.period.number % count))
    date = part.period.lower if unit == "day" and _is_dated(scan, part) else None
    day = date and day_of(number, date.month, date.day)
    return part._replace(period=day) if day else part


def _is_turned(scan: Scan, one: Found, other: Found) -> bool:
    """Whether two bare months joined by "to" have come out in the wrong order."""
    if one.period is None or other.period is None or scan.words[one.stop] in ("and", "or"):
        return False
    bare = one.period.unit == other.period.unit == "month" and not has_year(scan, other)
    return bare and other.period < one.period and _is_dated(scan, one) and _is_dated(scan, other)


def _run_on(scan: Scan, one: Found, other: Found) -> bool:
    """Whether two bare weekdays, as in "from Tuesday to Monday", have come out in the wrong order."""
    for found in (one, other):
        if (
            scan.words[found.start] not in scan.vocabulary.weekdays
            or found.stop - found.start > 2
            or found.clock
        ):
            return False
    return one.period is not None and other.period is not None and other.period < one.period


def _is_dated(scan: Scan, one: Found) -> bool:
    """Whether a month is named, so that only the year was guessed."""
    return any(word in scan.vocabulary.months for word in scan.words[one.start : one.stop])


def _day_before(scan: Scan, found: Found, floor: int) -> list[Found]:
    """The first day of "between 9 and 17 May", "on 27 and 28 July"."""
    words, month, at = scan.words, found.period, found.start - 2
    if (
        month is None
        or month.unit != "day"
        or found.last
        or found.clock
        or at <= floor
        or words[at + 1] != "and"
    ):
        return []
    if words[at - 1] not in ("between", "on") or not words[found.start][:1].isdecimal():
        return []
    day, date = number_of_day(scan, at), month.lower
    period = day_of(date.year, date.month, day[1]) if day and day[0] == at + 1 and date else None
    return [Found(at, at + 1, period=period)] if period else []


def _week_commencing(scan: Scan, found: Found, floor: int) -> Found:
    """ "w/c 20 May" names the week that begins on the day, "w/e 26 May" the one that ends."""
    at, period = found.start - 3, found.period
    if at < floor or period is None or period.unit != "day" or found.last or found.clock:
        return found
    if scan.words[at] != "w" or scan.words[at + 1] != "/" or scan.words[at + 2] not in ("c", "e"):
        return found
    return found._replace(start=at, period=period_of("week", period.number))


def _part_before(scan: Scan, found: Found, floor: int) -> list[Found]:
    """The first of "the first and second quarters", "between 1 and 3 p.m."."""
    words, at = scan.words, found.start - 2
    if at < floor or words[at + 1] not in ("and", "to", "or", "-", "–"):
        return []
    period = found.period
    if (
        found.clock
        and words[at].isdecimal()
        and 1 <= int(words[at][:3]) <= 12
        and (words[at - 1] in _ENDS or scan.hyphen(at + 1))
    ):
        hour = int(words[at]) % 12
        later = found.clock.hour >= 12 and hour + 12 <= found.clock.hour
        return [
            Found(
                at, at + 1, "TIME", period=period, clock=Clock(hour + 12 * later, 0, None, found.clock.offset)
            )
        ]
    number = scan.vocabulary.ordinals.get(words[at], 0)
    if period and period.unit == "century" and words[found.start] in scan.vocabulary.ordinals and number:
        return [Found(at, at + 1, period=period._replace(number=number - 1))]
    if (
        period
        and period.unit == "quarter"
        and words[found.start] in scan.vocabulary.ordinals
        and 0 < number < 5
    ):
        return [Found(at, at + 1, period=period._replace(number=period.number // 4 * 4 + number - 1))]
    return []


def _more_days(scan: Scan, found: Found) -> list[Found]:
    """The further days of "April 24 and 25", "May 5, 10 and 12", each an expression of its own."""
    words, month, more, here = scan.words, found.period, [], found.stop
    if month is None or month.unit != "day" or found.last or found.clock or words[here] not in ("and", ","):
        return []
    if not words[here - 1][:2].isdecimal() or words[here - 2] not in scan.vocabulary.months:
        return []
    while words[here] in ("and", ","):
        day = number_of_day(scan, here + 1)
        date = month.lower
        if day is None or date is None or words[day[0]] in scan.vocabulary.months:
            return []
        period = day_of(date.year, date.month, day[1])
        if period is None:
            return []
        more.append(Found(here + 1, day[0], period=period))
        last, here = words[here] == "and", day[0]
        if last:
            return _in_year(scan, more, here) if _no_noun(scan, here) else []
    return []


def _in_year(scan: Scan, days: list[Found], at: int) -> list[Found]:
    """ "March 2, 3 and 4, 2024": the year behind the last day is that of all."""
    tail = year_tail(scan, at)
    if not tail or not tail[1]:
        return days
    dates = [(day, day.period.lower) for day in days if day.period]
    moved = [
        day._replace(period=day_of(tail[1], date.month, date.day) or day.period)
        for day, date in dates
        if date
    ]
    return [*moved[:-1], moved[-1]._replace(stop=tail[0])]


def _no_noun(scan: Scan, at: int) -> bool:
    """Whether no noun follows that the figure could count."""
    word = scan.words[at]
    return not word.isalpha() or word in _FUNCTION_WORDS


def _with_days(scan: Scan, found: list[Found]) -> list[Found]:
    """A clock time alone takes the day named in its sentence: the next one, else the one before."""
    lone = {place for place, one in enumerate(found) if one.clock and _is_lone(scan, one)}
    for step in (1, -1):
        for place in sorted(lone, reverse=step > 0):
            if not 0 <= place + step < len(found) or place + step in lone:
                continue
            one, other = found[place], found[place + step]
            if (
                other.period
                and other.period.unit == "day"
                and not other.last
                and _same_sentence(scan, one, other)
            ):
                found[place] = one._replace(period=other.period)
                lone.discard(place)
    return found


def _is_lone(scan: Scan, one: Found) -> bool:
    """Whether no word of the expression names a day."""
    if one.period != scan.now("day"):
        return False
    words = scan.vocabulary
    span = scan.words[one.start : one.stop]
    return not any(word in words.weekdays or word in words.months or word in _DAYS for word in span)


def _same_sentence(scan: Scan, one: Found, other: Found) -> bool:
    first, second = (one, other) if one.start < other.start else (other, one)
    between = range(first.stop, second.start)
    return len(between) < _NEAR and not any(
        scan.words[at] in ("?", "!", "", ";") or (scan.words[at] == "." and scan.tokens.is_capital(at + 1))
        for at in between
    )


def _around(scan: Scan, anchor: int, floor: int) -> Found | None:
    """The expression over an anchor that begins leftmost."""
    words, leaders = scan.words, scan.leaders
    start, limit, word = anchor, max(floor, anchor - _LEAD), words[anchor]
    if len(word) == 1:
        start = _mark_start(words, anchor, floor)
    elif len(word) == 2 and word.isdecimal() and word > "31" and words[anchor - 1] not in _BEFORE_YEAR:
        return None
    while start > limit:
        before = words[start - 1]
        if before in leaders or before.isdecimal() or (before in (",", "/") and _in_figure(scan, start)):
            start -= 1
        elif before == "in" and words[start] == "the" and start > limit + 1 and _is_hour(scan, start - 2):
            start -= 2  # "8 in the evening"
        elif before in ("in", "on") and start > limit + 1 and words[start - 2] in _EARLY:
            start -= 2  # "earlier in the year"
        else:
            break
    for begin in range(start, anchor + 1):
        found = expression(scan, begin)
        if found and found.stop > anchor:
            return found
    return None


def _is_hour(scan: Scan, at: int) -> bool:
    """Whether a figure of the clock stands at a token."""
    word = scan.words[at]
    return word in scan.vocabulary.cardinals or (word.isdecimal() and len(word) <= 2)


_FIRST_LETTERS = {"m": "ap", "c": "b", "d": "a"}


def _mark_start(words: list[str], anchor: int, floor: int) -> int:
    """Where to begin at the end of "p.m." or "B.C.", at ":" or "/"; behind the anchor if they are nothing."""
    firsts = _FIRST_LETTERS.get(words[anchor])
    if firsts:
        halves = anchor > floor + 2 and words[anchor - 1] == "." and words[anchor - 2] in firsts
        return anchor - 2 if halves else anchor + 1
    figures = anchor > floor and words[anchor - 1].isdecimal() and words[anchor + 1][:1].isalnum()
    named = anchor > floor and words[anchor + 1].isdecimal()
    return anchor if figures or named else anchor + 1


def _in_figure(scan: Scan, at: int) -> bool:
    """Whether the comma before the token parts thousands, the slash a fraction."""
    joined = scan.tokens.joined
    if scan.words[at - 1] == "/":
        return at > 1 and scan.words[at] in ("2", "4") and joined(at - 1) and joined(at - 2)
    return (
        at > 1
        and len(scan.words[at]) == 3
        and scan.words[at].isdecimal()
        and joined(at - 1)
        and joined(at - 2)
    )


def _remember(scan: Scan, found: Found) -> None:
    """Keep the day and the quarter that the text named last, for "the next day", "a year earlier"."""
    period = found.period
    if period is None:
        return
    if period.unit in ("quarter", "year") and not _RELATIVE.isdisjoint(scan.words[found.start : found.stop]):
        return  # what is compared with, not what is told of
    if period.unit == "quarter":
        now = scan.now("quarter")
        if now is not None and not now.number - 4 < period.number <= now.number:
            return  # a quarter to compare with, not the one reported on
        scan.quarter = (found.stop, period)
    elif period.unit in ("day", "month", "week", "season", "year"):
        scan.reference = period
