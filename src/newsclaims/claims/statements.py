"""Statements: the attributed propositions of a text, one claim for each act of reporting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclaims.claims.propositions import polarity_of
from newsclaims.claims.scope import denies
from newsclaims.records.attribution import Attribution
from newsclaims.types import Polarity, SpeechAct, Status

_STATUS: dict[SpeechAct, Status] = {
    "claims": "alleged",
    "accuses": "alleged",
    "confirms": "confirmed",
    "admits": "confirmed",
    "estimates": "estimated",
    "believes": "estimated",
    "predicts": "projected",
    "promises": "planned",
    "proposes": "planned",
    "demands": "planned",
    "wants": "planned",
    "questions": "hypothetical",
}


# Begins with its letters, which is what the engine can look for fast.
_NOT = re.compile(r"not(?<![^\W_]not)(?![^\W_])")


def chain_of(attributions: Sequence[Attribution], index: int) -> tuple[Attribution, ...]:
    """The attribution at an index with those that it is nested in, outermost first."""
    if attributions[index].parent is None:
        return (attributions[index],)
    chain: list[Attribution] = []
    seen: set[int] = set()
    at: int | None = index
    while at is not None and at not in seen and 0 <= at < len(attributions):
        seen.add(at)
        chain.insert(0, attributions[at])
        at = attributions[at].parent
    return tuple(chain)


def statement_status(chain: Sequence[Attribution]) -> Status:
    """How firm a statement is: a denial in its chain first, then what the innermost act says."""
    if any(map(denies, chain)):
        return "denied"
    return _STATUS.get(chain[-1].act, "stated")


def statement_polarity(attribution: Attribution) -> Polarity:
    """Negative where the proposition itself is negated ("will not sign")."""
    pieces = attribution.content
    content = pieces[0].text if len(pieces) == 1 else " ".join([span.text for span in pieces])
    if "not" not in content and "n't" not in content and "n’t" not in content:
        return "positive"  # most contents, told so without being read
    folded = content.casefold()
    if "n't" in folded or "n’t" in folded or "cannot" in folded:
        return polarity_of(content)
    negations = folded.count(" not ")
    if negations == folded.count("not"):
        return "negative" if negations % 2 else "positive"  # each stands alone: no word need be read
    return polarity_of(content) if _NOT.search(folded) else "positive"  # "another", "noted"
