"""schema.org as JSON-LD: `Claim`, `QuantitativeValue`, `MonetaryAmount` and `Quotation`.

Figures are strings of plain digits, which schema.org allows for its `Number` and which no reader
rounds. Source of types and properties: https://schema.org, version 28.

>>> from newsclaims.records.quantity import Money
>>> from newsclaims.span import Span
>>> to_value(Money(span=Span.of("€5", 0, 2), value=5, lower=5, upper=5, unit="EUR"))
{'@type': 'MonetaryAmount', 'name': '€5', 'currency': 'EUR', 'value': '5'}
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from newsclaims.decimals import plain
from newsclaims.export.csv import document_id
from newsclaims.export.unicode import unicode_document
from newsclaims.lexicon import Lexicon
from newsclaims.records.attribution import Attribution, Source
from newsclaims.records.claim import Claim
from newsclaims.records.document import Document
from newsclaims.records.quantity import AnyQuantity

_AGAINST = ("denies", "rejects", "questions")
_KINDS = {"person": "Person", "organization": "Organization", "group": "Organization"}


def to_json_ld(document: Document, *, lexicon: Lexicon | None = None) -> dict[str, Any]:
    """The article, its claims and its direct quotations as one JSON-LD graph."""
    key, document = document_id(document), unicode_document(document)
    article = _article(document, key)
    here = {"@id": article["@id"]}
    claims = [_claim(claim, here, lexicon or Lexicon.default()) for claim in document.claims]
    direct = [attribution for attribution in document.attributions if attribution.quote_type == "direct"]
    quotations = [quotation(attribution, here) for attribution in direct]
    return {"@context": "https://schema.org", "@graph": [article, *claims, *quotations]}


def _article(document: Document, key: str) -> dict[str, Any]:
    publisher = document.publisher and {"@type": "Organization", "name": document.publisher}
    return _without_none(
        {
            "@type": "NewsArticle",
            "@id": document.url or f"urn:newsclaims:{key}",
            "url": document.url,
            "headline": document.title,
            "publisher": publisher,
            "datePublished": document.published and document.published.isoformat(),
        }
    )


def _claim(claim: Claim, article: Mapping[str, str], lexicon: Lexicon) -> dict[str, Any]:
    """A claim: `about` its figure and its place, the innermost source as `author`."""
    about: list[dict[str, Any]] = []
    if claim.quantity is not None:
        about.append(to_value(claim.quantity, lexicon=lexicon))
    if claim.place is not None:
        about.append({"@type": "Place", "name": claim.place})
    return _without_none(
        {
            "@type": "Claim",
            "@id": f"urn:newsclaims:claim:{claim.id}",
            "text": claim.span.text,
            "name": claim.event,
            "about": about or None,
            "author": _author(claim),
            "appearance": article,
            "creativeWorkStatus": claim.status,
        }
    )


def _author(claim: Claim) -> dict[str, Any] | None:
    """The innermost source, if it stands for the claim: one that denies or questions it does not."""
    last = claim.attribution[-1] if claim.attribution else None
    if last is None or last.polarity == "negative" or last.modality != "actual" or last.act in _AGAINST:
        return None
    return _source(last.source)


def quotation(attribution: Attribution, article: Mapping[str, str]) -> dict[str, Any]:
    """A quotation, who speaks it and where it stands."""
    return _without_none(
        {
            "@type": "Quotation",
            "text": " ".join(span.text for span in attribution.content),
            "spokenByCharacter": _source(attribution.source),
            "isPartOf": article,
        }
    )


def _source(source: Source) -> dict[str, Any] | None:
    """A person or organization; a document is named by the organization that speaks in it."""
    if source.name is None:
        return None
    kind = _KINDS.get(source.kind, "Organization")
    job = source.role if kind == "Person" else None
    return _without_none({"@type": kind, "name": source.name, "jobTitle": job})


def to_value(quantity: AnyQuantity, *, lexicon: Lexicon | None = None) -> dict[str, Any]:
    """A `MonetaryAmount`, a `UnitPriceSpecification` ("$80 a barrel") or a `QuantitativeValue`.

    An end that the wording leaves open is left out.
    """
    point, lower, upper = _figures(quantity)
    common = {"name": quantity.span.text}
    if quantity.kind != "money":
        unit = _unit(quantity, lexicon or Lexicon.default())
        ends = {"value": point, "minValue": lower, "maxValue": upper}
        return _without_none({"@type": "QuantitativeValue", **common, **unit, **ends})
    if quantity.per is None:
        ends = {"value": point, "minValue": lower, "maxValue": upper}
        return _without_none({"@type": "MonetaryAmount", **common, "currency": quantity.unit, **ends})
    reference = {
        "@type": "QuantitativeValue",
        "value": plain(quantity.per_amount),
        "unitText": _words(quantity.per),
    }
    ends = {"price": point, "minPrice": lower, "maxPrice": upper}
    price = {"priceCurrency": quantity.unit, "referenceQuantity": reference}
    return _without_none({"@type": "UnitPriceSpecification", **common, **price, **ends})


def _figures(quantity: AnyQuantity) -> tuple[str | None, str | None, str | None]:
    """The point, the least and the most, in plain digits; ends alone where there is no point."""
    point = quantity.value if quantity.bound in ("exact", "about", "nearly") else None
    lower, upper = (None, None) if point is not None else (quantity.lower, quantity.upper)
    return _plain(point), _plain(lower), _plain(upper)


def _plain(figure: Decimal | None) -> str | None:
    return None if figure is None else plain(figure)


def _unit(quantity: AnyQuantity, lexicon: Lexicon) -> dict[str, str | None]:
    """What is counted, or the unit; a rate's in words, since its code would be that of its unit alone."""
    if quantity.per is not None:
        many = "" if quantity.per_amount == 1 else f"{plain(quantity.per_amount)} "
        return {"unitText": f"{_words(_counted(quantity) or '')} per {many}{_words(quantity.per)}".strip()}
    code = unit_codes(lexicon).get(quantity.unit or "")
    return {"unitText": _words(_counted(quantity)), "unitCode": code}


def _counted(quantity: AnyQuantity) -> str | None:
    return quantity.item if quantity.kind == "count" else quantity.unit


def _words(name: str | None) -> str | None:
    return name and name.replace("_", " ")


def _without_none(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


@functools.lru_cache(maxsize=16)
def unit_codes(lexicon: Lexicon) -> Mapping[str, str]:
    """Our unit names to UN/CEFACT common codes."""
    return lexicon.values("unit_codes")
