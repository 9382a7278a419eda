"""pandas: records as a data frame with Arrow-backed types, so that figures stay exact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims.errors import MissingExtraError
from newsclaims.export.arrow import to_batch
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

try:
    import pandas as pd
except ImportError as error:
    raise MissingExtraError("pandas", "pandas") from error

if TYPE_CHECKING:
    from pandas import DataFrame


def to_pandas(documents: Iterable[Document], kind: RecordKind = "claims") -> DataFrame:
    """One row a record; columns are those of `newsclaims.export.arrow.arrow_schema`."""
    return to_batch(documents, kind).to_pandas(types_mapper=pd.ArrowDtype)
