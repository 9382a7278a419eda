"""What would work: the word of the vocabulary that a misspelt one is nearest to.

Loaded only when a text could not be parsed. The `regex` module matches a whole list of words with a
bounded number of edits at once, which the standard library's `re` cannot.

>>> suggestion("210 bilion euros", 4, 16, Lexicon.default())
'; did you mean "billion"?'
>>> suggestion("soon", 0, 4, Lexicon.default())
''
"""

from __future__ import annotations

from newsclaims.lexicon import Lexicon

_TABLES = ("scales", "numerals", "percents", "currencies", "units")
_SHORTEST = 4  # a shorter word is an edit away from too many
_LONG = 7  # from here on two edits are allowed, so that two letters changed round are found
_LONGEST = 40


def suggestion(text: str, start: int, end: int, lexicon: Lexicon) -> str:
    """The end of an error's reason, or nothing where no word of the vocabulary is near.

    The first word of `text[start:end]` is looked at; a word that is in the vocabulary is right as it is.
    """
    word = next((w for w in text[start:end].split() if w.isalpha()), "").lower()
    if not _SHORTEST <= len(word) <= _LONGEST:
        return ""
    found = _nearest(word, _words(lexicon, word[0]))
    return f'; did you mean "{found}"?' if found and found != word else ""


def _words(lexicon: Lexicon, initial: str) -> list[str]:
    """The words of figures that begin as the misspelt one does; the first letter is seldom wrong."""
    rows = (row.surface for table in _TABLES for row in lexicon.rows(table))
    return sorted(
        {w for w in rows if w.isalpha() and w.islower() and w[0] == initial and len(w) >= _SHORTEST}
    )


def _nearest(word: str, words: list[str]) -> str | None:
    """The word with the fewest edits, the first in the alphabet among equals."""
    import regex

    edits = 2 if len(word) >= _LONG else 1
    if not regex.fullmatch(rf"(?:\L<words>){{e<={edits}}}", word, words=words):
        return None
    matches = ((regex.fullmatch(rf"(?b)(?:{w}){{e<={edits}}}", word), w) for w in words)
    near = [(sum(match.fuzzy_counts), w) for match, w in matches if match]
    return min(near)[1] if near else None
