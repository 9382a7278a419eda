"""Tense: on which side of the publication day the verb puts a bare weekday, month or day.

In news a bare weekday is the publication day or one of the six before it, unless what governs
it speaks of the future: "will meet on Friday", "is due to meet on Friday". The nearest clue before
the expression in its sentence decides, else the nearest behind it. Sources: Quirk et al. (1985),
4.41 to 4.48, on ways to speak of the future; the Associated Press style guide on weekdays.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsclaims.timex.scan import APOSTROPHES, Scan

_CLAUSE = 8  # tokens from a date to the verb of what is arranged for it
_REACH = 30  # tokens; a clause is shorter
_BE = frozenset(
    ("be", "been", "being", "is", "are", "to", "stay", "stays", "remain", "remains", "get", "keep")
)
_CLOCK = frozenset((":", ".", "a", "p", "m", "am", "pm", "at", "on", "noon", "midday", "midnight", "by"))
_AHEAD = frozenset(("until", "till", "through", "by"))  # point ahead where no verb says otherwise
_AWAITING = frozenset(("until", "till", "to", "for", "from"))
_NO_CONDITION = frozenset(("as", "asked", "ask", "asking", "wondered", "asks"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_PLURAL = frozenset(("they", "we", "you"))
_NO_SUBJECT = frozenset(("the", "a", "in", "of"))
_MARKS = frozenset((".", "?", "!", ";", ""))
_NO_VERB = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "him",
        "them",
        "it",
        "all",
        "some",
        "any",
        "one",
        "two",
    ]
)


def direction(s: Scan, at: int, stop: int) -> int:
    """-1 where the tense points to the past, 1 to the future, 0 where it does not tell."""
    words = s.words
    if at and words[at - 1] == "since":
        return -1
    if at and words[at - 1] == "come":
        return 1  # "come Tuesday"
    if at > 1 and words[at - 1] == "as" and words[at - 2] in ("soon", "early"):
        return 1  # "as early as Tuesday"
    if at > 1 and words[at - 1] == "than" and words[at - 2] in ("later", "earlier", "sooner"):
        return 1  # "no later than Tuesday"
    if (
        _is_predicate(s, at)
        or _is_passive(s, at)
        or (words[stop] == "is" and words[at] in s.vocabulary.weekdays)
    ):
        return 1  # "Monday is a holiday"
    if _is_before(s, at):
        return 1
    if _is_of_event(s, stop) or (words[at] in s.vocabulary.months and _is_measured(s, stop)):
        return -1
    before = range(at - 1, max(-1, at - _REACH), -1)
    behind = range(stop, min(len(words), stop + _REACH))
    lead = _preposition(s, at)
    awaiting = lead if lead in _AWAITING and words[stop] not in APOSTROPHES else ""
    clue = _nearest_clue(s, before, awaiting)
    if not clue and not (at and words[at - 1] in ("after", "following") and words[stop] in APOSTROPHES):
        clue = _nearest_clue(s, behind, "behind", at) or _headline(s, before)
    return clue or int(lead in _AHEAD or (lead == "from" and at > 1 and words[at - 1] != lead))


def _is_of_event(s: Scan, stop: int) -> bool:
    """ "respond to Friday's attack", "the Friday blast": an event that nobody tells of before it happens."""
    here = stop + 2 if s.words[stop] in APOSTROPHES and s.words[stop + 1] == "s" else stop
    if here == stop and s.words[stop] == "":
        return False
    for place in range(here, here + 3):
        word = s.words[place]
        if s.vocabulary.tense.get(word) == "happened":
            return here > stop or place == here
        if not word.isalpha() or here == stop:
            return False
    return False


def _is_measured(s: Scan, stop: int) -> bool:
    """ "will publish April figures", "its May retail sales": what a month that is over amounts to."""
    for place in range(stop, stop + 3):
        if s.vocabulary.tense.get(s.words[place]) == "measured":
            return True
        if not s.words[place].isalpha() or "adverb" in s.vocabulary.lexical.facts(s.words[place]).closed:
            return False
    return False


def _is_before(s: Scan, at: int) -> bool:
    """ "days before the vote on Tuesday", "ahead of the talks on Friday": what is waited for."""
    if at < 4 or s.words[at - 1] != "on":
        return False
    for here in range(at - 2, max(1, at - _CLAUSE), -1):
        word = s.words[here]
        if word == "before" or (word == "of" and s.words[here - 1] == "ahead"):
            counted = word == "of" or s.words[here - 1] in s.vocabulary.units
            return counted and s.words[here + 1] in _ARTICLES
        if not word.isalpha() or s.vocabulary.tense.get(word) or word.endswith("ing") or _is_past(s, word):
            return False
    return False


def _preposition(s: Scan, at: int) -> str:
    """The word before the expression, a time of day before it aside: "until 9 a.m. Tuesday"."""
    for here in range(at - 1, max(-1, at - 9), -1):
        word = s.words[here]
        clock = word.isdecimal() or word in _CLOCK or word[:-2].isdecimal() or word in s.vocabulary.zones
        if not clock or word == "by":
            return word
        if s.words[here - 1] == "until":
            return "until"
    return ""


def _is_passive(s: Scan, at: int) -> bool:
    """ "when the case is heard in May": the simple present with a date tells of what is arranged."""
    if at < 3 or s.words[at - 1] not in ("in", "on") or s.words[at - 3] not in ("is", "are"):
        return False
    return "participle" in s.vocabulary.lexical.facts(s.words[at - 2]).verb_forms


def _is_predicate(s: Scan, at: int) -> bool:
    """ "The deadline is Friday", "is 11:59 p.m. Friday": a time that something has is to come."""
    for here in range(at - 1, max(-1, at - 9), -1):
        word = s.words[here]
        if word in ("is", "are"):
            return True
        if not (word.isdecimal() or word in _CLOCK):
            return False
    return False


def _nearest_clue(s: Scan, places: range, awaiting: str = "", at: int = 0) -> int:
    """The first clue on the way to the end of the sentence; of a date at a token, for those behind it."""
    for here in places:
        if s.words[here] in _MARKS and _ends(s, here):
            return 0
        kind = s.vocabulary.tense.get(s.words[here])
        if kind == "condition" and awaiting != "behind" and s.words[here - 1] not in _NO_CONDITION:
            return 1  # "if they win on Saturday"
        if awaiting in _AWAITING and kind == "deferred":
            return 1  # "the hearing was postponed until Friday"
        if awaiting in ("from", "until", "till") and _is_past(s, s.words[here]) and _is_perfect(s, here):
            return 1  # "they have called a strike from Friday"
        if awaiting == "behind":
            if s.words[here - 1] in ("who", "which", "that") or (kind == "scheduled" and here - at > _CLAUSE):
                continue  # of a relative clause, of another clause
            bound = kind == "head" or (kind == "awaited" and s.words[here + 1] == "to")
            if bound and _is_past(s, s.words[here]) and s.words[here - 1] not in (*_BE, "was", "were"):
                return -1  # "On Friday, the board decided to sell"
        clue = _clue(s, here)
        if clue < 0 and awaiting != "behind" and _is_supposed(s, here):
            return 1
        if clue:
            return clue
    return 0


def _is_supposed(s: Scan, at: int) -> bool:
    """ "what it would cost if he won on Friday": a past form that supposes what is to come."""
    for here in range(at - 1, max(-1, at - 5), -1):
        if s.vocabulary.tense.get(s.words[here]) == "condition":
            return "would" in s.words[max(0, here - _CLAUSE * 2) : here]
    return False


def _headline(s: Scan, before: Iterable[int]) -> int:
    """1 for the infinitive of a headline, "Court to rule on Tuesday", where no finite verb stands."""
    for here in before:
        if s.words[here] in _MARKS and _ends(s, here):
            return 0
        behind = s.words[here + 1]
        if s.words[here] == "to" and behind.isalpha() and _is_base(s, behind):
            return int(not s.tokens.is_capital(here + 1))
    return 0


def _is_base(s: Scan, word: str) -> bool:
    """Whether an infinitive can be; "from March to early April" and "to last week" hold none."""
    if word in _NO_VERB or word in s.vocabulary.deictics or word in s.vocabulary.portions:
        return False
    return "base" in s.vocabulary.lexical.facts(word).verb_forms


def _ends(s: Scan, at: int) -> bool:
    """Whether the mark ends a sentence, not an abbreviation."""
    behind = s.words[at + 1]
    if s.words[at] != "." or not behind:
        return True
    if behind == "," or (behind.isalpha() and not s.tokens.is_capital(at + 1)):
        return False
    before = s.words[at - 1] if at else ""
    if len(before) == 1:
        return False
    return not (before.isalpha() and len(before) <= 3 and s.tokens.is_capital(at - 1))


def _clue(s: Scan, at: int) -> int:
    """What one word tells."""
    word, before = s.words[at], s.words[at - 1] if at else ""
    earlier = s.words[at - 2] if at > 1 else ""
    kind = s.vocabulary.tense.get(word)
    if word == "won" and s.words[at + 1] in APOSTROPHES and s.words[at + 2] == "t":
        return 1
    if word == "may":
        return int(not s.tokens.is_capital(at))
    if word == "be" and before == "to":
        return int(earlier not in ("was", "were", "had"))
    if word == "could":
        return int(s.words[at + 1] not in ("not", "n", "be", "have"))
    if kind == "future" or (
        kind in ("head", "awaited") and s.words[at + 1] == "to" and s.words[at + 2] not in _NO_VERB
    ):
        return -1 if before == "been" and earlier == "had" else 1
    if kind == "head" and word.endswith("s") and s.words[at + 1] in ("a", "an"):
        return 1  # "plans a launch in May"
    if kind == "awaited":
        return 0 if before in ("had", "been") else 1
    if before == "after" and word.endswith("ing") and len(word) > 4:
        return -1  # "after losing on Wednesday"
    if word == "to" and before in ("is", "are"):
        return int(_is_base(s, s.words[at + 1]))  # "is to visit"
    if kind == "scheduled":
        return int(_is_finite(s, at))
    if kind in ("predicate", "head") and before in ("is", "are") and not word.endswith("ing"):
        return 1  # "snow is possible on Friday", "the report is ready on Friday"
    if kind == "past" or _is_past(s, word):
        return 0 if before in _BE else -1
    return 0


def _is_finite(s: Scan, at: int) -> bool:
    """ "voters go", "the council meets": a subject in the plural stands before a form without -s."""
    before = s.words[at - 1] if at else ""
    if s.words[at].endswith("ing"):
        return before in ("is", "are", "re")
    if s.words[at].endswith("s"):
        return before not in _NO_SUBJECT
    return before in _PLURAL or (len(before) > 3 and before.endswith("s") and not before.endswith("ss"))


def _is_perfect(s: Scan, at: int) -> bool:
    """ "has called": a present perfect takes no date in the past, so that the date is another verb's."""
    for here in range(at - 1, max(-1, at - 3), -1):
        word = s.words[here]
        if word in ("has", "have", "ve"):
            return True
        if word not in ("been", "also", "already", "not", "now", "since") and not word.endswith("ly"):
            return False
    return False


def _is_past(s: Scan, word: str) -> bool:
    """Whether the word can be a past form and not also the base of a verb ("put")."""
    if len(word) < 3:
        return False
    facts = s.vocabulary.lexical.facts(word)
    forms = facts.verb_forms
    if facts.noun_weight > facts.verb_weight:
        return False  # "on high ground"
    return "past" in forms and "base" not in forms and not facts.closed
