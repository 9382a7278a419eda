"""Word lists: many words and phrases, found at a place of a text without a pattern of them all.

A pattern of a thousand words takes longer to compile than to use; a dictionary takes no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LETTERS = re.compile(r"[A-Za-z]*")


class WordList:
    """Words and phrases by the letters that they begin with, the longest first."""

    __slots__ = ("_asked", "_by_letters")

    def __init__(self, words: Iterable[str]) -> None:
        found: dict[str, str] = {}
        for word in sorted({word for word in words if word}, key=len, reverse=True):
            letters = _LETTERS.match(word).group()  # type: ignore[union-attr]
            found[letters] = f"{found[letters]}\n{word}" if letters in found else word
        self._by_letters = found  # words by line: thousands of lists would wake the garbage collector
        self._asked: dict[str, tuple[str, ...]] = {}  # what texts had of them, taken apart

    def initials(self) -> Iterable[str]:
        """The letters that the words begin with, up to the first character that is none; "" too."""
        return self._by_letters.keys()

    def each(self, text: str, place: int, barred: frozenset[str]) -> Iterator[str]:
        """The words that stand at a place, the longest first, none of `barred` behind them.

        `barred` holds the letters A to Z in both cases at least, so that no word ends inside one.
        """
        for word in self._words_at(text, place):
            end = place + len(word)
            if text.startswith(word, place) and text[end : end + 1] not in barred:
                yield word

    def longest(self, text: str, place: int, barred: frozenset[str]) -> str | None:
        """The longest word that stands at a place; see `each`."""
        for word in self._words_at(text, place):
            end = place + len(word)
            if text.startswith(word, place) and text[end : end + 1] not in barred:
                return word
        return None

    def _words_at(self, text: str, place: int) -> tuple[str, ...]:
        """The words with the letters that stand at a place, none where the text goes on with none of them."""
        letters = _LETTERS.match(text, place).group()  # type: ignore[union-attr]
        if letters not in self._by_letters:
            return ()
        words = self._asked.get(letters)
        if words is None:
            words = self._asked[letters] = tuple(self._by_letters[letters].split("\n"))
        return words if text.startswith(words, place) else ()


def word_before(text: str, floor: int, end: int) -> str:
    """What stands between two blanks, or `floor`, as the last thing before a place; the blanks aside."""
    pieces = text[max(floor, end - 24) : end].rsplit(None, 1)
    return pieces[-1] if pieces else ""


ASCII_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
