"""Measures: a figure and a unit of measure: "10 miles", "5 km/h", "-3 °C", "52,000 barrels".

Units that are also English words, scales or initials ("in", "m", "C") count only where their
context supports them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from decimal import Decimal

from newsclaims.decimals import add, multiply, negate
from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral
from newsclaims.pattern import Pattern
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside, Surface
from newsclaims.wordlist import word_before

_ADJECTIVE = Pattern(
    r"[ -](?:thick|long|wide|tall|high|deep|across|apart|in|by|x|square|cubic|tv|television|"
    r"screen|display|diameter)\b",
    re.I,
)
_CLOSES = Pattern(r"\s*+(?:[.,;:)\]]|$)|[ ]?[x\u00d7][ ]?\d")
_FEET_BEFORE = Pattern(r"(?:f(?:oo|ee)?t\.?|['\u2032])[ -]?$")
_POWER = Pattern(r"(?:[ ](?P<word>squared|cubed)\b|\^?(?P<sign>[23\u00b2\u00b3])(?!\d))")
_POWERS = {
    "squared": "square_",
    "2": "square_",
    "\u00b2": "square_",
    "cubed": "cubic_",
    "3": "cubic_",
    "\u00b3": "cubic_",
}
_WARM = Pattern(
    r"temperature|degree|weather|\b(?:hot|cold|heat|warm|cool|chill|freez|frost|high|low|record|"
    r"minus|below|above|outside|thermometer|mercury|oven|boil|melt|global|climate)\w*",
    re.I,
)
_DEGREES = {
    "C": "degree_celsius",
    "F": "degree_fahrenheit",
    "C.": "degree_celsius",
    "F.": "degree_fahrenheit",
}


def read(text: str, numeral: Numeral, unit: Beside, surface: Surface) -> Reading | None:
    """measure := figure unit [power]; None where the surface is no unit here."""
    if surface.text == "point" and text[max(0, numeral.start - 3) : numeral.end].lower() == "at one":
        return None  # "at one point": once
    if surface.dimension == "information" and surface.text in ("bit", "bits") and numeral.form != "digits":
        return None  # "not one bit"
    if _in_compound(text, numeral, unit, surface):
        return None
    if surface.care and not _supported(text, numeral, unit, surface):
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.unit, reading.end = "measure", surface.values[0], unit.end
    reading.gap, reading.surface = unit.gap, surface.text
    if surface.per:
        reading.per = surface.per
    if surface.dimension == "length":
        _raise(text, reading)
    if surface.scale != 1:
        reading.rescale(surface.scale)
    if surface.dimension in ("temperature", "angle"):
        _below_zero(text, reading)
    if reading.value is not None:
        reading.numerator = reading.denominator = None
    return reading


def _in_compound(text: str, numeral: Numeral, unit: Beside, surface: Surface) -> bool:
    """ "six league games", "half a dozen HP directors": a word before the noun that is counted."""
    if _PLURAL_BEHIND.match(text, unit.end) is None:
        return False
    if surface.form == "name":
        is_singular = not text[unit.start : unit.end].endswith("s") and numeral.value != 1
        return bool(surface.care) and unit.gap == " " and is_singular
    return numeral.form != "digits" and surface.text.isupper()


_PLURAL_BEHIND = Pattern(r" [a-z]+s\b")


def _raise(text: str, reading: Reading) -> None:
    """ "4 km squared", "4km^3": the power behind a unit of length."""
    power = _POWER.match(text, reading.end)
    if power is not None:
        reading.unit = _POWERS[power["word"] or power["sign"]] + (reading.unit or "")
        reading.end = power.end()


_BELOW = Pattern(r" below (?:zero|freezing)\b")


def _below_zero(text: str, reading: Reading) -> None:
    """ "12 degrees below zero" is minus twelve."""
    below = _BELOW.match(text, reading.end)
    if below is not None and reading.value is not None and reading.value > 0:
        reading.value, reading.end = negate(reading.value), below.end()


def settle_degrees(text: str, readings: Sequence[Reading]) -> None:
    """A bare degree of weather is one of the only scale that the document names."""
    named = {r.unit for r in readings if r.unit in ("degree_celsius", "degree_fahrenheit")}
    if len(named) != 1:
        return
    (scale,) = named
    for reading in readings:
        if reading.unit == "degree" and reading.kind == "measure":
            around = text[max(0, reading.start - 80) : reading.end + 60]
            if _WARM.search(around) is not None:
                reading.unit = scale


def _supported(text: str, numeral: Numeral, unit: Beside, surface: Surface) -> bool:
    """Whether a surface that is also a word is a unit behind this figure."""
    name = surface.text
    if surface.form == "name":
        return True
    if numeral.form in ("words", "vague", "none", "couple") and len(name) < 3:
        return False
    if name in _DEGREES:
        return _is_temperature(text, numeral, unit)
    following = text[unit.end : unit.end + 1]
    if name in ("a", "at", "as", "A", "I"):
        return following == "/"
    if name == "in":
        if _CLOSES.match(text, unit.end) is not None or _ADJECTIVE.match(text, unit.end) is not None:
            return True
        return _FEET_BEFORE.search(text[max(0, numeral.start - 6) : numeral.start]) is not None
    if unit.gap == "":
        return following not in ("'", "\u2019")
    return len(name) > 1 or (following != "-" and "-" not in unit.gap)


def _is_temperature(text: str, numeral: Numeral, unit: Beside) -> bool:
    """ "-10C", "30 C (86 F)": a lone C or F with a word of weather near, a minus, or the other scale."""
    value = numeral.value
    if value is None or not -273 <= value <= 3000 or unit.gap not in ("", " ", "\u00a0"):
        return False
    if value < 0:
        return True
    around = text[max(0, numeral.start - 80) : unit.end + 40]
    other = re.search(r"\d ?[CF]\b.{1,12}\d ?[CF]\b", around)
    return other is not None or _WARM.search(around) is not None


def read_named(text: str, numeral: Numeral, lexicon: Lexicon) -> Reading | None:
    """measure := unit (" " | "-" | " of ") figure, where the unit leads: "magnitude 6.5", "Mach 5"."""
    if text[numeral.start - 1 : numeral.start] not in (" ", "-"):
        return None
    if numeral.form == "words":
        return _absolute_zero(text, numeral)
    if numeral.form != "digits":
        return None
    pattern, units, last = _leading(lexicon)
    word = word_before(text, 0, numeral.start)
    if word.isascii() and word.isalpha() and word.lower() not in last:
        return None
    match = pattern.search(text[max(0, numeral.start - 24) : numeral.start])
    if match is None:
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.unit = "measure", units[match["name"].lower()]
    reading.start = numeral.start - (match.end() - match.start("name"))
    return reading


def _absolute_zero(text: str, numeral: Numeral) -> Reading | None:
    """ "absolute zero" is a temperature: 0 kelvin."""
    begin = numeral.start - len("absolute ")
    if numeral.value != 0 or begin < 0 or text[begin : numeral.start].lower() != "absolute ":
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.unit, reading.start = "measure", "kelvin", begin
    return reading


@functools.lru_cache(maxsize=16)
def _leading(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """The names of units that stand before their figure, and the words that end them."""
    units = {row.surface.lower(): row.value for row in lexicon.rows("units") if row.get("place") == "before"}
    names = "|".join(re.escape(name) for name in units) or "(?!)"
    last = frozenset({"of", *(name.rpartition(" ")[2] for name in units)})
    return re.compile(rf"(?<!\w)(?P<name>{names})(?:[ -]| of )$", re.I), units, last


_HEIGHT = Pattern(r"['\u2032\u2019](?P<inches>\d{1,2}+)(?:[\"\u2033\u201d]|''|(?=[ ,.;)]))")
_MARK = Pattern(r" ?[\"](?=[ \-.,;:)]|$)")


def read_marks(text: str, numeral: Numeral) -> Reading | None:
    """height := figure "'" figure '"' ("6'2\""); inches := figure '"' where no quotation is open."""
    following = text[numeral.end : numeral.end + 2]
    if (
        following[:1] not in ("'", "\u2032", "\u2019", '"') and following != ' "'
    ) or numeral.form != "digits":
        return None
    value = numeral.value
    if value is None:
        return None
    height = _HEIGHT.match(text, numeral.end)
    reading = of_numeral(numeral)
    if height is not None and 1 <= value <= 9 and int(height["inches"]) < 12:
        reading.value = add(multiply(Decimal(12), value), Decimal(height["inches"]))
        reading.kind, reading.unit, reading.end = "measure", "inch", height.end()
        return reading
    mark = _MARK.match(text, numeral.end)
    if mark is None or _quotation_open(text, numeral.start):
        return None
    reading.kind, reading.unit, reading.end = "measure", "inch", mark.end()
    return reading


def _quotation_open(text: str, place: int) -> bool:
    """Whether a straight double quotation mark stands open before the place, in its line."""
    begin = max(text.rfind("\n", 0, place) + 1, place - 1000)
    return text.count('"', begin, place) % 2 == 1
