"""The tables of units: every row means something, and pint agrees with what it says of itself."""

from __future__ import annotations

import re

import pint
import pytest

from newsclaims import Lexicon, find_quantities
from newsclaims.units import dimension

ROWS = Lexicon.default().rows("units")
REGIONS = Lexicon.default().rows("unit_regions")
VALUES = {row.value: row for row in ROWS if not row.get("per")}
REGISTRY = pint.UnitRegistry()

# A unit of pint for each dimension of ours; the dimensionless ones are told apart by name alone.
REFERENCE = {
    "absorbed_dose": "gray",
    "acceleration": "meter / second ** 2",
    "activity": "count",
    "amount": "mole",
    "angle": "radian",
    "apparent_power": "volt * ampere",
    "area": "meter ** 2",
    "area_density": "kilogram / meter ** 2",
    "capacitance": "farad",
    "charge": "coulomb",
    "computing": "1 / second",
    "concentration": "ppm",
    "container": "count",
    "current": "ampere",
    "current_density": "ampere / meter ** 2",
    "data_rate": "bit / second",
    "dose": "sievert",
    "dose_rate": "sievert / second",
    "energy": "joule",
    "energy_density": "joule / meter ** 2",
    "energy_flow": "watt",
    "force": "newton",
    "frequency": "hertz",
    "fuel_economy": "meter / meter ** 3",
    "image": "count",
    "index": "count",
    "information": "bit",
    "length": "meter",
    "linear_density": "kilogram / meter",
    "mach": "count",
    "magnetic_field": "tesla",
    "magnitude": "count",
    "mass": "kilogram",
    "mass_concentration": "kilogram / meter ** 3",
    "mass_flow": "kilogram / second",
    "mass_fraction": "kilogram / kilogram",
    "molar_concentration": "mole / meter ** 3",
    "power": "watt",
    "power_density": "watt / meter ** 2",
    "pressure": "pascal",
    "purity": "count",
    "radioactivity": "becquerel",
    "radioactivity_concentration": "becquerel / meter ** 3",
    "resistance": "ohm",
    "rotation": "radian",
    "rotation_rate": "radian / second",
    "sound": "count",
    "specific_energy": "joule / kilogram",
    "specific_radioactivity": "becquerel / kilogram",
    "speed": "meter / second",
    "squared_time": "second ** 2",
    "temperature": "kelvin",
    "time": "second",
    "tonnage": "count",
    "torque": "newton * meter",
    "voltage": "volt",
    "volume": "meter ** 3",
    "volume_flow": "meter ** 3 / second",
}


def _id(row):
    return f"{row.surface} ({row.get('form') or row.get('region')})"


@pytest.mark.parametrize("row", ROWS, ids=_id)
def test_pint_measures_what_the_row_says(row):
    stated = REGISTRY.get_dimensionality(REGISTRY.parse_expression(REFERENCE[row.get("dimension")]).units)
    found = REGISTRY.get_dimensionality(REGISTRY.parse_expression(row.get("pint")).units)
    assert dict(found) == dict(stated)


@pytest.mark.parametrize("row", [row for row in ROWS if row.get("per")], ids=_id)
def test_a_unit_in_one_token_is_its_two_parts(row):
    whole = REGISTRY.parse_expression(row.get("pint"))
    unit, per = (REGISTRY.parse_expression(VALUES[name].get("pint")) for name in (row.value, row.get("per")))
    assert whole.to_root_units().magnitude == pytest.approx((unit / per).to_root_units().magnitude)
    assert dimension(row.surface) == row.get("dimension") or row.get("scale")


def test_one_value_has_one_meaning():
    for row in ROWS:
        if not row.get("per"):
            assert (row.get("pint"), row.get("dimension")) == (
                VALUES[row.value].get("pint"),
                VALUES[row.value].get("dimension"),
            ), row.surface


def test_values_are_names_of_our_own_form():
    assert [value for value in VALUES if not re.fullmatch(r"[a-z]+(_[a-z]+)*", value)] == []
    assert [row.surface for row in ROWS if row.get("per") and row.get("per") not in VALUES] == []


def test_no_surface_has_two_meanings():
    keys = [
        (row.get("form"), row.surface if row.get("form") == "symbol" else row.surface.lower()) for row in ROWS
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("row", ROWS, ids=_id)
def test_the_example_holds_the_unit(row):
    found = find_quantities(row.example)
    assert [(q.unit, q.per) for q in found] == [(row.value, row.get("per") or None)]


@pytest.mark.parametrize("row", REGIONS, ids=_id)
def test_the_region_tells_which_unit_is_meant(row):
    assert [q.unit for q in find_quantities(row.example)] == [row.surface]
    assert [q.unit for q in find_quantities(row.example, region=row.get("region"))] == [row.value]
    assert VALUES[row.surface].get("dimension") == VALUES[row.value].get("dimension")
