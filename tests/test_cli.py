"""The command, run as users run it: a process, its streams and its exit status."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import newsclaims
from newsclaims.cli import main

ARTICLE = "Storm Ilse killed at least 12 people in Vell on Tuesday, Mayor Ada Holm said.\n"


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str, given: bytes = b"") -> Done:
    """The command in this process, with streams of its own; `process` runs it as users do."""
    streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline="") for data in (given, b"", b"")]
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        try:
            status = main(arguments)
        except SystemExit as end:
            status = int(end.code or 0)
    for stream in streams:
        stream.flush()
    return Done(status, *(stream.buffer.getvalue().decode("utf-8") for stream in streams[1:]))  # type: ignore[attr-defined]


def process(*arguments: str, given: bytes = b"") -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "newsclaims", *arguments], input=given, capture_output=True, check=False
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "storm.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


# --- extract ------------------------------------------------------------------------------------


def test_the_table_says_who_what_of_what_when_and_status(article: Path) -> None:
    done = run("extract", str(article), "--published", "2024-05-10")
    assert done.returncode == 0
    assert done.stderr == ""
    heading = next(line for line in done.stdout.splitlines() if line.startswith("who"))
    assert heading.split("  ")[0] == "who"
    for name in ("figure", "of what", "where", "when", "status"):
        assert name in heading
    row = next(line for line in done.stdout.splitlines() if line.startswith("Ada Holm"))
    for cell in ("≥ 12 people", "death, person", "Vell", "2024-05-07", "stated"):
        assert cell in row
    assert "\x1b" not in done.stdout


def test_standard_input_to_standard_output() -> None:
    for arguments in ((), ("-",)):
        done = run(
            "extract", "--format", "jsonl", "--records", "quantities", *arguments, given=ARTICLE.encode()
        )
        (line,) = done.stdout.splitlines()
        assert newsclaims.Count.model_validate_json(line).value == 12


@pytest.mark.parametrize("records", ["claims", "quantities", "timexes", "attributions"])
def test_json_lines_are_the_records(article: Path, records: str) -> None:
    done = run(
        "extract", str(article), "--published", "2024-05-10", "--records", records, "--format", "jsonl"
    )
    document = newsclaims.extract(ARTICLE, published="2024-05-10")
    assert done.stdout.splitlines() == [r.model_dump_json() for r in getattr(document, records)]
    assert done.stdout


@pytest.mark.parametrize("records", ["claims", "quantities", "timexes", "attributions"])
def test_json_is_one_array(article: Path, records: str) -> None:
    arguments = ("--published", "2024-05-10", "--records", records)
    array = run("extract", str(article), str(article), *arguments, "--format", "json", "-q")
    lines = run("extract", str(article), str(article), *arguments, "--format", "jsonl", "-q")
    assert json.loads(array.stdout) == [json.loads(line) for line in lines.stdout.splitlines()]


def test_json_of_nothing_is_an_empty_array() -> None:
    done = run("extract", "--format", "json", given=b"Nothing here.")
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("records", ["claims", "quantities", "timexes", "attributions"])
def test_a_table_of_nothing_says_so(records: str) -> None:
    assert run("extract", "--records", records, given=b"Hello.").stdout == f"no {records}\n\n"


def test_output_goes_to_a_file(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    done = run("extract", str(article), "--format", "jsonl", "-o", str(out))
    assert (done.returncode, done.stdout) == (0, "")
    assert out.read_bytes().decode("utf-8") == run("extract", str(article), "--format", "jsonl").stdout


def test_publisher_and_url_stand_in_the_origin(article: Path) -> None:
    done = run(
        "extract",
        str(article),
        "--format",
        "jsonl",
        "--publisher",
        "The Gazette",
        "--url",
        "https://example.org/1",
    )
    origin = newsclaims.Claim.model_validate_json(done.stdout.splitlines()[0]).origin
    assert (origin.publisher, origin.url) == ("The Gazette", "https://example.org/1")


def test_several_files_have_headings_and_progress(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nine ships sank.", encoding="utf-8")
    done = run("extract", str(article), str(other))
    assert done.stdout.index(f"== {article}") < done.stdout.index(f"== {other}")
    assert done.stderr.splitlines() == [f"[1/2] {article}", f"[2/2] {other}"]
    assert run("extract", str(article), str(other), "--quiet").stderr == ""


def test_many_files_do_not_flood_the_log(article: Path) -> None:
    done = run("extract", *[str(article)] * 60, "--records", "quantities", "--format", "jsonl")
    assert len(done.stderr.splitlines()) == 10
    assert done.stderr.splitlines()[-1] == f"[60/60] {article}"
    assert len(done.stdout.splitlines()) == 60


def test_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    text = "\ufeffA heading\r\n\r\nTen people\u00a0died in “Vell” 🙂.\r\nNine ships sank.\r\n"
    path = tmp_path / "marks.txt"
    path.write_bytes(text.encode("utf-8"))
    done = run("extract", str(path), "--records", "quantities", "--format", "jsonl")
    spans = [json.loads(line)["span"] for line in done.stdout.splitlines()]
    assert len(spans) == 2
    assert all(text[s["start"] : s["end"]] == s["text"] for s in spans)


@pytest.mark.parametrize(
    ("arguments", "unit"), [((), "USD"), (("--region", "AU"), "AUD"), (("--region", "CA"), "CAD")]
)
def test_the_region_says_which_dollar(arguments: tuple[str, ...], unit: str) -> None:
    done = run(
        "extract", "--records", "quantities", "--format", "jsonl", *arguments, given=b"It cost $5 million."
    )
    assert json.loads(done.stdout)["unit"] == unit


# --- what cannot be read ------------------------------------------------------------------------


def test_an_unreadable_file_is_named_and_the_rest_done(article: Path, tmp_path: Path) -> None:
    done = run("extract", "nowhere.txt", str(tmp_path), str(article), "--format", "jsonl", "-q")
    assert done.returncode == 2
    assert done.stdout == run("extract", str(article), "--format", "jsonl").stdout
    first, second = done.stderr.splitlines()
    assert first == "newsclaims: cannot read nowhere.txt: No such file or directory"
    assert second == f"newsclaims: cannot read {tmp_path}: Is a directory"


def test_a_file_that_is_not_utf8_is_told_by_the_byte(article: Path, tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Nine ships sank.\nTen people left the café.\n".encode("cp1252"))
    done = run("extract", str(path), str(article), "--records", "quantities", "--format", "jsonl", "-q")
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    assert f"{path} is not UTF-8: byte 0xe9 at offset 40 (line 2, byte 24)" in done.stderr
    assert "--encoding" in done.stderr
    again = run("extract", str(path), "--encoding", "cp1252", "--records", "quantities", "--format", "jsonl")
    assert again.returncode == 0
    assert len(again.stdout.splitlines()) == 2


def test_standard_input_that_is_not_utf8_is_named() -> None:
    done = run("extract", given=b"\xff\xfe")
    assert done.returncode == 2
    assert "standard input is not UTF-8: byte 0xff at offset 0 (line 1, byte 1)" in done.stderr


@pytest.mark.parametrize("encoding", ["nonsense", "hex"])
def test_an_unknown_encoding_is_refused(article: Path, encoding: str) -> None:
    done = run("extract", str(article), "--encoding", encoding)
    assert done.returncode == 2
    assert f"there is no encoding '{encoding}'" in done.stderr
    assert "^" * len(encoding) in done.stderr


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01"])
def test_an_impossible_date_gets_the_forms_and_a_caret(article: Path, date: str) -> None:
    done = run("extract", str(article), "--published", date)
    assert done.returncode == 2
    assert "ISO 8601" in done.stderr
    assert done.stderr.splitlines()[-2:] == [f"    {date}", "    " + "^" * len(date)]


def test_an_input_is_never_overwritten(article: Path) -> None:
    done = run("extract", str(article), "-o", str(article))
    assert done.returncode == 2
    assert "is also an input" in done.stderr
    assert article.read_text("utf-8") == ARTICLE


def test_an_output_that_cannot_be_written_is_named(article: Path, tmp_path: Path) -> None:
    done = run("extract", str(article), "-o", str(tmp_path / "nowhere" / "out.json"))
    assert done.returncode == 2
    assert "cannot write" in done.stderr


def test_a_reader_that_stops_early_is_no_error(article: Path) -> None:
    command = f'"{sys.executable}" -m newsclaims extract -q {" ".join([str(article)] * 40)} | head -1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1] == "0"
    assert done.stderr == ""


# --- parse --------------------------------------------------------------------------------------


def test_parse_shows_the_figure() -> None:
    done = run("parse", "€210 billion")
    assert done.returncode == 0
    cells = {line.split("  ")[0]: line.split("  ")[-1].strip() for line in done.stdout.splitlines()}
    assert cells["reads as"] == "210,000,000,000 EUR"
    assert cells["kind"] == "money"
    assert cells["value"] == "210000000000"


def test_parse_as_json_is_the_record() -> None:
    done = run("parse", "--format", "json", "more than 7.8 million people")
    assert newsclaims.Count.model_validate_json(done.stdout) == newsclaims.parse_quantity(
        "more than 7.8 million people"
    )


def test_what_is_no_figure_gets_a_caret() -> None:
    done = process("parse", "210 bilion")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "    210 bilion\n" in done.stderr
    assert "^" in done.stderr.splitlines()[-1]


def test_an_argument_that_is_no_unicode_is_no_crash() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newsclaims", "parse", b"caf\xe9"], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"caf\\udce9" in done.stderr


# --- compare ------------------------------------------------------------------------------------

A, B = "Storm Ilse killed 12 people in Vell.", "Storm Ilse killed 50 people in Vell."


def test_two_sentences() -> None:
    done = run("compare", A, B, "--published", "2024-05-10")
    assert done.returncode == 0
    relation = newsclaims.compare(*(newsclaims.extract(t, published="2024-05-10").claims[0] for t in (A, B)))
    assert done.stdout.startswith(f"{relation.relation}: {relation.reason}\n")
    assert "a: 12 people" in done.stdout
    assert "b: 50 people" in done.stdout


def test_two_files_of_claims(tmp_path: Path) -> None:
    names = []
    for name, text, form in (("a.json", A, "json"), ("b.jsonl", B, "jsonl")):
        out = tmp_path / name
        run("extract", "--published", "2024-05-10", "--format", form, "-o", str(out), given=text.encode())
        names.append(str(out))
    from_files = run("compare", *names, "--format", "json")
    from_sentences = run("compare", A, B, "--published", "2024-05-10", "--format", "json")
    assert json.loads(from_files.stdout) == json.loads(from_sentences.stdout)
    assert set(json.loads(from_files.stdout)[0]) >= {"a", "b", "relation", "reason"}


def test_days_of_the_two_sides() -> None:
    sentence = "The death toll has risen to {} since the storm struck Vell."
    done = run(
        "compare", sentence.format(12), sentence.format(50),
        "--published-a", "2024-05-10", "--published-b", "2024-05-12", "--format", "jsonl",
    )  # fmt: skip
    assert json.loads(done.stdout)["relation"] == "updates"


def test_a_sentence_without_a_claim_is_refused() -> None:
    done = run("compare", "Hello there.", B)
    assert done.returncode == 2
    assert "no claim in 'Hello there.'" in done.stderr
    assert "^" in done.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[{", "holds no JSON"),
        ("hello", "holds no JSON"),
        ('{"id": 3}', "record 1 is no claim: "),
        ("3", "record 1 is no claim: "),
    ],
)
def test_a_file_without_claims_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "claims.json"
    path.write_text(content, encoding="utf-8")
    done = run("compare", str(path), B)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


# --- the frame ----------------------------------------------------------------------------------


def test_usage_errors_and_help() -> None:
    assert run().returncode == 2
    assert run("explode").returncode == 2
    assert run("--version").stdout == f"newsclaims {newsclaims.__version__}\n"
    text = run("extract", "--help").stdout
    for option in ("--published", "--publisher", "--records", "--format", "-o", "--encoding"):
        assert option in text


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_only_on_a_terminal(
    article: Path, monkeypatch, variables: dict[str, str], colored: bool
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["extract", str(article)]) == 0
    assert ("\x1b[" in screen.getvalue()) is colored


def test_progress_on_a_terminal_is_one_line_that_goes_away(article: Path, monkeypatch, capsys) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert main(["extract", str(article), str(article)]) == 0
    assert screen.getvalue().count("\n") == 0
    assert screen.getvalue().endswith("\r\x1b[K")
