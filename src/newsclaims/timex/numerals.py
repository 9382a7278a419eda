"""Numerals as dates use them: counts of units, days of a month, years read out."""

from decimal import Decimal
from typing import NamedTuple

from newsclaims.decimals import add, multiply
from newsclaims.timex.scan import HYPHENS, Scan

_FRACTIONS = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}
_MAX_DIGITS = 9
_MOST = 10**12  # no news counts more years
_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


class Amount(NamedTuple):
    """How many: a figure, or None where the words leave it open ("several", "few")."""

    stop: int
    figure: Decimal | None
    approximate: bool = False


def amount(s: Scan, at: int) -> Amount | None:
    """amount := quantifier | digits ["." digits] [half] | cardinal words, "and a half" behind either."""
    word = s.words[at]
    found = s.match(s.vocabulary.quantifiers, at) if word in s.vocabulary.quantifiers else None
    if found:
        stop, value = found
        figure = None if value == "X" else Decimal(value)
        return Amount(stop, figure, value == "2")
    if word.isdecimal():
        result = _digits(s, at)
    elif word in _HALVES:
        return Amount(at + 1, _HALVES[word])
    else:
        result = cardinal(s, at)
    return result and _and_a_half(s, result)


def _digits(s: Scan, at: int) -> Amount | None:
    """digits := \\d+ ("," \\d{3})* ["." \\d+], with no blank inside."""
    words, joined = s.words, s.tokens.joined
    text, stop = words[at], at + 1
    while (
        words[stop] == ","
        and joined(stop - 1)
        and joined(stop)
        and len(words[stop + 1]) == 3
        and words[stop + 1].isdecimal()
    ):
        text += words[stop + 1]
        stop += 2
    if words[stop] == "." and joined(stop - 1) and joined(stop) and words[stop + 1].isdecimal():
        text += "." + words[stop + 1]
        stop += 2
    if len(text) > _MAX_DIGITS:
        return None
    figure = Decimal(text)
    if words[stop] in ("hundred", "thousand", "million", "billion"):
        figure = multiply(figure, Decimal(s.vocabulary.cardinals[words[stop]][0]))
        stop += 1
    return Amount(stop, figure)


def cardinal(s: Scan, at: int) -> Amount | None:
    """cardinal := (ten [["-"] unit] | unit | "a") scale* [["and"] cardinal], as in "a hundred and five"."""
    table, words = s.vocabulary.cardinals, s.words
    if words[at] not in table and words[at] not in ("a", "an"):
        return None
    total, group, stop = 0, None, at
    if words[at] in ("a", "an") and table.get(words[at + 1], (0, ""))[1] == "scale":
        group, stop = 1, at + 1
    for _ in range(16):  # no count of years has more words
        here = stop
        if group is not None and words[here] == "and" and words[here + 1] in table:
            here += 1
        here = here + 1 if group is not None and s.hyphen(here) else here
        figure, form = table.get(words[here], (0, ""))
        if (
            form == "unit"
            and (group is None or (group % 10 == 0 and figure < 10 and group % 100 != 10) or group % 100 == 0)
        ) or (form == "ten" and (group is None or group % 100 == 0)):
            group = (group or 0) + figure
        elif form == "scale" and group is not None:
            total, group = (total + group * figure, 0) if figure >= 1000 else (total, group * figure)
        else:
            break
        stop = here + 1
    if group is None or total + group > _MOST:
        return None
    return Amount(stop, Decimal(total + group))


def _fraction(s: Scan, at: int) -> tuple[int, Decimal] | None:
    """fraction := ["-"] ("1/2" | "1/4" | "3/4"): the token behind and the figure."""
    here = s.skip_hyphen(at)
    figure = _FRACTIONS.get("".join(s.words[here : here + 3]))
    return (here + 3, figure) if figure and s.tokens.joined(here) and s.tokens.joined(here + 1) else None


def _and_a_half(s: Scan, found: Amount) -> Amount:
    """ "two and a half", "2½", "2 1/2"."""
    words, stop = s.words, found.stop
    if found.figure is None or words[stop] not in _LEAD_ON:
        return found
    fraction = _fraction(s, stop)
    if fraction:
        return Amount(fraction[0], add(found.figure, fraction[1]))
    if words[stop] in _HALVES:
        return Amount(stop + 1, add(found.figure, _HALVES[words[stop]]))
    more = fraction_behind(s, stop)
    return Amount(more[0], add(found.figure, more[1])) if more else found


_LEAD_ON = frozenset(["and", *_HALVES, *HYPHENS, *(fraction[0] for fraction in _FRACTIONS)])


def fraction_behind(s: Scan, at: int) -> tuple[int, Decimal] | None:
    """fraction := ["-"] "and" ["-"] ["a"] ["-"] ("half" | "quarter"): the token behind and the figure."""
    here = s.skip_hyphen(at)
    if s.words[here] != "and":
        return None
    here = s.skip_hyphen(here + 1)
    if s.words[here] == "a":
        here = s.skip_hyphen(here + 1)
    elif s.words[here] != "half" or not (
        s.words[here + 1] in s.vocabulary.units or s.words[at - 1] in s.vocabulary.units
    ):
        return None  # "one and half hours", "one hour and half"; "the first and quarter finals"
    figure = {"half": _HALVES["½"], "quarter": _HALVES["¼"]}.get(s.words[here])
    if figure is None or s.words[here + 1] in ("of", "a", "an", "the"):
        return None
    return here + 1, figure


def ordinal(s: Scan, at: int) -> tuple[int, int] | None:
    """ordinal := word | digits with ending | ten "-" word: the token behind and the number."""
    table = s.vocabulary.ordinals
    word = s.words[at]
    if word in table:
        return at + 1, table[word]
    figure, form = s.vocabulary.cardinals.get(word, (0, ""))
    if form == "ten":
        behind = s.skip_hyphen(at + 1)
        unit = table.get(s.words[behind], 0)
        if 0 < unit < 10:
            return behind + 1, figure + unit
    return None


def spoken_year(s: Scan, at: int) -> tuple[int, int] | None:
    """year := teens-or-twenty two-digits | "two thousand" ["and"] two-digits, read out."""
    table, words = s.vocabulary.cardinals, s.words
    figure, form = table.get(words[at], (0, ""))
    if figure == 2 and words[at + 1] == "thousand":
        rest = at + 3 if words[at + 2] == "and" else at + 2
        low = _two_digits(s, rest)
        return (low[0], 2000 + low[1]) if low else (at + 2, 2000)
    if 15 <= figure <= 20 and form in ("unit", "ten"):
        behind = s.skip_hyphen(at + 1)
        if words[behind] == "hundred":
            return behind + 1, figure * 100
        low = _two_digits(s, behind)
        if low and low[1] >= 10:
            return low[0], figure * 100 + low[1]
    return None


def _two_digits(s: Scan, at: int) -> tuple[int, int] | None:
    """ "ninety-six", "ninety six", "twelve", "five"."""
    table, words = s.vocabulary.cardinals, s.words
    figure, form = table.get(words[at], (0, ""))
    if form == "ten":
        behind = s.skip_hyphen(at + 1)
        unit, unit_form = table.get(words[behind], (0, ""))
        return (behind + 1, figure + unit) if unit_form == "unit" and 0 < unit < 10 else (at + 1, figure)
    return (at + 1, figure) if form == "unit" and figure else None
