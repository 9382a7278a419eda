"""DuckDB: records as a relation, ready for SQL."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims.errors import MissingExtraError
from newsclaims.export.arrow import to_table
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

try:
    import duckdb
except ImportError as error:
    raise MissingExtraError("duckdb", "duckdb") from error

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection, DuckDBPyRelation


def to_duckdb(
    documents: Iterable[Document],
    kind: RecordKind = "claims",
    *,
    connection: DuckDBPyConnection | None = None,
) -> DuckDBPyRelation:
    """A relation over the records; `relation.create(kind)` keeps it as a table."""
    return (connection or duckdb.connect()).from_arrow(to_table(documents, kind))
