"""Span: half-open offsets in code points into the very string that the caller passed."""

import functools
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import core_schema

if TYPE_CHECKING:
    from typing import Self


class _AnyString:
    """Schema of a `str` that may hold lone surrogates, which pydantic's own refuses in Python."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.json_or_python_schema(
            json_schema=core_schema.str_schema(strict=True),
            python_schema=core_schema.is_instance_schema(str),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string"}


Text = Annotated[str, _AnyString]


class Record(BaseModel):
    """Base of every record: frozen, closed, compared and hashed by value."""

    # Schemas are built on first use: that keeps `import newsclaims` and a first name light.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


R = TypeVar("R", bound=Record)


def make_record(record: type[R], /, **fields: Any) -> R:
    """A record of fields that this package itself made, so that they need no validation.

    Building the validators of all records takes longer than reading an article; a caller's own
    `Record(...)` is validated as ever. Equal in all to the record that validation gives.

    >>> make_record(Span, start=6, end=9, text="19%") == Span(start=6, end=9, text="19%")
    True
    """
    return record_of(record, fields)


def record_of(record: type[R], fields: dict[str, Any]) -> R:
    """`make_record` of a mapping, which is left as it is."""
    return _unchecked(record, {**_defaults(record), **fields}, _given(tuple(fields)))


def whole_record(record: type[R], values: dict[str, Any]) -> R:
    """Like `make_record`, where every field is given, in the order of the fields."""
    return _unchecked(record, values, _given(tuple(values)))


# The slots of a model, since records are frozen and so refuse `setattr`.
_set_values = BaseModel.__dict__["__dict__"].__set__
_set_given = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_private = BaseModel.__dict__["__pydantic_private__"].__set__
_new = object.__new__


def _unchecked(record: type[R], values: dict[str, Any], given: set[str]) -> R:
    """The record with these values of all its fields, of which these were given."""
    made = _new(record)
    _set_values(made, values)
    _set_given(made, given)
    _set_extra(made, None)
    _set_private(made, None)
    return made


@functools.lru_cache(maxsize=1024)
def _given(names: tuple[str, ...]) -> set[str]:
    """The set of the names: one for all records that were given these fields, and a copy copies it.

    Thousands of records of one document have a few dozen of these sets between them.
    """
    return set(names)


@functools.cache
def _defaults(record: type[Record]) -> dict[str, Any]:
    """The default of each field, in the order of the fields; that of a required one is never read."""
    return {name: field.default for name, field in record.model_fields.items()}


class Span(Record):
    """A stretch of the source: `source[start:end] == text`.

    >>> Span.of("about 19% of it", 6, 9)
    Span(start=6, end=9, text='19%')
    """

    start: int
    end: int
    text: Text

    @classmethod
    def of(cls, source: str, start: int, end: int) -> "Self":
        """The span of `source` from `start` up to and without `end`."""
        values = {"start": start, "end": end, "text": source[start:end]}
        return _unchecked(cls, values, _given(("start", "end", "text")))

    def model_post_init(self, context: Any, /) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(
                f"a span of {len(self.text)} characters cannot run from {self.start} to {self.end}"
            )

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
