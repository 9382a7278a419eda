"""Percent: percentages, percentage points and basis points: "19%", "4 per cent", "25 bps".

Percentage points are kept apart from percentages, since 3% rising by one percent is no 4%.
"""

from __future__ import annotations

from newsclaims.number import Numeral
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside


def read(numeral: Numeral, sign: Beside) -> Reading:
    """percent := figure ("%" | "per cent" | "percentage points" | "basis points" | ...)"""
    reading = of_numeral(numeral)
    reading.kind, reading.unit, reading.end = "percent", sign.surface.values[0], sign.end
    reading.gap = sign.gap
    reading.numerator = reading.denominator = None
    return reading
