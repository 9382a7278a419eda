"""Streams: what the command reads and writes, and what it says when it cannot."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn, TextIO

from newsclaims.plain_table import Style, plain_style

BAD_INPUT = 2
"""Exit status where an input could not be used."""

FILE_WIDTH = 120
"""Columns of a table that goes to a file or a pipe."""

_HUES = {"who": "36", "figure": "1", "status": "33", "act": "35", "relation": "1"}


def in_color(name: str, line: str, heading: bool) -> str:
    """The line with the colour of its column, the heading bold and underlined."""
    code = "1;4" if heading and line.strip() else _HUES.get(name, "")
    return f"\033[{code}m{line}\033[0m" if code and line.strip() else line


def terminal(stream: TextIO) -> tuple[int, Style]:
    """The width of a table on this stream, and how it is coloured (https://no-color.org)."""
    if not stream.isatty():
        return FILE_WIDTH, plain_style
    import shutil

    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return shutil.get_terminal_size((FILE_WIDTH, 24)).columns, plain_style if plain else in_color


def read_text(name: str, encoding: str) -> str:
    """The very text of a file or of standard input: no newline is translated, no mark dropped."""
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode(encoding)


def read_or_fail(name: str) -> str:
    """The text of a UTF-8 file; where it cannot be read the command ends."""
    try:
        return read_text(name, "utf-8")
    except (OSError, UnicodeError) as error:
        fail(reason(name, "utf-8", error))


def reason(name: str, encoding: str, error: OSError | UnicodeError) -> str:
    """Why a file cannot be read, with the place of the byte that is at fault."""
    name = "standard input" if name == "-" else name
    if not isinstance(error, UnicodeDecodeError):
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return f"cannot read {name}: {why}"
    data, place = error.object, error.start
    line = data.count(b"\n", 0, place) + 1
    column = place - data.rfind(b"\n", 0, place)
    return (
        f"{name} is not {encoding.upper()}: byte 0x{data[place]:02x} at offset {place} "
        f"(line {line}, byte {column}); nothing of it was read. "
        f"Name its encoding, for example --encoding cp1252"
    )


def check_encoding(encoding: str) -> None:
    """End the command where Python knows no such text encoding."""
    try:
        b" ".decode(encoding)  # no bytes at all are not looked at
    except UnicodeError:
        return  # an encoding that wants more than one byte
    except (LookupError, ValueError):
        fail(f"there is no encoding {encoding!r}{caret(encoding)}")


def check_output(output: str, files: Iterable[str]) -> None:
    """An output that is one of the inputs would be emptied before it is read."""
    for name in files:
        if name != "-" and os.path.exists(output) and os.path.exists(name) and os.path.samefile(output, name):
            fail(f"the output {output} is also an input; nothing was written")


def open_output(output: str) -> TextIO:
    """The output file, in UTF-8 with plain newlines; where it cannot be written the command ends."""
    try:
        return open(output, "w", encoding="utf-8", newline="\n")
    except OSError as error:
        fail(f"cannot write {output}: {error.strerror or error}")


def write(pieces: Iterable[str], out: TextIO) -> None:
    """Write the pieces as they come."""
    for piece in pieces:
        out.write(piece)


def caret(value: str) -> str:
    """What was given, on a line of its own, and carets under it."""
    return f"\n    {value}\n    {'^' * max(1, len(value))}"


def complain(message: str) -> None:
    """A message on standard error."""
    print(f"newsclaims: {message}", file=sys.stderr)


def fail(message: str) -> NoReturn:
    """End the command with a message and the status of bad input."""
    complain(message)
    raise SystemExit(BAD_INPUT)


class Progress:
    """Which article of how many is done: one line that changes on a terminal, else about ten lines.

    A `total` of 0 is one that nobody knows: then every thousandth is named.
    """

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total = total
        self._done = 0
        self._shown = total != 1 and not quiet
        self._live = sys.stderr.isatty()
        self._stride = max(1, total // 10) if total else 1000

    def step(self, name: str) -> None:
        """Say that the next article is done."""
        self._done += 1
        if not self._shown:
            return
        line = f"[{self._done}/{self._total}] {name}" if self._total else f"[{self._done}] {name}"
        if self._live:
            print(f"\r\033[K{line[:79]}", end="", file=sys.stderr, flush=True)
        elif self._done % self._stride == 0 or self._done == self._total:
            print(line, file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line off the terminal, so that other output can follow."""
        if self._shown and self._live:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
