"""What a figure counts: the noun phrase behind it, and the whole it is a part of."""

import re
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.phrase.base import CLOSING, OPENING, parse_base, parse_counted
from newsclaims.phrase.roles import Roles
from newsclaims.phrase.tokens import WINDOW, Token, Vocabulary, phrase_tokens, vocabulary_of

_OF = frozenset({"of"})


class Item(NamedTuple):
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
    tokens = phrase_tokens(text, start, limit, _OF, vocabulary, _begins_one if singular else _begins)
    if not tokens:
        return None
    if tokens[0].surface == "of":
        return _partitive(text, tokens, vocabulary) if partitive else None
    return _singular(text, tokens, vocabulary) if singular else _counted(tokens, vocabulary)


def _begins(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether the token can be the first of a counted noun phrase, or "of"."""
    facts = token.facts
    if facts is None:
        return token.surface in OPENING
    if not facts.closed or token.possessive or facts.surface in vocabulary.nominals:
        return not token.is_figure
    return facts.surface in _BEGINNING


def _begins_one(token: Token, vocabulary: Vocabulary) -> bool:
    return True


_CLOSED_MODIFIERS = ("other", "more", "such", "own", "past", "outside", "inside")
_PLACES = ("past", "outside", "inside")  # prepositions, except before a noun: "the first outside groups"
_BEGINNING = frozenset(["of", "others", *_CLOSED_MODIFIERS])


def _counted(tokens: list[Token], vocabulary: Vocabulary) -> Item | None:
    """item = [quote] { modifier } head, from the first token on."""
    opened = tokens[0].surface in OPENING
    bare = [token for token in tokens[opened:] if token.surface not in CLOSING] if opened else tokens
    index = _head_index(bare, vocabulary)
    if index is None:
        return None
    last = bare[_coordinated(bare, index, vocabulary)]
    # Of a quotation that ends before the head (“foreign” agents) the opening mark is kept.
    inside = opened and not any(token.surface in CLOSING and token.end < last.end for token in tokens[1:])
    return _item(tokens[inside], bare[index], last.end, vocabulary)


def _singular(text: str, tokens: list[Token], vocabulary: Vocabulary) -> Item | None:
    """item = { modifier } (singular noun | plural noun, behind "no"): "one officer", "no officers"."""
    determiner = (
        "no"
        if text[max(0, tokens[0].start - WINDOW - 4) : tokens[0].start].rstrip()[-3:].strip().lower() == "no"
        else "one"
    )
    roles = Roles(tokens, vocabulary)
    base = parse_counted(roles, 0, determiner)
    if base is not None:
        owner = (
            next((t for t in tokens[: base.head + 1] if t.possessive), None) if determiner == "one" else None
        )
        if owner is not None and not owner.capital and _owns(owner):
            return _item(tokens[0], owner._replace(end=owner.end - 2), owner.end - 2, vocabulary)
        head = tokens[base.head]
        return None if head.possessive else _item(tokens[0], head, head.end, vocabulary)
    nominal = _is_nominal(tokens[0], vocabulary)
    return _item(tokens[0], tokens[0], tokens[0].end, vocabulary) if nominal else None


def _owns(token: Token) -> bool:
    """ "one man's death" counts men: a person's or a group's possessive behind "one"."""
    facts = token.facts
    return facts is not None and facts.noun is not None and facts.classes[:1] in (("person",), ("group",))


def _item(first: Token, head: Token, end: int, vocabulary: Vocabulary) -> Item:
    nominal = _is_nominal(head, vocabulary)
    return Item(first.start, end, head.start, head.end, _head_lemma(head, vocabulary), nominal)


def _head_lemma(head: Token, vocabulary: Vocabulary) -> str:
    facts = head.facts
    assert facts is not None
    if facts.surface in vocabulary.nominals:
        return vocabulary.nominals[facts.surface]
    if _is_name_plural(head):
        return _strip_plural(facts.surface)
    return facts.noun or facts.surface


def _strip_plural(word: str) -> str:
    """ "ruritanians": "ruritanian"; "mps": "mp"; a name is in no table."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-3] + "man" if word.endswith("men") else word[:-1]


def _head_index(tokens: list[Token], vocabulary: Vocabulary) -> int | None:
    """The place of the head among tokens that begin with the phrase."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if _is_plural(token, first=index == 0) and not token.possessive:
            return _after_plural(tokens, index, vocabulary)
        if _is_nominal(token, vocabulary) and not _leads_to_plural(tokens, index + 1, vocabulary):
            return index
        step = _modifier_length(tokens, index, vocabulary)
        if not step:
            return None
        index += step + _connector(tokens, index + step, vocabulary)
    return None


def _coordinated(tokens: list[Token], head: int, vocabulary: Vocabulary) -> int:
    """head { "," plural noun } [ ("and" | "or") { modifier } plural noun ]: the last head's place.

    A finite verb right behind the last noun makes it a subject of its own ("killed 12 soldiers
    and officials said"); a form of "be" is shared by both ("12 men and women were hurt").
    """
    if _is_nominal(tokens[head], vocabulary):
        return head
    index = head + 1
    while _is_comma_before_noun(tokens, index):
        index += 2
    if index + 1 >= len(tokens) or tokens[index].surface not in ("and", "or"):
        return head
    last = 0 if _is_told(tokens[index + 1]) else _leads_to_plural(tokens, index + 1, vocabulary)
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if not last or (after is not None and after.facts is not None and _is_finite(after)):
        return head
    if tokens[last].capital and after is not None and after.capital:
        return head  # "two men and James Orr"
    return last


def _is_told(token: Token) -> bool:
    """A verb form that is likelier what is told of the noun before than an adjective of the next."""
    facts = token.facts
    if facts is None or not facts.verb_forms & {"past", "participle", "gerund"}:
        return False
    return facts.verb_weight > max(facts.noun_weight, facts.adjective_weight)


def _is_comma_before_noun(tokens: list[Token], index: int) -> bool:
    """A comma, one plural noun, and then a comma or "and": a list goes on."""
    if index + 2 >= len(tokens) or tokens[index].surface != "," or not _is_plural(tokens[index + 1]):
        return False
    return tokens[index + 2].surface in (",", "and", "or")


def _is_finite(token: Token) -> bool:
    """Whether the word is a verb and nothing else that could follow a noun."""
    facts = token.facts
    if facts is None or facts.closed:
        return token.has("modal")
    return facts.verb is not None and facts.verb_weight > max(facts.adjective_weight, facts.adverb_weight)


def _is_plural(token: Token, *, first: bool = False) -> bool:
    """Whether the token is read as a plural noun."""
    facts = token.facts
    if facts is None or (facts.closed and facts.surface != "others"):
        return False
    if _is_name_plural(token):
        return True
    if not facts.plural or _is_stance(token):
        return False
    # "Article 12 says": a third person that is hardly ever a noun.
    return not (first and facts.verb_weight >= 8 and facts.noun_weight <= 1 and "third" in facts.verb_forms)


def _is_stance(token: Token) -> bool:
    """ "pro-Sanders", "anti-Rovers": a name behind a prefix describes, whatever it ends with."""
    if "-" not in token.surface:
        return False
    prefix, hyphen, name = token.surface.rpartition("-")
    return bool(hyphen) and prefix.islower() and name[:1].isupper()


_NAME_PLURAL = re.compile(
    r"(?:[A-Z]{2,}s|[A-Z][-\w]*\ds|[A-Z][\w-]{2,}[^\Wsucx']s|[A-Z]\w+men|(?:[a-z]+-)?\d++s)$"
)


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
    while index + 1 < len(tokens):
        token, facts = tokens[index], tokens[index].facts
        if facts is None:
            break
        attributive = facts.surface in vocabulary.attributive or (facts.plural and facts.singular)
        # "police found bodies": what is told of the plural, not the beginning of a compound.
        told = _is_told(tokens[index + 1])
        later = _leads_to_plural(tokens, index + 1, vocabulary)
        if not (attributive or token.capital) or told or not later:
            break
        index = later
    return index


def _leads_to_plural(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """The place of the plural noun that modifiers from `index` on lead to; 0 where they do not."""
    stop = min(len(tokens), index + _MOST_MODIFIERS)
    while index < stop:
        token = tokens[index]
        if _is_plural(token) and not token.possessive:
            return index
        step = _modifier_length(tokens, index, vocabulary)
        if not step:
            return 0
        index += step + _joins(tokens, index + step, vocabulary)
    return 0


_MOST_MODIFIERS = 6  # a longer chain without a plural noun is no item


def _modifier_length(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """1 where the token can stand before a counted noun, 0 where not."""
    token = tokens[index]
    facts = token.facts
    if facts is None:
        return 0
    if token.is_figure:
        return int(index > 0 and tokens[index - 1].capital)  # "Leopard 2 tanks"
    if facts.closed:
        behind_noun = (
            index > 0 and facts.surface in _PLACES and not _is_describing(tokens[index - 1], vocabulary)
        )
        return int((facts.surface in _CLOSED_MODIFIERS and not behind_noun) or token.possessive)
    if _is_adverb(token):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            return 0
        both = facts.adjective and _is_plural(following)  # "offshore rigs"
        return int(both or _is_describing(following, vocabulary))
    return int(_is_describing(token, vocabulary) or _is_noun_modifier(token, vocabulary))


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


def _is_noun_modifier(token: Token, vocabulary: Vocabulary) -> bool:
    """A singular noun before the head, or a word that nobody knows."""
    facts = token.facts
    if facts is None or facts.surface in vocabulary.predicates:
        return False
    if facts.noun is None:
        return not facts.known and facts.verb is None
    return facts.noun_weight + 4 > facts.verb_weight


def _joins(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """1 where a comma, "and" or "or" stands between two modifiers, else 0."""
    if index + 1 >= len(tokens):
        return 0
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    if token.surface == ",":
        index += _is_adverb(after) and index + 2 < len(tokens)
        return int(_is_describing(before, vocabulary) and _is_describing(tokens[index + 1], vocabulary))
    return int(token.surface in ("and", "or") and bool(_modifier_length(tokens, index + 1, vocabulary)))


def _connector(tokens: list[Token], index: int, vocabulary: Vocabulary) -> int:
    """`_joins`, where a plural noun follows: "military and civilian vehicles"."""
    joins = _joins(tokens, index, vocabulary)
    return int(bool(joins) and bool(_leads_to_plural(tokens, index + 1, vocabulary)))


def _partitive(text: str, tokens: list[Token], vocabulary: Vocabulary) -> Item | None:
    """partitive = "of" (pronoun | { determiner | figure } item)."""
    rest = tokens[1:]
    if not rest:
        return None
    first, item = rest[0], None
    passed = _passed(rest)
    if passed < len(rest) and not (first.has("pronoun", "relative") and not passed):
        item = _counted(rest[passed:], vocabulary)
        if item is None and not first.has("pronoun"):
            item = _singular(text, rest[passed:], vocabulary)
    if item is not None:
        return item._replace(of_start=first.start, of_end=_whole_end(tokens, item.end, vocabulary))
    if not first.has("pronoun", "relative"):
        return None
    empty = first.start
    return Item(empty, empty, empty, empty, "", False, first.start, first.end)


def _whole_end(tokens: list[Token], end: int, vocabulary: Vocabulary) -> int:
    """{ "of" base }: where the whole ends whose item ends at `end`, if no other figure is in it."""
    roles = Roles(tokens, vocabulary)
    for index, token in enumerate(tokens):
        if token.start >= end and token.surface != "of":
            break
        if token.start < end or index + 1 == len(tokens):
            continue
        base = parse_base(roles, index + 1)
        behind = tokens[index + 1 : base.stop] if base is not None else []
        if not behind or any(word.is_figure or word.has("numeral", "pronoun") for word in behind):
            break
        end = behind[-1].end
    return end


_MOST_OWNERS = 6  # words of whose it is


def _passed(tokens: list[Token]) -> int:
    """How many tokens the whole has before the item: determiners, figures and whose it is."""
    passed = 0
    for index, token in enumerate(tokens[:_MOST_OWNERS]):
        if token.possessive and not (token.facts and token.facts.plural):
            passed = index + 1
        elif token.has("determiner", "possessive", "numeral") or token.is_figure:
            passed = index + 1 if passed == index else passed
        elif token.facts is None or token.facts.closed or _is_plural(token):
            break
    return passed
