"""HXL: claims as a table with a row of hashtags, for the Humanitarian Data Exchange.

Source: HXL 1.1 hashtag and attribute dictionaries (https://hxlstandard.org). Deaths, injuries and
displacement have hashtags of their own (`#affected+killed`); any other figure is `#indicator+value`.

>>> hashtags()["place"]
'#loc+name'
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from newsclaims.decimals import plain
from newsclaims.export.csv import neutralize
from newsclaims.export.unicode import unicode_text
from newsclaims.records.claim import Claim
from newsclaims.records.document import Document

_HASHTAGS = MappingProxyType(
    {
        "event": "#event+type",
        "place": "#loc+name",
        "start": "#date+start",
        "end": "#date+end",
        "killed": "#affected+killed",
        "injured": "#affected+injured",
        "displaced": "#affected+displaced",
        "value": "#indicator+value+num",
        "min": "#indicator+value+min+num",
        "max": "#indicator+value+max+num",
        "unit": "#indicator+unit",
        "population": "#population+type",
        "status": "#status",
        "said_by": "#contact+org+source",
        "text": "#description",
        "publisher": "#meta+source+name",
        "url": "#meta+source+url",
        "published": "#date+reported",
    }
)
_AFFECTED = {"death": "killed", "injury": "injured", "displacement": "displaced"}


def hashtags() -> Mapping[str, str]:
    """Header to hashtag, in the order of the columns."""
    return _HASHTAGS


def format_hxl(documents: Iterable[Document]) -> str:
    """The figure claims of all documents as CSV: headers, hashtags, then a row for each claim."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(_HASHTAGS))
    writer.writeheader()
    writer.writerow(dict(_HASHTAGS))
    for document in documents:
        writer.writerows(_row(claim, document) for claim in document.claims if claim.quantity is not None)
    return file.getvalue()


def _row(claim: Claim, document: Document) -> dict[str, str]:
    quantity = claim.quantity
    time = claim.event_time or claim.period
    start, end = (time.lower or time.begin, time.upper or time.end) if time else (None, None)
    cells: dict[str, Any] = {
        "event": claim.event,
        "place": claim.place,
        "start": start and start.isoformat()[:10],
        "end": end and end.isoformat()[:10],
        "unit": quantity and (quantity.unit or (quantity.item if quantity.kind == "count" else None)),
        "population": claim.population,
        "status": claim.status,
        "said_by": claim.attribution[-1].source.name if claim.attribution else None,
        "text": claim.span.text,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published and document.published.isoformat()[:10],
    }
    row = {name: neutralize(unicode_text(cell)) for name, cell in cells.items() if cell}
    return {**row, **_figures(claim)}


def _figures(claim: Claim) -> dict[str, str]:
    """The figure's cells; only people are affected, and only where it is said to be so."""
    quantity = claim.quantity
    if quantity is None:
        return {}
    figures = {"value": quantity.value, "min": quantity.lower, "max": quantity.upper}
    affected = _AFFECTED.get(claim.event or "")
    if affected and quantity.kind == "count" and claim.polarity == "positive" and claim.status != "denied":
        figures[affected] = quantity.value if quantity.value is not None else quantity.lower
    return {name: plain(figure) for name, figure in figures.items() if figure is not None}
