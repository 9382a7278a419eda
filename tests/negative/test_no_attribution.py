"""Sentences that hold a word of speech, and no attribution."""

import pytest

from newsclaims import find_attributions


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The boat left at noon.",
        "The minister declined to comment.",
        "The firm did not respond.",
        "That said, a dry summer helps greenfly.",
        "It goes without saying that a wet summer helps slugs.",
        "She called her sister from the station.",
        "He found his gloves under a bench.",
        "The call came at noon.",
        "Three reports were lost in the fire.",
        "The United States is large.",
        "He plays for a team called Rovers.",
        "The claims office closes at five.",
        "The state ran the railway.",
        "A plan of the house hung on the wall.",
        "They read “The Long Road” at school.",
        "The so-called reform was late.",
        "The accused man left the court.",
        "Its reported value fell.",
        "The proposed route runs through Lund.",
        "As expected, the boat was late.",
        "The sign on the door was red.",
        "Note: bring a coat.",
        "Ingredients: two eggs, one lemon.",
        "He saw the dog in the yard.",
        "The vote was close.",
        "To say the least, it rained.",
        "Hard to say.",
        "You know the road.",
        "The guard had known it since 2019 and left.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert find_attributions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The war claimed twenty lives.",
            marks=pytest.mark.xfail(strict=True, reason="senses of a verb are not told apart"),
        )
    ],
)
def test_known_gaps(text: str) -> None:
    assert find_attributions(text) == ()
