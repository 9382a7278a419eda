"""Tables for terminals: aligned, wrapped, never cut, and harmless."""

import pytest

from newsclaims.plain_table import display_width, plain_table


def test_columns_are_as_wide_as_they_need() -> None:
    assert plain_table(("a", "b"), [("one", "x"), ("", "yy")], width=80).splitlines() == [
        "a    b",
        "---  --",
        "one  x",
        "     yy",
    ]


def test_a_cell_too_wide_goes_on_below() -> None:
    text = "a sentence that is much too long for the width of this table"
    lines = plain_table(("who", "what"), [("Ada", text)], width=30).splitlines()
    assert max(map(len, lines)) <= 30
    assert " ".join(line[5:].strip() for line in lines[2:]) == text


def test_the_widest_column_gives_way_first() -> None:
    rows = [("short", "word " * 30, "word " * 10)]
    lines = plain_table(("a", "b", "c"), rows, width=60).splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[1].startswith("-----  ")


def test_a_terminal_is_told_nothing() -> None:
    shown = plain_table(("a",), [("red \x1b[31m alert\x07\nnext\u202eline \ud800",)], width=80)
    assert shown.splitlines()[2] == "red [31m alert next line"


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("東京", 4), ("", 0)])
def test_width_on_a_terminal(text: str, width: int) -> None:
    assert display_width(text) == width


def test_a_style_sees_the_column_and_the_heading() -> None:
    shown = plain_table(
        ("a", "b"),
        [("1", "2")],
        width=20,
        style=lambda name, line, heading: line.upper() if heading else f"<{name}:{line}>",
    )
    assert shown.splitlines() == ["A  B", "-  -", "<a:1>  <b:2>"]
