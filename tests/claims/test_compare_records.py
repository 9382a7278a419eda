"""Compare on records made by hand: each rule of "same matter" and each relation at its very edge."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from claims.by_hand import count_of as _count
from claims.by_hand import range_of as _range
from claims.by_hand import span_of as _span
from newsclaims import Attribution, Claim, Timex, compare
from newsclaims.records.attribution import Source
from newsclaims.records.claim import Origin
from newsclaims.records.comparison import Comparison
from newsclaims.records.quantity import AnyQuantity, Count, Duration, Measure, Money, Percent, Ratio


def _claim(quantity: AnyQuantity | None, *, published: dt.date | None = None, **fields: Any) -> Claim:
    shown = quantity.span if quantity is not None else _span("the clause")
    given: dict[str, Any] = {"id": "x", "event": "death", "population": "person"} | fields
    return Claim(
        kind=given.pop("kind", "figure"),
        span=shown,
        quantity=quantity,
        origin=Origin(document="d", published=published),
        **given,
    )


def _day(first: str, last: str | None = None, **fields: Any) -> Timex:
    lower = dt.date.fromisoformat(first)
    upper = dt.date.fromisoformat(last or first)
    return Timex(span=_span(first), type="DATE", value=first, lower=lower, upper=upper, **fields)


def _related(a: Claim, b: Claim) -> tuple[str, tuple[str, ...]]:
    found = compare(a, b)
    return found.relation, found.assumed


NINE = _count(9)
PERCENT = Percent(span=_span("3%"), value=Decimal(3), resolution=Decimal(1))
METRES = Measure(span=_span("3 m"), value=Decimal(3), unit="meter")
YEARS = Duration(span=_span("3 years"), value=Decimal(3), unit="year", resolution=Decimal(1))


@pytest.mark.parametrize(
    ("fields", "others", "reason"),
    [
        ({"status": "planned"}, {}, "One is planned, the other actual."),
        ({"status": "estimated"}, {"status": "hypothetical"}, "One is actual, the other hypothetical."),
        ({"event": "injury"}, {}, "One is about injury, the other about death."),
        ({"population": "soldier"}, {"population": "nurse"}, "One counts 'soldier', the other 'nurse'."),
        ({"place": "Orva"}, {"place": "Vell"}, "They name two places, 'Orva' and 'Vell'."),
        ({"agent": "rebels"}, {"agent": "police"}, "They name two agents, 'rebels' and 'police'."),
        ({"cause": "fire"}, {"cause": "flood"}, "They name two causes, 'fire' and 'flood'."),
        ({"agent": "company"}, {"agent": "rebels"}, "They name two agents, 'company' and 'rebels'."),
        (
            {"event_time": _day("2024-05-01")},
            {"event_time": _day("2024-05-02")},
            "They name two times, '2024-05-01' and '2024-05-02'.",
        ),
        (
            {"period": _day("2024-05-01", "2024-05-03")},
            {"period": _day("2024-05-02", "2024-05-04")},
            "They name two times, '2024-05-01' and '2024-05-02'.",
        ),
        ({"accounting": "new"}, {"accounting": "total"}, "One counts the new, the other the total."),
        (
            {"event": None, "population": None},
            {},
            "Nothing that both name says what the figures measure.",
        ),
    ],
)
def test_two_named_values_set_claims_apart(
    fields: dict[str, Any], others: dict[str, Any], reason: str
) -> None:
    found = compare(_claim(NINE, **fields), _claim(NINE, **others))
    assert (found.relation, found.reason) == ("unrelated", reason)


@pytest.mark.parametrize(
    ("fields", "others", "assumed"),
    [
        ({}, {"id": "y"}, ()),
        ({"status": "estimated"}, {"status": "confirmed"}, ()),
        ({"event": None}, {}, ("event",)),
        ({"population": None}, {}, ("population",)),
        ({"place": None}, {"place": "Vell"}, ("place",)),
        ({"place": "the Vell"}, {"place": "VELL"}, ()),
        ({"place": "Old Vell"}, {"place": "Vell"}, ("place",)),
        ({"cause": "forest fire"}, {"cause": "fire"}, ("cause",)),
        ({"agent": "company"}, {"agent": "Brell"}, ("agent",)),
        ({"agent": "Brell"}, {"agent": "firm"}, ("agent",)),
        ({"agent": "company"}, {"agent": None}, ("agent",)),
        ({"event_time": _day("2024-05-01")}, {"event_time": _day("2024-05-01")}, ()),
        ({"event_time": _day("2024-05-01")}, {}, ("event_time",)),
        (
            {"event_time": _day("2024-05-01", "2024-05-31")},
            {"event_time": _day("2024-05-01")},
            ("event_time",),
        ),
        (
            {"event_time": _day("2024-05-31")},
            {"event_time": _day("2024-05-01", "2024-05-31")},
            ("event_time",),
        ),
        ({"period": _day("2024-05-01")}, {}, ("period",)),
        ({"accounting": "total"}, {}, ()),
        ({"accounting": "new"}, {}, ("accounting",)),
        ({}, {"accounting": "excess"}, ("accounting",)),
        ({"place": "Vell", "cause": "fire", "accounting": "new"}, {}, ("place", "cause", "accounting")),
    ],
)
def test_what_one_side_leaves_open_is_assumed(
    fields: dict[str, Any], others: dict[str, Any], assumed: tuple[str, ...]
) -> None:
    a, b = _claim(NINE, **fields), _claim(NINE, **({"id": "y"} | others))
    assert _related(a, b) == ("same", assumed)
    assert _related(b, a) == ("same", assumed)
    if assumed:
        assert compare(a, b).reason.endswith(f" Left open by one side: {', '.join(assumed)}.")


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (None, NINE, "One of them states no figure."),
        (NINE, None, "One of them states no figure."),
        (NINE, NINE.model_copy(update={"role": "delta"}), "One states a level, the other a change."),
        (NINE, NINE.model_copy(update={"per": "day"}), "The figures are rates over different denominators."),
        (
            NINE.model_copy(update={"per": "person"}),
            NINE.model_copy(update={"per": "person", "per_amount": Decimal(100)}),
            "The figures are rates over different denominators.",
        ),
        (YEARS, YEARS.model_copy(update={"is_age": True}), "One is an age, the other a length of time."),
        (
            PERCENT.model_copy(update={"of": "voters"}),
            PERCENT.model_copy(update={"of": "children"}),
            "One is a share of 'voters', the other of 'children'.",
        ),
        (PERCENT, METRES, "One figure is a percent, the other a measure."),
    ],
)
def test_figures_of_two_sorts_are_unrelated(
    a: AnyQuantity | None, b: AnyQuantity | None, reason: str
) -> None:
    found = compare(_claim(a), _claim(b))
    assert (found.relation, found.reason) == ("unrelated", reason)


@pytest.mark.parametrize(
    ("of", "other", "assumed"),
    [
        ("the voters", "Voters", ()),
        ("voters", None, ("of",)),
        ("young voters", "voters", ("of",)),
        ("them", None, ()),
        ("those", "voters", ("of",)),
    ],
)
def test_a_whole_is_named_or_assumed(of: str, other: str | None, assumed: tuple[str, ...]) -> None:
    a = _claim(PERCENT.model_copy(update={"of": of}))
    b = _claim(PERCENT.model_copy(update={"of": other}), id="y")
    assert _related(a, b) == _related(b, a) == ("same", assumed)


def test_ages_count_alike_on_both_sides() -> None:
    age = YEARS.model_copy(update={"is_age": True})
    assert _related(_claim(age), _claim(age, id="y")) == ("same", ())


def test_times_without_a_calendar_reading_are_compared_by_their_value() -> None:
    monday, friday = (
        Timex(span=_span(name), type="DATE", value=value)
        for name, value in (("Monday", "XXXX-WXX-1"), ("Friday", "XXXX-WXX-5"))
    )
    assert _related(_claim(NINE, period=monday), _claim(NINE, id="y", period=monday)) == ("same", ())
    found = compare(_claim(NINE, period=monday), _claim(NINE, period=friday))
    assert (found.relation, found.reason) == ("unrelated", "They name two times, 'Monday' and 'Friday'.")
    dated = compare(_claim(NINE, period=monday), _claim(NINE, period=_day("2024-05-01")))
    assert dated.relation == "unrelated"


def test_a_length_of_time_is_compared_by_the_days_that_it_spans() -> None:
    week = _day("2024-05-10", begin=dt.date(2024, 5, 3), end=dt.date(2024, 5, 10))
    same = _day("2024-05-03", "2024-05-10")
    moment = Timex(
        span=_span("night"),
        type="TIME",
        value="2024-05-04T22:00",
        lower=dt.datetime(2024, 5, 4, 22),
        upper=dt.datetime(2024, 5, 4, 22),
    )
    assert _related(_claim(NINE, period=week), _claim(NINE, id="y", period=same)) == ("same", ())
    assert _related(_claim(NINE, period=week), _claim(NINE, id="y", period=moment)) == ("same", ("period",))


A_DAY, NEXT_DAY = dt.date(2024, 5, 10), dt.date(2024, 5, 11)


@pytest.mark.parametrize(
    ("a", "b", "relation", "narrower"),
    [
        (_count(9), _count(9), "same", None),
        (_count(9), _count(10), "contradicts", None),
        (_count(9), _count(9, "at_least"), "consistent", None),
        (_count(9, "at_least"), _count(9, "at_least"), "same", None),
        (_count(9, "at_least"), _count(8), "contradicts", None),
        (_count(9, "more_than"), _count(9), "contradicts", None),
        (_count(9, "at_most"), _count(9), "consistent", None),
        (_count(9, "less_than"), _count(9), "contradicts", None),
        (_count(9, "less_than"), _count(9, "at_least"), "contradicts", None),
        (_count(9, "at_most"), _count(9, "more_than"), "contradicts", None),
        (_count(100, "nearly"), _count(90), "consistent", None),
        (_count(100, "nearly"), _count(89), "contradicts", None),
        (_count(100, "about"), _count(105), "consistent", None),
        (_count(100, "about"), _count(106), "contradicts", None),
        (_range(20, 30), _range(20, 30), "same", None),
        (_range(20, 30), _range(22, 28), "refines", "b"),
        (_range(20, 30), _range(20, 28), "refines", "b"),
        (_range(22, 30), _range(20, 30), "refines", "a"),
        (_range(20, 30), _range(25, 35), "consistent", None),
        (_range(20, 30), _range(30, 40), "consistent", None),
        (_range(20, 30), _range(31, 40), "contradicts", None),
        (_range(20, 30), _count(30), "refines", "b"),
        (_count(20), _range(20, 30), "refines", "a"),
        (_range(20, 30, upper_closed=False), _count(30), "contradicts", None),
        (_range(20, 30, lower_closed=False), _count(20), "contradicts", None),
        (_range(20, 30), _range(20, 30, lower_closed=False), "refines", "b"),
        (_range(20, 30, upper_closed=False), _range(20, 30), "refines", "a"),
        (_range(24, 200, bound="vague"), _count(30), "consistent", None),
    ],
)
def test_relation_of_two_figures(a: Count, b: Count, relation: str, narrower: str | None) -> None:
    found = compare(_claim(a), _claim(b, id="y"))
    assert (found.relation, found.narrower) == (relation, narrower)
    back = compare(_claim(b, id="y"), _claim(a))
    assert (back.relation, back.narrower) == (relation, {"a": "b", "b": "a"}.get(narrower or ""))


@pytest.mark.parametrize(
    ("first", "second", "relation", "earlier"),
    [
        (_count(12), _count(19), "updates", "a"),
        (_count(19), _count(12), "contradicts", "a"),
        (_count(12), _count(12), "same", "a"),
        (_count(12, "at_least"), _count(19, "at_least"), "updates", "a"),
        (_count(12, "at_least"), _count(19, "more_than"), "updates", "a"),
        (_count(12, "at_least"), _count(15), "consistent", "a"),
        (_count(12, "more_than"), _count(12, "at_least"), "consistent", "a"),
    ],
)
def test_running_totals_of_two_days(first: Count, second: Count, relation: str, earlier: str) -> None:
    a = _claim(first, accounting="total", published=A_DAY)
    b = _claim(second, accounting="total", published=NEXT_DAY, id="y")
    assert (compare(a, b).relation, compare(a, b).earlier) == (relation, earlier)
    assert (compare(b, a).relation, compare(b, a).earlier) == (relation, "b")


def test_days_matter_only_to_what_goes_on() -> None:
    """A closed count told on two days is a contradiction, a stated as-of an update."""
    a, b = _claim(_count(12), published=A_DAY), _claim(_count(19), published=NEXT_DAY)
    assert (compare(a, b).relation, compare(a, b).earlier) == ("contradicts", None)
    dated = [
        _claim(_count(n), as_of=_day(day), published=A_DAY)
        for n, day in ((12, "2024-05-01"), (19, "2024-05-02"), (19, "2024-05-01"))
    ]
    assert compare(dated[0], dated[1]).relation == "updates"
    assert compare(dated[1], dated[0]).earlier == "b"
    assert compare(dated[0], dated[2]).relation == "contradicts"
    # A number that falls between two stated days is no running total: it may.
    assert (
        compare(
            _claim(_count(19), as_of=_day("2024-05-01")), dated[1].model_copy(update={"quantity": _count(12)})
        ).relation
        == "updates"
    )


def test_a_level_holds_on_the_day_that_it_was_told() -> None:
    low, high = PERCENT, PERCENT.model_copy(update={"value": Decimal(5)})
    a = _claim(low, event="inflation", population=None, published=A_DAY)
    b = _claim(high, event="inflation", population=None, published=NEXT_DAY)
    assert (compare(a, b).relation, compare(a, b).earlier) == ("updates", "a")
    found = compare(a, b.model_copy(update={"origin": a.origin}))
    assert found.relation == "contradicts"


@pytest.mark.parametrize(
    ("soldiers", "people", "relation"),
    [(9, 12, "consistent"), (12, 12, "consistent"), (13, 12, "contradicts")],
)
def test_a_part_never_exceeds_its_whole(soldiers: int, people: int, relation: str) -> None:
    part = _claim(_count(soldiers), population="soldier")
    whole = _claim(_count(people))
    assert compare(part, whole).relation == compare(whole, part).relation == relation
    reason = (
        "A part cannot exceed its whole" if relation == "contradicts" else "One counts a part of the other"
    )
    assert compare(part, whole).reason.startswith(
        f"{reason}: “exact {soldiers}” (death) and “exact {people}” (death)"
    )


def test_a_part_by_its_link_is_capped_too() -> None:
    whole, part = _claim(_count(12), id="w"), _claim(_count(20), id="p", part_of="w")
    assert compare(whole, part).relation == compare(part, whole).relation == "contradicts"
    fewer = part.model_copy(update={"quantity": _count(12)})
    assert compare(whole, fewer).relation == compare(fewer, whole).relation == "consistent"


def test_a_part_of_another_day_may_be_larger() -> None:
    whole = _claim(_count(12), accounting="total", published=A_DAY)
    part = _claim(_count(20), population="soldier", accounting="total", published=NEXT_DAY)
    assert compare(whole, part).relation == "consistent"


def _says(act: str = "denies", **fields: Any) -> Attribution:
    source = Source(span=_span("Lund"), name="Lund", kind="person", mention="name")
    return Attribution.model_validate(
        {"source": source, "content": (_span("x"),), "quote_type": "indirect", "act": act, "cue": None}
        | fields
    )


DENIED: dict[str, Any] = {"attribution": (_says(),), "id": "y"}


@pytest.mark.parametrize(
    ("a", "b", "relation", "reason"),
    [
        (
            _claim(NINE),
            _claim(NINE, **DENIED),
            "contradicts",
            "One affirms what the other denies: “exact 9” (death)",
        ),
        (
            _claim(NINE, polarity="negative"),
            _claim(NINE, id="y"),
            "contradicts",
            "One affirms what the other denies",
        ),
        (
            _claim(NINE),
            _claim(_count(7), **DENIED),
            "unrelated",
            "One denies a figure that the other does not state.",
        ),
        (
            _claim(NINE, polarity="negative"),
            _claim(NINE, **DENIED),
            "same",
            "Both deny the same figure, “exact 9” (death).",
        ),
        (
            _claim(NINE, polarity="negative"),
            _claim(_count(7), **DENIED),
            "unrelated",
            "Both deny, and to deny two figures says nothing about either.",
        ),
        (
            _claim(NINE, population="soldier"),
            _claim(NINE, **DENIED),
            "unrelated",
            "One denies a figure that the other does not state.",
        ),
    ],
)
def test_denials(a: Claim, b: Claim, relation: str, reason: str) -> None:
    for found in (compare(a, b), compare(b, a)):
        assert found.relation == relation
        assert found.reason.startswith(reason)


@pytest.mark.parametrize(
    "link", [_says("asserts", polarity="negative"), _says("asserts", modality="possible")]
)
def test_what_nobody_stated_is_unrelated(link: Attribution) -> None:
    unsaid = _claim(NINE, attribution=(link,))
    for found in (compare(unsaid, _claim(NINE)), compare(_claim(NINE), unsaid)):
        assert found == Comparison(
            relation="unrelated", reason="Nobody is reported to have stated 'exact 9'."
        )


def test_a_figure_and_a_proposition_are_unrelated() -> None:
    found = compare(_claim(NINE), _claim(None, kind="statement"))
    assert found == Comparison(relation="unrelated", reason="One states a figure, the other a proposition.")


def test_one_and_the_same_claim() -> None:
    ten = Money(span=_span("$10"), value=Decimal(10), unit="USD")
    found = compare(_claim(ten), _claim(ten))
    assert found == Comparison(
        relation="same",
        reason="They are one and the same claim.",
        difference=Decimal(0),
        difference_unit="USD",
    )
    vague = _claim(_range(24, 200, bound="vague"))
    assert compare(vague, vague).difference is None
    assert (
        compare(
            _claim(ten.model_copy(update={"value": None})), _claim(ten.model_copy(update={"value": None}))
        ).difference_unit
        is None
    )
    said = _claim(None, kind="statement")
    assert (compare(said, said).relation, compare(said, said).difference) == ("same", None)


def test_the_whole_comparison_is_told() -> None:
    """Difference b - a in a's unit, both readings, and a reason that could be printed."""
    a = _claim(METRES, event="depth", population=None)
    b = _claim(
        METRES.model_copy(update={"value": Decimal(500), "unit": "centimeter"}),
        event="depth",
        population=None,
    )
    found = compare(a, b)
    assert found.relation == "contradicts"
    assert found.reason == "“3 m” (depth) and “3 m” (depth) cannot both be true."
    assert (found.difference, found.difference_unit, found.narrower, found.earlier) == (
        2,
        "meter",
        None,
        None,
    )
    assert [(r.text, r.lower, r.upper) for r in found.readings] == [("3 m", 3, 3), ("3 m", 5, 5)]
    least = compare(_claim(_count(12, "at_least"), event=None), _claim(_count(9, "less_than"), event=None))
    assert least.reason == "“at_least 12” and “less_than 9” cannot both be true."
    assert (least.difference, least.difference_unit) == (-3, None)
    assert [(r.lower, r.upper, r.lower_closed, r.upper_closed) for r in least.readings] == [
        (12, None, True, True),
        (0, 9, True, False),
    ]
    ranged = compare(_claim(_range(20, 30)), _claim(_count(25)))
    assert (ranged.difference, ranged.difference_unit) == (None, None)
    assert ranged.reason == "“between None” (death) and “exact 25” (death): one lies within the other."
    third = Ratio(span=_span("a third"), numerator=Decimal(1), denominator=Decimal(3))
    half = Ratio(span=_span("half"), numerator=Decimal(1), denominator=Decimal(2), value=Decimal("0.5"))
    assert str(compare(_claim(third), _claim(half)).difference) == "0.166666666666666666666667"


def test_reasons_of_the_other_relations() -> None:
    total: dict[str, Any] = {"accounting": "total"}
    early, late = (_claim(_count(n), published=d, **total) for n, d in ((12, A_DAY), (19, NEXT_DAY)))
    assert compare(early, late).reason == "“exact 12” (death) and “exact 19” (death) hold at different times."
    fallen = compare(
        late, early.model_copy(update={"origin": Origin(document="e", published=dt.date(2024, 5, 12))})
    )
    assert fallen.reason == "A running total cannot fall: “exact 19” (death) and “exact 12” (death)."
    both = compare(_claim(_count(9, "about")), _claim(NINE))
    assert both.reason == "“about 9” (death) and “exact 9” (death) can both be true."
    assert (
        compare(_claim(NINE), _claim(NINE, id="y")).reason == "Both give the same figure, “exact 9” (death)."
    )
