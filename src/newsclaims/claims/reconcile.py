"""Reconcile: the claims of many articles on one matter, brought together.

Grouping starts from the claims that say most and never guesses: a claim that leaves open which
of two groups it belongs to stays alone. The result does not depend on the order of the input.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from newsclaims.claims.compare import compare
from newsclaims.claims.interval import Interval, point, read_interval, rounded
from newsclaims.claims.matter import IRREALIS, as_day, place_words
from newsclaims.claims.measure import alike, check_rates
from newsclaims.claims.policies import Range, apply_policy, as_decimal
from newsclaims.claims.population import is_part
from newsclaims.claims.scope import asserted, effective_polarity, source_of
from newsclaims.records.claim import Claim
from newsclaims.records.comparison import ClaimGroup
from newsclaims.records.timex import Timex

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
    groups = _gathered(sorted(kept, key=lambda c: (-_said(c), _order(c))), rates)
    for group in groups:
        group.sort(key=_order)
    groups.sort(key=lambda group: _order(group[0]))
    wholes = _Wholes(kept)
    return tuple(_group(group, wholes, rates, policy) for group in groups)


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
    alike_ones: dict[tuple[object, ...], list[tuple[Claim, Fraction | None]]] = {}
    for claim in claims:
        assert claim.quantity is not None
        key = claim.origin.document, claim.event, claim.quantity.bound
        earlier = alike_ones.setdefault(key, [])
        figure = _figure(claim)
        if not any(
            _may_equal(c, f, claim, figure) and compare(c, claim).relation == "same" for c, f in earlier
        ):
            earlier.append((claim, figure))
            kept.setdefault(claim.origin.document, []).append(claim)
    return [claim for document in kept.values() for claim in document]


def _figure(claim: Claim) -> Fraction | None:
    """The stated figure as `compare` sees it."""
    figure = None if claim.quantity is None else point(claim.quantity)
    return None if figure is None else rounded(figure)


def _may_equal(a: Claim, one: Fraction | None, b: Claim, other: Fraction | None) -> bool:
    """Whether it takes a comparison to tell two figures apart: two of one unit differ at sight."""
    if one is None or other is None or a.quantity is None or b.quantity is None:
        return True
    return one == other or (a.quantity.kind, a.quantity.unit) != (b.quantity.kind, b.quantity.unit)


class _Near:
    """A group in the making: its claims, and those of them that a new claim must be compared with."""

    def __init__(self, claim: Claim) -> None:
        self.claims: list[Claim] = []
        self.telling: dict[tuple[object, ...], Claim] = {}
        self.units: set[str | None] = set()
        self.add(claim)

    def add(self, claim: Claim) -> None:
        self.claims.append(claim)
        self.telling.setdefault(_kin(claim), claim)
        self.units.add(_unit(claim))

    def takes(self, claim: Claim, rates: Mapping[str, Decimal] | None) -> bool:
        """Whether the claim is of one matter with every claim of the group."""
        every = effective_polarity(claim) == "negative" or self.units != {_unit(claim)}
        others = self.claims if every else self.telling.values()
        return all(_one_matter(claim, other, rates) for other in others)


def _unit(claim: Claim) -> str | None:
    return None if claim.quantity is None else claim.quantity.unit


def _kin(claim: Claim) -> tuple[object, ...]:
    """What decides which claims in its unit are of one matter with it: no figure, unless it is denied."""
    if effective_polarity(claim) == "negative":
        return (claim,)
    told = tuple(_told(getattr(claim, name)) for name in (*_FIELDS, "accounting", "status"))
    names = ("kind", "unit", "candidates", "of", "role", "change", "per", "per_amount", "is_age")
    return (*told, *(getattr(claim.quantity, name, None) for name in names))


def _told(value: str | Timex | None) -> object:
    """A field without the place at which it was read."""
    return (
        (value.value, value.lower, value.upper, value.begin, value.end) if isinstance(value, Timex) else value
    )


def _gathered(claims: Iterable[Claim], rates: Mapping[str, Decimal] | None) -> list[list[Claim]]:
    """The claims in groups: each joins the one group that takes it, or begins another."""
    near: dict[str | None, dict[str | None, list[_Near]]] = {}  # by event, then by a word of the place
    found: list[_Near] = []
    for claim in claims:
        by_word = near.setdefault(claim.event, {}) if claim.event else {}  # else it stays alone
        words = place_words(claim)
        places: Iterable[str | None] = [None, *sorted(words)] if words else list(by_word)
        candidates = dict.fromkeys(group for word in places for group in by_word.get(word, ()))
        homes = list(islice((group for group in candidates if group.takes(claim, rates)), 2))
        if len(homes) == 1:
            homes[0].add(claim)
            continue
        group = _Near(claim)
        found.append(group)
        for word in words or {None}:
            by_word.setdefault(word, []).append(group)
    return [group.claims for group in found]


def _one_matter(a: Claim, b: Claim, rates: Mapping[str, Decimal] | None) -> bool:
    if a.event is None or a.event != b.event:
        return False
    if a.population != b.population and a.population and b.population:
        return False
    return compare(a, b, rates=rates).relation in _ONE_MATTER


def _group(
    claims: list[Claim], wholes: _Wholes, rates: Mapping[str, Decimal] | None, policy: str
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
        flags=(*_falling(claims), *_oversized(claims, wholes), *_unsourced(claims)),
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
    told = [(c, _figure(c), {source_of(link) for link in c.attribution} - {None}) for c in claims]
    found = []
    for index, (claim, figure, names) in enumerate(told):
        if not names:
            continue
        for earlier, before, first in told[:index]:
            if earlier.origin.document == claim.origin.document:
                continue
            if not (names & first or earlier.origin.publisher in names):
                continue
            if _may_equal(earlier, before, claim, figure) and compare(earlier, claim).relation == "same":
                found.append((claim.id, earlier.id))
                break
    return tuple(found)


def _falling(claims: list[Claim]) -> list[str]:
    """A running total that is lower than one told before."""
    totals = [c for c in claims if c.accounting == "total" and effective_polarity(c) == "positive"]
    flags = []
    for earlier, later in itertools.pairwise(totals):
        if _day(earlier) != _day(later) and _reading(later).below(_reading(earlier)):
            flags.append(f"total falls: {_cited(earlier)}, later {_cited(later)}")
    return flags


class _Wholes:
    """All claims, so that those of which another may count a part are found without a look at each."""

    def __init__(self, claims: list[Claim]) -> None:
        self._claims = claims
        self._readings = [_reading(claim) for claim in claims]
        self._places: dict[str, list[int]] = {}
        self._by_population: dict[str | None, dict[str, list[int]]] = {}
        for place, claim in enumerate(claims):
            self._places.setdefault(claim.id, []).append(place)
            if claim.population:
                by_name = self._by_population.setdefault(claim.event, {})
                by_name.setdefault(claim.population, []).append(place)

    def below(self, part: Claim) -> list[Claim]:
        """What the claim may be a part of (linked to it, or of a wider population) and exceeds, in order."""
        by_name = self._by_population.get(part.event, {})
        wider = [name for name in by_name if part.population and is_part(part.population, name)]
        places = {place for name in wider for place in by_name[name]}
        places.update(self._places.get(part.part_of or "", ()))
        reading = _reading(part)
        exceeded = [self._claims[place] for place in sorted(places) if self._readings[place].below(reading)]
        return [whole for whole in exceeded if whole.event == part.event]


def _oversized(claims: list[Claim], wholes: _Wholes) -> list[str]:
    """A part larger than its whole, whichever group the whole is in."""
    pairs = ((part, whole) for part in claims for whole in wholes.below(part) if _belongs(part, whole))
    return [f"part larger than its whole: {_cited(part)}, of {_cited(whole)}" for part, whole in pairs]


def _belongs(part: Claim, whole: Claim) -> bool:
    return part.part_of == whole.id or compare(part, whole).relation == "contradicts"


def _unsourced(claims: list[Claim]) -> list[str]:
    """A figure of the group that no claim attributes to a source."""
    sourced = {_reading(claim) for claim in claims if claim.attribution}
    flags = [f"no source: {_cited(claim)}" for claim in claims if _reading(claim) not in sourced]
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
