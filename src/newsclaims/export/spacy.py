"""spaCy: the component `newsclaims`, found by entry point; a blank pipeline suffices.

    nlp = spacy.blank("en")
    nlp.add_pipe("newsclaims", config={"region": "GB"})
    doc = nlp("They froze £210 million.")
    doc.spans["newsclaims"][0]._.quantity.unit   # "GBP"

`doc._.newsclaims` is the `Document`; `span._.quantity`, `._.timex`, `._.attribution` and `._.claim` are
the record of a span of the group, or None. What is known of a text goes into `doc._.newsclaims_about`
before the component runs: `doc = nlp.make_doc(text)`, set it, `nlp(doc)`.

Records are kept as JSON in `doc.user_data`, so that `DocBin`, `to_bytes` and `n_process` work.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

from newsclaims.errors import MissingExtraError
from newsclaims.export.columns import KINDS
from newsclaims.export.labels import labels_of
from newsclaims.export.unicode import unicode_text
from newsclaims.export.web_annotation import AnyRecord
from newsclaims.pipeline import extract
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as error:
    raise MissingExtraError("spacy", "spacy") from error

_NAMES: dict[RecordKind, str] = {
    "quantities": "quantity",
    "timexes": "timex",
    "attributions": "attribution",
    "claims": "claim",
}
_KEY = "newsclaims"


class Newsclaims:
    """The component: extracts from `doc.text` and puts the records' places into a span group.

    A span covers whole tokens, hence at times more than its record; the record's own span is exact.
    """

    def __init__(self, options: dict[str, Any], spans_key: str, kinds: Iterable[RecordKind]) -> None:
        self.options = options
        self.spans_key = spans_key
        self.kinds = tuple(kinds)

    def __call__(self, doc: Doc) -> Doc:
        document = extract(unicode_text(doc.text), **self.options, **doc._.newsclaims_about)
        doc.user_data[_KEY] = document.model_dump_json()
        doc.spans[self.spans_key] = [span for kind in self.kinds for span in _spans(doc, document, kind)]
        return doc


def _spans(doc: Doc, document: Document, kind: RecordKind) -> Iterable[Span]:
    """One span for each record, labelled as for annotation tools; of an attribution its content."""
    for index, record in enumerate(getattr(document, kind)):
        alone = Document.model_validate({"text": document.text, kind: (record,)})
        for labelled in labels_of(alone).spans:
            if kind != "attributions" or labelled.label == "CONTENT":
                for start, end in labelled.pieces:
                    yield _span(doc, start, end, labelled.label, f"{kind}-{index}")


def _span(doc: Doc, start: int, end: int, label: str, span_id: str) -> Span:
    return doc.char_span(start, end, label=label, span_id=span_id, alignment_mode="expand")


def _document(doc: Doc) -> Document | None:
    """What the component found in a doc; None where it has not run."""
    stored = doc.user_data.get(_KEY)
    return None if stored is None else _read(stored)


@functools.lru_cache(maxsize=64)
def _read(stored: str) -> Document:
    return Document.model_validate_json(stored)


def _record(kind: RecordKind, span: Span) -> AnyRecord | None:
    """The record of a span of the group, by the span's id."""
    name, _, index = span.id_.partition("-")
    document = _document(span.doc)
    if name != kind or document is None:
        return None
    record: AnyRecord = getattr(document, kind)[int(index)]
    return record


def _register() -> None:
    """The extensions; spaCy keeps them for the process, and one that is there is left alone."""
    if not Doc.has_extension("newsclaims"):
        Doc.set_extension("newsclaims", getter=_document)
        Doc.set_extension("newsclaims_about", default={})
    for kind, name in _NAMES.items():
        if not Span.has_extension(name):
            Span.set_extension(name, getter=functools.partial(_record, kind))


_register()


@Language.factory(
    "newsclaims",
    assigns=["doc._.newsclaims", "doc.spans"],
    default_config={
        "region": None,
        "day_first": None,
        "decimal": ".",
        "spans_key": "newsclaims",
        "kinds": list(KINDS),
    },
)
def create_newsclaims(
    nlp: Language,
    name: str,
    region: str | None,
    day_first: bool | None,
    decimal: str,
    spans_key: str,
    kinds: list[RecordKind],
) -> Newsclaims:
    """The component with `extract`'s options, the span group's key and the wanted kinds of record."""
    return Newsclaims({"region": region, "day_first": day_first, "decimal": decimal}, spans_key, kinds)
