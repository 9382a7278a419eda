"""doccano: lines of JSONL for sequence labeling with relations.

Format: https://doccano.github.io/doccano/tutorial, "JSONL(relation)". Offsets count code points, so
"Count grapheme clusters as one character" stays off. A span in pieces is labelled over all of it.

>>> from newsclaims.records.document import Document
>>> to_doccano(Document(text="Nothing."))["entities"]
[]
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from newsclaims.export.columns import KINDS
from newsclaims.export.csv import document_id
from newsclaims.export.labels import LabelledRelation, LabelledSpan, Labels, labels_of
from newsclaims.export.unicode import unicode_document
from newsclaims.records.document import Document
from newsclaims.types import RecordKind


def to_doccano(document: Document, kinds: Iterable[RecordKind] = KINDS) -> dict[str, Any]:
    """One example of doccano; `document` and what is known of it are kept as metadata."""
    key, document = document_id(document), unicode_document(document)
    labels = labels_of(document, kinds)
    entities = [
        {"id": span.id, "label": span.label, "start_offset": span.start, "end_offset": span.end}
        for span in labels.spans
    ]
    relations = [
        {"id": index, "from_id": relation.from_id, "to_id": relation.to_id, "type": relation.label}
        for index, relation in enumerate(labels.relations, 1)
    ]
    about = {"document": key, "publisher": document.publisher, "url": document.url}
    return {"text": document.text, "entities": entities, "relations": relations, **about}


def format_doccano(documents: Iterable[Document], kinds: Iterable[RecordKind] = KINDS) -> str:
    """A line of JSON for each document."""
    wanted = tuple(kinds)
    return "".join(json.dumps(to_doccano(document, wanted)) + "\n" for document in documents)


def parse_doccano(example: Mapping[str, Any]) -> Labels:
    """The labels of an example that doccano wrote."""
    spans = (
        LabelledSpan(entity["id"], entity["label"], ((entity["start_offset"], entity["end_offset"]),))
        for entity in example["entities"]
    )
    relations = (LabelledRelation(r["type"], r["from_id"], r["to_id"]) for r in example.get("relations", ()))
    return Labels(tuple(spans), tuple(relations))
