"""Words that refer to a season."""

import pytest

from articles.extraction.expressions import Line
from articles.extraction.pipeline import read
from articles.extraction.reading.seasons import find_seasons
from articles.extraction.rules.which_season import parted_from
from tests.extraction.reading import KNOWN, offered, rules_that_find


@pytest.mark.parametrize(
    ("words", "numbers", "final"),
    [
        ("season 3", (3,), False),
        ("Season Three", (3,), False),
        ("series six", (6,), False),
        ("the third season", (3,), False),
        ("the third and final season", (3,), True),
        ("its second and last season", (2,), True),
        ("sophomore season", (2,), False),
        ("seasons 11, 12 and 13", (11, 12, 13), False),
        ("the 40th series", (40,), False),
        ("the final season", (), True),
        ("the new season", (), False),
        ("the upcoming third season", (3,), False),
        ("the final, fourth season", (4,), True),
        ("its fourth, and last, season", (4,), True),
        ("the fifth-season premiere", (5,), False),
        ("series two and three", (2, 3), False),
        ("the 42nd edition", (42,), False),
        ("begins its sixth and last on FX", (6,), True),
        ("is renewed through its sixth.", (6,), False),
        ("S04", (4,), False),
        ("renewed for a 19th, to nobody's surprise", (19,), False),
    ],
)
def test_words_of_a_season(words, numbers, final):
    (season,) = find_seasons(Line(words))
    assert (season.numbers, season.final) == (numbers, final)


@pytest.mark.parametrize(
    "words",
    [
        "a series of events",
        "the football season's end was near in the first half",
        "ten years",
        "a first-run comedy",
    ],
)
def test_these_name_no_numbered_season(words):
    assert all(not season.numbers for season in find_seasons(Line(words)))


def test_the_number_is_not_taken_from_another_noun():
    (season,) = find_seasons(Line("the first trailers for season five"))
    assert season.numbers == (5,)


def test_the_words_for_a_season_imply_its_length():
    text = "Harbour Lights\n\nThe comedy Harbour Lights returns for a second six-part series.\n"
    assert "episodes of a season" in rules_that_find(text)


def test_a_number_after_a_title_is_its_season():
    text = "Harbour Lights\n\nThe trailer says that Harbour Lights 2 premieres on June 3.\n"
    assert ("Harbour Lights", 2) in offered(text, "premiere", "show", "season")


@pytest.mark.parametrize(
    "words", ["Harbour Lights 2 million viewers", "Harbour Lights 8 p.m.", "Harbour Lights 10 episodes"]
)
def test_another_number_after_a_title_is_not_a_season(words):
    text = f"Harbour Lights\n\nThe drama Harbour Lights premieres on June 3: {words}.\n"
    assert offered(text, "premiere", "season") == {(1,), (None,)}


@pytest.mark.parametrize(
    ("season", "how"),
    [(1, ["season in its clause", "season beside it"]), (2, ["season beyond a comma"]), (3, [])],
)
def test_the_distance_of_a_season_from_a_statement(season, how):
    text = (
        "Harbour Lights\n\nIts second season has sixteen parts, twice those of the eight-part first season.\n"
    )
    reading, _ = read(text, None, KNOWN)
    marked = next(one for one in reading.marked if "eight-part" in one.string)
    assert parted_from(marked, marked.string.index("eight-part"), season) == how


@pytest.mark.parametrize(
    ("sentence", "seasons"),
    [
        ("Harbour Lights ended on June 3, and there is no season 4 to come.", {None}),
        ("Harbour Lights, which ended on June 3, will not return for season 2 until 2030.", {2, None}),
    ],
)
def test_a_season_that_will_not_be_made_has_no_finale(sentence, seasons):
    assert {season for (season,) in offered(f"News\n\n{sentence}\n", "finale", "season")} == seasons


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Finch wrote jokes for 1,350 episodes of Harbour Lights.",
        "Bo Finch has a three-episode stint on Harbour Lights.",
    ],
)
def test_these_count_no_episodes_of_a_season(sentence):
    assert offered(f"News\n\n{sentence}\n", "episodes", "count") == set()


def test_each_show_has_the_number_of_episodes_directly_before_it():
    sentence = "New this year: the five-part thriller Harbour Lights, the nine-episode Nettle Row and a quiz."
    assert offered(f"News\n\n{sentence}\n", "episodes", "show", "count") == {
        ("Harbour Lights", 5),
        ("Nettle Row", 9),
    }
