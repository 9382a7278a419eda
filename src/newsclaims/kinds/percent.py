"""Percent: percentages, percentage points and basis points: "19%", "4 per cent", "25 bps".

Percentage points are kept apart from percentages, since 3% rising by one percent is no 4%.
"""

from __future__ import annotations

import functools

from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral
from newsclaims.pattern import Pattern
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside


def are_points(text: str, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether points are percentage points here: told by the words of polls, markets and games around."""
    shares, marks = _point_words(lexicon)
    around = _WORDS.findall(text[max(0, reading.start - 110) : reading.end + 90].lower())
    return sum(word in shares for word in around) > sum(word in marks for word in around)


_WORDS = Pattern(r"[a-z&]+")


@functools.lru_cache(maxsize=16)
def _point_words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    rows = lexicon.rows("point_context")
    shares = frozenset(row.surface for row in rows if row.value == "percentage_point")
    return shares, frozenset(row.surface for row in rows if row.value == "point")


def read(numeral: Numeral, sign: Beside) -> Reading:
    """percent := figure ("%" | "per cent" | "percentage points" | "basis points" | ...)"""
    reading = of_numeral(numeral)
    reading.kind, reading.unit, reading.end = "percent", sign.surface.values[0], sign.end
    reading.gap = sign.gap
    reading.numerator = reading.denominator = None
    return reading
