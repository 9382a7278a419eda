"""Fuzz every reader: `make fuzz SECONDS=1800`. It goes on after a failure and keeps one text of each kind.

With atheris installed (`pip install atheris`, CPython 3.11 at the time of writing) the search is led by coverage;
without it, random. A failure is kept as a line of `FOLDER/crashes.jsonl`; one that is mended moves to `corpus.jsonl`
beside this file, which the suite reads.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import json
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

PUBLISHED = [
    None,
    "2024-05-10",
    dt.date(1, 1, 1),
    dt.date(9999, 12, 31),
    dt.datetime(2024, 2, 29, 23, 59, 59),
    "2000-03-01",
]
ENDLESS = 60.0  # seconds of processor time after which a text is taken to have no end
SLOW = 0.25  # seconds: far above what a text of some hundred characters costs


class Fuzzer:
    """Builds a text from bytes, reads it, and keeps what goes wrong once per place in the code."""

    def __init__(self, folder: Path, seconds: float) -> None:
        from robustness import fragments, laws

        self.fragments, self.examples = fragments.fragments(), fragments.examples()
        self.mutate, self.numerals, self.check = fragments.mutate, fragments.numerals, laws.check_everything
        self.file, self.ends = folder / "crashes.jsonl", time.monotonic() + seconds
        self.seen: set[str] = set()
        self.runs, self.characters = 0, 0

    def one(self, data: bytes) -> None:
        """One text: the target that atheris calls."""
        text, options = self.build(data)
        self.runs, self.characters = self.runs + 1, self.characters + len(text)
        start = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
        try:
            self.check(text, **options)
        except Exception as error:
            self.keep(text, options, place_of(error), repr(error))
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if self.is_slow(text, time.process_time() - start):
            self.again(text, options)
        if time.monotonic() > self.ends:
            self.report()
            sys.stdout.flush()
            import os

            os._exit(0)  # libFuzzer's loop has no other end from within

    def is_slow(self, text: str, spent: float) -> bool:
        return spent > SLOW + len(text) * 2e-4

    def again(self, text: str, options: dict[str, Any]) -> None:
        """Keeps a text that is slow the second time too: the first may have made a vocabulary."""
        start = time.process_time()
        with contextlib.suppress(Exception):
            self.check(text, **options)
        spent = time.process_time() - start
        if self.is_slow(text, spent):
            self.keep(text, options, f"slow {len(text)}", f"{spent:.2f} seconds for {len(text)} characters")

    def build(self, data: bytes) -> tuple[str, dict[str, Any]]:
        """The text and options that bytes stand for: number words, fragments, an edited example, characters."""
        head, rest = data[:2].ljust(2, b"\0"), data[2:]
        options: dict[str, Any] = {"published": PUBLISHED[head[0] % len(PUBLISHED)]}
        if head[0] >= 128:
            options |= {
                "region": ["US", "GB", "ZZ"][head[0] % 3],
                "day_first": head[0] % 2 == 0,
                "decimal": ".,"[head[0] % 5 == 0],
            }
        numbers = [int.from_bytes(rest[i : i + 2], "big") for i in range(0, len(rest) - 1, 2)]
        if head[1] % 4 == 0:
            text = self.numerals(numbers)
        elif head[1] % 3 == 0:
            text = "".join(
                self.fragments[n % len(self.fragments)] + ("" if n % 7 == 0 else " ") for n in numbers
            )
        elif head[1] % 3 == 1:
            texts = [self.examples[n % len(self.examples)] for n in numbers[:2]]
            text = self.mutate(" ".join(texts), numbers[2:])
        else:
            text = (
                rest.decode("utf-8", "surrogateescape")
                if head[1] % 2
                else rest.decode("utf-32-le", "replace")
            )
        return text, options

    def keep(self, text: str, options: dict[str, Any], place: str, what: str) -> None:
        if place in self.seen:
            return
        self.seen.add(place)
        row = {
            "text": text,
            "place": place,
            "what": what[:300],
            "options": {k: str(v) for k, v in options.items() if v is not None},
        }
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")

    def report(self) -> None:
        print(
            f"{self.runs} texts, {self.characters} characters, {time.process_time():.0f} s of processor time, "
            f"{len(self.seen)} kinds of failure, kept in {self.file}"
        )


def read_long_lines() -> None:
    """A line of ten megabytes costs about four times its quarter, whatever it is made of."""
    import gc

    import newsclaims
    from robustness.adversarial import PIECES, text_of

    gc.disable()  # what it does between two lines depends on all that was made before
    for name in ("a long word", "blanks", "open accounts", "names", "counts"):
        costs = []
        for length in (2_500_000, 10_000_000):
            text = text_of(PIECES[name], length)
            start = time.process_time()
            newsclaims.extract(text)
            costs.append(time.process_time() - start)
        print(f"{name}: {costs[0]:.1f} s, then {costs[1]:.1f} s", flush=True)
        assert costs[1] <= 6 * max(costs[0], 0.1), name
    gc.enable()


def stop(number: int, frame: object) -> None:
    """A text that has no end is a failure like any other, kept under the place where it was."""
    raise TimeoutError(f"still reading after {ENDLESS:.0f} seconds")


def place_of(error: Exception) -> str:
    """Where in the package, or by which law, it failed."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "newsclaims" in f.filename or "laws.py" in f.filename]
    frame = (ours or list(frames))[-1]
    return f"{type(error).__name__} {Path(frame.filename).name}:{frame.name}:{frame.line}"


def run_at_random(fuzzer: Fuzzer, seed: int) -> None:
    """Without atheris: random bytes, until the time is up."""
    source = random.Random(seed)
    while True:
        fuzzer.one(source.randbytes(source.randrange(4, 120)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=1800)
    parser.add_argument("--folder", type=Path, default=Path("out/fuzz"))
    parser.add_argument("--lines", action="store_true", help="read lines of ten megabytes first")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(Path(__file__).parents[1]))
    signal.signal(signal.SIGVTALRM, stop)
    if arguments.lines:
        read_long_lines()
    try:
        import atheris
    except ImportError:
        run_at_random(Fuzzer(arguments.folder, arguments.seconds), arguments.seed)
        return
    run_with_atheris(atheris, arguments)


def run_with_atheris(atheris: Any, arguments: argparse.Namespace) -> None:
    """Led by coverage of the package; libFuzzer keeps the texts that reach new code in FOLDER/seeds."""
    with atheris.instrument_imports(include=["newsclaims"]):
        import newsclaims.cli
        import newsclaims.pipeline

        newsclaims.pipeline.extract(
            "At least 40 people died in Vell on Monday, the mayor said.", published="2024-05-10"
        )
    fuzzer = Fuzzer(arguments.folder, arguments.seconds)
    seeds = arguments.folder / "seeds"
    seeds.mkdir(exist_ok=True)
    source = random.Random(arguments.seed)
    for number in range(300):  # from nothing it would spend its time on empty texts
        (seeds / f"start-{number}").write_bytes(source.randbytes(source.randrange(20, 160)))
    target: Callable[[bytes], None] = fuzzer.one
    flags = [
        "-max_len=160",
        "-len_control=0",
        "-rss_limit_mb=0",
        "-timeout=600",
        f"-seed={arguments.seed + 1}",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], str(seeds), *flags], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
