"""Names: a source's phrase parted into title or role and name, and what kind of source it is."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from newsclaims.lexicon import Lexicon
from newsclaims.types import Mention, SourceKind
from newsclaims.words import Words, words_of

_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W_]+(?:[-'’&][^\W_]+)*+")
_ARTICLE = re.compile(r"(?:the|an?|this|that|these|those)\s+", re.IGNORECASE)
_ISSUER = re.compile(r"\b(?:from|by) (?:the )?([A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*)*)$")
_PARTICLES = frozenset(
    "de del della di da dos du van von der den bin al el la le ten ter y e ibn abu st".split()
)
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
_PRONOUNS = frozenset(
    "i he she it we they you who which that everyone everybody someone somebody nobody anyone one others some many "
    "most few several all both those these him her them us me his hers their its our my your ones another".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a source's words say of it, before the document is looked at."""

    name: str | None
    role: str | None
    kind: SourceKind
    mention: Mention
    head: str | None = None
    gender: str | None = None
    definite: bool = False


@dataclass(frozen=True, eq=False)
class Titles:
    """Titles with their genders, and nouns that tell a source's kind, in lower case."""

    genders: dict[str, str]
    nouns: dict[str, str]
    words: Words

    def is_role(self, word: str) -> bool:
        """Whether the word is a title, or a noun for a person that is no name here."""
        lower = word.lower().rstrip(".")
        if lower in self.genders:
            return True
        facts = self.words.facts(lower)
        return facts.known and facts.classes[:1] == ("person",) and not facts.plural

    def kind(self, word: str) -> SourceKind:
        """What a noun is a source of: person, group (of persons), organization, document."""
        lower = word.lower()
        own = self.nouns.get(lower)
        if own is not None:
            return "document" if own == "document" else "organization"
        facts = self.words.facts(lower)
        if lower in self.genders or facts.classes[:1] == ("person",):
            return "group" if facts.plural and not facts.singular else "person"
        if "person" in facts.classes and facts.plural:
            return "group"
        return "organization" if "group" in facts.classes else "unknown"


@functools.lru_cache(maxsize=16)
def titles(lexicon: Lexicon) -> Titles:
    """The compiled titles of a lexicon."""
    genders = {row.surface.lower(): row.value for row in lexicon.rows("person_titles")}
    nouns = {row.surface.lower(): row.value for row in lexicon.rows("source_nouns")}
    return Titles(genders, nouns, words_of(lexicon))


@functools.lru_cache(maxsize=4096)
def read_phrase(text: str, table: Titles) -> Phrase:
    """phrase = pronoun | [article] role* name ["," apposition] | nominal ["," name]

    >>> read_phrase("Kremlin spokesman Abel Orr", titles(Lexicon.default())).name
    'Abel Orr'
    """
    if text.lower() in _PRONOUNS:
        return _pronoun(text.lower())
    head, *rest = [part.strip(" ,") for part in re.split(r",|\s[—–-]+\s|\(", text)]
    first = _read_part(head, table)
    for part in rest:
        if part[:4] in ("who ", "whic", "whos"):
            break
        other = _read_part(part, table)
        if (
            first.mention == "name"
            and other.mention == "nominal"
            and first.role is None
            and first.kind == "person"
        ):
            if other.kind == "person":
                return Phrase(first.name, other.role, "person", "name", other.head, first.gender)
        elif first.mention == "nominal" and other.mention == "name" and first.kind == "person":
            return Phrase(other.name, first.role, "person", "name", first.head, other.gender)
    return first


def _pronoun(word: str) -> Phrase:
    gender = {"he": "male", "she": "female", "his": "male", "her": "female"}.get(word)
    kind: SourceKind = (
        "person" if gender or word in ("i", "my", "one", "someone", "somebody", "nobody") else "unknown"
    )
    if word in (
        "they",
        "we",
        "others",
        "some",
        "many",
        "most",
        "few",
        "several",
        "those",
        "everyone",
        "everybody",
    ):
        kind = "group"
    return Phrase(None, None, kind, "pronoun", word, gender)


def _read_part(text: str, table: Titles) -> Phrase:
    """One part of a phrase, between its commas."""
    article = _ARTICLE.match(text)
    definite = article is not None and article.group()[:1] in "tT"
    bare = text[article.end() :] if article else text
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(bare)]
    if not words:
        return Phrase(None, None, "unknown", "nominal")
    run = _name_run(bare, words, table)
    if run is not None:
        return _named(bare, words, run, table, definite)
    return _nominal(bare, words, table, definite)


def _name_run(bare: str, words: list[tuple[int, int, str]], table: Titles) -> tuple[int, int] | None:
    """The words of a name: capitalized ones at the end of the head, after the last word of office."""
    stop = len(words)
    for at, (_, _, word) in enumerate(words):
        if at and word.lower() in ("of", "for", "in", "at", "from", "with", "on", "to", "who", "by"):
            if not (
                word == "of" and bare[words[at - 1][0]].isupper() and not table.is_role(words[at - 1][2])
            ):
                stop = at
                break
    first = stop
    while first > 0 and (words[first - 1][2][0].isupper() or words[first - 1][2] in _PARTICLES):
        first -= 1
    while first < stop and words[first][2] in _PARTICLES:
        first += 1
    if first >= stop or "and" in (w[2] for w in words[first:stop]):
        return None
    last_role = max((k for k in range(first, stop - 1) if table.is_role(words[k][2])), default=-1)
    if last_role >= 0 and words[stop - 1][2] not in _SUFFIXES:
        first = last_role + 1
    if first == stop - 1 and first > 0 and table.is_role(words[first][2]) and not words[first][2].isupper():
        return None
    return first, stop


def _named(
    bare: str, words: list[tuple[int, int, str]], run: tuple[int, int], table: Titles, article: bool
) -> Phrase:
    first, stop = run
    begin = words[first][0]
    name = bare[begin : words[stop - 1][1]]
    name = name[:-2] if name.endswith(("'s", "’s")) else name
    before = bare[:begin].strip(" ,")
    roles = [w for _, _, w in words[:first]]
    if roles and table.is_role(roles[-1]):
        courtesy = roles[-1].lower().rstrip(".")
        gender = table.genders.get(courtesy)
        role = None if gender and len(courtesy) <= 4 and len(roles) == 1 else before
        return Phrase(name, role, "person", "name", courtesy, gender if gender != "any" else None)
    if roles and not all(w[0].isupper() for w in roles):
        kind = table.kind(roles[-1])
        if kind == "group":
            return Phrase(bare, None, "group", "nominal", roles[-1].lower())
    last = words[stop - 1][2]
    if (
        table.is_role(last)
        and (article or first == 0 and stop - first > 2)
        and not _looks_personal(words, run)
    ):
        return Phrase(None, bare, "person", "nominal", last.lower(), None, article)
    return Phrase(
        name if not before else bare[: words[stop - 1][1]],
        None,
        _name_kind(words[first:stop], table, article),
        "name",
    )


def _looks_personal(words: list[tuple[int, int, str]], run: tuple[int, int]) -> bool:
    return run[1] - run[0] == 2


def _name_kind(words: list[tuple[int, int, str]], table: Titles, article: bool) -> SourceKind:
    kinds = [table.kind(w) for _, _, w in words]
    if kinds[-1] == "group":
        return "group"
    if "organization" in kinds or any(w.isupper() and len(w) > 1 and w not in _SUFFIXES for _, _, w in words):
        return "organization"
    if kinds[-1] == "document" and len(words) > 1:
        return "document"
    return "unknown" if len(words) < 2 or article else "person"


def _nominal(bare: str, words: list[tuple[int, int, str]], table: Titles, article: bool) -> Phrase:
    """A phrase without a name: its head is the last noun before a preposition."""
    stop = next(
        (
            k
            for k, (_, _, w) in enumerate(words)
            if k and w.lower() in ("of", "for", "in", "at", "from", "with", "on", "to", "who", "by", "that")
        ),
        len(words),
    )
    head = words[stop - 1][2]
    kind = table.kind(head)
    if " and " in bare and kind in ("person", "unknown") and bare.index(" and ") < words[stop - 1][0]:
        kind = "group"
    if kind == "person":
        return Phrase(
            None,
            bare.strip(" ,"),
            "person",
            "nominal",
            head.lower(),
            table.genders.get(head.lower()),
            article,
        )
    return Phrase(bare.strip(" ,"), None, kind, "nominal", head.lower())
