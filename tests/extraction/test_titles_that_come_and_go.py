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
        "Ella Marsh returns on May 3.",
        "Dot and Ella Marsh have grown closer during recent episodes.",
        "She has cast Ella Marsh, Ella Marsh has started filming for her next role.",
    ],
)
def test_somebody_who_comes_is_no_show(sentence):
    assert kinds(sentence)["Ella Marsh"] is Kind.PERSON


def test_a_numbered_season_is_no_part_of_a_title():
    assert "Season Three of Harrow Lane" not in kinds("Season Three of Harrow Lane concluded in May 2019.")
