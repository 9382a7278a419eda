"""What an import costs: each in a fresh process, the median of 11, the bare interpreter subtracted.

    python benchmarks/imports.py

Prints the milliseconds of each statement and its ratio to `from pydantic import BaseModel`; the
exit status is 1 where a ratio is above its limit.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 11
BARE = "pass"
YARDSTICK = "from pydantic import BaseModel"
LIMITS = {"import newsclaims": 0.2, "from newsclaims import Quantity": 1.8}


def seconds(statement: str) -> float:
    """Wall-clock time of a fresh interpreter that runs the statement, and nothing else."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


def medians(statements: list[str], runs: int = RUNS) -> dict[str, float]:
    """The median of each statement's time; they take turns, so that a slow moment hits all alike."""
    times: dict[str, list[float]] = {statement: [] for statement in statements}
    for _ in range(runs):
        for statement in statements:
            times[statement].append(seconds(statement))
    return {statement: statistics.median(found) for statement, found in times.items()}


def ratios(runs: int = RUNS) -> dict[str, float]:
    """Each statement's time over the yardstick's, the bare interpreter's taken off both."""
    found = medians([BARE, YARDSTICK, *LIMITS], runs)
    yardstick = found[YARDSTICK] - found[BARE]
    return {statement: (found[statement] - found[BARE]) / yardstick for statement in LIMITS}


def main() -> int:
    found = medians([BARE, YARDSTICK, *LIMITS])
    yardstick = found[YARDSTICK] - found[BARE]
    print(f"{'bare interpreter':35}{1000 * found[BARE]:8.1f} ms")
    print(f"{YARDSTICK:35}{1000 * yardstick:8.1f} ms")
    failed = False
    for statement, limit in LIMITS.items():
        cost = found[statement] - found[BARE]
        failed |= cost / yardstick > limit
        print(f"{statement:35}{1000 * cost:8.1f} ms   {cost / yardstick:5.2f} of pydantic's (limit {limit})")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
