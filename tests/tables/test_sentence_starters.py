"""Each word, with a capital, begins a sentence after an abbreviation that may end one."""

import pytest

from newsclaims import Lexicon
from newsclaims.segment import segment

ROWS = Lexicon.default().rows("sentence_starters")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.surface)
def test_the_example_begins_a_sentence(row) -> None:
    assert row.example.startswith(row.surface)
    text = f"She flew to the U.S. {row.example}"
    assert [text[a:b] for a, b in segment(text).sentences] == ["She flew to the U.S.", row.example]
