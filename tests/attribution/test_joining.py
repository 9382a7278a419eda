"""Sentences of several cues: which words are whose, and where a source begins and ends."""

from __future__ import annotations

import pytest

from attribution.by_parts import Parts, parts
from newsclaims import find_attributions

THAT = "that the port was full"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Berg set out her view {THAT}.", [("view", "her", (THAT,))]),
        (f"Berg announced her belief {THAT}.", [("belief", "her", (THAT,))]),
        (
            "The port was full, Berg said, while Orr said that it was empty.",
            [("said", "Berg", ("The port was full",)), ("said", "Orr", ("that it was empty",))],
        ),
        (
            f"Berg said {THAT}, and Orr denied that it was old.",
            [("said", "Berg", (THAT,)), ("denied", "Orr", ("that it was old",))],
        ),
        (
            "Berg said the port was full, while noting that ships were waiting.",
            [("said", "Berg", ("the port was full",)), ("noting", "Berg", ("that ships were waiting",))],
        ),
        (
            f"Berg said {THAT} and only recently added that ships were waiting.",
            [("said", "Berg", (THAT,)), ("only recently added", "Berg", ("that ships were waiting",))],
        ),
        (
            f"Berg said {THAT}, but also warned that ships were waiting.",
            [("said", "Berg", (THAT,)), ("also warned", "Berg", ("that ships were waiting",))],
        ),
        (
            f"Berg said {THAT}. – “It is bad.”",
            [("said", "Berg", (THAT, "“It is bad.”"))],
        ),
        (
            f"Berg said {THAT}.\n\n“It is bad. We wait.” Ships left.",
            [("said", "Berg", (THAT,)), (None, "Berg", ("“It is bad. We wait.”",))],
        ),
        (
            "Berg asked whether the port was full.\n\n“It is bad.”",
            [("asked", "Berg", ("whether the port was full",)), (None, "Berg", ("“It is bad.”",))],
        ),
    ],
)
def test_each_cue_has_its_own_words(text: str, expected: list[Parts]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("The minister on Monday", "The minister"),
        ("The minister last week", "The minister"),
        ("The minister earlier this week", "The minister"),
        ("The ambassador to Lund", "The ambassador to Lund"),
        ("The proposed plan", "The proposed plan"),
        ("The workers and the owners", "The workers and the owners"),
        ("At the rally the mayor", "the mayor"),
        ("With the mayor the minister", "the minister"),
        ("In Lund on Monday Anna Berg", "Anna Berg"),
        ("Last year the mayor", "the mayor"),
        ("The deal was done after Berg", "Berg"),
        ("In describing the plan, the mayor", "the mayor"),
    ],
)
def test_where_a_source_begins_and_ends_before_its_verb(lead: str, source: str) -> None:
    assert parts(f"{lead} said {THAT}.")[-1] == ("said", source, (THAT,))


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Orr, whose town, Lund, is old,", "Orr"),
        ("Ben Orr, 22, of Flint, Mich.,", "Ben Orr"),
        ("Berg, a nurse living in Lund,", "Berg"),
        ("Berg, of Lund,", "Berg"),
        ("Orr (Ind)", "Orr"),
        ("Ben Orr (Ind), the mayor,", "Ben Orr"),
        ("A diplomat who was there, and who saw it,", "diplomat"),
        ("A spokesman trying to regain trust", "spokesman trying to regain trust"),
    ],
)
def test_what_stands_between_a_source_and_its_verb(lead: str, name: str) -> None:
    (found,) = find_attributions(f"{lead} said {THAT}.")
    assert (found.source.name or found.source.role, found.content[0].text) == (name, THAT)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“No,” said Anna Berg, a nurse living in Lund, on Monday.", "Anna Berg, a nurse living in Lund"),
        ("“No,” she said.", "she"),
    ],
)
def test_a_source_beside_a_quotation(text: str, source: str) -> None:
    assert parts(text) == [("said", source, ("“No,”",))]
