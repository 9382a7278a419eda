"""Right: predicates that stand after the figure that is their subject.

    predicate = FIGURE { phrase | relative } group
    group     = { auxiliary | adverb | raising "to" } (participle | verb | adjective | set phrase)

A participle with no auxiliary is a passive cut short ("nine killed in a blast", "left nine hurt"),
unless an object follows it ("nine gunmen killed a guard": there the figure is the agent).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from newsclaims.claims.link import Figure, Link, is_verbal
from newsclaims.claims.match import (
    fits,
    match_adjective,
    match_phrase,
    match_reduced,
    match_verb,
)
from newsclaims.claims.nouns import participle_row
from newsclaims.claims.unit import Unit
from newsclaims.claims.vocabulary import BE, EventRow

_REACH = 32  # units that are read after the figure
_STOP = frozenset(
    "according but while whereas because although though if unless when after before so until since"
    " whether".split()
)
_RELATIVE = frozenset({"who", "which", "that"})


@dataclass(slots=True)
class _State:
    """What the scan has passed since the last group ended."""

    auxiliaries: tuple[str, ...] = ()
    adjacent: bool = True
    relative: bool = False
    foreign: bool = False  # in a relative clause about another noun
    comma: bool = False


def predicate_link(figure: Figure) -> Link | None:
    """The predicate of which the figure is the subject."""
    units, lows = figure.units, figure.sentence.lows
    stop = min(len(units), figure.at + 1 + _REACH)
    end = stop
    while end > figure.at and not units[end - 1].predicate:
        end -= 1  # nothing is found beyond the last word that can begin a predicate
    state = _State()
    for at in range(figure.at + 1, end):
        if lows[at] in _ENDING and _ends_scan(lows, at):
            return None
        if units[at].predicate or units[at].verb is not None:
            link, goes_on = _predicate_at(figure, at, state)
            if link is not None:
                return (_main_predicate(figure, link, stop) or link) if state.relative else link
            if not goes_on:
                return None
        _note(state, figure, at)
    return None


def _main_predicate(figure: Figure, link: Link, stop: int) -> Link | None:
    """The finite verb right after a relative clause: "two schools that were built in 2015 collapsed".

    Only dates and phrases with a preposition may stand between, and the verb must be an event. A
    definite figure is what its relative clause tells: "the nine who died were buried on Friday".
    """
    units = figure.units
    if link.event == "death" or (figure.at and units[figure.at - 1].low in ("the", "those", "these")):
        return None
    for at in range(link.last, stop):
        unit = units[at]
        if unit.kind == "p" or unit.closed("coordinator", "relative", "pronoun") or unit.low in _CLAUSE:
            return None
        auxiliary = unit.auxiliary
        if not auxiliary and not (unit.kind == "w" and unit.verb_in("past") and is_verbal(units, at)):
            continue
        if at == link.last and not auxiliary and unit.adverb:
            continue
        state = _State(relative=False, adjacent=False)
        for place in range(at, min(at + 4, stop)):
            found, goes_on = _predicate_at(figure, place, state)
            if found is not None or not goes_on or not auxiliary:
                return found
            _note(state, figure, place)
        return None
    return None


_CLAUSE = _STOP - {"after", "before", "since", "until"}


_ENDING = _STOP | frozenset("as . … ; : ? ! ) he she they we i you it".split())


def _ends_scan(lows: tuple[str, ...], at: int) -> bool:
    """Whether the figure's clause ends at one of the words and marks that can end it."""
    if lows[at] in (".", "…"):
        return at + 1 >= len(lows)
    return lows[at] != "as" or lows[min(at + 1, len(lows) - 1)] != "well"


def _note(state: _State, figure: Figure, at: int) -> None:
    """Keep what matters of a passed unit: auxiliaries of the coming group, whether it is adjacent."""
    unit = figure.units[at]
    if unit.verb is None and not unit.function:
        _note_other(state, unit)
        return
    lemma = unit.verb
    if unit.auxiliary or lemma in BE:
        state.auxiliaries = (*state.auxiliaries, lemma or unit.low)
    elif figure.vocabulary.role(lemma, "raising") and (state.auxiliaries or is_verbal(figure.units, at)):
        state.auxiliaries = (*state.auxiliaries, "raising")
    elif unit.low in _RELATIVE:
        state.relative = True
        state.foreign = not state.adjacent and figure.units[at - 1].low == ","
    elif unit.low != "to":
        _note_other(state, unit)


def _note_other(state: _State, unit: Unit) -> None:
    """Keep a comma, and that a word stands between, which ends the group unless it is an adverb."""
    if unit.low == ",":
        state.comma = True
    elif unit.kind == "w" and not unit.adverb:
        state.adjacent = False
        if not unit.adjective:
            state.auxiliaries = ()


def _predicate_at(figure: Figure, at: int, state: _State) -> tuple[Link | None, bool]:
    """The event predicate that begins at a place; else whether one may begin further on."""
    unit = figure.units[at]
    if unit.kind != "w":
        return None, True
    link = None
    if not state.foreign and unit.opens:
        link = _set_phrase(figure, at, state) or _adjective(figure, at, state)
    if link is None and unit.low == "among" and BE & set(state.auxiliaries):
        link = _among(figure, at)
    if link is not None:
        return link, True
    if unit.verb is None or unit.closed("auxiliary", "modal", "preposition", "determiner", "adverb"):
        return None, True
    if _is_modifier(figure, at, state):
        return None, True
    if state.foreign:
        state.foreign = state.relative = False
        state.auxiliaries = ()
        return None, True
    rows, after = match_verb(figure.units, at) if unit.verb_rows else ((), at + 1)
    if any(fits(row, figure) for row in rows):
        return _verb(figure, at, after, rows, state)
    return None, _passed_verb(figure, at, state)


def _among(figure: Figure, at: int) -> Link | None:
    """Those whom a participle or adjective names: "FIGURE were among the injured"."""
    units = figure.units
    for place in range(at + 1, min(at + 4, len(units))):
        row = participle_row(units[place].low, figure.vocabulary)
        if row is not None:
            return Link(row.event, "subject", place, place + 1, row)
    return None


def _passed_verb(figure: Figure, at: int, state: _State) -> bool:
    """Whether to go on after a verb that is no event: not where it is the figure's own predicate."""
    unit = figure.units[at]
    if figure.vocabulary.role(unit.verb, "raising") and not _tells(figure, at, state):
        return True
    finite = bool(state.auxiliaries) or (unit.verb_in("past") and is_verbal(figure.units, at))
    if finite and not state.relative:
        return False
    if finite:
        state.relative = False
        state.auxiliaries = ()
    return True


def _tells(figure: Figure, at: int, state: _State) -> bool:
    """Whether the figure's people say something of others: "FIGURE people said the bridge was shut"."""
    if state.auxiliaries or figure.units[at].verb_classes[:1] != ("communication",):
        return False
    following = figure.units[at + 1] if at + 1 < len(figure.units) else None
    return following is not None and following.closed("determiner", "possessive", "pronoun", "conjunction")


def _is_modifier(figure: Figure, at: int, state: _State) -> bool:
    """Whether a participle or base only stands before a noun ("in the besieged city")."""
    units = figure.units
    previous = units[at - 1]
    aimed = previous.low == "to" and not state.auxiliaries and not state.adjacent
    if aimed and "for" in figure.sentence.lows[figure.at + 1 : at - 1]:
        return True  # "FIGURE petitions for him to resign"
    if (
        previous.kind == "w"
        and previous.closed("determiner", "possessive", "preposition")
        and previous.low != "to"
    ):
        return True
    return not is_verbal(units, at) and not state.auxiliaries and not state.adjacent


def _set_phrase(figure: Figure, at: int, state: _State) -> Link | None:
    accepts = functools.partial(fits, figure=figure)
    row, after = match_phrase(figure.units, at, accepts)
    if row is None and figure.units[at].reduced_rows and figure.units[at].low != "to":
        row, after = match_reduced(figure.units, at, accepts)
        if row is not None and not (state.adjacent or state.auxiliaries):
            row = None
    if row is None or row.figure == "amount":
        return None
    return Link(row.event, "subject", at, after, row)


def _adjective(figure: Figure, at: int, state: _State) -> Link | None:
    if not figure.units[at].adjective_rows or not (state.adjacent or state.auxiliaries):
        return None
    row, after = match_adjective(figure.units, at, functools.partial(fits, figure=figure))
    if row is None:
        return None
    if row.figure == "amount":
        return Link(row.event, "level", at, after, row) if state.adjacent and not state.auxiliaries else None
    if figure.kind == "money":
        return None
    following = figure.units[after] if after < len(figure.units) else None
    if (
        following is not None
        and following.noun
        and not following.closed("preposition", "adverb")
        and row.rest
    ):
        return None
    return Link(row.event, "subject", at, after, row)


def _verb(
    figure: Figure, at: int, after: int, rows: tuple[EventRow, ...], state: _State
) -> tuple[Link | None, bool]:
    """An event verb after the figure: passive, active of a subject event, or an agent's deed."""
    unit = figure.units[at]
    passive = unit.verb_in("participle") and bool(BE & set(state.auxiliaries[-2:]))
    passive = passive or (unit.verb_in("participle") and "raising" in state.auxiliaries[-1:])
    fitting = [row for row in rows if fits(row, figure)]
    for row in fitting:
        if row.figure in ("subject", "either") and not (
            passive and unit.low != unit.verb and row.figure == "subject"
        ):
            if passive or is_verbal(figure.units, at):
                return Link(row.event, "subject", at, after, row, passive=passive), True
        elif row.figure == "object" and (passive or _cut_passive(figure, at, after, state)):
            return Link(row.event, "subject", at, after, row, passive=True), True
    if state.adjacent and is_verbal(figure.units, at) and _object_follows(figure, after):
        return None, False  # "nine gunmen killed a guard": the figure is of the doers
    if not is_verbal(figure.units, at):
        return None, True
    if state.relative:
        state.relative = False
        return None, True
    return None, not state.auxiliaries


def _cut_passive(figure: Figure, at: int, after: int, state: _State) -> bool:
    """Whether a participle stands for a passive: no auxiliary and no object of its own."""
    unit = figure.units[at]
    if not unit.verb_in("participle") or state.auxiliaries or (state.relative and not state.adjacent):
        return False
    if state.comma and not state.adjacent:
        return False
    return not _object_follows(figure, after) and not state.relative


def _object_follows(figure: Figure, at: int) -> bool:
    """Whether a noun phrase begins at a place."""
    units = figure.units
    while at < len(units) and units[at].adverb:
        at += 1
    if at >= len(units) or units[at].kind in ("p", "t"):
        return False
    unit = units[at]
    if unit.kind == "q":
        return True
    if unit.closed(
        "preposition",
        "conjunction",
        "coordinator",
        "auxiliary",
        "modal",
        "adverb",
        "relative",
        "interrogative",
    ):
        return False
    return unit.closed("determiner", "possessive", "pronoun") or unit.noun is not None or unit.capital
