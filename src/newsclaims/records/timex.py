"""Timex: a temporal expression, by TIMEX3 (TimeML 1.2.1) and EDTF (ISO 8601-2)."""

from newsclaims.records.fields import Moment
from newsclaims.span import Record, Span, Text
from newsclaims.types import TimexMod, TimexRelation, TimexType


class Timex(Record):
    """A temporal expression with its TIMEX3 value and, where it has one, its calendar reading.

    `lower` and `upper` are the first and last day that `value` names, both inclusive; a clock
    time gives datetimes. `begin` and `end` are those of an anchored duration.
    """

    span: Span
    type: TimexType
    value: Text
    mod: TimexMod | None = None
    relation: TimexRelation | None = None
    edtf: Text | None = None
    lower: Moment | None = None
    upper: Moment | None = None
    begin: Moment | None = None
    end: Moment | None = None
    approximate: bool = False
