"""The lexicon is a value: immutable, extended without a global, and strict about its rows."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from newsclaims import Lexicon, NewsclaimsError, Row, TableError

SMOOT = {"table": "units", "surface": "smoot", "value": "smoot", "example": "364 smoots"}


def test_the_default_is_one_value() -> None:
    assert Lexicon.default() is Lexicon.default()
    assert Lexicon() == Lexicon.default()
    assert hash(Lexicon()) == hash(Lexicon.default())


def test_extending_leaves_the_original_as_it_was() -> None:
    lexicon = Lexicon.default()
    before = lexicon.rows("units")
    wider = lexicon.extend([SMOOT])
    assert lexicon.rows("units") == before
    assert wider.rows("units")[-1].surface == "smoot"
    assert wider.rows("units")[-1].example == "364 smoots"
    assert wider.values("units")["smoot"] == "smoot"
    assert wider != lexicon


def test_two_lexicons_with_the_same_rows_are_equal() -> None:
    one, other = (
        Lexicon.default().extend([SMOOT]),
        Lexicon.default().extend([Row("units", "smoot", "smoot", "364 smoots")]),
    )
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


def test_without_takes_rows_out_and_extend_puts_them_back() -> None:
    lexicon = Lexicon.default().extend([SMOOT]).without(["smoot", "Mr."])
    assert "smoot" not in lexicon.values("units")
    assert "Mr." not in lexicon.values("abbreviations")
    assert "smoot" in lexicon.extend([SMOOT]).values("units")


def test_values_cannot_be_written() -> None:
    with pytest.raises(TypeError):
        Lexicon.default().values("abbreviations")["X."] = "never"  # type: ignore[index]
    with pytest.raises(AttributeError):
        Lexicon.default().added = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"table": "units", "surface": "smoot"}, "a row needs value"),
        ({"table": "nowhere", "surface": "a", "value": "b"}, "no table 'nowhere'; the tables are: .*units"),
        ({**SMOOT, "colour": "red"}, "has no column 'colour'"),
        ({**SMOOT, "surface": " "}, "empty surface"),
    ],
)
def test_a_bad_row_is_named(row: dict[str, str], message: str) -> None:
    with pytest.raises(TableError, match=message) as caught:
        Lexicon.default().extend([row])
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, NewsclaimsError)


def test_without_refuses_one_string() -> None:
    with pytest.raises(TypeError, match="iterable of str"):
        Lexicon.default().without("smoot")


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(TableError, match=r"no table '\.\./units'"):
        Lexicon.default().rows("../units")


def same_here(lexicon: Lexicon) -> bool:
    mine = Lexicon.default().extend([SMOOT])
    return lexicon == mine and hash(lexicon) == hash(mine)


def test_a_pickled_lexicon_is_equal_in_another_process() -> None:
    lexicon = Lexicon.default().extend([SMOOT])
    assert pickle.loads(pickle.dumps(lexicon)) == lexicon
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(same_here, lexicon).result()
