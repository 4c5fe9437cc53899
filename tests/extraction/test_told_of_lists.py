"""Unknown titles in lists of which something is told that happens to shows alone."""

import pytest

from articles.extraction.names.cues import Kind
from tests.extraction.reading import named

TITLES = {"Pewter Lane", "The Toll Clerk", "Brackwater"}
NEWS = "News of the day\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "The decision follows the axing of Pewter Lane, The Toll Clerk and Brackwater.",
        "Pewter Lane, The Toll Clerk and Brackwater join the list of shows that were dropped this year.",
        "The likes of Pewter Lane, The Toll Clerk and Brackwater have all been cancelled.",
        "Also cancelled are Pewter Lane, The Toll Clerk and Brackwater.",
        "Pewter Lane, The Toll Clerk and Brackwater all return on September 24.",
        "The broadcaster has renewed Pewter Lane as well as The Toll Clerk and Brackwater.",
        "Pewter Lane, The Toll Clerk and Brackwater were among the shows cancelled this week.",
        "Pewter Lane, The Toll Clerk and Brackwater air their finales on May 4.",
        "Debuting on March 9 are Pewter Lane, The Toll Clerk and Brackwater.",
        "The cancellation follows those of Pewter Lane, The Toll Clerk and Brackwater.",
    ],
)
def test_all_titles_of_a_list_are_shows(sentence):
    assert named(NEWS + sentence, Kind.SHOW) == TITLES


def test_a_list_with_somebody_in_it_is_none_of_shows():
    assert not named(NEWS + "Pewter Lane and Anna Lee have been dropped by the label.", Kind.SHOW)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pewter Lane, from the makers of a hit quiz, begins in March.",
        "Pewter Lane, which replaces a quiz, premieres on March 3.",
    ],
)
def test_what_stands_between_a_title_and_its_day_tells_that_it_is_a_show(sentence):
    assert "Pewter Lane" in named(NEWS + sentence, Kind.SHOW)


def test_each_of_two_titles_has_a_second_season():
    sentence = "The second seasons of Pewter Lane and Brackwater will premiere on March 3."
    assert named(NEWS + sentence, Kind.SHOW) == {"Pewter Lane", "Brackwater"}


def test_titles_that_have_their_days_in_turn_are_shows():
    sentence = "The quiz ends on March 9, followed by The Toll Clerk on March 16 and Brackwater on March 23."
    assert named(NEWS + sentence, Kind.SHOW) == {"The Toll Clerk", "Brackwater"}


def test_somebody_whose_day_follows_is_no_show():
    assert not named(NEWS + "The choir sings on March 9, followed by Anna Lee on March 16.", Kind.SHOW)
