"""Tables of examples: each text is read on Thursday, 16 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes

PUBLISHED = "2024-05-16"
Reading = list[tuple[str, str]]


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Spans and values of every expression of a text."""

    def reading(text: str, published: str | None = PUBLISHED, **options: bool) -> Reading:
        return [(t.span.text, t.value) for t in find_timexes(text, published=published, **options)]

    return reading
