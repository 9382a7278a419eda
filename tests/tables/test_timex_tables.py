"""The tables of dates: the example of every row, read by the public function, gives the row's value."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import get_args

import pytest

from newsclaims import Lexicon, Timex, find_timexes
from newsclaims.lexicon import Row
from newsclaims.timex.calendar import period_of
from newsclaims.timex.lengths import duration_value
from newsclaims.timex.observances import observed
from newsclaims.types import TimexMod

THURSDAY = dt.date(2024, 5, 16)
WEEK = period_of("week", THURSDAY.toordinal())
SEASONS = ("SP", "SU", "FA", "WI")


def rows(table: str) -> list[pytest.param]:
    return [pytest.param(row, id=row.surface) for row in Lexicon.default().rows(table)]


def read(row: Row) -> Timex:
    """The expression of the example that holds the row's words."""
    words = "".join(row.surface.split()).lower()
    found = find_timexes(row.example, published=THURSDAY)
    holding = [timex for timex in found if words in "".join(timex.span.text.split()).lower()]
    assert holding, f"{row.example!r}: {[timex.span.text for timex in found]}"
    return holding[0]


@pytest.mark.parametrize("row", rows("timex_months"))
def test_months(row: Row) -> None:
    assert read(row).value.startswith(f"2019-{int(row.value):02d}")
    assert row.get("lone") in ("yes", "no", "capital")


@pytest.mark.parametrize("row", rows("timex_weekdays"))
def test_weekdays(row: Row) -> None:
    day = read(row).lower
    assert day is not None
    assert day.isoweekday() == int(row.value)


@pytest.mark.parametrize("row", rows("timex_units"))
def test_units(row: Row) -> None:
    value = read(row).value
    if row.value == "quarter" and row.get("number") == "singular":
        assert value == "2023-Q3"
    elif row.value == "weekend" and row.get("number") == "singular":
        assert value == "2024-W19-WE"
    else:
        assert value in {duration_value(row.value, Decimal(figure)) for figure in (1, 4, 12)}


@pytest.mark.parametrize("row", rows("timex_unit_adjectives"))
def test_unit_adjectives(row: Row) -> None:
    assert row.value == "unit"
    assert read(row).value == "P4M"


@pytest.mark.parametrize("row", rows("timex_day_parts"))
def test_day_parts(row: Row) -> None:
    day = "XXXX-WXX-1" if row.surface.endswith("s") else "2024-05-13"  # "Monday mornings" come again
    assert read(row).value == f"{day}T{row.value}"


@pytest.mark.parametrize("row", rows("timex_seasons"))
def test_seasons(row: Row) -> None:
    assert read(row).value.endswith(f"-{SEASONS[int(row.value)]}")


@pytest.mark.parametrize("row", rows("timex_deictics"))
def test_deictics(row: Row) -> None:
    timex, shift = read(row), int(row.value)
    if "week " in f"{timex.span.text} " and shift > -2:
        assert timex.value in (WEEK.shift(shift).value, "P1W")
    else:
        assert timex.value in ("2024-05", "2024-Q1", "PXW")


@pytest.mark.parametrize("row", rows("timex_hedges"))
def test_hedges(row: Row) -> None:
    timex = read(row)
    assert (timex.mod, timex.value) == (row.value, "P4M")
    assert row.value in get_args(TimexMod)


@pytest.mark.parametrize("row", rows("timex_portions"))
def test_portions(row: Row) -> None:
    assert read(row).mod == row.value
    assert row.value in get_args(TimexMod)


@pytest.mark.parametrize("row", rows("timex_references"))
def test_references(row: Row) -> None:
    timex = read(row)
    kind, _, rest = row.value.partition(":")
    if kind == "day":
        assert timex.lower == THURSDAY + dt.timedelta(int(rest))
    elif kind == "date":
        assert timex.value == rest
    elif kind == "end":
        assert (timex.value, timex.mod) == ("2024" if rest == "year" else "2024-05", "END")
    elif kind == "part":
        part, _, shift = rest.partition(":")
        assert timex.value == f"{THURSDAY + dt.timedelta(int(shift))}T{part}"
    else:
        assert timex.value == row.value


@pytest.mark.parametrize("row", rows("timex_sets"))
def test_sets(row: Row) -> None:
    timex = read(row)
    assert (timex.type, timex.value) == ("SET", row.value)


@pytest.mark.parametrize("row", rows("timex_ordinals"))
def test_ordinals(row: Row) -> None:
    number, value = int(row.value), read(row).value
    assert value in (
        f"2019-W{number if number > 0 else 52:02d}",
        f"2024-06-{number:02d}",
        f"2023-06-{number:02d}",
    )


@pytest.mark.parametrize("row", rows("timex_quantifiers"))
def test_quantifiers(row: Row) -> None:
    assert read(row).value == f"P{row.value}M"


@pytest.mark.parametrize("row", rows("timex_zones"))
def test_zones(row: Row) -> None:
    in_summer = {"America/New_York": "-04:00", "America/Chicago": "-05:00", "America/Denver": "-06:00"}
    offset = in_summer.get(row.value, "-07:00" if "/" in row.value else row.value)
    assert read(row).value == f"2019-07-04T10:30{'Z' if offset == '+00:00' else offset}"


@pytest.mark.parametrize("row", rows("timex_holidays"))
def test_holidays(row: Row) -> None:
    rule = row.value.partition(":")[0]
    day = observed(rule, 2019)
    assert day is not None
    timex = read(row)
    assert timex.lower == day.lower
    assert timex.span.text.endswith("2019")


@pytest.mark.parametrize("row", rows("timex_tense"))
def test_tense(row: Row) -> None:
    found = find_timexes(row.example, published=THURSDAY)
    past = {"past": "2024-05-10", "happened": "2024-05-10", "measured": "2024-04"}
    assert [timex.value for timex in found] == [past.get(row.value, "2024-05-17")]


@pytest.mark.parametrize("row", rows("timex_figures"))
def test_figures(row: Row) -> None:
    assert row.value in ("count", "code", "counted", "plan", "title")
    assert row.surface in row.example.lower()
    assert find_timexes(row.example, published=THURSDAY) == ()
