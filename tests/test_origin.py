"""The publication date and the origin's id."""

import datetime as dt

import pytest

import newsclaims
from newsclaims.origin import read_origin, read_published

DAY = dt.date(2024, 5, 10)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, None),
        (DAY, DAY),
        (dt.datetime(2024, 5, 10, 8), dt.datetime(2024, 5, 10, 8)),
        ("2024-05-10", DAY),
        ("20240510", DAY),
        (
            "2024-05-10T08:30:00+02:00",
            dt.datetime(2024, 5, 10, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        ),
        ("2024-05-10T06:30:00Z", dt.datetime(2024, 5, 10, 6, 30, tzinfo=dt.UTC)),
    ],
)
def test_accepted_forms(given, expected) -> None:
    found = read_published(given)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    "given", ["", "yesterday", "10/05/2024", "2024-13-01", "2023-02-29", "2024-05", "\ud800"]
)
@pytest.mark.parametrize("function", [newsclaims.extract, newsclaims.find_timexes, newsclaims.parse_timex])
def test_an_impossible_date_lists_the_forms(function, given: str) -> None:
    with pytest.raises(
        ValueError, match=r"published must be a date, a datetime or an ISO 8601 string such as"
    ):
        function("Monday", published=given)


def test_another_type_is_a_type_error() -> None:
    with pytest.raises(TypeError, match=r"published must be a date.*, not int"):
        newsclaims.extract("Monday", published=20240510)  # type: ignore[arg-type]


def test_the_id_follows_from_what_is_known_of_the_document() -> None:
    base = read_origin("Ten people died.").document
    assert read_origin("Ten people died.").document == base
    others = [
        read_origin("Ten people died!"),
        read_origin("Ten people died.", published=DAY),
        read_origin("Ten people died.", publisher="The Gazette"),
        read_origin("Ten people died.", url="The Gazette"),
        read_origin("Ten people died.", title="The Gazette"),
        read_origin("\ud800"),
    ]
    assert len({base, *(other.document for other in others)}) == 7
