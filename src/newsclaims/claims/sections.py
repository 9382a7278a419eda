"""Sections: which paragraphs are headings, captions, or furniture of the page.

A heading is a short paragraph without a full stop between others; three or more in a row are the
headlines of other stories, hence furniture; a caption names its picture's credit.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.pattern import Pattern
from newsclaims.segment import Offsets
from newsclaims.types import Section

_LONGEST_HEADING = 160
_ROW = 3
_CREDITED = ("Photo", "Image", "Picture", "Credit", "File", "Via", "AP", "AFP", "Reuters", "Getty", "EPA")
_CREDIT = Pattern(
    r"\((?:Photo|Image|Picture|File|Via|Credit|AP|AFP|Reuters|Getty|EPA)\b[^()]*+\)|"
    r"(?:^|\s)(?:Photo|Image|Picture|Credit|Photograph)s?\s*(?::|by\b)|/(?:AFP|AP|Reuters|Getty|EPA)\b"
)


def sections_of(text: str, paragraphs: Sequence[Offsets]) -> list[Section]:
    """The section of each paragraph."""
    if len(paragraphs) == 1:
        return ["body"]
    credited = [word for word in _CREDITED if word in text]
    found: list[Section] = [_section(text, *paragraph, credited) for paragraph in paragraphs]
    row = 0  # headings right before
    for at, section in enumerate([*found, "body"]):
        if section == "heading":
            row += 1
            continue
        if row >= _ROW:
            found[at - row : at] = ["furniture"] * row
        row = 0
    return found


def _section(text: str, start: int, end: int, credited: list[str]) -> Section:
    if end - start > _LONGEST_HEADING * 3:
        return "body"
    paragraph = text[start:end]
    for word in credited:
        if word in paragraph and _CREDIT.search(paragraph):
            return "caption"
    if end - start > _LONGEST_HEADING:
        return "body"
    closes = paragraph.rstrip("\"'”’)»")[-1:] in ".?!…:;,"
    return "body" if closes else "heading"
