"""Each city of the table, in a dateline, tells what a bare currency stands for."""

from __future__ import annotations

import pytest

from newsclaims import Lexicon, Money, find_quantities
from newsclaims.lexicon import Row

LEXICON = Lexicon.default()
REGIONS = LEXICON.values("currency_regions")


@pytest.mark.parametrize("row", LEXICON.rows("dateline_cities"), ids=lambda row: row.surface)
def test_the_dateline_orders_the_candidates(row: Row) -> None:
    (fare,) = [q for q in find_quantities(row.example) if isinstance(q, Money)]
    if REGIONS[row.value] in fare.candidates:
        assert fare.unit == REGIONS[row.value]


def test_another_mention_and_the_region_go_before_the_dateline() -> None:
    text = "SYDNEY (Wire) - The fare rose by $5."
    assert find_quantities(text)[0].unit == "AUD"
    assert find_quantities(text, region="CA")[0].unit == "CAD"
    assert find_quantities(text + " It was NZ$4 before.")[0].unit == "NZD"
