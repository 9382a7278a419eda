"""Prepositional cues: "according to S", "per S", "in the view of S"."""

from __future__ import annotations

from newsclaims.attribution.content import clause_end
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import subject_after
from newsclaims.attribution.tokens import Unit


def is_prepositional_cue(unit: Unit, at: int) -> bool:
    """ "according to", and "per" behind a comma: "25 percent, per the clerk's office"."""
    word = unit.low[at]
    if word == "according":
        return unit.low[at + 1] == "to"
    return word == "per" and unit.cls[at - 1] in (",", "") and unit.cls[at + 1] in ("det", "P", "poss")


def according_to(unit: Unit, at: int) -> Draft | None:
    """ "According to S, C" | C ["," ] "according to S" | C1 "," "according to S" "," C2"""
    begin = at + 2 if unit.low[at] == "according" else at + 1
    source = subject_after(unit, begin)
    if source is None:
        return None
    end = source[1]
    if at == 0 and unit.cls[end] not in (",", "-") and "," in unit.cls[begin + 1 : end]:
        end = unit.cls.index(",", begin + 1)  # "According to X, the fund plans to": no apposition
        source = source[0], end
    while unit.cls[end] not in (",", ".", ";", "-", ":", "Q", "") and end - source[1] < 30:
        end += 1
    pieces = []
    left = at
    while left > 0 and unit.cls[left - 1] in (",", "-", "conj", "adv"):
        left -= 1
    if left > 0:
        pieces.append((0, left))
    if unit.cls[end] == "," and end + 1 < unit.size and (left == 0 or _goes_on(unit, end + 1)):
        pieces.append((end + 1, clause_end(unit, end + 1)))
    pieces = [(a, b) for a, b in pieces if b > a]
    if not pieces:
        return None
    return Draft(
        (unit.starts[source[0]], unit.ends[end - 1]),
        (unit.starts[at], unit.ends[begin - 1]),
        "according to" if begin == at + 2 else "per",
        [(unit.starts[a], unit.ends[b - 1]) for a, b in pieces],
        "asserts",
        depth=unit.depth,
        cue_token=at,
    )


def _goes_on(unit: Unit, at: int) -> bool:
    return unit.cls[at] not in ("vg", "wh", "conj", "sub", "")
