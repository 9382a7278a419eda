"""Compare: how two claims relate, with a reason that could be printed.

The relations and their order are the contract's: opposite polarity and times are looked at only
when both claims are about the same matter, and what cannot be decided is `unrelated`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction

from newsclaims.claims.interval import Interval, point
from newsclaims.claims.matter import Apart, Matter, as_day, same_matter
from newsclaims.claims.measure import CheckedRates, alike, check_rates
from newsclaims.claims.propositions import relate_statements
from newsclaims.claims.scope import asserted, effective_polarity, is_level
from newsclaims.records.claim import Claim
from newsclaims.records.comparison import Comparison, Reading
from newsclaims.types import Relation, Side


def compare(a: Claim, b: Claim, *, rates: Mapping[str, Decimal] | None = None) -> Comparison:
    """How claim `b` relates to claim `a`.

    `rates` maps ISO 4217 codes to what one unit of a common base buys of each (the form in which
    central banks publish them); without it two currencies are unrelated. A float in it is a
    `TypeError`, a rate that is not above 0 a `ValueError`. `difference` is b - a in a's unit.

    >>> from newsclaims import extract
    >>> a, b = (extract(t).claims[0] for t in ("The fire killed 9 people.", "Nine people were killed."))
    >>> compare(a, b).relation, compare(a, b).assumed
    ('same', ('cause',))
    """
    checked = check_rates(rates)
    if a == b:
        return Comparison(
            relation="same",
            reason="They are one and the same claim.",
            difference=_zero(a),
            difference_unit=_unit(a),
        )
    if a.kind != b.kind:
        return _unrelated("One states a figure, the other a proposition.")
    unsaid = next((claim for claim in (a, b) if not asserted(claim)), None)
    if unsaid is not None:
        return _unrelated(f"Nobody is reported to have stated {unsaid.span.text!r}.")
    if a.kind == "statement":
        relation, reason = relate_statements(a, b)
        return Comparison(relation=relation, reason=reason)
    return _figures(a, b, checked)


def _zero(claim: Claim) -> Decimal | None:
    return Decimal(0) if claim.quantity is not None and point(claim.quantity) is not None else None


def _unit(claim: Claim) -> str | None:
    return claim.quantity.unit if claim.quantity is not None and _zero(claim) is not None else None


def _unrelated(reason: str, assumed: tuple[str, ...] = ()) -> Comparison:
    return Comparison(relation="unrelated", reason=reason, assumed=assumed)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figure claims on one matter, both figures in a's unit."""

    a: Claim
    b: Claim
    matter: Matter
    left: Interval
    right: Interval
    points: tuple[Fraction | None, Fraction | None]
    bounds: tuple[str, str]


def _figures(a: Claim, b: Claim, rates: CheckedRates) -> Comparison:
    matter = same_matter(a, b)
    if isinstance(matter, Apart):
        return _unrelated(matter.reason)
    assert a.quantity is not None
    assert b.quantity is not None
    figures = alike(a.quantity, b.quantity, rates)
    if isinstance(figures, str):
        return _unrelated(figures)
    points = (figures.points[0], figures.points[1])
    extra = ("unit",) if figures.assumed_unit else ()
    matter = Matter((*matter.assumed, *extra), matter.part)
    bounds = (a.quantity.bound, b.quantity.bound)
    pair = _Pair(a, b, matter, figures.left, figures.right, points, bounds)
    return _related(pair)


def _related(pair: _Pair) -> Comparison:
    """The first relation that holds, in the contract's order."""
    if effective_polarity(pair.a) != effective_polarity(pair.b):
        return _opposed(pair)
    if pair.matter.part:
        return _capped(pair)
    if effective_polarity(pair.a) == "negative":
        return _both_denied(pair)
    times = _Times.of(pair)
    if _same_figure(pair):
        return _result(pair, "same", f"Both give the same figure, {_quoted(pair.a)}.", times)
    if _fell(pair, times):
        return _result(pair, "contradicts", f"A running total cannot fall: {_both(pair)}.", times)
    if times.differ and (_apart(pair) or _raised(pair)):
        return _result(pair, "updates", f"{_both(pair)} hold at different times.", times)
    if _apart(pair):
        return _result(pair, "contradicts", f"{_both(pair)} cannot both be true.", times)
    narrower = _narrower(pair)
    if narrower:
        return _result(pair, "refines", f"{_both(pair)}: one lies within the other.", times, narrower)
    return _result(pair, "consistent", f"{_both(pair)} can both be true.", times)


def _quoted(claim: Claim) -> str:
    assert claim.quantity is not None
    about = f" ({claim.event})" if claim.event else ""
    return f"“{claim.quantity.span.text}”{about}"


def _both(pair: _Pair) -> str:
    return f"{_quoted(pair.a)} and {_quoted(pair.b)}"


def _result(
    pair: _Pair, relation: Relation, reason: str, times: _Times | None = None, narrower: Side | None = None
) -> Comparison:
    unit = pair.a.quantity.unit if pair.a.quantity is not None else None
    left, right = pair.points
    difference = None if left is None or right is None else _decimal(right - left)
    if pair.matter.assumed:
        reason += f" Left open by one side: {', '.join(pair.matter.assumed)}."
    return Comparison(
        relation=relation,
        reason=reason,
        difference=difference,
        difference_unit=None if difference is None else unit,
        narrower=narrower,
        earlier=times.earlier if times else None,
        assumed=pair.matter.assumed,
        readings=(_reading(pair.a, pair.left), _reading(pair.b, pair.right)),
    )


def _reading(claim: Claim, interval: Interval) -> Reading:
    """A side's interval as a record, for those who draw or print it."""
    assert claim.quantity is not None
    return Reading(
        text=claim.quantity.span.text,
        lower=None if interval.lower is None else _decimal(interval.lower),
        upper=None if interval.upper is None else _decimal(interval.upper),
        lower_closed=interval.lower_closed,
        upper_closed=interval.upper_closed,
    )


def _decimal(figure: Fraction) -> Decimal:
    return Context(prec=24).divide(Decimal(figure.numerator), Decimal(figure.denominator))


def _opposed(pair: _Pair) -> Comparison:
    """One affirms, the other denies: they collide where the affirmed figure is what is denied."""
    negative_left = effective_polarity(pair.a) == "negative"
    denied, affirmed = (pair.left, pair.right) if negative_left else (pair.right, pair.left)
    if pair.matter.part is None and affirmed.overlaps(denied):
        return _result(pair, "contradicts", f"One affirms what the other denies: {_both(pair)}.")
    return _unrelated("One denies a figure that the other does not state.", pair.matter.assumed)


def _both_denied(pair: _Pair) -> Comparison:
    if _same_figure(pair):
        return _result(pair, "same", f"Both deny the same figure, {_quoted(pair.a)}.")
    return _unrelated("Both deny, and to deny two figures says nothing about either.", pair.matter.assumed)


def _capped(pair: _Pair) -> Comparison:
    """A part caps its whole: it contradicts where it is larger."""
    part, whole = (pair.left, pair.right) if pair.matter.part == "a" else (pair.right, pair.left)
    if whole.below(part) and not _Times.of(pair).differ:
        return _result(pair, "contradicts", f"A part cannot exceed its whole: {_both(pair)}.")
    return _result(pair, "consistent", f"One counts a part of the other: {_both(pair)}.")


def _same_figure(pair: _Pair) -> bool:
    if pair.bounds[0] != pair.bounds[1]:
        return False
    left, right = pair.points
    if left is not None or right is not None:
        return left == right
    return pair.left == pair.right


def _apart(pair: _Pair) -> bool:
    return not pair.left.overlaps(pair.right)


_MINIMA = frozenset({"at_least", "more_than"})


def _raised(pair: _Pair) -> bool:
    """Whether both are minima, of different height."""
    return set(pair.bounds) <= _MINIMA and pair.left.lower != pair.right.lower


_BOUNDED = frozenset({"exact", "between"})


def _narrower(pair: _Pair) -> Side | None:
    """The side whose reading lies inside the other's, where both state both their ends."""
    if not set(pair.bounds) <= _BOUNDED or pair.left == pair.right:
        return None
    if pair.left.contains(pair.right):
        return "b"
    return "a" if pair.right.contains(pair.left) else None


@dataclass(frozen=True, slots=True)
class _Times:
    """When each of two figures held: whether at different times, and which is the earlier."""

    differ: bool
    earlier: Side | None

    @classmethod
    def of(cls, pair: _Pair) -> _Times:
        a, b = _held(pair.a), _held(pair.b)
        if a is None or b is None or a == b:
            return cls(False, None)
        return cls(True, "a" if a < b else "b")


def _held(claim: Claim) -> dt.date | None:
    """The last day of the stated as-of; for what goes on counting, the day on which it was told."""
    if claim.as_of is not None and claim.as_of.upper is not None:
        return as_day(claim.as_of.upper)
    return as_day(claim.origin.published) if _running(claim) or is_level(claim) else None


def _running(claim: Claim) -> bool:
    return claim.accounting == "total"


def _fell(pair: _Pair, times: _Times) -> bool:
    """Whether the later of two running totals is under the earlier one."""
    if times.earlier is None or not (_running(pair.a) and _running(pair.b)):
        return False
    first, second = (pair.left, pair.right) if times.earlier == "a" else (pair.right, pair.left)
    return second.below(first)
