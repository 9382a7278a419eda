"""Files and JSON Lines in order, on several processes, resumed byte for byte."""

from __future__ import annotations

import gzip
import json
from functools import partial
from pathlib import Path

import pytest

import newsclaims
from newsclaims.articles import Item, Result, extract_items, json_records, read_items
from newsclaims.journal import Journal

TEXTS = [f"At least {n} homes burned in Vell on Monday, the fire chief said.\r\n" for n in range(3, 9)]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Six articles, and after the third three lines that are none."""
    path = tmp_path / "articles.jsonl"
    good = [json.dumps({"text": text, "published": "2024-05-10", "id": 7}) for text in TEXTS]
    bad = ["{oops", '{"title": "no text"}', json.dumps({"text": "x", "published": "last week"})]
    path.write_text("\n".join([*good[:3], "", *bad, *good[3:]]), "utf-8")
    return path


def quantities(results: list[Result]) -> list[str]:
    return [line for result in results for line in result.output or ()]


def expected() -> list[str]:
    return [
        quantity.model_dump_json()
        for text in TEXTS
        for quantity in newsclaims.extract(text, published="2024-05-10").quantities
    ]


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.heavy)])
def test_lines_are_extracted_in_order_and_bad_ones_passed_over(lines: Path, jobs: int) -> None:
    make = partial(json_records, "quantities")
    results = list(extract_items(read_items([str(lines)]), make, jobs=jobs))
    assert quantities(results) == expected()
    assert [result.name for result in results] == [f"{lines}:{n}" for n in (1, 2, 3, 5, 6, 7, 8, 9, 10)]
    problems = {result.name.rpartition(":")[2]: result.problem for result in results if result.problem}
    assert list(problems) == ["5", "6", "7"]
    assert problems["5"].startswith(f"{lines}:5 is not JSON: Expecting property name")
    assert problems["6"] == f'{lines}:6 is not an object with a string "text"'
    assert "last week" in problems["7"]


def test_gzipped_lines_and_a_mark_at_the_beginning(tmp_path: Path) -> None:
    path = tmp_path / "articles.NDJSON.gz"
    path.write_bytes(gzip.compress(b'\xef\xbb\xbf{"text": "Nine people died."}\n'))
    assert [item.known for item in read_items([str(path)])] == [{"text": "Nine people died."}]


def test_a_broken_archive_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "Nine people died."}\n' * 9)[:-9])
    assert [item.problem for item in read_items([str(path)])][-1].startswith("cannot read ")


def test_a_text_file_is_one_article_and_its_text_untouched(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffNine\r\npeople\rdied.".encode())
    (item,) = read_items([str(path)], about={"publisher": "The Calder Gazette", "url": None})
    assert item.known == {"text": "\ufeffNine\r\npeople\rdied.", "publisher": "The Calder Gazette"}


def test_what_a_line_says_of_itself_goes_before_what_is_said_of_all(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "x", "publisher": "A"}\n{"text": "x", "publisher": null}\n', "utf-8")
    known = [item.known["publisher"] for item in read_items([str(path)], about={"publisher": "B"})]
    assert known == ["A", "B"]


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_bytes(b"caf\xe9")
    missing, encoding = read_items([str(tmp_path / "none.txt"), str(wrong)])
    assert missing.problem == f"cannot read {tmp_path}/none.txt: No such file or directory"
    assert encoding.problem.startswith(f"{wrong} is not UTF-8: byte 0xe9 at offset 3")


def test_a_lone_surrogate_that_json_cannot_hold_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "\\ud800 and 5 people"}\n{"text": "5 people"}\n', "utf-8")
    first, second = extract_items(read_items([str(path)]), _whole)
    assert (first.problem != "", second.problem) == (True, "")


def _whole(document: newsclaims.Document) -> str:
    return document.model_dump_json()


# --- resuming

ITEMS = [Item(f"a.jsonl:{n}", f"d{n}", {"text": f"Article {n}"}) for n in range(1, 6)]


def run(output: Path, items: list[Item], *, resume: bool, stop_after: int | None = None) -> list[str]:
    """Write each item as a line, or break off after some; the names of those that were worked on."""
    worked = []
    with Journal(output, resume=resume) as journal:
        if not journal.begun:
            journal.header("header\n")
        for count, item in enumerate(journal.waiting(items)):
            if count == stop_after:
                break
            journal.write(item.name, item.digest, f"{item.known['text']} é\n")
            worked.append(item.name)
    return worked


@pytest.mark.parametrize("stop_after", range(6))
def test_a_run_taken_up_again_ends_like_one_never_broken_off(tmp_path: Path, stop_after: int) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    run(whole, ITEMS, resume=False)
    first = run(broken, ITEMS, resume=True, stop_after=stop_after)
    second = run(broken, ITEMS, resume=True)
    assert [*first, *second] == [item.name for item in ITEMS]
    assert broken.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize("lost", range(1, 60, 7))
def test_a_crash_in_the_middle_of_writing_is_mended(tmp_path: Path, lost: int) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    run(whole, ITEMS, resume=False)
    run(broken, ITEMS, resume=True, stop_after=3)
    journal = tmp_path / "broken.journal"
    journal.write_bytes(journal.read_bytes()[:-lost])
    with broken.open("ab") as file:
        file.write(b"half a li")
    run(broken, ITEMS, resume=True)
    assert broken.read_bytes() == whole.read_bytes()


def test_a_changed_article_is_read_again(tmp_path: Path) -> None:
    output = tmp_path / "out"
    run(output, ITEMS, resume=True)
    changed = [*ITEMS[:4], Item("a.jsonl:5", "new", {"text": "Article 5, corrected"})]
    assert run(output, changed, resume=True) == ["a.jsonl:5"]
    assert output.read_text("utf-8").endswith("Article 5 é\nArticle 5, corrected é\n")


def test_an_output_shorter_than_its_journal_is_not_guessed_at(tmp_path: Path) -> None:
    output = tmp_path / "out"
    run(output, ITEMS, resume=True)
    output.write_bytes(b"")
    with pytest.raises(ValueError, match="begin anew"):
        run(output, ITEMS, resume=True)
    assert run(output, ITEMS, resume=False) == [item.name for item in ITEMS]
