"""The word that would work, and the caret under what a reader sees."""

from __future__ import annotations

import pytest

from newsclaims import Lexicon, ParseError, parse_quantity
from newsclaims.suggest import suggestion


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("210 bilion", "billion"),
        ("4 millon", "million"),
        ("12 kilometrs", "kilometre"),
        ("5 thousnad", "thousand"),
        ("ninty", "ninety"),
        ("twleve", None),
        ("soon", None),
        ("", None),
        ("12 q", None),
    ],
)
def test_the_nearest_word_is_named(text: str, meant: str | None) -> None:
    word = text.split()[-1] if text else ""
    hint = suggestion(text, len(text) - len(word), len(text), Lexicon.default())
    assert hint == (f'; did you mean "{meant}"?' if meant else "")


def test_a_word_of_the_vocabulary_is_right_as_it_is() -> None:
    assert suggestion("billion", 0, 7, Lexicon.default()) == ""


def test_a_row_of_the_callers_is_meant_too() -> None:
    row = {"table": "units", "surface": "furlong-ish", "value": "furlong"}
    smoot = {"table": "units", "surface": "smootling", "value": "smoot", "example": "3 smootlings"}
    lexicon = Lexicon.default().extend([row, smoot])
    assert suggestion("smotling", 0, 8, lexicon) == '; did you mean "smootling"?'


def test_a_parse_error_says_what_would_work() -> None:
    with pytest.raises(ParseError, match='did you mean "ninety"'):
        parse_quantity("ninty")


@pytest.mark.parametrize("before", ["e\u0301", "\U0001f469\u200d\U0001f692", "\u0928\u093f"])
def test_the_caret_stands_under_what_a_reader_sees(before: str) -> None:
    error = ParseError(f"{before} x", start=len(before) + 1, end=len(before) + 2, reason="no figure here")
    assert str(error).splitlines()[2] == "      ^"
