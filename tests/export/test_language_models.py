"""JSON Schemas, tool definitions and the MCP server."""

from __future__ import annotations

import json
import sys
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel

import newsclaims
from newsclaims.export.columns import KINDS
from newsclaims.export.json_schema import json_schema, strict_schema
from newsclaims.export.tools import TOOLS, call_tool, tool_definitions
from newsclaims.records.attribution import Attribution
from newsclaims.records.claim import Claim
from newsclaims.records.comparison import ClaimGroup, Comparison, Explanation, Verification
from newsclaims.records.document import Document
from newsclaims.records.quantity import Money
from newsclaims.records.timex import Timex
from newsclaims.span import Span
from newsclaims.types import RecordKind

MODELS = [Span, Money, Timex, Attribution, Claim, Document, Comparison, ClaimGroup, Verification, Explanation]


@pytest.mark.parametrize("model", MODELS)
def test_schemas_are_draft_2020_12(model: type[BaseModel]) -> None:
    for schema in (json_schema(model), strict_schema(model)):
        jsonschema.Draft202012Validator.check_schema(schema)


def parts(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [part for item in schema for part in parts(item)]
    if not isinstance(schema, dict):
        return []
    return [schema, *(part for value in schema.values() for part in parts(value))]


@pytest.mark.parametrize("model", MODELS)
def test_strict_schemas_are_closed_and_complete(model: type[BaseModel]) -> None:
    for part in parts(strict_schema(model)):
        assert not {"oneOf", "discriminator", "default", "prefixItems"} & set(part)
        if isinstance(part.get("$ref"), str):
            assert set(part) == {"$ref"}
        if "properties" in part and "type" in part:
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])


def test_records_are_what_the_strict_schema_accepts(document: Document) -> None:
    validator = jsonschema.Draft202012Validator(strict_schema(Document))
    given = json.loads(document.model_dump_json())
    validator.validate(given)
    given["claims"][0]["quantity"]["kind"] = "colour"
    assert not validator.is_valid(given)


TEXT = "At least 40 homes burned in Vell on Monday, Mayor Ada Holm said."
ARGUMENTS = {
    "extract": {
        "text": TEXT,
        "records": "quantities",
        "published": "2024-05-10",
        "publisher": None,
        "url": None,
    },
    "compare": {"a": "Nine people died.", "b": "Ten people died.", "published_a": None, "published_b": None},
    "verify": {"claim": "Nine people died.", "text": "Ten people died.", "published": None},
}


@pytest.mark.parametrize("style", ["anthropic", "openai"])
def test_definitions_describe_every_argument_of_the_functions(style: Any) -> None:
    for tool in tool_definitions(style):
        function = tool if style == "anthropic" else tool["function"]
        schema = function["input_schema" if style == "anthropic" else "parameters"]
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(ARGUMENTS[function["name"]], schema)
        names = [name for name in TOOLS[function["name"]].__annotations__ if name != "return"]
        assert schema["required"] == list(schema["properties"]) == names
        assert len(function["description"]) > 40


def test_extract() -> None:
    (quantity,) = call_tool("extract", ARGUMENTS["extract"])["quantities"]
    assert (quantity["bound"], quantity["value"], quantity["item"]) == ("at_least", "40", "homes")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_out_is_none(kind: RecordKind) -> None:
    """The records come back from what the tool gives, though it leaves fields out."""
    found = call_tool("extract", {"text": TEXT, "records": kind, "published": "2024-05-10"})
    document = newsclaims.extract(TEXT, published="2024-05-10")
    again = Document.model_validate_json(json.dumps({"text": TEXT, **found}))
    assert getattr(again, kind) == getattr(document, kind) != ()


def test_compare() -> None:
    (comparison,) = call_tool("compare", ARGUMENTS["compare"])["comparisons"]
    assert (comparison["relation"], comparison["a"]) == ("contradicts", "Nine people died")


def test_verify() -> None:
    (verification,) = call_tool("verify", ARGUMENTS["verify"])["verifications"]
    assert verification["verdict"] == "contradicted"


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("translate", {}, "the tools are: extract, compare, verify"),
        ("extract", {"text": "x", "language": "de"}, "no argument 'language'"),
        ("extract", {"text": "x", "records": "people"}, "not 'people'"),
        ("extract", {"text": "x", "published": "last week"}, "ISO 8601"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(name: str, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        call_tool(name, arguments)


@pytest.mark.heavy
def test_a_client_calls_the_server_over_standard_input_and_output() -> None:
    """A real client of the SDK starts the server as a process of its own."""
    anyio = pytest.importorskip("anyio")
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    async def talk() -> tuple[set[str], Any]:
        command = StdioServerParameters(command=sys.executable, args=["-m", "newsclaims.export.mcp"])
        async with stdio_client(command) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            tools = await session.list_tools()
            result = await session.call_tool("compare", {"a": "Nine people died.", "b": "Ten people died."})
            return {tool.name for tool in tools.tools}, json.loads(result.content[0].text)

    names, result = anyio.run(talk)
    assert names == {"extract", "compare", "verify"}
    assert result == call_tool("compare", ARGUMENTS["compare"])
