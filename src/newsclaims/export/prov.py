"""PROV: who says what on whose word, as PROV-JSON (W3C Member Submission, 24 April 2013).

The article is an entity; each attribution an activity (the speech act) of its source, an agent,
that generates what is said, an entity. What is said inside another saying is what that one was
derived from: "Mills denied that the ministry had said ..." leads from Mills' words to the
ministry's. A claim is derived from the innermost saying of its chain.

>>> from newsclaims.records.document import Document
>>> sorted(to_prov(Document(text="Nothing.")))
['entity', 'prefix']
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsclaims.export.csv import document_id
from newsclaims.export.unicode import unicode_document
from newsclaims.records.attribution import Attribution
from newsclaims.records.claim import Claim
from newsclaims.records.document import Document

Prov = dict[str, dict[str, Any]]

_AGENTS = {"person": "prov:Person", "organization": "prov:Organization", "group": "prov:Organization"}


def to_prov(document: Document) -> Prov:
    """The document's attributions and claims as one PROV-JSON object."""
    prov: Prov = {"prefix": {"nc": "urn:newsclaims:"}, "entity": {}}
    article, document = f"nc:{document_id(document)}", unicode_document(document)
    prov["entity"][article] = _labels(
        {"prov:type": "nc:Article", "prov:label": document.title, "prov:location": document.url}
    )
    for index, attribution in enumerate(document.attributions):
        _add_saying(prov, article, index, attribution)
    places = {attribution: index for index, attribution in enumerate(document.attributions)}
    for claim in document.claims:
        entity = f"{article}.claim.{claim.id}"
        prov["entity"][entity] = _labels({"prov:type": "nc:Claim", "prov:value": claim.span.text})
        basis = _basis(places, claim, article)
        _relate(prov, "wasDerivedFrom", "prov:generatedEntity", entity, "prov:usedEntity", basis)
    return prov


def _basis(places: Mapping[Attribution, int], claim: Claim, article: str) -> str:
    """The innermost saying that the claim stands on, else the article itself."""
    place = places.get(claim.attribution[-1]) if claim.attribution else None
    return article if place is None else f"{article}.said.{place}"


def _add_saying(prov: Prov, article: str, index: int, attribution: Attribution) -> None:
    said, saying = f"{article}.said.{index}", f"{article}.saying.{index}"
    words = " ... ".join(span.text for span in attribution.content)
    prov["entity"][said] = _labels({"prov:type": f"nc:{attribution.quote_type}", "prov:value": words})
    prov.setdefault("activity", {})[saying] = _labels(
        {
            "prov:type": f"nc:{attribution.act}",
            "prov:label": None if attribution.cue is None else attribution.cue.lemma,
            "nc:polarity": attribution.polarity,
            "nc:modality": attribution.modality,
        }
    )
    _relate(prov, "wasGeneratedBy", "prov:entity", said, "prov:activity", saying)
    if attribution.source.name is not None:
        agent = _agent(prov, article, attribution)
        _relate(prov, "wasAssociatedWith", "prov:activity", saying, "prov:agent", agent)
        _relate(prov, "wasAttributedTo", "prov:entity", said, "prov:agent", agent)
    outer = article if attribution.parent is None else f"{article}.said.{attribution.parent}"
    _relate(prov, "wasDerivedFrom", "prov:generatedEntity", outer, "prov:usedEntity", said)


def _agent(prov: Prov, article: str, attribution: Attribution) -> str:
    """The agent of this source; one name is one agent in a document."""
    agents = prov.setdefault("agent", {})
    source = attribution.source
    for key, known in agents.items():
        if known["prov:label"] == source.name:
            return str(key)
    key = f"{article}.agent.{len(agents)}"
    agents[key] = _labels(
        {"prov:type": _AGENTS.get(source.kind), "prov:label": source.name, "nc:role": source.role}
    )
    return key


def _relate(prov: Prov, relation: str, one: str, subject: str, two: str, object_: str) -> None:
    known = prov.setdefault(relation, {})
    known[f"_:{relation}{len(known)}"] = {one: subject, two: object_}


def _labels(given: dict[str, str | None]) -> dict[str, Any]:
    """What is known, types as qualified names."""
    kept = {name: value for name, value in given.items() if value is not None}
    return {k: {"$": v, "type": "prov:QUALIFIED_NAME"} if k == "prov:type" else v for k, v in kept.items()}
