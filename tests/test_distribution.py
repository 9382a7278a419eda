"""The wheel holds the package with its tables and types, and works where it is installed."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import newsclaims

ROOT = Path(__file__).parents[1]
PACKAGE = Path(newsclaims.__file__).parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (path,) = out.glob("*.whl")
    return path


def test_it_is_named_after_the_one_version(wheel: Path) -> None:
    assert wheel.name == f"newsclaims-{newsclaims.__version__}-py3-none-any.whl"


def test_it_holds_every_file_of_the_package(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted <= packed
    assert {"newsclaims/py.typed", "newsclaims/tables/en/units.csv"} <= packed
    assert not [name for name in packed if name.startswith(("tests", "docs"))]


def test_it_works_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
            "--target",
            str(target),
            str(wheel),
        ],
        check=True,
        capture_output=True,
    )
    code = (
        f"import sys; sys.path.insert(0, {str(target)!r}); import newsclaims; print(newsclaims.__file__);"
        "print(newsclaims.extract('Ten people died in Vell on Monday, Ann Orr said.').claims[0].quantity.value)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    file, value = done.stdout.splitlines()
    assert Path(file).parent == target / "newsclaims"
    assert value == "10"
