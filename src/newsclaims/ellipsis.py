"""Ellipsis: figures whose noun stands elsewhere in the sentence.

"13 million people fled, and 7.8 million went abroad"; "killed 12 people and wounded 40"; "two, three
or four towns"; "the number of voters shrank to 4.1 million"; "Of the dead, 61 were children". Each
rule needs the place of the noun to be certain: coordination, or a frame that names it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclaims.lexicon import Lexicon
from newsclaims.movement import is_verb
from newsclaims.pattern import Pattern
from newsclaims.phrase import item_after
from newsclaims.reading import Reading
from newsclaims.words import facts

_MOST = 120  # no noun is remembered over a longer stretch
_BLANKS = {ord(c): " " for c in "\u00a0\u2009\u202f"}
_SENTENCE_END = Pattern(r"[.!?]['\"\u201d\u2019)]?\s|\n")
# What may follow a figure that stands for its noun: a verb, a preposition, the end of the clause.
_BEHIND = Pattern(
    r"[ \u00a0](?:[a-z]+ed|died|fled|came|went|left|lost|took|got|fell|stood|bought|sold|held|made|built|"
    r"given|sent|hurt|shot|taken|found|paid|seen|born|kept|to|in|from|at|by|on|for|and|"
    r"of (?:them|whom|which|those|these)|were|are|was|have|had|will|would|could|may|might|more|who|"
    r"last|this|that|during|since|as|through|next|fewer|less|worldwide|nationwide|globally|overall|"
    r"elsewhere|so far|there|here|altogether|today|yesterday|tonight|an? (?:year|month|week|day|decade)|"
    r"[A-Z][a-z]+day)\b|[,.;:)!?\u2014\u2013]|\s*$| [\u2013\u2014-]"
)
_BESIDE = Pattern(
    r"(?:(?:\band|\bor|\bbut|\bto|\bfrom|\bwith|\bwhile|\bincluding|\bthan|,|;|\u2013|\u2014|"
    r"\bof (?:whom|which)|\bagainst|\bversus)"
    r"(?: (?:another|a further|some|about|only|just))?|\b(?:another|a further|an additional)) ?$"
)
# "... 370 delegates, Ruiz has 163 and Kay has 63"
_HOLDS = Pattern(
    r"(?:,|;|\b(?:and|but|while)\b)[^,;]{1,40} (?:has|have|had|holds|held|won|wins|got|gets|took|takes)"
    r"(?: (?:just|only|another|about))? $"
)
# "Orr has 370 delegates. Kay has 63."
_NEXT_HOLDER = Pattern(
    r"[^.!?\n]{0,50}\. (?:But |And )?[A-Z][\w'\u2019-]*+(?: [A-Z][\w'\u2019.-]*+){0,2}"
    r" (?:now |still |also |so far )?(?:has|have|had|holds|held|won|took|got|picked up|"
    r"(?:will|would) (?:have|get|gain|win|take|receive|pick up)) (?:just |only |about )?"
)
# "killed 12 people and wounded 40", "arrested 30 protesters, injuring 12"
_ALSO = Pattern(
    r"(?:,|\band|\bbut|\bby|\bthen)(?: (?:[a-z]+ly|later|also|then))? (?P<verb>[a-z]+)"
    r"(?: (?:another|a further|an additional|some))? $"
)
# Verbs whose object is told in a unit of its own: "hired 40 people and spent 60".
_OWN_OBJECT = frozenset(
    (
        "averaged charged climbed cost costing dropped earned fell gained hit jumped lasted measured numbered"
        " numbering paid paying raised ranked reached rose scored scoring shot spent spending stood topped"
        " totaled totalled turned turning weighed won"
    ).split()
)


def noun_before(text: str, reading: Reading, kept: Sequence[Reading], lexicon: Lexicon) -> bool:
    """ "13 million people ... and more than 7.8 million to Europe": the noun is the count's before it."""
    before = _count_before(text, kept)
    if before is None or before.head is None or before.item is None or before.head in _NO_NOUN:
        return False
    if reading.start - before.end > _MOST:
        return False
    gap = text[kept[-1].end : reading.start].translate(_BLANKS)
    if _SENTENCE_END.search(gap) is not None and _NEXT_HOLDER.fullmatch(gap) is None:
        return False
    if reading.numeral.form == "words" and reading.value is not None and reading.value == 1:
        return False
    if _BEHIND.match(text, reading.end) is None or not _coordinates(gap, lexicon):
        return False
    reading.kind, reading.head = "count", before.head
    reading.item = before.item.rsplit(" ", 1)[-1]
    return True


_NO_NOUN = frozenset({"time", "life"})  # "217 lives and injured 40" counts people then
_PART = Pattern(r"\b(?:including|among them) $")


def _count_before(text: str, kept: Sequence[Reading]) -> Reading | None:
    """The last count, or the one that it is a part of: "250 people, including 12 sailors, and hurt 40"."""
    if not kept or kept[-1].kind != "count":
        return None
    last = kept[-1]
    is_part = text[last.end : last.end + 1] == "," and _PART.search(
        text[max(0, last.start - 12) : last.start]
    )
    return kept[-2] if is_part and len(kept) > 1 and kept[-2].kind == "count" else last


def _coordinates(gap: str, lexicon: Lexicon) -> bool:
    """Whether the words between two figures put them side by side."""
    if any(pattern.search(gap) is not None for pattern in (_BESIDE, _HOLDS, _NEXT_HOLDER)):
        return True
    also = _ALSO.search(gap)
    if also is None or also["verb"] in _OWN_OBJECT:
        return False
    return bool(facts(also["verb"], lexicon=lexicon).verb_forms & {"past", "participle", "gerund"})


_LISTED = frozenset({" or ", " and ", ", or ", ", and "})


def share_nouns(text: str, readings: Sequence[Reading]) -> None:
    """ "two, three or four towns": the noun behind the last of a list is that of each."""
    shared = False
    for reading, following in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        gap = text[reading.end : following.start]
        lends = following.kind == "count" and following.item is not None and following.of is None
        if (
            reading.kind != "number"
            or not lends
            or text[following.numeral.end : following.numeral.end + 1] == "-"
            or not (gap in _LISTED or (shared and gap == ", "))
        ):
            shared = False
            continue
        reading.kind, reading.item, reading.head = "count", following.item, following.head
        shared = True


_ARE = Pattern(r" (?:were|are)(?= [a-z])")
_OF_THE = Pattern(r"\b[Oo]f (?P<whole>the(?: [a-z]+){1,2}), $")


def predicated(text: str, reading: Reading, lexicon: Lexicon) -> bool:
    """ "Of the dead, 61 were children": what is counted is said of the figure."""
    match = _ARE.match(text, reading.end)
    item = None if match is None else item_after(text, match.end(), lexicon=lexicon)
    if item is None or item.of_start >= 0 or item.nominal:
        return False
    reading.kind, reading.item, reading.head = "count", text[item.start : item.end], item.head
    whole = _OF_THE.search(text[max(0, reading.start - 40) : reading.start])
    if whole is not None:
        reading.of = whole["whole"]
    return True


_NUMBER_OF = Pattern(r"\b[Nn]umbers?(?= of )")
_REACHES = Pattern(
    r"\b(?:to|at|by|was|is|were|are|reached|hit|be|from|exceeded|topped|totalled|totaled)[ ]?$"
)


def number_of(text: str, reading: Reading, lexicon: Lexicon) -> bool:
    """ "The number of registered voters shrank to 4.1 million": what is counted stands before."""
    begin = max(0, reading.start - 110)
    window = text[begin : reading.start]
    last = None
    for match in _NUMBER_OF.finditer(window):
        last = match
    if last is None or _SENTENCE_END.search(window, last.end()) is not None:
        return False
    if reading.change is None and not exceeds(text, reading) and _REACHES.search(window) is None:
        return False
    item = item_after(text, begin + last.end() + 3, lexicon=lexicon)
    if item is None or item.of_start >= 0 or item.end > reading.start:
        return False
    reading.kind, reading.head, reading.item = "count", item.head, text[item.start : item.end]
    return True


_WORDS = Pattern(r"[A-Za-z'\u2019-]++|[^ ]")
_AUXILIARIES = frozenset("have has had will would could may might already now also".split())
_OBLIQUE = frozenset("of in for at on by with from to between among than per into and or".split())
# What a noun that opens a sentence is, so that it is no surname: "Cases", but not "Banks".
_OF_EVENTS = (("person",), ("act",), ("event",), ("state",), ("communication",), ("process",))
_MOST_BEHIND = 5  # words and marks between the verb and its figure
_TOTALS = frozenset("averaged exceeded hit numbered reached stood topped totaled totalled".split())
# What rises to a bare figure and is no count of it: prices and sums in points or in money.
_MEASURED = frozenset(
    (
        "asset bond contract cost debt deposit dollar earning export fund future gilt import index inventory"
        " level list loan loss margin metal note number output point price profit rate rent reserve"
        " revenue salary sale share size stock temperature treasury volume wage yield"
    ).split()
)


# "Cases rose by 1,204", "Subscribers grew 11% to 214 million", "Claims totalled 219,000"
def subject_noun(text: str, reading: Reading, lexicon: Lexicon) -> bool:
    """ "Cases rose by 1,204 to 56,780": the plural subject of the movement is what is counted."""
    if reading.numeral.form == "vague" or reading.value is None:
        return False
    begin = reading.start if reading.hedge is None or not exceeds(text, reading) else reading.hedge.end + 1
    words = _WORDS.findall(text[max(0, begin - 70) : begin].rpartition("\n")[2])
    for index in range(len(words) - 1, max(0, len(words) - 2 - _MOST_BEHIND), -1):
        if words[index] in ".;:!?":
            return False
        if words[index] in _TOTALS or is_verb(words[index], lexicon):
            return _counts_subject(reading, words[:index], lexicon)
    return False


def _counts_subject(reading: Reading, words: list[str], lexicon: Lexicon) -> bool:
    """Whether the words before a verb end with a plural noun that is its subject and can be counted."""
    while words and words[-1] in _AUXILIARIES:
        words.pop()
    if words[-2:] == [",", "which"]:
        del words[-2:]  # "arrests, which stood at 40"
    if not words or any(word in _OBLIQUE for word in words[-3:-1]):
        return False
    known = facts(words[-1], lexicon=lexicon)
    if not known.plural or known.closed or known.noun is None or known.noun in _MEASURED:
        return False
    if words[-1][0].isupper():
        named = len(words) > 1 and words[-2][0].isupper()  # "Orr Industries dropped 11"
        if named or known.noun_weight < 1 or known.classes[:1] not in _OF_EVENTS:
            return False
    reading.kind, reading.item, reading.head = "count", words[-1].lower(), known.noun
    return True


_VERB_HEDGE = Pattern(r"exceed|surpass|topp", re.I)


def exceeds(text: str, reading: Reading) -> bool:
    """Whether the hedge is the verb of its clause ("exceeded 1,000"), so that no other moves the figure."""
    return reading.hedge is not None and _VERB_HEDGE.match(text, reading.hedge.start) is not None
