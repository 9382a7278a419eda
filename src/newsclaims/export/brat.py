"""brat standoff: a text and its `.ann` file, and back.

Format: https://brat.nlplab.org/standoff.html. A span in pieces is discontinuous; one that crosses
a line is cut at the line's end, as brat wants. Save the text as it is, with `newline=""`.

>>> parse_brat("T1\\tMONEY 5 8;9 12\\t€ 5 m\\nR1\\tsource Arg1:T1 Arg2:T1\\n")
Labels(spans=(LabelledSpan(id=1, label='MONEY', pieces=((5, 8), (9, 12))),), \
relations=(LabelledRelation(label='source', from_id=1, to_id=1),))
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsclaims.export.columns import KINDS
from newsclaims.export.labels import ALL_LABELS, LabelledRelation, LabelledSpan, Labels, labels_of
from newsclaims.export.unicode import unicode_document
from newsclaims.records.document import Document
from newsclaims.types import RecordKind

_LINE = re.compile(r"[^\r\n]+")


def format_brat(document: Document, kinds: Iterable[RecordKind] = KINDS) -> str:
    """The `.ann` file of a document; its `.txt` file is `document.text`."""
    document = unicode_document(document)
    labels = labels_of(document, kinds)
    lines: list[str] = []
    kept: set[int] = set()
    for span in labels.spans:
        pieces = [line for start, end in span.pieces for line in _lines(document.text, start, end)]
        if not pieces:  # blanks alone
            continue
        kept.add(span.id)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(document.text[start:end] for start, end in pieces)
        lines.append(f"T{span.id}\t{span.label} {places}\t{words}\n")
    related = (r for r in labels.relations if {r.from_id, r.to_id} <= kept)
    for index, relation in enumerate(related, 1):
        lines.append(f"R{index}\t{relation.label} Arg1:T{relation.from_id} Arg2:T{relation.to_id}\n")
    return "".join(lines)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch cut at line ends, without the blanks around each cut."""
    for line in _LINE.finditer(text, start, end):
        words = line[0].strip()
        if words:
            first = line.start() + len(line[0]) - len(line[0].lstrip())
            yield first, first + len(words)


def parse_brat(annotations: str) -> Labels:
    """The labels of an `.ann` file; what is neither a text-bound annotation nor a relation is left out."""
    spans, relations = [], []
    for line in annotations.splitlines():
        key, _, rest = line.partition("\t")
        head = rest.partition("\t")[0]
        if key.startswith("T"):
            label, _, places = head.partition(" ")
            pieces = tuple((int(a), int(b)) for a, b in (place.split() for place in places.split(";")))
            spans.append(LabelledSpan(int(key[1:]), label, pieces))
        elif key.startswith("R"):
            label, one, two = head.split()
            ends = (int(end.partition(":T")[2]) for end in (one, two))
            relations.append(LabelledRelation(label, *ends))
    return Labels(tuple(spans), tuple(relations))


def annotation_conf() -> str:
    """brat's `annotation.conf` for these labels."""
    relations = "source\tArg1:CUE|CONTENT, Arg2:SOURCE\ncontent\tArg1:CUE, Arg2:CONTENT"
    overlaps = "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"
    return "[entities]\n{}\n\n[relations]\n{}\n{}\n\n[events]\n\n[attributes]\n".format(
        "\n".join(ALL_LABELS), overlaps, relations
    )
