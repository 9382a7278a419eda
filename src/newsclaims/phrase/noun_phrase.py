"""Whole noun phrases: names, nominals and pronouns with what belongs to them.

phrase       = base { across base } [ coordination ] [ apposition ]
coordination = { ["," base] ("and" | "or") base }
apposition   = "," base ("," | end) | "(" ... ")"
"""

from collections.abc import Collection
from typing import Literal, NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.phrase.base import CLOSING, OPENING, Base, parse_base
from newsclaims.phrase.roles import CLOSED_MODIFIERS, Roles
from newsclaims.phrase.tokens import Token, phrase_tokens, tokens_before, vocabulary_of

_OF = frozenset({"of"})
_NAME_JOINERS = frozenset({"for"})
_MOST_NESTED = 4  # of-phrases inside one another, and members of a list
_MOST_BRACKETED = 6  # tokens between brackets behind a name


class Phrase(NamedTuple):
    """A noun phrase `text[start:end]` and its head `text[head_start:head_end]`.

    `head` is the lemma of a nominal's head noun ("minister"), else the head as written. `kind`
    says what the head is. `plural` is the head's number where it shows. `base_end` is where the
    phrase ends without of-phrases, coordination and apposition. `name_start`, `name_end` hold the
    name in or at the end of the base ("foreign minister Jan Orr"), titles and all capitalized
    words with it; -1 where the head is no name. `apposition_start`, `apposition_end` hold what
    stands behind a comma for the same thing; -1 where nothing does.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    head: str
    kind: Literal["name", "nominal", "pronoun"]
    plural: bool
    base_end: int
    name_start: int = -1
    name_end: int = -1
    apposition_start: int = -1
    apposition_end: int = -1


def noun_phrase_after(
    text: str,
    start: int,
    *,
    limit: int | None = None,
    across: Collection[str] = _OF,
    coordination: bool = False,
    apposition: bool = False,
    lexicon: Lexicon | None = None,
) -> Phrase | None:
    """The noun phrase that begins at `start` (blanks before it are passed); None where none does.

    `across` are the prepositions whose phrases belong to it ("of" alone, or also "for", "in", ...).
    `coordination=True` takes "and" and "or" phrases with it, `apposition=True` what stands between
    commas behind it.

    >>> text = "the head of Ruritania's rail agency said on Monday"
    >>> phrase = noun_phrase_after(text, 0)
    >>> text[phrase.start:phrase.end], phrase.head, phrase.kind
    ("the head of Ruritania's rail agency", 'head', 'nominal')
    """
    lexicon = lexicon or Lexicon.default()
    crossed = frozenset(across) | _NAME_JOINERS
    tokens = phrase_tokens(text, start, limit, crossed, vocabulary_of(lexicon))
    return _parser(tokens, lexicon, across, coordination, apposition).phrase(0)


def noun_phrase_before(
    text: str,
    end: int,
    *,
    limit: int = 0,
    across: Collection[str] = _OF,
    coordination: bool = False,
    apposition: bool = False,
    lexicon: Lexicon | None = None,
) -> Phrase | None:
    """The longest noun phrase that ends at `end` (blanks and one comma before it are passed).

    Options are those of `noun_phrase_after`; nothing before `limit` is read.

    >>> text = "On Monday the mayor of Zenda, Rudolf Rassendyll, said so"
    >>> phrase = noun_phrase_before(text, 48, apposition=True)
    >>> text[phrase.start:phrase.end], text[phrase.apposition_start:phrase.apposition_end]
    ('the mayor of Zenda, Rudolf Rassendyll', 'Rudolf Rassendyll')
    """
    lexicon = lexicon or Lexicon.default()
    tokens = tokens_before(text, end, limit=limit, lexicon=lexicon)
    while tokens and tokens[-1].surface == ",":
        tokens.pop()
    parser = _parser(tokens, lexicon, across, coordination, apposition)
    begin = parser.leftmost()
    while begin < len(tokens):
        phrase = parser.phrase(begin)
        if phrase is not None and phrase.end == tokens[-1].end:
            return phrase
        begin += 1
    return None


def whole_after_of(text: str, start: int, *, lexicon: Lexicon | None = None) -> Phrase | None:
    """The whole of a share: the noun phrase behind the "of" at `start`, of-phrases with it.

    It ends before verbs and before every other preposition, which may belong to the clause.

    >>> text = "19% of Ruritanian territory in the east"
    >>> whole = whole_after_of(text, 3)
    >>> text[whole.start:whole.end]
    'Ruritanian territory'
    """
    lexicon = lexicon or Lexicon.default()
    tokens = phrase_tokens(text, start, None, _OF | _NAME_JOINERS, vocabulary_of(lexicon))
    if not tokens or tokens[0].surface.lower() != "of":
        return None
    return _parser(tokens, lexicon, _OF, False, False).phrase(1)


def head_of(text: str, start: int, end: int, *, lexicon: Lexicon | None = None) -> Phrase | None:
    """The noun phrase that the span begins with, and its head: what `text[start:end]` is about.

    >>> head_of("the three former heads of the agency", 0, 36).head
    'head'
    """
    return noun_phrase_after(text, start, limit=end, lexicon=lexicon)


class _Parser(NamedTuple):
    """The grammar over one list of tokens."""

    roles: Roles
    across: frozenset[str]
    coordination: bool
    apposition: bool

    def phrase(self, first: int) -> Phrase | None:
        """phrase = base { across base } [ coordination ] [ apposition ]."""
        base = parse_base(self.roles, first)
        if base is None:
            return None
        stop = self.complements(base)
        if self.coordination:
            stop = self.coordinated(stop)
        if self.apposition:
            stop = self.bracketed(stop)
        found = _record(self.roles, base, stop)
        if self.apposition and (behind := self.appositive(stop)):
            tokens = self.roles.tokens
            start, end = tokens[stop + 1].start, tokens[behind - 1].end
            found = found._replace(end=end, apposition_start=start, apposition_end=end)
        return found

    def complements(self, base: Base) -> int:
        """{ across base }: where the phrases that belong to the base end."""
        tokens, stop = self.roles.tokens, base.stop
        inside = False  # a capitalized head's of-phrase, where "and" is part of the name
        for _ in range(_MOST_NESTED):
            token = self.roles.at(stop)
            crossing = token is not None and token.surface in self.across
            joining = self.joins_name(stop) and (inside or tokens[stop].surface == "for")
            behind = parse_base(self.roles, stop + 1) if crossing or joining else None
            if behind is None:
                return stop
            inside = inside or (crossing and tokens[stop - 1].capital)
            stop = behind.stop
        return stop

    def joins_name(self, index: int) -> bool:
        """ "for" or "and" inside the name of a body: "Office for Fair Trade"."""
        before, token, after = self.roles.at(index - 1), self.roles.at(index), self.roles.at(index + 1)
        if token is None or token.surface not in ("for", "and", "&"):
            return False
        if before is None or before.facts is None or after is None or after.facts is None:
            return False
        if not (before.capital and after.capital) or before.has("calendar"):
            return False
        if token.surface == "for":
            return "group" in before.facts.classes or before.facts.surface in ("office", "centre", "center")
        return before.facts.noun is not None and (after.facts.noun is not None or after.facts.adjective)

    def coordinated(self, stop: int) -> int:
        """{ ["," base] ("and" | "or") base }: where coordinated phrases end."""
        for _ in range(_MOST_NESTED):
            token, after = self.roles.at(stop), self.roles.at(stop + 1)
            if token is None or token.surface not in (",", "and", "or", "&"):
                return stop
            comma = token.surface == ","
            joined = comma and after is not None and after.surface in ("and", "or")
            base = parse_base(self.roles, stop + 1 + joined)
            if base is None:
                return stop
            end = self.complements(base)
            if comma and not joined and not self.list_goes_on(end):
                return stop
            stop = end
        return stop

    def list_goes_on(self, stop: int) -> bool:
        """Whether "and" or "or" follows behind a comma's phrase: it is a list, no apposition."""
        token, after = self.roles.at(stop), self.roles.at(stop + 1)
        if token is not None and token.surface == ",":
            token = after
        return token is not None and token.surface in ("and", "or")

    def bracketed(self, stop: int) -> int:
        """[ "(" ... ")" ] behind a name: "Ana Bo (R-Zenda)", "the agency (ZRA)"."""
        token = self.roles.at(stop)
        if token is None or token.surface != "(":
            return stop
        for index in range(stop + 1, min(stop + _MOST_BRACKETED, len(self.roles.tokens))):
            if self.roles.tokens[index].surface == ")":
                return index + 1
        return stop

    def appositive(self, stop: int) -> int:
        """ "," base ("," | end): where an apposition ends; 0 where there is none."""
        comma = self.roles.at(stop)
        if comma is None or comma.surface != ",":
            return 0
        base = parse_base(self.roles, stop + 1)
        if base is None or self.roles.tokens[base.head].has("pronoun", "determiner", "numeral"):
            return 0
        behind = self.complements(base)
        after = self.roles.at(behind)
        return behind if after is None or after.surface in (",", ".", "—", "–", ")") else 0

    def leftmost(self) -> int:
        """The first token from which a phrase may reach to the last: behind what surely ends one."""
        index = len(self.roles.tokens) - 1
        while index > 0 and not self.parts(index - 1):
            index -= 1
        return max(index, 0)

    def parts(self, index: int) -> bool:
        """Whether no phrase of the kind asked for can hold the token at `index`."""
        token, after = self.roles.tokens[index], self.roles.at(index + 1)
        facts = token.facts
        if facts is None:
            return not self.allows_mark(token)
        if (
            token.surface in self.across
            or token.has("determiner", "possessive", "numeral")
            or self.roles.is_name(index)
        ):
            return False
        if token.has("coordinator"):
            return not (self.coordination or self.joins_name(index))
        if facts.closed:
            if after is not None and after.surface in self.across:
                return not token.has("pronoun")
            modifies = facts.surface in CLOSED_MODIFIERS or facts.surface == "one"
            return not (modifies or self.joins_name(index) or self.roles.is_particle(index))
        before = self.roles.at(index - 1)
        if "base" in facts.verb_forms and before is not None and before.has("modal", "negation"):
            return True
        if "base" in facts.verb_forms and before is not None and before.surface == "to" and not token.capital:
            return facts.verb_weight >= facts.noun_weight
        participle = facts.verb_forms & {"participle", "gerund"}
        return not (facts.noun or facts.adjective or facts.adverb or participle or not facts.known)

    def allows_mark(self, token: Token) -> bool:
        """Whether a mark may stand inside the phrase."""
        if token.surface in OPENING or token.surface in CLOSING:
            return True
        if token.surface == ",":
            return self.apposition or self.coordination
        return token.surface in "()" and self.apposition


def _parser(
    tokens: list[Token], lexicon: Lexicon, across: Collection[str], coordination: bool, apposition: bool
) -> _Parser:
    roles = Roles(tokens, vocabulary_of(lexicon))
    return _Parser(roles, frozenset(across), coordination, apposition)


def _record(roles: Roles, base: Base, stop: int) -> Phrase:
    """The phrase of a base whose complements end before token `stop`."""
    tokens, head = roles.tokens, roles.tokens[base.head]
    assert head.facts is not None
    named = base.name >= 0
    kind: Literal["name", "nominal", "pronoun"] = "name" if named else "nominal"
    if not named and (head.facts.closed or head.is_figure):
        kind = "pronoun"
    written = head.surface[:-2] if head.possessive and head.surface[-1] == "s" else head.surface
    end = tokens[base.stop - 1].end
    return Phrase(
        start=tokens[base.first].start,
        end=tokens[stop - 1].end,
        head_start=head.start,
        head_end=head.end,
        head=(head.facts.noun or head.facts.surface) if kind == "nominal" else written,
        kind=kind,
        plural=head.facts.plural,
        base_end=end,
        name_start=tokens[base.name].start if named else -1,
        name_end=end if named else -1,
    )
