"""pandas, Polars, Parquet and DuckDB: the same rows, figures exact."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest

from newsclaims.export.arrow import arrow_schema, from_table, to_batch
from newsclaims.export.columns import KINDS
from newsclaims.export.duckdb import to_duckdb
from newsclaims.export.pandas import to_pandas
from newsclaims.export.parquet import write_parquet
from newsclaims.export.polars import to_polars
from newsclaims.records.document import Document
from newsclaims.types import RecordKind


@pytest.mark.parametrize("kind", KINDS)
def test_every_engine_holds_the_same_rows(document: Document, kind: RecordKind, tmp_path: Path) -> None:
    rows = to_batch([document], kind).to_pylist()
    path = tmp_path / "records.parquet"
    write_parquet([document], path, kind)
    assert pq.read_table(path).to_pylist() == rows
    assert to_polars([document], kind).to_dicts() == rows
    assert to_duckdb([document], kind).to_arrow_table().to_pylist() == rows
    frame = to_pandas([document], kind)
    kept = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert kept == rows


def test_pandas_figures_are_exact(document: Document) -> None:
    frame = to_pandas([document], "quantities")
    assert frame.loc[frame["kind"] == "money", "value"].sum() == Decimal(3400000)
    assert frame["start"].dtype == "int32[pyarrow]"


def test_polars_sums_exactly(document: Document) -> None:
    total = to_polars([document, document], "quantities").filter(pl.col("kind") == "money")["value"].sum()
    assert total == Decimal(6800000)


def test_duckdb_answers_sql_and_keeps_a_table(document: Document) -> None:
    with duckdb.connect() as connection:
        to_duckdb([document], "claims", connection=connection).create("claims")
        found = connection.sql(
            "select event, quantity_value from claims where quantity_unit = 'EUR'"
        ).fetchall()
    assert found == [("loss", Decimal(3400000))]


def test_parquet_is_written_in_row_groups_and_comes_back_exactly(
    document: Document, odd_document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "records.parquet"
    documents = [document, odd_document, document]
    write_parquet(iter(documents), path, "quantities", batch=2)
    table = pq.read_table(path)
    assert pq.ParquetFile(path).num_row_groups == 2
    assert from_table(table, "quantities") == from_table(to_batch(documents, "quantities"), "quantities")
    assert table.schema.equals(arrow_schema("quantities"))


def test_parquet_without_a_document_has_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "records.parquet"
    write_parquet([], path)
    assert pq.read_table(path).schema.equals(arrow_schema())
