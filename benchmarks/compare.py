"""What a change does: records gained and lost over the sample articles, and the time of each stage.

    python benchmarks/compare.py                 # the working tree against main
    python benchmarks/compare.py HEAD~5 --all    # against another revision, every line

The other revision is unpacked into a temporary folder; the checkout is not touched. Both are run in
turns, each time in a fresh process, with the dependencies of the Python that runs this.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT / "examples" / "articles"
PUBLISHED = "2024-05-10"
STAGES = ("quantities", "timexes", "attributions", "claims")
TURNS, PASSES, SHOWN = 3, 3, 12
Collected = dict[str, Any]  # {"records": {stage: [line, ...]}, "seconds": {stage: float}}


def describe(stage: str, record: Mapping[str, Any]) -> str:
    """One line for a record given as plain data: its words, and what was read from them."""
    if stage == "attributions":
        contents = " … ".join(span["text"] for span in record["content"])
        cue = record["cue"]["lemma"] if record["cue"] else "no cue"
        return f"{record['source']['name']} | {cue} | {record['act']} | {contents}"
    words = record["span"]["text"]
    if stage == "claims":
        quantity = record["quantity"] or {}
        read = [
            record["event"],
            record["population"],
            record["place"],
            record["status"],
            quantity.get("value"),
        ]
    elif stage == "timexes":
        read = [record["type"], record["value"], record["mod"], record["relation"]]
    else:
        ends = record.get("lower"), record.get("upper")
        read = [record["kind"], record["value"] or ends, record.get("unit"), record["bound"]]
    return " | ".join([words, *("-" if field is None else str(field) for field in read)])


def collect() -> Collected:
    """The records of the newsclaims on this process's path, and the best time of each stage."""
    import newsclaims

    texts = {
        str(path.relative_to(ARTICLES)): path.read_text("utf-8") for path in sorted(ARTICLES.rglob("*.txt"))
    }
    records: dict[str, list[str]] = {stage: [] for stage in STAGES}
    for name, text in texts.items():
        plain = newsclaims.extract(text, published=PUBLISHED).model_dump(mode="json")
        for stage in STAGES:
            records[stage] += [f"{name}: {describe(stage, record)}" for record in plain[stage]]
    functions = {
        "find_quantities": newsclaims.find_quantities,
        "find_timexes": lambda text: newsclaims.find_timexes(text, published=PUBLISHED),
        "find_attributions": newsclaims.find_attributions,
        "extract": lambda text: newsclaims.extract(text, published=PUBLISHED),
    }
    return {"records": records, "seconds": {name: best(f, texts.values()) for name, f in functions.items()}}


def best(function: Any, texts: Iterable[str]) -> float:
    """The quickest pass; each pass has texts that no cache has met."""
    times = []
    for turn in range(1, PASSES + 1):
        fresh = [text + "\n" * turn for text in texts]
        start = time.perf_counter()
        for text in fresh:
            function(text)
        times.append(time.perf_counter() - start)
    return min(times)


def changes(before: Iterable[str], after: Iterable[str]) -> tuple[list[str], list[str]]:
    """(gained, lost), each as often as it was; in the order of the text."""
    old, new = Counter(before), Counter(after)
    return list((new - old).elements()), list((old - new).elements())


def quickest(runs: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Each stage's best time over several runs."""
    runs = list(runs)
    return {stage: min(run[stage] for run in runs) for stage in runs[0]}


def unpack(revision: str, folder: Path) -> Path:
    """The package's sources at that revision."""
    packed = subprocess.run(["git", "archive", revision, "src"], cwd=ROOT, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "src"


def run(source: Path) -> Collected:
    """`collect` in a fresh process that imports newsclaims from that folder."""
    environment = os.environ | {"PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(Path(__file__).resolve()), "--collect"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    collected: Collected = json.loads(done.stdout)
    return collected


def show(before: Collected, after: Collected, shown: int) -> list[str]:
    """The lines of the report."""
    lines = []
    for stage in STAGES:
        gained, lost = changes(before["records"][stage], after["records"][stage])
        lines.append(f"{stage}: {len(after['records'][stage])} found, {len(gained)} gained, {len(lost)} lost")
        for sign, hits in (("+", gained), ("-", lost)):
            lines += [f"  {sign} {hit}" for hit in hits[:shown]]
            if len(hits) > shown:
                lines.append(f"  {sign} and {len(hits) - shown} more")
    lines.append(f"{'':20}{'before':>10}{'after':>10}{'ratio':>8}")
    for stage, old in before["seconds"].items():
        new = after["seconds"][stage]
        lines.append(f"{stage:20}{1000 * old:>7.1f} ms{1000 * new:>7.1f} ms{new / old:>8.2f}")
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the working tree with another revision.")
    parser.add_argument("revision", nargs="?", default="main")
    parser.add_argument("--all", action="store_true", help="show every record gained or lost")
    parser.add_argument("--collect", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.collect:
        print(json.dumps(collect()))
        return 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            sources = [unpack(options.revision, Path(folder)), ROOT / "src"]
            turns = [[run(source) for source in sources] for _ in range(TURNS)]
    except subprocess.CalledProcessError as error:
        print((error.stderr or b"the run failed").decode().strip(), file=sys.stderr)
        return 2
    before, after = turns[0]
    before["seconds"] = quickest(turn[0]["seconds"] for turn in turns)
    after["seconds"] = quickest(turn[1]["seconds"] for turn in turns)
    print("\n".join(show(before, after, sys.maxsize if options.all else SHOWN)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
