"""Shown: records that a notebook shows as HTML, and the entry by which each finds who draws it.

An export is a leaf that nothing imports, so a record knows its own by the name of an entry alone, as
a package's metadata names its commands; it is looked up when a notebook asks.
"""

from collections.abc import Mapping
from typing import ClassVar

from newsclaims.span import Record

ENTRIES: Mapping[str, str] = {
    "comparison": "newsclaims.export.html:comparison_html",
    "document": "newsclaims.export.html:document_html",
}
"""What draws a record: module and function, from a record to a fragment of HTML."""


class Shown(Record):
    """A record with rich display; `entry` is its key in `ENTRIES`."""

    entry: ClassVar[str]

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        import pkgutil  # for a notebook alone

        html: str = pkgutil.resolve_name(ENTRIES[self.entry])(self)
        return html
