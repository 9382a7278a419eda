"""Times of day, alone and with their day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsclaims import find_timexes

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It fell at 10:30.", "10:30", "2024-05-16T10:30"),
        ("It fell at 5 p.m. sharp.", "5 p.m.", "2024-05-16T17:00"),
        ("It fell at 5pm.", "5pm", "2024-05-16T17:00"),
        ("It fell at 12 a.m. sharp.", "12 a.m.", "2024-05-16T00:00"),
        ("It fell at 12:15 p.m. sharp.", "12:15 p.m.", "2024-05-16T12:15"),
        ("It fell at 6.45pm.", "6.45pm", "2024-05-16T18:45"),
        ("It fell at four o'clock.", "four o'clock", "2024-05-16T04:00"),
        ("It fell at noon.", "noon", "2024-05-16T12:00"),
        ("It fell at 1430 GMT.", "1430 GMT", "2024-05-16T14:30Z"),
        ("It fell at 10:30 p.m. EST.", "10:30 p.m. EST", "2024-05-16T22:30-05:00"),
        ("It fell at 8 a.m. on Sunday.", "8 a.m. on Sunday", "2024-05-12T08:00"),
        ("It fell at noon Monday.", "noon Monday", "2024-05-13T12:00"),
        (
            "It fell on Thursday, 6 April 2023 at 10:30.",
            "Thursday, 6 April 2023 at 10:30",
            "2023-04-06T10:30",
        ),
        ("It fell at 9 p.m. ET on 3 July 2023.", "9 p.m. ET on 3 July 2023", "2023-07-03T21:00-04:00"),
        ("It fell at 9 p.m. ET on 3 January 2023.", "9 p.m. ET on 3 January 2023", "2023-01-03T21:00-05:00"),
        ("It fell at midnight Friday.", "midnight Friday", "2024-05-10T24:00"),
        ("It fell this morning.", "this morning", "2024-05-16TMO"),
        ("It fell last night.", "last night", "2024-05-15TNI"),
        ("It will fall tomorrow evening.", "tomorrow evening", "2024-05-17TEV"),
        ("It fell overnight.", "overnight", "2024-05-16TNI"),
        ("It fell on the night of 3 March 2022.", "the night of 3 March 2022", "2022-03-03TNI"),
    ],
)
def test_times(text: str, surface: str, value: str) -> None:
    (timex,) = find_timexes(text, published="2024-05-16")
    assert (timex.span.text, timex.type, timex.value) == (surface, "TIME", value)


def test_a_time_alone_takes_the_day_of_its_sentence(read: Read) -> None:
    assert [v for _, v in read("It rang at 8 a.m. on Sunday and stopped at noon.")] == [
        "2024-05-12T08:00",
        "2024-05-12T12:00",
    ]
    assert [v for _, v in read("It was open from 9 a.m. to 5 p.m. on Tuesday.")] == [
        "2024-05-14T09:00",
        "2024-05-14T17:00",
    ]


def test_a_clock_time_gives_moments_and_a_part_of_a_day_its_day() -> None:
    clock, part = find_timexes("It fell at 10:30 on Sunday and on Monday night.", published="2024-05-16")
    assert clock.lower is not None
    assert clock.lower.isoformat() == "2024-05-12T10:30:00"
    assert clock.edtf == "2024-05-12T10:30:00"
    assert part.lower is not None
    assert part.lower.isoformat() == "2024-05-13"


@pytest.mark.parametrize("text", ["a ratio of 3:1", "he won 6-4, 7:5", "Psalm 3:16b", "25:61"])
def test_what_is_no_time(read: Read, text: str) -> None:
    assert [surface for surface, value in read(f"It was {text}.") if "T" in value and len(surface) < 5] == []
