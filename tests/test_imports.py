"""Importing is cheap: nothing is loaded before it is used, and a first name costs little over pydantic."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import newsclaims

ROOT = Path(__file__).parents[1]
DEPENDENCIES = {"pydantic", "pydantic_core", "regex", "dateutil", "pint"}


def loaded_after(statement: str) -> set[str]:
    """Top-level names of the modules that a fresh interpreter has loaded after the statement."""
    code = f"import sys, json; {statement}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_importing_the_package_loads_no_dependency() -> None:
    loaded = loaded_after("import newsclaims")
    assert not loaded & DEPENDENCIES
    assert {name for name in loaded if name.startswith("newsclaims")} == {"newsclaims", "newsclaims._version"}


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("from newsclaims import Quantity", {"pint", "dateutil", "regex"}),
        ("from newsclaims import extract", {"pint", "dateutil", "regex", "pydantic"}),
        ("import newsclaims.cli", DEPENDENCIES),
        ("import newsclaims; newsclaims.extract('Ten people died on Monday, Ann Orr said.')", {"pint"}),
        ("import newsclaims; newsclaims.parse_quantity('two tonnes')", {"pint"}),
    ],
)
def test_a_dependency_comes_in_only_where_it_is_used(statement: str, absent: set[str]) -> None:
    assert not loaded_after(statement) & absent


def test_an_import_is_quick() -> None:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import imports
    finally:
        sys.path.pop(0)
    found = imports.ratios()
    above = {statement: ratio for statement, ratio in found.items() if ratio > imports.LIMITS[statement]}
    if above:  # one more look, in case the machine was busy with something else
        found = imports.ratios()
    assert {s: round(r, 2) for s, r in found.items() if r > imports.LIMITS[s]} == {}


@pytest.mark.parametrize("name", newsclaims.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(newsclaims, name)
    assert name in dir(newsclaims)
    if isinstance(value, type) or callable(value):
        doc = value.__doc__ or ""
        assert len(doc.strip()) > 10, f"{name} has no docstring"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'extrakt'"):
        newsclaims.extrakt  # noqa: B018
