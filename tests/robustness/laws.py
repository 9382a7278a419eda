"""Laws that hold for the records of any text, checked in one call for the tests and the fuzzer."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

import newsclaims as nc

PARSERS: tuple[Callable[[str], Any], ...] = (nc.parse_quantity, nc.parse_number, nc.parse_timex)


def check_everything(text: str, published: Any = None, **options: Any) -> nc.Document:
    """Read a text with every public reader and check the laws of what comes out."""
    document = nc.extract(text, published=published, **options)
    check_document(document)
    for parse in PARSERS:
        check_parser(parse, text)
    return document


def check_document(document: nc.Document) -> None:
    """The laws of records: see each function."""
    check_spans(document)
    check_quantities(document.quantities)
    check_timexes(document.timexes)
    check_attributions(document.attributions)
    check_claims(document)
    check_round_trip(document)
    check_readers(document)


def spans(record: Any) -> Iterator[nc.Span]:
    """Every span in a record, however deep."""
    if isinstance(record, nc.Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans(item)
    elif isinstance(record, BaseModel):
        for name in type(record).model_fields:
            yield from spans(getattr(record, name))


def check_spans(document: nc.Document) -> None:
    """Every span slices back from the caller's own text, and none is empty."""
    text = document.text
    for span in spans(document):
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end] == span.text, span


def check_quantities(found: tuple[nc.AnyQuantity, ...]) -> None:
    """Quantities stand in order and apart, their hedge inside, their bounds in order."""
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start, (one.span, other.span)
    for quantity in found:
        if quantity.lower is not None and quantity.upper is not None:
            assert quantity.lower <= quantity.upper, quantity
        if quantity.hedge is not None:
            assert quantity.span.start <= quantity.hedge.start < quantity.hedge.end <= quantity.span.end, (
                quantity
            )
        if quantity.bound == "exact" and quantity.value is not None:
            assert quantity.lower == quantity.upper == quantity.value, quantity
        assert quantity.resolution is None or quantity.resolution > 0, quantity
        for figure in (quantity.value, quantity.lower, quantity.upper, quantity.resolution, quantity.base):
            assert figure is None or len(format(figure, "f")) <= 63, quantity  # 60 digits, sign, point, zero


def check_timexes(found: tuple[nc.Timex, ...]) -> None:
    """Temporal expressions stand in order and apart, and their first day comes before their last."""
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start, (one.span, other.span)
    for timex in found:
        assert timex.value, timex
        for first, last in ((timex.lower, timex.upper), (timex.begin, timex.end)):
            if first is not None and last is not None:
                assert first.isoformat()[:10] <= last.isoformat()[:10], timex


def check_attributions(found: tuple[nc.Attribution, ...]) -> None:
    """Source, cue and content never overlap; parents are other records, and nobody's own forebears."""
    for index, attribution in enumerate(found):
        assert attribution.content, attribution
        pieces = [*attribution.content, attribution.source.span, attribution.cue and attribution.cue.span]
        ordered = sorted((piece for piece in pieces if piece), key=lambda piece: piece.start)
        for one, other in pairwise(ordered):
            assert one.end <= other.start, attribution
        seen = {index}
        parent = attribution.parent
        while parent is not None:
            assert 0 <= parent < len(found), attribution
            assert parent not in seen, attribution
            seen.add(parent)
            parent = found[parent].parent


def check_claims(document: nc.Document) -> None:
    """Ids are unique, parts name claims of the document, figures are the document's own."""
    ids = [claim.id for claim in document.claims]
    assert len(set(ids)) == len(ids), "two claims with one id"
    for claim in document.claims:
        assert (claim.kind == "figure") == (claim.quantity is not None), claim
        assert claim.quantity is None or claim.quantity in document.quantities, claim
        assert claim.part_of is None or (claim.part_of in ids and claim.part_of != claim.id), claim


def check_round_trip(document: nc.Document) -> None:
    """JSON gives the record back exactly; lone surrogates, which are no Unicode, survive pickle."""
    if is_unicode(document.text):
        again = type(document).model_validate_json(document.model_dump_json())
    else:
        again = pickle.loads(pickle.dumps(document))
    assert again == document
    assert type(document).model_validate(document.model_dump()) == document


def check_readers(document: nc.Document) -> None:
    """What reads records raises on none of them: rows, sentences, formats, explanations, comparisons."""
    for kind in ("quantities", "timexes", "attributions", "claims"):
        assert len(document.to_rows(kind)) >= len(getattr(document, kind))
    for quantity in document.quantities[:20]:
        if (quantity.value, quantity.lower, quantity.upper) != (None, None, None) or quantity.kind == "ratio":
            assert nc.format_quantity(quantity)  # no decimal holds "3 1/3 feet", and no words state it again
    claims = document.claims[:4]
    for claim in claims:
        nc.explain(claim)
        assert document.sentence(claim).text in document.text
        for other in claims:
            assert nc.compare(claim, other).reason
        if len(document.text) < 400:
            assert nc.verify(claim, document.text).reason
    grouped = [claim.id for group in nc.reconcile(claims) for claim in group.claims]
    assert len(set(grouped)) == len(grouped)


def is_unicode(text: str) -> bool:
    """Whether the text can be encoded at all."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def check_parser(parse: Callable[[str], Any], text: str) -> None:
    """A parser gives a result or a `ParseError` that points into the text."""
    error = refusal(parse, text)
    if error is not None:
        assert error.text == text
        assert 0 <= error.start <= error.end <= len(text), error
        assert str(error)


def refusal(parse: Callable[[str], Any], text: str) -> nc.ParseError | None:
    """The error of a parser that refuses the text; any other error is raised."""
    try:
        parse(text)
    except nc.ParseError as error:
        return error
    return None
