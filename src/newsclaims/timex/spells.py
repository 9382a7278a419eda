"""Stretches of time: "four days", "a year and a half", "three years ago", "the past 24 hours"."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from newsclaims.decimals import add, multiply
from newsclaims.timex.calendar import Period, period_of
from newsclaims.timex.lengths import HALF, blank, duration_value, moved, shifted_period
from newsclaims.timex.numerals import Amount, amount, fraction_behind
from newsclaims.timex.scan import APOSTROPHES, Found, Scan
from newsclaims.timex.tense import direction

_SMALLER = {
    "year": ("month", "week", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour", "minute"),
    "hour": ("minute", "second"),
    "minute": ("second",),
}
_HALVED = {
    "century": (Decimal(10), "decade"),
    "decade": (Decimal(10), "year"),
    "year": (Decimal(12), "month"),
}
_AGO = frozenset(("ago", "earlier", "previously", "back"))
_LATER = frozenset(("later", "hence", "afterward", "afterwards"))
_SUPERLATIVE = 8  # words between a superlative and its "in two years"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NEAR = 200  # tokens: the paragraphs on the results of a quarter


def unit_at(s: Scan, at: int) -> tuple[int, str, bool] | None:
    """unit := ["-"] [adjective] ["-"] UNIT: the token behind, the unit, whether it is plural."""
    here = s.skip_hyphen(at)
    for _ in range(2):
        if s.words[here] in s.vocabulary.unit_adjectives:
            here = s.skip_hyphen(here + 1)
    found = s.vocabulary.units.get(s.words[here])
    return (here + 1, *found) if found else None


def counted(s: Scan, at: int) -> Found | None:
    """counted := amount [("to" | "or" | "-") amount] unit [tail]; an age is no stretch of time."""
    many = amount(s, at)
    if many is None or (s.words[at] == "many" and at and s.words[at - 1] == "as"):
        return None  # "the second in as many weeks"
    unit = unit_at(s, many.stop)
    if unit is None:
        many = _second_amount(s, many)
        unit = many and unit_at(s, many.stop)
    if many is None or unit is None:
        return None
    stop, name, plural = unit
    if name == "day" and s.words[at] == "one" and at and s.words[at - 1] in _MODALS:
        return Found(at, stop, value="FUTURE_REF")  # "will one day"
    if name == "day" and s.words[at] == "one" and s.words[stop] == "," and s.tokens.is_capital(at):
        return Found(at, stop, value="FUTURE_REF" if direction(s, at, stop) > 0 else "PAST_REF")
    if not _is_stretch(s, at, stop, name, plural, many):
        return None
    more = fraction_behind(s, stop)
    if more and many.figure is not None and many.figure == int(many.figure):
        stop, many = more[0], many._replace(figure=add(many.figure, more[1]))
    each = _each(s, stop, plural or many.figure == 1)
    if each:
        return each._replace(start=at)
    both = _with_smaller(s, at, stop, name, many)
    return both or _tailed(s, at, stop, name, many)


def _each(s: Scan, at: int, counted: bool) -> Found | None:
    """each := ("a" | "per") unit, behind "24 hours" or "one day"; such a stretch comes again and again."""
    unit = s.vocabulary.units.get(s.words[at + 1])
    if unit is None or unit[1] or not counted or s.words[at] not in ("a", "per", "each", "every"):
        return None
    return Found(at, at + 2, "SET", duration_value(unit[0], Decimal(1)))


def glued_spell(s: Scan, at: int) -> Found | None:
    """glued := figure and unit in one word, "3h", "3.5years", the whole part of the figure before it."""
    figure, name = s.glued[s.words[at]]
    start, many = at, Decimal(figure)
    if at > 1 and s.words[at - 1] == "." and s.words[at - 2].isdecimal() and s.tokens.joined(at - 1):
        start = at - 2
        many = Decimal(f"{int(s.words[start][:6])}.{s.words[at].rstrip(_LETTERS)}")
    if is_age(s, at + 1) or (
        start and s.words[start - 1] in ("$", "-", "/", ".") and s.tokens.joined(start - 1)
    ):
        return None
    rest = s.glued.get(s.words[at + 1])
    if rest and rest[1] in _SMALLER.get(name, ()):
        value, mark = duration_value(name, many), duration_value(rest[1], Decimal(rest[0]))
        return Found(start, at + 2, "DURATION", value + mark.lstrip("P" if "T" not in value else "PT"))
    found = _with_smaller(s, start, at + 1, name, Amount(at + 1, many))
    return found or _tailed(s, start, at + 1, name, Amount(at + 1, many))


def _with_smaller(s: Scan, at: int, stop: int, name: str, many: Amount) -> Found | None:
    """ "two hours and ten minutes", "a year and six months": two units in one stretch."""
    smaller = _SMALLER.get(name)
    here = stop + (s.words[stop] in ("and", ","))
    here += s.words[here] == "and" and here > stop
    if smaller is None or many.figure is None or s.words[here] in ("a", "an", "some", "several"):
        return None
    rest = amount(s, here)
    unit = rest and unit_at(s, rest.stop)
    if rest is None or unit is None or rest.figure is None or unit[1] not in smaller or is_age(s, unit[0]):
        return None
    further = _with_smaller(s, here, unit[0], unit[1], rest)
    second = (further and further.value) or duration_value(unit[1], rest.figure)
    value = duration_value(name, many.figure)
    mark = second[2:] if value.startswith("PT") else second[1:]
    return Found(at, further.stop if further else unit[0], "DURATION", value + mark)


def _second_amount(s: Scan, first: Amount) -> Amount | None:
    """ "12 to 18 months": the number is open between the two."""
    here = first.stop
    if first.figure is not None and first.figure > 1500:
        return None  # "the 2022-2023 school year"
    if s.words[here] in ("to", "or") or s.hyphen(here):
        second = amount(s, here + 1)
        return second and Amount(second.stop, None)
    return None


def _is_stretch(s: Scan, at: int, stop: int, name: str, plural: bool, many: Amount) -> bool:
    """No age, no "one second", no "5 second-hand cars"."""
    if is_age(s, stop):
        return False
    if name == "second" and not plural and not s.hyphen(stop - 2):
        return s.words[at] in ("one", "1", "a")
    if (
        s.words[at].isdecimal()
        and s.tokens.is_capital(stop - 1)
        and not s.tokens.text[s.tokens.start(stop - 1) : s.tokens.end(stop - 1)].isupper()
    ):
        return False  # the name of a programme
    if name == "quarter" and (s.words[stop] == "of" or s.hyphen(stop - 2)):
        return False
    if not plural and many.figure is not None and many.figure > 1500 and not s.hyphen(stop - 2):
        return False  # "the 2019 quarter"
    return not (name == "weekend" and not plural)


def is_age(s: Scan, stop: int) -> bool:
    """Whether "old" stands behind, as in "a 30-year-old" or "44 years old"."""
    here = s.skip_hyphen(stop)
    return s.words[here] in ("old", "olds") or (s.words[here] == "of" and s.words[here + 1] == "age")


def single(s: Scan, at: int) -> Found | None:
    """single := ("a" | "an" | "half" ["a" | "an"] | "another") unit ["and a half"] [tail]."""
    words, here, figure = s.words, at + 1, Decimal(1)
    if words[at] == "half" or words[here] == "half":
        here = at + (1 if words[at] == "half" else 2)
        here += words[here] in ("a", "an") or s.hyphen(here)
        figure = HALF
    unit = unit_at(s, here)
    if unit is None:
        return _quantified(s, at)
    if unit[2] or is_age(s, unit[0]) or (unit[1] in ("minute", "second") and at and words[at - 1] == "wait"):
        return None
    stop, name, _ = unit
    if s.hyphen(stop) and words[stop + 1] in ("long", "by"):
        return None  # "a month-long stay": the article is the noun's; "a minute-by-minute account"
    if s.tokens.is_capital(stop - 1) and not s.tokens.is_capital(at):
        return None  # "a Century sofa"
    if figure == HALF and name not in ("hour", "year", "century", "decade", "day", "minute"):
        return None
    if name in ("second", "weekend") or (name == "quarter" and words[stop] == "of"):
        return None
    each = _each(s, stop, name in ("hour", "minute", "day"))
    if each:
        return each._replace(start=at)  # "an hour a day"
    more = fraction_behind(s, stop) if figure == 1 else None
    if more:
        stop, figure = more[0], add(figure, more[1])
    elif words[stop] == "or" and words[stop + 1] == "two":
        return _tailed(s, at, stop + 2, name, Amount(stop + 2, None))
    if s.words[s.skip_hyphen(stop)] in _AGO | _LATER or words[stop] == "from":
        return _tailed(s, at, stop, name, Amount(stop, figure))
    if _is_rate(s, at) and figure == 1 and words[at] in ("a", "an"):
        return _rate(s, at, stop, name)
    return _tailed(s, at, stop, name, Amount(stop, figure))


def _quantified(s: Scan, at: int) -> Found | None:
    """ "a few days", "a hundred years", "half a dozen weeks"."""
    return counted(s, at) if amount(s, at) else None


_MODALS = frozenset(["will", "would", "could", "may", "might", "can", "should", "shall"])
_TIMES = frozenset(("twice", "once", "thrice"))
_NO_NOUN = frozenset(
    [
        "takes",
        "lasts",
        "spends",
        "gives",
        "gets",
        "has",
        "was",
        "is",
        "needs",
        "wants",
        "this",
        "its",
        "his",
        "as",
        "us",
        "plus",
        "versus",
        "previous",
        "less",
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "across",
    ]
)


def _is_rate(s: Scan, at: int) -> bool:
    """Whether what stands before "a day" is counted by it: "twice", "times", "%", a plural noun."""
    before = s.words[at - 1] if at else ""
    if before in _TIMES or before in ("times", "percent", "cents", "%", "million", "billion"):
        return True
    if before.isdecimal():
        return True
    return (
        len(before) > 4
        and before.endswith("s")
        and not before.endswith("ss")
        and before not in _NO_NOUN
        and before not in s.vocabulary.units
    )


def _rate(s: Scan, at: int, stop: int, name: str) -> Found:
    """ "twice a year", "three times a week"; of "90 barrels a day" the unit alone."""
    start = at
    if s.words[at - 1] in _TIMES:
        start = at - 1
    elif (
        s.words[at - 1] == "times"
        and at > 1
        and (s.words[at - 2] in s.vocabulary.cardinals or s.words[at - 2].isdecimal())
    ):
        start = at - 2
    return Found(start, stop, "SET", duration_value(name, Decimal(1)))


def _tailed(s: Scan, at: int, stop: int, name: str, many: Amount) -> Found | None:
    """tail := "ago" | "earlier" | "later" | "from now" | "or so" | "or more" | nothing."""
    words, mod = s.words, "APPROX" if many.approximate else None
    if words[stop] == "or" and words[stop + 1] in ("so", "more", "less"):
        mod = {"so": "APPROX", "more": "EQUAL_OR_MORE", "less": "EQUAL_OR_LESS"}[words[stop + 1]]
        stop += 2
    here = s.skip_hyphen(stop)
    if words[here] in _LATER and words[here + 1] in ("this", "in", "that", "on", "than", "today"):
        return _plain(s, at, stop, name, many, mod)  # "30 minutes, later this week"
    if words[here] in _AGO and words[here + 1] != "than" and (here == stop or words[here] != "ago"):
        if here > stop:
            return None  # "a year-earlier loss"
        placed = _placed(s, at, here + 1, name, many) if words[here] == "ago" else None
        return placed or _shifted(s, at, here + 1, name, many, -1, words[here] != "ago")._replace(mod=mod)
    if words[here] in _LATER:
        return _shifted(s, at, here + 1, name, many, 1, words[here] != "hence")._replace(mod=mod)
    if words[stop] in APOSTROPHES and words[stop + 1 + (words[stop + 1] == "s")] == "time":
        stop += 2 + (words[stop + 1] == "s")  # "in two weeks' time"
        return _shifted(s, at, stop, name, many, 1, False)._replace(mod=mod)
    if words[here] == "from" and words[here + 1] in ("now", "today"):
        return _shifted(s, at, here + 2, name, many, 1, False)._replace(mod=mod)
    if at and words[at - 1] == "in" and many.figure is not None and _is_ahead(s, at, stop):
        return _shifted(s, at, stop, name, many, 1, False)._replace(mod=mod)
    return _plain(s, at, stop, name, many, mod)


def _is_ahead(s: Scan, at: int, stop: int) -> bool:
    """Whether "in two years" lies ahead; "the third vote", "the smallest gain in two years" look back."""
    for here in range(at - 2, max(-1, at - _SUPERLATIVE), -1):
        word = s.words[here]
        if word in (".", "") or word in s.vocabulary.tense:
            break
        if word in s.vocabulary.ordinals or (len(word) > 5 and word.endswith("est")):
            return False
    return direction(s, at, stop) > 0


def _placed(s: Scan, at: int, stop: int, name: str, many: Amount) -> Found | None:
    """placed := ("today" | "this" unit | WEEKDAY) behind "ago": "a year ago this week"."""
    word, here = s.words[stop], stop + 1
    unit = {"today": "day", "yesterday": "day"}.get(word)
    if word == "this" and s.words[here] in ("week", "weekend", "month", "year"):
        unit, here = s.words[here], here + 1
    weekday = s.vocabulary.weekdays.get(word) if name == "week" else None
    if (unit is None and weekday is None) or s.day is None or many.figure is None:
        return None
    day = s.day - (1 if word == "yesterday" else 0)
    day -= (day - weekday) % 7 if weekday else 0  # ordinal 7 is a Sunday
    moment = moved(dt.date.fromordinal(max(1, day)), name, many.figure.copy_negate())
    return Found(at, here, period=period_of(unit or "day", moment.toordinal())) if moment else None


def _plain(s: Scan, at: int, stop: int, name: str, many: Amount, mod: str | None) -> Found:
    found = Found(at, stop, "DURATION", duration_value(name, many.figure), mod=mod)
    return anchored(s, found, name, many.figure)


def anchored(s: Scan, found: Found, name: str, figure: Decimal | None) -> Found:
    """ "within 5 days" runs from the publication day on."""
    before = s.words[found.start - 1] if found.start else ""
    if before == "within" and s.moment is not None and figure is not None:
        return found._replace(begin=s.moment, end=moved(s.moment, name, figure))
    return found


def _shifted(s: Scan, at: int, stop: int, name: str, many: Amount, sign: int, from_then: bool) -> Found:
    """A date so many units from the day of reference, of the wording's own granularity."""
    if many.figure is None:
        if sign > 0 and from_then and direction(s, at, stop) <= 0:
            return Found(at, stop, value=blank(name))  # later than what was told
        return Found(at, stop, value="PAST_REF" if sign < 0 else "FUTURE_REF")
    if name in ("second", "minute", "hour"):
        if from_then and direction(s, at, stop) <= 0:
            return Found(at, stop, "TIME", value=blank("day"))  # counted from a moment told of
        return _clock_shifted(s, at, stop, name, multiply(many.figure, Decimal(sign)))
    unit = {"fortnight": "week", "millennium": "century", "weekend": "week"}.get(name, name)
    if unit == "year" and many.figure == 1 and sign < 0 and s.quarter and at - s.quarter[0] < _NEAR:
        return Found(at, stop, period=s.quarter[1].shift(-4))
    base = s.reference if from_then and s.reference else s.now("day")
    days = base and base.ordinals
    if sign > 0 and from_then and s.reference is None and direction(s, at, stop) <= 0:
        days = None  # later than what was told, which names no day
    if not days:
        return Found(at, stop, value=blank(unit))
    factor = sign * (2 if name == "fortnight" else 10 if name == "millennium" else 1)
    steps = multiply(many.figure, Decimal(factor))
    if many.figure == HALF and unit in _HALVED:  # "half a century ago" is a decade, not a century
        factor_of, unit = _HALVED[unit]
        steps = multiply(steps, factor_of)
    period = shifted_period(days[0], unit, steps)
    return Found(
        at, stop, value=None if period else ("PAST_REF" if sign < 0 else "FUTURE_REF"), period=period
    )


def _clock_shifted(s: Scan, at: int, stop: int, name: str, figure: Decimal) -> Found:
    """ "two hours ago": to the minute where the hour of publication is known, else its day."""
    moment = moved(s.moment, name, figure) if s.moment else None
    if moment is None:
        return Found(at, stop, value=blank("day") if s.moment is None else "PAST_REF")
    if isinstance(moment, dt.datetime):
        return Found(at, stop, "TIME", value=moment.strftime("%Y-%m-%dT%H:%M"), begin=None)
    return Found(at, stop, period=Period("day", moment.toordinal()))


def bare_plural(s: Scan, at: int) -> Found | None:
    """ "for months", "decades": an open number of units; "weeks ago" a vague past."""
    unit = s.vocabulary.units.get(s.words[at])
    if unit is None or not unit[1] or s.words[at] in _SHORT or s.words[at + 1] in APOSTROPHES:
        return None
    if s.words[at + 1].isdecimal():
        return None  # "the years 2020-22"
    if at > 1 and s.words[at - 1] == "many" and s.words[at - 2] == "as":
        return None
    if s.words[at] == "weekends" and at and s.words[at - 1] in ("on", "at"):
        return Found(at, at + 1, "SET", "XXXX-WXX-WE")
    if at and s.words[at - 1] in ("first", "on", "those", "last", "final", "early", "old", "'", "’"):
        return None
    if at and s.words[at + 1] not in _AGO | _LATER and _is_kind(s, at):
        return None
    if (
        unit[0] in ("second", "minute", "quarter")
        or s.words[at] == "nights"
        or is_age(s, at + 1)
        or (s.words[at - 1].isdecimal() and at)
    ):
        return None
    return _tailed(s, at, at + 1, unit[0], Amount(at + 1, None))


def _is_kind(s: Scan, at: int) -> bool:
    """Whether the word before says which kind: "the Holm years", "election years", "the small hours"."""
    word = s.words[at - 1]
    facts = s.vocabulary.lexical.facts(word)
    if s.tokens.is_capital(at - 1):
        return not facts.closed
    if word in ("small", "wee", "opening", "closing"):
        return s.words[at + 1] == "of"
    if not word.isalpha() or word.endswith("s") or facts.closed or word in s.vocabulary.deictics:
        return False  # "families wait decades"
    noun = facts.noun_weight > max(0, facts.verb_weight, facts.adverb_weight)
    return noun and s.words[at + 1] not in _STRETCHED  # "cost the team weeks of work"


_STRETCHED = frozenset(("of", "to", "after", "before", "and"))


_SHORT = frozenset(["sec", "secs", "min", "mins", "hr", "hrs", "wk", "wks", "yr", "yrs", "mo", "mos", "qtr"])
