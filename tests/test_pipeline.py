"""The whole pipeline: what comes out of `extract`, and how its parts fit together."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

import newsclaims
from newsclaims import Lexicon, extract, extract_many

ROOT = Path(__file__).parents[1]
ARTICLES = {
    path.stem: path.read_text("utf-8") for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))
}
DAY = "2024-05-10"


@pytest.fixture(params=ARTICLES, scope="module")
def document(request) -> newsclaims.Document:
    return extract(
        ARTICLES[request.param], published=DAY, publisher="The Gazette", url="https://example.org/1"
    )


def places(document: newsclaims.Document):
    """Every span of a document."""

    def spans(record):
        if isinstance(record, newsclaims.Span):
            yield record
        elif isinstance(record, tuple):
            for item in record:
                yield from spans(item)
        elif hasattr(type(record), "model_fields"):
            for name in type(record).model_fields:
                yield from spans(getattr(record, name))

    yield from spans((document.quantities, document.timexes, document.attributions, document.claims))


def test_there_are_four_articles() -> None:
    assert len(ARTICLES) == 4


def test_every_kind_of_record_is_found(document) -> None:
    assert len(document.quantities) >= 10
    assert len(document.timexes) >= 5
    assert len(document.attributions) >= 5
    assert {claim.kind for claim in document.claims} == {"figure", "statement"}


def test_every_span_slices_back(document) -> None:
    found = list(places(document))
    assert found
    assert all(document.text[span.start : span.end] == span.text for span in found)


def test_records_stand_in_text_order_and_quantities_apart(document) -> None:
    for records in (document.quantities, document.timexes, document.claims):
        starts = [record.span.start for record in records]
        assert starts == sorted(starts)
    for one, other in pairwise(document.quantities):
        assert one.span.end <= other.span.start


def test_the_document_is_what_its_parts_find(document) -> None:
    assert document.quantities == newsclaims.find_quantities(document.text)
    assert document.timexes == newsclaims.find_timexes(document.text, published=DAY)
    assert document.attributions == newsclaims.find_attributions(document.text, published=DAY)


def test_claims_hold_the_documents_own_records(document) -> None:
    quantities = set(document.quantities)
    ids = [claim.id for claim in document.claims]
    assert len(set(ids)) == len(ids)
    for claim in document.claims:
        assert claim.quantity is None or claim.quantity in quantities
        assert (claim.kind == "figure") == (claim.quantity is not None)
        assert claim.part_of is None or claim.part_of in ids
        assert claim.origin.publisher == "The Gazette"
        assert claim.origin.url == "https://example.org/1"
        assert claim.origin.published == dt.date(2024, 5, 10)
    assert len({claim.origin.document for claim in document.claims}) == 1


def test_a_nested_attribution_points_to_another(document) -> None:
    for index, attribution in enumerate(document.attributions):
        assert attribution.content
        assert attribution.parent is None or 0 <= attribution.parent < len(document.attributions)
        assert attribution.parent != index


def test_a_document_survives_json(document) -> None:
    assert newsclaims.Document.model_validate_json(document.model_dump_json()) == document


def test_the_same_input_gives_the_same_output(document) -> None:
    again = extract(document.text, published=DAY, publisher="The Gazette", url="https://example.org/1")
    assert again.model_dump_json() == document.model_dump_json()


def test_threads_agree() -> None:
    texts = list(ARTICLES.values()) * 2
    alone = [extract(text, published=DAY) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda text: extract(text, published=DAY), texts)) == alone


def test_a_title_is_kept_and_not_scanned() -> None:
    document = extract("Nothing here.", title="Twelve people die in Vell")
    assert document.title == "Twelve people die in Vell"
    assert document.quantities == ()


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Ten people died on Monday.", None, (None, None)),
        ("Ten people died on Monday.", DAY, (dt.date(2024, 5, 10), "caller")),
        ("VELL, 10 May 2024 (Wire) — Ten people died on Monday.", None, (dt.date(2024, 5, 10), "dateline")),
        (
            "VELL, 10 May 2024 (Wire) — Ten people died on Monday.",
            "2024-05-12",
            (dt.date(2024, 5, 12), "caller"),
        ),
    ],
)
def test_where_the_publication_date_comes_from(text: str, published: str | None, expected) -> None:
    document = extract(text, published=published)
    assert (document.published, document.published_from) == expected


def test_the_dateline_resolves_what_is_relative() -> None:
    document = extract("VELL, 10 May 2024 (Wire) — Ten people died on Monday.")
    assert "2024-05-06" in [timex.value for timex in document.timexes]


# --- options ------------------------------------------------------------------------------------


def test_options_reach_their_stage() -> None:
    assert extract("It cost $5 million.", region="AU").quantities[0].unit == "AUD"
    assert str(extract("Es kostet 1.500,5 euros.", decimal=",").quantities[0].value) == "1500.5"
    text = "They met on 3/4/2024."
    assert extract(text, day_first=True).timexes[0].value == "2024-04-03"
    assert extract(text, day_first=False).timexes[0].value == "2024-03-04"


def test_a_callers_words_are_read_and_the_default_left_alone() -> None:
    smoot = {
        "table": "units",
        "surface": "smoots",
        "value": "smoot",
        "example": "The bridge is 364 smoots long.",
    }
    lexicon = Lexicon.default().extend([smoot])
    text = "The bridge is 364 smoots long."
    assert extract(text, lexicon=lexicon).quantities[0].unit == "smoot"
    assert extract(text).quantities[0].unit != "smoot"


# --- many ---------------------------------------------------------------------------------------


def test_many_documents_in_order() -> None:
    items = [*ARTICLES.values(), {"text": ARTICLES["flood"], "published": DAY, "publisher": "The Gazette"}]
    expected = [extract(text) for text in ARTICLES.values()]
    expected.append(extract(ARTICLES["flood"], published=DAY, publisher="The Gazette"))
    assert list(extract_many(items)) == expected
    assert list(extract_many(items, jobs=2)) == expected


def test_many_documents_share_options_and_an_item_may_differ() -> None:
    items = ["It cost $5 million.", {"text": "It cost $5 million.", "region": "CA"}]
    assert [d.quantities[0].unit for d in extract_many(items, region="AU")] == ["AUD", "CAD"]


def test_a_lexicon_reaches_other_processes() -> None:
    lexicon = Lexicon.default().without(["euros"])
    (document,) = extract_many(["It cost 5 euros."], jobs=2, lexicon=lexicon)
    assert document == extract("It cost 5 euros.", lexicon=lexicon)


def test_documents_are_made_as_they_are_asked_for() -> None:
    def endless():
        while True:
            yield "Ten people died."

    assert next(extract_many(endless())).quantities[0].value == 10


@pytest.mark.parametrize(
    ("item", "message"),
    [(3, "text must be a str, not int"), ({"texts": "a"}, "texts"), ({"text": None}, "text must be a str")],
)
def test_a_bad_item_raises(item, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        next(extract_many([item]))
