"""Law: what an export writes it can read back, whatever the document holds."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from prov.model import ProvDocument

import newsclaims
from newsclaims.export.arrow import from_table, to_batch
from newsclaims.export.brat import format_brat, parse_brat
from newsclaims.export.columns import KINDS, columns
from newsclaims.export.csv import document_id, format_csv, parse_csv
from newsclaims.export.doccano import parse_doccano, to_doccano
from newsclaims.export.fatalities import to_acled, to_ucdp
from newsclaims.export.html import marked
from newsclaims.export.hxl import format_hxl
from newsclaims.export.label_studio import parse_label_studio, to_label_studio
from newsclaims.export.labels import Labels, labels_of
from newsclaims.export.prodigy import parse_prodigy, to_prodigy
from newsclaims.export.prov import to_prov
from newsclaims.export.schema_org import to_json_ld
from newsclaims.export.tools import call_tool
from newsclaims.export.unicode import unicode_document
from newsclaims.export.web_annotation import format_annotations, parse_annotations
from newsclaims.testing import documents

Document = newsclaims.Document

# Whole documents of the strategies, and what is found in any string at all.
ANY = documents() | st.text(max_size=80).map(newsclaims.extract)


@given(ANY)
def test_arrow(document: Document) -> None:
    kept = unicode_document(document)
    for kind in KINDS:
        rows = [{"document": document_id(document), **row} for row in kept.to_rows(kind)]
        assert from_table(to_batch([document], kind), kind) == rows


@given(ANY)
def test_csv(document: Document) -> None:
    kept = unicode_document(document)
    for kind in KINDS:
        parsed = parse_csv(format_csv([document], kind))
        for cells, row in zip(parsed, kept.to_rows(kind), strict=True):
            assert cells["document"] == document_id(document)
            for column in columns(kind):
                if column.type == "text":
                    assert (cells[column.field] or "") == (row[column.name] or "")


@given(ANY)
def test_web_annotation(document: Document) -> None:
    kept = unicode_document(document)
    page = json.loads(json.dumps(format_annotations(document)).encode())
    assert parse_annotations(page) == {kind: getattr(kept, kind) for kind in KINDS}


@given(ANY)
def test_annotation_tools(document: Document) -> None:
    labels = labels_of(document)
    places = sorted((span.label, *piece) for span in labels.spans for piece in span.pieces)
    assert sorted(parse_label_studio(to_label_studio(document))) == places
    assert sorted(parse_prodigy(to_prodigy(document))) == places
    whole = [(span.id, span.label, span.start, span.end) for span in labels.spans]
    doccano = parse_doccano(json.loads(json.dumps(to_doccano(document))))
    assert [(span.id, span.label, span.start, span.end) for span in doccano.spans] == whole
    assert doccano.relations == labels.relations


@given(ANY)
def test_brat(document: Document) -> None:
    """All but the blanks around a line's end, and what is blanks alone."""
    text = unicode_document(document).text

    def words(labels: Labels) -> dict[int, str]:
        pieces = {span.id: "".join(text[start:end] for start, end in span.pieces) for span in labels.spans}
        return {span: "".join(piece.split()) for span, piece in pieces.items() if piece.strip()}

    read = parse_brat(format_brat(document))
    assert words(read) == words(labels_of(document))
    assert set(read.relations) <= set(labels_of(document).relations)


@given(ANY)
def test_prov(document: Document) -> None:
    prov = json.dumps(to_prov(document))
    assert len(list(ProvDocument.deserialize(content=prov, format="json").get_records())) > 0


class Text(HTMLParser):
    """The characters between the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


@given(documents())
def test_html(document: Document) -> None:
    reader = Text()
    reader.feed(marked(document))
    reader.close()
    assert "".join(reader.parts) == document.text


@given(ANY)
def test_the_rest_is_json_or_text_that_utf8_holds(document: Document) -> None:
    written: list[Any] = [to_json_ld(document), call_tool("extract", {"text": document.text})]
    assert all(json.dumps(one, ensure_ascii=False).encode() for one in written)
    assert format_hxl([document]).encode()
    for row in to_ucdp(document):
        assert 0 <= row["low"] <= row["best"] <= row["high"]
        assert (
            row["best"] == row["deaths_a"] + row["deaths_b"] + row["deaths_civilians"] + row["deaths_unknown"]
        )
    assert all(row["fatalities"] >= 0 for row in to_acled(document))
