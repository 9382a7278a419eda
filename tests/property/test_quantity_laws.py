"""Laws of figures: what stands around one changes nothing, scales multiply, the cost is linear."""

from __future__ import annotations

import gc
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import find_quantities, parse_number
from newsclaims.number import find_numerals

FIGURES = [
    "at least 40 homes",
    "$5.2m",
    "€210 billion",
    "19% of the land",
    "between 3 and 5%",
    "nearly four years",
    "tens of thousands of troops",
    "two of its ambulances",
    "one in five voters",
    "-3 °C",
    "3 million barrels a day",
    "a 30-year-old",
    "about 90 km/h",
    "doubled",
    "12 or more trucks",
]
# Sentences without a figure; each parts itself by its stops from what follows.
AROUND = [
    "",
    "Nobody knew. ",
    "The minister spoke.\n\n",
    "“It rained,” she said. ",
    "It rained on Monday. ",
    "🙂 ",
    "\r\n",
    "e\u0301te\u0301. ",
]


@given(st.sampled_from(FIGURES), st.sampled_from(AROUND), st.sampled_from(AROUND))
def test_text_around_a_figure_changes_nothing(figure: str, before: str, after: str) -> None:
    core = f"Here was {figure} again."
    alone = find_quantities(core)
    within = find_quantities(before + core + " " + after)
    assert [q.figure for q in within] == [q.figure for q in alone]
    assert [q.span.start - len(before) for q in within] == [q.span.start for q in alone]


SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}


@given(st.decimals("0.1", "999", places=1), st.sampled_from(sorted(SCALES)))
def test_scaling_words_multiply(figure: Decimal, scale: str) -> None:
    expected = figure * 10 ** SCALES[scale]
    assert parse_number(f"{figure} {scale}") == expected
    (money,) = find_quantities(f"It cost ${figure} {scale} in all.")
    assert money.value == expected
    assert money.resolution == Decimal("0.1") * 10 ** SCALES[scale]


@given(st.integers(0, 10**15), st.sampled_from([",", " ", "\u202f", "\u00a0"]))
def test_grouping_changes_no_figure(figure: int, mark: str) -> None:
    assert parse_number(f"{figure:,}".replace(",", mark)) == figure


ONES = [
    "",
    *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(),
]
ONES += ["seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(figure: int) -> str:
    """A figure in words, as English says it."""
    for power, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if figure >= power:
            rest = figure % power
            joiner = " and " if 0 < rest < 100 else " "
            return f"{spell(figure // power)} {word}" + (joiner + spell(rest) if rest else "")
    if figure >= 100:
        return f"{ONES[figure // 100]} hundred" + (f" and {spell(figure % 100)}" if figure % 100 else "")
    if figure >= 20:
        return TENS[figure // 10] + (f"-{ONES[figure % 10]}" if figure % 10 else "")
    return ONES[figure] or "zero"


@given(st.integers(0, 10**12 - 1))
def test_words_and_digits_are_one_figure(figure: int) -> None:
    assert parse_number(spell(figure)) == figure
    assert parse_number(spell(figure).capitalize()) == figure


REPEATED = [
    "1",
    "1 ",
    "1,",
    "1.",
    "1-",
    "1/",
    "1:",
    "000 ",
    "12,345 ",
    "one ",
    "hundred ",
    "a hundred and ",
    "twenty-",
    "million ",
    "half a ",
    "about ",
    "more than ",
    "$",
    "$ ",
    "US $",
    "% ",
    "5% of ",
    "from 5 to ",
    "between 1 and ",
    "two of the ",
    "one in ",
    "per ",
    "no ",
    "rose ",
    "5 feet ",
    "'5",
    '5" ',
    "and ",
    "dozens of ",
    "aged 5, ",
    "A",
    "a",
    " ",
    "-",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_the_cost_is_linear(piece: str) -> None:
    """Four times the text costs at most about four times as much: eight leaves room for noise."""
    find_quantities("5")
    size = max(1, 1500 // len(piece))

    def cost(count: int) -> float:
        text = piece * count
        best = 9.0
        gc.disable()  # what other tests have left on the heap is not to be walked in our time
        for _ in range(3):
            start = time.process_time()
            find_quantities(text)
            best = min(best, time.process_time() - start)
        gc.enable()
        return best

    small, large = cost(size), cost(4 * size)
    assert large < 8 * max(small, 0.004)


def test_a_figure_is_read_once() -> None:
    text = "It took 40 homes, $5m, 6 per cent and two and a half years."
    assert [text[n.start : n.end] for n in find_numerals(text)] == ["40", "5", "6", "two and a half"]
