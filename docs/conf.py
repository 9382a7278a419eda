"""The site's configuration: Sphinx with MyST. Build: sphinx-build -W -b html docs out/site

A line `%% api NAME` in a page is replaced by the signature and the docstring of that public name,
so that the reference is what the code says.
"""

import importlib
import inspect
import re
from collections.abc import Iterator
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
    filled = _OUTSIDE.sub(r"\1", _API.sub(_entry, source[0]))
    source[0] = filled.replace("\n\n```\n", "\n```\n")  # the blank line that ends a doctest's output


def _entry(found: re.Match[str]) -> str:
    """A name of the package, or of one of its modules, in Markdown."""
    module, _, name = found[1].rpartition(".")
    thing = getattr(importlib.import_module(f"newsclaims.{module}" if module else "newsclaims"), name)
    return f"{_signature(name, thing)}\n{_markdown(inspect.getdoc(thing) or '')}\n"


def _signature(name: str, thing: Any) -> str:
    """A function's arguments, one a line, or a record's fields."""
    if inspect.isfunction(thing):
        signature = inspect.signature(thing)
        lines = "".join(f"    {line},\n" for line in _parameters(signature))
        return f"```python\n{name}(\n{lines}) -> {signature.return_annotation}\n```\n"
    fields = getattr(thing, "model_fields", None)
    if not fields:
        return ""
    names = [f"`{field}`" if info.is_required() else f"`{field}?`" for field, info in fields.items()]
    return f"Fields: {', '.join(names)}\n"


def _parameters(signature: inspect.Signature) -> Iterator[str]:
    """Each argument with its type and default; a star before the first that is keyword only."""
    starred = False
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            starred = True
            yield "*"
        default = "" if parameter.default is parameter.empty else f" = {parameter.default!r}"
        yield f"{parameter.name}: {parameter.annotation}{default}"


def _markdown(docstring: str) -> str:
    """The docstring with its doctests fenced."""
    blocks = [
        f"```python\n{block}\n```" if block.lstrip().startswith(">>>") else block
        for block in re.split(r"\n\s*\n", docstring)
    ]
    return "\n\n".join(blocks)
