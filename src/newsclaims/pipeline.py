"""Pipeline: text -> figures, dates, attributions -> claims. It composes the stages and holds no logic.

The stages are imported when `extract` first runs: `from newsclaims import extract` stays light.

>>> document = extract("Storm Ilse killed 12 people in Vell, the mayor said.", published="2024-05-10")
>>> [(claim.event, claim.population, claim.place) for claim in document.claims if claim.quantity]
[('death', 'person', 'Vell')]
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newsclaims.errors import check_text
from newsclaims.origin import Published, read_origin, read_published

if TYPE_CHECKING:
    from newsclaims.lexicon import Lexicon
    from newsclaims.records.claim import Origin
    from newsclaims.records.document import Document
    from newsclaims.types import PublishedFrom


def extract(
    text: str,
    *,
    published: Published = None,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
    lexicon: Lexicon | None = None,
    region: str | None = None,
    day_first: bool | None = None,
    decimal: str = ".",
) -> Document:
    """Every record of a text, as a `Document`.

    `published` is a date, a datetime or an ISO 8601 string; without it the text's own dateline
    is taken, and `published_from` says so. `title` is kept, not scanned: spans index `text`.
    Any `str` is accepted and nothing raises on its content; another type is a `TypeError`, an
    impossible `published` a `ValueError`.

    >>> document = extract("At least 40 homes burned on Monday.", published="2024-05-10")
    >>> document.quantities[0].bound, document.timexes[0].value
    ('at_least', '2024-05-06')
    """
    from newsclaims.records.document import Document
    from newsclaims.span import make_record

    check_text(text)
    day, basis = _published(text, read_published(published), lexicon, day_first)
    about = {"published": day, "publisher": publisher, "url": url, "title": title}
    origin = read_origin(text, published=day, publisher=publisher, url=url, title=title)
    found = _records(text, origin, lexicon, region=region, day_first=day_first, decimal=decimal)
    return make_record(Document, text=text, published_from=basis, **about, **found)


def _records(
    text: str,
    origin: Origin,
    lexicon: Lexicon | None,
    *,
    region: str | None,
    day_first: bool | None,
    decimal: str,
) -> dict[str, tuple[Any, ...]]:
    """Every stage's records, by the name of the document's field."""
    from newsclaims.attribution.find import attributions_in
    from newsclaims.claims.build import build_claims
    from newsclaims.quantities import find_quantities
    from newsclaims.segment import segment
    from newsclaims.timex.find import find_timexes

    published = origin.published
    quantities = find_quantities(text, lexicon=lexicon, region=region, decimal=decimal)
    timexes = find_timexes(text, published=published, lexicon=lexicon, day_first=day_first)
    segments = segment(text, lexicon=lexicon)
    attributions = attributions_in(text, segments, published=published, lexicon=lexicon)
    claims = build_claims(
        text, quantities, timexes, attributions, origin=origin, lexicon=lexicon, segments=segments
    )
    return {"quantities": quantities, "timexes": timexes, "attributions": attributions, "claims": claims}


def _published(
    text: str, given: dt.date | None, lexicon: Lexicon | None, day_first: bool | None
) -> tuple[dt.date | None, PublishedFrom | None]:
    """The day of publication, and where it is from: the caller's goes before the text's own."""
    from newsclaims.timex.dateline import find_dateline

    if given is not None:
        return given, "caller"
    day = find_dateline(text, lexicon=lexicon, day_first=day_first)
    return day, None if day is None else "dateline"


def extract_many(
    documents: Iterable[str | Mapping[str, Any]],
    *,
    jobs: int = 1,
    lexicon: Lexicon | None = None,
    region: str | None = None,
    day_first: bool | None = None,
    decimal: str = ".",
) -> Iterator[Document]:
    """The `Document` of each text, in order; with `jobs` above 1 on that many processes.

    Each item is a text, or a mapping of `extract`'s arguments: its `text` and what is known of
    it (`published`, `publisher`, `url`, `title`). Items are read as they are needed. A bad item
    raises as `extract` does.

    >>> items = ["Nine people died.", {"text": "Ten people died.", "published": "2024-05-10"}]
    >>> [str(document.quantities[0].value) for document in extract_many(items)]
    ['9', '10']
    """
    from newsclaims.ordered import map_ordered

    options = {"lexicon": lexicon, "region": region, "day_first": day_first, "decimal": decimal}
    return map_ordered(functools.partial(_extract_item, options), documents, jobs)


def _extract_item(options: Mapping[str, Any], item: str | Mapping[str, Any]) -> Document:
    """One item of `extract_many`; what the item itself says goes before the common options."""
    return extract(**{**options, **(item if isinstance(item, Mapping) else {"text": item})})
