"""Money: an amount and the currency beside it: "$5m", "EUR 50 million", "40 Danish crowns", "312.5p".

Definition: an ISO 4217 currency with an amount. Signs and codes stand before the figure or behind
it, names and minor units behind it; minor units are scaled to their currency. A bare sign or name
keeps every code that it may stand for, the likeliest first.
"""

from __future__ import annotations

import functools
from decimal import Decimal

from newsclaims.decimals import negate, power_of_ten
from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral, scaled, with_suffix
from newsclaims.pattern import Pattern
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside, Index, plural, sign_before, surface_after
from newsclaims.wordlist import word_before
from newsclaims.words import facts

_ONE = Decimal(1)


def read_before(
    text: str, numeral: Numeral, sign: Beside, floor: int, index: Index, lexicon: Lexicon
) -> Reading:
    """money := [code] sign amount [code | nationality]"""
    numeral = with_suffix(numeral)
    if sign.surface.scale != _ONE:
        numeral = scaled(numeral, sign.surface.scale)
    reading = of_numeral(numeral)
    codes, start = sign.surface.values, sign.start
    outer = sign_before(text, start, floor, index)
    if outer is not None and set(outer.surface.values) & set(codes):
        codes, start = _narrower(codes, outer.surface.values), outer.start
    start = _minus(text, start, reading)
    behind = surface_after(text, numeral.end, index)
    if (
        behind is not None
        and behind.surface.form in ("code", "name")
        and set(behind.surface.values) & set(codes)
    ):
        codes, reading.end = _narrower(codes, behind.surface.values), behind.end
    else:
        nation = _nation(text, numeral.end, codes, lexicon)
        if nation is not None:
            codes, reading.end = nation
    reading.kind, reading.unit, reading.candidates, reading.start = "money", codes[0], codes, start
    reading.sign_left = True
    return reading


def is_label(text: str, numeral: Numeral, sign: Beside, lexicon: Lexicon) -> bool:
    """Whether letters and figures are a name ("Q3", "PS5", "COP26") and no amount ("R40m", "K1,250")."""
    surface = sign.surface
    if len(surface.text) > 1 and surface.care != "amount" and (surface.form != "code" or sign.gap):
        return False
    digits = text[numeral.start : numeral.end]
    short = numeral.suffix is not None and text[numeral.suffix_end - 1] in "mb"
    is_amount = numeral.scale != _ONE or short or "," in digits or len(digits.partition(".")[2]) == 2
    if is_amount or _SCALED_RANGE.match(text, numeral.end):
        return False
    if len(surface.text) == 1 or surface.care == "amount":
        return bool(surface.care)
    return len(digits) < 3 and facts(surface.text.lower(), lexicon=lexicon).known  # "TOP10"


_SCALED_RANGE = Pattern(r"(?:[-\u2013]| to )\d[\d.]*+ ?(?:mn?|bn?|tr?n|[mbtr]{1,2}illion)\b")  # "R4-5m"
_PROSE_BEHIND = Pattern(
    r"[ \u00a0\n](?!(?:an?|per|for|in|to|from|at|and|or|on|of|by|as|with|each|every|more|less)\b"
    r"|(?:was|were|is|are)\b)[a-z]"
)


def is_name(text: str, numeral: Numeral, name: Beside) -> bool:
    """Whether a currency's name that is also a word is one; not in "5 real problems", "20 won the seat"."""
    surface = text[name.start : name.end].lower()
    is_plural = surface.endswith("s") or surface in ("reais", "leva", "soles", "colones")
    if numeral.form == "words" and numeral.scale == 1 and not is_plural:
        return _CLAUSE_END.match(text, name.end) is not None  # not in "the two won more seats"
    is_large = numeral.scale >= 1000 or "," in text[numeral.start : numeral.end]
    return is_plural or is_large or _PROSE_BEHIND.match(text, name.end) is None


def read_named(text: str, reading: Reading, floor: int, lexicon: Lexicon) -> bool:
    """money := name amount, of large amounts: "Rupees 500 crore", "Naira 5 billion"."""
    numeral = reading.numeral
    is_large = numeral.scale >= 1000 or "," in text[numeral.start : numeral.end]
    if not is_large or numeral.form != "digits" or reading.start != numeral.start:
        return False
    name = word_before(text, floor, numeral.start)
    codes = _names(lexicon).get(name.lower())
    if codes is None or not text.startswith(name + " ", numeral.start - len(name) - 1):
        return False
    reading.kind, reading.unit, reading.candidates = "money", codes[0], codes
    reading.start, reading.sign_left = numeral.start - len(name) - 1, True
    return True


@functools.lru_cache(maxsize=16)
def _names(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Names of currencies of one word that are no other word, in singular and plural, with their codes."""
    found: dict[str, tuple[str, ...]] = {}
    for row in lexicon.rows("currencies"):
        if row.get("form") == "name" and row.surface.isalpha() and not row.get("care"):
            for name in (row.surface, plural(row.surface)):
                found.setdefault(name.lower(), tuple(row.value.split()))
    return {name: codes for name, codes in found.items() if not name.startswith("pound")}


_CLAUSE_END = Pattern(r"\s*(?:[.,;:)]|$)")
_SCALE_BEHIND = Pattern(r" (?P<word>million|billion|trillion|bn|mn|m)\b")
_POWERS = {"million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}


def read_after(text: str, numeral: Numeral, name: Beside) -> Reading:
    """money := amount (sign | code | name | minor unit) [scale]"""
    reading = of_numeral(numeral)
    codes = name.surface.values
    reading.kind, reading.unit, reading.candidates, reading.end = "money", codes[0], codes, name.end
    scale = name.surface.scale
    reading.surface = name.surface.text
    behind = (
        _SCALE_BEHIND.match(text, name.end) if numeral.scale == _ONE and name.surface.form == "code" else None
    )
    if behind is not None:  # "75 USD million"
        scale, reading.end = power_of_ten(_POWERS[behind["word"]]), behind.end()
    if scale != _ONE:
        reading.rescale(scale)
    return reading


def is_mass(text: str, numeral: Numeral, name: Beside, lexicon: Lexicon) -> bool:
    """Whether pounds weigh here: told by the words around, else by the size of the figure."""
    if numeral.scale >= 1000:
        return False
    mass, money = _pound_words(lexicon)
    around = _WORDS.findall(text[max(0, numeral.start - 70) : name.end + 50].lower())
    heavy, dear = sum(w in mass for w in around), sum(w in money for w in around)
    if "£" in text or "pence" in text:
        dear += 1
    if heavy != dear:
        return heavy > dear
    return True


_WORDS = Pattern(r"[a-z]+")


@functools.lru_cache(maxsize=16)
def _pound_words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    rows = lexicon.rows("pound_context")
    return tuple(frozenset(row.surface for row in rows if row.value == kind) for kind in ("mass", "money"))  # type: ignore[return-value]


def _narrower(codes: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The candidates that both allow, in the order of the shorter list."""
    short, long = (codes, others) if len(codes) <= len(others) else (others, codes)
    return tuple(code for code in short if code in long)


def _minus(text: str, start: int, reading: Reading) -> int:
    """A minus before the sign: "-$5"; one between sign and digits is the numeral's own."""
    if start and text[start - 1] in "-\u2212+" and not text[start - 2 : start - 1].strip():
        if text[start - 1] != "+" and reading.value is not None:
            reading.value = negate(reading.value)
        elif text[start - 1] == "+":
            reading.numeral = reading.numeral._replace(sign="+")
        return start - 1
    return start


_NATION = Pattern(
    r" (?P<nation>[A-Z][A-Za-z.]*+(?: [A-Z][a-z]++)?)(?=[.,;:)]|\s*$| (?:an?|per|for|in|from|to|"
    r"at|and|on|or|by|of|this|last|each)\b)"
)


def _nation(
    text: str, end: int, codes: tuple[str, ...], lexicon: Lexicon
) -> tuple[tuple[str, ...], int] | None:
    """The nationality that stands behind a signed amount: "$5 Canadian", "$31.20 US"."""
    match = _NATION.match(text, end)
    if match is None:
        return None
    code = _nations(lexicon).get(match["nation"]) or _nations(lexicon).get(match["nation"].rstrip("."))
    end = match.end("nation")
    if text[end - 1] == "." and match["nation"].count(".") == 1:
        end -= 1  # the sentence's own stop
    return ((code,), end) if code in codes else None


@functools.lru_cache(maxsize=16)
def _nations(lexicon: Lexicon) -> dict[str, str]:
    """ "Canadian" -> "CAD", of the names that say a nation and a currency."""
    found: dict[str, str] = {}
    for row in lexicon.rows("currencies"):
        nation, _, currency = row.surface.rpartition(" ")
        if row.get("form") == "name" and nation[:1].isupper() and currency in ("dollar", "pound", "peso"):
            found.setdefault(nation, row.value.split()[0])
    return found


_TAIL_END = Pattern(r"\s*(?:[.,;:)!?]|$)| more\b")


def _is_minor(second: Reading) -> bool:
    """ "thirteen dollars forty-five": tens in words, as prices are told."""
    return second.numeral.form == "words" and 10 <= (second.value or 0) < 100


def is_cents_tail(text: str, first: Reading, second: Reading) -> bool:
    """Whether the second is the minor part: "thirteen dollars and forty-five cents", "15 dollars 50"."""
    if second.value is None or first.value is None or second.kind not in ("money", "number"):
        return False
    if second.kind == "number":
        gap = text[first.end : second.start]
        digits = text[second.start : second.end]
        return (
            gap in (" ", " and ")
            and (
                len(digits) == 2 and digits.isdigit()
                if second.numeral.form == "digits"
                else _is_minor(second)
            )
            and not first.sign_left
            and first.per is None
            and first.numeral.scale == _ONE
            and first.value == first.value.to_integral_value()
            and _TAIL_END.match(text, second.end) is not None
        )
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
