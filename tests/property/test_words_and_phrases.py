"""Words and phrases: any text is read, offsets are inside it, inflection has an inverse, time is linear."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Lexicon
from newsclaims.phrase import item_after
from newsclaims.phrase.tokens import phrase_tokens, vocabulary_of
from newsclaims.words import facts, inflect, lemma_noun, lemma_verb, plural, verb_forms
from newsclaims.words.table import table_of
from property.strategies import anything, texts

VOCABULARY = vocabulary_of(Lexicon.default())
TABLE = table_of(Lexicon.default())
COMMON_VERBS = sorted(verb for verb in TABLE.nominals if len(verb) > 3 and "-" not in verb)
COMMON_NOUNS = sorted(
    word
    for word in TABLE.nominals.values()
    if facts(word).singular and not facts(word).plural and "-" not in word
)
places = st.integers(0, 150)


@given(anything)
def test_any_string_is_a_word(word: str) -> None:
    found = facts(word)
    assert found == facts(word)
    assert (found.verb is None) == (found.verb_weight < 0) == (not found.verb_forms)
    assert (found.noun is None) == (found.noun_weight < 0)
    assert found.noun is None or found.plural or found.singular


@given(st.sampled_from(COMMON_VERBS))
def test_every_form_of_a_verb_leads_back_to_it(verb: str) -> None:
    for form, name in zip(inflect(verb), ("base", "third", "past", "participle", "gerund"), strict=True):
        # Two verbs may share a form ("found", "lay"); then the commoner one is read.
        assert lemma_verb(form) == verb or facts(form).verb_weight >= facts(verb).verb_weight
        assert name in verb_forms(form) or lemma_verb(form) != verb


@given(st.sampled_from(COMMON_NOUNS))
def test_a_plural_leads_back_to_its_noun(noun: str) -> None:
    form = plural(noun)
    assert lemma_noun(form) == noun or facts(form).noun_weight >= facts(noun).noun_weight


@given(texts, places)
def test_tokens_hold_the_text(text: str, place: int) -> None:
    last = 0
    for token in phrase_tokens(text, place, None, frozenset(), VOCABULARY):
        assert last <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.surface
        last = token.end


@given(texts, places)
def test_an_item_is_behind_its_place(text: str, place: int) -> None:
    for singular in (False, True):
        item = item_after(text, place, singular=singular)
        if item is not None:
            assert place <= item.start <= item.head_start <= item.head_end <= item.end <= len(text)
            assert item.of_start <= item.of_end <= len(text)


@given(texts, places)
def test_what_stands_far_behind_changes_nothing(text: str, place: int) -> None:
    longer = text + "\n\n" + "Rain fell again on Sunday. " * 20
    place = min(place, len(text))
    assert item_after(longer, place) == item_after(text, place)


@pytest.mark.parametrize(
    "unit",
    [
        "a" * 1000,
        "s' " * 300,
        "12, " * 250,
        "(" * 1000,
        "and old, " * 120,
        "of the " * 150,
        "Ab-" * 300,
        " " * 1000,
        "1." * 500,
    ],
)
def test_a_call_costs_the_same_in_any_text(unit: str) -> None:
    def cost(text: str) -> float:
        start = time.process_time()
        for place in range(0, 1000, 50):
            item_after(text, place)
        return time.process_time() - start

    cost(unit)
    assert cost(unit * 100) < 20 * cost(unit) + 0.1
