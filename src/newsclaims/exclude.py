"""What is no quantity: years, dates, clock times, ordinals, scores, labels, versions, addresses.

Only the characters around the numeral are read. A figure with a unit or a sign of its own is a
quantity whatever stands around it, so these rules run for bare and counted figures alone.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from newsclaims.decimals import remainder
from newsclaims.lexicon import Lexicon
from newsclaims.numeral import Numeral
from newsclaims.pattern import Pattern
from newsclaims.wordlist import ASCII_LETTERS, WordList, word_before

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
_MONTH_BEFORE = Pattern(
    rf"\b(?:{_MONTHS}|(?:{_SHORT})\.?) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: ?[-\u2013/] ?|"
    rf" and | to |, ))?$|\b(?i:{_MONTHS}|{_SHORT})[ ]\.?[ ]?$"
)
_MONTH_AFTER = Pattern(rf"(?:st|nd|rd|th)?,?[ -](?:of )?(?:(?i:{_MONTHS})|{_SHORT})\b")
_WITH_MONTH = Pattern(rf"[-\u2013/ ](?:\d{{1,2}}|to \d{{1,2}})[ -](?:{_MONTHS}|{_SHORT})\b")
_CLOCK_AFTER = Pattern(
    r":\d\d|\.\d\d ?(?:[ap]\.?m\b)|[ ]?(?:[AaPp]\.[Mm]\.?|[AaPp][Mm])\b(?!\w)|"
    r"[ ]?o['\u2019]clock\b|h\d\d\b| (?:GMT|UTC|BST|CET|EST|EDT|IST|hours (?:GMT|local|on))\b"
)
_ORDINAL = Pattern(r"(?:st|nd|rd|th|ST|ND|RD|TH|\u00ba|\u00aa)(?![A-Za-z])")
_DECADE = Pattern(r"['\u2019]?s\b")
_YEAR_BEFORE = Pattern(
    r"\b(?:in|since|of|until|till|before|after|from|during|by|between|to|and|for|through|the|"
    r"early|late|mid|circa|year|spring|summer|autumn|fall|winter|fiscal|FY|ca|into|around|about|"
    r"or|as|on|season|election|mid-|back|Q[1-4]|quarter|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|"
    r"Aug\.?|Sep\.?|Sept\.?|Oct\.?|Nov\.?|Dec\.?)[ -]$|[(\u2013/,;-] ?$|^$|['\u2019]s $",
    re.I,
)
_PAST = Pattern(r"\b(?:half|quarter) (?:past|to) $")
_DAY_PAIR = Pattern(r"\d/$")
_DATE = Pattern(r"[-/.\u2013]\d{1,2}[-/.\u2013]\d{1,4}\b")
_HOUR = Pattern(r"(?<!\d)\d{1,2}:$")
_YEAR_OPENS = Pattern(r"(?<!\d)(?:1[6-9]|20)\d\d[-/\u2013]$")
_SHORT_YEAR = Pattern(r"(?![\w%\u2019\u2018'])")
_ADDRESS = Pattern(r" (?:[NSEW]\.? )?(?:[A-Z0-9][\w'\u2019.-]*+ ){0,3}?(?:%s)\b")
_HASH = "#\u2116@\u00a7_/\\&$=%"
_PARAGRAPH = Pattern(r"\([a-z]\)")
_LIST_MARK = Pattern(r"[.)](?=\s)| \)")


class _Labels:
    """Words that stand before or behind a number that names a thing."""

    __slots__ = ("address", "before")

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.rows("labels")
        before = [
            form[::-1]
            for row in rows
            if row.value == "before"
            for form in (row.surface, row.surface.capitalize(), row.surface.upper())
        ]
        after = "|".join(sorted({row.surface.capitalize() for row in rows if row.value == "after"}))
        self.before = WordList(before)
        self.address = re.compile(_ADDRESS.pattern % after)


@functools.lru_cache(maxsize=16)
def _labels(lexicon: Lexicon) -> _Labels:
    return _Labels(lexicon)


def is_glued(text: str, numeral: Numeral) -> bool:
    """Letters or a mark before the digits make them part of a name: "G20", "MH17", "#5", "F-16"."""
    start = numeral.start
    if not start:
        return False
    before = text[start - 1]
    if before.isalnum() or before in _HASH:
        return True
    if before == "(" and text[start - 2 : start - 1] == ")" and start > 1:
        return True  # "Section 230(c)(1)"
    if before in "\"'" and text[start - 2 : start - 1] == "=":
        return True
    if before in "-\u2010\u2011\u2013.+" and start > 1 and numeral.form != "words":
        outer = text[start - 2]
        return outer.isalpha() or (outer.isdigit() and _is_code(text, start - 2))
    return False


def _is_code(text: str, place: int) -> bool:
    """Whether the run of letters and digits that ends at `place` holds a letter: "scp2-173"."""
    begin = place
    while begin > 0 and place - begin < 12 and text[begin - 1].isalnum():
        begin -= 1
    run = text[begin : place + 1]
    return not run.isdigit() and not run[0].isdigit()


def is_clock_or_ordinal(text: str, numeral: Numeral) -> bool:
    """ "2.17pm", "21st": what stands behind the digits makes them a time or a rank."""
    if numeral.form != "digits":
        return False
    digits = text[numeral.start : numeral.end]
    if "." in digits and len(digits.rpartition(".")[2]) != 2:
        return False
    return _CLOCK_AFTER.match(text, numeral.end) is not None or _ORDINAL.match(text, numeral.end) is not None


def is_date_or_time(text: str, numeral: Numeral, outer: int) -> bool:
    """Dates, clock times, decades, ordinals, years; `outer` is where the figure begins with its hedge."""
    if numeral.form != "digits" or numeral.scale != 1:
        return _is_word_year(text, numeral)
    start, end = numeral.start, numeral.end
    size = end - start
    behind = text[end : end + 1]
    if behind and (behind in ":.-/\u2013 'sntrhAaPpo\u2019," or behind.isalpha()):
        if behind == " ":
            if _is_dated_behind(text, end, size):
                return True
        elif _is_dated_glued(text, numeral, size):
            return True
    before = text[max(0, start - 22) : start]
    if size == 2 and before.endswith(("\u2019", "\u2018", "'")) and _SHORT_YEAR.match(text, end) is not None:
        return True
    if size <= 2 and before.endswith((" past ", " to ")) and _PAST.search(before) is not None:
        return True
    if size <= 4 and before.endswith(("-", "/", "\u2013")) and _YEAR_OPENS.search(before) is not None:
        return True
    if size <= 2 and _MONTH_BEFORE.search(before) is not None:
        return True
    if (
        before.endswith(":")
        and (size == 2 or text[start + 2 : start + 3] == ".")
        and _HOUR.search(before) is not None
    ):
        return True
    if before.endswith("/") and _DAY_PAIR.search(before) is not None and size <= 4:
        return True
    if behind == "/" and size <= 4 and text[end + 1 : end + 2].isdigit():
        return True  # "9/11", "24/7", "2023/24"
    return size == 4 and _is_year(text, numeral, before, outer)


# What stands behind the blank of `_CLOCK_AFTER`, `_MONTH_AFTER` and `_WITH_MONTH`.
_CLOCK_SECOND = frozenset("AaPpoGUBCEIh")
_MONTH_SECOND = frozenset("oJjFfMmAaSsOoNnDd")
_WITH_SECOND = frozenset("0123456789t")


def _is_dated_behind(text: str, end: int, size: int) -> bool:
    """Whether the words behind a blank make the digits a clock time or a day: "5 p.m.", "5 May"."""
    second = text[end + 1 : end + 2]
    if (second in _CLOCK_SECOND or not second.isascii()) and _CLOCK_AFTER.match(text, end):
        return True
    if size > 4:
        return False
    if (second in _MONTH_SECOND or not second.isascii()) and _MONTH_AFTER.match(text, end):
        return True
    return (second in _WITH_SECOND or not second.isascii()) and bool(_WITH_MONTH.match(text, end))


def _is_dated_glued(text: str, numeral: Numeral, size: int) -> bool:
    """Whether what is glued to the digits makes them a time, a rank, a decade or a day: "5th", "1990s"."""
    end = numeral.end
    mark = text[end]
    if mark == ",":
        return size <= 4 and _MONTH_AFTER.match(text, end) is not None
    if mark in ".:" and not text[end + 1 : end + 2].isdigit():
        return False  # most are the end of a clause
    if _CLOCK_AFTER.match(text, end) or (size <= 4 and _ORDINAL.match(text, end)):
        return True
    if size in (2, 4) and _DECADE.match(text, end) and text[end - 1] == "0":
        return True
    return size <= 4 and bool(
        (numeral.step == 1 and _DATE.match(text, end))
        or _MONTH_AFTER.match(text, end)
        or _WITH_MONTH.match(text, end)
    )


_YEAR_HEDGES = frozenset({"over", "above", "below", "under", "beyond", "about", "around", "circa"})
_LEVELS = Pattern(
    r" (?:levels?|prices|figures?|sales|rates?|totals?|values?|highs?|lows?|baseline|peaks?|"
    r"estimates?)\b"
)


def _is_then(text: str, numeral: Numeral) -> bool:
    """A year to compare with: no round figure, or one with levels behind it."""
    return (
        bool(numeral.value is not None and remainder(numeral.value, Decimal(100)))
        or _LEVELS.match(text, numeral.end) is not None
    )


def _is_year(text: str, numeral: Numeral, before: str, bare: int) -> bool:
    value = numeral.value
    if value is None or not text[numeral.start : numeral.end].isdigit() or not 1000 <= value <= 2200:
        return False
    likely = 1900 <= value <= 2060
    if likely and text[bare : numeral.start].strip().lower() in _YEAR_HEDGES and _is_then(text, numeral):
        return True  # "over 2019 levels"
    if likely and remainder(value, Decimal(100)) and numeral.start == bare:
        return True
    if likely and remainder(value, Decimal(100)) and _PLURAL_NEXT.match(text, numeral.end) is None:
        return True
    following = text[numeral.end : numeral.end + 2]
    if likely and (
        not following.strip() or following[0] in ".,;:)?!\"'\u2019\u201d-\u2013/" or following[:1] == "\n"
    ):
        return True
    return (likely or value > 1400) and _YEAR_BEFORE.search(before) is not None


_PLURAL_NEXT = Pattern(r" (?:[a-z-]+ ){0,2}[a-z]+s\b| (?:people|men|women|children)\b")
_YEAR_WORD = Pattern(
    r"(?:nineteen|twenty|eighteen|seventeen)[ -](?:ten|eleven|twelve|\w+teen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety)\b",
    re.I,
)


_YEAR_OPENINGS = frozenset({"nin", "twe", "eig", "sev"})
_CENTURY_ENDS = ("n", "N", "r", "R")
_CENTURY_BEFORE = Pattern(r"\b(?:nineteen[ -]|eighteen[ -]|seventeen[ -]|the year )$", re.I)


def _is_word_year(text: str, numeral: Numeral) -> bool:
    if numeral.form != "words":
        return False
    start = numeral.start
    if text[start : start + 3].lower() in _YEAR_OPENINGS and _YEAR_WORD.match(text, start) is not None:
        return True
    if text[start - 2 : start - 1] not in _CENTURY_ENDS:
        return False
    return _CENTURY_BEFORE.search(text[max(0, start - 10) : start]) is not None


def is_label(text: str, numeral: Numeral, lexicon: Lexicon) -> bool:
    """Numbers that name: "page 12", "No. 5", "Boeing 787", "12 Elder Street", "1." in a list."""
    start, end = numeral.start, numeral.end
    labels = _labels(lexicon)
    gap = text[start - 1 : start]
    if gap in _LABEL_GAP or gap == "\u2013":
        before = text[max(0, start - 30) : start]
        if gap != "\u2013" and _label_before(before[-16:][::-1], labels):
            return True
        if _in_labelled_list(text, before, end, labels):
            return True
    if numeral.form == "digits" and text[end : end + 1] == " " and labels.address.match(text, end):
        return True
    behind = text[end : end + 1]
    if behind == "(" and _PARAGRAPH.match(text, end):
        return True
    if behind == ")" and numeral.form == "digits" and end - start <= 2 and _is_unopened(text, start):
        return True
    if behind == " " and text[start:end] in _EMERGENCY and _CALL.match(text, end) is not None:
        return True
    if (
        behind
        and behind in ".)"
        and _LIST_MARK.match(text, end)
        and not text[max(0, start - 40) : start].rpartition("\n")[2].strip(" \t(-*")
    ):
        return "\n" in text[:end] or (start == 0 and behind == ")")
    return False


_LIST_ENDS = (" and ", " or ", " to ", " through ", ", ", " & ", "-", "\u2013")
_ONE_OF_LIST = r"(?:\d{1,4}[A-Za-z]?|[IVX]{1,5}|[A-D]|one|two|three|four|five|six|seven|eight|nine|ten)"
_LISTED = Pattern(
    rf"(?<= ){_ONE_OF_LIST}(?:, {_ONE_OF_LIST}){{0,3}}(?:,? (?:and|or|to|through|&) |, )$"
    rf"|(?<= )\d{{1,4}}[-\u2013]$"
)
_EMERGENCY = frozenset({"911", "999", "112", "111", "101"})
_CALL = Pattern(r" (?:calls?|callers?|operators?|dispatch(?:ers?)?|emergency)\b")


def _is_unopened(text: str, start: int) -> bool:
    """ "1) tell them, 2) show them": a closing bracket that nothing opened counts the points of a list."""
    low = max(0, start - 200)
    return text.rfind("(", low, start) <= text.rfind(")", low, start)


def _in_labelled_list(text: str, before: str, end: int, labels: _Labels) -> bool:
    """ "junctions 9 and 10", "grades three through eight": each figure of a list behind a label's plural."""
    if before.endswith("s ") and _LIST_GOES_ON.match(text, end) is not None:
        return _label_before(" " + before[-16:-2][::-1], labels)
    if before.endswith(" of ") and (part := _PART_OF.search(before)) is not None:
        return _label_before(before[: part.start()][::-1], labels)  # "page 1 of 12"
    if not before.endswith(_LIST_ENDS) or (listed := _LISTED.search(before)) is None:
        return False
    plural = before[: listed.start()][-16:]
    return (plural.endswith("s ") or before[-1] in "-\u2013") and any(
        _label_before(label[::-1], labels) for label in (plural, plural[:-2] + " ")
    )


_PART_OF = Pattern(r"(?<= )\d{1,4} of $")
_LIST_GOES_ON = Pattern(
    rf"(?>(?:, {_ONE_OF_LIST}\b)*),? (?:and|or|to|through|&) {_ONE_OF_LIST}\b|[-\u2013]\d{{1,4}}\b"
)


def _label_before(mirrored: str, labels: _Labels) -> bool:
    """Whether a label ends the text that is given from right to left: "page ", "No. ", "Boeing-"."""
    abbreviated = mirrored[1:2] == "." and mirrored[0] in _LABEL_BLANK
    if abbreviated and labels.before.longest(mirrored, 2, ASCII_LETTERS) is not None:
        return True
    return labels.before.longest(mirrored, 1, ASCII_LETTERS) is not None


_LABEL_BLANK = frozenset(" \u00a0")
_LABEL_GAP = _LABEL_BLANK | frozenset("-.")

_NAME_BEFORE = Pattern(r"(?:^|[ (\"\u201c\n-])(?P<name>[a-z]?[A-Z][\w'\u2019&.-]*+)[ \u00a0-]$")
_NO_NAME = frozenset(
    (
        "The A An In On At Of By For From With And Or But As Only Just About Around Nearly Almost Over"
        " Under Some More Than Up Least To Monday Tuesday Wednesday Thursday Friday Saturday Sunday All"
        " These Those Its His Her Their Our Another When While After Before Since Until If That This There"
        " Total Includes Including Is Are Was Were Has Have Had Most Between Updated Scored"
    ).split()
)


_CAPITAL = Pattern(r"[ -][A-Z][A-Za-z]+")


def is_product(text: str, numeral: Numeral) -> bool:
    """A figure between two capitalized words is a part of a name: "Galaxy 12 Ultra"."""
    return (
        text[numeral.end + 1 : numeral.end + 2].isupper()
        and _CAPITAL.match(text, numeral.end) is not None
        and numeral.value is not None
        and is_named(text, numeral)
    )


def is_code_part(text: str, numeral: Numeral) -> bool:
    """A figure in a chain of figures and hyphens: a telephone number, a serial number."""
    if numeral.form == "words":  # "a two-for-one offer"
        return (
            text.startswith("-for-", numeral.end)
            or text[max(0, numeral.start - 5) : numeral.start] == "-for-"
        )
    if numeral.form != "digits" or numeral.scale != 1:
        return False
    digits = text[numeral.start : numeral.end]
    if len(digits) > 2 and digits[0] == "0" and digits.isdigit():
        return True
    if text[numeral.end : numeral.end + 1] == "-" and _FORM.match(text, numeral.end):
        return True
    if digits.isdigit() and _is_dialled(text, numeral.start):
        return True
    return (
        text[numeral.end : numeral.end + 1] in _CHAINS and _CHAIN_AFTER.match(text, numeral.end) is not None
    ) or (
        text[numeral.start - 1 : numeral.start] in _CHAIN_ENDS
        and _CHAIN_BEFORE.search(text[max(0, numeral.start - 24) : numeral.start]) is not None
    )


def _is_dialled(text: str, start: int) -> bool:
    """Whether a telephone stands before the digits, with nothing between but figures and small words."""
    last = word_before(text, 0, start)
    if last.isascii() and last.isalpha() and last.lower() not in _DIALLED_LAST:
        return False
    return _DIALLED.search(text[max(0, start - 60) : start]) is not None


# "Form 8-K", "the 2-D map"; "call 555 0199", "dial 911".
_FORM = Pattern(r"-[A-Z]\b(?!-)|-for-(?:\d|one\b)")
_DIALLED = Pattern(
    r"\b(?:[Cc]all(?:ed|ing)?|[Dd]ial(?:led|ling|ed|ing)?|[Hh]otline|[Hh]elpline|[Tt]elephone|"
    r"[Pp]hone|[Tt]el|[Ff]ax)\b(?>(?:[ ,:\d+()-]|\b(?:on|at|is|or|in|an|emergency|to|the|number)\b)*)$"
)
_DIALLED_LAST = frozenset(
    "call called calling dial dialled dialling dialed dialing hotline helpline telephone phone tel fax "
    "on at is or in an emergency to the number".split()
)
_CHAINS = frozenset("-\u2011.")
_CHAIN_ENDS = frozenset("-\u2011./ \n")
_CHAIN_AFTER = Pattern(r"(?:[-\u2011.]\d{2,5}){2}(?![\d%])|[-\u2011]\d{3,4}/\d{3,4}")
_CHAIN_BEFORE = Pattern(r"\d[-\u2011.]\d{2,5}[-\u2011./]$|\+\d{1,3}[- ]$")


_TENTH = Decimal("0.1")
_ACRONYM = Pattern(r"(?:[A-Z]{3,}|[a-z]{1,2}[A-Z]{2,})$")


def is_named(text: str, numeral: Numeral) -> bool:
    """A capitalized word directly before a bare number makes it a name: "Voyager 2", "Windows 11"."""
    if numeral.form != "digits" or numeral.scale != 1 or "," in text[numeral.start : numeral.end]:
        return False
    window = text[max(0, numeral.start - 28) : numeral.start]
    match = _NAME_BEFORE.search(window)
    if match is None:
        return False
    name = match["name"]
    if numeral.step != 1:  # "USB 3.0", "iOS 14.5"
        return numeral.step == _TENTH and _ACRONYM.match(name) is not None
    if name.endswith(".") and name.count(".") > 1:
        return True  # "H.R. 1"
    if name in _NO_NAME or name.endswith("."):
        return False
    place = numeral.start - len(window) + match.start("name")
    return not _begins_sentence(text, place)


def _begins_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place].rstrip(" \"\u201c'(")
    return not before.strip() or before[-1] in ".!?:\u2022\n" or "\n" in text[max(0, place - 2) : place]


_ZERO_BEFORE = Pattern(r"\b(?:ground|net|patient|year|hour|day|coke)[ -]$", re.I)
_ZERO_BEHIND = Pattern(r"[ -](?:tolerance|sum|day|hour|gravity)\b|-[A-Za-z]")


def is_zero_name(text: str, numeral: Numeral) -> bool:
    """ "ground zero", "net zero", "zero tolerance", "a zero-emission car": words, and no figure."""
    if numeral.value != 0 or text[numeral.start : numeral.end].lower() != "zero":
        return False
    before = text[max(0, numeral.start - 10) : numeral.start]
    return _ZERO_BEFORE.search(before) is not None or _ZERO_BEHIND.match(text, numeral.end) is not None


def is_capital_word(text: str, numeral: Numeral) -> bool:
    """ "Radio Four", "Gang of Eight": a number word with a capital inside a sentence names."""
    if numeral.form != "words" or not text[numeral.start].isupper() or numeral.start < 2:
        return False
    return text[numeral.start - 1] == " " and (
        text[numeral.start - 2].isalpha() or text[numeral.start - 2] in "'\u2019"
    )


_SCORE_AFTER = Pattern(
    r"[ -](?:win|victory|loss|defeat|draw|lead|triumph|thrashing|drubbing|rout|record|deficit|"
    r"tie|aggregate|scoreline|advantage|series|set|away|home|at)\b"
)
_SCORE_BEFORE = Pattern(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|losing|drew|draw|led|lead|leads|"
    r"leading|defeated|defeating|trailed|trailing|finished|ended|score|scored|went|go|up|down|"
    r"tied|fell|trounced|thrashed|edged|record|ahead|past|over|improved|it|made|"
    r"finish)\b[^.;]{0,40}$"
)


def _is_dialled_pair(text: str, first: Numeral, second: Numeral) -> bool:
    """ "751-613": two runs of three digits or more, the first the larger, are parts of a code."""
    one, two = text[first.start : first.end], text[second.start : second.end]
    if not (one.isdigit() and two.isdigit() and len(one) > 2 and len(two) > 2):
        return False
    return (first.value or 0) >= (second.value or 0) and first.scale == second.scale == 1


def is_score(text: str, first: Numeral, second: Numeral) -> bool:
    """ "3-1", "24-17" of a game: no range, since it falls or stands beside a win or a defeat."""
    if (
        text[first.end : second.start] not in ("-", "\u2013", "\u2011", ":")
        or first.value is None
        or second.value is None
    ):
        return False
    if _is_dialled_pair(text, first, second):
        return True
    if (
        first.value > 200
        or second.value > 200
        or first.form != "digits"
        or first.step != 1
        or second.step != 1
    ):
        return False
    if _SCORE_AFTER.match(text, second.end) is not None or first.value >= second.value:
        return True
    return _SCORE_BEFORE.search(text[max(0, first.start - 60) : first.start]) is not None and not text[
        second.end : second.end + 2
    ].strip(" .,;)")


def in_address(text: str, numeral: Numeral) -> bool:
    """Inside a URL, an e-mail address or a file name."""
    if text[numeral.start - 1 : numeral.start] == " " and text[numeral.end : numeral.end + 1] == " ":
        return False
    begin = text.rfind(" ", max(0, numeral.start - 300), numeral.start) + 1
    chunk_start = max(begin, numeral.start - 300)
    stop = numeral.end
    chunk = (
        text[chunk_start : stop + 40].split(" ", 1)[0].split("\n", 1)[0]
        if text[chunk_start:stop].count("\n") == 0
        else ""
    )
    return "://" in chunk or "www." in chunk or ("@" in chunk and "." in chunk)
