"""Claim: a figure and what it measures, or an attributed proposition, with the words that gave each field."""

from newsclaims.records.attribution import Attribution
from newsclaims.records.fields import Moment
from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.timex import Timex
from newsclaims.span import Record, Span, Text
from newsclaims.types import Accounting, AsOfBasis, ClaimKind, Polarity, Section, Status


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
