"""What comes from elsewhere: every import is named by the metadata, the lock holds it all, the audit says what it did."""

from __future__ import annotations

import ast
import functools
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import newsclaims

PACKAGE = Path(newsclaims.__file__).parent
ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))

EXTRAS = {  # what each module that needs more than the dependencies may import, by the extra that brings it
    "export/arrow.py": "arrow",
    "export/parquet.py": "arrow",
    "export/pandas.py": "pandas",
    "export/polars.py": "polars",
    "export/duckdb.py": "duckdb",
    "export/spark.py": "spark",
    "export/ray.py": "ray",
    "export/spacy.py": "spacy",
    "export/mcp.py": "mcp",
    "testing.py": "hypothesis",
}


def imported(tree: ast.AST) -> Iterator[str]:
    """Full names of the modules that a file imports, at its import or later, by statement or by call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "newsclaims"
        elif isinstance(node, ast.Call) and is_import_call(node.func):
            # f"newsclaims.{name}" begins with a constant as well
            first = next(
                (part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)), None
            )
            assert isinstance(first, str), f"an import that no one can read: {ast.unparse(node)}"
            yield first


def is_import_call(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__", "find_spec"}


def foreign(path: Path) -> set[str]:
    """Top-level names that a file imports of neither the standard library nor the package."""
    tops = {name.partition(".")[0] for name in imported(ast.parse(path.read_text("utf-8")))}
    return tops - {"newsclaims"} - sys.stdlib_module_names


def distributions(requirements: list[str]) -> set[str]:
    """The names of what the requirements name, the package's own extras opened."""
    found: set[str] = set()
    for requirement in map(Requirement, requirements):
        if requirement.name == "newsclaims":
            extras = PROJECT["optional-dependencies"]
            found.update(*(distributions(extras[extra]) for extra in requirement.extras))
        else:
            found.add(canonicalize_name(requirement.name))
    return found


@functools.cache
def brought_by() -> dict[str, set[str]]:
    """Which installed distributions bring a top-level name."""
    found = importlib.metadata.packages_distributions()
    return {top: {canonicalize_name(owner) for owner in owners} for top, owners in found.items()}


@pytest.mark.parametrize("name", MODULES)
def test_the_metadata_names_every_import(name: str) -> None:
    extra = EXTRAS.get(name)
    named = distributions(PROJECT["dependencies"])
    if extra is not None:
        named |= distributions(PROJECT["optional-dependencies"][extra])
    for top in foreign(MODULES[name]):
        owners = brought_by().get(top, set())
        assert owners & named, f"{name} imports {top}, which is of {owners or 'nothing installed'}"


def test_an_import_by_any_way_is_seen() -> None:
    source = "def f(x):\n    import a.b\n    from c import d\n    importlib.import_module('e.f')\n    __import__('g')"
    assert set(imported(ast.parse(source))) == {"a.b", "c", "e.f", "g"}


def test_no_dependency_and_no_extra_of_the_library_is_idle() -> None:
    tops = {top for path in MODULES.values() for top in foreign(path)}
    used = {owner for top in tops for owner in brought_by()[top]}
    assert distributions(PROJECT["dependencies"]) <= used
    assert set(EXTRAS) <= set(MODULES)
    for name, extra in EXTRAS.items():
        assert distributions(PROJECT["optional-dependencies"][extra]) & used, name


def pins(lock: Path) -> dict[str, str]:
    """{distribution: version} of a lock."""
    lines = [line for line in lock.read_text("utf-8").splitlines() if not line.startswith("#")]
    matches = [re.fullmatch(r"([\w.-]+)==([\w.+!]+)", line) for line in lines]
    assert all(matches), "a line of a lock is NAME==VERSION, without addresses, paths or conditions"
    return {canonicalize_name(match[1]): match[2] for match in matches if match}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_holds_what_the_project_asks_for(lock: Path) -> None:
    pinned = pins(lock)
    asked = [
        *PROJECT["dependencies"],
        *(line for extra in PROJECT["optional-dependencies"].values() for line in extra),
    ]
    for requirement in map(Requirement, asked):
        if requirement.name != "newsclaims" and (requirement.marker is None or requirement.marker.evaluate()):
            version = pinned.get(canonicalize_name(requirement.name))
            assert version, f"{requirement.name} is not in {lock.name}: make lock"
            assert requirement.specifier.contains(version, prereleases=True), (
                f"{requirement}, not {version}: make lock"
            )


def needed(name: str, extras: frozenset[str], seen: set[tuple[str, frozenset[str]]]) -> Iterator[str]:
    """What an installed distribution needs here, down to the last."""
    if (name, extras) in seen:
        return
    seen.add((name, extras))
    for line in importlib.metadata.requires(name) or []:
        requirement = Requirement(line)
        chosen = [{"extra": extra} for extra in extras or {""}]
        if requirement.marker is None or any(map(requirement.marker.evaluate, chosen)):
            yield canonicalize_name(requirement.name)
            yield from needed(requirement.name, frozenset(requirement.extras), seen)


def test_what_continuous_integration_installs_is_what_the_lock_says() -> None:
    ours = [lock for lock in LOCKS if lock.name == name_here()]
    if not ours:
        pytest.skip("no lock for this interpreter and platform: the newest of everything is installed")
    pinned = pins(ours[0])
    closure = {name for name in needed("newsclaims", frozenset({"test"}), set()) if name != "newsclaims"}
    assert closure <= set(pinned), "make lock"
    if os.environ.get("CI"):  # elsewhere one may try newer versions
        different = {name: importlib.metadata.version(name) for name in closure}
        assert {name: version for name, version in different.items() if version != pinned[name]} == {}


def name_here() -> str:
    command = [sys.executable, str(ROOT / "tasks" / "write_lock.py"), "--name"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def audit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(ROOT / "tasks"))
    import audit

    return audit


UNKNOWN = {"name": "a", "skip_reason": "not found"}
SOUND = {"name": "b", "version": "1", "vulns": []}
WEAK = {"name": "c", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}]}


@pytest.mark.parametrize(
    ("found", "reason", "status", "said"),
    [
        ([SOUND], "", 0, "1 packages audited, 0 known vulnerabilities"),
        ([SOUND, UNKNOWN], "", 0, "not audited, unknown to the advisory service: a"),
        ([SOUND, WEAK], "", 1, "c 2: PYSEC-1, fixed in: 3"),
        ([UNKNOWN, UNKNOWN], "", 0, "NOT AUDITED: the advisory service knows none of the 2 packages"),
        (None, "pip_audit.ConnectionError: Could not connect", 0, "NOT AUDITED"),
        (None, "pip-audit is not installed", 0, "NOT AUDITED"),
        (None, "error: invalid requirement", 2, "The audit itself failed."),
    ],
)
def test_an_audit_fails_on_findings_alone(audit, found, reason, status, said) -> None:
    lines, code = audit.verdict(found, reason)
    assert code == status
    assert said in "\n".join(lines)
