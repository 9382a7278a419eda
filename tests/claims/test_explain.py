"""Explain: the words that gave each field."""

from __future__ import annotations

import newsclaims
from newsclaims import explain


def words(text: str) -> dict[str, list[str]]:
    claim = newsclaims.extract(text, published="2024-05-10").claims[0]
    return {field.field: [span.text for span in field.spans] for field in explain(claim).fields}


def test_every_field_names_its_words() -> None:
    found = words("Storm Ilse reportedly killed 12 villagers in Vell on Monday.")
    assert found["quantity"] == ["12 villagers"]
    assert found["event"] == ["killed"]
    assert found["population"] == ["villagers"]
    assert found["cause"] == ["Storm Ilse"]
    assert found["place"] == ["Vell"]
    assert found["event_time"] == ["Monday"]
    assert found["status"] == ["reportedly"]
    assert found["polarity"] == []


def test_spans_are_of_the_text() -> None:
    text = "The mayor said 12 people, 3 of them children, had died in Vell since Monday."
    for claim in newsclaims.extract(text, published="2024-05-10").claims:
        for field in explain(claim).fields:
            for span in field.spans:
                assert text[span.start : span.end] == span.text


def test_a_claim_made_by_hand_is_explained_from_its_record() -> None:
    claim = newsclaims.extract("Floods in Vell killed 12 people.").claims[0]
    bare = claim.model_copy(update={"evidence": ()})
    fields = {field.field: field for field in explain(bare).fields}
    assert fields["event"].value == "death"
    assert fields["quantity"].spans[0].text == "12 people"
