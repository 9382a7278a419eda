"""Run what the documentation shows and store what it prints: notebooks, and commands in pages.

    python tasks/refresh_examples.py

The tests run the same, and fail where something stored is not what the library gives.
"""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]

_CONSOLE = re.compile(r"^```console\n\$ (.*)\n(?:[^`]*\n)?```$", re.MULTILINE)


def run_notebook(path: Path) -> Any:
    """The notebook as it is after a run, without what differs from run to run."""
    nbformat: Any = importlib.import_module("nbformat")  # it has no types
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}  # where the notebook finds the articles
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources=resources)
    client.coalesce_streams = True  # what a cell prints is one output, however the kernel sent it
    client.execute()
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def run_page(page: str) -> str:
    """The page with the output of each command as it is now: a block begins with "$ command"."""
    return _CONSOLE.sub(lambda block: f"```console\n$ {block[1]}\n{_output(block[1])}\n```", page)


def _output(command: str) -> str:
    """What the command prints, on both streams, in a shell where `newsclaims` is the one beside us."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return "\n".join(line.rstrip() for line in done.stdout.decode("utf-8").rstrip().split("\n"))


def main() -> int:
    nbformat: Any = importlib.import_module("nbformat")
    for path in sorted((ROOT / "examples").glob("*.ipynb")):
        nbformat.write(run_notebook(path), path)
        print(path.name)
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        page = path.read_text("utf-8")
        if (fresh := run_page(page)) != page:
            path.write_text(fresh, "utf-8")
            print(path.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
