"""The word table: the lines of `words.txt` and the rows of a lexicon, compiled for look-up.

A line of the table is parsed when one of its words is asked for, so that loading takes a few
milliseconds. The format is that of `tasks/build_words.py`.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.errors import TableError
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


class Reading(NamedTuple):
    """One part of speech of a word in the table: how common, and the classes of its senses."""

    weight: int
    classes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class WordTable:
    """The vocabulary of one lexicon: the table's lines by beginning, irregular forms, function words."""

    beginnings: Mapping[str, str]
    plurals: Mapping[str, str]
    verbs: Mapping[str, str]
    past: Mapping[str, str]
    participles: Mapping[str, str]
    nominals: Mapping[str, str]
    extra: Mapping[str, tuple[Row, ...]]
    closed: Mapping[str, tuple[str, ...]]
    removed: frozenset[str]

    def readings(self, word: str) -> Mapping[str, Reading]:
        """The table's entry of a lower-case base form: part of speech to weight and classes."""
        if word in self.removed:
            return {}
        key = _group(self.beginnings.get(word[:2], "")).get(word[2:])
        return _parse_key(key) if key else {}


_ROW_PARTS = ("noun", "verb", "adjective", "adverb", "nominal")


@functools.lru_cache(maxsize=16)
def table_of(lexicon: Lexicon) -> WordTable:
    """The word table with a lexicon's rows, and without the surfaces that it leaves out."""
    lines = dict(line.split("\t", 1) for line in Lexicon.lines("words"))
    sections = ("noun", "verb", "past", "participle", "nominal")
    plurals, verbs, past, participles, nominals = (_pairs(lines.pop(f"={name}")) for name in sections)
    extra: dict[str, tuple[Row, ...]] = {}
    for row in lexicon.rows("words_extra"):
        if row.get("part") not in _ROW_PARTS:
            raise TableError(f"a row of words_extra needs a part, one of {', '.join(_ROW_PARTS)}: {row!r}")
        extra[row.surface.lower()] = (*extra.get(row.surface.lower(), ()), row)
        if row.get("part") == "nominal":
            nominals = {**nominals, row.value: row.surface}
    closed: dict[str, tuple[str, ...]] = {}
    for row in lexicon.rows("function_words"):
        closed[row.surface] = (*closed.get(row.surface, ()), row.value)
    return WordTable(lines, plurals, verbs, past, participles, nominals, extra, closed, lexicon.removed)


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
def _parse_key(key: str) -> Mapping[str, Reading]:
    """ "n5PG v2c": part of speech to weight and classes."""
    found = {}
    for part in key.split():
        names = NOUN_CLASSES if part[0] == "n" else VERB_CLASSES
        classes = tuple(names[letter] for letter in part[2:])
        found[_PARTS[part[0]]] = Reading(int(part[1], 16), classes)
    return found
