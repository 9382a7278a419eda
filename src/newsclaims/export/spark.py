"""Spark: the Arrow kernel by `mapInArrow`, on every partition, with nothing collected.

>>> spark_schema("timexes").split(", ")[:3]
['`document` string', '`start` int', '`end` int']
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsclaims.export.arrow import arrow_schema, extract_batch
from newsclaims.types import RecordKind

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

_NAMES = {"int32": "int", "bool": "boolean", "date32[day]": "date", "decimal128(38, 9)": "decimal(38,9)"}


def spark_schema(kind: RecordKind = "claims") -> str:
    """`arrow_schema(kind)` as Spark's DDL."""
    return ", ".join(f"`{f.name}` {_NAMES.get(str(f.type), str(f.type))}" for f in arrow_schema(kind))


def extract_spark(frame: DataFrame, *, kind: RecordKind = "claims", **options: Any) -> DataFrame:
    """The records of a frame of texts; `options` are those of `extract_batch`."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield extract_batch(batch, kind=kind, **options)

    return frame.mapInArrow(run, spark_schema(kind))
