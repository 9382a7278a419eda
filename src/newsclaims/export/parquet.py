"""Parquet: records written as they come, one row group for each batch of documents."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from newsclaims.errors import MissingExtraError
from newsclaims.export.arrow import arrow_schema, to_batch
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

try:
    import pyarrow.parquet as pq
except ImportError as error:
    raise MissingExtraError("arrow", "pyarrow") from error


def write_parquet(
    documents: Iterable[Document], path: str | Path, kind: RecordKind = "claims", *, batch: int = 1000
) -> None:
    """Write the records of all documents to one file; memory holds `batch` documents at a time."""
    waiting = iter(documents)
    with pq.ParquetWriter(path, arrow_schema(kind)) as writer:
        while some := list(islice(waiting, batch)):
            writer.write_batch(to_batch(some, kind))
