"""Prodigy: tasks for `spans.manual` (spans may overlap) or, of one kind of record, `ner.manual`.

Format: https://prodi.gy/docs/api-interfaces#spans_manual. Prodigy adds the tokens itself.

>>> from newsclaims.records.document import Document
>>> to_prodigy(Document(text="Nothing."))["spans"]
[]
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from newsclaims.export.columns import KINDS
from newsclaims.export.csv import document_id
from newsclaims.export.labels import labels_of
from newsclaims.export.unicode import unicode_document
from newsclaims.records.document import Document
from newsclaims.types import RecordKind


def to_prodigy(document: Document, kinds: Iterable[RecordKind] = KINDS) -> dict[str, Any]:
    """One task; a span in pieces is one span for each piece."""
    key, document = document_id(document), unicode_document(document)
    spans = [
        {"start": start, "end": end, "label": span.label}
        for span in labels_of(document, kinds).spans
        for start, end in span.pieces
    ]
    spans.sort(key=lambda span: (span["start"], span["end"]))
    about = {"document": key, "publisher": document.publisher, "url": document.url}
    return {"text": document.text, "spans": spans, "meta": {k: v for k, v in about.items() if v}}


def format_prodigy(documents: Iterable[Document], kinds: Iterable[RecordKind] = KINDS) -> str:
    """A line of JSON for each document."""
    wanted = tuple(kinds)
    return "".join(json.dumps(to_prodigy(document, wanted)) + "\n" for document in documents)


def parse_prodigy(task: Mapping[str, Any]) -> list[tuple[str, int, int]]:
    """Label, start and end of every span of a task; none where it was rejected."""
    if task.get("answer", "accept") != "accept":
        return []
    return [(span["label"], span["start"], span["end"]) for span in task.get("spans", ())]
