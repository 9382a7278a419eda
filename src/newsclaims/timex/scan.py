"""Scan: what the grammar reads from (tokens, vocabulary, the day of reference) and what it finds."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from newsclaims.lexicon import Lexicon
from newsclaims.timex.calendar import Period, period_of
from newsclaims.timex.tokens import Tokens
from newsclaims.timex.vocabulary import Phrases, anchors_of, glued_spells, leaders_of, vocabulary
from newsclaims.types import TimexType


class Clock(NamedTuple):
    """A time of day; `offset` is that of its zone, as in "+02:00"."""

    hour: int
    minute: int | None = None
    second: int | None = None
    offset: str = ""


class Found(NamedTuple):
    """A temporal expression from token `start` up to and without token `stop`.

    `period` is what it names on the calendar, `last` the end of a range; `value` is set where no
    period says it. `begin` and `end` are those of an anchored duration.
    """

    start: int
    stop: int
    type: TimexType = "DATE"
    value: str | None = None
    period: Period | None = None
    last: Period | None = None
    mod: str | None = None
    clock: Clock | None = None
    part: str | None = None
    begin: dt.date | None = None
    end: dt.date | None = None
    approximate: bool = False


Rules: TypeAlias = "Mapping[str, tuple[Callable[[Scan, int], Found | None], ...]]"
"""First word to the rules of the grammar that may begin with it."""


class Scan:
    """One text under reading. `day` is the ordinal of the publication day, None where unknown."""

    __slots__ = (
        "anchors",
        "day",
        "day_first",
        "glued",
        "leaders",
        "moment",
        "quarter",
        "reference",
        "rejected",
        "rules",
        "tokens",
        "vocabulary",
        "words",
    )

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, rules: Rules, moment: dt.date | None, day_first: bool
    ) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.vocabulary = vocabulary(lexicon)
        self.anchors = anchors_of(lexicon)
        self.leaders = leaders_of(lexicon)
        self.glued = glued_spells(lexicon)
        self.moment = moment
        self.rules = rules
        self.day = moment.toordinal() if moment else None
        self.day_first = day_first
        self.reference: Period | None = None  # the day that the text named last
        self.rejected = -9  # the last four digits that were no year: what is joined to them is none either
        self.quarter: tuple[int, Period] | None = None  # the quarter that it named last, and where

    def now(self, unit: str) -> Period | None:
        """The period of this unit that holds the publication day."""
        return period_of(unit, self.day) if self.day else None

    def match(self, phrases: Phrases, at: int) -> tuple[int, str] | None:
        """The longest phrase that stands at a token: the token behind it and its value."""
        found = phrases.get(self.words[at])
        if found is None:
            return None
        for phrase, value in found:
            stop = at + len(phrase)
            if len(phrase) == 1 or tuple(self.words[at:stop]) == phrase:
                return stop, value
        return None

    def hyphen(self, at: int) -> bool:
        """Whether the token is a hyphen with no blank on either side."""
        return self.words[at] in HYPHENS and at > 0 and self.tokens.joined(at) and self.tokens.joined(at - 1)

    def skip_hyphen(self, at: int) -> int:
        """The token behind a hyphen, or the token itself."""
        return at + 1 if self.words[at] in HYPHENS and self.hyphen(at) else at


HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’`\u2018")
