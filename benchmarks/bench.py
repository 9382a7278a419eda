"""Measure newsclaims and its peers in one run, on the same text: `make bench`.

    python benchmarks/bench.py

Installs each peer into an environment of its own under .bench/, runs every tool at its steps one after
the other (never two at once), and writes docs/benchmarks.md, docs/benchmarks.svg and the feature table
of the README. Quality is measured on benchmarks/gold/news.jsonl, speed on that and examples/articles.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import report
from features import PROBES
from peers import HOME, PEERS, ROOT, Environment, install, last_line, version_of

GOLD = ROOT / "benchmarks" / "gold" / "news.jsonl"
STEPS = ("quantities", "dates", "attributions")
FRESH, PATIENCE = 5, 300  # processes for import and first call; seconds for one tool at one step


def read_gold() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]


def read_paragraphs() -> list[str]:
    """Every paragraph of the sample articles."""
    paths = sorted((ROOT / "examples" / "articles").rglob("*.txt"))
    blocks = [block.strip() for path in paths for block in path.read_text("utf-8").split("\n\n")]
    return [block for block in blocks if block]


def texts() -> list[list[str]]:
    """Gold sentences, probes, paragraphs, in this order, each with its day of publication."""
    gold = [[row["text"], row["published"]] for row in read_gold()]
    others = [probe.text for probe in PROBES] + read_paragraphs()
    return gold + [[text, "2024-05-10"] for text in others]


def run(python: str, tool: str, step: str, path: Path) -> dict[str, Any]:
    """What worker.py measures, import and first call as medians of fresh processes; or the reason."""
    command = [python, str(Path(__file__).with_name("worker.py")), tool, step, str(path)]
    firsts = []
    for extra in [["first"]] * FRESH + [[]]:
        try:
            done = subprocess.run(
                command + extra, capture_output=True, text=True, timeout=PATIENCE, check=False
            )
        except subprocess.TimeoutExpired:
            return {"reason": f"took longer than {PATIENCE} s"}
        if done.returncode:
            return {"reason": last_line(done.stderr)}
        firsts.append(result := json.loads(done.stdout.splitlines()[-1]))
    medians = {name: statistics.median(f[name] for f in firsts[:FRESH]) for name in ("import_s", "first_s")}
    return result | medians | {"median_s": statistics.median(result["passes_s"])}


def measure(environments: list[Environment], path: Path) -> dict[str, dict[str, Any]]:
    """{tool: {"version": ..., step: measurements}}; a tool that is not there has a reason."""
    here = "{}.{}".format(*sys.version_info[:2])
    found: dict[str, dict[str, Any]] = {"newsclaims": {"version": f"this checkout on Python {here}"}}
    for step in STEPS:
        found["newsclaims"][step] = run(sys.executable, "newsclaims", step, path)
    for environment in environments:
        name = environment.peer.name
        print(f"measuring {name}", flush=True)
        if environment.python is None:
            found[name] = {step: {"reason": environment.reason} for step in environment.peer.steps}
            found[name]["version"] = "not installed"
            continue
        found[name] = {"version": version_of(environment)}
        for step in environment.peer.steps:
            found[name][step] = run(str(environment.python), name, step, path)
    return found


def main() -> None:
    HOME.mkdir(exist_ok=True)
    environments = []
    for peer in PEERS:
        print(f"installing {peer.name}", flush=True)
        environments.append(install(peer))
    everything = texts()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(everything), "utf-8")
        found = measure(environments, path)
    (HOME / "results.json").write_text(json.dumps(found), "utf-8")
    report.write(found, read_gold(), sum(len(text) for text, _ in everything))
    print((ROOT / "docs" / "benchmarks.md").read_text("utf-8"))


if __name__ == "__main__":
    main()
