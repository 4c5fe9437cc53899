"""What is said of shows alone, by which titles are known that no lexicon has."""

import pytest

from articles.extraction.lexicon.lexicon import Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text

NOBODYS = Lexicon()


def kinds(string: str) -> dict[str, Kind]:
    """Canonical name -> its kind, in an article whose headline says nothing."""
    return {name.canonical: name.kind for name in Names(Text("News of the day\n" + string), NOBODYS).mentions}


@pytest.mark.parametrize(
    "sentence",
    [
        "Pewter Lane returns for its fourth season on June 3.",
        "Pewter Lane will return for a second season in the fall.",
        "Pewter Lane ran for six seasons on ABC.",
        "Pewter Lane hails from Bellows Television.",
        "Pewter Lane viewers were stunned on Monday night.",
        "Pewter Lane averaged 3 million viewers.",
        "Pewter Lane continues tonight at 9pm on BBC One.",
        "The show is a spinoff of Pewter Lane.",
        "Ann Sutter executive produces Pewter Lane.",
        "Ann Sutter, who plays Mara Voss in Pewter Lane, is leaving.",
        "On Pewter Lane, Ann Sutter plays a widow.",
    ],
)
def test_what_nothing_else_does_tells_a_show(sentence):
    assert kinds(sentence)["Pewter Lane"] is Kind.SHOW


@pytest.mark.parametrize(
    "said",
    ["has been renewed for a third season", "season 3 will be the last", "premieres on AMC on March 3"],
)
def test_before_such_words_a_word_that_begins_its_sentence_is_a_show(said):
    assert kinds(f"Undertow {said}.")["Undertow"] is Kind.SHOW
    assert "Comedy" not in kinds(f"Comedy {said}.")


def test_somebody_who_comes_back_for_a_season_is_no_show():
    assert kinds("Ann Sutter will return for a second season.")["Ann Sutter"] is Kind.PERSON


def test_a_town_in_which_somebody_plays_is_no_show():
    assert kinds("She plays a widow in Harrowmouth.")["Harrowmouth"] is not Kind.SHOW
