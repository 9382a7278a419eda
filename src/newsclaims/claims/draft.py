"""Draft: a figure claim while it is put together, with the words that gave each of its fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newsclaims.records.claim import FieldEvidence
from newsclaims.records.timex import Timex
from newsclaims.span import Span, make_record

Place = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """Fields of a claim by name, and for each the places of the words that gave it and the rule."""

    text: str
    fields: dict[str, Any] = field(default_factory=dict)
    places: dict[str, tuple[tuple[Place, ...], str]] = field(default_factory=dict)

    def put(self, name: str, value: Any, rule: str, *places: Place) -> None:
        """Set a field, and say which words gave it; a value of None sets nothing."""
        if value is not None:
            self.fields[name] = value
            self.places[name] = (tuple([p for p in places if 0 <= p[0] < p[1]]), rule)

    def evidence(self) -> tuple[FieldEvidence, ...]:
        """The evidence of every field that some words gave, in the order in which they were set."""
        found = []
        for name, (places, rule) in self.places.items():
            if places:
                spans = tuple([Span.of(self.text, *place) for place in places])
                value = _as_text(self.fields[name])
                found.append(make_record(FieldEvidence, field=name, value=value, spans=spans, rule=rule))
        return tuple(found)


def _as_text(value: Any) -> str:
    """A field's value as text: a quantity's words, a timex's value, the sources of a chain."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(link.source.name or "unknown" for link in value)
    return value.value if isinstance(value, Timex) else str(value.span.text)


_SHARED = (
    "place",
    "agent",
    "cause",
    "event_time",
    "period",
    "as_of",
    "accounting",
    "status",
    "polarity",
    "attribution",
)


_TIMES = frozenset({"event_time", "period", "as_of"})


def inherit(draft: Draft, whole: Draft, *, times: bool = True) -> None:
    """What a part does not say itself holds for it as for its whole; its times only where `times` says so."""
    for name in _SHARED:
        if not times and name in _TIMES:
            continue
        if name in whole.fields and (
            name not in draft.fields
            or name == "polarity"
            or (name == "status" and draft.fields[name] == "stated")
        ):
            draft.fields[name] = whole.fields[name]
            draft.places[name] = whole.places[name]


def share(a: Draft, b: Draft) -> None:
    """Two predicates of one subject have their doer, place and time in common where one is silent."""
    for name in ("agent", "cause", "place", "event_time"):
        if name in ("agent", "cause") and ({"agent", "cause"} & set(b.fields)):
            continue
        for source, target in ((a, b), (b, a)):
            if (
                name in source.fields
                and name not in target.fields
                and not (name == "event_time" and "as_of" in target.fields)
            ):
                target.fields[name] = source.fields[name]
                target.places[name] = source.places[name]
