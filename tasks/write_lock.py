"""Renew the versions that are installed for development and by continuous integration: `make lock`.

    python tasks/write_lock.py           # install the newest of everything, note what came
    python tasks/write_lock.py --name    # the file's name for this interpreter and platform

A file is a list of pip constraints: it installs nothing, it says which version is taken of what is needed.
Each interpreter and platform has a file of its own, since wheels differ; where there is none, pip takes the
newest. What a user installs is bound by pyproject.toml alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXTRAS = "test,audit"
BUILD = ("hatchling", "editables", "setuptools")  # what pip installs apart, for builds
HEADER = """\
# Written by `make lock`: the versions of everything that the project's own environment holds, extras
# and build tools included, as they were installed together. Constraints for pip, used by the Makefile.
"""


def name() -> str:
    """The lock's name here: "cpython-311-linux-x86_64.txt"."""
    return f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}.txt"


def newest() -> list[str]:
    """`name==version` of all that an installation of the newest brings, without the package itself."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run(
            [*pip, "install", "--upgrade", "--editable", f"{ROOT}[{EXTRAS}]", *BUILD], check=True, env=_free()
        )
        frozen = [*pip, "freeze", "--all", "--exclude-editable", "--exclude", "pip"]
        listed = subprocess.run(frozen, check=True, capture_output=True, text=True)
    return sorted(listed.stdout.splitlines(), key=str.lower)


def _free() -> dict[str, str]:
    """The environment without constraints of an earlier lock."""
    bound = ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT")
    return {variable: value for variable, value in os.environ.items() if variable not in bound}


def main() -> None:
    if "--name" in sys.argv[1:]:
        print(name())
        return
    path = ROOT / "requirements" / name()
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEADER + "\n".join(newest()) + "\n", "utf-8")
    print(f"{path.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
