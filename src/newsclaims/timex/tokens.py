"""Tokens: the words of a text in lower case with their places, and where paragraphs break."""

from __future__ import annotations

import functools
import re

# One token and the blanks after it. A newline is a token of its own, a break that no phrase
# crosses, unless the next line goes on in lower case (text wrapped by hand): then it is a blank.
# Most words have one blank and a word behind them, which is tried first.
_TOKEN = r"\w++(?: (?=\w)|[^\S\n]*+)|(?:[^\w\s]|\n)[^\S\n]*+"
_WRAPPED = r"\n(?=[^\S\n]*+[a-z])"


class Tokens:
    """Parallel lists: `words` in lower case (a break is ""), `raw` with the blanks behind; and the text.

    `raw` is as long as what stands in the text, but in lower case and on one line where it was wrapped.
    Few offsets are ever asked for, and mostly one near the other, so they are counted from the last.
    """

    __slots__ = ("_begin", "_index", "_offset", "raw", "text", "words")

    def __init__(self, text: str, begin: int, words: list[str], raw: list[str]) -> None:
        self.text, self.words, self.raw = text, words, raw
        self._begin, self._index, self._offset = begin, 0, begin

    def start(self, index: int) -> int:
        """The offset of the token."""
        last = self._index
        if index < last - index:  # nearer to the beginning
            last, self._offset = 0, self._begin
        if index >= last:
            self._offset += len("".join(self.raw[last:index]))
        else:
            self._offset -= len("".join(self.raw[index:last]))
        self._index = index
        return self._offset

    def end(self, index: int) -> int:
        """The offset behind the token."""
        return self.start(index) + len(self.raw[index].rstrip())

    def joined(self, index: int) -> bool:
        """Whether no blank parts this token from the next."""
        return not self.raw[index][-1:].isspace()

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        if index < 0:
            return False
        start = self.start(index)
        return self.text[start : start + 1].isupper()

    def is_upper(self, index: int) -> bool:
        """Whether every letter of the token is a capital."""
        start = self.start(index)
        return self.text[start : start + len(self.raw[index])].isupper()


_PADDING = ["", "", "", "", "", "", "", ""]  # a look ahead never runs off the end


def tokenize(text: str) -> Tokens:
    """The tokens of a text, and empty ones behind them for looking ahead. Linear.

    >>> tokenize("By 5 p.m.").words[:5]
    ['by', '5', 'p', '.', 'm']
    """
    begin = len(text) - len(text.lstrip())
    token, wrapped = _patterns()
    lines = wrapped.sub(" ", text)
    lower = lines.lower()
    if len(lower) == len(text):
        raw = token.findall(lower, begin)
        words = list(map(str.rstrip, raw))
    else:  # a capital of two small characters
        raw = token.findall(lines, begin)
        words = list(map(str.lower, map(str.rstrip, raw)))
    words += _PADDING
    raw += _PADDING
    return Tokens(text, begin, words, raw)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_TOKEN), re.compile(_WRAPPED)


def split_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of a table, as `tokenize` gives them.

    >>> split_words("new year's day")
    ('new', 'year', "'", 's', 'day')
    """
    return tuple(word for word in tokenize(phrase).words if word)
