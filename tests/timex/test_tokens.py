"""Tokens: the words of a text and their places, whatever lower case does to its length."""

from __future__ import annotations

import pytest

from newsclaims.timex.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By 5 p.m.", ["by", "5", "p", ".", "m", "."]),
        ("It closed on\n 6 April", ["it", "closed", "on", "", "6", "april"]),  # a break
        ("It closed\non 6 April", ["it", "closed", "on", "6", "april"]),  # wrapped by hand
        ("In \u0130zmir\non 6 April", ["in", "i\u0307zmir", "on", "6", "april"]),  # longer in lower case
        ("  \n\nMonday\r\n\r\nTuesday", ["monday", "", "", "tuesday"]),
        ("", []),
    ],
)
def test_words_and_breaks(text: str, words: list[str]) -> None:
    found = tokenize(text).words
    assert found[: len(words)] == words
    assert not any(found[len(words) :])


@pytest.mark.parametrize("text", ["On Monday,\nin MAY  he\tsaid", "In \u0130ZMIR\non 6 April"])
def test_places_are_those_of_the_text(text: str) -> None:
    tokens = tokenize(text)
    for index, word in enumerate(tokens.words[:-8]):
        start, end = tokens.start(index), tokens.end(index)
        assert text[start:end].lower() == word
        assert tokens.is_capital(index) == text[start].isupper()
        assert tokens.is_upper(index) == text[start:end].isupper()
    assert not tokens.is_capital(-1)
