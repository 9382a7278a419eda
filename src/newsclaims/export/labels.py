"""Labels: the spans and relations of a document as annotation tools know them.

Figures are labelled by their kind ("MONEY"), temporal expressions by their TIMEX3 type ("DATE"),
attributions as SOURCE, CUE and CONTENT with relations from the cue, claims as CLAIM.

>>> from newsclaims.records.document import Document
>>> labels_of(Document(text="Nothing."))
Labels(spans=(), relations=())
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from newsclaims.export.columns import KINDS
from newsclaims.records.attribution import Attribution
from newsclaims.records.document import Document
from newsclaims.span import Span
from newsclaims.types import RecordKind

QUANTITY_LABELS = ("MONEY", "PERCENT", "COUNT", "MEASURE", "DURATION", "RATIO", "NUMBER")
TIMEX_LABELS = ("DATE", "TIME", "PERIOD", "SET")
ATTRIBUTION_LABELS = ("SOURCE", "CUE", "CONTENT")
ALL_LABELS = (*QUANTITY_LABELS, *TIMEX_LABELS, *ATTRIBUTION_LABELS, "CLAIM")
RELATION_LABELS = ("source", "content")
"""Both from the cue, or where there is none from the content to its source."""


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """A labelled stretch of the text, in pieces where the text interrupts it; `id` is its document's."""

    id: int
    label: str
    pieces: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """The first offset."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """The offset after the last character, over all pieces."""
        return self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class LabelledRelation:
    """A relation between two spans, by their ids."""

    label: str
    from_id: int
    to_id: int


@dataclass(frozen=True, slots=True)
class Labels:
    """What an annotation tool shows of one document."""

    spans: tuple[LabelledSpan, ...]
    relations: tuple[LabelledRelation, ...]


def labels_of(document: Document, kinds: Iterable[RecordKind] = KINDS) -> Labels:
    """The labels of the wanted kinds of record; one place with one label is one span.

    An empty place cannot be labelled and is left out, with its relations.
    """
    wanted = set(kinds)
    spans: dict[tuple[str, tuple[tuple[int, int], ...]], int] = {}

    def add(label: str, *places: Span) -> int:
        pieces = tuple((place.start, place.end) for place in places if place.text)
        return spans.setdefault((label, pieces), len(spans) + 1) if pieces else 0

    if "quantities" in wanted:
        for quantity in document.quantities:
            add(quantity.kind.upper(), quantity.span)
    if "timexes" in wanted:
        for timex in document.timexes:
            # A quantity of time is a DURATION too; TIMEX3's own is called PERIOD beside it.
            add("PERIOD" if timex.type == "DURATION" else timex.type, timex.span)
    relations = []
    for attribution in document.attributions if "attributions" in wanted else ():
        relations.extend(_attribution(attribution, add))
    if "claims" in wanted:
        for claim in document.claims:
            add("CLAIM", claim.span)
    found = (LabelledSpan(index, label, pieces) for (label, pieces), index in spans.items())
    kept = (relation for relation in relations if relation.from_id and relation.to_id)
    return Labels(tuple(found), tuple(dict.fromkeys(kept)))


class _Add(Protocol):
    def __call__(self, label: str, *places: Span) -> int: ...


def _attribution(attribution: Attribution, add: _Add) -> list[LabelledRelation]:
    content = add("CONTENT", *attribution.content)
    source = None if attribution.source.span is None else add("SOURCE", attribution.source.span)
    if attribution.cue is None:
        return [] if source is None else [LabelledRelation("source", content, source)]
    cue = add("CUE", attribution.cue.span)
    relations = [LabelledRelation("content", cue, content)]
    if source is not None:
        relations.append(LabelledRelation("source", cue, source))
    return relations
