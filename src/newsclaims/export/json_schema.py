"""JSON Schemas of the records, and strict ones as language models' structured outputs want them.

Strict means: every object closed, every property required (one that may be absent is nullable or
empty instead), unions as `anyOf`, no default values, no discriminator, no tuples by position.

>>> from newsclaims.span import Span
>>> strict_schema(Span)["required"]
['start', 'end', 'text']
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

_DROPPED = frozenset({"default", "title", "discriminator", "minItems", "maxItems"})


def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record, as pydantic writes it."""
    return model.model_json_schema()


def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The strict JSON Schema of a record; `model_dump_json` gives what it accepts."""
    strict: dict[str, Any] = _strict(model.model_json_schema())
    return strict


def _strict(schema: Any) -> Any:
    """The schema made strict, with everything in it. A mapping of names to schemas keeps its names."""
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made: dict[str, Any] = {}
    for key, value in schema.items():
        if key in ("properties", "$defs"):
            made[key] = {name: _strict(inner) for name, inner in value.items()}
        elif key == "oneOf":
            made["anyOf"] = _strict(value)
        elif key == "prefixItems":
            made["items"] = _one_of(_strict(value))
        elif key not in _DROPPED:
            made[key] = _strict(value)
    if "properties" in made:
        made["required"] = list(made["properties"])
        made["additionalProperties"] = False
    return made


def _one_of(schemas: list[Any]) -> Any:
    """One schema for the items of a tuple: the same for all, else any of them."""
    distinct = [schema for index, schema in enumerate(schemas) if schema not in schemas[:index]]
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}
