"""Days that the surrounding words assign to the first season, to the one before, or to none."""

from datetime import date

import pytest

from tests.extraction.reading import facts, values

NEWS = "Harbour Lights in Whitby\n\nThe second season of the drama Harbour Lights is in the news. "
ON = date(2025, 2, 1)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Ann Lee has been in Whitby ever since the drama launched in 2018.", "2018"),
        ("Harbour Lights, which has been a fixture of Sunday nights since 2018, stars Ann Lee.", "2018"),
        ("Harbour Lights has been on the air since 2018.", "2018"),
    ],
)
def test_a_show_running_since_a_day_began_with_its_first_season(sentence, day):
    assert values(NEWS + sentence, "premiere", "season", "date", published=ON) == {(1, day)}
    assert facts(NEWS + sentence, "finale", published=ON) == []


def test_a_finale_mentioned_with_a_renewal_is_that_of_the_season_before():
    text = f"{NEWS}HBO has renewed Harbour Lights for season 3, ahead of its March 9 finale."
    assert values(text, "finale", "season", published=ON) == {(2,)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights was originally slated for June 3.",
        "Harbour Lights, which was initially supposed to premiere on June 3, needs more time.",
        "Harbour Lights has ended up at HBO (June 3).",
        "Filming on Harbour Lights took place in Whitby and wrapped on January 3.",
    ],
)
def test_earlier_plans_and_other_ends_are_not_the_shows(sentence):
    assert facts(NEWS + sentence, "premiere", published=ON) == []
    assert facts(NEWS + sentence, "finale", published=ON) == []


def test_a_show_that_ended_after_a_number_of_seasons_ended_with_the_last():
    text = f"{NEWS}Nettle Row concluded its three-season run last May, and Harbour Lights returns for a fourth season."
    assert values(text, "finale", "show", "season", published=ON) == {("Nettle Row", 3)}


def test_an_already_renewed_show_begins_with_the_season_before():
    text = (
        "News\n\nThe drama Harbour Lights premieres June 3 on HBO, which has already renewed it for season 2."
    )
    assert values(text, "premiere", "season", published=ON) == {(1,)}


def test_seasons_of_several_shows_are_those_of_each():
    text = f"{NEWS}The fourth seasons of Harbour Lights and Nettle Row won't begin until June 6."
    assert values(text, "premiere", "show", "season", published=ON) == {
        ("Harbour Lights", 4),
        ("Nettle Row", 4),
    }
