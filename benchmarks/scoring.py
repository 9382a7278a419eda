"""Scores of answers against the gold: precision, recall and F1 over multisets, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

BASE_UNITS = {  # what the tools call a unit -> the name in the gold
    **dict.fromkeys(("percentage", "percentage point", "per cent", "%"), "percent"),
    **dict.fromkeys(("dollar", "united states dollar", "$", "us$"), "usd"),
    **dict.fromkeys(("euro", "€"), "eur"),
    **dict.fromkeys(("pound sterling", "british pound", "pound", "£"), "gbp"),
    **dict.fromkeys(("japanese yen", "yen", "¥"), "jpy"),
    **dict.fromkeys(("australian dollar", "a$", "au$"), "aud"),
    **dict.fromkeys(("swiss franc", "swiss francs", "chf", "fr."), "chf"),
    **dict.fromkeys(("indian rupee", "rupee", "rs", "₹"), "inr"),
    **dict.fromkeys(("swedish krona", "swedish kronor", "krona", "kr"), "sek"),
    **dict.fromkeys(("metric ton", "tonne", "metric_ton", "ton", "t"), "tonne"),
    **dict.fromkeys(("c", "celsius", "degree celsius", "°c"), "degree_celsius"),
    **dict.fromkeys(("square hectometer", "hectare"), "hectare"),
    **dict.fromkeys(("cubic meter", "cubic metre"), "cubic_meter"),
    **dict.fromkeys(("", "dimensionless", "unk", "none"), None),
}
MONEY = {"usd", "eur", "gbp", "jpy", "aud", "chf", "inr", "sek", "cent", "jp¥"}


@dataclass(frozen=True)
class Score:
    """How many answers were right, how many were given, how many the gold has."""

    right: int
    given: int
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent; 0 where nothing is right."""
        total = self.given + self.wanted
        return 200 * self.right / total if total else 0.0


def score(
    gold: Iterable[Sequence[Any]], found: Iterable[Sequence[Any]], same: Callable[[Any, Any], bool]
) -> Score:
    """Answers of every sentence against its gold; each answer and each gold entry counts once."""
    right = given = wanted = 0
    for golden, answers in zip(gold, found, strict=True):
        left = list(answers)
        given += len(left)
        wanted += len(golden)
        for entry in golden:
            hit = next((answer for answer in left if same(entry, answer)), None)
            if hit is not None:
                left.remove(hit)
                right += 1
    return Score(right, given, wanted)


def base_unit(name: str | None) -> str | None:
    """A tool's name of a unit as the gold has it: what it is per is left aside, spelling is American."""
    unit = (name or "").lower().split(" per ")[0].strip()
    for british, american in (("metre", "meter"), ("litre", "liter")):
        unit = unit.replace(british, american)
    if unit in BASE_UNITS:
        return BASE_UNITS[unit]
    return unit.replace(" ", "_").replace("-", "_")


def is_money(entry: Sequence[Any]) -> bool:
    return base_unit(entry[1]) in MONEY


def is_direct(entry: Sequence[str]) -> bool:
    """Whether the content of an attribution has quotation marks."""
    return "“" in entry[1] or '"' in entry[1]


def same_value(gold: Sequence[Any], answer: Sequence[Any]) -> bool:
    """The same figure, within a thousandth: "2/3" and 0.667, a range by both ends."""
    ours, theirs = _ends(gold[0]), _ends(answer[0])
    return len(ours) == len(theirs) and all(map(_near, ours, theirs))


def same_value_and_unit(gold: Sequence[Any], answer: Sequence[Any]) -> bool:
    theirs = base_unit(answer[1])
    unit = base_unit(gold[1])
    points = {"percentage_point": "percent"}  # most tools have no name for points
    return same_value(gold, answer) and points.get(unit or "", unit) == points.get(theirs or "", theirs)


def same_value_and_bound(gold: Sequence[Any], answer: Sequence[Any]) -> bool:
    """A tool without bounds says "exact", or "between" where it gives two ends."""
    bound = answer[2] or ("between" if len(_ends(answer[0])) == 2 else "exact")
    return same_value(gold, answer) and gold[2] == bound


def _ends(value: Any) -> tuple[float | None, ...]:
    return tuple(_number(end) for end in str(value).split(".."))


def _number(text: str) -> float | None:
    try:
        return float(Fraction(text.strip().replace(",", "")))
    except (ValueError, ZeroDivisionError):
        return None


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= abs(one) / 1000


def same_date(gold: str, answer: str) -> bool:
    return gold == answer


def same_speaker(gold: Sequence[str], answer: Sequence[str]) -> bool:
    """The words of one name are among the words of the other: "Mara Quist", "coach Mara Quist"."""
    ours, theirs = _words(gold[0]), _words(answer[0])
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def same_speaker_and_content(gold: Sequence[str], answer: Sequence[str]) -> bool:
    """The speaker, and contents that share at least half of the words that either has."""
    ours, theirs = _words(gold[1]), _words(answer[1])
    return same_speaker(gold, answer) and 2 * len(ours & theirs) >= len(ours | theirs)


def _words(text: str) -> set[str]:
    words = {word.strip("“”\"',.’").lower() for word in text.split()}
    return words - {"", "the", "a", "an"}
