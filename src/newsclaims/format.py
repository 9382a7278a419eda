"""Format: a quantity in words and digits, as a house style has it.

`format_quantity` is the inverse of `parse_quantity`: hedges are kept, and nothing is ever rounded. A
figure that words cannot state without changing what it means is refused.

Sources: AP Stylebook; Guardian, BBC News and Economist style guides; SI brochure (9th edition), 5.4.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias, get_args

from newsclaims.decimals import divide, plain, power_of_ten, reduce
from newsclaims.lexicon import Lexicon, Row
from newsclaims.notation import HOUSES, House, write, write_fraction, write_vague
from newsclaims.records.quantity import AnyQuantity, Count, Duration, Measure, Money, Percent, Quantity, Ratio
from newsclaims.surfaces import plural as regular_plural
from newsclaims.types import Bound
from newsclaims.words import facts, plural

Style: TypeAlias = Literal["plain", "ap", "guardian", "bbc", "economist", "si"]

_HEDGES: dict[Bound, str] = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
    "nearly": "nearly ",
}
_VERBS = {"up": "rose", "down": "fell"}
_ONE = Decimal(1)
_DOZEN = Decimal(12)
_SOUTH_ASIA = frozenset({"INR", "PKR", "BDT", "NPR", "LKR"})  # news counts them in lakh and crore


class _Surface(NamedTuple):
    """How a unit stands beside its figure."""

    before: str = ""
    after: str = ""
    after_words: str = ""  # behind "dozens of", "several million"
    scale: Decimal = Decimal(1)


def format_quantity(quantity: AnyQuantity, *, style: Style = "plain") -> str:
    """The quantity in one phrase that `parse_quantity` reads back to the same figure.

    `style` is "plain", "ap", "guardian", "bbc", "economist" or "si"; an unknown one is a
    `ValueError`. The resolution is kept: 7.8 million is never written out as 7,800,000. Figures
    are never rounded; a `ValueError` says what cannot be worded (a third of a mile has no decimal).

    >>> from newsclaims import parse_quantity
    >>> format_quantity(parse_quantity("close to 210 billion euros"))
    'nearly €210 billion'
    >>> format_quantity(parse_quantity("at least six million people"), style="guardian")
    'at least 6 million people'
    """
    if not isinstance(quantity, Quantity):
        raise TypeError(f"quantity must be a Quantity, not {type(quantity).__name__}")
    if style not in HOUSES:
        raise ValueError(f"style must be one of {', '.join(get_args(Style))}, not {style!r}")
    house = HOUSES[style]
    if isinstance(quantity, Ratio):
        return _ratio(quantity, house) if quantity.change is None else _multiple(quantity, house)
    words = _phrase(quantity, house)
    return _moved(quantity, words, house)


def _moved(quantity: AnyQuantity, words: str, house: House) -> str:
    """[verb [("from" base) "to"]] phrase"""
    if quantity.change is None:
        return words
    verb = _VERBS[quantity.change]
    if quantity.base is not None:
        base = quantity.model_copy(update=_exactly(quantity.base))
        return f"{verb} from {_phrase(base, house)} to {words}"
    return f"{verb} {'to ' if quantity.role == 'level' else ''}{words}"


def _exactly(value: Decimal) -> dict[str, object]:
    """The fields of an exact figure, as digits alone would state it."""
    step = power_of_ten(min(0, int(reduce(value).as_tuple().exponent)))
    return {
        "value": value,
        "lower": value,
        "upper": value,
        "bound": "exact",
        "resolution": step,
        "of": None,
        "per": None,
    }


def _phrase(quantity: AnyQuantity, house: House) -> str:
    """figure with unit or noun [rate] [whole]"""
    surface = _surface(quantity, house)
    words = _figure(quantity, surface, house)
    if quantity.per is not None:
        words += _rate(quantity, house)
    whole = None if isinstance(quantity, (Duration, Count)) else getattr(quantity, "of", None)
    return words if whole is None else f"{words} of {whole}"


def _figure(quantity: AnyQuantity, surface: _Surface, house: House) -> str:
    """vague | range | [hedge] figure, dressed in its unit."""
    step = quantity.resolution

    is_thing = isinstance(quantity, (Count, Measure)) and quantity.value is not None
    is_signed = isinstance(quantity, Money) and (surface.before != "" or quantity.value is not None)
    short = is_signed or (house.short_things and is_thing)

    is_indian = quantity.unit in _SOUTH_ASIA

    def digits(value: Decimal) -> str:
        size = divide(value, surface.scale) or Decimal(0)
        unit = None if step is None else divide(step, surface.scale)
        spelled, coarser = isinstance(quantity, Count), quantity.value is None
        text = write(size, unit, house, short=short, spelled=spelled, indian=is_indian, coarser=coarser)
        return f"-{surface.before}{text[1:]}" if text[0] == "-" and surface.before else surface.before + text

    if quantity.value is not None:
        if quantity.bound not in _HEDGES:
            raise ValueError(f"a figure with a value cannot be {quantity.bound}")
        if quantity.bound == "about" and step == _DOZEN and quantity.value == 2 * _DOZEN:
            return f"a couple dozen{surface.after}"
        if isinstance(quantity, Count) and not quantity.value and _is_singular(quantity.item):
            return f"no{surface.after}"
        return _HEDGES[quantity.bound] + digits(quantity.value) + surface.after
    if quantity.bound == "vague":
        return _vague(quantity, surface)
    if quantity.lower is None or quantity.upper is None:
        raise ValueError(f"no words state a {quantity.kind} whose value no decimal holds")
    return _range(quantity, digits) + surface.after


def _range(quantity: AnyQuantity, digits: Callable[[Decimal], str]) -> str:
    """ "between" low "and" high, or both ends with what they exclude."""
    lower, upper = quantity.lower, quantity.upper
    assert lower is not None
    assert upper is not None
    if quantity.lower_closed and quantity.upper_closed:
        return f"between {digits(lower)} and {digits(upper)}"
    low = "at least" if quantity.lower_closed else "more than"
    high = "at most" if quantity.upper_closed else "less than"
    return f"{low} {digits(lower)} and {high} {digits(upper)}"


def _vague(quantity: AnyQuantity, surface: _Surface) -> str:
    """magnitude ["of"] noun: "dozens of homes", "several million dollars"."""
    low = quantity.lower
    words = None
    if low is not None:
        high = quantity.upper
        low, high = (None if end is None else divide(end, surface.scale) for end in (low, high))
        step = None if quantity.resolution is None else divide(quantity.resolution, surface.scale)
        words = write_vague(low, high, step, lexicon=Lexicon.default()) if low is not None else None
    if words is None:
        raise ValueError(f"no words state a magnitude from {quantity.lower} to {quantity.upper}")
    noun = (surface.after_words or surface.after).lstrip()
    if isinstance(quantity, Count) and quantity.of is not None:
        return f"{words} {noun}"
    few = words.startswith(("several", "a "))
    return f"{words} {'' if few or not noun else 'of '}{noun}".rstrip()


def _rate(quantity: AnyQuantity, house: House) -> str:
    """ "per" [amount] noun"""
    assert quantity.per is not None
    name = _unit_name(quantity.per, house) or quantity.per.replace("_", " ")
    if quantity.per_amount == 1:
        return f" per {name}"
    step = power_of_ten(min(0, int(reduce(quantity.per_amount).as_tuple().exponent)))
    many = _unit_plural(quantity.per, house) or plural(name)
    return f" per {write(quantity.per_amount, step, house)} {many}"


def _ratio(quantity: Ratio, house: House) -> str:
    """[hedge] (part "of" whole [noun] | fraction ["of" whole] | factor "-fold" | figure "-" figure)

    A share and a vote have no resolution, since they are two figures; a fraction and a factor have.
    """
    top, bottom = quantity.numerator, quantity.denominator
    if quantity.bound not in _HEDGES:
        raise ValueError(f"no words state a ratio that is {quantity.bound}")
    words = _HEDGES[quantity.bound]
    if quantity.resolution is None and top > bottom:
        return f"{words}{plain(top)}-{plain(bottom)}"
    if quantity.resolution is None:
        figures = [write(figure, _ONE, house) for figure in (top, bottom)]
        return " ".join([words + " of ".join(figures), *([quantity.of] if quantity.of else [])])
    if bottom == 1:
        words += f"{write(top, quantity.resolution, house)}-fold"
    elif quantity.resolution > _ONE:  # "two-thirds of a million"
        words += write_fraction(divide(top, quantity.resolution) or top, bottom, house)
        words += f" of a {write(quantity.resolution, quantity.resolution, house).removeprefix('1 ')}"
    else:
        words += write_fraction(top, bottom, house)
    return words if quantity.of is None else f"{words} of {quantity.of}"


def _multiple(quantity: Ratio, house: House) -> str:
    """[hedge] verb | ("rose" | "fell") ratio: "more than doubled", "rose 6-fold"."""
    if quantity.bound not in _HEDGES:
        raise ValueError(f"no words state a change by a factor that is {quantity.bound}")
    for row in Lexicon.default().rows("multiples"):
        says_it = row.get("form") == "verb" and row.get("change") == quantity.change
        if says_it and Decimal(row.value) == divide(quantity.numerator, quantity.denominator):
            return _HEDGES[quantity.bound] + row.surface
    return _moved(quantity, _ratio(quantity, house), house)


# --- units ---


def _surface(quantity: AnyQuantity, house: House) -> _Surface:
    """How the quantity's unit or noun stands beside its figure."""
    if isinstance(quantity, Money):
        return _money(quantity, house)
    if isinstance(quantity, Percent):
        name = {"percentage_point": " percentage point", "basis_point": " basis point"}.get(quantity.unit)
        return _Surface(after=house.percent if name is None else _counted(quantity, name[1:], name[1:] + "s"))
    if isinstance(quantity, Count):
        return _Surface(after=_item(quantity))
    if isinstance(quantity, (Measure, Duration)):
        return _unit(quantity, house)
    return _Surface()


def _item(quantity: Count) -> str:
    """ "of" whole | noun | "-" noun: a singular behind a figure is part of a compound ("40-seat")"""
    if quantity.of is not None and (quantity.item is None or quantity.item in quantity.of):
        return f" of {quantity.of}"
    if not quantity.item:
        return ""
    is_compound = quantity.value not in (None, 0, 1) and _is_singular(quantity.item)
    return f"-{quantity.item}" if is_compound else f" {quantity.item}"


def _is_singular(item: str | None) -> bool:
    """Whether the noun phrase ends in a singular alone: no "sheep", no "wounded"."""
    last = (item or "").rsplit(" ", 1)[-1]
    known = facts(last)
    is_singular = known.singular and not known.plural and last.islower()
    return is_singular and item not in Lexicon.default().values("nominal_adjectives")


def _counted(quantity: Quantity, one: str, many: str) -> str:
    return f" {one if quantity.value in (1, -1) else many}"


def _unit(quantity: Measure | Duration, house: House) -> _Surface:
    """The symbol or the name of a unit, in the number that its figure asks for."""
    is_age = isinstance(quantity, Duration) and quantity.is_age
    symbol = _unit_symbol(quantity.unit) if house.symbols and not is_age else None
    if symbol is not None:
        return _Surface(
            after=symbol if symbol == "°" else f" {symbol}",
            after_words=_unit_plural(quantity.unit, house) or "",
        )
    one = _unit_name(quantity.unit, house) or quantity.unit.replace("_", " ")
    many = _unit_plural(quantity.unit, house) or plural(one)
    if is_age:
        return _Surface(after=_counted(quantity, one, many) + " old")
    return _Surface(after=_counted(quantity, one, many), after_words=many)


def _unit_name(unit: str, house: House) -> str | None:
    row = _name_row(unit, house)
    return None if row is None else row.surface


def _unit_plural(unit: str, house: House) -> str | None:
    row = _name_row(unit, house)
    if row is None or row.get("form") == "symbol":
        return None if row is None else row.surface
    return row.get("plural").split("|")[0] or regular_plural(row.surface)


def _name_row(unit: str, house: House) -> Row | None:
    """The row whose name a house uses: spelled its way, and no word of another meaning."""
    rows = _unit_rows(Lexicon.default()).get(unit, ())
    british = unit.replace("_", " ").replace("meter", "metre").replace("liter", "litre")
    names = [row for row in rows if row.get("form") == "name"]
    if unit == "pound_mass":  # "5 pounds" may be money, "5 lb" may not
        rows, names = tuple(row for row in rows if row not in names), []
    if house.british:
        names.sort(key=lambda row: row.surface != british)
    return next(iter(names or rows), None)


def _unit_symbol(unit: str) -> str | None:
    rows = _unit_rows(Lexicon.default()).get(unit, ())
    symbols = [row.surface for row in rows if row.get("form") == "symbol" and not row.get("care")]
    return next((symbol for symbol in symbols if symbol[-1] != "."), None)


@functools.lru_cache(maxsize=16)
def _unit_rows(lexicon: Lexicon) -> dict[str, tuple[Row, ...]]:
    """The rows of each unit, those that mean it alone, in order."""
    rows: dict[str, list[Row]] = {}
    for row in lexicon.rows("units"):
        if not row.get("per") and not row.get("scale"):
            rows.setdefault(row.value, []).append(row)
    return {unit: tuple(found) for unit, found in rows.items()}


# --- currencies ---


def _money(quantity: Money, house: House) -> _Surface:
    """The sign, code or name that may stand for the very candidates of the amount."""
    rows = _currency_rows(Lexicon.default())
    candidates = quantity.candidates or (quantity.unit,)
    rows_found = rows.get(candidates) or rows.get((quantity.unit,)) or ()
    forms = ["sign", "name", "minor", "code"]
    if house.codes and len(candidates) == 1:
        forms.insert(0, forms.pop())
    found = sorted(
        rows_found,
        key=lambda row: (not _keeps_step(row, quantity), _is_odd(row), forms.index(row.get("form"))),
    )
    row = next(iter(found), None)
    if row is None:
        return _Surface(before=f"{quantity.unit} ", after_words=quantity.unit)
    name = next((other for other in found if other.get("form") in ("name", "minor")), row)
    words = name.surface if name.get("form") in ("sign", "code") else _currency_plural(name)
    if len(row.surface) == 1 and row.get("form") == "minor":
        return _Surface(after=row.surface, after_words=words, scale=Decimal(row.get("scale")))
    if row.get("form") in ("name", "minor"):
        return _Surface(
            after=_counted(quantity, row.surface, words),
            after_words=words,
            scale=Decimal(row.get("scale", "1")),
        )
    if row.get("place") == "after":
        return _Surface(after=f" {row.surface}", after_words=words)
    is_word = (row.surface[-1].isalnum() or row.surface[-1] == ".") and not row.get("care")
    return _Surface(before=row.surface + (" " if is_word else ""), after_words=words)


def _is_odd(row: Row) -> bool:
    """Whether English prose avoids the surface: it is also a word, ends in a stop, is in another script."""
    foreign = any(letter.isalpha() and letter > "\u024f" for letter in row.surface)
    return bool(row.get("care")) or foreign or row.surface.endswith(".")


def _keeps_step(row: Row, quantity: Money) -> bool:
    """Whether an amount in this unit has the step that it was written with: no dime in steps of 5 cents."""
    step = divide(quantity.resolution or _ONE, Decimal(row.get("scale", "1")))
    return step is not None and reduce(step).as_tuple().digits == (1,)


def _currency_plural(row: Row) -> str:
    return row.get("plural").split("|")[0] or regular_plural(row.surface)


@functools.lru_cache(maxsize=16)
def _currency_rows(lexicon: Lexicon) -> dict[tuple[str, ...], tuple[Row, ...]]:
    """The rows that stand for the same candidates, in the same order; scaled codes are left out."""
    rows: dict[tuple[str, ...], list[Row]] = {}
    for row in lexicon.rows("currencies"):
        if row.get("form") != "code" or not row.get("scale"):
            rows.setdefault(tuple(row.value.split()), []).append(row)
    return {codes: tuple(found) for codes, found in rows.items()}
