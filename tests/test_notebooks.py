"""The notebooks in `examples` run, and print what is stored in them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))

# In a process of its own: what Jupyter warns of is not ours.
RUN = "import sys, pathlib, nbformat, refresh_examples as r; print(nbformat.writes(r.run_notebook(pathlib.Path(sys.argv[1]))))"


def outputs(notebook: dict[str, Any]) -> list[list[str]]:
    """What each code cell prints or shows as text; on standard error a library may speak of the machine."""
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return [[text(output) for output in cell["outputs"] if output.get("name") != "stderr"] for cell in cells]


def text(output: dict[str, Any]) -> str:
    """What is printed; of what shows itself as HTML the words, since frames' plain text differs by version."""
    data = output.get("data", {})
    if "text/html" in data:
        return " ".join(re.sub(r"(?s)<style.*?</style>|<[^>]*>", " ", "".join(data["text/html"])).split())
    return "".join(output.get("text") or data.get("text/plain") or "")


def test_there_are_four_questions() -> None:
    assert len(NOTEBOOKS) == 4


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_with_its_plots_and_without_errors(path: Path) -> None:
    cells = [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    stored = [output for cell in cells for output in cell["outputs"]]
    plots = [output for output in stored if "image/png" in output.get("data", {})]
    assert len(plots) == sum("plt.show()" in "".join(cell["source"]) for cell in cells) > 0
    assert all(output["output_type"] != "error" and output.get("name") != "stderr" for output in stored)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_its_outputs_are_stored(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(path)],
        cwd=ROOT / "tasks",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    stored = json.loads(path.read_text("utf-8"))
    assert outputs(json.loads(done.stdout)) == outputs(stored), "run: python tasks/refresh_examples.py"
