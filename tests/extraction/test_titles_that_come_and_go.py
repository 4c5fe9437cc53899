"""Unknown titles, recognised by when they come, how they are made and how many episodes they have."""

import pytest

from articles.extraction.names.cues import Kind
from tests.extraction.reading import kinds


@pytest.mark.parametrize(
    "said",
    [
        "returns on May 3.",
        "will return next year, the broadcaster said.",
        "is back tonight.",
        "concludes on Sunday.",
        "is currently filming in Leeds.",
        "has wrapped production.",
        "spans eight episodes.",
        "consists of just six hour-long episodes.",
        "has added Ella Marsh to its cast.",
    ],
)
def test_what_comes_is_filmed_or_has_episodes_is_a_show(said):
    assert kinds(f"Pewter Lane {said}")["Pewter Lane"] is Kind.SHOW


@pytest.mark.parametrize(
    "sentence",
    [
        "They have set a premiere date for Pewter Lane.",
        "Work has begun on Pewter Lane.",
        "Production has started on Pewter Lane.",
        "The K-drama Pewter Lane was a hit.",
    ],
)
def test_what_has_a_date_or_is_begun_is_a_show(sentence):
    assert kinds(sentence)["Pewter Lane"] is Kind.SHOW


def test_a_month_is_no_first_name():
    assert "May Quibble" not in kinds("In May Quibble told them that she would leave.")
    assert "May Quibble" in kinds("They met in May Quibble and her son. May Quibble was glad.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ella Marsh returns on May 3.",
        "Dot and Ella Marsh became friends over the last few episodes.",
        "She has cast Ella Marsh, Ella Marsh has started filming for her next role.",
    ],
)
def test_somebody_who_comes_is_no_show(sentence):
    assert kinds(sentence)["Ella Marsh"] is Kind.PERSON


def test_a_numbered_season_is_no_part_of_a_title():
    assert "Season Three of Harrow Lane" not in kinds("Season Three of Harrow Lane concluded in May 2019.")


@pytest.mark.parametrize(
    "said",
    [
        "has renewed Pewter of the Lane for Season 3.",
        "will film Pewter of the Lane for season 3 in May.",
        "likes Pewter of the Lane for now. Pewter of the Lane for Season 3 is a wish.",
    ],
)
def test_small_words_before_a_season_are_no_part_of_a_title(said):
    assert "Pewter of the Lane" in kinds(f"Harrow TV {said}")


@pytest.mark.parametrize(
    "said", ["which NBC cancelled in 2021", "which the BBC has just renewed", "which Sky airs"]
)
def test_what_a_broadcaster_cancels_or_airs_is_a_show_even_where_it_opens_a_sentence(said):
    assert kinds(f"There are others. Pewter, {said}, is loved.")["Pewter"] is Kind.SHOW
    assert "Pewter" not in kinds("There are others. Pewter, which they found in a shed, is loved.")
