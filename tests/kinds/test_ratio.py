"""Ratios: shares, fractions, multiples, votes."""

from __future__ import annotations

import pytest

from newsclaims import Ratio, find_quantities

CASES = [
    ("One in five voters stayed home.", "One in five voters", 1, 5, "voters"),
    ("It hit nine out of ten homes.", "nine out of ten homes", 9, 10, "homes"),
    ("He denied 17 of 19 counts.", "17 of 19 counts", 17, 19, "counts"),
    ("It won three of the four seats.", "three of the four seats", 3, 4, "seats"),
    ("Two-thirds of the seats went.", "Two-thirds of the seats", 2, 3, "the seats"),
    ("Half of them left.", "Half of them", 1, 2, "them"),
    ("About a third of homes burned.", "About a third of homes", 1, 3, "homes"),
    ("One twenty-fifth of the seats went.", "One twenty-fifth of the seats", 1, 25, "the seats"),
    ("It grew by a third in May.", "a third", 1, 3, None),
    ("Sales doubled.", "doubled", 2, 1, None),
    ("Sales more than tripled.", "more than tripled", 3, 1, None),
    ("The stock has halved.", "halved", 1, 2, None),
    ("It is twice the size.", "twice", 2, 1, None),
    ("Attacks grew tenfold.", "tenfold", 10, 1, None),
    ("It has three times as many boats.", "three times", 3, 1, None),
    ("The court ruled in a 5-4 vote.", "5-4", 5, 4, None),
    ("The house voted 215-210 for it.", "215-210", 215, 210, None),
]


@pytest.mark.parametrize(("text", "surface", "top", "bottom", "of"), CASES)
def test_ratios(text: str, surface: str, top: int, bottom: int, of: str | None) -> None:
    (ratio,) = find_quantities(text)
    assert isinstance(ratio, Ratio)
    assert (ratio.span.text, ratio.numerator, ratio.denominator, ratio.of) == (surface, top, bottom, of)


def test_a_third_has_no_decimal() -> None:
    (ratio,) = find_quantities("Fewer than a third of homes burned.")
    assert (ratio.value, ratio.lower, ratio.upper, ratio.bound) == (None, None, None, "less_than")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sales doubled.", "up"),
        ("Sales will triple.", "up"),
        ("Sales halved.", "down"),
        ("Sales rose tenfold.", "up"),
    ],
)
def test_multiples_have_a_direction(text: str, change: str) -> None:
    assert find_quantities(text)[0].change == change


@pytest.mark.parametrize("text", ["He voted twice.", "She doubled down.", "A double-digit rise."])
def test_what_is_no_multiple(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "top", "bottom"),
    [
        ("The court deadlocked 4 to 4.", 4, 4),
        ("The bill passed 52 to 48 on Monday.", 52, 48),
        ("It has a 5-to-4 liberal majority.", 5, 4),
        ("The bill passed the House 228-206.", 228, 206),
        ("It spends a third more than before.", 1, 3),
    ],
)
def test_votes_in_words(text: str, top: int, bottom: int) -> None:
    (vote,) = find_quantities(text)
    assert (vote.kind, vote.numerator, vote.denominator) == ("ratio", top, bottom)


def test_a_verb_of_deciding_with_what_it_decides_is_no_vote() -> None:
    (count,) = find_quantities("The council approved 5 to 10 licences.")
    assert (count.kind, count.lower, count.upper) == ("count", 5, 10)


def test_a_share_behind_by_and_a_hedge() -> None:
    share, level = find_quantities("The number of deaths rose by nearly a third to 1,204.")
    assert (share.bound, share.numerator, share.denominator) == ("nearly", 1, 3)
    assert level.head == "death"


def test_a_multiple_from_one_level_to_another() -> None:
    multiple, level = find_quantities("Output tripled from 2,000 to 6,000 units.")
    assert (multiple.value, level.base, level.value, level.change) == (3, 2000, 6000, "up")


@pytest.mark.parametrize(
    ("text", "top", "bottom", "of"),
    [
        ("One worker in six is poor.", 1, 6, "worker"),
        ("Two children in five are poor.", 2, 5, "children"),
        ("It hit one person out of 20.", 1, 20, "person"),
    ],
)
def test_a_share_with_its_noun_inside(text: str, top: int, bottom: int, of: str) -> None:
    (ratio,) = find_quantities(text)
    assert (ratio.kind, ratio.numerator, ratio.denominator, ratio.of) == ("ratio", top, bottom, of)


@pytest.mark.parametrize("text", ["One man in six films died.", "One was in six films."])
def test_a_noun_in_things_is_no_share(text: str) -> None:
    assert all(q.kind == "count" for q in find_quantities(text))
