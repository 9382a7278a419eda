"""Match: which rows of the event table the words at a place are.

verb      = row's verb { adverb } particle...
phrase    = row's words, a determiner or modifier more between them; "one's" any possessive
noun      = row's words before the noun, then the noun, by its lemma
adjective = row's words
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclaims.claims.link import Figure
from newsclaims.claims.nouns import is_people
from newsclaims.claims.unit import Unit
from newsclaims.claims.vocabulary import BE, EventRow


def match_verb(units: Sequence[Unit], at: int) -> tuple[tuple[EventRow, ...], int]:
    """Rows of the verb at a place, those with the most particles alone, and the place after them."""
    found: list[EventRow] = []
    after = at + 1
    for row in units[at].verb_rows:
        if found and len(row.rest) < len(found[0].rest):
            break
        if not row.rest or follows(units, at + 1, row.rest) == at + 1 + len(row.rest):
            found.append(row)
            after = at + 1 + len(row.rest)
    return tuple(found), after


Accepts = Callable[[EventRow], bool]


def anything(row: EventRow) -> bool:
    """Accept every row."""
    return True


def match_phrase(units: Sequence[Unit], at: int, accepts: Accepts = anything) -> tuple[EventRow | None, int]:
    """The longest acceptable phrase that begins with the verb at a place, and the place after it."""
    verb = units[at].verb
    if verb in BE:
        row, after = _after_be(units, at + 1, accepts)
        if row is not None:
            return row, after
    if verb == "have" and _is_perfect(units, at):
        return None, at
    return _first_row(units, at, units[at].phrase_rows, accepts, fillers=2)


def _first_row(
    units: Sequence[Unit], at: int, rows: Sequence[EventRow], accepts: Accepts, fillers: int = 0
) -> tuple[EventRow | None, int]:
    """The first acceptable row whose other words follow the word at a place, and the place after them."""
    for row in rows:
        after = follows(units, at + 1, row.rest, fillers)
        if after and accepts(row):
            return row, after
    return None, at


def _is_perfect(units: Sequence[Unit], at: int) -> bool:
    """Whether a participle follows "have", adverbs aside: then it is an auxiliary."""
    at += 1
    while at < len(units) and units[at].closed("adverb", "negation"):
        at += 1
    return at < len(units) and units[at].verb_in("participle") and units[at].verb != units[at].low


def _after_be(units: Sequence[Unit], at: int, accepts: Accepts) -> tuple[EventRow | None, int]:
    """The longest phrase with "be" that goes on at a place, two fillers skipped."""
    for start in range(at, min(at + 3, len(units))):
        row, after = _first_row(units, start, units[start].after_be_rows, accepts, fillers=2)
        if row is not None:
            return row, after
        if not units[start].filler:
            break
    return None, at


def match_reduced(units: Sequence[Unit], at: int, accepts: Accepts = anything) -> tuple[EventRow | None, int]:
    """The longest acceptable phrase with "be" whose second word stands at a place, "be" left out."""
    return _first_row(units, at, units[at].reduced_rows, accepts, fillers=1)


def match_adjective(
    units: Sequence[Unit], at: int, accepts: Accepts = anything
) -> tuple[EventRow | None, int]:
    """The acceptable adjective row that begins at a place ("without power"), and the place after it."""
    return _first_row(units, at, units[at].adjective_rows, accepts)


def follows(units: Sequence[Unit], at: int, rest: Sequence[str], fillers: int = 0) -> int:
    """The place after the words of a row, 0 where they do not follow; so many fillers may intervene."""
    end = len(units)
    for word in rest:
        spare = fillers
        while at < end and word not in units[at].words:
            if not spare or not units[at].filler:
                return 0
            spare -= 1
            at += 1
        if at >= end:
            return 0
        at += 1
    return at


def noun_rows(
    units: Sequence[Unit], at: int, *, properties: bool = False
) -> tuple[tuple[EventRow, ...], int]:
    """Rows of the noun that ends at a place, the longest alone, and the place where it begins."""
    best: list[EventRow] = []
    longest = 0
    for row in units[at].property_rows if properties else units[at].noun_rows:
        if len(row.rest) >= longest and _precedes(units, at, row.rest):
            best = [row] if len(row.rest) > longest else [*best, row]
            longest = len(row.rest)
    return tuple(best), at - longest


def _precedes(units: Sequence[Unit], at: int, rest: tuple[str, ...]) -> bool:
    if not rest:
        return True
    first = at - len(rest)
    return first >= 0 and all(word in unit.words for unit, word in zip(units[first:at], rest, strict=True))


def fits(row: EventRow, figure: Figure) -> bool:
    """Whether the figure is of what the row's word needs beside it."""
    kind, needs = figure.kind, row.needs
    if row.kind and row.form != "property" and row.kind != kind:
        return False
    if row.implied == "person" and kind in ("money", "measure"):
        return False
    if not needs:
        return True
    heads, quantity, words = figure.heads, figure.quantity, figure.vocabulary.words
    if heads & needs or (quantity.unit is not None and quantity.unit in needs):
        return True
    if "RATE" in needs:
        return quantity.per is not None
    if "MONEY" in needs:
        return kind == "money"
    if "PERSON" in needs:
        return any(is_people(head, words) for head in heads) or (kind == "count" and not heads)
    if "THING" in needs:
        return bool(heads) and not any(is_people(head, words) for head in heads)
    return False
