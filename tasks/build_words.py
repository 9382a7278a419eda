"""Build `src/newsclaims/tables/en/words.txt` from the WordNet database files.

    apt-get install wordnet-base
    python tasks/build_words.py /usr/share/wordnet

The table is what `newsclaims.words` knows of single English words, at most 1 MB and made to be
loaded in a millisecond: a line holds the words of one beginning, and is read when one of them is
asked for. The output depends on the input files alone, so that two runs give the same bytes.

A line is two letters, a tab, and groups parted by "|": a key, a colon, and the remainders of the
words that it holds for ("_" where nothing remains). The key n5PG v2c a1 means: nouns of weight 5
whose first senses are a person and a group, verbs of weight 2 of communication, adjectives of
weight 1. Lines that begin with "=" hold pairs parted by blanks:

    =noun           pairs: irregular plural, singular
    =verb           pairs: irregular or doubled inflected form, verb
    =past           pairs: verb, irregular past tense
    =participle     pairs: verb, irregular past participle
    =nominal        pairs: verb, noun of the act

A weight is the bit length of the times that the word was tagged with this part of speech in
WordNet's concordance: 0 for never, 1 for once, 7 for 64 to 127.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "src" / "newsclaims" / "tables" / "en" / "words.txt"

HEADER = """\
# What newsclaims knows of single English words. Made by tasks/build_words.py; do not edit:
# rows for words that are missing here go into words_extra.csv.
# Source: WordNet 3.0, Copyright 2006 by Princeton University; its licence is in WORDNET_LICENSE.
# A line: two first letters, a tab, groups parted by "|". A group: key, colon, remainders of words.
# Keys: part of speech (n noun, v verb, a adjective, r adverb), weight (bit length of its count in
# WordNet's tagged texts, one hexadecimal digit), classes of the first senses. Lines that begin with
# "=" hold pairs: =noun plural and singular, =verb form and verb, =past and =participle verb and
# form, =nominal verb and noun of the act.
"""

# WordNet's lexicographer files, https://wordnet.princeton.edu/documentation/lexnames5wn
NOUN_CLASSES = {
    4: "A",  # act
    5: "N",  # animal
    6: "T",  # artifact
    7: "U",  # attribute
    8: "B",  # body
    9: "K",  # cognition
    10: "C",  # communication
    11: "E",  # event
    12: "F",  # feeling
    13: "D",  # food
    14: "G",  # group
    15: "L",  # location
    16: "M",  # motive
    17: "O",  # object
    18: "P",  # person
    19: "H",  # phenomenon
    20: "V",  # plant
    21: "Y",  # possession
    22: "J",  # process
    23: "Q",  # quantity
    24: "R",  # relation
    25: "W",  # shape
    26: "S",  # state
    27: "X",  # substance
    28: "I",  # time
}
# File 3 holds the unique beginners; each is named by a word of its own.
TOPS = {"person": "P", "group": "G", "animal": "N", "plant": "V", "location": "L", "time": "I",
        "event": "E", "act": "A", "artifact": "T", "communication": "C", "state": "S",
        "food": "D", "substance": "X", "quantity": "Q", "measure": "Q", "process": "J",
        "possession": "Y", "phenomenon": "H", "feeling": "F", "attribute": "U", "cognition": "K"}  # fmt: skip
VERB_CLASSES = {
    29: "b",  # body
    30: "g",  # change
    31: "k",  # cognition
    32: "c",  # communication
    33: "o",  # competition
    34: "d",  # consumption
    35: "t",  # contact
    36: "x",  # creation
    37: "e",  # emotion
    38: "m",  # motion
    39: "p",  # perception
    40: "y",  # possession
    41: "s",  # social
    42: "z",  # stative
    43: "w",  # weather
}
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
KEPT_CLASSES = 3  # more senses than this say little about a word in news
UNUSED_KINDS = frozenset("NV")  # species names that no tagged text holds only cost room

# Verbs whose past tense and participle are the base itself, and those whose participle alone is
# (Quirk et al., A Comprehensive Grammar of the English Language, 3.15-3.16, classes 5 and 7).
SAME = [
    "bet", "bid", "broadcast", "burst", "cast", "cost", "cut", "fit", "forecast", "hit", "hurt",
    "knit", "let", "miscast", "offset", "overcut", "preset", "put", "quit", "recast", "recut",
    "reset", "rid", "set", "shed", "shut", "slit", "split", "spread", "thrust", "undercut", "upset",
    "wed",
]  # fmt: skip
SAME_PARTICIPLE = ["become", "come", "outrun", "overcome", "overrun", "rerun", "run"]
# Where usage in news prefers the regular of two forms, or the exception list holds rare ones.
PREFERRED = {
    "be": ("was", "been"), "bear": ("bore", "borne"), "beat": ("beat", "beaten"),
    "bid": ("bid", "bid"), "bite": ("bit", "bitten"), "break": ("broke", "broken"),
    "forget": ("forgot", "forgotten"), "get": ("got", "got"), "hang": ("hung", "hung"),
    "have": ("had", "had"), "hide": ("hid", "hidden"), "lie": ("lay", "lain"),
    "light": ("lit", "lit"), "prove": ("proved", "proved"), "ride": ("rode", "ridden"),
    "shoot": ("shot", "shot"), "show": ("showed", "shown"), "speak": ("spoke", "spoken"),
    "strike": ("struck", "struck"), "wake": ("woke", "woken"), "wear": ("wore", "worn"),
    "weave": ("wove", "woven"), "swell": ("swelled", "swollen"), "sew": ("sewed", "sewn"),
    "sow": ("sowed", "sown"), "mow": ("mowed", "mown"), "shear": ("sheared", "shorn"),
    "strive": ("strove", "striven"), "write": ("wrote", "written"), "do": ("did", "done"),
    "go": ("went", "gone"), "undergo": ("underwent", "undergone"), "sink": ("sank", "sunk"),
    "stink": ("stank", "stunk"), "shrink": ("shrank", "shrunk"), "spring": ("sprang", "sprung"),
    "tread": ("trod", "trodden"), "rise": ("rose", "risen"), "arise": ("arose", "arisen"),
    "drive": ("drove", "driven"), "eat": ("ate", "eaten"), "fall": ("fell", "fallen"),
    "choose": ("chose", "chosen"), "freeze": ("froze", "frozen"), "steal": ("stole", "stolen"),
    "saw": ("sawed", "sawn"), "slay": ("slew", "slain"), "smite": ("smote", "smitten"),
    "bind": ("bound", "bound"), "find": ("found", "found"), "grind": ("ground", "ground"),
    "wind": ("wound", "wound"), "shine": ("shone", "shone"), "dig": ("dug", "dug"),
    "learn": ("learned", "learned"), "burn": ("burned", "burned"), "dream": ("dreamed", "dreamed"),
    "spell": ("spelled", "spelled"), "spill": ("spilled", "spilled"), "leap": ("leaped", "leaped"),
    "kneel": ("knelt", "knelt"), "plead": ("pleaded", "pleaded"), "speed": ("sped", "sped"),
    "sneak": ("sneaked", "sneaked"), "dive": ("dived", "dived"), "lean": ("leaned", "leaned"),
    "melt": ("melted", "melted"), "help": ("helped", "helped"), "work": ("worked", "worked"),
    "mislead": ("misled", "misled"), "lead": ("led", "led"), "swim": ("swam", "swum"),
    "dwell": ("dwelt", "dwelt"), "cleave": ("cleaved", "cleaved"), "shave": ("shaved", "shaved"),
    "benefit": ("benefited", "benefited"), "focus": ("focused", "focused"), "bias": ("biased", "biased"),
    "read": ("read", "read"), "outbid": ("outbid", "outbid"), "worship": ("worshipped", "worshipped"),
    "beget": ("begot", "begotten"), "swear": ("swore", "sworn"), "tear": ("tore", "torn"),
}  # fmt: skip


@dataclass
class Entry:
    """What the database says of one word: by part of speech its count and its senses' classes."""

    counts: Counter[str] = field(default_factory=Counter)
    classes: dict[str, str] = field(default_factory=dict)

    def key(self) -> str:
        """The facts as a line's key, the likeliest part of speech first."""
        parts = sorted(self.classes, key=lambda part: (-self.counts[part], "nvar".index(part)))
        return " ".join(f"{part}{weight(self.counts[part]):x}{self.classes[part]}" for part in parts)


def weight(count: int) -> int:
    """The bit length of a count, at most fifteen."""
    return min(15, count.bit_length())


def main() -> None:
    """Read the database files that the command line names and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wordnet", type=Path, help="folder of index.noun, data.noun, noun.exc, cntlist.rev")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    arguments = parser.parse_args()
    arguments.output.write_text(HEADER + "".join(table(arguments.wordnet)), "utf-8", newline="\n")


def table(folder: Path) -> Iterator[str]:
    """The lines of the table in a fixed order."""
    entries = read_entries(folder)
    beginnings: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, entry in sorted(entries.items()):
        beginnings[word[:2]][entry.key()].append(word[2:] or "_")
    for beginning, by_key in sorted(beginnings.items()):
        groups = (f"{key}:{' '.join(rests)}" for key, rests in sorted(by_key.items()))
        yield f"{beginning}\t{'|'.join(groups)}\n"
    plurals = read_exceptions(folder, "noun", entries)
    verbs = read_exceptions(folder, "verb", entries)
    past, participle = principal_parts(verbs)
    sections = {"noun": plurals, "verb": verbs, "past": past, "participle": participle}
    sections["nominal"] = nominals(folder, entries)
    for name, pairs in sections.items():
        yield f"={name}\t{' '.join(f'{left} {right}' for left, right in sorted(set(pairs)))}\n"


def read_entries(folder: Path) -> dict[str, Entry]:
    """Every lower-case single word of the four index files."""
    counts, lower = read_counts(folder), lower_case_words(folder)
    entries: dict[str, Entry] = defaultdict(Entry)
    for name, part in PARTS.items():
        data = synset_files(folder, name)
        for word, offsets in read_index(folder, name):
            if word not in lower[part]:
                continue
            senses = counts.get((word, part), {})
            classes = sense_classes([data[offset] for offset in offsets], senses)
            if not senses and classes and classes[0] in UNUSED_KINDS:
                continue
            entries[word].counts[part] = sum(senses.values())
            entries[word].classes[part] = classes
    return entries


def read_index(folder: Path, name: str) -> Iterator[tuple[str, list[str]]]:
    """Word and the offsets of its synsets, first sense first."""
    for line in (folder / f"index.{name}").read_text("utf-8").splitlines():
        cells = line.split()
        if not line.startswith(" ") and is_word(cells[0]):
            yield cells[0], cells[-int(cells[2]) :]


def is_word(word: str) -> bool:
    """Letters, at least two of them, parted by hyphens at most."""
    return bool(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word)) and len(word) > 1


def data_lines(folder: Path, name: str) -> Iterator[list[str]]:
    for line in (folder / f"data.{name}").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            yield line.partition(" | ")[0].split()


def synset_words(cells: list[str]) -> list[str]:
    """The words of a synset as they are written, without the adjectives' position marks."""
    return [re.sub(r"\(.*\)", "", cells[4 + 2 * i]) for i in range(int(cells[3], 16))]


def synset_files(folder: Path, name: str) -> dict[str, str]:
    """Synset offset to the letter of its class."""
    found = {}
    for cells in data_lines(folder, name):
        number = int(cells[1])
        if number == 3:
            letters = [TOPS[word] for word in synset_words(cells) if word in TOPS]
            found[cells[0]] = letters[0] if letters else ""
        else:
            found[cells[0]] = NOUN_CLASSES.get(number, "") or VERB_CLASSES.get(number, "")
    return found


def sense_classes(letters: list[str], counts: dict[int, int]) -> str:
    """The classes of the senses that matter: the first, and those of a sixth of all uses or more."""
    total = sum(counts.values())
    kept: list[str] = []
    for number, letter in enumerate(letters, 1):
        if number == 1 or (6 * counts.get(number, 0) >= total if total else number == 2):
            kept += [letter] if letter and letter not in kept else []
    return "".join(kept[:KEPT_CLASSES])


def read_counts(folder: Path) -> dict[tuple[str, str], dict[int, int]]:
    """Word and part of speech to the count of each of its senses in the tagged texts."""
    parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    counts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        key, sense, count = line.split()
        word, _, rest = key.partition("%")
        counts[word, parts[rest[0]]][int(sense)] = int(count)
    return counts


def lower_case_words(folder: Path) -> dict[str, frozenset[str]]:
    """By part of speech the words that some synset writes in lower case; the rest are names."""
    return {
        part: frozenset(word for cells in data_lines(folder, name) for word in synset_words(cells))
        for name, part in PARTS.items()
    }


def read_exceptions(folder: Path, name: str, entries: dict[str, Entry]) -> list[tuple[str, str]]:
    """Inflected form and base, single words alone, where the base is in the table."""
    pairs = []
    for line in (folder / f"{name}.exc").read_text("utf-8").splitlines():
        form, *bases = line.split()
        known = [base for base in bases if is_word(form) and base in entries and base != form]
        if known:
            pairs.append((form, max(known, key=lambda base: entries[base].counts[PARTS[name]])))
    return pairs


def principal_parts(verbs: Iterable[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Irregular past tenses and past participles, each a list of verb and form.

    Of two irregular forms the participle is the one in -n, -ne or with the vowel u
    (given, gone, begun); a single one is both (made).
    """
    forms: dict[str, list[str]] = defaultdict(list)
    for form, verb in verbs:
        if not form.endswith(("ing", "s")) and form not in ("am", "are", "is", "been", "wert"):
            forms[verb].append(form)
    past, participle = {verb: verb for verb in SAME}, {verb: verb for verb in SAME}
    for verb, found in forms.items():
        split = [f for f in found if re.search(r"[^a]n$|ne$|[ar]wn$|u[mn][gk]?$", f)]
        rest = [f for f in found if f not in split]
        if len(found) == 2 and split and rest:
            past[verb], participle[verb] = rest[0], split[0]
        elif verb not in past:
            past[verb] = participle[verb] = found[0]
    participle.update({verb: verb for verb in SAME_PARTICIPLE})
    past.update({verb: forms[0] for verb, forms in PREFERRED.items()})
    participle.update({verb: forms[1] for verb, forms in PREFERRED.items()})
    return list(past.items()), list(participle.items())


def nominals(folder: Path, entries: dict[str, Entry]) -> list[tuple[str, str]]:
    """Verb and the noun of its act or event that WordNet derives from its first senses.

    Of several the commonest whose own first sense is such a noun.
    """
    nouns = {cells[0]: cells for cells in data_lines(folder, "noun")}
    verbs = {cells[0]: cells for cells in data_lines(folder, "verb")}
    pairs = []
    for verb, offsets in read_index(folder, "verb"):
        found: set[str] = set()
        for offset in offsets[:SENSES_DERIVED]:
            found.update(noun for noun in derived_nouns(verbs[offset], verb, nouns) if noun in entries)
        if found:
            pairs.append((verb, min(found, key=lambda noun: nominal_order(noun, entries[noun]))))
    return pairs


def nominal_order(noun: str, entry: Entry) -> tuple[bool, bool, int, str]:
    """Nouns that are acts and events first of all come first, gerunds last, then common ones first."""
    unlike = entry.classes.get("n", "-")[:1] not in ACT_CLASSES
    return unlike, noun.endswith("ing"), -entry.counts["n"], noun


ACT_CLASSES = frozenset("ACEJS")
SENSES_DERIVED = 3  # later senses of a verb have nouns of other matters
NOUNS_DERIVED = frozenset({4, 10, 11, 22, 26})  # act, communication, event, process, state


def derived_nouns(cells: list[str], verb: str, nouns: dict[str, list[str]]) -> Iterator[str]:
    """Nouns of an act, event, process or state that the verb's synset points to as derived forms."""
    words = synset_words(cells)
    place = words.index(verb) + 1 if verb in words else 0
    first = 5 + 2 * len(words)
    for i in range(int(cells[first - 1])):
        symbol, offset, part, ends = cells[first + 4 * i : first + 4 * i + 4]
        derived = symbol == "+" and part == "n" and int(ends[:2], 16) == place
        if derived and int(nouns[offset][1]) in NOUNS_DERIVED:
            yield synset_words(nouns[offset])[int(ends[2:], 16) - 1]


if __name__ == "__main__":
    main()
