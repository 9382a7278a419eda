"""Find and parse temporal expressions.

Every expression holds an anchor word (a month, a unit, a year ...). From each anchor the grammar
is tried at the leftmost word that may lead to it, then further right, until it reads over it.
"""

from __future__ import annotations

from newsclaims.errors import ParseError, check_text
from newsclaims.lexicon import Lexicon
from newsclaims.origin import Published, read_published
from newsclaims.records.timex import Timex
from newsclaims.timex.build import build
from newsclaims.timex.grammar import expression, rules_of
from newsclaims.timex.scan import Found, Scan
from newsclaims.timex.tokens import tokenize
from newsclaims.timex.vocabulary import vocabulary

_RELATIVE = frozenset(("ago", "earlier", "later"))
_LEAD = 9  # words before an anchor that may belong to it


def find_timexes(
    text: str,
    *,
    published: Published = None,
    lexicon: Lexicon | None = None,
    day_first: bool | None = None,
) -> tuple[Timex, ...]:
    """Every temporal expression of a text, in text order. Linear in the length of the text.

    Relative expressions resolve against `published` (a date, a datetime or an ISO 8601 string);
    without it they keep an underspecified value and no bounds. `day_first` says that "3/4/2024"
    is in April. Any `str` is accepted.

    >>> [t.value for t in find_timexes("It fell last Friday, two years after 9 May 2022.", published="2024-05-15")]
    ['2024-05-10', '2022-05-09']
    """
    tokens = tokenize(check_text(text))
    words = lexicon or Lexicon.default()
    scan = Scan(tokens, vocabulary(words), rules_of(words), read_published(published), bool(day_first))
    return tuple([record for found in scan_all(scan) if (record := build(scan, found))])


def scan_all(scan: Scan) -> list[Found]:
    """Everything that the grammar reads, left to right, without overlaps."""
    anchors, floor, out = scan.vocabulary.anchors, 0, []
    for anchor in [index for index, word in enumerate(scan.words) if word in anchors]:
        if anchor < floor:
            continue
        found = _around(scan, anchor, floor)
        if found:
            out.append(found)
            floor = found.stop
            _remember(scan, found)
    return out


def _around(scan: Scan, anchor: int, floor: int) -> Found | None:
    """The expression over an anchor that begins leftmost."""
    words, leaders = scan.words, scan.vocabulary.leaders
    start, limit = anchor, max(floor, anchor - _LEAD)
    if words[anchor] == "m" and anchor > floor + 2 and words[anchor - 1] == "." and words[anchor - 2] in ("a", "p"):
        start -= 2
    while start > limit and (words[start - 1] in leaders or words[start - 1].isdecimal()):
        start -= 1
    for begin in range(start, anchor + 1):
        found = expression(scan, begin)
        if found and found.stop > anchor:
            return found
    return None


def _remember(scan: Scan, found: Found) -> None:
    """Keep the day and the quarter that the text named last, for "the next day", "a year earlier"."""
    period = found.period
    if period is None or not _RELATIVE.isdisjoint(scan.words[found.start : found.stop]):
        return
    if period.unit == "quarter":
        now = scan.now("quarter")
        if now is not None and not now.index - 4 < period.index <= now.index:
            return  # a quarter to compare with, not the one reported on
        scan.quarter = (found.stop, period)
    elif period.unit in ("day", "month", "week", "year"):
        scan.reference = period


def parse_timex(
    text: str,
    *,
    published: Published = None,
    lexicon: Lexicon | None = None,
    day_first: bool | None = None,
) -> Timex:
    """The temporal expression that the whole string is, blanks aside; else a `ParseError`.

    >>> parse_timex("the first half of 2019").edtf
    '2019-01-01/2019-06-30'
    """
    found = find_timexes(text, published=published, lexicon=lexicon, day_first=day_first)
    start = len(text) - len(text.lstrip())
    end = max(start, len(text.rstrip()))
    for timex in found:
        if timex.span.start == start and timex.span.end == end:
            return timex
    if not found:
        raise ParseError(text, start=start, end=end, reason="no date here")
    first = found[0].span
    place = (start, first.start) if first.start > start else (first.end, end)
    raise ParseError(text, start=place[0], end=place[1], reason="this is no part of a date")
