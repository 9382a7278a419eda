"""Atoms: one numeral with what stands directly beside it: sign, unit, rate, hedge.

What a figure counts is read later, when its neighbours are known.
"""

from typing import NamedTuple

from newsclaims import exclude
from newsclaims.currencies import code_of
from newsclaims.kinds import count, duration, measure, money, percent, ratio
from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral, with_suffix
from newsclaims.pattern import Pattern
from newsclaims.phrase import item_after
from newsclaims.qualify import Hedge, hedge_after, hedge_before
from newsclaims.rate import Rate, rate_after
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside, Index, Surface, sign_before, surface_after


class Options(NamedTuple):
    """What a caller chose; `whole` says that the text is one figure, so that years are figures too."""

    lexicon: Lexicon
    surfaces: Index
    region: str | None
    whole: bool


def read_atom(text: str, numeral: Numeral, floor: int, options: Options) -> Reading | None:
    """atom := [hedge] [sign] numeral [unit] [rate]; `floor` ends what earlier figures took."""
    if numeral.form == "none":
        return _read_none(text, numeral, options)
    lexicon = options.lexicon
    if numeral.form == "article":
        return _read_article(text, numeral, floor, options)
    if numeral.form == "multiple":
        found = ratio.read_multiple(text, numeral, lexicon)
        if found is not None:
            _with_hedge(text, found, floor, lexicon)
        return found
    before = text[max(0, numeral.start - 5) : numeral.start]
    sign = sign_before(text, numeral.start, floor, options.surfaces)
    if sign is not None and not _is_label(text, numeral, sign, options):
        reading: Reading | None = money.read_before(text, numeral, sign, floor, options.surfaces, lexicon)
    elif (named := measure.read_named(text, numeral, lexicon)) is not None:
        reading = named
    elif exclude.is_glued(text, numeral) and not _goes_on(text, numeral, floor) and not _SUB.search(before):
        return None
    else:
        reading = _read_behind(text, numeral, options)
    if reading is None:
        return None
    if reading.unit is not None or reading.kind == "number":
        _with_rate(text, reading, lexicon)
    _with_hedge(text, reading, floor, lexicon)
    return reading


def _is_label(text: str, numeral: Numeral, sign: Beside, options: Options) -> bool:
    """Whether letters before figures are no currency: "COP26", though "TOP5" is one to a caller in Tonga."""
    if not money.is_label(text, numeral, sign, options.lexicon):
        return False
    return not options.region or code_of(options.region, options.lexicon) != sign.surface.text


_AGO = Pattern(r" (?:ago|earlier|later|before|after|or (?:two|so))\b|-")


def _read_article(text: str, numeral: Numeral, floor: int, options: Options) -> Reading | None:
    """ "less than an hour", "more than a dollar": a hedge, an article and the name of a unit."""
    beside = surface_after(text, numeral.end, options.surfaces)
    if beside is None or beside.surface.form != "name" or beside.surface.care or beside.gap != " ":
        return None
    if (
        beside.surface.kind not in ("money", "duration", "measure")
        or _AGO.match(text, beside.end) is not None
    ):
        return None
    reading = _read_surface(text, numeral, beside, beside.surface, options)
    if reading is None:
        return None
    _with_rate(text, reading, options.lexicon)
    _with_hedge(text, reading, floor, options.lexicon)
    return reading if reading.hedge is not None else None


def _read_none(text: str, numeral: Numeral, options: Options) -> Reading | None:
    """ "no civilians": zero of a kind that news counts."""
    reading = of_numeral(numeral)
    return reading if count.read_none(text, reading, options.lexicon) else None


def _goes_on(text: str, numeral: Numeral, floor: int) -> bool:
    """ "5k-20k", "200,000 to-260,000": the mark before the digits parts two figures."""
    return (floor == numeral.start - 1 > 0 and not text[floor].isalnum()) or text[
        max(0, numeral.start - 3) : numeral.start
    ] == "to-"


def _with_hedge(text: str, reading: Reading, floor: int, lexicon: Lexicon) -> None:
    timed = reading.kind == "duration" and not reading.is_age
    led = reading.is_age and reading.start < reading.numeral.start  # "aged under 18"
    place = reading.numeral.start if led else reading.start
    hedge = hedge_before(text, place, floor, lexicon, timed=timed)
    if hedge is None:
        if text[reading.start - 1 : reading.start] == "-" and _SUB.search(
            text[max(0, reading.start - 5) : reading.start]
        ):
            reading.hedge = Hedge("less_than", reading.start - 4, reading.start - 1)
            reading.bound, reading.start = "less_than", reading.start - 4
        return
    if floor and (
        hedge.start == floor or (hedge.start == floor + 1 and text[hedge.start : hedge.end] == "over")
    ):
        return  # "20~100", "one over three"
    outer = reading.start
    strong = reading.bound not in ("exact", "about") and hedge.bound == "about"
    reading.start = min(outer, hedge.start)
    if not strong:
        reading.hedge = hedge
        if reading.bound != "vague":
            reading.bound = hedge.bound


_SUB = Pattern(r"(?<![A-Za-z])[Ss]ub-$")


def _with_rate(text: str, reading: Reading, lexicon: Lexicon) -> None:
    rate = rate_after(text, reading.end, lexicon)
    if rate is None or reading.is_age:
        return
    if reading.kind == "number" and rate.amount == 1 and not _is_plain_rate(text, reading.end, rate):
        return
    reading.per, reading.per_amount, reading.end = rate.per, rate.amount, rate.end


def _is_plain_rate(text: str, end: int, rate: Rate) -> bool:
    """ "5.2 per game": of a bare figure only "per" and a noun of the tables make a rate."""
    return rate.known and text.startswith(" per ", end)


# --- what stands behind ------------------------------------------------------------------------

_OF = Pattern(r" of(?: a| an| the)? | an? ")


def _read_behind(text: str, numeral: Numeral, options: Options) -> Reading | None:
    """The numeral with a currency, a percentage, a unit or an age behind it; else a bare reading."""
    numeral = _with_letter(text, numeral, options) or numeral
    place = numeral.end
    if numeral.form in ("vague", "couple", "fraction"):
        of = _OF.match(text, place)
        place = of.end() - 1 if of is not None else place
    early = hedge_after(text, place, options.lexicon)  # "500 or more euros"
    beside = surface_after(text, early.end if early else place, options.surfaces)
    reading = None
    if beside is not None:
        for surface in (beside.surface, *beside.rest):
            reading = _read_surface(text, numeral, beside, surface, options)
            if reading is not None:
                break
    if reading is None:
        reading = _read_special(text, numeral, options)
    if early is not None:
        reading.bound, reading.hedge, reading.end = early.bound, early, max(reading.end, early.end)
    return reading


def _read_special(text: str, numeral: Numeral, options: Options) -> Reading:
    """Ages, multiples, inch marks and fractions; else the bare numeral."""
    found = (
        measure.read_marks(text, numeral)
        or duration.read_half(text, numeral, options.surfaces)
        or duration.read_age(text, numeral, options.lexicon)
        or ratio.read_fold(text, numeral)
    )
    if found is not None:
        return found
    if numeral.form != "fraction":
        return of_numeral(numeral)
    return count.read_quarters(text, numeral) or ratio.read_fraction(numeral)


def _read_surface(
    text: str, numeral: Numeral, beside: Beside, surface: Surface, options: Options
) -> Reading | None:
    """The figure with this meaning of what stands behind it, None where it does not fit."""
    kind = surface.kind
    if kind == "money":
        if not _is_money(text, numeral, beside, surface, options):
            return None
        return money.read_after(text, numeral, beside._replace(surface=surface))
    if kind == "percent":
        return percent.read(numeral, beside)
    if len(surface.text) < 3 and not options.whole and exclude.is_clock_or_ordinal(text, numeral):
        return None
    if kind == "duration":
        return duration.read(text, numeral, beside)
    return measure.read(text, numeral, beside, surface)


_LINES = frozenset({"1080", "1440", "2160", "4320"})  # of a screen: "1080p"
_CLOSED = Pattern(r"\s*(?:[.,;:)]|$)")


def _is_money(text: str, numeral: Numeral, beside: Beside, surface: Surface, options: Options) -> bool:
    """Whether a currency's name behind a figure is one here."""
    if len(surface.text) == 1 and text[beside.start - 1] == "(":
        return False  # "Section 230(c)"
    if surface.text == "p" and not beside.gap and text[numeral.start : numeral.end] in _LINES:
        return False
    if surface.form in ("sign", "code", "minor") and surface.care and beside.gap:
        return (
            surface.text.isupper() and len(surface.text) > 1 and _CLOSED.match(text, beside.end) is not None
        )
    if surface.form in ("sign", "code") and beside.gap == "-":
        return False
    if surface.form == "sign" and beside.gap and text[beside.end : beside.end + 1].isdigit():
        return False  # "five $10 notes": the sign is the next figure's
    if len(surface.text) == 1 and surface.text.isalpha() and numeral.form != "digits":
        return False
    if beside.gap == " " and numeral.value != 1 and text[beside.start : beside.end] == "mark":
        return False  # "the 100 mark"
    if surface.form == "name" and surface.care and not money.is_name(text, numeral, beside):
        return False
    if surface.text in ("pound", "pounds"):
        return options.region == "GB" or not money.is_mass(text, numeral, beside, options.lexicon)
    return True


def _with_letter(text: str, numeral: Numeral, options: Options) -> Numeral | None:
    """The numeral with its letter as a scale, where a currency, a unit or a noun behind makes it one."""
    if numeral.suffix is None:
        return None
    letter = text[numeral.suffix_end - 1]
    glued = not numeral.suffix_form.endswith("spaced")
    beside = surface_after(text, numeral.suffix_end, options.surfaces)
    if beside is not None and beside.surface.kind != "percent":
        if beside.surface.kind == "money" and not (beside.surface.care and beside.gap):
            return with_suffix(numeral)
        if (
            glued
            and not beside.surface.care
            and beside.gap == " "
            and numeral.suffix_form.startswith("letter")
        ):
            return with_suffix(numeral)
    if letter in "kKM" and numeral.suffix_form == "letter":
        decimals = letter == "K" and "." in text[numeral.start : numeral.end]
        return None if decimals else with_suffix(numeral)
    if (
        letter in "mbB"
        and numeral.suffix_form == "letter"
        and text[numeral.suffix_end : numeral.suffix_end + 1] == " "
    ):
        item = item_after(text, numeral.suffix_end, lexicon=options.lexicon)
        if item is not None and item.of_start < 0:
            return with_suffix(numeral)
    if _CLOSED.match(text, numeral.suffix_end) is not None and letter in ("kM" if not glued else "bB"):
        return with_suffix(numeral)
    return None
