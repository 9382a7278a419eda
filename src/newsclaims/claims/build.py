"""Build: figures, dates and attributions of a text, linked into claims in text order."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Sequence

from newsclaims.claims.chain import chain_at, content_places, telling
from newsclaims.claims.circumstances import find_doer, find_place
from newsclaims.claims.draft import Draft, inherit, share
from newsclaims.claims.events import link_figure
from newsclaims.claims.levels import COUNTING
from newsclaims.claims.link import Figure, Link, figure_at, group_start
from newsclaims.claims.nouns import NOWHERE
from newsclaims.claims.parts import is_base, is_part, shares_subject, whole_of
from newsclaims.claims.populations import population_of
from newsclaims.claims.sections import sections_of
from newsclaims.claims.sentences import Place, Sentence, parted, read_units
from newsclaims.claims.statements import chain_of, statement_polarity, statement_status
from newsclaims.claims.status import Clause, Cue, clause_of, find_accounting, find_polarity, find_status
from newsclaims.claims.times import counted_over, find_times
from newsclaims.claims.vocabulary import Vocabulary, vocabulary_of
from newsclaims.lexicon import Lexicon
from newsclaims.records.attribution import Attribution
from newsclaims.records.claim import Claim, Origin
from newsclaims.records.quantity import AnyQuantity, Duration
from newsclaims.records.timex import Timex
from newsclaims.segment import Segments, segment
from newsclaims.span import Span, make_record
from newsclaims.types import AsOfBasis, Section

_BESIDE = 48  # characters beside a length of time in which its event stands


def build_claims(
    text: str,
    quantities: Sequence[AnyQuantity],
    timexes: Sequence[Timex],
    attributions: Sequence[Attribution],
    *,
    origin: Origin,
    lexicon: Lexicon | None = None,
    segments: Segments | None = None,
) -> tuple[Claim, ...]:
    """The claims of a text from what was found in it: its figures', then its statements', in text order.

    A figure that measures nothing that the text names gives no claim. Ids follow from the
    document's id and the claim's place alone. `segments` are the text's, where they are known.
    """
    segments = segments or segment(text, lexicon=lexicon)
    builder = _Builder(
        text, quantities, timexes, attributions, origin, vocabulary_of(lexicon or Lexicon.default())
    )
    sections = _Sections(text, segments)
    claims = [*builder.figures(segments, sections), *builder.statements(sections)]
    return tuple(
        sorted(claims, key=lambda claim: (claim.span.start, claim.kind, _figure_start(claim), claim.id))
    )


def _figure_start(claim: Claim) -> int:
    return claim.quantity.span.start if claim.quantity is not None else claim.span.start


class _Sections:
    """The section of each place of a text."""

    def __init__(self, text: str, segments: Segments) -> None:
        self._segments = segments
        self._starts = {
            p[0]: s for p, s in zip(segments.paragraphs, sections_of(text, segments.paragraphs), strict=True)
        }

    def at(self, offset: int) -> Section:
        """The section that holds an offset."""
        return self._starts.get(self._segments.paragraph(offset)[0], "body")


class _Builder:
    """One text with its records; its methods return claims and change nothing."""

    def __init__(
        self,
        text: str,
        quantities: Sequence[AnyQuantity],
        timexes: Sequence[Timex],
        attributions: Sequence[Attribution],
        origin: Origin,
        vocabulary: Vocabulary,
    ) -> None:
        self.text = text
        self.quantities = quantities
        self.timexes = timexes
        self.attributions = attributions
        self.origin = origin
        self.vocabulary = vocabulary
        self.said = frozenset([a.when.span.start for a in attributions if a.when is not None])
        self.contents = content_places(attributions)
        self.sources = frozenset({name.casefold() for a in attributions if (name := a.source.name)})

    def figures(self, segments: Segments, sections: _Sections) -> list[Claim]:
        """The claims of figures, sentence by sentence."""
        groups: dict[int, list[tuple[int, AnyQuantity]]] = {}
        for index, quantity in enumerate(self.quantities):
            if isinstance(quantity, Duration) and not self._lasts(quantity):
                continue  # most lengths of time measure nothing that is counted
            groups.setdefault(segments.index(quantity.span.start), []).append((index, quantity))
        dates: dict[int, list[tuple[int, Timex]]] = {}
        for place, timex in enumerate(self.timexes):
            dates.setdefault(segments.index(timex.span.start), []).append((place, timex))
        claims: list[Claim] = []
        for number, group in groups.items():
            start, end = segments.sentences[number]
            end = max(end, max(q.span.end for _, q in group))
            for part in parted(start, end, group, dates.get(number, ())):
                sentence = read_units(self.text, *part, self.vocabulary)
                claims += self._sentence(sentence, sections.at(start))
        return claims

    def _lasts(self, quantity: Duration) -> bool:
        """Whether a word beside a length of time can make it a claim."""
        if quantity.is_age:
            return False
        around = self.text[max(0, quantity.span.start - _BESIDE) : quantity.span.end + _BESIDE].lower()
        return any(stem in around for stem in self.vocabulary.lasting)

    def _sentence(self, sentence: Sentence, section: Section) -> list[Claim]:
        """The claims of one sentence; a figure without an event of its own takes that of its whole, or of
        the figure that it is coordinated with."""
        drafts: list[tuple[Figure, Link, Draft]] = []
        parts: list[tuple[Draft, Draft]] = []
        for at in sentence.figures:
            quantity = self.quantities[sentence.records[at]]
            figure = figure_at(sentence, at, quantity)
            link, whole = self._link(figure, drafts)
            if link is None:
                continue
            draft = self._draft(figure, link, drafts, whole)
            if whole is not None:
                place = _place(drafts[whole][0])
                draft.put("part_of", self._id("figure", *place), "part", place)
                parts.append((draft, drafts[whole][2]))
            drafts.append((figure, link, draft))
        totals = [entry for entry in drafts if "part_of" not in entry[2].fields]
        pairs = [(a, b) for a, b in itertools.pairwise(totals) if shares_subject(*a[:2], *b[:2])]
        for (_, _, earlier), (_, _, later) in (*pairs, *reversed(pairs)):
            share(earlier, later)
        for part, of in parts:
            inherit(part, of)
        return [self._claim(draft, figure, section) for figure, _, draft in drafts]

    def _link(
        self, figure: Figure, drafts: list[tuple[Figure, Link, Draft]]
    ) -> tuple[Link | None, int | None]:
        """The figure's event, and the index of the claim that it is a part of."""
        link = link_figure(figure)
        if not drafts:
            return link, None
        previous, last, _ = drafts[-1]
        whole = whole_of([f for f, _, _ in drafts]) if is_part(figure, previous) else None
        if whole is not None and not _has_own_verb(figure, link):
            own = drafts[whole][1]
            link = Link(own.event, "part", own.first, own.last, own.row, passive=own.passive)
        if (
            link is None
            and _coordinated(previous, last, figure)
            and (figure.kind == previous.kind or _is_other_words(figure))
        ):
            link = Link(last.event, "part", last.first, last.last, last.row, passive=last.passive)
        if link is not None and link.event in COUNTING and link.side == "level":
            # "12 more deaths, bringing the total to FIGURE"
            link = Link(last.event, "total", link.first, link.last, last.row)
        return link, whole

    def _draft(
        self, figure: Figure, link: Link, drafts: list[tuple[Figure, Link, Draft]], whole: int | None
    ) -> Draft:
        draft = Draft(self.text)
        units = figure.units
        event_place = figure.sentence.place(link.first, link.last)
        draft.put("quantity", figure.quantity, "figure", _place(figure))
        draft.put("event", link.event, link.side, event_place)
        previous = drafts[whole if whole is not None else -1][2].fields.get("population") if drafts else None
        population, place = population_of(figure, link, previous, part=whole is not None)
        draft.put("population", population, "population", place)
        clause = clause_of(figure, link)
        draft.fields["span"] = self._span(figure, clause)
        self._circumstances(draft, figure, link, clause)
        own = figure.sentence.place(group_start(units, link.first), link.last)
        chain = chain_at(self.attributions, self.contents, *_place(figure), own)
        teller = None if chain else telling(figure, link, self.text)
        chain = [teller] if teller is not None else chain
        self._firmness(draft, figure, link, clause, chain)
        self._when(draft, figure, link, clause)
        if link.side == "part" or (
            drafts and link.side in ("modifier", "head") and _listed(drafts[-1][0], figure)
        ):
            inherit(draft, drafts[whole if whole is not None else -1][2], times=not is_base(figure))
        return draft

    def _span(self, figure: Figure, clause: Clause) -> Span:
        """The clause, without blanks and marks at its ends."""
        units = figure.units
        first, last = clause.start, clause.end
        while first < figure.at and units[first].kind == "p":
            first += 1
        while last > figure.at + 1 and units[last - 1].kind == "p":
            last -= 1
        return Span.of(self.text, *figure.sentence.place(first, last))

    def _circumstances(self, draft: Draft, figure: Figure, link: Link, clause: Clause) -> None:
        place = find_place(figure, link, (clause.start, clause.end), self.sources)
        if place is not None:
            draft.put("place", place[0], "place", place[1:])
        doer = find_doer(figure, link)
        if doer is not None and doer.value != draft.fields.get("place"):
            draft.put(doer.field, doer.value, doer.field, (doer.start, doer.end))

    def _firmness(
        self, draft: Draft, figure: Figure, link: Link, clause: Clause, chain: Sequence[Attribution]
    ) -> None:
        for name, cue in (
            ("status", find_status(figure, link, clause, chain)),
            ("polarity", find_polarity(figure, link)),
        ):
            draft.put(name, cue.value, name, _words_of(figure, cue))
        if chain:
            cues = [(a.cue.span.start, a.cue.span.end) for a in chain if a.cue is not None]
            draft.put("attribution", tuple(chain), "attribution", *cues)

    def _when(self, draft: Draft, figure: Figure, link: Link, clause: Clause) -> None:
        """Times and what the figure adds up; a running total or a level holds at its date."""
        reach = (clause.start, clause.end)
        cue = find_accounting(figure, link, clause, counted_over(figure.sentence, self.timexes))
        holds = (link.side == "level" and figure.quantity.role == "level") or (
            cue is not None and cue.value == "total" and link.side in ("noun", "level")
        )
        if link.side == "total":
            draft.put("accounting", "total", "accounting", figure.sentence.place(link.first, link.last))
            return
        if cue is not None and not (
            link.side == "level" and link.row is not None and link.row.form == "property"
        ):
            draft.put("accounting", cue.value, "accounting", _words_of(figure, cue))
        times = find_times(
            figure.sentence,
            figure.at,
            reach,
            self.timexes,
            holds=holds,
            apart=self.said,
            published=self.origin.published,
        )
        for name in ("event_time", "period", "as_of"):
            timex = getattr(times, name)
            if timex is not None:
                draft.put(name, timex, name, (timex.span.start, timex.span.end))

    def _claim(self, draft: Draft, figure: Figure, section: Section) -> Claim:
        held: AsOfBasis = "published" if self.origin.published else "none"
        basis: AsOfBasis = "stated" if "as_of" in draft.fields else held
        return make_record(
            Claim,
            id=self._id("figure", *_place(figure)),
            kind="figure",
            section=section,
            as_of_basis=basis,
            origin=self.origin,
            evidence=draft.evidence(),
            **draft.fields,
        )

    def _id(self, kind: str, start: int, end: int) -> str:
        """The same for the same document, options and place, on any machine."""
        key = f"{self.origin.document} {kind} {start} {end}"
        return hashlib.sha256(key.encode("ascii")).hexdigest()[:16]

    def statements(self, sections: _Sections) -> list[Claim]:
        """The claims of propositions: one for each act of reporting."""
        return [self._statement(index, sections) for index, a in enumerate(self.attributions) if a.content]

    def _statement(self, index: int, sections: _Sections) -> Claim:
        chain = chain_of(self.attributions, index)
        last = chain[-1]
        start, end = last.content[0].start, last.content[-1].end
        return make_record(
            Claim,
            id=self._id(f"statement {index}", start, end),
            kind="statement",
            span=Span.of(self.text, start, end),
            section=sections.at(start),
            attribution=chain,
            status=statement_status(chain),
            polarity=statement_polarity(last),
            as_of_basis="published" if self.origin.published else "none",
            origin=self.origin,
        )


def _place(figure: Figure) -> tuple[int, int]:
    return figure.quantity.span.start, figure.quantity.span.end


def _words_of(figure: Figure, cue: Cue) -> Place:
    """Where the words of a cue stand; -1 to -1 where no word gave it."""
    return figure.sentence.place(cue.first, cue.last) if cue.first >= 0 else NOWHERE


def _listed(earlier: Figure, later: Figure) -> bool:
    """Whether two figures stand side by side as one object: "FIGURE and FIGURE"."""
    between = later.units[earlier.at + 1 : later.at]
    return 0 < len(between) <= 2 and all(unit.low in ("and", ",", "or") for unit in between)


def _has_own_verb(figure: Figure, link: Link | None) -> bool:
    """Whether a part has an event apart from its whole's: after it, or by the verb it is the object of."""
    if link is None or link.row is None:
        return False
    return link.first >= figure.at or (link.side == "object" and link.last == figure.before + 1)


def _is_other_words(figure: Figure) -> bool:
    """Whether the figure tells the one before in another measure: "1,200 jobs, or 8% of its workforce"."""
    return figure.before > 0 and figure.units[figure.before].low == "or"


def _coordinated(earlier: Figure, link: Link, later: Figure) -> bool:
    """Whether "and", "or", a comma or a dash ties a later figure to an earlier one, with no verb between."""
    between = later.units[max(earlier.at + 1, link.last) : later.at]
    ties = any(unit.low in ("and", "or", ",", "–", "—", "plus") for unit in between)
    parted = any(unit.auxiliary or unit.verb_in("past", "gerund") for unit in between)
    return ties and not parted
