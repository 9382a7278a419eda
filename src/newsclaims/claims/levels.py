"""Levels: figures that say how high a property stands, or by how much it moved.

    level    = subject ... level-verb [ "to" | "at" | "by" | "from" ] FIGURE   "turnout rose to FIGURE"
    copula   = subject "be" [ "at" ] FIGURE                                    "inflation was FIGURE"
    of       = property ( "of" | "at" ) FIGURE                                 "a turnout of FIGURE"
    setting  = verb property [ "to" | "by" ] FIGURE                            "cut rates by FIGURE"
    change   = FIGURE noun-of-change "in" property                             "a FIGURE rise in rents"

The subject is the first noun of its clause that names an event or a property and stands in no
prepositional phrase; "the number of X" is about X.
"""

from __future__ import annotations

from newsclaims.claims.left import main_noun, people_of
from newsclaims.claims.link import Figure, Link, group_start, is_passive, is_verbal
from newsclaims.claims.match import match_phrase, match_reduced, match_verb, noun_rows
from newsclaims.claims.nouns import Noun, participle_row, phrase_after, phrase_before, phrase_end
from newsclaims.claims.unit import Unit
from newsclaims.claims.vocabulary import EventRow

_PREPOSITIONS = frozenset("to at by from around near about above below on".split())
COUNTING = frozenset("number total count tally figure toll amount level rate proportion share".split())
"""Nouns that only count or measure what their complement names."""
_KINDS = {
    "percent": "percent",
    "money": "money",
    "count": "count",
    "number": "count",
    "duration": "duration",
    "measure": "measure",
    "ratio": "percent",
}


_CHAIN = 24  # units of "rose FIGURE on DATE to FIGURE": a longer chain of figures is a table


def level_link(figure: Figure) -> Link | None:
    """The property or event whose level, or change, a verb before the figure states."""
    verb = _level_verb(figure)
    if verb < 0:
        return None
    start = _clause_start(figure, verb)
    return _subject(figure, start, verb) or _other_subject(figure, start, verb)


def _level_verb(figure: Figure) -> int:
    """The place of the level verb or copula before the figure, its preposition skipped; -1 for none."""
    units = figure.units
    if _opens_with_level(figure, figure.at):
        return figure.at
    at = figure.before
    if at >= 0 and units[at].kind == "w" and units[at].low in _PREPOSITIONS:
        at -= 1
        while at >= 0 and (units[at].adverb or units[at].low in ("up", "down", "back", "in", "out")):
            at -= 1
    least = max(0, figure.at - _CHAIN)
    while at >= least and units[at].kind in ("t", "q"):
        if _opens_with_level(figure, at):
            return at  # "doubled to FIGURE"
        at -= 1  # "rose FIGURE to FIGURE", "rose on Monday to FIGURE"
        while at >= 0 and units[at].low in _PREPOSITIONS | {"in"}:
            at -= 1
    if at < 0 or units[at].kind != "w":
        return -1
    lemma = units[at].verb
    if figure.vocabulary.role(lemma, "setting") and is_passive(units, at):
        return at
    if lemma == "be" or units[at].low in ("up", "down"):
        return at
    verbal = is_verbal(units, at) or units[at + 1].low in ("at", "to")  # "the number of families stands at"
    return at if figure.vocabulary.role(lemma, "level") and verbal else -1


def _opens_with_level(figure: Figure, at: int) -> bool:
    """Whether a figure's own words begin with a level verb: "topped 12%", "doubled"."""
    if figure.units[at].kind != "q":
        return False
    words = figure.units[at].surface.split()
    facts = figure.vocabulary.words.facts(words[0]) if words else None
    return facts is not None and "past" in facts.verb_forms and figure.vocabulary.role(facts.verb, "level")


_BOUNDARY = frozenset(
    'that while but because although though as if when where which who after before ; : “ "'.split()
)


def _clause_start(figure: Figure, end: int) -> int:
    """Where the clause of a verb begins."""
    units = figure.units
    at = end - 1
    while at >= 0:
        unit = units[at]
        if unit.low in _BOUNDARY and not _is_relative(figure, at, end):
            return at + 1
        if unit.low == "and" and _joins_clauses(figure, at, end):
            return at + 1
        at -= 1
    return 0


def _is_relative(figure: Figure, at: int, end: int) -> bool:
    """Whether a relative clause stands between a subject and its verb: "people who were hurt stood at"."""
    units = figure.units
    if units[at].low != "who" or at < 1 or not units[at - 1].plural:
        return False
    return any(is_finite(figure, place) for place in range(at + 1, end))


def _joins_clauses(figure: Figure, at: int, end: int) -> bool:
    """Whether a clause begins behind "and", which has a verb of its own, or a figure or a date before it."""
    if any(is_finite(figure, place) for place in range(at + 1, end)):
        return True
    if at + 1 >= end or at < 1 or not (figure.units[at - 1].kind in "qt" or figure.units[at - 1].low == ","):
        return False
    return any(is_finite(figure, place) for place in range(at))  # "rents rose FIGURE and wages fell by"


def is_finite(figure: Figure, at: int) -> bool:
    """Whether the unit is a verb in a tense."""
    unit = figure.units[at]
    return unit.auxiliary or (unit.verb_in("past", "third") and is_verbal(figure.units, at))


def _subject(figure: Figure, start: int, end: int) -> Link | None:
    """The event or property that the noun phrase before a level verb names."""
    units = figure.units
    inside = False
    for at in range(start, end):
        unit = units[at]
        if unit.kind != "w":
            inside = inside and unit.low != ","
            continue
        if unit.preposition:
            inside = True
            continue
        if inside or (at + 1 < end and _goes_on(units[at + 1])):
            continue
        link = _named(figure, at, end)
        if link is not None:
            return link
    return None


_REACHING = frozenset("reach hit total stand exceed top surpass pass average number amount".split())


def _other_subject(figure: Figure, start: int, verb: int) -> Link | None:
    """A noun that the table does not know, as the property whose level is stated: "bookings rose FIGURE"."""
    units = figure.units
    if figure.kind == "duration":
        return None
    if verb != figure.at and not figure.vocabulary.role(units[verb].verb, "level"):
        return None
    if figure.quantity.change is None and units[verb].verb not in _REACHING and verb != figure.at:
        return None
    noun = main_noun(figure, group_start(units, verb))
    at = noun.last - 1
    if at < start or units[at].capital or not units[at].known or people_of(figure, noun):
        return None
    if units[at].noun is None or units[at].function or noun.generic:
        return None
    rest = Noun(" ".join(noun.before) or None, noun.before[-1] if noun.before else "")
    return Link(noun.head, "level", at, at + 1, None, rest)


def _goes_on(unit: Unit) -> bool:
    """Whether the noun phrase's head is yet to come."""
    if unit.kind != "w" or unit.noun is None or unit.function:
        return False
    return unit.noun_weight >= unit.verb_weight


def _named(figure: Figure, at: int, end: int) -> Link | None:
    """The event or property that the noun at a place names."""
    units = figure.units
    counting = units[at].noun in COUNTING
    if counting and at + 1 < end and units[at + 1].low == "of":
        inner = _counted(figure, at, end)
        if inner is not None:
            return inner
    rows, first = noun_rows(units, at, properties=True)
    row = best_kind(rows, figure)
    events, begin = noun_rows(units, at)
    if row is not None and not (events and len(events[0].rest) > len(row.rest)):
        return Link(row.event, "level", first, at + 1, row, holder(figure, first, at + 1, row))
    row, first = (events[0] if events else None), begin
    if row is None or not (
        figure.kind in ("count", "number") or figure.quantity.role == "delta" or not row.implied
    ):
        return None
    if row.implied is None:
        return Link(row.event, "level", first, at + 1, row, holder(figure, first, at + 1, row))
    return Link(row.event, "level", first, at + 1, row, group_of(figure, first, at + 1, row, end=end))


def best_kind(rows: tuple[EventRow, ...], figure: Figure) -> EventRow | None:
    """The row whose kind of figure this is; a change in percent can be any property's."""
    if not rows:
        return None
    kind = _KINDS[figure.kind]
    if kind == "measure" and figure.quantity.unit == "point":
        kind = "point"
    exact = next((row for row in rows if row.kind == kind), None)
    loose = kind in ("percent", "point") or figure.kind == "number"
    return exact or (rows[0] if loose else None)


def _counted(figure: Figure, at: int, end: int) -> Link | None:
    """What "the number of ..." counts: an event noun, or people to whom something happened."""
    units = figure.units
    noun, after = phrase_after(units[: _first_verb(figure, at + 3, end)], at + 2, figure.vocabulary)
    if after == at + 2:
        bare = participle_row(units[after].low, figure.vocabulary) if after < end else None
        return Link(bare.event, "level", after, after + 1, bare, Noun(None, generic=True)) if bare else None
    rows, first = noun_rows(units, after - 1, properties=True)
    known = best_kind(rows, figure)
    if known is not None and figure.kind not in ("count", "number"):
        return Link(known.event, "level", first, after, known, holder(figure, first, after, known))
    rows, first = noun_rows(units, after - 1)
    if rows:
        row = rows[0]
        return Link(row.event, "level", first, after, row, group_of(figure, first, after, row, at + 2))
    if noun.event is not None:
        return Link(noun.event.event, "level", at + 2, after, noun.event, noun)
    named = participle_row(units[after - 1].low, figure.vocabulary)
    if named is not None:
        return Link(named.event, "level", after - 1, after, named, Noun(None, generic=True))
    return _happened(figure, noun, after, end)


def _first_verb(figure: Figure, start: int, end: int) -> int:
    """The place of the first word after a plural that can be a participle: "people living in poverty"."""
    units = figure.units
    for at in range(start, end):
        if units[at].verb_in("participle", "gerund", "past") and units[at - 1].plural:
            return at
    return end


def _happened(figure: Figure, noun: Noun, after: int, end: int) -> Link | None:
    """What a participle or relative clause after a noun says: "the number of people (who were) killed"."""
    units = figure.units
    for place in range(after, min(end, after + 6)):
        if units[place].kind != "w":
            continue
        row, last = match_phrase(units, place)
        if row is None:
            row, last = match_reduced(units, place)
        if row is None and units[place].verb and units[place].verb_in("participle", "past", "gerund", "base"):
            rows, last = match_verb(units, place)
            row = next((r for r in rows if not r.needs), None)
        if row is None:
            row, last = participle_row(units[place].low, figure.vocabulary), place + 1
        if row is not None and last <= end:
            return Link(row.event, "level", place, last, row, noun)
    return None


def group_of(
    figure: Figure, first: int, after: int, row: EventRow, start: int = 0, end: int | None = None
) -> Noun:
    """Who an event noun is about: its own modifier, or the phrase after "of", "among", "by" or "in"."""
    units = figure.units[:end]
    noun, begin = phrase_before(units, first, figure.vocabulary)
    if noun.phrase and begin >= start and people_of(figure, noun):
        return noun
    if after + 1 < len(units) and units[after].low in ("of", "among", "by", "amongst", "to"):
        noun, _ = phrase_after(units, after + 1, figure.vocabulary)
        ill = row.implied == "person" and "state" in figure.vocabulary.words.facts(noun.head).classes
        if noun.phrase and not ill and not (units[after + 1].capital and not noun.before):
            return noun
    return Noun(None, generic=True)


def holder(figure: Figure, first: int, after: int, row: EventRow) -> Noun:
    """What has the property: the words before it, or the phrase after "of" ("the price of bread")."""
    units = figure.units
    if row.implied:
        return Noun(None) if row.implied == "-" else Noun(row.implied, row.implied)
    if first and units[first - 1].possessive and row.kind == "percent":
        return Noun(None)  # "the bank's key rate"
    noun, begin = phrase_before(units, first, figure.vocabulary)
    words = [w for w in (*noun.before, noun.head) if w and not _vague(figure, w)]
    if words and not any(units[i].capital and i for i in range(begin, first)):
        return Noun(" ".join(words), words[-1], first=begin, last=first)
    if after + 1 < len(units) and units[after].low in ("of", "for"):
        return phrase_after(units, after + 1, figure.vocabulary)[0]
    return Noun(None)


_VAGUE = frozenset(
    "annual monthly average total overall official quarterly headline yearly weekly daily current latest net"
    " benchmark gross national final recent global voter key main country nation its their combined median"
    " mean".split()
)


def _vague(figure: Figure, word: str) -> bool:
    facts = figure.vocabulary.words.facts(word)
    return word in _VAGUE or bool(facts.closed) or facts.verb_forms >= {"gerund"}


def of_link(figure: Figure) -> Link | None:
    """The property of which the figure is the complement: "a turnout of FIGURE"."""
    units = figure.units
    at = figure.before
    if at < 1 or units[at].low not in ("of", "at", "to", "by", "worth"):
        return None
    at -= units[at - 1].low == ","  # "turnout, at FIGURE,"
    rows, first = noun_rows(units, at - 1, properties=True)
    row = best_kind(rows, figure)
    if row is None or (figure.kind == "count" and noun_rows(units, at - 1)[0]):
        return None
    noun = holder(figure, first, at, row)
    if noun.phrase is None and units[at].low == "of" and row.implied is None:
        noun = _having(figure, first)
    return Link(row.event, "level", first, at, row, noun)


def _having(figure: Figure, first: int) -> Noun:
    """The subject of "have" before a property: "the tunnel has a length of FIGURE"."""
    units = figure.units
    at = first - 1
    while at > 0 and (units[at].closed("determiner") or units[at].adjective):
        at -= 1
    if at < 1 or units[at].verb != "have":
        return Noun(None)
    noun = main_noun(figure, at)
    return noun if noun.written and not figure.units[at - 1].capital else Noun(None)


def setting_link(figure: Figure) -> Link | None:
    """The property that somebody moves: "cut interest rates to FIGURE"."""
    units = figure.units
    at = figure.before
    if at < 1 or units[at].kind != "w":
        return None
    near = units[at].low not in ("to", "by", "at", "from")  # "reduce emissions FIGURE"
    for end in range(at + near, at if near else max(at - 8, 0), -1):
        if not units[end - 1].property_rows:
            continue
        rows, first = noun_rows(units, end - 1, properties=True)
        row = best_kind(rows, figure)
        if row is not None and _set_before(figure, first):
            return Link(row.event, "level", first, end, row, holder(figure, first, end, row))
    return None


def _set_before(figure: Figure, first: int) -> bool:
    units = figure.units
    return any(figure.vocabulary.role(units[i].verb, "setting") for i in range(max(0, first - 5), first))


def change_link(figure: Figure) -> Link | None:
    """The property of a change that follows its figure: "a FIGURE rise in rents", "FIGURE growth"."""
    units, at = figure.units, figure.at + 1
    end = phrase_end(units, at)
    rows, first = noun_rows(units, end - 1, properties=True) if end > at else ((), at)
    row = best_kind(rows, figure)
    if row is not None and first >= at:
        return Link(row.event, "level", first, end, row, holder(figure, first, end, row))
    return _directly(figure)


_MOVES = frozenset(
    "rise increase fall drop decline cut jump surge gain growth reduction decrease hike slump plunge dip"
    " climb change spike leap loss higher lower more less up down".split()
)


def _directly(figure: Figure) -> Link | None:
    """FIGURE move "in" property, the move inside the figure's own span or after it."""
    units, at = figure.units, figure.at + 1
    while at < len(units) and units[at].low in _MOVES:
        at += 1
    if at >= len(units) or units[at].low not in ("in", "of", "for", "to"):
        return None
    moved = at > figure.at + 1 or figure.quantity.change is not None
    noun, end = phrase_after(units, at + 1, figure.vocabulary)
    if not moved or end == at + 1:
        return None
    rows, first = noun_rows(units, end - 1, properties=True)
    row = best_kind(rows, figure)
    if row is not None:
        return Link(row.event, "level", first, end, row, holder(figure, first, end, row))
    rows, first = noun_rows(units, end - 1)
    if rows:
        return Link(rows[0].event, "level", first, end, rows[0], Noun(None))
    if figure.kind == "count" or not noun.head or units[end - 1].capital or people_of(figure, noun):
        return None
    rest = Noun(" ".join(noun.before) or None, noun.before[-1] if noun.before else "")
    return Link(noun.head, "level", end - 1, end, None, rest)


def copula_noun(figure: Figure) -> Noun:
    """The subject of a copula before the figure: "the tunnel was FIGURE long"."""
    verb = _level_verb(figure)
    return main_noun(figure, verb) if verb > 0 else Noun(None)
