"""Numbers: every numeral of a text, in digits or in words, as exact figures with their place.

One case-sensitive pass finds the anchors (digits, number words); grammar runs only there. What a
numeral counts or measures, and whether it is a figure at all, is told by later stages.

>>> [str(n.value) for n in find_numerals("From 6.5 million to two and a half")]
['6500000', '2.5']
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from newsclaims.decimals import MAX_DIGITS, add, divide, fits, multiply
from newsclaims.errors import ParseError, check_text
from newsclaims.lexicon import Lexicon
from newsclaims.spelled import Spelled, Token, Word, number_words, read, tokens_at

_ZERO, _ONE = Decimal(0), Decimal(1)

_SPACES = " \u00a0\u2009\u202f"
_OPENING = " \t\n\u00a0([{$\u20ac\u00a3\u00a5+-\u2212~<>=\"'"
_MINUS = "-\u2212\u2013\u2010\u2011"
# Numerator and denominator of the precomposed fractions of Unicode (block Number Forms).
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_VULGAR_SIGNS = "".join(_VULGAR)
# Denominators that news writes with a slash; "24/7", "9/11" and "2013/14" are no fractions.
_SLASHED = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 40, 50, 64, 100, 128, 1000})


class Numeral(NamedTuple):
    """A numeral: `source[start:end]`, its value with the scale applied, and how it was written.

    `step` is the resolution as written, `mantissa` the figure before its last scale. `form` is
    "digits", "words", "fraction", "multiple" ("doubled"), "vague" (then `low` and `high` bound it),
    "couple" or "none" ("no"). A
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


class _Grammar(NamedTuple):
    """What one lexicon and one decimal mark compile to."""

    words: dict[str, Word]
    vague: dict[str, tuple[str, Decimal, Decimal]]
    scales: dict[str, tuple[str, Decimal]]
    multiples: dict[str, Decimal]
    anchor: re.Pattern[str]
    digits: re.Pattern[str]
    after: re.Pattern[str]


def find_numerals(text: str, *, lexicon: Lexicon | None = None, decimal: str = ".") -> list[Numeral]:
    """Every numeral of the text in order, without overlaps. Linear in its length."""
    grammar = _grammar(lexicon or Lexicon.default(), decimal)
    found: list[Numeral] = []
    place = 0
    for match in grammar.anchor.finditer(text):
        start = match.start()
        if start < place:
            continue
        if match["word"] is not None:
            numeral = _from_word(text, match, place, grammar)
        else:
            if start > place and text[start - 1] == decimal and not text[start - 2 : start - 1].strip(_OPENING):
                start -= 1  # ".5"
            digits = grammar.digits.match(text, start)
            if digits is None:
                continue
            numeral = _from_digits(text, digits, place, grammar, decimal)
            place = digits.end()
        if numeral is not None:
            found.append(numeral)
            place = numeral.end
    return found


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


def parse_number(text: str, *, lexicon: Lexicon | None = None, decimal: str = ".") -> Decimal:
    """The figure that the whole string is, in digits or words; a `ParseError` otherwise.

    >>> parse_number("two and a half"), parse_number("1.5bn"), parse_number("six million")
    (Decimal('2.5'), Decimal('1500000000'), Decimal('6000000'))
    """
    check_text(text)
    begin, end = _trim(text)
    found = find_numerals(text, lexicon=lexicon, decimal=decimal)
    if not found:
        raise ParseError(text, start=begin, end=end, reason="no figure here")
    first = found[0]
    if first.suffix is not None:
        first = with_suffix(first)
    if first.start > begin:
        raise ParseError(text, start=begin, end=first.start, reason="no part of a figure")
    if first.end < end:
        raise ParseError(text, start=first.end, end=end, reason="no part of the figure before it")
    if first.value is None:
        raise ParseError(text, start=begin, end=end, reason="no decimal holds this figure")
    return first.value


def _trim(text: str) -> tuple[int, int]:
    end = len(text.rstrip())
    return min(len(text) - len(text.lstrip()), end), end


# --- digits ------------------------------------------------------------------------------------


def _from_digits(text: str, match: re.Match[str], floor: int, grammar: _Grammar, mark: str) -> Numeral | None:
    """digits [fraction | exponent] [scale]"""
    start, end = match.span()
    if end - start > 2 * MAX_DIGITS or match.lastgroup == "version":
        return None
    value = _decimal_of(match, mark)
    if value is None or not fits(value):
        return None
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    numeral = Numeral(start, end, value, step if step < _ONE else _ONE, value)
    following = text[end : end + 1]
    if match.lastgroup == "vulgar":
        numeral = _vulgar_alone(numeral, text[start])
    elif following and (following in _VULGAR_SIGNS or following in "/\u2044" or following in _SPACES):
        fraction = _fraction_after(text, numeral)
        if fraction is not None:
            numeral = fraction
    if following and following in "eE^x\u00d7 ":
        numeral = _exponent_after(text, numeral)
    numeral = _scale_after(text, numeral, grammar)
    return _signed(text, numeral, floor) if fits(numeral.value or _ZERO) else None


def _decimal_of(match: re.Match[str], mark: str) -> Decimal | None:
    """The exact figure of a run of digits: which signs group, which one begins the decimals."""
    kind, digits = match.lastgroup, match.group()
    if kind == "vulgar":
        return _ZERO
    if kind in ("plain", "bare"):
        whole = digits.replace(mark, ".")
    elif kind == "foreign":  # the other mark is the decimal one: "1.111,50"
        other = "," if mark == "." else "."
        whole = digits.replace(mark, "").replace(other, ".")
    else:
        head, _, tail = digits.rpartition(mark)
        if not head or not tail.isdigit() or (kind == "grouped_other"):
            head, tail = digits, ""
        whole = "".join(c for c in head if c.isdigit()) + ("." + tail if tail else "")
    return Decimal(whole)


def _vulgar_alone(numeral: Numeral, sign: str) -> Numeral:
    """ "½", "⅔"."""
    top, bottom = _VULGAR[sign]
    return _ratio(numeral._replace(form="fraction"), Decimal(top), Decimal(bottom))


_SLASH = re.compile(r"(?P<space>[ \u00a0-]{1,2}+)?(?P<top>\d{1,3}+)[/\u2044](?P<bottom>\d{1,4}+)(?![\d/\u2044]|[.,]\d)")
_SLASH_ONLY = re.compile(r"[/\u2044](?P<bottom>\d{1,4}+)(?![\d/\u2044]|[.,]\d)")


def _fraction_after(text: str, numeral: Numeral) -> Numeral | None:
    """digits (vulgar | " " digits "/" digits | "/" digits): "2½", "2 1/2", "1/4"."""
    end, value = numeral.end, numeral.value
    assert value is not None
    if text[end] in "/\u2044":
        slash = _SLASH_ONLY.match(text, end)
        if slash is None or value != value.to_integral_value() or end - numeral.start > 3:
            return None
        bottom = int(slash["bottom"])
        if not bottom or not (value < bottom and (bottom in _SLASHED or value == _ONE)):
            return None
        return _ratio(numeral._replace(end=slash.end(), form="fraction"), value, Decimal(bottom))
    if text[end] in _VULGAR:
        return _plus(numeral, end + 1, _VULGAR[text[end]])
    if text[end + 1 : end + 2] in _VULGAR and end + 1 < len(text):
        return _plus(numeral, end + 2, _VULGAR[text[end + 1]])
    slash = _SLASH.match(text, end)
    if slash is None or int(slash["bottom"]) not in _SLASHED or int(slash["top"]) >= int(slash["bottom"]):
        return None
    return _plus(numeral, slash.end(), (int(slash["top"]), int(slash["bottom"])))


def _ratio(numeral: Numeral, top: Decimal, bottom: Decimal) -> Numeral:
    value = divide(top, bottom)
    return numeral._replace(
        value=value, step=divide(_ONE, bottom) or _ONE, mantissa=value or top, numerator=top, denominator=bottom
    )


def _plus(numeral: Numeral, end: int, part: tuple[int, int]) -> Numeral:
    """A whole figure and a fraction behind it."""
    top, bottom = Decimal(part[0]), Decimal(part[1])
    assert numeral.value is not None
    share = divide(top, bottom)
    if share is None:
        whole = add(multiply(numeral.value, bottom), top)
        return numeral._replace(end=end, value=None, numerator=whole, denominator=bottom, form="fraction")
    value = add(numeral.value, share)
    form = "fraction" if numeral.value == _ZERO else "digits"
    return numeral._replace(
        end=end, value=value, step=divide(_ONE, bottom) or share, mantissa=value, form=form,
        numerator=top if form == "fraction" else None, denominator=bottom if form == "fraction" else None,
    )  # fmt: skip


_EXPONENT = re.compile(r"[eE](?P<e>[+-]?\d{1,2}+)(?![\w])|[ ]?[x\u00d7*][ ]?10\^?(?P<ten>[+\u2212-]?\d{1,2}+)(?!\w|[.,]\d)")


def _exponent_after(text: str, numeral: Numeral) -> Numeral:
    """Scientific notation: "4e14", "2.48×10−5"."""
    match = _EXPONENT.match(text, numeral.end)
    if match is None or numeral.value is None:
        return numeral
    power = int((match["e"] or match["ten"]).replace("\u2212", "-"))
    return scaled(numeral._replace(end=match.end()), Decimal(1).scaleb(power))


def _scale_after(text: str, numeral: Numeral, grammar: _Grammar) -> Numeral:
    """A scale word behind digits ("6.5 million", "2bn"), or a letter that may be one ("5m")."""
    match = grammar.after.match(text, numeral.end)
    if match is None:
        return numeral
    form, multiplier = grammar.scales.get(match["scale"]) or grammar.scales[match["scale"].lower()]
    if form in ("letter", "money"):
        return numeral._replace(
            suffix=multiplier,
            suffix_end=match.end(),
            suffix_form=form + ("" if match.start("scale") == numeral.end else " spaced"),
        )
    longer = _words_after(text, numeral, match, grammar)
    if longer is not None:
        return longer
    if numeral.form == "fraction" and numeral.value is not None:  # "½ million" is no part of a million things
        numeral = numeral._replace(form="digits", numerator=None, denominator=None)
    whole = scaled(numeral._replace(end=match.end()), multiplier)
    if form == "dozen":
        return whole._replace(step=_ONE)
    again = grammar.after.match(text, whole.end)
    if again is not None and multiplier >= 1000:
        form, multiplier = grammar.scales.get(again["scale"]) or grammar.scales[again["scale"].lower()]
        if form == "word":
            return scaled(whole._replace(end=again.end()), multiplier)
    return whole


_HALF_MORE = re.compile(r" and (?:a|one|two|three) ?-?(?:half|third|thirds|quarter|quarters|fourth|fifths|ninths)\b")


def _words_after(text: str, numeral: Numeral, match: re.Match[str], grammar: _Grammar) -> Numeral | None:
    """digits scale with more behind it: "3 hundred and 21", "3 million and a half"."""
    if numeral.value is None:
        return None
    small = match["scale"].lower() in ("hundred", "thousand")
    if not small and _HALF_MORE.match(text, match.end()) is None:
        return None
    first = Token("digits", numeral.value, numeral.start, numeral.end, False, False)
    spelled = read(tokens_at(text, first, grammar.words))
    if spelled is None or spelled.end <= match.end():
        return None
    return _numeral(spelled, "words")


def _signed(text: str, numeral: Numeral, floor: int) -> Numeral:
    """A minus or a plus directly before the digits, or the word "minus" or "negative"."""
    start = numeral.start
    before = text[start - 1 : start] if start > floor else ""
    if not before:
        return numeral
    if before in _MINUS or before == "+":
        outer = text[start - 2 : start - 1] if start > 1 else ""
        if outer and not (outer.isspace() or outer in "([{<>=~,;:|\"'\u201c\u2018$\u20ac\u00a3\u00a5"):
            return numeral
        if floor and floor >= start - 2 and before != "+":  # "75 -300" goes on from the figure before it
            return numeral
        sign = "+" if before == "+" else "-"
        return _negated(numeral, start - 1) if sign == "-" else numeral._replace(start=start - 1, sign="+")
    return _minus_word(text, numeral, floor)


_MINUS_WORD = re.compile(r"(?:^|(?<=[^\w]))(?:[Mm]inus|[Nn]egative|-)[ ]$")


def _minus_word(text: str, numeral: Numeral, floor: int) -> Numeral:
    if text[numeral.start - 1] != " ":
        return numeral
    begin = max(floor, numeral.start - 11)
    match = _MINUS_WORD.search(text[begin : numeral.start])
    if match is None or (match.group() == "- " and begin + match.start() > 0):
        return numeral
    return _negated(numeral, begin + match.start())


def _negated(numeral: Numeral, start: int) -> Numeral:
    value, top = numeral.value, numeral.numerator
    return numeral._replace(
        start=start,
        value=None if value is None else -value,
        mantissa=-numeral.mantissa,
        numerator=None if top is None else -top,
        sign="-",
    )


# --- words -------------------------------------------------------------------------------------

# Words that begin a numeral only behind an article or before a scale.
_NO_BEGINNING = ("fraction", "fractions", "hundred", "scale", "dozen")
_LEFT_ARTICLE = re.compile(r"(?<![A-Za-z])[Aa]n? $")


def _from_word(text: str, match: re.Match[str], floor: int, grammar: _Grammar) -> Numeral | None:
    """A numeral that begins with a word, the article before it included."""
    start, end = match.span()
    surface = match.group().lower()
    article = _article(text, start, floor)
    multiple = grammar.multiples.get(surface)
    if multiple is not None:
        return Numeral(start, end, multiple, mantissa=multiple, form="multiple")
    if surface == "no":
        return Numeral(start, end, _ZERO, form="none")
    vague = grammar.vague.get(surface) or (grammar.vague.get("a " + surface) if article >= 0 else None)
    if vague and not (surface in ("scores", "tens") and text[end : end + 4] != " of "):
        return _vague(text, start if surface in grammar.vague else article, end, vague, grammar)
    word = grammar.words.get(surface)
    if word is None:  # "few", "couple" without an article
        return None
    if word.kind in _NO_BEGINNING and not _may_begin(text, word, surface, article, end):
        return None
    tokens = tokens_at(text, Token(word.kind, word.value, start, end, False, False), grammar.words)
    spelled = read(tokens)
    if spelled is None:
        return None
    numeral = _numeral(spelled, "words")
    if article >= 0 and word.kind in ("fraction", "hundred", "scale", "dozen"):
        numeral = numeral._replace(start=article)
    return _minus_word(text, numeral, floor) if start > floor else numeral


def _article(text: str, start: int, floor: int) -> int:
    """Where "a " or "an " before `start` begins, else -1."""
    if start - floor < 2 or text[start - 1] != " ":
        return -1
    match = _LEFT_ARTICLE.search(text[max(floor, start - 4) : start])
    return -1 if match is None else start - (match.end() - match.start())


# "the second half", "their other half" name a part; "fewer than half" is a share.
_PART_HALF = re.compile(
    r"\b(?:first|second|latter|other|better|top|bottom|upper|lower|this|that|final|opening|last|closing|each|either|both|eastern|western|northern|southern|same|male|female|younger|older)[ -]$", re.I
)
_HEDGED_HALF = re.compile(r"\b(?:than|nearly|almost|about|over|under|around|roughly|least|only|just|by|to)[ ]$", re.I)
_AFTER_HALF = re.compile(
    r"[ -](?:of\b|a\b|an\b|the\b|million\b|billion\b|trillion\b|dozen\b|their\b|its\b|his\b|her\b|our\b|as\b|mile|hour|people)"
)


def _may_begin(text: str, word: Word, surface: str, article: int, end: int) -> bool:
    """Whether a denominator or a scale can begin a numeral: "half of", "a third of", "a hundred"."""
    if surface == "half":
        before = text[max(0, end - 16) : end - 4]
        if _PART_HALF.search(before) is not None:
            return False
        return article >= 0 or _AFTER_HALF.match(text, end) is not None or _HEDGED_HALF.search(before) is not None
    if word.kind == "fractions":
        return False
    if word.kind == "fraction":
        if surface == "quarter" and re.match(r" (?:million|billion|trillion)\b", text[end : end + 9]):
            return True
        return article >= 0 and (text[end : end + 4] == " of " or not re.match(r" ?[A-Za-z-]", text[end : end + 2]))
    if article >= 0:
        return True
    return text[end : end + 1] == " " and bool(re.match(r" (?:thousand|million|billion)\b", text[end : end + 10]))


def _numeral(spelled: Spelled, form: str) -> Numeral:
    if spelled.denominator is not None:
        form = "fraction"
    return Numeral(
        spelled.start, spelled.end, spelled.value, spelled.step, spelled.mantissa, spelled.scale, form,
        numerator=spelled.numerator, denominator=spelled.denominator,
    )  # fmt: skip


_OF_SCALE = re.compile(r" (?:of )?(?P<word>[a-z]++)\b")


def _vague(
    text: str, start: int, end: int, vague: tuple[str, Decimal, Decimal], grammar: _Grammar
) -> Numeral:
    """vague ["of"] scale*: "tens of thousands", "several hundred", "a couple of million"."""
    form, low, high = vague
    scale = _ONE
    while (match := _OF_SCALE.match(text, end)) is not None:
        name = match["word"]
        plural = grammar.vague.get(name)
        word = grammar.words.get(name)
        if plural is not None and plural[0] == "plural":
            scale = multiply(scale, plural[1] / 2)
        elif word is not None and word.kind in ("hundred", "scale", "dozen") and form != "plural":
            scale = multiply(scale, word.value)
        else:
            break
        end = match.end()
    low, high = multiply(low, scale), multiply(high, scale)
    if form == "couple":
        return Numeral(start, end, low, scale, low, scale, "couple")
    return Numeral(start, end, None, scale, low, scale, "vague", low=low, high=high)


# --- vocabulary --------------------------------------------------------------------------------


def _digit_pattern(mark: str) -> str:
    """Runs of digits; every alternative is possessive, so that each is read once."""
    group = "," if mark == "." else "."
    m, g = re.escape(mark), re.escape(group)
    return (
        rf"(?P<grouped>\d{{1,3}}+(?:{g}\d{{3}})++(?!{g}?\d)(?:{m}\d++)?+)"
        rf"|(?P<grouped_other>\d{{1,3}}+(?:{m}\d{{3}}){{2,}}+(?![{m}\d]))"
        rf"|(?P<version>\d++(?:\.\d++){{2,}}+)"
        rf"|(?P<foreign>(?<![\d],)\d{{1,3}}+(?:{m}\d{{3}})*+{g}\d{{1,2}}+(?!\d|[{g}{m}]\d)|\d{{1,3}}+(?:{m}\d{{3}})++{g}\d{{1,2}}+(?!\d))"
        rf"|(?P<indian>\d{{1,2}}+(?:{g}\d{{2}}(?!\d))++{g}\d{{3}}(?!\d)(?:{m}\d++)?+)"
        rf"|(?P<spaced>\d{{1,3}}+(?:[{_SPACES}'\u2019]\d{{3}})++(?![\d{_SPACES}]\d|\d|[.,]\d{{3}})(?:{m}\d++)?+)"
        rf"|(?P<plain>\d++(?:{m}\d++)?+)"
        rf"|(?P<bare>{m}\d++)"
        rf"|(?P<vulgar>[{_VULGAR_SIGNS}])"
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
    forms = {form for word in words for form in (word, word.capitalize(), word.upper())}
    return prefix_tree(sorted(forms))


@functools.lru_cache(maxsize=16)
def _grammar(lexicon: Lexicon, decimal: str) -> _Grammar:
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
    anchors += [surface.removeprefix("a ") for surface in vague] + ["no", *multiples]
    anchor = re.compile(rf"[0-9{_VULGAR_SIGNS}]|(?<![A-Za-z])(?P<word>{any_of(anchors)})(?![A-Za-z])")
    digits = re.compile(_digit_pattern(decimal))
    spelled = [s for s, (form, _) in scales.items() if form in ("word", "dozen")]
    short = [s for s, (form, _) in scales.items() if form not in ("word", "dozen")]
    short += [s.capitalize() for s in short if len(s) > 1] + [s.upper() for s in short if len(s) > 1]
    after = re.compile(
        rf"[ \u00a0\u202f]{{0,2}}-?(?P<scale>{any_of(spelled)}|{prefix_tree(sorted(set(short)))})(?![A-Za-z0-9/\u00b2\u00b3^])"
    )
    return _Grammar(words, vague, scales, multiples, anchor, digits, after)
