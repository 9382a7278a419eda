"""Each tool behind one shape, so that all are asked and scored alike.

A loader imports the tool and gives a function of a text and its publication day:

- quantities: `[value, unit, bound]` each; a value is a number or `"low..high"`, a unit the tool's own
  name for it, a bound one of newsclaims's words, or None where the tool has no such notion
- dates: TIMEX3 values
- attributions: `[speaker, content]` each

Runs in the tools' own environments: the standard library alone at the top, Python 3.8 or newer.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings

Finder = "Callable[[str, str], list]"


def newsclaims_quantities() -> Finder:
    import newsclaims

    def find(text: str, published: str) -> list:
        return [[_value(q), q.unit, q.bound] for q in newsclaims.find_quantities(text)]

    return find


def _value(quantity) -> str:
    """A record's figure; a ratio as its fraction, a range or a vague magnitude by its ends."""
    if quantity.kind == "ratio":
        return f"{quantity.numerator}/{quantity.denominator}"
    if quantity.value is not None:
        return str(quantity.value)
    return f"{quantity.lower}..{quantity.upper}"


def newsclaims_dates() -> Finder:
    import newsclaims

    def find(text: str, published: str) -> list:
        found = newsclaims.find_timexes(text, published=published)
        return [timex.value for timex in found if timex.type in ("DATE", "TIME")]

    return find


def newsclaims_attributions() -> Finder:
    import newsclaims

    def find(text: str, published: str) -> list:
        return [
            [_speaker(attribution.source), " ".join(span.text for span in attribution.content)]
            for attribution in newsclaims.find_attributions(text, published=published)
        ]

    return find


def _speaker(source) -> str:
    """The name, else the words that stand for it ("she")."""
    return source.name or (source.span.text if source.span else "")


def quantulum3_quantities() -> Finder:
    warnings.simplefilter("ignore")  # that its classifier is not installed; rules alone, as here
    from quantulum3 import parser

    def find(text: str, published: str) -> list:
        return [
            [_spread(q.value, q.uncertainty), q.unit.currency_code or q.unit.name, None]
            for q in parser.parse(text)
        ]

    return find


def _spread(value, uncertainty) -> str:
    """quantulum3 gives a range as its middle and half its length."""
    return f"{value - uncertainty}..{value + uncertainty}" if uncertainty else str(value)


def recognizers_quantities() -> Finder:
    import recognizers_suite as suite

    unitful = (
        suite.recognize_percentage,
        suite.recognize_currency,
        suite.recognize_dimension,
        suite.recognize_age,
        suite.recognize_temperature,
    )

    def find(text: str, published: str) -> list:
        found = [m for recognize in unitful for m in recognize(text, "en-us")]
        taken = {place for m in found for place in range(m.start, m.end + 1)}
        dates = suite.recognize_datetime(text, "en-us")
        durations = [m for m in dates if m.type_name.endswith(".duration")]
        taken |= {place for m in dates for place in range(m.start, m.end + 1)}
        found += [m for m in suite.recognize_number(text, "en-us") if m.start not in taken]
        pairs = [_resolution(m) for m in found] + [_duration(m) for m in durations]
        return [pair for pair in pairs if pair]

    return find


def _resolution(found) -> list | None:
    value = (found.resolution or {}).get("value")
    if value is None:
        return None
    unit = "percentage" if found.type_name == "percentage" else found.resolution.get("unit")
    return [str(value).rstrip("%"), unit, None]


def _duration(found) -> list | None:
    """A duration of one unit: P9D is nine days."""
    values = (found.resolution or {}).get("values")
    timex = values[0]["timex"] if values else ""
    match = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])", timex)
    if not match:
        return None
    names = {"Y": "year", "M": "minute" if match[1] else "month", "W": "week", "D": "day", "H": "hour"}
    return [match[2], names.get(match[3], "second"), None]


def recognizers_dates() -> Finder:
    import recognizers_suite as suite

    def find(text: str, published: str) -> list:
        reference = dt.datetime.fromisoformat(published)
        found = suite.recognize_datetime(text, "en-us", reference=reference)
        kinds = ("date", "daterange", "datetime", "datetimerange")
        return [value for m in found if m.type_name.split(".")[1] in kinds for value in _days(m)]

    return find


def _days(found) -> list[str]:
    """The value where the expression says it, both ends of a range, else the first (past) reading."""
    values = (found.resolution or {}).get("values")
    if not values:
        return []  # found, but not resolved
    first = values[0]
    timex = first["timex"]
    if timex.startswith("("):
        return [first[end] for end in ("start", "end") if end in first]
    if not timex.startswith("XXXX"):
        return [timex]
    return [first.get("value", first.get("start", timex))[:10]]


def dateparser_dates() -> Finder:
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def find(text: str, published: str) -> list:
        settings = {"RELATIVE_BASE": dt.datetime.fromisoformat(published), "PREFER_DATES_FROM": "past"}
        reader = DateDataParser(languages=["en"], settings=settings)
        found = search_dates(text, languages=["en"], settings=settings) or []
        return [_cut(day, reader.get_date_data(surface).period) for surface, day in found]

    return find


def _cut(day: dt.datetime, period: str | None) -> str:
    """The day as far as it was stated: dateparser fills months and years up."""
    forms = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "time": "%Y-%m-%dT%H:%M"}
    return day.strftime(forms.get(period or "", "%Y-%m-%d"))


def price_parser_quantities() -> Finder:
    from price_parser import Price

    def find(text: str, published: str) -> list:
        price = Price.fromstring(text)  # at most one a text: it is made for fields, not for prose
        return [] if price.amount is None else [[str(price.amount), price.currency, None]]

    return find


def textacy_attributions() -> Finder:
    import spacy
    from textacy import extract

    (model,) = spacy.util.get_installed_models()
    pipeline = spacy.load(model)

    def find(text: str, published: str) -> list:
        try:
            found = list(extract.direct_quotations(pipeline(text)))
        except ValueError:  # it refuses a text whose quotation marks do not pair
            return []
        return [[" ".join(token.text for token in q.speaker), q.content.text] for q in found]

    return find


LOADERS = {
    ("newsclaims", "quantities"): newsclaims_quantities,
    ("newsclaims", "dates"): newsclaims_dates,
    ("newsclaims", "attributions"): newsclaims_attributions,
    ("quantulum3", "quantities"): quantulum3_quantities,
    ("Recognizers-Text", "quantities"): recognizers_quantities,
    ("Recognizers-Text", "dates"): recognizers_dates,
    ("price-parser", "quantities"): price_parser_quantities,
    ("dateparser", "dates"): dateparser_dates,
    ("textacy", "attributions"): textacy_attributions,
}
