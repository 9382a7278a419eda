"""Years, decades and ranges of years: "2019", "the 1990s", "1939-1945", "2010/11", "fiscal 2019"."""

from __future__ import annotations

from newsclaims.timex.calendar import Period, day_of
from newsclaims.timex.days import four_digits, number_of_day, two_digit_year
from newsclaims.timex.numerals import spoken_year
from newsclaims.timex.scan import APOSTROPHES, Found, Scan
from newsclaims.timex.vocabulary import DECADES

_WHOSE = frozenset(("his", "her", "their", "my", "your", "our"))
_GLUE = frozenset(("-", ".", ",", "/", "$", "£", "€", "#", ":", "+", "_", "&", "=", "@"))
_PREFIXES = frozenset(("mid", "pre", "post", "early", "late", "non", "end", "start"))
_TURN = 50  # years that two digits reach at most: "1998–05" ends in 2005, "2019–05" is no range
_DETERMINERS = frozenset(("a", "an", "its", "our", "my", "that", "was", "is", "were", "are"))
_BEFORE = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "between",
        "and",
        "to",
        "through",
        "early",
        "late",
        "mid",
        "fiscal",
        "of",
        "the",
        "year",
        "season",
        "for",
        "back",
        "circa",
        "around",
        "his",
        "her",
        "its",
        "their",
        "this",
        "throughout",
        "or",
    ]
)


def year_led(s: Scan, at: int) -> Found | None:
    """year_led := YYYY [("-" | "/") (YYYY | YY)] ["BC" | "AD"]; a figure or a name is no year."""
    year = four_digits(s, at)
    if year is None:
        return None
    span = _range(s, at, year) or _spaced_day(s, at, year)
    if span:
        return span
    marked = quarter_mark(s, s.skip_hyphen(at + 1))
    if marked:
        return Found(at, marked[0], period=marked[1].shift(year * (4 if marked[1].unit == "quarter" else 2)))
    month = s.vocabulary.months.get(s.words[at + 1])
    if month and not number_of_day(s, at + 2) and s.words[at - 1] in ("in", "of", "since", "by", ""):
        return Found(at, at + 2, period=Period("month", year * 12 + month - 1))
    if s.words[at + 1] in ("quarter", "period") and s.quarter:
        return Found(at, at + 2, period=Period("quarter", year * 4 + s.quarter[1].number % 4))
    if is_year(s, at, year):
        return Found(at, at + 1, period=Period("year", year))
    s.rejected = at
    return None


def _spaced_day(s: Scan, at: int, year: int) -> Found | None:
    """ "2016 10 16": year, month and day with blanks between them and nothing that they count behind."""
    month, day, behind = s.words[at + 1 : at + 4]
    if not (len(month) == len(day) == 2 and month.isdecimal() and day.isdecimal()) or behind.isalpha():
        return None
    if behind in ("%", ":", "/", "-") or s.tokens.joined(at) or s.tokens.joined(at + 1):
        return None
    period = day_of(year, int(month), int(day))
    return Found(at, at + 3, period=period) if period else None


def era_year(s: Scan, at: int) -> Found | None:
    """era_year := number ("BC" | "BCE" | "AD" | "CE") | "AD" number."""
    here = at + (s.words[at] == "ad")
    word, behind = s.words[here], s.words[here + 1]
    if not (word.isdecimal() and word.isascii()) or not 0 < int(word[:5]) <= 9999:
        return None
    if here > at:
        return Found(at, here + 1, period=Period("year", int(word)))
    stop = here + 2
    dotted = s.words[here + 1 : here + 4] in (["b", ".", "c"], ["a", ".", "d"])
    if dotted:
        behind, stop = behind + s.words[here + 3], here + 4 + (s.words[here + 4] == ".")
    year = {"bc": 1 - int(word), "bce": 1 - int(word), "ad": int(word), "ce": int(word)}.get(behind)
    return None if year is None else Found(at, stop, period=Period("year", year))


def quarter_mark(s: Scan, at: int) -> tuple[int, Period] | None:
    """mark := "Q1" ... "Q4" | "H1" | "H2": the token behind and the part of year 0."""
    word = s.words[at]
    word = word[::-1] if len(word) == 2 and word[1] in "qh" else word  # "2Q"
    if len(word) == 2 and word[0] in "qh" and word[1] in "1234" and not (word[0] == "h" and word > "h2"):
        return at + 1, Period("quarter" if word[0] == "q" else "half", int(word[1]) - 1)
    return None


def marked_part(s: Scan, at: int) -> Found | None:
    """marked_part := mark ["-"] ["of"] year | mark, in capitals: the latest to begin."""
    mark = quarter_mark(s, at)
    if mark is None:
        return None
    here = s.skip_hyphen(mark[0])
    here += s.words[here] == "of"
    year, (unit, index) = four_digits(s, here), mark[1]
    count, stop = 4 if unit == "quarter" else 2, here + 1
    if s.words[here] in APOSTROPHES and s.tokens.joined(here) and s.words[stop].isdecimal():
        year, stop = two_digit_year(int(s.words[stop][:2])), stop + 1  # "Q2 '24"
    if year:
        return Found(at, stop, period=Period(unit, year * count + index))
    if (
        not s.tokens.is_upper(at)
        or (at and s.tokens.joined(at - 1))
        or (s.tokens.joined(at) and s.hyphen(at + 1))
    ):
        return None
    now = s.now(unit)
    if now is None:
        return Found(at, at + 1, value=f"XXXX-{unit[0].upper()}{index + 1}")
    return Found(at, at + 1, period=now.shift(-((now.number - index) % count)))


def is_year(s: Scan, at: int, year: int) -> bool:
    """Whether the four digits are a year: not a count, not part of a name or of a longer code."""
    before, behind = s.words[at - 1] if at else "", s.words[at + 1]
    figures = s.vocabulary.figures
    if at and s.tokens.joined(at - 1) and before in _GLUE:
        return before == "-" and s.words[at - 2] in _PREFIXES
    if before == "than" and s.words[at - 2] in ("later", "earlier", "sooner", "rather"):
        return True
    if before.isdecimal() or (s.rejected == at - 2 and before in ("and", "or", ",")):
        return False
    if (
        figures.get(before) == "count"
        and at > 1
        and s.words[at - 2] in ("in", "since", "by", "until", "from")
    ):
        return True  # "since about 1990"
    if figures.get(before) in ("plan", "title") or figures.get(behind) == "plan":
        return False
    if figures.get(before) in ("count", "code") or figures.get(behind) == "counted" or _goes_on(s, at):
        return False
    if before in _BEFORE or (not before and 1700 <= year <= 2100):
        return True
    return 1700 <= year <= 2100 and _unled(s, at, before, behind)


def _goes_on(s: Scan, at: int) -> bool:
    """Whether a longer code goes on behind the digits."""
    if s.tokens.joined(at) and s.words[at + 1] in ("/", ":", "%", "_", "\u00b0"):
        return True
    return s.hyphen(at + 1) and s.words[at + 2].isdecimal()


def _unled(s: Scan, at: int, before: str, behind: str) -> bool:
    """Whether digits without a preposition are a year: "the group's 2019 report", not "Expo 2030"."""
    if before in _DETERMINERS:
        return True
    if before.isalpha() and s.tokens.is_capital(at - 1) and before not in s.vocabulary.months:
        facts = s.vocabulary.lexical.facts(before)
        opens = at < 2 or s.words[at - 2] in ("", ".", "?", "!")
        if not (opens and (facts.closed or facts.likeliest not in ("noun", None))):
            return False
    if not behind.endswith("s") or len(behind) < 4 or s.tokens.is_capital(at + 1):
        return True
    # A count of a thousand or more has its comma in most styles, hence "rivals of 2016" in the main.
    return 1950 <= int(s.words[at]) <= 2050 or before == "s"


def _range(s: Scan, at: int, year: int) -> Found | None:
    """range := YYYY ("-" | "/") (YYYY | YY); "2010/11" is a season of two years."""
    mark = s.words[at + 1]
    if not (s.hyphen(at + 1) or (mark == "/" and s.tokens.joined(at) and s.tokens.joined(at + 1))):
        return None
    second = s.words[at + 2]
    end = four_digits(s, at + 2)
    if end is None and len(second) in (1, 2) and second.isdecimal():
        span = 10 ** len(second)
        end = year // span * span + int(second)
        end += 100 * (end < year)
        if (
            (mark == "/" and end != year + 1)
            or not year < end <= year + _TURN
            or (1 <= int(second) <= 12 and end != year + 1 and mark != "–")
        ):
            return None
    if end is None or not year < end <= year + 400 or (s.hyphen(at + 3) and s.words[at + 4].isdecimal()):
        return None
    return Found(at, at + 3, period=Period("year", year), last=Period("year", end))


def decade_led(s: Scan, at: int) -> Found | None:
    """decade := "1990s" | "'90s" | "the 90s" | "nineties"; "in his 80s" is an age."""
    word, before = s.words[at], s.words[at - 1] if at else ""
    if word in DECADES:
        tens = DECADES[word]
    elif word[:-1].isdecimal() and word.endswith("0s"):
        if len(word) == 5:
            return Found(at, at + 1, period=Period("decade", int(word[:-1]) // 10))
        if len(word) != 3 or before not in ("the", *APOSTROPHES, "early", "late", "mid", "-"):
            return None
        tens = int(word[0])
    else:
        return None
    if not _WHOSE.isdisjoint(s.words[max(0, at - 3) : at]):
        return None
    if word in DECADES and before not in ("the", "early", "late", "mid", "-"):
        return None
    return Found(at, at + 1, period=Period("decade", two_digit_year(tens * 10) // 10))


def short_year(s: Scan, at: int) -> Found | None:
    """ "in '84", "the class of '68": two digits behind an apostrophe and a preposition."""
    word, behind = s.words[at + 1], s.words[at + 2]
    if (
        len(word) != 2
        or not word.isdecimal()
        or not s.tokens.joined(at)
        or at == 0
        or s.tokens.joined(at - 1)
    ):
        return None
    if s.words[at - 1] not in _BEFORE or (
        s.tokens.joined(at + 1) and (behind in APOSTROPHES or behind == "-")
    ):
        return None
    return Found(at, at + 2, period=Period("year", two_digit_year(int(word))))


def named_year(s: Scan, at: int) -> Found | None:
    """named := ("fiscal" | "financial" | "calendar") ["year"] YYYY | "year" YYYY | year read out."""
    here = at
    if s.words[at][:2] == "fy" and s.words[at][2:].isdecimal() and s.tokens.is_capital(at):
        figure = int(s.words[at][2:])
        return Found(at, at + 1, period=Period("year", figure if figure > 99 else two_digit_year(figure)))
    if s.words[here] in ("fiscal", "financial", "calendar", "year", "fy"):
        here += 1
        here += s.words[here] == "year"
        here += s.words[here] == "of"
        year = four_digits(s, here)
        if year:
            return _range(s, here, year) or Found(at, here + 1, period=Period("year", year))
    spoken = spoken_year(s, here)
    if spoken and (here > at or _stands_as_year(s, at, spoken[0])):
        return Found(at, spoken[0], period=Period("year", spoken[1]))
    return None


def _stands_as_year(s: Scan, at: int, stop: int) -> bool:
    """A year read out has a preposition or a comma before it, no noun behind."""
    before = s.words[at - 1] if at else ""
    return s.words[stop] not in s.vocabulary.units and (
        before in ("in", "since", "by", "of", "until", "from", "and", "to", "before", "after")
        or (stop - at >= 2 and s.words[at] != "two")
    )
