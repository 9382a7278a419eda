"""Field types that the records share: exact decimals and days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic_core import core_schema

from newsclaims.decimals import MAX_DIGITS, fits, plain


def _decimal(value: object) -> Decimal:
    """An exact Decimal of a Decimal, an int or plain digits; floats are refused."""
    if type(value) is int:
        value = Decimal(value)
    elif isinstance(value, str):
        value = _from_string(value)
    elif not isinstance(value, Decimal):
        raise ValueError(f"a figure must be a Decimal, an int or a str, not {type(value).__name__}")
    if not fits(value):
        raise ValueError(f"a figure must be finite and of at most {MAX_DIGITS} digits")
    return value


def _from_string(value: object) -> Decimal:
    """A figure as JSON holds it: a string, since JSON numbers are read as floats elsewhere."""
    if not isinstance(value, str):
        raise ValueError("a figure in JSON must be a string")
    try:
        figure = Decimal(value)
    except InvalidOperation:
        raise ValueError(f"not a decimal figure: {value[:80]!r}") from None
    return _decimal(figure)


class _ExactDecimal:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_plain_validator_function(_from_string),
            python_schema=core_schema.no_info_plain_validator_function(_decimal),
            serialization=core_schema.plain_serializer_function_ser_schema(
                plain, when_used="json", return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string"}


Exact = Annotated[Decimal, _ExactDecimal]
"""A `Decimal`: in JSON a string in plain notation, in JSON Schema a string without a pattern."""


def _moment(value: object) -> dt.date | dt.datetime:
    """A date or a datetime as it is, or read from ISO 8601; a `T` tells the two apart."""
    if isinstance(value, dt.date):  # a datetime is one too
        return value
    if isinstance(value, str):
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    raise ValueError(f"expected a date, a datetime or an ISO 8601 string, not {type(value).__name__}")


def _isoformat(value: dt.date | dt.datetime) -> str:
    return value.isoformat()


class _MomentSchema:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _moment,
            serialization=core_schema.plain_serializer_function_ser_schema(
                _isoformat, when_used="json", return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}


Moment = Annotated[dt.date | dt.datetime, _MomentSchema]
"""A day or a point in time, kept apart in JSON too: `2022-12-01`, `2022-12-01T10:30:00`."""
