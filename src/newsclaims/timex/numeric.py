"""Dates in figures: "2022-12-01", "01/12/2022", "2022-12-01T10:30:00Z", "Sep-23-2020", "22/04"."""

from __future__ import annotations

import functools
import re

from newsclaims.timex.calendar import Period, day_of
from newsclaims.timex.days import month_day, two_digit_year
from newsclaims.timex.scan import Clock, Found, Scan

_ISO = (
    r"(?P<y>\d{4})(?P<m1>[-/.])(?P<m>\d{1,2})(?P=m1)(?P<d>\d{1,2})"
    r"(?:[T ](?P<h>\d\d):(?P<mi>\d\d)(?::(?P<s>\d\d)(?:\.\d{1,9})?)?(?P<z>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?"
    r"(?![\w])(?![-/.]\d)"
)
_NO_MORE = r"(?!-\d(?!\d?[-/]\d))"  # a dash leads to nothing but another such date
_FULL = r"(?P<a>\d{1,2})(?P<m2>[-/.])(?P<b>\d{1,2})(?P=m2)(?P<y2>\d{4}|\d\d)(?!\w)(?![/.:]\d)" + _NO_MORE
_PART = r"\d{1,4}|[A-Za-z]{3,9}"
_NAMED = rf"(?P<n1>{_PART})(?P<m3>[-/])(?P<n2>{_PART})(?P=m3)(?P<n3>{_PART})(?!\w)"
_MONTH = (
    r"(?P<y4>\d{4})[-/](?P<m4>\d{1,2})(?![\w])(?![-/.]\d)|(?P<m5>\d{1,2})[-/](?P<y5>\d{4})(?![\w])(?![-/.]\d)"
)
_SHORT = r"(?P<p>\d{1,2})(?P<m6>[/-])(?P<q>\d{1,2})(?![\w%])(?![/.:,]\d)" + _NO_MORE


def compact_led(s: Scan, at: int) -> Found | None:
    """compact := YYYYMMDD, the basic format of ISO 8601, in no longer code."""
    word = s.words[at]
    if len(word) != 8 or not word.isdecimal() or _inside_code(s, at):
        return None
    before = s.words[at - 2] if at > 1 and s.words[at - 1] == "." else s.words[at - 1]
    if at and (before == "no" or s.vocabulary.figures.get(before) == "code"):
        return None  # "order No. 20231016"
    if s.tokens.joined(at) and s.words[at + 1] in (",", "/", ":", "%") and s.words[at + 2].isalnum():
        return None
    period = day_of(int(word[:4]), int(word[4:6]), int(word[6:]))
    return Found(at, at + 1, period=period) if period else None


def glued_day(s: Scan, at: int) -> Found | None:
    """glued := MONTH and day in one word, "Dec31", where a preposition or a year shows that it is one."""
    word, before = s.words[at], s.words[at - 1] if at else ""
    month = s.vocabulary.months.get(word.rstrip("0123456789"))
    if month is None:
        return None
    found = month_day(s, at, at + 1, month, int(word.lstrip("abcdefghijklmnopqrstuvwxyz")))
    return found if found.stop > at + 1 or before in _LED else None


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join((_ISO, _FULL, _NAMED, _MONTH, _SHORT)))


def numeric_led(s: Scan, at: int) -> Found | None:
    """numeric := YYYY-MM-DD [time] | DD/MM/YYYY | DD-Mon-YYYY | YYYY-MM | MM/YYYY | MM/DD."""
    if s.words[at + 1] not in ("-", "/", ".") or not s.tokens.joined(at):
        return None
    match = _pattern().match(s.tokens.text, s.tokens.start(at))
    if match is None or _inside_code(s, at):
        return None
    stop = at + 1
    while s.tokens.start(stop) < match.end():
        stop += 1
    if match["y"]:
        return _iso(at, stop, match)
    if match["a"]:
        return _full(s, at, stop, int(match["a"]), int(match["b"]), match["y2"])
    if match["n1"]:
        return _named(s, at, stop, (match["n1"], match["n2"], match["n3"]))
    if match["p"]:
        return _short(s, at, stop, match["p"], match["q"])
    year, month = int(match["y4"] or match["y5"]), int(match["m4"] or match["m5"])
    if not 1 <= month <= 12 or not 1500 <= year <= 2199 or (match["y4"] and month == (year + 1) % 100):
        return None
    return Found(at, stop, period=Period("month", year * 12 + month - 1))


def _inside_code(s: Scan, at: int) -> bool:
    return at > 0 and s.tokens.joined(at - 1) and s.words[at - 1] in ("/", ".", ":", "$", "£", "€", "#")


def _iso(at: int, stop: int, match: re.Match[str]) -> Found | None:
    period = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    if period is None or match["h"] is None:
        return Found(at, stop, period=period) if period else None
    if int(match["h"]) > 24 or int(match["mi"]) > 59:
        return None
    zone = match["z"] or ""
    offset = "+00:00" if zone == "Z" else zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}"
    second = int(match["s"]) if match["s"] else None
    return Found(
        at, stop, "TIME", period=period, clock=Clock(int(match["h"]), int(match["mi"]), second, offset)
    )


def _full(s: Scan, at: int, stop: int, first: int, second: int, year: str) -> Found | None:
    """Month first unless `day_first` or the figures say otherwise."""
    full = int(year) if len(year) == 4 else two_digit_year(int(year))
    orders = ((second, first), (first, second)) if s.day_first else ((first, second), (second, first))
    for month, day in orders:
        period = day_of(full, month, day)
        if period:
            return Found(at, stop, period=period)
    return None


def _named(s: Scan, at: int, stop: int, parts: tuple[str, str, str]) -> Found | None:
    """A month by name and two figures, in any order; the year is the one of four digits, else the last."""
    months = [s.vocabulary.months.get(part.lower()) for part in parts]
    figures = [part for part in parts if part.isdecimal()]
    month = next((m for m in months if m), None)
    if month is None or len(figures) != 2:
        return None
    year, day = figures if len(figures[0]) == 4 else figures[::-1]
    full = int(year) if len(year) == 4 else two_digit_year(int(year))
    period = day_of(full, month, int(day)) if len(year) in (2, 4) and len(day) <= 2 else None
    return Found(at, stop, period=period) if period else None


def _ends_range(s: Scan, at: int) -> bool:
    """Whether another day and month stand before a hyphen: "10/1-11/7", no "3-1/2" and no "3/4-1/2"."""
    if at < 4 or not s.hyphen(at - 1) or s.words[at - 3] != "/":
        return False
    return len(s.words[at - 4]) == 2 or len(s.words[at - 2]) == 2 or (at > 4 and s.words[at - 5] in _LED)


def _begins_range(s: Scan, at: int) -> bool:
    """Whether a full date follows a hyphen: "10/1-11/2/2023"."""
    words = s.words
    return s.hyphen(at) and words[at + 2] == "/" and words[at + 4] == "/" and words[at + 5].isdecimal()


_LED = frozenset(
    ["on", "from", "to", "by", "until", "since", "before", "after", "between", "through", "and", ","]
)


def _short(s: Scan, at: int, stop: int, first: str, second: str) -> Found | None:
    """Day and month alone: no fraction, no score, no "24/7"."""
    if (first, second) == ("24", "7"):
        return None
    before = s.words[at - 1] if at else ""
    led = before in _LED or before in s.vocabulary.weekdays or _ends_range(s, at) or _begins_range(s, stop)
    dashed = s.words[at + 1] == "-"
    if dashed and not (at and s.words[at - 1] in s.vocabulary.weekdays):
        return None
    if not led and len(second) < 2 and first[0] != "0" and second[0] != "0":
        return None
    orders = ((second, first), (first, second)) if s.day_first else ((first, second), (second, first))
    for month, day in orders:
        if 1 <= int(month) <= 12 and day_of(2000, int(month), int(day)):
            return month_day(s, at, stop, int(month), int(day))
    return None
