"""Link: the event that a figure measures, and by which words; what the rules of linking return."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.claims.nouns import Noun, counted_noun, lemma_set, noun_beside
from newsclaims.claims.sentences import Sentence
from newsclaims.claims.unit import Unit
from newsclaims.claims.vocabulary import EventRow, Vocabulary
from newsclaims.records.quantity import AnyQuantity
from newsclaims.types import Kind


class Link(NamedTuple):
    """An event with the units of its words, `first:last`; `noun` names the population if not the item.

    `side` is what the figure is to the event: object, subject, head (the event is what is counted),
    noun (beside an event noun), level (of a property), modifier (a participle in the item), agent.
    """

    event: str
    side: str
    first: int
    last: int
    row: EventRow | None = None
    noun: Noun | None = None
    passive: bool = False


@dataclass(slots=True, eq=False)
class Figure:
    """One figure in its sentence: the sentence's units, its place in them, its record, what it counts.

    `before` is the place of the last word before its phrase, -1 for none, `kind` the record's, `heads`
    the lemmas of its noun.
    """

    sentence: Sentence
    units: tuple[Unit, ...]
    at: int
    quantity: AnyQuantity
    noun: Noun
    vocabulary: Vocabulary
    before: int
    kind: Kind
    heads: frozenset[str]


def figure_at(sentence: Sentence, at: int, quantity: AnyQuantity) -> Figure:
    """The figure at a place of a sentence."""
    units, kind, vocabulary = sentence.units, quantity.kind, sentence.vocabulary
    noun = counted_noun(quantity, vocabulary)
    if kind == "number" and not noun.head:
        noun = noun_beside(units, at, vocabulary)
    before = _place_before(units, at)
    return Figure(sentence, units, at, quantity, noun, vocabulary, before, kind, lemma_set(noun))


def _place_before(units: Sequence[Unit], at: int) -> int:
    """The place of the last word before the figure's phrase, determiners and adverbs skipped; -1 for none."""
    at -= 1
    while at >= 0 and _belongs(units, at):
        at -= 1
    return at


_OF_FIGURE = frozenset("estimated total record further additional extra fresh new confirmed some".split())


def _belongs(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    if unit.kind != "w":
        return unit.low in ('"', "“", "(")
    if unit.low == "that":
        return False
    if unit.determines or unit.low in _OF_FIGURE:
        return True
    if (
        unit.low == "of"
        and at
        and units[at - 1].low in ("total", "estimate", "average", "minimum", "maximum")
    ):
        return True
    if unit.low in ("total", "average", "minimum", "maximum") and at + 1 < len(units):
        return units[at + 1].low == "of"
    return unit.adverb


def is_passive(units: Sequence[Unit], at: int) -> bool:
    """Whether the participle at a place stands after a form of "be" or "get", adverbs aside."""
    if not units[at].verb_in("participle"):
        return False
    at -= 1
    while at >= 0 and units[at].kind == "w" and units[at].adverb:
        at -= 1
    return at >= 0 and units[at].verb in ("be", "get")


def is_verbal(units: Sequence[Unit], at: int) -> bool:
    """Whether the word at a place is used as a verb: inflected, or a base or third person with a subject."""
    unit = units[at]
    if unit.kind != "w" or unit.verb is None:
        return False
    if unit.verb == unit.low and unit.adjective_weight > unit.verb_weight:
        return False
    before = _word_before(units, at)
    if before < 0 or units[before].kind != "w":
        return _verbal_alone(units, at, after_figure=before >= 0 and units[before].kind == "q")
    previous = units[before]
    if previous.low in ("that", "which", "who"):
        return True
    if previous.determines or previous.possessive:
        return False
    if previous.low == "as" or (previous.low != "to" and previous.preposition):
        return unit.verb_in("gerund")
    if unit.verb_in("past", "participle", "gerund") and unit.verb != unit.low:
        return True
    if previous.low in ("to", "not") or previous.closed("modal", "auxiliary", "pronoun", "relative"):
        return True
    if previous.adjective and previous.noun is None:
        return False
    if unit.verb_in("past") or unit.noun is None:
        return True
    agrees = unit.verb_in("third") if not previous.plural else unit.verb_in("base")
    return (
        (agrees and before != at - 1)
        or (agrees and _heavier(unit))
        or (previous.capital and unit.verb_in("third"))
    )


def _verbal_alone(units: Sequence[Unit], at: int, *, after_figure: bool) -> bool:
    """Whether a word after a figure, a mark or nothing is used as a verb."""
    unit = units[at]
    if after_figure and unit.verb_in("base") and _takes_object(units, at):
        return True
    return unit.verb != unit.low or unit.verb_weight > unit.noun_weight


def _word_before(units: Sequence[Unit], at: int) -> int:
    """The place before a word, dates with their preposition and adverbs skipped; -1 for none."""
    at -= 1
    while at >= 0 and (units[at].kind == "t" or units[at].adverb):
        dated = units[at].kind == "t"
        at -= 1
        if dated and at >= 0 and units[at].preposition:
            at -= 1  # "prosecutors in April charged"
    return at


def _takes_object(units: Sequence[Unit], at: int) -> bool:
    """Whether a noun phrase begins right after the place."""
    after = units[at + 1] if at + 1 < len(units) else None
    return after is not None and (after.closed("determiner", "possessive", "pronoun") or after.capital)


def _heavier(unit: Unit) -> bool:
    """Whether the word is a verb more often than a noun."""
    return unit.verb_weight >= unit.noun_weight


def group_start(units: Sequence[Unit], verb: int) -> int:
    """Where the group of a verb begins: its auxiliaries, and the verb that plans it ("plans to sell")."""
    at = verb
    while at > 0 and (units[at - 1].closed("auxiliary", "modal", "negation") or units[at - 1].adverb):
        at -= 1
    if at > 1 and units[at - 1].low == "to" and units[at - 2].verb and is_verbal(units, at - 2):
        return at - 2
    return at
