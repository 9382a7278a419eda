"""Pattern: a regular expression that is compiled when it is first used.

A module has many patterns for what few texts hold. Compiled on import, they were a fifth of what
the first text of a process cost, and a short text uses a third of them.

>>> year = Pattern(r"(?:19|20)\\d\\d")
>>> year.match("1984 and after").group()
'1984'
"""

import re
from collections.abc import Callable, Iterator


class Pattern:
    """The methods of a compiled pattern; each name is empty until one of them is asked for."""

    __slots__ = ("findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "sub")

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags

    def compiled(self) -> re.Pattern[str]:
        """What `re` makes of it."""
        return re.compile(self.pattern, self.flags)

    def __getattr__(self, name: str) -> object:
        """Called for a name that is still empty: compile, and fill them all."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = self.compiled()
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub")
