"""Nouns: the lemma phrase that names what a figure counts, and where it stands.

    population = { modifier } head      "Ruritanian diplomats" -> "ruritanian diplomat"

Determiners, figures, what only orders ("other", "new") and participles that are the event itself
("injured civilians") are no part of it. Phrases that name nobody in particular ("people",
"others") are None here: the event's row says who is meant.
"""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.claims.sentences import Place, Sentence
from newsclaims.claims.unit import Unit
from newsclaims.claims.vocabulary import EventRow, Vocabulary
from newsclaims.records.quantity import AnyQuantity, Count, Duration, Number
from newsclaims.words import Words

_WORD = re.compile(r"[^\W\d_]++(?>(?:[-'’‑.&]?[^\W_]++)*)")
_EMPTY = frozenset(
    "other others more new additional further extra fresh total whole entire own such same different"
    " many several various confirmed estimated reported suspected known possible overall respective"
    " separate some all any his her its their our my your the a an this that these those no another"
    " least most least one about over more than up to nearly around extra average of".split()
)
_STOP = frozenset("of in at from on by for with who which that and or to among including as".split())


NOWHERE: Place = (-1, -1)


class Noun(NamedTuple):
    """What is counted: lemma phrase or None, the event that a participle in it names, and words.

    `generic` says that the words name nobody in particular; `before` are the words before the
    head, `head` its lemma. It stands in the units `first:last`, or, inside a figure's own words, at
    `start:end` of the text: -1 where it does not.
    """

    phrase: str | None
    head: str = ""
    before: tuple[str, ...] = ()
    event: EventRow | None = None
    generic: bool = False
    first: int = -1
    last: int = -1
    start: int = -1
    end: int = -1

    @property
    def written(self) -> bool:
        """Whether the text has it at all."""
        return self.first >= 0 or self.start >= 0

    def called(self, phrase: str, head: str) -> "Noun":
        """What other words, taken from it, name in its place."""
        return Noun(phrase, head, (), None, False, *self[5:])

    def place(self, sentence: Sentence) -> Place:
        """Where it stands in the text, -1 to -1 where it is written nowhere."""
        return sentence.place(self.first, self.last) if self.first >= 0 else (self.start, self.end)


def counted_noun(quantity: AnyQuantity, vocabulary: Vocabulary) -> Noun:
    """What the figure counts, or the whole that it is a share of.

    A count of some of a whole ("two of its ambulances") counts the item.
    """
    item = quantity.item if isinstance(quantity, Count) else None
    whole = None if isinstance(quantity, Duration | Number) else quantity.of
    words = item or (whole if whole and whole.lower() not in ("them", "whom", "which", "those") else None)
    if not words:
        return Noun(None)
    inside = quantity.span.text.rfind(words)
    start = quantity.span.start + inside
    return read_noun(words, vocabulary, (start, start + len(words)) if inside >= 0 else NOWHERE)


def noun_beside(units: Sequence[Unit], at: int, vocabulary: Vocabulary) -> Noun:
    """The plural right after a bare figure whose noun was not read with it: "12 further deaths"."""
    noun, end = phrase_after(units, at + 1, vocabulary)
    if end == at + 1:
        return noun
    last = units[end - 1]
    plural = last.plural and (not last.verb_forms or last.noun_weight > last.verb_weight)
    return noun if plural or (not last.known and last.noun is not None) else Noun(None)


def read_noun(words: str, vocabulary: Vocabulary, place: Place = NOWHERE) -> Noun:
    """A noun phrase as written at a place, read into a `Noun`; what follows its head is left off."""
    found = _WORD.findall(words)
    for index, word in enumerate(found):
        if index and word.lower() in _STOP:
            found = found[:index]
            break
    return _noun(found, vocabulary, (*NOWHERE, *place))


def _noun(found: list[str], vocabulary: Vocabulary, places: tuple[int, int, int, int]) -> Noun:
    """The noun that words name; `places` are the last four fields of a `Noun`."""
    event = None
    kept: list[str] = []
    for owner in range(len(found) - 2, -1, -1):
        if found[owner].endswith(("'s", "’s")):
            found = found[owner + 1 :]  # "the city's homes" are homes
            break
    for index, word in enumerate(found):
        low = word.lower()
        last = index == len(found) - 1
        row = None if last or event is not None else participle_row(low, vocabulary)
        if row is not None:
            event = row
            if kept and kept[-1].endswith("ly"):
                kept.pop()
        elif low not in _EMPTY or (last and low in ("other", "others")):
            kept.append(low)
    if not kept:
        return Noun(None, "", (), event, True, *places)
    head = _head(kept[-1].removesuffix("'s").removesuffix("’s"), vocabulary.words)
    before = tuple(kept[:-1])
    generic = " ".join((*before, head)) in vocabulary.generic
    phrase = None if generic else " ".join((*before, head))
    return Noun(phrase, head, before, event, generic, *places)


def _head(word: str, words: Words) -> str:
    """The lemma of a noun; an unknown compound's is that of its last part ("schoolchildren")."""
    facts = words.facts(word)
    if not facts.known:
        for cut in range(3, len(word) - 2):
            part = words.facts(word[cut:])
            if part.known and part.plural and part.noun and part.noun_weight > 0:
                return word[:cut] + part.noun
    return facts.noun or word


@functools.lru_cache(maxsize=8192)
def participle_row(word: str, vocabulary: Vocabulary) -> EventRow | None:
    """The event that a participle or adjective names of what it stands before."""
    for row in vocabulary.adjectives.get(word, ()):
        if not row.rest and row.figure != "amount":
            return row
    first, hyphen, particle = word.partition("-")
    facts = vocabulary.words.facts(first if hyphen else word)
    if hyphen:
        rows = vocabulary.verbs.get(facts.verb or "", ())
        return next((r for r in rows if r.rest == (particle,) and "participle" in facts.verb_forms), None)
    if facts.verb is not None and "gerund" in facts.verb_forms and facts.noun_weight <= facts.verb_weight:
        rows = vocabulary.verbs.get(facts.verb, ())
        return next((r for r in rows if not r.rest and r.figure in ("subject", "either")), None)
    if facts.verb is None or "participle" not in facts.verb_forms or facts.verb == word:
        return None
    rows = vocabulary.verbs.get(facts.verb, ())
    fitting = (r for r in rows if not r.rest and not r.needs and r.figure in ("object", "either"))
    return next(fitting, None)


def lemma_set(noun: Noun) -> frozenset[str]:
    """The lemmas that a row's needed nouns are looked up in."""
    return frozenset((noun.head, *noun.before)) - {""}


def phrase_after(units: Sequence[Unit], at: int, vocabulary: Vocabulary) -> tuple[Noun, int]:
    """The noun phrase that begins at a place: its words up to the last noun of the run."""
    end = phrase_end(units, at)
    if end == at:
        return Noun(None), at
    words = [unit.surface for unit in units[at:end] if not unit.determines]
    return _noun(words, vocabulary, (at, end, *NOWHERE)), end


def phrase_end(units: Sequence[Unit], first: int) -> int:
    """Where the noun phrase that begins at a place ends, the place itself where none begins."""
    at, last = first, first
    while at < len(units) and units[at].kind == "w" and not _ends_phrase(units[at], at - first):
        if at > first and _verb_with_object(units, at):
            break
        at += 1
        if units[at - 1].noun is not None or units[at - 1].capital:
            last = at
    return first if last == first + 1 and units[first].determines else last


def _verb_with_object(units: Sequence[Unit], at: int) -> bool:
    """Whether a third person after a noun has an object or goal: "storm hits Vell", "toll rises to 9"."""
    if not units[at].verb_in("third") or units[at - 1].noun is None or at + 1 >= len(units):
        return False
    after = units[at + 1]
    goal = after.low == "to" and at + 2 < len(units) and units[at + 2].kind == "q"
    return goal or after.kind == "q" or after.capital or after.determines


_NO_PHRASE = frozenset(
    "preposition auxiliary modal pronoun relative conjunction coordinator negation interrogative".split()
)
"""Function words that no noun phrase goes on with."""


def _ends_phrase(unit: Unit, position: int) -> bool:
    """Whether a noun phrase cannot go on with this word."""
    if unit.function:
        if unit.determines:
            return position > 0
        if not _NO_PHRASE.isdisjoint(unit.function):
            return True
    if position == 0 or "past" not in unit.verb_forms:
        return False
    return unit.noun_weight < unit.verb_weight and unit.adjective_weight < unit.verb_weight


def phrase_before(units: Sequence[Unit], end: int, vocabulary: Vocabulary) -> tuple[Noun, int]:
    """The noun phrase that ends just before a place, and where it begins."""
    first = phrase_start(units, end)
    if first == end:
        return Noun(None), end
    words = [unit.surface for unit in units[first:end]]
    return _noun(words, vocabulary, (first, end, *NOWHERE)), first


def phrase_start(units: Sequence[Unit], end: int) -> int:
    """Where the noun phrase that ends just before a place begins, the place itself where none ends."""
    first = end
    while first > 0 and units[first - 1].kind == "w" and not _ends_phrase(units[first - 1], 1):
        if _is_predicate(units, first - 1):
            break
        first -= 1
    return first


def _is_predicate(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb stands before its object: "the bank raised rates", "would reduce emissions"."""
    if at and units[at].verb_in("base") and (units[at - 1].low == "to" or units[at - 1].closed("modal")):
        return True
    if at and units[at].noun is None and units[at].verb_in("base") and units[at - 1].plural:
        return True
    if not units[at].verb_in("past") or units[at].noun_weight > units[at].verb_weight or at == 0:
        return False
    before = units[at - 1]
    return before.kind == "w" and (before.noun is not None or before.capital or before.closed("pronoun"))


def people(noun: Noun, words: Words) -> bool:
    """Whether the noun names people of some kind."""
    return bool(noun.head) and is_people(noun.head, words)


def is_people(noun: str, words: Words) -> bool:
    """Whether a noun's lemma names people."""
    classes = words.facts(noun).classes
    return classes[:1] == ("person",) or noun in ("people", "family", "other", "household", "police", "troop")
