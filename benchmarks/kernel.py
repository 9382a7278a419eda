"""Kernel: how fast and in how much memory one process turns batches of articles into Arrow records.

    python benchmarks/kernel.py [SECONDS] [PROCESSES]

The articles are those of examples/articles, over and over, each with a line of its own so that no
two are the same text. Prints articles and megabytes a second of processor time for each kind of
record, and the peak memory of the process; then how many times as much so many processes do as one.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pyarrow as pa

from newsclaims.export.arrow import extract_batch
from newsclaims.export.columns import KINDS
from newsclaims.types import RecordKind

BATCH, CHUNK = 500, 40  # articles: what the memory is measured with, what a process is sent at a time
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


Rate = tuple[float, float]
"""Articles a second by the clock, and seconds of processor time an article."""


def alone(texts: list[str], kind: RecordKind, seconds: float) -> Rate:
    """What this process does by itself."""
    done, spent = 0, 0.0
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        spent += _work(batch(texts, done, CHUNK), kind)
        done += CHUNK
    return done / (time.perf_counter() - begun), spent / done


def together(texts: list[str], kind: RecordKind, seconds: float, processes: int) -> Rate:
    """What so many processes do that are sent batches and send records back, as an engine's workers do.

    They are started, and have compiled their vocabulary, before the clock is: a job does that once.
    """
    context = get_context("spawn")
    ready = context.Barrier(processes)
    with ProcessPoolExecutor(processes, context, _start, (ready, texts, kind)) as pool:
        for waiting in [pool.submit(len, texts) for _ in range(processes)]:
            waiting.result()
        pending: deque[Future[tuple[float, pa.RecordBatch]]] = deque()
        sent, done, spent = 0, 0, 0.0
        begun = time.perf_counter()
        while pending or time.perf_counter() - begun < seconds:
            while len(pending) < 2 * processes and time.perf_counter() - begun < seconds:
                pending.append(pool.submit(_send, batch(texts, sent, CHUNK), kind))
                sent += CHUNK
            spent += pending.popleft().result()[0]
            done += CHUNK
        return done / (time.perf_counter() - begun), spent / done


def _start(ready: Any, texts: list[str], kind: RecordKind) -> None:
    _work(batch(texts, 0, len(texts)), kind)
    ready.wait()


def _work(given: pa.RecordBatch, kind: RecordKind) -> float:
    """Processor time that a batch takes."""
    begun = time.process_time()
    extract_batch(given, kind=kind)
    return time.process_time() - begun


def _send(given: pa.RecordBatch, kind: RecordKind) -> tuple[float, pa.RecordBatch]:
    begun = time.process_time()
    found = extract_batch(given, kind=kind)
    return time.process_time() - begun, found


def scale(texts: list[str], seconds: float, processes: int) -> None:
    """Measure one process and several by turns, the best of three, and print how many times one they do."""
    rounds = [
        (alone(texts, "claims", seconds), together(texts, "claims", seconds, processes)) for _ in range(3)
    ]
    one, many = (max(side[0] for side in sides) for sides in zip(*rounds, strict=True))
    least, most = (min(side[1] for side in sides) for sides in zip(*rounds, strict=True))
    print(f"claims by the clock: {one:.0f} articles/s alone, {many:.0f} by {processes} processes,", end=" ")
    print(f"{many / one:.2f} times as many; an article takes {most / least:.2f} times the processor time")


def main() -> None:
    """Measure and print a table."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    processes = int(sys.argv[2]) if len(sys.argv) > 2 else 2
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
    scale(texts, seconds, processes)


if __name__ == "__main__":
    main()
