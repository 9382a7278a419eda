"""The strategies give valid records, whose spans slice back into their document."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from newsclaims import AnyQuantity, Document, Span, parse_quantity, testing
from newsclaims.types import Kind

RECORDS = {
    "money": testing.money(),
    "percents": testing.percents(),
    "counts": testing.counts(),
    "measures": testing.measures(),
    "durations": testing.durations(),
    "ratios": testing.ratios(),
    "numbers": testing.numbers(),
    "spans": testing.spans(),
    "timexes": testing.timexes(),
    "attributions": testing.attributions(),
    "claims": testing.claims(),
    "documents": testing.documents(),
}
QUANTITY: TypeAdapter[Any] = TypeAdapter(AnyQuantity)


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_survives_json_and_pickle_and_hashes_by_value(name):
    @given(RECORDS[name])
    def law(record):
        model = type(record)
        again = model.model_validate_json(record.model_dump_json())
        assert again == record
        assert again.model_dump_json() == record.model_dump_json()
        assert hash(again) == hash(record)
        assert pickle.loads(pickle.dumps(record)) == record
        assert model.model_validate(record.model_dump()) == record

    law()


@given(testing.quantities())
def test_a_quantity_is_told_by_its_kind(quantity):
    assert QUANTITY.validate_json(quantity.model_dump_json()) == quantity
    assert parse_quantity(quantity.span.text).figure == quantity.figure
    ends = [end for end in (quantity.lower, quantity.value, quantity.upper) if end is not None]
    assert ends == sorted(ends)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_is_drawn(kind):
    assert find(testing.quantities(), lambda quantity: quantity.kind == kind).kind == kind


def spans(record: Any) -> Iterator[Span]:
    """Every span in a record, however deep."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans(item)
    elif isinstance(record, BaseModel):
        for field in type(record).model_fields:
            yield from spans(getattr(record, field))


@given(testing.documents())
def test_the_spans_of_a_document_slice_back(document):
    for span in spans(document):
        assert document.text[span.start : span.end] == span.text
    for kind in ("claims", "quantities", "timexes", "attributions"):
        assert len({tuple(row) for row in document.to_rows(kind)}) <= 1


@given(st.text(max_size=40).flatmap(lambda source: st.tuples(st.just(source), testing.spans(source))))
def test_spans_of_a_source(drawn):
    source, span = drawn
    assert source[span.start : span.end] == span.text


@given(testing.texts())
def test_texts_are_unicode_unless_surrogates_are_asked_for(text):
    assert Document(text=text).model_dump_json().encode()


def test_the_missing_extra_is_named():
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "try:\n    import newsclaims.testing\nexcept ImportError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert (
        done.stdout.strip()
        == "hypothesis is not installed; install it with: pip install 'newsclaims[hypothesis]'"
    )


def test_hypothesis_knows_the_records_by_an_entry_point() -> None:
    code = (
        "from hypothesis import find, strategies as st\n"
        "from newsclaims import Claim, Document, Money, Timex\n"
        "for record in (Money, Timex, Claim, Document):\n"
        "    assert isinstance(find(st.from_type(record), lambda found: True), record)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
