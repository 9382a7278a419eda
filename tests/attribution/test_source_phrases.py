"""Sources whose phrase holds more than the source: lists, times, circumstances, offices alone."""

from __future__ import annotations

import pytest

from newsclaims import Attribution, find_attributions


def only(text: str) -> Attribution:
    (found,) = find_attributions(text, published="2024-06-12")
    return found


def source(text: str) -> str | None:
    span = only(text).source.span
    return span and span.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakers, brewers and millers said the tax was unfair.", "Bakers, brewers and millers"),
        ("Bakers, brewers, and millers said the tax was unfair.", "Bakers, brewers, and millers"),
        ("Ida Holm, Ulf Orr and Ada Pell said the tax was unfair.", "Ida Holm, Ulf Orr and Ada Pell"),
        ("On Monday, bakers and millers said the tax was unfair.", "bakers and millers"),
        ("Minutes later, Orr and Berg said the tax was unfair.", "Orr and Berg"),
        ("The vote was lost, and bakers said the tax was unfair.", "bakers"),
        ("The warden two days ago said the lake would freeze.", "The warden"),
    ],
)
def test_the_whole_source_and_no_more(text: str, expected: str) -> None:
    assert source(text) == expected


def test_a_list_is_a_group() -> None:
    found = only("Bakers, brewers and millers said the tax was unfair.").source
    assert (found.name, found.kind, found.mention) == ("Bakers, brewers and millers", "group", "nominal")
    found = only("Ida Holm, Ulf Orr and Ada Pell said the tax was unfair.").source
    assert (found.name, found.kind) == ("Ida Holm, Ulf Orr and Ada Pell", "group")
    found = only("Ida Holm, owner and manager, said the tax was unfair.").source
    assert (found.name, found.kind) == ("Ida Holm", "person")


def test_a_weekday_is_no_name() -> None:
    found = only("A survey released Sunday said the lake was clean.").source
    assert (found.name, found.kind, found.mention) == ("survey released Sunday", "document", "nominal")


@pytest.mark.parametrize("aside", ["after meeting Orr", "visiting Lund", "while visiting Lund"])
def test_whom_a_circumstance_names_is_not_the_source(aside: str) -> None:
    found = only(f"The mayor, {aside}, said the lake would freeze.").source
    assert (found.name, found.role) == (None, "mayor")


def test_a_time_between_subject_and_verb() -> None:
    found = only("The warden two days ago said the lake would freeze.")
    assert found.cue is not None
    assert found.cue.span.text == "said"
    assert found.when is not None
    assert found.when.value == "2024-06-10"


def test_an_impersonal_passive_has_the_clause_as_its_content() -> None:
    found = only("It was announced by the harbour board on Monday that the lock was shut.")
    assert [piece.text for piece in found.content] == ["that the lock was shut"]
    assert found.source.name == "harbour board"
    assert found.when is not None


def test_who_is_told_is_not_the_source() -> None:
    found = only("Skippers were told: “The lock is shut.”")
    assert (found.source.mention, found.addressee, found.quote_type) == ("implicit", "Skippers", "direct")


@pytest.mark.parametrize("headline", ["Mayor: lock will open soon", "Mayor says lock will open"])
def test_an_office_alone_is_no_name(headline: str) -> None:
    text = f"{headline}\n\nMayor Ida Holm said on Monday that the lock will open."
    first = find_attributions(text)[0].source
    assert (first.name, first.role, first.mention) == ("Ida Holm", "Mayor", "nominal")
    surname = find_attributions("“No,” said Pell. “Never,” said Judge.\n\nAbel Judge is a smith.")[-1]
    assert surname.source.name == "Abel Judge"


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("Secretary of State John Orr", "John Orr", "Secretary of State"),
        ("former secretary of state John Orr", "John Orr", "former secretary of state"),
        ("Minister of Foreign Affairs Anna Berg", "Anna Berg", "Minister of Foreign Affairs"),
        ("chief of staff Anna Berg", "Anna Berg", "chief of staff"),
        ("Former Gov. Ida Holm", "Ida Holm", "Former Gov."),
        ("the mayor of New York City", None, "mayor of New York City"),
        ("a veteran of World War II", None, "veteran of World War II"),
    ],
)
def test_an_office_with_of_before_a_name(phrase: str, name: str | None, role: str) -> None:
    found = only(f"“No,” said {phrase}.").source
    assert (found.name, found.role, found.kind) == (name, role, "person")


def test_what_opens_a_sentence_is_no_part_of_a_role() -> None:
    found = find_attributions(
        "“No,” Holm said.\n\nBut Mayor Ida Holm was there. When Ada Pell came, she left."
    )
    assert (found[0].source.name, found[0].source.role) == ("Ida Holm", "Mayor")


def test_a_list_with_adjectives_is_whole() -> None:
    text = "Friends, bakers and former rivals say the tax is unfair."
    assert source(text) == "Friends, bakers and former rivals"


def test_contents_end_with_their_clause() -> None:
    first = find_attributions("While saying that he respects Berg, Orr went on to attack her plan.")[0]
    assert [piece.text for piece in first.content] == ["that he respects Berg"]
    noun = only("His description of him came from a pupil.")
    assert [piece.text for piece in noun.content] == ["him"]
    assert find_attributions("The letter that she wrote after leaving the town burned.") == ()
