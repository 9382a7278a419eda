"""Floors below which the measured quality never falls; raise one where a measurement has risen for good."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[3] / "shared"

# Four articles: at least so many right, at most so many beside the gold.
SEEDS = {
    "quantities": (26, 1),
    "timexes": (33, 1),
    "attributions": (100, 8),
    "sources named right": (70, None),
    "speech acts right": (92, None),
    "claims": (14, None),
}

# F1 by task, set and measure; "view: measure" where a task has views.
FLOORS = {
    ("quantities", "newsquant"): {"value": 87, "value+unit": 82, "value+bound": 83, "value+change": 76},
    ("quantities", "number-parser"): {"value": 98},
    ("quantities", "price-parser"): {"value+unit": 78},
    ("quantities", "quantulum3"): {"value+unit": 70},
    ("quantities", "rec-age"): {"value+unit": 88},
    ("quantities", "rec-currency-all"): {"value+unit": 84, "span~": 95},
    ("quantities", "rec-dimension-all"): {"value+unit": 86, "span~": 93},
    ("quantities", "rec-number-all"): {"value": 76},
    ("quantities", "rec-percent"): {"value+unit": 84},
    ("quantities", "rec-range-all"): {"value": 86, "value+bound": 83},
    ("quantities", "rec-temperature"): {"value+unit": 95},
    ("timexes", "timebank"): {"strict_f1": 84, "relaxed_f1": 92, "value_f1": 81, "interval_f1": 83},
    ("timexes", "aquaint"): {"strict_f1": 82, "relaxed_f1": 92, "value_f1": 75, "interval_f1": 84},
    ("timexes", "recognizers"): {"relaxed_f1": 93},
    ("timexes", "duckling"): {"relaxed_f1": 85},
    ("attributions", "train"): {
        "basic cue: triple soft": 82,
        "basic cue: content trimmed": 58,
        "all: triple soft": 63,
        "direct only: triple soft": 85,
        "direct only: content trimmed": 78,
        "quotation to speaker": 82,
    },
    ("attributions", "dev"): {
        "basic cue: triple soft": 82,
        "basic cue: content trimmed": 58,
        "all: triple soft": 63,
        "direct only: triple soft": 84,
        "direct only: content trimmed": 78,
        "quotation to speaker": 82,
    },
}

PARAPHRASES, PAIRS = 26, 18


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=SHARED / "eval", capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def measured() -> list[str]:
    """What the scorer prints: a task, a set and its figures a line."""
    return run("evaluate.py").splitlines()


@pytest.mark.parametrize("task", SEEDS)
def test_seeds(measured: list[str], task: str) -> None:
    floor, ceiling = SEEDS[task]
    pattern = rf"seeds\s+{task}\s+(\d+)/\d+(?: right, (\d+) beside)?"
    (match,) = [match for line in measured if (match := re.fullmatch(pattern, line))]
    assert int(match[1]) >= floor
    assert ceiling is None or int(match[2]) <= ceiling


@pytest.mark.parametrize(("task", "name"), FLOORS, ids=" ".join)
def test_sets(measured: list[str], task: str, name: str) -> None:
    (line,) = [line for line in measured if line.split()[:2] == [task, name]]
    found = flat(json.loads(line[line.index("{") :]))
    below = {key: found[key] for key, floor in FLOORS[task, name].items() if found[key] < floor}
    assert below == {}


def flat(figures: dict[str, Any]) -> dict[str, float]:
    """Views and their measures as one level: "basic cue: triple soft"."""
    level: dict[str, float] = {}
    for name, value in figures.items():
        level.update(
            {f"{name}: {inner}": figure for inner, figure in value.items()}
            if isinstance(value, dict)
            else {name: value}
        )
    return level


def test_paraphrases_and_pairs() -> None:
    found = re.fullmatch(r"paraphrases (\d+)/27 pairs (\d+)/19\s*", run("score_claims.py"))
    assert found
    assert int(found[1]) >= PARAPHRASES
    assert int(found[2]) >= PAIRS
