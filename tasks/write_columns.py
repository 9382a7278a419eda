"""Write docs/columns.md, the columns of every table, from the code.

python tasks/write_columns.py
"""

from __future__ import annotations

from pathlib import Path

from newsclaims.export.columns import KINDS, columns

PAGE = Path(__file__).parents[1] / "docs" / "columns.md"
ARROW = {"text": "string", "int": "int32", "bool": "bool", "decimal": "decimal128(38, 9)", "moment": "date32"}
HEAD = """# Columns

CSV, Arrow, Parquet and the frames have these columns, in this order, after `document`, the
document's id. What `Document.to_rows` calls `quantity.value` is `quantity_value` here.

In Arrow, each `date32` is followed by a string column of its name and `_time` (the clock time with
its offset, where one is stated), and the last column is `overflow`: a JSON object of the figures
that no `decimal128(38, 9)` holds.

This page is written by `python tasks/write_columns.py`.
"""
TABLE = "\n## {}\n\n| column | Arrow type | holds |\n| --- | --- | --- |\n{}"


def page() -> str:
    """The page's text."""
    parts = [HEAD]
    for kind in KINDS:
        rows = "".join(
            f"| `{column.field}` | {ARROW[column.type]} | {column.doc} |\n" for column in columns(kind)
        )
        parts.append(TABLE.format(kind.capitalize(), rows))
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
