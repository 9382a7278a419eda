"""Fractions in words, and what two figures that stand side by side say together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import extract, find_quantities, parse_quantity
from newsclaims.notation import HOUSES, write_fraction

Ends = tuple[str, str | None, str | None, str | None]


def plain(figure: Decimal | None) -> str | None:
    return None if figure is None else str(figure)


def ends(text: str) -> list[Ends]:
    """Span, value and both ends of every figure."""
    return [(q.span.text, plain(q.value), plain(q.lower), plain(q.upper)) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("top", "bottom", "words"),
    [
        ("1", 2, "a half"),
        ("1", 3, "a third"),
        ("-1", 2, "minus one-half"),
        ("-1", 3, "minus one-third"),
        ("2", 3, "two-thirds"),
        ("-2", 3, "minus two-thirds"),
        ("-22", 3, "minus twenty-two thirds"),
        ("120", 4, "one hundred twenty quarters"),
        ("0", 3, "zero-thirds"),
        ("0.5", 3, "0.5/3"),
        ("2", 97, "2/97"),
        ("1000000000000000000", 3, "1000000000000000000/3"),
        ("-1000000000000000000", 3, "-1000000000000000000/3"),
    ],
)
def test_a_fraction_in_words(top: str, bottom: int, words: str) -> None:
    assert write_fraction(Decimal(top), Decimal(bottom), HOUSES["plain"]) == words


@pytest.mark.parametrize("words", ["minus one-third", "minus two-thirds", "minus one-half"])
def test_a_negative_fraction_is_read_back(words: str) -> None:
    quantity = parse_quantity(words)
    assert quantity.kind == "ratio"
    top, bottom = quantity.numerator, quantity.denominator
    assert write_fraction(top, bottom, HOUSES["plain"]) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what may begin a numeral
        ("Half of them left.", [("Half of them", "0.5", "0.5", "0.5")]),
        ("They won in half an hour.", [("half an hour", "0.5", "0.5", "0.5")]),
        ("About half left.", [("About half", "0.5", None, None)]),
        ("A half-hour talk.", [("A half-hour", "0.5", "0.5", "0.5")]),
        ("The half-life is long.", []),
        ("The second half was dull.", []),
        ("A quarter past nine.", [("nine", "9", "9", "9")]),
        ("Hundred men left.", []),
        ("A hundred men left.", [("A hundred men", "100", "100", "100")]),
        # a margin
        ("It weighs 2,000 ± 5 tons.", [("2,000 ± 5 tons", None, "1995", "2005")]),
        ("It weighs 20 kg ± 5 kg.", [("20 kg ± 5 kg", None, "15", "25")]),
        ("It weighs 20 kg ± 5 miles.", [("20 kg", "20", "20", "20"), ("± 5 miles", "5", None, None)]),
        ("It weighs 5 ± -2 kg.", [("5", "5", "5", "5"), ("± -2 kg", "-2", None, None)]),
        ("It weighs 5 ± 0 kg.", [("5 ± 0 kg", None, "5", "5")]),
        # ends that lend each other a unit, or do not
        ("It costs $5 to 10.", [("$5 to 10", None, "5", "10")]),
        ("It costs 5 to $10.", [("5 to $10", None, "5", "10")]),
        ("It costs $5 to €10.", [("$5", "5", "5", "5"), ("€10", "10", "10", "10")]),
        ("It is 5 km to 10 miles.", [("5 km", "5", "5", "5"), ("10 miles", "10", "10", "10")]),
        ("It is 5 men to 10%.", [("5 men", "5", "5", "5"), ("10%", "10", "10", "10")]),
        ("It is 5 to 10%.", [("5 to 10%", None, "5", "10")]),
        ("It doubled to $4bn.", [("doubled", "2", "2", "2"), ("$4bn", "4000000000", "4000000000", "4000000000")]),
        ("It is thousands to 5.", [("thousands", None, "2000", "20000"), ("5", "5", "5", "5")]),
        ("It is no men to 5.", [("no men", "0", "0", "0"), ("5", "5", "5", "5")]),
        ("Between 10 and 5 men left.", [("Between 10 and 5 men", None, "5", "10")]),
        ("Between\n5 and 10 men left.", [("Between\n5 and 10 men", None, "5", "10")]),
        ("From 5 up to 10 men left.", [("From 5 up to 10 men", None, "5", "10")]),
        # a letter or a word behind a figure that is no money
        ("See Section 230(c) of it.", []),
        ("A 100 p coin fell.", [("100", "100", "100", "100")]),
        ("A 1080p screen broke.", []),
        ("The five p coin fell.", [("five", "5", "5", "5")]),
        ("It hit the 100 mark.", [("100", "100", "100", "100")]),
        # hundreds and compound denominators
        ("He sold two hundred thirty hundred.", [("two hundred", "200", "200", "200"), ("thirty hundred", "3000", "3000", "3000")]),
        ("He sold twelve hundred.", [("twelve hundred", "1200", "1200", "1200")]),
        ("He sold a thousand two hundred.", [("a thousand two hundred", "1200", "1200", "1200")]),
        ("He sold two dozen twenty.", [("two dozen", "24", "24", "24"), ("twenty", "20", "20", "20")]),
        ("A ½p coin fell.", [("½", "0.5", "0.5", "0.5")]),
        ("He got one twenty-fifth of it.", [("one twenty-fifth of it", "0.04", "0.04", "0.04")]),
        ("He got three twenty-fifths of it.", [("three twenty-fifths of it", "0.12", "0.12", "0.12")]),
    ],
)  # fmt: skip
def test_what_figures_say_side_by_side(text: str, expected: list[Ends]) -> None:
    assert ends(text) == expected


@pytest.mark.parametrize(
    ("text", "change", "base", "value", "bound"),
    [
        ("It rose from 5 to 10 km.", "up", 5, 10, "exact"),
        ("It fell from 10 to 5 km.", "down", 10, 5, "exact"),
        ("It went from 10 to 5 km.", "down", 10, 5, "exact"),
        ("It went from 5 to 10 km.", "up", 5, 10, "exact"),
        ("It went from 5 to about 10 km.", "up", 5, 10, "about"),
        ("It grew from 5 to 10 billion.", "up", 5 * 10**9, 10**10, "exact"),
    ],
)
def test_a_movement_has_its_base(text: str, change: str, base: int, value: int, bound: str) -> None:
    (found,) = find_quantities(text)
    assert (found.change, found.role, found.base, found.value, found.bound) == (
        change,
        "level",
        base,
        value,
        bound,
    )
    assert found.span.text.startswith("from ")


def test_between_is_the_hedge_of_its_range() -> None:
    (found,) = find_quantities("They are in between 5 and 10 men.")
    assert (found.hedge and found.hedge.text, found.span.text) == ("between", "between 5 and 10 men")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("12 nurses had measles.", ["infection"]),
        ("12 nurses have not had the virus.", ["infection"]),
        ("12 nurses had studied measles.", ["study"]),
        ("12 clerks had a job.", ["employment"]),
        ("12 clerks had sought a job.", []),
        ("Orr had 40 deaths on his mind.", ["death"]),
    ],
)
def test_have_before_a_participle_is_no_verb_of_its_own(text: str, events: list[str]) -> None:
    assert [claim.event for claim in extract(text).claims if claim.quantity] == events
