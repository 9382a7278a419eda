"""Each function word has the class of its row, and keeps it in its row's example."""

import re

import pytest

from newsclaims import Lexicon
from newsclaims.phrase import tokens_after
from newsclaims.words import closed_classes

ROWS = Lexicon.default().rows("function_words")
CLASSES = {
    "determiner", "possessive", "pronoun", "relative", "interrogative", "preposition", "conjunction", "coordinator",
    "auxiliary", "modal", "negation", "adverb", "calendar", "numeral",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.surface} {row.value}")
def test_the_word_of_the_example_has_the_class(row) -> None:
    assert row.value in CLASSES
    place = re.search(rf"\b{row.surface}\b", row.example, re.I)
    assert place is not None
    (token, *_) = tokens_after(row.example, place.start())
    assert token.surface.lower() == row.surface
    assert row.value in closed_classes(token.surface)
    assert token.has(row.value)


def test_every_class_has_rows() -> None:
    assert {row.value for row in ROWS} == CLASSES


def test_without_its_row_a_word_is_no_function_word() -> None:
    lexicon = Lexicon.default().without(["outside"])
    assert closed_classes("outside", lexicon=lexicon) == ()
