"""Surfaces: the words and signs that may stand beside a figure, looked up by their first token.

One look-up serves every kind: the tables of currencies, percentages and units become one index,
and what is found says by its `kind` which grammar reads on.
"""

import functools
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from newsclaims.lexicon import Lexicon, Row
from newsclaims.wordlist import ASCII_LETTERS

_ONE = Decimal(1)
_GAP = re.compile(
    r"(?P<gap>[ \t\n\u00a0\u2009\u202f]{0,2}+(?>(?:[-\u2010\u2011][ ]?)?))"
    r"(?>(?P<open>[(\[{<](?=[^\W\d_]))?)(?P<token>[^\W\d_]+|[^\w\s])"
)
_SIGN_GAP = " \u00a0\u202f:"
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


class Surface(NamedTuple):
    """A sign, a name or a symbol and what it stands for."""

    text: str
    folded: bool
    kind: str  # money | percent | measure | duration
    values: tuple[str, ...]
    scale: Decimal = _ONE
    per: str = ""
    form: str = "name"
    care: str = ""
    dimension: str = ""


class Beside(NamedTuple):
    """A surface found beside a figure; `gap` is what parts the two ("", " ", "-").

    `rest` are the other meanings of the same characters.
    """

    surface: Surface
    start: int
    end: int
    gap: str
    rest: tuple[Surface, ...] = ()


@dataclass(frozen=True, eq=False)
class Index:
    """The rows of what stands behind figures by first token, and the signs that stand before them.

    `lengths` are those of the signs by their last two characters, the longest first.
    """

    rows: dict[str, tuple[Row, ...]]
    signs: dict[str, Surface]
    lengths: dict[str, tuple[int, ...]]


def surface_after(text: str, end: int, index: Index) -> Beside | None:
    """The longest surface directly behind the figure that ends at `end`, else None."""
    match = _GAP.match(text, end)
    if match is None:
        return None
    first = match["token"].lower()
    if first not in index.rows:
        return None
    entries = _entries(index, first)
    start, opening = match.start("token"), match["open"]
    found: list[Surface] = []
    stop = start
    for entry in entries:
        length = len(entry.text)
        if found and start + length < stop:
            break
        piece = text[start : start + length]
        if piece != entry.text and not (entry.folded and _same(piece, entry.text.lower())):
            continue
        if entry.text[-1].isalnum() and text[start + length : start + length + 1].isalnum():
            continue
        if entry.text[-1] == "." and _ends_sentence(text, start + length):
            continue
        found.append(entry)
        stop = start + length
    if not found:
        return None
    if opening:
        if text[stop : stop + 1] != _CLOSING[opening] or found[0].form == "name":
            return None
        stop += 1
    return Beside(found[0], start, stop, match["gap"], tuple(found[1:]))


def _ends_sentence(text: str, place: int) -> bool:
    """Whether the stop before `place` may end a sentence, so that it is no part of an abbreviation."""
    following = text[place : place + 2]
    return not following or following[0] == "\n" or (following[0] == " " and following[1:].isupper())


def _same(piece: str, name: str) -> bool:
    """Equal but for case, and a hyphen or a line break in place of a blank."""
    return piece.lower().replace("-", " ").replace("\n", " ").replace("\u00a0", " ") == name


def sign_before(text: str, start: int, floor: int, index: Index) -> Beside | None:
    """The currency sign or code directly before the figure that begins at `start`."""
    if start <= floor:
        return None
    low = max(floor, start - 9)
    stop = start
    while stop > low and stop > start - 2 and text[stop - 1] in _SIGN_GAP:
        stop -= 1
    if stop == low:
        return None
    for length in (*index.lengths.get(text[stop - 2 : stop], ()), *index.lengths.get(text[stop - 1], ())):
        begin = stop - length
        if begin < low or text[begin:stop] not in index.signs:
            continue
        if begin == low or text[begin - 1] not in ASCII_LETTERS:
            entry = index.signs[text[begin:stop]]
            gap = text[stop:start][::-1]
            return None if entry.care and gap else Beside(entry, begin, stop, gap)
    return None


@functools.lru_cache(maxsize=16)
def surface_index(lexicon: Lexicon) -> Index:
    """The index of one lexicon."""
    rows: dict[str, tuple[Row, ...]] = {}
    for table in ("percents", "currencies", "units"):
        for row in lexicon.rows(table):
            for token in dict.fromkeys(map(_first_token, _texts(row))):
                rows[token] = (*rows.get(token, ()), row)
    signs: dict[str, Surface] = {}
    for row in lexicon.rows("currencies"):
        form = row.get("form")
        if form in ("sign", "code") and row.get("place", "both") != "after":
            for entry in _currency(row):
                signs.setdefault(entry.text, entry)
                if not entry.care and (form == "code" or _splits(row.surface)) and row.surface[:1] != "S":
                    signs.setdefault(entry.text.lower(), entry)
    for sign in [sign for sign in signs if _splits(sign)]:
        signs[f"{sign[:-1]} {sign[-1]}"] = signs[sign]
    lengths: dict[str, set[int]] = {}
    for sign in signs:
        lengths.setdefault(sign[-2:], set()).add(len(sign))
    return Index(rows, signs, {last: tuple(sorted(found, reverse=True)) for last, found in lengths.items()})


def _splits(sign: str) -> bool:
    """Whether letters and a sign make it up, so that a blank may part them: "US $"."""
    return sign[-1] not in "." and not sign[-1].isalnum() and sign[:-1].isalpha() and sign[:-1].lower() != "a"


def _first_token(text: str) -> str:
    head = text.partition(" ")[0]
    if head.isalpha():
        return head.lower()
    match = _GAP.match(text)
    return match["token"].lower() if match is not None else ""


@functools.lru_cache(maxsize=8192)
def _entries(index: Index, first: str) -> tuple[Surface, ...]:
    """What begins with a token, the longest first; made when a text first has the token."""
    found = [
        entry
        for row in index.rows[first]
        for entry in _surfaces(row)
        if entry.form != "before" and _first_token(entry.text) == first
    ]
    return tuple(sorted(found, key=lambda entry: (-len(entry.text), entry.folded)))


def _surfaces(row: Row) -> list[Surface]:
    """The surfaces of a row of any of the three tables."""
    if row.table == "percents":
        folded = row.surface.replace(" ", "").isalpha()
        return [Surface(row.surface.lower() if folded else row.surface, folded, "percent", (row.value,))]
    return _unit(row) if row.table == "units" else _currency(row)


def _texts(row: Row) -> list[str]:
    """The texts of the surfaces of a row, without regard to case."""
    form = row.get("form")
    if form == "code":
        return [row.surface, _MILLIONS + row.surface]
    named = form == "name" if row.table == "units" else form != "sign"
    return _numbers(row) if named and row.table != "percents" else [row.surface]


_MILLIONS = "M"  # "30 MUSD", as banks and the Nordic press write


def _surface(row: Row, text: str, folded: bool) -> Surface:
    form = row.get("form")
    if form in ("sign", "code") and row.get("place") == "before":
        form = "before"
    return Surface(
        text.lower() if folded else text,
        folded,
        "money",
        tuple(row.value.split()),
        Decimal(row.get("scale", "1")),
        form=form,
        care=row.get("care"),
    )


def _currency(row: Row) -> list[Surface]:
    form = row.get("form")
    if form == "code":
        plain = _surface(row, row.surface, not row.get("care"))
        if plain.care:
            return [plain]
        millions = _MILLIONS + row.surface
        return [
            plain._replace(text=row.surface),
            plain._replace(text=millions, folded=False, scale=Decimal(10**6)),
        ]
    if form == "sign":
        return [_surface(row, row.surface, False)]
    names = [_surface(row, text, len(text) > 1) for text in _numbers(row)]
    nation, _, unit = row.surface.rpartition(" ")
    if form == "name" and nation and unit == "dollar":  # "37.5 Canadian cents"
        cents = (_surface(row, f"{nation} {cent}", True) for cent in ("cent", "cents"))
        names += [entry._replace(scale=Decimal("0.01"), form="minor") for entry in cents]
    return names


def _unit(row: Row) -> list[Surface]:
    folded = row.get("form") == "name"
    kind = "duration" if row.get("dimension") == "time" else "measure"
    return [
        Surface(
            text.lower() if folded else text,
            folded,
            kind,
            (row.value,),
            Decimal(row.get("scale", "1")),
            row.get("per"),
            row.get("form"),
            row.get("care"),
            row.get("dimension"),
        )
        for text in (_numbers(row) if folded else [row.surface])
    ]


def _numbers(row: Row) -> list[str]:
    """Singular and plurals of a name."""
    plurals = [p for p in row.get("plural").split("|") if p]
    return [row.surface, *(p for p in plurals or [plural(row.surface)] if p != row.surface)]


def plural(noun: str) -> str:
    """The regular plural.

    >>> plural("penny"), plural("inch"), plural("day")
    ('pennies', 'inches', 'days')
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"
