"""Days and months: "6 April", "Oct. 26, 2019", "9 to 12 of June", "in March"."""

from __future__ import annotations

import datetime as dt

from newsclaims.timex.calendar import Period, day_of, nearest
from newsclaims.timex.numerals import cardinal, ordinal, spoken_year
from newsclaims.timex.scan import APOSTROPHES, HYPHENS, Found, Scan
from newsclaims.timex.tense import direction

_PREPOSITIONS = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "before",
        "after",
        "last",
        "next",
        "this",
        "of",
        "from",
        "early",
        "late",
        "mid",
        "through",
        "during",
        "each",
        "every",
    ]
)
_GOVERNED = frozenset(
    ("on", "by", "until", "from", "for")
)  # "will close on 6 April", not "the 6 April talks"
_AGAINST_PREPOSITION = 30  # ... the more where a preposition says so too
_AGAINST_TENSE = 6  # a date on the other side of the tense must be so many times nearer
_PAST_FIRST = 2  # without a tense a date to come must be twice as near as the last one
_DAY_BEFORE = frozenset(("on", "by", "until", "since", "before", "after", "around"))
_LOOSE = frozenset(["this", "each", "every", "last", "next"])  # before "march" and "may" they prove nothing
_ARTICLES = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "s"])
_YEARS = range(1000, 2200)
_TO_COME = frozenset(("delivery", "contract", "contracts", "futures", "settlement"))  # goods not yet due


def number_of_day(s: Scan, at: int) -> tuple[int, int] | None:
    """day := 1 ... 31 in digits or as an ordinal; no part of a longer figure."""
    word = s.words[at]
    if word.isdecimal():
        if len(word) > 2 or not 1 <= int(word) <= 31 or (at and s.words[at - 1] in ("$", "£", "€")):
            return None
        behind, joined = s.words[at + 1], s.tokens.joined(at)
        if joined and behind in (",", ".", ":") and s.words[at + 2].isdecimal() and s.tokens.joined(at + 1):
            return None
        return None if behind in ("%", "percent", "per") else (at + 1, int(word))
    found = ordinal(s, at)
    if found is None:
        spelled = cardinal(s, at)  # "May twenty-nine"; "May two" is no date
        found = (
            (spelled.stop, int(spelled.figure))
            if spelled and spelled.figure and spelled.stop - at > 1
            else None
        )
    return found if found and 1 <= found[1] <= 31 else None


def four_digits(s: Scan, at: int) -> int | None:
    """The year that four digits are, else None."""
    word = s.words[at]
    if len(word) == 4 and word.isdecimal() and word.isascii() and int(word) in _YEARS:
        behind = s.words[at + 1]
        if (
            s.tokens.joined(at)
            and behind in (",", ".")
            and s.tokens.joined(at + 1)
            and s.words[at + 2].isdecimal()
        ):
            return None
        return int(word)
    return None


def year_tail(s: Scan, at: int) -> tuple[int, int | None] | None:
    """tail := [","] YYYY | ("of" | "in") YYYY | "'" YY | [","] [of] deictic "year" | read out.

    The token behind and the year, None where it is relative and nothing tells the day of reference.
    """
    words = s.words
    here = at + 1 if words[at] in (",", "of", "in", "/") or (words[at] in HYPHENS and s.hyphen(at)) else at
    year = four_digits(s, here)
    if year:
        return here + 1, year
    if words[at] == "of" and _is_short_year(s, here):
        return here + 1, two_digit_year(int(words[here]))
    if words[here] in APOSTROPHES and len(words[here + 1]) == 2 and words[here + 1].isdecimal():
        return here + 2, two_digit_year(int(words[here + 1]))
    if words[here] == "the" and words[here + 1] in ("same", "following", "previous"):
        here += 1
    shift = s.vocabulary.deictics.get(words[here])
    if shift and words[here + 1] == "year" and words[here + 2] not in APOSTROPHES and -1 <= shift[0] <= 1:
        now = s.reference if shift[1] and s.reference else s.now("year")
        return here + 2, now and now.year + shift[0]
    spoken = spoken_year(s, here)
    return spoken if spoken and here == at else None


def _is_short_year(s: Scan, at: int) -> bool:
    """ "15 April of 87": two digits that count nothing."""
    word, behind = s.words[at], s.words[at + 1]
    if len(word) != 2 or not word.isdecimal() or behind == "%" or s.hyphen(at + 1):
        return False
    return not behind.isalpha() and s.words[at - 2] in s.vocabulary.months


def two_digit_year(figure: int) -> int:
    """A year of two digits: 00 to 40 is of this century, as POSIX reads it but earlier."""
    return figure + (2000 if figure < 40 else 1900)


def month_led(s: Scan, at: int) -> Found | None:
    """month_led := MONTH ["."] (day [tail] | day "-" day [tail] | tail | nothing)."""
    month = s.vocabulary.months.get(s.words[at])
    if month is None:
        return None
    here = at + 1
    dotted = s.words[here] == "." and len(s.words[at]) <= 4 and s.tokens.joined(at)
    here += dotted
    mark = here + 1 if s.words[here] in ("/", ",") or s.hyphen(here) else here
    mark += s.words[mark] == "the"
    day = number_of_day(s, mark)
    second = day and _second_day(s, day[0])
    if (
        day
        and second
        and (s.hyphen(day[0]) or s.words[second[0]] not in ("of", "in"))
        and s.words[second[0]] not in s.vocabulary.months
    ):
        return _ranged(s, at, second[0], month, day[1], second[1])
    if day and (mark == here or s.words[mark - 1] != "," or not s.words[mark].isdecimal()):
        return month_day(s, at, day[0], month, day[1])
    tail = year_tail(s, here)
    if tail:
        return _month(s, at, tail[0], month, tail[1])
    return _lone_month(s, at, month, dotted)


def month_day(s: Scan, at: int, stop: int, month: int, day: int) -> Found:
    """A day of a month, the year read behind it or told by the context."""
    tail = year_tail(s, stop)
    if tail and tail[1]:
        period = day_of(tail[1], month, day)
        if period:
            return Found(at, tail[0], period=period)
    if s.day is None or tail:
        return Found(at, tail[0] if tail else stop, value=f"XXXX-{month:02d}-{day:02d}")
    year = dt.date.fromordinal(s.day).year
    reach = 8 if (month, day) == (2, 29) else 1
    days = [p for y in range(year - reach, year + reach + 1) if (p := day_of(y, month, day))]
    side = direction(s, at, stop)
    period = likeliest(days, s.day, *_weighed(s, at, side))
    return Found(at, stop, value=None if period else f"XXXX-{month:02d}-{day:02d}", period=period)


def _weighed(s: Scan, at: int, side: int) -> tuple[int, int]:
    """The side of the tense and how many times nearer a date on the other side must be to win."""
    before = s.words[at - 1] if at else ""
    if before == "since" or (before == "of" and s.words[at - 2] == "as"):
        return -1, _AGAINST_PREPOSITION
    if side > 0 and before in _GOVERNED:
        return 1, _AGAINST_PREPOSITION
    return side, _AGAINST_TENSE


def likeliest(candidates: list[Period], day: int, side: int, against: int = _AGAINST_TENSE) -> Period | None:
    """The nearest period on the side of the tense, unless one on the other side is much nearer."""
    past, future = nearest(candidates, day, -1), nearest(candidates, day, 1)
    if past is None or future is None:
        return past or future
    back, ahead = day - past.ordinals[1], future.ordinals[0] - day  # type: ignore[index]
    if side > 0:
        return past if back * against < ahead else future
    return future if ahead * (against if side < 0 else _PAST_FIRST) < back else past


def _month(s: Scan, at: int, stop: int, month: int, year: int | None) -> Found:
    if year is None:
        return Found(at, stop, value=f"XXXX-{month:02d}")
    return Found(at, stop, period=Period("month", year * 12 + month - 1))


def _lone_month(s: Scan, at: int, month: int, dotted: bool) -> Found | None:
    """A month by its name alone, where the word is not something else."""
    word, before = s.words[at], s.words[at - 1] if at else ""
    if before == "$" or _is_person(s, at) or _is_compound(s, at):
        return None
    lone = s.vocabulary.lone[word]
    led = (
        before in _PREPOSITIONS and (before not in _LOOSE or lone != "capital" or len(word) == 4)
    ) or s.hyphen(at - 1)
    if (lone == "no" and not dotted and not _opens_range(s, at)) or (
        lone != "yes" and not led and not s.tokens.is_capital(at)
    ):
        return None
    if lone == "capital" and not led and not dotted and _is_name(s, at):
        return None
    cut = (dotted and len(word) < 4) or word == "sept"  # "July" and "June" are never cut short
    stop = at + 1 + (dotted and cut and s.words[at + 2] != "" and not s.tokens.is_capital(at + 2))
    return bare_month(s, at, stop, month)


def _is_person(s: Scan, at: int) -> bool:
    """ "Judge April Summers", "June Osborne": capitals around, no preposition."""
    if (
        s.words[at] not in s.vocabulary.given_names
        or not s.words[at + 1].isalpha()
        or not s.tokens.is_capital(at + 1)
    ):
        return False
    before = s.words[at - 1] if at else ""
    if not before.isalpha() or s.tokens.is_capital(at - 1) or before in ("and", "or"):
        return True
    # "said April Hughes would", unlike "the April Hughes memo" and "in April Hughes won"
    return (
        before not in _PREPOSITIONS
        and before not in _ARTICLES
        and not s.tokens.is_upper(at + 1)
        and s.words[at + 2].isalpha()
        and not s.tokens.is_capital(at + 2)
    )


def _is_compound(s: Scan, at: int) -> bool:
    """ "Sept-Iles": a hyphen and a capital behind, but for a second month."""
    behind = s.words[at + 2]
    return (
        s.hyphen(at + 1)
        and behind.isalpha()
        and s.tokens.is_capital(at + 2)
        and behind not in s.vocabulary.months
    )


def _opens_range(s: Scan, at: int) -> bool:
    """ "Jan-Feb", "Jan to March": another month behind."""
    return (s.words[at + 1] in HYPHENS or s.words[at + 1] in ("to", "through")) and s.words[
        at + 2
    ] in s.vocabulary.months


def _is_name(s: Scan, at: int) -> bool:
    """Whether "May" or "March" stands where a name, a verb or a heading does."""
    before = s.words[at - 1] if at else ""
    if s.words[at + 1] in ("for", "on", "of", "against", "to") and s.words[at] == "march":
        return True
    if before in ("", ".", "?", "!", "\u201c", '"', ":", "`"):
        return s.words[at] == "may"
    if s.words[at + 1].isalpha() and s.tokens.is_capital(at + 1) and before not in _ARTICLES:
        return True  # "down May Street"
    return before not in _ARTICLES and before.isalpha() and s.tokens.is_capital(at - 1)


def bare_month(s: Scan, at: int, stop: int, month: int) -> Found:
    """A month without a year: the nearest one on the side of the tense, else of the past."""
    now = s.now("month")
    if now is None:
        return Found(at, stop, value=f"XXXX-{month:02d}")
    ahead = (month - 1 - now.number) % 12
    side = direction(s, at, stop)
    future = (
        side > 0
        or s.words[stop] in _TO_COME
        or (side == 0 and 0 < ahead * _PAST_FIRST < 12 - ahead and ahead < 3)
    )
    return Found(at, stop, period=now.shift(ahead if future or ahead == 0 else ahead - 12))


def day_led(s: Scan, at: int) -> Found | None:
    """day_led := ["the"] day ["day"] ["of" | "-" | "/"] MONTH ["."] [tail]."""
    here = at + 1 if s.words[at] == "the" else at
    day = number_of_day(s, here)
    if day is None:
        return None
    second = _second_day(s, day[0])
    if second:
        return _day_range(s, at, day[1], second)
    stop = day[0] + (s.words[day[0]] == "day")
    stop += s.words[stop] in ("of", "/") or s.hyphen(stop)
    stop += s.words[stop] == "the"
    month = s.vocabulary.months.get(s.words[stop])
    told = None if month else _of_month(s, at, day)
    if told:
        return told
    if month is None and here > at and not s.words[here].isdecimal():
        return _bare_ordinal(s, at, day[0], day[1])
    if month:
        end = stop + 1
        end += (
            s.words[end] == "." and len(s.words[stop]) <= 4 and s.tokens.joined(stop) and goes_on(s, end + 1)
        )
        return month_day(s, at, end, month, day[1])
    return None


def _of_month(s: Scan, at: int, day: tuple[int, int]) -> Found | None:
    """ "the 20th of next month": a day of a month that is placed from today."""
    here = day[0] + 1
    here += s.words[here] == "the"
    shift = s.vocabulary.deictics.get(s.words[here])
    if s.words[day[0]] != "of" or shift is None or s.words[here + 1] != "month" or not -1 <= shift[0] <= 1:
        return None
    now = s.now("month")
    if now is None:
        return Found(at, here + 2, value=f"XXXX-XX-{day[1]:02d}")
    year, month = divmod(now.shift(shift[0]).number, 12)
    period = day_of(year, month + 1, day[1])
    return Found(at, here + 2, period=period) if period else None


def _bare_ordinal(s: Scan, at: int, stop: int, day: int) -> Found | None:
    """ "on the 18th": the nearest such day of a month by tense."""
    before = s.words[at - 1] if at else ""
    if (
        s.words[stop - 1] not in s.vocabulary.ordinals
        or s.words[stop - 1].isalpha()
        or before not in _DAY_BEFORE
    ):
        return None
    if s.words[stop].isalpha() or s.hyphen(stop) or s.day is None:
        return None
    month = dt.date.fromordinal(s.day)
    months = range(month.year * 12 + month.month - 3, month.year * 12 + month.month + 2)
    days = [p for p in (day_of(m // 12, m % 12 + 1, day) for m in months) if p]
    period = nearest(days, s.day, direction(s, at, stop) or -1)
    return Found(at, stop, period=period) if period else None


def _second_day(s: Scan, at: int) -> tuple[int, int] | None:
    """second := ("-" | "to" | "through") ["the"] day, the other end of a range within a month."""
    if not (s.hyphen(at) or s.words[at] in ("to", "through", "until", "-", "–")):
        return None
    here = at + 1 + (s.words[at + 1] == "the")
    found = number_of_day(s, here)
    if found and s.words[here].isalpha() and s.words[here][-2:] not in ("th", "st", "nd", "rd"):
        return None
    return (
        found if found and not (s.words[found[0]] in s.vocabulary.units or s.words[found[0]] == ":") else None
    )


def _day_range(s: Scan, at: int, first: int, second: tuple[int, int]) -> Found | None:
    """ "9 to 12 of June", "the 13th-15th of July"."""
    here = second[0] + (s.words[second[0]] == "of")
    month = s.vocabulary.months.get(s.words[here])
    if month is None:
        return None
    stop = here + 1
    stop += (
        s.words[stop] == "." and len(s.words[here]) <= 4 and s.tokens.joined(here) and goes_on(s, stop + 1)
    )
    return _ranged(s, at, stop, month, first, second[1])


def _ranged(s: Scan, at: int, stop: int, month: int, first: int, second: int) -> Found | None:
    """Two days of one month as a range."""
    last = month_day(s, at, stop, month, second)
    if last.period is None:
        return last._replace(value=f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{second:02d}")
    begin = last.period.shift(first - second)
    return last._replace(period=begin, last=last.period) if first < second else None


def goes_on(s: Scan, at: int) -> bool:
    """Whether the sentence goes on after an abbreviation's stop."""
    return (
        s.words[at] in (",", ")")
        or s.words[at].isdecimal()
        or (s.words[at].isalpha() and not s.tokens.is_capital(at))
    )
