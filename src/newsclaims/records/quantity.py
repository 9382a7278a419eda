"""Quantity and its kinds: every figure that a text states.

Sources: ISO 4217 for money; the bounds follow Roy et al. (2015) and Almasian et al. (2023).
"""

from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import Field

from newsclaims.records.fields import Exact
from newsclaims.span import Record, Span, Text
from newsclaims.types import Bound, Change, Kind, Role

_ONE = Decimal(1)


class Quantity(Record):
    """A figure with its bounds; the kinds below add what makes sense for them alone.

    `value` is the stated figure, scale applied, or None (a range, a vague magnitude, what no
    Decimal can hold). `lower` and `upper` are what the wording alone says, None where it states
    no such end; `lower_closed` and `upper_closed` whether the end itself is meant.
    `resolution` is the step of the figure as written: 100000 for "7.8 million".
    """

    span: Span
    kind: Kind
    value: Exact | None = None
    lower: Exact | None = None
    upper: Exact | None = None
    lower_closed: bool = True
    upper_closed: bool = True
    bound: Bound = "exact"
    hedge: Span | None = None
    resolution: Exact | None = None
    unit: Text | None = None
    per: Text | None = None
    per_amount: Exact = _ONE
    change: Change | None = None
    role: Role = "level"
    base: Exact | None = None

    def model_post_init(self, context: Any, /) -> None:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"lower {self.lower} is above upper {self.upper}")

    @property
    def figure(self) -> dict[str, Any]:
        """Every field but spans: equal for two wordings of one figure."""
        return {
            name: getattr(self, name) for name in type(self).model_fields if name not in ("span", "hedge")
        }


class Money(Quantity):
    """An amount of money; `unit` is an ISO 4217 code, the first of `candidates`."""

    kind: Literal["money"] = "money"
    unit: Text
    candidates: tuple[Text, ...] = ()
    of: Text | None = None

    @property
    def currency(self) -> str:
        """The ISO 4217 code: `unit` by the name that money users expect."""
        return self.unit


class Percent(Quantity):
    """A percentage, percentage points or basis points."""

    kind: Literal["percent"] = "percent"
    unit: Literal["percent", "percentage_point", "basis_point"] = "percent"
    of: Text | None = None


class Count(Quantity):
    """How many of something: `item` as written, `head` the lemma of its head noun."""

    kind: Literal["count"] = "count"
    unit: None = None
    item: Text | None = None
    head: Text | None = None
    of: Text | None = None


class Measure(Quantity):
    """A physical or technical measure in one of our unit names."""

    kind: Literal["measure"] = "measure"
    unit: Text
    of: Text | None = None


class Duration(Quantity):
    """A length of time; `is_age` for the age of a person or thing."""

    kind: Literal["duration"] = "duration"
    unit: Text
    is_age: bool = False


class Ratio(Quantity):
    """ "one in five", "two-thirds", "twice": numerator over denominator."""

    kind: Literal["ratio"] = "ratio"
    unit: None = None
    numerator: Exact
    denominator: Exact = _ONE
    of: Text | None = None


class Number(Quantity):
    """A bare figure."""

    kind: Literal["number"] = "number"
    unit: None = None


AnyQuantity: TypeAlias = Annotated[
    Money | Percent | Count | Measure | Duration | Ratio | Number, Field(discriminator="kind")
]
"""A quantity of any kind, told apart by `kind`; annotate fields with this, never with the base."""

KINDS: tuple[type[Quantity], ...] = get_args(get_args(AnyQuantity)[0])
"""The model of each kind."""
