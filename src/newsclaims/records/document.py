"""Document: a text and every record found in it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from newsclaims.records.attribution import Attribution
from newsclaims.records.claim import Claim
from newsclaims.records.fields import Moment
from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.shown import Shown
from newsclaims.records.timex import Timex
from newsclaims.span import Span, Text
from newsclaims.types import PublishedFrom, RecordKind

if TYPE_CHECKING:
    from newsclaims.segment import Segments

SCHEMA_VERSION = "1"
"""Raised when a field's meaning changes; fields added with defaults leave it as it is."""


class Document(Shown):
    """A text with its figures, dates, attributions and claims, each in text order.

    A notebook shows the text with its records marked, and a table of claims.
    """

    entry = "document"

    text: Text
    published: Moment | None = None
    published_from: PublishedFrom | None = None
    publisher: Text | None = None
    url: Text | None = None
    title: Text | None = None
    schema_version: Text = SCHEMA_VERSION
    quantities: tuple[AnyQuantity, ...] = ()
    timexes: tuple[Timex, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

    def to_rows(self, kind: RecordKind = "claims") -> list[dict[str, Any]]:
        """Flat dicts of one kind of record, one a record, the same keys in each.

        Nested fields are joined by a dot ("quantity.value"), tuples of text by "; ".
        """
        from newsclaims.records.rows import flatten

        if kind not in ("claims", "quantities", "timexes", "attributions"):
            raise ValueError(f"kind must be claims, quantities, timexes or attributions, not {kind!r}")
        return [flatten(record, kind) for record in getattr(self, kind)]

    def sentence(self, record: Claim | AnyQuantity | Timex | Attribution | Span) -> Span:
        """The sentence (or sentences) around a record of this document."""
        start, end = _extent(record)
        first, last = _segments(self.text).around(start, end)
        return Span.of(self.text, first, last)


@functools.lru_cache(maxsize=1)
def _segments(text: str) -> Segments:
    """The segments of the document asked last: a caller asks for one sentence after the other."""
    from newsclaims.segment import segment

    return segment(text)


def _extent(record: Any) -> tuple[int, int]:
    """First and last offset of a record."""
    if isinstance(record, Span):
        return record.start, record.end
    if isinstance(record, Attribution):
        places = [*record.content, *([record.cue.span] if record.cue else [])]
        return min(p.start for p in places), max(p.end for p in places)
    return record.span.start, record.span.end
