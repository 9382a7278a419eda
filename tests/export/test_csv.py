"""CSV: rows in and out, and cells that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.export.columns import KINDS, columns
from newsclaims.export.csv import document_id, format_csv, neutralize, parse_csv, restore, write_csv
from newsclaims.records.document import Document
from newsclaims.types import RecordKind


@pytest.mark.parametrize("kind", KINDS)
def test_columns_are_the_keys_of_rows(document: Document, kind: RecordKind) -> None:
    names = [column.name for column in columns(kind)]
    for row in document.to_rows(kind):
        assert list(row) == names
    assert len({column.field for column in columns(kind)}) == len(names)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="one of claims, quantities"):
        columns("people")  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_cells_come_back(document: Document, odd_document: Document, kind: RecordKind) -> None:
    parsed = parse_csv(format_csv([document, odd_document], kind))
    rows = [(document_id(d), row) for d in (document, odd_document) for row in d.to_rows(kind)]
    assert [row["document"] for row in parsed] == [key for key, _ in rows]
    for cells, (_, row) in zip(parsed, rows, strict=True):
        for column in columns(kind):
            if column.type == "text":
                assert (cells[column.field] or "") == (row[column.name] or "").replace("\ud800", "\ufffd")


def test_figures_are_plain_and_exact(odd_document: Document) -> None:
    first, second, third = parse_csv(format_csv([odd_document], "quantities"))
    assert (first["value"], first["lower"]) == ("9" * 40, "0.1234567890123")
    assert second["value"] == "-5.50"
    assert third["value"] is None
    assert third["lower_closed"] == "true"


def test_a_formula_is_neutralized_in_the_file(odd_document: Document) -> None:
    cells = [
        cell for row in csv.reader(io.StringIO(format_csv([odd_document], "quantities"))) for cell in row
    ]
    assert "'=SUM(A1) fish" in cells
    assert "'+5 @home" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "@")]


def test_a_file_can_be_continued_without_a_second_header(document: Document) -> None:
    file = io.StringIO(newline="")
    write_csv([document], file, "timexes")
    write_csv([document], file, "timexes", header=False)
    assert len(parse_csv(file.getvalue())) == 6


DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "|cmd",
]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_a_spreadsheet_runs_is_text(text: str) -> None:
    assert neutralize(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "57", "'tis", "a=b", "“=1”", "€5"])
def test_what_no_spreadsheet_runs_is_left_alone(text: str) -> None:
    assert neutralize(text) == text


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n a1")))
def test_restore_undoes_neutralize(text: str) -> None:
    assert restore(neutralize(text)) == text
