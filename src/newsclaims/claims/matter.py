"""Matter: whether two claims are about one and the same thing.

Event, population, place, agent, cause, event time, period, the unit's dimension and the whole
(`of`) must agree. A field that one side leaves open agrees and is `assumed`; two different named
values set the claims apart. The words of one name among those of the other ("fire" in "forest
fire") leave one side less precise, hence agree and are assumed too.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from newsclaims.claims.population import is_part, same_group
from newsclaims.records.claim import Claim
from newsclaims.records.timex import Timex
from newsclaims.types import Side

NAMED = ("place", "agent", "cause")
TIMES = ("event_time", "period")
IRREALIS = frozenset({"planned", "projected", "hypothetical"})


class Matter(NamedTuple):
    """What two claims share: fields assumed, and which side is a part of the other's population."""

    assumed: tuple[str, ...] = ()
    part: Side | None = None


class Apart(NamedTuple):
    """Why two claims are about different things."""

    reason: str


def same_matter(a: Claim, b: Claim) -> Matter | Apart:
    """Whether two figure claims are about one thing; units are compared elsewhere."""
    for check in (_reality, _event, _role):
        reason = check(a, b)
        if reason:
            return Apart(reason)
    assumed: list[str] = [] if a.event == b.event else ["event"]
    part = _population(a, b, assumed)
    if isinstance(part, Apart):
        return part
    reason = _named(a, b, assumed) or _when(a, b, assumed) or _whole(a, b, assumed)
    reason = reason or _accounting(a, b, assumed)
    if reason:
        return Apart(reason)
    if {"event", "population"} <= set(assumed):
        return Apart("Nothing that both name says what the figures measure.")
    return Matter(tuple(assumed), part)


def _reality(a: Claim, b: Claim) -> str:
    left, right = (c.status if c.status in IRREALIS else "actual" for c in (a, b))
    return "" if left == right else f"One is {left}, the other {right}."


def _event(a: Claim, b: Claim) -> str:
    if a.event and b.event and a.event != b.event:
        return f"One is about {a.event}, the other about {b.event}."
    return ""


def _role(a: Claim, b: Claim) -> str:
    left, right = a.quantity, b.quantity
    if left is None or right is None:
        return "One of them states no figure."
    if left.role != right.role:
        return "One states a level, the other a change."
    if (left.per, left.per_amount) != (right.per, right.per_amount):
        return "The figures are rates over different denominators."
    if getattr(left, "is_age", False) != getattr(right, "is_age", False):
        return "One is an age, the other a length of time."
    return ""


def _population(a: Claim, b: Claim, assumed: list[str]) -> Side | Apart | None:
    left, right = a.population, b.population
    by_link: Side | None = "a" if a.part_of == b.id else "b" if b.part_of == a.id else None
    if left == right or left is None or right is None:
        if left != right:
            assumed.append("population")
        return by_link
    if same_group(left, right):
        return by_link
    if is_part(left, right):
        return "a"
    if is_part(right, left):
        return "b"
    return Apart(f"One counts {left!r}, the other {right!r}.")


def _named(a: Claim, b: Claim, assumed: list[str]) -> str:
    for name in NAMED:
        left, right = getattr(a, name), getattr(b, name)
        if left == right or _words(left) == _words(right):
            continue
        open_ended = name == "agent" and (_unnamed(left, right) or _unnamed(right, left))
        if left and right and not (open_ended or _one_in_other(left, right)):
            return f"They name two {name}s, {left!r} and {right!r}."
        assumed.append(name)
    return ""


_FIRMS = frozenset({"company", "firm", "business", "organisation", "organization", "employer", "maker"})


def _unnamed(one: str | None, other: str | None) -> bool:
    """Whether one side says "company" of what the other names."""
    return one in _FIRMS and other is not None and other[:1].isupper()


def _words(name: str | None) -> frozenset[str]:
    return frozenset((name or "").casefold().split()) - {"the", "a", "an"}


def place_words(claim: Claim) -> frozenset[str]:
    """The words of a claim's place; two places that share none are two, unless one is not named."""
    return _words(claim.place)


def _one_in_other(a: str, b: str) -> bool:
    return _words(a) <= _words(b) or _words(b) <= _words(a)


def _when(a: Claim, b: Claim, assumed: list[str]) -> str:
    for name in TIMES:
        left, right = getattr(a, name), getattr(b, name)
        if _same_time(left, right):
            continue
        if left and right and not _one_time_in_other(left, right):
            return f"They name two times, {left.span.text!r} and {right.span.text!r}."
        assumed.append(name)
    return ""


def _same_time(a: Timex | None, b: Timex | None) -> bool:
    if a is None or b is None:
        return a is b
    if _extent(a) == (None, None):
        return a.value == b.value
    return _extent(a) == _extent(b)


def _one_time_in_other(a: Timex, b: Timex) -> bool:
    (a_low, a_high), (b_low, b_high) = _extent(a), _extent(b)
    if a_low is None or a_high is None or b_low is None or b_high is None:
        return False
    return (a_low <= b_low and b_high <= a_high) or (b_low <= a_low and a_high <= b_high)


def _extent(timex: Timex) -> tuple[dt.date | None, dt.date | None]:
    """First and last day that the expression speaks of."""
    low = timex.begin if timex.begin is not None else timex.lower
    high = timex.end if timex.end is not None else timex.upper
    return as_day(low), as_day(high)


def as_day(moment: dt.date | dt.datetime | None) -> dt.date | None:
    """The day of a moment."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


_PRONOUNS = frozenset({"them", "whom", "these", "those", "which"})


def named_whole(claim: Claim) -> str | None:
    """What the figure is a part of, where it is named: "of them" names nothing."""
    whole = getattr(claim.quantity, "of", None)
    return None if whole in _PRONOUNS else whole


def _whole(a: Claim, b: Claim, assumed: list[str]) -> str:
    left, right = named_whole(a), named_whole(b)
    if _words(left) == _words(right):
        return ""
    if left and right and not _one_in_other(left, right):
        return f"One is a share of {left!r}, the other of {right!r}."
    assumed.append("of")
    return ""


def _accounting(a: Claim, b: Claim, assumed: list[str]) -> str:
    if a.accounting == b.accounting:
        return ""
    if a.accounting and b.accounting:
        return f"One counts the {a.accounting}, the other the {b.accounting}."
    if "new" in (a.accounting, b.accounting) or "excess" in (a.accounting, b.accounting):
        assumed.append("accounting")
    return ""
