"""Currencies: which of its candidates a bare sign or name stands for in this document.

What the document names in full orders them first ("Australian dollars" elsewhere makes "$" AUD),
then the caller's region, then the likeliest in English news.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newsclaims.lexicon import Lexicon
from newsclaims.reading import Reading


def order_candidates(text: str, readings: Sequence[Reading], region: str | None, lexicon: Lexicon) -> None:
    """Put the likeliest code of each ambiguous amount first."""
    open_ones = [r for r in readings if r.kind == "money" and len(r.candidates) > 1]
    if not open_ones:
        return
    named: dict[str, int] = {}
    for reading in readings:
        if reading.kind == "money" and len(reading.candidates) == 1:
            named[reading.candidates[0]] = named.get(reading.candidates[0], 0) + 1
    local = _regions(lexicon).get(region.upper()) if region else None
    for reading in open_ones:
        ranked = sorted(
            reading.candidates,
            key=lambda code: (-named.get(code, 0), code != local, reading.candidates.index(code)),
        )
        reading.candidates, reading.unit = tuple(ranked), ranked[0]


@functools.lru_cache(maxsize=16)
def _regions(lexicon: Lexicon) -> dict[str, str]:
    return {row.surface: row.value for row in lexicon.rows("currency_regions")}
