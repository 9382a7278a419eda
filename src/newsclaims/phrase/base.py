"""The base of a noun phrase: determiners, modifiers and a head, without what follows the head.

base  = pronoun | { determiner | figure } [ chain ]
chain = { modifier | possessive } head
head  = noun | name | possessive | adjective behind a determiner ("the injured")
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from newsclaims.phrase.roles import CLOSED_MODIFIERS, Roles

OPENING = frozenset('"“‘«')
CLOSING = frozenset('"”’»')
_NEVER_ALONE = frozenset(["the", "a", "an", "every", "no", "last", "next", "other", "own"])
_OPENING_MODIFIERS = frozenset(["other", "more", "such", "most", "least"])
_CENTRAL = frozenset(["the", "a", "an", "this", "that", "these", "those", "each", "every", "no"])
_PREDETERMINERS = frozenset(["all", "both", "half", "such", "many"])
_SINGULAR_ONLY = frozenset(["a", "an", "that", "this", "each", "every", "another", "one"])


class Base(NamedTuple):
    """A base among tokens: its first, the one behind it, its head, its name's first (-1: no name)."""

    first: int
    stop: int
    head: int
    name: int = -1


@dataclass(slots=True)
class _Chain:
    """A chain while it is read: where it began, its head and name so far (-1: none)."""

    first: int
    start: int
    determiner: str
    head: int = -1
    name: int = -1
    possessive: int = -1
    quoted: bool = field(default=False)

    def restart(self, index: int) -> None:
        """What follows a possessive is a chain of its own, and is determined by it."""
        self.possessive, self.start = index, index + 1
        self.head = self.name = -1
        self.determiner = "'s"


def parse_base(roles: Roles, first: int) -> Base | None:
    """base = pronoun | { determiner | figure } [ chain ]."""
    token = roles.at(first)
    if token is None or not token.is_word:
        return None
    index = first
    while index < len(roles.tokens) and _is_determiner(roles, index):
        if index > first and not _follows_determiner(roles, index):
            return None
        index += 1
    determiner = roles.tokens[index - 1].surface.lower() if index > first else ""
    found = _parse_chain(roles, _Chain(first, index, determiner), index)
    if found is not None:
        return found if _agrees(roles, found, determiner) else None
    if index > first:
        return _standalone(roles, first, index - 1)
    return Base(first, first + 1, first) if token.has("pronoun") else None


def parse_counted(roles: Roles, first: int, determiner: str) -> Base | None:
    """The chain behind a determiner or figure that stands before `first`: "one", "no", "12"."""
    return _parse_chain(roles, _Chain(first, first, determiner), first)


def _is_determiner(roles: Roles, index: int) -> bool:
    """A determiner, a possessive pronoun, a figure, or "one" before more of a phrase."""
    token = roles.tokens[index]
    if token.facts is None or token.possessive:
        return False
    if token.has("determiner", "possessive", "numeral") or token.is_figure:
        return True
    return token.facts.surface == "one" and roles.leads_on(index + 1)


def _follows_determiner(roles: Roles, index: int) -> bool:
    """ "all the", "those few", "the two"; not "that many" or "that the", where "that" is a conjunction."""
    before, token = roles.tokens[index - 1].surface.lower(), roles.tokens[index]
    if before == "that":
        return False
    central = token.surface.lower() in _CENTRAL or token.has("possessive")
    return not central or before in _PREDETERMINERS


def _agrees(roles: Roles, base: Base, determiner: str) -> bool:
    """No "that" or "a" before a plural or a bare name: in "said that experts" it is a conjunction."""
    if determiner not in _SINGULAR_ONLY:
        return True
    facts = roles.tokens[base.head].facts
    assert facts is not None
    if base.name >= 0:
        return determiner != "that"
    return not facts.plural or facts.singular


def _standalone(roles: Roles, first: int, index: int) -> Base | None:
    """A determiner or figure that stands for its noun: "some", "those", "12"."""
    token, after = roles.tokens[index], roles.at(index + 1)
    if token.surface.lower() in _NEVER_ALONE or (token.has("possessive") and after is not None):
        return None
    if after is not None and after.surface == "than":
        return None
    return Base(first, index + 1, index)


def _parse_chain(roles: Roles, chain: _Chain, index: int) -> Base | None:
    """chain = { modifier | possessive } head."""
    while (token := roles.at(index)) is not None:
        if not token.is_word:
            if token.surface not in OPENING or chain.head >= 0 or chain.quoted:
                break
            chain.quoted = True
        elif not _is_member(roles, chain, index):
            break
        elif token.possessive:
            chain.restart(index)
        elif _is_head(roles, index):
            chain.name = _name_start(roles, chain, index)
            chain.head = index
        index += 1
    return _close(roles, chain, index)


def _close(roles: Roles, chain: _Chain, index: int) -> Base | None:
    """The base of a chain that ends before `index`; modifiers behind the head are given back."""
    head = chain.head
    if head >= 0:
        mark = roles.at(head + 1)
        closed = chain.quoted and mark is not None and mark.surface in CLOSING
        return Base(chain.first, head + 1 + closed, head, chain.name)
    last = roles.at(index - 1)
    if last is None or last.facts is None or index <= chain.first:
        return None
    if chain.possessive == index - 1:
        return Base(chain.first, index, index - 1, _name_start(roles, chain, index - 1))
    stands_alone = chain.determiner in ("the", "many", "some", "most") and index > chain.start
    return Base(chain.first, index, index - 1) if stands_alone and last.facts.adjective else None


def _name_start(roles: Roles, chain: _Chain, index: int) -> int:
    """Where the name whose last word is at `index` begins; -1 for a nominal."""
    if not roles.is_name(index):
        return -1
    begin = index
    while begin > chain.first and (roles.is_name(begin - 1) or roles.is_particle(begin - 1)):
        if roles.tokens[begin - 1].possessive:
            break
        begin -= 1
    return begin


def _is_head(roles: Roles, index: int) -> bool:
    """Whether the member at `index` may be the head so far: a name or a noun."""
    facts = roles.tokens[index].facts
    if roles.is_name(index):
        return True
    if facts is None or facts.closed or roles.is_particle(index):
        return False
    after = roles.at(index + 1)
    stands_before_name = after is not None and after.capital and facts.classes[:1] == ("person",)
    if facts.adjective_weight > facts.noun_weight and roles.leads_on(index + 1):
        return stands_before_name
    return facts.noun is not None or not (facts.known or facts.verb or facts.adjective)


def _is_member(roles: Roles, chain: _Chain, index: int) -> bool:
    """Whether the token goes on with the chain."""
    token = roles.tokens[index]
    facts, head = token.facts, chain.head
    assert facts is not None
    if roles.is_particle(index) and head >= 0:
        return True
    if token.is_figure:
        return head < 0 or roles.tokens[head].capital
    if roles.is_name(index):
        return _takes_name(roles, chain)
    begun = bool(chain.determiner) or index > chain.start
    if facts.closed:
        modifies = facts.surface in CLOSED_MODIFIERS and (begun or facts.surface in _OPENING_MODIFIERS)
        dates = token.possessive and "calendar" in facts.closed  # "Monday's vote"
        return head < 0 and (modifies or dates)
    if head < 0:
        return roles.opens(index, begun)
    return roles.extends(index, head, chain.determiner in _SINGULAR_ONLY)


def _takes_name(roles: Roles, chain: _Chain) -> bool:
    """Whether a name may follow: a name, or a noun that it stands beside ("envoy Ana Bo")."""
    if chain.head < 0 or roles.is_name(chain.head):
        return True
    facts = roles.tokens[chain.head].facts
    assert facts is not None
    if facts.plural and not facts.singular:
        return False
    if facts.classes[:1] == ("person",):
        return True
    # "one way Sanders can win" and "a deal Zenda signed" go on with a clause about the noun.
    return bool(chain.determiner) and chain.determiner not in _SINGULAR_ONLY
