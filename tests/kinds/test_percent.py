"""Percentages, percentage points and basis points, and what they are a share of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import Percent, find_quantities

CASES = [
    (
        "It holds 19% of Ruritanian territory.",
        "19% of Ruritanian territory",
        "19",
        "percent",
        "Ruritanian territory",
    ),
    ("It fell 4 per cent.", "4 per cent", "4", "percent", None),
    ("It fell four percent.", "four percent", "4", "percent", None),
    ("It fell 4pc.", "4pc", "4", "percent", None),
    ("It rose 0.5 percentage points.", "0.5 percentage points", "0.5", "percentage_point", None),
    ("It rose 2%-points.", "2%-points", "2", "percentage_point", None),
    ("It rose 25 basis points.", "25 basis points", "25", "basis_point", None),
    ("It rose 25bps.", "25bps", "25", "basis_point", None),
    ("It fell to .001 per cent.", ".001 per cent", "0.001", "percent", None),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit", "of"), CASES)
def test_percents(text: str, surface: str, value: str, unit: str, of: str | None) -> None:
    (percent,) = find_quantities(text)
    assert isinstance(percent, Percent)
    assert (percent.span.text, str(percent.value), percent.unit, percent.of) == (surface, value, unit, of)


def test_a_whole_with_a_figure_of_its_own_stays_outside() -> None:
    share, homes = find_quantities("It took 60% of the 4 million homes.")
    assert isinstance(share, Percent)
    assert (share.span.text, homes.span.text) == ("60%", "4 million homes")
    assert share.of == "the 4 million homes"


def test_a_change_and_the_level_after_it_stay_apart() -> None:
    change, level = find_quantities("The index fell 1.3% to 34,120.5 on Friday.")
    assert (change.kind, change.change, change.role) == ("percent", "down", "delta")
    assert (str(level.value), level.change, level.role) == ("34120.5", "down", "level")


@pytest.mark.parametrize(
    ("text", "change", "base", "value"),
    [
        ("It fell from 5.1% to 3.4%.", "down", "5.1", "3.4"),
        ("It rose from 3% in March to 4% in May.", "up", "3", "4"),
        ("It rose from 3% in 2019 to 4% in 2023.", "up", "3", "4"),
        ("It went from 3% to 4%.", "up", "3", "4"),
        ("It moved from 4% to 3%.", "down", "4", "3"),
        ("It rose from 3% up to 4%.", "up", "3", "4"),
    ],
)
def test_a_movement_is_one_figure_with_its_base(text: str, change: str, base: str, value: str) -> None:
    (percent,) = find_quantities(text)
    assert (percent.change, percent.role) == (change, "level")
    assert (str(percent.base), str(percent.value)) == (base, value)
    assert percent.span.text.startswith("from ")


@pytest.mark.parametrize(
    ("text", "change", "role"),
    [
        ("It rose 3%.", "up", "delta"),
        ("It fell by about 3%.", "down", "delta"),
        ("It rose to 3%.", "up", "level"),
        ("It was up 3%.", "up", "delta"),
        ("It closed 3% higher.", "up", "delta"),
        ("They cut prices by 3%.", "down", "delta"),
        ("The index stood at +3%.", "up", "delta"),
        ("It made up 3%.", None, "level"),
        ("It is 3%.", None, "level"),
        ("It was 3% more than a year earlier.", "up", "delta"),
        ("It was 3% less than in the same month of spring.", "down", "delta"),
        ("It was 3% more than hers.", None, "level"),
        ("They asked for a 3% rise.", None, "level"),
        ("It rose a record 3%.", "up", "delta"),
        ("It fell by an unexpected 3%.", "down", "delta"),
        ("The firm cut its workforce 3%.", "down", "delta"),
        ("The ferry line raises fares 3 per cent in May.", "up", "delta"),
        ("They cut the ribbon on 3% of stalls.", None, "level"),
        ("He raised the roof 3% of the time.", None, "level"),
        ("About 3% drop out of school.", None, "level"),
        ("They sold a 3% stake.", None, "level"),
        ("The jobless rate rose in the quarter ended Sept. to 3%.", "up", "level"),
        ("It told of a drop in dairy output for the spring to 3%.", "down", "level"),
    ],
)
def test_changes_and_levels(text: str, change: str | None, role: str) -> None:
    (percent,) = find_quantities(text)
    assert (percent.change, percent.role) == (change, role)


@pytest.mark.parametrize(
    ("text", "change", "low", "high"),
    [
        ("Earnings fell 50% to 75% in spring.", "down", "50", "75"),
        ("Fares will rise 2% to 5% in May.", "up", "2", "5"),
    ],
)
def test_two_ends_of_one_change(text: str, change: str, low: str, high: str) -> None:
    (percent,) = find_quantities(text)
    assert (percent.bound, percent.change, percent.role) == ("between", change, "delta")
    assert (str(percent.lower), str(percent.upper)) == (low, high)


def test_a_quarter_point_is_a_change_of_percentage_points() -> None:
    change, level = find_quantities("The bank cut its rate by a quarter point to 5%.")
    assert (change.unit, str(change.value), level.role) == ("percentage_point", "0.25", "level")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Rents are up 8% on the year and 2% on the month.", "up"),
        ("Gold fell 8% and tin 2%.", "down"),
        ("Gold rose 8% and now yields 2%.", None),
        ("Gold rose 8% and 2% of miners cheered.", None),
    ],
)
def test_a_change_goes_on_behind_and(text: str, change: str | None) -> None:
    assert find_quantities(text)[1].change == change


@pytest.mark.parametrize(
    "text",
    [
        "Its share stood at 44%, down two points.",
        "It has a margin of error of plus or minus two percentage points.",
        "It has a margin of error of plus-or-minus two percentage points.",
    ],
)
def test_points_of_a_share_and_margins_of_error(text: str) -> None:
    points = find_quantities(text)[-1]
    assert (points.unit, points.value) == ("percentage_point", 2)


def test_points_beside_a_change_in_percent_are_those_of_an_index() -> None:
    assert find_quantities("The Dow fell 1.2%, or 340 points.")[1].unit == "point"


def test_a_change_goes_on_with_another_subject() -> None:
    found = find_quantities("The index added 1.2 per cent, the Dow 340 points and the Nasdaq 1.7 per cent.")
    assert [q.change for q in found] == ["up"] * 3


def test_a_level_borrows_its_unit_from_its_base() -> None:
    (percent,) = find_quantities("Its share slipped to 18.2 from 19.7 per cent.")
    assert (percent.value, percent.base, percent.change) == (Decimal("18.2"), Decimal("19.7"), "down")
