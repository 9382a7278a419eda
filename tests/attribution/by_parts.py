"""Attributions as the tables of tests write them: cue, span of the source, contents."""

from __future__ import annotations

from newsclaims import find_attributions

Parts = tuple[str | None, str | None, tuple[str, ...]]


def parts(text: str) -> list[Parts]:
    """Cue, span of the source and contents of every attribution."""
    return [
        (
            a.cue.span.text if a.cue else None,
            a.source.span.text if a.source.span else None,
            tuple(span.text for span in a.content),
        )
        for a in find_attributions(text)
    ]
