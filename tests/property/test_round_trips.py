"""Records survive JSON exactly; with lone surrogates, which are no Unicode, they survive pickle."""

from __future__ import annotations

import pickle
from typing import Any

from hypothesis import given
from pydantic import TypeAdapter

import newsclaims as nc
from property.strategies import days, texts

QUANTITY: TypeAdapter[Any] = TypeAdapter(nc.AnyQuantity)


def is_unicode(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


@given(texts, days)
def test_documents(text: str, published: Any) -> None:
    document = nc.extract(text, published=published)
    assert pickle.loads(pickle.dumps(document)) == document
    assert nc.Document.model_validate(document.model_dump()) == document
    if is_unicode(text):
        again = nc.Document.model_validate_json(document.model_dump_json())
        assert again == document
        assert again.model_dump_json() == document.model_dump_json()


@given(texts)
def test_quantities(text: str) -> None:
    for quantity in nc.find_quantities(text):
        assert QUANTITY.validate_python(quantity.model_dump()) == quantity
        if is_unicode(text):
            again = QUANTITY.validate_json(quantity.model_dump_json())
            assert type(again) is type(quantity)
            assert again == quantity
            assert again.figure == quantity.figure


@given(texts, days)
def test_rows_have_the_same_columns(text: str, published: Any) -> None:
    document = nc.extract(text, published=published)
    for kind in ("claims", "quantities", "timexes", "attributions"):
        assert len({tuple(row) for row in document.to_rows(kind)}) <= 1
