"""What `convert` does with figures, bounds, rates, temperatures and what has no unit."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from newsclaims import (
    ConversionError,
    Count,
    Duration,
    Lexicon,
    Measure,
    Money,
    Percent,
    Span,
    TableError,
    convert,
)
from newsclaims.units import dimension

SPAN = Span(start=0, end=1, text="x")


def measure(value, unit, per=None, kind=Measure, **more):
    figure = Decimal(value)
    fields = {"value": figure, "lower": figure, "upper": figure, **more}
    return kind(span=SPAN, unit=unit, per=per, **fields)


CASES = [
    # figure, unit, per, target, figure, unit, per
    ("26", "mile", None, "km", "41.842944", "kilometer", None),
    ("1", "mile", None, "foot", "5280", "foot", None),
    ("1", "acre", None, "square_foot", "43560", "square_foot", None),
    ("1", "hectare", None, "square meters", "10000", "square_meter", None),
    ("1", "oil_barrel", None, "us_gallon", "42", "us_gallon", None),
    ("1", "imperial_gallon", None, "liter", "4.54609", "liter", None),
    ("2", "ton", None, "pound_mass", "4000", "pound_mass", None),
    ("1", "long_ton", None, "lb", "2240", "pound_mass", None),
    ("3", "tonne", None, "kg", "3000", "kilogram", None),
    ("1", "kilowatt_hour", None, "megajoule", "3.6", "megajoule", None),
    ("100", "degree_celsius", None, "degree_fahrenheit", "212", "degree_fahrenheit", None),
    ("-40", "degree_fahrenheit", None, "celsius", "-40", "degree_celsius", None),
    ("0", "kelvin", None, "°C", "-273.15", "degree_celsius", None),
    ("90", "kilometer", "hour", "m/s", "25", "meter", "second"),
    ("60", "mile", "hour", "km/h", "96.56064", "kilometer", "hour"),
    ("60", "mile", "hour", "kilometer", "96.56064", "kilometer", "hour"),
    ("10", "knot", None, "kilometers per hour", "18.52", "kilometer", "hour"),
    ("18.52", "kilometer", "hour", "knot", "10", "knot", None),
    ("876.6", "gigawatt_hour", "year", "megawatt", "100", "megawatt", None),
    ("8", "tonne", "person", "kilogram", "8000", "kilogram", "person"),
    ("8", "tonne", "person", "kilogram per person", "8000", "kilogram", "person"),
    ("1", "megabyte", "second", "Mbps", "8", "megabit", "second"),
    ("2", "degree_celsius", "decade", "degree_fahrenheit", "3.6", "degree_fahrenheit", "decade"),
    ("180", "degree", None, "minute_of_arc", "10800", "minute_of_arc", None),
]


@pytest.mark.parametrize(("figure", "unit", "per", "target", "expected", "to", "by"), CASES)
def test_figures_convert_exactly(figure, unit, per, target, expected, to, by):
    told = convert(measure(figure, unit, per), target)
    assert (told.value, told.lower, told.upper) == (Decimal(expected),) * 3
    assert (told.unit, told.per, told.per_amount) == (to, by, 1)


def test_bounds_resolution_and_base_convert_with_the_figure():
    told = convert(
        measure(
            "10",
            "kilometer",
            upper=None,
            lower_closed=False,
            bound="more_than",
            resolution=10,
            base=4,
            change="up",
        ),
        "meter",
    )
    assert (told.lower, told.upper, told.lower_closed, told.bound) == (10_000, None, False, "more_than")
    assert (told.resolution, told.base, told.change) == (10_000, 4_000, "up")


def test_a_difference_of_temperature_has_no_offset():
    told = convert(measure("5", "degree_celsius", role="delta", base=10, resolution=1), "degree_fahrenheit")
    assert (told.value, told.base, told.resolution) == (9, 50, Decimal("1.8"))


def test_a_rate_keeps_its_amount():
    told = convert(measure("8", "liter", "kilometer", per_amount=100), "milliliter per mile")
    assert (told.value, told.per, told.per_amount) == (Decimal("12874.752"), "mile", 100)


def test_what_no_decimal_holds_is_rounded_once_to_28_digits():
    assert convert(measure("1", "foot"), "mile").value == Decimal("0.0001893939393939393939393939394")


def test_durations_and_points_convert():
    assert convert(measure("36", "hour", kind=Duration), "days").value == Decimal("1.5")
    assert convert(measure("25", "basis_point", kind=Percent), "percentage_point").value == Decimal("0.25")


def test_the_same_unit_gives_the_same_record():
    figure = measure("0.1234567890123456789012345678901234567", "kilometer", "hour")
    assert convert(figure, "km/h") is figure


def test_money_converts_its_denominator_alone():
    price = measure("84", "USD", "oil_barrel", kind=Money, candidates=("USD", "CAD"))
    told = convert(price, "USD/us_gallon")
    assert (told.value, told.unit, told.per, told.candidates) == (2, "USD", "us_gallon", ("USD", "CAD"))


@pytest.mark.parametrize(
    ("quantity", "target", "message"),
    [
        (measure("5", "USD", kind=Money), "EUR", "needs exchange rates"),
        (measure("5", "USD", kind=Money), "CUP", "needs exchange rates"),
        (measure("5", "USD", kind=Money), "kilometer", "USD measures money, kilometer measures length"),
        (measure("5", "kilometer"), "EUR", "unknown unit 'EUR'"),
        (measure("5", "kilometer"), "kilogram", "kilometer measures length, kilogram measures mass"),
        (measure("5", "kilometer"), "kilomter", "did you mean 'kilometer'"),
        (measure("5", "newton_meter"), "joule", "torque"),
        (measure("5", "point"), "karat", "index"),
        (measure("5", "becquerel"), "hertz", "radioactivity"),
        (measure("5", "tonne", "person"), "kilogram per hectare", "mass per person"),
        (measure("5", "tonne"), "kilogram per hectare", "mass per area"),
        (measure("5", "percent", kind=Percent), "percentage_point", "difference of shares"),
        (Count(span=SPAN, value=5), "kilometer", "a count has no unit"),
        (measure("5", "smoot"), "kilometer", "the lexicon has no unit 'smoot'"),
        (measure("1" + "0" * 50, "light_year"), "picometer", "more than 60 digits"),
    ],
)
def test_what_cannot_be_told_is_refused_with_a_reason(quantity, target, message):
    with pytest.raises(ConversionError, match=message):
        convert(quantity, target)
    with pytest.raises(ValueError, match=message):
        convert(quantity, target)


def test_other_types_are_refused():
    with pytest.raises(TypeError, match="quantity must be a Quantity, not str"):
        convert("5 km", "mile")
    with pytest.raises(TypeError, match="unit must be a str, not NoneType"):
        convert(measure("5", "mile"), None)


def test_a_caller_adds_a_unit():
    smoot = {
        "table": "units",
        "surface": "smoot",
        "value": "smoot",
        "dimension": "length",
        "pint": "67 * inch",
    }
    wider = Lexicon.default().extend([smoot])
    assert convert(measure("12", "foot"), "smoots", lexicon=wider).unit == "smoot"
    assert convert(measure("2", "smoot"), "inch", lexicon=wider).value == 134
    with pytest.raises(ConversionError, match="unknown unit"):
        convert(measure("12", "foot"), "smoot")


def test_a_row_that_pint_cannot_read_is_named():
    broken = Lexicon.default().extend(
        [
            {
                "table": "units",
                "surface": "blurb",
                "value": "blurb",
                "dimension": "length",
                "pint": "3 * zorkmeter",
            }
        ]
    )
    with pytest.raises(TableError, match="zorkmeter"):
        convert(measure("1", "blurb"), "meter", lexicon=broken)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("kilometer", "length"),
        ("sq km", "area"),
        ("km/h", "speed"),
        ("kilometer per hour", "speed"),
        ("knot", "speed"),
        ("tonne per person", "mass per person"),
        ("liter per hectare", "volume per area"),
        ("basis_point", "difference of shares"),
        ("USD", None),
        ("nonsense", None),
        (None, None),
    ],
)
def test_dimension(unit, expected):
    assert dimension(unit) == expected


def test_pint_is_loaded_only_to_convert():
    code = (
        "import sys; from newsclaims import parse_quantity; from newsclaims.units import convert, dimension;"
        "assert dimension('km/h') == 'speed'; q = parse_quantity('5 miles'); convert(q, 'mile');"
        "assert 'pint' not in sys.modules; convert(q, 'kilometer'); assert 'pint' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
