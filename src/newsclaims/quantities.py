"""Quantities: every figure of a text, from numerals to records.

Numerals are found in one pass; each is read with the sign before it and the unit behind it; what
neither has is told apart from years, scores and labels, and read with the noun that it counts;
neighbours are resolved into ranges and movements; records are built last.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from newsclaims import exclude, resolve
from newsclaims.currencies import order_candidates
from newsclaims.errors import ParseError, check_text
from newsclaims.kinds import count, duration, measure, money, percent, ratio
from newsclaims.lexicon import Lexicon
from newsclaims.movement import is_movement, movement_after, movement_before
from newsclaims.number import Numeral, find_numerals, with_suffix
from newsclaims.phrase import item_after
from newsclaims.qualify import hedge_after, hedge_before, limits
from newsclaims.rate import rate_after
from newsclaims.reading import Reading, of_numeral
from newsclaims.records.quantity import AnyQuantity, Count, Duration, Measure, Money, Number, Percent, Ratio
from newsclaims.span import Span
from newsclaims.surfaces import Beside, Index, sign_before, surface_after, surface_index

_ONE = Decimal(1)


class _Options(NamedTuple):
    lexicon: Lexicon
    index: Index
    region: str | None
    whole: bool  # the whole text is one figure: years and labels are figures too


def find_quantities(
    text: str, *, lexicon: Lexicon | None = None, region: str | None = None, decimal: str = "."
) -> tuple[AnyQuantity, ...]:
    """Every figure of the text in order; they never overlap. Linear in the text's length.

    >>> [(q.kind, q.bound, str(q.value)) for q in find_quantities("At least 20 people lost $5m.")]
    [('count', 'at_least', '20'), ('money', 'exact', '5000000')]
    """
    check_text(text)
    lexicon = lexicon or Lexicon.default()
    options = _Options(lexicon, surface_index(lexicon), region, False)
    return tuple(_record(text, reading) for reading in _readings(text, options, decimal))


def parse_quantity(
    text: str, *, lexicon: Lexicon | None = None, region: str | None = None, decimal: str = "."
) -> AnyQuantity:
    """The figure that the whole string is, blanks around it aside; a `ParseError` otherwise.

    >>> parse_quantity("at least 1.5 million people").bound
    'at_least'
    """
    check_text(text)
    lexicon = lexicon or Lexicon.default()
    options = _Options(lexicon, surface_index(lexicon), region, True)
    found = _readings(text, options, decimal)
    end = len(text.rstrip())
    begin = min(len(text) - len(text.lstrip()), end)
    if not found:
        raise ParseError(text, start=begin, end=end, reason="no figure here")
    first = found[0]
    if first.start > begin and not (first.change and is_movement(text[begin : first.start], lexicon)):
        raise ParseError(text, start=begin, end=first.start, reason="no part of a figure")
    if first.end < end:
        raise ParseError(text, start=first.end, end=end, reason="no unit, item or scale of the figure before it")
    return _record(text, first)


def _readings(text: str, options: _Options, decimal: str) -> list[Reading]:
    """Every reading that remains, in text order."""
    numerals = find_numerals(text, lexicon=options.lexicon, decimal=decimal)
    atoms: list[Reading] = []
    floor = 0
    for numeral in numerals:
        atom = _atom(text, numeral, floor, options)
        if atom is not None:
            atoms.append(atom)
            floor = atom.end
    joined = _joined(text, atoms, options)
    kept = _finished(text, joined, options)
    order_candidates(text, kept, options.region, options.lexicon)
    return kept


# --- one numeral -------------------------------------------------------------------------------


def _atom(text: str, numeral: Numeral, floor: int, options: _Options) -> Reading | None:
    """The numeral with its sign, unit, rate and hedge; its noun is read later."""
    if numeral.start < floor:
        return None
    index, lexicon = options.index, options.lexicon
    sign = sign_before(text, numeral.start, floor, index)
    if sign is not None:
        reading: Reading | None = money.read_before(text, numeral, sign, floor, index, lexicon)
    elif exclude.is_glued(text, numeral) and text[max(0, numeral.start - 3) : numeral.start] != "to-":
        return None
    else:
        reading = _with_unit(text, numeral, floor, options)
    if reading is None:
        return None
    _with_rate(text, reading, lexicon)
    hedge = hedge_before(text, reading.start, floor, lexicon)
    if hedge is not None:
        reading.hedge, reading.start, reading.hedged = hedge, hedge.start, True
        if reading.bound != "vague":
            reading.bound = hedge.bound
    return reading


def _with_unit(text: str, numeral: Numeral, floor: int, options: _Options) -> Reading | None:
    """What stands behind the numeral: a currency, a percentage, a unit; else a bare reading."""
    index = options.index
    place = numeral.end
    if numeral.suffix is not None:
        scaled = _with_letter(text, numeral, options)
        if scaled is not None:
            numeral, place = scaled, scaled.end
    if numeral.form in ("vague", "couple", "fraction"):
        place = _after_of(text, place)
    early = hedge_after(text, place, options.lexicon)  # "500 or more euros"
    beside = surface_after(text, early.end if early else place, index)
    reading = _of_surface(text, numeral, beside, floor)
    if reading is None:
        reading = duration.read_age(text, numeral, floor) or ratio.read_fold(text, numeral)
    if reading is None:
        reading = ratio.read_fraction(numeral) if numeral.form == "fraction" else of_numeral(numeral)
    if early is not None:
        reading.bound = early.bound
        reading.hedge = early
        reading.end = max(reading.end, early.end)
    return reading


_OF = re.compile(r" of(?: a| an| the)? ")


def _after_of(text: str, place: int) -> int:
    """ "tens of millions of dollars", "half a mile", "a quarter of an hour"."""
    match = _OF.match(text, place) or re.compile(r" an? ").match(text, place)
    return match.end() - 1 if match is not None else place


def _with_letter(text: str, numeral: Numeral, options: _Options) -> Numeral | None:
    """The numeral with its letter as a scale, where a currency, a unit or a noun behind it makes it one."""
    letter = text[numeral.suffix_end - 1]
    spaced = numeral.suffix_form.endswith("spaced")
    beside = surface_after(text, numeral.suffix_end, options.index)
    if beside is not None and beside.gap in (" ", "\u00a0", "-", "") and beside.surface.kind != "percent":
        if beside.surface.kind == "money" or (not beside.surface.care and not spaced):
            return with_suffix(numeral)
    if letter in "kKM" and not spaced and not (letter == "K" and "." in text[numeral.start : numeral.end]):
        return with_suffix(numeral)
    if letter in "mMbBt" and not spaced and text[numeral.suffix_end : numeral.suffix_end + 1] == " ":
        item = item_after(text, numeral.suffix_end, lexicon=options.lexicon)
        if item is not None and item.of_start < 0 and letter in "mMbB":
            return with_suffix(numeral)
    if options.whole and text[numeral.suffix_end :].strip() == "" and numeral.suffix_form.startswith("money"):
        return with_suffix(numeral) if surface_after(text, numeral.end, options.index) is None else None
    return None


def _of_surface(text: str, numeral: Numeral, beside: Beside | None, floor: int) -> Reading | None:
    if beside is None:
        return None
    kind = beside.surface.kind
    if kind == "money":
        if beside.surface.care and beside.surface.form != "name" and beside.gap:
            return None
        if beside.surface.form in ("sign", "code") and beside.gap == "-":
            return None
        if beside.surface.text == "p" and numeral.form != "digits":
            return None
        return money.read_after(numeral, beside)
    if kind == "percent":
        return percent.read(numeral, beside)
    if exclude.is_date_or_time(text, numeral, floor) and kind == "measure" and beside.surface.form == "symbol":
        return None
    if kind == "duration":
        return duration.read(text, numeral, beside)
    return measure.read(text, numeral, beside)


def _with_rate(text: str, reading: Reading, lexicon: Lexicon) -> None:
    if reading.unit is None:
        return
    rate = rate_after(text, reading.end, lexicon)
    if rate is not None and not (reading.kind == "percent" and rate.per == "cent"):
        if reading.kind == "duration" and rate.per in ("year", "month", "week", "day", "hour") and reading.is_age:
            return
        reading.per, reading.per_amount, reading.end = rate.per, rate.amount, rate.end


# --- neighbours --------------------------------------------------------------------------------


def _joined(text: str, atoms: list[Reading], options: _Options) -> list[Reading]:
    """Neighbours that are one figure, as one; the rest as they are."""
    found: list[Reading] = []
    place = 0
    while place < len(atoms):
        first = atoms[place]
        second = atoms[place + 1] if place + 1 < len(atoms) else None
        floor = found[-1].end if found else 0
        merged = _pair(text, first, second, floor, options) if second is not None and second.start - first.end < 25 else None
        if merged == ():
            place += 2
            continue
        if isinstance(merged, Reading):
            atoms[place + 1] = merged
            place += 1
            continue
        found.append(first)
        place += 1
    return found


def _pair(text: str, first: Reading, second: Reading, floor: int, options: _Options) -> Reading | tuple[()] | None:
    """One reading of two neighbours; () where both are none; None where they stay apart."""
    suffixed = resolve.borrow_suffix(first, second)
    if suffixed is not None and second.unit is None and len(text[first.end : second.start]) <= 4:
        second = of_numeral(suffixed)
    vote = ratio.read_vote(text, first, second, whole=options.whole)
    if vote is not None:
        return vote
    if first.unit is None and second.unit is None and not options.whole and exclude.is_score(text, first.numeral, second.numeral):
        return ()
    word, begin = resolve.opener(text, first.start, floor)
    if first.bound not in ("between",) and resolve.joins(text, first, second, word):
        if _is_move_to_level(text, first, second, word, floor, options):
            return None
        if first.unit is None and _drops_out(text, first.numeral, options) and second.unit is None:
            return None
        return _range(text, first, second, word, begin, floor, options)
    if resolve.is_compound(text, first, second):
        return resolve.compound(first, second)
    if first.kind == second.kind == "money" and money.is_cents_tail(text, first, second):
        assert first.value is not None and second.value is not None
        first.value += second.value
        first.end, first.step = second.end, second.step
        return first
    return ratio.read_share(text, first, second) if not _drops_out(text, second.numeral, options) else None


def _drops_out(text: str, numeral: Numeral, options: _Options) -> bool:
    return not options.whole and exclude.is_date_or_time(text, numeral, 0)


def _is_move_to_level(text: str, first: Reading, second: Reading, word: str, floor: int, options: _Options) -> bool:
    """ "rose 18 cents to $2.70": a change and the level after it, each with its unit."""
    if word or first.unit is None or second.unit is None or " to " not in text[first.end : second.start + 1]:
        return False
    moved = movement_before(text, first.start, floor, first.kind, options.lexicon)
    return moved is not None and moved.preposition in ("", "by")


def _range(
    text: str, first: Reading, second: Reading, word: str, begin: int, floor: int, options: _Options
) -> Reading:
    """A range, or the movement from the first figure to the second."""
    lent = resolve.lent_scale(first, second)
    merged = resolve.join(text, first, second, word, begin)
    if word == "from":
        moved = movement_before(text, begin + 5, floor, first.kind, options.lexicon) if begin + 5 <= first.start else None
        if moved is not None and moved.preposition == "from" and first.value is not None and second.value is not None:
            merged.base = first.value * lent
            merged.value, merged.low, merged.high, merged.bound = second.value, None, None, "exact"
            merged.change, merged.role, merged.start = moved.change, "level", begin
            merged.bound = second.bound if second.bound in ("about", "nearly", "more_than", "at_least") else "exact"
    return merged


# --- nouns, movement, what is left out ---------------------------------------------------------


def _finished(text: str, readings: list[Reading], options: _Options) -> list[Reading]:
    kept: list[Reading] = []
    floor = 0
    for position, reading in enumerate(readings):
        if reading.start < floor:
            if reading.numeral.start < floor:
                continue
            reading.start = reading.numeral.start
        limit = readings[position + 1].start if position + 1 < len(readings) else None
        if not _finish(text, reading, floor, limit, options):
            continue
        kept.append(reading)
        floor = reading.end
    return kept


def _finish(text: str, reading: Reading, floor: int, limit: int | None, options: _Options) -> bool:
    """The noun, the whole, the bound behind and the movement of one reading; False for no quantity."""
    lexicon = options.lexicon
    numeral = reading.numeral
    if reading.kind in ("number", "ratio") and reading.unit is None and not _stands(text, reading, floor, limit, options):
        return False
    if reading.kind == "ratio":
        _of_phrase(text, reading, lexicon)
        _shared_noun(text, reading, limit, lexicon)
    elif reading.kind == "percent":
        _of_phrase(text, reading, lexicon)
    elif reading.kind == "money":
        _money_of(text, reading, lexicon, whole=options.whole)
    _bound_after(text, reading, lexicon)
    _move(text, reading, floor, lexicon)
    if numeral.sign == "+" and reading.change is None and reading.kind in ("percent", "money"):
        reading.change, reading.role = "up", "delta"
    return True


def _stands(text: str, reading: Reading, floor: int, limit: int | None, options: _Options) -> bool:
    """Whether a figure without a unit is a quantity: its noun is read, names and dates are left out."""
    numeral, lexicon = reading.numeral, options.lexicon
    if reading.kind == "ratio":
        return True
    if not options.whole:
        if exclude.is_date_or_time(text, numeral, floor) or exclude.is_label(text, numeral, floor, lexicon):
            return False
        if exclude.in_address(text, numeral) or count.is_pronoun(text, numeral, floor):
            return False
    end = reading.end
    if reading.value is not None or reading.bound in ("between", "vague"):
        counted = count.read(text, reading, end, lexicon)
        if counted:
            return numeral.form != "none" or reading.head is not None
    if numeral.form == "none" or (numeral.form in ("vague", "couple") and numeral.value is None and False):
        return False
    if options.whole:
        return True
    if text[numeral.end : numeral.end + 1].isalpha() or exclude.is_named(text, numeral, floor):
        return False
    return not count.is_bare_one(text, numeral)


def _of_phrase(text: str, reading: Reading, lexicon: Lexicon) -> None:
    """The whole: "19% of Ukrainian territory", "two-thirds of the seats"; it is inside the mention."""
    if text[reading.end : reading.end + 4] != " of ":
        return
    item = item_after(text, reading.end, singular=True, lexicon=lexicon)
    if item is not None and item.of_start >= 0:
        reading.of, reading.end = text[item.of_start : item.of_end], item.of_end


def _shared_noun(text: str, reading: Reading, limit: int | None, lexicon: Lexicon) -> None:
    """The noun behind a share is the whole: "17 of 19 counts", "one in five adults"."""
    if reading.of is not None or reading.step is not None or text[reading.end : reading.end + 1] not in (" ", "\u00a0", "\n"):
        return
    item = item_after(text, reading.end, limit=limit, singular=reading.denominator == _ONE, lexicon=lexicon)
    if item is not None and item.of_start < 0 and ratio.is_share(text[reading.start : reading.end]):
        reading.of, reading.end = text[item.start : item.end], item.end


def _money_of(text: str, reading: Reading, lexicon: Lexicon, *, whole: bool) -> None:
    """ "€210 billion in frozen assets": what the money is, outside the mention in a text."""
    if text[reading.end : reading.end + 4] not in (" in ", " of "):
        return
    item = item_after(text, reading.end + 3, singular=True, lexicon=lexicon)
    if item is not None and item.of_start < 0 and not text[item.start].isdigit():
        reading.of = text[item.start : item.end]
        reading.end = item.end if whole else reading.end


def _bound_after(text: str, reading: Reading, lexicon: Lexicon) -> None:
    hedge = hedge_after(text, reading.end, lexicon)
    if hedge is None:
        return
    reading.end = hedge.end
    if reading.bound in ("exact", "about"):
        reading.bound = hedge.bound
        if reading.hedge is None:
            reading.hedge = hedge


def _move(text: str, reading: Reading, floor: int, lexicon: Lexicon) -> None:
    if reading.change is not None or reading.kind in ("duration",) or reading.is_age:
        return
    moved = movement_before(text, reading.start, floor, reading.kind, lexicon)
    if moved is not None and moved.preposition == "from":
        moved = None
    if moved is None and reading.kind in ("percent", "money", "measure"):
        moved = movement_after(text, reading.end, reading.kind, lexicon)
    if moved is not None:
        reading.change, reading.role = moved.change, moved.role


# --- records -----------------------------------------------------------------------------------


def _record(text: str, reading: Reading) -> AnyQuantity:
    """The record of a reading."""
    value = reading.value
    low, high, low_closed, high_closed = reading.low, reading.high, reading.low_closed, reading.high_closed
    if reading.bound not in ("between", "vague"):
        low, high, low_closed, high_closed = limits(reading.bound, value)
    fields = {
        "span": Span.of(text, reading.start, reading.end),
        "value": value,
        "lower": low,
        "upper": high,
        "lower_closed": low_closed,
        "upper_closed": high_closed,
        "bound": reading.bound,
        "hedge": Span.of(text, reading.hedge.start, reading.hedge.end) if reading.hedge else None,
        "resolution": reading.step,
        "per": reading.per,
        "per_amount": reading.per_amount,
        "change": reading.change,
        "role": reading.role,
        "base": reading.base,
    }
    kind = reading.kind
    if kind == "money":
        return Money(**fields, unit=reading.unit, candidates=reading.candidates, of=reading.of)
    if kind == "percent":
        return Percent(**fields, unit=reading.unit, of=reading.of)
    if kind == "count":
        return Count(**fields, item=reading.item, head=reading.head, of=reading.of)
    if kind == "measure":
        return Measure(**fields, unit=reading.unit, of=reading.of)
    if kind == "duration":
        return Duration(**fields, unit=reading.unit, is_age=reading.is_age)
    if kind == "ratio":
        return Ratio(**fields, numerator=reading.numerator, denominator=reading.denominator or _ONE, of=reading.of)
    return Number(**fields)
