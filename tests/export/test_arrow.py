"""Arrow: the schema, exact figures and moments, and the kernel."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

import newsclaims
from newsclaims.export.arrow import arrow_schema, extract_batch, from_table, to_batch
from newsclaims.export.columns import KINDS
from newsclaims.export.csv import document_id
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

TEXTS = [
    "At least 40 homes burned in Vell on Monday, the fire chief said.",
    "",
    None,
    "Mayor Ona Reed said that “12 people were hurt”. The repair will cost $3.5 million.",
    "Odd \U0001f41f marks, 7 of them.",
]


def batch(**more: Any) -> pa.RecordBatch:
    return pa.record_batch(
        {"text": pa.array(TEXTS), "published": pa.array(["2024-05-10"] * len(TEXTS)), **more}
    )


@pytest.mark.parametrize("kind", KINDS)
def test_rows_come_back_exactly(document: Document, odd_document: Document, kind: RecordKind) -> None:
    documents = [document, odd_document]
    rows = [{"document": document_id(d), **row} for d in documents for row in d.to_rows(kind)]
    for row in rows:
        row.update({k: v.replace("\ud800", "\ufffd") for k, v in row.items() if isinstance(v, str)})
    assert from_table(to_batch(documents, kind), kind) == rows


def test_a_figure_too_long_for_decimal128_stands_in_overflow(odd_document: Document) -> None:
    table = to_batch([odd_document], "quantities")
    assert table.column("value").to_pylist() == [None, Decimal("-5.5"), None]
    first, second, _ = table.column("overflow").to_pylist()
    assert json.loads(first) == {"value": "9" * 40, "lower": "0.1234567890123", "upper": "9" * 40}
    assert second is None


def test_a_clock_time_keeps_its_offset(document: Document) -> None:
    table = to_batch([document], "timexes")
    assert table.column("lower").to_pylist() == [dt.date(2024, 5, 7), None, dt.date(2024, 5, 8)]
    assert table.column("lower_time").to_pylist() == [None, None, "10:30:00+02:00"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_documented(kind: RecordKind) -> None:
    assert all(field.metadata[b"doc"] for field in arrow_schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_the_kernel_gives_what_extract_gives(kind: RecordKind) -> None:
    documents = [newsclaims.extract(text, published="2024-05-10") for text in TEXTS if text is not None]
    found = extract_batch(batch(), kind=kind)
    assert found.schema.equals(arrow_schema(kind), check_metadata=True)
    assert found.num_rows == sum(len(getattr(document, kind)) for document in documents) > 0
    assert found.equals(to_batch(documents, kind))


def test_the_kernel_keeps_the_callers_ids() -> None:
    found = extract_batch(batch(id=pa.array([10, 11, 12, 13, 14])), kind="quantities")
    keys = found.column("document").to_pylist()
    assert keys == sorted(keys)
    assert set(keys) == {"10", "13", "14"}


def test_the_kernel_is_pure() -> None:
    given = batch()
    before = given.to_pylist()
    assert extract_batch(given).equals(extract_batch(given))
    assert given.to_pylist() == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_bad_document_is_raised_or_passed_over(kind: RecordKind) -> None:
    dates = pa.array(["2024-05-10", None, None, "last week", None])
    bad = pa.record_batch({"text": pa.array(TEXTS), "published": dates})
    with pytest.raises(ValueError, match="last week"):
        extract_batch(bad, kind=kind)
    kept = extract_batch(bad, kind=kind, on_error="skip")
    good = [0, 1, 2, 4]
    assert kept.equals(extract_batch(bad.take(pa.array(good)), kind=kind))


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_option_is_never_passed_over(kind: RecordKind) -> None:
    with pytest.raises(TypeError, match="no option 'regoin'"):
        extract_batch(batch(), kind=kind, on_error="skip", regoin="US")


def test_an_empty_batch_has_the_schema() -> None:
    assert extract_batch(batch().slice(0, 0)).schema.equals(arrow_schema())
