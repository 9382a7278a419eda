"""The vocabulary of dates, compiled from the tables once for each lexicon."""

import functools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newsclaims.lexicon import Lexicon, Row
from newsclaims.timex.tokens import split_words
from newsclaims.words import Words, words_of

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First word to the phrases that begin with it, longest first, each with its value."""


class Vocabulary(NamedTuple):
    """Words by what they are to the grammar; see the tables `timex_*` of the same names."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    plural_weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    lone: Mapping[str, str]
    given_names: frozenset[str]
    units: Mapping[str, tuple[str, bool]]
    unit_adjectives: Mapping[str, str]
    day_parts: Mapping[str, str]
    deictics: Mapping[str, tuple[int, bool]]
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, tuple[int, str]]
    sets: Mapping[str, str]
    zones: Mapping[str, str]
    tense: Mapping[str, str]
    figures: Mapping[str, str]
    hedges: Phrases
    portions: Phrases
    references: Phrases
    holidays: Phrases
    quantifiers: Phrases
    lexical: Words


@functools.lru_cache(maxsize=16)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a lexicon."""

    def rows(name: str) -> tuple[Row, ...]:
        return lexicon.rows(f"timex_{name}")

    def values(name: str) -> Mapping[str, str]:
        return lexicon.values(f"timex_{name}")

    return Vocabulary(
        months=_numbers(rows("months")),
        weekdays=_numbers(rows("weekdays")),
        plural_weekdays={
            f"{row.surface}s": int(row.value) for row in rows("weekdays") if row.get("lone") == "yes"
        },
        seasons=_numbers(rows("seasons")),
        lone={
            row.surface: row.get("lone") for name in ("months", "weekdays", "seasons") for row in rows(name)
        },
        given_names=frozenset(row.surface for row in rows("months") if row.get("name")),
        units={row.surface: (row.value, row.get("number") == "plural") for row in rows("units")},
        unit_adjectives=values("unit_adjectives"),
        day_parts=values("day_parts"),
        deictics={row.surface: (int(row.value), row.get("anchor") == "then") for row in rows("deictics")},
        ordinals={**_numbers(rows("ordinals")), **_figured_ordinals()},
        cardinals=_cardinals(lexicon),
        sets=values("sets"),
        zones=values("zones"),
        tense=values("tense"),
        figures=values("figures"),
        hedges=_phrases(rows("hedges")),
        portions=_phrases(rows("portions")),
        references=_phrases(rows("references")),
        holidays=_phrases(rows("holidays")),
        quantifiers=_phrases(rows("quantifiers")),
        lexical=words_of(lexicon),
    )


def _figured_ordinals() -> dict[str, int]:
    """ "1st", "01st", "22nd", "13th"."""
    found = {}
    for number in range(1, 100):
        teen = number % 100 in (11, 12, 13)
        ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        found[f"{number}{ending}"] = found[f"{number:02d}{ending}"] = number
    return found


def _numbers(rows: Iterable[Row]) -> dict[str, int]:
    return {row.surface: int(row.value) for row in rows}


def _cardinals(lexicon: Lexicon) -> dict[str, tuple[int, str]]:
    """Number words: their figure and how they combine (unit, ten, scale)."""
    table = {row.surface: (int(row.value), row.get("form")) for row in lexicon.rows("numerals")}
    for row in lexicon.rows("scales"):
        if row.get("form") == "word":
            table[row.surface] = (int(row.value), "scale")
    return table


def _phrases(rows: Iterable[Row]) -> Phrases:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows:
        words = split_words(row.surface)
        found.setdefault(words[0], []).append((words, row.value))
    return {first: tuple(sorted(items, key=lambda item: -len(item[0]))) for first, items in found.items()}


_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
DECADES: Mapping[str, int] = {name: tens for tens, name in enumerate(_DECADES, 2)}
"""Decades by name and their tens."""

FISCAL_YEARS = frozenset(
    [f"fy{year}" for year in range(1950, 2100)] + [f"fy{year:02d}" for year in range(100)]
)
"""Fiscal years in one word: "FY2023", "FY24"."""

_DAY_ENDINGS = tuple([f"{day:02d}" for day in range(1, 32)])
_YEAR_MONTHS = tuple([f"{year}{month:02d}" for year in range(1990, 2040) for month in range(1, 13)])
COMPACT_DAYS = frozenset([month + day for month in _YEAR_MONTHS for day in _DAY_ENDINGS])
"""Days in the basic format of ISO 8601, which texts hold since computers write them."""


# The words that only lead to an anchor; "period" is one where a quarter was told of, and the
# numerals are those that a year read out begins with.
_LEADERS = frozenset(
    [
        "the",
        "o",
        "a",
        "an",
        "each",
        "every",
        "other",
        "another",
        "all",
        "and",
        "or",
        "to",
        "of",
        "half",
        "quarter",
        "year",
        "mid",
        "-",
        "–",
        "'",
        "’",
        "\u2018",
        "corresponding",
        "comparable",
        "equivalent",
        "fiscal",
        "fy",
        "financial",
        "calendar",
        "at",
        "right",
        "just",
        "½",
        "¼",
        "¾",
    ]
)
_ANCHORS = frozenset(
    [
        "bc",
        "bce",
        "ce",
        "c",
        "d",
        "ad",
        "noon",
        "midnight",
        "midday",
        "clock",
        ":",
        "/",
        "m",
        "period",
        "past",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thousand",
    ]
)


@functools.lru_cache(maxsize=16)
def glued_days(lexicon: Lexicon) -> frozenset[str]:
    """ "dec31", "mar3": a short month and a day in one word."""
    months = [name for name in vocabulary(lexicon).months if len(name) <= 4 and name != "may"]
    return frozenset([f"{name}{day}" for name in months for day in range(1, 32)])


_GLUED_UNITS = {
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "min": "minute",
    "mins": "minute",
    "yr": "year",
    "yrs": "year",
}


@functools.lru_cache(maxsize=16)
def glued_spells(lexicon: Lexicon) -> Mapping[str, tuple[int, str]]:
    """ "3h", "45min", "5years": a figure and a unit in one word, with what they are."""
    units = {
        word: unit for word, (unit, plural) in vocabulary(lexicon).units.items() if plural and len(word) > 4
    }
    units.update(_GLUED_UNITS)
    return {f"{count}{word}": (count, unit) for word, unit in units.items() for count in range(1, 100)}


@functools.lru_cache(maxsize=16)
def anchors_of(lexicon: Lexicon) -> frozenset[str]:
    """The words that a date can hang on: every expression holds at least one."""
    v = vocabulary(lexicon)
    words = {*_ANCHORS, *DECADES, *FISCAL_YEARS}
    words.update(v.months, v.weekdays, v.plural_weekdays, v.units, v.day_parts, v.seasons, v.sets)
    words.update(zone for zone in v.zones if len(zone) < 6)  # "1030 GMT"; a name needs a time before it
    words.update(
        phrase[-1] for table in (v.references, v.holidays) for phrase in _every(table) if phrase[-1].isalpha()
    )
    words.update(str(year) for year in range(1000, 2200))
    words.update(f"{decade}s" for decade in range(1500, 2100, 10))
    words.update(f"{tens}0s" for tens in range(10))
    words.update(f"{figure}{half}" for figure in range(60) for half in ("am", "pm"))
    words.update(f"0{figure}{half}" for figure in range(10) for half in ("am", "pm"))
    words.update(word for word, number in _figured_ordinals().items() if number <= 31)
    words.update(COMPACT_DAYS, glued_days(lexicon), glued_spells(lexicon))
    words.update(map(str, range(40, 100)))  # "in '84"
    words.update(("q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q", "1h", "2h"))
    words.discard("s")
    return frozenset(words)  # without the genitive of "New Year's", whose anchor is the year


@functools.lru_cache(maxsize=16)
def leaders_of(lexicon: Lexicon) -> frozenset[str]:
    """The words that may stand in an expression before its anchor."""
    v = vocabulary(lexicon)
    words = {*_LEADERS}
    words.update(v.deictics, v.ordinals, v.cardinals, v.months, v.weekdays, v.unit_adjectives)
    for table in (v.hedges, v.portions, v.references, v.holidays, v.quantifiers):
        words.update(word for phrase in _every(table) for word in phrase)
    return frozenset(words)


def _every(table: Phrases) -> Iterable[tuple[str, ...]]:
    return (phrase for phrases in table.values() for phrase, _ in phrases)
