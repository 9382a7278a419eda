"""Find and parse temporal expressions: the public functions of dates."""

from __future__ import annotations

from newsclaims.errors import ParseError, check_text
from newsclaims.lexicon import Lexicon
from newsclaims.origin import Published, read_published
from newsclaims.records.timex import Timex
from newsclaims.timex.dateline import find_dateline
from newsclaims.timex.search import search


def find_timexes(
    text: str,
    *,
    published: Published = None,
    lexicon: Lexicon | None = None,
    day_first: bool | None = None,
) -> tuple[Timex, ...]:
    """Every temporal expression of a text, in text order. Linear in the length of the text.

    Relative expressions resolve against `published` (a date, a datetime or an ISO 8601 string),
    else against the date of the text's own header or dateline; without either they keep an
    underspecified value and no bounds. `day_first` says that "3/4/2024" is in April. Any `str` is
    accepted.

    >>> [t.value for t in find_timexes("It fell last Friday, unlike on 9 May 2022.", published="2024-05-15")]
    ['2024-05-10', '2022-05-09']
    """
    moment = read_published(published) or find_dateline(text, lexicon=lexicon, day_first=day_first)
    return search(check_text(text), moment, lexicon or Lexicon.default(), bool(day_first))


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
    check_text(text)
    found = search(text, read_published(published), lexicon or Lexicon.default(), bool(day_first))
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
