"""Whole noun phrases: names, nominals and pronouns with their determiners, heads and of-phrases.

    phrase     = base { across base } [ coordination ] [ apposition ]
    base       = pronoun | { determiner | figure } { modifier } head
    head       = noun | name | adjective after a determiner ("the injured")

Without a tagger the end of a phrase is found by agreement: after a plural noun a bare form is a
verb and after a singular one an s-form is ("officials report", "the minister visits").
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.phrase.tokens import Token, Vocabulary, tokens_after, tokens_before, vocabulary_of

_OF = frozenset({"of"})
_OPENING = frozenset('"“‘«')
_CLOSING = frozenset('"”’»')
_MOST_NESTED = 4  # of-phrases inside one another
_FUNCTION = ("determiner", "possessive", "preposition", "conjunction", "coordinator", "pronoun")
_CLOSED_MODIFIERS = frozenset(
    {"other", "more", "such", "own", "then", "once", "least", "most", "only", "even"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
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


class _Base(NamedTuple):
    """A base among tokens: its first, the one behind it, its head, its name's first (-1: none)."""

    first: int
    stop: int
    head: int
    name: int


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
    tokens = tokens_after(text, start, limit=limit, lexicon=lexicon)
    parser = _Parser(tokens, vocabulary_of(lexicon), frozenset(across), coordination, apposition)
    return parser.phrase(0)


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
    vocabulary, crossed = vocabulary_of(lexicon), frozenset(across)
    parser = _Parser(tokens, vocabulary, crossed, coordination, apposition)
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
    tokens = tokens_after(text, start, lexicon=lexicon)
    if not tokens or tokens[0].surface.lower() != "of":
        return None
    return _Parser(tokens, vocabulary_of(lexicon), _OF, False, False).phrase(1)


def head_of(text: str, start: int, end: int, *, lexicon: Lexicon | None = None) -> Phrase | None:
    """The noun phrase that the span begins with, and its head: what `text[start:end]` is about.

    >>> head_of("the three former heads of the agency", 0, 36).head
    'head'
    """
    return noun_phrase_after(text, start, limit=end, lexicon=lexicon)


@dataclass(frozen=True, slots=True)
class _Parser:
    """The grammar over one list of tokens."""

    tokens: Sequence[Token]
    vocabulary: Vocabulary
    across: frozenset[str]
    coordination: bool
    apposition: bool

    def phrase(self, first: int) -> Phrase | None:
        """phrase = base { across base } [ ("and" | "or") phrase ] [ "," base "," ]."""
        base = self.base(first)
        if base is None:
            return None
        stop = self.complements(base.stop)
        if self.coordination:
            stop = self.coordinated(stop)
        found = self.record(base, stop)
        if self.apposition and (behind := self.appositive(stop)):
            start, end = self.tokens[stop + 1].start, self.tokens[behind - 1].end
            found = replace(found, end=end, apposition_start=start, apposition_end=end)
        return found

    def record(self, base: _Base, stop: int) -> Phrase:
        """The phrase of a base whose complements end before token `stop`."""
        head, tokens = self.tokens[base.head], self.tokens
        assert head.facts is not None
        named = base.name >= 0
        kind: Literal["name", "nominal", "pronoun"] = "name" if named else "nominal"
        if not named and head.facts.closed:
            kind = "pronoun"
        lemma = head.facts.noun or head.facts.surface
        written = head.surface[: -2 if head.surface[-2:] in ("'s", "’s") else None]
        end = tokens[base.stop - 1].end
        return Phrase(
            tokens[base.first].start,
            tokens[stop - 1].end,
            head.start,
            head.end,
            lemma if kind == "nominal" else written,
            kind,
            head.facts.plural,
            end,
            tokens[base.name].start if named else -1,
            end if named else -1,
        )

    def complements(self, stop: int) -> int:
        """{ across base }: where the phrases that belong to the base end."""
        for _ in range(_MOST_NESTED):
            token = self.at(stop)
            crossing = token is not None and token.surface in self.across
            behind = self.base(stop + 1) if crossing or self.joins_name(stop) else None
            if behind is None:
                return stop
            stop = behind.stop
        return stop

    def joins_name(self, index: int) -> bool:
        """ "for" or "and" inside the name of a body: "Office for Fair Trade"."""
        token, after = self.at(index), self.at(index + 1)
        if token is None or after is None or token.surface not in ("for", "and", "&"):
            return False
        before = self.tokens[index - 1]
        if not (before.capital and after.capital and before.facts and after.facts):
            return False
        if token.surface == "for":
            return "group" in before.facts.classes or before.facts.surface in ("office", "centre", "center")
        return before.facts.noun is not None and after.facts.noun is not None and not before.has("calendar")

    def coordinated(self, stop: int) -> int:
        """{ ["," phrase] ("and" | "or") phrase }: where coordinated phrases end."""
        for _ in range(_MOST_NESTED):
            token, after = self.at(stop), self.at(stop + 1)
            if token is None or token.surface not in (",", "and", "or", "&"):
                return stop
            first = (
                stop + 2 if token.surface == "," and after and after.surface in ("and", "or") else stop + 1
            )
            base = self.base(first)
            if base is None:
                return stop
            end = self.complements(base.stop)
            if token.surface == "," and first == stop + 1 and not self.list_goes_on(end):
                return stop
            stop = end
        return stop

    def list_goes_on(self, stop: int) -> bool:
        """Whether "and" or "or" follows soon behind a comma's phrase: it is a list, no apposition."""
        token, after = self.at(stop), self.at(stop + 1)
        if token is None:
            return False
        return token.surface in ("and", "or") or (
            token.surface == "," and after is not None and after.surface in ("and", "or")
        )

    def appositive(self, stop: int) -> int:
        """ "," base ("," | end): where an apposition ends; 0 where there is none."""
        comma = self.at(stop)
        if comma is None or comma.surface != ",":
            return 0
        base = self.base(stop + 1)
        if base is None or self.tokens[base.head].has("pronoun", "determiner"):
            return 0
        behind = self.complements(base.stop)
        after = self.at(behind)
        return behind if after is None or after.surface in (",", ".", "—", "–", ")") else 0

    # ------------------------------------------------------------ base

    def base(self, first: int) -> _Base | None:
        """base = pronoun | { determiner | figure } { modifier } head."""
        index, last_determiner = first, -1
        token = self.at(index)
        if token is None or not token.is_word:
            return None
        while token is not None and self.is_determiner(index):
            last_determiner = index
            index += 1
            token = self.at(index)
        chain = self.chain(first, index, determined=index > first)
        if chain is not None:
            return chain
        token = self.at(index)
        if token is not None and index == first and token.has("pronoun") and not token.has("calendar"):
            return _Base(first, index + 1, index, -1)
        if last_determiner >= 0 and not self.tokens[last_determiner].possessive:
            return self.standalone(first, last_determiner)
        return None

    def standalone(self, first: int, index: int) -> _Base | None:
        """A determiner or figure that stands for its noun: "some", "those", "12"."""
        token = self.tokens[index]
        if token.surface.lower() in ("the", "a", "an", "every", "no", "last", "next") or token.has(
            "possessive"
        ):
            return None
        return _Base(first, index + 1, index, -1)

    def is_determiner(self, index: int) -> bool:
        """A determiner, a possessive pronoun, a figure, or "one" before more of a phrase."""
        token = self.tokens[index]
        if token.facts is None or token.possessive:
            return False
        if token.has("determiner", "possessive") or token.is_figure:
            return True
        return token.facts.surface == "one" and self.at(index + 1) is not None

    def chain(self, first: int, index: int, *, determined: bool) -> _Base | None:
        """{ modifier } head from `index` on; a possessive begins the chain anew."""
        head, name, quoted = -1, -1, False
        start = index
        while (token := self.at(index)) is not None:
            if not token.is_word:
                if token.surface in _OPENING and head < 0 and not quoted:
                    quoted, index = True, index + 1
                    continue
                break
            if token.possessive and self.is_member(index, head, determined or index > start):
                head, name, index, determined = -1, -1, index + 1, True
                continue
            if not self.is_member(index, head, determined or index > start):
                break
            if self.is_head(index, head):
                name = self.name_start(index, head, name)
                head = index
            index += 1
        return self.closed_chain(first, index, head, name, quoted, determined)

    def closed_chain(
        self, first: int, index: int, head: int, name: int, quoted: bool, determined: bool
    ) -> _Base | None:
        """The base of a chain that ends before `index`; modifiers behind the head are given back."""
        if head < 0:
            before = self.tokens[index - 1] if index else None
            describes = before is not None and before.facts is not None and index - 1 > first
            if not (describes and determined and not before.possessive and before.facts.adjective):  # type: ignore[union-attr]
                return None
            return _Base(first, index, index - 1, -1)
        stop = head + 1
        mark = self.at(stop)
        if quoted and mark is not None and mark.surface in _CLOSING:
            stop += 1
        return _Base(first, stop, head, name)

    def name_start(self, index: int, head: int, name: int) -> int:
        """Where the name that the head at `index` belongs to begins; -1 for a nominal."""
        if not self.is_name(index):
            return -1
        begin = index
        while begin > 0 and (self.is_name(begin - 1) or self.is_particle(begin - 1)):
            if self.tokens[begin - 1].possessive:
                break
            begin -= 1
        return begin

    def is_head(self, index: int, head: int) -> bool:
        """Whether the member at `index` may be the head so far: a noun or a name."""
        token = self.tokens[index]
        if self.is_name(index):
            return True
        facts = token.facts
        assert facts is not None
        if facts.closed:
            return False
        return facts.noun is not None or not facts.known

    def is_name(self, index: int) -> bool:
        """A capitalized word that is no function word, and at a sentence's start no common adverb."""
        token = self.tokens[index]
        if not token.capital or token.facts is None:
            return False
        if token.has("determiner", "possessive", "preposition", "conjunction", "coordinator", "calendar"):
            return False
        if token.facts.closed:
            return index > 0 and self.tokens[index - 1].capital and not self.tokens[index - 1].has(*_FUNCTION)
        return not self.opens_sentence(index) or token.facts.noun is not None or not token.facts.known

    def opens_sentence(self, index: int) -> bool:
        """Whether the token is the first of a sentence, as far as the tokens show."""
        if index == 0:
            return False
        return self.tokens[index - 1].surface in '.!?"“'

    def is_particle(self, index: int) -> bool:
        """A lower-case particle between two capitalized words."""
        before, after = self.at(index - 1), self.at(index + 1)
        if self.tokens[index].surface not in self.vocabulary.particles or after is None:
            return False
        return (before is not None and before.capital and after.capital) or (
            self.at(index + 2) is not None and self.is_particle(index + 1)
        )

    def is_member(self, index: int, head: int, begun: bool) -> bool:
        """Whether the token belongs to the chain whose head so far is at `head` (-1: none)."""
        token = self.tokens[index]
        facts = token.facts
        assert facts is not None
        if self.is_particle(index) and head >= 0:
            return True
        if token.is_figure:
            return head < 0 or self.tokens[head].capital
        if facts.closed and not self.is_name(index):
            return facts.surface in _CLOSED_MODIFIERS and head < 0
        if token.capital and self.is_name(index):
            return self.takes_name(index, head)
        return self.opens(index, begun) if head < 0 else self.extends(index, head)

    def takes_name(self, index: int, head: int) -> bool:
        """Whether a name may follow: a name, or a noun that the name stands beside ("envoy Ana Bo")."""
        if head < 0 or self.tokens[head].capital:
            return True
        facts = self.tokens[head].facts
        return facts is not None and (not facts.plural or facts.singular)

    def opens(self, index: int, begun: bool) -> bool:
        """Whether the word can stand before a head: noun, adjective, participle, adverb before one."""
        token, after = self.tokens[index], self.at(index + 1)
        facts = token.facts
        assert facts is not None
        if facts.noun is not None and facts.noun_weight + 4 > facts.verb_weight:
            return True
        if facts.adjective and facts.adjective_weight + 4 > facts.verb_weight:
            return after is not None and (begun or not self.determines(index + 1))
        if facts.verb_forms & {"participle", "gerund"}:
            # "told Ruritania's king" and "visiting the king" are no phrases, "the told king" is.
            return after is not None and after.is_word and (begun or not self.determines(index + 1))
        if facts.adverb and after is not None and after.facts is not None:
            return after.facts.adjective or bool(after.facts.verb_forms & {"participle", "gerund"})
        return facts.likeliest is None or (not facts.known and facts.verb is None)

    def determines(self, index: int) -> bool:
        """Whether a noun phrase of its own begins at the token."""
        token = self.at(index)
        return token is not None and (
            token.has("determiner", "possessive", "pronoun") or token.possessive or token.capital
        )

    def extends(self, index: int, head: int) -> bool:
        """Whether a lower-case word goes on with the compound after the noun or name at `head`."""
        token, before = self.tokens[index], self.tokens[head]
        facts, previous = token.facts, before.facts
        assert facts is not None
        assert previous is not None
        if head != index - 1 and not before.capital:
            return facts.noun is not None and facts.noun_weight >= facts.verb_weight
        plural_head = previous.plural and not previous.singular and not before.capital
        if plural_head:
            attributive = previous.surface in self.vocabulary.attributive
            return attributive and facts.noun is not None and facts.noun_weight >= facts.verb_weight
        if facts.noun is None:
            return self.describes_next(index) or (not facts.known and facts.verb is None)
        if facts.verb is None:
            return True
        if "third" in facts.verb_forms:
            return self.reads_as_noun(index)
        if facts.verb_forms & {"past", "participle"}:
            return facts.noun_weight > facts.verb_weight
        return facts.noun_weight + (2 if "gerund" in facts.verb_forms else 4) > facts.verb_weight

    def describes_next(self, index: int) -> bool:
        """An adjective inside a compound, with a noun behind it: "Zenda municipal court"."""
        facts, after = self.tokens[index].facts, self.at(index + 1)
        if facts is None or after is None or after.facts is None or after.facts.closed or after.capital:
            return False
        adjective = facts.adjective and facts.verb is None
        return (
            adjective and after.facts.noun is not None and after.facts.noun_weight >= after.facts.verb_weight
        )

    def reads_as_noun(self, index: int) -> bool:
        """Of "plans", "forces", "claims" after a singular: a noun before a verb, a verb before a phrase."""
        facts, after = self.tokens[index].facts, self.at(index + 1)
        assert facts is not None
        if after is not None and after.facts is not None:
            if self.determines(index + 1) or after.facts.surface in ("that", "to", "it") or after.is_figure:
                return False
            if after.has("auxiliary", "modal") or after.facts.surface == "of":
                return True
            if after.facts.noun is None and "past" in after.facts.verb_forms:
                return True
        return facts.noun_weight >= facts.verb_weight

    # ------------------------------------------------------------ places

    def at(self, index: int) -> Token | None:
        """The token at the index, or None beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def leftmost(self) -> int:
        """The first token from which a phrase may reach to the last one: behind what surely ends one."""
        index = len(self.tokens) - 1
        while index > 0:
            before = self.tokens[index - 1]
            if self.parts(index - 1):
                break
            if (
                self.tokens[index].has("determiner")
                and not before.has("determiner")
                and before.surface not in self.across
            ):
                break
            index -= 1
        return max(index, 0)

    def parts(self, index: int) -> bool:
        """Whether no phrase of the kind asked for can hold the token."""
        token = self.tokens[index]
        facts = token.facts
        if facts is None:
            return not (
                token.surface in _OPENING | _CLOSING
                or (token.surface == "," and (self.apposition or self.coordination))
            )
        if token.surface in self.across or token.has("determiner", "possessive") or self.is_name(index):
            return False
        if token.has("coordinator"):
            return not (self.coordination or self.joins_name(index))
        if facts.closed:
            return not (
                self.joins_name(index)
                or self.is_particle(index)
                or facts.surface in _CLOSED_MODIFIERS
                or facts.surface == "one"
            )
        return not (
            facts.noun
            or facts.adjective
            or facts.adverb
            or facts.verb_forms & {"participle", "gerund"}
            or not facts.known
        )
