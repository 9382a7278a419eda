"""Numerals: every way of writing a figure, its exact value and its resolution."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import Lexicon, ParseError, parse_number
from newsclaims.number import find_numerals

FIGURES = [
    ("0", "0"),
    ("7", "7"),
    ("4,310", "4310"),
    ("12,345,678.25", "12345678.25"),
    ("1 234 567", "1234567"),
    ("40\u202f000", "40000"),
    ("61\u00a0500", "61500"),
    ("18'400", "18400"),
    ("12,34,567.5", "1234567.5"),
    ("2.222,75", "2222.75"),
    ("1.234.567", None),
    (".75", "0.75"),
    ("-12", "-12"),
    ("\u22123.5", "-3.5"),
    ("minus nine", "-9"),
    ("negative four", "-4"),
    ("6.5 million", "6500000"),
    ("3bn", "3000000000"),
    ("2.5 trn", "2500000000000"),
    ("7 lakh", "700000"),
    ("4 crore", "40000000"),
    ("2 lakh crore", "2000000000000"),
    ("8 hundred", "800"),
    ("5 thousand 3 hundred and 12", "5312"),
    ("3 million and a half", "3500000"),
    ("9k", "9000"),
    ("2½", "2.5"),
    ("3 1/4", "3.25"),
    ("1/8", "0.125"),
    ("¾", "0.75"),
    ("4e6", "4000000"),
    ("2.5x10^3", "2500"),
    ("7×10−2", "0.07"),
    ("nine", "9"),
    ("seventeen", "17"),
    ("forty-two", "42"),
    ("Ninety nine", "99"),
    ("a hundred", "100"),
    ("one hundred and six", "106"),
    ("two thousand three hundred", "2300"),
    ("twelve hundred", "1200"),
    ("five million, two hundred thousand and ten", "5200010"),
    ("three million two hundred & forty", "3000240"),
    ("half a million", "500000"),
    ("quarter of a million", None),
    ("a quarter of a million", "250000"),
    ("three-quarters of a billion", "750000000"),
    ("two and a half", "2.5"),
    ("one and three quarters", "1.75"),
    ("two and a half billion", "2500000000"),
    ("four point two five", "4.25"),
    ("zero point zero three", "0.03"),
    ("one and a half million", "1500000"),
    ("a dozen", "12"),
    ("two dozen", "24"),
    ("half a dozen", "6"),
    ("six fifths", "1.2"),
    ("two and sixty hundredths", "2.6"),
    ("seven septillion", "7000000000000000000000000"),
    ("one billion and a half million", "1000500000"),
]


@pytest.mark.parametrize(("text", "value"), [f for f in FIGURES if f[1]])
def test_parse_number(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)
    assert parse_number(f"  {text}\n") == Decimal(value)


NO_FIGURES = [
    "",
    " ",
    "soon",
    "6 bilion",
    "6 trucks",
    "1.2.3",
    "one, two",
    "two thirds",
    "dozens",
    "the 6",
    "and a half",
    "9" * 61,
    "9" * 500,
    "1e99",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_parse_number_says_where_it_fails(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_number(text)
    error = caught.value
    assert error.text == text
    assert 0 <= error.start <= error.end <= max(len(text), 1)
    assert "^" in str(error)


def test_parse_number_points_at_the_rest() -> None:
    with pytest.raises(ParseError) as caught:
        parse_number("40 trucks")
    assert (caught.value.start, caught.value.end) == (2, 9)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("6,655", "1"),
        ("5,000", "1"),
        ("7.8 million", "100000"),
        ("210 billion", "1000000000"),
        ("0.25", "0.01"),
        ("six million", "1000000"),
        ("two hundred", "100"),
        ("thirty", "1"),
        ("two and a half", "0.5"),
        ("1/4", "0.25"),
        ("a dozen", "1"),
    ],
)
def test_resolution(text: str, step: str) -> None:
    (numeral,) = find_numerals(text)
    assert numeral.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("one, two and three", ["one", "two", "three"]),
        ("3 hundred and 2 hundred", ["3 hundred", "2 hundred"]),
        ("lists 22,24,26 of them", ["22", "24", "26"]),
        ("two thirds and a fifth of it", ["two thirds", "a fifth"]),
        ("the fifth man, the twenty-first floor", []),
        ("a third man", []),
        ("the second half", []),
        ("fewer than half said so", ["half"]),
        ("someone phoned, weighed tenfolded", []),
    ],
)
def test_where_numerals_begin_and_end(text: str, surfaces: list[str]) -> None:
    assert [text[n.start : n.end] for n in find_numerals(text)] == surfaces


def test_a_comma_may_be_the_decimal_mark() -> None:
    assert parse_number("3,75", decimal=",") == Decimal("3.75")
    assert parse_number("1.250,5", decimal=",") == Decimal("1250.5")
    assert parse_number("1.250", decimal=",") == Decimal(1250)
    with pytest.raises(ValueError, match="decimal must be"):
        parse_number("1", decimal=";")


def test_the_vocabulary_may_be_wider() -> None:
    rows = [{"table": "numerals", "surface": "sixtyish", "value": "60", "form": "ten"}]
    assert parse_number("sixtyish", lexicon=Lexicon.default().extend(rows)) == 60
    with pytest.raises(ParseError):
        parse_number("seven", lexicon=Lexicon.default().without(["seven"]))


@pytest.mark.parametrize(
    ("text", "numerator", "denominator", "mantissa"),
    [
        ("⅔", "2", "3", "2"),
        ("2⅓", "7", "3", "2"),
        ("2 ⅓", "7", "3", "2"),
        ("two thirds", "2", "3", "2"),
        ("two and a third", "7", "3", "2"),
        ("two million and a third", "7000000", "3", "2000000"),
        ("one third of a million", "1000000", "3", "1"),
        ("two thirds of a million", "2000000", "3", "2"),
    ],
)
def test_what_no_decimal_holds_keeps_both_its_terms(
    text: str, numerator: str, denominator: str, mantissa: str
) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.end, numeral.value, numeral.form) == (len(text), None, "fraction")
    assert (numeral.numerator, numeral.denominator) == (Decimal(numerator), Decimal(denominator))
    assert numeral.mantissa == Decimal(mantissa)


@pytest.mark.parametrize(
    ("text", "value", "step", "mantissa", "scale"),
    [
        ("½ million", "500000", "500000", "0.5", "1000000"),
        ("half of a dozen", "6", "1", "0.5", "12"),
        ("two point five hundred", "250", "10", "2.5", "100"),
        ("two point five million", "2500000", "100000", "2.5", "1000000"),
        ("2 million million", "2000000000000", "1000000000000", "2", "1000000000000"),
        ("one lakh crore", "1000000000000", "1000000000000", "1", "1000000000000"),
        ("two hundred and a half", "200.5", "0.5", "200.5", "1"),
        ("five million and a half", "5500000", "500000", "5500000", "1"),
        ("ten million, two hundred thousand and ten", "10200010", "1", "10200010", "1"),
        ("three hundred & five", "305", "1", "305", "1"),
        ("a couple of million", "2000000", "1000000", "2000000", "1000000"),
        ("minus two and a half", "-2.5", "0.5", "-2.5", "1"),
        ("minus a million", "-1000000", "1000000", "-1", "1000000"),
    ],
)
def test_a_numeral_keeps_its_step_and_its_scale(
    text: str, value: str, step: str, mantissa: str, scale: str
) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.start, numeral.end) == (0, len(text))
    assert (numeral.value, numeral.step) == (Decimal(value), Decimal(step))
    assert (numeral.mantissa, numeral.scale) == (Decimal(mantissa), Decimal(scale))


@pytest.mark.parametrize(
    ("text", "step", "low", "high"),
    [("several hundred", "100", "300", "1000"), ("tens of thousands", "1000", "20000", "200000")],
)
def test_a_vague_numeral_has_ends_and_a_scale(text: str, step: str, low: str, high: str) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.value, numeral.form) == (None, "vague")
    assert (numeral.low, numeral.high) == (Decimal(low), Decimal(high))
    assert (numeral.step, numeral.mantissa, numeral.scale) == (Decimal(step), Decimal(low), Decimal(step))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("vans", "no figure here"),
        ("vans 40", "no part of a figure"),
        ("40 vans", "no part of the figure before it"),
        ("two thirds", "no decimal holds this figure"),
    ],
)
def test_parse_number_says_why(text: str, reason: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_number(text)
    assert caught.value.reason == reason
