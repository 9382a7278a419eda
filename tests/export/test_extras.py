"""Optional dependencies: a missing one names the pip command, and none is needed by the rest."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

import newsclaims.export

MISSING = [  # module of newsclaims.export, what is not installed, the extra that brings it
    ("arrow", "pyarrow", "arrow"),
    ("parquet", "pyarrow", "arrow"),
    ("spark", "pyarrow", "arrow"),
    ("ray", "pyarrow", "arrow"),
    ("pandas", "pandas", "pandas"),
    ("polars", "polars", "polars"),
    ("duckdb", "duckdb", "duckdb"),
    ("spacy", "spacy", "spacy"),
    ("mcp", "mcp", "mcp"),
]
MODULES = sorted(path.stem for path in Path(newsclaims.export.__file__).parent.glob("[a-z]*.py"))
PLAIN = [name for name in MODULES if name not in {module for module, _, _ in MISSING}]
ABSENT = sorted({dependency for _, dependency, _ in MISSING} | {"pyspark", "ray"})

IMPORT = """
import importlib, sys
for name in {absent!r}:
    sys.modules[name] = None  # what makes an import of it fail
for name in {modules!r}:
    try:
        importlib.import_module(f"newsclaims.export.{{name}}")
        print(name, "imported")
    except ImportError as error:
        print(name, type(error).__name__, error, sep="|")
"""


def imported(modules: list[str], absent: list[str]) -> list[str]:
    code = IMPORT.format(modules=modules, absent=absent)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_what_needs_nothing_is_imported_without_anything() -> None:
    assert imported(PLAIN, ABSENT) == [f"{name} imported" for name in PLAIN]


@pytest.mark.parametrize("dependency", sorted({dependency for _, dependency, _ in MISSING}))
def test_a_missing_dependency_names_the_pip_command(dependency: str) -> None:
    wanted = [(module, extra) for module, needed, extra in MISSING if needed == dependency]
    found = imported([module for module, _ in wanted], [dependency])
    assert found == [
        f"{module}|MissingExtraError|{dependency} is not installed; "
        f"install it with: pip install 'newsclaims[{extra}]'"
        for module, extra in wanted
    ]


def test_every_extra_is_declared() -> None:
    declared = importlib.metadata.metadata("newsclaims").get_all("Provides-Extra") or []
    assert {extra for _, _, extra in MISSING} | {"spark", "ray", "docs"} <= set(declared)
