"""W3C Web Annotation (Recommendation, 23 February 2017): records as annotations of the text.

Each target selects by position and by quote, in code points as the data model wants. The body is
the record itself as JSON, so that `parse_annotations` gives the very records back.

>>> from newsclaims.records.document import Document
>>> from newsclaims.records.quantity import Number
>>> from newsclaims.span import Span
>>> text = "Route 7 is closed."
>>> page = format_annotations(Document(text=text, quantities=(Number(span=Span.of(text, 6, 7), value=7),)))
>>> page["items"][0]["target"][0]["selector"][1]["exact"]
'7'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from pydantic import TypeAdapter

from newsclaims.export.csv import document_id
from newsclaims.export.unicode import unicode_document
from newsclaims.records.attribution import Attribution
from newsclaims.records.claim import Claim
from newsclaims.records.document import Document
from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.timex import Timex
from newsclaims.span import Span
from newsclaims.types import RecordKind

AnyRecord: TypeAlias = Claim | AnyQuantity | Timex | Attribution

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of prefix and suffix: enough to find a quote again in an edited text
_NAMES: dict[RecordKind, str] = {
    "quantities": "quantity",
    "timexes": "timex",
    "attributions": "attribution",
    "claims": "claim",
}


def format_annotations(document: Document) -> dict[str, Any]:
    """Every record as an annotation, in one annotation page.

    Its target is the document's `url`, or a URN of its id where it has none. An attribution has
    several targets: its content, source and cue.
    """
    key, document = document_id(document), unicode_document(document)
    source = document.url or f"urn:newsclaims:{key}"
    items = []
    for kind, name in _NAMES.items():
        for index, record in enumerate(getattr(document, kind)):
            items.append(
                {
                    "id": f"urn:newsclaims:{key}:{name}:{index}",
                    "type": "Annotation",
                    "motivation": "identifying" if name == "timex" else "describing",
                    "body": _bodies(record, name),
                    "target": [_target(span, source, document.text) for span in spans_of(record)],
                }
            )
    return {
        "@context": _CONTEXT,
        "id": f"urn:newsclaims:{key}:page",
        "type": "AnnotationPage",
        "items": items,
    }


def spans_of(record: AnyRecord) -> tuple[Span, ...]:
    """The places that a record stands on: of an attribution its content, source and cue."""
    if not isinstance(record, Attribution):
        return (record.span,)
    cue = None if record.cue is None else record.cue.span
    return (*record.content, *(place for place in (record.source.span, cue) if place is not None))


def _bodies(record: AnyRecord, name: str) -> list[dict[str, str]]:
    return [
        {"type": "TextualBody", "purpose": "tagging", "value": name},
        {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "application/json",
            "value": record.model_dump_json(),
        },
    ]


def _target(span: Span, source: str, text: str) -> dict[str, Any]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": source, "selector": [position, quote]}


def parse_annotations(page: Mapping[str, Any]) -> dict[RecordKind, tuple[Any, ...]]:
    """The records of a page that `format_annotations` wrote, by kind."""
    adapters: dict[str, TypeAdapter[Any]] = {
        "quantity": TypeAdapter(AnyQuantity),
        "timex": TypeAdapter(Timex),
        "attribution": TypeAdapter(Attribution),
        "claim": TypeAdapter(Claim),
    }
    found: dict[str, list[Any]] = {name: [] for name in adapters}
    for item in page["items"]:
        name, record = (body["value"] for body in item["body"])
        found[name].append(adapters[name].validate_json(record))
    return {kind: tuple(found[name]) for kind, name in _NAMES.items()}


def find_target(target: Mapping[str, Any], text: str) -> Span | None:
    """Where a target lies in a text: by position, else, in an edited text, by its quote.

    The quote must be there with its prefix or its suffix, or only once; else None.
    """
    position, quote = target["selector"]
    start, exact = position["start"], quote["exact"]
    if text[start : position["end"]] == exact:
        return Span.of(text, start, position["end"])
    places = list(_places(exact, text))
    near = [place for place in places if _fits(place, quote, text)] or places
    return Span.of(text, near[0], near[0] + len(exact)) if len(near) == 1 else None


def _places(exact: str, text: str) -> Iterator[int]:
    place = text.find(exact) if exact else -1
    while place >= 0:
        yield place
        place = text.find(exact, place + 1)


def _fits(place: int, quote: Mapping[str, str], text: str) -> bool:
    end = place + len(quote["exact"])
    return text.endswith(quote["prefix"], 0, place) or text.startswith(quote["suffix"], end)
