"""Quotations: each kind of mark, nesting, what is left open, and what is no mark."""

import time

import pytest

from newsclaims.quotation import Quotation, quotations_in
from newsclaims.segment import segment


def find_quotations(text: str) -> tuple[Quotation, ...]:
    return quotations_in(text, segment(text).paragraphs)


def quoted(text: str) -> list[str]:
    return [q.text(text) for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “yes” twice.", ["“yes”"]),
        ('She said "yes" twice.', ['"yes"']),
        ("She said ``yes'' twice.", ["``yes''"]),
        ("She said ''yes'' twice.", ["''yes''"]),
        ("She said «yes» twice.", ["«yes»"]),
        ("She said ‘yes’ twice.", ["‘yes’"]),
        ("She said 'yes' twice.", ["'yes'"]),
        ("“We heard ‘fire’ and ran,” he said.", ["“We heard ‘fire’ and ran,”", "‘fire’"]),
        ("\"We heard 'fire' and ran,\" he said.", ["\"We heard 'fire' and ran,\"", "'fire'"]),
        ("'I heard it,' said Orr. 'Nobody ran.'", ["'I heard it,'", "'Nobody ran.'"]),
        ("He said:“No.”", ["“No.”"]),
        ("“One.” “Two.”", ["“One.”", "“Two.”"]),
        ("“No serious thought has been voiced.\nThe end.", ["“No serious thought has been voiced."]),
        ("He called it “a mess. Then “nobody” came.", ["“a mess. Then “nobody”"]),
    ],
)
def test_quotations_of_every_kind(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' pay and the drivers' hours fell.",
        "It was the summer of '69 and rock 'n' roll.",
        "The board is 5' 10\" wide.",
        "Don’t say they’re late; it’s Orr’s boat.",
        'A mark " alone.',
        "",
        '"',
        "“",
    ],
)
def test_apostrophes_primes_and_stray_marks_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_of_several_paragraphs_is_carried_on() -> None:
    text = "“First.\n\n“Second.\n\n“Third.”\n\nThe end."
    found = find_quotations(text)
    assert [q.text(text) for q in found] == ["“First.", "“Second.", "“Third.”"]
    assert [(q.continues, q.continued, q.closed) for q in found] == [
        (False, True, False),
        (True, True, False),
        (True, False, True),
    ]


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We have lost the boat.”", True),
        ("“We won,” she said.", True),
        ("A “clear win” it was.", False),
        ("They read “The Long Road” aloud.", False),
        ("the “special operation”", False),
    ],
)
def test_speech_is_told_from_scare_quotes_and_titles(text: str, speech: bool) -> None:
    (found,) = find_quotations(text)
    assert found.is_sentence(text) is speech


def test_depth_and_inner_offsets() -> None:
    text = "“A ‘b’ c.”"
    outer, inner = find_quotations(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert text[outer.inner : outer.inner_end] == "A ‘b’ c."
    assert text[inner.inner : inner.inner_end] == "b"


@pytest.mark.parametrize("mark", ["“", '"', "'", "‘", "``", "''", "«", '"a ', "'a ", "“a\n"])
def test_time_is_linear_in_marks_that_never_close(mark: str) -> None:
    def seconds(times: int) -> float:
        text = f"He said {mark}" * times
        start = time.process_time()
        find_quotations(text)
        return time.process_time() - start

    seconds(200)
    small = min(seconds(1_000) for _ in range(3))
    assert min(seconds(8_000) for _ in range(3)) < 40 * max(small, 0.001)
