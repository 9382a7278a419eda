"""Four times the text costs at most about four times as much, whatever it is made of, in every stage."""

from __future__ import annotations

import gc
import sys
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

import newsclaims as nc
from newsclaims.claims.build import build_claims
from newsclaims.origin import read_origin
from newsclaims.phrase import item_after
from newsclaims.quotation import quotations_in
from newsclaims.segment import segment
from newsclaims.timex.dateline import find_dateline
from newsclaims.words import facts
from robustness.adversarial import PIECES, text_of
from robustness.spelling import word

SMALL, LARGE = 1_200, 4_800
MOST = 5.0  # times the cost for four times the text
NOISE = 0.004  # seconds: a call that costs less is not told from its fixed costs

Stage = Callable[[str], Any]


def refused(parse: Stage) -> Stage:
    """A parser as a stage: its refusals are results too."""

    def read(text: str) -> Any:
        try:
            return parse(text)
        except nc.ParseError as error:
            return error.reason

    return read


def phrases(text: str) -> Any:
    """What stands behind a figure, at forty places of the text: each call reads a bounded stretch."""
    places = range(0, len(text), max(1, len(text) // 40))
    return [item_after(text, place) for place in places]


STAGES: dict[str, Stage] = {
    "segment": segment,
    "quotations_in": lambda text: quotations_in(text, segment(text).paragraphs),
    "find_dateline": find_dateline,
    "find_quantities": nc.find_quantities,
    "find_timexes": lambda text: nc.find_timexes(text, published="2024-05-10"),
    "find_attributions": nc.find_attributions,
    "phrases": phrases,
    "words": facts,
    "parse_quantity": refused(nc.parse_quantity),
    "parse_number": refused(nc.parse_number),
    "parse_timex": refused(nc.parse_timex),
}


def seconds(call: Callable[[], Any], times: int) -> float:
    """The least processor time of several calls; what else runs on the machine does not count."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best


def check_linear(cost: Callable[[int, int], float]) -> None:
    """`cost` gives the seconds for a length, best of so many; a suspect is measured again, and larger."""
    gc.disable()
    try:
        large = cost(LARGE, 1)
        if large < NOISE or large <= MOST * cost(SMALL, 1):
            return
        for _ in range(3):  # a machine that changes its speed between two measurements has told nothing
            small, large = cost(SMALL, 5), cost(LARGE, 5)
            if large <= MOST * small:
                return
            larger = cost(4 * LARGE, 2)
            if larger <= MOST * large:
                return
        raise AssertionError(f"{small:.4f} s, then {large:.4f} s, then {larger:.4f} s")
    finally:
        gc.enable()


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_is_linear(stage: str) -> None:
    read = STAGES[stage]
    read("At least 40 people died in Vell on Monday, the mayor said.")
    failures = []
    for name, piece in PIECES.items():
        try:
            check_linear(
                lambda length, times, piece=piece: seconds(lambda: read(text_of(piece, length)), times)
            )
        except AssertionError as error:
            failures.append(f"{name}: {error}")
    assert not failures


def test_claims_are_linear() -> None:
    failures = []
    for name, piece in PIECES.items():
        try:
            check_linear(lambda length, times, piece=piece: seconds(claims_of(text_of(piece, length)), times))
        except AssertionError as error:
            failures.append(f"{name}: {error}")
    assert not failures


def claims_of(text: str) -> Callable[[], Any]:
    """The last stage alone, what it builds on already found."""
    quantities = nc.find_quantities(text)
    timexes = nc.find_timexes(text, published="2024-05-10")
    attributions = nc.find_attributions(text, published="2024-05-10")
    origin = read_origin(text)
    return lambda: build_claims(text, quantities, timexes, attributions, origin=origin)


DIFFERENT = {  # what differs from one sentence to the next: by the number of the sentence
    "bearers of one name": lambda i: f"{word(i).title()} Holm said that {i} people died. ",
    "surnames": lambda i: f"Ada {word(i).title()} said that she knew. ",
    "bearers, then she": lambda i: f"{word(i).title()} Holm spoke. She said “no.” ",
    "offices": lambda i: f"The minister of {word(i).title()}, Ada Orr, said no. The minister left. ",
    "acronyms": lambda i: f"The {word(i).title()} Vell Union ({word(i).title()[0]}VU) said no. ",
    "places and dates": lambda i: (
        f"On {i % 28 + 1} May {1900 + i % 120} {i} homes burned in {word(i).title()}. "
    ),
}


@pytest.mark.parametrize("name", DIFFERENT)
def test_different_names_are_as_cheap_as_one(name: str) -> None:
    """What is known of a document grows with it; no mention is compared with all before it."""

    def text(sentences: int) -> str:
        return "".join(map(DIFFERENT[name], range(sentences)))

    gc.disable()
    try:
        for _ in range(4):
            small, large = (
                seconds(lambda size=size: nc.extract(text(size), published="2024-05-10"), 2)
                for size in (500, 2_000)
            )
            if large <= 6 * small:
                return
    finally:
        gc.enable()
    raise AssertionError(f"{small:.4f} s, then {large:.4f} s")


NEWS = (
    "At least 40 people died in Vell on Monday, the mayor said. “We lost $5.2 million,” he told reporters. "
    "Inflation rose to 3.4% from 3.1% in March, according to the ministry, which did not name a cause. "
)


@pytest.mark.parametrize("piece", ["a", "“a ", " ", "9", NEWS.replace(". ", ", ")], ids=ascii)
def test_a_very_long_line_is_read(piece: str) -> None:
    """A line of a million characters costs four times what its quarter costs."""
    length = 1_000_000 if len(piece) < 9 else 120_000
    gc.disable()
    try:
        quarter = seconds(lambda: nc.extract(text_of(piece, length // 4)), 1)
        whole = seconds(lambda: nc.extract(text_of(piece, length)), 1)
    finally:
        gc.enable()
    assert whole <= 6 * max(quarter, 0.02)


@pytest.mark.parametrize(
    "name", ["digits", "dollar amounts", "opening marks", "said that", "names", "Monday", "counts"]
)
def test_memory_is_bounded_by_the_text(name: str) -> None:
    def peak(length: int) -> int:
        text = text_of(PIECES[name], length)
        tracemalloc.start()
        try:
            nc.extract(text, published="2024-05-10")
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(500)
    small, large = peak(2_500), peak(10_000)
    assert large <= MOST * max(small, 200_000)


def test_a_sentence_of_many_figures_is_read_once() -> None:
    """The work for each figure of one long sentence is about the same, however many there are."""
    few, many = (calls(claims_of("by 3 votes to 4 " * count)) for count in (30, 120))
    assert many <= 5 * few, f"{few} calls for 60 figures, {many} for 240"


def calls(read: Callable[[], Any]) -> int:
    """How many functions a call enters, built-in ones too: the same on every machine."""
    count = 0

    def note(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    read()  # what is read once for the process is no work of the figures
    sys.setprofile(note)
    try:
        read()
    finally:
        sys.setprofile(None)
    return count
