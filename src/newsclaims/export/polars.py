"""Polars: records as a data frame; figures are exact decimals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims.errors import MissingExtraError
from newsclaims.export.arrow import to_batch
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

try:
    import polars as pl
except ImportError as error:
    raise MissingExtraError("polars", "polars") from error

if TYPE_CHECKING:
    from polars import DataFrame


def to_polars(documents: Iterable[Document], kind: RecordKind = "claims") -> DataFrame:
    """One row a record; columns are those of `newsclaims.export.arrow.arrow_schema`."""
    frame = pl.from_arrow(to_batch(documents, kind))
    assert isinstance(frame, pl.DataFrame)
    return frame
