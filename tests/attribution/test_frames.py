"""Where source, cue and content stand around a verb: every order and frame."""

import pytest

from newsclaims import Attribution, find_attributions

S, C = "source", "content"


def told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [brief(a) for a in find_attributions(text) if a.parent is None]


def brief(a: Attribution) -> tuple[str | None, str | None, list[str]]:
    source = a.source.span.text if a.source.span else None
    return source, a.cue.span.text if a.cue else None, [piece.text for piece in a.content]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        # clauses behind the cue
        ("Anna Berg said that the dam was safe.", "Anna Berg", "said", ["that the dam was safe"]),
        ("Anna Berg said the dam was safe.", "Anna Berg", "said", ["the dam was safe"]),
        ("The mayor said on Tuesday that it was over.", "The mayor", "said", ["that it was over"]),
        ("The mayor said Tuesday it was over.", "The mayor", "said", ["it was over"]),
        ("The mayor on Tuesday said it was over.", "The mayor", "said", ["it was over"]),
        ("She told reporters in Lund that it was over.", "She", "told", ["that it was over"]),
        ("She told the court he had lied.", "She", "told", ["he had lied"]),
        ("They asked whether the road was open.", "They", "asked", ["whether the road was open"]),
        ("The rebels vowed to fight on.", "The rebels", "vowed", ["to fight on"]),
        ("The firm admitted losing the files.", "The firm", "admitted", ["losing the files"]),
        ("Mayor Anna Berg said the tunnel cost €340 million.", "Mayor Anna Berg", "said", ["the tunnel cost €340 million"]),
        ("The captain said the club needs more players.", "The captain", "said", ["the club needs more players"]),
        ("Anna Berg said the firm faces new rules.", "Anna Berg", "said", ["the firm faces new rules"]),
        ("He believes the plan costs jobs.", "He", "believes", ["the plan costs jobs"]),
        ("They praised the club needs committee.", "They", "praised", ["the club needs committee"]),
        ("Rents may rise, warned Anna Berg, chief surveyor at Lund Homes.", "Anna Berg, chief surveyor at Lund Homes", "warned", ["Rents may rise"]),
        ("“We are late,” said Orr, happy with the result.", "Orr", "said", ["“We are late,”"]),
        ("The mayor said the fund plans to sell.", "The mayor", "said", ["the fund plans to sell"]),
        ("The fire chief said two men had fled.", "The fire chief", "said", ["two men had fled"]),
        (
            "A clerk who was there, and who asked for secrecy, said neither side won.",
            "A clerk who was there, and who asked for secrecy",
            "said",
            ["neither side won"],
        ),
        ("The dam broke, the mayor said on Friday, three days after the flood.", "the mayor", "said", ["The dam broke"]),
        # phrases behind the cue
        ("The union rejected the offer on Monday.", "The union", "rejected", ["the offer"]),
        ("The club accused the referee of bias.", "The club", "accused", ["the referee of bias"]),
        ("The judge called the delay a disgrace.", "The judge", "called", ["the delay a disgrace"]),
        ("She described the plan as a mistake.", "She", "described", ["the plan as a mistake"]),
        ("The bishop called on both sides to talk.", "The bishop", "called on", ["both sides to talk"]),
        ("Farmers warned of a poor harvest.", "Farmers", "warned of", ["a poor harvest"]),
        # quotations
        ("“We lost,” Anna Berg said.", "Anna Berg", "said", ["“We lost,”"]),
        ("“We lost,” said Anna Berg.", "Anna Berg", "said", ["“We lost,”"]),
        ("“We lost,” said Anna Berg, the captain.", "Anna Berg, the captain", "said", ["“We lost,”"]),
        ("Anna Berg said: “We lost. It hurts.”", "Anna Berg", "said", ["“We lost. It hurts.”"]),
        ("Anna Berg said, “We lost.”", "Anna Berg", "said", ["“We lost.”"]),
        ("“We lost,” she said, “and it hurts.”", "she", "said", ["“We lost,”", "“and it hurts.”"]),
        ("“We lost,” she said. “It hurts.”", "she", "said", ["“We lost,”", "“It hurts.”"]),
        ("“Who lost?” the captain asked.", "the captain", "asked", ["“Who lost?”"]),
        ("“Who lost?” Berg asked.", "Berg", "asked", ["“Who lost?”"]),
        ("“We lost,” the captain grumbled.", "the captain", "grumbled", ["“We lost,”"]),
        ("“We lost,” said Berg. “It hurts.” Rain fell.", "Berg", "said", ["“We lost,”", "“It hurts.”"]),
        ("A girl asked for a name, and Berg said, “None.”", "Berg", "said", ["“None.”"]),
        ("Berg had a short answer: “No.”", "Berg", ":", ["“No.”"]),
        ("Berg (Lund), said it was over.", "Berg (Lund)", "said", ["it was over"]),
        ("He said after lunch that it was over.", "He", "said", ["that it was over"]),
        ("She said strikes would go ahead.", "She", "said", ["strikes would go ahead"]),
        ("She said at least 20 boats sank.", "She", "said", ["at least 20 boats sank"]),
        ("LUND (LNA) – Two boats sank, she said.", "she", "said", ["Two boats sank"]),
        ("The paper quoted the mayor as saying that it was over.", "the mayor", "saying", ["that it was over"]),
        ("The mayor was quoted as saying that it was over.", "The mayor", "saying", ["that it was over"]),
        ("She told her mother it was over.", "She", "told", ["it was over"]),
        ("Two boats sank, as reported by the Ledger.", "the Ledger", "reported", ["Two boats sank"]),
        ("“We lost,” Berg, 41, told reporters.", "Berg, 41", "told", ["“We lost,”"]),
        ("'We lost,' said Berg. 'It hurts.'", "Berg", "said", ["'We lost,'", "'It hurts.'"]),
        ("``We lost,'' she said.", "she", "said", ["``We lost,''"]),
        ("He said the deal was “dead on arrival.”", "He", "said", ["the deal was “dead on arrival.”"]),
        # clauses around the cue
        ("The dam is safe, the mayor said.", "the mayor", "said", ["The dam is safe"]),
        ("The dam is safe, said the mayor.", "the mayor", "said", ["The dam is safe"]),
        ("The dam, she said, is safe.", "she", "said", ["The dam", "is safe"]),
        ("On Monday, she said, the dam held.", "she", "said", ["On Monday", "the dam held"]),
        ("The dam, as the mayor noted, is old.", "the mayor", "noted", ["The dam", "is old"]),
        ("As the mayor noted, the dam is old.", "the mayor", "noted", ["the dam is old"]),
        # prepositions
        ("According to the mayor, the dam is safe.", "the mayor", "According to", ["the dam is safe"]),
        (
            "According to clerks familiar with it, the fund plans to close.",
            "clerks familiar with it",
            "According to",
            ["the fund plans to close"],
        ),
        ("Lund (Wire) - At least 40 fled, clerks said.", "clerks", "said", ["At least 40 fled"]),
        ("Miners want the toll cut before winter.", "Miners", "want", ["the toll cut before winter"]),
        ("The dam is safe, according to Anna Berg.", "Anna Berg", "according to", ["The dam is safe"]),
        ("The dam held, according to the mayor, for days.", "the mayor", "according to", ["The dam held", "for days"]),
        ("Turnout was 23 percent, per the clerk.", "the clerk", "per", ["Turnout was 23 percent"]),
        # passives
        ("The raid was condemned by the bishops.", "the bishops", "was condemned", ["The raid"]),
        ("The dam is said to be safe.", None, "is said", ["The dam", "to be safe"]),
        ("It was announced that the dam was safe.", None, "was announced", ["that the dam was safe"]),
        ("Drivers were told to turn back.", None, "were told", ["to turn back"]),
        # nouns
        ("The firm's claim that the well was dry proved false.", "The firm", "claim", ["that the well was dry"]),
        ("His refusal to pay angered the court.", "His", "refusal", ["to pay"]),
    ],
)  # fmt: skip
def test_each_order_of_source_cue_and_content(
    text: str, source: str | None, cue: str, content: list[str]
) -> None:
    assert (source, cue, content) in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said the dam was safe, adding that it would be checked.",
            [("said", ["the dam was safe"]), ("adding", ["that it would be checked"])],
        ),
        (
            "The mayor said the dam was safe but warned that rain was coming.",
            [("said", ["the dam was safe"]), ("warned", ["that rain was coming"])],
        ),
        (
            "The mayor criticized the builders, accusing them of neglect, and vowed to sue.",
            [("criticized", ["the builders"]), ("accusing", ["them of neglect"]), ("vowed", ["to sue"])],
        ),
    ],
)
def test_a_shared_subject_speaks_again(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = find_attributions(text)
    assert [(a.cue and a.cue.span.text, [piece.text for piece in a.content]) for a in found] == expected
    assert {a.source.span.text for a in found if a.source.span} == {"The mayor"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Berg, who has led the club since May, said it was over.", "Anna Berg, who has led the club since May"),
        ("Nils Orr, 22, of Lund, said it was over.", "Nils Orr, 22, of Lund"),
        ("Critics of the plan said it was over.", "Critics of the plan"),
        ("A man who saw the crash said it was over.", "A man who saw the crash"),
        ("The mayor and her deputy said it was over.", "The mayor and her deputy"),
        ("At the rally the mayor said it was over.", "the mayor"),
        ("A union official speaking to Radio Lund said it was over.", "A union official speaking to Radio Lund"),
        ("The Coastal Workers Alliance (CWA) said it was over.", "The Coastal Workers Alliance (CWA)"),
        ("Sen. Ruth Orr said it was over.", "Sen. Ruth Orr"),
        ("He's said it was over.", "He"),
    ],
)  # fmt: skip
def test_the_source_is_the_whole_noun_phrase(text: str, source: str) -> None:
    (found,) = find_attributions(text)
    assert found.source.span is not None
    assert found.source.span.text == source


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("She said it was over, while the union said it was not.", ["it was over"]),
        ("She said that it was over on Friday.", ["that it was over on Friday"]),
        ("The firm promised to pay, sending its shares up.", ["to pay"]),
        ("While many think that it is over, she said it was not.", ["that it is over"]),
        ("She said it was over; nobody cheered.", ["it was over"]),
    ],
)
def test_where_a_content_ends(text: str, content: list[str]) -> None:
    assert content in [pieces for _, _, pieces in told(text)]


@pytest.mark.parametrize(
    ("text", "quote_type"),
    [
        ("“We lost,” she said.", "direct"),
        ("She said that they had lost.", "indirect"),
        ("She said that they had “lost badly”.", "mixed"),
        ("She said they had lost. “It hurts.”", "mixed"),
    ],
)
def test_quote_type(text: str, quote_type: str) -> None:
    (found,) = find_attributions(text)
    assert found.quote_type == quote_type


def test_a_quotation_in_a_paragraph_of_its_own_has_no_cue() -> None:
    first, second = find_attributions("“We lost,” Anna Berg said.\n\n“It hurts to say so.”")
    assert (first.cue and first.cue.lemma, second.cue) == ("say", None)
    assert (second.source.name, second.source.mention) == ("Anna Berg", "implicit")
    assert [piece.text for piece in second.content] == ["“It hurts to say so.”"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    (found,) = find_attributions("Anna Berg said: “We lost.\n\n“It hurts.\n\n“It will pass.”\n\nThe end.")
    assert [piece.text for piece in found.content] == ["“We lost.", "“It hurts.", "“It will pass.”"]


def test_a_transcript() -> None:
    found = find_attributions("HOST: Why did you leave?\n\nORR: The money ran out.")
    assert [(a.source.span.text, a.act, a.quote_type) for a in found if a.source.span] == [
        ("HOST", "questions", "direct"),
        ("ORR", "asserts", "direct"),
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Orr: Harbour plan is dead", "Orr", ":", "Harbour plan is dead"),
        ("Harbour plan is dead: Mayor Nils Orr", "Mayor Nils Orr", ":", "Harbour plan is dead"),
        ("Harbour Plan Is Dead, Says Orr", "Orr", "Says", "Harbour Plan Is Dead"),
        ("Nurses to strike in March, says union", "union", "says", "Nurses to strike in March"),
        ("Lund Warns Firm Could Leave Harbour", "Lund", "Warns", "Firm Could Leave Harbour"),
    ],
)
def test_headlines(text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, [content]) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lund quake: army digs on through the night",
        "Bridge Collapse: Engineers Search For Cause",
        "Thanks to the mayor's “experts”, the dam broke.",
        "Anna Berg had said so, and left.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert told(text) == []
