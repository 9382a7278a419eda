"""newsclaims: the claims in English news text as exact, typed, comparable records.

>>> import newsclaims
>>> [q.unit for q in newsclaims.find_quantities("They froze €210 billion.")]
['EUR']

Names are loaded on first use (PEP 562), so that `import newsclaims` costs next to nothing.
"""

from __future__ import annotations

import importlib

from newsclaims._version import __version__

TYPE_CHECKING = False  # what type checkers take for True; `typing` itself takes 10 ms to import
if TYPE_CHECKING:
    from typing import Any

    from newsclaims.attribution.find import find_attributions
    from newsclaims.checking import verify
    from newsclaims.claims.compare import compare
    from newsclaims.claims.explain import explain
    from newsclaims.claims.reconcile import reconcile
    from newsclaims.errors import ConversionError, MissingExtraError, NewsclaimsError, ParseError, TableError
    from newsclaims.format import format_quantity
    from newsclaims.lexicon import Lexicon, Row
    from newsclaims.number import parse_number
    from newsclaims.pipeline import extract, extract_many
    from newsclaims.quantities import find_quantities, parse_quantity
    from newsclaims.records.attribution import Attribution, Cue, Source
    from newsclaims.records.claim import Claim, FieldEvidence, Origin
    from newsclaims.records.comparison import ClaimGroup, Comparison, Explanation, Verification
    from newsclaims.records.document import Document
    from newsclaims.records.quantity import (
        AnyQuantity,
        Count,
        Duration,
        Measure,
        Money,
        Number,
        Percent,
        Quantity,
        Ratio,
    )
    from newsclaims.records.timex import Timex
    from newsclaims.span import Span
    from newsclaims.timex.find import find_timexes, parse_timex
    from newsclaims.units import convert

_HOMES = {
    "claims.compare": ("compare",),
    "claims.explain": ("explain",),
    "claims.reconcile": ("reconcile",),
    "checking": ("verify",),
    "errors": ("ConversionError", "MissingExtraError", "NewsclaimsError", "ParseError", "TableError"),
    "attribution.find": ("find_attributions",),
    "number": ("parse_number",),
    "pipeline": ("extract", "extract_many"),
    "quantities": ("find_quantities", "parse_quantity"),
    "format": ("format_quantity",),
    "lexicon": ("Lexicon", "Row"),
    "records.attribution": ("Attribution", "Cue", "Source"),
    "records.claim": ("Claim", "FieldEvidence", "Origin"),
    "records.comparison": ("ClaimGroup", "Comparison", "Explanation", "Verification"),
    "records.document": ("Document",),
    "records.quantity": (
        "AnyQuantity",
        "Count",
        "Duration",
        "Measure",
        "Money",
        "Number",
        "Percent",
        "Quantity",
        "Ratio",
    ),
    "records.timex": ("Timex",),
    "span": ("Span",),
    "timex.find": ("find_timexes", "parse_timex"),
    "units": ("convert",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "AnyQuantity",
    "Attribution",
    "Claim",
    "ClaimGroup",
    "Comparison",
    "ConversionError",
    "Count",
    "Cue",
    "Document",
    "Duration",
    "Explanation",
    "FieldEvidence",
    "Lexicon",
    "Measure",
    "MissingExtraError",
    "Money",
    "NewsclaimsError",
    "Number",
    "Origin",
    "ParseError",
    "Percent",
    "Quantity",
    "Ratio",
    "Row",
    "Source",
    "Span",
    "TableError",
    "Timex",
    "Verification",
    "__version__",
    "compare",
    "convert",
    "explain",
    "extract",
    "extract_many",
    "find_attributions",
    "find_quantities",
    "find_timexes",
    "format_quantity",
    "parse_number",
    "parse_quantity",
    "parse_timex",
    "reconcile",
    "verify",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its module on first use."""
    if name not in _HOME:
        raise AttributeError(f"module 'newsclaims' has no attribute {name!r}")
    value = getattr(importlib.import_module(f"newsclaims.{_HOME[name]}"), name)
    globals()[name] = value  # the next look-up finds the name itself
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
