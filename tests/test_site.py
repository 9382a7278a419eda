"""The site is built without a warning, can be searched, and shows every public name with an example."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsclaims

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built into a folder of its own; a warning is an error."""
    out = tmp_path_factory.mktemp("site")
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-W",
        "--keep-going",
        "-q",
        "-b",
        "html",
        "-d",
        f"{out}/doctrees",
    ]
    done = subprocess.run([*command, str(DOCS), f"{out}/html"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return out / "html"


@pytest.mark.heavy
def test_every_page_is_there_and_can_be_searched(site: Path) -> None:
    pages = {path.stem for path in DOCS.glob("*.md")}
    assert pages <= {path.stem for path in site.glob("*.html")}
    index = (site / "searchindex.js").read_text("utf-8")
    assert all(f'"{page}"' in index for page in pages)
    assert '"quantiti"' in index or "quantiti:" in index  # the stem that a reader's word is looked up by


@pytest.mark.heavy
def test_the_reference_shows_what_the_code_says(site: Path) -> None:
    page = re.sub("<[^>]+>", "", (site / "api.html").read_text("utf-8"))
    assert "%% api" not in page
    assert "Every record of a text, as a" in page
    assert "lower_closed?" in page


def test_every_public_name_has_an_entry_with_an_example() -> None:
    sections = re.split(r"^### ", (DOCS / "api.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    entries = {section.partition("\n")[0].replace("\\", ""): section for section in sections}
    assert set(entries) == set(newsclaims.__all__)
    for name, section in entries.items():
        docstring = getattr(newsclaims, name).__doc__ or ""
        assert ">>>" in section or ">>>" in docstring, f"{name} has no example"
        assert name == "__version__" or f"%% api {name}\n" in section


def test_the_page_of_columns_is_what_the_code_says() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import write_columns; print(write_columns.page(), end='')"],
        cwd=DOCS.parent / "tasks",
        capture_output=True,
        check=True,
    )
    assert (DOCS / "columns.md").read_text("utf-8") == done.stdout.decode("utf-8")
