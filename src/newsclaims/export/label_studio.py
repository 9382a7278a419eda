"""Label Studio: tasks with predictions, and the labeling interface that shows them.

Format: https://labelstud.io/guide/predictions and https://labelstud.io/tags/labels. A span in
pieces is one region for each piece, related as "continues".

>>> print(labeling_config(("MONEY",)))
<View>
  <Labels name="label" toName="text">
    <Label value="MONEY"/>
  </Labels>
  <Relations>
    <Relation value="source"/>
    <Relation value="content"/>
    <Relation value="continues"/>
  </Relations>
  <Text name="text" value="$text"/>
</View>
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from newsclaims._version import __version__
from newsclaims.export.columns import KINDS
from newsclaims.export.csv import document_id
from newsclaims.export.labels import ALL_LABELS, RELATION_LABELS, LabelledSpan, labels_of
from newsclaims.export.unicode import unicode_document
from newsclaims.records.document import Document
from newsclaims.types import RecordKind


def to_label_studio(
    document: Document, kinds: Iterable[RecordKind] = KINDS, *, utf16: bool = False
) -> dict[str, Any]:
    """One task: the text, and its records as a prediction that an annotator corrects.

    Offsets count code points; a tool that counts UTF-16 units wants `utf16=True`, which differs
    after the first emoji.
    """
    key, document = document_id(document), unicode_document(document)
    labels = labels_of(document, kinds)
    shift = _utf16_offsets(document.text) if utf16 else range(len(document.text) + 1)
    result: list[dict[str, Any]] = []
    for span in labels.spans:
        result.extend(_regions(span, document.text, shift))
    result.extend(_relation(r.label, f"{r.from_id}-0", f"{r.to_id}-0") for r in labels.relations)
    about = {"document": key, "publisher": document.publisher, "url": document.url}
    prediction = {"model_version": f"newsclaims {__version__}", "result": result}
    return {"data": {"text": document.text, **about}, "predictions": [prediction]}


def _regions(span: LabelledSpan, text: str, shift: Any) -> list[dict[str, Any]]:
    regions: list[dict[str, Any]] = []
    for index, (start, end) in enumerate(span.pieces):
        value = {"start": shift[start], "end": shift[end], "text": text[start:end], "labels": [span.label]}
        names = {"from_name": "label", "to_name": "text", "type": "labels"}
        regions.append({"id": f"{span.id}-{index}", **names, "value": value})
    steps = range(1, len(span.pieces))
    return regions + [_relation("continues", f"{span.id}-{i - 1}", f"{span.id}-{i}") for i in steps]


def _relation(label: str, from_id: str, to_id: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": from_id, "to_id": to_id, "direction": "right", "labels": [label]}


def _utf16_offsets(text: str) -> list[int]:
    """For each offset in code points, the one in UTF-16 units."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def parse_label_studio(task: Mapping[str, Any]) -> list[tuple[str, int, int]]:
    """Label, start and end of every region of a task: an annotator's, else the predicted ones."""
    done = task.get("annotations") or task.get("predictions") or []
    regions = [region for one in done for region in one["result"] if region["type"] == "labels"]
    return [(r["value"]["labels"][0], r["value"]["start"], r["value"]["end"]) for r in regions]


def labeling_config(labels: Iterable[str] = ALL_LABELS) -> str:
    """The labeling interface, as Label Studio's XML."""
    rows = "\n".join(f"    <Label value={quoteattr(label)}/>" for label in labels)
    kinds = "\n".join(
        f"    <Relation value={quoteattr(label)}/>" for label in (*RELATION_LABELS, "continues")
    )
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{rows}\n  </Labels>\n'
        f'  <Relations>\n{kinds}\n  </Relations>\n  <Text name="text" value="$text"/>\n</View>'
    )
