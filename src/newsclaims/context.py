"""Context: what each resolved figure takes from its clause: noun, whole, bound behind, movement.

A figure without a unit is a quantity if it counts a noun, or is no year, score or label; an
ellipsis takes its noun from the count before it in the sentence.
"""

from __future__ import annotations

from decimal import Decimal

from newsclaims import exclude
from newsclaims.atoms import Options
from newsclaims.decimals import multiply
from newsclaims.ellipsis import (
    exceeds,
    noun_before,
    number_of,
    predicated,
    share_nouns,
    subject_noun,
)
from newsclaims.kinds import count, money, percent, ratio
from newsclaims.lexicon import Lexicon
from newsclaims.movement import movement_after, movement_before
from newsclaims.pattern import Pattern
from newsclaims.phrase import item_after
from newsclaims.qualify import hedge_after
from newsclaims.rate import rate_after
from newsclaims.reading import Reading
from newsclaims.surfaces import Index, surface_after
from newsclaims.words import facts


def complete(text: str, readings: list[Reading], options: Options) -> list[Reading]:
    """The readings that are quantities, with all that their clause says of them."""
    kept: list[Reading] = []
    floor = 0
    for position, reading in enumerate(readings):
        if reading.start < floor:
            if reading.numeral.start < floor:
                continue
            reading.start = reading.numeral.start
            if reading.hedge is not None and reading.hedge.start < floor:
                reading.hedge = None  # its words belong to the one before
                reading.bound = reading.bound if reading.value is None else "exact"
        following = readings[position + 1] if position + 1 < len(readings) else None
        if _complete(text, reading, kept, following, floor, options):
            kept.append(reading)
        if kept:
            floor = kept[-1].end
    share_nouns(text, kept)
    return kept


def _complete(
    text: str,
    reading: Reading,
    kept: list[Reading],
    following: Reading | None,
    floor: int,
    options: Options,
) -> bool:
    """Fill in one reading, those before it being kept; False for what is no quantity."""
    lexicon = options.lexicon
    before = kept[-1] if kept else None
    if reading.kind == "number" and not _stands(text, reading, kept, following, options):
        return False
    if reading.kind in ("ratio", "percent"):
        _whole(text, reading, following, lexicon)
        if reading.kind == "ratio":
            _shared_noun(text, reading, following, lexicon)
    elif reading.kind == "money":
        _money_whole(text, reading, lexicon, is_inside=options.whole)
    elif (
        reading.unit == "point"
        and reading.kind == "measure"
        and (
            _moves_percent(text, reading, following)
            or _behind_percent(text, reading, before)
            or percent.are_points(text, reading, lexicon)
        )
    ):
        reading.kind, reading.unit = "percent", "percentage_point"
    _bound_behind(text, reading, following, lexicon)
    _move(text, reading, before, floor, lexicon)
    if before is not None:
        _equivalent(text, reading, before, lexicon)
        return not _rest_on(text, reading, before)
    return True


_TO_PERCENT = Pattern(r",? to (?:[a-z]+ ){0,2}$")


def _moves_percent(text: str, reading: Reading, following: Reading | None) -> bool:
    """ "slipped three points to 36 per cent": the level that the points end at is a percentage."""
    return (
        following is not None
        and following.unit == "percent"
        and following.start - reading.end < 24
        and _TO_PERCENT.match(text[reading.end : following.start]) is not None
    )


_POINTS_BEHIND = Pattern(
    r"[^.;:!?]{0,24}(?:,|\band) (?:(?:up|down|or|a (?:gain|rise|fall|drop|loss) of|about|and) )?"
)


def _behind_percent(text: str, reading: Reading, before: Reading | None) -> bool:
    """ "stood at 44%, down two points": points of a share; beside a percent change they are an index's."""
    if before is None or before.unit not in ("percent", "percentage_point"):
        return False
    if before.unit == "percent" and before.change is not None:
        return False
    gap = text[before.end : reading.start]
    return len(gap) < 40 and _POINTS_BEHIND.fullmatch(gap) is not None


_FAR_LARGER = Decimal(1000)
_FORMERLY = Pattern(
    r"(?P<between>[^.;:!?\n]{0,60}),? (?P<way>up|down) from (?:an? (?:[a-z]+ )?(?:high|peak|low|record|total|"
    r"average) of )?$"
)


_THEN_FROM = Pattern(r",? (?:in|on|at|by|last|this|during)(?: [\w.]+){1,3},? from (?:an? [a-z]+ )?$")


def _rest_on(text: str, reading: Reading, before: Reading) -> bool:
    """ "5,300 homes, up from 3,200", "rose to 3.9% from 3.4%": the second is what the first moved from.

    Gives whether it is a part of the first, as in a movement from one to the other.
    """
    if reading.value is None or before.value is None or before.base is not None or before.role == "delta":
        return False
    if not _is_alike(reading, before):
        return False
    if (
        before.per is not None
        and reading.per is None
        and reading.value >= multiply(before.value, _FAR_LARGER)
    ):
        return False  # "$133m, or $2.53 a share, up from $100m"
    gap = text[before.end : reading.start]
    if gap == " from " and before.change is not None:
        before.base, before.end = reading.value, reading.end
        return True
    match = _FORMERLY.fullmatch(gap) if len(gap) < 90 else None
    if match is not None:
        before.change = "up" if match["way"] == "up" else "down"
        reading.change = None
    elif before.change is None or reading.change is not None or _THEN_FROM.fullmatch(gap) is None:
        return False
    before.role, before.base = "level", reading.value
    if reading.kind == "number" and before.kind == "count" and before.item is not None:
        reading.kind, reading.item, reading.head = "count", before.item.rsplit(" ", 1)[-1], before.head
    return False


def _is_alike(reading: Reading, before: Reading) -> bool:
    """Whether two figures are of one kind and unit, so that one may be the other at another time."""
    if reading.unit is not None or before.unit is not None:
        return reading.unit == before.unit
    return reading.kind == "number" or (reading.kind, reading.head) == (before.kind, before.head)


def _equivalent(text: str, reading: Reading, before: Reading, lexicon: Lexicon) -> None:
    """ "more than 7 million crowns ($1 million)": the second is bounded as the one it converts."""
    gap = text[before.end : reading.start]
    if (
        gap not in (" (", ", or ", " or ")
        or reading.unit is None
        or before.unit is None
        or reading.unit == before.unit
    ):
        return
    if gap == " (" and text[reading.end : reading.end + 1] == ")" and reading.per is before.per is None:
        rate = rate_after(text, reading.end + 1, lexicon)
        if rate is not None:  # "470 pence ($7.43) a share"
            reading.per = before.per = rate.per
            reading.per_amount = before.per_amount = rate.amount
    if reading.change is None and before.base is None and reading.kind in ("percent", "money", "measure"):
        reading.change, reading.role = before.change, before.role
    if reading.kind != before.kind or reading.kind not in ("money", "measure"):
        return
    if reading.bound == "exact" and before.bound not in ("between", "vague"):
        reading.bound = before.bound


def _stands(
    text: str, reading: Reading, kept: list[Reading], following: Reading | None, options: Options
) -> bool:
    """Whether a figure without a unit is a quantity; its noun is read where it has one."""
    numeral, lexicon = reading.numeral, options.lexicon
    before = kept[-1] if kept else None
    if not options.whole and _is_name(text, reading, before, options):
        return False
    if reading.per is None and _counts(text, reading, following, lexicon):
        if not _is_modified_unit(text, reading, options.surfaces):
            _complete_count(text, reading, before, following, lexicon)
        return True
    if reading.per is not None:
        reading.kind = "count"  # "18 per 100,000 people"
        return True
    if money.read_named(text, reading, before.end if before else 0, lexicon):
        return True
    if options.whole:
        if numeral.form == "vague":
            reading.kind = "count"
        return True
    return _stands_alone(text, reading, kept, lexicon)


_SCREENS = ("2K", "4K", "8K")


def _stands_alone(text: str, reading: Reading, kept: list[Reading], lexicon: Lexicon) -> bool:
    """Whether a figure with no noun behind it is one, with a noun that stands elsewhere or with none."""
    numeral = reading.numeral
    if numeral.form == "digits" and text[numeral.end : numeral.end + 1].isalpha():
        return False
    if text[numeral.start : numeral.end] in _SCREENS:
        return False
    if _foreign_noun(text, reading):
        return True
    if not exclude.is_capital_word(text, numeral) and noun_before(text, reading, kept, lexicon):
        return True
    if number_of(text, reading, lexicon) or subject_noun(text, reading, lexicon):
        return True
    if numeral.form == "vague":
        return _is_vague_noun(text, reading)
    if predicated(text, reading, lexicon):
        return True
    if exclude.is_named(text, numeral) or exclude.is_capital_word(text, numeral):
        return False
    if reading.bound == "exact" and count.is_model(text, numeral, lexicon):
        return False
    return not count.is_anaphor(text, numeral)


def _complete_count(
    text: str, reading: Reading, before: Reading | None, following: Reading | None, lexicon: Lexicon
) -> None:
    """The noun of "of them" from the figure before, and the denominator of a rate."""
    rate = rate_after(text, reading.end, lexicon)
    if before is not None and reading.item is None and before.head is not None and reading.of in _THEM:
        reading.item, reading.head = (before.item or "").rsplit(" ", 1)[-1] or None, before.head
    if rate is not None and (following is None or rate.end <= following.start or rate.amount != 1):
        reading.per, reading.per_amount, reading.end = rate.per, rate.amount, rate.end


def _is_name(text: str, reading: Reading, before: Reading | None, options: Options) -> bool:
    """Years, dates, times, labels, addresses, product names, "one" as a pronoun."""
    numeral = reading.numeral
    return (
        (reading.undated != reading.start and exclude.is_date_or_time(text, numeral, reading.start))
        or exclude.is_label(text, numeral, options.lexicon)
        or exclude.in_address(text, numeral)
        or count.is_pronoun(text, numeral)
        or exclude.is_product(text, numeral)
        or exclude.is_code_part(text, numeral)
        or exclude.is_zero_name(text, numeral)
    )


def _is_modified_unit(text: str, reading: Reading, surfaces: Index) -> bool:
    """ "three consecutive years", "517 rushing yards": a unit with words before it still measures."""
    item = reading.item
    if item is None or " " not in item or (reading.of is not None and reading.of != item):
        return False
    place = reading.end - len(item.rsplit(" ", 1)[-1])
    unit = surface_after(text, place, surfaces)
    if unit is None or unit.start != place or unit.end != reading.end:
        return False
    name = unit.surface
    if name.care or name.form != "name":
        return False
    if name.kind == "money" and name.scale == 1:  # "3 billion offshore dollars"
        reading.kind, reading.unit, reading.candidates = "money", name.values[0], name.values
        reading.item = reading.head = reading.of = None
        return True
    if reading.of is not None or name.dimension not in ("time", "length", "area"):
        return False
    reading.kind = "duration" if name.kind == "duration" else "measure"
    reading.unit, reading.item, reading.head = name.values[0], None, None
    return True


def _counts(text: str, reading: Reading, following: Reading | None, lexicon: Lexicon) -> bool:
    """Whether a noun that the figure counts follows, also behind another figure that describes it."""
    if reading.bound == "between" and reading.numeral.form == "fraction":
        return False  # "a quarter to a half of voters": shares of them
    if following is None:
        return count.read(text, reading, reading.end, lexicon)
    limit = following.start
    if text[reading.end : limit] == " " and following.kind in ("duration", "measure", "money"):
        return count.read_beyond(text, reading, following.end, lexicon)
    if count.read(text, reading, reading.end, lexicon, limit):
        return True
    end = reading.end
    if following.unit is not None or not count.read(text, reading, reading.end, lexicon):
        return False
    if reading.of is not None and reading.end > limit and following.start > end + 3:
        reading.end = end  # "30 to 40 of its 600 shops": a whole with a figure is named, not covered
    return True


_VAGUE_BEHIND = Pattern(
    r" (?:more|others?|of (?:them|us|these|those|whom|which)|have|has|had|were|are|is|was|who|"
    r"that|in|at|to|from|on|by|after|if|and|as|for|with|during|\w+ed|\w+ing|died|fled|took|lost|"
    r"came|went|gathered)\b|[,.;:!?)]|$"
)


def _is_vague_noun(text: str, reading: Reading) -> bool:
    """ "Thousands marched", "several were hurt": a vague magnitude that stands for its noun."""
    if _VAGUE_BEHIND.match(text, reading.end) is None:
        return False
    reading.kind = "count"
    return True


# A noun in another script, with the stop of an abbreviation: "30 домов", "30 р."
_FOREIGN = Pattern(r"[ \u00a0](?P<word>(?>[^\W\d_\u0041-\u024f\u1e00-\u1eff]+)(?![A-Za-z]))")


def _foreign_noun(text: str, reading: Reading) -> bool:
    """A word of another alphabet behind a figure: what it counts, as written, unknown as it is."""
    match = _FOREIGN.match(text, reading.end)
    if match is None or reading.value is None:
        return False
    word, end = match["word"], match.end()
    if len(word) < 4 and text[end : end + 1] == ".":
        word, end = word + ".", end + 1
    reading.kind, reading.item, reading.head, reading.end = "count", word, word.lower(), end
    return True


# "12 of them", "of whom 12": the whole is the count before.
_THEM = frozenset({"them", "whom", "which", "these", "those"})


def _whole(text: str, reading: Reading, following: Reading | None, lexicon: Lexicon) -> None:
    """The whole: "19% of Ukrainian territory", "two-thirds of the seats"; it is inside the mention.

    A whole that holds a figure of its own ("half of the 4 million homes") is named, not covered.
    """
    if reading.of is not None or text[reading.end : reading.end + 4] != " of ":
        return
    item = item_after(text, reading.end, singular=True, lexicon=lexicon)
    if item is not None and item.of_start >= 0:
        reading.of = text[item.of_start : item.of_end]
        if following is None or item.of_end <= following.start:
            reading.end = item.of_end


def _shared_noun(text: str, reading: Reading, following: Reading | None, lexicon: Lexicon) -> None:
    """The noun behind a share is the whole: "17 of 19 counts", "one in five adults"."""
    if (
        reading.of is not None
        or reading.step is not None
        or not ratio.is_share(text[reading.start : reading.end])
    ):
        return
    if text[reading.end : reading.end + 1] not in (" ", "\u00a0", "\n"):
        return
    limit = None if following is None else following.start
    item = item_after(text, reading.end, limit=limit, singular=reading.denominator == 1, lexicon=lexicon)
    if item is not None and item.of_start < 0:
        reading.of, reading.end = text[item.start : item.end], item.end


def _money_whole(text: str, reading: Reading, lexicon: Lexicon, *, is_inside: bool) -> None:
    """ "€210 billion in frozen assets": what the money is, outside the mention in a text."""
    if text[reading.end : reading.end + 4] not in (" in ", " of "):
        return
    if text[reading.end + 4 : reading.end + 5].isdigit():
        return
    item = item_after(text, reading.end + 3, lexicon=lexicon)
    if item is None:
        item = item_after(text, reading.end + 3, singular=True, lexicon=lexicon)
    if item is None or item.of_start >= 0 or item.head in _NO_WHOLE or text.startswith(" trading", item.end):
        return
    word = text[item.head_start : item.head_end]
    if not (word[0].isupper() and item.head == word.lower()):  # no place: "$5m in Ruritania"
        reading.of = text[item.start : item.end]
        reading.end = item.end if is_inside else reading.end


def _bound_behind(text: str, reading: Reading, following: Reading | None, lexicon: Lexicon) -> None:
    """ "20 people or more", "$5m at least"."""
    hedge = hedge_after(text, reading.end, lexicon)
    if hedge is None or (following is not None and hedge.end > following.start):
        return
    reading.end = hedge.end
    if reading.bound in ("exact", "about"):
        reading.bound = hedge.bound
        if reading.hedge is None:
            reading.hedge = hedge


# "$4m in exchange for", "fell $2 in afternoon trading": what stands behind "in" is no part of the money.
_NO_WHOLE = frozenset(
    (
        "addition advance all composite exchange favor favour part response return settlement session total"
        " trade trading"
    ).split()
)
_TO_LEVEL = Pattern(
    r"(?: (?:last|this|on|in|by|over|during|since|from|at|against|amid|after)(?: [\w.'\u2019]+){1,4}|"
    r" [A-Z][a-z]+day| (?:yester|to)day)?"
    r"(?:,| ,)? to "
)


def _move(text: str, reading: Reading, before: Reading | None, floor: int, lexicon: Lexicon) -> None:
    """The direction of a change or of the level after it."""
    if reading.change is not None or reading.is_age or reading.kind == "duration" or exceeds(text, reading):
        return
    gap = text[before.end : reading.start] if before is not None and reading.start - before.end < 30 else ""
    if before is not None and before.role == "delta" and _TO_LEVEL.fullmatch(gap) is not None:
        reading.change = before.change  # "rose 18 cents to $2.70"
        return
    kind = "count" if reading.numeral.form == "vague" and reading.unit is None else reading.kind
    moved = movement_before(text, reading.start, floor, kind, lexicon)
    if moved is not None and (
        moved.preposition == "from" or (moved.preposition == "object" and reading.of is not None)
    ):
        moved = None  # "raised the roof 40% of the time"
    if moved is None and (reading.kind in ("percent", "money", "number") or reading.unit == "point"):
        moved = movement_after(text, reading.end, lexicon)
    if moved is not None:
        reading.change, reading.role = moved.change, moved.role
    elif before is not None and _goes_on(text, reading, before, lexicon):
        reading.change, reading.role = before.change, "delta"  # "up 8% on the year and 2% on the month"
    elif reading.numeral.sign == "+" and reading.kind in ("percent", "money"):
        reading.change, reading.role = "up", "delta"


_CHANGING = ("percent", "percentage_point", "point")
_AND_ON = Pattern(r"[^.;:\d]{0,40}(?:,| and)(?: by)?(?: (?P<the>the )?(?P<word>[A-Za-z]+))?(?: by)? ")


def _goes_on(text: str, reading: Reading, before: Reading, lexicon: Lexicon) -> bool:
    """Whether a change in percent is coordinated with the one before it: "gold rose 2% and tin 3%"."""
    if before.role != "delta" or reading.of is not None:
        return False
    if before.unit not in _CHANGING or reading.unit not in _CHANGING:
        return False
    match = _AND_ON.fullmatch(text[before.end : reading.start])
    if match is None or before.change is None:
        return False
    if match["word"] is None or (match["the"] and match["word"][0].isupper()):
        return True
    known = facts(match["word"], lexicon=lexicon)
    return known.noun is not None and known.noun_weight > max(known.verb_weight, known.adverb_weight)
