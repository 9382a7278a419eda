"""HTML: a document with its records marked in the text, and a comparison with its number line.

No scripts. Everything from the text is escaped; the text inside `.nc-text` is the document's own,
character by character. A mark's record shows at the foot of the window when the pointer is on it
or it is tapped. Light and dark follow the reader's system.

>>> from newsclaims.records.document import Document
>>> print(marked(Document(text="5 < 7")))
5 &lt; 7
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from newsclaims.display import figure_words, tables_of
from newsclaims.export.number_line import number_line
from newsclaims.records.attribution import Attribution
from newsclaims.records.comparison import Comparison
from newsclaims.records.document import Document
from newsclaims.records.quantity import AnyQuantity
from newsclaims.records.timex import Timex
from newsclaims.span import Span

_LEGEND = ("figure", "date", "source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text to be marked, of one of the legend's kinds, with its record in words."""

    start: int
    end: int
    kind: str
    record: str


def page(documents: Iterable[Document]) -> Iterator[str]:
    """A whole page, in pieces as the documents come."""
    return page_of(map(article_html, documents))


def page_of(articles: Iterable[str]) -> Iterator[str]:
    """A whole page around articles that `article_html` has made."""
    yield (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><title>newsclaims</title>'
        f"<style>{_style()}\nbody {{ margin: 0; }}\n</style></head><body>\n"
    )
    for article in articles:
        yield f"{article}\n"
    yield "</body></html>\n"


def document_html(document: Document) -> str:
    """A fragment with its own style: the text with its records marked, and a table of its claims."""
    return f"<style>{_style()}</style>{article_html(document)}"


def comparison_html(comparison: Comparison) -> str:
    """A fragment with its own style: the relation, the reason, and both readings on a number line."""
    difference = ""
    if comparison.difference is not None:
        unit = (comparison.difference_unit or "").replace("_", " ")
        words = f"difference: {comparison.difference:,f} {unit}"
        difference = f'<p class="nc-about">{_safe(words)}</p>'
    relation = f'<div class="nc-relation">{comparison.relation}</div>'
    reason = f'<p class="nc-reason">{_safe(comparison.reason)}</p>'
    inner = f"{relation}{reason}{number_line(comparison.readings)}{difference}"
    return f'<style>{_style()}</style><div class="newsclaims">{inner}</div>'


@functools.cache
def _style() -> str:
    return Path(__file__).with_suffix(".css").read_text("utf-8")


def article_html(document: Document) -> str:
    """A document as a part of a page, without the style."""
    title = f"<h1>{_safe(document.title)}</h1>" if document.title else ""
    legend = "".join(f'<span class="nc-mark nc-{kind}">{kind}</span>' for kind in _LEGEND)
    return (
        f'<article class="newsclaims">{title}{_about(document)}<p class="nc-legend">{legend}</p>'
        f'<div class="nc-text">{marked(document)}</div>{_tables(document)}</article>'
    )


def _about(document: Document) -> str:
    day = document.published and document.published.isoformat()
    parts = [_safe(part) for part in (document.publisher, day) if part]
    if document.url and re.match(r"https?://", document.url):  # a `javascript:` address would be run
        parts.append(f'<a href="{_safe(document.url)}" rel="noreferrer">{_safe(document.url)}</a>')
    return f'<p class="nc-about">{" · ".join(parts)}</p>' if parts else ""


def _tables(document: Document) -> str:
    """The claims as tables that fold away."""
    tables = [table for table in tables_of(document, "claims") if table[2]]
    return "".join(
        f'<details class="nc-records" open><summary>{title}: {len(rows)}</summary>'
        f'<div class="nc-wide">{_table(names, rows)}</div></details>'
        for title, names, rows in tables
    )


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{_safe(name)}</th>" for name in names)
    body = "".join(
        "<tr>{}</tr>".format(
            "".join(
                f'<td data-name="{_safe(name)}">{_safe(cell)}</td>'
                for name, cell in zip(names, row, strict=True)
            )
        )
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def marked(document: Document) -> str:
    """The text, escaped, with a mark for every figure, date, source, cue and content, nested.

    Where two marks cross, the later one is cut in two at the end of the earlier.
    """
    text, pieces, place = document.text, [], 0
    open_marks: list[Mark] = []
    waiting = sorted(marks_of(document), key=_outer_first, reverse=True)
    while waiting or open_marks:
        if open_marks and (not waiting or open_marks[-1].end <= waiting[-1].start):
            mark = open_marks.pop()
            pieces.append(f"{_safe(text[place : mark.end])}</span>")
            place = mark.end
            continue
        mark = waiting.pop()
        if open_marks and mark.end > open_marks[-1].end:
            cut = open_marks[-1].end
            _insert(waiting, Mark(cut, mark.end, mark.kind, mark.record))
            mark = Mark(mark.start, cut, mark.kind, mark.record)
        pieces.append(_safe(text[place : mark.start]) + _opening(mark))
        open_marks.append(mark)
        place = mark.start
    return "".join([*pieces, _safe(text[place:])])


def _outer_first(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, -_LEGEND.index(mark.kind)


def _insert(waiting: list[Mark], mark: Mark) -> None:
    """Put the rest of a cut mark in its place; it is near the end of the list, which is the text's next."""
    index = len(waiting)
    while index and _outer_first(waiting[index - 1]) < _outer_first(mark):
        index -= 1
    waiting.insert(index, mark)


def _opening(mark: Mark) -> str:
    return f'<span class="nc-mark nc-{mark.kind}" tabindex="0" data-record="{_safe(mark.record)}">'


def marks_of(document: Document) -> Iterator[Mark]:
    """The marks of every record, empty spans left out."""
    for mark in _all_marks(document):
        if mark.start < mark.end:
            yield mark


def _all_marks(document: Document) -> Iterator[Mark]:
    claims = _figure_claims(document)
    for quantity in document.quantities:
        yield _mark(quantity.span, "figure", "\n".join([_figure(quantity), *claims.get(quantity.span, ())]))
    for timex in document.timexes:
        yield _mark(timex.span, "date", _date(timex))
    for attribution in document.attributions:
        record = _saying(attribution)
        for span in attribution.content:
            yield _mark(span, "content", record)
        if attribution.source.span is not None:
            yield _mark(attribution.source.span, "source", _source(attribution))
        if attribution.cue is not None:
            yield _mark(attribution.cue.span, "cue", record)


def _figure_claims(document: Document) -> dict[Span, list[str]]:
    """Of each figure that a claim stands on: what it measures, where, when, who says so, how sure."""
    found: dict[Span, list[str]] = {}
    _, names, rows = tables_of(document, "claims")[0]
    claims = [claim for claim in document.claims if claim.kind == "figure"]
    for claim, row in zip(claims, rows, strict=True):
        if claim.quantity is not None:
            cells = (
                f"{name}: {cell}" for name, cell in zip(names, row, strict=True) if name != "figure" and cell
            )
            found.setdefault(claim.quantity.span, []).append(" · ".join(cells))
    return found


def _mark(span: Span, kind: str, record: str) -> Mark:
    return Mark(span.start, span.end, kind, record)


def _figure(quantity: AnyQuantity) -> str:
    """A figure in words: kind, figure with bounds, of what."""
    of = getattr(quantity, "of", None)
    return f"{quantity.kind}: {figure_words(quantity)}" + (f" of {of}" if of else "")


def _date(timex: Timex) -> str:
    first, last = timex.begin or timex.lower, timex.end or timex.upper
    days = " – ".join(dict.fromkeys(moment.isoformat() for moment in (first, last) if moment))
    relation = f"{timex.relation} " if timex.relation else ""
    modifier = f" ({timex.mod})" if timex.mod else ""
    return f"{timex.type.lower()}: {relation}{timex.value}{modifier}" + (f"\n{days}" if days else "")


def _source(attribution: Attribution) -> str:
    source = attribution.source
    return "\n".join(part for part in (f"{source.kind}: {source.name or '?'}", source.role) if part)


def _saying(attribution: Attribution) -> str:
    """Who does what, how: "Mills denies (indirect)"."""
    who = attribution.source.name or (attribution.source.span.text if attribution.source.span else "somebody")
    negative = "does not: " if attribution.polarity == "negative" else ""
    modality = "" if attribution.modality == "actual" else f", {attribution.modality}"
    return f"{who} – {negative}{attribution.act} ({attribution.quote_type}{modality})"


# What an HTML parser would drop or change: a carriage return is written as its number, other
# controls and lone surrogates become the replacement character, as a browser would show them.
_UNSAFE = re.compile("[\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def _safe(text: str) -> str:
    return _UNSAFE.sub(lambda found: "&#13;" if found[0] == "\r" else "\ufffd", escape(text))
