"""Pipeline: text -> figures, dates, attributions -> claims. It composes the stages and holds no logic.

Each stage is imported by the function that runs it, so that a caller who wants figures alone
loads nothing else.

>>> document = extract("Storm Ilse killed 12 people in Vell, the mayor said.", published="2024-05-10")
>>> [(claim.event, claim.population, claim.place) for claim in document.claims if claim.quantity]
[('death', 'person', 'Vell')]
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newsclaims.errors import check_text
from newsclaims.origin import Published, check_optional, read_origin, read_published

if TYPE_CHECKING:
    from decimal import Decimal

    from newsclaims.lexicon import Lexicon
    from newsclaims.records.attribution import Attribution
    from newsclaims.records.document import Document
    from newsclaims.records.quantity import AnyQuantity
    from newsclaims.records.timex import Timex


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

    find_attributions = _stage("attribution.find", "find_attributions")
    build_claims = _stage("claims.build", "build_claims")
    find_quantities = _stage("quantities", "find_quantities")
    find_dateline = _stage("timex.dateline", "find_dateline")
    find_timexes = _stage("timex.find", "find_timexes")

    check_text(text)
    given = read_published(published)
    day = given or find_dateline(text, lexicon=lexicon, day_first=day_first) or None
    basis = "caller" if given else "dateline" if day else None
    about = {
        name: check_optional(value, name)
        for name, value in (("publisher", publisher), ("url", url), ("title", title))
    }
    quantities = find_quantities(text, lexicon=lexicon, region=region, decimal=decimal)
    timexes = find_timexes(text, published=day, lexicon=lexicon, day_first=day_first)
    attributions = find_attributions(text, published=day, lexicon=lexicon)
    claims = build_claims(
        text,
        quantities,
        timexes,
        attributions,
        origin=read_origin(text, published=day, **about),
        lexicon=lexicon,
    )
    return Document(
        text=text,
        published=day,
        published_from=basis,
        quantities=quantities,
        timexes=timexes,
        attributions=attributions,
        claims=claims,
        **about,
    )


def _stage(module: str, name: str) -> Any:
    """A stage by name; one that is not written yet finds nothing."""
    import importlib

    try:
        return getattr(importlib.import_module(f"newsclaims.{module}"), name)
    except ModuleNotFoundError:
        return lambda *args, **options: ()


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


def find_quantities(
    text: str, *, lexicon: Lexicon | None = None, region: str | None = None, decimal: str = "."
) -> tuple[AnyQuantity, ...]:
    """Every figure of a text, in text order; they never overlap.

    `region` ("US", "GB", "AU", ...) says which dollar, pound, ton or gallon a bare one is;
    `decimal` is the decimal mark. Any `str` is accepted; another type is a `TypeError`.

    >>> [(q.kind, str(q.value)) for q in find_quantities("They froze €210 billion, about 19% of it.")]
    [('money', '210000000000'), ('percent', '19')]
    """
    from newsclaims.quantities import find_quantities as find

    return find(check_text(text), lexicon=lexicon, region=region, decimal=decimal)


def find_timexes(
    text: str,
    *,
    published: Published = None,
    lexicon: Lexicon | None = None,
    day_first: bool | None = None,
) -> tuple[Timex, ...]:
    """Every temporal expression of a text (TIMEX3), in text order.

    Relative expressions resolve against `published`; without it they keep an underspecified
    value and no bounds. `day_first` says how "3/4/2024" is read. Any `str` is accepted; another
    type is a `TypeError`, an impossible `published` a `ValueError`.

    >>> [t.value for t in find_timexes("It happened last Friday.", published="2024-05-15")]
    ['2024-05-10']
    """
    from newsclaims.timex.find import find_timexes as find

    return find(check_text(text), published=read_published(published), lexicon=lexicon, day_first=day_first)


def find_attributions(
    text: str, *, published: Published = None, lexicon: Lexicon | None = None
) -> tuple[Attribution, ...]:
    """Every act of reporting in a text: source, cue and content (Pareti 2015), in text order.

    `published` resolves when a thing was said. Any `str` is accepted; another type is a
    `TypeError`, an impossible `published` a `ValueError`.

    >>> [(a.source.name, a.act) for a in find_attributions("Minister Ada Holm denied that roads were shut.")]
    [('Ada Holm', 'denies')]
    """
    from newsclaims.attribution.find import find_attributions as find

    return find(check_text(text), published=read_published(published), lexicon=lexicon)


def parse_quantity(
    text: str, *, lexicon: Lexicon | None = None, region: str | None = None, decimal: str = "."
) -> AnyQuantity:
    """The figure that the whole string is, blanks around it aside; else a `ParseError`.

    >>> parse_quantity("at least 1.5 million people").bound
    'at_least'
    >>> parse_quantity("soon")
    Traceback (most recent call last):
    newsclaims.errors.ParseError: no figure here
        soon
        ^^^^
    """
    from newsclaims.quantities import parse_quantity as parse

    return parse(check_text(text), lexicon=lexicon, region=region, decimal=decimal)


def parse_number(text: str, *, lexicon: Lexicon | None = None, decimal: str = ".") -> Decimal:
    """The numeral that the whole string is, in digits or words; else a `ParseError`.

    >>> parse_number("two and a half"), parse_number("1.5bn"), parse_number("six million")
    (Decimal('2.5'), Decimal('1500000000'), Decimal('6000000'))
    """
    from newsclaims.number import parse_number as parse

    return parse(check_text(text), lexicon=lexicon, decimal=decimal)


def parse_timex(
    text: str,
    *,
    published: Published = None,
    lexicon: Lexicon | None = None,
    day_first: bool | None = None,
) -> Timex:
    """The temporal expression that the whole string is; else a `ParseError`.

    >>> parse_timex("24 February 2022").edtf
    '2022-02-24'
    """
    from newsclaims.timex.find import parse_timex as parse

    return parse(check_text(text), published=read_published(published), lexicon=lexicon, day_first=day_first)
