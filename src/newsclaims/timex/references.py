"""Words that name a time by themselves ("today", "now", "overnight") and how often ("daily")."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from newsclaims.timex.calendar import Period
from newsclaims.timex.lengths import blank, duration_value
from newsclaims.timex.numerals import amount
from newsclaims.timex.scan import Found, Scan
from newsclaims.timex.spells import unit_at

_NEXT = frozenset(("after", "afterward", "afterwards", "thereafter"))
_AFTER = frozenset(
    [
        "and",
        "or",
        "in",
        "for",
        "by",
        "from",
        "to",
        "since",
        "at",
        "on",
        "with",
        "until",
        "as",
        "but",
        "while",
        "when",
        "after",
    ]
)


def reference_led(s: Scan, at: int) -> Found | None:
    """A phrase of the table of references."""
    found = s.match(s.vocabulary.references, at)
    if found is None:
        return None
    stop, value = found
    kind, _, rest = value.partition(":")
    if kind == "day":
        now = s.now("day")
        shift = int(rest)
        return Found(at, stop, period=now.shift(shift)) if now else Found(at, stop, value=blank("day"))
    if kind == "date":
        if s.words[stop] == "/":
            return None
        return Found(at, stop, period=Period("day", dt.date.fromisoformat(rest).toordinal()))
    if kind == "end":
        now = s.now(rest)
        return Found(at, stop, period=now, value=None if now else blank(rest), mod="END")
    if kind == "part":
        part, _, shift_text = rest.partition(":")
        now = s.now("day")
        if now is None:
            return Found(at, stop, "TIME", value=f"XXXX-XX-XXT{part}")
        return Found(at, stop, "TIME", period=now.shift(int(shift_text)), part=part)
    if s.hyphen(stop) or s.hyphen(at - 1):
        return None
    if _counts(s, stop):
        return None
    if s.words[stop] == "as" and at and s.words[at - 1] in ("as", "so"):
        return None  # "as soon as"
    if s.words[at] == "soon" and (s.words[stop] in _NEXT or (at and s.words[at - 1] == "too")):
        return None  # "soon after the vote", "too soon"
    return Found(at, stop, value=value)


def _counts(s: Scan, stop: int) -> bool:
    """ "the past three summers": a number behind makes another phrase of it."""
    return s.words[stop] in s.vocabulary.cardinals or s.words[stop] in s.vocabulary.units


def set_led(s: Scan, at: int) -> Found | None:
    """A word of the table of sets, none in a name ("Daily Mail")."""
    if s.tokens.is_capital(at) and at and s.words[at - 1] not in (".", "", "\u201c", '"'):
        return None
    if at + 1 < len(s.words) and s.words[at + 1] and s.tokens.is_capital(at) and s.tokens.is_capital(at + 1):
        return None
    behind = s.words[at + 1]
    if behind.isalpha() and (
        s.tokens.is_capital(at + 1) or (behind not in _AFTER and s.vocabulary.sets[s.words[at]] == "P3M")
    ):
        return None  # a newspaper; "quarterly results" are those of one quarter
    value = s.vocabulary.sets[s.words[at]]
    if at > 1 and s.hyphen(at - 1):
        return _counted_set(s, at, value)
    return Found(at, at + 1, "SET", value)


def _counted_set(s: Scan, at: int, value: str) -> Found:
    """ "six-monthly" comes every six months, "twice-weekly" within each week."""
    begin = at - 2
    if s.words[begin] in ("twice", "once", "thrice"):
        return Found(begin, at + 1, "SET", value)
    figure, form = s.vocabulary.cardinals.get(s.words[begin], (0, ""))
    if not figure or form == "scale" or value[1] != "1":
        return Found(at, at + 1, "SET", value)
    return Found(begin, at + 1, "SET", f"P{figure}{value[2:]}")


def every(s: Scan, at: int) -> Found | None:
    """every := ("every" | "each") ["other" | amount] (unit | WEEKDAY | MONTH | SEASON | part of day)."""
    here, figure = at + 1, Decimal(1)
    here += s.words[here] == "single"
    if s.words[here] == "other":
        here, figure = here + 1, Decimal(2)
    elif s.words[here] in s.vocabulary.ordinals and (
        s.words[here + 1] in s.vocabulary.units or s.words[here + 1] in s.vocabulary.weekdays
    ):
        here, figure = here + 1, Decimal(s.vocabulary.ordinals[s.words[here]])
    else:
        many = amount(s, here)
        if many and s.words[many.stop] in ("to", "or") and (second := amount(s, many.stop + 1)):
            unit = unit_at(s, second.stop)  # "every two to three weeks"
            return Found(at, unit[0], "SET", duration_value(unit[1], None)) if unit else None
        if many and many.figure:
            here, figure = many.stop, many.figure
    word = s.words[here]
    weekday = s.vocabulary.weekdays.get(word)
    if weekday:
        stop = here + 1
        part = s.vocabulary.day_parts.get(s.words[stop])
        return Found(at, stop + bool(part), "SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    month = s.vocabulary.months.get(word)
    if month:
        return Found(at, here + 1, "SET", f"XXXX-{month:02d}")
    if word in s.vocabulary.seasons:
        return Found(at, here + 1, "SET", f"XXXX-{('SP', 'SU', 'FA', 'WI')[s.vocabulary.seasons[word]]}")
    unit = unit_at(s, here)
    if unit:
        return Found(at, unit[0], "SET", duration_value(unit[1], figure))
    part = s.vocabulary.day_parts.get(word)
    return Found(at, here + 1, "SET", f"XXXX-XX-XXT{part}") if part else None
