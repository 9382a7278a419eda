"""Events: the event that each figure measures, by the first rule of linking that holds.

The order is from the closest tie to the loosest: what is counted is itself an event ("deaths");
the figure is a verb's object or amount, a level, the complement of an event noun, a verb's
subject; a participle inside the item; a further object or subject; and last the verb beside it,
though the table does not know it.
"""

from __future__ import annotations

from newsclaims.claims.left import coordinate_link, noun_link, object_link
from newsclaims.claims.levels import (
    best_kind,
    change_link,
    copula_noun,
    group_of,
    level_link,
    of_link,
    setting_link,
)
from newsclaims.claims.link import Figure, Link, is_passive, is_verbal
from newsclaims.claims.match import noun_rows
from newsclaims.claims.nouns import Noun, participle_row, phrase_after
from newsclaims.claims.right import predicate_link
from newsclaims.claims.vocabulary import MEASURED_IN_TIME, EventRow
from newsclaims.records.quantity import Count, Duration
from newsclaims.units import dimension
from newsclaims.words import nominalization


def link_figure(figure: Figure) -> Link | None:
    """The event that the figure measures, None where nothing says."""
    if isinstance(figure.quantity, Duration) and figure.quantity.is_age:
        return None
    head = _head_link(figure)
    if head is not None and not _names_people(figure):
        elsewhere = not figure.noun.written  # "the number of dead rose to FIGURE"
        return (level_link(figure) if elsewhere else None) or head
    own = figure.vocabulary.properties.get(figure.quantity.unit or "", ())
    if own and own[0].kind == figure.quantity.kind:  # "magnitude 6.4"
        return Link(own[0].event, "level", figure.at, figure.at + 1, own[0], Noun(None))
    modifier = _modifier_link(figure)
    link = _object(figure) or _beside(figure, predicate_link(figure))
    if link is not None:
        return modifier if modifier is not None and _yields(link) else link
    return head or modifier or coordinate_link(figure) or _included(figure) or _outside(figure)


def _beside(figure: Figure, predicate: Link | None) -> Link | None:
    """What else than its own verb a figure is beside; the `predicate` is that of which it is the subject."""
    return (
        _level(figure, predicate)
        or of_link(figure)
        or noun_link(figure)
        or setting_link(figure)
        or _done_with(figure, predicate)
        or _attributive(figure)
        or change_link(figure)
        or _predicate(figure, predicate)
    )


_WEAK = frozenset(
    "transport treatment employment visit need holding arrival waiting living attendance payment training"
    " participation supply delivery production".split()
)


def _yields(link: Link) -> bool:
    """Whether a participle in the item says more than its predicate: "the 9 executed men had been tried"."""
    if link.side == "subject" and not (link.row is not None and link.row.needs):
        return link.event not in ("death", "release", "rescue", "return", "discovery")
    return link.side == "object" and link.event in _WEAK


def _head_link(figure: Figure) -> Link | None:
    """The item itself names an event: "4,812 civilian deaths", "40 injured"."""
    if figure.kind not in ("count", "number") or not figure.noun.head:
        return None
    words = (*figure.noun.before, figure.noun.head)
    row = _noun_row(words, figure)
    if row is not None:
        rest = figure.noun.before[: len(figure.noun.before) - len(row.rest)]
        return Link(row.event, "head", figure.at, figure.at + 1, row, _modifiers(figure, rest, row))
    item = figure.quantity.item if isinstance(figure.quantity, Count) else None
    last = (item or "").lower().split()[-1:]
    named = participle_row(last[0], figure.vocabulary) if last else None
    if named is None or figure.vocabulary.words.facts(last[0]).plural:
        return None
    return Link(
        named.event, "head", figure.at, figure.at + 1, named, _modifiers(figure, figure.noun.before, named)
    )


def _noun_row(words: tuple[str, ...], figure: Figure) -> EventRow | None:
    """The longest row of event nouns that the words end in."""
    best: EventRow | None = None
    for row in figure.vocabulary.nouns.get(words[-1], ()):
        longest = -1 if best is None else len(best.rest)
        if (
            row.figure != "complement"
            and len(row.rest) > longest
            and words[: len(words) - 1][-len(row.rest) or len(words) :] == row.rest
        ):
            best = row
    if best is not None and "DISEASE" in best.needs and not _of_disease(figure):
        return None
    return best


def _of_disease(figure: Figure) -> bool:
    """Whether nothing says that the cases are of something else than a disease."""
    units, at = figure.units, figure.at + 1
    if at + 1 >= len(units) or units[at].low != "of":
        return not any(w in ("court", "legal", "criminal", "fraud", "murder") for w in figure.noun.before)
    noun, _ = phrase_after(units, at + 1, figure.vocabulary)
    classes = figure.vocabulary.words.facts(noun.head).classes
    return (
        not classes
        or "state" in classes
        or units[at + 1].capital
        or noun.head in ("virus", "infection", "flu")
    )


def _modifiers(figure: Figure, words: tuple[str, ...], row: EventRow) -> Noun:
    """Who is meant: the item's words before the event, or the phrase after "of" or "among"."""
    kept = [w for w in words if figure.vocabulary.words.facts(w).noun]
    if kept and row.implied == "person":
        head = figure.vocabulary.words.facts(kept[-1]).noun or kept[-1]
        classes = figure.vocabulary.words.facts(head).classes
        if "person" in classes[:2] or head in figure.vocabulary.groups:
            phrase = " ".join((*words[: words.index(kept[-1])], head))
            return figure.noun.called(phrase, head)
    elif kept and not row.implied:
        return figure.noun.called(" ".join(words), words[-1])
    return group_of(figure, figure.at, figure.at + 1, row, figure.at)


def _names_people(figure: Figure) -> bool:
    """Whether the item names people by what happened to them ("survivors"): a predicate goes before."""
    head = figure.noun.head
    classes = figure.vocabulary.words.facts(head).classes
    return classes[:1] == ("person",) and head not in ("dead", "casualty")


def _level(figure: Figure, predicate: Link | None) -> Link | None:
    link = level_link(figure)
    if link is None and predicate is not None and predicate.side == "level":
        return predicate._replace(noun=copula_noun(figure))
    return link


def _predicate(figure: Figure, predicate: Link | None) -> Link | None:
    if predicate is None or predicate.side == "level" or figure.kind == "duration":
        return None
    return predicate


def _attributive(figure: Figure) -> Link | None:
    """An event noun right after an amount: "a FIGURE aid package", "FIGURE in humanitarian aid"."""
    if figure.kind not in ("money", "measure", "duration"):
        return None
    units, at = figure.units, figure.at + 1
    if at < len(units) and units[at].low in ("in", "of", "worth") and figure.kind in ("money", "measure"):
        at += 1
        while at < len(units) and units[at].low in ("of", "worth"):
            at += 1
    elif at < len(units) and units[at].low in ("-", "–"):
        at += 1
    noun, end = phrase_after(units, at, figure.vocabulary)
    if end == at:
        return None
    if noun.event is not None and figure.kind != "duration":
        return Link(noun.event.event, "modifier", at, end, noun.event, noun)
    if best_kind(noun_rows(units, end - 1, properties=True)[0], figure) is not None:
        return None  # "a $12 wage" is a level
    rows, first = noun_rows(units, end - 1)
    timed = figure.kind == "duration"
    row = next((r for r in rows if not r.needs and (r.implied is None or timed)), None)
    if row is None and figure.kind == "measure":
        return _dimension(figure, noun, at, end)
    if row is None and figure.kind == "money" and at == figure.at + 1 and noun.phrase:
        return Link("value", "level", at, end, None, noun)  # "a $40 million deal"
    if figure.kind == "duration" and row is not None and row.event not in MEASURED_IN_TIME:
        return None
    return Link(row.event, "noun", first, end, row, Noun(None)) if row is not None else None


_DIMENSIONS = {"length": "length", "area": "area", "mass": "weight", "power": "capacity"}


def _dimension(figure: Figure, noun: Noun, first: int, end: int) -> Link | None:
    """What a measure right before a noun says of it: "a 1,300-km pipeline"."""
    unit = figure.quantity.unit
    if first != figure.at + 1 or noun.phrase is None or unit is None or figure.units[first].verb_in("past"):
        return None
    event = _DIMENSIONS.get(dimension(unit) or "")
    return Link(event, "level", first, end, None, noun) if event else None


_NOUN_BEATS = frozenset(
    {"profit", "payment", "supply", "approval", "award", "need", "delivery", "spending", "loss", "signing"}
)


def _object(figure: Figure) -> Link | None:
    """The verb before, unless it only hands over what the noun names: "paid FIGURE in damages"."""
    if figure.kind in ("percent", "ratio"):
        changed = change_link(figure)
        if changed is not None:
            return changed  # "found a 75% rise in usage"
    link = object_link(figure)
    if link is None or figure.kind not in ("money", "measure"):
        return link
    named = _attributive(figure)
    if named is None or named.side == "modifier":
        return link
    if named.event == "value" and link.event not in _OF_MONEY:
        return named  # "opened a $1.6 billion plant"
    return named if link.event in _NOUN_BEATS else link


_OF_MONEY = frozenset(
    "pledge donation investment loan fine spending payment fundraising loss profit purchase aid compensation"
    " cost price freeze theft saving tax debt value subsidy".split()
)


_INCLUDING = frozenset({"include", "be", "comprise", "count"})


def _included(figure: Figure) -> Link | None:
    """Some to whom something happened: "the dead included FIGURE", "among those hurt were FIGURE"."""
    units = figure.units
    at = figure.before
    if at < 1 or units[at].verb not in _INCLUDING:
        return None
    for place in range(at - 1, max(at - 7, -1), -1):
        row = participle_row(units[place].low, figure.vocabulary) if units[place].kind == "w" else None
        if row is None and units[place].plural:
            rows, _ = noun_rows(units, place)
            row = next((r for r in rows if r.implied == "person"), None)
        if row is not None:
            return Link(row.event, "noun", place, place + 1, row)
    return None


def _modifier_link(figure: Figure) -> Link | None:
    """A participle in the item: "7,340 injured civilians"."""
    row = figure.noun.event
    return Link(row.event, "modifier", figure.at, figure.at + 1, row) if row is not None else None


_ELSEWHERE = frozenset({";", ":", "but", "while", "who", "which", "that", ")"})


def _outside(figure: Figure) -> Link | None:
    """A verb that the table does not know, beside the figure: its nominalization, else its lemma."""
    units = figure.units
    if figure.kind in ("duration", "number"):
        return None
    at = figure.before
    if at >= 0 and _plain_verb(figure, at) and not is_passive(units, at):
        return Link(_named_by(figure, at), "object", at, at + 1)
    for place in range(figure.at + 1, min(figure.at + 8, len(units))):
        unit = units[place]
        if unit.kind == "q" or unit.low in _ELSEWHERE:
            return None
        if _plain_verb(figure, place) and (
            place == figure.at + 1 or units[place - 1].closed("auxiliary", "adverb")
        ):
            return Link(
                _named_by(figure, place), "subject", place, place + 1, passive=is_passive(units, place)
            )
    return None


def _plain_verb(figure: Figure, at: int) -> bool:
    """Whether the word is a verb that can be an event: no light, modal or reporting one."""
    unit = figure.units[at]
    if unit.kind != "w" or unit.verb is None or unit.function:
        return False
    if unit.verb in figure.vocabulary.verbs or not is_verbal(figure.units, at):
        return False  # known, and linked to another than this figure
    names = figure.vocabulary.roles.get(unit.verb, frozenset())
    return not (names & {"light", "level"}) and unit.verb_classes[:1] != ("communication",)


def _named_by(figure: Figure, at: int) -> str:
    lemma = figure.units[at].verb or ""
    return nominalization(lemma, lexicon=figure.vocabulary.lexicon) or lemma


def _done_with(figure: Figure, predicate: Link | None) -> Link | None:
    """What is done with an amount goes before what it is for: "FIGURE in aid was pledged"."""
    link = _predicate(figure, predicate) if figure.kind == "money" else None
    return link if link is not None and link.row is not None and link.event not in _NOUN_BEATS else None
