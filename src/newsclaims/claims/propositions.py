"""Propositions: what a statement claim states, normalized so that two can be told equal.

Only case, quotation marks, blanks, a leading "that", the speaker's own "I" and "we", short forms
of verbs and negation are evened out: never likeness, always equality.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from newsclaims.claims.scope import OPPOSITE, effective_polarity
from newsclaims.records.claim import Claim
from newsclaims.types import Polarity, Relation

_SELF = {"i": "", "we": "", "me": "", "us": "", "my": "'s", "our": "'s"}
_SHORT = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am"}


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]++(?>(?:[.,'-](?=\w)[^\W_]++)*)|'s\b|[%$€£]")


class Proposition(NamedTuple):
    """Words in order, without negation, and the polarity that it gave."""

    words: tuple[str, ...]
    polarity: Polarity


def normalize(text: str, speaker: str | None = None) -> Proposition:
    """The proposition that a content states, the speaker's "I" and "we" written as the name.

    >>> normalize("We won't sign it", "Ada Holm") == normalize("Ada Holm will not sign it.")
    True
    """
    words: list[str] = []
    negative = False
    for token in _word().findall(_spelled_out(text)):
        if token == "not":
            negative = not negative
        elif token in _SELF and speaker:
            words += [*_word().findall(speaker.casefold()), *filter(None, [_SELF[token]])]
        else:
            words.append(token)
    if words[:1] == ["that"]:
        del words[0]
    return Proposition(tuple(words), "negative" if negative else "positive")


def polarity_of(text: str) -> Polarity:
    """The polarity of the proposition that a content states."""
    return "negative" if _word().findall(_spelled_out(text)).count("not") % 2 else "positive"


def _spelled_out(text: str) -> str:
    """Lower case, straight apostrophes, verbs in full: "won't" is "will not"."""
    text = text.casefold().replace("\u2019", "'")
    text = text.replace("won't", "will not").replace("can't", "can not").replace("cannot", "can not")
    for short, full in _SHORT.items():
        text = text.replace(short, full)
    return text


def proposition(claim: Claim) -> Proposition:
    """What a statement claim states, its own polarity included."""
    if not claim.attribution:
        return normalize(claim.span.text)
    last = claim.attribution[-1]
    content = " ".join(span.text for span in last.content)
    return normalize(content, last.source.name)


def relate_statements(a: Claim, b: Claim) -> tuple[Relation, str]:
    """How two statements relate, and why: `same` or `contradicts` only when their propositions are equal."""
    left, right = proposition(a), proposition(b)
    if not left.words or left.words != right.words:
        return "unrelated", "Their propositions are not worded alike."
    stated = " ".join(left.words)
    if _truth(a) == _truth(b):
        return "same", f"Both state that {stated}."
    return "contradicts", f"One affirms and one denies that {stated}."


def _truth(claim: Claim) -> Polarity:
    """Whether the bare proposition is held true: negation in words and in the chain of sources.

    The claim's polarity and that of its words are one thing, so it is the words' that counts.
    """
    chain = claim.model_copy(update={"polarity": "positive"})
    effective = effective_polarity(chain)
    own = proposition(claim).polarity
    return effective if own == "positive" else OPPOSITE[effective]
