"""Tokens of a bounded stretch of text, with what is known of each word."""

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.words import Facts, Words, words_of

WINDOW = 160
"""Characters that a call reads on one side of its place."""
MOST_TOKENS = 16
"""Tokens that a call reads on one side of its place."""

# A blank does not hold a paragraph's end: a newline joins only where the next line goes on in
# lower case. A word is letters, digits and marks with inner hyphens, stops and apostrophes; a
# plural possessive's apostrophe belongs to it, as does the stop of initials.
_BLANK = r"(?:[^\S\r\n]|\r?\n(?=[a-z]))"
_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
_FIGURE = r"\d++(?>(?:[.,]\d++)*)(?>(?:[^\W\d_]++)?)"
_WORD = (
    rf"(?:(?:[^\W\d_]\.){{2,}}|{_FIGURE}(?!-?[^\W_])|[^\W_]{_LETTER}*+(?>(?:[-&'’‑./](?=[^\W_]){_LETTER}++)*))"
    r"(?:(?<=[sS])['’](?=\s[^\W_]))?"
)
# Most tokens have one blank before them and are letters with a blank behind them, which is tried first.
_TOKEN = re.compile(rf"(?> (?=\w)|{_BLANK}*)(?:([A-Za-z]++(?= )|{_WORD})|([^\w\s]|_))")


class Token(NamedTuple):
    """A word or one mark, with what is known of the word (for "children's" of "children").

    `capital` says that it begins with a capital letter, or with one behind a particle ("al-Said");
    `opens` that it is the first of a sentence or a quotation, where a capital says nothing.
    """

    start: int
    end: int
    surface: str
    facts: Facts | None
    possessive: bool = False
    capital: bool = False
    opens: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a figure and no mark."""
        return self.facts is not None

    @property
    def is_figure(self) -> bool:
        """Whether it is written in digits: "12", "1,200", "7.5"."""
        return self.surface[0].isdigit() and self.surface[-1].isdigit() and "-" not in self.surface

    def has(self, *names: str) -> bool:
        """Whether it is a function word of one of these classes."""
        if self.facts is None or not self.facts.closed:
            return False
        return any(name in self.facts.closed for name in names)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The tables of this module, compiled from one lexicon."""

    words: Words
    nominals: Mapping[str, str]
    attributive: frozenset[str]
    predicates: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    acronyms: frozenset[str]
    prefixes: frozenset[str]
    abbreviations: frozenset[str]
    known: Callable[[str], tuple[Facts, bool, bool]]
    """Of a surface its facts, whether it is a possessive, and whether a capital is in it."""


@functools.lru_cache(maxsize=16)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """The compiled tables of a lexicon."""
    names = ("attributive_plurals", "predicate_verbs", "name_particles", "acronyms", "name_prefixes")
    attributive, predicates, particles, acronyms, prefixes = (
        frozenset(row.surface for row in lexicon.rows(name)) for name in names
    )
    abbreviations = lexicon.values("abbreviations")
    titles = frozenset(word[:-1] for word, kind in abbreviations.items() if kind == "never")
    others = frozenset(word[:-1] for word in abbreviations) - titles
    nominals = lexicon.values("nominal_adjectives")
    words = words_of(lexicon)
    known = functools.lru_cache(maxsize=32768)(functools.partial(_known, words, acronyms, prefixes))
    return Vocabulary(
        words, nominals, attributive, predicates, titles, particles, acronyms, prefixes, others, known
    )


def phrase_tokens(
    text: str,
    start: int,
    limit: int | None,
    across: frozenset[str],
    vocabulary: Vocabulary,
    begins: Callable[[Token, Vocabulary], bool] = lambda token, vocabulary: True,
) -> list[Token]:
    """The tokens from `start` on, as far as a noun phrase can reach, `limit`, or the module's bounds.

    No further than the first that surely ends one: stops, finite auxiliaries, relatives and
    prepositions that are not in `across`. Nothing is read behind a first token that does not begin
    what is looked for.
    """
    stop = min(len(text), start + WINDOW, len(text) if limit is None else limit)
    place = max(start, 0)
    opens = _opens_sentence(text, place)
    found: list[Token] = []
    most = MOST_TOKENS
    while len(found) < most and (match := _TOKEN.match(text, place, stop)):
        token = _token(text, match, opens, stop, vocabulary)
        place, opens = token.end, token.facts is None and token.surface in _OPENERS
        found.append(token)
        if len(found) == 1:
            if not begins(token, vocabulary):
                break
        elif _ends_phrase(token, across):
            most = len(found) + 1  # one more: "to build" is not "to the bloc"
    return found


def _ends_phrase(token: Token, across: frozenset[str]) -> bool:
    if token.facts is None:
        return token.surface in ".;:!?"
    if not token.facts.closed or token.capital or token.possessive:
        return False
    first = token.facts.closed[0]
    return first in _ENDING or (first == "preposition" and token.surface not in across)


_ENDING = frozenset(["auxiliary", "modal", "relative", "interrogative", "conjunction", "negation"])


_PARTICLE = re.compile(r"[a-z]{1,4}[-'’](?=[A-Z])")
_NEW_SENTENCE = re.compile(r"\s++[^\sa-z(]|\s*+$")


def _token(text: str, match: re.Match[str], opens: bool, stop: int, vocabulary: Vocabulary) -> Token:
    """The mark, or the word with the stop that belongs to it."""
    end, surface = match.end(), match[1]
    if surface is None:
        return Token(match.start(2), end, match[2], None)
    start = match.start(1)
    if end < stop and text[end] == "." and _keeps_stop(surface, text, end + 1, stop, vocabulary):
        end += 1
        surface += "."
    facts, possessive, capital = vocabulary.known(surface)
    return Token(start, end, surface, facts, possessive, capital, opens)


_OPENERS = frozenset('.!?:“"‘•*')


def _opens_sentence(text: str, start: int) -> bool:
    """Whether what stands before `start` ends a sentence or opens a quotation."""
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in _OPENERS or before[-1] in "\r\n"


def _keeps_stop(word: str, text: str, after: int, stop: int, vocabulary: Vocabulary) -> bool:
    """An initial, an abbreviation before a name ("J.", "Gen."), or any where no sentence begins ("Jr.")."""
    if (len(word) == 1 and word.isupper() and word != "I") or word in vocabulary.titles:
        return True
    return word in vocabulary.abbreviations and not (after < stop and _NEW_SENTENCE.match(text, after, stop))


def _known(
    words: Words, acronyms: frozenset[str], prefixes: frozenset[str], surface: str
) -> tuple[Facts, bool, bool]:
    """What is known of a word; "children's" has the facts of "children", and "he's" is no possessive."""
    bare = surface
    if surface[-1] in "'’":
        bare = surface[:-1]
    elif surface[-2:] in ("'s", "’s"):
        bare = surface[:-2]
    facts = words.facts(bare) if surface not in acronyms else Facts(surface, known=False)
    possessive = bare != surface and "pronoun" not in facts.closed
    return facts, possessive, surface[0].isupper() or _hides_capital(surface, prefixes)


def _hides_capital(surface: str, prefixes: frozenset[str]) -> bool:
    """A name behind its particle: "al-Said", "d'Or"."""
    match = _PARTICLE.match(surface)
    return match is not None and match[0].replace("’", "'") in prefixes
