"""Chain: the attributions that a place of the text stands under, outermost first."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.claims.left import main_noun
from newsclaims.claims.link import Figure, Link, group_start, is_verbal
from newsclaims.records.attribution import Attribution, Cue, Source
from newsclaims.span import Span, make_record


class Contents(NamedTuple):
    """Pieces of content in text order as start, end and the index of the attribution.

    `reach` is, for each piece, how far it or one before it goes.
    """

    pieces: list[tuple[int, int, int]]
    reach: list[int]


def content_places(attributions: Sequence[Attribution]) -> Contents:
    """Every piece of content."""
    pieces = sorted([(p.start, p.end, index) for index, a in enumerate(attributions) for p in a.content])
    return Contents(pieces, list(itertools.accumulate((end for _, end, _ in pieces), max)))


_BEYOND = 1 << 62


def chain_at(
    attributions: Sequence[Attribution], contents: Contents, start: int, end: int, own: tuple[int, int]
) -> list[Attribution]:
    """The attributions of whose `contents` some piece holds `start:end`, outermost first.

    An attribution whose cue is the event's own verb (`own`: "pledged $40 million") is none.
    """
    around: set[int] = set()
    at = bisect_right(contents.pieces, (start, _BEYOND, 0)) - 1
    while at >= 0 and contents.reach[at] >= end:
        if contents.pieces[at][1] >= end:
            around.add(contents.pieces[at][2])
        at -= 1
    found = [attributions[index] for index in sorted(around) if not _is_own(attributions[index], own)]
    return sorted(found, key=lambda a: a.content[0].start - a.content[-1].end)


def telling(figure: Figure, link: Link, text: str) -> Attribution | None:
    """The act of one who puts a figure on record: "the UN had presented FIGURE as confirmed".

    A verb of telling has the figure as its object; its subject is the source.
    """
    units, at = figure.units, figure.before
    if link.side not in ("head", "modifier", "part") or at < 1 or not is_verbal(units, at):
        return None
    if not figure.vocabulary.role(units[at].verb, "telling"):
        return None
    first = group_start(units, at)
    noun = main_noun(figure, first)
    if not noun.written:
        return None
    place = noun.place(figure.sentence)
    name = text[slice(*place)]
    named = name[:1].isupper()
    source = make_record(
        Source,
        span=Span.of(text, *place),
        name=name,
        kind="organization",
        mention="name" if named else "nominal",
    )
    cue = make_record(Cue, span=Span.of(text, *figure.sentence.place(first, at + 1)), lemma=units[at].verb)
    return make_record(Attribution, source=source, cue=cue, content=(figure.quantity.span,))


def _is_own(attribution: Attribution, own: tuple[int, int]) -> bool:
    cue = attribution.cue
    return cue is not None and cue.span.start < own[1] and own[0] < cue.span.end
