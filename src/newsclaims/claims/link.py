"""Link: the event that a figure measures, and by which words; what the rules of linking return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsclaims.claims.match import verb_lemma
from newsclaims.claims.nouns import Noun
from newsclaims.claims.sentences import Sentence, Unit
from newsclaims.claims.vocabulary import EventRow, Vocabulary
from newsclaims.records.quantity import AnyQuantity


@dataclass(frozen=True, slots=True)
class Link:
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


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in its sentence: its place, its record, what it counts."""

    sentence: Sentence
    at: int
    quantity: AnyQuantity
    noun: Noun
    vocabulary: Vocabulary

    @property
    def units(self) -> Sequence[Unit]:
        """The units of its sentence."""
        return self.sentence.units


def before_figure(figure: Figure) -> int:
    """The place of the last word before the figure that is no determiner or adverb of its phrase; -1 for none."""
    units, at = figure.units, figure.at - 1
    while at >= 0 and _belongs(units, at):
        at -= 1
    return at


_OF_FIGURE = frozenset("estimated total record further confirmed least most more than as many much up some".split())


def _belongs(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    if unit.kind != "w":
        return unit.low in ('"', "“", "(")
    if unit.closed("determiner", "possessive") or unit.low in _OF_FIGURE:
        return True
    if unit.low == "of" and at and units[at - 1].low in ("total", "estimate", "average", "minimum", "maximum"):
        return True
    if unit.low in ("total", "average", "minimum", "maximum") and at + 1 < len(units):
        return units[at + 1].low == "of"
    return unit.facts.adverb_weight >= 0 and unit.facts.verb is None and not unit.closed("preposition")


def is_passive(units: Sequence[Unit], at: int) -> bool:
    """Whether the participle at a place stands after a form of "be" or "get", adverbs aside."""
    if not units[at].verb_in("participle"):
        return False
    at -= 1
    while at >= 0 and units[at].kind == "w" and is_adverb(units[at]):
        at -= 1
    return at >= 0 and verb_lemma(units[at]) in ("be", "get")


def is_adverb(unit: Unit) -> bool:
    """Whether it is an adverb or a negation, and no preposition."""
    if unit.closed("adverb", "negation"):
        return True
    return unit.facts.adverb and not unit.closed("preposition") and unit.facts.noun is None and not unit.facts.verb


def is_verbal(units: Sequence[Unit], at: int) -> bool:
    """Whether the word at a place is used as a verb: inflected, or a base after "to", a modal or a plural."""
    unit = units[at]
    if unit.kind != "w" or unit.facts.verb is None:
        return False
    previous = units[at - 1] if at else None
    if previous is not None and (previous.closed("determiner", "possessive") or previous.possessive):
        return False
    if unit.verb_in("past", "participle", "gerund") and unit.facts.verb != unit.low:
        return True
    if previous is not None and (previous.low in ("to", "not") or previous.closed("modal", "auxiliary", "pronoun")):
        return True
    if previous is not None and previous.kind == "w" and unit.verb_in("third") and previous.facts.noun:
        return not previous.closed("preposition")
    if previous is not None and previous.capital and not previous.closed("preposition"):
        return True
    return unit.facts.noun is None or unit.facts.verb_weight > unit.facts.noun_weight or unit.verb_in("past")
