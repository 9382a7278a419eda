"""Rates: the denominator behind an amount: "a barrel", "per day", "/hour", "per 100,000 people"."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.numeral import prefix_tree
from newsclaims.surfaces import plural
from newsclaims.words import facts, lemma_noun

_ONE = Decimal(1)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}


class Rate(NamedTuple):
    """`amount` of `per` is the denominator; the words end at `end`; `known` where a table has it."""

    per: str
    amount: Decimal
    end: int
    known: bool = True


class _Rates(NamedTuple):
    pattern: re.Pattern[str]
    nouns: dict[str, str]


def rate_after(text: str, end: int, lexicon: Lexicon) -> Rate | None:
    """rate := ("per" | "/" | "for each" | "for every") [amount] noun | ("a" | "an") noun | "each"

    After "a" and "an" only the nouns of the tables make a rate; after "per" any word does.
    """
    following = text[end : end + 2]
    if len(following) < 2 or (following[0] not in " -/\u00a0" and following[0] != ","):
        return None
    rates = _rates(lexicon)
    match = rates.pattern.match(text, end)
    if match is None:
        return None
    if match["each"]:
        return Rate("piece", _ONE, match.end())
    if match["noun"] is None and match["any"] and "/" in match.group():
        return None  # "9/11 were"
    amount = _amount(match)
    if match["any"] is not None and match["digits"] and not _is_noun(match["any"], lexicon):
        return Rate("person", amount, match.start("any") - 1)  # "3.4 deaths per 100,000 last year"
    if match["open"] is not None:
        return Rate("person", amount, match.end())
    surface = match["noun"] or match["a"] or match["any"]
    noun = surface.lower().replace("-", " ")
    if noun in ("cent", "se"):
        return None
    per = (
        rates.nouns.get(surface)
        or rates.nouns.get(noun)
        or lemma_noun(noun, lexicon=lexicon).replace(" ", "_")
    )
    return Rate(per, amount, match.end(), match["any"] is None)


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    known = facts(word, lexicon=lexicon)
    return known.noun is not None and not known.closed and not known.adverb


def _amount(match: re.Match[str]) -> Decimal:
    digits, scale = match["digits"], match["scale"]
    amount = Decimal("".join(c for c in digits if c.isdigit())) if digits else _ONE
    return amount * _SCALES[scale] if scale else amount


@functools.lru_cache(maxsize=16)
def _rates(lexicon: Lexicon) -> _Rates:
    nouns: dict[str, str] = {}
    symbols: dict[str, str] = {}
    spelled: set[str] = set()
    for row in lexicon.rows("units"):
        if row.get("per") or row.get("dimension") in ("temperature", "angle"):
            continue
        if row.get("form") == "name":
            spelled.update(form for form in (row.surface, plural(row.surface)) if not form.islower())
            for form in (row.surface, *filter(None, row.get("plural").split("|")), plural(row.surface)):
                nouns.setdefault(form.lower(), row.value)
        elif row.surface.replace("^", "").isalnum():
            symbols.setdefault(row.surface, row.value)
    for row in lexicon.rows("rate_nouns"):
        nouns[row.surface] = row.value
        nouns[plural(row.surface)] = row.value
    nouns["people"], nouns["persons"], nouns["women"], nouns["men"] = "person", "person", "woman", "man"
    nouns["children"] = "child"
    tree = prefix_tree(sorted({*nouns, *spelled}))
    mark = prefix_tree(sorted(symbols))
    digits = r"(?:(?P<digits>\d{1,9}+(?>(?:[, \u00a0\u2009\u202f]\d{3}(?!\d))*))(?:[ -]|(?=[.,;:)]|\s*$)))?"
    amount = digits + r"(?:(?P<scale>hundred|thousand|million|billion)[ -])?"
    pattern = re.compile(
        rf"(?:,?[ \u00a0-]per[ \u00a0-]|[ ]?/[ ]?|[ ]for (?:each|every) (?=\d)){amount}"
        rf"(?:(?P<noun>(?:{tree}|{mark})(?![A-Za-z]))|(?P<any>[A-Za-z]++)|(?P<open>(?<=\d)(?=[.,;:)]|\s*$)))"
        rf"|(?:[ \u00a0-]an?| for (?:each|every)|,? every)[ \u00a0-](?P<a>{tree})(?![A-Za-z]|"
        rf"[ ](?:ago|earlier|later|before|after|and a half|or (?:two|so))\b)|,? (?P<each>each|"
        rf"apiece)\b"
    )
    return _Rates(pattern, {**symbols, **nouns})
