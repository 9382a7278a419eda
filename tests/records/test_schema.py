"""The JSON Schema of every public record: closed, with exact decimals as strings, with every field."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

import newsclaims
from newsclaims.span import Record

# What users, exports and evaluations read by name; fields may be added, none dropped or renamed.
QUANTITY = "span kind value lower upper lower_closed upper_closed bound hedge resolution unit per per_amount change role base"
FIELDS = {
    "Attribution": "source cue content quote_type act polarity modality parent addressee venue when",
    "Claim": "id kind span section quantity event population agent cause place event_time period as_of as_of_basis "
    "accounting part_of attribution status polarity origin",
    "ClaimGroup": "claims",
    "Comparison": "relation reason difference difference_unit narrower earlier assumed",
    "Count": f"{QUANTITY} item head of",
    "Cue": "span lemma",
    "Document": "text published published_from publisher url title schema_version quantities timexes attributions claims",
    "Duration": f"{QUANTITY} is_age",
    "Explanation": "fields",
    "FieldEvidence": "field value spans",
    "Measure": f"{QUANTITY} of",
    "Money": f"{QUANTITY} candidates of",
    "Number": QUANTITY,
    "Origin": "document publisher url published",
    "Percent": f"{QUANTITY} of",
    "Quantity": QUANTITY,
    "Ratio": f"{QUANTITY} numerator denominator of",
    "Source": "span name role kind mention",
    "Span": "start end text",
    "Timex": "span type value mod relation edtf lower upper begin end approximate",
    "Verification": "verdict reason spans",
}

RECORDS = sorted(FIELDS)
DECIMAL = {"type": "string"}
MOMENT = [{"format": "date", "type": "string"}, {"format": "date-time", "type": "string"}, {"type": "null"}]


def schema(name: str) -> dict[str, Any]:
    return getattr(newsclaims, name).model_json_schema()


def test_the_list_is_whole() -> None:
    types = [name for name in newsclaims.__all__ if name[0].isupper() and name != "AnyQuantity"]
    assert [name for name in types if issubclass(getattr(newsclaims, name), Record)] == RECORDS


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_closed_and_has_every_field(name: str) -> None:
    found = schema(name)
    assert found["type"] == "object"
    assert found["additionalProperties"] is False
    assert found["description"].strip()
    missing = set(FIELDS[name].split()) - set(found["properties"])
    assert not missing


@pytest.mark.parametrize("name", RECORDS)
def test_only_fields_without_a_default_are_required(name: str) -> None:
    fields = getattr(newsclaims, name).model_fields
    required = {field for field, info in fields.items() if info.is_required()}
    assert set(schema(name).get("required", [])) == required


@pytest.mark.parametrize("name", RECORDS)
def test_no_schema_holds_a_pattern_or_a_json_number_for_a_figure(name: str) -> None:
    def walk(node: Any) -> None:
        if isinstance(node, dict):
            assert "pattern" not in node
            assert node.get("type") != "number"
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(schema(name))


@pytest.mark.parametrize(
    ("name", "field", "expected"),
    [
        ("Quantity", "value", {"anyOf": [DECIMAL, {"type": "null"}], "default": None}),
        ("Quantity", "per_amount", {**DECIMAL, "default": "1"}),
        ("Ratio", "numerator", DECIMAL),
        ("Comparison", "difference", {"anyOf": [DECIMAL, {"type": "null"}], "default": None}),
        ("Timex", "lower", {"anyOf": MOMENT, "default": None}),
        ("Document", "published", {"anyOf": MOMENT, "default": None}),
        ("Span", "text", {"type": "string"}),
        ("Money", "kind", {"const": "money", "default": "money", "type": "string"}),
        ("Count", "unit", {"default": None, "type": "null"}),
        (
            "Percent",
            "unit",
            {"default": "percent", "enum": ["percent", "percentage_point", "basis_point"], "type": "string"},
        ),
        (
            "Verification",
            "verdict",
            {"enum": ["supported", "contradicted", "not found"], "type": "string"},
        ),
    ],
)
def test_a_field(name: str, field: str, expected: dict[str, Any]) -> None:
    found = dict(schema(name)["properties"][field])
    found.pop("title", None)
    found.pop("description", None)
    assert flat(found) == flat(expected)


def flat(node: dict[str, Any]) -> dict[str, Any]:
    """A union in a union is one union."""
    choices = node.get("anyOf", [])
    merged = [inner for choice in choices for inner in choice.get("anyOf", [choice])]
    return {**node, "anyOf": merged} if merged else node


def test_a_quantity_is_told_by_its_kind() -> None:
    found = TypeAdapter(newsclaims.AnyQuantity).json_schema()
    assert found["discriminator"]["propertyName"] == "kind"
    kinds = {"money", "percent", "count", "measure", "duration", "ratio", "number"}
    assert set(found["discriminator"]["mapping"]) == kinds
    claim = schema("Claim")["properties"]["quantity"]
    assert claim["anyOf"][0]["discriminator"]["propertyName"] == "kind"
