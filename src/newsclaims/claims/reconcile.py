"""Reconcile: the claims of many articles on one matter, brought together.

Grouping starts from the claims that say most and never guesses: a claim that leaves open which
of two groups it belongs to stays alone. The result does not depend on the order of the input.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping
from decimal import Decimal

from newsclaims.claims.compare import compare
from newsclaims.claims.interval import Interval, read_interval
from newsclaims.claims.matter import IRREALIS, as_day
from newsclaims.claims.measure import alike, check_rates
from newsclaims.claims.policies import Range, apply_policy, as_decimal
from newsclaims.claims.population import is_part
from newsclaims.claims.scope import asserted, effective_polarity, source_of
from newsclaims.records.claim import Claim, ClaimGroup

_ONE_MATTER = frozenset({"same", "refines", "consistent", "updates", "contradicts"})


def reconcile(
    claims: Iterable[Claim], *, rates: Mapping[str, Decimal] | None = None, policy: str = "intervals"
) -> tuple[ClaimGroup, ...]:
    """Figure claims grouped by matter, each group in the order of its as-ofs.

    An article that gives one figure twice counts once. A group names its lowest and highest
    figure (in the unit of its first claim, by the named `policy`), the outlets, the sources, who
    repeats whom (pairs of claim ids, the repeating one first), and flags a total that falls, a
    part larger than its whole and a figure without a source. Claims that nobody asserts, plans
    and statements are left out. `rates` are those of `compare`.

    >>> from newsclaims import extract
    >>> texts = ["The fire killed 9 people.", "At least eight people died.", "The fire hurt 20 people."]
    >>> [len(g.claims) for g in reconcile(c for t in texts for c in extract(t).claims)]
    [2, 1]
    """
    check_rates(rates)
    distinct = {c for c in claims if _counts(c)}
    told_apart = len({c.id for c in distinct}) == len(distinct)  # as ids of our own are
    kept = _once_a_document(sorted(distinct if told_apart else sorted(distinct, key=repr), key=_order))
    by_event: dict[str | None, list[list[Claim]]] = {}
    for claim in sorted(kept, key=lambda c: (-_said(c), _order(c))):
        near = by_event.setdefault(claim.event, [])
        homes = [group for group in near if all(_one_matter(claim, other, rates) for other in group)]
        if len(homes) == 1:
            homes[0].append(claim)
        else:
            near.append([claim])
    groups = [group for near in by_event.values() for group in near]
    for group in groups:
        group.sort(key=_order)
    groups.sort(key=lambda group: _order(group[0]))
    return tuple(_group(group, kept, rates, policy) for group in groups)


def _counts(claim: Claim) -> bool:
    return claim.kind == "figure" and claim.status not in IRREALIS and asserted(claim)


def _order(claim: Claim) -> tuple[str, str, int, str]:
    """As-of, else day of publication; then document, place in it and id."""
    day = _day(claim)
    return (day.isoformat() if day else "", claim.origin.document, claim.span.start, claim.id)


def _day(claim: Claim) -> dt.date | None:
    upper = claim.as_of.upper if claim.as_of is not None else None
    return as_day(upper if upper is not None else claim.origin.published)


_FIELDS = ("event", "population", "place", "agent", "cause", "event_time", "period")


def _said(claim: Claim) -> int:
    """How many of the fields that set matters apart the claim fills."""
    return sum(getattr(claim, name) is not None for name in _FIELDS)


def _once_a_document(claims: list[Claim]) -> list[Claim]:
    """The claims without those that repeat another of the same document."""
    kept: dict[str, list[Claim]] = {}
    for claim in claims:
        earlier = kept.setdefault(claim.origin.document, [])
        if not any(c.event == claim.event and compare(c, claim).relation == "same" for c in earlier):
            earlier.append(claim)
    return [claim for document in kept.values() for claim in document]


def _one_matter(a: Claim, b: Claim, rates: Mapping[str, Decimal] | None) -> bool:
    if a.event is None or a.event != b.event:
        return False
    if a.population != b.population and a.population and b.population:
        return False
    return compare(a, b, rates=rates).relation in _ONE_MATTER


def _group(
    claims: list[Claim], everything: list[Claim], rates: Mapping[str, Decimal] | None, policy: str
) -> ClaimGroup:
    first = claims[0]
    lower, upper = _range(claims, rates, policy)
    days = sorted(day for day in map(_day, claims) if day is not None)
    return ClaimGroup(
        claims=tuple(claims),
        event=_common(claims, "event"),
        population=_common(claims, "population"),
        place=_common(claims, "place"),
        unit=first.quantity.unit if first.quantity is not None else None,
        lower=lower,
        upper=upper,
        publishers=_distinct(c.origin.publisher for c in claims),
        sources=_distinct(source_of(link) for c in claims for link in c.attribution),
        repeats=_repeats(claims),
        flags=(*_falling(claims), *_oversized(claims, everything), *_unsourced(claims)),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _common(claims: list[Claim], name: str) -> str | None:
    """The value that the group's claims agree on; the shortest where one is more precise."""
    values = sorted({v for c in claims if (v := getattr(c, name))}, key=lambda v: (len(v), v))
    return values[0] if values else None


def _distinct(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _range(
    claims: list[Claim], rates: Mapping[str, Decimal] | None, policy: str
) -> tuple[Decimal | None, Decimal | None]:
    """Lowest and highest figure of the group; an end is None where some claim leaves it open."""
    affirmed = [c for c in claims if effective_polarity(c) == "positive"]
    ends = [e for c in affirmed if (e := _ends(c, claims[0], rates, policy)) is not None]
    lowers, uppers = [low for low, _ in ends], [high for _, high in ends]
    lower = None if None in lowers else min((low for low in lowers if low is not None), default=None)
    upper = None if None in uppers else max((high for high in uppers if high is not None), default=None)
    return lower, upper


def _ends(claim: Claim, first: Claim, rates: Mapping[str, Decimal] | None, policy: str) -> Range | None:
    """What the claim's figure counts as, in the unit of the first claim; None if it cannot be converted."""
    assert claim.quantity is not None
    assert first.quantity is not None
    if claim.quantity.unit == first.quantity.unit:
        return apply_policy(claim.quantity, policy)
    figures = alike(first.quantity, claim.quantity, check_rates(rates))
    if isinstance(figures, str):
        return None
    if policy == "intervals":
        return as_decimal(figures.right.lower), as_decimal(figures.right.upper)
    single = figures.points[1] if figures.points[1] is not None else figures.right.lower
    return as_decimal(single), as_decimal(single)


def _repeats(claims: list[Claim]) -> tuple[tuple[str, str], ...]:
    """Later articles that give an earlier one's figure by the same source, or by its outlet."""
    found = []
    for index, claim in enumerate(claims):
        for earlier in claims[:index]:
            if earlier.origin.document != claim.origin.document and _repeats_it(claim, earlier):
                found.append((claim.id, earlier.id))
                break
    return tuple(found)


def _repeats_it(later: Claim, earlier: Claim) -> bool:
    names = {source_of(link) for link in later.attribution} - {None}
    first = {source_of(link) for link in earlier.attribution} - {None}
    by_outlet = earlier.origin.publisher in names and earlier.origin.publisher is not None
    return (by_outlet or bool(names & first)) and compare(earlier, later).relation == "same"


def _falling(claims: list[Claim]) -> list[str]:
    """A running total that is lower than one told before."""
    totals = [c for c in claims if c.accounting == "total" and effective_polarity(c) == "positive"]
    flags = []
    for earlier, later in itertools.pairwise(totals):
        if _day(earlier) != _day(later) and _reading(later).below(_reading(earlier)):
            flags.append(f"total falls: {_cited(earlier)}, later {_cited(later)}")
    return flags


def _oversized(claims: list[Claim], everything: list[Claim]) -> list[str]:
    """A part larger than its whole, whichever group the whole is in."""
    pairs = ((a, b) for a in claims for b in everything if a.event == b.event and _exceeds(a, b))
    return [f"part larger than its whole: {_cited(part)}, of {_cited(whole)}" for part, whole in pairs]


def _exceeds(part: Claim, whole: Claim) -> bool:
    linked = part.part_of == whole.id
    narrower = part.population and whole.population and is_part(part.population, whole.population)
    if not (linked or narrower) or not _reading(whole).below(_reading(part)):
        return False
    return linked or compare(part, whole).relation == "contradicts"


def _unsourced(claims: list[Claim]) -> list[str]:
    """A figure of the group that no claim attributes to a source."""
    flags = []
    for claim in claims:
        alike_ones = [c for c in claims if c is claim or _reading(c) == _reading(claim)]
        if not any(c.attribution for c in alike_ones):
            flags.append(f"no source: {_cited(claim)}")
    return list(dict.fromkeys(flags))


def _reading(claim: Claim) -> Interval:
    assert claim.quantity is not None
    return read_interval(claim.quantity)


def _cited(claim: Claim) -> str:
    """The figure's words with its day and outlet."""
    assert claim.quantity is not None
    day = _day(claim)
    where = ", ".join(filter(None, [day.isoformat() if day else "", claim.origin.publisher or ""]))
    return f"“{claim.quantity.span.text}”" + (f" ({where})" if where else "")
