"""The vocabulary of dates, compiled from the tables once for each lexicon."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsclaims.lexicon import Lexicon, Row
from newsclaims.timex.tokens import split_words
from newsclaims.words import Words, words_of

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First word to the phrases that begin with it, longest first, each with its value."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by what they are to the grammar; see the tables of the same names."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    lone: Mapping[str, str]
    units: Mapping[str, tuple[str, bool]]
    day_parts: Mapping[str, str]
    seasons: Mapping[str, int]
    deictics: Mapping[str, tuple[int, bool]]
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, tuple[int, str]]
    sets: Mapping[str, str]
    zones: Mapping[str, str]
    hedges: Phrases
    portions: Phrases
    references: Phrases
    holidays: Phrases
    quantifiers: Phrases
    tense: Mapping[str, str]
    figures: Mapping[str, str]
    unit_adjectives: frozenset[str]
    given_names: frozenset[str]
    lexical: Words
    anchors: frozenset[str]
    leaders: frozenset[str]


@functools.lru_cache(maxsize=16)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a lexicon."""
    read = lexicon.rows
    months, weekdays, seasons = (
        _numbers(read(f"timex_{name}")) for name in ("months", "weekdays", "seasons")
    )
    lone = {
        row.surface: row.get("lone")
        for name in ("months", "weekdays", "seasons")
        for row in read(f"timex_{name}")
    }
    units = {row.surface: (row.value, row.get("number") == "plural") for row in read("timex_units")}
    deictics = {row.surface: (int(row.value), row.get("anchor") == "then") for row in read("timex_deictics")}
    ordinals = {**_numbers(read("timex_ordinals")), **{_ordinal(n): n for n in range(1, 100)}}
    ordinals.update({f"0{_ordinal(n)}": n for n in range(1, 10)})
    hedges, portions, references, holidays, quantifiers = (
        _phrases(read(f"timex_{name}"))
        for name in ("hedges", "portions", "references", "holidays", "quantifiers")
    )
    found: dict[str, object] = {
        "months": months,
        "weekdays": weekdays,
        "lone": lone,
        "units": units,
        "seasons": seasons,
        "deictics": deictics,
        "ordinals": ordinals,
        "cardinals": _cardinals(lexicon),
        "hedges": hedges,
        "portions": portions,
        "references": references,
        "holidays": holidays,
        "quantifiers": quantifiers,
    }
    found["unit_adjectives"] = frozenset(lexicon.values("timex_unit_adjectives"))
    found["given_names"] = frozenset(row.surface for row in read("timex_months") if row.get("name"))
    found["lexical"] = words_of(lexicon)
    for name in ("day_parts", "sets", "zones", "tense", "figures"):
        found[name] = lexicon.values(f"timex_{name}")
    return Vocabulary(**found, anchors=_anchors(found), leaders=_leaders(found))  # type: ignore[arg-type]


def _ordinal(number: int) -> str:
    """ "1st", "22nd", "13th"."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _numbers(rows: Iterable[Row]) -> dict[str, int]:
    return {row.surface: int(row.value) for row in rows}


def _cardinals(lexicon: Lexicon) -> dict[str, tuple[int, str]]:
    """Number words: their figure and how they combine (unit, ten, word for a scale)."""
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


_CLOCK_ANCHORS = ("am", "pm", "noon", "midnight", "midday", "clock", ":", "/", "m")
_WORD_ANCHORS = (
    "thousand",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "period",
)  # years read out; "the latest period"
_LEADERS = (
    "the a an each every and or to of half quarter mid - – ' ’ fiscal financial calendar full whole entire more "
    "trading business working consecutive straight additional solid school election all year other year's "
    "first second last another at right just alternate ½ ¼ ¾"
).split()


def _anchors(found: Mapping[str, object]) -> frozenset[str]:
    """The words that a date can hang on; every expression holds at least one."""
    words = {*_CLOCK_ANCHORS, *_WORD_ANCHORS, *_DECADES}
    for name in ("months", "weekdays", "units", "day_parts", "seasons", "sets", "zones"):
        words.update(found[name])  # type: ignore[call-overload]
    for name in ("references", "holidays"):
        for phrases in found[name].values():  # type: ignore[attr-defined]
            words.update(phrase[-1] for phrase, _ in phrases)
    words.update(str(year) for year in range(1000, 2200))
    for decade in range(1500, 2100, 10):
        words.update((f"{decade}s", f"{decade % 100}s"))
    words.update(f"{hour}{half}" for hour in range(1, 13) for half in ("am", "pm"))
    words.update(f"{minute:02d}{half}" for minute in range(60) for half in ("am", "pm"))
    words.update(f"{mark}{part}" for mark, count in (("q", 4), ("h", 2)) for part in range(1, count + 1))
    return frozenset(words - {"the", "'", "s", "of"})


_DECADES = {
    name: tens
    for tens, name in enumerate(
        ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"), 2
    )
}
DECADES: Mapping[str, int] = _DECADES
"""Decades by name and their tens."""


def _leaders(found: Mapping[str, object]) -> frozenset[str]:
    """The words that may stand in an expression before its anchor."""
    words = set(_LEADERS)
    for name in ("deictics", "ordinals", "cardinals", "months", "weekdays"):
        words.update(found[name])  # type: ignore[call-overload]
    for name in ("hedges", "portions", "references", "holidays", "quantifiers"):
        for phrases in found[name].values():  # type: ignore[attr-defined]
            for phrase, _ in phrases:
                words.update(phrase)
    return frozenset(words)
