"""Journal: which articles an output already holds, so that a long run can be taken up again.

Beside the output OUT stands OUT.journal: a line of JSON for each finished article, with its name,
the digest of what was read, and the output's length after it. Taken up again, the output is cut to
the last length that the journal holds, and what is in the journal is passed over: the end is
byte for byte that of a run that was never broken off. An article that was changed since is read
again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from newsclaims.articles import Item

if TYPE_CHECKING:
    from typing import Self


class Journal:
    """An output that can be taken up again; use it as a context manager.

    `resume=False` begins anew. Every article goes through `write`, in order.
    """

    def __init__(self, output: str | Path, *, resume: bool) -> None:
        path = Path(output)
        journal = path.with_name(f"{path.name}.journal")
        self._done, end, kept = _read(journal) if resume else ({}, 0, 0)
        if end > (path.stat().st_size if path.exists() else 0):
            raise ValueError(f"{path} is shorter than {journal} says; begin anew, without resuming")
        self._output = _cut(path, end)
        self._journal = _cut(journal, kept)

    @property
    def begun(self) -> bool:
        """Whether the output already holds something, such as its header."""
        return self._output.tell() > 0

    def waiting(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items that the output does not hold yet."""
        return (item for item in items if self._done.get(item.name) != item.digest or not item.digest)

    def header(self, text: str) -> None:
        """Write what stands before the first article."""
        self._output.write(text.encode())

    def write(self, name: str, digest: str, text: str) -> None:
        """Write what came of one article, and note that it is done."""
        self._output.write(text.encode())
        self._output.flush()
        line = {"item": name, "digest": digest, "end": self._output.tell()}
        self._journal.write(json.dumps(line).encode() + b"\n")
        self._journal.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._output.close()
        self._journal.close()


def _cut(path: Path, end: int) -> BinaryIO:
    """The file cut to its first `end` bytes, to be written on from there."""
    file = path.open("r+b" if end else "wb")
    file.truncate(end)
    file.seek(end)
    return file


def _read(path: Path) -> tuple[dict[str, str], int, int]:
    """Names and digests of what is done, the output's length, and the journal's.

    A last line that was broken off is none, nor is what follows a line that cannot be read.
    """
    done: dict[str, str] = {}
    end = kept = 0
    for line in path.read_bytes().splitlines(keepends=True) if path.exists() else ():
        try:
            entry = json.loads(line)
            name, digest, length = str(entry["item"]), str(entry["digest"]), int(entry["end"])
        except (ValueError, KeyError, TypeError):
            break
        if not line.endswith(b"\n"):
            break
        done[name], end, kept = digest, length, kept + len(line)
    return done, end, kept
