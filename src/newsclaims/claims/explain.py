"""Explain: the words that gave each field of a claim."""

from __future__ import annotations

from newsclaims.records.claim import Claim, FieldEvidence
from newsclaims.records.comparison import Explanation
from newsclaims.span import Span

_FIELDS = (
    "quantity", "event", "population", "agent", "cause", "place", "event_time", "period", "as_of",
    "accounting", "part_of", "attribution", "status", "polarity",
)  # fmt: skip


def explain(claim: Claim) -> Explanation:
    """Each filled field of a claim with the words that gave it, by span, and the rule that read them.

    A field that no word gave (a status of "stated", a population that the event implies) has no
    spans. A claim that was changed after it was read keeps the evidence of what was read.

    >>> from newsclaims import extract
    >>> claim = extract("Floods in Vell killed 12 people.").claims[0]
    >>> {f.field: [s.text for s in f.spans] for f in explain(claim).fields}["place"]
    ['Vell']
    """
    known = {evidence.field: evidence for evidence in claim.evidence}
    fields = [known.get(name) or _from_record(claim, name) for name in _FIELDS]
    return Explanation(claim=claim.id, fields=tuple(field for field in fields if field is not None))


def _from_record(claim: Claim, name: str) -> FieldEvidence | None:
    """What the record itself tells of a field that carries no evidence: a claim made by hand."""
    value = getattr(claim, name)
    if value is None or value == ():
        return None
    if name == "attribution":
        spans = tuple(link.cue.span for link in value if link.cue is not None)
        text = ", ".join(link.source.name or "unknown" for link in value)
        return FieldEvidence(field=name, value=text, spans=spans, rule="record")
    span = getattr(value, "span", None)
    spans = (span,) if isinstance(span, Span) else ()
    return FieldEvidence(field=name, value=_text(value), spans=spans, rule="record")


def _text(value: object) -> str:
    """A field's value as text."""
    span = getattr(value, "span", None)
    return span.text if isinstance(span, Span) else str(value)
