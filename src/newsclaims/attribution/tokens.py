"""Units: sentences as token lists, in which a quotation or a bracket is one token.

What stands in quotation marks does not take part in the grammar of the sentence around it, so a
quotation is one token of class "Q" (speech) or "q" (a few words). Its inside makes units of its
own, one level deeper.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add
from typing import NamedTuple

from newsclaims.attribution.vocabulary import Vocabulary, describer
from newsclaims.quotation import Quotation
from newsclaims.segment import Offsets

# A token with the blanks behind it; most are plain words, which are tried first.
_TOKEN = re.compile(
    r"(?:\w++(?![-'’&/.,])|(?>(?:[^\W\d_]\.){2,})"
    r"|\w++(?>(?:(?:[-'’&/]|(?<=\d)[.,](?=\d))\w++)*)(?>(?:['’](?=\s)(?<=s['’]))?)"
    r"|--++|\.\.\.++|[^\w\s])\s*+"
)
_BRACKETS = {"(": ")", "[": "]"}
_BRACKET_REACH = 40


@dataclass(slots=True)
class Unit:
    """A sentence: parallel lists of its tokens' offsets, lower-case forms and classes."""

    text: str
    start: int
    end: int
    paragraph: int
    starts: list[int]
    ends: list[int]
    low: list[str]
    cls: list[str]
    vocabulary: Vocabulary
    quotes: dict[int, Quotation] = field(default_factory=dict)
    depth: int = 0
    cue_verbs: set[int] = field(default_factory=set)
    _heading: bool | None = None

    def __len__(self) -> int:
        return len(self.low)

    def word(self, index: int) -> str:
        """The token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    @property
    def heading(self) -> bool:
        """Whether most of its longer words have capitals, as in a headline."""
        if self._heading is None:
            text, starts, ends = self.text, self.starts, self.ends
            words = [a for a, b in zip(starts, ends, strict=True) if b - a > 3 and text[a].isalpha()]
            capitals = sum(text[a].isupper() for a in words)
            self._heading = len(words) > 3 and capitals * 4 >= len(words) * 3
        return self._heading

    def can_be_base(self, index: int) -> bool:
        """Whether the token can be a verb's base form, so that "to" before it makes an infinitive."""
        if self.cls[index] not in ("n", "a", "vb"):
            return False
        return "base" in self.vocabulary.words.facts(self.low[index]).verb_forms

    def can_be_noun(self, index: int) -> bool:
        """Whether the token has a noun reading."""
        return self.cls[index][0] in "nav" and self.vocabulary.words.facts(self.low[index]).noun is not None

    def is_plural(self, index: int) -> bool:
        """Whether the token is a plural noun or a name that ends as one."""
        if self.cls[index] == "P":
            return self.low[index].endswith(("s", "men", "people"))
        return self.cls[index] == "n" and self.vocabulary.words.facts(self.low[index]).plural

    def is_venue(self, index: int) -> bool:
        """Whether the token names an occasion or a medium of speech."""
        return index < len(self.low) and self.low[index] in self.vocabulary.venues

    def at(self, index: int) -> str:
        """The class at an index, or "" beyond the unit."""
        return self.cls[index] if 0 <= index < len(self.cls) else ""


class Tokens(NamedTuple):
    """All tokens of a text, as parallel lists."""

    text: str
    starts: list[int]
    ends: list[int]
    low: list[str]
    cls: list[str]
    anchors: list[int]
    vocabulary: Vocabulary

    def has_anchor(self, bounds: Offsets) -> bool:
        """Whether a word that can be a cue stands in the stretch."""
        at = bisect_left(self.starts, bounds[0])
        place = bisect_left(self.anchors, at)
        return place < len(self.anchors) and self.starts[self.anchors[place]] < bounds[1]


_BEFORE_NOUN = frozenset({"det", "poss", "'s", "a"})
_NOUN_READING = {"vg": "n", "vs": "n", "vb": "n", "vd": "a", "vn": "a"}


def tokenize(text: str, vocabulary: Vocabulary) -> Tokens:
    """The tokens of a text, with their classes."""
    words = _TOKEN.findall(text)
    if not words:
        return Tokens(text, [], [], [], [], [], vocabulary)
    low, cls, flags, lengths = map(list, zip(*map(describer(vocabulary), words), strict=True))
    begin = len(text) - len(text.lstrip())
    starts = list(accumulate(map(len, words[:-1]), initial=begin))
    ends = list(map(add, starts, lengths))
    anchors = [at for at, flag in enumerate(flags) if flag]
    _read_in_context(words, low, cls)
    return Tokens(text, starts, ends, low, cls, anchors, vocabulary)


_IN_DOUBT = frozenset({"vd", "vs", "vb", "vn", "vg", "adv"})


def _read_in_context(words: list[str], low: list[str], cls: list[str]) -> None:
    """Mends classes by the token before: "the hearing", "his proposed deal", "in talks", "Shelter Now"."""
    for at in [at for at, kind in enumerate(cls) if kind in _IN_DOUBT]:
        before, kind = cls[at - 1] if at else "", cls[at]
        if kind == "adv":
            if before == "P" and words[at][0].isupper():
                cls[at] = "P"
        elif before in _BEFORE_NOUN and low[at - 1] != "those":
            if before != "a" or kind not in ("vd", "vn"):  # "the tide turns early went"
                cls[at] = _NOUN_READING.get(kind, kind)
        elif kind == "vs" and before == "prep":
            cls[at] = "n"


def narrative_bounds(sentences: tuple[Offsets, ...], outer: list[Quotation]) -> Iterator[Offsets]:
    """Sentences, joined where a quotation goes over their edge."""
    place, begin = 0, -1
    for start, end in sentences:
        begin = start if begin < 0 else begin
        while place < len(outer) and outer[place].end <= end:
            place += 1
        if place < len(outer) and outer[place].start < end:
            continue
        yield begin, end
        begin = -1
    if begin >= 0:
        yield begin, sentences[-1][1]


def build_unit(
    tokens: Tokens, bounds: Offsets, paragraph: int, quotes: list[Quotation], depth: int = 0
) -> Unit:
    """The unit of a stretch; each of its quotations is one token."""
    lo, hi = bisect_left(tokens.starts, bounds[0]), bisect_left(tokens.starts, bounds[1])
    unit = Unit(tokens.text, *bounds, paragraph, [], [], [], [], tokens.vocabulary, depth=depth)
    bracketed = any(tokens.text.find(mark, *bounds) >= 0 for mark in _BRACKETS)
    copy = _copy if bracketed else _extend
    for quote in quotes:
        before = bisect_left(tokens.starts, quote.start, lo, hi)
        copy(tokens, lo, before, unit)
        unit.quotes[len(unit)] = quote
        _append(unit, quote.start, quote.end, "“”", "Q" if quote.is_sentence(tokens.text) else "q")
        lo = max(before, bisect_left(tokens.starts, quote.end, before, hi))
    copy(tokens, lo, hi, unit)
    _join_stops(unit)
    return unit


def _join_stops(unit: Unit) -> None:
    """A stop inside a sentence ends an abbreviation, so it is no boundary: "Ms. Gil", "No. 10"."""
    cls = unit.cls
    if "." not in cls[:-1]:
        return
    for at in range(1, len(cls) - 1):
        if cls[at] == "." and unit.low[at] == "." and cls[at - 1] in ("P", "n", "time"):
            cls[at] = "P"


def _append(unit: Unit, start: int, end: int, low: str, cls: str) -> None:
    unit.starts.append(start)
    unit.ends.append(end)
    unit.low.append(low)
    unit.cls.append(cls)


def _copy(tokens: Tokens, lo: int, hi: int, unit: Unit) -> None:
    """Copies tokens; a short bracket becomes one token of class "()"."""
    low = tokens.low
    begin = lo
    at = lo
    while at < hi:
        close = _BRACKETS.get(low[at]) if at > lo or len(unit) else None
        if close is not None:
            stop = next((k for k in range(at + 1, min(hi, at + _BRACKET_REACH)) if low[k] == close), -1)
            if stop > 0:
                _extend(tokens, begin, at, unit)
                _append(unit, tokens.starts[at], tokens.ends[stop], "()", "()")
                begin = at = stop + 1
                continue
        at += 1
    _extend(tokens, begin, hi, unit)


def _extend(tokens: Tokens, lo: int, hi: int, unit: Unit) -> None:
    unit.starts += tokens.starts[lo:hi]
    unit.ends += tokens.ends[lo:hi]
    unit.low += tokens.low[lo:hi]
    unit.cls += tokens.cls[lo:hi]


_LONGEST = 300


def chunks(unit: Unit) -> Iterator[Unit]:
    """The unit, in pieces where it is longer than any sentence: what follows looks along a unit."""
    if len(unit) <= _LONGEST:
        yield unit
        return
    for lo in range(0, len(unit), _LONGEST):
        hi = min(lo + _LONGEST, len(unit))
        yield Unit(
            unit.text,
            unit.starts[lo],
            unit.ends[hi - 1],
            unit.paragraph,
            unit.starts[lo:hi],
            unit.ends[lo:hi],
            unit.low[lo:hi],
            unit.cls[lo:hi],
            unit.vocabulary,
            {at - lo: quote for at, quote in unit.quotes.items() if lo <= at < hi},
            unit.depth,
        )


def merge(first: Unit, second: Unit) -> Unit:
    """Two units as one."""
    quotes = first.quotes | {at + len(first): quote for at, quote in second.quotes.items()}
    return Unit(
        first.text,
        first.start,
        second.end,
        first.paragraph,
        first.starts + second.starts,
        first.ends + second.ends,
        first.low + second.low,
        first.cls + second.cls,
        first.vocabulary,
        quotes,
        first.depth,
    )
