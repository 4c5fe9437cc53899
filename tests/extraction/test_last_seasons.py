"""The many ways to say that a season is the last."""

import pytest

from articles.extraction.expressions import Line
from articles.extraction.reading.seasons import find_seasons
from tests.extraction.reading import facts, values

NEWS = "Harbour Lights in Whitby\n\nThe drama Harbour Lights is back in the news. "


@pytest.mark.parametrize(
    ("sentence", "season"),
    [
        ("Harbour Lights will wrap with season 5.", 5),
        ("Harbour Lights is set to conclude after its fourth season.", 4),
        ("Harbour Lights is ending after four seasons.", 4),
        ("ITV is ending Harbour Lights after four seasons.", 4),
        ("Harbour Lights returns for its last season on June 3.", None),
        ("The final series of Harbour Lights begins on June 3.", None),
        ("Harbour Lights returns for a fourth and final year.", 4),
        ("Harbour Lights bows out next month after four series.", 4),
        ("Harbour Lights will say goodbye after four seasons.", 4),
        ("ITV is closing the book on Harbour Lights after four seasons.", 4),
        ("ITV plans to end the show Harbour Lights after four seasons.", 4),
        ("Harbour Lights will end following the second half of season 4.", 4),
        ("Season 4 is the end of the road for Harbour Lights.", 4),
        ("Season 4 of Harbour Lights, its last, begins on June 3.", 4),
        ("Season 4 will bring Harbour Lights to a close.", 4),
        ("This will be the last season of Harbour Lights.", None),
    ],
)
def test_a_season_is_said_to_be_the_last(sentence, season):
    assert values(NEWS + sentence, "final_season", "show", "season") == {("Harbour Lights", season)}


def test_a_season_is_said_to_be_the_end_of_a_show():
    told = values(f"{NEWS}Season 5 will be the end of Harbour Lights.", "final_season", "season")
    assert told == {(5,)}


def test_a_fan_revolt_is_not_an_end():
    assert facts(f"{NEWS}Viewers of Harbour Lights may quarrel over how season 2 went.", "final_season") == []


def test_somebody_who_bows_out_ends_no_show():
    assert facts(f"{NEWS}Ann Lee will bow out after four series.", "final_season") == []


def test_a_show_that_ended_after_a_number_of_seasons_is_not_about_to_end():
    assert facts(f"{NEWS}Harbour Lights ended after four seasons.", "final_season") == []


@pytest.mark.parametrize(
    ("words", "numbers", "final"),
    [
        ("a second helping", (2,), False),
        ("a third batch of new episodes", (3,), False),
        ("a second go-round", (2,), False),
        ("its fifth and final chapter", (5,), True),
        ("the last ever series", (), True),
    ],
)
def test_other_words_for_a_season(words, numbers, final):
    (season,) = find_seasons(Line(words))
    assert (season.numbers, season.final) == (numbers, final)


@pytest.mark.parametrize(
    "words", ["its fifth chapter", "her final outing as the captain", "a series of clues"]
)
def test_words_that_only_sound_like_a_season(words):
    assert find_seasons(Line(words)) == []


def test_a_swan_song_is_the_last_season():
    text = "Harbour Lights\n\nSeason 2 of the drama Harbour Lights will also be the show's swan song.\n"
    assert values(text, "final_season", "show", "season") == {("Harbour Lights", 2)}


def test_an_ordinal_alone_is_a_season_after_one_in_full():
    found = find_seasons(Line("The first series was long, but the second, which aired in April, is not."))
    assert [season.numbers for season in found] == [(1,), (2,)]


def test_an_ordinal_alone_is_not_a_season_elsewhere():
    assert find_seasons(Line("The first drama was long, but the second, which aired in April, is not.")) == []


def test_several_shows_may_enter_their_last_seasons():
    text = "TV news\n\nHarbour Lights and Nettle Row are both entering their final seasons.\n"
    assert values(text, "final_season", "show") == {("Harbour Lights",), ("Nettle Row",)}
