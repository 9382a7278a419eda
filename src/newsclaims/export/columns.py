"""Columns: the one documented table for each kind of record, on which CSV, Arrow and HXL stand.

>>> [column.field for column in columns("timexes")][:4]
['start', 'end', 'text', 'type']
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from newsclaims.types import RecordKind

ColumnType: TypeAlias = Literal["text", "int", "bool", "decimal", "moment"]

KINDS: tuple[RecordKind, ...] = ("claims", "quantities", "timexes", "attributions")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key in `Document.to_rows`, its type, and what it holds.

    `moment` is a date or a datetime. `field` is the name in tables, where a dot would have to be
    quoted: "quantity.value" is `quantity_value`.
    """

    name: str
    type: ColumnType
    doc: str

    @property
    def field(self) -> str:
        """The name in CSV, Arrow, Parquet and SQL."""
        return self.name.replace(".", "_")


def columns(kind: RecordKind) -> tuple[Column, ...]:
    """The columns of one kind of record, in the order of `Document.to_rows`."""
    if kind not in _COLUMNS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    return _COLUMNS[kind]


def _read(rows: str, prefix: str = "") -> tuple[Column, ...]:
    """Columns of lines such as `value decimal the stated figure`; `-` for a column of text."""
    found = []
    for line in rows.strip().splitlines():
        name, type_, doc = line.split(None, 2)
        found.append(Column(prefix + name, _TYPES[type_], doc))
    return tuple(found)


_TYPES: Mapping[str, ColumnType] = {
    "-": "text",
    "int": "int",
    "bool": "bool",
    "decimal": "decimal",
    "moment": "moment",
}


def _span(prefix: str, what: str) -> tuple[Column, ...]:
    return (
        Column(f"{prefix}start", "int", f"offset of the first character of {what}"),
        Column(f"{prefix}end", "int", f"offset after the last character of {what}"),
        Column(f"{prefix}text", "text", f"{what}, as written"),
    )


def _quantity(prefix: str) -> tuple[Column, ...]:
    fields = """
kind         -       money, percent, count, measure, duration, ratio or number
value        decimal the stated figure, scale applied; empty for a range or a vague magnitude
lower        decimal the least that the wording allows; empty where it states no such end
upper        decimal the most that the wording allows; empty where it states no such end
lower_closed bool    whether `lower` itself is meant ("at least 20")
upper_closed bool    whether `upper` itself is meant ("at most 20")
bound        -       exact, about, at_least, more_than, at_most, less_than, nearly, between or vague
hedge        -       the words that made the bound
resolution   decimal the step of the figure as written: 100000 for "7.8 million"
unit         -       ISO 4217 code, percent, percentage_point, basis_point, or a unit's name
per          -       denominator of a rate: "person"
per_amount   decimal how many of `per`: 100000 in "per 100,000 people"
change       -       up or down, where the figure is part of a movement
role         -       level ("rose to 3%") or delta ("rose 3%")
base         decimal where the movement began
candidates   -       every ISO 4217 code that a bare sign may stand for, joined by "; "
of           -       the whole: "Ukrainian territory"
item         -       what is counted, as written
head         -       lemma of the item's head noun
is_age       bool    whether a duration is an age
numerator    decimal of a ratio
denominator  decimal of a ratio
"""
    return (*_span(prefix, "the figure"), *_read(fields, prefix))


_TIMEX = """
type           -      DATE, TIME, DURATION or SET (TIMEX3)
value          -      TIMEX3 value: 2022-12-01, P2Y
mod            -      TIMEX3 modifier: START, APPROX
relation       -      what the preposition says: since, until, by
edtf           -      ISO 8601-2 (EDTF level 1) reading
lower          moment first day that the value names
upper          moment last day that the value names, inclusive
interval.begin moment first day of an anchored duration
interval.end   moment last day of an anchored duration
approximate    bool   "about", "around"
"""

_ATTRIBUTION = """
quote_type -   direct, indirect or mixed
act        -   the speech act: asserts, denies, warns
polarity   -   negative where the source did not do this
modality   -   actual, possible or future
parent     int index, in the document, of the attribution that this one is nested in
addressee  -   who was spoken to
venue      -   where it was said
when       -   TIMEX3 value of when it was said
"""

_SOURCE = """
source.name    - the fullest form of the source's name in the document
source.role    - the source's title or office
source.kind    - person, organization, group, document or unknown
source.mention - name, pronoun, nominal or implicit
"""

_CLAIM = """
event           -      what happened or is measured: "death", "turnout"
population      -      lemma phrase of whom it happened to: "civilian"
agent           -      who did it
cause           -      by what
place           -      as named
event_time      -      TIMEX3 value of when it happened
period          -      TIMEX3 value of the span counted over
as_of           -      TIMEX3 value of when the figure held
as_of_basis     -      stated, published or none
accounting      -      total, new or excess
part_of         -      id of the claim that this one is a part of
status          -      stated, confirmed, estimated, alleged, denied, planned, projected, hypothetical
polarity        -      negative: "did not withdraw"
sources         -      names along the chain of attributions, outermost first, joined by "; "
acts            -      their speech acts, joined by "; "
content         -      what the innermost source says
origin.document -      id of the document
origin.publisher -     the publisher
origin.url      -      the address
origin.published moment when the document was published
"""

_CLAIM_HEAD = (
    Column("id", "text", "id of the claim, the same wherever the text is read"),
    Column("kind", "text", "figure or statement"),
    *_span("", "the clause"),
    Column("section", "text", "body, heading, caption or furniture"),
)

_COLUMNS: dict[RecordKind, tuple[Column, ...]] = {
    "claims": (*_CLAIM_HEAD, *_quantity("quantity."), *_read(_CLAIM)),
    "quantities": _quantity(""),
    "timexes": (*_span("", "the expression"), *_read(_TIMEX)),
    "attributions": (
        *_span("source.", "the source"),
        *_read(_SOURCE),
        *_span("cue.", "the cue"),
        Column("cue.lemma", "text", "lemma of the cue"),
        *_span("content.", "what is attributed"),
        *_read(_ATTRIBUTION),
    ),
}
