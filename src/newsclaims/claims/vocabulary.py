"""Vocabulary: the table of events, compiled so that a word finds its rows at once."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.lexicon import Lexicon, Row
from newsclaims.words import Words, words_of


class EventRow(NamedTuple):
    """One wording of an event. `rest` are the words beside the one that it is found by, in order."""

    event: str
    form: str
    rest: tuple[str, ...] = ()
    figure: str = ""
    implied: str | None = None
    needs: frozenset[str] = frozenset()
    kind: str = ""


BE = frozenset({"be", "get"})
"""Verbs that make a passive of a participle."""

Rows = Mapping[str, tuple[EventRow, ...]]


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Rows by the lemma that anchors them: a verb's and phrase's first word, a noun's last one.

    `openers` are the words at which a phrase or an adjective's row can begin, by lemma or as written.
    `after_be` holds the phrases with "be" by their second word, `reduced` those of them that stand
    without "be" too ("nine people taken hostage"). `lasting` are stems of words beside which a length
    of time says something, `groups` nouns of people, `done_to` the events that somebody does to those
    who are counted.
    """

    lexicon: Lexicon
    words: Words
    openers: frozenset[str]
    verbs: Rows
    phrases: Rows
    after_be: Rows
    reduced: Rows
    nouns: Rows
    adjectives: Rows
    properties: Rows
    roles: Mapping[str, frozenset[str]]
    generic: frozenset[str]
    groups: frozenset[str]
    done_to: frozenset[str]
    lasting: tuple[str, ...]
    statuses: tuple[tuple[str, str], ...]
    accounting: tuple[tuple[str, str, str], ...]

    def role(self, verb: str | None, role: str) -> bool:
        """Whether the verb has this role beside a figure: raising, level, setting, light."""
        return verb is not None and role in self.roles.get(verb, ())


@functools.lru_cache(maxsize=16)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of claims, compiled from one lexicon."""
    tables: dict[str, dict[str, list[EventRow]]] = {}
    for row in _events(lexicon):
        for table, key, compiled in _compiled(row):
            tables.setdefault(table, {}).setdefault(key, []).append(compiled)
    frozen = {name: _longest_first(rows) for name, rows in tables.items()}
    roles: dict[str, set[str]] = {}
    for row in lexicon.rows("claim_verbs"):
        roles.setdefault(row.surface.split()[0], set()).add(row.value)
    return Vocabulary(
        lexicon=lexicon,
        words=words_of(lexicon),
        openers=frozenset(BE.union(*(frozen.get(name, ()) for name in ("phrase", "reduced", "adjective")))),
        verbs=frozen.get("verb", {}),
        phrases=frozen.get("phrase", {}),
        after_be=frozen.get("after_be", {}),
        reduced=frozen.get("reduced", {}),
        nouns=frozen.get("noun", {}),
        adjectives=frozen.get("adjective", {}),
        properties=frozen.get("property", {}),
        roles={verb: frozenset(names) for verb, names in roles.items()},
        generic=frozenset(r.surface for r in lexicon.rows("populations") if r.value == "anyone"),
        groups=frozenset(r.surface for r in lexicon.rows("populations") if r.value in ("person", "group")),
        done_to=_done_to(frozen.get("verb", {})),
        lasting=_lasting(frozen),
        statuses=tuple((r.surface, r.value) for r in lexicon.rows("claim_statuses")),
        accounting=tuple((r.surface, r.value, r.get("form")) for r in lexicon.rows("claim_accounting")),
    )


def _events(lexicon: Lexicon) -> list[Row]:
    """The rows of events; a caller's row takes the place of those of its surface and form."""
    own = {(row.surface, row.get("form")): row for row in lexicon.added if row.table == "events"}
    return [
        row
        for row in lexicon.rows("events")
        if not own or own.get((row.surface, row.get("form")), row) == row
    ]


def _done_to(verbs: Rows) -> frozenset[str]:
    """The events that somebody does to those who are counted."""
    every = [row for rows in verbs.values() for row in rows]
    doers = {row.event for row in every if row.figure == "subject" and row.implied != "person"}
    return frozenset(row.event for row in every if row.figure == "object") - doers


MEASURED_IN_TIME = frozenset({"sentencing", "suspension", "arrest", "strike", "delay", "duration"})
"""Events of which a length of time says how long they took; of others it is no claim."""

_STEM = 5  # letters that the forms of one word share


def _lasting(tables: Mapping[str, Rows]) -> tuple[str, ...]:
    """The stems of words beside which a length of time can be a claim."""
    stems = {
        anchor[:_STEM]
        for name in ("verb", "noun", "property", "adjective")
        for anchor, rows in tables.get(name, {}).items()
        for row in rows
        if row.event in MEASURED_IN_TIME or row.kind == "duration"
    }
    return tuple(sorted(stems))


def _longest_first(rows: dict[str, list[EventRow]]) -> Rows:
    """Rows of more words first; of equally many, those that need certain nouns, then classes of them."""

    def rank(row: EventRow) -> tuple[int, bool, bool]:
        return -len(row.rest), not row.needs, any(need.isupper() for need in row.needs)

    return {
        anchor: tuple(sorted(found, key=rank) if len(found) > 1 else found) for anchor, found in rows.items()
    }


_NOTHING: frozenset[str] = frozenset()  # one for all rows


def _compiled(row: Row) -> list[tuple[str, str, EventRow]]:
    """Where a table row is found: table, anchoring lemma and compiled row."""
    words = row.surface.lower().split()
    form = row.get("form")
    last = form in ("noun", "property")
    anchor, rest = (words[-1], words[:-1]) if last else (words[0], words[1:])
    needs = row.get("with")
    compiled = EventRow(
        event=row.value,
        form=form,
        rest=tuple(rest),
        figure=row.get("figure"),
        implied=row.get("implied") or None,
        needs=frozenset(needs.split("/")) if needs else _NOTHING,
        kind=row.get("kind"),
    )
    found = [(form, anchor, compiled)]
    if anchor != "be" or not rest:
        return found
    after = compiled._replace(rest=tuple(rest[1:]))
    found = [("after_be", rest[0], after)]
    return [*found, ("reduced", rest[0], after)] if after.rest else found
