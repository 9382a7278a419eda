"""Who a source is: the fullest name of the document, role, kind and mention."""

import pytest

from newsclaims import find_attributions


def last(text: str) -> tuple[str | None, str | None, str, str]:
    source = find_attributions(text)[-1].source
    return source.name, source.role, source.kind, source.mention


FIRST = "Harbour Minister Anna Berg said that the port was full."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FIRST, ("Anna Berg", "Harbour Minister", "person", "name")),
        (f"{FIRST} Berg added that ships were waiting.", ("Anna Berg", "Harbour Minister", "person", "name")),
        (f"{FIRST} She added that ships were waiting.", ("Anna Berg", "Harbour Minister", "person", "pronoun")),
        (f"{FIRST} The minister said it would pass.", ("Anna Berg", "Harbour Minister", "person", "nominal")),
        (f"{FIRST} “It is bad,” Ms. Berg said.", ("Anna Berg", "Harbour Minister", "person", "name")),
        ("Nils Orr, the mayor of Lund, said no.  Orr said it twice, that it was so.", ("Nils Orr", "mayor of Lund", "person", "name")),
        ("The ambassador to Lund, Nils Orr, said that it was over.", ("Nils Orr", "ambassador to Lund", "person", "name")),
        ("The Coastal Workers Alliance (CWA) met. The CWA said it was over.", ("Coastal Workers Alliance", None, "organization", "name")),
        ("The Kremlin said that it was over.", ("Kremlin", None, "organization", "name")),
        ("The Bank of Lund said that it was over.", ("Bank of Lund", None, "organization", "name")),
        ("Officials said that it was over.", ("Officials", None, "group", "nominal")),
        ("The airline said that it was over.", ("airline", None, "organization", "nominal")),
        ("A new survey said that it was over.", ("new survey", None, "document", "nominal")),
        ("They said that it was over.", (None, None, "group", "pronoun")),
        ("A senior official, speaking on condition of anonymity, said that it was over.", (None, "senior official", "person", "nominal")),
        ("Amina, a mother of four, said that it was over.", ("Amina", "mother of four", "person", "name")),
        ("His rival said that it was over.", (None, "His rival", "person", "nominal")),
        ("Sandwells said that it was over. He left.", ("Sandwells", None, "person", "name")),
        ("One, who asked not to be named, said that it was over.", (None, None, "person", "pronoun")),
        ("The Foreign Ministry spokesperson, Li Wei, said that it was over.", ("Li Wei", "Foreign Ministry spokesperson", "person", "name")),
        ("Mr Obi said that it was over.", ("Obi", None, "person", "name")),
        ("Doctors Without Borders said that it was over.", ("Doctors Without Borders", None, "organization", "name")),
        ("Berg and Orr said that it was over.", ("Berg and Orr", None, "group", "name")),
        ("Prime Minister Ruth Vale said that it was over.", ("Ruth Vale", "Prime Minister", "person", "name")),
        ("Figures from the UN showed that prices rose.", ("UN", None, "organization", "nominal")),
    ],
)  # fmt: skip
def test_who_it_is(text: str, expected: tuple[str | None, str | None, str, str]) -> None:
    assert last(text) == expected


def test_who_takes_up_the_name_before_it() -> None:
    found = find_attributions("It pleased Anna Berg, who said that the port was full.")
    assert [a.source.name for a in found] == ["Anna Berg"]


def test_a_speaker_inside_a_quotation_is_the_one_who_is_quoted() -> None:
    outer, inner = find_attributions("“I never said that the port was full,” Anna Berg told reporters.")
    assert (outer.source.name, inner.source.name) == ("Anna Berg", "Anna Berg")
    assert (inner.parent, inner.polarity, inner.source.mention) == (0, "negative", "pronoun")


def test_a_slip_of_the_pen_in_a_last_name() -> None:
    found = find_attributions("Anna Bergstrom said no boats sailed. Bergstom added that it was late.")
    assert [a.source.name for a in found] == ["Anna Bergstrom", "Anna Bergstrom"]


def test_an_implicit_source_has_no_name() -> None:
    (found,) = find_attributions("It is feared that the dam could fail.")
    assert (found.source.span, found.source.name, found.source.mention) == (None, None, "implicit")


def test_a_comma_inside_a_figure_does_not_end_a_name() -> None:
    assert last("The study of 2,300 nurses found that many had left.")[0] == "study of 2,300 nurses"


def test_a_chief_is_a_person() -> None:
    assert last("The police chief said two men had fled.") == (None, "police chief", "person", "nominal")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Nils Orr said no boats sailed.\n\nQuent said it was late. “We left,” she said.", "Quent", None),
        ("Ana Lund met Nils Orr. Orr said yes.\n\nIt ended when Lund walked out. She said it was late.", "Ana Lund", None),
        ("Mr Nils Orr met Mrs Ana Lund. Orr said no. Lund left. He said that it was late.", "Nils Orr", None),
        ("Nils Orr said no. A nurse, who was there, said yes. “We left,” she said.", None, "nurse"),
        ("“She said that we must wait,” Nils Orr told them.", None, None),
    ],
)  # fmt: skip
def test_whom_a_pronoun_takes_up(text: str, name: str | None, role: str | None) -> None:
    assert last(text) == (name, role, "person", "pronoun")


def test_which_takes_up_the_body_before_it() -> None:
    found = last("It rained, according to the farmers' union, which estimated the loss at €3 million.")
    assert found == ("farmers' union", None, "organization", "pronoun")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quent had said that no boats sailed.", "unknown"),
        ("Quent said it had sold its boats.", "organization"),
        ("It rained in Quent. Quent said that no boats sailed.", "organization"),
        ("Quent said that no boats sailed. He left.", "person"),
        ("The Quent said that no boats sailed.", "organization"),
        ("QCC said that no boats sailed.", "organization"),
    ],
)
def test_kind_of_a_lone_name(text: str, kind: str) -> None:
    assert last(text)[2] == kind


def test_a_last_name_that_two_bear_stays_open() -> None:
    assert last("Anna Berg met her brother Paul Berg. Berg said that no boats sailed.")[0] == "Berg"


def test_a_company_told_by_its_apposition() -> None:
    assert last("Quent Motors, the country's largest carmaker, said that sales fell.")[::2] == (
        "Quent Motors",
        "organization",
    )


def test_a_country_before_a_full_name_is_no_part_of_it() -> None:
    text = (
        "The strikes in Norway went on. His colleague Norway Anders Vik spoke. Vik said that they would end."
    )
    assert [a.source.name for a in find_attributions(text)] == ["Anders Vik"]
    text = "Ann Clare Holm met Ann in Oslo. Holm said that it was late."
    assert [a.source.name for a in find_attributions(text)] == ["Ann Clare Holm"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Telecoms group Quent said that sales fell.", "Quent", "organization"),
        ("Danish energy company Quent said that sales fell.", "Quent", "organization"),
        ("Quent Bank said that sales fell.", "Quent Bank", "organization"),
        ("Both men said that it was late.", "Both men", "group"),
        ("Two women said that it was late.", "Two women", "group"),
    ],
)
def test_what_a_body_or_a_group_is_called(text: str, name: str, kind: str) -> None:
    assert last(text)[::2] == (name, kind)
