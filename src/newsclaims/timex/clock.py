"""Times of day: "10:30", "5 p.m. EST", "noon", "four o'clock"."""

from __future__ import annotations

from newsclaims.timex.numerals import cardinal
from newsclaims.timex.scan import APOSTROPHES, Clock, Found, Scan

_PORTIONS = {"quarter": 15, "half": 30}
_PARTS = frozenset(("morning", "afternoon", "evening"))
_HALVES = frozenset(("a", "p"))
_AT = frozenset(("at", "by", "until", "till", "around", "about", "before", "after", "from"))
_BEHIND = frozenset(("on", "in", "at", "and", "when", "as", "local", "this", "that"))
_LONGEST = 5  # letters of an abbreviation of a zone
_NAMED = {"noon": Clock(12, 0), "midday": Clock(12, 0), "midnight": Clock(24, 0)}


def clock_at(s: Scan, at: int) -> tuple[int, Clock] | None:
    """clock := ("noon" | "midnight" | hour [":" minute [":" second]] [half] | hour "o'clock") [zone].

    half := "am" | "pm" | "a.m." | "p.m." | "in the morning" | "tonight" ...; without minutes or a half
    it is no time.
    """
    named = _NAMED.get(s.words[at])
    if named:
        return _zoned(s, at + 1, named)
    found = _told(s, at) or _hour(s, at)
    if found is None:
        return None
    stop, clock, sure = found
    half = _half(s, stop) if clock.hour <= 12 else None
    if half and half[2] and stop == at + 1 and not (at and s.words[at - 1] in _AT):
        half = None  # "arrested 8 this morning"
    if half:
        stop, sure = half[0], True
        if not 1 <= clock.hour <= 12:
            return None
        clock = clock._replace(hour=clock.hour % 12 + 12 * half[1])
    zoned = _zoned(s, stop, clock)
    if not sure and zoned[0] > stop and clock.minute is not None:
        return zoned
    return zoned if sure else None


def _hour(s: Scan, at: int) -> tuple[int, Clock, bool] | None:
    """The hour, minute and second; whether it is a time without a half of the day beside it."""
    words, word = s.words, s.words[at]
    if word[-2:] in ("am", "pm") and word[:-2].isdecimal() and len(word) <= 4:
        hour = int(word[:-2])
        return (at + 1, Clock(hour % 12 + 12 * (word[-2] == "p"), 0), True) if 1 <= hour <= 12 else None
    if not word.isdecimal():
        return _spelled(s, at)
    if len(word) == 4 and word.isascii() and int(word[:2]) < 24 and int(word[2:]) < 60:
        return at + 1, Clock(int(word[:2]), int(word[2:])), False  # "1030 GMT": sure with its zone alone
    if len(word) > 2 or int(word) > 24:
        return None
    hour = int(word)
    stop, parts, half = _minutes(s, at + 1)
    if half:
        return (stop, Clock(hour % 12 + 12 * (half == "pm"), *parts), True) if 1 <= hour <= 12 else None
    if words[stop] == "o" and words[stop + 1] in APOSTROPHES and words[stop + 2] == "clock":
        return stop + 3, Clock(hour, 0), True
    by_colon = parts[0] is not None and words[at + 1] == ":"
    return (
        stop,
        Clock(hour, *parts),
        by_colon and not (s.tokens.joined(stop - 1) and _goes_on(s, stop)),
    )


def _goes_on(s: Scan, at: int) -> bool:
    """Whether more stands behind than a time of day has: "3:26.00", "1:2:3:4"."""
    return s.words[at] in (":", "/") or (
        s.words[at] == "." and s.tokens.joined(at) and s.words[at + 1].isdecimal()
    )


def _minutes(s: Scan, at: int) -> tuple[int, tuple[int | None, int | None], str]:
    """minutes := (":" | ".") DD [the same mark DD] [half], with no blank inside."""
    words, mark, stop = s.words, s.words[at], at
    figures: list[int | None] = [None, None]
    for place in (0, 1):
        part = words[stop + 1]
        if (
            mark not in (":", ".")
            or words[stop] != mark
            or not (s.tokens.joined(stop - 1) and s.tokens.joined(stop))
        ):
            break
        if (
            not part[:2].isdecimal()
            or len(part) < 2
            or int(part[:2]) > 59
            or part[2:] not in ("", "am", "pm")
        ):
            break
        figures[place] = int(part[:2])
        stop += 2
        if part[2:]:
            return stop, (figures[0], figures[1]), part[2:]
    return stop, (figures[0], figures[1]), ""


def _told(s: Scan, at: int) -> tuple[int, Clock, bool] | None:
    """told := (["a"] "quarter" | "half" | minutes) ("past" | "to") hour, as in "half past three"."""
    here = at + (s.words[at] == "a")
    part = _PORTIONS.get(s.words[here])
    if part is None:
        part = _minutes_told(s, here) if s.words[here + 1] == "past" else 0
    side = s.words[here + 1]
    if side not in ("past", "to") or not 0 < part < 60 or (side == "to" and part != 15):
        return None
    hour = _named_hour(s, here + 2)
    if hour is None or (side == "to" and not hour[2] and _counts_on(s, hour[0])):
        return None
    stop, clock, _ = hour
    if side == "past":
        return stop, clock._replace(minute=part), True
    return stop, clock._replace(hour=clock.hour - 1 or 12, minute=60 - part), True


def _minutes_told(s: Scan, at: int) -> int:
    """ "twenty" or "20" of "twenty past eight"; 0 where they are no minutes."""
    word = s.words[at]
    if word.isdecimal():
        return int(word) if len(word) <= 2 else 0
    spelled = cardinal(s, at)
    return int(spelled.figure) if spelled and spelled.figure and spelled.stop == at + 1 else 0


def _named_hour(s: Scan, at: int) -> tuple[int, Clock, bool] | None:
    """A full hour by its name or number; whether it is one beyond doubt."""
    named = _NAMED.get(s.words[at])
    if named:
        return at + 1, named._replace(hour=named.hour % 24), True
    found = _hour(s, at)
    return found if found and not found[1].minute and 1 <= found[1].hour <= 24 else None


def _counts_on(s: Scan, at: int) -> bool:
    """Whether more than an hour stands there: "a quarter to 9 million", "to 9.5%"."""
    word = s.words[at]
    figure = word in (".", ",", "-") and s.tokens.joined(at) and s.words[at + 1][:1].isdecimal()
    counted = (word.isalpha() and word not in _BEHIND) or word == "%"
    return _half(s, at) is None and (figure or counted)


def _spelled(s: Scan, at: int) -> tuple[int, Clock, bool] | None:
    """ "four o'clock", "ten p.m.", "ten thirty p.m."."""
    found = cardinal(s, at)
    if found is None or found.figure is None or not 1 <= found.figure <= 12:
        return None
    hour, stop = int(found.figure), found.stop
    if s.words[stop] == "o" and s.words[stop + 1] in APOSTROPHES and s.words[stop + 2] == "clock":
        return stop + 3, Clock(hour, 0), True
    minutes = cardinal(s, s.skip_hyphen(stop))
    if minutes and minutes.figure and 10 <= minutes.figure < 60 and _half(s, minutes.stop):
        return minutes.stop, Clock(hour, int(minutes.figure)), False
    return stop, Clock(hour, 0), False


def afternoon(s: Scan, at: int, stop: int, clock: Clock, part: str) -> Clock:
    """ "this afternoon at 3:20", "tonight at 8 o'clock": the part of the day tells the half."""
    said = any(s.words[here] in _HALVES or s.words[here][-2:] in ("am", "pm") for here in range(at, stop))
    early = 6 if part == "NI" else 1  # "Monday night at 2" is after midnight
    if said or part not in ("AF", "EV", "NI") or not early <= clock.hour < 12:
        return clock
    return clock._replace(hour=clock.hour + 12)


def _half(s: Scan, at: int) -> tuple[int, int, bool] | None:
    """half := "am" | "a.m." | "in the morning" | ...: the token behind, 0 or 1, whether it is a phrase.

    "tonight" and "this evening" tell the half and are left to be read as the day.
    """
    words, word = s.words, s.words[at]
    if word in ("am", "pm"):
        return at + 1, word == "pm", False
    if word in ("a", "p") and words[at + 1] == "." and words[at + 2] == "m" and s.tokens.joined(at):
        stop = at + 3
        if words[stop] == "." and s.tokens.joined(stop - 1):
            stop += 1
        return stop, word == "p", False
    if word == "in" and words[at + 1] == "the" and words[at + 2] in _PARTS:
        return at + 3, words[at + 2] != "morning", True
    if word == "tonight" or (word == "this" and words[at + 1] in _PARTS):
        return at, words[at + 1] != "morning" or word == "tonight", True
    return None


def _zoned(s: Scan, at: int, clock: Clock) -> tuple[int, Clock]:
    """zone := ["("] (abbreviation | "local time" | NAME ["daylight" | "standard"] ["time"]) [")"]."""
    words = s.words
    here = at + (words[at] == "(")
    offset = s.vocabulary.zones.get(words[here])
    if (
        offset
        and s.tokens.text[s.tokens.start(here)].isupper()
        and s.tokens.text[s.tokens.end(here) - 1].isupper()
    ):
        return here + 1 + (words[here + 1] == ")" and here > at), clock._replace(offset=offset)
    if words[at] == "local" and words[at + 1] == "time":
        return at + 2, clock
    if offset and len(words[here]) > _LONGEST and here == at and s.tokens.is_capital(at):
        stop = at + 1 + (words[at + 1] in ("standard", "daylight") and words[at + 2] == "time")
        stop += words[stop] == "time"
        named = s.tokens.is_capital(stop) and words[stop] not in s.vocabulary.weekdays and stop == at + 1
        return (at, clock) if named else (stop, clock._replace(offset=offset))
    return at, clock


def told_led(s: Scan, at: int) -> Found | None:
    """ "half past three", "a quarter to nine": what begins with a part of the hour."""
    return clock_led(s, at) if _told(s, at) else None


def clock_led(s: Scan, at: int) -> Found | None:
    """A time of day by itself."""
    found = clock_at(s, at)
    if found is None or _is_ratio(s, at) or _is_verse(s, at, found[0]) or s.words[found[0]] == "mark":
        return None  # "the 2:05 mark" of a film
    return Found(at, found[0], "TIME", clock=found[1])


def _is_verse(s: Scan, at: int, stop: int) -> bool:
    """ "as Exodus 18:21 says": figures alone behind a name within a sentence."""
    if at < 2 or stop - at != 3 or s.words[at + 1] != ":" or not s.tokens.is_capital(at - 1):
        return False
    name, before = s.words[at - 1], s.words[at - 2]
    v = s.vocabulary
    return (
        before.isalpha()
        and not s.tokens.is_capital(at - 2)
        and name not in v.weekdays
        and name not in v.months
    )


def _is_ratio(s: Scan, at: int) -> bool:
    """ "a 4:3 ratio", "a 3:1 majority" and Bible verses are no times: a colon needs two digits."""
    return at > 0 and s.words[at - 1] in (":", "/", "$") and s.tokens.joined(at - 1)
