"""Errors name the place, survive pickling, and are the fitting builtin."""

import pickle

import pytest

import newsclaims
from newsclaims import MissingExtraError, ParseError


@pytest.mark.parametrize(
    ("text", "start", "end", "pointer"),
    [
        ("210 bilion", 4, 10, "    210 bilion\n        ^^^^^^"),
        ("", 0, 0, "    \n    ^"),
        ("one\ntwo three", 8, 13, "    two three\n        ^^^^^"),
        ("a\tb", 2, 3, "    a b\n      ^"),
        ("12 people\nleft", 3, 14, "    12 people\n       ^^^^^^"),
    ],
)
def test_the_caret_stands_under_the_place(text: str, start: int, end: int, pointer: str) -> None:
    assert str(ParseError(text, start=start, end=end, reason="why")) == f"why\n{pointer}"


def test_a_long_text_is_not_printed_whole() -> None:
    text = "x" * 5_000 + "!" + "y" * 5_000
    message = str(ParseError(text, start=5_000, end=5_001, reason="why"))
    assert len(message) < 400
    line, carets = message.splitlines()[1:]
    assert line[carets.index("^")] == "!"


def test_errors_survive_pickling() -> None:
    error = ParseError("210 bilion", start=4, end=10, reason="why")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.text, again.start, again.end, again.reason) == (
        str(error),
        "210 bilion",
        4,
        10,
        "why",
    )
    extra = pickle.loads(pickle.dumps(MissingExtraError("arrow", "pyarrow")))
    assert str(extra) == "pyarrow is not installed; install it with: pip install 'newsclaims[arrow]'"
    assert isinstance(extra, ImportError)


@pytest.mark.parametrize("text", ["", " ", "soon", "people", "12 people left", "5 5", "\ud800", "\x00", "€"])
def test_what_is_no_figure_is_a_parse_error(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        newsclaims.parse_quantity(text)
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.text == text
    assert 0 <= error.start <= error.end <= len(text)
    assert error.reason
    assert "^" in str(error)


@pytest.mark.parametrize("parse", [newsclaims.parse_number, newsclaims.parse_timex])
@pytest.mark.parametrize("text", ["", "soup", "\ud800", "12 people left at noon"])
def test_the_other_parsers_refuse_likewise(parse, text: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert caught.value.text == text
    assert "^" in str(caught.value)


@pytest.mark.parametrize(
    "function",
    [
        newsclaims.extract,
        newsclaims.find_quantities,
        newsclaims.find_timexes,
        newsclaims.find_attributions,
        newsclaims.parse_quantity,
        newsclaims.parse_number,
        newsclaims.parse_timex,
    ],
)
@pytest.mark.parametrize("given", [None, 3, b"ten people", ["ten people"]])
def test_no_str_is_a_type_error_that_names_the_argument(function, given) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(given).__name__}"):
        function(given)


@pytest.mark.parametrize("name", ["publisher", "url", "title"])
def test_the_other_arguments_are_checked_too(name: str) -> None:
    with pytest.raises(TypeError, match=f"{name} must be a str, not int"):
        newsclaims.extract("Ten people died.", **{name: 3})
