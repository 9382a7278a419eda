"""The shape of the code, read from its syntax trees: imports go only up one list, files stay small."""

from __future__ import annotations

import ast
import functools
import re
from pathlib import Path

import pytest

import newsclaims

PACKAGE = Path(newsclaims.__file__).parent
ROOT = Path(__file__).parents[1]

# Each line may import what stands on it or above it. A name ending in ".*" is a package.
ORDER = [
    "_version",
    "types",
    "errors",
    "decimals",
    "span",
    "lexicon",
    "pattern",
    "wordlist",
    "suggest",
    "segment",
    "words.*",
    "phrase.*",
    "records.*",
    "origin",
    "spelled",
    "numeral",
    "digits",
    "number",
    "qualify",
    "units",
    "surfaces",
    "rate",
    "reading",
    "exclude",
    "currencies",
    "regional",
    "movement",
    "kinds.*",
    "atoms",
    "ellipsis",
    "context",
    "resolve",
    "quantities",
    "notation",
    "format",
    "timex.*",
    "quotation",
    "attribution.*",
    "claims.*",
    "ordered",
    "pipeline",
    "checking",
    "display",
    "export.*",
    "plain_table",
    "streams",
    "articles",
    "journal",
    "cli",
    "testing",
    "__main__",
]

SIBLINGS = {"kinds"}  # modules of these packages never import each other
FORBIDDEN = {"timex": {"kinds", "quantities"}}
ONLY_IMPORTER = {"pint": {"units"}}
MAX_FILE, MAX_FUNCTION = 500, 40


def name_of(path: Path) -> str:
    """The module's dotted name below the package; a package's __init__ is the package itself."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"}


@functools.cache
def tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text("utf-8"))


def rank(name: str) -> int:
    """The place of a module in the list."""
    for place, entry in enumerate(ORDER):
        if f"{name}.".startswith(f"{entry.removesuffix('.*')}."):
            return place
    raise AssertionError(f"{name} has no place in the order of imports")


def imports(name: str, node: ast.AST | None = None, *, runtime: bool = False) -> set[str]:
    """Full names of the modules that this one imports; `runtime`: at its import, not for types alone."""
    found: set[str] = set()
    for child in ast.iter_child_nodes(node or tree(name)):
        if isinstance(child, ast.Import):
            found.update(alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, f"{name} has a relative import"
            found.update(targets(child))
        elif not (runtime and (is_function(child) or is_for_types(child))):
            found |= imports(name, child, runtime=runtime)
    return found


def targets(node: ast.ImportFrom) -> set[str]:
    """`from newsclaims.kinds import money` means the module newsclaims.kinds.money."""
    assert node.module
    inner = {f"{node.module}.{alias.name}" for alias in node.names}
    modules = {full for full in inner if full.removeprefix("newsclaims.") in MODULES}
    return modules or {node.module}


def is_function(node: ast.AST) -> bool:
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def own(names: set[str]) -> set[str]:
    """The package's own modules among these, by their short names."""
    return {name.removeprefix("newsclaims.") for name in names if name.startswith("newsclaims.")}


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_up_the_list(name: str) -> None:
    below = {other for other in own(imports(name)) if rank(other) > rank(name)}
    assert not below, f"{name} imports from below it"
    assert "newsclaims" not in imports(name), f"{name} imports the package's front door"


@pytest.mark.parametrize("name", MODULES)
def test_siblings_and_strangers_stay_apart(name: str) -> None:
    package = name.partition(".")[0]
    others = own(imports(name)) - {name}
    if package in SIBLINGS:
        assert not {other for other in others if other.startswith(f"{package}.")}
    strangers = FORBIDDEN.get(package, set())
    assert not {other for other in others if other.partition(".")[0] in strangers}


def test_there_is_no_import_cycle() -> None:
    graph = {name: own(imports(name, runtime=True)) & set(MODULES) for name in MODULES}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, f"a cycle: {' -> '.join((*path, name))}"
        if name not in done:
            for other in sorted(graph[name] - {name}):
                visit(other, (*path, name))
            done.add(name)

    for name in MODULES:
        visit(name, ())
    assert done == set(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_a_costly_dependency_has_one_importer(name: str) -> None:
    for dependency, importers in ONLY_IMPORTER.items():
        used = {full for full in imports(name) if full.partition(".")[0] == dependency}
        assert not used or name in importers
        at_import = imports(name, runtime=True)
        assert not {full for full in at_import if full.partition(".")[0] == dependency}


@pytest.mark.parametrize("name", MODULES)
def test_files_and_functions_are_small(name: str) -> None:
    text = MODULES[name].read_text("utf-8")
    assert text.count("\n") <= MAX_FILE
    for node in ast.walk(tree(name)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= MAX_FUNCTION, f"{name}.{node.name} has {lines} lines"


def words_in(node: ast.AST) -> set[str]:
    """The names that a piece of code reads, those in strings too: entries, fields, names of modules."""
    found: set[str] = set()
    for child in ast.walk(node):
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Load):
            found.add(child.id)
        elif isinstance(child, ast.Attribute):
            found.add(child.attr)
        elif isinstance(child, ast.Constant) and isinstance(child.value, str) and " " not in child.value:
            found.update(re.split(r"[.:]", child.value))
    return found


def defined_in(name: str) -> dict[str, set[str]]:
    """What a module defines, and what each definition reads; what runs at its import is under ""."""
    found: dict[str, set[str]] = {"": set()}
    for node in tree(name).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found[node.name] = words_in(node)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                for part in ast.walk(target):
                    if isinstance(part, ast.Name) and part.id != "__all__":
                        found[part.id] = words_in(node)
        elif not isinstance(node, (ast.Import, ast.ImportFrom)):
            found[""] |= words_in(node)
    return found


def test_nothing_is_dead() -> None:
    """Every definition is read by what a user can call: public names, exports, what the pages name."""
    definitions: dict[str, set[str]] = {}
    for name in MODULES:
        for key, reads in defined_in(name).items():
            definitions[key] = definitions.get(key, set()) | reads
    pages = [*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "pyproject.toml"]
    waiting = {
        "",
        *newsclaims.__all__,
        *re.findall(r"\w+", " ".join(page.read_text("utf-8") for page in pages)),
    }
    waiting |= {
        key for name in MODULES if name.startswith("export.") for key in defined_in(name) if key[:1] != "_"
    }
    read: set[str] = set()
    while waiting:
        read |= waiting
        waiting = {word for key in waiting for word in definitions.get(key, ())} - read
    assert sorted(set(definitions) - read) == []


@pytest.mark.parametrize("name", MODULES)
def test_no_module_state_is_rebound(name: str) -> None:
    rebound = [node for node in ast.walk(tree(name)) if isinstance(node, ast.Global)]
    assert not rebound


def test_no_module_is_a_drawer_or_shadows_a_public_function() -> None:
    parts = {part for name in MODULES for part in name.split(".")}
    assert not parts & {"utils", "util", "helpers", "common", "misc"}
    tops = {name for name in MODULES if "." not in name}
    functions = {name for name in newsclaims.__all__ if name.islower()}
    assert not tops & functions


# A group that fails half-way keeps what it has eaten, in the standard library's `re` before 3.11.5
# (gh-106052), and Debian 12 has 3.11.2. An atomic group says the same and works everywhere.
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\{?[0-9,]+\}\}?)\+")


@pytest.mark.parametrize("name", MODULES)
def test_no_pattern_has_a_possessive_group(name: str) -> None:
    strings = [node.value for node in ast.walk(tree(name)) if isinstance(node, ast.Constant)]
    found = [text for text in strings if isinstance(text, str) and POSSESSIVE_GROUP.search(text)]
    assert found == [], "write (?>(?:...)*) for (?:...)*+"
