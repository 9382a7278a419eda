"""What the first `extract` of a process costs: fresh processes, medians, the bare interpreter subtracted.

    python benchmarks/first_call.py

Prints the milliseconds of a first `extract` and of the yardstick, `from pydantic import BaseModel`,
and their ratio; the exit status is 1 where it is above its limit. Byte code is written beforehand, as
an installer does.
"""

from __future__ import annotations

import compileall
import sys
from pathlib import Path

from imports import BARE, YARDSTICK, medians

import newsclaims

TEXT = (
    "The flood killed 12 people in Vell on Monday, the mayor said, up from 9 a day earlier. Damage "
    "was put at $5 million."
)
FIRST = f"import newsclaims; newsclaims.extract({TEXT!r}, published='2024-05-10')"
LIMIT = 3.5  # to be brought down to 2.5


def main() -> int:
    compileall.compile_dir(Path(newsclaims.__file__).parent, quiet=1)
    found = medians([BARE, YARDSTICK, FIRST])
    yardstick, cost = found[YARDSTICK] - found[BARE], found[FIRST] - found[BARE]
    print(f"{'bare interpreter':35}{1000 * found[BARE]:8.1f} ms")
    print(f"{YARDSTICK:35}{1000 * yardstick:8.1f} ms")
    print(f"{'first extract':35}{1000 * cost:8.1f} ms   {cost / yardstick:5.2f} times that (limit {LIMIT})")
    return int(cost / yardstick > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
