"""Currency words and letters that are also words, ranks and names: when they are money and when not."""

from __future__ import annotations

import pytest

from newsclaims import find_quantities

MONEY = [
    ("They paid R500 million for the dam.", "R500 million", "ZAR"),
    ("A bag costs K1,250 and a loaf R12.50.", "K1,250", "ZMW"),
    ("The bank lost N40bn on rice.", "N40bn", "NGN"),
    ("The carmaker lost Y500bn.", "Y500bn", "JPY"),
    ("The fare is 40 rand a day.", "40 rand a day", "ZAR"),
    ("Rent rose to 400,000 won for a room.", "400,000 won", "KRW"),
    ("The fund holds 5 million won.", "5 million won", "KRW"),
    ("Ink costs 5 real.", "5 real", "BRL"),
    ("Tickets cost 40 lev for children.", "40 lev", "BGN"),
]

NO_MONEY = [
    "Sales fell in Q3 and again in Q4.",
    "The K2 climbers wore N95 masks.",
    "Readers still ask about Y2K.",
    "The R8 drew a crowd.",
    "The club has 5 real problems.",
    "The twins took five won medals home.",
    "Only one voter in 20 won the seat a friend.",
    "He can try 40 times.",
    "It is below the 100 mark.",
    "The top 10 sailed on.",
]


@pytest.mark.parametrize(("text", "surface", "unit"), MONEY)
def test_it_is_money(text, surface, unit):
    assert (surface, unit) in [(q.span.text, q.unit) for q in find_quantities(text)]


@pytest.mark.parametrize("text", NO_MONEY)
def test_it_is_no_money(text):
    assert [q.span.text for q in find_quantities(text) if q.kind == "money"] == []
