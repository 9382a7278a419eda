"""CSV of every kind of record (RFC 4180), safe to open in a spreadsheet.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula (OWASP, "CSV
Injection"). Such text gets an apostrophe before it; `parse_csv` takes it off again. Columns of
figures are left alone: a plain number is no formula.

>>> neutralize("=HYPERLINK(0)"), neutralize("about 40")
("'=HYPERLINK(0)", 'about 40')
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TextIO

from newsclaims.decimals import plain
from newsclaims.export.columns import Column, columns
from newsclaims.export.unicode import unicode_text
from newsclaims.origin import read_origin
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

# Full-width forms count too: spreadsheets in East Asian locales fold them.
_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20|")


def neutralize(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet could run it, else itself."""
    return f"'{text}" if _runs(text) else text


def restore(cell: str) -> str:
    """What `neutralize` was given.

    >>> [restore(neutralize(text)) for text in ("=1+1", "'=1+1", "'tis")]
    ['=1+1', "'=1+1", "'tis"]
    """
    return cell[1:] if cell.startswith("'") and _runs(cell) else cell


def _runs(text: str) -> bool:
    """Whether a sign of a formula, or a tab or line break, leads; apostrophes before it count as none."""
    core = text.lstrip("'")
    return core[:1] in ("\t", "\r", "\n") or core.lstrip()[:1] in _FORMULA


def write_csv(
    documents: Iterable[Document], file: TextIO, kind: RecordKind = "claims", *, header: bool = True
) -> None:
    """Write the records of each document as it comes; `document` is the first column, its id.

    Open `file` with `newline=""`; with `encoding="utf-8-sig"` older spreadsheets read it rightly.
    """
    names = columns(kind)
    writer = csv.writer(file)
    if header:
        writer.writerow(["document", *(column.field for column in names)])
    for document in documents:
        key = document_id(document)
        for row in document.to_rows(kind):
            writer.writerow([key, *(_cell(row[column.name], column) for column in names)])


def format_csv(documents: Iterable[Document], kind: RecordKind = "claims", *, header: bool = True) -> str:
    """The records of all documents as one CSV text; see `write_csv`."""
    file = io.StringIO(newline="")
    write_csv(documents, file, kind, header=header)
    return file.getvalue()


def csv_lines(kind: RecordKind, document: Document) -> list[str]:
    """A document's rows without the header, in one piece."""
    return [format_csv([document], kind, header=False)]


def parse_csv(text: str) -> list[dict[str, str | None]]:
    """The rows of `format_csv`, cells as they were before neutralizing, None where empty."""
    reader: Iterable[Mapping[str, str]] = csv.DictReader(io.StringIO(text, newline=""))
    return [{name: restore(cell) or None for name, cell in row.items()} for row in reader]


def document_id(document: Document) -> str:
    """The document's id, as its claims' `origin.document` has it."""
    if document.claims:
        return document.claims[0].origin.document
    return read_origin(
        document.text,
        published=document.published,
        publisher=document.publisher,
        url=document.url,
        title=document.title,
    ).document


def _cell(value: Any, column: Column) -> str:
    """One cell: figures in plain notation, moments in ISO 8601, truth as `true` and `false`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    if column.type == "moment":
        return str(value.isoformat())
    return neutralize(unicode_text(value)) if column.type == "text" else str(value)
