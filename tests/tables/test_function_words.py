"""Each function word has the class of its row, and keeps it in its row's example."""

import re

import pytest

from newsclaims import Lexicon
from newsclaims.phrase.tokens import phrase_tokens, vocabulary_of
from newsclaims.words import facts

ROWS = Lexicon.default().rows("function_words")
VOCABULARY = vocabulary_of(Lexicon.default())
CLASSES = {
    "determiner", "possessive", "pronoun", "relative", "interrogative", "preposition", "conjunction", "coordinator",
    "auxiliary", "modal", "negation", "adverb", "calendar", "numeral",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.surface} {row.value}")
def test_the_word_of_the_example_has_the_class(row) -> None:
    assert row.value in CLASSES
    place = re.search(rf"\b{row.surface}\b", row.example, re.I)
    assert place is not None
    (token, *_) = phrase_tokens(row.example, place.start(), None, frozenset(), VOCABULARY)
    assert token.surface.lower() == row.surface
    assert row.value in facts(token.surface).closed
    assert token.has(row.value)


def test_every_class_has_rows() -> None:
    assert {row.value for row in ROWS} == CLASSES


def test_without_its_row_a_word_is_no_function_word() -> None:
    lexicon = Lexicon.default().without(["outside"])
    assert facts("outside", lexicon=lexicon).closed == ()
