"""Lexicon: the vocabulary of newsclaims, read from data tables, immutable, extended by callers.

A table is a CSV file under `tables/en`. Lines that begin with `#` head it and say where its
facts come from; then come the column names. Four columns are in every table:

    surface   the words as they stand in text
    value     what they mean
    example   a sentence that holds them; a test runs it
    source    where the fact comes from

Any further column is the table's own. This module is the only reader of the files.

>>> lexicon = Lexicon.default()
>>> smoot = {"table": "units", "surface": "smoot", "value": "smoot", "example": "364 smoots"}
>>> wider = lexicon.extend([smoot])
>>> len(wider.rows("units")) - len(lexicon.rows("units"))
1
>>> wider.without(["smoot"]) == lexicon
False
>>> len(wider.without(["smoot"]).rows("units")) == len(lexicon.rows("units"))
True
"""

import csv
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from newsclaims.errors import TableError

_FOLDER = Path(__file__).parent / "tables" / "en"
_COMMON = ("surface", "value", "example", "source")


class Row(NamedTuple):
    """One row of a table: its four common columns, and the names and `cells` of the table's own."""

    table: str
    surface: str
    value: str
    example: str = ""
    source: str = ""
    columns: tuple[str, ...] = ()  # one tuple for all rows of a table
    cells: tuple[str, ...] = ()

    def get(self, column: str, default: str = "") -> str:
        """The cell of one of the table's own columns, or `default` where it is empty or absent."""
        columns = self.columns
        return (self.cells[columns.index(column)] or default) if column in columns else default


@dataclass(frozen=True, slots=True)
class Lexicon:
    """An immutable vocabulary: the tables of the package, rows added, surfaces left out.

    Two lexicons are equal when the same rows were added and left out in the same order, so that
    what a stage compiles from one can be kept by value.
    """

    added: tuple[Row, ...] = ()
    removed: frozenset[str] = frozenset()
    _hash: int = field(default=0, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.added, self.removed)))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[object, ...]:
        return Lexicon, (self.added, self.removed)  # the hash of a str differs between processes

    @classmethod
    def default(cls) -> "Lexicon":
        """The vocabulary that the package brings."""
        return _DEFAULT

    @staticmethod
    def tables() -> tuple[str, ...]:
        """The names of all tables, sorted."""
        return tuple(sorted(path.stem for path in _FOLDER.glob("*.csv")))

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of one table in order, a caller's last. A `TableError` names an unknown table."""
        base = _read(table)
        if self.removed:
            base = tuple(row for row in base if row.surface not in self.removed)
        return base + tuple(row for row in self.added if row.table == table)

    def values(self, table: str) -> Mapping[str, str]:
        """Surface to value for one table; the last row of a surface holds."""
        return MappingProxyType({row.surface: row.value for row in self.rows(table)})

    @staticmethod
    def lines(name: str) -> tuple[str, ...]:
        """The lines of a generated table `NAME.txt`, without its header; no caller can add to it."""
        return _read_lines(name)

    def extend(self, rows: Iterable[Row | Mapping[str, str]]) -> "Lexicon":
        """A lexicon with these rows added; each names its `table`, `surface` and `value`."""
        return Lexicon(self.added + tuple(_row(row) for row in rows), self.removed)

    def without(self, surfaces: Iterable[str]) -> "Lexicon":
        """A lexicon in which no row has one of these surfaces."""
        if isinstance(surfaces, str):
            raise TypeError("surfaces must be an iterable of str, not one str")
        gone = frozenset(surfaces)
        return Lexicon(tuple(row for row in self.added if row.surface not in gone), self.removed | gone)


def _row(given: Row | Mapping[str, str]) -> Row:
    """A caller's row, checked."""
    if isinstance(given, Row):
        row = given
    else:
        missing = [name for name in ("table", "surface", "value") if name not in given]
        if missing:
            raise TableError(f"a row needs {', '.join(missing)}: {dict(given)!r}")
        own = {k: v for k, v in given.items() if k != "table" and k not in _COMMON}
        row = Row(
            given["table"],
            given["surface"],
            given["value"],
            given.get("example", ""),
            given.get("source", ""),
            tuple(own),
            tuple(own.values()),
        )
    known = _read(row.table)[0].columns
    unknown = [name for name in row.columns if name not in known]
    if unknown:
        raise TableError(
            f"table {row.table!r} has no column {unknown[0]!r}; its own are: {', '.join(sorted(known))}"
        )
    if len(row.columns) != len(row.cells):
        raise TableError(f"a row of table {row.table!r} has {len(row.cells)} cells for its own columns")
    if not row.surface.strip():
        raise TableError(f"a row of table {row.table!r} has an empty surface")
    return row


@functools.cache
def _read(table: str) -> tuple[Row, ...]:
    """The rows of a table of the package; read once, since the file never changes under a process."""
    file = _FOLDER / f"{table}.csv"
    try:
        content = file.read_text("utf-8") if table.isidentifier() else None
    except FileNotFoundError:
        content = None
    if content is None:
        raise TableError(f"there is no table {table!r}; the tables are: {', '.join(Lexicon.tables())}")
    names, *records = csv.reader([line for line in content.splitlines() if line and line[0] != "#"])
    if tuple(names[:4]) != _COMMON:
        raise TableError(f"table {table!r} must begin with the columns {', '.join(_COMMON)}")
    width, own = len(names), tuple(names[4:])
    known: dict[tuple[str, ...], tuple[str, ...]] = {}  # most rows share the cells of their own columns
    rows: list[Row] = []
    for cells in records:
        if len(cells) != width:
            raise TableError(
                f"row {len(rows) + 1} of table {table!r} has {len(cells)} cells, not {width}: {cells!r}"
            )
        more = tuple(cells[4:])
        rows.append(Row._make((table, *cells[:4], own, known.setdefault(more, more))))
    return tuple(rows)


@functools.cache
def _read_lines(name: str) -> tuple[str, ...]:
    """The lines of a generated table; like `_read`, once in a process."""
    lines = (_FOLDER / f"{name}.txt").read_text("utf-8").split("\n")
    return tuple(line for line in lines if line and not line.startswith("#"))


_DEFAULT = Lexicon()
