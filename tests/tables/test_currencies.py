"""The tables of currencies: every surface is read, and every code is one of ISO 4217 or a crypto asset."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

import pytest

from newsclaims import Lexicon, find_quantities

ROWS = Lexicon.default().rows("currencies")
REGIONS = Lexicon.default().rows("currency_regions")
CODES = {row.surface for row in ROWS if row.get("form") == "code"}


def _id(row):
    return f"{row.surface} ({row.get('form', 'region')})"


@pytest.mark.parametrize("row", ROWS, ids=_id)
def test_the_example_is_money_of_that_currency(row):
    (found,) = find_quantities(row.example)
    scale = Decimal(row.get("scale", "1"))
    candidates = tuple(row.value.split())
    assert (found.kind, found.unit) == ("money", candidates[0])
    assert found.value in (40 * scale, 40_000_000 * scale)
    assert found.candidates in (candidates, () if len(candidates) == 1 else candidates)


@pytest.mark.parametrize("row", REGIONS, ids=_id)
def test_the_region_tells_which_currency_is_meant(row):
    (found,) = find_quantities(row.example, region=row.surface)
    assert (found.unit, found.value) == (row.value, Decimal(5))


def test_every_candidate_is_a_code():
    stray = {code for row in (*ROWS, *REGIONS) for code in row.value.split()} - CODES
    assert stray == set()


def test_codes_have_three_letters():
    longer = {code for code in CODES if not re.fullmatch("[A-Z]{3}", code)}
    assert longer == {"GBp", "ZAc", "USDT", "USDC", "DOGE"}  # pence, cents and coins as exchanges quote them


def test_no_surface_has_two_meanings():
    keys = [
        (row.get("form"), row.surface if row.get("form") in ("sign", "code") else row.surface.lower())
        for row in ROWS
    ]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_a_country_has_one_currency():
    countries = [row.surface for row in REGIONS]
    assert len(countries) == len(set(countries))
    assert all(re.fullmatch("[A-Z]{2}", country) for country in countries)
