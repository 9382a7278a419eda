"""A word of letters for each number, so that many texts differ in a name and in nothing else."""

from __future__ import annotations


def word(number: int) -> str:
    """A different word for each number."""
    letters = ""
    number += 26
    while number:
        number, letter = divmod(number, 26)
        letters = chr(97 + letter) + letters
    return letters
