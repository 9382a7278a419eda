"""Claim, and what comparing, verifying and explaining claims gives."""

import datetime as dt

from newsclaims.records.attribution import Attribution
from newsclaims.records.fields import Exact, Moment
from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.shown import Shown
from newsclaims.records.timex import Timex
from newsclaims.span import Record, Span, Text
from newsclaims.types import (
    Accounting,
    AsOfBasis,
    ClaimKind,
    Polarity,
    Relation,
    Section,
    Side,
    Status,
    Verdict,
)


class Origin(Record):
    """Where a claim was read: the document's id, publisher, address and publication date."""

    document: Text
    publisher: Text | None = None
    url: Text | None = None
    published: Moment | None = None


class FieldEvidence(Record):
    """One field of a claim, its value as text, and the words that gave it."""

    field: Text
    value: Text
    spans: tuple[Span, ...] = ()
    rule: Text = ""


class Claim(Record):
    """A figure and what it measures, or an attributed proposition."""

    id: Text
    kind: ClaimKind
    span: Span
    section: Section = "body"
    quantity: AnyQuantity | None = None
    event: Text | None = None
    population: Text | None = None
    agent: Text | None = None
    cause: Text | None = None
    place: Text | None = None
    event_time: Timex | None = None
    period: Timex | None = None
    as_of: Timex | None = None
    as_of_basis: AsOfBasis = "none"
    accounting: Accounting | None = None
    part_of: Text | None = None
    attribution: tuple[Attribution, ...] = ()
    status: Status = "stated"
    polarity: Polarity = "positive"
    origin: Origin
    evidence: tuple[FieldEvidence, ...] = ()


class Reading(Record):
    """What one side's wording leaves possible, in a's unit; an end that is None is open to infinity."""

    text: Text
    lower: Exact | None = None
    upper: Exact | None = None
    lower_closed: bool = True
    upper_closed: bool = True


class Comparison(Shown):
    """How two claims relate; `reason` is a sentence that could be printed.

    `difference` is b - a in a's unit, where both are points; `assumed` names the fields that one
    side leaves open. `readings` are a's and b's, of two figures on one matter. A notebook shows
    the relation, the reason and both readings on one number line.
    """

    entry = "comparison"

    relation: Relation
    reason: Text
    difference: Exact | None = None
    difference_unit: Text | None = None
    narrower: Side | None = None
    earlier: Side | None = None
    assumed: tuple[Text, ...] = ()
    readings: tuple[Reading, ...] = ()


class ClaimGroup(Record):
    """Claims on one matter, ordered by as-of; see `reconcile`."""

    claims: tuple[Claim, ...]
    event: Text | None = None
    population: Text | None = None
    place: Text | None = None
    unit: Text | None = None
    lower: Exact | None = None
    upper: Exact | None = None
    publishers: tuple[Text, ...] = ()
    sources: tuple[Text, ...] = ()
    repeats: tuple[tuple[Text, Text], ...] = ()
    flags: tuple[Text, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None


class Verification(Record):
    """Whether a text supports a claim: the verdict, the places it rests on, and why."""

    verdict: Verdict
    reason: Text
    spans: tuple[Span, ...] = ()
    assumed: tuple[Text, ...] = ()


class Explanation(Record):
    """A claim's fields, each with the words that gave it, by span."""

    claim: Text
    fields: tuple[FieldEvidence, ...]
