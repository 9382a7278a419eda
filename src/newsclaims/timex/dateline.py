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


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    label = re.compile(rf"(?im)^\W{{0,4}}{_LABEL}(?:\s(?:on|at))?\s?:?\s?")
    place = re.compile(r"(?m)^[^\S\n]*+(?:[A-Z][\w.'’-]*+,?[^\S\n]){1,6}?")
    return label, place


def find_dateline(
    text: str, *, lexicon: Lexicon | None = None, day_first: bool | None = None
) -> dt.date | None:
    """The day of publication that the header or the dateline of the text states in full, else None.

    A line of its own, a label ("Published", "Updated") or a place and a dash mark it. A date
    without a year is none unless the header names the year elsewhere.
    """
    head = check_text(text)[:_HEAD]
    found = search(head, None, lexicon or Lexicon.default(), bool(day_first))
    year: int | None = None
    for timex in found:
        if not _is_header(head, timex.span.start, timex.span.end):
            continue
        if (
            timex.lower is not None
            and timex.type in ("DATE", "TIME")
            and len(timex.value.partition("T")[0]) == 10
            and timex.value[:4].isdecimal()
        ):
            return dt.date(timex.lower.year, timex.lower.month, timex.lower.day)
        if timex.type == "DATE" and len(timex.value) == 4 and timex.value.isdecimal():
            year = int(timex.value)
    for timex in found:
        if (
            year
            and timex.value.startswith("XXXX-")
            and len(timex.value) == 10
            and timex.value[5:7].isdecimal()
            and _is_header(head, timex.span.start, timex.span.end)
        ):
            try:
                return dt.date(year, int(timex.value[5:7]), int(timex.value[8:]))
            except ValueError:
                continue
    return None


def _is_header(head: str, start: int, end: int) -> bool:
    """Whether the stretch is a header's: labelled, alone on its line, or in a dateline."""
    line_start = head.rfind("\n", 0, start) + 1
    line_end = head.find("\n", end)
    before, after = head[line_start:start], head[end : len(head) if line_end < 0 else line_end]
    label, _ = _patterns()
    if label.match(before):
        return True
    if not before.strip(" |·•-–—") and (not after.strip(" |·•-–—.") or _is_short_tail(after)):
        return True
    return _is_dateline(before, after)


def _is_short_tail(after: str) -> bool:
    """ "3 March 2022, 10:30 GMT", "3 March 2022 | World": no sentence follows."""
    return (
        len(after) < 40
        and after.rstrip()[-1:] not in (".", "?", "!", '"', "”")
        and after[:1] in (",", " ", "|")
    )


def _is_dateline(before: str, after: str) -> bool:
    """ "KYIV, March 3 (Reuters) -", "WASHINGTON, 3 March 2022 —"."""
    place = before.strip().rstrip(",")
    letters = [c for c in place.split(",")[0] if c.isalpha()]
    if not letters or len(place) > 50 or not all(c.isupper() for c in letters):
        return False
    rest = after.lstrip(" ,")
    if rest[:1] == "(":
        rest = rest.partition(")")[2].lstrip()
    return rest[:1] in ("-", "–", "—", ":", "|", "_") or after.lstrip()[:1] in ("(", "-", "–", "—")
