"""The publication date that a text says of itself."""

from __future__ import annotations

import pytest

from newsclaims import extract, find_timexes
from newsclaims.timex.dateline import find_dateline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published 3 March 2022\nShops opened again.", "2022-03-03"),
        ("Published: March 3, 2022, 10:30 GMT\nShops opened again.", "2022-03-03"),
        ("Last updated on 3 March 2022 by A. Orr\nShops opened again.", "2022-03-03"),
        ("3 March 2022\nShops opened again.", "2022-03-03"),
        ("Shops open\n3 March 2022 | World\nShops opened again.", "2022-03-03"),
        ("Date: 2022-03-03\nShops opened again.", "2022-03-03"),
        ("By Ada Holm | March 3, 2022\nShops opened again.", "2022-03-03"),
        ("By Ada Holm, 3 March 2022\nShops opened again.", "2022-03-03"),
        ("Shops open\nMarch 3, 2022 / 7:42 AM EST\nShops opened again.", "2022-03-03"),
        ("LUND, March 3, 2022 (Reuters) - Shops opened again.", "2022-03-03"),
        ("LUND, Sweden, 3 March 2022 — Shops opened again.", "2022-03-03"),
    ],
)
def test_headers_and_datelines(text: str, day: str) -> None:
    found = find_dateline(text)
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Shops opened again on 3 March 2022.",
        "3 March 2022 was a cold day in Lund, where shops opened again after weeks.",
        "LUND, March 3 (Reuters) - Shops opened again.",
        "LUND, Monday - Shops opened again.",
        "Published in 2022\nShops opened again.",
        "A\nB\nC\nD\nE\nF\n3 March 2022 - Shops open\n4 March 2022 - Shops shut",
        "The Lund Post of\n3 March 2022 said that shops had opened again.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_header_elsewhere_gives_the_year_of_a_dateline() -> None:
    found = find_dateline("Date: 2022\nLUND, March 3 (Reuters) - Shops opened again.")
    assert found is not None
    assert found.isoformat() == "2022-03-03"


def test_the_dateline_dates_what_is_relative() -> None:
    text = "LUND, March 3, 2022 (Reuters) - Shops opened again on Monday."
    assert [timex.value for timex in find_timexes(text)] == ["2022-03-03", "2022-02-28"]
    assert extract(text).published_from == "dateline"
    assert [timex.value for timex in find_timexes(text, published="2022-03-10")][1] == "2022-03-07"
