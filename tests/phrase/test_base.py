"""The base of a noun phrase: where it ends, its head, and whether that is a name."""

from __future__ import annotations

import pytest

from newsclaims import Lexicon
from newsclaims.phrase.base import parse_base
from newsclaims.phrase.roles import Roles
from newsclaims.phrase.tokens import phrase_tokens, vocabulary_of

BASES = [
    ("the minister visits the site", "the minister", "minister", False),
    ("officials report a fire", "officials", "officials", False),
    ("the foreign minister Jan van Eck said", "the foreign minister Jan van Eck", "Eck", True),
    ("Russia strikes the port", "Russia", "Russia", True),
    ("Ruritanian forces said", "Ruritanian forces", "forces", False),
    ("NATO members agreed", "NATO members", "members", False),
    ("a Kremlin spokesman told", "a Kremlin spokesman", "spokesman", False),
    ("the UN humanitarian coordinator warned", "the UN humanitarian coordinator", "coordinator", False),
    ("Gen. Mark J. Orr said", "Gen. Mark J. Orr", "Orr", True),
    ("he said", "he", "he", False),
    ("the country's defense ministry said", "the country's defense ministry", "ministry", False),
    ("people who fled", "people", "people", False),
    ("residents in the city", "residents", "residents", False),
    ("the injured were taken", "the injured", "injured", False),
    ("two senior US officials familiar with", "two senior US officials", "officials", False),
    ("police said", "police", "police", False),
    ("a police officer said", "a police officer", "officer", False),
    ("Ukraine's President Ana Bo told", "Ukraine's President Ana Bo", "Bo", True),
    ("all registered voters in the region", "all registered voters", "voters", False),
    ("those surveyed said", "those", "those", False),
    ("the company plans to build", "the company", "company", False),
    ("the government claims were false", "the government claims", "claims", False),
    ("the government claims that", "the government", "government", False),
    ("the army last week said", "the army", "army", False),
    ("security forces fired", "security forces", "forces", False),
    ("the prime minister on Monday", "the prime minister", "minister", False),
    ("Prime Minister Bo Lee on", "Prime Minister Bo Lee", "Lee", True),
    ("a spokeswoman for the agency said", "a spokeswoman", "spokeswoman", False),
    ("the New York Times reported", "the New York Times", "Times", True),
    ("the “special operation” began", "the “special operation”", "operation", False),
    ("her husband, a farmer, said", "her husband", "husband", False),
    ("many said", "many", "many", False),
    ("experts warn that", "experts", "experts", False),
    ("one resident told", "one resident", "resident", False),
    ("the 27 member states agreed", "the 27 member states", "states", False),
    ("the 27-year-old suspect was", "the 27-year-old suspect", "suspect", False),
    ("Omar al-Said told", "Omar al-Said", "al-Said", True),
    ("Ludwig van der Au said", "Ludwig van der Au", "Au", True),
    ("rebels backed by the state", "rebels", "rebels", False),
    ("the bank's chief economist Ana Bo said", "the bank's chief economist Ana Bo", "Bo", True),
    ("a man identified as Jo", "a man", "man", False),
    ("the White House press secretary said", "the White House press secretary", "secretary", False),
    ("Republicans and Democrats agreed", "Republicans", "Republicans", False),
    ("a report published on Monday", "a report", "report", False),
    ("the report says that", "the report", "report", False),
    ("Human Rights Watch says", "Human Rights Watch", "Watch", True),
    ("state media reported", "state media", "media", False),
    ("local authorities said", "local authorities", "authorities", False),
    ("Theresa May said", "Theresa May", "May", True),
    ("U.S. President Jo Orr said", "U.S. President Jo Orr", "Orr", True),
    ("its chief executive, Jo Orr, said", "its chief executive", "executive", False),
    ("local police chief Ana Bo said", "local police chief Ana Bo", "Bo", True),
    ("the World Health Organization (WHO) said", "the World Health Organization", "Organization", True),
    ("emergency services said", "emergency services", "services", False),
    ("an 8-year-old girl died", "an 8-year-old girl", "girl", False),
    ("other countries followed", "other countries", "countries", False),
    ("newly released figures show", "newly released figures", "figures", False),
    ("the recently elected mayor said", "the recently elected mayor", "mayor", False),
    ("eligible voters cast ballots", "eligible voters", "voters", False),
    ("women under 30", "women", "women", False),
    ("oil prices rose", "oil prices", "prices", False),
    ("global oil demand fell", "global oil demand", "demand", False),
    ("consumer price inflation slowed", "consumer price inflation", "inflation", False),
    ("the unemployment rate rose", "the unemployment rate", "rate", False),
    ("net debt fell", "net debt", "debt", False),
    ("house prices jumped", "house prices", "prices", False),
    ("exports to the bloc fell", "exports", "exports", False),
]


def roles_of(text: str) -> Roles:
    vocabulary = vocabulary_of(Lexicon.default())
    return Roles(phrase_tokens(text, 0, None, frozenset(), vocabulary), vocabulary)


@pytest.mark.parametrize(("text", "expected", "head", "named"), BASES)
def test_the_base_that_begins_a_text(text: str, expected: str, head: str, named: bool) -> None:
    roles = roles_of(text)
    tokens, base = roles.tokens, parse_base(roles, 0)
    assert base is not None
    assert text[tokens[base.first].start : tokens[base.stop - 1].end] == expected
    assert (tokens[base.head].surface, base.name >= 0) == (head, named)


@pytest.mark.parametrize("text", ["", "said", "and", "."])
def test_no_base_begins_here(text: str) -> None:
    assert parse_base(roles_of(text), 0) is None
