"""Figures and dates in a few words for people."""

import pytest

import newsclaims as nc
from newsclaims.display import figure_words, tables_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("€210 billion", "210,000,000,000 EUR"),
        ("at least 31 people", "≥ 31 people"),
        ("more than six million people", "> 6,000,000 people"),
        ("up to 20 soldiers", "≤ 20 soldiers"),
        ("fewer than 20 soldiers", "< 20 soldiers"),
        ("about 600 soldiers", "≈ 600 soldiers"),
        ("nearly 1,900 people", "just under 1,900 people"),
        ("hundreds of people", "[200, 2,000) people"),
        ("40 to 60 millimetres", "[40, 60] millimeters"),
        ("19%", "19%"),
        ("one kilometre", "1 kilometer"),
        ("3.4 metres", "3.4 meters"),
        ("12 square feet", "12 square feet"),
        ("-4 degrees Celsius", "-4 degrees celsius"),
        ("25 basis points", "25 basis points"),
        ("a third", "1/3"),
        ("two and a half hours", "2.5 hours"),
        ("18 per 100,000 people", "18 per 100,000 people"),
        ("no civilians", "0 civilians"),
        ("5", "5"),
    ],
)
def test_a_figure_with_its_bounds_and_unit(text: str, words: str) -> None:
    assert figure_words(nc.parse_quantity(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Inflation fell from 5.1% to 3.4%.", "↓ 3.4% from 5.1"),
        ("Prices rose 3%.", "↑ by 3%"),
        ("Prices rose to 3%.", "↑ 3%"),
    ],
)
def test_a_movement_has_an_arrow(text: str, words: str) -> None:
    assert figure_words(nc.find_quantities(text)[0]) == words


def test_no_figure_is_no_words() -> None:
    assert figure_words(None) == ""


@pytest.mark.parametrize("kind", ["claims", "quantities", "timexes", "attributions"])
def test_each_kind_of_record_has_its_table(kind) -> None:
    document = nc.extract("At least 12 people died in Vell on Monday, Ann Orr said.", published="2024-05-10")
    for title, names, rows in tables_of(document, kind):
        assert title
        assert all(len(row) == len(names) for row in rows)
        assert all(isinstance(cell, str) for row in rows for cell in row)
    assert sum(len(rows) for _, _, rows in tables_of(document, kind)) == len(getattr(document, kind))


def test_a_date_shows_its_days() -> None:
    document = nc.extract("They met last week.", published="2024-05-10")
    ((_, _, rows),) = tables_of(document, "timexes")
    assert rows == [("2024-W18", "DATE", "2024-04-29", "2024-05-05", "last week")]
