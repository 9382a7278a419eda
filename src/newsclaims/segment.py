"""Segments: a text's paragraphs and sentences, as offsets into the very text.

A paragraph ends at a newline, unless the text was wrapped by hand there: the next line goes on in
lower case, or the line ends in a word that ends no sentence ("that", "of"), or it is as full as its
neighbours, which are wrapped.
A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the marks
that close after it, where what follows can begin one; abbreviations are in a table.

>>> text = "Rep. Orr left the U.S. The vote is on Friday.\\nNobody knew."
>>> [text[start:end] for start, end in segment(text).sentences]
['Rep. Orr left the U.S.', 'The vote is on Friday.', 'Nobody knew.']
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.lexicon import Lexicon

Offsets = tuple[int, int]

# Anchored on the newline and possessive after it, and a run of stops is entered at its first
# alone, so that both patterns read every character a bounded number of times. Both begin with the
# characters themselves, which is what the engine can look for fast. What `re` cannot tell, the
# case of a letter, is looked up: importing `regex` takes longer than reading an article.
_BREAK = re.compile(r"\n(?:[^\S\n]*+\n\s*+|(?=[^\S\n]*+(?P<next>\S?)))|\r(?!\n)|\u2028|\u2029")
_STOP = re.compile(
    r"[.!?\u2026](?<![.!?\u2026].)[.!?\u2026]*+"
    r"(?:[\"'\u201d\u2019\u00bb)\]]*+(?=\s)|(?=[\u201c\"](?P<quoted>\w)))"
)
_LAST_WORD = 24  # an abbreviation is shorter than this


@dataclass(frozen=True, slots=True)
class Segments:
    """Offsets of paragraphs and of the sentences in them, both in text order, without blanks."""

    paragraphs: tuple[Offsets, ...]
    sentences: tuple[Offsets, ...]

    def around(self, start: int, end: int) -> Offsets:
        """From the beginning of the sentence at `start` to the end of the sentence at `end`."""
        if not self.sentences:
            return start, end
        first = self.sentences[self.index(start)]
        last = self.sentences[self.index(max(start, end - 1))]
        return min(start, first[0]), max(end, last[1])

    def index(self, offset: int) -> int:
        """The index of the sentence that holds the offset, else of the one before it."""
        return max(0, bisect_right(self.sentences, (offset, _BEYOND)) - 1)

    def paragraph(self, offset: int) -> Offsets:
        """The paragraph that holds the offset, else the one before it."""
        place = bisect_right(self.paragraphs, (offset, _BEYOND)) - 1
        return self.paragraphs[max(0, place)] if self.paragraphs else (offset, offset)


_BEYOND = 1 << 62


def segment(text: str, *, lexicon: Lexicon | None = None) -> Segments:
    """Paragraphs and sentences of a text. Linear in its length.

    Sentence ends follow Grefenstette and Tapanainen (1994): a stop ends a sentence unless it
    belongs to an abbreviation or an initial, or a lower-case word follows.
    """
    abbreviations, starters = _vocabulary(lexicon or Lexicon.default())
    paragraphs = tuple(_paragraphs(text))
    sentences: list[Offsets] = []
    for start, end in paragraphs:
        begin = start
        for match in _STOP.finditer(text, start, end):
            following = _skip_blanks(text, match.end(), end)
            if _ends(text, match, begin, following, end, abbreviations, starters):
                sentences.append((begin, match.end()))
                begin = following
        if begin < end:
            sentences.append((begin, end))
    return Segments(paragraphs, tuple(sentences))


def _paragraphs(text: str) -> Iterator[Offsets]:
    begin = 0
    for match in _BREAK.finditer(text):
        if match["next"] and _is_wrapped(text, match, begin):
            continue
        if begin < match.start():
            yield from _trimmed(text, begin, match.start())
        begin = match.end()
    yield from _trimmed(text, begin, len(text))


_OPEN_END = frozenset(
    {"a", "an", "and", "at", "but", "by", "for", "from", "his", "in", "into", "its", "of", "or", "than"}
    | {"that", "the", "their", "to", "was", "were", "which", "who", "with"}
)
_FULL_LINE = range(40, 121)  # how long the lines of a text wrapped by hand are


def _is_wrapped(text: str, newline: re.Match[str], begin: int) -> bool:
    """Whether the sentence goes on behind the newline; `begin` is where its paragraph begins."""
    if unicodedata.category(newline["next"]) == "Ll":
        return True
    at = newline.start()
    start = text.rfind("\n", max(begin, at - _FULL_LINE.stop), at) + 1 or max(begin, at - _FULL_LINE.stop)
    line = text[start:at].rstrip()
    if not line or not (line[-1].isalnum() or line[-1] == ","):
        return False
    if line.rpartition(" ")[2] in _OPEN_END:
        return True
    following = newline.end()
    stop = text.find("\n", following, following + _FULL_LINE.stop)
    if stop < 0 or len(line) not in _FULL_LINE:
        return False
    word = text[following:stop].split(maxsplit=1)[0]
    full = len(line) + 1 + len(word) > max(len(line), stop - following)
    return full and (begin < start or text[stop + 1 : stop + 2].islower())


def _trimmed(text: str, start: int, end: int) -> Iterator[Offsets]:
    start = _skip_blanks(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _skip_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(
    text: str,
    stop: re.Match[str],
    begin: int,
    following: int,
    end: int,
    abbreviations: dict[str, str],
    starters: frozenset[str],
) -> bool:
    """Whether the stop ends the sentence that begins at `begin`; what is `following` is no blank."""
    quoted = stop["quoted"]
    if quoted and unicodedata.category(quoted) != "Lu":
        return False
    if following >= end:
        return True
    after = text[following]
    if after.islower():
        return False
    mark = stop.group()
    if mark[0] != "." or len(mark) > 1:
        return mark[0] != "." or mark[1] != "." or not after.isdigit()
    word = _word_before(text, stop.start(), begin)
    kind = abbreviations.get(word + ".")
    if kind == "never":
        return word == "No" and not after.isdigit()
    if kind == "maybe" or _is_initials(word):
        return _next_word(text, following, end) in starters
    return True


def _word_before(text: str, stop: int, begin: int) -> str:
    before = text[max(begin, stop - _LAST_WORD) : stop]
    if not before or before[-1].isspace():
        return ""
    return before.split()[-1].lstrip("([\"'\u201c\u2018\u2014\u2013-")


def _next_word(text: str, start: int, end: int) -> str:
    start += text[start] in "\"'\u201c\u2018(["
    stop = start
    while stop < end and text[stop].isalpha():
        stop += 1
    return text[start:stop]


def _is_initials(word: str) -> bool:
    """ "J", "J.R", "U.S": single capitals parted by stops."""
    if word[1:2] not in ("", "."):
        return False
    letters = word.split(".")
    return all(len(letter) == 1 and letter.isupper() for letter in letters) and word != "I"


@functools.lru_cache(maxsize=16)
def _vocabulary(lexicon: Lexicon) -> tuple[dict[str, str], frozenset[str]]:
    starters = frozenset(row.surface for row in lexicon.rows("sentence_starters"))
    return dict(lexicon.values("abbreviations")), starters
