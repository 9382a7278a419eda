"""Regional units: which ton, gallon or pint a bare one is where the caller's text comes from.

Sources: NIST SP 811, appendix B; UK Weights and Measures Act 1985.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from newsclaims.lexicon import Lexicon
from newsclaims.reading import Reading


def localize_units(readings: Iterable[Reading], region: str | None, lexicon: Lexicon) -> None:
    """Replace each bare unit by the one that it means in the region (ISO 3166-1 alpha-2)."""
    if region is None:
        return
    local = _local_units(lexicon).get(region.upper(), {})
    for reading in readings:
        reading.unit = local.get(reading.unit or "", reading.unit)
        reading.per = local.get(reading.per or "", reading.per)


@functools.lru_cache(maxsize=16)
def _local_units(lexicon: Lexicon) -> dict[str, dict[str, str]]:
    """Region -> unit of the table -> the unit that it means there."""
    found: dict[str, dict[str, str]] = {}
    for row in lexicon.rows("unit_regions"):
        found.setdefault(row.get("region"), {})[row.surface] = row.value
    return found
