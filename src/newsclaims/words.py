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

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.lexicon import Lexicon, Row

NOUN_CLASSES: Mapping[str, str] = {
    "A": "act",
    "N": "animal",
    "T": "artifact",
    "U": "attribute",
    "B": "body",
    "K": "cognition",
    "C": "communication",
    "E": "event",
    "F": "feeling",
    "D": "food",
    "G": "group",
    "L": "location",
    "M": "motive",
    "O": "object",
    "P": "person",
    "H": "phenomenon",
    "V": "plant",
    "Y": "possession",
    "J": "process",
    "Q": "quantity",
    "R": "relation",
    "W": "shape",
    "S": "state",
    "X": "substance",
    "I": "time",
}
"""WordNet's noun files, which are the classes of nouns: letter in the table, name."""

VERB_CLASSES: Mapping[str, str] = {
    "b": "body",
    "g": "change",
    "k": "cognition",
    "c": "communication",
    "o": "competition",
    "d": "consumption",
    "t": "contact",
    "x": "creation",
    "e": "emotion",
    "m": "motion",
    "p": "perception",
    "y": "possession",
    "s": "social",
    "z": "stative",
    "w": "weather",
}
"""WordNet's verb files: letter in the table, name."""

_PARTS = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}
_VOWELS = frozenset("aeiou")
_ALL_BASE_FORMS = frozenset({"base"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What one word, as it is spelled, can be.

    `noun` and `verb` are the lemmas of those readings, or None. `plural` and `singular` say which
    numbers the noun reading has ("sheep": both). `verb_forms` holds `base third past participle
    gerund`. Weights are 0 to 15, the bit length of how often WordNet's tagged texts use the lemma
    so; -1 where there is no such reading. `closed` are the classes of function words. `known` is
    False where the facts are guessed from the spelling.
    """

    surface: str
    noun: str | None = None
    plural: bool = False
    singular: bool = False
    classes: tuple[str, ...] = ()
    verb: str | None = None
    verb_forms: frozenset[str] = frozenset()
    verb_classes: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    noun_weight: int = -1
    verb_weight: int = -1
    adjective_weight: int = -1
    adverb_weight: int = -1
    known: bool = True

    @property
    def adjective(self) -> bool:
        """Whether it can be an adjective."""
        return self.adjective_weight >= 0

    @property
    def adverb(self) -> bool:
        """Whether it can be an adverb."""
        return self.adverb_weight >= 0

    @property
    def likeliest(self) -> str | None:
        """The commonest part of speech; a function word's is its first class."""
        if self.closed:
            return self.closed[0]
        weights = {
            "noun": self.noun_weight,
            "verb": self.verb_weight,
            "adjective": self.adjective_weight,
            "adverb": self.adverb_weight,
        }
        best = max(weights, key=lambda part: weights[part])
        return best if weights[best] >= 0 else None


class Forms(NamedTuple):
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


class _Reading(NamedTuple):
    weight: int
    classes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Words:
    """The vocabulary of one lexicon: `facts` of words, irregular forms, function words."""

    beginnings: Mapping[str, str]
    plurals: Mapping[str, str]
    verbs: Mapping[str, str]
    past: Mapping[str, str]
    participles: Mapping[str, str]
    nominals: Mapping[str, str]
    extra: Mapping[str, tuple[Row, ...]]
    closed: Mapping[str, tuple[str, ...]]
    removed: frozenset[str]

    def facts(self, surface: str) -> Facts:
        """What the word can be; see `Facts`. Remembers the last 32 768 words."""
        return _facts(self, surface)

    def readings(self, word: str) -> Mapping[str, _Reading]:
        """The table's entry of a lower-case base form: part of speech to weight and classes."""
        if word in self.removed:
            return {}
        key = _group(self.beginnings.get(word[:2], "")).get(word[2:])
        return _parse_key(key) if key else {}


@functools.lru_cache(maxsize=16)
def words_of(lexicon: Lexicon) -> Words:
    """The compiled word vocabulary of a lexicon."""
    lines = dict(line.split("\t", 1) for line in Lexicon.lines("words"))
    sections = ("noun", "verb", "past", "participle", "nominal")
    plurals, verbs, past, participles, nominals = (_pairs(lines.pop(f"={name}")) for name in sections)
    extra: dict[str, tuple[Row, ...]] = {}
    for row in lexicon.rows("words_extra"):
        extra[row.surface] = (*extra.get(row.surface, ()), row)
    closed: dict[str, tuple[str, ...]] = {}
    for row in lexicon.rows("function_words"):
        closed[row.surface] = (*closed.get(row.surface, ()), row.value)
    return Words(lines, plurals, verbs, past, participles, nominals, extra, closed, lexicon.removed)


def _pairs(line: str) -> Mapping[str, str]:
    cells = line.split()
    return dict(zip(cells[::2], cells[1::2], strict=True))


@functools.lru_cache(maxsize=1024)
def _group(line: str) -> Mapping[str, str]:
    """The words of one beginning: remainder to key."""
    found: dict[str, str] = {}
    for group in line.split("|"):
        key, _, rests = group.partition(":")
        found.update(dict.fromkeys(rests.split(), key))
    if "_" in found:
        found[""] = found["_"]
    return found


@functools.lru_cache(maxsize=8192)
def _parse_key(key: str) -> Mapping[str, _Reading]:
    """ "n5PG v2c": part of speech to weight and classes."""
    found = {}
    for part in key.split():
        names = NOUN_CLASSES if part[0] == "n" else VERB_CLASSES
        classes = tuple(names[letter] for letter in part[2:])
        found[_PARTS[part[0]]] = _Reading(int(part[1], 16), classes)
    return found


@functools.lru_cache(maxsize=32768)
def _facts(words: Words, surface: str) -> Facts:
    """Facts of a surface: the caller's and our own rows first, then the table, then spelling."""
    word = surface.lower().replace("’", "'")
    closed = words.closed.get(word, ())
    own = words.readings(word)
    found: dict[str, object] = {"surface": word, "closed": closed}
    found.update(_noun_facts(words, word, own.get("noun")))
    found.update(_verb_facts(words, word, own.get("verb")))
    for part in ("adjective", "adverb"):
        if part in own:
            found[f"{part}_weight"] = own[part].weight
    for row in words.extra.get(word, ()):
        found.update(_row_facts(words, row))
    if len(found) == 2 and not closed and word:
        found.update(_guess(words, word), known=False)
    return Facts(**found)  # type: ignore[arg-type]


def _row_facts(words: Words, row: Row) -> dict[str, object]:
    """What a row of `words_extra` says; its lemma's own facts are kept where the row is silent."""
    part = row.get("part")
    weight = int(row.get("weight", "5"))
    forms = frozenset(row.get("form").split())
    base = words.readings(row.value).get(part)
    classes = tuple(row.get("classes").split()) or (base.classes if base else ())
    if part == "noun":
        singular = "plural" not in forms or "singular" in forms
        facts = {"noun": row.value, "plural": "plural" in forms, "singular": singular, "classes": classes}
        return {**facts, "noun_weight": weight}
    if part == "verb":
        forms = forms or _ALL_BASE_FORMS
        return {"verb": row.value, "verb_forms": forms, "verb_classes": classes, "verb_weight": weight}
    return {f"{part}_weight": weight}


def _noun_facts(words: Words, word: str, own: _Reading | None) -> dict[str, object]:
    """Noun readings: itself a singular, or the plural of a noun; of both the commoner lemma."""
    base = _singular(words, word)
    if base is not None:
        reading = _noun_reading(words, base)
        if own is None or reading.weight + 1 >= own.weight:
            both = own is not None and not word.endswith("s")
            return {
                "noun": base,
                "plural": True,
                "singular": both,
                "classes": reading.classes,
                "noun_weight": max(reading.weight, own.weight if own else 0),
            }
    if own is None:
        return {}
    plural = base is not None and not word.endswith("ics")
    return {
        "noun": word,
        "plural": plural,
        "singular": not plural,
        "classes": own.classes,
        "noun_weight": own.weight,
    }


def _noun_reading(words: Words, noun: str) -> _Reading:
    """The table's or a row's reading of a noun that is known to be one."""
    for row in words.extra.get(noun, ()):
        if row.get("part") == "noun":
            return _Reading(int(row.get("weight", "5")), tuple(row.get("classes").split()))
    return words.readings(noun).get("noun", _Reading(0, ()))


def _singular(words: Words, word: str) -> str | None:
    """The noun that the word is the plural of, if it is one: irregular forms, then -s, -es, -ies."""
    if word in words.plurals and word not in words.removed:
        return words.plurals[word]
    if word.endswith("men") and _is_noun(words, word[:-2] + "an"):
        return word[:-2] + "an"
    if len(word) < 3 or not word.endswith("s") or word.endswith("ss"):
        return None
    return next((base for base in _without_s(word) if _is_noun(words, base)), None)


def _is_noun(words: Words, word: str) -> bool:
    rows = words.extra.get(word, ())
    return "noun" in words.readings(word) or any(row.get("part") == "noun" for row in rows)


def _without_s(word: str) -> Iterator[str]:
    """Bases that the spelling of a plural or of a third person allows."""
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    yield word[:-1]
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]


def _verb_facts(words: Words, word: str, own: _Reading | None) -> dict[str, object]:
    """Verb readings: the base, an irregular form, or one that the spelling gives.

    Where two verbs share the word ("found", "lay") it is read as the commoner one.
    """
    forms: dict[str, set[str]] = {}
    if own is not None:
        forms[word] = {"base"}
    for base, form in _verb_bases(words, word):
        forms.setdefault(base, set()).add(form)
    if not forms:
        return {}
    readings = {verb: words.readings(verb).get("verb", _Reading(0, ())) for verb in forms}
    lemma = max(forms, key=lambda verb: readings[verb].weight)
    return {
        "verb": lemma,
        "verb_forms": frozenset(forms[lemma]),
        "verb_classes": readings[lemma].classes,
        "verb_weight": readings[lemma].weight,
    }


def _verb_bases(words: Words, word: str) -> Iterator[tuple[str, str]]:
    """Verb and form of each reading of an inflected word: irregular ones first."""
    irregular = words.verbs.get(word)
    if irregular is not None and word not in words.removed:
        for form in _irregular_forms(words, word, irregular):
            yield irregular, form
    elif _is_verb(words, word):
        if words.past.get(word) == word:
            yield word, "past"
        if words.participles.get(word) == word:
            yield word, "participle"
    for suffix, forms in (("s", ("third",)), ("ed", ("past", "participle")), ("ing", ("gerund",))):
        if word.endswith(suffix) and irregular is None:
            base = next((base for base in _stems(word, suffix) if _is_verb(words, base)), None)
            if base is not None:
                for form in forms:
                    yield base, form


def _irregular_forms(words: Words, word: str, verb: str) -> Iterator[str]:
    """Which forms of its verb an irregular word is."""
    if word.endswith("ing"):
        yield "gerund"
    elif word.endswith("s") and word != "was":
        yield "third"
    else:
        past, participle = words.past.get(verb) == word, words.participles.get(verb) == word
        if past or not participle:
            yield "past"
        if participle or not past:
            yield "participle"


def _is_verb(words: Words, word: str) -> bool:
    rows = words.extra.get(word, ())
    return "verb" in words.readings(word) or any(
        row.get("part") == "verb" and row.value == word for row in rows
    )


def _stems(word: str, suffix: str) -> Iterator[str]:
    """Bases that the spelling of an inflected verb allows, the likeliest first."""
    if suffix == "s":
        if not word.endswith("ss"):
            yield from _without_s(word)
        return
    stem = word[: -len(suffix)]
    if len(stem) < 2:
        return
    if suffix == "ed" and stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "aeiouls":
        yield stem[:-1]
    yield stem + "e"
    yield stem
    if stem[-1] == stem[-2]:
        yield stem[:-1]


def _guess(words: Words, word: str) -> dict[str, object]:
    """Facts of an unknown word: those of its part after the last hyphen, else by its ending."""
    head, hyphen, last = word.rpartition("-")
    if hyphen and head and last:
        facts = _facts(words, last)
        if not facts.closed:
            return _compound(facts, head + hyphen)
    if not word.isalpha() or len(word) < 4:
        return {}
    return _guess_by_ending(word)


def _compound(facts: Facts, before: str) -> dict[str, object]:
    """Facts of a hyphenated word from those of its last part; its lemmas keep the first part."""
    return {
        "noun": before + facts.noun if facts.noun else None,
        "plural": facts.plural,
        "singular": facts.singular,
        "classes": facts.classes,
        "verb": before + facts.verb if facts.verb else None,
        "verb_forms": facts.verb_forms,
        "verb_classes": facts.verb_classes,
        "noun_weight": min(facts.noun_weight, 1),
        "verb_weight": min(facts.verb_weight, 0),
        "adjective_weight": max(facts.adjective_weight, 1),
        "adverb_weight": min(facts.adverb_weight, 0),
    }


_NOUN_ENDINGS = {
    "person": ("er", "or", "ist", "ian", "eer", "ee", "ant", "man", "woman"),
    "act": ("tion", "sion", "ment", "age", "ism"),
    "attribute": ("ness", "ity", "ship", "hood", "ance", "ence"),
}


def _guess_by_ending(word: str) -> dict[str, object]:
    """-ly adverbs, -ed and -ing forms, -s plurals, and nouns and adjectives by their suffix."""
    if word.endswith("ly"):
        return {"adverb_weight": 0}
    if word.endswith("ed"):
        forms = frozenset({"past", "participle"})
        return {
            "verb": word[:-1] if word[-3] in "sczvgu" else word[:-2],
            "verb_forms": forms,
            "verb_weight": 0,
        }
    if word.endswith("ing"):
        return {"verb": word[:-3], "verb_forms": frozenset({"gerund"}), "verb_weight": 0}
    if word.endswith(("ous", "ful", "less", "ive", "able", "ible", "ic", "al")):
        return {"adjective_weight": 0}
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    base = next(_without_s(word)) if plural else word
    endings = (name for name, suffixes in _NOUN_ENDINGS.items() if base.endswith(suffixes))
    found = {"noun": base, "plural": plural, "singular": not plural, "noun_weight": 0}
    return {**found, "classes": tuple(endings)[:1]}


def facts(word: str, *, lexicon: Lexicon | None = None) -> Facts:
    """Everything that is known of a word; see `Facts`.

    >>> facts("killed").verb, sorted(facts("killed").verb_forms)
    ('kill', ['participle', 'past'])
    """
    return _facts(words_of(lexicon or Lexicon.default()), word)


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


def is_plural_noun(word: str, *, lexicon: Lexicon | None = None) -> bool:
    """Whether the word can be the plural of a noun.

    >>> is_plural_noun("homes"), is_plural_noun("sheep"), is_plural_noun("news")
    (True, True, False)
    """
    return facts(word, lexicon=lexicon).plural


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


def closed_classes(word: str, *, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """The classes of a function word, in the order of the table `function_words`.

    >>> closed_classes("that"), closed_classes("soldier")
    (('conjunction', 'relative', 'determiner', 'pronoun'), ())
    """
    return facts(word, lexicon=lexicon).closed


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


def is_group_noun(word: str, *, lexicon: Lexicon | None = None) -> bool:
    """Whether one of the noun's first senses is a group: a body of people, an organization.

    >>> is_group_noun("ministry"), is_group_noun("Governments"), is_group_noun("bridge")
    (True, True, False)
    """
    return "group" in facts(word, lexicon=lexicon).classes


def nominalization(verb: str, *, lexicon: Lexicon | None = None) -> str | None:
    """The noun of a verb's act or event, by WordNet's derivational links; any form of the verb.

    >>> nominalization("withdrew"), nominalization("expelled"), nominalization("sit-in")
    ('withdrawal', 'expulsion', None)
    """
    words = words_of(lexicon or Lexicon.default())
    return words.nominals.get(lemma_verb(verb, lexicon=lexicon))


def plural(noun: str, *, lexicon: Lexicon | None = None) -> str:
    """The plural of a singular noun, in lower case.

    >>> [plural(noun) for noun in ("city", "person", "church", "wife", "day", "runner-up")]
    ['cities', 'people', 'churches', 'wives', 'days', 'runners-up']
    """
    words = words_of(lexicon or Lexicon.default())
    noun = noun.lower()
    irregular = _plural_forms(words).get(noun)
    return irregular or _add_s(noun)


@functools.lru_cache(maxsize=16)
def _plural_forms(words: Words) -> Mapping[str, str]:
    """Singular to irregular plural; of several the last in the table, a caller's row before it."""
    # A form that the rule gives as well says nothing ("hoofs" beside "hooves").
    found = {base: form for form, base in words.plurals.items() if form != _add_s(base)}
    for form, rows in words.extra.items():
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
    words = words_of(lexicon or Lexicon.default())
    verb = verb.lower()
    past = words.past.get(verb) or _add_ed(verb)
    third = {"be": "is", "have": "has", "do": "does", "go": "goes", "undergo": "undergoes"}.get(verb)
    participle = words.participles.get(verb) or past
    gerund = _gerunds(words).get(verb) or _add_ing(verb)
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
def _gerunds(words: Words) -> Mapping[str, str]:
    """Verb to its gerund where the consonant is doubled."""
    return {verb: form for form, verb in words.verbs.items() if form.endswith("ing")}
