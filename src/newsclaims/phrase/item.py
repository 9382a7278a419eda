"""What a figure counts: the noun phrase behind it, and the whole it is a part of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsclaims.lexicon import Lexicon
from newsclaims.phrase.tokens import Token, Vocabulary, tokens_after, vocabulary_of


@dataclass(frozen=True, slots=True)
class Item:
    """What a figure counts: `text[start:end]` is the item, `text[head_start:head_end]` its head.

    `head` is the head's lemma. `nominal` says that an adjective stands for the noun ("23 dead").
    `of_start`, `of_end` are the whole after "of", without "of" ("two of its ambulances": the
    item is "ambulances", the whole "its ambulances"); -1 where there is none. In "two of them"
    the item is empty (`start == end`, `head` "") and the whole is "them".
    """

    start: int
    end: int
    head_start: int
    head_end: int
    head: str
    nominal: bool = False
    of_start: int = -1
    of_end: int = -1


def item_after(
    text: str,
    start: int,
    *,
    limit: int | None = None,
    singular: bool = False,
    partitive: bool = True,
    lexicon: Lexicon | None = None,
) -> Item | None:
    """The counted noun phrase that begins at `start`, just after a figure; None where there is none.

        item      = { modifier | modifier ("and" | "or" | ",") modifier } head
        head      = plural noun | nominal adjective | singular noun, if `singular`
        partitive = "of" noun phrase

    `singular=True` is for "one", "a" and "no": the head may be a singular. After a vague magnitude
    ("dozens of", "hundreds of") give the place after its "of". `partitive=False` reads no "of".

    >>> text = "12 internally displaced people, 23 dead, two of its ambulances, 30 left"
    >>> [(i := item_after(text, n)) and (text[i.start:i.end], i.head) for n in (2, 34, 44, 66)]
    [('internally displaced people', 'person'), ('dead', 'dead'), ('ambulances', 'ambulance'), None]
    """
    lexicon = lexicon or Lexicon.default()
    vocabulary = vocabulary_of(lexicon)
    tokens = tokens_after(text, start, limit=limit, lexicon=lexicon)
    if not tokens:
        return None
    if tokens[0].surface == "of":
        return _partitive(text, tokens, vocabulary) if partitive else None
    return _counted(tokens, vocabulary, singular)


def _counted(tokens: list[Token], vocabulary: Vocabulary, singular: bool) -> Item | None:
    """item = { modifier } head, from the first token on."""
    quoted = tokens[0].surface in _OPENING
    index = _head_index(tokens[quoted:], vocabulary, singular)
    if index is None:
        return None
    first, head = tokens[quoted], tokens[index + quoted]
    assert head.facts is not None
    return Item(
        first.start,
        head.end,
        head.start,
        head.end,
        _head_lemma(head, vocabulary),
        _is_nominal(head, vocabulary),
    )


_OPENING = frozenset("\"'“‘«")


def _head_lemma(head: Token, vocabulary: Vocabulary) -> str:
    facts = head.facts
    assert facts is not None
    if _is_nominal(head, vocabulary) or not facts.noun:
        return _strip_plural(facts.surface) if _is_name_plural(head) else facts.surface
    return facts.noun


def _strip_plural(word: str) -> str:
    """ "ruritanians": "ruritanian"; "mps": "mp"; a name is in no table."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-3] + "man" if word.endswith("men") else word[:-1]


def _head_index(tokens: list[Token], vocabulary: Vocabulary, singular: bool) -> int | None:
    """The place of the head among tokens that begin with the phrase."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not token.is_word or token.facts is None:
            return _singular_head(tokens, index) if singular else None
        if _is_plural(token, first=index == 0) and not token.possessive:
            return _after_plural(tokens, index, vocabulary)
        if _is_nominal(token, vocabulary) and not _leads_to_plural(tokens, index + 1, vocabulary):
            return index
        step = _modifier_length(tokens, index, vocabulary)
        if not step:
            return _singular_head(tokens, index) if singular else None
        index += step
    return _singular_head(tokens, index) if singular else None


def _is_plural(token: Token, *, first: bool = False) -> bool:
    """Whether the token is read as a plural noun."""
    facts = token.facts
    if facts is None or (facts.closed and facts.surface != "others"):
        return False
    if _is_name_plural(token):
        return True
    if not facts.plural:
        return False
    # "Article 12 says": a third person that is hardly ever a noun.
    return not (first and facts.verb_weight >= 8 and facts.noun_weight <= 1 and "third" in facts.verb_forms)


_NAME_PLURAL = re.compile(r"(?:[A-Z]{2,}s|[A-Z]\w*[-\w]*\d+s|[A-Z][\w-]{2,}[^\Wsuicx']s|[A-Z]\w+men|\d++s)$")


def _is_name_plural(token: Token) -> bool:
    """ "MPs", "T-72s", "Ruritanians", "Ruritanian" with -men: plurals that no table holds."""
    facts = token.facts
    if facts is None or facts.closed or token.possessive:
        return False
    return not (facts.known and facts.noun) and bool(_NAME_PLURAL.match(token.surface))


def _is_nominal(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether an adjective stands for people here: "23 dead", "100 others"."""
    return token.facts is not None and token.facts.surface in vocabulary.nominals


def _after_plural(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """The head of a chain whose first plural is at `index`: that plural unless it is attributive.

    "sports teams", "women workers", "United Nations monitors": a plural that commonly stands
    before another, or a capitalized one, gives way to a plural that follows.
    """
    token = tokens[index]
    facts = token.facts
    assert facts is not None
    attributive = facts.surface in vocabulary.attributive or (facts.plural and facts.singular)
    named = token.capital and index + 1 < len(tokens) and not _is_name_plural(token)
    if (attributive or named) and (later := _leads_to_plural(tokens, index + 1, vocabulary)):
        return later
    return index


def _leads_to_plural(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """The place of the plural noun that modifiers from `index` on lead to; 0 where they do not."""
    begin = index
    while index < len(tokens):
        token = tokens[index]
        if not token.is_word or token.has("coordinator"):
            return 0
        if _is_plural(token) and not token.possessive:
            return index
        step = _modifier_length(tokens, index, vocabulary)
        if not step or index - begin > 4:
            return 0
        index += step
    return 0


def _modifier_length(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """How many tokens from `index` on are one modifier and its connector; 0 for none."""
    token = tokens[index]
    facts = token.facts
    if facts is None:
        return 0
    if facts.closed:
        return int(facts.surface in ("other", "more", "such", "own") or token.possessive)
    if _is_adverb(token):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return int(following is not None and _is_describing(following, vocabulary))
    if not (_is_describing(token, vocabulary) or _is_noun_modifier(token)):
        return 0
    return 1 + _connector(tokens, index + 1, vocabulary)


def _is_adverb(token: Token) -> bool:
    """An adverb before a participle or adjective: "badly burned", "very old"."""
    facts = token.facts
    if facts is None or not facts.adverb or token.capital:
        return False
    return (
        facts.surface.endswith("ly") or facts.noun is None
    ) and facts.adverb_weight >= facts.adjective_weight


def _is_describing(token: Token, vocabulary: Vocabulary) -> bool:
    """Adjective, participle, possessive, proper adjective or figure within a name."""
    facts = token.facts
    if facts is None or facts.closed:
        return False
    if token.possessive or token.capital:
        return True
    if facts.surface in vocabulary.predicates:
        return False
    if facts.adjective and facts.adjective_weight + 4 > facts.verb_weight:
        return True
    return bool(facts.verb_forms & {"participle", "gerund"}) or "-" in facts.surface


def _is_noun_modifier(token: Token) -> bool:
    """A singular noun before the head, or a word that nobody knows."""
    facts = token.facts
    if facts is None:
        return False
    if facts.noun is None:
        return not facts.known and facts.verb is None
    return facts.noun_weight + 4 > facts.verb_weight


def _connector(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """1 where a comma, "and" or "or" joins the modifier before it to another, else 0."""
    if index + 1 >= len(tokens):
        return 0
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    if token.surface == ",":
        joins = _is_describing(before, vocabulary) and _is_describing(after, vocabulary)
    else:
        joins = token.surface in ("and", "or") and not after.has("determiner")
    return int(joins and bool(_leads_to_plural(tokens, index + 1, vocabulary)))


def _singular_head(tokens: list[Token], stop: int) -> int | None:
    """The last noun of the chain before `stop`, ended by what is likelier a verb."""
    head = None
    for index, token in enumerate(tokens[:stop]):
        facts = token.facts
        if facts is None or token.possessive:
            continue
        is_noun = facts.noun is not None and facts.singular and facts.noun_weight >= facts.verb_weight
        if is_noun or token.capital or (head is None and facts.noun is not None):
            head = index
        elif head is not None:
            break
    return head


def _partitive(text: str, tokens: list[Token], vocabulary: Vocabulary) -> Item | None:
    """partitive = "of" (pronoun | [determiner] [figure] item)."""
    rest = tokens[1:]
    if not rest:
        return None
    first = rest[0]
    if first.has("pronoun", "relative"):
        return Item(first.start, first.start, first.start, first.start, "", False, first.start, first.end)
    skipped = 0
    while skipped < len(rest) and (
        rest[skipped].has("determiner", "possessive") or rest[skipped].surface[0].isdigit()
    ):
        skipped += 1
    item = _counted(rest[skipped:], vocabulary, True) if skipped < len(rest) else None
    if item is None:
        return None
    return Item(
        item.start, item.end, item.head_start, item.head_end, item.head, item.nominal, first.start, item.end
    )
