"""Whole sentences around a cue: what it takes, where its source and its content begin and end."""

from __future__ import annotations

import pytest

from attribution.by_parts import Parts, parts
from newsclaims import find_attributions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands between a cue and its content
        ("Anna Berg said on Monday openly that the port was full.", [("said", "Anna Berg", ("that the port was full",))]),
        ("Anna Berg says loudly the port was full.", [("says", "Anna Berg", ("the port was full",))]),
        ("Anna Berg says only that the port was full.", [("says", "Anna Berg", ("that the port was full",))]),
        ("Anna Berg says only two ships were in the port.", [("says", "Anna Berg", ("only two ships were in the port",))]),
        ("Anna Berg said in the port there were ships.", [("said", "Anna Berg", ("in the port there were ships",))]),
        ("Anna Berg said at the port ships were waiting.", [("said", "Anna Berg", ("at the port ships were waiting",))]),
        ("Anna Berg announced at a rally the port would close.", [("announced", "Anna Berg", ("the port would close",))]),
        ("Anna Berg said, however, that the port was full.", [("said", "Anna Berg", ("that the port was full",))]),
        ("Anna Berg said, again, “the port is full.”", [("said", "Anna Berg", ("“the port is full.”",))]),
        # where a content ends
        ("Anna Berg condemned the strike during the harvest.", [("condemned", "Anna Berg", ("the strike",))]),
        ("Anna Berg said the port Friday was full.", [("said", "Anna Berg", ("the port Friday was full",))]),
        ("Anna Berg said the reason they left is money.", [("said", "Anna Berg", ("the reason they left is money",))]),
        ("Anna Berg said nobody she asked had left.", [("said", "Anna Berg", ("nobody she asked had left",))]),
        ("Anna Berg called that a mistake.", [("called", "Anna Berg", ("that a mistake",))]),
        ("Anna Berg called “the plan” a mistake.", [("called", "Anna Berg", ("“the plan” a mistake",))]),
        ("Anna Berg supports the party plan to close the port.", [("supports", "Anna Berg", ("the party plan to close the port",))]),
        ("Anna Berg accused the firm, which denies it, of fraud.", [("accused", "Anna Berg", ("the firm, which denies it, of fraud",)), ("denies", "which", ("it",))]),
        ("Anna Berg said: “No.” and denied that it was old.", [("said", "Anna Berg", ("“No.”",)), ("denied", "Anna Berg", ("that it was old",))]),
        # cues of several words
        ("She's going on to say that the port is full.", [("'s going on to say", "She", ("that the port is full",))]),
        ("He's declined to say whether the port is full.", [("'s declined to say", "He", ("whether the port is full",))]),
        ("I'm going to announce that the port is full.", [("'m going to announce", "I", ("that the port is full",))]),
        ("The crews go to the port and say that it is full.", [("say", "The crews", ("that it is full",))]),
        ("They left the port and say that it is full.", [("say", "They", ("that it is full",))]),
        # a cue behind its content
        ("The port is full, as only Anna Berg noted.", [("noted", "Anna Berg", ("The port is full",))]),
        ("The port is full, as Anna Berg noted.", [("noted", "Anna Berg", ("The port is full",))]),
        ("The port is full, as Anna Berg noted, and the ships wait.", [("noted", "Anna Berg", ("The port is full",))]),
        ("As Anna Berg noted the plan, the ships left.", [("noted", "Anna Berg", ("the plan",))]),
        ("The port is full - Anna Berg said: “We wait.”", [("said", "Anna Berg", ("“We wait.”",))]),
        ("– – “The port is full,” said Anna Berg.", [("said", "Anna Berg", ("“The port is full,”",))]),
        ("“The port is full,” said Anna Berg at the rally", [("said", "Anna Berg", ("“The port is full,”",))]),
        # a cue that shares its source
        ("“The port is full,” said Anna Berg, urging the crews to leave.", [("said", "Anna Berg", ("“The port is full,”",)), ("urging", "Anna Berg", ("the crews to leave",))]),
        ("Anna Berg said that the port was full, also warning that ships were waiting.", [("said", "Anna Berg", ("that the port was full",)), ("warning", "Anna Berg", ("that ships were waiting",))]),
        ("Anna Berg said the port was full, even after warning that ships were waiting.", [("said", "Anna Berg", ("the port was full",)), ("warning", "Anna Berg", ("that ships were waiting",))]),
        ("Anna Berg said the port was full, only later adding that ships were waiting.", [("said", "Anna Berg", ("the port was full",)), ("later adding", "Anna Berg", ("that ships were waiting",))]),
        ("On Monday the crew left the port, warning that it was full.", [("warning", "the crew", ("that it was full",))]),
        ("He asked for calm in the final hours before voting to close the port.", [("asked for", "He", ("calm in the final hours",)), ("voting", "He", ("to close the port",))]),
        ("She left the port before announcing the plan.", [("announcing", "She", ("the plan",))]),
        ("Officers seeking to bring boats to the port said that it was full.", [("said", "Officers seeking to bring boats to the port", ("that it was full",)), ("seeking", "Officers", ("to bring boats to the port",))]),
        ("The plan was described by Orr as saying that the port was full.", [("saying", "The plan", ("that the port was full",))]),
        # a quotation on its own joins what was said before, a sentence does not
        ("Anna Berg said that the port was full. Ships left. “It is bad.” Ships came.", [("said", "Anna Berg", ("that the port was full", "“It is bad.”"))]),
    ],
)  # fmt: skip
def test_cue_and_content(text: str, expected: list[Parts]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister two weeks before had said that the port was full.", [("had said", "The minister", ("that the port was full",))]),
        ("The port was full, but he and the mayor said that it was old.", [("said", "he and the mayor", ("that it was old",))]),
        ("The crew left the port and the mayor said that it was full.", [("said", "the mayor", ("that it was full",))]),
        ("This week Anna Berg said that the port was full.", [("said", "Anna Berg", ("that the port was full",))]),
        ("With the mayor of Lund the minister said that the port was full.", [("said", "the minister", ("that the port was full",))]),
        ("The storm, he, a man of the sea, said, was the worst.", [("said", "he", ("The storm", "was the worst"))]),
        ("She, the mayor of Lund, said that the port was full.", [("said", "She", ("that the port was full",))]),
        ("Orr, after the vote, said that the port was full.", [("said", "Orr, after the vote", ("that the port was full",))]),
        ("“The port is full,” said the receiver handling the sale.", [("said", "the receiver handling the sale", ("“The port is full,”",))]),
        ("“The port is full,” said the mayor of Monday.", [("said", "the mayor", ("“The port is full,”",))]),
        ("A warning from lifeguards that the port was full was heard.", [("warning", "lifeguards", ("that the port was full",))]),
    ],
)  # fmt: skip
def test_where_a_source_begins_and_ends(text: str, expected: list[Parts]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # a relative clause
        "The claim that was made is old.",
        "Her claim that, in the end, was made is old.",
        # no content
        "Her plea for and has been heard was rejected.",
        "The request by which the port was closed.",
        "As might be expected from a mayor, the port is full.",
        "The port is full, as was reported.",
        "According to Anna Berg of Lund.",
        "Anna Berg warned in the",
        "Anna Berg accused the firm, which",
        # no source
        "She was condemned by shouting at the crews.",
        "The plan was rejected by far.",
        "The view from inside the port is that it is full.",
        "“The port is full,” said late on Thursday.",
        "Of ships, said Anna Berg the port was full.",
        "Here and on to say that the port was full is wrong.",
        "“The port is full.” Or added that it was old.",
        "The mayor of the old town of Lund by the sea and say that it is full.",
        "Said the mayor: “No.” and warned that the port was full.",
        # a frame that the verb does not have
        "The crews were believed that the port was full.",
        # more words than are looked through for "of"
        "Anna Berg accused the firm as the ships left" + " and the crews went on" * 5 + ", of fraud",
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert find_attributions(text) == ()
