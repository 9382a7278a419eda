"""Display: records as rows of words for people: who, what figure with its bounds, of what, when.

For programs there are `Document.to_rows` and the records' JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from newsclaims.decimals import plain
from newsclaims.span import Span

if TYPE_CHECKING:
    from newsclaims.records.attribution import Attribution
    from newsclaims.records.claim import Claim
    from newsclaims.records.document import Document
    from newsclaims.records.quantity import AnyQuantity
    from newsclaims.records.timex import Timex
    from newsclaims.types import RecordKind

Table = tuple[str, tuple[str, ...], list[tuple[str, ...]]]
"""A title, the columns' names, the rows."""

_SIGNS = {
    "about": "≈ {}",
    "nearly": "just under {}",
    "at_least": "≥ {}",
    "more_than": "> {}",
    "at_most": "≤ {}",
    "less_than": "< {}",
}


def tables_of(document: Document, kind: RecordKind) -> list[Table]:
    """The tables that show one kind of record: claims have one of figures and one of statements."""
    if kind == "quantities":
        names: tuple[str, ...] = ("figure", "kind", "bound", "in the text")
        return [("Figures", names, [_quantity_row(q) for q in document.quantities])]
    if kind == "timexes":
        names = ("date", "type", "from", "to", "in the text")
        return [("Dates", names, [_timex_row(t) for t in document.timexes])]
    if kind == "attributions":
        names = ("who", "act", "what", "how")
        return [("Attributions", names, [_attribution_row(a) for a in document.attributions])]
    figures = [_figure_row(claim) for claim in document.claims if claim.kind == "figure"]
    statements = [_statement_row(claim) for claim in document.claims if claim.kind == "statement"]
    return [
        ("Figures", ("who", "figure", "of what", "where", "when", "status"), figures),
        ("Statements", ("who", "act", "what", "status"), statements),
    ]


def figure_words(quantity: AnyQuantity | None) -> str:
    """A figure with its bounds and unit: "> 13,000,000 people", "[2,000, 20,000) people"."""
    if quantity is None:
        return ""
    amount = _amount(quantity)
    unit = getattr(quantity, "item", None) or _unit(quantity)
    amount += "%" if unit == "percent" else f" {unit}" if unit else ""
    if quantity.per:
        amount += f" per {_rate(quantity.per, quantity.per_amount)}"
    if quantity.change:
        arrow = "↑" if quantity.change == "up" else "↓"
        by = " by" if quantity.role == "delta" else ""
        start = f" from {_digits(quantity.base)}" if quantity.base is not None else ""
        amount = f"{arrow}{by} {amount}{start}"
    return amount


def figure_fields(quantity: AnyQuantity) -> list[tuple[str, str]]:
    """The fields of a figure that say something: what it reads as, its kind, what is not the default."""
    fields = [("reads as", figure_words(quantity))]
    for name, info in type(quantity).model_fields.items():
        value = getattr(quantity, name)
        if name in ("kind", "bound", "unit") or (name != "span" and value != info.default):
            fields.append((name, _field(value)))
    return [(name, text) for name, text in fields if text]


def _field(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, Decimal):
        return plain(value)
    return value.text if isinstance(value, Span) else str(value)


def _amount(quantity: AnyQuantity) -> str:
    if quantity.value is not None:
        return _SIGNS.get(quantity.bound, "{}").format(_digits(quantity.value))
    if quantity.kind == "ratio":
        ratio = f"{_digits(quantity.numerator)}/{_digits(quantity.denominator)}"
        return _SIGNS.get(quantity.bound, "{}").format(ratio)
    if quantity.lower is None and quantity.upper is None:
        return quantity.span.text
    left = "[" if quantity.lower_closed and quantity.lower is not None else "("
    right = "]" if quantity.upper_closed and quantity.upper is not None else ")"
    return f"{left}{_digits(quantity.lower)}, {_digits(quantity.upper)}{right}"


def _digits(value: Decimal | None) -> str:
    """Thousands parted by commas, never an exponent; an end that the wording leaves open is "∞"."""
    if value is None:
        return "∞"
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole not in ("-0",) else f"{whole}{point}{rest}"


def _unit(quantity: AnyQuantity) -> str:
    unit = quantity.unit or ""
    if not unit or quantity.kind == "money" or unit == "percent":
        return unit
    return _named(unit, many=quantity.value != 1)


def _named(unit: str, *, many: bool) -> str:
    """A unit's name in the number of its figure: "square kilometers", "degrees celsius"."""
    words = unit.split("_")
    if many:
        from newsclaims.words import plural

        place = 0 if words[0] == "degree" or "of" in words or "per" in words else -1
        words[place] = plural(words[place])
    return " ".join(words)


def _rate(per: str, amount: Decimal) -> str:
    return _named(per, many=False) if amount == 1 else f"{_digits(amount)} {_named(per, many=True)}"


def _figure_row(claim: Claim) -> tuple[str, ...]:
    negative = "not: " if claim.polarity == "negative" else ""
    what = ", ".join(part for part in (claim.event, claim.population) if part)
    cause = f" ({claim.agent or claim.cause})" if claim.agent or claim.cause else ""
    return (
        _chain(claim.attribution),
        figure_words(claim.quantity),
        negative + what + cause,
        claim.place or "",
        _when(claim),
        claim.status,
    )


def _statement_row(claim: Claim) -> tuple[str, ...]:
    last = claim.attribution[-1:]
    return (_chain(claim.attribution), last[0].act if last else "", _content(last, claim), claim.status)


def _content(last: Sequence[Attribution], claim: Claim) -> str:
    return " … ".join(span.text for a in last for span in a.content) or claim.span.text


def _chain(attribution: Sequence[Attribution]) -> str:
    """Who says it, the outermost first; "–" in the outlet's own voice."""
    return " › ".join(_source(a) for a in attribution) or "–"


def _source(attribution: Attribution) -> str:
    source = attribution.source
    return source.name or (source.span.text if source.span else "?")


def _when(claim: Claim) -> str:
    parts = [
        claim.event_time and _dates(claim.event_time),
        claim.period and _dates(claim.period),
        claim.as_of and f"as of {_dates(claim.as_of)}",
    ]
    return ", ".join(part for part in parts if part)


def _dates(timex: Timex) -> str:
    relation = f"{timex.relation} " if timex.relation else ""
    return f"{relation}{timex.edtf or timex.value}"


def _quantity_row(quantity: AnyQuantity) -> tuple[str, ...]:
    return (figure_words(quantity), quantity.kind, quantity.bound.replace("_", " "), quantity.span.text)


def _timex_row(timex: Timex) -> tuple[str, ...]:
    first, last = timex.begin or timex.lower, timex.end or timex.upper
    return (
        timex.value + (f" ({timex.mod})" if timex.mod else ""),
        timex.type,
        first.isoformat() if first else "",
        last.isoformat() if last else "",
        timex.span.text,
    )


def _attribution_row(attribution: Attribution) -> tuple[str, ...]:
    negative = "not: " if attribution.polarity == "negative" else ""
    how = ", ".join(
        part
        for part in (attribution.quote_type, attribution.modality if attribution.modality != "actual" else "")
        if part
    )
    content = " … ".join(span.text for span in attribution.content)
    return (_source(attribution), negative + attribution.act, content, how)
