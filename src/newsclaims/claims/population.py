"""Population: which groups are named alike, and which are parts of others.

A population is a lemma phrase ("ruritanian diplomat"). Its last word says what it is, the words
before narrow it: "ruritanian diplomat" is part of "diplomat", both are parts of "person".

>>> is_part("ruritanian diplomat", "person"), is_part("soldier", "civilian"), same_group("troop", "soldier")
(True, False, True)
"""

from __future__ import annotations

import functools

from newsclaims.lexicon import Lexicon
from newsclaims.words import is_person_noun

PERSON = "person"


@functools.lru_cache(maxsize=16)
def _heads(lexicon: Lexicon) -> tuple[dict[str, str], dict[str, str]]:
    """Head noun to what it is a kind of, and to the noun that means the same."""
    rows = lexicon.rows("populations")
    return {row.surface: row.value for row in rows}, {row.surface: row.get("same") for row in rows}


def is_person(population: str, lexicon: Lexicon | None = None) -> bool:
    """Whether the population's head names people: by the table, else by the word's own class."""
    lexicon = lexicon or Lexicon.default()
    kinds, _ = _heads(lexicon)
    head = population.rpartition(" ")[2]
    return kinds[head] == PERSON if head in kinds else is_person_noun(head, lexicon=lexicon)


def same_group(a: str, b: str, lexicon: Lexicon | None = None) -> bool:
    """Whether both name one group: the same words, heads that mean the same counted as one."""
    return _normal(a, lexicon) == _normal(b, lexicon)


def _normal(population: str, lexicon: Lexicon | None) -> tuple[str, ...]:
    _, same = _heads(lexicon or Lexicon.default())
    *modifiers, head = population.split(" ")
    return *modifiers, same.get(head) or head


def is_part(a: str, b: str, lexicon: Lexicon | None = None) -> bool:
    """Whether every member of `a` is one of `b`, and not the other way round."""
    part, whole = _normal(a, lexicon), _normal(b, lexicon)
    if part == whole:
        return False
    if part[-1] == whole[-1]:
        return set(whole[:-1]) < set(part[:-1])
    return whole == (PERSON,) and is_person(a, lexicon)
