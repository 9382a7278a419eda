"""The command `newsclaims`: extract, parse, compare.

Records go to standard output, everything else to standard error. Exit status: 0 where all was
done, 2 where an input could not be used (the others are done all the same).
"""

from __future__ import annotations

import argparse
import functools
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
    terminal,
    write,
)

if TYPE_CHECKING:
    from newsclaims.articles import Item, Result
    from newsclaims.records.claim import Claim
    from newsclaims.records.comparison import Comparison
    from newsclaims.records.document import Document
    from newsclaims.types import RecordKind

_FORMATS = ("table", "json", "jsonl", "csv", "html", "parquet")
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
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="articles: text files, or files of JSON Lines (.jsonl), an object with a text a line; "
        "- or none: standard input",
    )
    parser.add_argument("--published", type=_date, metavar="DATE", help="publication date, ISO 8601")
    parser.add_argument("--publisher", help="name of the outlet, kept in each claim's origin")
    parser.add_argument("--url", help="address of the article, kept in each claim's origin")
    parser.add_argument("--records", choices=_RECORDS, default="claims")
    parser.add_argument("--format", choices=_FORMATS, default="table")
    parser.add_argument("-o", "--output", metavar="OUT", help="file to write, instead of standard output")
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes (default: 1)")
    parser.add_argument(
        "--resume",
        action="store_true",
        help="keep a journal beside OUT, and go on where an earlier run with it was broken off",
    )
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


def _jobs(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"a number of processes, at least 1, was wanted{caret(value)}")
    return int(value)


def _date(value: str) -> Any:
    try:
        return read_published(value, "the date")
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}{caret(value)}") from None


# --- extract ------------------------------------------------------------------------------------


def _run_extract(options: argparse.Namespace) -> int:
    files = options.files or ["-"]
    check_encoding(options.encoding)
    to_file = bool(options.output) and options.output != "-"
    if to_file:
        check_output(options.output, files)
    elif options.resume or options.format == "parquet":
        fail(f"{'--resume' if options.resume else '--format parquet'} needs an output file, -o OUT")
    problems: list[str] = []
    if options.resume:
        _resume(files, options, problems)
    elif options.format == "parquet":
        _write_parquet(files, options, problems)
    elif to_file:
        with open_output(options.output) as out:
            write(_rendered(files, options, problems, FILE_WIDTH, plain_style), out)
    else:
        write(_rendered(files, options, problems, *terminal(sys.stdout)), sys.stdout)
    return BAD_INPUT if problems else 0


def _results(
    items: Iterable[Item], make: Any, options: argparse.Namespace, problems: list[str]
) -> Iterator[Result]:
    """What `make` makes of each article; those that cannot be used are named on standard error."""
    from newsclaims.articles import extract_items, is_lines

    files = options.files or ["-"]
    progress = Progress(0 if any(map(is_lines, files)) else len(files), quiet=options.quiet)
    for result in extract_items(items, make, jobs=options.jobs, options=_language(options)):
        progress.step(result.name)
        if result.problem:
            problems.append(result.name)
            progress.clear()
            complain(result.problem)
        else:
            yield result
    progress.clear()


def _items(files: Sequence[str], options: argparse.Namespace) -> Iterator[Item]:
    from newsclaims.articles import read_items

    about = {name: getattr(options, name) for name in ("published", "publisher", "url")}
    return read_items(files, encoding=options.encoding, about=about)


def _write_parquet(files: Sequence[str], options: argparse.Namespace, problems: list[str]) -> None:
    from newsclaims.articles import itself
    from newsclaims.errors import MissingExtraError

    try:
        from newsclaims.export.parquet import write_parquet
    except MissingExtraError as error:
        fail(str(error))
    results = _results(_items(files, options), itself, options, problems)
    try:
        write_parquet((result.output for result in results), options.output, options.records)
    except OSError as error:
        fail(f"cannot write {options.output}: {error.strerror or error}")


def _resume(files: Sequence[str], options: argparse.Namespace, problems: list[str]) -> None:
    """Write the output with its journal; what the journal holds is not read again."""
    from newsclaims.journal import Journal

    if options.format not in ("jsonl", "csv"):
        fail(f"--resume goes with --format jsonl or csv, not {options.format}")
    try:
        journal = Journal(options.output, resume=True)
    except (OSError, ValueError) as error:
        fail(f"cannot go on: {error}")
    with journal:
        header, make = _pieces(options)
        if not journal.begun:
            journal.header(header)
        for result in _results(journal.waiting(_items(files, options)), make, options, problems):
            journal.write(result.name, result.digest, "".join(result.output or ()))


def _language(options: argparse.Namespace) -> dict[str, Any]:
    return {"region": options.region, "day_first": options.day_first, "decimal": options.decimal}


def _rendered(
    files: Sequence[str], options: argparse.Namespace, problems: list[str], width: int, style: Style
) -> Iterator[str]:
    """The output in pieces, as documents come in."""
    from newsclaims.articles import is_lines, itself, json_records

    items = _items(files, options)
    if options.format == "table":
        many = len(files) > 1 or is_lines(files[0])
        for result in _results(items, itself, options, problems):
            heading = result.name if many else ""
            yield from _tables(result.output, options.records, width, style, heading=heading)
    elif options.format == "html":
        from newsclaims.export.html import article_html, page_of

        yield from page_of(result.output for result in _results(items, article_html, options, problems))
    elif options.format == "json":
        make = functools.partial(json_records, options.records)
        records = (record for result in _results(items, make, options, problems) for record in result.output)
        yield from _json_array(records)
    else:
        header, make = _pieces(options)
        yield header
        for result in _results(items, make, options, problems):
            yield from result.output


def _pieces(options: argparse.Namespace) -> tuple[str, Any]:
    """Of a format of lines: what stands before the first article, and what makes an article's lines."""
    if options.format == "jsonl":
        from newsclaims.articles import json_lines

        return "", functools.partial(json_lines, options.records)
    from newsclaims.export.csv import csv_lines, format_csv

    return format_csv([], options.records), functools.partial(csv_lines, options.records)


def _json_array(records: Iterable[str]) -> Iterator[str]:
    """One array with a record a line."""
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
    from newsclaims.display import figure_fields

    table = plain_table(("field", "value"), figure_fields(quantity), width=terminal(sys.stdout)[0])
    write([table + "\n"], sys.stdout)
    return 0


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
        lines = _json_array(records) if options.format == "json" else (f"{line}\n" for line in records)
        write(lines, sys.stdout)
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
