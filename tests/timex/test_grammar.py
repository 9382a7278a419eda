"""Parts of days and dates beside dates: what the grammar joins to one expression."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained on the night of 3 March.", [("the night of 3 March", "2024-03-03TNI")]),
        ("It rained on the night of the war.", []),
        ("It rained on the night of the morning.", []),
        ("They meet on Monday mornings.", [("Monday mornings", "XXXX-WXX-1TMO")]),
        ("They meet three times a year.", [("three times a year", "P1Y")]),
        ("It fell the year before 2015.", [("the year before 2015", "2014")]),
        ("It rained the day after Christmas.", [("the day after Christmas", "2023-12-26")]),
        ("It ran from 5:30 to 6:30 p.m.", [("5:30", "2024-05-16T17:30"), ("6:30 p.m.", "2024-05-16T18:30")]),
        ("It fell in the third quarter of last year.", [("the third quarter of last year", "2023-Q3")]),
        ("It fell some time ago.", [("some time ago", "PAST_REF")]),
        ("It ends by mid-afternoon.", [("mid-afternoon", "2024-05-16TAF")]),
        ("It ended mid-morning yesterday.", [("mid-morning yesterday", "2024-05-15TMO")]),
        ("It will be over by the end of year.", [("the end of year", "2024")]),
        ("It will be over by mid-year.", [("mid-year", "2024")]),
        ("The late-May vote failed.", [("late-May", "2024-05")]),
        ("He spoke on May 3. He left later in the day.", [("May 3", "2024-05-03"), ("later in the day", "2024-05-03")]),
        ("It rained overnight Thursday.", [("overnight Thursday", "2024-05-16TNI")]),
        ("It opens two weeks from Sunday.", [("two weeks from Sunday", "2024-06-02")]),
        ("It opens three days after Christmas.", [("three days after Christmas", "2024-12-28")]),
        ("It closed a day before yesterday.", [("a day before yesterday", "2024-05-14")]),
    ],
)  # fmt: skip
def test_one_expression(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
