"""The tables of the numeral and hedge grammar: each row's example holds what the row says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import Lexicon, Quantity, find_quantities
from newsclaims.lexicon import Row

LEXICON = Lexicon.default()


def rows(table: str, **columns: str) -> list[object]:
    """The rows of a table as parameters, those with the given own columns alone."""
    found = [r for r in LEXICON.rows(table) if all(r.get(k) == v for k, v in columns.items())]
    assert found
    return [pytest.param(row, id=f"{row.surface}-{row.value}") for row in found]


def figure(row: Row) -> Quantity:
    """The figure of the example that holds the row's surface."""
    place = row.example.lower().find(row.surface.lower())
    assert place >= 0, row.example
    end = place + len(row.surface)
    found = [q for q in find_quantities(row.example) if q.span.start <= end and place <= q.span.end]
    assert found, row.example
    return found[-1]


@pytest.mark.parametrize("row", rows("numerals"))
def test_numerals(row: Row) -> None:
    assert figure(row).value == Decimal(row.value)


@pytest.mark.parametrize("row", rows("scales"))
def test_scales(row: Row) -> None:
    value = find_quantities(row.example)[-1].value
    assert value is not None
    mantissa = value / Decimal(row.value)
    assert Decimal("0.1") <= mantissa <= 100


@pytest.mark.parametrize("row", rows("fractions"))
def test_fractions(row: Row) -> None:
    ratio = figure(row)
    assert ratio.kind == "ratio"
    assert ratio.denominator == Decimal(row.value)


@pytest.mark.parametrize("row", rows("vague"))
def test_vague_magnitudes(row: Row) -> None:
    vague = figure(row)
    factor = 1000 if row.surface == "tens" else 1
    if row.get("form") == "couple":
        assert (vague.value, vague.bound) == (Decimal(row.value), "about")
        return
    assert vague.bound == "vague"
    assert (vague.lower, vague.upper) == (int(row.value) * factor, int(row.get("below")) * factor)
    assert vague.upper_closed is False


@pytest.mark.parametrize("row", rows("hedges"))
def test_hedges(row: Row) -> None:
    (found,) = [q for q in find_quantities(row.example) if q.value == 40]
    assert found.bound == row.value
    assert (found.hedge is None) == (row.value == "exact")


@pytest.mark.parametrize("row", rows("movement"))
def test_movement(row: Row) -> None:
    (percent,) = find_quantities(row.example)
    assert (percent.change, percent.role, percent.value) == (row.value, "delta", 7)


@pytest.mark.parametrize("row", rows("percents"))
def test_percents(row: Row) -> None:
    percent = figure(row)
    assert (percent.kind, percent.unit, percent.value) == ("percent", row.value, 40)


@pytest.mark.parametrize("row", rows("rate_nouns"))
def test_rates(row: Row) -> None:
    (price,) = find_quantities(row.example)
    assert price.per == row.value


@pytest.mark.parametrize("row", rows("multiples"))
def test_multiples(row: Row) -> None:
    ratio = figure(row)
    assert (ratio.kind, ratio.value) == ("ratio", Decimal(row.value))
    if row.get("change"):
        assert ratio.change == row.get("change")


@pytest.mark.parametrize("row", rows("labels"))
def test_labels_are_no_quantities(row: Row) -> None:
    assert find_quantities(row.example) == ()


@pytest.mark.parametrize("row", rows("counted_none"))
def test_none_of_a_kind(row: Row) -> None:
    (none,) = find_quantities(row.example)
    assert (none.kind, none.value, none.head) == ("count", 0, row.surface)


@pytest.mark.parametrize("row", rows("pound_context"))
def test_pounds(row: Row) -> None:
    (pounds,) = find_quantities(row.example)
    assert pounds.kind == {"money": "money", "mass": "measure"}[row.value]


@pytest.mark.parametrize("row", rows("point_context"))
def test_points(row: Row) -> None:
    (points,) = find_quantities(row.example)
    assert points.unit == row.value
