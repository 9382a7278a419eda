"""Fatality columns of UCDP and ACLED, and HXL read by the reference implementation."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import hxl
import pytest

from newsclaims import parse_timex
from newsclaims.export.fatalities import to_acled, to_ucdp
from newsclaims.export.hxl import format_hxl, hashtags
from newsclaims.records.document import Document
from newsclaims.records.quantity import Count


def with_deaths(document: Document, claim: dict[str, Any] | None = None, **figures: Any) -> Document:
    first = document.claims[0]
    count = Count(span=first.span, item="people", head="person", **figures)
    return document.model_copy(
        update={"claims": (first.model_copy(update={"quantity": count, **(claim or {})}),)}
    )


FIGURES = [
    ({"value": Decimal(57), "lower": Decimal(57), "upper": Decimal(57)}, (57, 57, 57)),
    ({"value": Decimal(57), "lower": Decimal(57), "bound": "at_least"}, (57, 57, 57)),
    ({"value": Decimal(50), "lower": Decimal(50), "lower_closed": False, "bound": "more_than"}, (50, 50, 50)),
    ({"value": Decimal(20), "upper": Decimal(20), "bound": "at_most"}, (0, 20, 20)),
    ({"value": Decimal(40), "bound": "about"}, (40, 40, 40)),
    ({"lower": Decimal(10), "upper": Decimal(12), "bound": "between"}, (10, 10, 12)),
    ({"lower": Decimal(24), "upper": Decimal(200), "upper_closed": False, "bound": "vague"}, (24, 24, 200)),
]


@pytest.mark.parametrize(("figures", "expected"), FIGURES)
def test_low_best_and_high(
    document: Document, figures: dict[str, Any], expected: tuple[int, int, int]
) -> None:
    (row,) = to_ucdp(with_deaths(document, **figures))
    assert (row["low"], row["best"], row["high"]) == expected
    assert row["best"] == row["deaths_a"] + row["deaths_b"] + row["deaths_civilians"] + row["deaths_unknown"]
    (acled,) = to_acled(with_deaths(document, **figures))
    assert acled["fatalities"] == expected[0]


def test_civilians_have_their_column(document: Document) -> None:
    (row,) = to_ucdp(with_deaths(document, {"population": "civilian"}, value=Decimal(3)))
    assert (row["deaths_civilians"], row["deaths_unknown"]) == (3, 0)


def test_a_row_says_where_when_and_who_reports(document: Document) -> None:
    (row,) = to_ucdp(document)
    assert row["where_description"] == "Calder Point"
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ("2024-05-07", "2024-05-07", 1)
    assert (row["source_office"], row["source_original"]) == ("The Calder Gazette", "harbor authority")
    (acled,) = to_acled(document)
    assert (acled["event_date"], acled["location"], acled["fatalities"]) == ("2024-05-07", "Calder Point", 57)


def test_a_number_that_is_not_said_is_no_row(document: Document) -> None:
    untold = with_deaths(document, bound="vague")
    assert (to_ucdp(untold), to_acled(untold)) == ([], [])


PRECISIONS = [
    ("on 7 May 2024", ("2024-05-07", "2024-05-07", 1)),
    ("in May 2024", ("2024-05-01", "2024-05-31", 3)),
    ("in 2024", ("2024-01-01", "2024-12-31", 4)),
    ("in the 1990s", ("1990-01-01", "1999-12-31", 5)),
]


@pytest.mark.parametrize(("when", "expected"), PRECISIONS)
def test_how_precise_a_day_is(document: Document, when: str, expected: tuple[str, str, int]) -> None:
    time = parse_timex(when.split(" ", 1)[1])
    (row,) = to_ucdp(with_deaths(document, {"event_time": time}, value=Decimal(3)))
    assert (row["date_start"], row["date_end"], row["date_prec"]) == expected


def test_without_a_day_the_row_has_none(document: Document) -> None:
    (row,) = to_ucdp(with_deaths(document, {"event_time": None, "period": None}, value=Decimal(3)))
    assert (row["date_start"], row["date_end"], row["date_prec"]) == (None, None, None)


NOT_DEATHS = [
    {"status": "denied"},
    {"status": "projected"},
    {"polarity": "negative"},
    {"event": "injury"},
    {"section": "furniture"},
]


@pytest.mark.parametrize("claim", NOT_DEATHS)
def test_what_did_not_happen_is_no_fatality(document: Document, claim: dict[str, Any]) -> None:
    assert to_ucdp(with_deaths(document, claim, value=Decimal(3))) == []
    assert to_acled(with_deaths(document, claim, value=Decimal(3))) == []


def test_hxl_is_read_by_the_reference_implementation(document: Document) -> None:
    lines = [line.split(",") for line in format_hxl([document]).splitlines()]
    assert lines[1] == list(hashtags().values())
    data = hxl.data(hxl.input.ArrayInput(_cells(format_hxl([document]))))
    assert [column.display_tag for column in data.columns] == list(hashtags().values())
    rows = list(data)  # it is read once
    assert [row.get("#affected+killed") for row in rows] == ["57", None, None]
    assert rows[0].get("#loc+name") == "Calder Point"


def test_hxl_leaves_the_denied_out_of_the_affected(document: Document) -> None:
    text = format_hxl([with_deaths(document, {"status": "denied"}, value=Decimal(3))])
    data = hxl.data(hxl.input.ArrayInput(_cells(text)))
    assert [row.get("#affected+killed") for row in data] == [None]


def _cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))
