"""Every table of vocabulary is whole, and has a test that runs its examples through the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclaims import Lexicon
from newsclaims.lexicon import Row

TABLES = Lexicon.tables()
HERE = Path(__file__).parent
FOLDER = Path(__import__("newsclaims").__file__).parent / "tables" / "en"


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_a_test_of_its_rows(table: str) -> None:
    if not (HERE / f"test_{table}.py").is_file():  # a family of tables may share a test that names each
        others = [path.read_text("utf-8") for path in HERE.glob("test_*.py") if path != Path(__file__)]
        assert any(f'"{table}"' in text for text in others), f"write tests/tables/test_{table}.py"


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_what_it_is_and_whence(table: str) -> None:
    lines = (FOLDER / f"{table}.csv").read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert lines[: len(head)] == head, "the header is at the top"
    assert len(" ".join(head)) > 40


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_whole_and_differ(table: str) -> None:
    rows = Lexicon.default().rows(table)
    assert rows
    bare = [row for row in rows if not (row.surface.strip() and row.example.strip())]
    assert bare == []
    seen: set[Row] = set()
    twice = [row for row in rows if row in seen or seen.add(row)]  # type: ignore[func-returns-value]
    assert twice == []
