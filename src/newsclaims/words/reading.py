"""What a word can be: its readings from the table, from rows, and else from its spelling."""

import functools
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsclaims.lexicon import Lexicon, Row
from newsclaims.words.table import Reading, WordTable, table_of

_ALL_BASE_FORMS = frozenset({"base"})


class Facts(NamedTuple):
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


class Words(NamedTuple):
    """The vocabulary of one lexicon: `facts` says what a word can be and remembers the last 32 768."""

    table: WordTable
    facts: Callable[[str], Facts]


@functools.lru_cache(maxsize=16)
def words_of(lexicon: Lexicon) -> Words:
    """The compiled word vocabulary of a lexicon, for inner loops."""
    table = table_of(lexicon)
    return Words(table, functools.lru_cache(maxsize=32768)(functools.partial(_facts, table)))


def _facts(table: WordTable, surface: str) -> Facts:
    """Facts of a surface: the caller's and our own rows first, then the table, then spelling."""
    word = surface.lower().replace("’", "'")
    closed = table.closed.get(word, ())
    own = table.readings(word)
    found: dict[str, object] = {"surface": word, "closed": closed}
    found.update(_noun_facts(table, word, own.get("noun")))
    found.update(_verb_facts(table, word, own.get("verb")))
    for part in ("adjective", "adverb"):
        if part in own:
            found[f"{part}_weight"] = own[part].weight
    if (degree := _degree_weight(table, word)) is not None and "noun" not in own:
        found["adjective_weight"] = degree
    for row in table.extra.get(word, ()):
        if row.get("part") != "nominal":
            found.update(_row_facts(table, row))
    if len(found) == 2 and not closed and word:
        found.update(_acronyms(surface, word) or _guess(table, word), known=False)
    return Facts(**found)  # type: ignore[arg-type]


def _degree_weight(table: WordTable, word: str) -> int | None:
    """The weight of the adjective whose comparative or superlative the word is: "larger", "happiest"."""
    suffix = "est" if word.endswith("est") else "er"
    if len(word) < 5 or not word.endswith(suffix):
        return None
    stem = word[: -len(suffix)]
    bases = [stem[:-1] + "y"] if stem.endswith("i") else [stem, stem + "e"]
    if stem[-1] == stem[-2]:
        bases.append(stem[:-1])
    weights = [
        table.readings(base)["adjective"].weight for base in bases if "adjective" in table.readings(base)
    ]
    return max(weights, default=None)


def _row_weight(row: Row) -> int:
    """How common a row says its word is; in the middle where it says nothing readable."""
    weight = row.get("weight")
    return min(int(weight), 15) if weight.isdecimal() and weight.isascii() else 5


def _row_facts(table: WordTable, row: Row) -> dict[str, object]:
    """What a row of `words_extra` says; its lemma's own facts are kept where the row is silent."""
    part = row.get("part")
    weight = _row_weight(row)
    forms = frozenset(row.get("form").split())
    base = table.readings(row.value).get(part)
    classes = tuple(row.get("classes").split()) or (base.classes if base else ())
    if part == "noun":
        singular = "plural" not in forms or "singular" in forms
        facts = {"noun": row.value, "plural": "plural" in forms, "singular": singular, "classes": classes}
        return {**facts, "noun_weight": weight}
    if part == "verb":
        forms = forms or _ALL_BASE_FORMS
        return {"verb": row.value, "verb_forms": forms, "verb_classes": classes, "verb_weight": weight}
    return {f"{part}_weight": weight}


def _noun_facts(table: WordTable, word: str, own: Reading | None) -> dict[str, object]:
    """Noun readings: itself a singular, or the plural of a noun; of both the commoner lemma."""
    base = _singular(table, word)
    if base is not None:
        reading = _noun_reading(table, base)
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


def _noun_reading(table: WordTable, noun: str) -> Reading:
    """The table's or a row's reading of a noun that is known to be one."""
    for row in table.extra.get(noun, ()):
        if row.get("part") == "noun":
            return Reading(_row_weight(row), tuple(row.get("classes").split()))
    return table.readings(noun).get("noun", Reading(0, ()))


def _singular(table: WordTable, word: str) -> str | None:
    """The noun that the word is the plural of, if it is one: irregular forms, then -s, -es, -ies."""
    if word in table.plurals and word not in table.removed:
        return table.plurals[word]
    for plural, singular in (("men", "man"), ("people", "person")):
        base = word.removesuffix(plural) + singular
        if word.endswith(plural) and base != singular and _is_noun(table, base):
            return base
    if len(word) < 3 or not word.endswith("s") or word.endswith("ss"):
        return None
    return next((base for base in _without_s(word) if _is_noun(table, base)), None)


def _is_noun(table: WordTable, word: str) -> bool:
    rows = table.extra.get(word, ())
    return "noun" in table.readings(word) or any(row.get("part") == "noun" for row in rows)


def _without_s(word: str) -> Iterator[str]:
    """Bases that the spelling of a plural or of a third person allows."""
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    yield word[:-1]
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]


def _verb_facts(table: WordTable, word: str, own: Reading | None) -> dict[str, object]:
    """Verb readings: the base, an irregular form, or one that the spelling gives.

    Where two verbs share the word ("found", "lay") it is read as the commoner one.
    """
    forms: dict[str, set[str]] = {}
    if own is not None:
        forms[word] = {"base"}
    for base, form in _verb_bases(table, word):
        forms.setdefault(base, set()).add(form)
    if not forms:
        return {}
    readings = {verb: table.readings(verb).get("verb", Reading(0, ())) for verb in forms}
    lemma = max(forms, key=lambda verb: readings[verb].weight)
    return {
        "verb": lemma,
        "verb_forms": frozenset(forms[lemma]),
        "verb_classes": readings[lemma].classes,
        "verb_weight": readings[lemma].weight,
    }


def _verb_bases(table: WordTable, word: str) -> Iterator[tuple[str, str]]:
    """Verb and form of each reading of an inflected word: irregular ones first."""
    irregular = table.verbs.get(word)
    if irregular is not None and word not in table.removed:
        for form in _irregular_forms(table, word, irregular):
            yield irregular, form
    elif _is_verb(table, word):
        if table.past.get(word) == word:
            yield word, "past"
        if table.participles.get(word) == word:
            yield word, "participle"
    for suffix, forms in (("s", ("third",)), ("ed", ("past", "participle")), ("ing", ("gerund",))):
        if word.endswith(suffix) and irregular is None:
            base = next((base for base in _stems(word, suffix) if _is_verb(table, base)), None)
            if base is not None:
                for form in forms:
                    yield base, form


def _irregular_forms(table: WordTable, word: str, verb: str) -> Iterator[str]:
    """Which forms of its verb an irregular word is."""
    if word.endswith("ing"):
        yield "gerund"
    elif word.endswith("s") and word != "was":
        yield "third"
    else:
        if verb == "be":
            yield "participle" if word == "been" else "past" if word in ("was", "were") else "third"
            return
        past, participle = table.past.get(verb) == word, table.participles.get(verb) == word
        if past or not participle:
            yield "past"
        if participle or not past:
            yield "participle"


def _is_verb(table: WordTable, word: str) -> bool:
    rows = table.extra.get(word, ())
    return "verb" in table.readings(word) or any(
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


def _acronyms(surface: str, word: str) -> dict[str, object]:
    """ "MPs", "NGOs": capitals and a small s."""
    if not (surface.endswith("s") and surface[:-1].isupper() and surface[:-1].isalpha()):
        return {}
    return {"noun": word[:-1], "plural": True, "noun_weight": 0}


def _guess(table: WordTable, word: str) -> dict[str, object]:
    """Facts of an unknown word: those of its part after the last hyphen, else by its ending."""
    head, hyphen, last = word.rpartition("-")
    if hyphen and head and last:
        facts = _facts(table, last)
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
    plural = word.endswith("men") or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
    base = word[:-2] + "an" if word.endswith("men") else next(_without_s(word)) if plural else word
    endings = (name for name, suffixes in _NOUN_ENDINGS.items() if base.endswith(suffixes))
    found = {"noun": base, "plural": plural, "singular": not plural, "noun_weight": 0}
    return {**found, "classes": tuple(endings)[:1]}
