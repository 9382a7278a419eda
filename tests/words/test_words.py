"""What single words can be: lemmas, forms, classes, and the words that no table holds."""

from __future__ import annotations

import time

import pytest

from newsclaims import Lexicon
from newsclaims.words import (
    Forms,
    classes,
    facts,
    inflect,
    is_person_noun,
    lemma_noun,
    lemma_verb,
    likeliest,
    nominalization,
    plural,
    verb_classes,
    verb_forms,
    words_of,
)

NOUNS = [
    ("people", "person"), ("deaths", "death"), ("troops", "troop"), ("women", "woman"), ("diplomats", "diplomat"),
    ("police", "police"), ("lives", "life"), ("wives", "wife"), ("crises", "crisis"), ("criteria", "criterion"),
    ("children", "child"), ("feet", "foot"), ("gunmen", "gunman"), ("policewomen", "policewoman"),
    ("spokespeople", "spokesperson"), ("passers-by", "passer-by"), ("runners-up", "runner-up"), ("heroes", "hero"),
    ("videos", "video"), ("buses", "bus"), ("viruses", "virus"), ("taxes", "tax"), ("cities", "city"), ("days", "day"),
    ("chiefs", "chief"), ("roofs", "roof"), ("news", "news"), ("politics", "politics"), ("series", "series"),
    ("aircraft", "aircraft"), ("ties", "tie"), ("buses", "bus"), ("asylum-seekers", "asylum-seeker"),
    ("non-combatants", "non-combatant"), ("bloggers", "blogger"), ("MPs", "mp"), ("NGOs", "ngo"), ("bases", "base"),
]  # fmt: skip

VERBS = [
    ("said", "say", "past participle"), ("denies", "deny", "third"), ("found", "find", "past participle"),
    ("saw", "see", "past"), ("seen", "see", "participle"), ("fell", "fall", "past"), ("fallen", "fall", "participle"),
    ("cut", "cut", "base past participle"), ("come", "come", "base participle"), ("began", "begin", "past"),
    ("begun", "begin", "participle"), ("was", "be", "past"), ("been", "be", "participle"), ("is", "be", "third"),
    ("dying", "die", "gerund"), ("admitted", "admit", "past participle"), ("travelling", "travel", "gerund"),
    ("cancelled", "cancel", "past participle"), ("canceled", "cancel", "past participle"),
    ("panicked", "panic", "past participle"), ("fled", "flee", "past participle"), ("withdrew", "withdraw", "past"),
    ("misled", "mislead", "past participle"), ("burned", "burn", "past participle"), ("strikes", "strike", "third"),
    ("focused", "focus", "past participle"), ("quit", "quit", "base past participle"),
]  # fmt: skip

INFLECTED = [
    Forms("stop", "stops", "stopped", "stopped", "stopping"),
    Forms("deny", "denies", "denied", "denied", "denying"),
    Forms("visit", "visits", "visited", "visited", "visiting"),
    Forms("die", "dies", "died", "died", "dying"),
    Forms("agree", "agrees", "agreed", "agreed", "agreeing"),
    Forms("hit", "hits", "hit", "hit", "hitting"),
    Forms("take", "takes", "took", "taken", "taking"),
    Forms("begin", "begins", "began", "begun", "beginning"),
    Forms("run", "runs", "ran", "run", "running"),
    Forms("go", "goes", "went", "gone", "going"),
    Forms("be", "is", "was", "been", "being"),
    Forms("have", "has", "had", "had", "having"),
    Forms("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"),
    Forms("benefit", "benefits", "benefited", "benefited", "benefiting"),
    Forms("panic", "panics", "panicked", "panicked", "panicking"),
    Forms("push", "pushes", "pushed", "pushed", "pushing"),
]

PLURALS = [
    ("city", "cities"), ("day", "days"), ("church", "churches"), ("box", "boxes"), ("man", "men"), ("woman", "women"),
    ("person", "people"), ("child", "children"), ("hero", "heroes"), ("crisis", "crises"), ("wife", "wives"),
    ("roof", "roofs"), ("fireman", "firemen"), ("human", "humans"), ("bus", "buses"), ("virus", "viruses"),
    ("police", "police"), ("aircraft", "aircraft"), ("passer-by", "passers-by"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "lemma"), NOUNS)
def test_the_lemma_of_a_noun_whatever_its_case(word: str, lemma: str) -> None:
    assert lemma_noun(word) == lemma
    assert lemma_noun(word.lower().capitalize() if not word[:2].isupper() else word) == lemma


@pytest.mark.parametrize(("word", "lemma", "forms"), VERBS)
def test_the_lemma_and_the_forms_of_a_verb(word: str, lemma: str, forms: str) -> None:
    assert lemma_verb(word.upper()) == lemma
    assert verb_forms(word) == frozenset(forms.split())


@pytest.mark.parametrize("forms", INFLECTED, ids=lambda forms: forms.base)
def test_inflection_and_back(forms: Forms) -> None:
    assert inflect(forms.base) == forms
    assert {lemma_verb(form) for form in forms} == {forms.base}
    for form, name in zip(forms, ("base", "third", "past", "participle", "gerund"), strict=True):
        assert name in verb_forms(form)


@pytest.mark.parametrize(("noun", "expected"), PLURALS)
def test_plurals_and_back(noun: str, expected: str) -> None:
    assert plural(noun) == expected
    assert facts(expected).plural
    assert lemma_noun(expected) == noun


@pytest.mark.parametrize(
    "word", ["minister", "Voters", "gunmen", "spokespeople", "peacekeepers", "firefighter"]
)
def test_persons(word: str) -> None:
    assert is_person_noun(word)


@pytest.mark.parametrize(
    "word", ["ministry", "governments", "committee", "army", "Parliament", "company", "police"]
)
def test_groups(word: str) -> None:
    assert "group" in classes(word)


@pytest.mark.parametrize("word", ["bridge", "deaths", "river", "quickly", "said", "the", ""])
def test_neither_persons_nor_groups(word: str) -> None:
    assert not is_person_noun(word)
    assert "group" not in classes(word)


def test_classes_of_verbs_and_nouns() -> None:
    assert "communication" in verb_classes("announced")
    assert "motion" in verb_classes("fled")
    assert classes("invasion")[0] == "act"
    assert "time" in classes("weeks")


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("dead", "adjective"), ("killed", "verb"), ("officials", "noun"), ("quickly", "adverb"), ("the", "determiner"),
        ("reportedly", "adverb"), ("of", "preposition"), ("will", "modal"), ("zzqx", "noun"), ("12", None), ("", None),
    ],
)  # fmt: skip
def test_the_likeliest_part_of_speech(word: str, part: str | None) -> None:
    assert likeliest(word) == part


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("withdrew", "withdrawal"), ("explode", "explosion"), ("invade", "invasion"), ("elected", "election"),
        ("arrest", "arrest"), ("collapsed", "collapse"), ("die", "death"), ("deport", "deportation"),
        ("marry", "marriage"), ("zzqx", None),
    ],
)  # fmt: skip
def test_nominalization(verb: str, noun: str | None) -> None:
    assert nominalization(verb) == noun


def test_a_word_of_two_parts_of_speech_keeps_both() -> None:
    found = facts("strikes")
    assert (found.noun, found.plural, found.verb, found.verb_forms) == ("strike", True, "strike", {"third"})
    injured = facts("injured")
    assert injured.adjective
    assert injured.verb == "injure"


def test_words_in_no_table_are_guessed_from_their_spelling() -> None:
    assert not facts("Ruritanians").known
    assert (facts("Ruritanians").noun, facts("Ruritanians").plural) == ("ruritanian", True)
    assert facts("glorblified").verb_forms == {"past", "participle"}
    assert facts("glorbly").adverb
    assert facts("glorbist").classes == ("person",)
    assert facts("ex-minister").noun == "ex-minister"
    assert facts("ex-minister").classes == ("person",)


@pytest.mark.parametrize("word", ["larger", "closest", "biggest", "happier", "latest", "safer"])
def test_degrees_of_adjectives(word: str) -> None:
    assert facts(word).adjective
    assert likeliest(word) == "adjective"


@pytest.mark.parametrize("word", ["leader", "worker", "harvest", "river", "protest"])
def test_nouns_that_look_like_degrees(word: str) -> None:
    assert likeliest(word) == "noun"


def test_function_words_have_their_classes() -> None:
    assert facts("Which").closed == ("relative",)
    assert facts("bridge").closed == ()
    assert "auxiliary" in facts("didn’t").closed


def test_the_table_is_loaded_and_looked_up_quickly() -> None:
    words = words_of(Lexicon.default().without(["a word to make another table"]))
    sample = ["people", "minister", "zzqx", "said"]
    words.facts("people")
    start = time.process_time()
    for _ in range(10_000):
        for word in sample:
            words.facts(word)
    assert time.process_time() - start < 1.0  # 40 000 look-ups; some 10 ms where nothing else runs


def test_the_generated_table_says_whence_it_comes_and_is_compact() -> None:
    from pathlib import Path

    import newsclaims

    folder = Path(newsclaims.__file__).parent / "tables" / "en"
    text = (folder / "words.txt").read_text("utf-8")
    assert "WordNet" in text.split("\nab\t")[0]
    assert "Princeton" in (folder / "WORDNET_LICENSE").read_text("utf-8")
    assert len(text.encode()) < 1_000_000
    keys = [line.split("\t")[0] for line in text.splitlines() if line[0] not in "#="]
    assert keys == sorted(set(keys))
