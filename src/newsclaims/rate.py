"""Rates: the denominator behind an amount: "a barrel", "per day", "/hour", "per 100,000 people"."""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from newsclaims.decimals import multiply, power_of_ten
from newsclaims.lexicon import Lexicon
from newsclaims.pattern import Pattern
from newsclaims.surfaces import plural
from newsclaims.wordlist import ASCII_LETTERS, WordList
from newsclaims.words import facts, lemma_noun

_ONE = Decimal(1)
_SCALES = {
    name: power_of_ten(power)
    for name, power in (("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9))
}


class Rate(NamedTuple):
    """`amount` of `per` is the denominator; the words end at `end`; `known` where a table has it."""

    per: str
    amount: Decimal
    end: int
    known: bool = True


class _Rates(NamedTuple):
    """What the nouns and symbols of denominators mean, and where they stand."""

    nouns: dict[str, str]
    spelled: WordList
    either: WordList  # with the symbols


# What stands before the noun of a denominator; "per" and "/" may have an amount.
_BEFORE = Pattern(
    r"(?P<per>,?[ \u00a0-]per[ \u00a0-](?:every )?|[ ]?/[ ]?|[ ]for (?:each|every) (?=\d))"
    r"(?:(?P<digits>\d{1,9}+(?>(?:[, \u00a0\u2009\u202f]\d{3}(?!\d))*))(?:(?=[.,;:)]|\s*$)|[ -]))?"
    r"(?:(?P<scale>hundred|thousand|million|billion)[ -](?=[^\W\d_]))?"
    r"(?P<open>(?<=\d)(?=[.,;:)]|\s*$))?"
    r"|(?:[ \u00a0-]an?| for (?:each|every)|,? every)[ \u00a0-]|,? (?P<each>each|apiece)\b"
)
_ANY = Pattern(r"[A-Za-z]++")
_AGO = Pattern(r"[ ](?:ago|earlier|later|before|after|and a half|or (?:two|so))\b")


# The second character of what may be a rate, by the first: " per", " a", "-a", ", every"; any behind a slash.
_SECOND = {" ": "pfae/", "-": "pa", "\u00a0": "pa", ",": " \u00a0-"}


def rate_after(text: str, end: int, lexicon: Lexicon) -> Rate | None:
    """rate := ("per" | "/" | "for each" | "for every") [amount] noun | ("a" | "an") noun | "each"

    After "a" and "an" only the nouns of the tables make a rate; after "per" any word does.
    """
    following = text[end : end + 2]
    if len(following) < 2 or (following[0] != "/" and following[1] not in _SECOND.get(following[0], "")):
        return None
    match = _BEFORE.match(text, end)
    if match is None:
        return None
    if match["each"] and following[0] == "," and _EACH_ENDS.match(text, match.end()) is None:
        return None  # "60 satellites, each weighing a ton"
    if match["each"]:
        timed = _with_article(text, match.end() + 1, lexicon) if match["each"] == "each" else None
        return timed or Rate("piece", _ONE, match.end())  # "$5 each month"
    if match["per"] is None:
        return _with_article(text, match.end(), lexicon)
    return _with_amount(text, match, lexicon)


_EACH_ENDS = Pattern(r"\s*(?:[.,;:)]|$)")


def _with_article(text: str, place: int, lexicon: Lexicon) -> Rate | None:
    """The denominator behind "a" or "every", if it is one: "a year", but not "a year ago"."""
    rates = _rates(lexicon)
    for surface in rates.spelled.each(text, place, ASCII_LETTERS):
        if _AGO.match(text, place + len(surface)) is None:
            return Rate(_meaning(surface, rates, lexicon), _ONE, place + len(surface))
    return None


def _with_amount(text: str, match: re.Match[str], lexicon: Lexicon) -> Rate | None:
    """The denominator behind "per" or a slash, with its amount."""
    place, amount = match.end(), _amount(match)
    if match["open"] is not None:
        return Rate("person", amount, place)
    rates = _rates(lexicon)
    surface = rates.either.longest(text, place, ASCII_LETTERS)
    if surface is not None:
        if surface.lower() in _NO_NOUNS:
            return None
        return Rate(_meaning(surface, rates, lexicon), amount, place + len(surface))
    other = _ANY.match(text, place)
    if other is None or "/" in match.group():
        return None  # "9/11 were"
    if match["digits"] and not _is_noun(other.group(), lexicon):
        return Rate("person", amount, place - 1)  # "3.4 deaths per 100,000 last year"
    noun = other.group().lower()
    if noun in _NO_NOUNS:
        return None
    return Rate(_meaning(other.group(), rates, lexicon), amount, other.end(), known=False)


def _meaning(surface: str, rates: _Rates, lexicon: Lexicon) -> str:
    """What a noun or symbol stands for: by the tables as written or folded, else its lemma."""
    noun = surface.lower().replace("-", " ")
    known = rates.nouns.get(surface) or rates.nouns.get(noun)
    return known or lemma_noun(noun, lexicon=lexicon).replace(" ", "_")


_NO_NOUNS = frozenset({"cent", "se"})


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    known = facts(word, lexicon=lexicon)
    return known.noun is not None and not known.closed and not known.adverb


def _amount(match: re.Match[str]) -> Decimal:
    digits, scale = match["digits"], match["scale"]
    amount = Decimal("".join(c for c in digits if c.isdigit())) if digits else _ONE
    return multiply(amount, _SCALES[scale]) if scale else amount


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
    names = {*nouns, *spelled}
    return _Rates({**symbols, **nouns}, WordList(names), WordList({*names, *symbols}))
