"""Passives: "was condemned by S", "is said to", "were told that"."""

from __future__ import annotations

from newsclaims.attribution.content import clause_end, phrase_content_end, skip_adjuncts
from newsclaims.attribution.cues import VerbCue
from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.making import Range, make_draft
from newsclaims.attribution.sources import subject_after, subject_before
from newsclaims.attribution.tokens import Unit
from newsclaims.attribution.vocabulary import Frame

_OF_THE_MIND = frozenset({"believes", "predicts", "estimates", "wants"})


def read_passive(unit: Unit, cue: VerbCue, frame: Frame, at: int) -> Draft | None:
    """ "C was condemned by S" | C1 "is said to" C2 | "it is said that" C | "S was told that" C"""
    if unit.low[cue.first - 1] == "as":
        return _as_told_by(unit, cue, frame, at)
    comma = cue.kind == "reduced" and unit.cls[cue.first - 1] == ","
    subject = subject_before(unit, cue.first - comma)
    if subject is None or unit.cls[subject[0]] == "wh":
        return None
    if unit.low[at] == "by":
        return _by_agent(unit, cue, frame, at, subject)
    if cue.kind == "reduced" or not {"that", "np-that", "np-to", "quote"} & frame.takes:
        return None
    quoted = at + (unit.cls[at] in (",", ":"))
    if unit.cls[quoted] == "Q" and "quote" in frame.takes:
        return make_draft(unit, cue, frame, at, None, [(quoted, quoted + 1)], hearer=subject)
    if unit.cls[at] == "that":
        impersonal = unit.low[subject[0]] == "it"
        if impersonal or "np-that" in frame.takes:
            return make_draft(unit, cue, frame, at, None, [(at, clause_end(unit, at))])
    governs = unit.low[at + 1] in unit.vocabulary.verbs
    directive = bool({"np-to", "np-that"} & frame.takes) and frame.act not in _OF_THE_MIND
    if unit.cls[at] == "to" and directive and cue.kind == "passive":
        return _told(unit, cue, frame, at, None, at, subject)
    if unit.cls[at] == "to" and "np-that" not in frame.takes and not governs:
        return make_draft(unit, cue, frame, at, None, [subject, (at, clause_end(unit, at))])
    return None


def _as_told_by(unit: Unit, cue: VerbCue, frame: Frame, at: int) -> Draft | None:
    """ "As reported by S, C" | C "," "as reported by S"."""
    agent = subject_after(unit, at + 1) if unit.low[at] == "by" else None
    if agent is None:
        return None
    place = cue.first - 1
    if place > 1 and unit.cls[place - 1] == ",":
        return make_draft(unit, cue, frame, at, agent, [(0, place - 1)])
    if place == 0 and unit.cls[agent[1]] == "," and agent[1] + 1 < unit.size:
        content = (agent[1] + 1, clause_end(unit, agent[1] + 1))
        return make_draft(unit, cue, frame, at, agent, [content])
    return None


def _told(
    unit: Unit, cue: VerbCue, frame: Frame, at: int, agent: Range | None, to: int, hearer: Range
) -> Draft:
    """ "Drivers were told [by the police] to turn back": what they were told to do."""
    content = (to, clause_end(unit, to, participle=False))
    act = None if "np-to" in frame.takes else "demands"
    return make_draft(unit, cue, frame, at, agent, [content], act=act, hearer=hearer)


def _by_agent(unit: Unit, cue: VerbCue, frame: Frame, at: int, subject: Range) -> Draft | None:
    agent = subject_after(unit, at + 1)
    if agent is None or unit.cls[at + 1] == "vg":
        return None
    if unit.low[agent[1] : agent[1] + 2] == ["as", "saying"]:
        return None  # what follows is the attribution
    if not {"np", "np-as", "np-of", "np-to", "np-for", "np-that"} & frame.takes or frame.lemma == "see":
        return None
    content = [subject]
    if unit.low[subject[0]] == "it":
        that = skip_adjuncts(unit, agent[1])
        if unit.cls[that] == "that":
            content = [(that, clause_end(unit, that))]  # "it was claimed by Orr that C"
    if unit.cls[agent[1]] == "to" and {"np-to", "np-that"} & frame.takes:
        return _told(unit, cue, frame, at, agent, agent[1], subject)
    about = _of_phrase(unit, agent) if "np-of" in frame.takes else None
    if about is not None:
        agent = agent[0], about[0]
        if "np-that" in frame.takes:
            return make_draft(unit, cue, frame, at, agent, [about], hearer=subject)
        content.append(about)
    elif "np-that" in frame.takes:
        if unit.cls[agent[1]] != "that":
            return None
        told = (agent[1], clause_end(unit, agent[1]))
        return make_draft(unit, cue, frame, at, agent, [told], hearer=subject)
    if unit.low[agent[1] : agent[1] + 1] == ["as"] and "np-as" in frame.takes:
        content.append((agent[1], phrase_content_end(unit, agent[1] + 1)))
    return make_draft(unit, cue, frame, at, agent, content)


def _of_phrase(unit: Unit, agent: Range) -> Range | None:
    """ "accused by the head of the council | of fraud": the last "of", unless a name follows it."""
    if unit.low[agent[1] : agent[1] + 1] == ["of"]:  # "by Orr | of hiding it"
        return agent[1], phrase_content_end(unit, agent[1] + 1)
    places = [at for at in range(agent[0] + 1, agent[1]) if unit.low[at] == "of"]
    named = bool(places) and unit.cls[places[0] + 1] in ("P", "det", "poss")
    if not places or (len(places) == 1 and named and unit.low[places[0] + 1] not in ("a", "an")):
        return None  # "the mayor of Lund", "the head of the council"; but "officials of a flood"
    return places[-1], phrase_content_end(unit, places[-1] + 1)
