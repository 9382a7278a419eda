"""What `format_quantity` writes in each house style, and what it refuses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsclaims import (
    Count,
    Lexicon,
    Measure,
    Money,
    Number,
    Percent,
    Ratio,
    Span,
    convert,
    find_quantities,
    format_quantity,
    parse_quantity,
)
from newsclaims.notation import HOUSES, spell

SPAN = Span(start=0, end=1, text="x")

PLAIN = [
    # as news has it, in plain style
    ("close to 210 billion euros", "nearly €210 billion"),
    ("some 6,655 civilian deaths", "about 6,655 civilian deaths"),
    ("six million people or more", "at least 6 million people"),
    ("upwards of 40 homes", "more than 40 homes"),
    ("up to US$3.5bn", "at most US$3.5 billion"),
    ("just under a third of the seats", "less than a third of the seats"),
    ("5 to 8 million dollars", "between $5 million and $8 million"),
    ("19 per cent of Vellish territory", "19% of Vellish territory"),
    ("25 bps", "25 basis points"),
    ("1 percentage point", "1 percentage point"),
    ("tens of thousands of children", "tens of thousands of children"),
    ("a handful of towns", "several towns"),
    ("several hundred million euros", "several hundred million euros"),
    ("hundreds of millions of pounds", "hundreds of millions of pounds"),
    ("no casualties", "0 casualties"),
    ("more than doubled", "more than doubled"),
    ("halved", "halved"),
    ("two of its ferries", "2 of its ferries"),
    ("40-seat", "40-seat"),
    ("312.5p", "GB£3.125"),
    ("£3.125", "£3.125"),
    ("8 cents", "8 cents"),
    ("40 kr", "kr 40"),
    ("Rs 9 crore", "Rs 9 crore"),
    ("7.8 million rupees", "Rs 7.8 million"),
    ("-4 degrees C", "-4 degrees Celsius"),
    ("60mph", "60 miles per hour"),
    ("18 litres per 100 km", "18 liters per 100 kilometers"),
    ("$76 a barrel", "$76 per barrel"),
    ("2½ hours", "2½ hours"),
    ("a 30-year-old", "30 years old"),
    ("a rise of 3%", "rose 3%"),
    ("aged 44", "44 years old"),
    ("17 of 19 counts", "17 of 19 counts"),
    ("one in five adults", "1 of 5 adults"),
    ("rose 3%", "rose 3%"),
    ("fell to about 40%", "fell to about 40%"),
    ("climbed from 3.4% to 5.1%", "rose from 3.4% to 5.1%"),
    ("150 lbs", "150 lb"),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_plain(text, expected):
    assert format_quantity(parse_quantity(text)) == expected


STYLES = [
    ("five million people", "5 million people", "5 million people", "5m people", "5 million people"),
    ("six people", "six people", "six people", "six people", "6 people"),
    ("10 people", "10 people", "10 people", "ten people", "10 people"),
    ("11 people", "11 people", "11 people", "11 people", "11 people"),
    ("$5 million", "$5 million", "$5m", "$5m", "$5 million"),
    ("€1.2 trillion", "€1.2 trillion", "€1.2tn", "€1.2trn", "EUR 1.2 trillion"),
    ("3 per cent", "3%", "3%", "3%", "3\u202f%"),
    ("16,250 km", "16,250 kilometers", "16,250 kilometres", "16,250 kilometres", "16\u202f250 km"),
    ("1,250 homes", "1,250 homes", "1,250 homes", "1,250 homes", "1250 homes"),
    ("20°C", "20 degrees Celsius", "20 degrees Celsius", "20 degrees Celsius", "20 °C"),
    (
        "at least 3.5 million tonnes",
        "at least 3.5 million tonnes",
        "at least 3.5 million tonnes",
        "at least 3.5m tonnes",
        "at least 3.5 million tonnes",
    ),
    ("aged 9", "9 years old", "9 years old", "9 years old", "9 years old"),
]


@pytest.mark.parametrize(("text", "ap", "guardian", "economist", "si"), STYLES)
def test_house_styles(text, ap, guardian, economist, si):
    quantity = parse_quantity(text)
    assert format_quantity(quantity, style="ap") == ap
    assert format_quantity(quantity, style="guardian") == guardian
    assert format_quantity(quantity, style="economist") == economist
    assert format_quantity(quantity, style="si") == si


def test_the_bbc_abbreviates_scales_beside_money_alone():
    assert format_quantity(parse_quantity("£2 billion"), style="bbc") == "£2bn"
    assert format_quantity(parse_quantity("2 billion trees"), style="bbc") == "2 billion trees"


def test_the_resolution_is_never_lost():
    def count(value, step):
        return Count(
            span=SPAN, value=value, lower=value, upper=value, resolution=step, item="homes", head="home"
        )

    assert format_quantity(count(7_800_000, 100_000)) == "7.8 million homes"
    assert format_quantity(count(7_800_000, 1_000)) == "7.800 million homes"
    assert format_quantity(count(7_800_000, 1)) == "7,800,000 homes"
    assert format_quantity(count(500_000, 100_000)) == "0.5 million homes"
    assert format_quantity(count(900, 100)) == "9 hundred homes"


def test_a_converted_figure_is_written_to_its_last_digit():
    told = convert(parse_quantity("26 miles"), "kilometer")
    assert format_quantity(told) == "41.842944 kilometers"


def test_what_no_words_state_is_refused():
    with pytest.raises(ValueError, match="whose value no decimal holds"):
        format_quantity(Measure(span=SPAN, unit="mile"))
    with pytest.raises(ValueError, match="no words state a magnitude from 7 to 12"):
        format_quantity(Number(span=SPAN, lower=7, upper=12, bound="vague"))


def test_bad_arguments_are_named():
    with pytest.raises(
        ValueError, match="style must be one of plain, ap, guardian, bbc, economist, si, not 'nyt'"
    ):
        format_quantity(parse_quantity("5 homes"), style="nyt")
    with pytest.raises(TypeError, match="quantity must be a Quantity, not str"):
        format_quantity("5 homes")


def test_a_currency_or_unit_without_a_name_is_written_as_its_code():
    money = Money(span=SPAN, value=5, lower=5, upper=5, resolution=1, unit="XAU")
    assert format_quantity(money) == "XAU 5"
    assert (
        format_quantity(Measure(span=SPAN, value=5, lower=5, upper=5, resolution=1, unit="square_smoot"))
        == "5 square smoots"
    )


def test_percent_of_a_vague_magnitude_is_refused_not_guessed():
    with pytest.raises(ValueError, match="no words state"):
        format_quantity(Percent(span=SPAN, lower=3, upper=4, bound="vague"))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (40, "forty"),
        (300, "three hundred"),
        (1_002_021, "one million two thousand twenty-one"),
    ],
)
def test_spell(figure, words):
    assert spell(Decimal(figure)) == words
    assert parse_quantity(words).value == figure


# In the examples of this table the document orders the candidates, which one figure alone cannot.
OF_THE_DOCUMENT = {"dateline_cities"}


@pytest.mark.parametrize(
    "table",
    [name for name in Lexicon.tables() if not name.startswith("timex") and name not in OF_THE_DOCUMENT],
)
def test_every_figure_of_the_tables_examples_reads_back(table):
    for row in Lexicon.default().rows(table):
        for quantity in find_quantities(row.example):
            for style in HOUSES:
                text = format_quantity(quantity, style=style)
                assert parse_quantity(text).figure == quantity.figure, (row.example, style, text)


@pytest.mark.parametrize(
    "text",
    [
        "a couple dozen eggs",
        "at least 3 and less than 5 people",
        "more than 3 and at most 5 people",
        "hundreds of millions of its users",
    ],
)
def test_words_that_are_already_plain_are_kept(text: str) -> None:
    (found,) = find_quantities(text)
    assert format_quantity(found) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They voted 3-1 for it.", "3-1"), ("It costs two-thirds of a million.", "two-thirds of a million")],
)
def test_ratios_of_large_parts(text: str, expected: str) -> None:
    (found,) = find_quantities(text)
    assert format_quantity(found) == expected


def test_none_of_what_is_counted_one_by_one() -> None:
    none = Count(span=SPAN, value=0, lower=0, upper=0, resolution=1, item="ship", head="ship")
    assert format_quantity(none) == "no ship"
    assert format_quantity(none.model_copy(update={"item": "ships"})) == "0 ships"


@pytest.mark.parametrize(
    ("quantity", "message"),
    [
        (Count(span=SPAN, value=5, resolution=1, bound="vague"), "a figure with a value cannot be vague"),
        (Number(span=SPAN, upper=10, bound="vague"), "no words state a magnitude from None to 10"),
        (
            Ratio(span=SPAN, numerator=2, denominator=3, resolution=1, bound="vague"),
            "no words state a ratio that is vague",
        ),
        (
            Ratio(span=SPAN, value=2, numerator=2, resolution=1, bound="vague", change="up", role="delta"),
            "no words state a change by a factor that is vague",
        ),
    ],
)
def test_a_bound_that_no_words_give_a_figure_is_refused(
    quantity: Count | Number | Ratio, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        format_quantity(quantity)
