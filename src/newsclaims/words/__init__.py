"""Words: what single English words can be, and their lemmas and inflected forms.

The facts come from WordNet 3.0 (the generated table `words.txt`), from `words_extra.csv` for what
news needs beyond it, and for words that neither has from the spelling. Look-ups ignore case.
Nothing here sees a context: a word has all its readings, and `likeliest` names the commonest.

>>> facts("strikes").noun, facts("strikes").plural, facts("strikes").verb_forms
('strike', True, frozenset({'third'}))
>>> lemma_noun("people"), lemma_verb("said"), likeliest("died"), classes("diplomats")
('person', 'say', 'verb', ('person',))

`Words` is the vocabulary compiled from one lexicon; inner loops get it once from `words_of`.
"""

from __future__ import annotations

from newsclaims.lexicon import Lexicon
from newsclaims.words.inflection import Forms, inflect, plural
from newsclaims.words.reading import Facts, Words, words_of
from newsclaims.words.table import NOUN_CLASSES, VERB_CLASSES, table_of

__all__ = [
    "NOUN_CLASSES",
    "VERB_CLASSES",
    "Facts",
    "Forms",
    "Words",
    "classes",
    "facts",
    "inflect",
    "is_person_noun",
    "lemma_noun",
    "lemma_verb",
    "likeliest",
    "nominalization",
    "plural",
    "verb_classes",
    "verb_forms",
    "words_of",
]


def facts(word: str, *, lexicon: Lexicon | None = None) -> Facts:
    """Everything that is known of a word; see `Facts`.

    >>> facts("killed").verb, sorted(facts("killed").verb_forms)
    ('kill', ['participle', 'past'])
    """
    return words_of(lexicon or Lexicon.default()).facts(word)


def lemma_noun(word: str, *, lexicon: Lexicon | None = None) -> str:
    """The singular of a noun, lower case; a word that is no noun as it stands, lower case.

    >>> [lemma_noun(word) for word in ("Deaths", "women", "police", "troops", "people")]
    ['death', 'woman', 'police', 'troop', 'person']
    """
    found = facts(word, lexicon=lexicon)
    return found.noun or found.surface


def lemma_verb(word: str, *, lexicon: Lexicon | None = None) -> str:
    """The base of a verb, lower case; a word that is no verb form as it stands, lower case.

    >>> [lemma_verb(word) for word in ("said", "Denies", "travelling", "put", "fled")]
    ['say', 'deny', 'travel', 'put', 'flee']
    """
    found = facts(word, lexicon=lexicon)
    return found.verb or found.surface


def verb_forms(word: str, *, lexicon: Lexicon | None = None) -> frozenset[str]:
    """Which of `base third past participle gerund` the word can be; empty where it is no verb.

    >>> sorted(verb_forms("come")), sorted(verb_forms("went")), sorted(verb_forms("table"))
    (['base', 'participle'], ['past'], ['base'])
    """
    return facts(word, lexicon=lexicon).verb_forms


def classes(word: str, *, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """The classes of a noun's first senses, the first sense's first; see `NOUN_CLASSES`.

    >>> classes("ministers"), classes("invasion"), classes("reddish")
    (('person',), ('act', 'event'), ())
    """
    return facts(word, lexicon=lexicon).classes


def verb_classes(word: str, *, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """The classes of a verb's first senses; see `VERB_CLASSES`.

    >>> verb_classes("announced")
    ('communication',)
    """
    return facts(word, lexicon=lexicon).verb_classes


def likeliest(word: str, *, lexicon: Lexicon | None = None) -> str | None:
    """The commonest part of speech: `noun verb adjective adverb`, or a function word's class.

    >>> [likeliest(word) for word in ("governments", "dead", "killed", "the", "qzx")]
    ['noun', 'adjective', 'verb', 'determiner', None]
    """
    return facts(word, lexicon=lexicon).likeliest


def is_person_noun(word: str, *, lexicon: Lexicon | None = None) -> bool:
    """Whether the noun's first sense is a person.

    >>> is_person_noun("Teachers"), is_person_noun("schools")
    (True, False)
    """
    return facts(word, lexicon=lexicon).classes[:1] == ("person",)


def nominalization(verb: str, *, lexicon: Lexicon | None = None) -> str | None:
    """The noun of a verb's act or event, by WordNet's derivational links; any form of the verb.

    >>> nominalization("withdrew"), nominalization("expelled"), nominalization("sit-in")
    ('withdrawal', 'expulsion', None)
    """
    table = table_of(lexicon or Lexicon.default())
    return table.nominals.get(lemma_verb(verb, lexicon=lexicon))
