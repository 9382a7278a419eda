"""Number line: two readings drawn as SVG, so that one sees whether they overlap.

An end that is meant itself is a filled dot, one that is not a ring; an end open to infinity is an
arrow.

>>> number_line(())
''
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from newsclaims.records.comparison import Reading

_WIDTH, _LEFT, _RIGHT = 360, 30, 330
_ROW = 58


def number_line(readings: Sequence[Reading]) -> str:
    """The readings on one scale, the first named a and the second b; nothing where none has an end."""
    ends = [end for reading in readings for end in (reading.lower, reading.upper) if end is not None]
    if not ends:
        return ""
    scale = _Scale(min(ends), max(ends))
    height = _ROW * len(readings)
    rows = "".join(
        _row(reading, side, _ROW * index + 34, scale)
        for index, (reading, side) in enumerate(zip(readings, "ab", strict=False))
    )
    label = "; ".join(f"{side}: {_interval(reading)}" for reading, side in zip(readings, "ab", strict=False))
    return f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(label)}">{rows}</svg>'


class _Scale:
    """Figures to places; floats do for a drawing."""

    def __init__(self, least: Decimal, most: Decimal) -> None:
        self.least = float(least)
        self.width = float(most) - float(least)

    def __call__(self, figure: Decimal) -> float:
        share = (float(figure) - self.least) / self.width if self.width > 0 else 0.5
        return round(_LEFT + 30 + share * (_RIGHT - _LEFT - 60), 1)


def _row(reading: Reading, side: str, y: int, scale: _Scale) -> str:
    """One reading: its words above its bar, its ends' figures below."""
    start = _LEFT if reading.lower is None else scale(reading.lower)
    end = _RIGHT if reading.upper is None else scale(reading.upper)
    words = reading.text if len(reading.text) <= 44 else f"{reading.text[:43]}…"
    parts = [
        f'<line class="nc-axis" x1="{_LEFT}" x2="{_RIGHT}" y1="{y}" y2="{y}"/>',
        f'<text class="nc-{side}" x="0" y="{y - 14}">{side}: {escape(" ".join(words.split()))}</text>',
        f'<line class="nc-{side}" x1="{start}" x2="{end}" y1="{y}" y2="{y}" stroke-width="4"/>',
        _end(reading.lower, reading.lower_closed, start, y, side, -1),
        _end(reading.upper, reading.upper_closed, end, y, side, 1),
        *_figures(reading, start, end, y + 19),
    ]
    return "".join(parts)


def _end(figure: Decimal | None, closed: bool, x: float, y: int, side: str, way: int) -> str:
    if figure is None:
        return f'<path class="nc-{side}" d="M{x},{y - 6} L{x + 10 * way},{y} L{x},{y + 6} Z"/>'
    ring = "" if closed else " nc-open"
    return f'<circle class="nc-{side}{ring}" cx="{x}" cy="{y}" r="5" stroke-width="2"/>'


def _figures(reading: Reading, start: float, end: float, y: int) -> list[str]:
    """The ends' figures; where the two would run into each other, both stand in one."""
    lower, upper = _digits(reading.lower), _digits(reading.upper)
    if lower == upper or not lower or not upper:
        x = start if lower else end
        return [_label(lower or upper, x, y)]
    if end - start < 7 * (len(lower) + len(upper)) / 2 + 8:
        return [_label(f"{lower} – {upper}", (start + end) / 2, y)]
    return [_label(lower, start, y), _label(upper, end, y)]


def _label(words: str, x: float, y: int) -> str:
    half = 3.5 * len(words)  # of its width, about: it must not leave the picture
    return f'<text x="{min(max(x, half), _WIDTH - half)}" y="{y}" text-anchor="middle">{words}</text>'


def _digits(figure: Decimal | None) -> str:
    return "" if figure is None else f"{figure.normalize():,f}"


def _interval(reading: Reading) -> str:
    left = "[" if reading.lower_closed and reading.lower is not None else "("
    right = "]" if reading.upper_closed and reading.upper is not None else ")"
    return f"{reading.text}: {left}{_digits(reading.lower) or '-∞'}, {_digits(reading.upper) or '∞'}{right}"
