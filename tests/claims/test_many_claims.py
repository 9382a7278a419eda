"""Four times the claims cost about four times as much: to group them, to place them, to check and to print them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import newsclaims as nc
from newsclaims import Lexicon
from newsclaims.export.csv import format_csv
from robustness.spelling import word

FEW, MANY = 100, 400
MOST = 9.0  # times the cost for four times the claims; a look at each pair costs sixteen times


TEXTS: dict[str, Callable[[int], str]] = {
    "one figure": lambda i: f"The flood killed {i % 3 + 3} people in Vell on Monday.",
    "figures": lambda i: f"The flood killed {i + 3} people in Vell on Monday.",
    "places": lambda i: f"The flood killed {i + 3} people in {word(i).title()}.",
    "measures": lambda i: f"The storm destroyed {i + 3} tonnes of grain.",
    "sources": lambda i: f"Mayor {word(i).title()} Holm said that {i + 3} people died in Vell.",
    "parts": lambda i: f"The fire killed {i + 900} people, {i + 1} of them children.",
}


def document(name: str, number: int) -> nc.Document:
    sentences = "\n\n".join(TEXTS[name](i) for i in range(number))
    return nc.extract(sentences, published="2024-05-10", publisher="The Gazette")


def check_linear(call: Callable[[Any], Any], few: Any, many: Any) -> None:
    """The least processor time of both, measured again while it looks too much."""
    gc.disable()
    try:
        for _ in range(4):
            small, large = (min(seconds(call, given) for _ in range(2)) for given in (few, many))
            if large <= MOST * max(small, 0.002):
                return
    finally:
        gc.enable()
    raise AssertionError(f"{small:.4f} s, then {large:.4f} s")


def seconds(call: Callable[[Any], Any], given: Any) -> float:
    start = time.process_time()
    call(given)
    return time.process_time() - start


@pytest.mark.parametrize("name", TEXTS)
def test_many_claims_are_grouped_checked_and_printed(name: str) -> None:
    few, many = document(name, FEW), document(name, MANY)
    assert len(many.claims) >= 3 * len(few.claims) > FEW
    check_linear(lambda d: nc.reconcile(d.claims), few, many)
    check_linear(lambda d: [d.sentence(claim) for claim in d.claims], few, many)
    check_linear(lambda d: [nc.explain(claim) for claim in d.claims], few, many)
    check_linear(lambda d: d.to_rows("claims"), few, many)
    check_linear(lambda d: format_csv([d], kind="claims"), few, many)
    check_linear(lambda d: d._repr_html_(), few, many)


def test_a_claim_is_looked_for_in_a_long_text() -> None:
    few, many = document("places", FEW), document("places", MANY)
    check_linear(lambda d: nc.verify(few.claims[0], d.text), few, many)


def test_a_vocabulary_takes_many_rows() -> None:
    def read(number: int) -> None:
        rows = [
            {"table": "currencies", "surface": f"{word(i)}coin", "value": "USD", "form": "name"}
            for i in range(number)
        ]
        nc.find_quantities("It cost 5 dollars.", lexicon=Lexicon.default().extend(rows))

    read(10)
    check_linear(read, 2_000, 8_000)


@pytest.mark.parametrize("rate", ["1e999999999", "1e-999999999", "9" * 61])
def test_a_rate_too_long_to_matter_is_refused_at_once(rate: str) -> None:
    one, other = (nc.extract(f"The firm paid {sum_} in taxes.").claims[0] for sum_ in ("$5", "€5"))
    with pytest.raises(ValueError, match="'USD' must have at most 60 digits"):
        nc.compare(one, other, rates={"USD": Decimal(rate), "EUR": Decimal(1)})


@pytest.mark.parametrize("piece", ["9", "x", "million ", "5 people ", "👩\u200d", "e\u0301", "🇺🇳"], ids=ascii)
def test_a_long_string_is_refused_with_its_caret(piece: str) -> None:
    def refuse(text: str) -> None:
        for parse in (nc.parse_quantity, nc.parse_number, nc.parse_timex):
            with pytest.raises(nc.ParseError) as error:
                parse(text)
            assert len(str(error.value)) < 1_000  # a whole article is not printed

    check_linear(refuse, piece * 3_000, piece * 12_000)
