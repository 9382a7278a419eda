"""Laws of dates: what is named holds, what is relative shifts, what is absolute stays."""

from __future__ import annotations

import datetime as dt
import decimal
import re
import time

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import find_timexes, parse_timex
from newsclaims.timex.calendar import period_of
from property.strategies import texts

DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31))
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
RELATIVE = [
    "on {day}", "last {day}", "this {day}", "next {day}", "yesterday", "tomorrow", "today", "last week", "this week",
    "next week", "10 days ago", "two weeks ago", "{day} of next week", "the past three days", "within 5 days", "last weekend",
]  # fmt: skip
PHRASES = [
    *RELATIVE, "last month", "next month", "three months ago", "last year", "20 years ago", "last summer", "next winter",
    "in the third quarter", "in the first half of 2019", "in the 1990s", "in the 20th century", "in 1939-1945", "in March", "on 5 May",
    "on Christmas Eve", "last Christmas", "in Q2", "in late 2019", "in about 2019", "at 10:30 on {day}", "on {day} night",
    "on May 5-9", "in the last week of July", "in 44 BC", "at noon", "at 9 p.m. GMT on 3 May 2019", "in the winter of 2018",
]  # fmt: skip


def fill(phrase: str, day: str) -> str:
    return phrase.replace("{day}", day)


def day(value: dt.date) -> dt.date:
    """The day of a date or a moment."""
    return value.date() if isinstance(value, dt.datetime) else value


@given(st.sampled_from(PHRASES), st.sampled_from(WEEKDAYS), DAYS)
def test_the_interval_holds_the_day_that_the_value_names(
    phrase: str, weekday: str, published: dt.date
) -> None:
    for timex in find_timexes(f"It fell {fill(phrase, weekday)}.", published=published):
        if timex.lower is not None and timex.upper is not None:
            assert timex.lower <= timex.upper
            named = re.match(r"(\d{4})-(\d\d)-(\d\d)", timex.value)
            if named:
                assert day(timex.lower) <= dt.date(*map(int, named.groups())) <= day(timex.upper)
        if timex.begin is not None and timex.end is not None:
            assert timex.begin <= timex.end


@given(st.sampled_from(RELATIVE), st.sampled_from(WEEKDAYS), DAYS, st.integers(-500, 500))
def test_whole_weeks_shift_what_is_relative(
    phrase: str, weekday: str, published: dt.date, weeks: int
) -> None:
    shift = dt.timedelta(weeks=weeks)
    text = f"It fell {fill(phrase, weekday)}."
    (here,) = find_timexes(text, published=published)
    (there,) = find_timexes(text, published=published + shift)
    for name in ("lower", "upper", "begin", "end"):
        first, second = getattr(here, name), getattr(there, name)
        assert second == (first and first + shift)


@given(st.sampled_from(PHRASES), st.sampled_from(WEEKDAYS), DAYS)
def test_an_independent_reader_reads_the_edtf(phrase: str, weekday: str, published: dt.date) -> None:
    for timex in find_timexes(f"It fell {fill(phrase, weekday)}.", published=published):
        if timex.edtf is not None:
            parsed = edtf.parse_edtf(timex.edtf)
            if timex.type == "DATE" and timex.lower is not None and "-2" not in timex.edtf[4:6]:
                assert parsed.lower_strict()[:3] == timex.lower.timetuple()[:3]


FORMS = ["{d} {m} {y}", "{m} {d}, {y}", "{y}-{n:02}-{d:02}", "the {o} of {m}, {y}", "{w}, {m} {o} {y}"]


@given(DAYS, st.one_of(st.none(), DAYS), st.sampled_from(FORMS))
def test_an_absolute_date_stays(date: dt.date, published: dt.date | None, form: str) -> None:
    ending = "th" if 10 < date.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(date.day % 10, "th")
    names = {"m": MONTHS[date.month - 1], "w": WEEKDAYS[date.weekday()], "o": f"{date.day}{ending}"}
    timex = parse_timex(form.format(d=date.day, y=date.year, n=date.month, **names), published=published)
    assert timex.value == date.isoformat()
    assert (timex.lower, timex.upper) == (date, date)


@given(st.integers(1800, 2099), DAYS)
def test_the_ends_of_years(year: int, published: dt.date) -> None:
    leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0
    found = find_timexes(f"It fell on 29 February {year}.", published=published)
    assert (f"{year}-02-29" in [timex.value for timex in found]) == leap
    (last,) = find_timexes("It fell yesterday.", published=dt.date(year, 1, 1))
    assert last.value == f"{year - 1}-12-31"
    (week,) = find_timexes("It fell this week.", published=dt.date(year, 12, 31))
    iso = dt.date(year, 12, 31).isocalendar()
    assert week.value == f"{iso.year}-W{iso.week:02d}"


@given(st.sampled_from(["week", "month", "quarter", "year", "decade"]), DAYS)
def test_deictic_units_are_neighbours(unit: str, published: dt.date) -> None:
    here = period_of(unit, published.toordinal())
    for word, shift in (("last", -1), ("this", 0), ("next", 1)):
        for timex in find_timexes(f"It fell {word} {unit}.", published=published):
            if timex.type == "DATE":
                assert timex.value == here.shift(shift).value


@given(texts, st.one_of(st.none(), st.dates(), st.datetimes()))
def test_any_text_is_read_in_order_without_overlaps(text: str, published: dt.date | None) -> None:
    end = 0
    for timex in find_timexes(text, published=published):
        assert end <= timex.span.start < timex.span.end
        assert text[timex.span.start : timex.span.end] == timex.span.text
        assert timex.value
        end = timex.span.end


@given(
    st.sampled_from(
        ["2.5 years ago", "two and a half hours", "1,500 days ago", "2.5 million years", "the past 250 days"]
    )
)
def test_the_callers_decimal_context_changes_nothing(phrase: str) -> None:
    text = f"It fell {phrase}."
    usual = find_timexes(text, published="2024-05-16")
    with decimal.localcontext(decimal.Context(prec=1, traps=[decimal.Inexact, decimal.Rounded])):
        assert find_timexes(text, published="2024-05-16") == usual


@given(texts)
def test_without_a_day_of_reference_nothing_relative_has_bounds(text: str) -> None:
    for timex in find_timexes(text.replace("20", "").replace("19", "")):
        if timex.value.startswith("XXXX") or timex.type in ("SET", "DURATION"):
            assert timex.lower is None
            assert timex.upper is None


@pytest.mark.parametrize(
    "piece",
    ["1 ", "the ", "last ", "2019 ", "2019 and ", "and ", "Monday ", "- ", "a ", "1,", "1:", "1/", "twenty ", "the last ", "early ",
     "about ", "two to ", "every ", "5-", "the end of ", "May 5, ", "of the ", "' ", "q1 ", "second ", "at ", "ago ", "will ", "the night of ", "8th ", "3/4 ", "Monday, ", "\n"],
)  # fmt: skip
def test_time_is_linear(piece: str) -> None:
    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        times = []
        for _ in range(2):
            begin = time.process_time()
            found = find_timexes(text, published="2024-05-16")
            times.append(time.process_time() - begin)
            assert len(found) <= size
        return min(times)

    assert cost(16_000) < 12 * max(cost(4_000), 0.001)  # a quadratic pattern would take 16 times as long
