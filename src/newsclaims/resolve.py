"""Resolve: neighbouring readings that are one figure become one: ranges, movements, compounds.

Precedence, the first that fits: a vote or odds, a share ("one in five"), a movement ("from 5 to
3"), a range, a compound ("5 feet 2 inches"). Each looks at two neighbours and the words between.
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsclaims import exclude
from newsclaims.atoms import Options
from newsclaims.decimals import add, multiply, remainder, subtract
from newsclaims.kinds import money, ratio
from newsclaims.movement import movement_before
from newsclaims.numeral import Numeral, with_suffix
from newsclaims.pattern import Pattern
from newsclaims.qualify import Hedge
from newsclaims.reading import Reading, of_numeral

_ZERO, _ONE = Decimal(0), Decimal(1)
_THOUSAND, _MILLION = Decimal(1000), Decimal(1_000_000)
_TO = Pattern(r"-? (?:up |down )?to-?[ ]?(?:as (?:many|much|high|low) as )?$|(?: combined| and)? to $|-to-$")
_TO_FAR = Pattern(
    r"(?: [a-z]+){0,3} to $|,? (?:in|on|at|last|this|by|a|the|per|during)(?: [\w.]+){1,3},? to $"
)
_DASH = Pattern(r" ?[-\u2013\u2014\u2212~\u2011] ?$|-$")
_AND = Pattern(r" (?:and|to) $")
_OR = Pattern(r" or $")
_THROUGH = Pattern(r" (?:through|thru) $")
_BEFORE = Pattern(
    r"\b(?P<word>between the ages of|between ages|between|from|ranging from|range from|"
    r"ranges from|ranged from|range of)[ ](?:about |around |roughly |some |anywhere )?$",
    re.I,
)


def join_neighbours(text: str, atoms: list[Reading], options: Options) -> list[Reading]:
    """Neighbours that are one figure, as one; scores are left out; the rest stay as they are."""
    if not options.whole:
        atoms = [a for a in atoms if a.kind != "number" or not _is_dated(text, a)]
    _settle_millions(text, atoms)
    found: list[Reading] = []
    current = atoms[0] if atoms else None
    for following in atoms[1:]:
        if current is None:
            current = following
            continue
        merged: Reading | str = "apart"
        if following.start - current.end < 40:
            merged = _pair(text, current, following, found[-1].end if found else 0, options)
        if merged == "none":
            current = None
        elif isinstance(merged, Reading):
            current = merged
        else:
            found.append(current)
            current = following
    return found if current is None else [*found, current]


_LONG = Pattern(
    r"[ -](?:long|wide|tall|high|deep|across|apart|thick|away|above|below|off|from|up|down|race|sprint|final|"
    r"hurdles|freestyle|relay|by|x)\b"
)


def _settle_millions(text: str, atoms: list[Reading]) -> None:
    """ "1.2m to 1.4m cars": beside a letter that is a million another is one where nothing says length."""
    for index, lone in enumerate(atoms):
        if lone.unit != "meter" or lone.surface != "m" or lone.gap or lone.numeral.suffix is None:
            continue
        if text.endswith((" a ", " the ", "A ", "The "), 0, lone.start):
            continue  # "a 3m pool"
        beside = [a for a in atoms[max(0, index - 1) : index + 2] if a is not lone]
        if _LONG.match(text, lone.end) is None and any(_has_million(text, lone, other) for other in beside):
            scaled = of_numeral(with_suffix(lone.numeral))
            scaled.start, scaled.hedge, scaled.bound = lone.start, lone.hedge, lone.bound
            atoms[index] = scaled


def _has_million(text: str, lone: Reading, other: Reading) -> bool:
    """Whether the other figure is near and written with the letter as a scale."""
    if max(lone.start, other.start) - min(lone.end, other.end) > 30 or other.sign_left:
        return False
    return other.numeral.scale == _MILLION and text[other.numeral.end - 1] == "m"


def _with_inches(text: str, first: Reading, second: Reading) -> None:
    """ "5-foot-11", "6-foot-4": the bare figure behind feet and a hyphen are inches."""
    if first.unit != "foot" or second.unit is not None or text[first.end : second.start] != "-":
        return
    whole = second.value is not None and second.step == _ONE and 0 <= second.value < 12
    if whole and text[first.end - 4 : first.end].lower() == "foot":
        second.kind, second.unit = "measure", "inch"


def _pair(text: str, first: Reading, second: Reading, floor: int, options: Options) -> Reading | str:
    """One reading of two neighbours; "none" where they are no quantity; "apart" where they stay two."""
    suffixed = borrow_suffix(first, second)
    if bare_label(text, first, options):
        return "apart"
    if suffixed is not None and second.start - first.end <= 4:
        second = of_numeral(suffixed)
    _with_inches(text, first, second)
    bare = first.unit is None and second.unit is None and not options.whole
    dated = bare and _dated(text, first, second)
    vote = None if dated else ratio.read_vote(text, first, second, whole=options.whole)
    if vote is not None:
        return vote
    if bare and exclude.is_score(text, first.numeral, second.numeral):
        return "none"
    if bare and not second.value and ratio.is_decision(text, first, second):
        return "none"  # "confirmed 92 to 0": no ratio has it
    word, begin = opener(text, first.numeral.start if first.is_age else first.start, floor)
    if first.bound != "between" and joins(text, first, second, word):
        if dated or _is_level_after(text, first, second, word, floor, options):
            return "apart"
        return _range(text, first, second, word, begin, floor, options)
    margin = _with_margin(text, first, second)
    if margin is not None:
        return margin
    if _lends_unit(text, first, second):
        first.kind, first.unit, first.surface, first.gap = second.kind, second.unit, second.surface, " "
        first.per, first.per_amount, first.is_age = second.per, second.per_amount, second.is_age
        return "apart"
    opposite = _two_sided(text, first, second)
    if opposite is not None:
        return opposite
    if is_compound(text, first, second):
        return compound(first, second)
    if first.kind == "money" and money.is_cents_tail(text, first, second):
        return _with_cents(first, second)
    if bare and exclude.is_date_or_time(text, second.numeral, second.start):
        return "apart"
    return _part_of_percent(text, first, second) or ratio.read_share(text, first, second) or "apart"


def _part_of_percent(text: str, first: Reading, second: Reading) -> Reading | None:
    """ "half of 1 percent", "one-tenth of 1%": a percentage below one."""
    if second.unit != "percent" or second.value != _ONE or first.numeral.form != "fraction":
        return None
    if first.value is None or first.unit is not None or text[first.end : second.start] != " of ":
        return None
    second.value, second.step, second.start = first.value, None, first.start
    second.hedge, second.bound = first.hedge, first.bound
    return second


def bare_label(text: str, first: Reading, options: Options) -> bool:
    """ "part 3 of 4", "Article 5 to": a number that names."""
    return (
        first.kind == "number"
        and not options.whole
        and exclude.is_label(text, first.numeral, options.lexicon)
    )


def _is_dated(text: str, reading: Reading) -> bool:
    """Years, dates and times are left out before neighbours meet: "from $70 in 2019 to $90"."""
    if exclude.is_date_or_time(text, reading.numeral, reading.start):
        return True
    reading.undated = reading.start
    return False


def _dated(text: str, first: Reading, second: Reading) -> bool:
    return exclude.is_date_or_time(text, first.numeral, first.start) or exclude.is_date_or_time(
        text, second.numeral, second.start
    )


def _lends_unit(text: str, first: Reading, second: Reading) -> bool:
    """ "45 and 50 mg", "3 or 4 per cent": the unit behind the second is the first's too."""
    if first.kind != "number" or second.kind not in ("measure", "percent", "duration") or first.value is None:
        return False
    return (
        _joins_units(text, first, second)
        and not exclude.is_date_or_time(text, first.numeral, first.start)
        and first.numeral.form == second.numeral.form
        and first.value < multiply(second.numeral.value, Decimal(100))
        if second.numeral.value
        else False
    )


def _joins_units(text: str, first: Reading, second: Reading) -> bool:
    gap = text[first.end : second.start]
    return gap in (" and ", " or ") or (gap == " from " and text.endswith("to ", 0, first.start))


def _with_cents(first: Reading, second: Reading) -> Reading:
    """An amount and its minor part as one."""
    minor = second.value or _ZERO
    part = minor if second.kind == "money" else multiply(minor, Decimal("0.01"))
    first.value, first.step, first.end = add(first.value or _ZERO, part), Decimal("0.01"), second.end
    return first


_MARGIN = Pattern(r" ?(?:\u00b1|\+/[-\u2212]) ?$")


def _with_margin(text: str, first: Reading, second: Reading) -> Reading | None:
    """ "2,000 ± 5 tons": the range from the figure less its margin to the figure and its margin."""
    if second.value is None or first.value is None or second.value < 0 or not _comparable(first, second):
        return None
    if _MARGIN.match(text[first.end : second.numeral.start]) is None:
        return None
    merged = join(text, first, second, "", first.start)
    merged.low, merged.high = subtract(first.value, second.value), add(first.value, second.value)
    return merged


_BOTH = Pattern(r" (?:and|but) $|, (?:and |but )?$")
_LOWER, _UPPER = ("at_least", "more_than"), ("at_most", "less_than")


def _two_sided(text: str, first: Reading, second: Reading) -> Reading | None:
    """ "more than 10 and less than 20": a minimum and a maximum of one figure, in either order."""
    pair = (first, second) if first.bound in _LOWER else (second, first)
    low, high = pair
    if low.bound not in _LOWER or high.bound not in _UPPER or low.value is None or high.value is None:
        return None
    if low.value >= high.value or not _comparable(first, second):
        return None
    if (first.unit is not None and second.unit is None) or _BOTH.match(
        text[first.end : second.start]
    ) is None:
        return None
    merged = join(text, first, second, "", first.start)
    merged.low, merged.high = low.value, high.value
    merged.low_closed, merged.high_closed = low.bound == "at_least", high.bound == "at_most"
    merged.hedge = first.hedge
    return merged


# "fell 5 to 286 on Friday": no noun behind it, so that the second figure is the level.
_ENDS_CLAUSE = Pattern(r"\s*(?:[.,;:)]|$)| (?:on|in|after|as|at|amid|by|this|last)\b")


def _is_level_after(
    text: str, first: Reading, second: Reading, word: str, floor: int, options: Options
) -> bool:
    """ "rose 18 cents to $2.70": a change and the level after it, each with its unit."""
    if word or " to " not in text[first.end : second.start + 1]:
        return False
    bare = first.unit is None and second.unit is None and _ENDS_CLAUSE.match(text, second.end) is not None
    if not bare and (first.unit is None or second.unit is None):
        return False
    moved = movement_before(text, first.start, floor, first.kind, options.lexicon)
    if moved is None or moved.preposition not in ("", "by"):
        return False
    return not _is_spread(text, first, second)


_FUTURE = Pattern(r"\b(?:will|would|could|may|might|should|can|to|['\u2019]ll)\b[^.;:,]{0,40}$")
_WIDEST, _WIDEST_FUTURE = Decimal(2), Decimal(3)


def _is_spread(text: str, first: Reading, second: Reading) -> bool:
    """ "fell 10% to 15%", "will rise $2 to $3": two ends of one change, since both are of one size.

    A level in percent behind a change in percent would be told in points.
    """
    low, high = first.value, second.value
    if first.unit is None or low is None or high is None or not 0 < low < high:
        return False
    if _FUTURE.search(text[max(0, first.start - 60) : first.start]) is not None:
        return high <= multiply(low, _WIDEST_FUTURE)
    return first.unit == "percent" and high <= multiply(low, _WIDEST)


# Verbs that say a movement and leave its direction to the figures.
_WENT = Pattern(
    r"\b(?:go|goes|going|gone|went|move[ds]?|moving|swung|doubled|tripled|quadrupled|halved|"
    r"shift(?:s|ed)?|change[ds]?|revised|changing)[ ]$"
)


_KEPT = ("about", "nearly", "more_than", "at_least", "less_than")  # "up to" joins and bounds nothing


def _range(
    text: str, first: Reading, second: Reading, word: str, begin: int, floor: int, options: Options
) -> Reading:
    """A range; after "from" and a word of movement, the level that it ends at."""
    merged = join(text, first, second, word, begin)
    if word != "from" or first.value is None or second.value is None:
        return merged
    moved = movement_before(text, begin + 5, floor, first.kind, options.lexicon)
    change = moved.change if moved is not None and moved.preposition == "from" else None
    if change is None and _WENT.search(text[max(0, begin - 24) : begin]) is not None:
        change = "up" if first.value < second.value else "down"
    if change is None:
        return merged
    merged.base = multiply(first.value, lent_scale(first, second))
    merged.value, merged.low, merged.high = second.value, None, None
    merged.bound = second.bound if second.bound in _KEPT else "exact"
    merged.hedge = second.hedge if merged.bound != "exact" else None
    merged.change, merged.role, merged.start, merged.step = change, "level", begin, second.step
    return merged


def opener(text: str, start: int, floor: int) -> tuple[str, int]:
    """ "between" or "from" before the figure that begins at `start`, and where it begins."""
    window = text[max(floor, start - 24) : start].replace("\n", " ").replace("\u00a0", " ")
    match = _BEFORE.search(window)
    if match is None:
        return "", start
    word = match["word"].lower()
    return ("between" if word.startswith("between") else "from"), start - len(window) + match.start("word")


_UP_TO = Pattern(r"up to ", re.I)


def joins(text: str, first: Reading, second: Reading, word: str) -> bool:
    """Whether the words between two figures make them the ends of one."""
    begin = second.start
    if second.hedge is not None and _UP_TO.match(text, second.hedge.start) is not None:
        begin = second.hedge.start + len("up to ")  # "from 5 up to 10": "up to" joins and bounds nothing
    gap = text[first.end : begin].replace("\n", " ").replace("\u00a0", " ")
    if len(gap) > (40 if word == "from" else 24):
        return False
    if not _comparable(first, second) or (
        "ratio" in (first.kind, second.kind) and None in (first.value, second.value)
    ):
        return False
    if _DASH.match(gap) is not None:
        return _rises(first, second) or word != ""
    if _TO.match(gap) is not None:
        if not word and first.unit and not (second.unit or first.sign_left or first.is_age):
            return False  # "fell 1.3% to 34,120": a change and the level after it
        return bool(word) or _rises(first, second) or (first.kind == "measure" and first.unit == second.unit)
    if _THROUGH.match(gap) is not None:
        return _rises(first, second)
    if word == "between" and _AND.match(gap) is not None:
        return True
    if word == "from" and _TO_FAR.match(gap) is not None:
        return True
    return _OR.match(gap) is not None and _is_guess(text, first, second)


def _comparable(first: Reading, second: Reading) -> bool:
    """Units that agree, or one that the other can borrow."""
    if "multiple" in (first.numeral.form, second.numeral.form):
        return False  # "doubled to $4bn": a change and the level after it
    if first.numeral.form in ("vague", "none") or second.numeral.form in ("vague", "none"):
        return first.numeral.form == second.numeral.form == "vague"
    if first.unit is None or second.unit is None:
        return first.kind in ("number", second.kind, "ratio") or second.kind in ("number", "ratio")
    if first.kind == second.kind == "money":
        return bool(set(first.candidates) & set(second.candidates))
    return first.unit == second.unit and first.kind == second.kind


def _rises(first: Reading, second: Reading) -> bool:
    if first.numeral.form == second.numeral.form == "vague" and first.low and second.low:
        return first.low < second.low  # "hundreds to thousands"
    low, high = _ends(first, second)
    return low is not None and high is not None and low < high


def _is_guess(text: str, first: Reading, second: Reading) -> bool:
    """ "five or six people": neighbours, the first without a unit of its own."""
    if first.unit is not None or first.value is None or second.numeral.value is None or first.value <= 0:
        return False
    low, high = _ends(first, second)
    if low is None or high is None or low >= high:
        return False
    if second.hedge is not None or text[max(0, first.start - 2) : first.start] == ", ":
        return False
    if subtract(high, low) <= _ONE:
        return True
    five = Decimal(5)
    return high <= add(low, low) and not remainder(high, five) and not remainder(low, five)


def _ends(first: Reading, second: Reading) -> tuple[Decimal | None, Decimal | None]:
    """Both figures with the scale that the second lends the first: "10 to 20 billion"."""
    low, high = first.value, second.value
    if low is None or high is None or first.numeral.value is None or second.numeral.value is None:
        return low, high
    lent = lent_scale(first, second)
    return (multiply(low, lent) if lent != _ONE else low), high


def lent_scale(first: Reading, second: Reading) -> Decimal:
    """The factor from the first's scale to the second's, where the second lends it."""
    one, two = first.numeral, second.numeral
    if one.scale != _ONE or two.scale == _ONE or one.form == "fraction" or two.mantissa == 0:
        return _ONE
    if one.value is None or (one.form == "words" and one.value >= 100):
        return _ONE
    if one.mantissa.copy_abs() >= two.mantissa.copy_abs() and first.unit is not None:
        return _ONE
    if one.mantissa.copy_abs() > max(_THOUSAND, two.mantissa.copy_abs()):
        return _ONE
    return two.scale if two.scale >= 100 else _ONE


def join(text: str, first: Reading, second: Reading, word: str, begin: int) -> Reading:
    """One reading of two ends; the unit and the scale that one end lacks come from the other."""
    lent = lent_scale(first, second)
    low, high = _ends(first, second)
    if second.kind == "ratio":
        second.kind = "number"  # a range of fractions has no one numerator
    if first.kind == "ratio":
        first.kind = "number"
    kind = second if second.kind not in ("number", "ratio") or first.kind in ("number", "ratio") else first
    merged = Reading(second.numeral, min(first.start, begin) if word else first.start, second.end)
    merged.kind, merged.step, merged.bound = kind.kind, _smaller(first, second, lent), "between"
    merged.unit, merged.candidates, merged.surface, merged.gap = (
        kind.unit,
        kind.candidates,
        kind.surface,
        second.gap or first.gap,
    )
    merged.is_age = first.is_age or second.is_age
    merged.per, merged.per_amount = (
        second.per or first.per,
        second.per_amount if second.per else first.per_amount,
    )
    merged.sign_left = first.sign_left
    if first.numeral.form == "vague":
        merged.low, merged.high, merged.high_closed, merged.bound = first.low, second.high, False, "vague"
        return merged
    if first.base is not None:  # "grew from 24.2 to 33-35 billion"
        merged.base = multiply(first.base, lent)
        merged.change, merged.role = first.change, first.role
    merged.numeral = second.numeral._replace(start=first.numeral.start)
    if low is not None and high is not None:
        merged.low, merged.high = (low, high) if low <= high else (high, low)
    merged.per = second.per or first.per
    if word == "between":
        merged.hedge = Hedge("between", begin, begin + len("between"))
    return merged


def _smaller(first: Reading, second: Reading, lent: Decimal) -> Decimal | None:
    """The finer of the two resolutions."""
    if first.step is None or second.step is None:
        return first.step or second.step
    one = multiply(first.step, lent)
    return min(one, second.step)


def borrow_suffix(first: Reading, second: Reading) -> Numeral | None:
    """ "$5-8m": the letter behind the second figure is a scale if the first is money."""
    if first.kind == "money" and second.numeral.suffix is not None:
        return with_suffix(second.numeral)
    return None


# How many of the smaller unit make one of the larger, for units that are written side by side.
_PARTS = {
    ("foot", "inch"): Decimal(12),
    ("stone", "pound_mass"): Decimal(14),
    ("pound_mass", "ounce"): Decimal(16),
}


def is_compound(text: str, first: Reading, second: Reading) -> bool:
    """ "5 feet 2 inches", "6ft 3in", "12 stone 4 pounds": one length or mass in two units."""
    part = _PARTS.get((first.unit or "", second.unit or ""))
    if part is None or first.value is None or second.value is None or not 0 <= second.value < part:
        return False
    if first.per is not None or first.value != first.value.to_integral_value():
        return False
    return text[first.end : second.start] in ("", " ", "-", " and ", ", ")


def compound(first: Reading, second: Reading) -> Reading:
    """The two as one figure in the smaller unit, which is exact."""
    part = _PARTS[first.unit or "", second.unit or ""]
    second.value = add(multiply(first.value or _ZERO, part), second.value or _ZERO)
    second.start, second.hedge, second.bound = first.start, first.hedge, first.bound
    return second
