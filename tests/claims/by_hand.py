"""Quantities made by hand, so that a test states every field that a rule looks at."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from newsclaims import Span
from newsclaims.records.quantity import Count


def span_of(text: str) -> Span:
    return Span(start=0, end=len(text), text=text)


def count_of(value: object, bound: str = "exact", **fields: Any) -> Count:
    return Count.model_validate(
        {
            "span": span_of(f"{bound} {value}"),
            "value": value and Decimal(str(value)),
            "bound": bound,
            "resolution": 1,
        }
        | fields
    )


def range_of(lower: int | None, upper: int | None, **fields: Any) -> Count:
    return count_of(None, fields.pop("bound", "between"), lower=lower, upper=upper, **fields)
