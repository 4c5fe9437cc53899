"""Who made the character or the book that a show is based on: near misses of its crew."""

import pytest

from articles.extraction import extract
from articles.extraction.origins import RULES
from tests.extraction.reading import KNOWN


def told(text: str) -> set[tuple]:
    """The creators found, with what they created; None for the show itself."""
    found = [
        fact
        for fact in extract(f"News of the Week\n\n{text}", lexicon=KNOWN)
        if fact.get("role") == "creator"
    ]
    return {(fact["person"], fact.get("of")) for fact in found}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_example(rule):
    facts = extract(f"News of the Week\n\n{rule.example}", lexicon=KNOWN)
    assert rule.name in {fact.rule for fact in facts if fact.kind == "origin"}


@pytest.mark.parametrize(
    ("said", "work"),
    [
        ("Bo Finch — the co-creator of the character — feels that she will be back.", "character"),
        ("Bo Finch, creator of the original comic book, wrote the finale.", "comic"),
        ("Bo Finch, who co-created this graphic novel, is glad.", "comic"),
        ("It has a book created by Bo Finch to thank.", "book"),
    ],
)
def test_the_creation_is_named_rather_than_the_show(said, work):
    assert told(f"Harbour Lights is back on HBO. {said}") == {("Bo Finch", work)}


def test_the_creator_of_the_show_is_not_a_near_miss():
    assert told("Bo Finch, creator of Harbour Lights, wrote a book.") == {("Bo Finch", None)}


def test_a_work_is_reported_once_with_all_sentences():
    text = "Harbour Lights is back. Bo Finch, who created the character, is glad. The character was created by Finch."
    (fact,) = [fact for fact in extract(f"News\n\n{text}", lexicon=KNOWN) if fact.kind == "origin"]
    assert len(fact.evidence) == 2
