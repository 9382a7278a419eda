"""Inflection: the forms of nouns and verbs, from irregular ones in the table and by the rules of spelling."""

import functools
from collections.abc import Mapping
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.words.table import WordTable, table_of

_VOWELS = frozenset("aeiou")


class Forms(NamedTuple):
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def plural(noun: str, *, lexicon: Lexicon | None = None) -> str:
    """The plural of a singular noun, in lower case.

    >>> [plural(noun) for noun in ("city", "person", "church", "wife", "day", "runner-up")]
    ['cities', 'people', 'churches', 'wives', 'days', 'runners-up']
    """
    table = table_of(lexicon or Lexicon.default())
    noun = noun.lower()
    irregular = _plural_forms(table).get(noun)
    if irregular is None and noun.endswith("man") and noun not in _NO_MEN:
        return noun[:-2] + "en"
    return irregular or _add_s(noun)


# Nouns in -man that are no compounds of "man".
_NO_MEN = frozenset(["human", "german", "roman", "norman", "talisman", "shaman", "ottoman", "caiman"])


@functools.lru_cache(maxsize=16)
def _plural_forms(table: WordTable) -> Mapping[str, str]:
    """Singular to irregular plural; of several the last in the table, a caller's row before it."""
    # A form that the rule gives as well says nothing ("hoofs" beside "hooves").
    found = {base: form for form, base in table.plurals.items() if form != _add_s(base)}
    for form, rows in table.extra.items():
        for row in rows:
            if row.get("part") == "noun" and "plural" in row.get("form").split():
                found[row.value] = form
    return found


def _add_s(word: str) -> str:
    """The word with -s, -es or -ies: a plural or a third person."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def inflect(verb: str, *, lexicon: Lexicon | None = None) -> Forms:
    """The five forms of a verb from its base, in lower case.

    >>> inflect("admit")
    Forms(base='admit', third='admits', past='admitted', participle='admitted', gerund='admitting')
    >>> inflect("lie").gerund, inflect("go").past, inflect("begin").participle, inflect("deny").past
    ('lying', 'went', 'begun', 'denied')
    """
    table = table_of(lexicon or Lexicon.default())
    verb = verb.lower()
    past = table.past.get(verb) or _add_ed(verb)
    third = {"be": "is", "have": "has", "do": "does", "go": "goes", "undergo": "undergoes"}.get(verb)
    participle = table.participles.get(verb) or past
    regular = past == _add_ed(verb)  # then the consonant is not doubled either: "benefiting"
    gerund = _add_ing(verb) if regular else _gerunds(table).get(verb, _add_ing(verb))
    return Forms(verb, third or _add_s(verb), past, participle, gerund)


def _add_ed(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


def _add_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + "ing"


@functools.lru_cache(maxsize=16)
def _gerunds(table: WordTable) -> Mapping[str, str]:
    """Verb to its gerund where the consonant is doubled."""
    return {verb: form for form, verb in table.verbs.items() if form.endswith("ing")}
