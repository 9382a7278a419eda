"""Unit: one word, mark, figure or date of a sentence, with what the vocabulary knows of it.

All of it follows from the surface, so that one unit stands for a word wherever it is written; where it
stands is the sentence's to say.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass

from newsclaims.claims.vocabulary import EventRow, Rows, Vocabulary
from newsclaims.words import Facts

_NO_FORMS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A word ("w"), a mark ("p"), a figure ("q") or a date ("t").

    The facts are those of `words.Facts`; `function` are its classes as a function word, of which
    `determines` (determiner or possessive), `auxiliary` (with modals) and `preposition` are asked for
    most. `words` is what the word of a row can be to stand for it. A `filler` may stand between the words
    of a row. `opens` says that a phrase's or an adjective's row can begin here, `predicate` that any row
    of a predicate can; the rows are those that the word is found by.
    """

    kind: str
    surface: str
    low: str
    noun: str | None = None
    plural: bool = False
    classes: tuple[str, ...] = ()
    noun_weight: int = -1
    verb: str | None = None
    verb_forms: frozenset[str] = _NO_FORMS
    verb_classes: tuple[str, ...] = ()
    verb_weight: int = -1
    adjective: bool = False
    adjective_weight: int = -1
    known: bool = True
    function: tuple[str, ...] = ()
    determines: bool = False
    auxiliary: bool = False
    preposition: bool = False
    possessive: bool = False
    capital: bool = False
    adverb: bool = False
    words: tuple[str, ...] = ()
    filler: bool = False
    opens: bool = False
    predicate: bool = False
    verb_rows: tuple[EventRow, ...] = ()
    phrase_rows: tuple[EventRow, ...] = ()
    noun_rows: tuple[EventRow, ...] = ()
    property_rows: tuple[EventRow, ...] = ()
    adjective_rows: tuple[EventRow, ...] = ()
    reduced_rows: tuple[EventRow, ...] = ()
    after_be_rows: tuple[EventRow, ...] = ()

    def closed(self, *classes: str) -> bool:
        """Whether it is a function word of one of these classes."""
        for own in self.function:  # noqa: SIM110 (most words are of none: no generator for them)
            if own in classes:
                return True
        return False

    def verb_in(self, *forms: str) -> bool:
        """Whether it can be one of these forms of a verb."""
        return not self.verb_forms.isdisjoint(forms)


ReadUnit = Callable[..., Unit]
"""From a surface, and the kind of a figure's or a date's, to its unit."""


@functools.lru_cache(maxsize=16)
def unit_reader(vocabulary: Vocabulary) -> ReadUnit:
    """The function that reads a surface as a `Unit`, and remembers the last 32 768."""
    return functools.lru_cache(maxsize=32768)(functools.partial(_read, vocabulary))


def _read(vocabulary: Vocabulary, surface: str, kind: str = "w") -> Unit:
    if kind == "w" and surface[0].isalnum():
        return _word(vocabulary, surface)
    kind = "p" if kind == "w" else kind
    low = {"p": surface, "q": "", "t": surface.lower()}[kind]
    return Unit(
        kind,
        surface,
        low,
        opens=low in vocabulary.openers,
        noun_rows=vocabulary.nouns.get(low, ()),
        property_rows=vocabulary.properties.get(low, ()),
        adjective_rows=vocabulary.adjectives.get(low, ()),
        reduced_rows=vocabulary.reduced.get(low, ()),
        after_be_rows=vocabulary.after_be.get(low, ()),
    )


def _word(vocabulary: Vocabulary, surface: str) -> Unit:
    possessive = surface[-2:] in ("'s", "’s")
    facts = vocabulary.words.facts(surface[:-2] if possessive else surface)
    low, closed, verb = facts.surface, facts.closed, facts.verb
    opens = low in vocabulary.openers or verb in vocabulary.openers
    verb_rows = _verb_rows(facts, vocabulary.verbs, vocabulary)
    return Unit(
        kind="w",
        surface=surface,
        low=low,
        noun=facts.noun,
        plural=facts.plural,
        classes=facts.classes,
        noun_weight=facts.noun_weight,
        verb=verb,
        verb_forms=facts.verb_forms,
        verb_classes=facts.verb_classes,
        verb_weight=facts.verb_weight,
        adjective=facts.adjective,
        adjective_weight=facts.adjective_weight,
        known=facts.known,
        function=closed,
        determines="determiner" in closed or "possessive" in closed,
        auxiliary="auxiliary" in closed or "modal" in closed,
        preposition="preposition" in closed,
        possessive=possessive,
        capital=surface[0].isupper(),
        adverb=_is_adverb(facts),
        words=_words_of_rows(facts),
        filler=facts.adjective or low.endswith("ly") or not _FILLERS.isdisjoint(closed),
        opens=opens,
        predicate=opens or low == "among" or bool(verb_rows),
        verb_rows=verb_rows,
        phrase_rows=_verb_rows(facts, vocabulary.phrases, vocabulary),
        noun_rows=_noun_rows(facts, vocabulary.nouns),
        property_rows=_noun_rows(facts, vocabulary.properties),
        adjective_rows=vocabulary.adjectives.get(low, ()),
        reduced_rows=vocabulary.reduced.get(low, ()),
        after_be_rows=vocabulary.after_be.get(low, ()),
    )


_FILLERS = frozenset({"determiner", "possessive", "adverb"})
_POSSESSOR, _DISEASE = "one's", "{disease}"  # words of rows that stand for a class
_ILLS = frozenset({"covid", "covid-19", "coronavirus", "virus", "flu", "mpox", "ebola", "infection"})


def _words_of_rows(facts: Facts) -> tuple[str, ...]:
    """What a row may call the word: as it is written, its lemmas, and the classes that rows name."""
    low = facts.surface
    found = [low, *[lemma for lemma in (facts.noun, facts.verb) if lemma is not None and lemma != low]]
    if "possessive" in facts.closed or low == "her":
        found.append(_POSSESSOR)
    if "state" in facts.classes or low in _ILLS:
        found.append(_DISEASE)
    return tuple(found)


def _is_adverb(facts: Facts) -> bool:
    """Whether it is an adverb or a negation, and no preposition."""
    if "adverb" in facts.closed or "negation" in facts.closed:
        return True
    if not facts.adverb or "preposition" in facts.closed or facts.noun is not None or facts.verb is not None:
        return False
    return not facts.adjective or facts.surface.endswith("ly")


def _verb_rows(facts: Facts, rows: Rows, vocabulary: Vocabulary) -> tuple[EventRow, ...]:
    """A table's rows of the verb: "lay" is the past of "lie", unless only "lay" is in the table."""
    lemma = facts.verb
    if lemma and lemma not in rows and not vocabulary.role(lemma, "level"):
        lemma = facts.surface
    return rows.get(lemma or "", ())


def _noun_rows(facts: Facts, rows: Rows) -> tuple[EventRow, ...]:
    """A table's rows of the noun, as it is written before those of its lemma."""
    found, noun = rows.get(facts.surface, ()), facts.noun
    return (*found, *rows.get(noun, ())) if noun and noun != facts.surface else found
