"""Standards: round trips, and validators of each standard's own making where there is one."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prov.model import ProvDocument
from pyld import jsonld

from newsclaims.export.columns import KINDS
from newsclaims.export.prov import to_prov
from newsclaims.export.schema_org import to_json_ld, to_value
from newsclaims.export.web_annotation import find_target, format_annotations, parse_annotations, spans_of
from newsclaims.export.wikidata import to_wikidata
from newsclaims.records.document import Document
from newsclaims.records.quantity import AnyQuantity, Count, Duration, Measure, Money, Number, Percent
from newsclaims.span import Span

# --- W3C Web Annotation


def test_annotations_hold_the_very_records(document: Document) -> None:
    page = json.loads(json.dumps(format_annotations(document)))
    assert parse_annotations(page) == {kind: getattr(document, kind) for kind in KINDS}


def test_targets_select_the_records_places(document: Document) -> None:
    page = format_annotations(document)
    records = [
        record
        for kind in ("quantities", "timexes", "attributions", "claims")
        for record in getattr(document, kind)
    ]
    for item, record in zip(page["items"], records, strict=True):
        assert tuple(find_target(target, document.text) for target in item["target"]) == spans_of(record)


def test_a_quote_is_found_again_in_an_edited_text(document: Document) -> None:
    edited = "Correction: a name was misspelled.\n\n" + document.text
    for item in format_annotations(document)["items"]:
        for target in item["target"]:
            place = find_target(target, edited)
            assert place is not None
            assert place.text == target["selector"][1]["exact"]


def test_a_quote_that_is_gone_or_stands_twice_elsewhere_is_not_found() -> None:
    text = "7 and then 7"
    target = format_annotations(Document(text=text, quantities=(Number(span=Span.of(text, 0, 1)),)))["items"][
        0
    ]["target"][0]
    assert find_target(target, "nothing") is None
    assert find_target(target, "x7 y7 z") is None


@given(st.text(max_size=12), st.text(min_size=1, max_size=5), st.text(max_size=12))
def test_any_text_can_be_selected(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    span = Span.of(text, len(before), len(before) + len(quote))
    target = format_annotations(Document(text=text, quantities=(Number(span=span),)))["items"][0]["target"][0]
    assert find_target(target, text) == span


ANNOTATION = {  # the model's MUSTs: https://www.w3.org/TR/annotation-model/ sections 3.1, 3.2.3, 3.2.4, 4.2.4, 4.2.5
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "items": {
            "type": "array",
            "items": {
                "required": ["id", "type", "target"],
                "properties": {
                    "id": {"type": "string", "pattern": "^[a-z]+:"},
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["describing", "identifying", "tagging"]},
                    "body": {
                        "type": "array",
                        "items": {
                            "required": ["type", "value"],
                            "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
                        },
                    },
                    "target": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "required": ["source", "selector"],
                            "properties": {
                                "type": {"const": "SpecificResource"},
                                "source": {"type": "string", "pattern": "^[a-z]+:"},
                                "selector": {
                                    "type": "array",
                                    "prefixItems": [
                                        {
                                            "required": ["type", "start", "end"],
                                            "properties": {
                                                "type": {"const": "TextPositionSelector"},
                                                "start": {"type": "integer", "minimum": 0},
                                                "end": {"type": "integer", "minimum": 0},
                                            },
                                            "additionalProperties": False,
                                        },
                                        {
                                            "required": ["type", "exact"],
                                            "properties": {
                                                "type": {"const": "TextQuoteSelector"},
                                                "exact": {"type": "string"},
                                                "prefix": {"type": "string"},
                                                "suffix": {"type": "string"},
                                            },
                                            "additionalProperties": False,
                                        },
                                    ],
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_annotations_keep_the_models_musts(document: Document) -> None:
    page = format_annotations(document)
    jsonschema.validate(page, ANNOTATION)
    assert len({item["id"] for item in page["items"]}) == len(page["items"])


# --- schema.org

THING = {"name", "url", "@id", "@type"}
WORK = THING | {
    "about",
    "author",
    "appearance",
    "creativeWorkStatus",
    "datePublished",
    "headline",
    "isPartOf",
    "publisher",
    "text",
}
PROPERTIES = {  # of schema.org: the properties whose domain is the type or one above it
    "NewsArticle": WORK - {"appearance"},
    "Claim": WORK,
    "Quotation": (WORK - {"appearance"}) | {"spokenByCharacter"},
    "Person": THING | {"jobTitle"},
    "Organization": THING,
    "Place": THING,
    "QuantitativeValue": THING | {"value", "minValue", "maxValue", "unitText", "unitCode"},
    "MonetaryAmount": THING | {"currency", "value", "minValue", "maxValue"},
    "UnitPriceSpecification": THING | {"price", "minPrice", "maxPrice", "priceCurrency", "referenceQuantity"},
}


def _nodes(given: Any) -> list[dict[str, Any]]:
    if isinstance(given, list):
        return [node for item in given for node in _nodes(item)]
    if not isinstance(given, dict):
        return []
    return [given, *(node for value in given.values() for node in _nodes(value))]


def test_every_property_is_of_its_type(document: Document) -> None:
    nodes = [node for node in _nodes(to_json_ld(document)["@graph"]) if "@type" in node]
    assert {node["@type"] for node in nodes} >= {"NewsArticle", "Claim", "Quotation", "MonetaryAmount"}
    for node in nodes:
        assert set(node) <= PROPERTIES[node["@type"]]


def test_it_is_json_ld_and_nothing_is_lost_in_expansion(document: Document) -> None:
    context = {"@context": {"@vocab": "https://schema.org/"}}

    def load(url: str, options: Any) -> dict[str, Any]:
        assert url == "https://schema.org"
        return {
            "contextUrl": None,
            "documentUrl": url,
            "document": context,
            "contentType": "application/ld+json",
        }

    graph = to_json_ld(document)
    expanded = jsonld.expand(graph, {"documentLoader": load})
    assert jsonld.compact(expanded, context, {"documentLoader": load, "graph": True})["@graph"] == [
        {**node, "about": node["about"] if len(node["about"]) > 1 else node["about"][0]}
        if "about" in node
        else node
        for node in graph["@graph"]
    ]


def test_who_denies_is_no_author(document: Document) -> None:
    claims = {node["@id"][-2:]: node for node in to_json_ld(document)["@graph"] if node["@type"] == "Claim"}
    assert claims["c1"]["author"] == {"@type": "Organization", "name": "harbor authority"}
    assert claims["c3"]["author"]["name"] == "ministry"
    assert "author" not in claims["c4"]


def figure(kind: type[Any], **fields: Any) -> AnyQuantity:
    made: AnyQuantity = kind(span=Span(start=0, end=1, text="x"), **fields)
    return made


def exactly(kind: type[Any], value: str, **fields: Any) -> AnyQuantity:
    figures = Decimal(value)
    return figure(kind, value=figures, lower=figures, upper=figures, **fields)


VALUES = [
    (exactly(Count, "57", item="deckhands", head="deckhand"), {"unitText": "deckhands", "value": "57"}),
    (
        figure(Percent, lower=Decimal(10), upper=Decimal(12), bound="between"),
        {"unitText": "percent", "unitCode": "P1", "minValue": "10", "maxValue": "12"},
    ),
    (
        figure(Count, value=Decimal(20), lower=Decimal(20), bound="at_least", item="cars"),
        {"unitText": "cars", "minValue": "20"},
    ),
    (
        figure(Measure, value=Decimal(5), bound="about", unit="square_kilometer"),
        {"unitText": "square kilometer", "unitCode": "KMK", "value": "5"},
    ),
    (exactly(Measure, "90", unit="kilometer", per="hour"), {"unitText": "kilometer per hour", "value": "90"}),
    (
        exactly(Count, "3", item="cases", per="person", per_amount=Decimal(100000)),
        {"unitText": "cases per 100000 person", "value": "3"},
    ),
    (exactly(Number, "0"), {"value": "0"}),
]


@pytest.mark.parametrize(("quantity", "fields"), VALUES)
def test_quantitative_values(quantity: AnyQuantity, fields: dict[str, str]) -> None:
    assert to_value(quantity) == {"@type": "QuantitativeValue", "name": "x", **fields}


def test_a_price_is_a_unit_price() -> None:
    assert to_value(exactly(Money, "80.50", unit="USD", per="oil_barrel")) == {
        "@type": "UnitPriceSpecification",
        "name": "x",
        "priceCurrency": "USD",
        "price": "80.50",
        "referenceQuantity": {"@type": "QuantitativeValue", "value": "1", "unitText": "oil barrel"},
    }


# --- Wikidata

WIKIBASE = {  # https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html, "quantity"
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "quantity"},
        "value": {
            "type": "object",
            "required": ["amount", "unit"],
            "properties": {
                "unit": {"type": "string", "pattern": r"^(1|http://www\.wikidata\.org/entity/Q[1-9]\d*)$"},
                **{
                    name: {"type": "string", "pattern": r"^[+-](0|[1-9]\d*)(\.\d+)?$"}
                    for name in ("amount", "upperBound", "lowerBound")
                },
            },
            "dependentRequired": {"upperBound": ["lowerBound"], "lowerBound": ["upperBound"]},
            "additionalProperties": False,
        },
    },
}

WIKIDATA: list[tuple[AnyQuantity, dict[str, str] | None]] = [
    (exactly(Count, "6655"), {"amount": "+6655", "unit": "1", "lowerBound": "+6655", "upperBound": "+6655"}),
    (
        exactly(Measure, "-5.50", unit="degree_celsius"),
        {
            "amount": "-5.50",
            "unit": "http://www.wikidata.org/entity/Q25267",
            "lowerBound": "-5.50",
            "upperBound": "-5.50",
        },
    ),
    (
        figure(Percent, value=Decimal(19), bound="about"),
        {"amount": "+19", "unit": "http://www.wikidata.org/entity/Q11229"},
    ),
    (
        figure(Percent, lower=Decimal(10), upper=Decimal(13), bound="between"),
        {
            "amount": "+11.5",
            "unit": "http://www.wikidata.org/entity/Q11229",
            "lowerBound": "+10",
            "upperBound": "+13",
        },
    ),
    (figure(Count, value=Decimal(57), lower=Decimal(57), bound="at_least"), None),
    (figure(Count, lower=Decimal(24), upper=Decimal(200), upper_closed=False, bound="vague"), None),
    (exactly(Measure, "3", unit="tola"), None),
    (exactly(Money, "80", unit="USD", per="oil_barrel"), None),
    (
        exactly(Duration, "2", unit="year"),
        {
            "amount": "+2",
            "unit": "http://www.wikidata.org/entity/Q577",
            "lowerBound": "+2",
            "upperBound": "+2",
        },
    ),
]


@pytest.mark.parametrize(("quantity", "value"), WIKIDATA)
def test_wikidata_quantities(quantity: AnyQuantity, value: dict[str, str] | None) -> None:
    made = to_wikidata(quantity)
    assert made == (None if value is None else {"type": "quantity", "value": value})
    if made is not None:
        jsonschema.validate(made, WIKIBASE)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_wikidata_amounts_are_exact(amount: Decimal) -> None:
    made = to_wikidata(exactly(Number, str(amount)))
    assert made is not None
    jsonschema.validate(made, WIKIBASE)
    assert Decimal(made["value"]["amount"]) == amount


# --- PROV


def test_prov_json_is_read_and_written_back_by_the_reference_implementation(document: Document) -> None:
    given = to_prov(document)
    read = ProvDocument.deserialize(content=json.dumps(given), format="json")
    again = ProvDocument.deserialize(content=read.serialize(format="json"), format="json")
    assert read == again
    kinds = [re.sub(r"[^A-Za-z]", "", type(record).__name__) for record in read.get_records()]
    assert kinds.count("ProvEntity") == 1 + len(document.attributions) + len(document.claims)
    assert kinds.count("ProvActivity") == len(document.attributions)
    assert kinds.count("ProvAgent") == 4


def test_a_chain_leads_from_the_article_to_the_innermost_source(document: Document) -> None:
    prov = to_prov(document)
    steps = {(r["prov:generatedEntity"], r["prov:usedEntity"]) for r in prov["wasDerivedFrom"].values()}
    article = next(iter(prov["entity"]))
    assert (article, f"{article}.said.2") in steps
    assert (f"{article}.said.2", f"{article}.said.3") in steps
    assert (f"{article}.claim.c3", f"{article}.said.3") in steps
