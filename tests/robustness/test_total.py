"""Nothing raises on a text's content, and the laws of records hold, on what the open web may hold."""

from __future__ import annotations

import datetime as dt
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsclaims as nc
from newsclaims import Lexicon
from newsclaims.quotation import quotations_in
from newsclaims.segment import segment
from robustness.fragments import FIGURES, NEWS, ODD, examples, fragments, mutate, numerals
from robustness.laws import PARSERS, check_everything, check_parser

CORPUS = [
    json.loads(line) for line in Path(__file__).with_name("corpus.jsonl").read_text("utf-8").splitlines()
]
EDGES = [
    None, dt.date.min, dt.date.max, "2024-02-29", dt.datetime.min, dt.datetime.max,
    dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=14))),
    dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=-12))),
]  # fmt: skip
FRAMES = ["{}", "It fell {} on the day.", "They paid ${} for 3 {}, he said.", "“{}” {} {}", "{}{}"]


def put(frame: str, fragment: str) -> str:
    return frame.replace("{}", fragment)


@pytest.mark.parametrize("row", CORPUS, ids=[row["why"] for row in CORPUS])
def test_what_once_failed_holds(row: dict[str, Any]) -> None:
    check_everything(row["text"] * row.get("times", 1), row.get("published"))


@pytest.mark.parametrize("frame", FRAMES)
def test_odd_characters_and_figures_are_read(frame: str) -> None:
    for fragment in [*ODD, *FIGURES]:
        check_everything(put(frame, fragment), "2024-05-10")


@pytest.mark.parametrize("published", EDGES, ids=str)
def test_both_ends_of_the_calendar_are_read(published: Any) -> None:
    surfaces = {
        row.surface
        for table in Lexicon.tables()
        if table.startswith("timex")
        for row in Lexicon.default().rows(table)
    }
    for surface in sorted(surfaces):
        text = f"It fell {surface}, next {surface}, the past 9999 {surface}, 99999999999 {surface} ago, 1 {surface} 9999."
        found = nc.find_timexes(text, published=published)
        assert all(text[timex.span.start : timex.span.end] == timex.span.text for timex in found)
    for figure in FIGURES:
        check_everything(f"It fell {figure}, 3 days before {figure}, from {figure} to last week.", published)


@pytest.mark.parametrize(
    "unit",
    ["days", "weeks", "months", "quarters", "seasons", "years", "decades", "centuries", "millennia", "hours"],
)
@pytest.mark.parametrize(
    "figure",
    ["1", "999", "3000000", "999999999999", "9" * 59, "1e9", "a trillion", "hundreds of millions of"],
)
def test_spells_beyond_the_calendar_have_no_bounds_that_it_cannot_hold(unit: str, figure: str) -> None:
    for text in (
        f"{figure} {unit} ago",
        f"in {figure} {unit}",
        f"the past {figure} {unit}",
        f"{figure} {unit} later",
    ):
        for published in (None, dt.date.min, dt.date.max, "2024-05-10"):
            check_everything(f"It fell {text}.", published)


LONG = [
    "9" * 10_000, "0." + "0" * 10_000 + "1", "1" + ",000" * 3_000, "1e999999999", "1e-999999999", "1E+" + "9" * 5_000,
    "million " * 1_000, "hundred thousand million " * 400, "one point " + "two " * 5_000, "1/" + "3" * 10_000, "9" * 10_000 + "%",
    "$" + "9" * 10_000, "9" * 5_000 + "." + "9" * 5_000 + " million years ago", "M" * 10_000, "٣" * 10_000, "𝟗" * 10_000, "½" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize("text", LONG, ids=lambda text: ascii(text[:12]))
def test_figures_too_long_to_matter_are_no_quantities(text: str) -> None:
    document = check_everything(f"It was {text} in all.", "2024-05-10")
    for quantity in document.quantities:
        assert quantity.value is None or len(format(quantity.value, "f")) <= 63
    for parse in PARSERS:
        check_parser(parse, text)


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_string_is_segmented(text: str) -> None:
    found = segment(text)
    for places in (found.paragraphs, found.sentences):
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert all(one[1] <= other[0] for one, other in pairwise(places))
    quoted = quotations_in(text, found.paragraphs)
    assert all(0 <= q.start <= q.inner <= q.inner_end <= q.end <= len(text) for q in quoted)


edges = st.one_of(st.sampled_from(EDGES), st.dates(), st.datetimes())
joined = st.lists(st.tuples(st.sampled_from(fragments()), st.sampled_from([" ", " ", ""])), max_size=25).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
edited = st.builds(
    lambda sentences, edits: mutate(" ".join(sentences), edits),
    st.lists(st.sampled_from(examples()), min_size=1, max_size=3),
    st.lists(st.integers(0, 60_000), max_size=24),
)
odd = st.lists(st.sampled_from([*ODD, *FIGURES, *NEWS]), max_size=25).map(" ".join)


@settings(max_examples=400)
@given(st.one_of(joined, edited, odd), edges)
def test_edited_news_keeps_the_laws(text: str, published: Any) -> None:
    check_everything(text, published)


@settings(max_examples=400)
@given(st.lists(st.integers(0, 10_000), max_size=16).map(numerals))
def test_number_words_in_any_order_keep_the_laws(text: str) -> None:
    check_everything(f"They lost {text}people.", "2024-05-10")


@settings(max_examples=100)
@given(st.one_of(joined, edited), st.sampled_from(["US", "GB", "ZZ"]), st.booleans(), st.sampled_from(".,"))
def test_no_option_breaks_the_laws(text: str, region: str, day_first: bool, decimal: str) -> None:
    check_everything(text, "2024-05-10", region=region, day_first=day_first, decimal=decimal)
