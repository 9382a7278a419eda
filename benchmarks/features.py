"""Small probes: one sentence each, and what a tool must answer for the feature to be there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scoring import (
    base_unit,
    same_date,
    same_speaker_and_content,
    same_value,
    same_value_and_bound,
    same_value_and_unit,
)


@dataclass(frozen=True)
class Probe:
    """A feature holds where the answers to the text are the wanted ones, no more and no fewer."""

    feature: str
    step: str
    text: str
    wanted: tuple[Any, ...]
    same: Callable[[Any, Any], bool]

    def holds(self, answers: list[Any]) -> bool:
        return len(answers) == len(self.wanted) and all(map(self.same, self.wanted, answers))


def same_point(gold: Any, answer: Any) -> bool:
    """Here, unlike in the scores, a point is no percent."""
    return same_value(gold, answer) and base_unit(answer[1]) in (gold[1], "percentage_points")


PROBES = (
    Probe("money, scale words", "quantities", "The firm paid €4.5 million.",
          (("4500000", "eur", None),), same_value_and_unit),
    Probe("numbers in words", "quantities", "Twenty-six ships waited outside.",
          (("26", None, None),), same_value),
    Probe("measures with units", "quantities", "The wall is 1.8 kilometres long.",
          (("1.8", "kilometer", None),), same_value_and_unit),
    Probe("fractions in words", "quantities", "Two-thirds of the shops closed.",
          (("2/3", None, None),), same_value),
    Probe("hedges and bounds", "quantities", "At least 20 homes burned.",
          (("20", None, "at_least"),), same_value_and_bound),
    Probe("ranges with both ends", "quantities", "Wages rose between 3% and 4%.",
          (("3..4", "percent", "between"),), same_value),
    Probe("points apart from percent", "quantities", "Support fell 4 percentage points.",
          (("4", "percentage_point", None),), same_point),
    Probe("vague magnitudes", "quantities", "Hundreds of people fled.",
          (("200..2000", None, "vague"),), same_value_and_bound),
    Probe("names are no figures", "quantities", "Flight TB417 left gate B12.", (), same_value),
    Probe("years are no figures", "quantities", "The mill closed in May 2021.", (), same_value),
    Probe("full dates", "dates", "The law passed on 3 March 2022.", ("2022-03-03",), same_date),
    Probe("months without a made-up day", "dates", "The mill closed in May 2021.", ("2021-05",), same_date),
    Probe("weekdays by publication day", "dates", "The court ruled on Tuesday.", ("2024-05-07",), same_date),
    Probe("weekdays ahead, by tense", "dates", "The court will rule on Tuesday.",
          ("2024-05-14",), same_date),
    Probe("who said what, direct", "attributions", "“We will stay,” Ann Orr said.",
          (("Ann Orr", "“We will stay,”"),), same_speaker_and_content),
    Probe("who said what, indirect", "attributions", "Ann Orr denied that the mill would close.",
          (("Ann Orr", "the mill would close"),), same_speaker_and_content),
)  # fmt: skip


def cell(probe: Probe, measured: dict[str, Any] | None, place: int) -> str:
    """ "yes" or "no" as measured; a dash where the tool has no such step, "?" where it did not run."""
    if measured is None:
        return "–"
    if "reason" in measured:
        return "?"
    return "yes" if probe.holds(measured["answers"][place]) else "no"


def table(found: dict[str, dict[str, Any]], begin: int) -> list[list[str]]:
    """A header, then a row for each probe; `begin` is the place of the first probe's answers."""
    rows = [["", *found]]
    for place, probe in enumerate(PROBES, begin):
        cells = [cell(probe, measured.get(probe.step), place) for measured in found.values()]
        rows.append([probe.feature, *cells])
    return rows
