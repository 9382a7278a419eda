"""Numbers: every numeral of a text, in digits or in words, as exact figures with their place.

One case-sensitive pass finds the anchors (digits, number words); grammar runs only there. What a
numeral counts or measures, and whether it is a figure at all, is told by later stages.

>>> [str(n.value) for n in find_numerals("From 6.5 million to two and a half")]
['6500000', '2.5']
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsclaims.decimals import MAX_DIGITS, multiply, power_of_ten
from newsclaims.digits import from_digits, from_whole
from newsclaims.errors import ParseError, check_text
from newsclaims.lexicon import Lexicon
from newsclaims.numeral import VULGAR_SIGNS, Grammar, Numeral, grammar_of, minus_word, numeral_of, with_suffix
from newsclaims.pattern import Pattern
from newsclaims.spelled import Token, Word, read, tokens_at
from newsclaims.wordlist import ASCII_LETTERS

_ZERO, _ONE = Decimal(0), Decimal(1)
_OPENING = " \t\n\u00a0([{$\u20ac\u00a3\u00a5+-\u2212~<>=\"'"


def find_numerals(text: str, *, lexicon: Lexicon | None = None, decimal: str = ".") -> list[Numeral]:
    """Every numeral of the text in order, without overlaps. Linear in its length."""
    grammar = grammar_of(lexicon or Lexicon.default(), decimal)
    found: list[Numeral] = []
    first = grammar.anchor.match("\n" + text[:_LONGEST])  # a word with nothing before it
    if first is not None and first["word"] in grammar.anchors:
        numeral = _from_word(text, 0, first.end() - 1, 0, grammar)
        if numeral is not None:
            found.append(numeral)
    place = found[-1].end if found else 0
    for match in grammar.anchor.finditer(text):
        start, group = match.start(), match.lastgroup
        if start >= place and (group is None or text[start] in _DIGITS):
            numeral, place = _from_digit(text, start, place, grammar, decimal)
            if numeral is not None:
                found.append(numeral)
        start += 1
        if group is None or start < place:
            continue
        if group == "article":
            numeral = _from_article(text, start, match.end(), grammar)
        elif match["word"] in grammar.anchors:
            numeral = _from_word(text, start, match.end(), place, grammar)
        else:
            continue
        if numeral is not None:
            found.append(numeral)
            place = numeral.end
    return found


_DIGITS = frozenset("0123456789" + VULGAR_SIGNS)
_LONGEST = 80  # no number word is longer


def _from_digit(
    text: str, start: int, place: int, grammar: Grammar, decimal: str
) -> tuple[Numeral | None, int]:
    """The numeral that begins with the digit at `start`, and where to read on."""
    if text[start - 1 : start] != decimal:
        whole = from_whole(text, start, place, grammar)
        if whole is not None:
            return whole, whole.end
    elif start > place and not text[start - 2 : start - 1].strip(_OPENING):
        start -= 1  # ".5"
    digits = grammar.digits.match(text, start)
    if digits is None:
        return None, place
    numeral = from_digits(text, digits, place, grammar, decimal)
    return numeral, digits.end() if numeral is None else numeral.end


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


# --- words -------------------------------------------------------------------------------------

# Words that begin a numeral only behind an article or before a scale.
_NO_BEGINNING = ("fraction", "fractions", "hundred", "scale", "dozen")


_COUNTED = Pattern(r" (?:of|to (?:dozens|hundreds|thousands|millions)) ")
_ORDINAL = Pattern(r"-(?:first|second)s?\b|-somethings?\b")


def _from_word(text: str, start: int, end: int, floor: int, grammar: Grammar) -> Numeral | None:
    """A numeral that begins with the word at `start:end`, the article before it included."""
    surface = text[start:end].lower()
    article = _article(text, start, floor)
    multiple = grammar.multiples.get(surface)
    if multiple is not None:
        return Numeral(start, end, multiple, mantissa=multiple, form="multiple")
    if surface in ("no", "nobody"):
        return Numeral(start, end, _ZERO, form="none")
    vague = grammar.vague.get(surface) or (grammar.vague.get("a " + surface) if article >= 0 else None)
    if vague and not (surface in ("scores", "tens") and _COUNTED.match(text, end) is None):
        return _vague(text, start if surface in grammar.vague else article, end, vague, grammar)
    word = grammar.words.get(surface)
    if word is None:  # "few", "couple" without an article
        return None
    if word.kind in _NO_BEGINNING and not _may_begin(text, word, surface, article, end):
        return None
    tokens = tokens_at(text, Token(word.kind, word.value, start, end, False, False), grammar.words)
    spelled = read(tokens)
    if spelled is None or (text[spelled.end : spelled.end + 1] == "-" and _ORDINAL.match(text, spelled.end)):
        return None
    numeral = numeral_of(spelled, "words")
    if article >= 0 and word.kind in ("fraction", "hundred", "scale", "dozen"):
        numeral = numeral._replace(start=article)
    return minus_word(text, numeral, floor) if start > floor else numeral


_NEXT_WORD = Pattern(r" (?P<word>[a-z]++)(?! and (?:an? )?(?:half|quarter|third)\b)")


def _from_article(text: str, start: int, end: int, grammar: Grammar) -> Numeral | None:
    """ "less than an hour": one, unless a number word goes on ("about a million")."""
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return None
    word = following["word"]
    if word in grammar.words or word in grammar.vague or f"a {word}" in grammar.vague:
        return None
    return Numeral(start, end, _ONE, mantissa=_ONE, form="article")


def _article(text: str, start: int, floor: int) -> int:
    """Where "a " or "an " before `start` begins, else -1."""
    if start - floor < 2 or text[start - 1] != " ":
        return -1
    begin = start - 2
    if text[begin] == "n" and begin > floor:
        begin -= 1
    if text[begin] not in "aA" or (begin > floor and text[begin - 1] in ASCII_LETTERS):
        return -1
    return begin


# "the second half", "their other half" name a part; "fewer than half" is a share.
_PART_HALF = Pattern(
    r"\b(?:first|second|latter|other|better|top|bottom|upper|lower|this|that|final|opening|last|"
    r"closing|each|either|both|eastern|western|northern|southern|same|male|female|younger|"
    r"older)[ -]$",
    re.I,
)
_HEDGED_HALF = Pattern(
    r"\b(?:than|nearly|almost|about|over|under|around|roughly|least|only|just|by|to)[ ]$", re.I
)
_AFTER_HALF = Pattern(
    r"[ -](?:of\b|a\b|an\b|the\b|million\b|billion\b|trillion\b|dozen\b|their\b|its\b|his\b|"
    r"her\b|our\b|as\b|mile|hour|people)"
    r"|-(?:point|percentage|century|inch|ton|tonne|pound|acre|kilometer|kilometre|day|year|month|share|cent|"
    r"penny|gallon|liter|litre|pint|dozen|million|billion|price)\b"
)


_QUARTER_UNIT = Pattern(
    r" (?:of a )?(?:million|billion|trillion|percentage)\b|[ -]point\b"
    r"|-(?:percentage|mile|century|inch|pound)\b"
)


_BY = Pattern(r"\bby (?:nearly |almost |about |around |roughly |over |more than |up to |at least )?$")
_COMPARED = Pattern(
    r" (?:more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|as (?:much|many))\b| to a half\b"
)
# "rose by a third to 900", but not "by a third party".
_BY_A = Pattern(
    r" (?:to|from|in|on|over|since|after|between|by|last|this|and|as|at|during|within|compared)\b"
)


def _may_begin(text: str, word: Word, surface: str, article: int, end: int) -> bool:
    """Whether a denominator or a scale can begin a numeral: "half of", "a third of", "a hundred"."""
    if surface == "half":
        before = text[max(0, end - 16) : end - 4]
        if _PART_HALF.search(before) is not None:
            return False
        if text[end : end + 1] == "-" and _AFTER_HALF.match(text, end) is None:
            return False  # "a half-life"
        return (
            article >= 0
            or _AFTER_HALF.match(text, end) is not None
            or _HEDGED_HALF.search(before) is not None
        )
    if word.kind == "fractions":
        return False
    if word.kind == "fraction":
        if surface == "quarter" and _QUARTER_UNIT.match(text, end) is not None:
            return True
        return article >= 0 and (
            text[end : end + 4] == " of "
            or _COMPARED.match(text, end) is not None
            or not re.match(r" ?[A-Za-z-]", text[end : end + 2])
            or bool(_BY.search(text[max(0, article - 14) : article]) and _BY_A.match(text, end))
        )
    if article >= 0:
        return True
    return text[end : end + 1] == " " and bool(
        re.match(r" (?:thousand|million|billion|per ?cent)\b", text[end : end + 10])
    )


_MOST = power_of_ten(MAX_DIGITS)
_HALF = Decimal("0.5")
_LARGE = Decimal(1000)
_AGAIN = Pattern(r" (?:and|upon|after) (?P<word>[a-z]++)")
_OF_SCALE = Pattern(r" (?:of )?(?P<word>[a-z]++)\b")


def _vague(text: str, start: int, end: int, vague: tuple[str, Decimal, Decimal], grammar: Grammar) -> Numeral:
    """vague ["of"] scale*: "tens of thousands", "several hundred", "a couple of million"."""
    form, low, high = vague
    scale = _ONE
    while scale < _MOST and (match := _OF_SCALE.match(text, end)) is not None:
        name = match["word"]
        plural = grammar.vague.get(name)
        word = grammar.words.get(name)
        if plural is not None and plural[0] == "plural":
            if form == "plural" and plural[1] < _LARGE:
                break  # "hundreds of hundreds" is said of no count
            scale = multiply(scale, multiply(plural[1], _HALF))
        elif word is not None and word.kind in ("hundred", "scale", "dozen") and form != "plural":
            scale = multiply(scale, word.value)
        else:
            break
        end = match.end()
    again = _AGAIN.match(text, end) if form == "plural" else None
    if again is not None and again["word"] == text[start:end].lower():
        end = again.end()  # "dozens and dozens"
    low, high = multiply(low, scale), multiply(high, scale)
    if form == "couple":
        return Numeral(start, end, low, scale, low, scale, "couple")
    return Numeral(start, end, None, scale, low, scale, "vague", low=low, high=high)
