"""Build: what the grammar found becomes a record, with value, EDTF and bounds."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from newsclaims.records.timex import Timex
from newsclaims.span import Span, whole_record
from newsclaims.timex.calendar import Period
from newsclaims.timex.scan import Clock, Found, Scan
from newsclaims.types import TimexRelation

_LAST_DAY = dt.date.max.toordinal()
_RELATIONS: dict[str, TimexRelation] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "pending": "until",
    "by": "by",
    "before": "before",
    "after": "after",
    "following": "after",
    "within": "within",
    "between": "between",
}


def build(s: Scan, found: Found) -> Timex | None:
    """The record of an expression; None where its value cannot be written."""
    value, edtf, lower, upper = _named(found)
    if value is None:
        return None
    approximate = found.approximate or found.mod in ("APPROX", "LESS_THAN")
    if approximate and edtf and found.clock is None and "/" not in edtf and "X" not in edtf:
        edtf += "~"
    start, end = s.tokens.start(found.start), s.tokens.end(found.stop - 1)
    return whole_record(
        Timex,
        {
            "span": Span.of(s.tokens.text, start, end),
            "type": found.type,
            "value": value,
            "mod": found.mod,  # modifiers come from the tables, and a test reads every row of those
            "relation": relation(s, found),
            "edtf": edtf,
            "lower": lower,
            "upper": upper,
            "begin": found.begin,
            "end": found.end,
            "approximate": approximate,
        },
    )


Named: TypeAlias = tuple[str | None, str | None, dt.date | None, dt.date | None]
"""TIMEX3 value, EDTF, first and last day or moment."""


def _named(found: Found) -> Named:
    """What the expression names."""
    period, last = found.period, found.last
    if period is None:
        value = f"{found.value or 'XXXX-XX-XX'}T{_written(found.clock)}" if found.clock else found.value
        return value, None, None, None
    if found.clock:
        return _at_clock(period, found.clock)
    if period.unit == "day" and last is None and 0 < period.number <= _LAST_DAY:  # most are days
        day = dt.date.fromordinal(period.number)
        text = day.isoformat()
        return (f"{text}T{found.part}" if found.part else text), text, day, day
    value, edtf = period.value, period.edtf
    if last is not None:
        value, edtf = f"{value}/{last.value}", f"{edtf}/{last.edtf}"
    if found.part:
        value = f"{value}T{found.part}"
    days, end = period.ordinals, (last or period).ordinals
    if days is None or end is None:
        return value, edtf, None, None
    return value, edtf, dt.date.fromordinal(days[0]), dt.date.fromordinal(end[1])


def _written(clock: Clock) -> str:
    """ "10:30", "24:00", "10:30:15+02:00"; a zone without a day has no offset yet."""
    second = "" if clock.second is None else f":{clock.second:02d}"
    offset = "Z" if clock.offset == "+00:00" else "" if "/" in clock.offset else clock.offset
    return f"{clock.hour:02d}:{clock.minute or 0:02d}{second}{offset}"


def _at_clock(day: Period, clock: Clock) -> Named:
    """Value, EDTF and the moment twice, of a clock time on a day; hour 24 is the next day's 0."""
    date = (day.shift(1) if clock.hour == 24 else day).lower
    if date is None or day.value is None:
        return None, None, None, None
    moment = dt.datetime(
        date.year, date.month, date.day, clock.hour % 24, clock.minute or 0, clock.second or 0
    )
    if clock.offset:
        clock = clock._replace(offset=_offset(clock.offset, moment))
        zone = dt.datetime.fromisoformat(f"2000-01-01T00:00:00{clock.offset}").tzinfo
        moment = moment.replace(tzinfo=zone)
    edtf = moment.isoformat().replace("+00:00", "Z")
    return f"{day.value}T{_written(clock)}", edtf, moment, moment


def _offset(zone: str, moment: dt.datetime) -> str:
    """The offset of a zone of the tz database at a moment; an offset is its own."""
    if "/" not in zone:
        return zone
    from dateutil.tz import gettz

    place = gettz(zone)
    return moment.replace(tzinfo=place).isoformat()[-6:] if place else ""


def relation(s: Scan, found: Found) -> TimexRelation | None:
    """What the preposition before the expression says, "between A and B" on both."""
    at = found.start
    if at == 0:
        return None
    before = s.words[at - 1]
    if before in ("the", "about", "around", "early", "late") and at > 1:
        at, before = at - 1, s.words[at - 2]
    elif before == "least" and at > 2:
        at, before = at - 2, s.words[at - 3]  # "until at least June"
    if before == "to" and at > 1 and s.words[at - 2] in ("prior", "up"):
        if s.words[at - 2] == "prior":
            return "before"
        return None if at > 2 and s.hyphen(at - 3) else "until"  # "the run-up to the 2014 vote"
    if before == "than" and at > 2 and s.words[at - 2] in ("later", "earlier", "sooner"):
        return "by" if s.words[at - 2] == "later" else "after"  # "no earlier than June"
    if before == "before" and at > 1 and s.words[at - 2] == "not":
        return "after"
    if before == "and" and at > 1:
        for here in range(at - 2, max(-1, at - 10), -1):
            if s.words[here] == "between":
                return "between"
            if s.words[here] == "" or (s.words[here] == "." and len(s.words[here - 1]) > 4):
                break  # "between Oct. 30 and Nov. 9" goes on
    return _RELATIONS.get(before)
