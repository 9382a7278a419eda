"""Dateline: the publication date that a text says of itself.

>>> find_dateline("Published 3 March 2022\\nKYIV (Reuters) - Shops opened again.")
datetime.date(2022, 3, 3)
>>> find_dateline("Shops opened again on 3 March 2022.") is None
True
"""

from __future__ import annotations

import datetime as dt
import functools
import re

from newsclaims.errors import check_text
from newsclaims.lexicon import Lexicon
from newsclaims.timex.search import search

_LABEL = r"(?:(?:first |last )?(?:published|updated|modified)|publish date|posted|date|issued|released)"
_HEAD = 1200  # a header is in the first lines
_LINES = 6
_MARKS = " |\u00b7\u2022-\u2013\u2014/"


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?i)\W{{0,4}}{_LABEL}(?:\s(?:on|at))?\s?:?\s?")


def find_dateline(
    text: str, *, lexicon: Lexicon | None = None, day_first: bool | None = None
) -> dt.date | None:
    """The day of publication that the header or the dateline of the text states in full, else None.

    A line of its own, a label ("Published", "Updated"), a byline or a place and a dash mark it. A
    date without a year is none unless the header names the year elsewhere.
    """
    head = check_text(text)[:_HEAD]
    found = search(head, None, lexicon or Lexicon.default(), bool(day_first))
    stated = [timex for timex in found if _is_header(head, timex.span.start, timex.span.end)]
    for timex in stated:
        date = timex.value.partition("T")[0]
        if timex.lower is not None and len(date) == 10 and date[:4].isdecimal():
            return dt.date.fromisoformat(date)
    years = [int(timex.value) for timex in stated if len(timex.value) == 4 and timex.value.isdecimal()]
    for timex in stated:
        if years and len(timex.value) == 10 and timex.value.startswith("XXXX-"):
            day = _day(years[0], timex.value)
            if day is not None:
                return day
    return None


def _day(year: int, value: str) -> dt.date | None:
    """The day of an open value ("XXXX-03-03") in a year."""
    try:
        return dt.date.fromisoformat(f"{year:04d}{value[4:]}")
    except ValueError:
        return None


def _is_header(head: str, start: int, end: int) -> bool:
    """Whether the stretch is a header's: labelled, in a line of its own, a byline or a dateline."""
    line_start = head.rfind("\n", 0, start) + 1
    line_end = head.find("\n", end)
    before, after = head[line_start:start], head[end : len(head) if line_end < 0 else line_end]
    if _label().match(before):
        return True
    if sum(1 for line in head[:line_start].split("\n") if line.strip()) >= _LINES:
        return False  # further down it is a timeline's
    if _is_tail(after) and (not before.strip(_MARKS) or _is_byline(before)):
        return True
    return _is_dateline(before, after)


def _is_tail(after: str) -> bool:
    """ "3 March 2022, 10:30 GMT", "3 March 2022 | World": no sentence follows."""
    if not after.strip(_MARKS + "."):
        return True
    closed = after.rstrip()[-1:] in (".", "?", "!", '"', "\u201d")
    return len(after) < 40 and not closed and after[:1] in (",", " ", "|")


def _is_byline(before: str) -> bool:
    """ "By Ada Holm | ", "By Ada Holm, "."""
    line = before.strip()
    return len(line) < 60 and (line[-1:] in ("|", "\u00b7", "\u2022") or line[:3].lower() == "by ")


def _is_dateline(before: str, after: str) -> bool:
    """ "KYIV, March 3 (Reuters) -", "WASHINGTON, 3 March 2022 \u2014"."""
    place = before.strip().rstrip(",")
    letters = [letter for letter in place.split(",")[0] if letter.isalpha()]
    if not letters or len(place) > 50 or not all(letter.isupper() for letter in letters):
        return False
    rest = after.lstrip(" ,")
    if rest[:1] == "(":
        rest = rest.partition(")")[2].lstrip()
    return rest[:1] in ("-", "\u2013", "\u2014", ":", "|", "_") or after.lstrip()[:1] == "("
