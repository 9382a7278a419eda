"""Noun phrases without a tagger: where they begin and end, and their heads, over the original text.

Every function takes the text and offsets into it and returns offsets into it. Each reads a bounded
stretch (`WINDOW` characters, `MOST_TOKENS` words) on one side of its place, so that a call costs
the same in any text, and never crosses the end of a paragraph. None raises on any text.

    item_after           what a figure counts, just behind it, and its whole ("two of its boats")
    whole_after_of       the whole of a share, behind the share: "of Ruritanian territory"
    noun_phrase_after    the noun phrase that begins at a place: name, nominal or pronoun
    noun_phrase_before   the longest noun phrase that ends at a place
    head_of              the head and its lemma of the phrase that a span begins with
    tokens_after, tokens_before   words and marks around a place, with what is known of each

>>> text = "Rebels freed 45 Ruritanian diplomats over the weekend."
>>> item = item_after(text, 15)
>>> text[item.start:item.end], item.head
('Ruritanian diplomats', 'diplomat')
"""

from newsclaims.phrase.item import Item, item_after
from newsclaims.phrase.noun_phrase import (
    Phrase,
    head_of,
    noun_phrase_after,
    noun_phrase_before,
    whole_after_of,
)
from newsclaims.phrase.tokens import MOST_TOKENS, WINDOW, Token, tokens_after, tokens_before

__all__ = [
    "MOST_TOKENS",
    "WINDOW",
    "Item",
    "Phrase",
    "Token",
    "head_of",
    "item_after",
    "noun_phrase_after",
    "noun_phrase_before",
    "tokens_after",
    "tokens_before",
    "whole_after_of",
]
