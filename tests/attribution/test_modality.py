"""What was not said, may be said or will be said never comes out as said."""

import pytest

from newsclaims import find_attributions


@pytest.mark.parametrize(
    ("text", "lemma", "polarity", "modality"),
    [
        ("Berg said that it was over.", "say", "positive", "actual"),
        ("Berg did not say that it was over.", "say", "negative", "actual"),
        ("Berg didn’t say that it was over.", "say", "negative", "actual"),
        ("Berg never said that it was over.", "say", "negative", "actual"),
        ("Berg has not said whether it was over.", "say", "negative", "actual"),
        ("Berg declined to confirm that it was over.", "confirm", "negative", "actual"),
        ("Berg refused to say whether it was over.", "say", "negative", "actual"),
        ("Berg has yet to say whether it was over.", "say", "negative", "actual"),
        ("Berg would not say whether it was over.", "say", "negative", "possible"),
        ("Neither Berg nor Orr said that it was over.", "say", "negative", "actual"),
        ("No official said that it was over.", "say", "negative", "actual"),
        ("Berg would neither confirm nor deny the report.", "deny", "negative", "possible"),
        ("Berg did not confirm or deny the report.", "deny", "negative", "actual"),
        ("Berg declined to confirm or deny the report.", "deny", "negative", "actual"),
        ("It matters if Berg says that it is over.", "say", "positive", "possible"),
        ("Berg spoke at length, instead of saying that it was over.", "say", "negative", "actual"),
        ("Berg stopped short of saying that it was over.", "say", "negative", "actual"),
        ("Berg may announce that it is over.", "announce", "positive", "possible"),
        ("Berg could say that it is over.", "say", "positive", "possible"),
        ("Berg will announce that it is over.", "announce", "positive", "future"),
        ("Berg is expected to say that it is over.", "say", "positive", "future"),
        ("Berg is set to announce that it is over.", "announce", "positive", "future"),
        ("Berg went on to say that it was over.", "say", "positive", "actual"),
    ],
)
def test_polarity_and_modality(text: str, lemma: str, polarity: str, modality: str) -> None:
    found = find_attributions(text)
    assert {(a.polarity, a.modality) for a in found} == {(polarity, modality)}
    assert lemma in {a.cue.lemma for a in found if a.cue}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mayor rejected the accusation.", "denies"),
        ("The mayor rejected the offer.", "rejects"),
        ("The mayor condemned the allegations.", "rejects"),
        ("The mayor condemned the raid.", "condemns"),
        ("“Who did it?” the mayor demanded.", "questions"),
        ("The mayor told residents to leave.", "demands"),
        ("The mayor told residents that the dam had burst.", "asserts"),
    ],
)
def test_acts_that_the_content_changes(text: str, act: str) -> None:
    (found,) = find_attributions(text)
    assert found.act == act
