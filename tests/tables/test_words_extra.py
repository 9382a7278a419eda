"""Each row of `words_extra` is what the public functions say of its word, and of the word in its example."""

import re

import pytest

from newsclaims import Lexicon, TableError
from newsclaims.words import classes, facts, lemma_noun, nominalization

ROWS = Lexicon.default().rows("words_extra")
NOUNS = [row for row in ROWS if row.get("part") == "noun"]
VERBS = [row for row in ROWS if row.get("part") == "verb"]
NOMINALS = [row for row in ROWS if row.get("part") == "nominal"]


def test_every_row_is_a_noun_a_verb_or_a_nominal() -> None:
    assert len(NOUNS) + len(VERBS) + len(NOMINALS) == len(ROWS)


def test_the_word_in_the_example_is_the_verb_s_form() -> None:
    for row in VERBS:
        assert facts(row.surface).verb == row.value
        assert set(row.get("form").split()) <= facts(row.surface).verb_forms


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.surface)
def test_the_example_holds_the_word(row) -> None:
    assert re.search(rf"\b{row.surface}\b", row.example)


@pytest.mark.parametrize("row", NOUNS, ids=lambda row: row.surface)
def test_the_word_in_the_example_has_the_row_s_lemma_number_and_classes(row) -> None:
    (word,) = re.findall(rf"\b{row.surface}\b", row.example)
    found = facts(word)
    assert lemma_noun(word) == row.value
    assert found.plural == ("plural" in row.get("form"))
    assert found.singular == ("singular" in row.get("form"))
    assert classes(word) == tuple(row.get("classes").split())


@pytest.mark.parametrize("row", NOMINALS, ids=lambda row: row.surface)
def test_the_noun_in_the_example_is_the_verb_s_act(row) -> None:
    assert nominalization(row.value) == row.surface


def test_a_caller_s_word_is_read() -> None:
    row = {"table": "words_extra", "surface": "smoots", "value": "smoot", "part": "noun", "form": "plural"}
    lexicon = Lexicon.default().extend([{**row, "classes": "person"}])
    assert lemma_noun("Smoots", lexicon=lexicon) == "smoot"
    assert classes("smoots", lexicon=lexicon) == ("person",)
    assert classes("smoots") == ()


def test_a_row_without_a_part_of_speech_is_refused() -> None:
    lexicon = Lexicon.default().extend([{"table": "words_extra", "surface": "smoot", "value": "smoot"}])
    with pytest.raises(TableError, match="part"):
        facts("smoot", lexicon=lexicon)


def test_a_word_left_out_is_unknown() -> None:
    lexicon = Lexicon.default().without(["envoy", "children"])
    assert classes("envoy", lexicon=lexicon) == ()
    assert lemma_noun("children", lexicon=lexicon) != "child"
