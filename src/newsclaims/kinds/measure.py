"""Measures: a figure and a unit of measure: "10 miles", "5 km/h", "-3 °C", "52,000 barrels".

Units that are also English words or scales ("in", "m", "C") count only where their context
supports them.
"""

from __future__ import annotations

import re

from newsclaims.decimals import multiply
from newsclaims.number import Numeral
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside

_ADJECTIVE = re.compile(r"[ -](?:thick|long|wide|tall|high|deep|across|apart|in|by|x|square|cubic|tv|screen|outside)\b", re.I)
_CLOSES = re.compile(r"\s*+(?:[.,;:)\]]|$)|[ ]?[x\u00d7][ ]?\d")
_NOUN_LIKE = frozenset({"foot", "yard", "stone", "hand", "league", "pound", "degree", "bit", "point", "second", "cup", "bar", "grain"})


def read(text: str, numeral: Numeral, unit: Beside) -> Reading | None:
    """measure := figure unit; None where the surface is no unit here."""
    surface = unit.surface
    if surface.care and not _supported(text, numeral, unit):
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.unit, reading.end = "measure", surface.values[0], unit.end
    reading.gap, reading.surface = unit.gap, surface.text
    if surface.per:
        reading.per = surface.per
    if surface.scale != 1:
        for name in ("value", "step", "low", "high"):
            figure = getattr(reading, name)
            if figure is not None:
                setattr(reading, name, multiply(figure, surface.scale))
    if reading.value is None and reading.denominator is not None:
        return reading
    reading.numerator = reading.denominator = None
    return reading


def _supported(text: str, numeral: Numeral, unit: Beside) -> bool:
    """Whether a surface that is also a word is a unit behind this figure."""
    surface = unit.surface
    if surface.form == "name":
        return True
    if numeral.form in ("words", "vague", "none", "couple") and len(surface.text) < 3:
        return False
    following = text[unit.end : unit.end + 1]
    if surface.text == "s":
        return "." in text[numeral.start : numeral.end] or unit.gap == " "
    if unit.gap == "":
        return following not in ("-", "'", "\u2019", "/") or surface.text not in ("C", "F")
    if surface.text in ("a", "at", "as", "A", "I"):
        return False
    if surface.text == "in":
        return _CLOSES.match(text, unit.end) is not None or _ADJECTIVE.match(text, unit.end) is not None
    if following == "-" and len(surface.text) == 1:
        return False
    return True
