"""find_attributions: who said what in a text."""

from __future__ import annotations

from newsclaims.attribution.cues import read_cue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.frames import read_frame
from newsclaims.attribution.tokens import Tokens, Unit, build_unit, narrative_bounds, tokenize
from newsclaims.attribution.vocabulary import Vocabulary, vocabulary
from newsclaims.errors import check_text
from newsclaims.lexicon import Lexicon
from newsclaims.origin import Published
from newsclaims.quotation import Quotation, quotations_in
from newsclaims.records.attribution import Attribution, Cue, Source
from newsclaims.segment import segment
from newsclaims.span import Span


def find_attributions(
    text: str, *, published: Published = None, lexicon: Lexicon | None = None
) -> tuple[Attribution, ...]:
    """Every attribution of a text, in text order.

    >>> [a.cue.lemma for a in find_attributions("Anna Berg said that the dam was safe.")]
    ['say']
    """
    check_text(text)
    lexicon = lexicon or Lexicon.default()
    words = vocabulary(lexicon)
    segments = segment(text, lexicon=lexicon)
    quotations = quotations_in(text, segments.paragraphs)
    tokens = tokenize(text, words)
    drafts: list[Draft] = []
    outer = [q for q in quotations if q.depth == 0]
    place = 0
    for start, end in narrative_bounds(segments.sentences, quotations):
        inside = []
        while place < len(outer) and outer[place].start < end:
            inside.append(outer[place])
            place += 1
        unit = build_unit(tokens, (start, end), 0, inside)
        drafts.extend(unit_drafts(unit, words))
    drafts.sort(key=lambda d: d.start)
    return tuple(_record(text, d) for d in drafts)


def unit_drafts(unit: Unit, words: Vocabulary) -> list[Draft]:
    """The attributions of one sentence."""
    drafts: list[Draft] = []
    verbs = words.verbs
    for at, word in enumerate(unit.low):
        form = verbs.get(word)
        if form is None:
            continue
        cue = read_cue(unit, at, form, words)
        if cue is None:
            continue
        draft = read_frame(unit, cue, drafts[-1] if drafts else None)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _record(text: str, draft: Draft) -> Attribution:
    source = Source(span=Span.of(text, *draft.source)) if draft.source else Source(mention="implicit")
    return Attribution(
        source=source,
        cue=Cue(span=Span.of(text, *draft.cue), lemma=draft.lemma) if draft.cue else None,
        content=tuple(Span.of(text, *piece) for piece in draft.content),
        act=draft.act,
        polarity=draft.polarity,
        modality=draft.modality,
    )
