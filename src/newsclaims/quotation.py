"""Quotations: what stands in quotation marks, as offsets into the very text.

Curly, straight, angle and TeX marks (``so''), double and single, one inside the other. A mark
opens where what stands before it does not end a word and what follows is no blank; an open
quotation ends with its paragraph, and goes on in the next one where that reopens it, which is
how news sets a quotation of several paragraphs (Chicago Manual of Style 13.30). Apostrophes,
primes and the elisions 'em and '90s are no marks.

>>> text = "“It was ‘slow’,” she said, and called it a 'disgrace'."
>>> [(q.text(text), q.depth) for q in quotations_in(text, [(0, len(text))])]
[('“It was ‘slow’,”', 0), ('‘slow’', 1), ("'disgrace'", 0)]
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsclaims.segment import Offsets

# They begin with the marks themselves, which is what the engine can look for fast.
_DOUBLE = re.compile(r"\"|“|”|„|«|»|``|''")
_SINGLE = re.compile(r"['‘’](?:(?<=(?<![\w'‘’])['‘])(?=[\w(\[$£€“\"…])|(?<=[^\s'‘’]['’])(?![\w'’]))")
_OPENER = re.compile(r"['‘](?<=(?<![\w'‘’])['‘])(?=[\w(\[$£€“\"…])")
_ELISION = re.compile(r"['‘’](?:\d|em\b|til\b|tis\b|twas\b|n\b|cause\b|bout\b|round\b)", re.IGNORECASE)
_FINAL = ",.?!…—–"
_LETTERS = "\"“”„«»‘’'`"


class Quotation(NamedTuple):
    """One quotation: `start`, `end` with its marks, `inner` and `inner_end` without them.

    `closed` is false where it ends with its paragraph; `continued` says that it goes on in the
    next paragraph, `continues` that it goes on from the one before. `depth` is 1 inside another.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    depth: int = 0
    closed: bool = True
    continued: bool = False
    continues: bool = False

    def text(self, source: str) -> str:
        """The quotation with its marks."""
        return source[self.start : self.end]

    def is_sentence(self, source: str) -> bool:
        """Whether it is told as speech: more than two words that begin as a sentence and end as one.

        >>> text = "“We won.” A “clear win”"
        >>> [q.is_sentence(text) for q in quotations_in(text, [(0, len(text))])]
        [True, False]
        """
        inner = source[self.inner : self.inner_end].strip()
        if not inner:
            return False
        first = next((c for c in inner if c.isalnum()), "")
        ends = inner.rstrip("\"“”‘’'")[-1:] in _FINAL or not self.closed
        return ends and (first.isupper() or first.isdigit() or inner.count(" ") >= 3 or inner[0] in ".…")

    def begins_small(self, source: str) -> bool:
        """Whether it begins in lower case, as words that are part of the sentence around them do."""
        return source[self.inner : self.inner + 1].islower()


def quotations_in(text: str, paragraphs: Iterable[Offsets]) -> tuple[Quotation, ...]:
    """The quotations in these paragraphs of a text, outer before inner, in text order.

    Linear in the text's length.
    """
    if not _marked(text):
        return ()
    found: list[Quotation] = []
    marks = list(_DOUBLE.finditer(text))
    openers = [match.start() for match in _OPENER.finditer(text)]
    place = opener = 0
    last = -1  # the double quotation that the paragraph before left open
    for start, end in paragraphs:
        first, place = place, _past(marks, place, end)
        doubles = list(_doubles(text, marks[first:place], start, end)) if first < place else []
        if last >= 0 and doubles and doubles[0].start == start:
            found[last] = _with(found[last], continued=True)
            doubles[0] = _with(doubles[0], continues=True)
        found += doubles
        last = len(found) - 1 if doubles and not doubles[-1].closed else -1
        if opener < len(openers) and openers[opener] < end:
            found.extend(_singles(text, start, end, doubles))
            opener = bisect_left(openers, end, opener)
    if openers:
        found.sort(key=lambda q: (q.start, -q.end))
    return tuple(found)


def _past(marks: list[re.Match[str]], place: int, end: int) -> int:
    """The first mark from `place` on that stands behind an offset."""
    while place < len(marks) and marks[place].start() < end:
        place += 1
    return place


def _marked(text: str) -> bool:
    return any(mark in text for mark in _LETTERS)


def _with(q: Quotation, *, continued: bool | None = None, continues: bool | None = None) -> Quotation:
    return Quotation(
        q.start,
        q.end,
        q.inner,
        q.inner_end,
        q.depth,
        q.closed,
        q.continued if continued is None else continued,
        q.continues if continues is None else continues,
    )


def _doubles(text: str, marks: list[re.Match[str]], start: int, end: int) -> Iterator[Quotation]:
    """Double quotations of one paragraph: a mark that opens, up to the next that closes."""
    opened: re.Match[str] | None = None
    for match in marks:
        if opened is None:
            if _opens(text, match, start, end):
                opened = match
        elif _closes(text, match, end):
            yield Quotation(opened.start(), match.end(), opened.end(), match.start())
            opened = None
    if opened is not None and end - opened.end() > 0:
        yield Quotation(opened.start(), end, opened.end(), end, closed=False)


def _opens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """A mark opens before what is no blank and not right after a word, whichever way it curls."""
    mark, at, after = match.group(), match.start(), match.end()
    if mark == "»" or after >= end or text[after].isspace():
        return False
    return mark in ("``", "„", "«") or at == start or not text[at - 1].isalnum()


def _closes(text: str, match: re.Match[str], end: int) -> bool:
    """A mark closes unless a blank stands before it and a word after it, as before a reopening."""
    mark, at, after = match.group(), match.start(), match.end()
    if mark in ("``", "„", "«", "»"):
        return mark == "»"
    if after >= end or not text[after].isalnum():
        return True
    return not (text[at - 1].isspace() or text[at - 1] in "([—–-")


def _singles(text: str, start: int, end: int, doubles: list[Quotation]) -> Iterator[Quotation]:
    """Single quotations of one paragraph; inside a double one their depth is 1.

    A mark after an s may be a possessive's ("the workers' pay"); it closes only where no other
    mark does before the next opens.
    """
    opened, maybe = -1, -1
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        if _is_opener(text, at, start):
            if opened >= 0 and maybe > 0:
                yield _single(opened, maybe, doubles)
                opened = maybe = -1
            if opened < 0 and not _ELISION.match(text, at):
                opened, maybe = at, -1
        elif opened >= 0 and at > opened + 1:
            if (
                text[at - 1] in "sS"
                and at + 1 < end
                and text[at + 1] == " "
                and text[at + 2 : at + 3].islower()
            ):
                maybe = maybe if maybe > 0 else at
            else:
                yield _single(opened, at, doubles)
                opened = maybe = -1
    if opened >= 0 and maybe > 0:
        yield _single(opened, maybe, doubles)


def _is_opener(text: str, at: int, start: int) -> bool:
    return at == start or not (text[at - 1].isalnum() or text[at - 1] in ".,?!…%)]")


def _single(opened: int, at: int, doubles: list[Quotation]) -> Quotation:
    place = bisect_left(doubles, opened, key=lambda q: q.start) - 1
    inside = place >= 0 and at < doubles[place].end
    return Quotation(opened, at + 1, opened + 1, at, depth=1 if inside else 0)
