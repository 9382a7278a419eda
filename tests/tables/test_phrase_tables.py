"""The small tables of the noun-phrase grammar: each row's example is read as the row says."""

import re

import pytest

from newsclaims import Lexicon
from newsclaims.phrase import Item, item_after
from newsclaims.phrase.base import parse_base
from newsclaims.phrase.roles import Roles
from newsclaims.phrase.tokens import Token, phrase_tokens, vocabulary_of


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


def tokens_at(text: str, start: int, lexicon: Lexicon | None = None) -> list[Token]:
    """The tokens of the phrase that begins at a place."""
    return phrase_tokens(text, start, None, frozenset(), vocabulary_of(lexicon or Lexicon.default()))


def name_at(text: str, start: int, end: int) -> str | None:
    """The head of the name that stands at `start:end`, None where none does."""
    tokens = tokens_at(text, start)
    base = parse_base(Roles(tokens, vocabulary_of(Lexicon.default())), 0)
    if base is None or base.name < 0 or tokens[base.stop - 1].end != end:
        return None
    return tokens[base.head].surface


@rows("name_particles")
def test_the_particle_is_inside_the_name(row) -> None:
    name = re.match(r"(?:Then )?(.+?) (?:said|spoke)", row.example)
    assert name is not None
    assert row.surface in name[1]
    assert name_at(row.example, name.start(1), name.end(1)) is not None


@rows("name_prefixes")
def test_the_prefix_is_the_beginning_of_a_surname(row) -> None:
    name = re.fullmatch(r"Then (.+) spoke\.", row.example)
    assert name is not None
    head = name_at(row.example, name.start(1), name.end(1))
    assert head is not None
    assert head.startswith(row.surface)


@rows("acronyms")
def test_the_acronym_is_a_name(row) -> None:
    token = tokens_at(row.example, re.search(rf"\b{row.surface}\b", row.example).start())[0]  # type: ignore[union-attr]
    assert token.surface == row.surface
    assert token.facts is not None
    assert not token.has("pronoun", "relative", "auxiliary")


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
    assert tokens_at("US envoys left", 0, lexicon)[0].has("pronoun")
    assert not tokens_at("US envoys left", 0)[0].has("pronoun")
