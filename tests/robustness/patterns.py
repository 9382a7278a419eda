"""Every compiled pattern of the package: in its modules, and in the vocabularies that it compiles late."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsclaims
from newsclaims import Lexicon
from newsclaims.pattern import Pattern as LatePattern

Pattern = re.Pattern[str]


def all_patterns() -> dict[str, Pattern]:
    """Each pattern once, under the name of the place that holds it."""
    found: dict[str, Pattern] = {}
    seen: set[Any] = set()
    folder = Path(newsclaims.__file__).parent
    for file in sorted(folder.rglob("*.py")):
        path = ".".join(file.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
        if "export" in path or path in ("__main__", "__init__", "cli"):
            continue
        module = importlib.import_module(f"newsclaims.{path}")
        for name, value in list(vars(module).items()):
            if getattr(value, "__module__", module.__name__) != module.__name__ and callable(value):
                continue  # imported from the module that has it
            for label, pattern in _held(value, f"{path}.{name}", 0):
                if pattern not in seen:
                    seen.add(pattern)
                    found[label] = pattern
    return found


def _held(value: Any, label: str, depth: int) -> Iterator[tuple[str, Pattern]]:
    """The patterns in a value: in its items, its fields, or in what a cached function of a lexicon gives."""
    if isinstance(value, re.Pattern):
        yield label, value
    elif isinstance(value, LatePattern):
        yield label, value.compiled()
    elif depth > 4 or isinstance(value, (str, int, frozenset)):
        return
    elif hasattr(value, "cache_info"):
        for result in _results(value):
            yield from _held(result, f"{label}()", depth + 1)
    elif isinstance(value, dict):
        for key, item in list(value.items())[:200]:
            yield from _held(item, f"{label}[{key!r:.20}]", depth + 1)
    elif isinstance(value, (tuple, list)) and not hasattr(value, "_fields"):
        for item in value[:50]:
            yield from _held(item, label, depth + 1)
    elif type(value).__module__.startswith("newsclaims"):
        names = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
        for name in dict.fromkeys([*getattr(value, "_fields", ()), *names, *getattr(value, "__dict__", ())]):
            yield from _held(getattr(value, name, None), f"{label}.{name}", depth + 1)


def _results(function: Any) -> Iterator[Any]:
    """What a function gives that is compiled once per lexicon."""
    names = list(inspect.signature(function).parameters)
    lexicon = Lexicon.default()
    if names == []:
        yield function()
    elif names == ["lexicon"]:
        yield function(lexicon)
    elif names == ["lexicon", "decimal"]:
        yield function(lexicon, ".")
        yield function(lexicon, ",")
