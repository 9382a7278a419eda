"""Texts that attack one pattern: each of its repetitions pumped up, with an ending that it refuses.

They are built from the pattern's own syntax tree, so that a new pattern is attacked without a new test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from re import _constants as code, _parser as parser  # type: ignore[attr-defined] # isort: skip

_ENDINGS = ("", "\x00é", "1é")


def attacks(pattern: str, flags: int, pumps: int) -> Iterator[str]:
    """One text per repetition of the pattern, and per ending: all others once, that one `pumps` times."""
    tree = parser.parse(pattern, flags)
    repeats = list(_repeats(tree))
    for chosen in range(len(repeats)):
        for pick in (0, 1):  # the first way through each choice, and the last
            begin, pumped, end = _around(tree, repeats[chosen], pick)
            if pumped:
                for ending in _ENDINGS:
                    yield begin + pumped * pumps + ending + ("" if ending else end)


def _repeats(tree: Any) -> Iterator[Any]:
    """The nodes of a tree that repeat without a small limit, outer first."""
    for operation, value in tree:
        if operation in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            if value[1] > 9:
                yield value
            yield from _repeats(value[2])
        elif operation is code.SUBPATTERN:
            yield from _repeats(value[3])
        elif operation is code.ATOMIC_GROUP:
            yield from _repeats(value)
        elif operation is code.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch)
        elif operation in (code.ASSERT, code.ASSERT_NOT):
            yield from _repeats(value[1])


def _around(tree: Any, target: Any, pick: int) -> tuple[str, str, str]:
    """What matches before the target, one round of it, and what matches behind it."""
    parts: list[list[str]] = [[], [], []]
    state = [0]

    def walk(nodes: Any) -> None:
        for operation, value in nodes:
            if operation in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
                if value is target:
                    state[0] = 1
                    walk(value[2])
                    state[0] = 2
                else:
                    for _ in range(max(value[0], 1) if value[0] < 9 or _holds(value[2], target) else 1):
                        walk(value[2])
            elif operation is code.SUBPATTERN:
                walk(value[3])
            elif operation is code.ATOMIC_GROUP:
                walk(value)
            elif operation is code.BRANCH:
                held = [branch for branch in value[1] if _holds(branch, target)]
                walk(held[0] if held else value[1][-pick])
            else:
                parts[state[0]].append(_one(operation, value, pick))

    walk(tree)
    return "".join(parts[0]), "".join(parts[1]), "".join(parts[2])


def _holds(tree: Any, target: Any) -> bool:
    return any(value is target for value in _repeats(tree))


def _one(operation: Any, value: Any, pick: int) -> str:
    """One character that a node matches; nothing for an anchor or a look around."""
    if operation is code.LITERAL:
        return chr(value)
    if operation is code.NOT_LITERAL:
        return "b" if value == ord("a") else "a"
    if operation is code.ANY:
        return "a"
    if operation is not code.IN:
        return ""
    if value[0][0] is code.NEGATE:
        inside = re.compile("[" + "".join(map(_shown, value[1:])) + "]")
        return next((c for c in "aA1 -.,\n%" if not inside.match(c)), "§")
    kind, what = value[-pick]
    if kind is code.LITERAL:
        return chr(what)
    return (
        chr(what[0])
        if kind is code.RANGE
        else {code.CATEGORY_DIGIT: "1", code.CATEGORY_SPACE: " "}.get(what, "a")
    )


_CLASSES = {
    code.CATEGORY_DIGIT: r"\d", code.CATEGORY_SPACE: r"\s", code.CATEGORY_WORD: r"\w",
    code.CATEGORY_NOT_DIGIT: r"\D", code.CATEGORY_NOT_SPACE: r"\S", code.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _shown(item: tuple[Any, Any]) -> str:
    kind, what = item
    if kind is code.LITERAL:
        return re.escape(chr(what))
    return f"{re.escape(chr(what[0]))}-{re.escape(chr(what[1]))}" if kind is code.RANGE else _CLASSES[what]
