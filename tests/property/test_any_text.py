"""Any `str` is accepted, and what is found is about that very string."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclaims as nc
from property.strategies import days, texts
from robustness.laws import spans


@given(texts, days)
def test_spans_slice_back(text: str, published: Any) -> None:
    document = nc.extract(text, published=published)
    for span in spans(document):
        assert text[span.start : span.end] == span.text
        assert span.start < span.end


@given(texts, days)
def test_the_same_input_gives_the_same_output(text: str, published: Any) -> None:
    one = nc.extract(text, published=published)
    assert nc.extract(text, published=published) == one
    assert repr(nc.extract(text, published=published)) == repr(one)


@given(texts)
def test_quantities_stand_in_order_and_apart(text: str) -> None:
    found = nc.find_quantities(text)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start


@given(texts)
def test_bounds_are_ordered(text: str) -> None:
    for quantity in nc.find_quantities(text):
        ends = (quantity.lower, quantity.upper)
        if None not in ends:
            assert ends[0] <= ends[1]
        if quantity.bound == "exact" and quantity.value is not None:
            assert ends == (quantity.value, quantity.value)
        if quantity.bound in ("at_least", "more_than") and quantity.value is not None:
            assert ends == (quantity.value, None)
            assert quantity.lower_closed == (quantity.bound == "at_least")
        if quantity.bound in ("at_most", "less_than") and quantity.value is not None:
            assert ends == (None, quantity.value)
            assert quantity.upper_closed == (quantity.bound == "at_most")


@given(texts, days)
def test_days_are_ordered(text: str, published: Any) -> None:
    for timex in nc.find_timexes(text, published=published):
        for first, last in ((timex.lower, timex.upper), (timex.begin, timex.end)):
            if first is not None and last is not None:
                assert first.isoformat()[:10] <= last.isoformat()[:10]


@given(texts)
def test_attributions_have_a_content(text: str) -> None:
    found = nc.find_attributions(text)
    for index, attribution in enumerate(found):
        assert attribution.content
        assert attribution.parent is None or 0 <= attribution.parent < len(found)
        assert attribution.parent != index


@given(
    texts, st.sampled_from(["US", "GB", "AU", "CA", "IN", "ZZ"]), st.sampled_from([".", ","]), st.booleans()
)
def test_no_option_makes_it_raise(text: str, region: str, decimal: str, day_first: bool) -> None:
    document = nc.extract(text, region=region, decimal=decimal, day_first=day_first)
    assert document.text == text


@given(texts)
@pytest.mark.parametrize("parse", [nc.parse_quantity, nc.parse_number, nc.parse_timex])
def test_parsers_parse_or_say_where_they_cannot(parse: Any, text: str) -> None:
    error = refusal(parse, text)
    if error is None:
        assert parse(text) == parse(text)
    else:
        assert error.text == text
        assert 0 <= error.start <= error.end <= len(text)
        assert "^" in str(error)


def refusal(parse: Any, text: str) -> nc.ParseError | None:
    try:
        parse(text)
    except nc.ParseError as error:
        return error
    return None


EXTREME = {
    "empty": "",
    "blank": " \t\r\n" * 50,
    "nul": "\x00" * 500,
    "surrogates": "\ud800\udfff" * 300,
    "marks": "e" + "\u0301" * 2_000,
    "right to left": "קם 12 אנשים " * 100,
    "digits": "9" * 5_000,
    "digits and commas": "1," * 3_000,
    "one word": "x" * 20_000,
    "quotes": "“" * 2_000,
    "paired quotes": "“a” " * 1_000,
    "brackets": "(" * 2_000,
    "numerals": "one hundred and " * 500,
    "million": "million " * 500,
    "hedges": "more than about " * 500,
    "say": "said that he said that " * 400,
    "dates": "Monday " * 800,
    "slashes": "1/" * 2_000,
    "dashes": "1-" * 2_000,
    "euro": "€" * 3_000,
    "emoji": "🙂" * 3_000,
    "names": "Ada Holm " * 800,
}


@pytest.mark.parametrize("text", EXTREME.values(), ids=EXTREME)
def test_an_extreme_text_is_read(text: str) -> None:
    document = nc.extract(text, published="2024-05-10")
    assert document.text == text
    for span in spans(document):
        assert text[span.start : span.end] == span.text
