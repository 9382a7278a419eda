"""Ray Data: the Arrow kernel by `map_batches`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from newsclaims.export.arrow import extract_table
from newsclaims.types import RecordKind

if TYPE_CHECKING:
    from ray.data import Dataset


def extract_ray(
    dataset: Dataset, *, kind: RecordKind = "claims", batch: int = 256, **options: Any
) -> Dataset:
    """The records of a dataset of texts; `options` are those of `extract_batch`."""
    run = partial(extract_table, kind=kind, **options)
    return dataset.map_batches(run, batch_format="pyarrow", batch_size=batch)
