"""Draft: a figure claim while it is put together, with the words that gave each of its fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newsclaims.records.claim import FieldEvidence
from newsclaims.span import Span

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
            self.places[name] = (tuple(p for p in places if 0 <= p[0] < p[1]), rule)

    def evidence(self) -> tuple[FieldEvidence, ...]:
        """The evidence of every field, in the order in which they were set."""
        return tuple(
            FieldEvidence(
                field=name,
                value=_as_text(self.fields[name]),
                spans=tuple(Span.of(self.text, *place) for place in places),
                rule=rule,
            )
            for name, (places, rule) in self.places.items()
        )


def _as_text(value: Any) -> str:
    """A field's value as text: a quantity's words, a timex's value, the sources of a chain."""
    if isinstance(value, tuple):
        return ", ".join(link.source.name or "unknown" for link in value)
    if hasattr(value, "bound"):
        return str(value.span.text)
    return str(getattr(value, "value", value))
