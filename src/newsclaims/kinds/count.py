"""Counts: a figure and the noun phrase that it counts: "45 Russian diplomats", "two of its ambulances".

The phrase and its head come from `phrase.item_after`; what only looks like a count ("one another",
"no one", "the one") is told here.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral
from newsclaims.pattern import Pattern
from newsclaims.phrase import Item, item_after
from newsclaims.reading import Reading, of_numeral
from newsclaims.words import facts, plural

# "no one", "each one", "another one": a pronoun even before a noun.
_PRONOUN_ONE = Pattern(
    r"\b(?:no|every|any|each|last|first|next|other|my|your|loved|a|same|another|all-in)[ -]$", re.I
)
_AT_ONE = Pattern(r"\b[Aa]t $")
_IDIOM = Pattern(
    r"(?: another\b| day\b| time\b|-time\b|-way\b|-off\b|-sided\b|'s\b|\u2019s\b|self\b|"
    r" by one\b| thing\b| hand\b| bit\b|-on-one\b| and only\b| or (?:the|more)\b)",
    re.I,
)


_NO_ONE = Pattern(
    r"(?:[Nn]o one|[Nn]obody)(?= (?:(?:was|is|has been|had been)(?: [a-z]+ly| reported| believed)? (?:killed|"
    r"injured|hurt|wounded|harmed|dead|missing|arrested|detained|displaced|trapped)|died|perished)\b)"
)


def read_none(text: str, reading: Reading, lexicon: Lexicon) -> bool:
    """ "No civilians": zero, of people and of what befalls them; "no doubt" counts nothing."""
    nobody = _NO_ONE.match(text, reading.start)
    if nobody is not None:
        reading.kind, reading.item, reading.head, reading.end = "count", "people", "person", nobody.end()
        return True
    if reading.end - reading.start > len("no"):
        return False
    following = text[reading.end + 1 : reading.end + 48].lower().split()
    if text[reading.end : reading.end + 1] != " " or _plurals(lexicon).isdisjoint(
        word if word.isalpha() and word.isascii() else _WORD_END.sub("", word) for word in following
    ):
        return False
    item = item_after(text, reading.end, singular=True, lexicon=lexicon)
    if item is None or item.of_start >= 0 or not _is_counted_none(item, lexicon):
        return False
    if text[item.head_start : item.head_end].lower() == item.head and item.head not in ("aircraft",):
        return False
    _fill(text, reading, item, lexicon)
    return True


def _is_counted_none(item: Item, lexicon: Lexicon) -> bool:
    """Plural nouns of the table: "no member has" speaks of none in particular."""
    return item.head in _counted_none(lexicon) and item.end - item.start > 0 and not item.nominal


_WORD_END = Pattern(r"[^a-z]+$")


@functools.lru_cache(maxsize=16)
def _plurals(lexicon: Lexicon) -> frozenset[str]:
    """The plurals of the counted nouns: without one near, no phrase need be read."""
    return frozenset(plural(noun, lexicon=lexicon) for noun in _counted_none(lexicon)) | {"people", "persons"}


@functools.lru_cache(maxsize=16)
def _counted_none(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row.surface for row in lexicon.rows("counted_none"))


def read_beyond(text: str, reading: Reading, place: int, lexicon: Lexicon) -> bool:
    """ "two 12-year-old boys": the noun behind a figure that describes it; it is no part of the mention."""
    item = item_after(text, place, singular=_takes_singular(reading.numeral), lexicon=lexicon)
    if item is None or item.of_start >= 0:
        return False
    reading.kind, reading.item, reading.head = "count", text[item.start : item.end], item.head
    return True


def read(text: str, reading: Reading, place: int, lexicon: Lexicon, limit: int | None = None) -> bool:
    """count := figure ["of"] noun phrase; fills the reading and tells whether it is one."""
    numeral = reading.numeral
    if text[place : place + 1] not in (" ", "\u00a0", "-", "\n"):
        return False
    if text[place] == "-":
        return _hyphenated(text, reading, place, lexicon)
    whole = place
    vague = numeral.form in ("vague", "couple", "fraction")
    if vague and text[place : place + 4] == " of ":
        place += 3
    elif numeral.form == "vague" and _needs_of(text, numeral):
        return False
    if text.startswith(" fewer ", place):
        place += 6
    elif text.startswith(" more of ", place):  # "two more of the towns"
        place += 5
    singular = _takes_singular(numeral) or text.startswith("0.", numeral.start)  # "0.8 share"
    item = item_after(text, place, limit=limit, singular=singular, lexicon=lexicon)
    if item is None and numeral.form in ("vague", "couple") and place == whole + 3:  # "dozens of its ferries"
        item = item_after(text, whole, limit=limit, lexicon=lexicon)
    if item is None and limit is None:
        return _attributive(text, reading, place, lexicon)
    if item is None or (numeral.value == 1 and _is_verb(text, item)):
        return False
    before = text[max(0, reading.start - 14) : reading.start]
    if before.endswith(" of ") and _PLACE_OF.search(before) and _may_tell(text, item, lexicon):
        return False
    if item.end > item.head_end and _OWN_FIGURE.match(text, item.end) is not None:
        item = item._replace(end=item.head_end)  # "14 plants and sales of $3m": the sales have their own
    _fill(text, reading, item, lexicon)
    return True


_PLACE_OF = Pattern(r"\b(?:town|city|village|suburb|hamlet|county|nation|country|island|port) of $")


def _may_tell(text: str, item: Item, lexicon: Lexicon) -> bool:
    """ "a town of 3,400 lies north": a verb behind those who live in a place."""
    if item.start != item.head_start:
        return False
    return "third" in facts(text[item.head_start : item.head_end], lexicon=lexicon).verb_forms


_OWN_FIGURE = Pattern(r" of (?:[a-z]+ ){0,2}[A-Za-z]{0,3}[^\w\s]{0,2}\d")


def _is_verb(text: str, item: Item) -> bool:
    """ "one listing the facts", "that one costs": the pronoun with a verb, since one takes no plural."""
    if item.start != item.head_start or item.of_start >= 0:
        return False
    word = text[item.start : item.end].lower()
    return word.endswith("ing") or (word.endswith("s") and word != item.head)


def _needs_of(text: str, numeral: Numeral) -> bool:
    """ "dozens injured" counts no noun; "several hundred people", "a few homes" do."""
    last = text[numeral.start : numeral.end].rsplit(" ", 1)[-1].lower()
    return last.endswith("s") and last != "several"


def _takes_singular(numeral: Numeral) -> bool:
    return numeral.value == 1 or numeral.form == "none"


_DETERMINED = Pattern(r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[Oo]ur)|['\u2019]s) $")
_TWO_NOUNS = Pattern(r"[ \u00a0](?P<unit>[a-z]++) (?P<head>[A-Za-z]++)(?!['\u2019])")


def _attributive(text: str, reading: Reading, place: int, lexicon: Lexicon) -> bool:
    """ "the 3 million member union": a singular noun between figure and head, written without its hyphen."""
    match = _TWO_NOUNS.match(text, place)
    if match is None or reading.numeral.form not in ("digits", "words"):
        return False
    if _DETERMINED.search(text[max(0, reading.start - 6) : reading.start]) is None:
        return False
    unit = facts(match["unit"], lexicon=lexicon)
    large = reading.numeral.scale >= 1000 or "," in text[reading.start : place]  # and no year or name
    if (
        unit.noun is None
        or unit.plural
        or unit.closed
        or not (large or _is_bare_noun(match["unit"], lexicon))
    ):
        return False
    if not (match["head"][0].isupper() or _is_bare_noun(match["head"], lexicon)):
        return False
    reading.kind, reading.item, reading.head = "count", match["unit"], unit.noun
    reading.end = match.end("unit")
    return True


def _is_bare_noun(word: str, lexicon: Lexicon) -> bool:
    """A known singular noun that is likelier one than a verb or an adjective."""
    known = facts(word, lexicon=lexicon)
    return (
        known.noun is not None
        and known.known
        and not known.plural
        and not known.closed
        and known.noun_weight >= max(known.verb_weight, known.adjective_weight, known.adverb_weight)
    )


def is_model(text: str, numeral: Numeral, lexicon: Lexicon) -> bool:
    """Whether three digits or more and a singular noun name a thing: "the 486 chip", "its 747 fleet"."""
    if numeral.form != "digits" or numeral.scale != 1 or numeral.end - numeral.start < 3:
        return False
    digits = text[numeral.start : numeral.end]
    match = _ONE_NOUN.match(text, numeral.end)
    if match is None or not digits.isdigit() or match["noun"] in ("head", "total"):
        return False
    if _DETERMINED.search(text[max(0, numeral.start - 6) : numeral.start]) is None:
        return False
    return match["based"] is not None or match["noun"].isupper() or _is_bare_noun(match["noun"], lexicon)


_ONE_NOUN = Pattern(r"(?:[ \u00a0](?P<noun>[a-z]++|[A-Z]{2,}+)|(?P<based>-based)\b)(?![\w-])")


def _fill(text: str, reading: Reading, item: Item, lexicon: Lexicon) -> None:
    reading.kind = "count"
    if item.of_start >= 0:
        reading.of = text[item.of_start : item.of_end]
        reading.end = item.of_end
        reading.item = text[item.start : item.end] or None
        reading.head = item.head or None
        return
    reading.item, reading.head, reading.end = text[item.start : item.end], item.head, item.end


_HYPHEN_NOUN = Pattern(r"-(?P<noun>[A-Za-z]++)(?!-[A-Za-z])")


def _hyphenated(text: str, reading: Reading, place: int, lexicon: Lexicon) -> bool:
    """ "a 40-seat hall", "the 12-member panel": the noun in the compound is what is counted."""
    match = _HYPHEN_NOUN.match(text, place)
    if match is None:
        return False
    if match["noun"] == "strong":
        return _strong(text, reading, match.end(), lexicon)
    known = facts(match["noun"], lexicon=lexicon)
    if known.noun is None or known.closed or match["noun"].lower() in ("based", "like", "style"):
        return False
    if match["noun"][0].isupper():
        return False
    reading.kind = "count"
    reading.item, reading.head, reading.end = match["noun"], known.noun, match.end("noun")
    return True


_BODY = Pattern(r" (?P<first>[a-z]++)(?: (?P<second>[a-z]++))?")


def _strong(text: str, reading: Reading, place: int, lexicon: Lexicon) -> bool:
    """ "a 50-strong crew", "a 50-strong rescue team": a body by the number of its members."""
    match = _BODY.match(text, place)
    for word in match.group("second", "first") if match is not None else ():
        known = facts(word or "", lexicon=lexicon)
        if known.noun is not None and not known.closed and known.noun_weight >= known.verb_weight:
            reading.kind, reading.end, reading.item, reading.head = "count", place, word, known.noun
            return True
    return False


def is_pronoun(text: str, numeral: Numeral) -> bool:
    """Whether "one" is a pronoun or part of an idiom: "the one", "no one", "one another"."""
    if numeral.value != 1 or numeral.form != "words" or text[numeral.start : numeral.end].lower() != "one":
        return False
    if _IDIOM.match(text, numeral.end) is not None:
        return True
    if text[numeral.end : numeral.end + 6] == " point" and _AT_ONE.search(
        text[max(0, numeral.start - 4) : numeral.start]
    ):
        return True
    window = text[max(0, numeral.start - 12) : numeral.start]
    return _PRONOUN_ONE.search(window) is not None


_QUARTERS = Pattern(
    r"\b(?:next|last|past|first|previous|final|recent|consecutive|straight|these|those)[ ]$", re.I
)


def read_quarters(text: str, numeral: Numeral) -> Reading | None:
    """ "the next three quarters": parts of a year, and no fraction."""
    if (
        numeral.denominator != 4
        or numeral.numerator is None
        or text[numeral.end - 8 : numeral.end] != "quarters"
    ):
        return None
    if _QUARTERS.search(text[max(0, numeral.start - 14) : numeral.start]) is None:
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.value, reading.step = "count", numeral.numerator, Decimal(1)
    reading.item, reading.head = "quarters", "quarter"
    reading.numerator = reading.denominator = None
    return reading


_A_OR_TWO = Pattern(r"\b(?:an?|one) [a-z]+ or $", re.I)


def is_anaphor(text: str, numeral: Numeral) -> bool:
    """Whether a figure without a noun is a pronoun: "one that was wide", "the two met"."""
    word = text[numeral.start : numeral.end].lower()
    if word == "two" and _A_OR_TWO.search(text[max(0, numeral.start - 24) : numeral.start]) is not None:
        return True  # "a year or two"
    return word == "one" or (
        word in ("two", "three") and text[max(0, numeral.start - 4) : numeral.start].lower() == "the "
    )
