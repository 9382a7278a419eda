"""Movement: whether a figure is a change or the level after one: "rose 3%", "fell to 3%", "3% higher".

Direction words are in a table. A change stands directly behind its verb, or behind "by", "to" or
"from" with the verb earlier in the clause; nouns stand behind the figure, or before it with "of".
"""

import functools
import re
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.pattern import Pattern
from newsclaims.types import Change, Role
from newsclaims.wordlist import ASCII_LETTERS, WordList, word_before

_WINDOW = 90
_BLANKS = {ord(c): " " for c in "\n\r\t\u00a0\u2009\u202f"}
# "made up 30%", "shut down 5 plants": the particle belongs to the verb.
_PARTICLE = Pattern(
    r"\b(?:freed?|frees|drum(?:med)?|saved?|ma[dk]e|makes|making|take|takes|took|taking|end(?:s|ed)?|set|sets|pick|picked|g[ai]ve"
    r"|given|put|catch|caught|shut|turn|turned|lay|laid|break|broke|hand|handed|gun|gunned|shot|"
    r"hunt|track|tracked|sh[oe]w|showed|put|backed|cover|brush|step|stepped|sign|signed|follow|"
    r"round|rack|racked|hold|held|use|used|grow|grew|clean|write|wrote|drive|drove|cough|coughed"
    r"|pony|stump|offer|offered|serve|served|bring|split|eat|ate|gobble|buy|bought|snap|snapped|"
    r"open|opened|[a-z]+ing)[ ](?:up|down)$",
    re.I,
)
_MOVING = Pattern(
    r"\b(?:going|trending|edging|inching|creeping|ticking|moving|trading|closing|opening|"
    r"finishing) (?:up|down)$",
    re.I,
)
_RAISING = frozenset(
    (
        "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting improve"
        " improved improves recovered hike hiked increase increases increased increasing"
    ).split()
)
_LOWERING = frozenset(
    (
        "cut cuts cutting reduce reduces reduced reducing slash slashes slashed slashing lower lowers"
        " lowered lowering trim trimmed trimming"
    ).split()
)
_COUNTED = frozenset(
    {
        "lose",
        "loses",
        "lost",
        "losing",
        "gain",
        "gains",
        "gained",
        "gaining",
        "add",
        "adds",
        "added",
        "adding",
        "shed",
        "sheds",
        "shedding",
        "cut",
        "cuts",
        "cutting",
        "fell",
        "rose",
        "grew",
    }
)


# "a net loss of $5m" says what a period brought, not that an amount moved.
_RESULTS = frozenset({"loss", "losses", "gain", "gains"})
_IN_WORDS = ASCII_LETTERS | {"-"}
_WORD = Pattern(r"(?<![A-Za-z-])\S")
# What stands between a verb and its figure, from right to left: "just by", "to about", "by a record".
_ADVERB = r"yl(?!lar |lar$)[a-z]++|rehtona|tuoba|revo|tsuj|ylno|llew|neve|sa|na|a|yb ylno"
_JUST_BEFORE = frozenset("by to of from between another about over just only well even as an a".split())
_BEFORE = Pattern(
    rf"[ ]{{1,2}}(?>(?:(?:{_ADVERB}|[a-z-]++ na?(?= )|[a-z-]++ a)[ ]){{0,2}})"
    rf"(?:(?P<prep>yb|ot|fo|morf|neewteb)(?![A-Za-z])[ ]{{1,2}}(?>(?:(?:{_ADVERB})[ ]){{0,2}}))?"
)


class Movement(NamedTuple):
    """The direction, and whether the figure is the change itself or the level that it ends at.

    `preposition` is what stands before the figure, "object" where it is what the verb moves.
    """

    change: Change
    role: Role
    preposition: str


class _Words(NamedTuple):
    """Directions by word; `forms` are verbs and nouns, `mirrored` the same from right to left."""

    verbs: dict[str, Change]
    nouns: dict[str, Change]
    adverbs: dict[str, Change]
    forms: WordList
    mirrored: WordList
    behind: WordList
    last: frozenset[str]  # the words that may stand directly before the figure


def movement_before(text: str, start: int, floor: int, kind: str, lexicon: Lexicon) -> Movement | None:
    """movement := verb adverb* [("by" | "to")] figure | verb ... ("by" | "to") figure | noun "of" figure"""
    words = _words(lexicon)
    last = word_before(text, floor, start)
    is_far = last.isascii() and last.isalpha() and last not in words.last and not last.endswith("ly")
    if is_far and text[max(floor, start - len(last) - 5) : start - len(last) - 1].endswith((" a ", " an ")):
        is_far = False  # "rose a record 3%"
    if is_far and kind != "percent":
        return None  # most figures stand behind no movement
    low = max(floor, start - _WINDOW)
    window = text[low:start].translate(_BLANKS)
    if is_far:
        return _with_object(window, words)
    mirrored = window[::-1]
    match = _BEFORE.match(mirrored)
    if match is None:
        return None
    preposition = (match["prep"] or "")[::-1]
    verb = words.mirrored.longest(mirrored, match.end(), _IN_WORDS)
    if verb:
        leading = window[: len(window) - match.end()]
        return _direct(leading, preposition, verb[::-1].lower(), kind, words)
    if not preposition and kind == "percent":
        return _with_object(window, words)
    if preposition not in ("by", "to", "from"):
        return None
    return _distant(window, preposition, words)


def _direct(leading: str, preposition: str, verb: str, kind: str, words: _Words) -> Movement | None:
    """The verb or noun directly before the figure or its preposition, at the end of `leading`."""
    if preposition == "of":
        noun = words.nouns.get(verb) or words.nouns.get(verb.removesuffix("s"))
        is_result = kind == "money" and verb in _RESULTS
        return None if noun is None or is_result else Movement(noun, "delta", "of")
    change = words.verbs.get(verb) or words.nouns.get(verb)
    if change is None:
        return None
    if verb in ("up", "down") and _PARTICLE.search(leading) is not None and not _MOVING.search(leading):
        return None
    if not preposition:
        if verb not in words.verbs:
            return None
        if kind == "count" and verb not in _COUNTED:
            return None
        if kind == "money" and verb in _RAISING and not verb.startswith("increas"):
            return None
    return Movement(change, "level" if preposition == "to" else "delta", preposition)


def _distant(window: str, preposition: str, words: _Words) -> Movement | None:
    """A verb earlier in the clause: "raised prices by 3%", "cut its forecast to 2%"."""
    verb, end = _last_form(window, words)
    if not verb:
        return None
    between = window[end:]
    if preposition == "to" and between.count(" ") > (_FAR if _SPAN.search(between) else _NEAR):
        return None  # "cut the ties that bound it to 3 banks": too far to be sure
    if any(mark in between for mark in ".;:!?\u2014") and _STOP.search(between):
        return None
    if between.count(",") > (1 if preposition == "to" else 0):
        return None
    change = words.verbs.get(verb) or words.nouns.get(verb)
    return (
        None if change is None else Movement(change, "level" if preposition == "to" else "delta", preposition)
    )


def _last_form(window: str, words: _Words) -> tuple[str, int]:
    """The last verb or noun of movement in the window, in lower case, and where it ends."""
    verb, end = "", 0
    for match in _WORD.finditer(window):
        found = words.forms.longest(window, match.start(), _IN_WORDS) if match.start() >= end else None
        if found is not None:
            verb, end = found, match.start() + len(found)
    return verb.lower(), end


def _with_object(window: str, words: _Words) -> Movement | None:
    """A verb and what it moves, and no preposition: "cut its workforce 10%", "raises fares 3 per cent"."""
    if _OBJECT.search(window) is None:
        return None
    verb, end = _last_form(window, words)
    if verb not in _RAISING and verb not in _LOWERING:
        return None
    moved = window[end:].split()
    if not 1 <= len(moved) <= _MOST_OBJECT or not _NO_OBJECT.isdisjoint(moved):
        return None
    return Movement(words.verbs[verb], "delta", "object")


# The end of a noun phrase: a plural, or a word behind a determiner.
_OBJECT = Pattern(r"[a-z]s[ ]$|\b(?:its|their|his|her|the|an?|our)[ ](?:[\w'\u2019-]++[ ]){1,3}$")
_MOST_OBJECT = 5
_NO_OBJECT = frozenset(
    (
        "about all and are as at by for from has have in is not of on or than that to under up was were"
        " which who with"
    ).split()
)
# How many blanks may stand between a verb and "to": more where what moved, or when, comes first.
_NEAR, _FAR = 4, 10
_SPAN = Pattern(r" (?:in|for|during|over) ")
_STOP = Pattern(r"[;:!?\u2014]|\.(?!\d| [\da-z])")  # no stop of a sentence: "Sept. 30", "3.5"


def movement_after(text: str, end: int, lexicon: Lexicon) -> Movement | None:
    """movement := figure adverb: "5 per cent higher", "3% up"; a noun ("a 3% rise") sets no direction."""
    if text[end : end + 1] not in (" ", "\u00a0", "\n"):
        return None
    words = _words(lexicon)
    adverb = words.behind.longest(text, end + 1, _IN_WORDS)
    if adverb is not None:
        return Movement(words.adverbs[adverb.lower()], "delta", "")
    than = _THAN.match(text, end + 1)
    return None if than is None else Movement("up" if than["way"] == "more" else "down", "delta", "")


# "14% more than a year earlier": compared with another time; "14% more than Orr" is no movement.
_THAN = Pattern(
    r"(?P<way>more|less|fewer) than (?:in |at |during |for )?(?:(?:an?|the|last|one|this|that)\b[ ])?"
    r"(?:same |previous |prior |corresponding )?(?:year|quarter|month|week|day|decade|season|period|time)\b"
)


def is_movement(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is the words of a movement and nothing else: "rose to", "a fall of"."""
    words = _words(lexicon)
    parts = text.lower().split()
    if parts and parts[0] in ("a", "an"):
        del parts[0]
    return (
        bool(parts)
        and (parts[0] in words.verbs or parts[0] in words.nouns)
        and parts[1:] in ([], ["by"], ["to"], ["of"])
    )


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word says a movement as a verb: "rose", "grew"."""
    return word in _words(lexicon).verbs


@functools.lru_cache(maxsize=16)
def _words(lexicon: Lexicon) -> _Words:
    verbs: dict[str, Change] = {}
    nouns: dict[str, Change] = {}
    adverbs: dict[str, Change] = {}
    forms = {"verb": verbs, "noun": nouns, "adverb": adverbs}
    for row in lexicon.rows("movement"):
        change: Change = "up" if row.value == "up" else "down"
        forms[row.get("form")][row.surface] = change
    every = {*verbs, *nouns, *(noun + "s" for noun in nouns)}
    mirrored = [form[::-1] for word in every for form in (word, word[0].upper() + word[1:], word.upper())]
    before = WordList(mirrored)
    last = _JUST_BEFORE | {letters[::-1] for letters in before.initials()}
    return _Words(verbs, nouns, adverbs, WordList(every), before, WordList(adverbs), frozenset(last))
