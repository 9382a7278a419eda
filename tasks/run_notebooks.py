"""Run every notebook of `examples` and store its outputs: `python tasks/run_notebooks.py`.

The tests run them too, and fail where a stored output is not what the library gives.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

nbformat: Any = importlib.import_module("nbformat")  # it has no types

FOLDER = Path(__file__).parents[1] / "examples"


def run(path: Path) -> Any:
    """The notebook as it is after a run, without what differs from run to run."""
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def main() -> int:
    for path in sorted(FOLDER.glob("*.ipynb")):
        nbformat.write(run(path), path)
        print(path.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
