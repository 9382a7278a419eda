"""Match: which rows of the event table the words at a place are.

verb      = row's verb { adverb } particle...
phrase    = row's words, a determiner or modifier more between them; "one's" any possessive
noun      = row's words before the noun, then the noun, by its lemma
adjective = row's words
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclaims.claims.sentences import Unit
from newsclaims.claims.vocabulary import BE, EventRow, Rows, Vocabulary
from newsclaims.records.quantity import AnyQuantity, Count, Measure, Money
from newsclaims.words import Words

_FILLERS = ("determiner", "possessive", "adverb")


def verb_lemma(unit: Unit) -> str:
    """The base of a verb form, "" for a unit that cannot be one."""
    return unit.facts.verb or ""


def _lemma_in(unit: Unit, rows: Rows, vocabulary: Vocabulary) -> str:
    """The verb that the word is in a table: "lay" is the past of "lie", unless only "lay" is there."""
    lemma = verb_lemma(unit)
    return unit.low if lemma and lemma not in rows and not vocabulary.role(lemma, "level") else lemma


def match_verb(units: Sequence[Unit], at: int, vocabulary: Vocabulary) -> tuple[tuple[EventRow, ...], int]:
    """Rows of the verb at a place, those with the most particles alone, and the place after them."""
    found: list[EventRow] = []
    after = at + 1
    for row in vocabulary.verbs.get(_lemma_in(units[at], vocabulary.verbs, vocabulary), ()):
        if found and len(row.rest) < len(found[0].rest):
            break
        if not row.rest or follows(units, at + 1, row.rest) == at + 1 + len(row.rest):
            found.append(row)
            after = at + 1 + len(row.rest)
    return tuple(found), after


def opens_row(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a phrase or an adjective's row can begin here: most words are told by this that none does."""
    return unit.low in vocabulary.openers or unit.facts.verb in vocabulary.openers


Accepts = Callable[[EventRow], bool]


def anything(row: EventRow) -> bool:
    """Accept every row."""
    return True


def match_phrase(
    units: Sequence[Unit], at: int, vocabulary: Vocabulary, accepts: Accepts = anything
) -> tuple[EventRow | None, int]:
    """The longest acceptable phrase that begins with the verb at a place, and the place after it."""
    if verb_lemma(units[at]) in BE:
        row, after = _after_be(units, at + 1, vocabulary, accepts)
        if row is not None:
            return row, after
    if verb_lemma(units[at]) == "have" and _is_perfect(units, at):
        return None, at
    for row in vocabulary.phrases.get(_lemma_in(units[at], vocabulary.phrases, vocabulary), ()):
        after = follows(units, at + 1, row.rest, fillers=2)
        if after and accepts(row):
            return row, after
    return None, at


def _is_perfect(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle follows "have", adverbs aside: then it is an auxiliary."""
    at += 1
    while at < len(units) and units[at].closed("adverb", "negation"):
        at += 1
    return at < len(units) and units[at].verb_in("participle") and units[at].facts.verb != units[at].low


def _after_be(
    units: Sequence[Unit], at: int, vocabulary: Vocabulary, accepts: Accepts
) -> tuple[EventRow | None, int]:
    """The longest phrase with "be" that goes on at a place, two fillers skipped."""
    for start in range(at, min(at + 3, len(units))):
        for row in vocabulary.after_be.get(units[start].low, ()):
            after = follows(units, start + 1, row.rest, fillers=2)
            if after and accepts(row):
                return row, after
        if not _filler(units[start]):
            break
    return None, at


def match_reduced(
    units: Sequence[Unit], at: int, vocabulary: Vocabulary, accepts: Accepts = anything
) -> tuple[EventRow | None, int]:
    """The longest acceptable phrase with "be" whose second word stands at a place, "be" left out."""
    for row in vocabulary.reduced.get(units[at].low, ()):
        after = follows(units, at + 1, row.rest, fillers=1)
        if after and accepts(row):
            return row, after
    return None, at


def match_adjective(
    units: Sequence[Unit], at: int, vocabulary: Vocabulary, accepts: Accepts = anything
) -> tuple[EventRow | None, int]:
    """The acceptable adjective row that begins at a place ("without power"), and the place after it."""
    for row in vocabulary.adjectives.get(units[at].low, ()):
        after = follows(units, at + 1, row.rest)
        if after and accepts(row):
            return row, after
    return None, at


def follows(units: Sequence[Unit], at: int, rest: Sequence[str], fillers: int = 0) -> int:
    """The place after the words of a row, 0 where they do not follow; so many fillers may intervene."""
    end = len(units)
    for word in rest:
        spare = fillers
        while at < end and not _is_word(units[at], word):
            if not spare or not _filler(units[at]):
                return 0
            spare -= 1
            at += 1
        if at >= end:
            return 0
        at += 1
    return at


def _filler(unit: Unit) -> bool:
    return unit.kind == "w" and (unit.closed(*_FILLERS) or unit.facts.adjective or unit.low.endswith("ly"))


_POSSESSOR, _DISEASE = "one's", "{disease}"  # words of rows that stand for a class


def _is_word(unit: Unit, word: str) -> bool:
    if word == _POSSESSOR:
        return unit.closed("possessive") or unit.low == "her"
    if word == _DISEASE:
        return unit.kind == "w" and ("state" in unit.facts.classes or unit.low in _ILLS)
    facts = unit.facts
    return word in (unit.low, facts.noun, facts.verb) and unit.kind == "w"


_ILLS = frozenset({"covid", "covid-19", "coronavirus", "virus", "flu", "mpox", "ebola", "infection"})


def noun_rows(
    units: Sequence[Unit], at: int, vocabulary: Vocabulary, *, properties: bool = False
) -> tuple[tuple[EventRow, ...], int]:
    """Rows of the noun that ends at a place, the longest alone, and the place where it begins."""
    table = vocabulary.properties if properties else vocabulary.nouns
    unit = units[at]
    rows, noun = table.get(unit.low, ()), unit.facts.noun
    if noun and noun != unit.low:
        rows = (*rows, *table.get(noun, ()))
    best: list[EventRow] = []
    longest = 0
    for row in rows:
        if len(row.rest) >= longest and _precedes(units, at, row.rest):
            best = [row] if len(row.rest) > longest else [*best, row]
            longest = len(row.rest)
    return tuple(best), at - longest


def _precedes(units: Sequence[Unit], at: int, rest: tuple[str, ...]) -> bool:
    if not rest:
        return True
    first = at - len(rest)
    return first >= 0 and all(_is_word(unit, word) for unit, word in zip(units[first:at], rest, strict=True))


def fits(row: EventRow, quantity: AnyQuantity, heads: frozenset[str], words: Words) -> bool:
    """Whether the figure is of what the row's word needs beside it; `heads` are its nouns' lemmas."""
    if row.kind and row.form != "property" and row.kind != quantity.kind:
        return False
    if row.implied == "person" and isinstance(quantity, Money | Measure):
        return False
    if not row.needs:
        return True
    if heads & row.needs or (quantity.unit is not None and quantity.unit in row.needs):
        return True
    if "RATE" in row.needs:
        return quantity.per is not None
    if "MONEY" in row.needs:
        return isinstance(quantity, Money)
    if "PERSON" in row.needs:
        return any(is_people(head, words) for head in heads) or (isinstance(quantity, Count) and not heads)
    if "THING" in row.needs:
        return bool(heads) and not any(is_people(head, words) for head in heads)
    return False


def is_people(noun: str, words: Words) -> bool:
    """Whether a noun's lemma names people."""
    classes = words.facts(noun).classes
    return classes[:1] == ("person",) or noun in ("people", "family", "other", "household", "police", "troop")
