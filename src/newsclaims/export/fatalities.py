"""Fatality columns as conflict data sets have them: UCDP GED and ACLED.

Sources: Högbladh, UCDP GED Codebook, version 23.1 (columns `best`, `high`, `low`, `deaths_civilians`,
`deaths_unknown`, `date_start`, `date_end`, `date_prec`); ACLED Codebook, 2023 (`event_date`,
`location`, `fatalities`, `source`, `notes`): where reports give a range, both code the lower figure.

What makes an event (where, who, which report is to be trusted) is a coder's decision; these rows
are the figures that a text states, ready to be decided on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import Any

from newsclaims.records.claim import Claim
from newsclaims.records.document import Document

_ACTUAL = ("stated", "confirmed", "estimated", "alleged")


def fatality_claims(document: Document) -> Iterator[Claim]:
    """The claims of deaths that the text states as having happened; what is denied is left out."""
    for claim in document.claims:
        counted = claim.event == "death" and claim.quantity is not None and claim.quantity.kind == "count"
        if counted and claim.polarity == "positive" and claim.status in _ACTUAL and claim.section == "body":
            yield claim


def to_ucdp(document: Document) -> list[dict[str, Any]]:
    """A row for each claim of deaths, `low <= best <= high`, `best` the sum of the `deaths_` columns.

    An end that the wording leaves open is `best`: "at least 57" is 57 thrice. `date_prec` is 1 for
    a day, 2 to 5 for up to a week, a month, a year and longer, None where no date is stated.
    """
    return [_ucdp(claim, document) for claim in fatality_claims(document) if _figures(claim) is not None]


def _ucdp(claim: Claim, document: Document) -> dict[str, Any]:
    low, best, high = _figures(claim) or (0, 0, 0)
    civilian = claim.population is not None and claim.population.split()[-1] == "civilian"
    start, end = _days(claim)
    return {
        "where_description": claim.place,
        "date_start": start and start.isoformat(),
        "date_end": end and end.isoformat(),
        "date_prec": _precision(start, end),
        "deaths_a": 0,
        "deaths_b": 0,
        "deaths_civilians": best if civilian else 0,
        "deaths_unknown": 0 if civilian else best,
        "best": best,
        "high": high,
        "low": low,
        "source_article": claim.span.text,
        "source_office": document.publisher,
        "source_date": document.published and document.published.isoformat(),
        "source_headline": document.title,
        "source_original": "; ".join(a.source.name or "" for a in claim.attribution) or None,
    }


def to_acled(document: Document) -> list[dict[str, Any]]:
    """A row for each claim of deaths; `fatalities` is the least that the wording allows."""
    rows = []
    for claim in fatality_claims(document):
        figures = _figures(claim)
        if figures is not None:
            day = _days(claim)[0]
            rows.append(
                {
                    "event_date": day and day.isoformat(),
                    "location": claim.place,
                    "fatalities": figures[0],
                    "source": document.publisher,
                    "notes": claim.span.text,
                }
            )
    return rows


def _figures(claim: Claim) -> tuple[int, int, int] | None:
    """low, best, high in whole people; None where the wording gives no figure at all.

    An end counts as its figure, whether it is itself meant or not: "more than 50" is 50. "Up to
    20" may be none.
    """
    quantity = claim.quantity
    stated = [] if quantity is None else [quantity.value, quantity.lower, quantity.upper]
    best = next((figure for figure in stated if figure is not None), None)
    if quantity is None or best is None:
        return None
    floor = Decimal(0) if quantity.bound in ("at_most", "less_than") else best
    low = floor if quantity.lower is None else quantity.lower
    high = best if quantity.upper is None else quantity.upper
    return _whole(low, ROUND_FLOOR), _whole(best, ROUND_HALF_EVEN), _whole(high, ROUND_CEILING)


def _whole(figure: Decimal, rounding: str) -> int:
    return int(figure.to_integral_value(rounding))


def _days(claim: Claim) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of the event, else of the span that it was counted over."""
    for timex in (claim.event_time, claim.period):
        if timex is not None and (timex.lower or timex.begin):
            return _day(timex.lower or timex.begin), _day(timex.upper or timex.end)
    return None, None


def _day(moment: dt.date | None) -> dt.date | None:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _precision(start: dt.date | None, end: dt.date | None) -> int | None:
    if start is None or end is None:
        return None
    days = (end - start).days
    return next((code for code, most in ((1, 0), (2, 6), (3, 30), (4, 365)) if days <= most), 5)
