"""Hedges: the words around a figure that bound it, and the bounds that they make.

Approximators and their classes follow Quirk et al. (1985), 8.111, and Almasian et al. (2023).
A hedge stands directly before its figure, other words of its kind between them at most ("at
least another 40"), or directly behind it ("40 or more").
"""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.numeral import prefix_tree
from newsclaims.pattern import Pattern
from newsclaims.types import Bound
from newsclaims.wordlist import ASCII_LETTERS, WordList, word_before

_WINDOW = 48  # no chain of hedges is longer
_BLANKS = {ord(c): " " for c in "\n\r\t\u00a0\u2009\u202f\u2018\u201c'\""}
_ZERO = Decimal(0)


class Hedge(NamedTuple):
    """The bound that words at `start:end` make."""

    bound: Bound
    start: int
    end: int


class Limits(NamedTuple):
    """What a bound says of a figure: its ends, and whether they are meant themselves."""

    lower: Decimal | None
    upper: Decimal | None
    lower_closed: bool = True
    upper_closed: bool = True


_LASTS = Pattern(
    r"(?:\b(?:for|just|well|slightly|is|are|was|were|be|been|lasted|last|"
    r"lasting|lasts|took|take|takes|taken|taking|spent|waited|after|in|than|to|of|with|within|"
    r"served|aged|little|bit|way|far|ran|has|have|had|at|from|some|not|only|and|about|nearly|"
    r"now))[ ]*$",
    re.I,
)


class _Hedges(NamedTuple):
    """The bound of each hedge, and where hedges stand; those on the left are read from right to left."""

    left: dict[str, Bound]
    left_words: WordList
    left_signs: re.Pattern[str]
    right: dict[str, Bound]
    right_pattern: re.Pattern[str]
    left_last: frozenset[str]  # the last words of hedges on the left
    left_marks: frozenset[str]  # what else may stand directly before a figure that has a hedge
    right_first: frozenset[str]


def limits(bound: Bound, value: Decimal | None) -> Limits:
    """The ends that the bound states for the value.

    >>> limits("more_than", Decimal(20))
    Limits(lower=Decimal('20'), upper=None, lower_closed=False, upper_closed=True)
    """
    if bound == "exact":
        return Limits(value, value)
    if bound == "at_least":
        return Limits(value, None)
    if bound == "more_than":
        return Limits(value, None, lower_closed=False)
    if bound == "at_most":
        return Limits(None, value)
    if bound in ("less_than", "nearly"):
        return Limits(None, value, upper_closed=False)
    return Limits(None, None)


def hedge_before(text: str, start: int, floor: int, lexicon: Lexicon, *, timed: bool = False) -> Hedge | None:
    """hedge := approximator+ before the figure at `start`; nothing before `floor` is read.

    Of several the one that bounds more holds: "up to about 40" is at most 40. A figure that is
    `timed`, a duration, has "over" as a hedge only where it lasts, not where it is spread: "for over
    two years" against "repaid over two years".
    """
    hedges = _hedges(lexicon)
    last = word_before(text, floor, start)
    if last not in hedges.left_last and (last.isalpha() or last[-1:] not in hedges.left_marks):
        return None  # most figures have no hedge
    low = max(floor, start - _WINDOW)
    window = text[low:start].translate(_BLANKS)[::-1]
    place, found = 0, None
    begin = end = 0
    while True:
        hedge, first = _next_left(window, place, hedges)
        if hedge is None:
            break
        bound = hedges.left[hedge[::-1].lower()]
        if hedge == "ot pu" and _GONE.match(window, first + len(hedge)) is not None:
            break  # "have gone up to 40": a movement and its level
        if place and hedge.lower() in _PREPOSITIONS and window[:place].strip() in ("a", "na"):
            break  # "under a five-year contract" is no hedge of the five
        place = first + len(hedge)
        if bound != "exact":
            if timed and hedge.lower() == "revo" and not _LASTS.search(window[place:][::-1]):
                break
            if found is None:
                end = start - first
            begin = start - place
            if hedge.endswith(" raf") and window.startswith(" os", place):
                begin += len("far ")  # "so far fewer than 40"
            if found is None or found == "about":
                found = bound
    return None if found is None else Hedge(found, begin, end)


def _next_left(window: str, place: int, hedges: _Hedges) -> tuple[str | None, int]:
    """The hedge behind up to three blanks of the mirrored text, and where it begins."""
    stop = place + 3
    while place < stop and window.startswith(" ", place):
        place += 1
    word = hedges.left_words.longest(window, place, _IN_WORDS)
    if word is not None:
        return word, place
    sign = hedges.left_signs.match(window, place)
    return (sign["sign"] if sign is not None else None), place


_GONE = Pattern(r"[ ](?:enog|tnew|gniog|seog|og|dehsup|tohs|tperc|degde|dekcit|devom|dedaeh|emoc|emac)\b")
_PREPOSITIONS = ("rednu", "revo", "evoba", "woleb", "nihtiw", "dnoyeb")  # from right to left
_IN_WORDS = ASCII_LETTERS | frozenset("0123456789-")


def hedge_after(text: str, end: int, lexicon: Lexicon) -> Hedge | None:
    """A hedge directly behind the figure that ends at `end`: "or more", "or so", "+"."""
    following = text[end : end + 1]
    if not following or following not in " -+i,":
        return None
    hedges = _hedges(lexicon)
    if following == " " and text[end + 1 : end + 2] not in hedges.right_first:
        return None
    match = hedges.right_pattern.match(text, end)
    if match is None:
        return None
    surface = match["hedge"].lower()
    return Hedge(hedges.right[surface], match.start("hedge"), match.end())


@functools.lru_cache(maxsize=16)
def _hedges(lexicon: Lexicon) -> _Hedges:
    left: dict[str, Bound] = {}
    right: dict[str, Bound] = {}
    for row in lexicon.rows("hedges"):
        (left if row.get("side") == "left" else right)[row.surface.lower()] = row.value  # type: ignore[assignment]
    forms = {
        form[::-1]
        for surface in left
        for form in (surface, surface[0].upper() + surface[1:], surface.upper())
    }
    worded = {form for form in forms if form[-1].isalpha()}
    signs = forms - worded
    before = re.compile(rf"(?P<sign>{prefix_tree(sorted(signs))})(?![\d<>=])")
    words = [surface for surface in right if surface[0].isalpha() and surface != "ish"]
    glued = [surface for surface in right if surface not in words]
    closing = [w for w in words if not w.startswith(("or ", "and ")) and w != "odd"]
    opening = [w for w in words if w not in closing]
    after = re.compile(
        rf"(?:,?[ ])?(?P<hedge>(?<= )(?:{prefix_tree(sorted(opening))}(?! than| to\b|"
        rf"[ ][\d$\u00a3\u20ac]|[ ]an? )(?![A-Za-z-])"
        rf"|{prefix_tree(sorted(closing))}(?=[.,;:)]|\s*$))|{prefix_tree(sorted(glued))}(?![A-Za-z0-9/]))"
    )
    words_left = WordList(worded)
    last = frozenset(letters[::-1] for letters in words_left.initials())
    # A word glued to a mark, marks that are read as blanks, and those that hedges end with.
    marks = ASCII_LETTERS | set("\u2018\u201c'\"") | {form[0] for form in forms if not form[0].isalpha()}
    first = frozenset(surface[0] for surface in right)
    return _Hedges(left, words_left, before, right, after, last, marks, first)
