"""The package is typed for its users: `mypy --strict` agrees with a file of user's code."""

import os
import subprocess
import sys
from pathlib import Path

import newsclaims

HERE = Path(__file__).parent


def test_mypy_reads_user_code_as_it_is_meant(tmp_path: Path) -> None:
    # A cache of its own: two mypy processes must not write one.
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(HERE / "user_code.py")],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(Path(newsclaims.__file__).parents[1])},
    )
    assert done.stdout.splitlines()[-1] == "Success: no issues found in 1 source file", done.stdout


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(newsclaims.__file__).parent / "py.typed").is_file()
