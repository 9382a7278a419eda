"""Texts for laws: any string at all, and strings that look like news to the anchors of every stage."""

from __future__ import annotations

from hypothesis import strategies as st

anything = st.text(st.characters(exclude_categories=()), max_size=120)
"""Any `str`: lone surrogates, NUL, marks, right-to-left letters."""

_FRAGMENTS = [
    "1", "12", "6,655", "1.5", "2024", "19", "007", "1/2", "½", "٣", "1 250 000", "3-1", "10:30", "1e9", "0x1F",
    "ten", "two and a half", "dozens of", "hundreds", "one in five", "two-thirds", "a couple of", "no", "twice",
    "million", "bn", "thousand", "dozen", "%", "percent", "percentage points", "bps",
    "€", "$", "£", "US$", "¥", "euros", "dollars", "pence", "cents", "kroner",
    "km", "kilometres", "tonnes", "barrels", "degrees", "°C", "mph", "hours", "years", "years old", "aged",
    "about", "more than", "at least", "up to", "nearly", "some", "between", "and", "or", "from", "to", "per", "a", "of",
    "people", "civilians", "soldiers", "homes", "deaths", "jobs",
    "killed", "died", "rose", "fell", "were", "injured", "left", "lost", "will", "not",
    "Monday", "last Friday", "24 February", "in 2022", "since March", "the past 24 hours", "3/4/2024", "now", "this week",
    "said", "told reporters", "according to", "denied", "warned", "that", "announced", "has not said", "claims",
    "Lund", "Ms Ada Holm", "the minister", "the ministry", "she", "they", "UN", "Vell", "in", "on", "by", "the",
    "“", "”", '"', "‘", "’", "'", "(", ")", "—", "–", "-", ":", ";", ",", ".", "?", "!", "…", "\n", "\n\n", "\r\n", "\t",
    "\u00a0", "\u202f", "\u200b", "\ufeff", "\u0301", "🙂", "\ud800", "\x00", "İ", "ﬁ", "ß", "א", "中",
]  # fmt: skip

newslike = st.lists(
    st.tuples(st.sampled_from(_FRAGMENTS), st.sampled_from([" ", " ", " ", ""])), max_size=30
).map(lambda parts: "".join(word + gap for word, gap in parts))
"""Fragments that start each stage's grammar, in any order."""

texts = st.one_of(newslike, anything)

days = st.one_of(st.none(), st.dates(), st.datetimes())
