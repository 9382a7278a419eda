"""The spaCy component in a blank pipeline, found by its entry point."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin

import newsclaims
from newsclaims.records.quantity import Money

TEXT = "Mayor Ona Reed said on Monday that “12 people were hurt”. The repair will cost £3.5 million."


@pytest.fixture
def nlp() -> Any:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newsclaims")
    return pipeline


def test_the_entry_point_brings_the_component() -> None:
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('newsclaims'); print(nlp.pipe_names)"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['newsclaims']"


def test_a_doc_has_its_document(nlp: Any) -> None:
    assert nlp(TEXT)._.newsclaims == newsclaims.extract(TEXT)
    assert nlp.make_doc(TEXT)._.newsclaims is None


def test_spans_have_their_records(nlp: Any) -> None:
    doc = nlp(TEXT)
    document = doc._.newsclaims
    spans = doc.spans["newsclaims"]
    assert [s._.quantity for s in spans if s._.quantity] == list(document.quantities)
    assert [s._.timex for s in spans if s._.timex] == list(document.timexes)
    assert {s._.attribution for s in spans if s._.attribution} == set(document.attributions)
    assert [s._.claim for s in spans if s._.claim] == list(document.claims)
    (money,) = [s for s in spans if s.label_ == "MONEY"]
    assert (money.text, money._.timex) == ("£3.5 million", None)
    assert isinstance(money._.quantity, Money)


def test_a_span_covers_its_record(nlp: Any) -> None:
    doc = nlp(TEXT)
    for span in doc.spans["newsclaims"]:
        record = span._.quantity or span._.timex or span._.claim
        if record is not None:
            assert span.start_char <= record.span.start
            assert span.end_char >= record.span.end


def test_what_is_known_of_a_text_is_used(nlp: Any) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.newsclaims_about = {"published": "2024-05-10", "publisher": "The Calder Gazette"}
    document = nlp(doc)._.newsclaims
    assert document == newsclaims.extract(TEXT, published="2024-05-10", publisher="The Calder Gazette")


def test_options_and_kinds() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("newsclaims", config={"region": "AU", "kinds": ["quantities"], "spans_key": "figures"})
    doc = nlp("It cost $5 on Monday.")
    assert [(s.label_, s._.quantity.unit) for s in doc.spans["figures"]] == [("MONEY", "AUD")]


def test_docs_are_stored_with_their_records(nlp: Any) -> None:
    doc = nlp(TEXT)
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (read,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert read._.newsclaims == doc._.newsclaims
    assert [s._.quantity for s in read.spans["newsclaims"]] == [s._.quantity for s in doc.spans["newsclaims"]]


def test_texts_are_piped_in_order(nlp: Any) -> None:
    texts = [TEXT, "", "Nine people died."]
    assert [doc._.newsclaims for doc in nlp.pipe(texts)] == [newsclaims.extract(text) for text in texts]
