"""What tokens can be in a noun phrase, by their facts and their neighbours'.

Without a tagger the end of a compound is found by agreement: behind a plural noun a bare form is
a verb, and behind a singular one an s-form is one ("officials report", "the minister visits"),
unless what follows says otherwise ("the government claims were false").
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.phrase.tokens import Token, Vocabulary

_NAMELESS = ("determiner", "possessive", "preposition", "conjunction", "coordinator", "calendar")
_PARTICIPLES = frozenset({"participle", "gerund"})
# Function words that stand before a head as an adjective or an adverb would.
CLOSED_MODIFIERS = frozenset(
    ["other", "more", "such", "own", "then", "once", "least", "most", "only", "outside", "inside", "past"]
)


def _margin(begun: bool) -> int:
    """How much commoner a verb may be than the noun of the same spelling that a place calls for."""
    return 6 if begun else 4


class Roles(NamedTuple):
    """The readings of one list of tokens."""

    tokens: Sequence[Token]
    vocabulary: Vocabulary

    def at(self, index: int) -> Token | None:
        """The token at the index, or None beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def is_name(self, index: int) -> bool:
        """A capitalized word that is no function word, nor a common word that opens a sentence."""
        token = self.tokens[index]
        if not token.capital or token.facts is None or token.has(*_NAMELESS):
            return False
        after, particles = self.at(index + 1), self.vocabulary.particles
        if token.facts.closed:  # "Theresa May"
            before = self.at(index - 1)
            return before is not None and before.capital and self.is_name(index - 1)
        if not token.opens or (after is not None and (after.capital or after.surface in particles)):
            return True
        return not token.facts.known or self.names_subject(index)

    def names_subject(self, index: int) -> bool:
        """Whether a sentence's first word, if a bare verb and nothing else, is a name: "Lynch said"."""
        facts, after = self.tokens[index].facts, self.at(index + 1)
        assert facts is not None
        if facts.noun or facts.adjective or facts.adverb or facts.verb_forms != {"base"}:
            return False
        if after is None or after.facts is None:
            return True
        return after.has("auxiliary", "modal") or bool(after.facts.verb_forms & {"past", "third"})

    def is_particle(self, index: int) -> bool:
        """A lower-case particle or two between capitalized words: "van der"."""
        particles = self.vocabulary.particles
        before, after = self.at(index - 1), self.at(index + 1)
        if self.tokens[index].surface not in particles or before is None or after is None:
            return False
        if after.surface in particles:
            after = self.at(index + 2)
        elif before.surface in particles:
            before = self.at(index - 2)
        return before is not None and before.capital and after is not None and after.capital

    def begins_phrase(self, index: int) -> bool:
        """Whether a noun phrase of its own begins at the token: after it an s-form is a verb."""
        token = self.at(index)
        if token is None:
            return False
        return token.has("determiner", "possessive", "pronoun") or token.possessive or token.capital

    def opens(self, index: int, begun: bool) -> bool:
        """Whether a lower-case word can stand first in a phrase, or next where it has `begun`."""
        token, after = self.tokens[index], self.at(index + 1)
        facts = token.facts
        assert facts is not None
        if facts.noun is not None and facts.noun_weight + _margin(begun) > facts.verb_weight:
            return True
        if facts.adjective and facts.adjective_weight + 4 > facts.verb_weight:
            return True
        if after is None or after.facts is None:
            return False
        if facts.verb_forms & _PARTICIPLES:
            # "told Zenda's king" and "visiting the king" are no phrases, "the captured king" is.
            return begun or not self.begins_phrase(index + 1)
        if facts.adverb:
            return after.facts.adjective or bool(after.facts.verb_forms & _PARTICIPLES)
        return facts.likeliest is None or (not facts.known and facts.verb is None)

    def extends(self, index: int, head: int, singular: bool) -> bool:
        """Whether a lower-case word goes on with the compound whose last noun or name is at `head`.

        `singular` says that the determiner is one of singulars alone: "a federal appeals court".
        """
        before = self.tokens[head]
        facts, previous = self.tokens[index].facts, before.facts
        assert facts is not None
        assert previous is not None
        if facts.noun is None:
            return self.describes_next(index) or (not facts.known and facts.verb is None)
        if head != index - 1:
            return facts.noun_weight >= facts.verb_weight
        if previous.plural and not previous.singular:
            return self.follows_plural(index, head, singular)
        if facts.verb is None:
            return True
        if "third" in facts.verb_forms:
            return not singular and self.reads_as_noun(index)
        if facts.verb_forms & {"past", "participle"}:
            return facts.noun_weight > facts.verb_weight
        return facts.noun_weight + (2 if "gerund" in facts.verb_forms else _margin(True)) > facts.verb_weight

    def follows_plural(self, index: int, head: int, singular: bool) -> bool:
        """Whether a noun goes on behind a plural: "sports teams", "United Nations report said"."""
        facts, before = self.tokens[index].facts, self.tokens[head]
        assert facts is not None
        assert before.facts is not None
        if before.capital and self.is_name(head):
            return facts.verb is None or self.reads_as_noun(index)
        attributive = singular or before.facts.surface in self.vocabulary.attributive
        return attributive and facts.noun_weight >= facts.verb_weight

    def describes_next(self, index: int) -> bool:
        """An adjective inside a compound, with a noun behind it: "Zenda municipal court"."""
        facts, after = self.tokens[index].facts, self.at(index + 1)
        if facts is None or after is None or after.facts is None or after.facts.closed or after.capital:
            return False
        if not facts.adjective or facts.verb is not None or after.facts.noun is None:
            return False
        return after.facts.noun_weight >= after.facts.verb_weight

    def reads_as_noun(self, index: int) -> bool:
        """Of "plans", "forces", "report": a noun before a verb, a verb before a phrase, else by counts."""
        facts, after = self.tokens[index].facts, self.at(index + 1)
        assert facts is not None
        if after is not None and after.facts is not None:
            if self.begins_phrase(index + 1) or after.facts.surface == "that" or after.is_figure:
                return False
            if after.facts.surface == "to" and self.is_infinitive(index + 2):
                return False  # "plans to build", not "exports to the bloc"
            if after.has("auxiliary", "modal") or after.facts.surface == "of":
                return True
            if after.facts.noun is None and "past" in after.facts.verb_forms:
                return True
        return facts.noun_weight >= facts.verb_weight

    def is_infinitive(self, index: int) -> bool:
        """Whether the word behind "to" is a verb."""
        token = self.at(index)
        return token is not None and token.facts is not None and "base" in token.facts.verb_forms

    def leads_on(self, index: int) -> bool:
        """Whether a word stands at the index that may go on with a phrase: "senior" before "officials"."""
        token = self.at(index)
        if token is None or token.facts is None:
            return False
        if token.capital:
            return self.is_name(index)
        facts = token.facts
        if facts.closed:
            return False
        return (facts.noun is not None and facts.noun_weight + 4 > facts.verb_weight) or facts.adjective
