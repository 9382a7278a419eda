"""Laws of attributions: roles apart, marks' shape of no matter, text before untouched, linear time."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import find_attributions
from property.strategies import texts

_SPEAKERS = ["Anna Berg", "The mayor", "She", "Berg", "the union", "Kremlin spokesman Abel Orr", "They", "He"]
_CUES = ["said", "told reporters", "warned", "denied", "has not said", "may announce", "added", "called it"]
_WORDS = ["the dam is safe", "that nobody knew", "a disgrace", "to leave on Monday", "why it failed", "no"]
_CURLY = ("“", "”")
_STRAIGHT = ('"', '"')


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of news whose quotation marks are written { and }."""
    speaker, cue, words = (draw(st.sampled_from(pool)) for pool in (_SPEAKERS, _CUES, _WORDS))
    more = draw(st.sampled_from(_WORDS))
    return draw(
        st.sampled_from(
            [
                f"{speaker} {cue} {words}.",
                f"{{We know {words},}} {speaker} {cue}.",
                f"{{We know {words},}} {cue} {speaker}. {{And {more}.}}",
                f"{speaker} {cue} that {{{words}}} and {more}.",
                f"{speaker} {cue}: {{Well, {words}.}}",
                f"According to {speaker}, {words} and {{{more}}}.",
                f"{{Well, {words}. And {more}.}}",
                f"{words}, {speaker} {cue}, but {more}.",
            ]
        )
    )


articles = st.lists(st.tuples(sentences(), st.sampled_from([" ", "\n\n"])), min_size=1, max_size=6).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts).rstrip()
)


def marked(text: str, marks: tuple[str, str]) -> str:
    return text.replace("{", marks[0]).replace("}", marks[1])


def plain(value: Any) -> Any:
    """A dump with every quotation mark straight."""
    if isinstance(value, str):
        return value.replace("“", '"').replace("”", '"')
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value


@given(st.one_of(texts, articles.map(lambda text: marked(text, _CURLY))))
def test_source_cue_and_content_never_overlap(text: str) -> None:
    for found in find_attributions(text):
        spans = [*found.content]
        spans += [span for span in (found.source.span, found.cue and found.cue.span) if span]
        spans.sort(key=lambda span: span.start)
        for before, after in pairwise(spans):
            assert not before.overlaps(after)
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert found.content


@given(articles)
def test_straight_and_curly_marks_say_the_same(text: str) -> None:
    curly = [plain(a.model_dump()) for a in find_attributions(marked(text, _CURLY))]
    assert curly == [plain(a.model_dump()) for a in find_attributions(marked(text, _STRAIGHT))]


@given(articles, st.sampled_from(["The rain went on all night.", "Nothing was heard of it for years.", "a"]))
def test_a_paragraph_without_a_quotation_changes_nothing_before_it(text: str, more: str) -> None:
    text = marked(text, _CURLY)
    assert find_attributions(f"{text}\n\n{more}")[: len(find_attributions(text))] == find_attributions(text)


@given(st.one_of(texts, articles))
def test_parents_come_with_a_content_that_holds_the_cue(text: str) -> None:
    found = find_attributions(text)
    for index, attribution in enumerate(found):
        if attribution.parent is not None:
            assert attribution.parent != index
            inner = attribution.cue.span if attribution.cue else attribution.content[0]
            assert any(piece.start <= inner.start < piece.end for piece in found[attribution.parent].content)


@pytest.mark.parametrize(
    "piece",
    [
        "He said “no and ",
        'She said, "go ',
        "Orr said that ",
        "“",
        "(a said ",
        "Anna Berg, who said, ",
        "and said and told ",
        "X: ",
        "'a ",
        "the claim that ",
        "Anna Berg ",
        "“No.” he said. ",
        "said\n",
        "according to ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()  # what the machine does besides is no cost of ours
        find_attributions(piece * times)
        return time.process_time() - start

    seconds(50)
    small = min(seconds(250) for _ in range(2))
    large = min(seconds(2_000) for _ in range(2))
    assert large < 30 * max(small, 0.005)
