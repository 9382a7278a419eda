"""Tools for language models: `extract`, `compare` and `verify`, as definitions and as calls.

A model sends text and gets records as JSON; it never has to write a record itself.

>>> [tool["name"] for tool in tool_definitions()]
['extract', 'compare', 'verify']
>>> call_tool("compare", {"a": "Nine people died.", "b": "Ten people died."})["comparisons"][0]["relation"]
'contradicts'
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from newsclaims.export.unicode import unicode_text
from newsclaims.records.claim import Claim
from newsclaims.types import RecordKind

Json = dict[str, Any]


def extract_records(
    text: str,
    records: RecordKind = "claims",
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Json:
    """Find the claims (or the quantities, timexes or attributions) of an English news text.

    Each comes with the span it stands on and exact figures as strings; a field that is not known is
    left out. `published`, the publication date in ISO 8601, resolves dates such as "Tuesday".
    """
    from newsclaims.pipeline import extract

    document = extract(text, published=published, publisher=publisher, url=url)
    if records not in ("claims", "quantities", "timexes", "attributions"):
        raise ValueError(f"records must be claims, quantities, timexes or attributions, not {records!r}")
    # Fields that are null are left out: they cost tokens and say nothing.
    found = getattr(document, records)
    return {records: [record.model_dump(mode="json", exclude_none=True) for record in found]}


def compare_texts(a: str, b: str, published_a: str | None = None, published_b: str | None = None) -> Json:
    """Compare the claims of two texts: same, refines, consistent, updates, contradicts or unrelated.

    Every pair on one matter is given, with the reason; if there is none, the first pair.
    """
    from newsclaims.claims.compare import compare

    pairs = [(x, y, compare(x, y)) for x in _claims(a, published_a) for y in _claims(b, published_b)]
    related = [pair for pair in pairs if pair[2].relation != "unrelated"] or pairs[:1]
    return {
        "comparisons": [
            {"a": x.span.text, "b": y.span.text, **c.model_dump(mode="json")} for x, y, c in related
        ]
    }


def verify_claims(claim: str, text: str, published: str | None = None) -> Json:
    """Check each claim of a sentence against a source text: supported, contradicted or not found.

    `published` is the source's publication date. What cannot be decided is "not found", with the reason.
    """
    from newsclaims.checking import verify

    checked = [(one, verify(one, text, published=published)) for one in _claims(claim, published)]
    return {"verifications": [{"claim": one.span.text, **v.model_dump(mode="json")} for one, v in checked]}


def _claims(text: str, published: str | None) -> list[Claim]:
    """The figure claims of a text, else its statements."""
    from newsclaims.pipeline import extract

    claims = extract(text, published=published).claims
    return [claim for claim in claims if claim.kind == "figure"] or list(claims)


TOOLS: Mapping[str, Callable[..., Json]] = {
    "extract": extract_records,
    "compare": compare_texts,
    "verify": verify_claims,
}
"""The functions behind the tools, by the tools' names."""

_DATE = {"type": ["string", "null"], "description": "publication date, ISO 8601, or null"}
_OPTIONAL = {"type": ["string", "null"]}
_KINDS = {"type": "string", "enum": ["claims", "quantities", "timexes", "attributions"]}
_TEXT = {"type": "string"}
_PARAMETERS: Mapping[str, Mapping[str, Any]] = {
    "extract": {
        "text": _TEXT,
        "records": _KINDS,
        "published": _DATE,
        "publisher": _OPTIONAL,
        "url": _OPTIONAL,
    },
    "compare": {"a": _TEXT, "b": _TEXT, "published_a": _DATE, "published_b": _DATE},
    "verify": {"claim": _TEXT, "text": _TEXT, "published": _DATE},
}


def tool_definitions(style: Literal["anthropic", "openai"] = "anthropic") -> list[Json]:
    """The tools with strict JSON Schemas, in the shape of either kind of API.

    "anthropic": `name`, `description`, `input_schema`. "openai": a strict function.
    """
    tools = []
    for name, function in TOOLS.items():
        description = " ".join((function.__doc__ or "").split())
        parameters = {
            "type": "object",
            "properties": dict(_PARAMETERS[name]),
            "required": list(_PARAMETERS[name]),
            "additionalProperties": False,
        }
        if style == "anthropic":
            tools.append({"name": name, "description": description, "input_schema": parameters})
        else:
            function_ = {"name": name, "description": description, "parameters": parameters, "strict": True}
            tools.append({"type": "function", "function": function_})
    return tools


def call_tool(name: str, arguments: Mapping[str, Any]) -> Json:
    """Run a tool as a model called it. A `ValueError` or `TypeError` says what the model got wrong."""
    if name not in TOOLS:
        raise ValueError(f"there is no tool {name!r}; the tools are: {', '.join(TOOLS)}")
    unknown = set(arguments) - set(_PARAMETERS[name])
    if unknown:
        raise ValueError(f"{name} has no argument {min(unknown)!r}")
    return TOOLS[name](**{k: unicode_text(v) if isinstance(v, str) else v for k, v in arguments.items()})
