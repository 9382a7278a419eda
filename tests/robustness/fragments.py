"""Fragments of news and of what breaks readers: the tables' own words and examples, and odd characters."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from newsclaims import Lexicon

ODD = [
    "\x00", "\ud800", "\udfff", "\ud83d\ude42", "\ufeff", "\u200b", "\u200d", "\u00ad", "\u202e", "\u2066", "\u0301",
    "\u0301" * 20, "\u00a0", "\u202f", "\u2009", "\u2028", "\u0085", "\r", "\r\n", "\n", "\n\n", "\t", "\v", "\f", "\x1c",
    "İ", "ı", "ß", "ẞ", "ﬁ", "ŉ", "ǅ", "K", "Å", "Σ", "ς", "ſ", "א", "ع", "中", "한", "🙂", "👩‍👩‍👧", "🇺🇳", "ª", "ⅷ", "Ⅻ", "ↁ",
    "²", "³", "¹", "⁰", "₅", "½", "⅓", "⅞", "⅟", "㉓", "⑳", "⒈", "٣", "۴", "५", "𝟗", "𝟘", "𝟚𝟘𝟚𝟚", "１２", "〇", "一", "௰", "፲",
    "−", "‐", "‑", "–", "—", "―", "⁄", "∕", "×", "·", "٫", "٬", "’", "‘", "“", "”", "„", "«", "»", "″", "′", "`", "``", "''",
    "%", "٪", "‰", "％", "€", "$", "£", "¥", "₹", "₿", "＄", "¢", "#", "№", "&", "@", "*", "_", "~", "^", "|", "\\", "/", "+",
    "(", ")", "[", "]", "{", "}", "<", ">", "=", "<p>", "&nbsp;", "…", "...", ". . .", "?!", ";", ":", ",", ".", "-", "--", "'", '"',
]  # fmt: skip

FIGURES = [
    "0", "00", "007", "1", "-1", "+1", "1.", ".5", "1,", "1,00", "1,000", "1,000,00", "1.000.000", "1 000", "1'000", "1_000", "1e9",
    "1e999999999", "1E-999999999", "9" * 59, "9" * 60, "9" * 61, "9" * 200, "0." + "0" * 80 + "1", "1" + "0" * 59, "1/0", "0/0", "1/3", "22/7", "1 1/2",
    "0x1F", "1st", "2nd", "0th", "99999th", "1-1", "3-1", "1:0", "25:61", "24:00", "00:00", "10.30", "1/1/1", "31/12/9999", "0/0/0", "29/2/2023",
    "0000", "0001", "9999", "10000", "99999", "2023", "2022-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "2022-W53", "1800s", "0s", "'90s",
    "inf", "nan", "infinity", "NaN", "sNaN", "-0", "1%", "100%%", "$1", "$-1", "€1e9", "12p", "1p", "5'11\"", "70°", "-273°C", "10^6", "10m", "5k", "3bn",
    "MMXXII", "XIV", "IV", "hundred", "thousand", "million", "trillion", "quintillion", "googol", "zillion", "dozen", "half", "quarter", "a", "one", "and",
    "zeroth", "millionth", "twenty-first", "999999999999 years ago", "10000 centuries ago", "1e9 days ago", "in 99999999 weeks", "100000 months later",
    "February 29", "30 February", "Feb. 29, 2023", "February 29 1900", "31 April", "the year 0", "in 10000", "44 BC", "9999 BC", "the 99th century", "0 BC",
    "the 1st century", "millennia ago", "the next 9999 years", "the past 5000 years", "yesterday", "tomorrow", "next week", "last week", "next century",
    "a year ago", "a decade later", "the day before", "Q5 2022", "Q0", "H3", "the 54th week of 2022", "at 25:00", "at 24:00 on 31 December 9999", "noon",
    "12.30 p.m.", "13 p.m.", "0 a.m.", "10:30 GMT+99", "2022-01-01T00:00:00+99:99", "9999-12-31T23:59:59Z", "99 November", "1st of the month",
]  # fmt: skip

NEWS = [
    "said", "say", "told", "that", "according to", "denied", "warned", "has not said", "will", "may", "not", "no", "none of", "of", "of the", "in", "on", "by", "the",
    "and", "or", "but", "to", "from", "between", "at least", "more than", "nearly", "about", "up to", "per", "a day", "each", "every", "another", "so far", "including",
    "among them", "of whom", "killed", "killing", "died", "injured", "rose", "fell", "rose to", "fell from", "by", "people", "civilians", "children", "homes", "years", "hours",
    "years old", "aged", "toll", "inflation", "she", "he", "they", "it", "Ada Holm", "Mr. Holm", "the ministry", "the UN", "Vell", "Lund", "Monday", "last Friday", "since March",
    "“", "”", '"', ".", ". ", ", ", "\n\n", "; ", ": ", "(", ")", "— ", "’s ",
]  # fmt: skip

NUMBER_WORDS = [
    "zero", "one", "five", "nineteen", "twenty", "ninety", "hundred", "hundreds", "thousand", "million", "millions", "crore", "dozen", "couple", "few",
    "several", "a", "an", "the", "and", "or", "of", "to", "point", "half", "third", "thirds", "quarters", "tenth", "twice", "5", "12", "1.5", "3,000", "years",
]  # fmt: skip

MARKS = [" ", " ", " ", ", ", ",  ", ",", "-", " - ", "–", "\n", "\u00a0", " and ", " a ", "/", ". "]


@functools.cache
def fragments() -> tuple[str, ...]:
    """Every fragment once: odd characters, figures, news, and the surfaces and examples of all tables."""
    lexicon = Lexicon.default()
    rows = [row for table in Lexicon.tables() for row in lexicon.rows(table)]
    words = {word for row in rows for word in (row.surface, row.example)}
    return tuple(dict.fromkeys([*ODD, *FIGURES, *NEWS, *sorted(words)]))


@functools.cache
def examples() -> tuple[str, ...]:
    """The sentences that the tables give as examples."""
    lexicon = Lexicon.default()
    rows = (row for table in Lexicon.tables() for row in lexicon.rows(table))
    return tuple(sorted({row.example for row in rows if row.example}))


def numerals(choices: Sequence[int]) -> str:
    """Number words in any order, with any mark between two of them; two numbers make a word and its mark."""
    parts = zip(choices[0::2], choices[1::2], strict=False)
    return "".join(NUMBER_WORDS[w % len(NUMBER_WORDS)] + MARKS[m % len(MARKS)] for w, m in parts)


_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


def mutate(text: str, choices: Sequence[int]) -> str:
    """The text with tokens dropped, doubled, swapped and put in; three numbers make one edit."""
    tokens = _TOKEN.findall(text) or [""]
    pool = fragments()
    for edit, place, what in zip(choices[0::3], choices[1::3], choices[2::3], strict=False):
        here, there = place % len(tokens), what % len(tokens)
        if edit % 4 == 0 and len(tokens) > 1:
            del tokens[here]
        elif edit % 4 == 1:
            tokens.insert(here, tokens[there])
        elif edit % 4 == 2:
            tokens[here], tokens[there] = tokens[there], tokens[here]
        else:
            tokens.insert(here, pool[what % len(pool)])
    return "".join(tokens)
