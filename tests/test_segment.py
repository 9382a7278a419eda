"""Paragraphs and sentences."""

import time

import pytest

from newsclaims.segment import segment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t ", []),
        ("No stop here", ["No stop here"]),
        ("One. Two! Three? Four.", ["One.", "Two!", "Three?", "Four."]),
        ("Rates rose 3.5 percent. Shares fell.", ["Rates rose 3.5 percent.", "Shares fell."]),
        ("“Go home.” He left.", ["“Go home.”", "He left."]),
        ("Gov. J. R. Abel spoke.", ["Gov. J. R. Abel spoke."]),
        ("He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]),
        ("The U.S. Senate met.", ["The U.S. Senate met."]),
        ("It was No. 4 on the list.", ["It was No. 4 on the list."]),
        ("Was it true? No. It was not.", ["Was it true?", "No.", "It was not."]),
        ("They waited ... and left.", ["They waited ... and left."]),
        ("A line that was\nwrapped by hand.", ["A line that was\nwrapped by hand."]),
        ("A heading\nThe text.", ["A heading", "The text."]),
        ("She said that\n€4 million was gone.", ["She said that\n€4 million was gone."]),
        (
            "the mayor of the old town met a group of\nNorwegian engineers near the dam on the river\nand left.",
            [
                "the mayor of the old town met a group of\nNorwegian engineers near the dam on the river\nand left."
            ],
        ),
        (
            "The council met at the town hall with Mayor Ada\nBerg on a cold and wet evening in March\nand went home.",
            [
                "The council met at the town hall with Mayor Ada\nBerg on a cold and wet evening in March\nand went home."
            ],
        ),
        (
            "Council meets in the old town hall on Monday\nSecond heading of the page\nThird heading",
            ["Council meets in the old town hall on Monday", "Second heading of the page", "Third heading"],
        ),
        ("First.\r\n\r\nSecond.", ["First.", "Second."]),
        ("One.\u2028Two", ["One.", "Two"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in segment(text).sentences] == expected


def test_paragraphs_hold_their_sentences() -> None:
    text = "Title\n\nOne. Two.\n\nThree."
    found = segment(text)
    assert [text[a:b] for a, b in found.paragraphs] == ["Title", "One. Two.", "Three."]
    assert found.paragraph(text.index("Two")) == found.paragraphs[1]
    assert found.around(text.index("Two"), text.index("Two") + 3) == (12, 16)
    assert found.index(0) == 0


def test_an_empty_text_has_empty_surroundings() -> None:
    found = segment("")
    assert found.around(0, 0) == (0, 0)
    assert found.paragraph(0) == (0, 0)


@pytest.mark.parametrize(
    "unit", [". ", "\n", "\r\n \n", "A.", "?!", "” ", "U.S. ", "\u2026", " \t", '."', "a. b"]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            segment(text)
            best = min(best, time.process_time() - start)
        return best

    # Four times the text: linear is about four times the time, quadratic sixteen.
    assert seconds(80_000) < 10 * seconds(20_000) + 0.02
