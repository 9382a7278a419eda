"""Parts: figures that count some of what another figure of the sentence counts.

    part = whole { word } ( "including" | "among them" | "of whom" ) FIGURE
         | whole { word } FIGURE ( "of them" | "of whom" ) [ noun ]
         | whole dash FIGURE { "and" FIGURE }

A part never adds to the total: it keeps the link to its whole, and its event where it names none.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.claims.link import Figure, Link
from newsclaims.claims.nouns import Noun, people, phrase_after

_INCLUDING = frozenset({"including", "comprising", "notably", "namely"})
_WHOLES = frozenset({"them", "whom", "these", "those", "which"})


def is_part(figure: Figure, previous: Figure) -> bool:
    """Whether the figure counts some of what one before it counts; `previous` is the last of those."""
    return _introduced(figure) or _of_them(figure) or _out_of(previous) or _after_dash(figure, previous)


def whole_of(earlier: Sequence[Figure]) -> int:
    """The index, among the earlier figures of the sentence, of the whole that a part belongs to."""
    for index in range(len(earlier) - 1, -1, -1):
        if not (_introduced(earlier[index]) or _of_them(earlier[index])):
            return index
    return 0


def _introduced(figure: Figure) -> bool:
    """Whether "including" or "among them" stands before the figure, others of its kind between."""
    units = figure.units
    at = figure.before
    for _ in range(4):
        if at < 0:
            return False
        if units[at].low in _INCLUDING or (
            units[at].low in _WHOLES and at and units[at - 1].low in ("among", "of")
        ):
            return True
        if units[at].low not in (",", "and") or at == 0 or units[at - 1].kind != "q":
            return False
        at -= 2
    return False


def _of_them(figure: Figure) -> bool:
    """Whether "of them" stands after the figure or in its words."""
    units, at = figure.units, figure.at
    if at + 2 < len(units) and units[at + 1].low == "of" and units[at + 2].low in _WHOLES:
        return True
    words = units[at].surface.lower().split()
    return len(words) > 2 and words[-2] == "of" and words[-1] in _WHOLES


def _after_dash(figure: Figure, whole: Figure) -> bool:
    """Whether a dash right after the whole opens a list in which the figure stands."""
    units = figure.units
    if whole.at + 1 >= len(units) or units[whole.at + 1].low not in ("–", "—", "(", "-"):
        return False
    between = units[whole.at + 2 : figure.at]
    return all(unit.kind != "p" or unit.low in (",", "(") for unit in between) and len(between) < 12


def _out_of(whole: Figure) -> bool:
    """Whether the whole opens its clause after "of": "of the 50 dead, FIGURE were children"."""
    units = whole.units
    at = whole.before
    if at < 0 or units[at].low != "of":
        return False
    return at == 0 or units[at - 1].kind == "p" or units[at - 1].low in ("out", "that", "and")


def part_noun(figure: Figure) -> Noun | None:
    """The noun that names the part after "of them": "12 of them (were) children"."""
    if not _of_them(figure):
        return predicate_noun(figure)
    at = figure.at + (3 if figure.units[min(figure.at + 1, len(figure.units) - 1)].low == "of" else 1)
    return _people_at(figure, at)


def predicate_noun(figure: Figure) -> Noun | None:
    """The noun of people that a figure is said to be: "FIGURE were children"."""
    units, at = figure.units, figure.at + 1
    return _people_at(figure, at) if at < len(units) and units[at].low in ("were", "are", "was") else None


def _people_at(figure: Figure, at: int) -> Noun | None:
    """The noun phrase of people that begins at a place, a form of "be" before it skipped."""
    units = figure.units
    if at < len(units) and units[at].low in ("were", "are", "was"):
        at += 1
    noun, end = phrase_after(units, at, figure.vocabulary)
    return noun if end > at and noun.phrase and people(noun, figure.vocabulary.words) else None


def is_base(figure: Figure) -> bool:
    """Whether it is what another figure is compared with: "up from FIGURE", "than the FIGURE"."""
    at = figure.before
    return at >= 0 and figure.units[at].low in ("from", "than", "with")


_JOINING = frozenset({"and", ",", "while", "also", "then", "plus"})


def shares_subject(first: Figure, one: Link, second: Figure, other: Link) -> bool:
    """Whether two figures are objects, or subjects, of coordinated verbs with nothing new between them."""
    if is_base(second):
        return False
    if first.sentence is not second.sentence or "part" in (one.side, other.side):
        return one.side != other.side
    start = max(one.last, first.at + 1)
    end = min(other.first, second.at)
    between = first.units[start:end]
    return bool(between) and all(unit.low in _JOINING or unit.kind == "t" for unit in between)
