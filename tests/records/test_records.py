"""Records are values: frozen, closed, hashable, exact, and the same after JSON and pickle."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from decimal import Decimal, localcontext

import pytest
from pydantic import TypeAdapter, ValidationError

import newsclaims as nc
from newsclaims.span import make_record

SPAN = nc.Span(start=4, end=9, text="money")
SURROGATE = nc.Span(start=0, end=2, text="a\ud800")
MONEY = nc.Money(span=SPAN, value=Decimal("2.1E+11"), unit="EUR", candidates=("EUR",), of="frozen assets")
COUNT = nc.Count(span=SPAN, value=3, lower=3, upper=3, item="people", head="person")
TIMEX = nc.Timex(
    span=SPAN, type="DATE", value="2024-05", lower=dt.date(2024, 5, 1), upper=dt.date(2024, 5, 31)
)
CLOCK = nc.Timex(span=SPAN, type="TIME", value="2024-05-01T08:30", lower=dt.datetime(2024, 5, 1, 8, 30))
SAID = nc.Attribution(
    source=nc.Source(span=SPAN, name="Ann Orr"), cue=nc.Cue(span=SPAN, lemma="say"), content=(SPAN, SPAN)
)
CLAIM = nc.Claim(
    id="c1",
    kind="figure",
    span=SPAN,
    quantity=MONEY,
    as_of=TIMEX,
    attribution=(SAID,),
    origin=nc.Origin(document="d1"),
)
DOCUMENT = nc.Document(
    text="The money.", published=dt.date(2024, 5, 10), quantities=(MONEY, COUNT), timexes=(TIMEX, CLOCK),
    attributions=(SAID,), claims=(CLAIM,),
)  # fmt: skip
COMPARISON = nc.Comparison(
    relation="updates", reason="The toll rose.", difference=Decimal("-0.50"), assumed=("place",)
)
RECORDS = [SPAN, MONEY, COUNT, TIMEX, CLOCK, SAID, CLAIM, DOCUMENT, COMPARISON]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_json_and_pickle_give_an_equal_record(record) -> None:
    model = type(record)
    again = model.model_validate_json(record.model_dump_json())
    assert again == record
    assert again.model_dump() == record.model_dump()
    assert model.model_validate(record.model_dump()) == record
    assert pickle.loads(pickle.dumps(record)) == record
    assert hash(again) == hash(record)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_is_frozen_and_closed(record) -> None:
    name = next(iter(type(record).model_fields))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(record, name, getattr(record, name))
    with pytest.raises(ValidationError, match="Extra inputs"):
        type(record).model_validate({**record.model_dump(), "colour": "red"})


def test_a_kind_keeps_its_own_fields_inside_other_records() -> None:
    again = nc.Claim.model_validate_json(CLAIM.model_dump_json())
    assert isinstance(again.quantity, nc.Money)
    assert again.quantity.of == "frozen assets"
    assert again.quantity.currency == "EUR"


def test_lone_surrogates_survive_pickle_and_dump() -> None:
    assert pickle.loads(pickle.dumps(SURROGATE)) == SURROGATE
    assert nc.Span.model_validate(SURROGATE.model_dump()) == SURROGATE


def test_a_date_and_a_datetime_stay_what_they_are() -> None:
    assert type(nc.Timex.model_validate_json(TIMEX.model_dump_json()).lower) is dt.date
    assert type(nc.Timex.model_validate_json(CLOCK.model_dump_json()).lower) is dt.datetime


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2.1E+11", "210000000000"),
        ("1E-7", "0.0000001"),
        ("1.50", "1.50"),
        ("-0", "-0"),
        ("0", "0"),
        (7, "7"),
    ],
)
def test_a_decimal_is_written_in_plain_notation(value, written: str) -> None:
    number = nc.Number(span=SPAN, value=Decimal(value))
    assert json.loads(number.model_dump_json())["value"] == written
    assert nc.Number.model_validate_json(number.model_dump_json()).value == Decimal(value)


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), True, Decimal("NaN"), Decimal("Infinity"), "ten", "1" * 61, b"1"]
)
def test_what_is_no_exact_figure_is_refused(value) -> None:
    with pytest.raises(ValidationError):
        nc.Number(span=SPAN, value=value)


def test_a_json_number_is_refused() -> None:
    with pytest.raises(ValidationError, match="must be a string"):
        nc.Number.model_validate_json('{"span": {"start": 0, "end": 1, "text": "7"}, "value": 7}')


def test_the_callers_decimal_context_is_left_out() -> None:
    with localcontext() as context:
        context.prec = 2
        number = nc.Number(span=SPAN, value=Decimal("123456.789"))
        assert nc.Number.model_validate_json(number.model_dump_json()).value == Decimal("123456.789")


def test_a_span_is_as_long_as_its_text() -> None:
    for start, end in ((0, 4), (-1, 4), (5, 0)):
        with pytest.raises(ValidationError, match="a span of 5 characters cannot run"):
            nc.Span(start=start, end=end, text="money")


def test_spans_overlap_and_contain() -> None:
    outer, inner, beside = (nc.Span.of("0123456789", a, b) for a, b in ((2, 8), (3, 5), (8, 9)))
    assert outer.overlaps(inner)
    assert outer.contains(inner)
    assert not inner.contains(outer)
    assert not outer.overlaps(beside)
    assert len(outer) == 6


def test_lower_is_not_above_upper() -> None:
    with pytest.raises(ValidationError, match="lower 5 is above upper 3"):
        nc.Number(span=SPAN, lower=5, upper=3)


def test_the_figure_is_the_same_for_two_places() -> None:
    other = MONEY.model_copy(update={"span": nc.Span(start=0, end=5, text="money")})
    assert other != MONEY
    assert other.figure == MONEY.figure
    assert "span" not in MONEY.figure
    assert "hedge" not in MONEY.figure


def test_any_quantity_picks_the_kind() -> None:
    adapter = TypeAdapter(nc.AnyQuantity)
    assert type(adapter.validate_json(COUNT.model_dump_json())) is nc.Count
    with pytest.raises(ValidationError):
        adapter.validate_python({"span": SPAN, "kind": "colour"})


@pytest.mark.parametrize("kind", ["claims", "quantities", "timexes", "attributions"])
def test_rows_are_flat_and_alike(kind) -> None:
    rows = DOCUMENT.to_rows(kind)
    assert len(rows) == len(getattr(DOCUMENT, kind))
    assert len({tuple(row) for row in rows}) == 1
    plain = (str, int, bool, Decimal, dt.date, type(None))
    assert all(isinstance(cell, plain) for row in rows for cell in row.values())


def test_rows_of_an_unknown_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="kind must be claims"):
        DOCUMENT.to_rows("figures")  # type: ignore[arg-type]


def test_the_sentence_around_a_record() -> None:
    text = "Rates rose. Ten people died. Nobody knew why."
    count = nc.Count(span=nc.Span.of(text, 12, 22), value=10)
    document = nc.Document(text=text, quantities=(count,))
    assert document.sentence(count).text == "Ten people died."
    assert document.sentence(nc.Span.of(text, 6, 22)).text == "Rates rose. Ten people died."


def test_a_changed_copy_leaves_what_other_records_were_given() -> None:
    first, second = (make_record(nc.Cue, span=nc.Span.of("said", 0, 4), lemma="say") for _ in range(2))
    shorter = make_record(nc.Source, name="Orr")
    changed = shorter.model_copy(update={"role": "mayor"})
    assert changed.model_fields_set == {"name", "role"}
    assert shorter.model_fields_set == make_record(nc.Source, name="Bo").model_fields_set == {"name"}
    assert first == second
