"""HTML: the text stays itself, marks nest, nothing is run; drawn in a real browser where there is one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.export.html import comparison_html, document_html, marked, marks_of, page
from newsclaims.records.attribution import Attribution, Source
from newsclaims.records.comparison import Comparison, Reading
from newsclaims.records.document import Document
from newsclaims.records.quantity import Number
from newsclaims.span import Span

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """The elements with their texts; fails on a tag that is not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.texts: list[tuple[dict[str, str | None], str]] = []
        self.tags: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(name for name, _ in attrs)
        if tag not in VOID:
            self.open.append((tag, dict(attrs), []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        for _, _, parts in self.open:
            parts.append(data)

    def handle_endtag(self, tag: str) -> None:
        name, attributes, parts = self.open.pop()
        assert name == tag
        self.texts.append((attributes, "".join(parts)))


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader


def shown(html: str) -> str:
    (text,) = [text for attributes, text in read(html).texts if attributes.get("class") == "nc-text"]
    return text


def test_the_text_is_the_documents_own(document: Document) -> None:
    assert shown(document_html(document)) == document.text
    assert shown("".join(page([document]))) == document.text


def test_every_record_is_marked(document: Document) -> None:
    found = [(a["class"], text) for a, text in read(document_html(document)).texts if "data-record" in a]
    assert ("nc-mark nc-figure", "€3.4 million") in found
    assert ("nc-mark nc-content", "“We lost €3.4 million in one night,”") in found
    assert ("nc-mark nc-source", "the ministry") in found
    assert len(found) == len(list(marks_of(document)))


def test_a_mark_has_its_record_in_words(document: Document) -> None:
    records = {
        text: a["data-record"] for a, text in read(document_html(document)).texts if "data-record" in a
    }
    assert records["Between 10% and 12%"] == "percent: [10, 12]%"
    assert records["At least 57 deckhands"] == (
        "count: ≥ 57 deckhands\nwho: harbor authority · of what: death, deckhand · "
        "where: Calder Point · when: 2024-05-07 · status: stated"
    )
    assert records["denied"] == "Mills – denies (indirect)"
    assert records["Tuesday"] == "date: 2024-05-07\n2024-05-07"


def test_marks_that_cross_are_cut() -> None:
    text = "one two three"
    figures = (Number(span=Span.of(text, 4, 13)),)
    attributions = (Attribution(source=Source(), content=(Span.of(text, 0, 7),)),)
    html = document_html(Document(text=text, quantities=figures, attributions=attributions))
    assert shown(html) == text
    assert [
        t for a, t in read(html).texts if a.get("class") == "nc-mark nc-figure" and "data-record" in a
    ] == ["two", " three"]


SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6)


@given(st.text(max_size=20), SPANS, SPANS)
def test_any_text_with_any_marks_is_shown_as_it_is(
    text: str, figures: list[tuple[int, int]], contents: list[tuple[int, int]]
) -> None:
    def spans(pairs: list[tuple[int, int]]) -> list[Span]:
        ends = [sorted((min(a, len(text)), min(b, len(text)))) for a, b in pairs]
        return [Span.of(text, a, b) for a, b in ends]

    document = Document(
        text=text,
        quantities=tuple(Number(span=span) for span in spans(figures)),
        attributions=tuple(Attribution(source=Source(), content=(span,)) for span in spans(contents)),
    )
    controls = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", "\ufffd", text)
    assert shown(f'<div class="nc-text">{marked(document)}</div>') == controls


HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'


def test_nothing_is_run() -> None:
    text = f"{HOSTILE} 5"
    span = Span.of(text, 0, len(HOSTILE))
    source = Source(span=span, name=HOSTILE, kind="person", role='" onmouseover="alert(3)')
    document = Document(
        text=text,
        title=HOSTILE,
        publisher=HOSTILE,
        url="javascript:alert(4)",
        attributions=(Attribution(source=source, content=(span,), addressee=HOSTILE),),
    )
    comparison = Comparison(
        relation="same",
        reason=HOSTILE,
        difference_unit=HOSTILE,
        difference=Decimal(1),
        readings=(Reading(text=HOSTILE, lower=Decimal(1)), Reading(text=HOSTILE, upper=Decimal(2))),
    )
    for html in ("".join(page([document])), document_html(document), comparison_html(comparison)):
        reader = read(html)
        assert not {"script", "img", "iframe", "object", "link"} & set(reader.tags)
        assert not [name for name in reader.attributes if name.startswith("on")]
        assert "javascript:" not in html


def test_only_a_web_address_is_linked(document: Document) -> None:
    assert '<a href="https://gazette.example/deckhands"' in document_html(document)
    assert "<a " not in document_html(document.model_copy(update={"url": "javascript:alert(1)"}))


def test_notebooks_show_the_same(document: Document) -> None:
    comparison = Comparison(relation="unrelated", reason="One is about money.")
    assert document._repr_html_() == document_html(document)
    assert comparison._repr_html_() == comparison_html(comparison)
    assert "<svg" not in comparison_html(comparison)


COMPARISON = Comparison(
    relation="consistent",
    reason="“more than 7.4 million” and “7,834,112” can both be true.",
    readings=(
        Reading(text="more than 7.4 million", lower=Decimal(7400000), lower_closed=False),
        Reading(text="7,834,112 refugees", lower=Decimal(7834112), upper=Decimal(7834112)),
    ),
)


def test_a_number_line_tells_open_closed_and_endless_ends_apart() -> None:
    html = comparison_html(COMPARISON)
    assert (
        'aria-label="a: more than 7.4 million: (7,400,000, ∞); b: 7,834,112 refugees: [7,834,112, 7,834,112]"'
        in html
    )
    assert len(re.findall(r'class="nc-a nc-open"', html)) == 1  # the ring at 7.4 million
    assert len(re.findall(r'<path class="nc-a"', html)) == 1  # the arrow
    places = [float(x) for x in re.findall(r'<circle[^>]*cx="([\d.]+)"', html)]
    assert places[0] < places[1] == places[2]


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

MEASURE = """
const frames = [...document.querySelectorAll("iframe")];
const found = frames.map(frame => {
  const inner = frame.contentDocument, root = inner.documentElement;
  const mark = inner.querySelector(".nc-text .nc-figure");
  frame.contentWindow.focus(); mark.focus();
  return {
    width: root.clientWidth, needed: root.scrollWidth, text: inner.querySelector(".nc-text").textContent,
    bar: frame.contentWindow.getComputedStyle(mark, "::after").content,
    lines: inner.querySelectorAll("svg").length, head: getComputedStyle(inner.querySelector("thead")).display,
  };
});
document.body.textContent = JSON.stringify(found);
"""


@pytest.mark.heavy
def test_a_browser_draws_it_at_phone_and_desktop_width(document: Document, tmp_path: Path) -> None:
    """No sideways scrolling, the text unchanged, the record shown for a tapped mark, tables folded on a phone."""
    if CHROMIUM is None:
        pytest.skip("LEFT OUT: there is no Chromium here, so no page was opened in a browser")
    html = "".join(page([document])).replace("</body>", f"{comparison_html(COMPARISON)}</body>")
    source = html.replace("&", "&amp;").replace('"', "&quot;")
    frames = "".join(f'<iframe width="{w}" height="800" srcdoc="{source}"></iframe>' for w in (360, 1280))
    wrapper = tmp_path / "wrapper.html"
    script = f'<script>addEventListener("load", () => {{ {MEASURE} }})</script>'
    wrapper.write_text(f'<!doctype html><meta charset="utf-8"><body>{frames}{script}</body>', "utf-8")
    command = [
        CHROMIUM,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}/profile",
    ]
    done = subprocess.run(
        [*command, "--virtual-time-budget=3000", "--dump-dom", wrapper.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    body = re.search("<body>(.*)</body>", done.stdout, re.DOTALL)
    assert body is not None
    phone, desktop = json.loads(body[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    for view in (phone, desktop):
        assert view["needed"] <= view["width"]
        assert view["text"] == document.text
        assert view["bar"].startswith('"count: ≥ 57 deckhands')
        assert view["lines"] == 1
    assert (phone["head"], desktop["head"]) == ("none", "table-header-group")
