"""Floors below which the measured quality never falls."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"

# task: (at least so many right, at most so many beside the gold)
FLOORS = {
    "quantities": (23, 2),
    "timexes": (28, 3),
    "attributions": (70, 20),
    "sources named right": (45, None),
    "speech acts right": (60, None),
    "claims": (9, None),
}


@pytest.fixture(scope="module")
def seeds() -> dict[str, tuple[int, int | None]]:
    """What the scorer prints for the four articles: right, and beside."""
    done = subprocess.run(
        [sys.executable, "evaluate.py", "seeds"],
        cwd=SHARED / "eval",
        capture_output=True,
        text=True,
        check=True,
    )
    found = {}
    for line in done.stdout.splitlines():
        match = re.fullmatch(r"seeds\s+(.+?)\s+(\d+)/\d+(?: right, (\d+) beside)?", line)
        assert match, line
        found[match[1]] = (int(match[2]), int(match[3]) if match[3] else None)
    return found


@pytest.mark.parametrize("task", FLOORS)
def test_seeds(seeds: dict[str, tuple[int, int | None]], task: str) -> None:
    floor, ceiling = FLOORS[task]
    right, beside = seeds[task]
    assert right >= floor
    assert ceiling is None or beside is None or beside <= ceiling
