"""The command `newsclaims`: extract, parse, compare.

Records go to standard output, everything else to standard error. Exit status: 0 where all was
done, 2 where an input could not be used (the others are done all the same).
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclaims._version import __version__
from newsclaims.origin import read_published
from newsclaims.plain_table import Style, plain_style, plain_table
from newsclaims.streams import (
    BAD_INPUT,
    FILE_WIDTH,
    Progress,
    caret,
    check_encoding,
    check_output,
    complain,
    fail,
    open_output,
    read_or_fail,
    read_text,
    reason,
    terminal,
    write,
)

if TYPE_CHECKING:
    from newsclaims.records.claim import Claim, Comparison
    from newsclaims.records.document import Document
    from newsclaims.types import RecordKind

_RECORDS = ("claims", "quantities", "timexes", "attributions")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (those of the process by default); the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what the terminal's encoding lacks is escaped
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(argv)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # `newsclaims ... | head`: nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


# --- arguments ----------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsclaims", description="The claims in English news text as exact, typed records."
    )
    parser.add_argument("--version", action="version", version=f"newsclaims {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_extract(commands)
    _add_parse(commands)
    _add_compare(commands)
    return parser


def _add_extract(commands: Any) -> None:
    parser = commands.add_parser("extract", help="find the records of articles")
    parser.add_argument("files", nargs="*", metavar="FILE", help="text files; - or none: standard input")
    parser.add_argument("--published", type=_date, metavar="DATE", help="publication date, ISO 8601")
    parser.add_argument("--publisher", help="name of the outlet, kept in each claim's origin")
    parser.add_argument("--url", help="address of the article, kept in each claim's origin")
    parser.add_argument("--records", choices=_RECORDS, default="claims")
    parser.add_argument("--format", choices=("table", "json", "jsonl"), default="table")
    parser.add_argument("-o", "--output", metavar="OUT", help="file to write, instead of standard output")
    parser.add_argument("--encoding", default="utf-8", help="of the files (default: %(default)s)")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress on standard error")
    _add_language(parser)
    parser.set_defaults(run=_run_extract)


def _add_parse(commands: Any) -> None:
    parser = commands.add_parser("parse", help="read one figure, such as '€210 billion'")
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    _add_language(parser)
    parser.set_defaults(run=_run_parse)


def _add_compare(commands: Any) -> None:
    parser = commands.add_parser(
        "compare", help="how the claims of two sentences, or of two files of claims, relate"
    )
    parser.add_argument("a", metavar="A", help="a sentence, or a file that `extract --format json` wrote")
    parser.add_argument("b", metavar="B")
    parser.add_argument("--published", type=_date, metavar="DATE", help="publication date of both sentences")
    parser.add_argument("--published-a", type=_date, metavar="DATE", help="publication date of A")
    parser.add_argument("--published-b", type=_date, metavar="DATE", help="publication date of B")
    parser.add_argument("--format", choices=("table", "json", "jsonl"), default="table")
    _add_language(parser)
    parser.set_defaults(run=_run_compare)


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--region", metavar="CODE", help="US, GB, AU, ...: for bare signs, tons, gallons")
    parser.add_argument("--decimal", choices=(".", ","), default=".", metavar="MARK", help="the decimal mark")
    parser.add_argument(
        "--day-first", action=argparse.BooleanOptionalAction, default=None, help="how 3/4/2024 is read"
    )


def _date(value: str) -> Any:
    try:
        return read_published(value, "the date")
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}{caret(value)}") from None


# --- extract ------------------------------------------------------------------------------------


def _run_extract(options: argparse.Namespace) -> int:
    files = options.files or ["-"]
    check_encoding(options.encoding)
    problems: list[str] = []
    documents = _documents(files, options, problems)
    if options.output and options.output != "-":
        check_output(options.output, files)
        with open_output(options.output) as out:
            write(_rendered(documents, options, FILE_WIDTH, plain_style, many=len(files) > 1), out)
    else:
        width, style = terminal(sys.stdout)
        write(_rendered(documents, options, width, style, many=len(files) > 1), sys.stdout)
    return BAD_INPUT if problems else 0


def _documents(
    files: Sequence[str], options: argparse.Namespace, problems: list[str]
) -> Iterator[tuple[str, Document]]:
    """Each readable file's name and document; the others are named on standard error."""
    from newsclaims.pipeline import extract

    progress = Progress(len(files), quiet=options.quiet)
    for name in files:
        progress.step(name)
        try:
            text = read_text(name, options.encoding)
        except (OSError, UnicodeError) as error:
            problems.append(name)
            progress.clear()
            complain(reason(name, options.encoding, error))
            continue
        yield (
            name,
            extract(
                text,
                published=options.published,
                publisher=options.publisher,
                url=options.url,
                **_language(options),
            ),
        )
    progress.clear()


def _language(options: argparse.Namespace) -> dict[str, Any]:
    return {"region": options.region, "day_first": options.day_first, "decimal": options.decimal}


def _rendered(
    documents: Iterable[tuple[str, Document]],
    options: argparse.Namespace,
    width: int,
    style: Style,
    *,
    many: bool,
) -> Iterator[str]:
    """The output in pieces, as documents come in."""
    if options.format == "table":
        for name, document in documents:
            yield from _tables(document, options.records, width, style, heading=name if many else "")
        return
    records = (
        record.model_dump_json() for _, document in documents for record in getattr(document, options.records)
    )
    yield from _json_lines(records, array=options.format == "json")


def _json_lines(records: Iterable[str], *, array: bool) -> Iterator[str]:
    """JSON Lines, or one array with a record a line."""
    if not array:
        for record in records:
            yield f"{record}\n"
        return
    opening = "["
    for record in records:
        yield f"{opening}\n{record}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def _tables(document: Document, kind: RecordKind, width: int, style: Style, heading: str) -> Iterator[str]:
    from newsclaims.display import tables_of

    if heading:
        yield style("file", f"== {heading}", True) + "\n"
    found = [table for table in tables_of(document, kind) if table[2]]
    if not found:
        yield f"no {kind}\n\n"
    for title, names, rows in found:
        yield style("title", f"{title}: {len(rows)}", True) + "\n"
        yield plain_table(names, rows, width=width, style=style) + "\n\n"


# --- parse --------------------------------------------------------------------------------------


def _run_parse(options: argparse.Namespace) -> int:
    from newsclaims.errors import ParseError
    from newsclaims.quantities import parse_quantity

    try:
        quantity = parse_quantity(options.text, region=options.region, decimal=options.decimal)
    except ParseError as error:
        complain(str(error))
        return BAD_INPUT
    if options.format == "json":
        write([quantity.model_dump_json() + "\n"], sys.stdout)
        return 0
    from newsclaims.display import figure_words

    fields = quantity.model_dump(mode="json", exclude_none=True, exclude_defaults=False)
    hedge = quantity.hedge.text if quantity.hedge else ""
    rows = [("reads as", figure_words(quantity))]
    rows += [(n, _cell(v)) for n, v in fields.items() if n not in ("span", "hedge") and v not in ((), [])]
    rows += [("hedge", hedge)] if hedge else []
    write([plain_table(("field", "value"), rows, width=terminal(sys.stdout)[0]) + "\n"], sys.stdout)
    return 0


def _cell(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


# --- compare ------------------------------------------------------------------------------------


def _run_compare(options: argparse.Namespace) -> int:
    from newsclaims.claims.compare import compare

    a = _claims(options.a, options.published_a or options.published, options)
    b = _claims(options.b, options.published_b or options.published, options)
    every = [(one, other, compare(one, other)) for one in a for other in b]
    # Of many pairs those on one matter are of interest; of a single one, whatever it is.
    related = [triple for triple in every if triple[2].relation != "unrelated"] or every[:1]
    if options.format == "table":
        write(_comparisons(related), sys.stdout)
    else:
        records = (_comparison_json(*triple) for triple in related)
        write(_json_lines(records, array=options.format == "json"), sys.stdout)
    return 0


def _claims(given: str, published: Any, options: argparse.Namespace) -> list[Claim]:
    """The figure claims of a sentence, or the claims of a file; without any, the command ends."""
    if _is_file(given):
        claims = _read_claims(given)
    else:
        from newsclaims.pipeline import extract

        found = extract(given, published=published, **_language(options)).claims
        claims = [claim for claim in found if claim.kind == "figure"] or list(found)
    if not claims:
        fail(f"no claim in {given[:80]!r}{caret(given[:80])}")
    return claims


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except (OSError, ValueError):  # too long for a name, or with a NUL: a sentence
        return False


def _read_claims(name: str) -> list[Claim]:
    """The claims of a file of JSON (an array) or JSON Lines, as `extract` writes them."""
    import json

    from pydantic import ValidationError

    from newsclaims.records.claim import Claim

    text = read_or_fail(name)
    try:
        items = (
            json.loads(text)
            if text.lstrip().startswith("[")
            else [json.loads(line) for line in text.splitlines() if line.strip()]
        )
    except json.JSONDecodeError as error:
        line = error.doc.split("\n")[error.lineno - 1]
        place = " " * min(error.colno - 1, 60)
        start = max(0, error.colno - 61)
        fail(f"{name} holds no JSON: {error}\n    {line[start : start + 100]}\n    {place}^")
    claims = []
    for number, item in enumerate(items, 1):
        try:
            claims.append(Claim.model_validate_json(json.dumps(item)))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            fail(f"{name}: record {number} is no claim: {where or 'record'}: {first['msg']}")
    return claims


def _comparisons(triples: Iterable[tuple[Claim, Claim, Comparison]]) -> Iterator[str]:
    from newsclaims.decimals import plain
    from newsclaims.display import figure_words

    _, style = terminal(sys.stdout)
    for a, b, comparison in triples:
        relation = comparison.relation
        yield style("relation", relation, False) + f": {comparison.reason}\n"
        for side, claim in (("a", a), ("b", b)):
            words = figure_words(claim.quantity) or claim.span.text
            yield f"  {side}: {words} ({', '.join(filter(None, (claim.event, claim.population)))})\n"
        if comparison.difference is not None:
            unit = (comparison.difference_unit or "").replace("_", " ")
            yield f"  difference: {plain(comparison.difference)} {unit}".rstrip() + "\n"
        if comparison.assumed:
            yield f"  assumed equal, since one side leaves it open: {', '.join(comparison.assumed)}\n"
        yield "\n"


def _comparison_json(a: Claim, b: Claim, comparison: Comparison) -> str:
    import json

    return json.dumps({"a": a.id, "b": b.id, **comparison.model_dump(mode="json")}, ensure_ascii=False)
