"""Headlines in title case and in capitals."""

import pytest

from articles.extraction.names.cues import Kind
from tests.extraction.reading import named, offered, values

BODY = "The drama Harbour Lights is about a nurse in Whitby. Ann Lee has said that it is fun."


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("‘Harbour Lights’ Cancelled by HBO", ("cancelled", None)),
        ("Harbour Lights Revived at HBO", ("revived", None)),
        ("Harbour Lights Season 2 Delayed To 2026", ("delayed", 2)),
        ("No Second Season for Harbour Lights", ("cancelled", None)),
    ],
)
def test_a_capitalised_word_of_news_is_not_a_name(headline, told):
    assert told in values(f"{headline}\n\n{BODY}", "status", "status", "season")


def test_a_headline_ends_a_show_after_four_seasons():
    assert (4,) in offered(
        f"‘Harbour Lights’ Ending After Four Seasons at HBO\n\n{BODY}", "final_season", "season"
    )


def test_words_shouted_in_a_headline_are_no_names():
    text = "Ann Lee QUITS Harbour Lights and fans are HEARTBROKEN\n\nThe actress has played Dot Marlow since 2017."
    assert named(text, Kind.SHOW) | named(text, Kind.PERSON) <= {"Harbour Lights", "Ann Lee", "Dot Marlow"}
    assert ("Harbour Lights", "Ann Lee", "Dot Marlow") in values(text, "cast", "show", "person", "character")


def test_a_name_without_the_apostrophe_of_its_genitive_is_the_same():
    text = (
        "Harbour Lights SPOILER Dot Marlows brother arrives\n\nDot Marlow, played by Ann Lee, has a brother."
    )
    assert named(text, Kind.PERSON) | named(text, Kind.CHARACTER) == {"Dot Marlow", "Ann Lee"}
