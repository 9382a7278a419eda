"""Numeral: a figure as it was written, and what the vocabulary of numbers compiles to."""

import functools
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from newsclaims.decimals import multiply, negate
from newsclaims.lexicon import Lexicon
from newsclaims.pattern import Pattern
from newsclaims.spelled import Spelled, Word, number_words

_ZERO, _ONE = Decimal(0), Decimal(1)

SPACES = " \u00a0\u2009\u202f"
MINUS = "-\u2212\u2013\u2010\u2011"
# Numerator and denominator of the precomposed fractions of Unicode (block Number Forms).
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
VULGAR_SIGNS = "".join(VULGAR)


class Numeral(NamedTuple):
    """A numeral: `source[start:end]`, its value with the scale applied, and how it was written.

    `step` is the resolution as written, `mantissa` the figure before its last scale. `form` is
    "digits", "words", "fraction", "multiple" ("doubled"), "vague" (then `low` and `high` bound it),
    "couple", "none" ("no") or "article" ("less than an hour"). A
    letter that may be a scale ("5m") is left to the kinds: `suffix` holds its multiplier and
    `suffix_end` its end.
    """

    start: int
    end: int
    value: Decimal | None
    step: Decimal = _ONE
    mantissa: Decimal = _ZERO
    scale: Decimal = _ONE
    form: str = "digits"
    sign: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    suffix: Decimal | None = None
    suffix_end: int = 0
    suffix_form: str = ""


class Grammar(NamedTuple):
    """What one lexicon and one decimal mark compile to.

    `anchor` finds digits, articles behind a hedge, and words that begin like a number word; they are
    one if they are in `anchors`. `scale_heads` are the letters that scales begin with: "bn".
    """

    words: dict[str, Word]
    vague: dict[str, tuple[str, Decimal, Decimal]]
    scales: dict[str, tuple[str, Decimal]]
    multiples: dict[str, Decimal]
    anchors: frozenset[str]
    anchor: re.Pattern[str]
    scale_heads: frozenset[str]
    digits: re.Pattern[str]
    after: re.Pattern[str]


def with_suffix(numeral: Numeral) -> Numeral:
    """The numeral with the letter behind it read as a scale: "5m" as five million."""
    if numeral.suffix is None or numeral.value is None:
        return numeral
    return numeral._replace(
        end=numeral.suffix_end,
        value=multiply(numeral.value, numeral.suffix),
        step=multiply(numeral.step, numeral.suffix),
        scale=multiply(numeral.scale, numeral.suffix),
        suffix=None,
    )


def scaled(numeral: Numeral, scale: Decimal) -> Numeral:
    """The numeral times a scale that it shares with another: "5 to 8 million"."""
    if numeral.value is None:
        return numeral
    return numeral._replace(
        value=multiply(numeral.value, scale),
        step=multiply(numeral.step, scale),
        scale=multiply(numeral.scale, scale),
    )


def numeral_of(spelled: Spelled, form: str) -> Numeral:
    if spelled.denominator is not None:
        form = "fraction"
    return Numeral(
        spelled.start, spelled.end, spelled.value, spelled.step, spelled.mantissa, spelled.scale, form,
        numerator=spelled.numerator, denominator=spelled.denominator,
    )  # fmt: skip


_MINUS_WORD = Pattern(r"(?:^|(?<=[^\w]))(?:[Mm]inus|[Nn]egative|-)[ ]$")


# Enough of the ends of `_MINUS_WORD` that few words share them.
_MINUS_ENDS = ("inus ", "ative ", "- ")


def minus_word(text: str, numeral: Numeral, floor: int) -> Numeral:
    if text[numeral.start - 1] != " ":
        return numeral
    begin = max(floor, numeral.start - 11)
    before = text[begin : numeral.start]
    match = _MINUS_WORD.search(before) if before.endswith(_MINUS_ENDS) else None
    if match is None or (match.group() == "- " and begin + match.start() > 0):
        return numeral
    if text.endswith(("plus or ", "plus-or-"), 0, begin + match.start()):
        return numeral  # a margin of error
    return negated(numeral, begin + match.start())


def negated(numeral: Numeral, start: int) -> Numeral:
    value, top = numeral.value, numeral.numerator
    return numeral._replace(
        start=start,
        value=None if value is None else negate(value),
        mantissa=negate(numeral.mantissa),
        numerator=None if top is None else negate(top),
        sign="-",
    )


# --- vocabulary ---------------------------------------------------------------------------------


def _digit_pattern(mark: str) -> str:
    """Runs of digits; every alternative is possessive, so that each is read once."""
    group = "," if mark == "." else "."
    m, g = re.escape(mark), re.escape(group)
    return (
        rf"(?P<grouped>\d{{1,3}}+(?>(?:{g}\d{{3}})+)(?!{g}?\d)(?>(?:{m}\d++)?))"
        rf"|(?P<grouped_other>\d{{1,3}}+(?>(?:{m}\d{{3}}){{2,}})(?![{m}\d]))"
        rf"|(?P<version>\d++(?>(?:\.\d++){{2,}}))"
        rf"|(?P<foreign>(?<![\d],)\d{{1,3}}+(?>(?:{m}\d{{3}})*){g}\d{{1,2}}+(?!\d|[{g}{m}]\d)|"
        rf"\d{{1,3}}+(?>(?:{m}\d{{3}})+){g}\d{{1,2}}+(?!\d))"
        rf"|(?P<indian>\d{{1,2}}+(?>(?:{g}\d{{2}}(?!\d))+){g}\d{{3}}(?!\d)(?>(?:{m}\d++)?))"
        rf"|(?P<spaced>\d{{1,3}}+(?>(?:[{SPACES}'\u2019]\d{{3}})+)(?![\d{SPACES}]\d|\d|"
        rf"[.,]\d{{3}})(?>(?:{m}\d++)?))"
        rf"|(?P<plain>\d++(?>(?:{m}\d++)?))"
        rf"|(?P<bare>{m}\d++)"
        rf"|(?P<vulgar>[{VULGAR_SIGNS}])"
    )


def prefix_tree(words: list[str]) -> str:
    """One pattern for all words that reads each character once: shared beginnings are shared."""
    ends = "" in words
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    if not branches:
        return ""
    parts = [re.escape(first) + prefix_tree(rest) for first, rest in branches.items()]
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return body + ("?" if ends else "")


def any_of(words: list[str]) -> str:
    """A pattern of all the words, each also with a capital or in capitals."""
    return prefix_tree(sorted(_cased(words)))


def _cased(words: Iterable[str]) -> set[str]:
    return {form for word in words for form in (word, word.capitalize(), word.upper())}


def _anchor_pattern(anchors: frozenset[str]) -> re.Pattern[str]:
    """One character that is no letter, and an anchor behind it, or in it where it is a digit.

    So the engine looks at the first letters of words alone; three letters of an anchor stand for it,
    since the pattern of whole words takes longer to compile than a page takes to read.
    """
    single = {word[:3] for word in anchors if word.isascii() and word.isalpha()}
    others = sorted(word for word in anchors if not (word.isascii() and word.isalpha()))
    phrases = f"(?:{prefix_tree(others)})(?![A-Za-z])|" if others else ""
    digit = f"(?<=[0-9{VULGAR_SIGNS}])(?:[0-9]{{1,8}}+(?![0-9A-Za-z]))?"
    return re.compile(
        rf"[^A-Za-z](?:(?P<word>{phrases}{prefix_tree(sorted(single))}[A-Za-z]*+)"
        rf"|a(?<= a)n?(?= [a-z])(?P<article>{_HEDGED})|{digit})"
    )


# "less than an hour", "nearly a mile": behind these words an article may be the figure one.
_HEDGED = "|".join(
    rf"(?<={word} {article})"
    for word in ("than", "least", "nearly", "almost", "about", "around", "roughly", "over", "under")
    for article in ("a", "an")
)


_LETTERS = Pattern(r"[A-Za-z]*")


@functools.lru_cache(maxsize=16)
def grammar_of(lexicon: Lexicon, decimal: str) -> Grammar:
    if decimal not in (".", ","):
        raise ValueError(f"decimal must be '.' or ',', not {decimal!r}")
    words = number_words(lexicon)
    vague = {
        row.surface: (row.get("form"), Decimal(row.value), Decimal(row.get("below")))
        for row in lexicon.rows("vague")
    }
    scales = {row.surface: (row.get("form"), Decimal(row.value)) for row in lexicon.rows("scales")}
    multiples = {row.surface: Decimal(row.value) for row in lexicon.rows("multiples")}
    anchors = [w for w, word in words.items() if word.kind not in ("and", "article", "point", "of")]
    anchors += [surface.removeprefix("a ") for surface in vague] + ["no", "nobody", *multiples]
    forms = frozenset(_cased(anchors))
    anchor = _anchor_pattern(forms)
    digits = re.compile(_digit_pattern(decimal))
    spelled = [s for s, (form, _) in scales.items() if form in ("word", "dozen")]
    short = [s for s, (form, _) in scales.items() if form not in ("word", "dozen")]
    short += [s.capitalize() for s in short if len(s) > 1] + [s.upper() for s in short if len(s) > 1]
    heads = frozenset(_LETTERS.match(form).group() for form in {*_cased(spelled), *short})  # type: ignore[union-attr]
    after = re.compile(
        rf"[ \u00a0\u202f]{{0,2}}-?(?P<scale>{any_of(spelled)}|"
        rf"{prefix_tree(sorted(set(short)))})(?![A-Za-z0-9/\u00b2\u00b3^])"
    )
    return Grammar(words, vague, scales, multiples, forms, anchor, heads, digits, after)
