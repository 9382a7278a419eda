"""Lone surrogates, which no file can hold."""

from __future__ import annotations

import pytest

from newsclaims import extract
from newsclaims.export.unicode import unicode_document, unicode_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("plain", "plain"), ("Lände", "Lände"), ("a\ud800b", "a\ufffdb"), ("\udfff\udc00", "\ufffd\ufffd"), ("", "")],
)  # fmt: skip
def test_each_surrogate_becomes_one_replacement(text: str, expected: str) -> None:
    assert unicode_text(text) == expected


def test_a_document_without_surrogates_is_itself() -> None:
    document = extract("Fire killed 12 people in Lund, Anna Berg said.")
    assert unicode_document(document) is document


def test_every_record_of_a_document_can_be_written_and_keeps_its_place() -> None:
    text = "\ud800 Fire killed 12 people on Monday, Anna Berg\udc00 said."
    document = extract(text, published="2024-05-16")
    written = unicode_document(document)
    assert written.text == "\ufffd Fire killed 12 people on Monday, Anna Berg\ufffd said."
    written.model_dump_json().encode()
    spans = [q.span for q in written.quantities] + [t.span for t in written.timexes]
    assert spans
    assert [s.text for s in spans] == [written.text[s.start : s.end] for s in spans]
    assert [len(claims) for claims in (written.claims, written.attributions)] == [
        len(document.claims),
        len(document.attributions),
    ]
