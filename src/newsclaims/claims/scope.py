"""Scope: what a claim's chain of attributions and its own words leave of its assertion."""

from __future__ import annotations

import functools

from newsclaims.lexicon import Lexicon
from newsclaims.records.attribution import Attribution
from newsclaims.records.claim import Claim
from newsclaims.types import Polarity

_DENYING = frozenset({"denies", "rejects"})
OPPOSITE: dict[Polarity, Polarity] = {"positive": "negative", "negative": "positive"}


def denies(link: Attribution) -> bool:
    """Whether the link denies or rejects what is under it ("did not deny" does not)."""
    return link.act in _DENYING and link.polarity == "positive"


def effective_polarity(claim: Claim) -> Polarity:
    """The claim's own polarity times each denying or rejecting link of its chain."""
    flips = sum(map(denies, claim.attribution))
    return OPPOSITE[claim.polarity] if flips % 2 else claim.polarity


def asserted(claim: Claim) -> bool:
    """Whether somebody stands behind the claim: no link is negative ("did not say"), all are actual."""
    return all(link.polarity == "positive" and link.modality == "actual" for link in claim.attribution)


def source_of(link: Attribution) -> str | None:
    """Who said it: the name, else the words that stand for one ("the mayor"), article left out."""
    source = link.source
    if source.name or source.span is None or source.mention == "pronoun":
        return source.name
    first, _, rest = source.span.text.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else source.span.text


def is_level(claim: Claim) -> bool:
    """Whether the figure is a level of a property (turnout, a price), which holds at a time."""
    return claim.event in _properties(Lexicon.default())


@functools.lru_cache(maxsize=16)
def _properties(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row.value for row in lexicon.rows("events") if row.get("form") == "property")
