"""Checking: whether a text supports a claim, by reading the text and comparing record with record."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from newsclaims.claims.compare import compare
from newsclaims.claims.interval import read_interval
from newsclaims.claims.matter import as_day, named_whole
from newsclaims.claims.measure import alike, check_rates
from newsclaims.claims.propositions import proposition
from newsclaims.claims.scope import effective_polarity, source_of
from newsclaims.errors import check_text
from newsclaims.lexicon import Lexicon
from newsclaims.origin import Published
from newsclaims.pipeline import extract
from newsclaims.records.claim import Claim
from newsclaims.records.comparison import Comparison, Verification

_MATTER = ("event", "population", "place", "agent", "cause", "event_time", "period")


def verify(
    claim: Claim,
    text: str,
    *,
    published: Published = None,
    rates: Mapping[str, Decimal] | None = None,
    lexicon: Lexicon | None = None,
    region: str | None = None,
    day_first: bool | None = None,
    decimal: str = ".",
) -> Verification:
    """Whether a text supports a claim: "supported", "contradicted" or "not found", where, and why.

    The text supports the claim if it states the same matter with a figure that makes the claim
    true: the same figure, or one whose reading lies within the claim's ("57" supports "at least
    50", and not the other way round), by the claim's own sources. What the text leaves open that
    the claim names (a place, a cause) is never guessed: it is "not found", with the reason. It
    contradicts the claim if some claim of it does and none supports it. `published` is the text's
    own day; a text that holds the claim's very words is read as of the claim's own origin.

    >>> claim = extract("At least 50 homes burned.").claims[0]
    >>> [verify(claim, t).verdict for t in ("57 homes burned.", "30 homes burned.", "57 cars were stolen.")]
    ['supported', 'contradicted', 'not found']
    """
    check_rates(rates)
    day = published if published is not None else _own_day(claim, check_text(text))
    options = {"lexicon": lexicon, "region": region, "day_first": day_first, "decimal": decimal}
    document = extract(text, published=day, **options)  # type: ignore[arg-type]
    results = [_judge(claim, found, rates) for found in document.claims]
    for verdict in ("supported", "contradicted"):
        agreeing = [result for result in results if result.verdict == verdict]
        if agreeing:
            best = min(agreeing, key=lambda result: len(result.assumed))
            return best.model_copy(update={"spans": tuple(s for r in agreeing for s in r.spans)})
    near = [result for result in results if result.spans]
    if near:
        return near[0].model_copy(update={"spans": ()})
    return Verification(verdict="not found", reason="The text states nothing on this matter.")


def _own_day(claim: Claim, text: str) -> Published:
    """The claim's day of publication where the text is the one that it was read from."""
    places = [claim.span, *([claim.quantity.span] if claim.quantity is not None else [])]
    same = all(text[place.start : place.end] == place.text for place in places)
    return claim.origin.published if same else None


def _judge(claim: Claim, found: Claim, rates: Mapping[str, Decimal] | None) -> Verification:
    """What one claim of the text says about the claim; spans only where both are on one matter."""
    if _equal(claim, found):
        return Verification(
            verdict="supported", reason="The text makes this very claim.", spans=(found.span,)
        )
    relation = compare(claim, found, rates=rates)
    if relation.relation == "unrelated":
        return Verification(verdict="not found", reason=relation.reason)
    unsaid = _unsaid(claim, found, relation)
    if relation.relation == "contradicts" and not unsaid:
        return _verdict("contradicted", found, relation.reason, relation)
    if unsaid:
        return _verdict("not found", found, unsaid, relation)
    if _moved_apart(claim, found) and relation.relation != "updates":
        return _verdict("contradicted", found, "One says that it rose, the other that it fell.", relation)
    if relation.relation == "same" or _entails(claim, found, rates):
        return _verdict("supported", found, relation.reason, relation)
    return _verdict(
        "not found", found, f"The text is compatible with it, no more: {relation.reason}", relation
    )


_WAYS = frozenset({"up", "down"})


def _moved_apart(claim: Claim, found: Claim) -> bool:
    """Whether one tells of a rise to its level and the other of a fall, however near the levels are."""
    if claim.quantity is None or found.quantity is None:
        return False
    return {claim.quantity.change, found.quantity.change} == _WAYS


def _verdict(verdict: str, found: Claim, reason: str, relation: Comparison) -> Verification:
    return Verification.model_validate(
        {"verdict": verdict, "reason": reason, "spans": (found.span,), "assumed": relation.assumed}
    )


def _equal(claim: Claim, found: Claim) -> bool:
    """Whether both are one claim, read from the same words."""
    if claim.kind != found.kind or claim.attribution != found.attribution:
        return False
    names = (*_MATTER, "span", "quantity", "status", "polarity", "accounting")
    return all(getattr(claim, name) == getattr(found, name) for name in names)


def _unsaid(claim: Claim, found: Claim, relation: Comparison) -> str:
    """What the claim names and the text leaves open; empty where there is nothing."""
    if claim.kind == "figure":
        for name in (*_MATTER, "of"):
            if name in relation.assumed and _value(claim, name) and not _value(found, name):
                return f"The text does not say the {name.replace('_', ' ')}."
    wanted = set(filter(None, map(source_of, claim.attribution)))
    named = set(filter(None, map(source_of, found.attribution)))
    missing = sorted(name for name in wanted - named if not any(_is_surname(name, full) for full in named))
    if relation.relation != "contradicts" and missing:
        return f"The text states it, but not by {', '.join(missing)}."
    return ""


def _is_surname(name: str, full: str) -> bool:
    """Whether a name of one word is the last of a fuller one."""
    return " " not in name and full.casefold().endswith(f" {name.casefold()}")


def _value(claim: Claim, name: str) -> object:
    return named_whole(claim) if name == "of" else getattr(claim, name)


def _entails(claim: Claim, found: Claim, rates: Mapping[str, Decimal] | None) -> bool:
    """Whether every figure that the text's wording allows makes the claim true."""
    if claim.kind == "statement":
        return proposition(claim) == proposition(found)
    if claim.quantity is None or found.quantity is None or claim.population != found.population:
        return False
    if effective_polarity(claim) != effective_polarity(found) or _held(claim) != _held(found):
        return False
    figures = alike(claim.quantity, found.quantity, check_rates(rates))
    return not isinstance(figures, str) and read_interval(claim.quantity).contains(figures.right)


def _held(claim: Claim) -> object:
    return as_day(claim.as_of.upper) if claim.as_of is not None else None
