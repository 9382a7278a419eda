"""Durations and ages: "48 hours", "a five-year term", "aged 44", "a 30-year-old", "Maria Pell, 61,".

An age is a duration with `is_age`; it may go without a unit, which then is the year.
"""

from __future__ import annotations

import re
from decimal import Decimal

from newsclaims.decimals import add
from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral
from newsclaims.pattern import Pattern
from newsclaims.reading import Reading, of_numeral
from newsclaims.surfaces import Beside, Index, surface_after
from newsclaims.words import is_person_noun, lemma_noun

_OLD = Pattern(r"(?:[ -]| - )(?:olds?|of age)\b")
_YEAR_OLD = Pattern(r"[ -]?(?:y/o|yo|y\.o\.|yrs? old)(?![A-Za-z])")
# "aged 44", "the age of 21", "ages between 18 and 24": nothing else goes by these words.
_AGE_BEFORE = Pattern(
    r"\b[Aa]ge[ds]?:? (?:of )?(?:(?:at least|about|around|just|only|over|under|up to|between|from) )?$"
    r"|\b[Aa]ge[ds]? (?:of )?(?:between|from) \d{1,2} (?:and|to) $"
    r"|\b[Aa]ge[ds] \d{1,2}(?:, \d{1,2}){0,4},? (?:and |or )?$"
)
# "he turned 58", "she is 61", "who was just 19": an age where no noun follows.
_PERSON_BEFORE = Pattern(
    r"\b(?:[Tt]urn(?:s|ed|ing)?|(?:[Hh]e|[Ss]he|who)(?: is| was| will be| would be|['\u2019]s))"
    r" (?:now |just |only |about |nearly |almost )?$"
)
_AGED = Pattern(r"\b[Aa]ge[ds] (?:(?:at least|about|around|just|only|over|under|up to|between) )?$")
# "when she was 5", "anyone under 18", "voters over 65".
_LIMIT_BEFORE = Pattern(
    r"\b(?:(?:when|since|until|till|before|after|while) (?:he|she|I|they|we) (?:was|were|turned|"
    r"is)|(?:[Pp]eople|[Tt]hose|[Nn]obody|[Nn]o one|[Aa]nyone|[Ee]veryone|"
    r"anybody|everybody|[Cc]hildren|[Kk]ids|adults|voters|men|women|girls|boys|persons|residents|patients|workers|players|drivers|citizens|youths|teens|"
    r"youngsters|seniors|users)(?: aged)? (?:under|over|above|below|younger than|"
    r"older than))[ ]$"
)
_LIMITS = ("was ", "were ", "turned ", "is ", "under ", "over ", "above ", "below ", "than ")
# What `_PERSON_BEFORE` and `_PERSON_OF` end with: few windows do, and both look at every word of one.
_PERSONS = (
    "turn ", "turns ", "turned ", "turning ", " is ", " was ", " be ", "'s ", "\u2019s ", " of ",
    " now ", " just ", " only ", " about ", " nearly ", " almost ",
)  # fmt: skip
# "a man of 58", "the woman of 90".
_PERSON_OF = Pattern(
    r"\b(?:[Aa]|[Tt]he|one|another|young|old|elderly) (?:man|woman|boy|girl|child|youth|lad|widow|widower|"
    r"grandmother|grandfather|mother|father) of (?:about |just |only |nearly |almost )?$"
)
_ONE_PERSON = Pattern(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Oo]ne)|['\u2019]s) (?:[a-z-]+ ){0,2}(?P<noun>[a-z]+[a-rt-z]), $"
)
# "two men, 22 and 34, died": the ages of several.
_SEVERAL = Pattern(r"\b(?P<noun>[a-z]+s|[a-z]*men|people|children), (?:\d{1,2}, ){0,4}(?:\d{1,2},? and )?$")
_MORE_AGES = Pattern(r"(?:, \d{1,2}){0,4}(?:,? and \d{1,2})?(?:[,.;)]|$| and were)")
_NAME_COMMA = Pattern(
    r"(?:^|[^\w])(?:[A-Z][\w'\u2019.-]*+|Jr\.?|Sr\.?)(?:, ?(?:now |just |only |then )?| \()$"
)
_COMMAS = (",", ", ", " (", "now ", "just ", "only ", "then ")  # what it ends with
# An age goes without a noun: "aged 44 trucks" is none.
_ENDS_AGE = Pattern(
    r"s?(?:\s*[,;.:!?)\n\u2014\u2013\"'\u201d\u2019-]|\s*$| (?:to|and|or|who|was|is|are|were|has"
    r"|had|have|with|in|on|at|from|by|when|while|for|last|this|next|earlier|prior|said|told|died|that|"
    r"but|can|will|would|must|should|may|could|as|the|his|her|years?|if|because|since|than)\b)"
)


def read(text: str, numeral: Numeral, unit: Beside) -> Reading | None:
    """duration := figure unit-of-time ["old" | "of age"]"""
    surface = unit.surface
    if (surface.care or len(surface.text.rstrip(".")) == 1) and not _is_symbol(text, numeral, unit):
        return None
    if surface.text == "second" and _SECOND_PART.match(text, unit.end) is not None:
        return None  # "the 2019 second quarter"
    reading = of_numeral(numeral)
    reading.kind, reading.unit, reading.end = "duration", surface.values[0], unit.end
    reading.gap, reading.surface = unit.gap, surface.text
    old = _OLD.match(text, unit.end)
    if old is not None:
        reading.is_age, reading.end = True, old.end()
    reading.numerator = reading.denominator = reading.denominator if reading.value is None else None
    return reading


_SECOND_PART = Pattern(r"[ -](?:quarter|half|round|leg|grader)s?\b")


def _is_symbol(text: str, numeral: Numeral, unit: Beside) -> bool:
    """Whether a lone letter is a unit: behind digits; "s" and "d" only behind decimals or a blank."""
    if numeral.form != "digits":
        return False
    if unit.surface.text not in ("s", "d", "m"):
        return True
    return "." in text[numeral.start : numeral.end] or unit.gap == " "


_UNIT_AND = Pattern(r"(?<![A-Za-z])(?:an?|one) (?P<unit>[a-z]+) and $", re.I)


def read_half(text: str, numeral: Numeral, index: Index) -> Reading | None:
    """ "a month and a half": one unit and a fraction of it."""
    if numeral.form != "fraction" or numeral.value is None or not 0 < numeral.value < 1:
        return None
    match = _UNIT_AND.search(text[max(0, numeral.start - 24) : numeral.start])
    if match is None:
        return None
    place = numeral.start - (match.end() - match.start("unit"))
    unit = surface_after(text, place, index)
    if unit is None or unit.surface.kind not in ("duration", "measure") or unit.surface.care:
        return None
    reading = of_numeral(numeral)
    reading.kind = "duration" if unit.surface.kind == "duration" else "measure"
    reading.value, reading.unit = add(Decimal(1), numeral.value), unit.surface.values[0]
    reading.start = numeral.start - (match.end() - match.start())
    reading.numerator = reading.denominator = None
    return reading


def read_age(text: str, numeral: Numeral, lexicon: Lexicon) -> Reading | None:
    """age := ("aged" | "turned" | "age of") figure | (Name | person) "," figure "," | figure "y/o"."""
    value = numeral.value
    if value is None or not 0 <= value <= 130 or value != value.to_integral_value():
        return None
    behind = _YEAR_OLD.match(text, numeral.end) if "y" in text[numeral.end : numeral.end + 2] else None
    window = text[max(0, numeral.start - 34) : numeral.start].replace("\u00a0", " ")
    if behind is None and not _is_stated(text, numeral, window, lexicon):
        return None
    reading = of_numeral(numeral)
    reading.kind, reading.unit, reading.is_age = "duration", "year", True
    aged = _AGED.search(window)
    if aged is not None:
        reading.start = numeral.start - (len(window) - aged.start())
    if behind is not None:
        reading.end = behind.end()
    return reading


def _is_stated(text: str, numeral: Numeral, window: str, lexicon: Lexicon) -> bool:
    """Whether the words before a bare figure make it an age."""
    if "ge" in window and _AGE_BEFORE.search(window) is not None:
        return True
    led = window.removesuffix("\n")
    if led.endswith(_LIMITS) and _LIMIT_BEFORE.search(window) is not None:
        return True
    if led.endswith(_PERSONS) and (_PERSON_BEFORE.search(window) or _PERSON_OF.search(window)):
        return _ENDS_AGE.match(text, numeral.end) is not None
    return (
        _follows_name(text, numeral, window)
        or _follows_person(text, numeral, window, lexicon)
        or _follows_persons(text, numeral, window, lexicon)
    )


def _follows_person(text: str, numeral: Numeral, window: str, lexicon: Lexicon) -> bool:
    """ "the midfielder, 24,": two digits between commas behind the noun of one person."""
    if (
        numeral.form != "digits"
        or numeral.end - numeral.start != 2
        or text[numeral.end : numeral.end + 2] != ", "
    ):
        return False
    match = _ONE_PERSON.search(window)
    return match is not None and is_person_noun(match["noun"], lexicon=lexicon)


def _follows_persons(text: str, numeral: Numeral, window: str, lexicon: Lexicon) -> bool:
    """ "two men, 22 and 34,": two digits each between commas behind the noun of several persons."""
    if numeral.form != "digits" or numeral.end - numeral.start != 2 or not window.endswith((", ", "and ")):
        return False
    match = _SEVERAL.search(window)
    if match is None or _MORE_AGES.match(text, numeral.end) is None:
        return False
    if "and " not in window[match.start() :] and " and " not in text[numeral.end : numeral.end + 24]:
        return False
    return is_person_noun(lemma_noun(match["noun"], lexicon=lexicon), lexicon=lexicon)


def _follows_name(text: str, numeral: Numeral, window: str) -> bool:
    """ "Maria Pell, 61," and "(61)" behind a name: two digits between commas."""
    if numeral.form != "digits" or numeral.end - numeral.start > 3 or numeral.scale != 1:
        return False
    if (
        not window.removesuffix("\n").endswith(_COMMAS)
        or _NAME_COMMA.search(window) is None
        or numeral.value is None
        or numeral.value < 1
    ):
        return False
    following = text[numeral.end : numeral.end + 1]
    if following == ")" and not window.endswith("("):
        return False  # "Pell, 1) a list"
    return (
        following in (",", ";", ".", "\n", ")", "") and not text[numeral.end + 1 : numeral.end + 2].isdigit()
    )
