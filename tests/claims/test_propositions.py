"""Propositions and statements: what is stated, whoever words it, and how it is told equal."""

from __future__ import annotations

import pytest

import newsclaims
from newsclaims.claims.propositions import normalize


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge is safe.", "that the bridge is safe"),
        ("The bridge isn’t safe", "the bridge is not safe"),
        ("We cannot sign it", "Ada Holm can not sign it"),
    ],
)
def test_equal_propositions(a: str, b: str) -> None:
    assert normalize(a, "Ada Holm") == normalize(b, "Ada Holm")


def test_negation_is_polarity_and_no_word() -> None:
    affirmed, denied = normalize("the bridge is safe"), normalize("the bridge is not safe")
    assert affirmed.words == denied.words
    assert (affirmed.polarity, denied.polarity) == ("positive", "negative")


@pytest.mark.parametrize(
    ("text", "status", "polarity"),
    [
        ("Ada Holm said that the bridge is safe.", "stated", "positive"),
        ("Ada Holm said that the bridge is not safe.", "stated", "negative"),
        ("Ada Holm denied that the bridge is safe.", "denied", "positive"),
        ("Ada Holm claimed that the bridge is safe.", "alleged", "positive"),
        ("Ada Holm confirmed that the bridge is safe.", "confirmed", "positive"),
    ],
)
def test_statement_claims(text: str, status: str, polarity: str) -> None:
    (claim,) = [c for c in newsclaims.extract(text).claims if c.kind == "statement"]
    assert (claim.status, claim.polarity) == (status, polarity)
    assert claim.quantity is None
    assert claim.attribution[0].source.name == "Ada Holm"
