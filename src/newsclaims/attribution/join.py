"""Joining: what a sentence's attributions share, and quotations that float without a cue."""

from __future__ import annotations

from bisect import bisect_left

from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.tokens import Unit
from newsclaims.segment import Offsets


def settle(unit: Unit, drafts: list[Draft]) -> None:
    """Ends contents where the next cue of the same source begins, and keeps roles apart."""
    for index, draft in enumerate(drafts):
        for later in drafts[index + 1 :]:
            _cut(unit, draft, later)
    for draft in drafts:
        draft.content = [(start, end) for start, end in _outside(draft) if start < end]


def without_carriers(unit: Unit, drafts: list[Draft]) -> list[Draft]:
    """Leaves out a verb that only carries a noun cue: "setting out her view that"."""
    nouns = {unit.starts[d.cue_token] for d in drafts if d.nominal}
    if not nouns or len(drafts) == 1:
        return drafts
    return [d for d in drafts if not (d.act in _CARRYING and d.cue and _opens_with(unit, d, nouns))]


_CARRYING = frozenset({"asserts", "announces"})


def _opens_with(unit: Unit, draft: Draft, nouns: set[int]) -> bool:
    """Whether one of the nouns is the head of the phrase right behind the draft's cue."""
    at = bisect_left(unit.starts, draft.cue[1]) if draft.cue else 0
    while at < unit.size and unit.cls[at] in ("det", "poss", "her", "a", "num"):
        at += 1
    return at < unit.size and unit.starts[at] in nouns


def _cut(unit: Unit, draft: Draft, later: Draft) -> None:
    """A content ends before a later cue that shares its source, and inside a later cue's content."""
    cue = later.cue
    if cue is None:
        return
    for place, (start, end) in enumerate(draft.content):
        if not start < cue[0] < end:
            continue
        source = later.source
        if draft.cue and source and source[0] <= draft.cue[0] < source[1] and start < source[1] < end:
            draft.content[place] = (start, _before_mark(unit.text, start, source[1]))
            return
        clause = _own_clause(unit, later, start)
        if clause is not None:
            draft.content[place] = (start, clause)
            return
        if later.shared:
            draft.content[place] = (start, _edge(unit, later.cue_token, start))
            return
        holder = next(((a, b) for a, b in later.content if draft.cue and a <= draft.cue[0] < b), None)
        if holder is not None and holder[1] < end:
            draft.content[place] = (start, max(start + 1, holder[1]))
            return


def _own_clause(unit: Unit, later: Draft, start: int) -> int | None:
    """Where a main clause of its own begins: ", while S2 said"; None where it does not."""
    if later.source is None or later.shared:
        return None
    at = bisect_left(unit.starts, later.source[0])
    if at >= 3 and unit.low[at - 1] in _BETWEEN_CLAUSES and unit.cls[at - 2] == ",":
        end = unit.ends[at - 3]
        return end if end > start else None
    return None


_BETWEEN_CLAUSES = frozenset({"while", "whereas", "but", "and", "though", "although"})


def _before_mark(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1] in " ,":
        end -= 1
    return end


def _edge(unit: Unit, token: int, start: int) -> int:
    """The end of the last token of the content before a cue: without conjunction and comma."""
    cls = unit.cls
    at = token - 1
    if at > 0 and cls[at] in ("prep", "sub"):
        at -= 1  # "while noting", "by saying"
    while at > 0 and cls[at] == "adv" and cls[at - 1] in ("conj", ",", "adv"):
        at -= 1
    if at > 0 and cls[at] == "conj":
        at -= 1
    while at > 0 and cls[at] in (",", "-"):
        at -= 1
    return max(start + 1, unit.ends[at])


def _outside(draft: Draft) -> list[Offsets]:
    """The content's pieces without what the cue or the source takes of them."""
    pieces = draft.content
    for taken in (draft.cue, draft.source):
        if taken is not None and _meet(pieces, taken):
            pieces = [part for piece in pieces for part in _minus(piece, taken)]
    return pieces


def _meet(pieces: list[Offsets], taken: Offsets) -> bool:
    low, high = taken
    for start, end in pieces:  # noqa: SIM110
        if start < high and low < end:
            return True
    return False


def _minus(piece: Offsets, taken: Offsets) -> list[Offsets]:
    (start, end), (low, high) = piece, taken
    if high <= start or end <= low:
        return [piece]
    return [(a, b) for a, b in ((start, low), (high, end)) if b - a > 1]


def float_quotations(unit: Unit, last: Draft, same_paragraph: bool) -> list[Draft]:
    """Quotations that begin a sentence which has no attribution of its own join the one before.

    In a paragraph of their own they are records without a cue, of the last speaker.
    """
    first = 0
    while unit.cls[first] in (".", ",", "-"):
        first += 1
    if unit.cls[first] != "Q" or not _stands_alone(unit, first):
        return []
    piece = (unit.starts[first], unit.ends[first])
    quote = unit.quotes[first]
    if same_paragraph or quote.continues:
        last.content.append(piece)
        return []
    draft = Draft(
        last.source, None, "", [piece], last.act if last.act == "asserts" else "asserts", depth=unit.depth
    )
    return [draft]


def _stands_alone(unit: Unit, first: int) -> bool:
    return all(kind in ("Q", "q", ".", "-", ",", "()") for kind in unit.cls[first : unit.size])
