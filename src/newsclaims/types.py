"""The closed vocabularies of the records, as `Literal` aliases.

Terms are the field's own: TIMEX3 types and modifiers are those of TimeML 1.2.1,
quote types those of Pareti (2015), speech acts follow the reporting verbs of news.
"""

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["money", "percent", "count", "measure", "duration", "ratio", "number"]
Bound: TypeAlias = Literal[
    "exact", "about", "at_least", "more_than", "at_most", "less_than", "nearly", "between", "vague"
]
Change: TypeAlias = Literal["up", "down"]
Role: TypeAlias = Literal["level", "delta"]

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod: TypeAlias = Literal[
    "START",
    "MID",
    "END",
    "APPROX",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "BEFORE",
    "AFTER",
]
TimexRelation: TypeAlias = Literal["since", "until", "by", "before", "after", "within", "between"]

SourceKind: TypeAlias = Literal["person", "organization", "group", "document", "unknown"]
Mention: TypeAlias = Literal["name", "pronoun", "nominal", "implicit"]
QuoteType: TypeAlias = Literal["direct", "indirect", "mixed"]
SpeechAct: TypeAlias = Literal[
    "asserts",
    "claims",
    "announces",
    "confirms",
    "admits",
    "denies",
    "rejects",
    "accuses",
    "condemns",
    "supports",
    "warns",
    "predicts",
    "promises",
    "demands",
    "proposes",
    "questions",
    "believes",
    "wants",
    "estimates",
    "agrees",
]
Polarity: TypeAlias = Literal["positive", "negative"]
Modality: TypeAlias = Literal["actual", "possible", "future"]

ClaimKind: TypeAlias = Literal["figure", "statement"]
Section: TypeAlias = Literal["body", "heading", "caption", "furniture"]
AsOfBasis: TypeAlias = Literal["stated", "published", "none"]
Accounting: TypeAlias = Literal["total", "new", "excess"]
Status: TypeAlias = Literal[
    "stated", "confirmed", "estimated", "alleged", "denied", "planned", "projected", "hypothetical"
]

Relation: TypeAlias = Literal["same", "refines", "consistent", "updates", "contradicts", "unrelated"]
Side: TypeAlias = Literal["a", "b"]
Verdict: TypeAlias = Literal["supported", "contradicted", "not found"]
PublishedFrom: TypeAlias = Literal["caller", "dateline"]
RecordKind: TypeAlias = Literal["claims", "quantities", "timexes", "attributions"]
