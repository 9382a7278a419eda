"""Tokens: the words of a text in lower case with their places, and where paragraphs break."""

from __future__ import annotations

import functools
import re

# One token and the blanks after it. A newline is a token of its own, a break that no phrase
# crosses, unless the next line goes on in lower case (text wrapped by hand). Most tokens have one
# blank and a word behind them, which is tried first.
_TOKEN = r"(?:\w++|[^\w\s]|\n)(?: (?=\w)|[^\S\n]*+(?:\n(?=[^\S\n]*+[a-z])[^\S\n]*+)?)"


class Tokens:
    """Parallel lists: `words` in lower case (a break is ""), `raw` with the blanks behind; and the text.

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
        raw = self.raw[index]
        return raw[-1:] == raw.rstrip()[-1:]

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.raw[index][:1].isupper()


_PADDING = ["", "", "", "", "", "", "", ""]  # a look ahead never runs off the end


def tokenize(text: str) -> Tokens:
    """The tokens of a text, and empty ones behind them for looking ahead. Linear.

    >>> tokenize("By 5 p.m.").words[:5]
    ['by', '5', 'p', '.', 'm']
    """
    begin = len(text) - len(text.lstrip())
    raw = _pattern().findall(text, begin)
    words = list(map(str.lower, map(str.rstrip, raw)))
    return Tokens(text, begin, words + _PADDING, raw + _PADDING)


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_TOKEN)


def split_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of a table, as `tokenize` gives them.

    >>> split_words("new year's day")
    ('new', 'year', "'", 's', 'day')
    """
    return tuple(word for word in tokenize(phrase).words if word)
