"""Populations: whom or what a linked figure counts.

The event noun's own words come first ("civilian deaths"), then the figure's item, then what the
event implies ("deaths" of nobody in particular: person); "others" are those of the figure before.
"""

from __future__ import annotations

from newsclaims.claims.link import Figure, Link
from newsclaims.claims.nouns import Noun, phrase_after, read_noun
from newsclaims.claims.parts import part_noun, predicate_noun

_ANYONE = "person"
_OTHERS = frozenset({"other", "others"})
Found = tuple[str | None, tuple[int, int]]


def population_of(figure: Figure, link: Link, previous: str | None, *, part: bool) -> Found:
    """The population of a figure, and where it is named; `previous` is that of the figure before."""
    noun = part_noun(figure) if part else predicate_noun(figure) if link.side == "head" else None
    if link.side == "total":
        return previous, (-1, -1)
    if noun is None or noun.head == "":
        noun = link.noun if link.noun is not None else figure.noun
    place = noun.place(figure.sentence)
    if link.row is not None and link.row.implied == "-":
        return None, (-1, -1)
    if noun.head in _OTHERS or (part and noun.phrase is None and not noun.head):
        return previous or _implied(figure, link, noun), place
    if noun.phrase is None and figure.kind == "measure" and link.noun is None:
        noun = _substance(figure)
        place = noun.place(figure.sentence)
    if noun.phrase is None and figure.kind == "duration":
        return None, place
    if noun.phrase is None or _is_event(noun, figure, link):
        return _implied(figure, link, noun), place
    return noun.phrase, place


def _substance(figure: Figure) -> Noun:
    """What a measure is of: "3 tonnes of cocaine"."""
    inside = figure.quantity.span.text.partition(" of ")[2]
    if inside:
        end = figure.quantity.span.end
        return read_noun(inside, figure.vocabulary, (end - len(inside), end))
    units, at = figure.units, figure.at + 1
    if at + 1 >= len(units) or units[at].low != "of":
        return Noun(None)
    return phrase_after(units, at + 1, figure.vocabulary)[0]


def _implied(figure: Figure, link: Link, noun: Noun) -> str | None:
    """What the event is about where no kind is named."""
    if link.row is not None and link.row.implied:
        return link.row.implied
    if noun.generic and noun.head:
        return _ANYONE
    return None


def _is_event(noun: Noun, figure: Figure, link: Link) -> bool:
    """Whether an amount's noun only names what it is for ("$40 million in aid")."""
    if figure.kind in ("count", "number") or link.noun is not None:
        return False
    return figure.kind in ("money", "measure") and noun.head in figure.vocabulary.nouns
