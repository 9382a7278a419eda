"""Arrow: one schema for each kind of record, and the kernel that every engine runs.

A figure is a `decimal128(38, 9)`; one that this cannot hold exactly is null there and stands in
plain digits in the string column `overflow`, a JSON object by column. A moment is two columns:
the day, and `..._time` with the clock time and its offset where one is stated.

>>> batch = to_batch([], "quantities")
>>> batch.schema.field("value").type, batch.num_rows
(Decimal128Type(decimal128(38, 9)), 0)
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Any, Literal, TypeAlias

from newsclaims.attribution.find import find_attributions
from newsclaims.decimals import plain
from newsclaims.errors import MissingExtraError, check_text
from newsclaims.export.columns import Column, columns
from newsclaims.export.csv import document_id
from newsclaims.export.unicode import unicode_text
from newsclaims.origin import read_origin, read_published
from newsclaims.pipeline import extract
from newsclaims.quantities import find_quantities
from newsclaims.records.document import Document
from newsclaims.records.rows import flatten
from newsclaims.timex.dateline import find_dateline
from newsclaims.timex.find import find_timexes
from newsclaims.types import RecordKind

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtraError("arrow", "pyarrow") from error

Row: TypeAlias = Mapping[str, Any]

PRECISION, SCALE = 38, 9
"""Of every decimal column: 38 is the most that Arrow's decimal128, Spark and DuckDB share."""

_STEP = Decimal(1).scaleb(-SCALE)
_HOLDS = Context(prec=PRECISION, Emax=9999, Emin=-9999, traps=[Inexact, InvalidOperation])
_TYPES = {
    "text": pa.string(),
    "int": pa.int32(),
    "bool": pa.bool_(),
    "decimal": pa.decimal128(PRECISION, SCALE),
}


def arrow_schema(kind: RecordKind = "claims") -> pa.Schema:
    """The schema of one kind of record; each field's metadata says what it holds (`doc`)."""
    fields = [_field("document", pa.string(), "id of the document")]
    for column in columns(kind):
        if column.type == "moment":
            fields.append(_field(column.field, pa.date32(), column.doc))
            fields.append(_field(f"{column.field}_time", pa.string(), "its clock time, where it has one"))
        else:
            fields.append(_field(column.field, _TYPES[column.type], column.doc))
    return pa.schema(
        [*fields, _field("overflow", pa.string(), "JSON of the figures that no decimal128 holds")]
    )


def _field(name: str, type_: Any, doc: str) -> Any:
    return pa.field(name, type_, metadata={"doc": doc})


def to_batch(documents: Iterable[Document], kind: RecordKind = "claims") -> pa.RecordBatch:
    """The records of all documents as one batch of `arrow_schema(kind)`."""
    return rows_to_batch(((document_id(document), document.to_rows(kind)) for document in documents), kind)


def to_table(documents: Iterable[Document], kind: RecordKind = "claims") -> pa.Table:
    """`to_batch` as a table, which more libraries take."""
    return pa.Table.from_batches([to_batch(documents, kind)])


def rows_to_batch(found: Iterable[tuple[str, Sequence[Row]]], kind: RecordKind = "claims") -> pa.RecordBatch:
    """Pairs of a document's id and its rows, as `Document.to_rows` gives them, as one batch."""
    keys: list[str] = []
    rows: list[Row] = []
    for key, some in found:
        keys.extend([unicode_text(key)] * len(some))
        rows.extend(some)
    overflow: list[dict[str, str]] = [{} for _ in rows]
    data: list[list[Any]] = [keys]
    for column in columns(kind):
        data.extend(_column([row[column.name] for row in rows], column, overflow))
    data.append([json.dumps(figures) if figures else None for figures in overflow])
    schema = arrow_schema(kind)
    return pa.record_batch(
        [pa.array(values, field.type) for values, field in zip(data, schema, strict=True)], schema=schema
    )


def _column(values: list[Any], column: Column, overflow: list[dict[str, str]]) -> list[list[Any]]:
    """The Arrow columns, one or two, of one column's values."""
    if column.type == "text":
        return [[value if value is None else unicode_text(value) for value in values]]
    if column.type == "moment":
        return [[_day(value) for value in values], [_time(value) for value in values]]
    if column.type == "decimal":
        return [[_figure(value, column.field, rest) for value, rest in zip(values, overflow, strict=True)]]
    return [values]


def _figure(value: Decimal | None, name: str, overflow: dict[str, str]) -> Decimal | None:
    """The figure if decimal128 holds it exactly; else None, and its digits go to `overflow`."""
    if value is None:
        return None
    try:
        return _HOLDS.quantize(value, _STEP)
    except (Inexact, InvalidOperation):
        overflow[name] = plain(value)
        return None


def _day(moment: dt.date | None) -> dt.date | None:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _time(moment: dt.date | None) -> str | None:
    return moment.isoformat().partition("T")[2] if isinstance(moment, dt.datetime) else None


def from_table(table: pa.Table | pa.RecordBatch, kind: RecordKind = "claims") -> list[dict[str, Any]]:
    """The rows as `Document.to_rows` gives them, each with its `document`: figures and moments exact."""
    return [_row(row, kind) for row in table.to_pylist()]


def _row(row: Row, kind: RecordKind) -> dict[str, Any]:
    overflow = json.loads(row["overflow"] or "{}")
    found: dict[str, Any] = {"document": row["document"]}
    for column in columns(kind):
        value = row[column.field]
        if column.type == "decimal" and column.field in overflow:
            value = Decimal(overflow[column.field])
        if column.type == "moment" and row[f"{column.field}_time"]:
            clock = dt.time.fromisoformat(row[f"{column.field}_time"])
            value = dt.datetime.combine(value, clock)
        found[column.name] = value
    return found


OnError: TypeAlias = Literal["raise", "skip"]

_ABOUT = ("published", "publisher", "url", "title")
_OPTIONS = frozenset({*_ABOUT, "lexicon", "region", "day_first", "decimal"})


def extract_batch(
    batch: pa.RecordBatch,
    *,
    kind: RecordKind = "claims",
    text: str = "text",
    key: str = "id",
    on_error: OnError = "raise",
    **options: Any,
) -> pa.RecordBatch:
    """The kernel: a batch of texts in, a batch of `arrow_schema(kind)` out, in order, pure.

    The batch has a column of texts, named by `text`, and may have `published`, `publisher`,
    `url`, `title` and a column of ids, named by `key`, which becomes `document` (else the
    document's own id does). A null text has no records. `options` are those of `extract`. A
    `published` that is no date is raised, or with `on_error="skip"` its text has no records.
    """
    names = set(batch.schema.names)
    about = [name for name in _ABOUT if name in names]
    texts = batch.column(text).to_pylist()
    keys = batch.column(key).to_pylist() if key in names else [None] * len(texts)
    others = [batch.column(name).to_pylist() for name in about]
    found = []
    for index, one in enumerate(texts):
        if one is None:
            continue
        known = {name: values[index] for name, values in zip(about, others, strict=True)}
        rows = _rows(one, known, kind, on_error, options)
        if rows:
            found.append((_key(keys[index], one, known), rows))
    return rows_to_batch(found, kind)


def extract_table(table: pa.Table, *, kind: RecordKind = "claims", **options: Any) -> pa.Table:
    """`extract_batch` over a table's batches, in order."""
    found = (extract_batch(batch, kind=kind, **options) for batch in table.to_batches())
    return pa.Table.from_batches(found, schema=arrow_schema(kind))


def _key(given: object, text: str, about: Row) -> str:
    if given is not None:
        return str(given)
    return read_origin(text, **{**about, "published": read_published(about.get("published"))}).document


def _rows(text: str, about: Row, kind: RecordKind, on_error: OnError, options: Row) -> Sequence[Row]:
    """The rows of one text; only its own date can be skipped for, since a wrong option is wrong for all."""
    try:
        published = read_published(about.get("published"))
    except ValueError:
        if on_error == "raise":
            raise
        return ()
    return find_rows(text, kind, **{**options, **about, "published": published})


def find_rows(text: str, kind: RecordKind = "claims", **options: Any) -> list[dict[str, Any]]:
    """The same as `extract(text, **options).to_rows(kind)`, running no stage that the kind does not need.

    Figures alone take a fraction of the time that claims take.
    """
    unknown = options.keys() - _OPTIONS
    if unknown:
        raise TypeError(f"extract has no option {min(unknown)!r}")
    if kind == "claims":
        return extract(text, **options).to_rows(kind)
    finder, names = _FINDERS[kind]
    wanted = {name: options[name] for name in names if name in options}
    published = read_published(options.get("published"))  # refused for figures too
    if kind != "quantities":
        days = {name: options[name] for name in ("lexicon", "day_first") if name in options}
        wanted["published"] = published or find_dateline(check_text(text), **days)
    return [flatten(record, kind) for record in finder(check_text(text), **wanted)]


_FINDERS: dict[RecordKind, tuple[Callable[..., Sequence[Any]], tuple[str, ...]]] = {
    "quantities": (find_quantities, ("lexicon", "region", "decimal")),
    "timexes": (find_timexes, ("lexicon", "day_first")),
    "attributions": (find_attributions, ("lexicon",)),
}
