"""Quantities: every figure of a text, from numerals to records.

Numerals are found in one pass; each is read with the sign before it and the unit behind it;
neighbours are resolved into ranges, ratios and movements; what has no unit is told apart from
years, scores and labels, and read with the noun that it counts; records are built last.
"""

from __future__ import annotations

from decimal import Decimal

from newsclaims.atoms import Options, read_atom
from newsclaims.context import complete
from newsclaims.currencies import order_candidates
from newsclaims.decimals import fits
from newsclaims.errors import ParseError, check_text
from newsclaims.kinds.measure import settle_degrees
from newsclaims.lexicon import Lexicon
from newsclaims.movement import is_movement
from newsclaims.number import find_numerals
from newsclaims.qualify import limits
from newsclaims.reading import Reading
from newsclaims.records.quantity import AnyQuantity, Count, Duration, Measure, Money, Number, Percent, Ratio
from newsclaims.regional import localize_units
from newsclaims.resolve import join_neighbours
from newsclaims.span import Span, record_of
from newsclaims.suggest import suggestion
from newsclaims.surfaces import surface_index

_ZERO, _ONE = Decimal(0), Decimal(1)


def find_quantities(
    text: str, *, lexicon: Lexicon | None = None, region: str | None = None, decimal: str = "."
) -> tuple[AnyQuantity, ...]:
    """Every figure of the text in order; they never overlap. Linear in the text's length.

    >>> [(q.kind, q.bound, str(q.value)) for q in find_quantities("At least 20 people lost $5m.")]
    [('count', 'at_least', '20'), ('money', 'exact', '5000000')]
    """
    check_text(text)
    lexicon = lexicon or Lexicon.default()
    options = Options(lexicon, surface_index(lexicon), region, False)
    return tuple(_record(text, reading) for reading in _readings(text, options, decimal))


def parse_quantity(
    text: str, *, lexicon: Lexicon | None = None, region: str | None = None, decimal: str = "."
) -> AnyQuantity:
    """The figure that the whole string is, blanks around it aside; a `ParseError` otherwise.

    >>> parse_quantity("at least 1.5 million people").bound
    'at_least'
    """
    check_text(text)
    lexicon = lexicon or Lexicon.default()
    options = Options(lexicon, surface_index(lexicon), region, True)
    found = _readings(text, options, decimal)
    end = len(text.rstrip())
    begin = min(len(text) - len(text.lstrip()), end)
    if not found:
        hint = suggestion(text, begin, end, lexicon)
        raise ParseError(text, start=begin, end=end, reason=f"no figure here{hint}")
    first = found[0]
    if first.start > begin and not _leads(text[begin : first.start], first, lexicon):
        raise ParseError(text, start=begin, end=first.start, reason="no part of a figure")
    if first.end < end and not (first.change and is_movement(text[first.end : end], lexicon)):
        hint = suggestion(text, first.end, end, lexicon)
        reason = f"no unit, item or scale of the figure before it{hint}"
        rest = text[first.end : end]
        raise ParseError(text, start=end - len(rest.lstrip()), end=end, reason=reason)
    return _record(text, first)


def _leads(words: str, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether the words before a whole figure belong to it: "rose to", "aged", an article."""
    if words.strip().lower() in ("a", "an"):
        return True
    if reading.is_age and words.strip().lower() in ("age", "aged", "ages", "turned", "turns"):
        return True
    return reading.change is not None and is_movement(words, lexicon)


def _readings(text: str, options: Options, decimal: str) -> list[Reading]:
    """Every reading that remains, in text order."""
    atoms: list[Reading] = []
    floor = 0
    for numeral in find_numerals(text, lexicon=options.lexicon, decimal=decimal):
        if numeral.start < floor:
            continue
        atom = read_atom(text, numeral, floor, options)
        if atom is not None:
            atoms.append(atom)
            floor = atom.end
    kept = [r for r in complete(text, join_neighbours(text, atoms, options), options) if _fits(r)]
    settle_degrees(text, kept)
    order_candidates(text, kept, options.region, options.lexicon)
    localize_units(kept, options.region, options.lexicon)
    return kept


def _fits(reading: Reading) -> bool:
    """Whether every figure of the reading can be written in plain notation."""
    figures = (
        reading.value, reading.low, reading.high, reading.step, reading.base,
        reading.numerator, reading.denominator, reading.per_amount,
    )  # fmt: skip
    return all(map(fits, [figure for figure in figures if figure is not None and figure != 1]))


def _record(text: str, reading: Reading) -> AnyQuantity:
    """The record of a reading."""
    value = plain_figure(reading.value)
    if reading.bound in ("between", "vague"):
        low, high = plain_figure(reading.low), plain_figure(reading.high)
        low_closed, high_closed = reading.low_closed, reading.high_closed
    else:
        low, high, low_closed, high_closed = limits(reading.bound, value)
    hedge = reading.hedge
    fields: dict[str, object] = {
        "span": Span.of(text, reading.start, reading.end),
        "value": value,
        "lower": low,
        "upper": high,
        "bound": reading.bound,
        "hedge": Span.of(text, hedge.start, hedge.end) if hedge else None,
        "resolution": plain_figure(reading.step),
    }
    # Fields that keep their default cost no validation.
    if not (low_closed and high_closed):
        fields |= {"lower_closed": low_closed, "upper_closed": high_closed}
    if reading.per is not None:
        fields |= {"per": reading.per, "per_amount": reading.per_amount}
    if reading.change is not None or reading.base is not None:
        fields |= {"change": reading.change, "role": reading.role, "base": plain_figure(reading.base)}
    return _of_kind(reading, fields)


def _of_kind(reading: Reading, fields: dict[str, object]) -> AnyQuantity:
    kind = reading.kind
    if kind == "number":
        return record_of(Number, fields)
    if kind == "count":
        fields |= {"item": reading.item, "head": reading.head, "of": reading.of}
        return record_of(Count, fields)
    if kind == "ratio":
        fields["numerator"] = plain_figure(reading.numerator) or _ZERO
        fields["denominator"] = plain_figure(reading.denominator) or _ONE
        fields["of"] = reading.of
        return record_of(Ratio, fields)
    fields["unit"] = reading.unit
    if kind == "duration":
        fields["is_age"] = reading.is_age
        return record_of(Duration, fields)
    fields["of"] = reading.of
    if kind == "money":
        fields["candidates"] = reading.candidates
        return record_of(Money, fields)
    return record_of(Percent, fields) if kind == "percent" else record_of(Measure, fields)


def plain_figure(figure: Decimal | None) -> Decimal | None:
    """The figure without zeros that scaling left behind the point: 6500000 for "6.5 million"."""
    if figure is None:
        return None
    shown = str(figure)
    if shown.isdigit():  # most figures
        return figure
    shown = format(figure, "f")
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return Decimal(shown)
