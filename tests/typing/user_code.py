"""What a user writes; `mypy --strict` reads it, nothing runs it. Wrong uses carry the error they get."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import assert_type

import newsclaims as nc
from newsclaims import AnyQuantity, Claim, Comparison, Document, Lexicon, Money, Span, Timex

document = nc.extract("Ten people died.", published="2024-05-10", publisher="The Gazette", region="GB")
assert_type(document, Document)
assert_type(document.claims, tuple[Claim, ...])
assert_type(document.timexes, tuple[Timex, ...])
assert_type(document.published, dt.date | dt.datetime | None)
assert_type(nc.extract_many(["a", {"text": "b"}], jobs=2), Iterator[Document])

quantities = nc.find_quantities("€5", lexicon=Lexicon.default().without(["$"]))
assert_type(quantities, tuple[AnyQuantity, ...])
for quantity in quantities:
    if isinstance(quantity, Money):
        assert_type(quantity.currency, str)
        assert_type(quantity.candidates, tuple[str, ...])
    if quantity.kind == "ratio":  # the discriminator narrows the union
        assert_type(quantity.numerator, Decimal)
    if quantity.kind == "count":
        assert_type(quantity.item, str | None)
    assert_type(quantity.value, Decimal | None)
    assert_type(quantity.span, Span)

assert_type(nc.parse_number("two and a half"), Decimal)
assert_type(nc.format_quantity(quantities[0]), str)
assert_type(nc.compare(document.claims[0], document.claims[1]), Comparison)
assert_type(nc.compare(document.claims[0], document.claims[1], rates={"EUR": Decimal("1.08")}), Comparison)
assert_type(nc.verify(document.claims[0], "Ten people died.").spans, tuple[Span, ...])
assert_type(nc.reconcile(document.claims), tuple[nc.ClaimGroup, ...])
assert_type(nc.explain(document.claims[0]), nc.Explanation)
assert_type(nc.__version__, str)

nc.extract(b"bytes")  # type: ignore[arg-type]
nc.extract("text", "2024-05-10")  # type: ignore[call-arg]
nc.extract("text", region=3)  # type: ignore[arg-type]
document.to_rows("figures")  # type: ignore[arg-type]
nc.Percent(span=Span(start=0, end=1, text="a"), unit="kilometer")  # type: ignore[arg-type]
