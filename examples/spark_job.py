"""A Spark job: a folder of Parquet with one article a row in, a folder of Parquet with one record a row out.

    spark-submit --py-files newsclaims.zip spark_job.py IN OUT [--records claims] [--partitions 2000]

IN has the columns `text` and, where known, `id`, `published`, `publisher`, `url` and `title`. OUT is
partitioned by publication month where the records are claims.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from newsclaims.export.columns import KINDS
from newsclaims.export.spark import extract_spark
from newsclaims.types import RecordKind

COLUMNS = ("id", "text", "published", "publisher", "url", "title")
LONGEST = 100_000  # characters: what is longer is a list or a dump, not an article


def prepare(articles: DataFrame, partitions: int) -> DataFrame:
    """The columns that are read, without what is no article, in partitions of about equal work."""
    known = [name for name in COLUMNS if name in articles.columns]
    kept = articles.select(*known).where(f.length("text").between(1, LONGEST))
    if "url" in known:
        kept = kept.dropDuplicates(["url"])
    return kept.repartition(partitions)


def run(spark: SparkSession, source: str, target: str, kind: RecordKind, partitions: int) -> None:
    """Read, extract, write; what a publication date makes impossible has no records."""
    # A worker holds one batch of texts and its records at a time.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
    records = extract_spark(prepare(spark.read.parquet(source), partitions), kind=kind, on_error="skip")
    writer = records.write.mode("errorifexists")
    if kind == "claims":
        month = f.date_format("origin_published", "yyyy-MM")
        writer = records.withColumn("month", month).write.mode("errorifexists").partitionBy("month")
    writer.parquet(target)


def main(argv: Sequence[str] | None = None) -> None:
    """The job, as `spark-submit` starts it."""
    parser = argparse.ArgumentParser(description="Extract the records of a folder of articles.")
    parser.add_argument("source", metavar="IN")
    parser.add_argument("target", metavar="OUT")
    parser.add_argument("--records", default="claims", choices=KINDS)
    parser.add_argument("--partitions", type=int, default=2000)
    options = parser.parse_args(argv)
    spark = SparkSession.builder.appName("newsclaims").getOrCreate()
    run(spark, options.source, options.target, options.records, options.partitions)
    spark.stop()


if __name__ == "__main__":
    main()
