"""Wikidata: a quantity in the shape of Wikibase's data model (data type `quantity`).

Source: https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON, "quantity": signed decimal strings,
a unit by its item or "1", and both bounds or none.

>>> from newsclaims.records.quantity import Money
>>> from newsclaims.span import Span
>>> amount = Money(span=Span.of("€5", 0, 2), value=5, lower=5, upper=5, unit="EUR")
>>> to_wikidata(amount)["value"]["amount"], to_wikidata(amount)["value"]["unit"]
('+5', 'http://www.wikidata.org/entity/Q4916')
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from newsclaims.decimals import add, divide, plain
from newsclaims.lexicon import Lexicon
from newsclaims.records.quantity import AnyQuantity

_ENTITY = "http://www.wikidata.org/entity/"


def to_wikidata(quantity: AnyQuantity, *, lexicon: Lexicon | None = None) -> dict[str, Any] | None:
    """The figure as a data value, or None where this shape would say something else.

    That is so for a bound that is open ("at least 20", "dozens"): Wikibase wants both bounds; for
    a figure without a finite decimal, for a rate, and for a unit whose item we do not know. "About" is an
    amount without bounds, a closed range its midpoint between its ends, as Wikidata's editors write it.
    """
    amount, bounds = _amount(quantity)
    unit = _unit(quantity, lexicon or Lexicon.default())
    if amount is None or unit is None or quantity.per is not None:
        return None
    value = {"amount": _signed(amount), "unit": unit}
    if bounds:
        value.update(lowerBound=_signed(bounds[0]), upperBound=_signed(bounds[1]))
    return {"type": "quantity", "value": value}


def _amount(quantity: AnyQuantity) -> tuple[Decimal | None, tuple[Decimal, Decimal] | None]:
    """The amount and its bounds, as far as the wording gives them."""
    value, lower, upper = quantity.value, quantity.lower, quantity.upper
    if lower is not None and upper is not None and quantity.lower_closed and quantity.upper_closed:
        return (divide(add(lower, upper), Decimal(2)) if value is None else value), (lower, upper)
    return (value if quantity.bound == "about" else None), None


def _unit(quantity: AnyQuantity, lexicon: Lexicon) -> str | None:
    if quantity.unit is None:
        return "1"
    item = wikidata_units(lexicon).get(quantity.unit)
    return item and _ENTITY + item


def _signed(figure: Decimal) -> str:
    text = plain(figure)
    return text if text.startswith("-") else f"+{text}"


@functools.lru_cache(maxsize=16)
def wikidata_units(lexicon: Lexicon) -> Mapping[str, str]:
    """Our unit names and ISO 4217 codes to Wikidata's items."""
    return {row.surface: row.get("wikidata") for row in lexicon.rows("unit_codes") if row.get("wikidata")}
