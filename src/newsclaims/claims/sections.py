"""Sections: which paragraphs are headings, captions, or furniture of the page.

A heading is a short paragraph without a full stop between others; three or more in a row are the
headlines of other stories, hence furniture; a caption names its picture's credit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclaims.segment import Offsets
from newsclaims.types import Section

_LONGEST_HEADING = 160
_ROW = 3
_CREDITED = ("Photo", "Image", "Picture", "Credit", "File", "Via", "AP", "AFP", "Reuters", "Getty", "EPA")
_CREDIT = re.compile(
    r"\((?:Photo|Image|Picture|File|Via|Credit|AP|AFP|Reuters|Getty|EPA)\b[^()]*+\)|"
    r"(?:^|\s)(?:Photo|Image|Picture|Credit|Photograph)s?\s*(?::|by\b)|/(?:AFP|AP|Reuters|Getty|EPA)\b"
)


def sections_of(text: str, paragraphs: Sequence[Offsets]) -> list[Section]:
    """The section of each paragraph."""
    if len(paragraphs) == 1:
        return ["body"]
    credited = [word for word in _CREDITED if word in text]
    found: list[Section] = [_section(text, *paragraph, credited) for paragraph in paragraphs]
    first = 0
    while first < len(found):
        last = first
        while last < len(found) and found[last] == "heading":
            last += 1
        if last - first >= _ROW:
            found[first:last] = ["furniture"] * (last - first)
        first = max(last, first + 1)
    return found


def _section(text: str, start: int, end: int, credited: list[str]) -> Section:
    if end - start > _LONGEST_HEADING * 3:
        return "body"
    paragraph = text[start:end]
    if any(word in paragraph for word in credited) and _CREDIT.search(paragraph):
        return "caption"
    closes = paragraph.rstrip("\"'”’)»")[-1:] in ".?!…:;,"
    return "heading" if not closes and end - start <= _LONGEST_HEADING else "body"
