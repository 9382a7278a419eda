"""Verify: supported, contradicted or not found, with the place and the reason."""

from __future__ import annotations

import pytest

import newsclaims
from newsclaims import Claim, verify


def claim(text: str) -> Claim:
    return newsclaims.extract(text).claims[0]


@pytest.mark.parametrize(
    ("stated", "text", "verdict"),
    [
        ("At least 51 people died.", "It was grim: 57 people died.", "supported"),
        ("57 people died.", "At least 51 people died.", "not found"),
        ("57 people died.", "The fire killed 57 people.", "supported"),
        ("The fire killed 57 people.", "57 people died.", "not found"),
        ("57 people died in Vell.", "57 people died in Orsk.", "not found"),
        ("57 people died in Vell.", "57 people died.", "not found"),
        ("57 people died.", "57 people died in Vell.", "supported"),
        ("57 people died.", "12 people died.", "contradicted"),
        ("57 people died.", "The ministry denied that 57 people had died.", "contradicted"),
        ("57 people died.", "57 people could die.", "not found"),
        ("57 people died.", "The mayor did not say that 57 people had died.", "not found"),
        ("57 people died.", "57 people were hurt.", "not found"),
        ("57 people died.", "57 soldiers died.", "not found"),
        ("57 people died.", "The weather was fine.", "not found"),
        ("57 people died.", "", "not found"),
        ("About 1.2 million people fled.", "1,190,000 people fled.", "supported"),
        ("The tunnel is 3 km long.", "The tunnel is 3,000 metres long.", "supported"),
    ],
)
def test_verdict(stated: str, text: str, verdict: str) -> None:
    result = verify(claim(stated), text)
    assert result.verdict == verdict, result.reason
    assert result.reason.endswith(".")
    assert all(text[s.start : s.end] == s.text for s in result.spans)
    assert bool(result.spans) == (verdict != "not found")


def test_a_claims_sources_must_stand_behind_it() -> None:
    stated = claim("The mayor said that nine people had died.")
    figure = next(
        c for c in newsclaims.extract("The mayor said that nine people had died.").claims if c.quantity
    )
    assert stated.attribution
    assert verify(figure, "Nine people died.").verdict == "not found"
    assert verify(figure, "Nine people died, the mayor said.").verdict == "supported"


def test_a_statement_is_supported_by_equal_words_alone() -> None:
    stated = next(c for c in newsclaims.extract("Ada Holm said the bridge is safe.").claims)
    assert verify(stated, "The bridge is safe, Ada Holm said.").verdict == "supported"
    assert verify(stated, "Ada Holm said the bridge is sound.").verdict == "not found"
    assert verify(stated, "Ada Holm denied that the bridge is safe.").verdict == "contradicted"


def test_wrong_types_are_named() -> None:
    with pytest.raises(TypeError, match="text must be a str"):
        verify(claim("57 people died."), None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stated", "text", "verdict"),
    [
        ("Joblessness rose to 6%.", "Joblessness fell to 5.7%.", "contradicted"),
        ("Joblessness rose to 6%.", "Joblessness fell to 6%.", "contradicted"),
        ("The company cut 400 jobs.", "Tarnow Looms has cut 400 jobs.", "supported"),
        ("Arle Mills cut 400 jobs.", "Tarnow Looms has cut 400 jobs.", "not found"),
        (
            "The raid hurt 30 guards, 9 of them cadets.",
            "The raid hurt 30 guards, among them 9 cadets.",
            "supported",
        ),
    ],
)
def test_each_figure_of_a_sentence(stated: str, text: str, verdict: str) -> None:
    for made in newsclaims.extract(stated).claims:
        assert verify(made, text).verdict == verdict, made.span.text


def test_a_surname_is_the_one_of_the_fuller_name() -> None:
    made = claim("Brandt denied that he had seen the letter.")
    assert verify(made, "Minister Otto Brandt denied that he had seen the letter.").verdict == "supported"
    assert verify(made, "Minister Otto Keller denied that he had seen the letter.").verdict == "not found"
