"""find_attributions: who said what in a text.

The stages: sentences with their quotations (`tokens`), cues and the frames around them (`cues`,
`frames`, `nouns`, `according`, `headlines`), what sentences share (`join`), what lies in what
(`nesting`), who it is (`speakers`); records last.
"""

from __future__ import annotations

import datetime as dt
import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newsclaims.attribution.according import according_to, is_prepositional_cue
from newsclaims.attribution.circumstances import add_circumstances
from newsclaims.attribution.cues import read_cue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.frames import read_frame
from newsclaims.attribution.headlines import read_colons
from newsclaims.attribution.join import float_quotations, settle, without_carriers
from newsclaims.attribution.names import titles
from newsclaims.attribution.nesting import link_parents
from newsclaims.attribution.nouns import read_noun
from newsclaims.attribution.speakers import resolve_sources
from newsclaims.attribution.tokens import (
    Tokens,
    Unit,
    build_unit,
    chunks,
    merge,
    narrative_bounds,
    tokenize,
)
from newsclaims.attribution.unlisted import unlisted_verbs
from newsclaims.attribution.vocabulary import Vocabulary, vocabulary
from newsclaims.errors import check_text
from newsclaims.lexicon import Lexicon
from newsclaims.origin import Published, read_published
from newsclaims.quotation import Quotation, quotations_in
from newsclaims.records.attribution import Attribution, Cue, Source
from newsclaims.records.timex import Timex
from newsclaims.segment import Offsets, Segments, segment
from newsclaims.span import Span, whole_record
from newsclaims.types import QuoteType


def find_attributions(
    text: str, *, published: Published = None, lexicon: Lexicon | None = None
) -> tuple[Attribution, ...]:
    """Every attribution of a text, in text order: who said what, by which words, and to whom.

    Source, cue and content are those of Pareti (2015); they never overlap within one record.
    `published` (a date, a datetime or an ISO 8601 string) is what a time like "on Monday" is
    told from. Any `str` is accepted; another type is a `TypeError`. Time is linear in the length.

    >>> (found,) = find_attributions("“The dam,” Mayor Anna Berg told reporters, “is safe.”")
    >>> found.source.name, found.source.role, found.cue.lemma, found.act, found.addressee
    ('Anna Berg', 'Mayor', 'tell', 'asserts', 'reporters')
    >>> [piece.text for piece in found.content], found.quote_type
    (['“The dam,”', '“is safe.”'], 'direct')
    >>> [a.polarity for a in find_attributions("She declined to confirm that it was over.")]
    ['negative']
    """
    check_text(text)
    return attributions_in(text, segment(text, lexicon=lexicon), published=published, lexicon=lexicon)


def attributions_in(
    text: str, segments: Segments, *, published: Published = None, lexicon: Lexicon | None = None
) -> tuple[Attribution, ...]:
    """Like `find_attributions`, of a text whose sentences are known."""
    lexicon = lexicon or Lexicon.default()
    words = vocabulary(lexicon)
    every = quotations_in(text, segments.paragraphs)
    levels = [q for q in every if q.depth == 0], [q for q in every if q.depth]
    quotations = levels[0]
    tokens = tokenize(text, words)
    drafts = _narrative(segments, quotations, tokens, words)
    drafts += _inside_quotations(segments, every, drafts, tokens, words)
    drafts = [d for d in drafts if d.content]
    drafts.sort(key=lambda d: (d.start, d.depth, -d.content[0][1]))
    link_parents(drafts)
    sources = resolve_sources(text, drafts, titles(lexicon))
    return tuple(
        _record(text, d, s, levels[d.depth], published, lexicon) for d, s in zip(drafts, sources, strict=True)
    )


def _narrative(
    segments: Segments, quotations: list[Quotation], tokens: Tokens, words: Vocabulary
) -> list[Draft]:
    """Attributions of the text outside quotations, and quotations that float."""
    drafts: list[Draft] = []
    last: Draft | None = None
    last_paragraph = -1
    for unit, found in _with_tags(_units(segments, quotations, tokens), words):
        if last is not None and not found and unit.quotes:
            found += float_quotations(unit, last, unit.paragraph == last_paragraph)
        drafts += found
        speaker = _last_speaker(unit, found)
        if speaker is not None:
            last, last_paragraph = speaker, unit.paragraph
        elif unit.paragraph != last_paragraph and not unit.quotes:
            last = None if unit.paragraph > last_paragraph + 1 else last
    return drafts


def _last_speaker(unit: Unit, found: list[Draft]) -> Draft | None:
    """The attribution that a quotation behind this sentence would carry on: a quoting one first."""
    speaking = [d for d in found if (d.source is not None or d.cue is None) and not d.nominal]
    if not unit.quotes:
        return speaking[-1] if speaking else None
    quoting = [
        d
        for d in speaking
        if any(low <= quote.start < high for low, high in d.content for quote in unit.quotes.values())
    ]
    return next(reversed(quoting or speaking), None)


def _with_tags(units: Iterator[Unit], words: Vocabulary) -> Iterator[tuple[Unit, list[Draft]]]:
    """Units and their attributions; "Who?" with "asked Orr." behind it are one unit."""
    held: Unit | None = None
    for unit in units:
        if held is not None:
            if held.cls[held.size - 1] == ":" and unit.cls[0] == "Q":
                held = merge(held, unit)
                continue
            joined = _tagged(held, unit, words)
            if joined is not None:
                yield joined
                held = None
                continue
            yield held, _unit_drafts(held, words)
        held = unit
    if held is not None:
        yield held, _unit_drafts(held, words)


_LONGEST_TAG = 60


def _tagged(quoted: Unit, tag: Unit, words: Vocabulary) -> tuple[Unit, list[Draft]] | None:
    """The two as one unit, where the second tells who spoke the quotation that ends the first."""
    if (
        quoted.cls[quoted.size - 1] != "Q"
        or quoted.cls[0] not in ("Q", "-")
        or quoted.paragraph != tag.paragraph
        or tag.size > _LONGEST_TAG
        or tag.quotes
    ):
        return None
    joined = merge(quoted, tag)
    drafts = _unit_drafts(joined, words)
    if any(d.cue and d.cue[0] >= tag.start and d.content[0][0] < quoted.end for d in drafts if d.content):
        return joined, drafts
    return None


def _units(segments: Segments, quotations: list[Quotation], tokens: Tokens) -> Iterator[Unit]:
    place = paragraph = 0
    begins = [begin for begin, _ in segments.paragraphs[1:]]
    for start, end in narrative_bounds(segments.sentences, quotations):
        inside = []
        while place < len(quotations) and quotations[place].start < end:
            inside.append(quotations[place])
            place += 1
        while paragraph < len(begins) and begins[paragraph] <= start:
            paragraph += 1
        within = tokens.within(start, end)
        if inside or tokens.has_anchor(*within):
            unit = build_unit(tokens, (start, end), within, inside, paragraph)
            yield from chunks(unit)


def _inside_quotations(
    segments: Segments,
    quotations: tuple[Quotation, ...],
    drafts: list[Draft],
    tokens: Tokens,
    words: Vocabulary,
) -> list[Draft]:
    """Attributions inside quotations that are themselves attributed."""
    found: list[Draft] = []
    attributed = sorted(piece for d in drafts for piece in d.content)
    starts = [start for start, _ in attributed]
    inner = [q for q in quotations if q.depth]
    for quote in quotations:
        if quote.depth:
            continue
        place = bisect_right(starts, quote.start) - 1
        if place < 0 or attributed[place][1] < quote.inner_end:
            continue
        first, last = segments.index(quote.inner), segments.index(quote.inner_end)
        for start, end in segments.sentences[first : last + 1]:
            bounds = max(start, quote.inner), min(end, quote.inner_end)
            within = tokens.within(*bounds)
            if bounds[0] < bounds[1] and tokens.has_anchor(*within):
                nested = _within(inner, bounds)
                for unit in chunks(build_unit(tokens, bounds, within, nested, depth=1)):
                    found += _unit_drafts(unit, words)
    return found


def _within(quotes: list[Quotation], bounds: Offsets) -> list[Quotation]:
    """The quotations that lie in a stretch; they are in text order."""
    found = []
    for at in range(bisect_left(quotes, bounds[0], key=lambda q: q.start), len(quotes)):
        if quotes[at].start >= bounds[1]:
            break
        if quotes[at].end <= bounds[1]:
            found.append(quotes[at])
    return found


def _unit_drafts(unit: Unit, words: Vocabulary) -> list[Draft]:
    """The attributions of one sentence."""
    drafts: list[Draft] = []
    anchors = words.anchors
    colon = False
    for at in [at for at, word in enumerate(unit.low) if word in anchors]:
        colon = colon or unit.low[at] == ":"
        draft = _at_anchor(unit, at, words, drafts)
        if draft is not None:
            drafts.append(draft)
            unit.cue_verbs.add(at)
    if drafts:
        drafts = without_carriers(unit, drafts)
    if unit.quotes:
        drafts += unlisted_verbs(unit, drafts)
    if colon:
        drafts += read_colons(unit, drafts)
    if not drafts:
        return drafts
    settle(unit, drafts)
    for draft in drafts:
        add_circumstances(unit, draft)
    return drafts


def _at_anchor(unit: Unit, at: int, words: Vocabulary, drafts: list[Draft]) -> Draft | None:
    """The attribution of a word that can be a verb cue, a noun cue or a preposition."""
    word = unit.low[at]
    form = words.verbs.get(word)
    if form is not None:
        cue = read_cue(unit, at, form, words)
        draft = read_frame(unit, cue, words.verbs, drafts) if cue is not None else None
        if draft is not None:
            return draft
    noun = words.nouns.get(word)
    if noun is not None and not _between(unit.starts[at], drafts):
        draft = read_noun(unit, at, noun)
        if draft is not None:
            return draft
    if word in ("according", "per") and is_prepositional_cue(unit, at):
        return according_to(unit, at)
    return None


def _between(offset: int, drafts: list[Draft]) -> bool:
    """Whether the place lies between a cue and its content, as in "said in a statement that"."""
    return any(d.cue and d.cue[1] <= offset < d.content[0][0] for d in drafts if d.content)


def _record(
    text: str,
    draft: Draft,
    source: Source,
    quotations: list[Quotation],
    published: Published,
    lexicon: Lexicon,
) -> Attribution:
    cue, hearer, venue = draft.cue, draft.addressee, draft.venue
    return whole_record(
        Attribution,
        {
            "source": source,
            "cue": whole_record(Cue, {"span": Span.of(text, *cue), "lemma": draft.lemma}) if cue else None,
            "content": tuple([Span.of(text, start, end) for start, end in draft.content]),
            "quote_type": _quote_type(text, draft, quotations),
            "act": draft.act,
            "polarity": draft.polarity,
            "modality": draft.modality,
            "parent": draft.parent,
            "addressee": text[hearer[0] : hearer[1]] if hearer else None,
            "venue": text[venue[0] : venue[1]] if venue else None,
            "when": _when(text, draft.when, published, lexicon) if draft.when else None,
        },
    )


def _when(text: str, place: Offsets, published: Published, lexicon: Lexicon) -> Timex | None:
    """The date or time of a stretch that holds one; it is read alone, hence as past."""
    moment = read_published(published)
    found = _first_timex(text[place[0] : place[1]], moment, str(moment), lexicon)
    if found is None:
        return None
    start, end = place[0] + found.span.start, place[0] + found.span.end
    return found.model_copy(update={"span": Span.of(text, start, end)})


@functools.lru_cache(maxsize=1024)
def _first_timex(words: str, moment: dt.date | None, written: str, lexicon: Lexicon) -> Timex | None:
    """The first date or time of a few words, which are told again and again: "on Monday", "last week".

    `written` keeps apart two moments that are equal, but in zones where the day is another.
    """
    from newsclaims.timex.find import find_timexes

    return next(iter(find_timexes(words, published=moment, lexicon=lexicon)), None)


def _quote_type(text: str, draft: Draft, quotations: list[Quotation]) -> QuoteType:
    """direct: all of it in quotation marks; indirect: nothing of it; mixed: some of it."""
    if draft.verbatim:
        return "direct"
    quoted = [part for piece in draft.content for part in _overlaps(piece, quotations)]
    if not any(any(map(str.isalnum, text[start:end])) for start, end in quoted):
        return "indirect"
    if quoted == draft.content:
        return "direct"
    inside = sum(_letters(text, *part) for part in quoted)
    total = sum(_letters(text, *piece) for piece in draft.content)
    return "direct" if total - inside <= 3 else "mixed"


def _overlaps(piece: Offsets, quotations: list[Quotation]) -> list[Offsets]:
    """What of a piece stands in quotation marks."""
    start, end = piece
    found = []
    for at in range(max(0, bisect_left(quotations, (start + 1,)) - 1), len(quotations)):
        quote = quotations[at]
        if quote.start >= end:
            break
        low, high = max(start, quote.start), min(end, quote.end)
        if low < high:
            found.append((low, high))
    return found


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))
