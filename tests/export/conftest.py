"""Documents made by hand, so that the exports are tested apart from the finders."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from newsclaims.origin import read_origin
from newsclaims.records.attribution import Attribution, Cue, Source
from newsclaims.records.claim import Claim
from newsclaims.records.document import Document
from newsclaims.records.quantity import Count, Money, Number, Percent, Ratio
from newsclaims.records.timex import Timex
from newsclaims.span import Span

TEXT = (
    "At least 57 deckhands drowned off Calder Point on Tuesday, the harbor authority said.\n\n"
    "“We lost €3.4 million in one night,” Mara Oduya told reporters at 10:30 a.m. on Wednesday. "
    "Mills denied that the ministry had said a third of the fleet sank. <b>Between 10% and 12%</b> & more."
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def _quantities() -> tuple[Count | Money | Ratio | Percent, ...]:
    return (
        Count(
            span=span("At least 57 deckhands"),
            value=Decimal(57),
            lower=Decimal(57),
            bound="at_least",
            hedge=span("At least"),
            resolution=Decimal(1),
            item="deckhands",
            head="deckhand",
        ),
        Money(
            span=span("€3.4 million"),
            value=Decimal(3400000),
            lower=Decimal(3400000),
            upper=Decimal(3400000),
            resolution=Decimal(100000),
            unit="EUR",
            candidates=("EUR",),
        ),
        Ratio(
            span=span("a third of the fleet"), numerator=Decimal(1), denominator=Decimal(3), of="the fleet"
        ),
        Percent(
            span=span("Between 10% and 12%"),
            lower=Decimal(10),
            upper=Decimal(12),
            bound="between",
            hedge=span("Between"),
        ),
    )


def _timexes() -> tuple[Timex, ...]:
    clock = dt.datetime(2024, 5, 8, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    return (
        Timex(
            span=span("Tuesday"),
            type="DATE",
            value="2024-05-07",
            edtf="2024-05-07",
            lower=dt.date(2024, 5, 7),
            upper=dt.date(2024, 5, 7),
        ),
        Timex(
            span=span("one night"),
            type="DURATION",
            value="P1N",
            begin=dt.date(2024, 5, 7),
            end=dt.date(2024, 5, 8),
        ),
        Timex(
            span=span("10:30 a.m. on Wednesday"),
            type="TIME",
            value="2024-05-08T10:30",
            lower=clock,
            upper=clock,
        ),
    )


def _attributions() -> tuple[Attribution, ...]:
    said = Source(
        span=span("the harbor authority"), name="harbor authority", kind="organization", mention="nominal"
    )
    oduya = Source(span=span("Mara Oduya"), name="Mara Oduya", kind="person")
    mills = Source(span=span("Mills"), name="Mills", kind="person")
    ministry = Source(span=span("the ministry"), name="ministry", kind="organization", mention="nominal")
    return (
        Attribution(
            source=said,
            cue=Cue(span=span("said"), lemma="say"),
            content=(span("At least 57 deckhands drowned off Calder Point on Tuesday"),),
        ),
        Attribution(
            source=oduya,
            cue=Cue(span=span("told"), lemma="tell"),
            content=(span("“We lost €3.4 million in one night,”"),),
            quote_type="direct",
            addressee="reporters",
            when=_timexes()[2],
        ),
        Attribution(
            source=mills,
            cue=Cue(span=span("denied"), lemma="deny"),
            content=(span("the ministry had said a third of the fleet sank"),),
            act="denies",
        ),
        Attribution(
            source=ministry,
            cue=Cue(span=span("had said"), lemma="say"),
            content=(span("a third of the fleet sank"),),
            parent=2,
        ),
    )


def _claims(document: Document) -> tuple[Claim, ...]:
    origin = read_origin(
        document.text,
        published=document.published,
        publisher=document.publisher,
        url=document.url,
        title=document.title,
    )
    deaths, money, third, _ = document.quantities
    said, told, denied, nested = document.attributions
    return (
        Claim(
            id="c1",
            kind="figure",
            span=said.content[0],
            quantity=deaths,
            event="death",
            population="deckhand",
            place="Calder Point",
            event_time=document.timexes[0],
            attribution=(said,),
            origin=origin,
        ),
        Claim(
            id="c2",
            kind="figure",
            span=span("We lost €3.4 million in one night"),
            quantity=money,
            event="loss",
            period=document.timexes[1],
            attribution=(told,),
            origin=origin,
        ),
        Claim(
            id="c3",
            kind="figure",
            span=nested.content[0],
            quantity=third,
            event="sinking",
            population="ship",
            attribution=(denied, nested),
            status="denied",
            origin=origin,
        ),
        Claim(id="c4", kind="statement", span=denied.content[0], attribution=(denied,), origin=origin),
    )


@pytest.fixture(scope="session")
def document() -> Document:
    """Every kind of record, a chain of two attributions, a clock time with an offset, HTML in the text."""
    bare = Document(
        text=TEXT,
        published=dt.date(2024, 5, 9),
        published_from="caller",
        publisher="The Calder Gazette",
        url="https://gazette.example/deckhands",
        title="Deckhands drown",
        quantities=_quantities(),
        timexes=_timexes(),
        attributions=_attributions(),
    )
    return bare.model_copy(update={"claims": _claims(bare)})


@pytest.fixture(scope="session")
def odd_document() -> Document:
    """A formula, an emoji, a lone surrogate and figures that no decimal128(38, 9) holds."""
    text = "=SUM(A1) fish \U0001f41f, \ud800 and +5 @home"
    huge = Decimal("9" * 40)
    fine = Decimal("0.1234567890123")
    return Document(
        text=text,
        quantities=(
            Count(span=span("=SUM(A1) fish", text), value=huge, lower=fine, upper=huge, item="=SUM(A1) fish"),
            Number(span=span("\ud800 and", text), value=Decimal("-5.50"), lower=Decimal("-5.5")),
            Number(span=span("+5 @home", text)),
        ),
    )
