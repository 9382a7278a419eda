"""Unicode: what a file cannot hold, replaced, in texts and in whole documents.

A `str` of Python may hold lone surrogates, which UTF-8 and JSON cannot. Each becomes U+FFFD, one
character for one, so that every offset stays right.

>>> unicode_text("a\\ud800b") == "a\\ufffdb"
True
"""

from __future__ import annotations

import re
from typing import Any

from newsclaims.records.document import Document

_SURROGATE = re.compile("[\ud800-\udfff]")


def unicode_text(text: str) -> str:
    """The text with U+FFFD for each lone surrogate."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def unicode_document(document: Document) -> Document:
    """The document with U+FFFD for each lone surrogate, in every record; itself if there is none."""
    known = (document.text, document.title, document.publisher, document.url)
    if not any(_SURROGATE.search(text) for text in known if text):
        return document
    return Document.model_validate(_replaced(document.model_dump()))


def _replaced(value: Any) -> Any:
    if isinstance(value, str):
        return unicode_text(value)
    if isinstance(value, dict):
        return {name: _replaced(inner) for name, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_replaced, value))
    return value
