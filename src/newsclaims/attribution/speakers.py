"""Speakers: who a source is, resolved within the document to the fullest name that it gives."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from newsclaims.attribution.drafts import Draft
from newsclaims.attribution.names import Phrase, Titles, office_of, read_phrase
from newsclaims.pattern import Pattern
from newsclaims.records.attribution import Source
from newsclaims.segment import Offsets
from newsclaims.span import Span, make_record, whole_record
from newsclaims.types import Mention, SourceKind

# What follows the capital of a name's word; the engine looks for a capital faster than for a word.
_TITLES = (
    r"(?<=[JS])r|(?<=M)(?:[rsx]s?|aj)|(?<=D)r|(?<=S)(?:t|en|gt)|(?<=R)e[pv]|(?<=G)(?:ov|en)"
    r"|(?<=L)t|(?<=C)(?:ol|apt)|(?<=P)rof"
)
_STOPPED = rf"(?:(?<=[A-Z])|{_TITLES})\."
_REST = rf"(?:{_STOPPED}(?=\s)|[\w’'-]{{0,60}}+)"  # of a chain of hyphens each link may begin a name
_CAPITAL = rf"[A-ZÀ-ÖØ-Þ]{_REST}"
_PARTICLE = r"(?>(?:(?:de|del|van|von|der|den|bin|al|el|da|di|la|ten)[^\S\n])?)"
_CAPITALS = Pattern(rf"[A-ZÀ-ÖØ-Þ](?<![\w.].){_REST}(?>(?:[^\S\n]{_PARTICLE}{_CAPITAL}){{1,7}})")
_BRACKET = Pattern(r"\([A-Z]{2,8}\)")
_LONG_FORM = 90
_ACRONYM = Pattern(r"((?>(?:[A-Z][\w’'-]*+\s(?>(?:(?:of|for|the|and|on|in)\s)*)){2,7}))\(([A-Z]{2,8})\)")


_OPENERS = frozenset(("coordinator", "conjunction", "interrogative", "adverb", "preposition"))
_MOST = 400  # persons that a nominal or a misspelt name is compared with: no article names more


@dataclass(slots=True)
class Person:
    """A person whom the document names: the fullest name, and the first role told."""

    name: str | None
    role: str | None = None
    gender: str | None = None
    heads: set[str] = field(default_factory=set)


class Focus(NamedTuple):
    """The person who spoke last, and where."""

    person: Person
    offset: int


class People:
    """The persons of a document, by last name, and the long forms of its acronyms."""

    def __init__(self, text: str, table: Titles) -> None:
        self.table = table
        self._text = text
        self._places: frozenset[str] | None = None
        self._plain: dict[str, tuple[str, dict[str, int]]] = {}  # full names that tell no role
        self.by_last: dict[str, dict[str, int]] = {}
        self.roles: dict[str, Person] = {}
        self.acronyms: dict[str, str] = {}
        self.mentions: list[tuple[int, str]] = []
        for match in _CAPITALS.finditer(text):
            capitals = match.group()
            if text.endswith(" of ", 0, match.start()):
                words = ["chief", "of", *capitals.split()]  # "Secretary of State John Orr"
                capitals = " ".join(words[max(2, office_of(words, table)) :])
            name = self._add(capitals)
            if name is not None:
                self.mentions.append((match.start(), name))
        for bracket in _BRACKET.finditer(text):
            found = _ACRONYM.search(text, max(0, bracket.start() - _LONG_FORM), bracket.end())
            if found is not None:
                self._add_acronym(found)

    def _add(self, capitals: str) -> str | None:
        """Counts a name; gives it back where it is a person's."""
        told = self._plain.get(capitals)
        if told is not None:
            name, forms = told
            forms[name] += 1
            return name
        opening, _, behind = capitals.partition(" ")
        if not _OPENERS.isdisjoint(self.table.words.facts(opening.lower()).closed):
            return self._add(behind) if " " in behind else None  # "But Anna Berg"
        phrase = read_phrase(capitals, self.table)
        if phrase.name is None or phrase.kind != "person":
            return None
        name = self._without_place(_bare(phrase.name))
        if " " not in name:
            self.note(name, phrase)
            return name
        forms = self.by_last.setdefault(name.rpartition(" ")[2], {})
        if name not in forms or phrase.role:
            self.note(name, phrase)
        forms[name] = forms.get(name, 0) + 1
        if phrase.role is None:
            self._plain[capitals] = name, forms
        return name

    def _without_place(self, name: str) -> str:
        """A full name without the country written before it: "his colleague France Anna Merle"."""
        first, _, rest = name.partition(" ")
        return rest if " " in rest and self.is_place(first) else name

    def before(self, offset: int) -> Person | None:
        """The person named last before an offset; at a text's beginning its only one."""
        place = bisect_left(self.mentions, (offset, "")) - 1
        if place >= 0:
            return self.person(self.mentions[place][1])
        names = {self.full(name) for _, name in self.mentions}
        return self.person(names.pop()) if len(names) == 1 else None

    def person(self, name: str) -> Person:
        """What is known of a name."""
        full = self.full(name)
        return self.roles.get(full) or Person(full)

    def _add_acronym(self, match: re.Match[str]) -> None:
        words = [w for w in match.group(1).split() if w[0].isupper()]
        short = match.group(2)
        initials = "".join(w[0] for w in words)
        if initials.endswith(short):
            self.acronyms[short] = " ".join(match.group(1).split()[-_count(match.group(1), short) :])

    def note(self, name: str, phrase: Phrase) -> None:
        """Keeps what a phrase tells of a name."""
        full = self.full(name)
        known = self.roles.get(full)
        if known is None:
            known = self.roles[full] = Person(full)
        known.gender = known.gender or phrase.gender
        if phrase.role and not known.role:
            known.role = phrase.role
        if phrase.role:
            known.heads.update(_stem(w) for w in _spelled(phrase.role).split())

    def full(self, name: str) -> str:
        """The fullest form of a name: of several the one most often told, then the longest."""
        name = _bare(name)
        forms = self.by_last.get(name.rpartition(" ")[2])
        if not forms:
            return self.acronyms.get(name, name)
        if " " in name:
            if len(forms) == 1 and name in forms:
                return name
            first = name.split()[0]
            some = islice(forms, _MOST)
            longer = [form for form in some if len(form) >= len(name) and form.split()[0] == first]
            return max(longer, key=lambda form: (len(form), forms[form]), default=name)
        return self._fullest(name, forms)

    def _fullest(self, name: str, forms: dict[str, int]) -> str:
        """The form told most often, then the longest; the last name itself where two bear it alike."""
        if len(forms) == 1:
            return next(iter(forms))
        some = list(islice(forms, _MOST))
        most = max(forms[form] for form in some)
        likely = [form for form in some if forms[form] == most]
        bearers = {form.split()[0] for form in likely}
        return max(likely, key=len) if len(bearers) == 1 else name

    def is_person(self, name: str) -> bool:
        """Whether the document names a person so."""
        return _bare(name).rpartition(" ")[2] in self.by_last or self.full(name) in self.roles

    def by_role(self, phrase: Phrase) -> Person | None:
        """The person whose role has all words of a nominal's, or its last."""
        wanted = {_stem(w) for w in _spelled(phrase.role or "").split()} - _WEAK
        fitting = [p for p in islice(self.roles.values(), _MOST) if wanted and wanted <= p.heads]
        return fitting[0] if len(fitting) == 1 else None

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a place, which stands for its government: by the table or the text."""
        if self._places is None:
            self._places = frozenset(_WHERE.findall(self._text))
        return name in self._places or name.upper() in self.table.cities

    def respelled(self, name: str) -> str | None:
        """The full name of which a last name is a slip of the pen: one letter more or less."""
        if len(name) < 5 or " " in name:
            return None
        letters = Counter(name)
        for last in islice(self.by_last, _MOST):
            if last[0] != name[0] or len(last) < 5 or abs(len(last) - len(name)) > 1:
                continue
            if sum(((letters - Counter(last)) + (Counter(last) - letters)).values()) <= 1:
                return self.full(last)
        return None


def _stem(word: str) -> str:
    """A word of a role for comparing: "Russian" and "Russia's" begin alike."""
    word = _bare(word.lower())
    return word[:5] if len(word) > 5 and word[:1].isalpha() else word


def _spelled(role: str) -> str:
    return role.replace("FM", "foreign minister").replace("PM", "prime minister")


_WEAK = frozenset({"the", "of", "a", "an", "former", "forme", "for", "also", "top", "his", "her", "their"})


def _count(words: str, short: str) -> int:
    """How many of the words, from the last, an acronym's letters take."""
    capitals = [at for at, word in enumerate(reversed(words.split()), 1) if word[0].isupper()]
    return capitals[len(short) - 1]


def _bare(name: str) -> str:
    if name.endswith(("'s", "’s")):
        name = name[:-2]
    elif name.endswith(("s'", "s’")):
        name = name[:-1]
    return name.rstrip(".,")


def resolve_sources(text: str, drafts: list[Draft], table: Titles) -> list[Source]:
    """The source record of each draft, in order; pronouns take the person last spoken of."""
    people = People(text, table)
    phrases = [read_phrase(text[d.source[0] : d.source[1]], table) if d.source else None for d in drafts]
    for phrase in phrases:
        if phrase and phrase.name and phrase.kind == "person":
            people.note(phrase.name, phrase)
    phrases = [phrase and _office_alone(phrase, people) for phrase in phrases]
    found: list[Source] = []
    focus: Focus | None = None
    for draft, phrase in zip(drafts, phrases, strict=True):
        parent = found[draft.parent] if draft.parent is not None and draft.parent < len(found) else None
        source, person = _resolve(text, draft, phrase, people, focus, parent)
        if source.mention == "pronoun" and source.span:
            source = _body(source, source.span, found[-3:])
        if person is not None and draft.source and draft.depth == 0 and draft.parent is None:
            focus = Focus(person, draft.source[0])
        found.append(source)
    return found


def _office_alone(phrase: Phrase, people: People) -> Phrase:
    """ "Minister: road will open", "Mayor says no": an office without its article is no surname."""
    name = phrase.name
    if phrase.kind != "unknown" or not name or " " in name:
        return phrase
    if not people.table.is_office(name) or people.is_person(name):
        return phrase
    return Phrase(None, name, "person", "nominal", name.lower(), None, True)


def _body(source: Source, span: Span, before: list[Source]) -> Source:
    """The source of "it": the body that spoke last, if one did; of "which": the one that it tells more of."""
    word = span.text.lower()
    if word not in ("it", "which") or source.name:
        return source
    for earlier in reversed(before):
        if earlier.kind != "organization" or not earlier.name or not earlier.span:
            continue
        if word == "it" or earlier.span.start < span.start <= earlier.span.end + 2:
            return source.model_copy(update={"name": earlier.name, "kind": "organization"})
    return source


def _resolve(
    text: str,
    draft: Draft,
    phrase: Phrase | None,
    people: People,
    focus: Focus | None,
    parent: Source | None,
) -> tuple[Source, Person | None]:
    if phrase is None or draft.source is None:
        return make_record(Source, mention="implicit"), None
    mention = "implicit" if draft.cue is None else phrase.mention
    span = Span.of(text, *draft.source)
    person = _person(text, draft, phrase, people, focus, parent)
    if person is not None:
        role = person.role or (phrase.role if phrase.mention == "nominal" else None)
        return _source(span, person.name, role, "person", mention), person
    if phrase.mention == "pronoun":
        name = _body_before(text, draft.source[0], people) if phrase.head == "which" else None
        kind = "organization" if name else phrase.kind
        return make_record(Source, span=span, name=name, kind=kind, mention=mention), None
    name = people.full(phrase.name) if phrase.name and phrase.mention == "name" else phrase.name
    kind = phrase.kind if phrase.mention != "name" or phrase.kind != "person" else "organization"
    new = None
    if kind == "unknown" and phrase.mention == "name":
        human = _is_taken_up(text, draft.source[1]) or _speaks_of_self(text, draft)
        kind = "person" if human else _body_or_open(text, draft, name or "", people)
        new = Person(name) if human else None
    elif kind == "person" and phrase.mention == "nominal" and not phrase.definite:
        new = Person(None, phrase.role, phrase.gender)
    return _source(span, name, phrase.role, kind, mention), new


def _source(span: Span, name: str | None, role: str | None, kind: SourceKind, mention: Mention) -> Source:
    fields = {"span": span, "name": name, "role": role, "kind": kind, "mention": mention}
    return whole_record(Source, fields)


def _body_or_open(text: str, draft: Draft, lone: str, people: People) -> SourceKind:
    """ "unknown" for a lone name of which nothing tells whether it is a surname: "Reuss said"."""
    end = draft.source[1] if draft.source else 0
    says_it = _SELF_BODY.match(text, draft.content[0][0]) is not None
    if not lone.isalpha() or lone.isupper() or says_it or _is_thing(text, end) or people.is_place(lone):
        return "organization"
    return "organization" if draft.source and text[slice(*draft.source)] != lone else "unknown"


_SELF_BODY = Pattern(r"(?:that )?it(?:s|'s|’s)?\s")
_WHERE = Pattern(r"[A-Z](?:(?<=\bin .)|(?<=\bfrom .)|(?<=\bacross .))\w+")


def _speaks_of_self(text: str, draft: Draft) -> bool:
    """Whether it says "I" in quotation marks, as bodies do not."""
    start, end = draft.content[0]
    return text[start : start + 1] in "\"“‘'" and _SELF.search(text, start, end) is not None


_SELF = Pattern(r"\b(?:I|my|me)\b")


def _is_taken_up(text: str, end: int) -> bool:
    """Whether "he" or "she" follows near in the same paragraph, so that a lone name is a person's."""
    found = _HE.search(text, end, _paragraph_end(text, end))
    return found is not None


def _is_thing(text: str, end: int) -> bool:
    """Whether the next sentences take a name up by "It"."""
    stop = _paragraph_end(text, end)
    return _IT.search(text, end, stop) is not None and _HE.search(text, end, stop) is None


def _paragraph_end(text: str, end: int) -> int:
    stop = text.find("\n", end, end + _NEAR)
    return stop if stop >= 0 else end + _NEAR


def _person(
    text: str, draft: Draft, phrase: Phrase, people: People, focus: Focus | None, parent: Source | None
) -> Person | None:
    """The person that a name, a pronoun or a nominal stands for."""
    if phrase.mention == "name" and phrase.name:
        if (
            phrase.kind == "person"
            and phrase.role is None
            and _is_thing(text, draft.source[1] if draft.source else 0)
        ):
            return None
        if phrase.kind == "person" or (phrase.kind == "unknown" and people.is_person(phrase.name)):
            full = people.full(phrase.name)
            return people.roles.get(full) or Person(full, phrase.role)
        respelled = people.respelled(phrase.name) if phrase.kind == "unknown" else None
        return people.roles.get(respelled) if respelled else None
    if phrase.mention == "pronoun":
        return _pronoun(text, draft, phrase, people, focus, parent)
    if phrase.kind != "person" or not phrase.definite:
        return None
    return people.by_role(phrase) or (focus.person if focus and focus.person.name else None)


def _pronoun(
    text: str, draft: Draft, phrase: Phrase, people: People, focus: Focus | None, parent: Source | None
) -> Person | None:
    if phrase.head == "who":
        return _antecedent(text, draft.source, people)
    if phrase.head not in ("he", "she", "his", "her", "i", "my"):
        return None
    if draft.depth and phrase.head not in ("i", "my"):
        return None  # who speaks of "her" in quotation marks is another
    if parent is not None and parent.kind == "person" and (parent.name or parent.role):
        return people.roles.get(parent.name or "") or Person(parent.name, parent.role)
    if phrase.head in ("i", "my") or draft.source is None:
        return None
    return _taken_up(text, draft.source[0], phrase.gender, people, focus)


def _taken_up(
    text: str, offset: int, gender: str | None, people: People, focus: Focus | None
) -> Person | None:
    """Whom "he" or "she" takes up: who spoke or did something last in the paragraph, else before it."""
    begin = max(text.rfind("\n", max(0, offset - _PARAGRAPH), offset) + 1, offset - _PARAGRAPH, 0)
    after = focus.offset if focus and focus.offset >= begin and _agrees(focus.person, gender) else begin
    for match in reversed(list(_ACTING.finditer(text, after + 1 if after > begin else begin, offset))):
        name = match["name"].rpartition(" ")[2]
        if people.is_person(name):
            person = people.person(name)
            if _agrees(person, gender):
                return person
    return focus.person if focus else people.before(offset)


def _agrees(person: Person, gender: str | None) -> bool:
    return gender is None or person.gender in (None, "any", gender)


_PARAGRAPH = 1200  # how far back in a paragraph a pronoun's person is looked for
_ACTING = Pattern(
    r"(?:(?:^|[.!?…]['\"”’)]*+\s++|\b(?:[Ww]hen|[Ww]hile|[Aa]fter|[Bb]efore|[Bb]ecause|[Ss]ince|[Aa]s|but)\s)"
    rf"(?P<name>{_CAPITAL}(?>(?:[^\S\n]{_CAPITAL}){{0,5}})))(?=\s[a-z]+(?:ed|s)?\b)",
    re.MULTILINE,
)


_HE = Pattern(r"\b(?:he|she|his|her|himself|herself)\b", re.IGNORECASE)
_IT = Pattern(r"[.!?][\"”’']?\s(?:It|Its)\b")
_NEAR = 200
_LAST_NAME = Pattern(r"[A-ZÀ-ÖØ-Þ][\w’'.-]*+(?>(?: (?:of )?[A-ZÀ-ÖØ-Þ][\w’'.-]*+)*)$")


def _body_before(text: str, start: int, people: People) -> str | None:
    """The name right before ", which"."""
    match = _LAST_NAME.search(text[max(0, start - 60) : start].rstrip(" ,"))
    return people.full(match.group()) if match else None


def _antecedent(text: str, source: Offsets | None, people: People) -> Person | None:
    """The person right before "who"."""
    before = text[max(0, source[0] - 80) : source[0]].rstrip(" ,") if source else ""
    match = _LAST_NAME.search(before)
    if match is None or not people.is_person(match.group()):
        return None
    full = people.full(match.group().split()[-1])
    return people.roles.get(full) or Person(full)
