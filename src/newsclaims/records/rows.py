"""Records as flat dicts, the same keys for every record of a kind, for tables and frames."""

import functools
from typing import Any

from newsclaims.records.attribution import Attribution
from newsclaims.records.claim import Claim
from newsclaims.records.quantity import KINDS, Number, Quantity
from newsclaims.records.timex import Timex
from newsclaims.span import Span
from newsclaims.types import RecordKind


@functools.cache
def _quantity_columns() -> tuple[str, ...]:
    """Every field that any kind of quantity has but its span, the common ones first."""
    columns: dict[str, None] = {}
    models: tuple[type[Quantity], ...] = (Number, *KINDS)
    for model in models:
        columns.update(dict.fromkeys(model.model_fields))
    return tuple(name for name in columns if name != "span")


def flatten(record: Any, kind: RecordKind) -> dict[str, Any]:
    """One record as a flat dict; see `Document.to_rows`."""
    if kind == "quantities":
        return _quantity(record)
    if kind == "timexes":
        return _timex(record)
    if kind == "attributions":
        return _attribution(record)
    return _claim(record)


def _span(span: Span | None, name: str = "") -> dict[str, Any]:
    prefix = f"{name}." if name else ""
    return {  # an empty span is false, and no None
        f"{prefix}start": None if span is None else span.start,
        f"{prefix}end": None if span is None else span.end,
        f"{prefix}text": None if span is None else span.text,
    }


def _timex(record: Timex) -> dict[str, Any]:
    """The ends of an anchored duration are `interval.begin` and `interval.end`, since `end` is the span's."""
    row = _span(record.span)
    for name in Timex.model_fields:
        if name != "span":
            row[f"interval.{name}" if name in ("begin", "end") else name] = _cell(getattr(record, name))
    return row


def _quantity(record: Any, prefix: str = "") -> dict[str, Any]:
    row = _span(record and record.span, prefix.removesuffix("."))
    for name in _quantity_columns():
        row[f"{prefix}{name}"] = _cell(getattr(record, name, None))
    return row


def _attribution(record: Attribution, prefix: str = "") -> dict[str, Any]:
    source, cue = record.source, record.cue
    row = {
        **_span(source.span, f"{prefix}source"),
        f"{prefix}source.name": source.name,
        f"{prefix}source.role": source.role,
        f"{prefix}source.kind": source.kind,
        f"{prefix}source.mention": source.mention,
        **_span(None if cue is None else cue.span, f"{prefix}cue"),
        f"{prefix}cue.lemma": cue and cue.lemma,
        f"{prefix}content.start": record.content[0].start,
        f"{prefix}content.end": record.content[-1].end,
        f"{prefix}content.text": " ... ".join(span.text for span in record.content),
    }
    for name in ("quote_type", "act", "polarity", "modality", "parent", "addressee", "venue", "when"):
        row[f"{prefix}{name}"] = _cell(getattr(record, name))
    return row


def _claim(record: Claim) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": record.id,
        "kind": record.kind,
        **_span(record.span),
        "section": record.section,
    }
    row.update(_quantity(record.quantity, "quantity."))
    for name in ("event", "population", "agent", "cause", "place", "event_time", "period", "as_of"):
        row[name] = _cell(getattr(record, name))
    for name in ("as_of_basis", "accounting", "part_of", "status", "polarity"):
        row[name] = getattr(record, name)
    row["sources"] = "; ".join(a.source.name or "" for a in record.attribution)
    row["acts"] = "; ".join(a.act for a in record.attribution)
    row["content"] = " ... ".join(s.text for a in record.attribution[-1:] for s in a.content)
    for name, value in record.origin:
        row[f"origin.{name}"] = value
    return row


def _cell(value: Any) -> Any:
    """A cell: a span's text, a timex's value, tuples joined."""
    if value is None or isinstance(value, str):  # nearly all of them
        return value
    if isinstance(value, Span):
        return value.text
    if isinstance(value, Timex):
        return value.value
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return value
