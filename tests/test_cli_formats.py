"""The command's outputs for other programs: CSV, Parquet, HTML; several processes; going on."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import newsclaims
from newsclaims.articles import json_records
from newsclaims.cli import main
from newsclaims.export.arrow import to_batch
from newsclaims.export.csv import format_csv
from newsclaims.export.html import page

TEXTS = [
    f"Storm Ilse hurt at least {n} people in Vell on Tuesday, Mayor Ada Holm said." for n in range(12, 18)
]
DAY = "2024-05-10"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps({"text": text, "published": DAY}) + "\n" for text in TEXTS), "utf-8")
    return path


def documents() -> list[newsclaims.Document]:
    return [newsclaims.extract(text, published=DAY) for text in TEXTS]


def extract(*arguments: object) -> int:
    return main(["extract", "-q", "--records", "quantities", *map(str, arguments)])


def test_csv(articles: Path, tmp_path: Path) -> None:
    assert extract(articles, "--format", "csv", "-o", tmp_path / "out.csv") == 0
    assert (tmp_path / "out.csv").read_bytes().decode() == format_csv(documents(), "quantities")


def test_html(articles: Path, tmp_path: Path) -> None:
    assert extract(articles, "--format", "html", "-o", tmp_path / "out.html") == 0
    assert (tmp_path / "out.html").read_text("utf-8") == "".join(page(documents()))


def test_parquet(articles: Path, tmp_path: Path) -> None:
    assert extract(articles, "--format", "parquet", "-o", tmp_path / "out.parquet") == 0
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.to_pylist() == to_batch(documents(), "quantities").to_pylist()


@pytest.mark.heavy
def test_two_processes_write_what_one_writes(articles: Path, tmp_path: Path) -> None:
    for format_ in ("json", "jsonl", "csv", "table"):
        for jobs in (1, 2):
            assert extract(articles, "--format", format_, "--jobs", jobs, "-o", tmp_path / f"out{jobs}") == 0
        assert (tmp_path / "out1").read_bytes() == (tmp_path / "out2").read_bytes()


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
def test_a_run_is_taken_up_again(
    articles: Path, tmp_path: Path, format_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first run meets a line that is no article; in the second it has been mended."""
    lines = articles.read_bytes().splitlines(keepends=True)
    articles.write_bytes(b"".join([*lines[:5], b"{\n"]))
    output = tmp_path / "out"
    assert extract(articles, "--format", format_, "--resume", "-o", output) == 2
    assert f"{articles}:6 is not JSON" in capsys.readouterr().err
    articles.write_bytes(b"".join(lines))
    assert extract(articles, "--format", format_, "--resume", "-o", output) == 0
    assert extract(articles, "--format", format_, "-o", tmp_path / "whole") == 0
    assert output.read_bytes() == (tmp_path / "whole").read_bytes()
    assert len((tmp_path / "out.journal").read_text("utf-8").splitlines()) == len(TEXTS)
    assert not (tmp_path / "whole.journal").exists()


def test_bad_lines_are_named_and_the_rest_done(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with articles.open("a", encoding="utf-8") as file:
        file.write('{"text": "Nine people died.", "published": "soon"}\n[]\n{"text": "Nine people died."}\n')
    assert extract(articles, "--format", "jsonl", "-o", tmp_path / "out") == 2
    problems = capsys.readouterr().err.splitlines()
    assert problems[0].startswith(f"newsclaims: {articles}:7: published must be")
    assert problems[1] == f'newsclaims: {articles}:8 is not an object with a string "text"'
    nine = newsclaims.extract("Nine people died.")
    expected = [line for document in (*documents(), nine) for line in json_records("quantities", document)]
    assert (tmp_path / "out").read_text("utf-8").splitlines() == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "parquet"], "--format parquet needs an output file, -o OUT"),
        (["--resume", "--format", "csv"], "--resume needs an output file, -o OUT"),
        (["--resume", "--format", "html", "-o", "out"], "--resume goes with --format jsonl or csv, not html"),
        (["--jobs", "0"], "at least 1"),
        (["--jobs", "two"], "at least 1"),
    ],
)
def test_what_does_not_go_together_is_refused(
    articles: Path, tmp_path: Path, arguments: list[str], message: str,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        extract(articles, *arguments)
    assert stop.value.code == 2
    assert message in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles.jsonl"]


def test_a_missing_extra_is_told_with_the_pip_command(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in ("arrow", "parquet"):
        monkeypatch.delitem(sys.modules, f"newsclaims.export.{name}", raising=False)
    with pytest.raises(SystemExit) as stop:
        extract(articles, "--format", "parquet", "-o", tmp_path / "out.parquet")
    assert stop.value.code == 2
    assert "pip install 'newsclaims[arrow]'" in capsys.readouterr().err
    assert not (tmp_path / "out.parquet").exists()
