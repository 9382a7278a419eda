"""Measure one tool at one step, in a process and an environment of its own.

    python worker.py TOOL STEP TEXTS.json [first]

TEXTS.json is a list of `[text, published]`. Prints one JSON line: import and first-call seconds, and
unless `first` is said, the answers for every text, the seconds of each pass over all of them and the
peak of memory. Python 3.8 or newer; the standard library and the tool alone.
"""

from __future__ import annotations

import contextlib
import json
import resource
import sys
import time

from adapters import LOADERS

PASSES, ENOUGH = 5, 15.0  # passes over the texts, or as many as fit into this many seconds
SHORT = ["The storm killed 12 people on Monday and cost $5 million, the mayor said.", "2024-05-10"]


def passes(find, texts: list) -> list[float]:
    """Seconds of each pass over all texts."""
    times: list[float] = []
    while len(times) < PASSES and sum(times) < ENOUGH:
        fresh = [
            (text + "\n" * (len(times) + 1), published) for text, published in texts
        ]  # no cache knows it
        start = time.perf_counter()
        for text, published in fresh:
            find(text, published)
        times.append(time.perf_counter() - start)
    return times


def measure(tool: str, step: str, texts: list, *, only_first: bool) -> dict:
    start = time.perf_counter()
    find = LOADERS[tool, step]()
    loaded = time.perf_counter()
    find(*SHORT)
    result = {"import_s": loaded - start, "first_s": time.perf_counter() - loaded}
    if not only_first:
        result["answers"] = [find(text, published) for text, published in texts]
        result["passes_s"] = passes(find, texts)
        result["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return result


def main() -> None:
    tool, step, path = sys.argv[1:4]
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    with contextlib.redirect_stdout(sys.stderr):  # a tool that prints does not spoil the answer
        result = measure(tool, step, texts, only_first=sys.argv[4:] == ["first"])
    print(json.dumps(result))


if __name__ == "__main__":
    main()
