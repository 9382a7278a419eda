"""Left: events that stand before their figure.

object     = verb { and verb } FIGURE             "killed and wounded FIGURE"
amount     = subject amount-verb FIGURE           "the cargo weighed FIGURE"
complement = event-noun preposition FIGURE        "the arrest of FIGURE", "a toll of FIGURE"
coordinate = verb noun-phrase "and" FIGURE        "killed a guard and FIGURE"
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newsclaims.claims.link import Figure, Link, group_start, is_passive, is_verbal
from newsclaims.claims.match import (
    fits,
    follows,
    match_phrase,
    match_reduced,
    match_verb,
    noun_rows,
)
from newsclaims.claims.nouns import Noun, phrase_before, phrase_start
from newsclaims.claims.unit import Unit
from newsclaims.claims.vocabulary import EventRow, Vocabulary
from newsclaims.words import inflect

_FURTHEST = 4  # words that a verb's particles may put between it and the figure
_PENALTIES = frozenset({"sentencing", "suspension", "arrest"})  # what is measured in time


def object_link(figure: Figure) -> Link | None:
    """The event verb of which the figure is the object, or whose amount it is."""
    end = figure.before + 1
    link = split_link(figure, end) or _verb_ending(figure, end) or _by_link(figure, end)
    if link is None and figure.kind == "duration" and end > 1:
        return _penalty(figure, end)
    if link is None and figure.kind == "money" and end > 1:
        return _second_object(figure, end)
    return link


def _by_link(figure: Figure, end: int) -> Link | None:
    """A passive of what the figure does: "opposed by FIGURE"."""
    units = figure.units
    if end < 2 or units[end - 1].low != "by" or not units[end - 2].verb_in("participle"):
        return None
    rows, _ = match_verb(units, end - 2)
    for row in rows:
        if row.figure == "subject" and fits(row, figure):
            return Link(row.event, "subject", end - 2, end - 1, row)
    return None


def split_link(figure: Figure, end: int) -> Link | None:
    """A verb before and its particle or complement after: "set FIGURE free", "took FIGURE hostage"."""
    units, at, after = figure.units, end - 1, figure.at + 1
    if at < 0 or after >= len(units) or not (verb := units[at].verb) or not is_verbal(units, at):
        return None
    for row in _split_rows(verb, figure.vocabulary):
        last = follows(units, after, row.rest, fillers=1)
        if last and fits(row, figure):
            return Link(row.event, "object", at, end, row)
    return None


@functools.lru_cache(maxsize=8192)
def _split_rows(verb: str, vocabulary: Vocabulary) -> tuple[EventRow, ...]:
    """The rows of a verb whose further words can stand behind its object."""
    participle = inflect(verb, lexicon=vocabulary.lexicon).participle
    rows = (*vocabulary.verbs.get(verb, ()), *vocabulary.reduced.get(participle, ()))
    return tuple([row for row in rows if row.rest and row.figure != "subject"])


def _second_object(figure: Figure, end: int) -> Link | None:
    """An amount after the object of its verb: "fined the firm FIGURE"."""
    first = phrase_start(figure.units, end)
    if first == end:
        return None
    while first > 0 and figure.units[first - 1].determines:
        first -= 1
    return _verb_ending(figure, first) if first else None


def _verb_ending(figure: Figure, end: int) -> Link | None:
    """The event verb or phrase whose words end at a place."""
    units = figure.units
    for at in range(end - 1, max(end - 1 - _FURTHEST, -1), -1):
        unit = units[at]
        if unit.kind != "w" or (unit.function and unit.closed("coordinator", "relative")):
            return None
        for match in (match_phrase, match_reduced) if unit.opens else ():
            row, after = match(units, at)
            if row is not None and after == end and row.figure == "amount":
                return _amount(figure, row, at, after)
        rows, after = match_verb(units, at) if unit.verb_rows else ((), at)
        if rows and after == end and is_verbal(units, at):
            return _of_rows(figure, rows, at, after)
    return None


def _amount(figure: Figure, row: EventRow, at: int, after: int) -> Link:
    """An amount of the verb's subject; "exports were worth FIGURE" is of exports themselves."""
    noun = _subject(figure, at)
    known = (*figure.vocabulary.nouns.get(noun.head, ()), *figure.vocabulary.properties.get(noun.head, ()))
    own = next((r for r in known if not r.rest and r.implied is None), None)
    if row.event == "value" and own is not None and own.event not in ("aid", "value"):
        return Link(own.event, "level", at, after, own, Noun(" ".join(noun.before) or None))
    return Link(row.event, "level", at, after, row, noun)


def _of_rows(figure: Figure, rows: tuple[EventRow, ...], at: int, after: int) -> Link | None:
    """The first row of a verb before the figure that the figure can be the object or amount of."""
    passive = is_passive(figure.units, at)
    for row in rows:
        if row.figure == "subject" or not fits(row, figure):
            continue
        if row.figure == "amount":
            if figure.kind != "count":
                return _amount(figure, row, at, after)
        elif figure.kind != "duration" and (not passive or figure.kind == "money"):
            return Link(row.event, "object", at, after, row, passive=passive)
    return None


def _penalty(figure: Figure, end: int) -> Link | None:
    """A length of time after "to" or "for" and a verb of punishment: "sentenced to FIGURE"."""
    units = figure.units
    if units[end - 1].low not in ("to", "for"):
        return None
    rows, _ = match_verb(units, end - 2)
    row = next((row for row in rows if row.event in _PENALTIES), None)
    if row is None:
        return None
    event = "sentencing" if row.event == "arrest" else row.event
    passive = is_passive(units, end - 2)
    return Link(event, "object", end - 2, end - 1, row, Noun(None), passive)


def _subject(figure: Figure, at: int) -> Noun:
    """The noun phrase before a verb and its auxiliaries."""
    units = figure.units
    while at > 0 and (
        units[at - 1].closed("auxiliary", "modal", "adverb", "negation") or units[at - 1].low == "to"
    ):
        at -= 1
    return main_noun(figure, at)


def main_noun(figure: Figure, end: int) -> Noun:
    """The noun of the phrase that ends at a place, without the prepositional phrases after it."""
    units = figure.units
    noun, first = phrase_before(units, end, figure.vocabulary)
    while first > 1:
        outside = first - 1 if units[first - 1].determines else first
        if not (_links_phrases(units[outside - 1]) or _is_participle(units, outside - 1)):
            break
        outer, start = phrase_before(units, outside - 1, figure.vocabulary)
        if start == outside - 1:
            break
        noun, first = outer, start
    return noun


def _links_phrases(unit: Unit) -> bool:
    """Whether a preposition hangs a phrase on the noun before it; "after" and the like open a clause."""
    return unit.preposition and unit.low not in ("after", "before", "since", "until", "as")


def _is_participle(units: Sequence[Unit], at: int) -> bool:
    """Whether a gerund after a noun narrows it down: "rebels holding the town"."""
    return at > 0 and units[at].verb_in("gerund") and units[at - 1].plural


_COMING_FROM = frozenset({"support", "opposition", "trust", "complaint", "resignation"})
_COMPLEMENTS = frozenset("of by from to on against among involving affecting for worth at".split())


def noun_link(figure: Figure) -> Link | None:
    """The event noun that the figure complements."""
    units = figure.units
    at = figure.before
    if at < 1 or units[at].low not in _COMPLEMENTS or units[at].kind != "w":
        return None
    if units[at].low == "at" and figure.kind == "count":
        return None  # "in shootings at FIGURE mosques" says where
    end = at
    while end > 0:
        link = _noun_ending(figure, end, units[at].low)
        if link is not None:
            return link
        if end == at and units[at].low in _REACHED_BY and _is_done(units, at - 1):
            return _done_to(figure, at)
        noun, first = phrase_before(units, end, figure.vocabulary)
        if noun.phrase and units[at].low == "worth" and end == at:
            return Link("value", "level", at, at + 1, None, noun)
        if first == end or first < 2 or not units[first - 1].preposition:
            return None
        end = first - 1  # the preposition of another phrase: "a strike at the port by FIGURE"
    return None


_REACHED_BY = frozenset({"to", "on", "against", "for", "among"})


def _is_done(units: Sequence[Unit], at: int) -> bool:
    """Whether a passive, its particle skipped, ends at a place: "was done", "were carried out"."""
    at -= units[at].low in ("out", "up", "down", "off")
    return at > 0 and is_passive(units, at)


def _done_to(figure: Figure, at: int) -> Link | None:
    """The event noun that is the subject of a passive: "damage was done to FIGURE"."""
    units = figure.units
    verb = group_start(units, at - 1 - (units[at - 1].low in ("out", "up", "down", "off")))
    noun = main_noun(figure, verb)
    rows, first = noun_rows(units, noun.last - 1) if noun.written else ((), 0)
    row = next((row for row in rows if not row.needs), None)
    return Link(row.event, "noun", first, noun.last, row) if row is not None else None


def _noun_ending(figure: Figure, end: int, preposition: str) -> Link | None:
    rows, first = noun_rows(figure.units, end - 1)
    for row in rows:
        if not fits(row, figure) and row.needs:
            continue
        if preposition == "by" and row.event in figure.vocabulary.done_to:
            continue
        if preposition == "from" and row.event not in _COMING_FROM:
            continue
        governor = _pledged(figure, first)
        if governor is not None:
            return governor
        noun = own_noun(figure, first, end, row) if figure.kind in ("number", "money") else None
        return Link(row.event, "noun", first, end, row, noun)
    return _gerund(figure, end) if preposition == "of" else None


def _gerund(figure: Figure, end: int) -> Link | None:
    """A gerund with "of": "the shipping of FIGURE"."""
    unit = figure.units[end - 1]
    if not unit.verb_in("gerund"):
        return None
    rows, _ = match_verb(figure.units, end - 1)
    row = next(
        (r for r in rows if r.figure in ("object", "either") and fits(r, figure)),
        None,
    )
    return Link(row.event, "noun", end - 1, end, row) if row is not None else None


def own_noun(figure: Figure, first: int, end: int, row: EventRow) -> Noun | None:
    """Who is meant by an event noun's own modifier: "a civilian death toll of FIGURE"."""
    noun, _ = phrase_before(figure.units, first, figure.vocabulary)
    if noun.phrase is None or row.implied != "person":
        return Noun(None)
    return noun if people_of(figure, noun) else Noun(None)


def people_of(figure: Figure, noun: Noun) -> bool:
    """Whether the noun names people."""
    classes = figure.vocabulary.words.facts(noun.head).classes
    return "person" in classes[:2] or noun.head in figure.vocabulary.groups


def _pledged(figure: Figure, first: int) -> Link | None:
    """A promise of what the noun names: "pledged an aid package worth FIGURE" is a pledge."""
    units = figure.units
    at = first - 1
    while at >= 0 and (units[at].determines or (units[at].adjective and not units[at].verb)):
        at -= 1
    if at < 0:
        return None
    rows, after = match_verb(units, at)
    row = next((row for row in rows if row.event == "pledge"), None)
    return Link(row.event, "object", at, after, row) if row is not None else None


def coordinate_link(figure: Figure) -> Link | None:
    """The event verb of which the figure is a further object: "killed a guard and FIGURE"."""
    units = figure.units
    at = figure.before
    for _ in range(3):
        if at < 1 or units[at].low not in ("and", "or", ","):
            return None
        while at >= 0 and units[at].low in ("and", "or", ",", "plus"):
            at -= 1
        if units[at].kind == "q":
            end = at
            while end > 0 and (units[end - 1].closed("determiner") or is_filler(units[end - 1].low)):
                end -= 1
        else:
            end = phrase_start(units, at + 1)
        link = _verb_ending(figure, end) if end else None
        if link is not None:
            return link
        at = end - 1
    return None


def is_filler(word: str) -> bool:
    """Whether the word belongs to a figure and no grammar: "an estimated"."""
    return word in ("estimated", "another", "some", "further")
