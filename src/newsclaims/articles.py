"""Articles: read from text files and JSON Lines, extracted in order on several processes.

A `.jsonl` (or `.ndjson`) file, gzipped or not, holds one article a line: an object with `text` and,
where known, `published`, `publisher`, `url` and `title`; other keys are left alone. Any other
file is one article. What cannot be read or used becomes a problem and is passed over.

>>> [item.problem or item.known for item in read_lines("a.jsonl", [b'{"text": "Nine died."}', b"Nine"], {})]
[{'text': 'Nine died.'}, 'a.jsonl:2 is not JSON: Expecting value, column 1']
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsclaims.ordered import map_ordered
from newsclaims.pipeline import extract
from newsclaims.records.document import Document
from newsclaims.streams import read_text, reason

KNOWN = ("text", "published", "publisher", "url", "title")
"""The keys of a line that are read."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article to be read: where it stands, what `extract` is called with, or why it cannot be."""

    name: str
    digest: str
    known: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an item: the output made of its document, or the problem."""

    name: str
    digest: str
    output: Any = None
    problem: str = ""


def read_items(
    files: Iterable[str], *, encoding: str = "utf-8", about: Mapping[str, Any] | None = None
) -> Iterator[Item]:
    """The articles of files, in order, as they are needed; "-" is standard input.

    `about` is what is known of every article; what a line says of itself goes before it.
    """
    common = {name: value for name, value in (about or {}).items() if value is not None}
    for name in files:
        try:
            if is_lines(name):
                with _open(name) as lines:
                    yield from read_lines(name, lines, common)
            else:
                text = read_text(name, encoding)
                yield Item(name, _digest(text.encode("utf-8", "surrogatepass")), {**common, "text": text})
        except EOFError:  # a gzipped file that ends too early
            yield Item(name, "", problem=f"cannot read {name} to its end: it is cut off")
        except (OSError, UnicodeError) as error:
            yield Item(name, "", problem=reason(name, encoding, error))


def is_lines(name: str) -> bool:
    """Whether a file holds an article a line, by its name."""
    return name.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson"))


def _open(name: str) -> Any:
    return gzip.open(name, "rb") if name.lower().endswith(".gz") else open(name, "rb")


def read_lines(name: str, lines: Iterable[bytes], about: Mapping[str, Any]) -> Iterator[Item]:
    """The articles of lines of JSON in UTF-8; blank lines are passed over. An item is "name:line"."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            given = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except json.JSONDecodeError as error:
            yield Item(
                place, _digest(line), problem=f"{place} is not JSON: {error.msg}, column {error.colno}"
            )
        except (UnicodeDecodeError, RecursionError) as error:
            yield Item(place, _digest(line), problem=f"{place} is not JSON: {error}")
        else:
            yield _line(place, _digest(line), given, about)


def _line(place: str, digest: str, given: Any, about: Mapping[str, Any]) -> Item:
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        return Item(place, digest, problem=f'{place} is not an object with a string "text"')
    known = {key: given[key] for key in KNOWN if given.get(key) not in (None, "")}
    return Item(place, digest, {**about, "text": given["text"], **known})


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def extract_items(
    items: Iterable[Item],
    make: Callable[[Document], Any],
    *,
    jobs: int = 1,
    options: Mapping[str, Any] | None = None,
) -> Iterator[Result]:
    """What `make` makes of each item's document, in the items' order, on `jobs` processes.

    `make` runs where the document is made, so that a process need not send whole documents; with
    `jobs` above 1 it is a function of a module, or a `functools.partial` of one. What `extract`
    refuses is the result's `problem`. `options` are those of `extract`.
    """
    run = functools.partial(_extract_item, make, dict(options or {}))
    return map_ordered(run, items, jobs)


def _extract_item(make: Callable[[Document], Any], options: Mapping[str, Any], item: Item) -> Result:
    if item.problem:
        return Result(item.name, item.digest, problem=item.problem)
    try:
        return Result(item.name, item.digest, make(extract(**{**options, **item.known})))
    except (TypeError, ValueError) as error:  # ValueError: a lone surrogate that no JSON can hold, too
        return Result(item.name, item.digest, problem=f"{item.name}: {error}")


def itself(document: Document) -> Document:
    """The document: for outputs that are made of whole documents."""
    return document


def json_records(kind: str, document: Document) -> Sequence[str]:
    """Each record of one kind as a line of JSON."""
    return [record.model_dump_json() for record in getattr(document, kind)]


def json_lines(kind: str, document: Document) -> Sequence[str]:
    """`json_records`, each with its newline."""
    return [f"{record}\n" for record in json_records(kind, document)]
