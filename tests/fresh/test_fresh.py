"""Independent cases, written by readers who had not seen the rules.

Each row is a text and what a careful reader finds in it. Only the fields that a row gives are
compared; for figures, dates and attributions the list is exhaustive. A row with an "xfail" key is
a known gap, strict: the day it is closed the key must go. Where ids end in "o" and "e", the rows in
"o" are open to whoever writes rules; those in "e" are held out, to be run but not read.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import newsclaims

HERE = Path(__file__).parent
DECIMALS = {"value", "lower", "upper", "base", "numerator", "denominator", "per_amount"}


def cases(name: str) -> list[Any]:
    """The rows of one file as pytest parameters, named by their id or their line."""
    lines = (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [case(json.loads(line), number) for number, line in enumerate(lines, 1) if line.strip()]


def case(row: dict[str, Any], number: int, suffix: str = "") -> Any:
    reason = row.get("xfail")
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(row, marks=marks, id=row.get("id", f"line{number}") + suffix)


def paraphrases() -> list[Any]:
    """One parameter a sentence; "xfail" of such a row maps sentences to reasons."""
    found = []
    lines = [
        line
        for n in ("paraphrases", "paraphrases2")
        for line in (HERE / f"{n}.jsonl").read_text("utf-8").splitlines()
    ]
    for number, line in enumerate(lines, 1):
        row = json.loads(line)
        for place, text in enumerate(row["texts"]):
            reason = row.get("xfail", {}).get(text)
            one = {**row, "text": text, "xfail": reason}
            found.append(case(one, number, f"-{row['class']}-{place}"))
    return found


# --- records in the rows' form ----------------------------------------------------------------


def shown(value: Any) -> Any:
    """A field as the rows write it: days as ISO, spans as their text, tuples as lists."""
    if isinstance(value, tuple):
        return [shown(item) for item in value]
    if isinstance(value, (newsclaims.Span, newsclaims.Timex)):
        return value.text if isinstance(value, newsclaims.Span) else value.span.text
    return value.isoformat() if hasattr(value, "isoformat") else value


def field(record: Any, name: str) -> Any:
    if name == "surface":
        return record.span.text
    return shown(getattr(record, name, None))


def attribution_field(record: newsclaims.Attribution, name: str) -> Any:
    if name in ("name", "role", "kind", "mention"):
        return getattr(record.source, name)
    if name == "source":
        return shown(record.source.span)
    if name == "cue":
        return shown(record.cue.span) if record.cue else None
    return field(record, name)


def expected(name: str, value: Any) -> Any:
    return Decimal(value) if name in DECIMALS and value is not None else value


def pairing(wanted: list[dict[str, Any]], seen: list[dict[str, Any]]) -> list[int | None]:
    """For each row wanted, the record with the most equal fields that no other row has taken."""
    free = set(range(len(seen)))
    pairs: list[int | None] = []
    for row in wanted:
        scores = {i: sum(seen[i][name] == value for name, value in row.items()) for i in sorted(free)}
        best = max(scores, key=lambda i: scores[i], default=None)
        free.discard(best if best is not None else -1)
        pairs.append(best)
    return pairs


# --- the tests ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "row", [*cases("quantities"), *cases("quantities2"), *cases("quantities3"), *cases("quantities4")]
)
def test_quantities(row: dict[str, Any]) -> None:
    found = newsclaims.find_quantities(row["text"])
    wanted = [{k: expected(k, v) for k, v in e.items()} for e in row["expect"]]
    check_list(wanted, found, field, row)


@pytest.mark.parametrize(
    "row", [*cases("timexes"), *cases("timexes2"), *cases("timexes3"), *cases("timexes4")]
)
def test_timexes(row: dict[str, Any]) -> None:
    found = newsclaims.find_timexes(row["text"], published=row.get("published"))
    check_list(row["expect"], found, field, row)


@pytest.mark.parametrize("row", [*cases("attributions"), *cases("attributions2"), *cases("attributions4")])
def test_attributions(row: dict[str, Any]) -> None:
    found = newsclaims.find_attributions(row["text"], published=row.get("published"))
    names = {name for e in row["expect"] for name in e}
    seen = [{name: attribution_field(a, name) for name in names} for a in found]
    without = [{k: v for k, v in e.items() if k != "parent"} for e in row["expect"]]
    pairs = pairing(without, seen)
    wanted = [
        {**e, "parent": pairs[e["parent"]]} if e.get("parent") is not None else dict(e) for e in row["expect"]
    ]
    got = [{k: seen[i][k] for k in e} if i is not None else None for e, i in zip(wanted, pairs, strict=True)]
    assert got == wanted, row["text"]
    beside = [
        {name: attribution_field(a, name) for name in ("source", "cue", "content")}
        for i, a in enumerate(found)
        if i not in pairs
    ]
    assert beside == [], row["text"]


def check_list(wanted: list[dict[str, Any]], found: Any, read: Any, row: dict[str, Any]) -> None:
    """Every record wanted is found, with each field that is given, and nothing beside."""
    names = {name for e in wanted for name in e} | {"surface"}
    seen = [{name: read(record, name) for name in names} for record in found]
    pairs = pairing(wanted, seen)
    got = [{k: seen[i][k] for k in e} if i is not None else None for e, i in zip(wanted, pairs, strict=True)]
    assert got == wanted, row["text"]
    assert [s["surface"] for i, s in enumerate(seen) if i not in pairs] == [], row["text"]


def figures(text: str, published: str | None = "2024-05-10") -> list[newsclaims.Claim]:
    return [c for c in newsclaims.extract(text, published=published).claims if c.kind == "figure"]


@pytest.mark.parametrize("row", cases("claims"))
def test_claims(row: dict[str, Any]) -> None:
    start = row["text"].index(row["surface"])
    end = start + len(row["surface"])
    claims = [
        c
        for c in figures(row["text"], row.get("published"))
        if c.quantity and c.quantity.span.start < end and start < c.quantity.span.end
    ]
    assert claims, f"no claim on {row['surface']!r}: {row['text']}"
    wanted = {
        k: v for k, v in row.items() if k not in ("id", "text", "published", "surface", "xfail", "note")
    }
    assert {name: claim_field(claims[0], name) for name in wanted} == wanted, row["text"]


def claim_field(claim: newsclaims.Claim, name: str) -> Any:
    if name == "sources":
        return [a.source.name for a in claim.attribution]
    if name == "as_of_upper":
        return claim.as_of.upper.isoformat()[:10] if claim.as_of and claim.as_of.upper else None
    return shown(getattr(claim, name))


@pytest.mark.parametrize("row", paraphrases())
def test_paraphrases(row: dict[str, Any]) -> None:
    claims = figures(row["text"])
    assert claims, f"no claim: {row['text']}"
    first = claims[0]
    assert first.quantity is not None
    got = (first.event, first.population, first.quantity.value)
    assert got == (row["event"], row["population"], Decimal(row["value"])), row["text"]


@pytest.mark.parametrize("row", [*cases("pairs"), *cases("pairs2")])
def test_pairs(row: dict[str, Any]) -> None:
    a, b = figures(row["a"], row["published_a"]), figures(row["b"], row["published_b"])
    assert a, f"no claim: {row['a']}"
    assert b, f"no claim: {row['b']}"
    comparison = newsclaims.compare(a[0], b[0])
    assert comparison.relation == row["relation"], f"{row['a']} | {row['b']}: {comparison.reason}"
