"""The benchmark's pure parts: scores, probes, tables, and the comparison of two revisions.

What installs or runs other tools is left to `make bench`.
"""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

import newsclaims
from newsclaims.types import Bound

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
GOLD = [json.loads(line) for line in (BENCHMARKS / "gold" / "news.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch):
    """Import a script of benchmarks/ by its name."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))

    def load_script(name: str) -> ModuleType:
        return importlib.import_module(name)

    return load_script


def test_gold_is_well_formed() -> None:
    bounds = set(get_args(Bound))
    assert len(GOLD) >= 80
    assert len({row["text"] for row in GOLD}) == len(GOLD)
    for row in GOLD:
        assert all(len(entry) == 3 and entry[2] in bounds for entry in row["quantities"])
        assert all(speaker in row["text"] for speaker, _ in row["attributions"])


def test_an_answer_counts_once(load) -> None:
    scoring = load("scoring")
    found = scoring.score([["a", "b"], []], [["a", "a"], ["c"]], scoring.same_date)
    assert (found.right, found.given, found.wanted) == (1, 3, 2)
    assert found.f1 == pytest.approx(40)
    assert scoring.score([[]], [[]], scoring.same_date).f1 == 0


@pytest.mark.parametrize(
    ("measure", "gold", "answer", "same"),
    [
        ("same_value", ["2/3", None, "exact"], ["0.6667", None, None], True),
        ("same_value", ["3..4", None, "between"], ["3", None, None], False),
        ("same_value", ["3", None, "exact"], ["nothing", None, None], False),
        ("same_value_and_unit", ["1.8", "kilometer", "exact"], ["1.8", "Kilometre", None], True),
        ("same_value_and_unit", ["5", "USD", "exact"], ["5", "Dollar", None], True),
        ("same_value_and_unit", ["5", "USD", "exact"], ["5", "EUR", None], False),
        ("same_value_and_unit", ["20", "liter", "exact"], ["20", "litre per day", None], True),
        ("same_value_and_bound", ["3..4", "percent", "between"], ["3..4", "percent", None], True),
        ("same_value_and_bound", ["20", None, "at_least"], ["20", None, None], False),
        ("same_speaker", ["Ida Marsh", ""], ["governor ida marsh", ""], True),
        ("same_speaker", ["Ida Marsh", ""], ["the", ""], False),
        (
            "same_speaker_and_content",
            ["Ann Orr", "the mill would close"],
            ["Orr", "that the mill would close"],
            True,
        ),
        ("same_speaker_and_content", ["Ann Orr", "the mill would close"], ["Orr", "close"], False),
    ],
)
def test_what_counts_as_right(load, measure: str, gold: list, answer: list, same: bool) -> None:
    assert getattr(load("scoring"), measure)(gold, answer) is same


def test_tables_of_what_ran_and_what_did_not(load) -> None:
    report, features = load("report"), load("features")
    gold = [{"quantities": [], "dates": ["2024-05-07"], "attributions": []}]
    ran = {"answers": [["2024-05-07"]] + [[]] * len(features.PROBES), "median_s": 0.5}
    ran |= {"peak_mb": 20.0, "import_s": 0.01, "first_s": 0.0001}
    found = {
        "newsclaims": {"version": "1", "dates": ran},
        "other": {"version": "2", "dates": {"reason": "no"}},
    }
    text = report.section("dates", found, gold)
    assert "| newsclaims | 100 | 500 | 1.0 | 20 | 10 | < 1 |" in text
    assert "other did not run: `no`." in text
    cells = {row[0]: row[1:] for row in features.table(found, 1)}
    assert cells["full dates"] == ["no", "?"]
    assert cells["hedges and bounds"] == ["–", "–"]


def test_what_a_tool_is_made_for_alone_is_scored_apart(load) -> None:
    gold = [{"attributions": [["Ann Orr", "“No,”"], ["Ann Orr", "the mill would close"]]}]
    measured = {"answers": [[["Orr", "“No,”"]]]}
    assert load("report").part_scores("attributions", measured, gold) == [100]
    assert load("report").part_scores("dates", measured, gold) == []


def test_only_what_stands_between_the_marks_is_replaced(load) -> None:
    text = "a\n<!-- t -->\nold\n<!-- /t -->\nb"
    assert load("report").fill(text, "t", "new") == "a\n<!-- t -->\n\nnew\n\n<!-- /t -->\nb"


def test_the_error_is_told_without_paths(load) -> None:
    complaint = "ERROR: cannot build /home/x/y.whl\n[notice] a new pip"
    assert load("peers").last_line(complaint) == "ERROR: cannot build ..."


def test_gained_and_lost(load) -> None:
    compare = load("compare")
    assert compare.changes(["a", "b", "b"], ["b", "c"]) == (["c"], ["a", "b"])
    assert compare.quickest([{"x": 2.0}, {"x": 1.0}]) == {"x": 1.0}
    empty = {stage: [] for stage in compare.STAGES}
    before = {"records": empty, "seconds": {"extract": 0.2}}
    after = {"records": empty | {"timexes": ["t1", "t2"]}, "seconds": {"extract": 0.1}}
    lines = compare.show(before, after, 1)
    assert "timexes: 2 found, 2 gained, 0 lost" in lines
    assert lines[2:4] == ["  + t1", "  + and 1 more"]
    assert lines[-1].endswith("0.50")


def test_records_are_told_in_one_line(load) -> None:
    text = "At least 31 people died in Aldmoor on Tuesday, Mayor Ada Holm said."
    plain = newsclaims.extract(text, published="2024-05-10").model_dump(mode="json")
    describe = load("compare").describe
    assert describe("quantities", plain["quantities"][0]) == "At least 31 people | count | 31 | - | at_least"
    assert describe("timexes", plain["timexes"][0]).startswith("Tuesday | DATE | 2024-05-07")
    assert describe("attributions", plain["attributions"][0]).startswith("Ada Holm | say | asserts | ")
    assert "death | person | Aldmoor" in describe("claims", plain["claims"][0])
