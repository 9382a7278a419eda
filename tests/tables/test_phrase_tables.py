"""The small tables of the noun-phrase grammar: each row's example is read as the row says."""

import re

import pytest

from newsclaims import Lexicon
from newsclaims.phrase import Item, item_after, noun_phrase_after, noun_phrase_before, tokens_after


def rows(table: str):
    return pytest.mark.parametrize("row", Lexicon.default().rows(table), ids=lambda row: row.surface)


def item_of(example: str, lexicon: Lexicon | None = None) -> Item | None:
    """The item behind the figure of an example."""
    figure = re.search(r"\d+", example)
    assert figure is not None
    return item_after(example, figure.end(), lexicon=lexicon)


@rows("nominal_adjectives")
def test_the_adjective_stands_for_people(row) -> None:
    item = item_of(row.example)
    assert item is not None
    assert (row.example[item.start : item.end].lower(), item.head, item.nominal) == (
        row.surface,
        row.value,
        True,
    )


@rows("nominal_adjectives")
def test_the_adjective_before_a_noun_is_a_modifier(row) -> None:
    if row.surface == "others":
        return
    item = item_of(f"{row.example.removesuffix('.')} farmers.")
    assert item is not None
    assert (item.head, item.nominal) == ("farmer", False)


@rows("attributive_plurals")
def test_the_plural_gives_way_to_the_noun_behind_it(row) -> None:
    item = item_of(row.example)
    assert item is not None
    assert (row.example[item.start :].split()[0], item.head) == (row.surface, row.value)


@rows("predicate_verbs")
def test_the_figure_counts_nothing_before_its_verb(row) -> None:
    assert row.surface in row.example
    assert item_of(row.example) is None


@rows("name_particles")
def test_the_particle_is_inside_the_name(row) -> None:
    name = re.match(r"(?:Then )?(.+?) (?:said|spoke)", row.example)
    assert name is not None
    assert row.surface in name[1]
    phrase = noun_phrase_before(row.example, name.end(1))
    assert phrase is not None
    assert (row.example[phrase.start : phrase.end], phrase.kind) == (name[1], "name")


@rows("name_prefixes")
def test_the_prefix_is_the_beginning_of_a_surname(row) -> None:
    name = re.fullmatch(r"Then (.+) spoke\.", row.example)
    assert name is not None
    phrase = noun_phrase_before(row.example, name.end(1))
    assert phrase is not None
    assert (row.example[phrase.start : phrase.end], phrase.kind) == (name[1], "name")
    assert phrase.head.startswith(row.surface)


@rows("acronyms")
def test_the_acronym_is_a_name(row) -> None:
    tokens = {token.surface: token for token in tokens_after(row.example, 0)}
    assert tokens[row.surface].facts is not None
    assert not tokens[row.surface].has("pronoun", "relative", "auxiliary")


def test_a_caller_s_attributive_plural() -> None:
    row = {
        "table": "attributive_plurals",
        "surface": "teachers",
        "value": "rep",
        "example": "12 teachers reps",
    }
    lexicon = Lexicon.default().extend([row])
    text = "She met 12 teachers reps."
    assert (item_of(text).head, item_of(text, lexicon).head) == ("teacher", "rep")  # type: ignore[union-attr]


def test_without_its_row_an_acronym_is_a_pronoun() -> None:
    lexicon = Lexicon.default().without(["US"])
    phrase = noun_phrase_after("US envoys left", 0, lexicon=lexicon)
    assert phrase is not None
    assert phrase.kind == "pronoun"
