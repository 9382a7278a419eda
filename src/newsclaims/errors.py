"""Errors that say what is wrong, where, and what would work.

Each is also the fitting builtin, so that `except ValueError` catches a bad figure.
"""

from __future__ import annotations


class NewsclaimsError(Exception):
    """The base of every error that the library raises on purpose."""


class ParseError(NewsclaimsError, ValueError):
    """The text is not what `parse_*` reads; a caret is drawn under the place.

    >>> print(ParseError("210 bilion", start=4, end=10, reason="no scale word or unit"))
    no scale word or unit
        210 bilion
            ^^^^^^
    """

    def __init__(self, text: str, *, start: int, end: int, reason: str) -> None:
        self.text = text
        self.start = start
        self.end = max(end, start)
        self.reason = reason
        super().__init__(f"{reason}\n{_pointer(text, self.start, self.end)}")

    def __reduce__(self) -> tuple[object, ...]:
        return _parse_error, (self.text, self.start, self.end, self.reason)


def _parse_error(text: str, start: int, end: int, reason: str) -> ParseError:
    return ParseError(text, start=start, end=end, reason=reason)


class TableError(NewsclaimsError, ValueError):
    """A vocabulary row that cannot be used; the message names the table and the row."""


class ConversionError(NewsclaimsError, ValueError):
    """A figure cannot be told in that unit: another dimension, no such unit, or money without rates."""


class MissingExtraError(NewsclaimsError, ImportError):
    """An optional dependency is not installed; the message holds the pip command.

    >>> print(MissingExtraError("arrow", "pyarrow"))
    pyarrow is not installed; install it with: pip install 'newsclaims[arrow]'
    """

    def __init__(self, extra: str, module: str) -> None:
        super().__init__(f"{module} is not installed; install it with: pip install 'newsclaims[{extra}]'")
        self.extra = extra
        self.module = module

    def __reduce__(self) -> tuple[object, ...]:
        return MissingExtraError, (self.extra, self.module)


_CONTEXT = 60  # characters shown on either side of the place, so that a whole article is not printed


def _pointer(text: str, start: int, end: int) -> str:
    """The line of `text` that holds the place, and carets under it."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    shown_start = max(line_start, start - _CONTEXT)
    shown_end = min(line_end, max(end, start) + _CONTEXT, start + 3 * _CONTEXT)
    line = text[shown_start:shown_end].replace("\t", " ").replace("\r", " ")
    place = start - shown_start
    width = max(1, _columns(line[place : min(end, shown_end) - shown_start]))
    return f"    {line}\n    {' ' * _columns(line[:place])}{'^' * width}"


def _columns(text: str) -> int:
    """How many characters a reader sees: combining marks and joined emoji stand in one place (UAX #29)."""
    if text.isascii():
        return len(text)
    import regex  # knows grapheme clusters; loaded for an error in such a text alone

    return len(regex.findall(r"\X", text))


def check_text(text: object, name: str = "text") -> str:
    """The argument itself if it is a `str`; a `TypeError` that names it otherwise.

    >>> check_text(3)
    Traceback (most recent call last):
    TypeError: text must be a str, not int
    """
    if not isinstance(text, str):
        raise TypeError(f"{name} must be a str, not {type(text).__name__}")
    return text
