"""Dates in figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "month_first", "day_first"),
    [
        ("2022-12-01", "2022-12-01", "2022-12-01"),
        ("2022/12/1", "2022-12-01", "2022-12-01"),
        ("12/01/2022", "2022-12-01", "2022-01-12"),
        ("31/12/2022", "2022-12-31", "2022-12-31"),
        ("12/31/22", "2022-12-31", "2022-12-31"),
        ("31.12.1974", "1974-12-31", "1974-12-31"),
        ("23-Sep-2020", "2020-09-23", "2020-09-23"),
        ("Sep-23-2020", "2020-09-23", "2020-09-23"),
        ("2019-aug-01", "2019-08-01", "2019-08-01"),
        ("2022-12", "2022-12", "2022-12"),
        ("12/2022", "2022-12", "2022-12"),
        ("3/4", "2024-03-04", "2024-04-03"),
        ("2022-12-01T10:30:00Z", "2022-12-01T10:30:00Z", "2022-12-01T10:30:00Z"),
        ("2022-12-01T10:30:00+02:00", "2022-12-01T10:30:00+02:00", "2022-12-01T10:30:00+02:00"),
        ("2022-12-01 10:30", "2022-12-01T10:30", "2022-12-01T10:30"),
    ],
)
def test_dates_in_figures(read: Read, text: str, month_first: str, day_first: str) -> None:
    assert read(f"It fell on {text}, they said.") == [(text, month_first)]
    assert read(f"It fell on {text}, they said.", day_first=True) == [(text, day_first)]


@pytest.mark.parametrize(
    "text",
    [
        "24/7",
        "a 1/2 share",
        "99/99/2022 or so",
        "30/4.85",
        "192.168.10.12",
        "version 3.2.1",
        "ISBN 0-306-40615-2",
        "4/5 of it",
    ],
)
def test_what_is_no_date(read: Read, text: str) -> None:
    assert [value for _, value in read(f"It was {text}.") if "-" in value] == []
