"""Every row of the tables of claims is found on its own example, through the public function."""

from __future__ import annotations

import pytest

import newsclaims
from newsclaims import Lexicon, Row

LEXICON = Lexicon.default()


def rows(table: str) -> list[object]:
    return [
        pytest.param(row, id=f"{row.surface}-{row.value}-{row.get('form')}-{number}")
        for number, row in enumerate(LEXICON.rows(table))
    ]


def figure_claims(text: str) -> list[newsclaims.Claim]:
    return [claim for claim in newsclaims.extract(text).claims if claim.kind == "figure"]


@pytest.mark.parametrize("row", rows("events"))
def test_event_row_is_found_on_its_example(row: Row) -> None:
    assert row.value in [claim.event for claim in figure_claims(row.example)], row.example


@pytest.mark.parametrize("row", rows("claim_statuses"))
def test_status_row_is_found_on_its_example(row: Row) -> None:
    found = {claim.status for claim in figure_claims(row.example)}
    planned = row.surface in ("will", "would", "shall")  # of a harm or a level they project
    assert found & ({row.value, "projected"} if planned else {row.value}), (row.example, found)


@pytest.mark.parametrize("row", rows("claim_accounting"))
def test_accounting_row_is_found_on_its_example(row: Row) -> None:
    assert row.value in {claim.accounting for claim in figure_claims(row.example)}, row.example


@pytest.mark.parametrize("row", rows("claim_verbs"))
def test_verb_row_lets_the_event_be_found(row: Row) -> None:
    assert any(claim.event for claim in figure_claims(row.example)), row.example


@pytest.mark.parametrize("row", rows("populations"))
def test_population_row_is_found_on_its_example(row: Row) -> None:
    found = [claim.population for claim in figure_claims(row.example)]
    assert ("person" if row.value == "anyone" else row.surface.lower()) in found, (row.example, found)
