"""Circumstances: where an event took place, who did it, and what caused it.

place = ( "in" | "at" | "near" | ... ) [ "the" ] { lower-case word } Name { Name }
agent = subject of the active verb, or the phrase after "by", where it names people or a name
cause = the same where it names an event, a force or a thing; or the phrase after "in a", "from"
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.claims.left import main_noun
from newsclaims.claims.link import Figure, Link
from newsclaims.claims.nouns import phrase_after, phrase_before, phrase_end
from newsclaims.claims.sentences import Sentence
from newsclaims.claims.unit import Unit

_PLACE = frozenset("in at near across outside inside around throughout off along".split())
_BEFORE_PLACE = _PLACE | {"to", "on", "over"}
_ARRIVING = frozenset(
    {
        "displacement",
        "arrival",
        "aid",
        "delivery",
        "export",
        "evacuation",
        "deployment",
        "return",
        "migration",
        "pledge",
    }
)
_INNER = 4  # lower-case words that may stand between the preposition and the name
_SHORTEST = 6  # letters of a word that can be a compound
_REACH = 14  # units after the figure in which its doer is looked for
_IN = frozenset({"in", "from", "after", "during", "to", "when", "as"})
_STOP = frozenset({".", ";", "while", "but", "who", "according"})
_WAS = frozenset({"was", "were", "is", "are"})
_SUBORDINATE = frozenset({"when", "after", "as", "which", "that", "where"})
Found = tuple[str, int, int]


class Named(NamedTuple):
    """An agent or a cause: the field, its value, the words' place, the lemma of their head."""

    field: str
    value: str
    start: int
    end: int
    head: str


def find_place(figure: Figure, link: Link, reach: tuple[int, int], people: frozenset[str]) -> Found | None:
    """The named place of the figure's clause (`reach`): the nearest after the figure, else before it.

    A place that opens the sentence ("In Vell, ...") holds for all its clauses.
    """
    units = figure.units
    last = max(link.last, figure.at + 1)
    if figure.kind == "money" and last < len(units) and units[last].low == "in":
        last += 1  # "$5 million in Ruritanian bonds" is no place
    start, end = reach
    names = figure.sentence.once(_named_after)
    for at in (*range(last, end), *range(min(last, end) - 1, start - 1, -1), 0) if names else ():
        if at in names and _introduces_place(units, at, link.event):
            found = _name(figure.sentence, names[at], people)
            if found:
                return found
    return None


def _named_after(sentence: Sentence) -> dict[int, int]:
    """Where the name begins that follows a word at a place, of words that can introduce a place."""
    found = {}
    for at, unit in enumerate(sentence.units):
        if unit.kind == "w" and (unit.low in _BEFORE_PLACE or unit.verb in _HITTING):
            first = _name_after(sentence.units, at)
            if first is not None:
                found[at] = first
    return found


def _name_after(units: Sequence[Unit], at: int) -> int | None:
    """The place of the name that follows a preposition, few words between."""
    for first in range(at + 1, min(at + 2 + _INNER, len(units))):
        candidate = units[first]
        if candidate.kind != "w" or (
            candidate.closed("preposition", "auxiliary", "relative") and candidate.low != "of"
        ):
            return None
        if candidate.capital and not candidate.function:
            return first
    return None


def _introduces_place(units: Sequence[Unit], at: int, event: str) -> bool:
    """Whether a name after the word is a place: "in", "near", "to" for what arrives, "struck"."""
    unit = units[at]
    if unit.low == "to":
        return event in _ARRIVING
    if unit.low == "on":
        return at > 0 and units[at - 1].noun in _AIMED
    if unit.low == "over":
        return event in _AERIAL
    if unit.low in _PLACE:
        return unit.low not in ("from", "of") and not (at and units[at - 1].low in ("shares", "stake"))
    return unit.verb in _HITTING and at + 1 < len(units) and units[at + 1].capital


_AIMED = frozenset("attack strike raid assault bombing airstrike bombardment offensive".split())
_AERIAL = frozenset({"interception", "launch", "attack"})
_HITTING = frozenset({"hit", "strike", "rock", "batter", "shake", "lash", "devastate", "ravage"})


def _name(sentence: Sentence, first: int, people: frozenset[str]) -> Found | None:
    units, last = sentence.units, first
    while last < len(units) and units[last].kind == "w" and (_named(units[last]) or _inner(units, last)):
        last += 1
        if units[last - 1].possessive:
            break
    if last == first + 1 and last < len(units) and units[last].noun in _LANDS:
        last += 1  # "European countries"
    elif last == first + 1 and _is_demonym(units[first]) and _is_noun(units, last):
        return None  # "in Ruritanian hospitals" names whose, not where
    if units[first].function:
        return None
    if first and units[first - 1].low.endswith("ern") and units[first - 1].kind == "w":
        first -= 1
    start, end = sentence.place(first, last)
    end -= 2 if units[last - 1].possessive else 0
    name = sentence.text[start:end]
    if name.casefold() in people:
        return None
    return name, start, end


_LANDS = frozenset(
    "country nation state city town village region province district capital island territory".split()
)


_GOVERNED = _LANDS | {"county", "municipality", "kingdom", "republic", "port"}


def _named(unit: Unit) -> bool:
    """Whether the word can be part of a name: a capital, and in a headline no preposition."""
    return unit.capital and not unit.closed(
        "preposition", "conjunction", "coordinator", "auxiliary", "pronoun"
    )


def _is_demonym(unit: Unit) -> bool:
    """Whether the word says of which country, by its reading or its ending."""
    return unit.adjective or (not unit.known and unit.low.endswith(("an", "ish", "ese", "ani")))


def _is_noun(units: Sequence[Unit], at: int) -> bool:
    return at < len(units) and units[at].noun is not None and not units[at].function


def _inner(units: Sequence[Unit], at: int) -> bool:
    """Whether a small word stands inside a name: "Isle of Wight"."""
    small = units[at].low in ("of", "the", "de", "del", "la", "al", "el")
    return small and at + 1 < len(units) and units[at + 1].capital


def find_doer(figure: Figure, link: Link) -> Named | None:
    """Who or what brought the event about, as agent or cause."""
    if link.side == "object" and not link.passive:
        return _doer_before(figure, link.first)
    verb = figure.before
    if verb > 0 and link.side != "object" and figure.units[verb].verb in _BRINGING:
        return _doer_before(figure, verb)
    if link.side == "subject" or (link.side == "level" and link.row is not None and link.row.form == "noun"):
        return _doer_after(figure, link.last)
    if link.side in ("head", "noun", "modifier", "object"):
        return _doer_after(figure, max(link.last, figure.at + 1))
    return None


_BRINGING = frozenset({"leave", "cause", "bring", "trigger", "inflict", "claim", "produce", "see"})


def _doer_before(figure: Figure, verb: int) -> Named | None:
    """The subject of an active verb."""
    units = figure.units
    end = verb
    while end > 0 and (units[end - 1].closed("auxiliary", "modal", "negation") or units[end - 1].adverb):
        end -= 1
    if end > 0 and units[end - 1].low == "to":
        return None
    if end > 0 and units[end - 1].low == ",":
        end = _main_subject(figure, end - 1, gerund=units[verb].verb_in("gerund"))
    relative = end > 0 and units[end - 1].low in ("who", "which", "that")
    while end > 0 and units[end - 1].low in ("who", "which", "that", ","):
        end -= 1
    first, last = (_antecedent(figure, end), end) if relative else bounds_of(figure, end)
    return None if first == end else _classified(figure, first, last, acting=True)


def _main_subject(figure: Figure, comma: int, *, gerund: bool) -> int:
    """Where the subject across a comma ends: before ", which ...", or that of "..., killing FIGURE"."""
    units = figure.units
    for at in range(comma - 1, 0, -1):
        if units[at].low in ("which", "who") and units[at - 1].low == ",":
            return at - 1
    if not gerund:
        return comma
    start = next((i + 1 for i in range(comma - 1, -1, -1) if units[i].low in (";", "that", "said")), 0)
    if units[start].verb_in("gerund"):  # "Arriving at the scene, police ..., finding FIGURE"
        start = next((i + 1 for i in range(start, comma) if units[i].low == ","), start)
    while start < comma and units[start].determines:
        start += 1
    return phrase_end(units, start)


def _antecedent(figure: Figure, end: int) -> int:
    """Where the noun that a relative clause is about begins: the nearest doer or happening before it."""
    units = figure.units
    stop = end
    while stop > 0:
        noun, first = phrase_before(units, stop, figure.vocabulary)
        if first == stop or _happens(figure, noun.head) or _is_group(figure, noun.head):
            return first if first != stop else end
        outside = first - 1 if first and units[first - 1].determines else first
        if outside < 1 or not units[outside - 1].preposition:
            return first
        stop = outside - 1
    return end


def _is_group(figure: Figure, head: str) -> bool:
    classes = figure.vocabulary.words.facts(head).classes
    return classes[:1] in (("person",), ("group",)) or head in figure.vocabulary.groups


def bounds_of(figure: Figure, end: int) -> tuple[int, int]:
    """The units of the noun phrase before a place, what narrows it down after its head left out."""
    noun = main_noun(figure, end)
    return (noun.first, noun.last) if noun.written else (end, end)


def _doer_after(figure: Figure, start: int) -> Named | None:
    """The phrase after "by", or after "in a", "from", "because of" where it names a happening."""
    units = figure.units
    for at in range(start, min(start + _REACH, len(units) - 1)):
        unit = units[at]
        if unit.low in _STOP or (unit.low in _WAS and not _SUBORDINATE & {u.low for u in units[start:at]}):
            return None  # "the claim that 40 died was dismissed by the ministry"
        by = unit.low == "by"
        if unit.kind != "w" or not (
            by or unit.low in _IN or (unit.low == "of" and units[at - 1].low == "because")
        ):
            continue
        found = _classified(figure, at + 1, len(units))
        if found is not None and (by or (found.field == "cause" and _happens(figure, found.head))):
            return found
    return None


def _happens(figure: Figure, head: str) -> bool:
    """Whether a noun names something that happens, so that "in" tells a cause and no place."""
    classes = figure.vocabulary.words.facts(head).classes
    return bool({"event", "phenomenon"} & set(classes[:2])) or head in figure.vocabulary.nouns


def _classified(figure: Figure, first: int, end: int, *, acting: bool = False) -> Named | None:
    """A noun phrase as agent (people, groups, names) or cause (events, forces, things).

    A place that does something (`acting`, "the state has paid") stands for those who govern it.
    """
    noun, last = phrase_after(figure.units[:end], first, figure.vocabulary)
    if last == first or not noun.head:
        return None
    places = [at for at in range(first, last) if not figure.units[at].determines]
    words = [figure.units[at] for at in places]
    if not words or any(unit.kind == "q" for unit in words):
        return None
    opening = figure.sentence.opening
    named = any(figure.units[at].capital and (at != opening or _only_name(figure.units[at])) for at in places)
    happening = any({"phenomenon", "event"} & set(unit.classes[:2]) for unit in words)
    governs = acting and noun.head in _GOVERNED
    field = (
        "cause"
        if happening and noun.head not in figure.vocabulary.groups
        else _field(figure, noun.head, named or governs)
    )
    value = noun.phrase or noun.head
    if field == "cause":
        value = " ".join((*_telling(figure, noun.before), noun.head))
    if named:
        value = " ".join(unit.surface for unit in words)
        value = value[:-2] if words[-1].possessive else value
    return Named(field, value, *figure.sentence.place(places[0], places[-1] + 1), noun.head)


def _only_name(unit: Unit) -> bool:
    """Whether a word that opens its sentence is a name and no common noun."""
    if not unit.capital or unit.function:
        return False
    return unit.noun is None or not unit.known or (unit.classes[:1] == ("location",) and not unit.plural)


def _field(figure: Figure, head: str, named: bool) -> str:
    classes = figure.vocabulary.words.facts(head).classes
    if named or classes[:1] in (("person",), ("group",)) or head in figure.vocabulary.groups:
        return "agent"
    if not classes and len(head) > _SHORTEST:  # an unknown compound is what its end is: "heatwave"
        ends = (figure.vocabulary.words.facts(head[i:]) for i in range(3, len(head) - 3))
        classes = next((facts.classes for facts in ends if facts.known and facts.noun_weight > 0), ())
        return "cause" if {"event", "phenomenon"} & set(classes[:2]) else "agent"
    people = {"group", "person"} & set(classes[:3]) and not {"event", "phenomenon"} & set(classes[:2])
    return "agent" if people else "cause"


def _telling(figure: Figure, words: Sequence[str]) -> list[str]:
    """The modifiers that say what kind of happening it is ("air strike"), not where or which one."""
    kept = []
    for word in words:
        facts = figure.vocabulary.words.facts(word)
        if (
            facts.noun is not None
            and not {"artifact", "location"} & set(facts.classes[:1])
            and not facts.adjective
        ):
            kept.append(word)
    return kept
