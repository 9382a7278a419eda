"""Money: an amount and the currency beside it: "$5m", "EUR 50 million", "40 Danish crowns", "312.5p".

Definition: an ISO 4217 currency with an amount. Signs and codes stand before the figure or behind
it, names and minor units behind it; minor units are scaled to their currency. A bare sign or name
keeps every code that it may stand for, the likeliest first.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from newsclaims.decimals import multiply
from newsclaims.lexicon import Lexicon
from newsclaims.number import Numeral, with_suffix
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside, Index, sign_before, surface_after

_ONE = Decimal(1)


def read_before(text: str, numeral: Numeral, sign: Beside, floor: int, index: Index, lexicon: Lexicon) -> Reading:
    """money := [code] sign amount [code | nationality]"""
    numeral = with_suffix(numeral)
    reading = of_numeral(numeral)
    codes, start = sign.surface.values, sign.start
    outer = sign_before(text, start, floor, index)
    if outer is not None and set(outer.surface.values) & set(codes):
        codes, start = _narrower(codes, outer.surface.values), outer.start
    start = _minus(text, start, reading)
    behind = surface_after(text, numeral.end, index)
    if behind is not None and behind.surface.form in ("code", "name") and set(behind.surface.values) & set(codes):
        codes, reading.end = _narrower(codes, behind.surface.values), behind.end
    else:
        nation = _nation(text, numeral.end, codes, lexicon)
        if nation is not None:
            codes, reading.end = nation
    reading.kind, reading.unit, reading.candidates, reading.start = "money", codes[0], codes, start
    reading.sign_left = True
    return reading


def read_after(numeral: Numeral, name: Beside) -> Reading:
    """money := amount (sign | code | name | minor unit)"""
    reading = of_numeral(numeral)
    codes = name.surface.values
    reading.kind, reading.unit, reading.candidates, reading.end = "money", codes[0], codes, name.end
    scale = name.surface.scale
    reading.surface = name.surface.text
    if scale != _ONE:
        reading.value = None if reading.value is None else multiply(reading.value, scale)
        reading.step = None if reading.step is None else multiply(reading.step, scale)
        reading.low = None if reading.low is None else multiply(reading.low, scale)
        reading.high = None if reading.high is None else multiply(reading.high, scale)
    return reading


def _narrower(codes: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The candidates that both allow, in the order of the shorter list."""
    short, long = (codes, others) if len(codes) <= len(others) else (others, codes)
    return tuple(code for code in short if code in long)


def _minus(text: str, start: int, reading: Reading) -> int:
    """A minus before the sign: "-$5"; one between sign and digits is the numeral's own."""
    if start and text[start - 1] in "-\u2212+" and not text[start - 2 : start - 1].strip():
        if text[start - 1] != "+" and reading.value is not None:
            reading.value = -reading.value
        elif text[start - 1] == "+":
            reading.numeral = reading.numeral._replace(sign="+")
        return start - 1
    return start


_NATION = re.compile(r" (?P<nation>[A-Z][A-Za-z.]*+(?: [A-Z][a-z]++)?)(?=[.,;:)]|\s*$| (?:an?|per|for|in|from|to|at|and|on|or|by|of|this|last|each)\b)")


def _nation(text: str, end: int, codes: tuple[str, ...], lexicon: Lexicon) -> tuple[tuple[str, ...], int] | None:
    """The nationality that stands behind a signed amount: "$5 Canadian", "$31.20 US"."""
    match = _NATION.match(text, end)
    if match is None:
        return None
    code = _nations(lexicon).get(match["nation"]) or _nations(lexicon).get(match["nation"].rstrip("."))
    return ((code,), match.end("nation")) if code in codes else None


@functools.lru_cache(maxsize=16)
def _nations(lexicon: Lexicon) -> dict[str, str]:
    """ "Canadian" -> "CAD", of the names that say a nation and a currency."""
    found: dict[str, str] = {}
    for row in lexicon.rows("currencies"):
        nation, _, currency = row.surface.rpartition(" ")
        if row.get("form") == "name" and nation[:1].isupper() and currency in ("dollar", "pound", "peso"):
            found.setdefault(nation, row.value.split()[0])
    return found


def is_cents_tail(text: str, first: Reading, second: Reading) -> bool:
    """Whether the second is the minor part of the first: "thirteen dollars and forty-five cents"."""
    if second.surface == "" or second.value is None or first.value is None:
        return False
    part = second.numeral.value
    return (
        text[first.end : second.start].strip() in ("and", ",", "")
        and part is not None
        and second.value != part
        and part < 100
        and first.value == first.value.to_integral_value()
        and first.sign_left is False
        and bool(set(first.candidates) & set(second.candidates))
    )
