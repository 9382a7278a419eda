"""Whole noun phrases before and after a place: where they begin and end, their heads, what belongs to them."""

from __future__ import annotations

import pytest

from newsclaims.phrase import Phrase, head_of, noun_phrase_after, noun_phrase_before, whole_after_of

# A bar stands at the place; then the phrase as written, its head and what the head is.
AFTER = [
    ("|the minister visits the site", "the minister", "minister", "nominal"),
    ("|officials report a fire", "officials", "official", "nominal"),
    ("|the foreign minister Jan van Eck said", "the foreign minister Jan van Eck", "Eck", "name"),
    ("|Russia strikes the port", "Russia", "Russia", "name"),
    ("|Ruritanian forces said", "Ruritanian forces", "force", "nominal"),
    ("|NATO members agreed", "NATO members", "member", "nominal"),
    ("|a Kremlin spokesman told", "a Kremlin spokesman", "spokesman", "nominal"),
    ("|the UN humanitarian coordinator warned", "the UN humanitarian coordinator", "coordinator", "nominal"),
    (
        "|the Ministry of Defence and Security said",
        "the Ministry of Defence and Security",
        "Ministry",
        "name",
    ),
    ("|Gen. Mark J. Orr said", "Gen. Mark J. Orr", "Orr", "name"),
    ("|he said", "he", "he", "pronoun"),
    ("|some of the residents fled", "some of the residents", "some", "pronoun"),
    ("|the country's defense ministry said", "the country's defense ministry", "ministry", "nominal"),
    ("|people who fled", "people", "person", "nominal"),
    ("|residents in the city", "residents", "resident", "nominal"),
    ("|the injured were taken", "the injured", "injured", "nominal"),
    ("|two senior US officials familiar with", "two senior US officials", "official", "nominal"),
    ("|police said", "police", "police", "nominal"),
    ("|a police officer said", "a police officer", "officer", "nominal"),
    ("|Ukraine's President Ana Bo told", "Ukraine's President Ana Bo", "Bo", "name"),
    ("|members of the armed forces said", "members of the armed forces", "member", "nominal"),
    ("|all registered voters in the region", "all registered voters", "voter", "nominal"),
    ("|those surveyed said", "those", "those", "pronoun"),
    ("|the company plans to build", "the company", "company", "nominal"),
    ("|the government claims were false", "the government claims", "claim", "nominal"),
    ("|the government claims that", "the government", "government", "nominal"),
    ("|the army last week said", "the army", "army", "nominal"),
    ("|security forces fired", "security forces", "force", "nominal"),
    ("|the prime minister on Monday", "the prime minister", "minister", "nominal"),
    ("|Prime Minister Bo Lee on", "Prime Minister Bo Lee", "Lee", "name"),
    ("|a spokeswoman for the agency said", "a spokeswoman", "spokeswoman", "nominal"),
    ("|the New York Times reported", "the New York Times", "Times", "name"),
    ("|the “special operation” began", "the “special operation”", "operation", "nominal"),
    ("|her husband, a farmer, said", "her husband", "husband", "nominal"),
    ("|many said", "many", "many", "pronoun"),
    ("|experts warn that", "experts", "expert", "nominal"),
    ("|one resident told", "one resident", "resident", "nominal"),
    ("|the 27 member states agreed", "the 27 member states", "state", "nominal"),
    ("|the 27-year-old suspect was", "the 27-year-old suspect", "suspect", "nominal"),
    ("|Omar al-Said told", "Omar al-Said", "al-Said", "name"),
    ("|Ludwig van der Au said", "Ludwig van der Au", "Au", "name"),
    ("|rebels backed by the state", "rebels", "rebel", "nominal"),
    ("|the bank's chief economist Ana Bo said", "the bank's chief economist Ana Bo", "Bo", "name"),
    ("|a man identified as Jo", "a man", "man", "nominal"),
    ("|the White House press secretary said", "the White House press secretary", "secretary", "nominal"),
    ("|most of them left", "most of them", "most", "pronoun"),
    ("|none of the claims holds", "none of the claims", "none", "pronoun"),
    ("|more than half of the women", None, None, None),
    ("|said the minister", None, None, None),
    ("|were hurt", None, None, None),
    ("|in the city", None, None, None),
    ("|Republicans and Democrats agreed", "Republicans", "republican", "nominal"),
    ("|a report published on Monday", "a report", "report", "nominal"),
    ("|the report says that", "the report", "report", "nominal"),
    ("|Human Rights Watch says", "Human Rights Watch", "Watch", "name"),
    ("|state media reported", "state media", "media", "nominal"),
    ("|local authorities said", "local authorities", "authority", "nominal"),
    ("|Theresa May said", "Theresa May", "May", "name"),
    ("|U.S. President Jo Orr said", "U.S. President Jo Orr", "Orr", "name"),
    ("|the deputy head of mission told", "the deputy head of mission", "head", "nominal"),
    ("|its chief executive, Jo Orr, said", "its chief executive", "executive", "nominal"),
    ("|local police chief Ana Bo said", "local police chief Ana Bo", "Bo", "name"),
    ("|the World Health Organization (WHO) said", "the World Health Organization", "Organization", "name"),
    ("|emergency services said", "emergency services", "service", "nominal"),
    ("|an 8-year-old girl died", "an 8-year-old girl", "girl", "nominal"),
    ("|other countries followed", "other countries", "country", "nominal"),
    ("|newly released figures show", "newly released figures", "figure", "nominal"),
    ("|the recently elected mayor said", "the recently elected mayor", "mayor", "nominal"),
    ("|eligible voters cast ballots", "eligible voters", "voter", "nominal"),
    ("|women under 30", "women", "woman", "nominal"),
    ("|oil prices rose", "oil prices", "price", "nominal"),
    ("|global oil demand fell", "global oil demand", "demand", "nominal"),
    ("|consumer price inflation slowed", "consumer price inflation", "inflation", "nominal"),
    ("|the unemployment rate rose", "the unemployment rate", "rate", "nominal"),
    ("|net debt fell", "net debt", "debt", "nominal"),
    ("|house prices jumped", "house prices", "price", "nominal"),
    ("|exports to the bloc fell", "exports", "export", "nominal"),
]

BEFORE = [
    ("On Monday the minister| said", "the minister", "minister", "nominal"),
    (", Russia's foreign minister| said", "Russia's foreign minister", "minister", "nominal"),
    ("he added, and the mayor of Zenda| said", "the mayor of Zenda", "mayor", "nominal"),
    ("It was hit, Foreign Minister Sergei Orlov| said", "Foreign Minister Sergei Orlov", "Orlov", "name"),
    ("when police| said", "police", "police", "nominal"),
    ("“It was loud,” a resident| told", "a resident", "resident", "nominal"),
    ("“It was loud,” he| said", "he", "he", "pronoun"),
    ("killed on Friday, officials| said", "officials", "official", "nominal"),
    ("asked Russia's foreign minister| said", "Russia's foreign minister", "minister", "nominal"),
    ("the head of Ruritania's rail agency| said", "the head of Ruritania's rail agency", "head", "nominal"),
    ("as Human Rights Watch| said", "Human Rights Watch", "Watch", "name"),
    ("Speaking on Monday, Ursula von der Au| said", "Ursula von der Au", "Au", "name"),
    (". The White House| said", "The White House", "House", "name"),
    ("according to the army, two senior officials| said", "two senior officials", "official", "nominal"),
    ("The city, which Ukrainian forces| took", "Ukrainian forces", "force", "nominal"),
    ("that none of the claims| held", "none of the claims", "none", "pronoun"),
    (". Meanwhile Russian state media| said", "Russian state media", "media", "nominal"),
    ("a spokesman for the ministry| said", "the ministry", "ministry", "nominal"),
    ("The report that experts| wrote", "experts", "expert", "nominal"),
    ("The Ministry of Health and Welfare| said", "The Ministry of Health and Welfare", "Ministry", "name"),
    ("her lawyer Jo Orr| said", "her lawyer Jo Orr", "Orr", "name"),
    ("the Kremlin-backed leader| said", "the Kremlin-backed leader", "leader", "nominal"),
    ("But President Ana Bo| said", "President Ana Bo", "Bo", "name"),
    ("In Zenda, residents| say", "residents", "resident", "nominal"),
    (". Yet many| say", "many", "many", "pronoun"),
    (". Some of those who fled| say", None, None, None),
    ("In a statement the company| said", "the company", "company", "nominal"),
    ("He was hit, the country's deputy interior minister, Jo Orr,| said", "Jo Orr", "Orr", "name"),
    ("It was late. Chief Justice Ana G. Bo Jr.| said", "Chief Justice Ana G. Bo Jr.", "Jr.", "name"),
    (
        "It was late. One of the mayor's closest aides| said",
        "One of the mayor's closest aides",
        "One",
        "pronoun",
    ),
    ("He feared that the outside world| forgot", "the outside world", "world", "nominal"),
    ("Late on Friday a federal appeals court| said", "a federal appeals court", "court", "nominal"),
    ("They went to help people| said", "people", "person", "nominal"),
]

WITH_MORE = [
    ("He asked the mayor of Zenda, Ana Bo,| said", "the mayor of Zenda, Ana Bo", "Ana Bo"),
    ("When Ana Bo, the mayor of Zenda,| said", "Ana Bo, the mayor of Zenda", "the mayor of Zenda"),
    ("It was late. Rep. Ana Bo (R-Zenda)| said", "Rep. Ana Bo (R-Zenda)", None),
    ("It was late. Ana Bo and Jan Orr| said", "Ana Bo and Jan Orr", None),
    ("It was late. Teachers, nurses and drivers| said", "Teachers, nurses and drivers", None),
]

WHOLES = [
    ("a third| of all registered voters in the region", "all registered voters"),
    ("19%| of Ruritanian territory in the east", "Ruritanian territory"),
    ("40 per cent| of women under 30 said", "women"),
    ("60%| of those surveyed said", "those"),
    ("half| of eligible voters cast ballots", "eligible voters"),
    ("a fifth| of the country's grain harvest in spring", "the country's grain harvest"),
    ("20%| of the value of the bank's loans fell due", "the value of the bank's loans"),
    ("12%| of Zenda", "Zenda"),
    ("12%| of what it spent", None),
    ("12%| in May", None),
]


def read(found: Phrase | None, text: str) -> tuple[str | None, str | None, str | None]:
    """The phrase as written, its head and kind."""
    return (None, None, None) if found is None else (text[found.start : found.end], found.head, found.kind)


def split(marked: str) -> tuple[str, int]:
    return marked.replace("|", ""), marked.index("|")


@pytest.mark.parametrize(("marked", "expected", "head", "kind"), AFTER)
def test_the_phrase_behind_a_place(
    marked: str, expected: str | None, head: str | None, kind: str | None
) -> None:
    text, place = split(marked)
    assert read(noun_phrase_after(text, place), text) == (expected, head, kind)


@pytest.mark.parametrize(("marked", "expected", "head", "kind"), BEFORE)
def test_the_phrase_before_a_place(
    marked: str, expected: str | None, head: str | None, kind: str | None
) -> None:
    text, place = split(marked)
    assert read(noun_phrase_before(text, place), text) == (expected, head, kind)


@pytest.mark.parametrize(("marked", "expected", "apposed"), WITH_MORE)
def test_appositions_brackets_and_lists_where_they_are_wanted(
    marked: str, expected: str, apposed: str | None
) -> None:
    text, place = split(marked)
    lists = apposed is None
    found = noun_phrase_before(text, place, apposition=True, coordination=lists)
    assert found is not None
    assert text[found.start : found.end] == expected
    assert (text[found.apposition_start : found.apposition_end] or None) == apposed


@pytest.mark.parametrize(("marked", "expected"), WHOLES)
def test_the_whole_of_a_share(marked: str, expected: str | None) -> None:
    text, place = split(marked)
    assert read(whole_after_of(text, place), text)[0] == expected


def test_other_prepositions_where_they_are_wanted() -> None:
    text = "Late on Friday a spokesman for the ministry in Zenda said"
    found = noun_phrase_before(text, 52, across=("of", "for", "in"))
    assert read(found, text) == ("a spokesman for the ministry in Zenda", "spokesman", "nominal")
    assert found is not None
    assert text[found.start : found.base_end] == "a spokesman"


def test_the_name_in_a_phrase() -> None:
    text = "the foreign minister Jan van Eck said"
    found = noun_phrase_after(text, 0)
    assert found is not None
    assert text[found.name_start : found.name_end] == "Jan van Eck"


def test_a_phrase_stays_in_its_paragraph_and_behind_its_limit() -> None:
    text = "The old\n\nminister said"
    assert read(noun_phrase_before(text, 17), text)[0] == "minister"
    assert read(noun_phrase_before("the old minister", 16, limit=4), "the old minister")[0] == "old minister"
    assert read(noun_phrase_after("the old minister", 0, limit=7), "the old minister")[0] == "the old"


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the three former heads of the agency", "head"),
        ("rail workers' unions", "union"),
        ("its chief economist", "economist"),
        ("rising consumer prices", "price"),
        ("a toll of 12", "toll"),
    ],
)
def test_the_head_of_a_span(phrase: str, head: str) -> None:
    found = head_of(f"On Monday {phrase} was named", 10, 10 + len(phrase))
    assert found is not None
    assert found.head == head


def test_nothing_before_the_beginning_and_behind_the_end() -> None:
    assert noun_phrase_before("", 0) is None
    assert noun_phrase_before("minister", 0) is None
    assert noun_phrase_after("minister", 8) is None
    assert whole_after_of("", 0) is None
