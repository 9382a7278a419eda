"""Unlisted verbs: next to a quotation that no cue has taken, any clause tells who spoke.

Behind one that ends in a comma it is the verb; before one it is the subject, up to a colon.
"""

from __future__ import annotations

from newsclaims.attribution.cues import VerbCue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import main_subject, subject_before
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.trailing import read_trailing
from newsclaims.attribution.vocabulary import Frame, VerbForm

_QUOTES = frozenset({"quote"})
_REACH = 14


def unlisted_verbs(unit: Unit, drafts: list[Draft]) -> list[Draft]:
    """ "“We won,” the mayor crowed": the verb of the clause behind a quotation that nobody has yet."""
    found = []
    for at, quote in unit.quotes.items():
        if unit.cls[at] != "Q" or _is_taken(quote.start, drafts):
            continue
        if unit.cls[at - 1] == ":" and at > 1:
            found += _behind_colon(unit, at)
            continue
        if unit.text[quote.inner : quote.inner_end].rstrip()[-1:] != ",":
            continue
        verb = next((k for k in range(at + 1, min(unit.size, at + _REACH)) if unit.cls[k] in ("vd", "vs")), 0)
        draft = _read(unit, at, verb) if verb else None
        if draft is not None:
            found.append(draft)
    return found


def _behind_colon(unit: Unit, quote: int) -> list[Draft]:
    """ "She had a short answer: “No.”": who the clause before the colon is about."""
    subject = main_subject(unit, quote - 1, unit.vocabulary.verbs)
    if subject is None:
        return []
    source = unit.starts[subject[0]], unit.ends[subject[1] - 1]
    colon = unit.starts[quote - 1], unit.ends[quote - 1]
    content = [(unit.starts[quote], unit.ends[quote])]
    return [Draft(source, colon, ":", content, "asserts", depth=unit.depth, cue_token=quote - 1)]


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
