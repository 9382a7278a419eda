"""Status: how firm a claim is, whether it is affirmed, and what its figure adds up.

The words of a clause, and the acts of those who stated it, decide by a fixed order: a denying
link; hypothetical, planned, projected; alleged, estimated, confirmed; else stated.
"""

import functools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsclaims.claims.link import Figure, Link, is_verbal
from newsclaims.claims.scope import denies
from newsclaims.claims.sentences import Sentence
from newsclaims.claims.unit import Unit
from newsclaims.claims.vocabulary import Vocabulary
from newsclaims.records.attribution import Attribution
from newsclaims.types import SpeechAct, Status

_ORDER: tuple[Status, ...] = (
    "denied",
    "hypothetical",
    "planned",
    "projected",
    "alleged",
    "estimated",
    "confirmed",
)
_OF_ACT: Mapping[SpeechAct, Status] = {
    "claims": "alleged", "accuses": "alleged", "estimates": "estimated", "believes": "estimated",
    "confirms": "confirmed", "admits": "confirmed", "predicts": "projected", "promises": "planned",
    "proposes": "planned", "demands": "planned", "wants": "planned", "questions": "hypothetical",
}  # fmt: skip
_IRREALIS = frozenset({"hypothetical", "planned", "projected"})
_SUBJECT = 8  # units between a word such as "total" and the event's noun
_NEAR = 4  # units after a predicate in which an adverb still colours it
_HARMS = frozenset(
    {
        "death",
        "injury",
        "casualty",
        "displacement",
        "damage",
        "destruction",
        "infection",
        "hunger",
    }
)


class Cue(NamedTuple):
    """A value and the units `first:last` that gave it."""

    value: str
    first: int = -1
    last: int = -1


class Clause(NamedTuple):
    """The units of a figure's clause, `start:end`, and the place up to which its predicate reaches."""

    start: int
    end: int
    predicate_end: int


_CLOSING = frozenset("but while whereas although though because ; : as and".split())
_OPENING = _CLOSING | frozenset({"that"})


def clause_of(figure: Figure, link: Link) -> Clause:
    """The clause around a figure and the words of its event."""
    units, lows = figure.units, figure.sentence.lows
    first, last = min(figure.at, link.first), max(figure.at + 1, link.last)
    bounds = figure.sentence.once(_bounds)
    before, after = bounds[: bisect_left(bounds, first)], bounds[bisect_left(bounds, last) :]
    start = next((at + 1 for at in reversed(before) if _closes(units, at, first)), 0)
    end = next((at for at in after if lows[at] in _CLOSING and _closes(units, at, len(lows))), len(lows))
    return Clause(start, end, last)


def _bounds(sentence: Sentence) -> list[int]:
    """The places of words that may end or open a clause."""
    return [at for at, low in enumerate(sentence.lows) if low in _OPENING]


def _closes(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether one of the words that can end a clause does: not an "as" that compares, a mere "and"."""
    low = units[at].low
    if low == "and":
        return _parts(units, at, end)
    if low != "as":
        return True
    if any({"event", "phenomenon"} & set(unit.classes[:1]) for unit in units[at + 1 : at + 3]):
        return False
    beside = {units[at - 1].low, units[min(at + 1, len(units) - 1)].low}
    return not beside & {"well", "as", "such", "many", "much", "of", "at", "confirmed", "far"}


def _parts(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether "and" at a place begins another clause with a verb of its own."""
    stop = min(end, at + 8)
    return any(units[i].verb_in("past") and is_verbal(units, i) for i in range(at + 1, stop))


def find_status(figure: Figure, link: Link, clause: Clause, chain: Sequence[Attribution]) -> Cue:
    """The status, with the words of the clause that gave it."""
    found: dict[str, Cue] = {}
    cues = _status_cues(figure.vocabulary)
    done = -1
    for at, words, value in figure.sentence.once(_status_words):
        if clause.start <= at < clause.end and at != done and _in_scope(figure, at, value, clause):
            value = _foreseen(value, words, link)
            found.setdefault(value, Cue(value, at, at + len(words)))
            done = at
    for word in figure.units[figure.at].surface.lower().split():
        for words, value in cues.get(word, ()):
            if len(words) == 1 and value not in _IRREALIS:
                found.setdefault(value, Cue(value, figure.at, figure.at + 1))
    if any(map(denies, chain)):
        found["denied"] = Cue("denied")
    for attribution in chain:
        status = _OF_ACT.get(attribution.act)
        if status and attribution.polarity == "positive":
            found.setdefault(status, Cue(status))
    return next((found[status] for status in _ORDER if status in found), Cue("stated"))


def _status_words(sentence: Sentence) -> list[tuple[int, tuple[str, ...], str]]:
    """The cues of a status in the sentence, the longest first at each place."""
    cues = _status_cues(sentence.vocabulary)
    return [
        (at, words, value)
        for at, low in enumerate(sentence.lows)
        if low in cues and sentence.units[at].kind == "w"
        for words, value in cues[low]
        if _stands_at(sentence.lows, at, words)
    ]


def _in_scope(figure: Figure, at: int, value: str, clause: Clause) -> bool:
    """Modals and plans govern what follows them; what only colours the figure may stand anywhere near."""
    if figure.units[at].low in ("may", "will") and figure.units[at].capital and at > 0:
        return False
    if value in _IRREALIS:
        return at < clause.predicate_end or figure.units[at].low in ("if", "unless")
    if figure.units[at].low.endswith("ly") or figure.units[at].low == "as":
        return at < clause.predicate_end + _NEAR
    return at < clause.predicate_end


def _foreseen(value: str, words: tuple[str, ...], link: Link) -> str:
    """ "Will" is a plan for what is done on purpose, a projection for levels and harms."""
    purpose = link.event not in _HARMS and link.side != "level"
    if value != "planned" or purpose:
        return value
    return "projected" if link.side == "level" or words[-1] in ("will", "shall", "would") else value


def _stands_at(lows: tuple[str, ...], at: int, words: tuple[str, ...]) -> bool:
    """Whether the words of a cue stand at a place."""
    return lows[at : at + len(words)] == words


Cues = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@functools.lru_cache(maxsize=16)
def _status_cues(vocabulary: Vocabulary) -> Cues:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for surface, value in vocabulary.statuses:
        words = tuple(surface.lower().split())
        found.setdefault(words[0], []).append((words, value))
    return {first: tuple(sorted(cues, key=lambda cue: -len(cue[0]))) for first, cues in found.items()}


_NEGATING = frozenset({"fail", "refuse", "decline", "avoid", "deny", "prevent"})
_GROUP = 6  # units before a predicate in which its negation stands


def find_polarity(figure: Figure, link: Link) -> Cue:
    """Negative where the verb group of the event is negated."""
    units = figure.units
    start, end = _group(figure, link)
    for at in range(end - 1, start - 1, -1):
        unit = units[at]
        if unit.kind != "w" or unit.low in ("that", "who", "which", "and"):
            break
        if is_negation(unit) and units[min(at + 1, len(units) - 1)].low != "only":
            return Cue("negative", at, at + 1)
        if unit.verb in _NEGATING and units[at + 1].low == "to":
            return Cue("negative", at, at + 2)
    return _untrue(figure) or Cue("positive")


_TRUE = frozenset({"true", "correct"})
_FALSE = frozenset({"untrue", "false", "incorrect"})


def _untrue(figure: Figure) -> Cue | None:
    """The words that call the figure's clause untrue: "it is not true that FIGURE", "is false that"."""
    units = figure.units
    if "that" not in figure.sentence.lows[: figure.at]:
        return None
    for at in range(figure.at - 1, 1, -1):
        unit = units[at]
        if unit.low == "that":
            said = units[at - 1].low
            negated = said in _TRUE and is_negation(units[at - 2])
            false = said in _FALSE and units[at - 2].closed("auxiliary")
            return Cue("negative", at - 2, at) if negated or false else None
        if unit.kind == "p" and unit.low != ",":
            return None
    return None


def _group(figure: Figure, link: Link) -> tuple[int, int]:
    """The units in which a negation of the event would stand."""
    if link.side == "subject":
        return figure.at + 1, link.last
    if link.side == "level":
        return min(link.last, figure.at), figure.at
    if link.side == "object":
        return max(0, link.first - _GROUP), link.first
    end = figure.before + 1
    return max(0, end - _GROUP), end


def is_negation(unit: Unit) -> bool:
    """Whether the word negates its verb."""
    return unit.low in ("not", "never", "neither", "nor") or unit.low.endswith(("n't", "n’t"))


def find_accounting(figure: Figure, link: Link, clause: Clause, spans: Mapping[int, str]) -> Cue | None:
    """Whether the figure is a running total, counts only new cases, or an excess.

    `spans` are the places of dates that the figure is counted over, "since" or "past". The former,
    and the present perfect of a count ("has killed 900"), make a running total, the latter new cases.
    """
    cues = _accounting_cues(figure.vocabulary)
    found: dict[str, Cue] = {}
    for at, last, value, form in figure.sentence.once(_accounting_words):
        if clause.start <= at < clause.end and _stands(figure, link, at, last, form):
            found.setdefault(value, Cue(value, at, last))
    inside = figure.units[figure.at].surface.lower().split()
    for words, value, form in (cue for word in inside for cue in cues.get(word, ())):
        if len(words) == 1 and form != "subject" and not (words[0] == "more" and "than" in inside):
            found.setdefault(value, Cue(value, figure.at, figure.at + 1))
    for at in figure.sentence.dates:
        if clause.start < at < clause.end and figure.units[at - 1].low == "than":
            found.setdefault("excess", Cue("excess", at - 1, at + 1))  # "more than last year"
        if at in spans and clause.start <= at < clause.end:
            value = "total" if spans[at] == "since" else "new"
            found.setdefault(value, Cue(value, at, at + 1))
    if "total" not in found and (_perfect(figure, link) or _risen(figure, link)):
        found["total"] = Cue("total")
    return next((found[name] for name in ("excess", "new", "total") if name in found), None)


def _accounting_words(sentence: Sentence) -> list[tuple[int, int, str, str]]:
    """The cues in the sentence of what a figure adds up: where they begin and end, value and form."""
    cues = _accounting_cues(sentence.vocabulary)
    return [
        (at, at + len(words), value, form)
        for at, low in enumerate(sentence.lows)
        if low in cues
        for words, value, form in cues[low]
        if _stands_at(sentence.lows, at, words)
    ]


def _risen(figure: Figure, link: Link) -> bool:
    """Whether the level of an event is stated, and did not fall: "the number of dead rose to FIGURE"."""
    event = link.side == "level" and link.row is not None and link.row.form in ("noun", "verb", "adjective")
    counted = figure.kind in ("count", "number") and figure.quantity.role == "level"
    return event and counted and figure.quantity.change != "down"


def _stands(figure: Figure, link: Link, at: int, last: int, form: str) -> bool:
    if form == "anywhere":
        return True
    if form == "subject":
        return link.first <= at < link.last or (at < figure.at and abs(link.first - at) < _SUBJECT)
    if form == "after":
        return figure.at < at <= figure.at + 2 and link.side == "head"
    if form == "beside":
        return at < figure.at and figure.before < at
    return False


@functools.lru_cache(maxsize=16)
def _accounting_cues(vocabulary: Vocabulary) -> Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for surface, value, form in vocabulary.accounting:
        words = tuple(surface.lower().split())
        found.setdefault(words[0], []).append((words, value, form))
    return {first: tuple(cues) for first, cues in found.items()}


def _perfect(figure: Figure, link: Link) -> bool:
    """Whether the event's verb is in the present perfect and the figure a count."""
    if figure.kind not in ("count", "number") or link.side not in ("subject", "object"):
        return False
    units = figure.units
    at = link.first - 1
    while at >= 0 and (units[at].adverb or units[at].low == "been"):
        at -= 1
    return at >= 0 and units[at].low in ("has", "have", "'ve", "’ve")
