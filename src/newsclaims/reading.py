"""Reading: one candidate reading of a figure, before it becomes a record.

Readings are plain values that the stages fill in one after the other; records, which cost more,
are built last and only of those that remain.
"""

from __future__ import annotations

from decimal import Decimal

from newsclaims.decimals import multiply
from newsclaims.numeral import Numeral
from newsclaims.qualify import Hedge
from newsclaims.types import Bound, Change, Kind, Role


class Reading:
    """What is known so far of the figure at `start:end`, written by the numeral.

    `core` is where the numeral, with a sign before it, begins, without its hedge; `stop` ends the
    unit or noun, without what stands behind ("of" phrases are inside `end`). Most fields keep the
    value of the class, so that a reading costs little to make.
    """

    kind: Kind = "number"
    value: Decimal | None = None
    step: Decimal | None = None
    bound: Bound = "exact"
    hedge: Hedge | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_closed: bool = True
    high_closed: bool = True
    unit: str | None = None
    surface: str = ""
    gap: str = ""
    candidates: tuple[str, ...] = ()
    item: str | None = None
    head: str | None = None
    of: str | None = None
    per: str | None = None
    per_amount: Decimal = Decimal(1)
    change: Change | None = None
    role: Role = "level"
    base: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    is_age: bool = False
    hedged: bool = False
    sign_left: bool = False
    undated: int = -1  # the `start` at which the numeral was found to be no date

    def __init__(self, numeral: Numeral, start: int, end: int) -> None:
        self.numeral, self.start, self.end = numeral, start, end

    def rescale(self, factor: Decimal) -> None:
        """Multiply every figure of the reading, exactly."""
        for name in ("value", "step", "low", "high"):
            figure = getattr(self, name)
            if figure is not None:
                setattr(self, name, multiply(figure, factor))


def of_numeral(numeral: Numeral) -> Reading:
    """The bare reading of a numeral."""
    reading = Reading(numeral, numeral.start, numeral.end)
    reading.value, reading.step = numeral.value, numeral.step
    form = numeral.form
    if form == "digits" and numeral.denominator is None:
        return reading
    if form == "vague":
        reading.bound = "vague"
        reading.low, reading.high, reading.high_closed = numeral.low, numeral.high, False
    elif form == "couple":
        reading.bound = "about"
    reading.numerator, reading.denominator = numeral.numerator, numeral.denominator
    return reading
