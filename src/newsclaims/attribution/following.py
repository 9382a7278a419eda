"""Following contents: quotations, clauses and phrases behind a cue, by the frames that it takes."""

import functools
from typing import NamedTuple

from newsclaims.attribution.content import (
    NOMINAL,
    clause_begins,
    clause_end,
    phrase_content_end,
    skip_adjuncts,
)
from newsclaims.attribution.sources import phrase_end
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import Frame

Range = tuple[int, int]
_OBJECTS = frozenset({"np", "np-as", "np-comp", "np-of", "np-for", "np-to-np", "np-ing", "np-on", "np-with"})
_OBJECTS |= {"np-against", "np-from", "np-over"}
_AFTER_YES = frozenset({"", ".", ",", "sub", "prep", "conj", "adv", "-"})


_AFTER_HEARER = frozenset({"np-that", "np-clause", "np-to", "np-wh"})
_ADJOINED = frozenset({"quote", "that", "clause"})  # adverbs, times and hearers may stand before these


class Found(NamedTuple):
    """A content behind a cue; the hearer before it, and an act where the frame changes the verb's."""

    content: list[Range]
    hearer: Range | None = None
    act: str | None = None


def read_following(unit: Unit, frame: Frame, at: int) -> Found | None:
    """The content after a cue by the first frame that fits."""
    content = _direct(unit, frame, at)
    if content is not None:
        return Found(content)
    if unit.cls[at] in NOMINAL and not _AFTER_HEARER.isdisjoint(frame.takes):
        found = _after_hearer(unit, frame, at)
        if found is not None:
            return found
    content = _nominal(unit, frame, at)
    return Found(content) if content is not None else None


def _direct(unit: Unit, frame: Frame, at: int) -> list[Range] | None:
    """A quotation, a that-clause, an embedded question, an infinitive or a gerund."""
    takes = frame.takes
    place = at if _ADJOINED.isdisjoint(takes) else skip_adjuncts(unit, at)
    kind = unit.cls[place]
    while kind == "adv" and unit.low[place] in ("only", "just"):
        place += 1
        kind = unit.cls[place]
    quoted = _quotation(unit, place, takes) if "quote" in takes else None
    if quoted is not None:
        return quoted
    if kind == "that" and "that" in takes:
        return [(place, clause_end(unit, place))]
    if "quote" in takes and unit.low[place] in ("yes", "no") and unit.cls[place + 1] in _AFTER_YES:
        return [(place, place + 1)]
    if (kind == "wh" or unit.low[place] == "if") and "wh" in takes:
        return [(place, clause_end(unit, place))]
    if kind == "to" and "to" in takes:
        return [(place, clause_end(unit, place, participle=False))]
    if kind == "vg" and "ing" in takes:
        return [(place, clause_end(unit, place))]
    if unit.low[at] == "as" and "np-as" in takes and at + 1 < unit.size:
        return [(at + 1, phrase_content_end(unit, at + 1))]
    if kind == "," and unit.cls[place + 1] == "adv" and unit.cls[place + 2] == ",":
        return _direct(unit, frame, place + 3)
    return None


def _nominal(unit: Unit, frame: Frame, at: int) -> list[Range] | None:
    """Clauses without "that", and noun phrases with what is said of them."""
    takes = frame.takes
    place = at if _ADJOINED.isdisjoint(takes) else skip_adjuncts(unit, at)
    if unit.low[place] == "so" and unit.cls[place + 1] not in ("a", "adv", "n"):
        return None  # "said so, and ..."
    if "clause" in takes and clause_begins(unit, place):
        return [(place, clause_end(unit, place))]
    if unit.cls[at] == "that" and "np-comp" in takes and unit.cls[at + 1] in ("q", "Q", "det", "a", "n"):
        return [(at, phrase_content_end(unit, at + 1))]
    nominal = unit.cls[at] in NOMINAL or (unit.cls[at] == "vd" and unit.cls[at + 1] in ("n", "P"))
    if nominal and not _OBJECTS.isdisjoint(takes):
        return _object(unit, frame, at)
    return None


def _after_hearer(unit: Unit, frame: Frame, at: int) -> Found | None:
    """A hearer, then what he was told; what he was urged to do has him as its subject."""
    takes = frame.takes
    alone = unit.cls[at] in ("obj", "subj") or (unit.cls[at] == "her" and unit.cls[at + 1] not in ("n", "a"))
    end = at + 1 if alone else phrase_end(unit, at)
    place = skip_adjuncts(unit, end)
    kind = unit.cls[place]
    hearer = (at, end)
    if kind == "that" and "np-that" in takes:
        return Found([(place, clause_end(unit, place))], hearer)
    if kind == "to" and "np-that" in takes:
        return Found([(place, clause_end(unit, place, participle=False))], hearer, "demands")
    if kind == "to" and "np-to" in takes:
        return Found([(at, clause_end(unit, place, participle=False))], hearer)
    quoted = _quotation(unit, place, takes) if "quote" in takes else None
    if quoted is not None:
        return Found(quoted, hearer)
    if (kind == "wh" or unit.low[place] == "if") and "np-wh" in takes:
        return Found([(place, clause_end(unit, place))], hearer)
    if "np-clause" in takes and kind != "sub" and clause_begins(unit, place):
        return Found([(place, clause_end(unit, place))], hearer)
    return None


def _object(unit: Unit, frame: Frame, at: int) -> list[Range] | None:
    takes = frame.takes
    end = phrase_content_end(unit, at, takes_as="np-as" in takes)
    participle = frame.act == "wants" and unit.cls[end - 1] in ("vd", "vn")
    if participle and unit.cls[end] == "sub" and unit.cls[end + 1] in ("n", "P", "det", "num"):
        end = phrase_content_end(unit, end + 1)  # "want the tax cut before the harvest"
    if "np-of" in takes:
        end = _to_of(unit, at, end)
    if "np" not in takes and not _has_preposition(unit, at, end, takes):
        return None
    return [(at, end)] if end > at else None


def _to_of(unit: Unit, at: int, end: int) -> int:
    """ "accused the firm, which denies it, of fraud": past what stands between, to the "of" phrase."""
    if "of" in unit.low[at:end]:
        return end
    for place in range(end, min(unit.size, at + 25)):
        if unit.low[place] == "of" and unit.cls[place - 1] == ",":
            return phrase_content_end(unit, place)
        if unit.cls[place] in (".", ";", "Q"):
            break
    return end


def _has_preposition(unit: Unit, at: int, end: int, takes: frozenset[str]) -> bool:
    wanted = _wanted(takes)
    if "comp" in wanted and _has_complement(unit, at, end):
        return True
    if "ing" in wanted and "vg" in unit.cls[at:end]:
        return True
    return not wanted.isdisjoint(unit.low[at:end])


@functools.cache
def _wanted(takes: frozenset[str]) -> frozenset[str]:
    """What may stand behind an object by a verb's frames: prepositions, "comp" and "ing"."""
    wanted = {name[3:] for name in takes if name.startswith("np-")}
    return frozenset(wanted | {"to"} if "to-np" in wanted else wanted)


def _has_complement(unit: Unit, at: int, end: int) -> bool:
    """Whether an object is followed by what it is called: "called it a mess", "the deal dead"."""
    cls = unit.cls
    possessed = cls[at] == "her" and unit.cls[at + 1] in ("n", "a", "P")
    if cls[at] in ("obj", "pron", "her", "subj") and not possessed:
        return end > at + 1 and cls[at + 1] not in ("prep", "to", "sub", "conj", "time")
    place = at
    while place < end and cls[place] in ("det", "poss", "her", "num", "a", "'s"):
        place += 1
    while place < end and cls[place] in ("n", "P", "'s") and cls[place - 1] != "'s":
        place += 1
    if cls[at] in ("q", "Q"):
        return True
    return place < end and cls[place] in ("det", "poss", "a", "q", "Q", "num", "vn", "n", "adv", "vd", "vg")


def _quotation(unit: Unit, place: int, takes: frozenset[str]) -> list[Range] | None:
    """A quotation right here, or after a comma or a colon; with what its sentence goes on."""
    if unit.cls[place] in (",", ":", "-") and unit.cls[place + 1] in ("Q", "q"):
        place += 1
    if unit.cls[place] == ":" and place + 1 < unit.size:
        return [(place + 1, clause_end(unit, place + 1))]
    if unit.cls[place] not in ("Q", "q"):
        return None
    if unit.cls[place] == "q":
        whole = takes & {"that", "clause"} or unit.cls[place + 1] in ("n", "P", "prep", "")
        return [(place, clause_end(unit, place) if whole else place + 1)]
    end = place + 1
    if unit.cls[end] in ("conj", "prep", "n", "to") or (
        unit.cls[end] == "conj" and unit.cls[end + 1] in ("Q", "q")
    ):
        return [(place, clause_end(unit, place))]
    return [(place, end)]
