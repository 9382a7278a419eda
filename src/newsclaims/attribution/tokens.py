"""Units: sentences as token lists, in which a quotation or a bracket is one token.

What stands in quotation marks does not take part in the grammar of the sentence around it, so a
quotation is one token of class "Q" (speech) or "q" (a few words). Its inside makes units of its
own, one level deeper.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, compress, count
from operator import add, itemgetter
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


_BEYOND = [""] * 8  # what stands behind the last token, hence also before the first one


@dataclass(slots=True)
class Unit:
    """A sentence: parallel lists of its `size` tokens' offsets, lower-case forms and classes.

    Forms and classes are "" for some places beyond either end, so that rules may look there.
    """

    text: str
    start: int
    end: int
    paragraph: int
    size: int
    starts: list[int]
    ends: list[int]
    low: list[str]
    cls: list[str]
    vocabulary: Vocabulary
    quotes: dict[int, Quotation]
    depth: int = 0
    cue_verbs: set[int] = field(default_factory=set)
    _heading: bool | None = None

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
        return self.low[index] in self.vocabulary.venues


class Tokens(NamedTuple):
    """All tokens of a text, as parallel lists."""

    text: str
    starts: list[int]
    ends: list[int]
    low: list[str]
    cls: list[str]
    vocabulary: Vocabulary

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The first token of a stretch, and the one behind its last."""
        lo = bisect_left(self.starts, start)
        return lo, bisect_left(self.starts, end, lo)

    def has_anchor(self, lo: int, hi: int) -> bool:
        """Whether one of the tokens can be a cue."""
        return not self.vocabulary.anchors.isdisjoint(self.low[lo:hi])


_BEFORE_NOUN = frozenset({"det", "poss", "'s", "a"})
_NOUN_READING = {"vg": "n", "vs": "n", "vb": "n", "vd": "a", "vn": "a"}


def tokenize(text: str, vocabulary: Vocabulary) -> Tokens:
    """The tokens of a text, with their classes."""
    words = _TOKEN.findall(text)
    told = list(map(describer(vocabulary), words))
    begin = len(text) - len(text.lstrip())
    starts = list(accumulate(map(len, words), initial=begin))
    starts.pop()  # where the text ends
    low, cls, lengths = (list(map(itemgetter(column), told)) for column in range(3))
    ends = list(map(add, starts, lengths))
    _read_in_context(words, low, cls)
    return Tokens(text, starts, ends, low, cls, vocabulary)


_IN_DOUBT = frozenset({"vd", "vs", "vb", "vn", "vg", "adv"})


def _read_in_context(words: list[str], low: list[str], cls: list[str]) -> None:
    """Mends classes by the token before: "the hearing", "his proposed deal", "in talks", "Shelter Now"."""
    for at in list(compress(count(), map(_IN_DOUBT.__contains__, cls))):
        before, kind = cls[at - 1] if at else "", cls[at]
        if kind == "adv":
            if before == "P" and words[at][0].isupper():
                cls[at] = "P"
        elif before in _BEFORE_NOUN:
            turns = before == "a" and kind in ("vd", "vn")  # "the tide turns early went"
            if not turns and low[at - 1] != "those":
                cls[at] = _NOUN_READING[kind]
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
    tokens: Tokens,
    bounds: Offsets,
    within: tuple[int, int],
    quotes: list[Quotation],
    paragraph: int = 0,
    depth: int = 0,
) -> Unit:
    """The unit of a stretch and the tokens in it; a quotation is one token, and so is a short bracket."""
    text, starts, ends, low, cls, vocabulary = tokens
    (start, end), (lo, hi) = bounds, within
    if not quotes and text.find("(", start, end) < 0 and text.find("[", start, end) < 0:
        columns = starts[lo:hi], ends[lo:hi], low[lo:hi] + _BEYOND, cls[lo:hi] + _BEYOND
        unit = Unit(text, start, end, paragraph, hi - lo, *columns, vocabulary, {}, depth)
    else:
        unit = Unit(text, start, end, paragraph, 0, [], [], [], [], vocabulary, {}, depth)
        for quote in quotes:
            before = bisect_left(starts, quote.start, lo, hi)
            _copy(tokens, lo, before, unit)
            unit.quotes[len(unit.low)] = quote
            _append(unit, quote.start, quote.end, "“”", "Q" if quote.is_sentence(text) else "q")
            lo = max(before, bisect_left(starts, quote.end, before, hi))
        _copy(tokens, lo, hi, unit)
        unit.size = len(unit.low)
        unit.low += _BEYOND
        unit.cls += _BEYOND
    _join_stops(unit)
    return unit


def _join_stops(unit: Unit) -> None:
    """A stop inside a sentence ends an abbreviation, so it is no boundary: "Ms. Gil", "No. 10"."""
    cls, last = unit.cls, unit.size - 1
    if cls.count(".") - (cls[last] == ".") <= 0:
        return
    for at in range(1, last):
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
    begin = at = lo
    brackets = [at for at in range(lo, hi) if low[at] in _BRACKETS]
    for at in brackets:
        if at < begin or (at == lo and not unit.low):
            continue  # inside another, or at the beginning
        close = _BRACKETS[low[at]]
        stop = next((k for k in range(at + 1, min(hi, at + _BRACKET_REACH)) if low[k] == close), -1)
        if stop > 0:
            _extend(tokens, begin, at, unit)
            _append(unit, tokens.starts[at], tokens.ends[stop], "()", "()")
            begin = stop + 1
    _extend(tokens, begin, hi, unit)


def _extend(tokens: Tokens, lo: int, hi: int, unit: Unit) -> None:
    unit.starts += tokens.starts[lo:hi]
    unit.ends += tokens.ends[lo:hi]
    unit.low += tokens.low[lo:hi]
    unit.cls += tokens.cls[lo:hi]


_LONGEST = 300


def chunks(unit: Unit) -> Iterator[Unit]:
    """The unit, in pieces where it is longer than any sentence: what follows looks along a unit."""
    if unit.size <= _LONGEST:
        yield unit
        return
    for lo in range(0, unit.size, _LONGEST):
        hi = min(lo + _LONGEST, unit.size)
        yield Unit(
            unit.text,
            unit.starts[lo],
            unit.ends[hi - 1],
            unit.paragraph,
            hi - lo,
            unit.starts[lo:hi],
            unit.ends[lo:hi],
            unit.low[lo:hi] + _BEYOND,
            unit.cls[lo:hi] + _BEYOND,
            unit.vocabulary,
            {at - lo: quote for at, quote in unit.quotes.items() if lo <= at < hi},
            unit.depth,
        )


def merge(first: Unit, second: Unit) -> Unit:
    """Two units as one."""
    quotes = first.quotes | {at + first.size: quote for at, quote in second.quotes.items()}
    return Unit(
        first.text,
        first.start,
        second.end,
        first.paragraph,
        first.size + second.size,
        first.starts + second.starts,
        first.ends + second.ends,
        first.low[: first.size] + second.low,
        first.cls[: first.size] + second.cls,
        first.vocabulary,
        quotes,
        first.depth,
    )
