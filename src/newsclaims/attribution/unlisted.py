"""Unlisted verbs: behind a quotation that ends in a comma any verb of the past tells who spoke."""

from __future__ import annotations

from newsclaims.attribution.cues import VerbCue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import subject_before
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.trailing import read_trailing
from newsclaims.attribution.vocabulary import Frame, VerbForm

_QUOTES = frozenset({"quote"})
_REACH = 14


def unlisted_verbs(unit: Unit, drafts: list[Draft]) -> list[Draft]:
    """ "“We won,” the mayor crowed": the verb of the clause behind a quotation that nobody has yet."""
    found = []
    for at, quote in unit.quotes.items():
        inner = unit.text[quote.inner : quote.inner_end].rstrip()
        if unit.cls[at] != "Q" or inner[-1:] != "," or _is_taken(quote.start, drafts):
            continue
        verb = next((k for k in range(at + 1, min(len(unit), at + _REACH)) if unit.cls[k] in ("vd", "vs")), 0)
        draft = _read(unit, at, verb) if verb else None
        if draft is not None:
            found.append(draft)
    return found


def _is_taken(offset: int, drafts: list[Draft]) -> bool:
    return any(start <= offset < end for draft in drafts for start, end in draft.content)


def _read(unit: Unit, quote: int, verb: int) -> Draft | None:
    lemma = unit.vocabulary.words.facts(unit.low[verb]).verb or unit.low[verb]
    frame = Frame(lemma, (), "asserts", _QUOTES)
    cue = VerbCue(verb, verb, VerbForm(frozenset({"past"}), (frame,)), "finite")
    subject = subject_before(unit, verb) if verb > quote + 1 else None
    if subject is not None and subject[0] != quote + 1:
        return None
    return read_trailing(unit, cue, frame, verb + 1, subject)
