"""Hypothesis strategies for the records, for your own tests and ours.

`quantities()` and its kinds give figures as news states them: the bounds follow from the words, the
resolution from the way a figure is written. `sentences()` gives a sentence and the figure that it
holds. `timexes()`, `attributions()`, `claims()` and `documents()` give records that are valid in
themselves and whose spans slice back into their document.

    from hypothesis import given
    from newsclaims.testing import claims

    @given(claims())
    def test_my_store_keeps_every_claim(claim):
        assert load(store(claim)) == claim

Hypothesis finds them by an entry point too: `st.from_type(Claim)` gives what `claims()` does.
Needs hypothesis: pip install 'newsclaims[hypothesis]'.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any, Literal, TypeVar, get_args

from newsclaims.decimals import add, divide, multiply
from newsclaims.errors import MissingExtraError
from newsclaims.format import format_quantity
from newsclaims.lexicon import Lexicon
from newsclaims.qualify import limits
from newsclaims.records.attribution import Attribution, Cue, Source
from newsclaims.records.claim import Claim, Origin
from newsclaims.records.document import Document
from newsclaims.records.quantity import (
    AnyQuantity,
    Count,
    Duration,
    Measure,
    Money,
    Number,
    Percent,
    Ratio,
)
from newsclaims.records.timex import Timex
from newsclaims.span import Span
from newsclaims.types import (
    Accounting,
    Bound,
    Mention,
    Modality,
    Polarity,
    QuoteType,
    Section,
    SourceKind,
    SpeechAct,
    Status,
    TimexMod,
    TimexRelation,
)

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise MissingExtraError("hypothesis", "hypothesis") from error

Kind = TypeVar("Kind", Money, Percent, Count, Measure, Duration, Ratio, Number)

_SCALES = tuple(Decimal(10) ** power for power in (0, 0, 0, 0, 6, 6, 9, 12))
_BOUNDS: tuple[Bound, ...] = tuple(b for b in get_args(Bound) if b not in ("between", "vague"))
_ITEMS = (
    ("homes", "home"),
    ("people", "person"),
    ("soldiers", "soldier"),
    ("civilian deaths", "death"),
    ("Norwegian diplomats", "diplomat"),
    ("displaced families", "family"),
    ("burned cars", "car"),
    ("children", "child"),
)
_SHARES: tuple[Literal["percent", "percentage_point", "basis_point"], ...] = (
    "percent",
    "percentage_point",
    "basis_point",
)
_MAGNITUDES = (
    (24, 200, 1),
    (200, 2000, 1),
    (20_000, 200_000, 1000),
    (2_000_000, 20_000_000, 1),
    (300, 1000, 100),
)
_RATES: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"per": "person"},
    {"per": "oil_barrel"},
    {"per": "person", "per_amount": Decimal(1000)},
)
_WHOLES = ("the crew", "registered voters", "its territory", "the seats")
_NAMES = ("Ada Brandt", "Mayor Ilse Holm", "the harbour office", "Kestrel Relief", "she", "a ministry report")
_CARRIERS = (
    "{} is the figure that the office gave.",
    "The office put it at {}.",
    "Nobody had expected {} so soon.",
)
_MOVED_CARRIERS = ("Output {} that year.", "Most of it {}, the office said.")
_VERB = re.compile("(?:rose|fell) (?:to )?")
_DAY = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))


def texts(*, surrogates: bool = False, max_size: int = 80) -> st.SearchStrategy[str]:
    """Any text: emoji, combining marks, CRLF, right-to-left; lone surrogates only if asked for."""
    characters = st.characters(exclude_categories=()) if surrogates else st.characters(codec="utf-8")
    return st.text(characters, max_size=max_size)


def spans(source: str | None = None) -> st.SearchStrategy[Span]:
    """Spans of the source given, or of texts of their own."""

    @st.composite
    def draw_span(draw: st.DrawFn) -> Span:
        text = draw(texts()) if source is None else source
        start = draw(st.integers(0, len(text)))
        return Span.of(text, start, draw(st.integers(start, len(text))))

    return draw_span()


@st.composite
def steps_and_values(
    draw: st.DrawFn, *, places: int = 2, least: int = 1, scaled: bool = True, negative: bool = False
) -> tuple[Decimal, Decimal]:
    """A figure and its resolution, as "7.8 million" is 7800000 in steps of 100000.

    `places` limits its decimals and `least` the figure; `scaled` allows scale words, `negative` a minus.
    """
    scale = draw(st.sampled_from(_SCALES)) if scaled else Decimal(1)
    decimals = draw(st.integers(0, 2 if scale > 1 else places))
    digits = draw(
        st.integers((1 if scale > 1 else least) * 10**decimals, 10**decimals * (999 if scale > 1 else 99_999))
    )
    step = multiply(scale, Decimal(1).scaleb(-decimals))
    value = multiply(Decimal(digits), step)
    return step, -value if negative and draw(st.booleans()) else value


@st.composite
def _figures(draw: st.DrawFn, /, **limited: Any) -> dict[str, Any]:
    """The fields that every kind shares: value, bounds and resolution, as one wording gives them."""
    step, value = draw(steps_and_values(**limited))
    if value > 0 and draw(st.integers(0, 5)) == 0:
        upper = add(value, multiply(Decimal(draw(st.integers(1, 500))), step))
        return {"lower": value, "upper": upper, "bound": "between", "resolution": step}
    bound = draw(st.sampled_from(_BOUNDS))
    ends = limits(bound, value)._asdict()
    return {"value": value, "bound": bound, "resolution": step, **ends}


def _vague() -> st.SearchStrategy[dict[str, Any]]:
    """The fields of a vague magnitude: dozens, hundreds, tens of thousands, several hundred, ..."""
    return st.sampled_from(_MAGNITUDES).map(
        lambda ends: {
            **dict(zip(("lower", "upper", "resolution"), map(Decimal, ends), strict=True)),
            "upper_closed": False,
            "bound": "vague",
        }
    )


@st.composite
def _movements(draw: st.DrawFn, /, bound: Bound) -> dict[str, Any]:
    """No movement, a change, or the level after one, with or without the level before it."""
    shapes = ["none", "none", "change", "level"] + (["from"] if bound in ("exact", "about", "nearly") else [])
    shape = draw(st.sampled_from(shapes))
    if shape == "none":
        return {}
    change = draw(st.sampled_from(("up", "down")))
    base = Decimal(draw(st.integers(1, 99))) if shape == "from" else None
    return {"change": change, "role": "delta" if shape == "change" else "level", "base": base}


def _worded(quantity: Kind) -> Kind:
    """The quantity with the span of its own wording."""
    text = format_quantity(quantity)
    return quantity.model_copy(update={"span": Span.of(text, 0, len(text))})


_NOWHERE = Span(start=0, end=0, text="")


@st.composite
def money(draw: st.DrawFn) -> Money:
    """Amounts in the currencies of the table, each with all that its sign or name may stand for."""
    rows = [
        row for row in Lexicon.default().rows("currencies") if not row.get("care") and not row.get("scale")
    ]
    row = draw(st.sampled_from(rows))
    candidates = tuple(row.value.split())
    figure = draw(_figures()) | draw(st.sampled_from(_RATES))
    return _worded(Money(span=_NOWHERE, unit=candidates[0], candidates=candidates, **figure))


@st.composite
def percents(draw: st.DrawFn) -> Percent:
    """Percentages, percentage points and basis points."""
    unit = draw(st.sampled_from(_SHARES))
    whole = draw(st.sampled_from((None, *_WHOLES))) if unit == "percent" else None
    figure = draw(_figures(scaled=False))
    figure |= draw(_movements(figure["bound"]))
    return _worded(Percent(span=_NOWHERE, unit=unit, of=whole, **figure))


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """Counts of people and things."""
    item, head = draw(st.sampled_from(_ITEMS))
    figure = draw(_vague() | _figures(places=0, least=2))
    return _worded(Count(span=_NOWHERE, item=item, head=head, **figure))


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """Measures in every unit of the table that has a plain name."""
    rows = [
        row
        for row in Lexicon.default().rows("units")
        if row.get("form") == "name" and row.get("place") == "after"
    ]
    units = [row.value for row in rows if not row.get("care") and row.get("dimension") != "time"]
    return _worded(Measure(span=_NOWHERE, unit=draw(st.sampled_from(units)), **draw(_figures())))


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    """Lengths of time and ages."""
    unit = draw(st.sampled_from(("minute", "hour", "day", "week", "month", "year", "decade", "century")))
    figure = draw(_figures(scaled=False))
    is_age = unit == "year" and figure["bound"] == "exact" and draw(st.booleans())
    return _worded(Duration(span=_NOWHERE, unit=unit, is_age=is_age, **figure))


@st.composite
def ratios(draw: st.DrawFn) -> Ratio:
    """Parts of a whole, as in "17 of 19 counts"."""
    denominator = draw(st.integers(2, 500))
    numerator = Decimal(draw(st.integers(1, denominator)))
    value = divide(numerator, Decimal(denominator))
    return _worded(
        Ratio(
            span=_NOWHERE,
            value=value,
            lower=value,
            upper=value,
            numerator=numerator,
            denominator=Decimal(denominator),
            of=draw(st.sampled_from([item for item, _ in _ITEMS])),
        )
    )


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    """Bare figures, also negative ones."""
    return _worded(Number(span=_NOWHERE, **draw(_figures(negative=True))))


def quantities() -> st.SearchStrategy[AnyQuantity]:
    """Quantities of every kind; the span of each is its plain wording."""
    return st.one_of(money(), percents(), counts(), measures(), durations(), ratios(), numbers())


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, AnyQuantity]:
    """A sentence as news writes it, and the one quantity that it holds, its span in the sentence.

    The verb of a movement stands outside the span, as in a text.
    """
    quantity = draw(quantities())
    words = quantity.span.text
    before, after = draw(st.sampled_from(_MOVED_CARRIERS if quantity.change else _CARRIERS)).split("{}")
    verb = _VERB.match(words)
    start, end = len(before) + (verb.end() if verb else 0), len(before) + len(words)
    text = before + words + after
    return text, quantity.model_copy(update={"span": Span.of(text, start, end)})


def _moved(quantity: AnyQuantity, text: str, offset: int) -> AnyQuantity:
    start, end = quantity.span.start + offset, quantity.span.end + offset
    return quantity.model_copy(update={"span": Span.of(text, start, end)})


# --- dates ---


@st.composite
def timexes(draw: st.DrawFn, source: str | None = None) -> Timex:
    """Days, months, clock times, durations and sets, with the calendar reading of each."""
    shape = draw(st.sampled_from((_day, _month, _clock, _duration, _set)))
    return Timex(
        span=draw(spans(source)),
        mod=draw(st.none() | st.sampled_from(get_args(TimexMod))),
        relation=draw(st.none() | st.sampled_from(get_args(TimexRelation))),
        approximate=draw(st.booleans()),
        **shape(draw(_DAY), draw(st.integers(1, 59))),
    )


def _day(day: dt.date, number: int) -> dict[str, Any]:
    return {"type": "DATE", "value": day.isoformat(), "edtf": day.isoformat(), "lower": day, "upper": day}


def _month(day: dt.date, number: int) -> dict[str, Any]:
    first = day.replace(day=1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return {"type": "DATE", "value": f"{day:%Y-%m}", "edtf": f"{day:%Y-%m}", "lower": first, "upper": last}


def _clock(day: dt.date, number: int) -> dict[str, Any]:
    moment = dt.datetime.combine(day, dt.time(number % 24, number))
    value = moment.isoformat(timespec="minutes")
    return {"type": "TIME", "value": value, "edtf": value, "lower": moment, "upper": moment}


def _duration(day: dt.date, number: int) -> dict[str, Any]:
    return {"type": "DURATION", "value": f"P{number}D", "begin": day - dt.timedelta(days=number), "end": day}


def _set(day: dt.date, number: int) -> dict[str, Any]:
    return {"type": "SET", "value": f"XXXX-WXX-{day.isoweekday()}"}


# --- attributions, claims, documents ---


@st.composite
def attributions(draw: st.DrawFn, source: str | None = None) -> Attribution:
    """One act of reporting, of every act, polarity and modality."""
    place = spans(source)
    named = Source(
        span=draw(st.none() | place),
        name=draw(st.none() | st.sampled_from(_NAMES)),
        kind=draw(st.sampled_from(get_args(SourceKind))),
        mention=draw(st.sampled_from(get_args(Mention))),
    )
    return Attribution(
        source=named,
        cue=draw(
            st.none() | st.builds(Cue, span=place, lemma=st.sampled_from(("say", "deny", "according to")))
        ),
        content=tuple(draw(st.lists(place, min_size=1, max_size=3))),
        quote_type=draw(st.sampled_from(get_args(QuoteType))),
        act=draw(st.sampled_from(get_args(SpeechAct))),
        polarity=draw(st.sampled_from(get_args(Polarity))),
        modality=draw(st.sampled_from(get_args(Modality))),
        when=draw(st.none() | timexes(source)),
    )


@st.composite
def claims(draw: st.DrawFn, source: str | None = None, figures: tuple[AnyQuantity, ...] = ()) -> Claim:
    """Claims of figures (of those given, if any) and of statements, with chains of up to two attributions."""
    chain = tuple(draw(st.lists(attributions(source), max_size=2)))
    figure = st.sampled_from(figures) if figures else quantities()
    quantity = draw(figure) if not chain or draw(st.booleans()) else None
    words = st.none() | st.sampled_from(("death", "injury", "turnout", "price"))
    return Claim(
        id=draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
        kind="figure" if quantity is not None else "statement",
        span=draw(spans(source)),
        section=draw(st.sampled_from(get_args(Section))),
        quantity=quantity,
        event=draw(words),
        population=draw(st.none() | st.sampled_from([item for item, _ in _ITEMS])),
        place=draw(st.none() | st.sampled_from(("Vell", "Port Amsel"))),
        event_time=draw(st.none() | timexes(source)),
        accounting=draw(st.none() | st.sampled_from(get_args(Accounting))),
        attribution=chain,
        status=draw(st.sampled_from(get_args(Status))),
        polarity=draw(st.sampled_from(get_args(Polarity))),
        origin=Origin(
            document="article-1",
            publisher=draw(st.none() | st.just("The Vell Courier")),
            published=draw(_DAY),
        ),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of one to four sentences: their quantities in place, its other records in its text."""
    drawn = draw(st.lists(sentences(), min_size=1, max_size=4))
    text = " ".join(sentence for sentence, _ in drawn)
    found, offset = [], 0
    for sentence, quantity in drawn:
        found.append(_moved(quantity, text, offset))
        offset += len(sentence) + 1
    return Document(
        text=text,
        published=draw(st.none() | _DAY),
        publisher=draw(st.none() | st.just("The Vell Courier")),
        title=draw(st.none() | texts()),
        quantities=tuple(found),
        timexes=tuple(sorted(draw(st.lists(timexes(text), max_size=2)), key=lambda timex: timex.span.start)),
        attributions=tuple(draw(st.lists(attributions(text), max_size=2))),
        claims=tuple(
            sorted(draw(st.lists(claims(text, tuple(found)), max_size=2)), key=lambda claim: claim.span.start)
        ),
    )


def register() -> None:
    """Let `hypothesis.strategies.from_type` know the records.

    Hypothesis calls it by the entry point "hypothesis" as soon as it is imported, so that a
    test of a user's own needs no import of this module.

    >>> from newsclaims import Money
    >>> st.from_type(Money)
    money()
    """
    strategies: dict[type[Any], st.SearchStrategy[Any]] = {
        Span: spans(),
        Money: money(),
        Percent: percents(),
        Count: counts(),
        Measure: measures(),
        Duration: durations(),
        Ratio: ratios(),
        Number: numbers(),
        Timex: timexes(),
        Attribution: attributions(),
        Claim: claims(),
        Document: documents(),
    }
    for record, strategy in strategies.items():
        st.register_type_strategy(record, strategy)
