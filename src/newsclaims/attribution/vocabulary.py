"""The vocabulary of attribution, compiled once for each lexicon: forms of cues and word classes."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, cast

from newsclaims.lexicon import Lexicon, Row
from newsclaims.types import Modality, Polarity
from newsclaims.words import Words, inflect, plural, words_of

_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    ".": ".",
    "?": ".",
    "!": ".",
    "…": "-",
    "...": "-",
    "--": "-",
    "---": "-",
    "—": "-",
    "–": "-",
    "-": "-",
    "|": ";",
}


class Frame(NamedTuple):
    """One row of the verbs: what a verb with this particle takes, and which speech act it is."""

    lemma: str
    rest: tuple[str, ...]
    act: str
    takes: frozenset[str]


class VerbForm(NamedTuple):
    """A form of a cue verb: which forms it may be (base, s, past, part, ing), and its frames."""

    kinds: frozenset[str]
    frames: tuple[Frame, ...]


class NounCue(NamedTuple):
    """A noun that reports, and the acts that it tells before each word that may follow it."""

    lemma: str
    act: str
    acts: tuple[tuple[str, str], ...]

    @property
    def takes(self) -> frozenset[str]:
        """The words that may follow it."""
        return frozenset(word for word, _ in self.acts)

    def act_before(self, following: str) -> str:
        """The act that it tells before the word."""
        return dict(self.acts)[following]


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Word classes of the closed classes, and the forms of cue verbs, by lower-case surface."""

    classes: dict[str, str]
    verbs: dict[str, VerbForm]
    nouns: dict[str, NounCue]
    governors: dict[str, tuple[Polarity, Modality]]
    venues: frozenset[str]
    charges: frozenset[str]
    labels: frozenset[str]
    words: Words
    anchors: frozenset[str]


Described = tuple[str, str, int]


class _Describer(dict[str, Described]):
    """Tokens as written, with blanks behind them, and what tells of them; so many are remembered."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def __missing__(self, word: str) -> Described:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = _describe(self._vocabulary, word)
        return found


_REMEMBERED = 32768


@functools.lru_cache(maxsize=16)
def describer(vocabulary: Vocabulary) -> Callable[[str], Described]:
    """What tells of a token as written its lower-case form, its class and its length.

    Blanks behind a token are none of it.

    Classes are those of the closed classes, or of marks; P (capitalized), n, a, adv, num, 's
    (possessive); vd (past), vs (third person), vb (base), vn (participle) and vg (-ing) where a
    verb is likeliest.
    """
    return _Describer(vocabulary).__getitem__


def _describe(vocabulary: Vocabulary, word: str) -> Described:
    word = word.rstrip()
    lower = word.lower().replace("’", "'")
    return lower, _class(vocabulary, word, lower), len(word)


_OTHER_ANCHORS = frozenset({"according", "per", ":"})


def _class(vocabulary: Vocabulary, word: str, lower: str) -> str:
    known = vocabulary.classes.get(lower)
    if known is not None and word not in _CAPITAL_NAMES:
        return known
    first = word[0]
    if first.isdigit():
        return "num"
    if not first.isalpha():
        return _MARKS.get(word, "x")
    if lower.endswith(("'s", "s'")):
        return "'s"
    return "P" if first.isupper() else _open_class(vocabulary, lower)


_CAPITAL_NAMES = frozenset({"US", "WHO", "IT", "Will", "May", "Mark", "Hope"})
_VERB_CLASS = (("past", "vd"), ("third", "vs"), ("base", "vb"), ("participle", "vn"), ("gerund", "vg"))
_BASE_ALONE = frozenset({"base"})


def _open_class(vocabulary: Vocabulary, lower: str) -> str:
    facts = vocabulary.words.facts(lower)
    likeliest = facts.likeliest
    if likeliest == "verb" and facts.verb_forms == _BASE_ALONE:
        if facts.adjective_weight > 0:
            return "a"
        if facts.noun_weight > 0:
            return "n"
    if likeliest == "verb" and facts.plural and facts.noun_weight >= facts.verb_weight - 1:
        return "n"
    if likeliest == "verb" or "gerund" in facts.verb_forms:
        return next(cls for form, cls in _VERB_CLASS if form in facts.verb_forms)
    if likeliest == "adverb" or (lower.endswith("ly") and (likeliest is None or "-" in lower)):
        return "adv"
    return "a" if likeliest == "adjective" else "n"


@functools.lru_cache(maxsize=16)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The compiled vocabulary of a lexicon."""
    verbs, nouns = _verbs(lexicon), _nouns(lexicon)
    return Vocabulary(
        dict(lexicon.values("closed_class")),
        verbs,
        nouns,
        {row.surface: _governor(row) for row in lexicon.rows("reporting_governors")},
        frozenset(lexicon.values("speech_venues")),
        frozenset(noun for noun, cue in nouns.items() if any(act == "accuses" for _, act in cue.acts)),
        frozenset(lexicon.values("headline_labels")),
        words_of(lexicon),
        frozenset(verbs) | frozenset(nouns) | _OTHER_ANCHORS,
    )


def _governor(row: Row) -> tuple[Polarity, Modality]:
    return cast("Polarity", row.value), cast("Modality", row.get("modality"))


def _verbs(lexicon: Lexicon) -> dict[str, VerbForm]:
    frames: dict[str, list[Frame]] = {}
    kinds: dict[str, set[str]] = {}
    inflected: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for row in lexicon.rows("reporting_verbs"):
        frame = _frame(row)
        verb = row.surface.split(" ")[0], row.get("forms")
        if verb not in inflected:
            inflected[verb] = _forms(*verb)
        for form, kind in inflected[verb]:
            known = frames.setdefault(form, [])
            if not known or known[-1] is not frame:  # "said" is two forms of one verb
                known.append(frame)
            kinds.setdefault(form, set()).add(kind)
    for rows in frames.values():
        rows.sort(key=lambda frame: -len(frame.rest))
    shared = {kind: kind for kind in map(frozenset, kinds.values())}  # a few sets for all forms
    return {form: VerbForm(shared[frozenset(kinds[form])], tuple(rows)) for form, rows in frames.items()}


def _nouns(lexicon: Lexicon) -> dict[str, NounCue]:
    found: dict[str, NounCue] = {}
    for row in lexicon.rows("reporting_nouns"):
        earlier = found[row.surface].acts if row.surface in found else ()
        acts = tuple((word, row.value) for word in row.get("frames").split())
        cue = NounCue(row.surface, row.value, earlier + acts)
        found[row.surface] = found[plural(row.surface)] = cue
    return found


def _frame(row: Row) -> Frame:
    return Frame(
        row.surface, tuple(row.surface.split(" ")[1:]), row.value, frozenset(row.get("frames").split())
    )


def _forms(verb: str, irregular: str) -> tuple[tuple[str, str], ...]:
    """The forms of a verb; `irregular` overrides its past and, where another, its participle."""
    base, third, past, participle, gerund = inflect(verb)
    if irregular:
        past, _, other = irregular.partition(" ")
        participle = other or past
    forms = [(base, "base"), (third, "s"), (past, "past"), (participle, "part"), (gerund, "ing")]
    if base.endswith(("el", "al")):  # "labeled" and "labelled"
        forms += [(base + "ed", "past"), (base + "ed", "part"), (base + "ing", "ing")]
        forms += [(base + "led", "past"), (base + "led", "part"), (base + "ling", "ing")]
    return tuple(dict.fromkeys(forms))
