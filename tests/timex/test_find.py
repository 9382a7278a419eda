"""The public functions: options, errors, text that is no news."""

from __future__ import annotations

import datetime as dt

import pytest

from newsclaims import Lexicon, ParseError, find_timexes, parse_timex


@pytest.mark.parametrize(
    "published", ["2024-05-16", dt.date(2024, 5, 16), dt.datetime(2024, 5, 16, 9), "2024-05-16T09:00:00"]
)
def test_published_is_a_date_a_datetime_or_a_string(published: dt.date | str) -> None:
    assert find_timexes("It fell yesterday.", published=published)[0].value == "2024-05-15"


def test_published_is_checked() -> None:
    with pytest.raises(ValueError, match="published must be"):
        find_timexes("It fell yesterday.", published="16 May 2024")
    with pytest.raises(TypeError, match="published must be"):
        find_timexes("It fell yesterday.", published=20240516)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text must be a str"):
        find_timexes(b"It fell yesterday.")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["24 February 2022", "  last week\n", "the first half of 2019", "every Monday", "2019"]
)
def test_parse_reads_the_whole_string(text: str) -> None:
    assert parse_timex(text, published="2024-05-16").span.text == text.strip()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("soup", 0, 4), ("on 3 March 2022", 0, 3), ("3 March 2022 in Lund", 12, 20), ("", 0, 0)],
)
def test_parse_says_where_it_fails(text: str, start: int, end: int) -> None:
    with pytest.raises(ParseError) as caught:
        parse_timex(text)
    assert (caught.value.start, caught.value.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("It fell last\nweek.", ["last\nweek"]),
        ("It fell last\n\nWeek of fashion", []),
        ("“Today”, she said, ‘Monday’", ["Today", "Monday"]),
        ("It fell\u00a0on\u00a03\u00a0March\u00a02022.", ["3\u00a0March\u00a02022"]),
        ("🙂 It fell on 3 March 2022 🙂", ["3 March 2022"]),
        ("It fell LAST WEEK on MONDAY", ["LAST WEEK on MONDAY"]),
        ("İstanbul: İt fell on 3 March 2022", ["3 March 2022"]),
    ],
)
def test_spans_are_of_the_very_text(text: str, surfaces: list[str]) -> None:
    found = find_timexes(text, published="2024-05-16")
    assert [timex.span.text for timex in found] == surfaces
    assert all(text[timex.span.start : timex.span.end] == timex.span.text for timex in found)


def test_a_caller_can_add_and_remove_words() -> None:
    row = {
        "table": "timex_holidays",
        "surface": "harvest day",
        "value": "09-21",
        "example": "Harvest Day 2019",
    }
    wider = Lexicon.default().extend([row])
    text = "The museum shut on Harvest Day 2019."
    assert [timex.value for timex in find_timexes(text, lexicon=wider)] == ["2019-09-21"]
    assert find_timexes(text) == ()
    assert find_timexes("It fell yesterday.", lexicon=Lexicon.default().without(["yesterday"])) == ()


@pytest.mark.parametrize(
    "text",
    [
        "in 99999 years",
        "100000 years ago",
        "9999 centuries ago",
        "in the year 9999",
        "0001-01-01",
        "in 9999-12-31",
        "31/12/9999",
    ],
)
@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", None])
def test_the_ends_of_the_calendar_raise_nothing(text: str, published: str | None) -> None:
    words = "yesterday, tomorrow, last week, next Friday, last Christmas, the past decade, in two years, the winter, Q4"
    for timex in find_timexes(f"It fell {text}, {words}.", published=published):
        assert timex.value
