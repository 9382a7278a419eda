"""Nesting: which attribution lies in the content of which."""

from __future__ import annotations

from newsclaims.attribution.drafts import Draft


def link_parents(drafts: list[Draft]) -> None:
    """Sets `parent` of each draft to the index of the innermost one whose content holds its cue.

    The drafts are in text order; a sweep over the pieces of contents keeps those that are open.
    """
    pieces = sorted((start, -end, index) for index, d in enumerate(drafts) for start, end in d.content)
    cues = sorted(((d.cue or d.content[0])[0], index) for index, d in enumerate(drafts))
    opened: list[tuple[int, int]] = []
    roots = list(range(len(drafts)))
    place = 0
    for at, index in cues:
        while place < len(pieces) and pieces[place][0] <= at:
            start, negative, owner = pieces[place]
            while opened and opened[-1][0] <= start:
                opened.pop()
            opened.append((-negative, owner))
            place += 1
        while opened and opened[-1][0] <= at:
            opened.pop()
        holders = [owner for end, owner in opened[-4:] if end > at and owner != index]
        if holders and _root(roots, holders[-1]) != index:  # two that hold each other's cue are no chain
            roots[index] = drafts[index].parent = holders[-1]


def _root(roots: list[int], index: int) -> int:
    """The outermost one around an index; the way there is halved, so that later ones find it soon."""
    while roots[index] != index:
        roots[index] = roots[roots[index]]
        index = roots[index]
    return index
