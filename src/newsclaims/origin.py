"""Origin: when and where a text was published, checked, and the id that follows from it.

>>> read_published("2024-05-10"), read_published("2024-05-10T08:30:00+02:00").hour
(datetime.date(2024, 5, 10), 8)
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING, TypeAlias

from newsclaims.errors import check_text

if TYPE_CHECKING:
    from newsclaims.records.claim import Origin

Published: TypeAlias = dt.date | str | None  # a datetime is a date too
"""What callers may give as a publication date: a `date`, a `datetime` or an ISO 8601 string."""

_FORMS = "a date, a datetime or an ISO 8601 string such as '2024-05-10' or '2024-05-10T08:30:00+02:00'"


def read_published(value: Published, name: str = "published") -> dt.date | None:
    """The publication date as a `date` or `datetime`, None where none is given.

    A string is read by ISO 8601. A `ValueError` lists the accepted forms where it is no such
    date; what is neither a date nor a string is a `TypeError`.

    >>> read_published("10 May 2024")
    Traceback (most recent call last):
    ValueError: published must be a date, a datetime or an ISO 8601 string such as '2024-05-10' or \
'2024-05-10T08:30:00+02:00', not '10 May 2024'
    """
    if value is None or isinstance(value, dt.date):
        return value
    if not isinstance(value, str):
        raise TypeError(f"{name} must be {_FORMS}, not {type(value).__name__}")
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            return read(value)
        except ValueError:
            pass
    raise ValueError(f"{name} must be {_FORMS}, not {value[:80]!r}")


def read_origin(
    text: str,
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Origin:
    """The origin of a text, with an id that is the same for the same arguments on any machine.

    What is given and is no `str` is a `TypeError` that names it.

    >>> read_origin("Nine people died.", publisher="The Gazette").document
    'af578cdcbee9de0b'
    """
    from newsclaims.records.claim import Origin
    from newsclaims.span import make_record

    for name, value in (("publisher", publisher), ("url", url), ("title", title)):
        if value is not None:
            check_text(value, name)
    day = published and published.isoformat()
    key = json.dumps([text, day, publisher, url, title]).encode("ascii")  # escapes lone surrogates too
    name = hashlib.sha256(key).hexdigest()[:16]
    return make_record(Origin, document=name, publisher=publisher, url=url, published=published)
