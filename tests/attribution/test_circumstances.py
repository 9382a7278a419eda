"""To whom, where and when it was said; and what lies in what."""

import pytest

from newsclaims import find_attributions


@pytest.mark.parametrize(
    ("text", "addressee", "venue", "when"),
    [
        ("Berg told reporters at a press conference on Wednesday that it was over.", "reporters", "at a press conference", "2024-05-08"),
        ("On Monday, Berg said in an interview with Radio Lund that it was over.", None, "in an interview with Radio Lund", "2024-05-06"),
        ("“It is over,” Berg said to the crew on Friday.", "the crew", None, "2024-05-10"),
        ("“It is over,” Berg said at a rally in Lund.", None, "at a rally in Lund", None),
        ("Berg on Tuesday accused the firm of fraud.", None, None, "2024-05-07"),
        ("Berg urged the crew to wait.", "the crew", None, None),
        ("Drivers were told by police to turn back.", "Drivers", None, None),
        ("The mayor said in a statement that it was over.", None, "in a statement", None),
        ("Berg said that it was over on Monday.", None, None, None),
        ("Berg said in an interview at the town hall that it was over.", None, "in an interview at the town hall", None),
        ("Berg said at a rally in the old town on Monday that it was over.", None, "at a rally in the old town", "2024-05-06"),
        ("“It is over,” Berg said in a speech to.", None, "in a speech", None),
        ("Berg said to the hearing that it was over.", None, None, None),
    ],
)  # fmt: skip
def test_addressee_venue_and_time(
    text: str, addressee: str | None, venue: str | None, when: str | None
) -> None:
    found = find_attributions(text, published="2024-05-10")[0]
    value = found.when.value if found.when else None
    assert (found.addressee, found.venue, value) == (addressee, venue, when)


def test_a_time_s_span_indexes_the_whole_text() -> None:
    text = "It rained.\n\nBerg said on Wednesday that it was over."
    (found,) = find_attributions(text, published="2024-05-10")
    assert found.when is not None
    assert text[found.when.span.start : found.when.span.end] == found.when.span.text == "Wednesday"


def test_nesting_in_indirect_speech() -> None:
    text = "Aides said the chancellor believes that voters want to wait."
    assert [(a.cue and a.cue.lemma, a.parent) for a in find_attributions(text)] == [
        ("say", None),
        ("believe", 0),
        ("want", 1),
    ]


def test_nesting_in_a_quotation() -> None:
    found = find_attributions("“Orr promised to pay,” Anna Berg said.")
    assert [(a.cue and a.cue.lemma, a.parent) for a in found] == [("say", None), ("promise", 0)]


def test_a_quotation_inside_a_quotation() -> None:
    text = "“My boss looked up and said, ‘Nobody reads it,’ so I left,” Nils Orr testified."
    outer, inner = find_attributions(text)
    assert (outer.cue and outer.cue.lemma, inner.parent) == ("testify", 0)
    assert [piece.text for piece in inner.content] == ["‘Nobody reads it,’"]
    assert inner.quote_type == "direct"


def test_a_level_is_no_addressee() -> None:
    (found,) = find_attributions("The bank cut its rate to 2.1% and said that drought was near.")
    assert found.addressee is None
    (found,) = find_attributions("The bank said to 40 guests that drought was near.")
    assert found.addressee == "40 guests"
