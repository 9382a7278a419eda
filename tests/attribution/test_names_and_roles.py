"""Who a source is: its name, its role and its kind, by its own words and by the document around it."""

from __future__ import annotations

import pytest

from newsclaims import Lexicon, find_attributions
from newsclaims.attribution import vocabulary

Who = tuple[str | None, str | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company, Vell Ltd, said that the port was full.", [("Vell Ltd", None, "organization")]),
        ("The ministry, the Ministry of Ports, said that the port was full.", [("Ministry of Ports", None, "organization")]),
        ("The farming groups Green Acre said that the port was full.", [("farming groups Green Acre", None, "group")]),
        ("The Prime Minister said that the port was full.", [(None, "Prime Minister", "person")]),
        ("Lund Police Chief said that the port was full.", [(None, "Lund Police Chief", "person")]),
        ("Senior Mayor said that the port was full.", [(None, "Senior Mayor", "person")]),
        ("“The port is full,” Mr. President said.", [(None, "Mr. President", "person")]),
        ("Anna Berg (, ) said that the port was full.", [("Anna Berg", None, "person")]),
        ("Anna Berg (), the mayor, said that the port was full.", [("Anna Berg", "mayor", "person")]),
        ("Anna Berg (the mayor) said that the port was full.", [("Anna Berg", "mayor", "person")]),
        ("“The port is full,” said the mayor (Anna Berg).", [("Anna Berg", "mayor", "person")]),
        ("Vell Bank said that the port was full. Ships left the port, which says that it is old.", [("Vell Bank", None, "organization"), (None, None, "unknown")]),
        ("Mayor Anna Berg left. Mayor Anna Berg came. Anna Berg said it was old. Berg said no more would come.", [("Anna Berg", "Mayor", "person"), ("Anna Berg", "Mayor", "person")]),
        ("Anna Bergman spoke. Bergmann said that the port was full.", [("Anna Bergman", None, "person")]),
        ("Anna Bergman spoke. Bernard said that the port was full.", [("Bernard", None, "unknown")]),
        ("“The port is full,” Anna Berg said. He says: “I said that it was full. Think of that.”", [("Anna Berg", None, "person"), ("Anna Berg", None, "person"), ("Anna Berg", None, "person")]),
        ("Trans-Sea Bank (TSB) said that the port was full. TSB said it was old.", [("Trans-Sea Bank", None, "organization"), ("TSB", None, "organization")]),
        ("Anna Berg said: “The mayor said, ‘The port is full. They wait.’ Orr said, ‘No.’”", [("Anna Berg", None, "person"), ("Orr", None, "unknown")]),
        ("Anna Berg said that the port was full. It said that ships waited.", [("Anna Berg", None, "organization"), ("Anna Berg", None, "organization")]),
    ],
)  # fmt: skip
def test_name_role_and_kind(text: str, expected: list[Who]) -> None:
    found = find_attributions(text)
    assert [(a.source.name, a.source.role, a.source.kind) for a in found] == expected


def test_what_is_remembered_of_words_is_bounded_and_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "_REMEMBERED", 2)
    known = vocabulary._Describer(vocabulary.vocabulary(Lexicon.default()))
    words = ["Berg ", "said", "Berg ", "port", "Berg "]
    assert [known[word] for word in words] == [
        ("berg", "P", 4),
        ("said", "vd", 4),
        ("berg", "P", 4),
        ("port", "n", 4),
        ("berg", "P", 4),
    ]
    assert len(known) <= 2
