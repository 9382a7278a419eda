"""Every row of the tables of attribution comes out of its example through the public function."""

import pytest

from newsclaims import Attribution, Lexicon, find_attributions
from newsclaims.attribution.vocabulary import vocabulary
from newsclaims.lexicon import Row

LEXICON = Lexicon.default()


def rows(table: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", LEXICON.rows(table), ids=lambda row: f"{row.surface}-{row.value}")


def cued(row: Row, lemma: str) -> list[Attribution]:
    return [a for a in find_attributions(row.example) if a.cue is not None and a.cue.lemma == lemma]


@rows("reporting_verbs")
def test_a_verb_is_found_with_its_act(row: Row) -> None:
    assert row.value in {a.act for a in cued(row, row.surface)}


@rows("reporting_verbs")
def test_a_verb_names_frames_that_the_grammar_knows(row: Row) -> None:
    known = {
        "quote",
        "that",
        "clause",
        "wh",
        "to",
        "ing",
        "np",
        "np-that",
        "np-clause",
        "np-wh",
        "np-to",
        "np-to-np",
    }
    known |= {
        "np-of",
        "np-for",
        "np-with",
        "np-from",
        "np-on",
        "np-over",
        "np-against",
        "np-as",
        "np-comp",
        "np-ing",
        "thing",
    }
    assert set(row.get("frames").split()) <= known
    assert row.get("frames")


@rows("reporting_nouns")
def test_a_noun_is_found_with_its_act(row: Row) -> None:
    found = cued(row, row.surface)
    assert [a.act for a in found] == [row.value]
    assert found[0].source.span is not None


@rows("reporting_governors")
def test_a_governor_tells_polarity_and_modality(row: Row) -> None:
    found = [
        a
        for a in find_attributions(row.example)
        if a.cue is not None and row.surface in a.cue.span.text.split()
    ]
    assert [(a.polarity, a.modality) for a in found] == [(row.value, row.get("modality"))]


@rows("speech_venues")
def test_a_venue_is_told(row: Row) -> None:
    (found,) = find_attributions(row.example)
    assert found.venue is not None
    assert row.surface in found.venue
    assert found.content[0].text == "that the ferry was late"


@rows("person_titles")
def test_a_title_is_no_part_of_the_name(row: Row) -> None:
    (found,) = find_attributions(row.example)
    assert (found.source.name, found.source.kind) == ("Abel Orr", "person")


@rows("source_nouns")
def test_a_noun_tells_the_kind_of_source(row: Row) -> None:
    (found,) = find_attributions(row.example)
    assert found.source.kind == row.value


@rows("closed_class")
def test_a_closed_class_word_has_its_class(row: Row) -> None:
    assert row.surface in row.example
    assert vocabulary(LEXICON).classes[row.surface] == row.value


@rows("headline_labels")
def test_a_label_is_no_speaker(row: Row) -> None:
    assert find_attributions(row.example) == ()


def test_without_its_row_a_label_speaks() -> None:
    lexicon = LEXICON.without(["photo"])
    (found,) = find_attributions("PHOTO: Orr Leaves Harbour Board", lexicon=lexicon)
    assert found.cue is not None
    assert found.cue.lemma == ":"


def test_a_caller_s_verb_is_a_cue() -> None:
    row = {
        "table": "reporting_verbs",
        "surface": "blurt",
        "value": "admits",
        "frames": "that",
        "example": "x",
    }
    text = "The thief blurted that the safe was empty."
    assert find_attributions(text) == ()
    (found,) = find_attributions(text, lexicon=LEXICON.extend([row]))
    assert found.cue is not None
    assert (found.cue.lemma, found.act, found.content[0].text) == (
        "blurt",
        "admits",
        "that the safe was empty",
    )


def test_without_its_row_a_verb_is_none() -> None:
    assert find_attributions("The union said that talks failed.", lexicon=LEXICON.without(["say"])) == ()
