"""Units: what each measures, and a figure told in another unit, exactly.

The unit names, and the pint expression that each stands for, are rows of the table `units`. This
is the only importer of pint, and imports it only when two different units are brought together:
its registry costs some 300 ms. Factors are Fractions throughout; the result is rounded once.

Sources: SI brochure (9th edition); NIST SP 811; pint's definitions.

>>> from newsclaims import parse_quantity
>>> str(convert(parse_quantity("26.2 miles"), "kilometer").value)
'42.1648128'
"""

import functools
import re
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple, TypeVar

from newsclaims.decimals import MAX_DIGITS, fits
from newsclaims.errors import ConversionError, TableError, check_text
from newsclaims.lexicon import Lexicon, Row
from newsclaims.records.quantity import Money, Quantity

AnyKind = TypeVar("AnyKind", bound=Quantity)

CONVERTED_DIGITS = 28
"""A converted figure is rounded once, half to even, to so many significant digits."""

# What has the same base dimensions is yet another thing for all but these: torque is no energy,
# a becquerel no hertz, an index point no container. Of these, other units are composed.
_COMPOSED: Final = frozenset(
    {"length", "area", "volume", "mass", "time", "speed", "power", "energy", "force", "pressure"}
)


_MONEY: Final = "money"  # of which only rates relate two units


class Unit(NamedTuple):
    """A unit as the table has it: its name, what it measures, its expression for pint."""

    name: str
    dimension: str
    expression: str


# Shares belong to their own grammar, so no row of the table names them.
_SHARES: Final = (
    Unit("percent", "share", "percent"),
    Unit("percentage_point", "difference of shares", "percent"),
    Unit("basis_point", "difference of shares", "0.01 * percent"),
)


class Rate(NamedTuple):
    """A unit, and what it is taken by: a unit, a noun that is none ("person"), or None."""

    unit: Unit
    per: Unit | str | None = None

    def __str__(self) -> str:
        per = self.per.name if isinstance(self.per, Unit) else self.per
        return self.unit.name if per is None else f"{self.unit.name} per {per}"


class _Scale(NamedTuple):
    """How a unit stands to the base units: base = factor * figure + offset, and its dimensions."""

    factor: Fraction
    offset: Fraction
    dimensions: frozenset[tuple[str, Fraction]]


class _Vocabulary(NamedTuple):
    by_value: dict[str, Unit]
    by_symbol: dict[str, tuple[str, str]]
    by_name: dict[str, tuple[str, str]]
    compounds: dict[tuple[str, str], str]


def convert(quantity: AnyKind, unit: str, *, lexicon: Lexicon | None = None) -> AnyKind:
    """The same figure told in another unit: value, bounds, base and resolution, by Fraction.

    `unit` is one of our names ("square_kilometer"), a name or symbol as written ("sq km",
    "miles") or a rate ("km/h", "tonne per hectare"). The span and the hedge stay those of the
    mention. Each figure is rounded once to 28 digits, half to even. Temperatures take their offset,
    except for a difference (role "delta") or a rate. Raises `ConversionError`, a ValueError, for a
    unit that is unknown or of another dimension, for a figure without a unit, and for one currency
    into another: that needs rates, which `compare` takes.

    >>> from newsclaims import parse_quantity
    >>> str(convert(parse_quantity("at least -40 degrees Celsius"), "degree_fahrenheit").lower)
    '-40'
    """
    if not isinstance(quantity, Quantity):
        raise TypeError(f"quantity must be a Quantity, not {type(quantity).__name__}")
    vocabulary = _vocabulary(lexicon or Lexicon.default())
    source = _source(quantity, vocabulary)
    target = _target(check_text(unit, "unit"), source, vocabulary)
    if target == source:
        return quantity
    level, difference, keeps_amount = _maps(quantity, source, target)
    amount = quantity.per_amount if keeps_amount else Decimal(1)
    changes: dict[str, Any] = {"unit": target.unit.name, "per": _per_name(target), "per_amount": amount}
    is_difference = quantity.role == "delta"
    for field in ("value", "lower", "upper"):
        changes[field] = _round((difference if is_difference else level), getattr(quantity, field))
    changes["base"] = _round(level, quantity.base)
    changes["resolution"] = _round(difference, quantity.resolution)
    return quantity.model_copy(update=changes)


def dimension(unit: str | None, *, lexicon: Lexicon | None = None) -> str | None:
    """What a unit or a rate measures: "length", "speed", "volume per area"; None for no unit of ours.

    >>> dimension("square_kilometer"), dimension("km/h"), dimension("tonne per hectare"), dimension("USD")
    ('area', 'speed', 'area_density', None)
    """
    if unit is None:
        return None
    vocabulary = _vocabulary(lexicon or Lexicon.default())
    rate = _read(unit, vocabulary)
    if rate is None:
        return None
    if rate.per is None:
        return rate.unit.dimension
    per = rate.per.dimension if isinstance(rate.per, Unit) else rate.per
    named = vocabulary.compounds.get((rate.unit.dimension, per))
    return named or f"{rate.unit.dimension} per {per}"


# --- reading unit names ---


@functools.lru_cache(maxsize=16)
def _vocabulary(lexicon: Lexicon) -> _Vocabulary:
    by_value = {unit.name: unit for unit in _SHARES}
    by_symbol: dict[str, tuple[str, str]] = {}
    by_name: dict[str, tuple[str, str]] = {}
    compounds: dict[tuple[str, str], str] = {}
    rows = [row for row in lexicon.rows("units") if not row.get("scale")]
    for row in rows:
        if not row.get("per"):
            unit = Unit(row.value, row.get("dimension"), row.get("pint"))
            by_value.setdefault(row.value, unit)
    for row in rows:
        meaning = row.value, row.get("per")
        if row.get("form") == "symbol":
            by_symbol[row.surface] = meaning
        else:
            by_name.update(dict.fromkeys(_forms(row), meaning))
        if row.get("per") and row.value in by_value and row.get("per") in by_value:
            key = by_value[row.value].dimension, by_value[row.get("per")].dimension
            compounds.setdefault(key, row.get("dimension"))
    return _Vocabulary(by_value, by_symbol, by_name, compounds)


def _forms(row: Row) -> list[str]:
    """The singular and the plurals of a named unit, in lower case."""
    name = row.surface.lower()
    plurals = row.get("plural").lower().split("|") if row.get("plural") else [f"{name}s"]
    return [name, *plurals]


def _read(name: str, vocabulary: _Vocabulary) -> Rate | None:
    """unit | unit ("per" | "/") unit-or-noun"""
    whole = _read_one(name, vocabulary)
    if whole is not None:
        return whole
    for mark in (" per ", "_per_", "/"):
        left, found, right = name.partition(mark)
        if found and left and right:
            numerator = _read_one(left.strip(), vocabulary)
            if numerator is None or numerator.per is not None:
                continue
            per = _read_one(right.strip(), vocabulary)
            return numerator._replace(per=per.unit if per and per.per is None else right.strip())
    return None


def _read_one(name: str, vocabulary: _Vocabulary) -> Rate | None:
    """One of our names, or a symbol or name as written."""
    if name in vocabulary.by_value:
        return Rate(vocabulary.by_value[name])
    plain = " ".join(name.replace("_", " ").replace("-", " ").lower().split())
    value, per = vocabulary.by_symbol.get(name) or vocabulary.by_name.get(plain) or ("", "")
    if value not in vocabulary.by_value:
        return None
    return Rate(vocabulary.by_value[value], vocabulary.by_value.get(per, per) if per else None)


def _source(quantity: Quantity, vocabulary: _Vocabulary) -> Rate:
    """The unit that a quantity is in."""
    if quantity.unit is None:
        raise ConversionError(f"a {quantity.kind} has no unit to convert")
    per: Unit | str | None = quantity.per
    if quantity.per is not None:
        per = vocabulary.by_value.get(quantity.per, quantity.per)
    if isinstance(quantity, Money):
        return Rate(Unit(quantity.unit, _MONEY, "count"), per)
    if quantity.unit not in vocabulary.by_value:
        raise ConversionError(f"the lexicon has no unit {quantity.unit!r}")
    return Rate(vocabulary.by_value[quantity.unit], per)


def _target(name: str, source: Rate, vocabulary: _Vocabulary) -> Rate:
    """The unit asked for; one without a denominator leaves the source's as it is."""
    is_money = source.unit.dimension == _MONEY
    target = _money_rate(name, vocabulary) if is_money else _read(name, vocabulary)
    if target is None:
        raise ConversionError(_unknown(name, vocabulary))
    if is_money and target.unit.dimension == _MONEY and target.unit != source.unit:
        raise ConversionError(
            f"{source} into {target} needs exchange rates, which convert() has not; compare() takes rates="
        )
    if target.per is None and source.per is not None and target.unit.dimension == source.unit.dimension:
        return target._replace(per=source.per)
    return target


def _money_rate(name: str, vocabulary: _Vocabulary) -> Rate | None:
    """code | code ("per" | "/") unit-or-noun"""
    for mark in (" per ", "_per_", "/", ""):
        code, found, right = name.partition(mark) if mark else (name, "", "")
        if re.fullmatch("[A-Z]{3,4}", code.strip()):
            per = _read_one(right.strip(), vocabulary) if found else None
            unit = per.unit if per and per.per is None else right.strip()
            return Rate(Unit(code.strip(), _MONEY, "count"), unit or None)
    return _read(name, vocabulary)


def _unknown(name: str, vocabulary: _Vocabulary) -> str:
    import difflib  # for an error alone

    near = difflib.get_close_matches(name.replace(" ", "_").lower(), vocabulary.by_value, 1)
    return f"unknown unit {name[:80]!r}" + (f"; did you mean {near[0]!r}?" if near else "")


def _per_name(rate: Rate) -> str | None:
    return rate.per.name if isinstance(rate.per, Unit) else rate.per


# --- factors ---


def _maps(
    quantity: Quantity, source: Rate, target: Rate
) -> tuple[Callable[[Fraction], Fraction], Callable[[Fraction], Fraction], bool]:
    """How a level and how a difference is told in the target, and whether "per 100" stays."""
    factor = _reconcile(source, target)
    if factor is None:
        raise ConversionError(f"{source} measures {_measures(source)}, {target} measures {_measures(target)}")
    keeps_amount = (source.per is None) == (target.per is None)
    if not keeps_amount:
        factor /= Fraction(quantity.per_amount)

    def difference(figure: Fraction) -> Fraction:
        return figure * factor

    if source.per is not None or target.per is not None:
        return difference, difference, keeps_amount
    before, after = _scale(source.unit.expression), _scale(target.unit.expression)

    def level(figure: Fraction) -> Fraction:
        return (figure * before.factor + before.offset - after.offset) / after.factor

    return (level if before.offset or after.offset else difference), difference, keeps_amount


def _measures(rate: Rate) -> str:
    per = rate.per.dimension if isinstance(rate.per, Unit) else rate.per
    return rate.unit.dimension if per is None else f"{rate.unit.dimension} per {per}"


def _reconcile(source: Rate, target: Rate) -> Fraction | None:
    """What a figure of the source is multiplied by to be one of the target; None where nothing does."""
    if _tags(source) != _tags(target):
        return None
    if source.unit.dimension == target.unit.dimension and source.per == target.per:
        return _scale(source.unit.expression).factor / _scale(target.unit.expression).factor
    if isinstance(source.per, str) or isinstance(target.per, str):
        return None
    (factor, dimensions), (other, others) = _composed(source), _composed(target)
    return factor / other if dimensions == others else None


def _tags(rate: Rate) -> tuple[str | None, ...]:
    """What of a rate is told apart by name, not by its base dimensions alone."""
    sides = [side.dimension if isinstance(side, Unit) else side for side in (rate.unit, rate.per)]
    return tuple(None if side in _COMPOSED else side for side in sides)


def _composed(rate: Rate) -> tuple[Fraction, frozenset[tuple[str, Fraction]]]:
    """Factor and base dimensions of a unit per a unit."""
    unit = _scale(rate.unit.expression)
    if not isinstance(rate.per, Unit):
        return unit.factor, unit.dimensions
    per = _scale(rate.per.expression)
    powers = dict(unit.dimensions)
    for name, power in per.dimensions:
        powers[name] = powers.get(name, Fraction(0)) - power
    return unit.factor / per.factor, frozenset((name, power) for name, power in powers.items() if power)


@functools.lru_cache(maxsize=1024)
def _scale(expression: str) -> _Scale:
    """Factor, offset and dimensions of a pint expression, exactly."""
    registry = _registry()
    try:
        unit = registry.parse_expression(expression)
        unit = unit if hasattr(unit, "units") else registry.Quantity(Fraction(unit), "")
    except (AttributeError, SyntaxError, TypeError, ValueError) as error:  # pint's own are these too
        raise TableError(f"pint cannot read the unit expression {expression!r}: {error}") from error
    dimensions = frozenset(
        (str(name), Fraction(power)) for name, power in registry.get_dimensionality(unit.units).items()
    )
    if dimensions == {("[temperature]", Fraction(1))}:
        zero = Fraction(registry.Quantity(Fraction(0), unit.units).to("kelvin").magnitude)
        one = Fraction(registry.Quantity(Fraction(1), unit.units).to("kelvin").magnitude)
        return _Scale(one - zero, zero, dimensions)
    factor, _ = registry.get_root_units(unit.units)
    return _Scale(Fraction(factor) * Fraction(unit.magnitude), Fraction(0), dimensions)


@functools.cache
def _registry() -> Any:
    """pint's default registry, its factors read as Fractions; never the application's shared one."""
    import pint

    return pint.UnitRegistry(non_int_type=Fraction)


def _round(convert_figure: Callable[[Fraction], Fraction], figure: Decimal | None) -> Decimal | None:
    """The figure converted, rounded half to even to 28 digits."""
    if figure is None:
        return None
    exact = convert_figure(Fraction(figure))
    context = Context(prec=CONVERTED_DIGITS, rounding=ROUND_HALF_EVEN, Emax=10_000, Emin=-10_000, traps=[])
    rounded = context.divide(Decimal(exact.numerator), Decimal(exact.denominator))
    if not fits(rounded):
        raise ConversionError(f"written in that unit, the figure has more than {MAX_DIGITS} digits")
    return rounded
