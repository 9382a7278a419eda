"""Currencies: which of its candidates a bare sign or name stands for in this document.

What the document names in full orders them first ("Australian dollars" elsewhere makes "$" AUD),
then the caller's region, then the country of the dateline, then the likeliest in English news.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newsclaims.lexicon import Lexicon
from newsclaims.pattern import Pattern
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
    country = region.upper() if region else _dateline_country(text, lexicon)
    local = code_of(country, lexicon) if country else None
    for reading in open_ones:
        ranked = sorted(
            reading.candidates,
            key=lambda code: (-named.get(code, 0), code != local, reading.candidates.index(code)),
        )
        reading.candidates, reading.unit = tuple(ranked), ranked[0]


def code_of(region: str, lexicon: Lexicon) -> str | None:
    """The currency of a region (ISO 3166-1 alpha-2), None where the table has none."""
    return _regions(lexicon).get(region.upper())


@functools.lru_cache(maxsize=16)
def _regions(lexicon: Lexicon) -> dict[str, str]:
    return {row.surface: row.value for row in lexicon.rows("currency_regions")}


_DATELINE = Pattern(r"\s*(?P<city>[A-Z][A-Z'.]+(?: [A-Z][A-Z'.]+){0,2})(?=,| ?\(| ?[\u2014\u2013-])")


def _dateline_country(text: str, lexicon: Lexicon) -> str | None:
    """The country of the city that opens the text in capitals: "SYDNEY (AP) - ..."."""
    match = _DATELINE.match(text)
    return None if match is None else _cities(lexicon).get(match["city"])


@functools.lru_cache(maxsize=16)
def _cities(lexicon: Lexicon) -> dict[str, str]:
    return {row.surface: row.value for row in lexicon.rows("dateline_cities")}
