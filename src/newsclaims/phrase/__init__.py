"""Noun phrases without a tagger: where they begin and end, and their heads, over the original text.

Every function takes the text and offsets into it and returns offsets into it. Each reads a bounded
stretch (`WINDOW` characters, `MOST_TOKENS` words) on one side of its place, so that a call costs
the same in any text, and never crosses the end of a paragraph. None raises on any text.

    item_after           what a figure counts, just behind it, and its whole ("two of its boats")

>>> text = "Rebels freed 45 Ruritanian diplomats over the weekend."
>>> item = item_after(text, 15)
>>> text[item.start:item.end], item.head
('Ruritanian diplomats', 'diplomat')
"""

from newsclaims.phrase.item import Item, item_after
from newsclaims.phrase.tokens import MOST_TOKENS, WINDOW, Token

__all__ = [
    "MOST_TOKENS",
    "WINDOW",
    "Item",
    "Token",
    "item_after",
]
