"""Label Studio, doccano, Prodigy and brat: every span and relation comes back."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from newsclaims.export.brat import annotation_conf, format_brat, parse_brat
from newsclaims.export.columns import KINDS
from newsclaims.export.doccano import format_doccano, parse_doccano, to_doccano
from newsclaims.export.label_studio import labeling_config, parse_label_studio, to_label_studio
from newsclaims.export.labels import ALL_LABELS, labels_of
from newsclaims.export.prodigy import format_prodigy, parse_prodigy, to_prodigy
from newsclaims.records.attribution import Attribution, Cue, Source
from newsclaims.records.document import Document
from newsclaims.records.quantity import Number
from newsclaims.span import Span

BROKEN = "\U0001f41f “We sold 9,” said Ruth Amari,\n\n“and kept 4.”"


def part(words: str) -> Span:
    start = BROKEN.index(words)
    return Span.of(BROKEN, start, start + len(words))


@pytest.fixture
def broken() -> Document:
    """An emoji, a quotation in two pieces, and a figure's span that crosses a line."""
    attribution = Attribution(
        source=Source(span=part("Ruth Amari"), name="Ruth Amari", kind="person"),
        cue=Cue(span=part("said"), lemma="say"),
        content=(part("“We sold 9,”"), part("“and kept 4.”")),
        quote_type="direct",
    )
    number = Number(span=part("Amari,\n\n“and kept 4"))
    return Document(text=BROKEN, quantities=(number,), attributions=(attribution,))


def test_labels_are_known_and_at_the_records_places(document: Document) -> None:
    spans = labels_of(document).spans
    assert {span.label for span in spans} <= set(ALL_LABELS)
    assert ("MONEY", "€3.4 million") in {(s.label, document.text[s.start : s.end]) for s in spans}
    assert {(r.label) for r in labels_of(document).relations} == {"source", "content"}


def test_only_the_wanted_kinds_are_labelled(document: Document) -> None:
    assert {span.label for span in labels_of(document, ["timexes"]).spans} == {"DATE", "TIME", "PERIOD"}


def pieces(document: Document) -> list[tuple[str, int, int]]:
    return sorted(
        (span.label, start, end) for span in labels_of(document).spans for start, end in span.pieces
    )


def test_label_studio(document: Document, broken: Document) -> None:
    for one in (document, broken):
        task = json.loads(json.dumps(to_label_studio(one)))
        assert sorted(parse_label_studio(task)) == pieces(one)
        results = task["predictions"][0]["result"]
        ids = {result["id"] for result in results if "id" in result}
        assert len(ids) == len(pieces(one))
        for result in results:
            if result["type"] == "relation":
                assert {result["from_id"], result["to_id"]} <= ids
            else:
                value = result["value"]
                assert one.text[value["start"] : value["end"]] == value["text"]


def test_label_studio_takes_an_annotators_word_before_the_prediction(document: Document) -> None:
    task = to_label_studio(document)
    task["annotations"] = [{"result": task["predictions"][0]["result"][:1]}]
    assert len(parse_label_studio(task)) == 1


def test_label_studio_in_utf16_units(broken: Document) -> None:
    units = broken.text.encode("utf-16-le")
    for result in to_label_studio(broken, utf16=True)["predictions"][0]["result"]:
        if result["type"] == "labels":
            value = result["value"]
            assert units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"]


def test_the_labeling_interface_names_what_the_tasks_use(document: Document) -> None:
    view = ElementTree.fromstring(labeling_config())
    assert {label.get("value") for label in view.iter("Label")} == set(ALL_LABELS)
    result = to_label_studio(document)["predictions"][0]["result"][0]
    labels, text = next(view.iter("Labels")), next(view.iter("Text"))
    assert (labels.get("name"), labels.get("toName")) == (result["from_name"], result["to_name"])
    assert text.get("name") == result["to_name"]


def test_doccano(document: Document, broken: Document) -> None:
    lines = format_doccano([document, broken]).splitlines()
    assert [json.loads(line) for line in lines] == [to_doccano(document), to_doccano(broken)]
    assert parse_doccano(json.loads(lines[0])) == labels_of(document)
    (quote,) = (s for s in parse_doccano(json.loads(lines[1])).spans if s.label == "CONTENT")
    assert (quote.start, quote.end) == (part("“We").start, len(BROKEN))


def test_prodigy(document: Document, broken: Document) -> None:
    tasks = [json.loads(line) for line in format_prodigy([document, broken]).splitlines()]
    assert [sorted(parse_prodigy(task)) for task in tasks] == [pieces(document), pieces(broken)]
    assert parse_prodigy({**to_prodigy(document), "answer": "reject"}) == []


def test_brat(document: Document) -> None:
    kinds = ("quantities", "timexes", "attributions")
    assert parse_brat(format_brat(document, kinds)) == labels_of(document, kinds)


def test_brat_cuts_at_line_ends(broken: Document) -> None:
    annotations = format_brat(broken)
    spans = {span.label: [broken.text[a:b] for a, b in span.pieces] for span in parse_brat(annotations).spans}
    assert spans["NUMBER"] == ["Amari,", "“and kept 4"]
    assert spans["CONTENT"] == ["“We sold 9,”", "“and kept 4.”"]
    for line in annotations.splitlines():
        if line.startswith("T"):
            places, words = line.split("\t")[1].split(" ", 1)[1], line.split("\t")[2]
            cut = [tuple(map(int, place.split())) for place in places.split(";")]
            assert " ".join(broken.text[a:b] for a, b in cut) == words


@pytest.mark.parametrize("section", ["[entities]", "[relations]", "[events]", "[attributes]"])
def test_brat_configuration_has_every_section(section: str) -> None:
    assert annotation_conf().count(section) == 1
    assert all(label in annotation_conf() for label in ALL_LABELS)


def test_no_record_no_label() -> None:
    nothing = Document(text="Nothing.")
    assert format_brat(nothing) == ""
    assert parse_label_studio(to_label_studio(nothing)) == []
    assert labels_of(nothing, KINDS).spans == ()
