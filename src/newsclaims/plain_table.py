"""Plain table: rows of cells as a plain-text table that fits a width, for terminals and text files.

Nothing is cut: a cell that is too wide goes on in the next line. What a terminal would obey
(control characters, escape sequences) is shown as a blank.

>>> print(plain_table(("who", "figure"), [("the mayor", "12 people"), ("", "40 homes")], width=40))
who        figure
---------  ---------
the mayor  12 people
           40 homes
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Sequence

_GAP = "  "
_NARROWEST = 8  # no column is pressed below this

Style = Callable[[str, str, bool], str]
"""(column's name, padded line of a cell, whether it is the heading) -> what is printed."""


def plain_style(name: str, line: str, heading: bool) -> str:
    """The line as it is."""
    return line


def plain_table(
    names: Sequence[str], rows: Iterable[Sequence[str]], *, width: int, style: Style = plain_style
) -> str:
    """The table as one string without a last newline; as wide as it needs, at most `width`."""
    cells = [[_printable(cell) for cell in row] for row in rows]
    natural = [max(map(display_width, column)) for column in zip(names, *cells, strict=True)]
    widths = _fit(natural, width - len(_GAP) * (len(names) - 1))
    lines = [_line(names, names, widths, style, heading=True)]
    lines.append(_GAP.join("-" * w for w in widths))
    for row in cells:
        wrapped = [_wrap(cell, w) for cell, w in zip(row, widths, strict=True)]
        for number in range(max(map(len, wrapped))):
            parts = [part[number] if number < len(part) else "" for part in wrapped]
            lines.append(_line(names, parts, widths, style, heading=False))
    return "\n".join(lines)


def display_width(text: str) -> int:
    """Columns that a terminal gives the text: two for a wide character, none for a mark on another."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _line(
    names: Sequence[str], parts: Sequence[str], widths: Sequence[int], style: Style, *, heading: bool
) -> str:
    last = max((i for i, part in enumerate(parts) if part), default=-1)
    padded = [
        part if i >= last else part + " " * (w - display_width(part))
        for i, (part, w) in enumerate(zip(parts, widths, strict=True))
    ]
    return _GAP.join(style(names[i], padded[i], heading) for i in range(last + 1))


def _fit(natural: Sequence[int], room: int) -> list[int]:
    """Widths whose sum is at most `room` where that can be: the widest columns give way first."""
    widths = list(natural)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widest = widths.index(max(widths))
        others = sorted(set(widths) | {_NARROWEST}, reverse=True)
        floor = others[1] if len(others) > 1 else _NARROWEST
        excess = sum(widths) - room
        widths[widest] = max(_NARROWEST, floor - 1, widths[widest] - excess)
    return widths


def _wrap(cell: str, width: int) -> list[str]:
    if display_width(cell) <= width:
        return [cell]
    return textwrap.wrap(cell, width, break_on_hyphens=False) or [""]


def _printable(cell: str) -> str:
    """One line without control characters and lone surrogates."""
    if cell.isascii() and cell.isprintable():
        return cell
    return " ".join("".join(" " if unicodedata.category(c) in _HIDDEN else c for c in cell).split())


_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
