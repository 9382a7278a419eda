"""No compiled pattern goes over a text again and again, neither on any piece nor on an attack made for it."""

from __future__ import annotations

import re
import time

import pytest

from robustness.adversarial import PIECES, text_of
from robustness.attacks import attacks
from robustness.patterns import Pattern, all_patterns

PATTERNS = all_patterns()
NOISE = 0.002  # seconds

# These are only ever matched at a place, or against one word or a window of a few dozen characters.
# A search of theirs over a whole text may start anew at each character; a match may not.
WINDOWED = re.compile(r"^(?!segment|quotation|timex\.tokens|claims\.sentences|attribution\.tokens)")
# Against a word of a window of at most 200 characters, in which squares are small.
ONE_WORD = {"phrase.item._NAME_PLURAL"}


def spent(pattern: Pattern, text: str, *, search: bool) -> float:
    """Processor time of one match at the beginning, or of all matches in the text."""
    start = time.process_time()
    if search:
        for _ in pattern.finditer(text):
            pass
    else:
        pattern.match(text)
    return time.process_time() - start


def is_linear(pattern: Pattern, small: str, large: str, *, search: bool, most: float = 6.0) -> bool:
    """Whether the larger text, four times as long, costs about four times as much; suspects get five tries."""
    for _ in range(5):
        cost = spent(pattern, large, search=search)
        if cost < NOISE or cost <= most * spent(pattern, small, search=search):
            return True
    return False


def test_the_patterns_are_found() -> None:
    modules = {name.split(".")[0] for name in PATTERNS}
    assert {"segment", "quotation", "attribution", "claims", "kinds", "phrase", "timex", "exclude"} <= modules
    assert any("()" in name for name in PATTERNS)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_linear(name: str) -> None:
    pattern = PATTERNS[name]
    search = WINDOWED.match(name) is None
    for piece in PIECES.values():
        small, large = text_of(piece, 1_500), text_of(piece, 6_000)
        assert is_linear(pattern, small, large, search=search), repr(piece)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_attack_makes_a_pattern_try_every_way(name: str) -> None:
    pattern = PATTERNS[name]
    few, more = (list(attacks(pattern.pattern, pattern.flags, pumps)) for pumps in (14, 20))
    for small, large in zip(few, more, strict=True):
        assert is_linear(pattern, small, large, search=True), repr(large)
    if name not in ONE_WORD:
        few, more = (list(attacks(pattern.pattern, pattern.flags, pumps)) for pumps in (250, 1_000))
        for small, large in zip(few, more, strict=True):
            assert is_linear(pattern, small, large, search=False), repr(large[:80])
