"""Comparison, and what grouping, verifying and explaining claims gives.

Apart from `Claim`, so that reading a text does not wait for records that it never makes.
"""

import datetime as dt

from newsclaims.records.claim import Claim, FieldEvidence
from newsclaims.records.fields import Exact
from newsclaims.records.shown import Shown
from newsclaims.span import Record, Span, Text
from newsclaims.types import Relation, Side, Verdict


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
