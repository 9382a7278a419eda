"""Kernel: how fast and in how much memory one process turns batches of articles into Arrow records.

    python benchmarks/kernel.py [SECONDS]

The articles are those of examples/articles, over and over, each with a line of its own so that no
two are the same text. Prints articles and megabytes a second of processor time for each kind of
record, and the peak memory of the process.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

import pyarrow as pa

from newsclaims.export.arrow import extract_batch
from newsclaims.export.columns import KINDS
from newsclaims.types import RecordKind

BATCH = 500
ARTICLES = sorted((Path(__file__).parents[1] / "examples" / "articles").glob("*.txt"))


def batch(texts: list[str], first: int, size: int) -> pa.RecordBatch:
    """`size` articles from the given number on."""
    numbers = range(first, first + size)
    made = [f"Article number {n}.\n\n{texts[n % len(texts)]}" for n in numbers]
    return pa.record_batch({"id": list(numbers), "text": made, "published": ["2024-05-10"] * size})


def measure(texts: list[str], kind: RecordKind, seconds: float) -> tuple[float, float, float]:
    """Articles and megabytes a second of processor time (other load does not count); records an article."""
    extract_batch(batch(texts, 0, len(texts)), kind=kind)  # compiles the vocabulary
    done = size = records = 0
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        given = batch(texts, done, len(texts))
        records += extract_batch(given, kind=kind).num_rows
        done += given.num_rows
        size += sum(len(text.encode()) for text in given.column("text").to_pylist())
    spent = time.process_time() - begun
    return done / spent, size / spent / 1e6, records / done


def main() -> None:
    """Measure and print a table."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    texts = [path.read_text("utf-8") for path in ARTICLES]
    mean = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} articles of {mean:,.0f} characters on average, Python {sys.version.split()[0]}")
    print("| records | articles/s | MB/s | records/article | core hours per million |")
    print("| --- | --- | --- | --- | --- |")
    for kind in KINDS:
        articles, megabytes, records = measure(texts, kind, seconds)
        hours = 1e6 / articles / 3600
        print(f"| {kind} | {articles:.0f} | {megabytes:.2f} | {records:.1f} | {hours:.1f} |", flush=True)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    extract_batch(batch(texts, 0, BATCH), kind="claims")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory: {before:.0f} MB, with one batch of {BATCH} articles {after:.0f} MB")


if __name__ == "__main__":
    main()
