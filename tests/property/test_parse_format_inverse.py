"""parse_quantity(format_quantity(q)).figure == q.figure, for every kind and every style."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsclaims import find_quantities, format_quantity, parse_quantity
from newsclaims.notation import HOUSES
from newsclaims.testing import (
    counts,
    durations,
    measures,
    money,
    numbers,
    percents,
    quantities,
    ratios,
    sentences,
)

KINDS = {
    "money": money,
    "percent": percents,
    "count": counts,
    "measure": measures,
    "duration": durations,
    "ratio": ratios,
    "number": numbers,
}


@pytest.mark.parametrize("style", HOUSES)
@pytest.mark.parametrize("kind", KINDS)
def test_parsing_what_was_formatted_gives_the_figure_back(kind, style):
    @given(KINDS[kind]())
    def law(quantity):
        text = format_quantity(quantity, style=style)
        assert parse_quantity(text).figure == quantity.figure, text

    law()


@given(quantities())
def test_formatting_what_was_parsed_gives_the_text_back(quantity):
    assert format_quantity(parse_quantity(quantity.span.text)) == quantity.span.text


@given(sentences())
def test_a_sentence_holds_its_figure_and_no_other(drawn):
    text, quantity = drawn
    (found,) = find_quantities(text)
    assert found.span == quantity.span
    assert found.figure == quantity.figure
