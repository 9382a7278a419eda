"""Attribution: who said what, by which words (Pareti 2015: source, cue, content)."""

from newsclaims.records.timex import Timex
from newsclaims.span import Record, Span, Text
from newsclaims.types import Mention, Modality, Polarity, QuoteType, SourceKind, SpeechAct


class Source(Record):
    """Who is said to have said it; `name` is the fullest form that the document itself gives."""

    span: Span | None = None
    name: Text | None = None
    role: Text | None = None
    kind: SourceKind = "unknown"
    mention: Mention = "name"


class Cue(Record):
    """The words that tie a source to a content, and their lemma: "accuse", "according to"."""

    span: Span
    lemma: Text


class Attribution(Record):
    """One act of reporting; `content` in pieces where the text interrupts it.

    `polarity` is negative where the source did **not** do this; `parent` is the index, in the
    document's attributions, of the one that this is nested in.
    """

    source: Source
    cue: Cue | None = None
    content: tuple[Span, ...]
    quote_type: QuoteType = "indirect"
    act: SpeechAct = "asserts"
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    parent: int | None = None
    addressee: Text | None = None
    venue: Text | None = None
    when: Timex | None = None
