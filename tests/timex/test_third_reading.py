"""Classes of expressions that a third reading of news and of phrases brought up."""

from __future__ import annotations

import pytest

from newsclaims import find_timexes

PUBLISHED = "2024-05-15"  # a Wednesday


def found(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    return [(timex.span.text, timex.value) for timex in find_timexes(text, published=published)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("The gates closed at a quarter past three.", "a quarter past three", "2024-05-15T03:15"),
        ("The gates closed at half past 3 pm on Friday.", "half past 3 pm on Friday", "2024-05-10T15:30"),
        ("The gates closed at twenty past eight.", "twenty past eight", "2024-05-15T08:20"),
        ("The gates burst at quarter to 9 p.m. on Monday.", "quarter to 9 p.m. on Monday", "2024-05-13T20:45"),
        ("The gates closed at half past midnight.", "half past midnight", "2024-05-15T00:30"),
        ("The gates closed at 8 in the evening.", "8 in the evening", "2024-05-15T20:00"),
        ("The gates close at 8 tonight.", "8 tonight", "2024-05-15T20:00"),
        ("The gates closed at 8 this morning.", "8 this morning", "2024-05-15T08:00"),
        ("The gates close tonight at 8 o'clock.", "tonight at 8 o'clock", "2024-05-15T20:00"),
        ("The gates close this afternoon at 3:20.", "this afternoon at 3:20", "2024-05-15T15:20"),
        ("The gates closed Monday night at 2 a.m.", "Monday night at 2 a.m.", "2024-05-13T02:00"),
        ("The gates closed at ten thirty p.m. on Friday.", "ten thirty p.m. on Friday", "2024-05-10T22:30"),
        ("The gates closed at 8 p.m. Eastern on Tuesday.", "8 p.m. Eastern on Tuesday", "2024-05-14T20:00-04:00"),
        ("The gates closed at 8 p.m. Eastern time on Tuesday.", "8 p.m. Eastern time on Tuesday", "2024-05-14T20:00-04:00"),
        ("The gates will close at 8pm on Christmas Eve.", "8pm on Christmas Eve", "2024-12-24T20:00"),
    ],
)  # fmt: skip
def test_times_as_they_are_told(text: str, surface: str, value: str) -> None:
    assert found(text) == [(surface, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The inspector arrested 8 people and walked past 10 more.",
        "The lorry drove past three houses.",
        "She said April Hughes would play in goal.",
        "The clerk had an epiphany about the ledger.",
        "He was voted Driver of the Year.",
        "They watched Monday Night Football at the pub.",
        "Turnout rises in presidential election years.",
        "But wait a minute, the mayor said.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The party will meet this summer.", "2024-05-15", "2024-SU"),
        ("The party gave its backing for the rally this summer.", "2024-04-03", "2024-SU"),
        ("They were ahead in polls for the vote this weekend.", "2024-05-15", "2024-W20-WE"),
        ("Snow is possible on Wednesday.", "2024-05-14", "2024-05-15"),
        ("Rain is forecast for Thursday.", "2024-05-15", "2024-05-16"),
        ("The bank forecast a loss on Thursday.", "2024-05-15", "2024-05-09"),
        ("They go up if they beat Lund on Saturday.", "2024-05-15", "2024-05-18"),
        ("If the clerk left on Monday, the letter is a forgery.", "2024-05-15", "2024-05-13"),
        ("Last yr was dry.", "2024-05-15", "2023"),
        ("The office will open in two weeks' time.", "2024-05-15", "2024-W22"),
        ("The office opened half a century ago.", "2024-05-15", "197"),
        ("The office opened half a year ago.", "2024-05-15", "2023-11"),
    ],
)
def test_where_it_lies(text: str, published: str, value: str) -> None:
    assert [read for _, read in found(text, published)] == [value]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("The clerk works an hour a day.", "an hour a day", "P1D"),
        ("The clerk works one day a week.", "one day a week", "P1W"),
        ("The clerk calls every two to three weeks.", "every two to three weeks", "PXW"),
        ("The clerk sings on Friday nights.", "Friday nights", "XXXX-WXX-5TNI"),
    ],
)
def test_what_comes_again(text: str, surface: str, value: str) -> None:
    (timex,) = find_timexes(text, published=PUBLISHED)
    assert (timex.span.text, timex.type, timex.value) == (surface, "SET", value)


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("The ship sails no earlier than June 3.", ["after"]),
        ("The ship sails not before June 3.", ["after"]),
        ("The ship sails no later than June 3.", ["by"]),
        ("The poll ran between Oct. 30 and Nov. 9.", ["between", "between"]),
    ],
)
def test_what_the_words_before_say(text: str, relations: list[str]) -> None:
    assert [timex.relation for timex in find_timexes(text, published=PUBLISHED)] == relations


def test_the_stop_of_a_sentence_is_no_part_of_july() -> None:
    assert found("It sank in July. \u201cWe had no choice.\u201d") == [("July", "2023-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Staff meet w/c 20 May.", [("w/c 20 May", "2024-W21")]),
        ("It is due three Fridays from now.", [("three Fridays from now", "2024-05-31")]),
        ("It came two Sundays ago.", [("two Sundays ago", "2024-05-05")]),
        ("It opens on the 20th of next month.", [("the 20th of next month", "2024-06-20")]),
        (
            "It fell in the \u201880s, and again in \u201884.",
            [("the \u201880s", "198"), ("\u201884", "1984")],
        ),
        ("It followed a month-long strike.", [("month-long", "P1M")]),
        ("It ends at the 2:05 mark.", []),
        ("It came too soon, or soon after the vote.", []),
        ("The dam was built some time ago.", [("some time ago", "PAST_REF")]),
        ("They asked what would happen if he lost on Friday.", [("Friday", "2024-05-17")]),
        ("Some of the cases go back decades.", [("decades", "PXDE")]),
        ("It cost the team weeks of work.", [("weeks", "PXW")]),
    ],
)
def test_further_classes(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_run_up_ends_nowhere() -> None:
    (timex,) = find_timexes("Prices fell in the run-up to the 2014 vote.")
    assert timex.relation is None


@pytest.mark.parametrize(
    ("text", "mod"),
    [("more than a decade ago", "BEFORE"), ("less than a year ago", "AFTER"), ("about a year ago", "APPROX")],
)
def test_a_loose_point_lies_before_or_after(text: str, mod: str) -> None:
    (timex,) = find_timexes(f"The mill shut {text}.", published=PUBLISHED)
    assert (timex.span.text, timex.mod) == (text, mod)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in 2Q and in 4Q 2023.", [("2Q", "2024-Q2"), ("4Q 2023", "2023-Q4")]),
        ("They vote on the first Monday of each month.", [("the first Monday of each month", "XXXX-WXX-1")]),
        ("The six-monthly survey is out.", [("six-monthly", "P6M")]),
        ("The twice-weekly paper is out.", [("twice-weekly", "P1W")]),
        ("The hearing was moved to Thursday.", [("Thursday", "2024-05-16")]),
        ("He slept on a Century sofa.", []),
        ("He kept a minute-by-minute log.", []),
        ("He read out Exodus 18:21 to them.", []),
        ("It rained days before the vote on Tuesday.", [("days", "PXD"), ("Tuesday", "2024-05-21")]),
        ("It opened two years ago in May.", [("two years ago", "2022"), ("May", "2022-05")]),
        ("It opened last year in May.", [("last year", "2023"), ("May", "2023-05")]),
    ],
)
def test_counted_and_compared(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials will meet to respond to Friday's attack.", [("Friday", "2024-05-10")]),
        ("Officials will meet after Friday's deadly bus crash.", [("Friday", "2024-05-10")]),
        ("The Friday blast will be studied.", [("Friday", "2024-05-10")]),
        ("Officials will meet on Friday to discuss the blast.", [("Friday", "2024-05-17")]),
        ("They were given until 9 a.m. EST Tuesday.", [("9 a.m. EST Tuesday", "2024-05-21T09:00-05:00")]),
        ("The town changed over the years.", [("the years", "PXY")]),
    ],
)
def test_events_and_deadlines(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_period_compared_is_the_quarter_told_of() -> None:
    text = "In the third quarter of 2023 it lost more than in the corresponding period last year."
    assert found(text)[1] == ("the corresponding period last year", "2022-Q3")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voters head to the polls Tuesday.", [("Tuesday", "2024-05-21")]),
        ("The firm plans a launch in September.", [("September", "2024-09")]),
        ("The bank will publish April retail sales.", [("April", "2024-04")]),
        ("The last year of the war was hard.", []),
        ("The works will end by mid-year.", [("mid-year", "2024")]),
        ("This winter will be mild.", [("This winter", "2024-WI")]),
        ("This winter was mild.", [("This winter", "2023-WI")]),
        ("The port will be rebuilt over the next decade.", [("the next decade", "P10Y")]),
    ],
)
def test_plans_and_figures(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The Lunar New Year holiday begins on Saturday.", "2024-02-05", [("The Lunar New Year", "2024-02-10"), ("Saturday", "2024-02-10")]),
        ("Trains were full before Chinese New Year 2025.", "2025-03-01", [("Chinese New Year 2025", "2025-01-29")]),
        ("They met on Jewish New Year.", "2024-05-15", []),
        ("They met before New Year.", "2024-05-15", [("New Year", "2024-01-01")]),
    ],
)  # fmt: skip
def test_new_years_of_other_calendars(text: str, published: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, published) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It ran from 5:30 to 6:30 p.m. on Monday.", ["2024-05-13T17:30", "2024-05-13T18:30"]),
        ("It ran from 5:30 a.m. to 6:30 p.m. on Monday.", ["2024-05-13T05:30", "2024-05-13T18:30"]),
        ("It ran from 11:30 to 1:30 p.m. on Monday.", ["2024-05-13T11:30", "2024-05-13T13:30"]),
    ],
)
def test_the_half_of_the_day_is_said_once(text: str, values: list[str]) -> None:
    assert [value for _, value in found(text)] == values
