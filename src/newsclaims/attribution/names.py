"""Names: a source's phrase parted into title or role and name, and what kind of source it is."""

import functools
import re
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.pattern import Pattern
from newsclaims.types import Mention, SourceKind
from newsclaims.words import Words, words_of

_WORD = Pattern(r"(?:[^\W\d_]\.)+|[^\W_]+(?>(?:[-'’&][^\W_]+)*)")
_ARTICLE = Pattern(r"(?:the|an?|this|that|these|those)\s+", re.IGNORECASE)
_ISSUER = Pattern(r"\b(?:from|by) (?:the )?([A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*)*)$")
_PREPOSITIONS = frozenset({"of", "for", "in", "at", "from", "with", "on", "to", "who", "by"})
_PREPOSITIONS |= {"that"}
_POSSESSIVES = frozenset({"my", "your", "his", "her", "its", "our", "their"})
Words3 = list[tuple[int, int, str]]
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "person")
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
_PRONOUN_CLASSES = frozenset({"subj", "obj", "pron", "poss", "her"})


class Phrase(NamedTuple):
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
    pronouns: frozenset[str]
    particles: frozenset[str]
    words: Words
    cities: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()

    def is_role(self, word: str) -> bool:
        """Whether the word is a title, or a noun for a person that is no name here."""
        lower = word.lower().rstrip(".")
        if lower in self.genders:
            return True
        facts = self.words.facts(lower)
        if not facts.known or facts.classes[:1] != ("person",) or facts.plural:
            return False
        # WordNet has given names too ("ruth"), which its texts never use as nouns.
        return facts.noun_weight > 0 or (len(lower) > 6 and lower.endswith(_AGENT_ENDINGS))

    def is_office(self, word: str) -> bool:
        """Whether a word of office is too common to be taken for a surname, as "Baker" can be."""
        lower = word.lower().rstrip(".")
        return lower in self.genders or (self.is_role(word) and self.words.facts(lower).noun_weight >= 4)

    def is_common(self, word: str) -> bool:
        """Whether a capitalized word is a common noun all the same: "Officials said", "Police said"."""
        lower = word.lower()
        if word.isupper():
            return False
        facts = self.words.facts(lower)
        person = facts.classes[:1] == ("person",) and len(lower) > 7  # else a name: "Reuters"
        plural = facts.plural and (person or facts.noun_weight > 0)  # else a name: "Waters"
        return plural or self.nouns.get(lower) == "document"

    def is_noun(self, word: str) -> bool:
        """Whether the word is likeliest a noun, so that it can be a phrase's head."""
        facts = self.words.facts(word.lower())
        likely = facts.likeliest in ("noun", None) or (facts.likeliest == "verb" and facts.noun is not None)
        likely = likely or (facts.classes[:1] == ("person",) and facts.noun_weight > 0)  # "police chief"
        return likely or word.lower() in self.nouns

    def kind(self, word: str) -> SourceKind:
        """What a noun is a source of: person, group (of persons), organization, document."""
        lower = word.lower()
        own = self.nouns.get(lower)
        if own is not None:
            return "document" if own == "document" else "organization"
        facts = self.words.facts(lower)
        plural = facts.plural and (not facts.singular or facts.noun != lower)  # "men" is a singular too
        if plural and facts.classes[:1] in (("person",), ("group",)):
            return "group"
        if lower in self.genders or facts.classes[:1] == ("person",):
            return "person"
        if "person" in facts.classes and facts.plural:
            return "group"
        return "organization" if "group" in facts.classes else "unknown"


@functools.lru_cache(maxsize=16)
def titles(lexicon: Lexicon) -> Titles:
    """The compiled titles of a lexicon."""
    genders = {row.surface.lower(): row.value for row in lexicon.rows("person_titles")}
    nouns = {row.surface.lower(): row.value for row in lexicon.rows("source_nouns")}
    classes = lexicon.values("closed_class")
    pronouns = {word for word, kind in classes.items() if kind in _PRONOUN_CLASSES} | {"who", "which", "that"}
    particles = frozenset(
        word for word in lexicon.values("name_particles") if word.isalpha() and word not in classes
    )
    cities = frozenset(lexicon.values("dateline_cities"))
    times = frozenset(word for word, kind in classes.items() if kind == "time")
    return Titles(genders, nouns, frozenset(pronouns), particles, words_of(lexicon), cities, times)


@functools.lru_cache(maxsize=16384)
def read_phrase(text: str, table: Titles) -> Phrase:
    """phrase = pronoun | [article] role* name ["," apposition] | nominal ["," name]

    >>> read_phrase("Kremlin spokesman Abel Orr", titles(Lexicon.default())).name
    'Abel Orr'
    """
    if text.lower() in table.pronouns:
        return _pronoun(text.lower())
    head, *rest = [part.strip(" ,)") for part in re.split(r",(?!\d)|\s[—–-]+\s|\(", text)]
    opening, _, further = head.lower().partition(" ")
    if opening in table.pronouns and (not further or further.partition(" ")[0] in _PREPOSITIONS):
        return _pronoun(opening)  # "nobody at the bank"
    first = _read_part(head, table)
    if rest and "and " in rest[-1]:
        before, _, last = f" {rest[-1]}".partition(" and ")
        listed = _list(text, [head, *rest[:-1], before.strip(), last], table)
        if listed is not None:
            return listed
    for part in rest:
        if not part:
            continue
        if part[:4] in ("who ", "whic", "whos"):
            break
        if _is_circumstance(part):
            continue
        joined = _in_apposition(first, _read_part(part, table))
        if joined is not None:
            return joined
    return first


def _list(text: str, parts: list[str], table: Titles) -> Phrase | None:
    """ "doctors, lawyers and nurses", "Orr, Berg and Holm": a group, where all are names or all plurals."""
    found = [_read_part(part, table) for part in parts if part]
    if len(found) < 3:
        return None
    if all(one.mention == "name" and one.role is None and one.kind != "group" for one in found):
        return Phrase(text, None, "group", "name")
    plural = all(one.mention == "nominal" and one.kind == "group" for one in found[1:])
    first = found[0].kind == "group" or table.words.facts(parts[0].lower()).plural  # "Bakers, ..."
    return Phrase(text, None, "group", "nominal", found[-1].head) if plural and first else None


def _is_circumstance(part: str) -> bool:
    """Whether a part between commas tells when or how, not who: "after meeting Orr", "visiting Lund"."""
    opening = part.partition(" ")[0]
    return opening in _CIRCUMSTANCES or (opening.endswith("ing") and len(opening) > 4 and opening.islower())


_CIRCUMSTANCES = frozenset(("after", "before", "while", "when", "as", "like", "unlike", "with", "during"))


def _in_apposition(first: Phrase, other: Phrase) -> Phrase | None:
    """A name and an office, or a body and its name, in either order; else None."""
    if first.mention == "name" and other.mention == "nominal" and first.role is None:
        if first.kind in ("person", "unknown") and other.kind == "organization" and other.definite:
            return Phrase(first.name, None, "organization", "name", first.head)
        if first.kind in ("person", "unknown") and other.kind == "person":
            return Phrase(first.name, other.role, "person", "name", other.head, first.gender)
    elif first.mention == "nominal" and other.mention == "name":
        if first.kind == "person":
            return Phrase(other.name, first.role, "person", "name", first.head, other.gender)
        if first.kind == other.kind == "organization":
            return Phrase(other.name, None, "organization", "name", first.head)
    return None


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
    named = office_of([word for _, _, word in words], table)
    if named:
        begin, name = words[named][0], _without_possessive(bare[words[named][0] :].rstrip(" ,"))
        return Phrase(name, bare[:begin].strip(" ,"), "person", "name", words[0][2].lower())
    run = _name_run(bare, words, table, bare_head=article is None)
    if run is not None:
        return _named(bare, words, run, table, definite)
    return _nominal(bare, words, table, definite)


def office_of(words: list[str], table: Titles) -> int:
    """ "secretary of state John Orr": where the name begins behind an office with "of"; 0 for none."""
    if "of" not in words[1:-3]:
        return 0
    begin = words.index("of", 1) + 1
    if not table.is_role(words[begin - 2]) or not all(word[:1].isupper() for word in words[-2:]):
        return 0
    end = begin
    while end < len(words) - 2 and _is_field(words[end], table):
        end += 1
    while end > begin and not _is_field(words[end - 1], table, noun=True):
        end -= 1
    rest = words[end:]
    plain = [word for word in rest if word[:1].isupper() and table.kind(word) == "unknown"]
    known = rest[-1] in _SUFFIXES or table.words.facts(rest[-1].lower()).noun_weight > 2  # "World War II"
    return 0 if end == begin or known or len(rest) > 4 or len(plain) < len(rest) else end


def _is_field(word: str, table: Titles, *, noun: bool = False) -> bool:
    """Whether an office can be of what the word names: a common noun for no person and no body."""
    facts = table.words.facts(word.lower())
    if word.lower() in ("state", "staff", "police") or (facts.adjective_weight > 2 and not noun):
        return True
    return facts.noun_weight > 0 and facts.classes[:1] not in _BODIES


_BODIES = (("person",), ("group",), ("location",), ("artifact",), ())


def _name_run(bare: str, words: Words3, table: Titles, *, bare_head: bool) -> tuple[int, int] | None:
    """The words of a name: capitalized ones at the end of the head, after the last word of office."""
    stop = _head_end(bare, words, table)
    first = stop
    while first > 0 and (words[first - 1][2][0].isupper() or _inside_name(words[first - 1][2], table)):
        first -= 1
    while first < stop and _inside_name(words[first][2], table):
        first += 1
    if stop - first == 1 and first > 0 and words[first][2].lower() in table.times:
        return None  # "a poll released Sunday"
    if first >= stop or (bare_head and first == 0 and stop == 1 and table.is_common(words[0][2])):
        return None
    if "of" in (w for _, _, w in words[first:stop]) and not table.is_role(words[first][2]):
        return first, stop
    last = words[stop - 1][2]
    titled = any(words[k][2].lower() in table.genders for k in range(first, stop - 1))
    if table.kind(last) == "organization" and stop - first > 1 and not titled:
        return first, stop
    roles = [k for k in range(first, stop - 1) if table.is_role(words[k][2])]
    if roles and last not in _SUFFIXES:
        first = roles[-1] + 1
    office = table.is_office(words[first][2]) and (first > 0 or stop - first > 1)
    if first == stop - 1 and office and (first > 0 or words[first][2].isupper()):
        return None
    return first, stop


def _inside_name(word: str, table: Titles) -> bool:
    return word == "of" or word in table.particles


def _head_end(bare: str, words: Words3, table: Titles) -> int:
    """Where the head of a phrase ends: at its first preposition that is not inside a name."""
    for at, (start, _, word) in enumerate(words):
        if at and word.lower() in _PREPOSITIONS:
            before = words[at - 1]
            named = word == "of" and bare[before[0]].isupper() and table.kind(before[2]) == "organization"
            if not named or start == 0:
                return at
    return len(words)


def _named(bare: str, words: Words3, run: tuple[int, int], table: Titles, definite: bool) -> Phrase:
    """A phrase that ends in a name: role or title before it, or the name of a body."""
    first, stop = run
    begin = words[first][0]
    name = _without_possessive(bare[begin : words[stop - 1][1]])
    before = [w for _, _, w in words[:first]]
    if "and" in before or (" and " in name and table.kind(words[stop - 1][2]) != "organization"):
        plain = not any(w.lower() in table.pronouns for w in before)
        return Phrase(bare.strip(" ,") if plain else None, None, "group", "name")
    if before and table.is_role(before[-1]):
        courtesy = before[-1].lower().rstrip(".")
        gender = table.genders.get(courtesy)
        role = _role(bare, words[:first], table)
        return Phrase(name, role, "person", "name", courtesy, gender if gender != "any" else None)
    if before and not all(w[0].isupper() for w in before) and table.kind(before[-1]) == "group":
        return Phrase(bare, None, "group", "nominal", before[-1].lower())
    last = words[stop - 1][2]
    if table.is_role(last) and first == 0 and (definite or stop > 2) and " of " not in name:
        return Phrase(None, bare, "person", "nominal", last.lower(), None, True)
    described = _describes(before, table)
    whole = name if not before or described else _without_possessive(bare[: words[stop - 1][1]])
    kind = table.kind(before[-1]) if described else "unknown"
    if kind == "unknown":
        kind = _name_kind(words[first:stop], table, definite)
    return Phrase(whole, None, kind, "name")


def _describes(before: list[str], table: Titles) -> bool:
    """Whether the words before a name only say what it is: "the charity Vell", "Telecoms group Orvia"."""
    if not before or before[-1][0].isupper():
        return False
    return not any(w[0].isupper() for w in before) or table.kind(before[-1]) == "organization"


def _role(bare: str, words: Words3, table: Titles) -> str | None:
    """The words of office before a name, without courtesy titles next to it ("Mr", "Dr")."""
    full = words
    while words and len(words[-1][2].rstrip(".")) <= 4 and words[-1][2].lower().rstrip(".") in table.genders:
        if words[-1][2].isupper():
            break  # "FM", "MP"
        words = words[:-1]
    if words and len(words) < len(full) and not table.is_role(words[-1][2]):
        words = full  # "Former Gov.", "Republican Sen."
    end = words[-1][1] if words else 0
    return bare[: end + bare.startswith(".", end)].strip(" ,") if words else None


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _name_kind(words: Words3, table: Titles, definite: bool) -> SourceKind:
    """What kind of source a bare name is; "unknown" where only the document can tell."""
    kinds = [table.kind(w) for _, _, w in words]
    if kinds[-1] == "group":
        return "group"
    bare = [_without_possessive(w) for _, _, w in words]
    shouted = any(w.isupper() and len(w.rstrip(".")) > 1 and w not in _SUFFIXES for w in bare)
    owned = any(one != w for one, (_, _, w) in zip(bare[:-1], words, strict=False))  # "Lund's Today"
    joined = any(w in ("Without", "Against", "For", "And", "Beyond") for w in bare[1:-1])
    if "organization" in kinds or shouted or owned or joined:
        return "organization"
    if kinds[-1] == "document" and len(words) > 1:
        return "document"
    return "unknown" if len(words) < 2 or definite else "person"


def _nominal(bare: str, words: Words3, table: Titles, definite: bool) -> Phrase:
    """A phrase without a name: its head is the last noun before a preposition."""
    stop = _head_end(bare, words, table)
    while stop > 1 and (not table.is_noun(words[stop - 1][2]) or words[stop - 1][2].lower() in table.times):
        stop -= 1
    head = words[stop - 1][2]
    kind = table.kind(head)
    if kind in ("person", "unknown") and "and" in [w for _, _, w in words[:stop]]:
        kind = "group"
    bare = bare.strip(" ,")
    if kind == "person":
        possessed = any(w.endswith(("'s", "’s")) or w.lower() in _POSSESSIVES for _, _, w in words[:3])
        gender = table.genders.get(head.lower())
        role = bare.partition(" who ")[0]
        return Phrase(None, role, "person", "nominal", head.lower(), gender, definite or possessed)
    body = kind == "organization"
    if kind == "unknown":
        kind = "group" if table.words.facts(head.lower()).plural else "organization"
    issuer = _ISSUER.search(bare)
    if issuer and kind != "group":
        return Phrase(issuer.group(1), None, "organization", "nominal", head.lower())
    return Phrase(bare, None, kind, "nominal", head.lower(), definite=body)
