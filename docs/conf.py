"""The site's configuration: Sphinx with MyST. Build: sphinx-build -W -b html docs out/site

A line `%% api NAME` in a page is replaced by the signature and the docstring of that public name,
so that the reference is what the code says.
"""

import importlib
import inspect
import re
from typing import Any

import newsclaims

project = "newsclaims"
author = "The newsclaims developers"
copyright = f"2026, {author}"
release = version = newsclaims.__version__

extensions = ["myst_parser"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = f"newsclaims {release}"
html_show_sourcelink = False
exclude_patterns = ["_build"]
suppress_warnings = ["misc.highlighting_failure"]  # output of doctests that is no Python

_OUTSIDE = re.compile(
    r"\[([^\]]+)\]\(\.\./[^)]+\)"
)  # a link to a file of the checkout, which the site has not
_API = re.compile(r"^%% api (\S+)$", re.MULTILINE)


def setup(app: Any) -> None:
    """Fill in the reference as each page is read."""
    app.connect("source-read", _fill)


def _fill(app: Any, page: str, source: list[str]) -> None:
    source[0] = _OUTSIDE.sub(r"\1", _API.sub(_entry, source[0]))


def _entry(found: re.Match[str]) -> str:
    """A name of the package, or of one of its modules, in Markdown."""
    module, _, name = found[1].rpartition(".")
    thing = getattr(importlib.import_module(f"newsclaims.{module}" if module else "newsclaims"), name)
    return f"{_signature(name, thing)}\n{_markdown(inspect.getdoc(thing) or '')}\n"


def _signature(name: str, thing: Any) -> str:
    """A function's arguments, or a record's fields."""
    if inspect.isfunction(thing):
        text = f"{name}{inspect.signature(thing)}"
        if len(text) > 100:
            text = text.replace(", ", ",\n    ").replace("(", "(\n    ", 1)
        return f"```python\n{text}\n```\n"
    fields = getattr(thing, "model_fields", None)
    if not fields:
        return ""
    names = [f"`{field}`" if info.is_required() else f"`{field}?`" for field, info in fields.items()]
    return f"Fields: {', '.join(names)}\n"


def _markdown(docstring: str) -> str:
    """The docstring with its doctests fenced."""
    blocks = [
        f"```python\n{block}\n```" if block.lstrip().startswith(">>>") else block
        for block in re.split(r"\n\s*\n", docstring)
    ]
    return "\n\n".join(blocks)
