"""Making drafts: a cue, its source and its content, put together with act and polarity."""

from __future__ import annotations

from newsclaims.attribution.cues import VerbCue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.sources import later_subject
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import Frame
from newsclaims.types import Modality, Polarity

Range = tuple[int, int]
_NO = frozenset({"no", "neither", "nobody", "none", "nothing"})


def make_draft(
    unit: Unit,
    cue: VerbCue,
    frame: Frame,
    at: int,
    subject: Range | None,
    content: list[Range],
    *,
    act: str | None = None,
    hearer: Range | None = None,
    shared: bool = False,
) -> Draft:
    """The draft of a verb cue that ends before token `at`."""
    fronted = subject is None and cue.first == 0  # "Asked whether it was over, he ..."
    fronted |= cue.kind == "ing" and cue.first == 1 and unit.cls[0] == "sub"  # "While saying that it was, he"
    if fronted or (subject and subject[0] > 0 and unit.cls[subject[0] - 1] == "sub" and subject[0] <= 3):
        content = _within_subordinate(unit, at, content)
    source = offsets(unit, subject) if subject else None
    begin = unit.starts[cue.first]
    if unit.cls[cue.first] in ("subjbe", "subjhave"):  # "he's said": the pronoun ends at the apostrophe
        begin += max(unit.low[cue.first].find("'"), 1)
        source = (unit.starts[cue.first], begin)
    return Draft(
        source,
        (begin, unit.ends[at - 1]),
        frame.lemma,
        [(unit.starts[first], unit.ends[last - 1]) for first, last in content],
        act or _act(unit, frame.act, content),
        _polarity(unit, cue.polarity, subject),
        _modality(unit, cue.modality, subject),
        shared=shared,
        depth=unit.depth,
        cue_token=cue.first,
        addressee=offsets(unit, hearer) if hearer else None,
        told="np-that" in frame.takes or "np-clause" in frame.takes,
    )


def _modality(unit: Unit, modality: Modality, subject: Range | None) -> Modality:
    """ "If she says so", "whether they confirmed it": possible at most."""
    before = unit.low[subject[0] - 1] if subject and subject[0] > 0 else ""
    return "possible" if modality == "actual" and before in ("if", "unless", "whether") else modality


def _polarity(unit: Unit, polarity: Polarity, subject: Range | None) -> Polarity:
    """ "No official said" and "neither of them said": nobody did it."""
    if subject is not None and unit.low[subject[0]] in _NO:
        return "positive" if polarity == "negative" else "negative"
    return polarity


def _act(unit: Unit, act: str, content: list[Range]) -> str:
    """Rejecting an accusation denies it, condemning one rejects it; a demand that asks is a question."""
    first, last = content[0]
    if act == "demands" and unit.cls[first] == "Q":
        words = unit.text[unit.starts[first] : unit.ends[last - 1]].rstrip("\"”’'")
        return "questions" if words.endswith("?") else act
    if act not in ("rejects", "condemns") or unit.vocabulary.charges.isdisjoint(unit.low[first : first + 6]):
        return act
    return "denies" if act == "rejects" else "rejects"


def _within_subordinate(unit: Unit, at: int, content: list[Range]) -> list[Range]:
    """ "While many think that C, they ...": C ends where the main clause begins."""
    main = later_subject(unit, at)
    if main is None:
        return content
    return [(first, min(last, main[0] - 1)) for first, last in content if first < main[0] - 1] or content


def offsets(unit: Unit, piece: Range) -> tuple[int, int]:
    """From the first token's start to the last one's end."""
    return unit.starts[piece[0]], unit.ends[piece[1] - 1]
