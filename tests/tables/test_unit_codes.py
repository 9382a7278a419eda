"""Each row's example, read by `find_quantities`, is exported with the row's codes."""

from __future__ import annotations

import re

import pytest

import newsclaims
from newsclaims.export.schema_org import to_value
from newsclaims.export.wikidata import to_wikidata
from newsclaims.lexicon import Lexicon, Row

ROWS = Lexicon.default().rows("unit_codes")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.surface)
def test_an_example_is_exported_with_its_codes(row: Row) -> None:
    (quantity,) = newsclaims.find_quantities(row.example)
    assert quantity.unit == row.surface
    made = to_value(quantity)
    assert made.get("unitCode", made.get("currency")) == row.value
    if row.get("wikidata"):
        exact = quantity.model_copy(
            update={"lower": quantity.value, "upper": quantity.value, "bound": "exact"}
        )
        value = to_wikidata(exact)
        assert value is not None
        assert value["value"]["unit"].endswith("/" + row.get("wikidata"))


def test_codes_are_well_formed_and_stand_once() -> None:
    assert len({row.surface for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert re.fullmatch("[A-Z0-9]{2,3}", row.value)
        assert re.fullmatch(r"(Q[1-9]\d*)?", row.get("wikidata"))
