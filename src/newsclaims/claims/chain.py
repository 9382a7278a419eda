"""Chain: the attributions that a place of the text stands under, outermost first."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.records.attribution import Attribution


def chain_at(attributions: Sequence[Attribution], start: int, end: int, own: tuple[int, int]) -> list[Attribution]:
    """The attributions whose content holds `start:end`, outermost first.

    An attribution whose cue is the event's own verb (`own`: "pledged $40 million") is none.
    """
    found = [
        (extent, place, attribution)
        for place, attribution in enumerate(attributions)
        if (extent := _extent_around(attribution, start, end)) is not None and not _is_own(attribution, own)
    ]
    found.sort(key=lambda item: (-item[0], item[1]))
    return [attribution for _, _, attribution in found]


def _extent_around(attribution: Attribution, start: int, end: int) -> int | None:
    """How long the content is, if one of its pieces holds the place."""
    if not any(piece.start <= start and end <= piece.end for piece in attribution.content):
        return None
    return attribution.content[-1].end - attribution.content[0].start


def _is_own(attribution: Attribution, own: tuple[int, int]) -> bool:
    cue = attribution.cue
    return cue is not None and cue.span.start < own[1] and own[0] < cue.span.end
