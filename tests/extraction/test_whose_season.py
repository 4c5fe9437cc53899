"""Whose season is meant, if a sentence names several shows; and what only looks like a date or a season number."""

from datetime import date

import pytest

from articles.extraction.lexicon.lexicon import SHIPPED, Entry
from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN, facts, offered, values

NEWS = "Harbour Lights in Whitby\n\nThe drama Harbour Lights is in the news. "
ON = date(2025, 2, 1)


def test_a_season_belongs_to_the_show_before_it():
    text = (
        "ITV\n\nNettle Row has been renewed for a third season, while Harbour Lights, the new saga with Ann Lee, is to "
        "launch on April 19."
    )
    assert ("Harbour Lights", 3) not in offered(text, "premiere", "show", "season")
    assert ("Harbour Lights", 1) in values(text, "premiere", "show", "season", published=ON)


def test_a_season_named_with_a_later_show_belongs_to_it():
    text = "ITV\n\nITV has ordered Nettle Row and renewed for a third season the drama Harbour Lights."
    assert ("Harbour Lights", 3) in offered(text, "status", "show", "season")


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights premieres on June 3 with two episodes.",
        "Three episodes of Harbour Lights will be available at launch, followed by one a week.",
        "The two-part series finale of Harbour Lights airs on June 3.",
    ],
)
def test_with_how_many_episodes_a_season_begins_is_not_how_many_it_has(sentence):
    assert offered(NEWS + sentence, "episodes", "count") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The news came on June 3, months after the finale of Harbour Lights.",
        "Nobody guessed that Harbour Lights would still be on the air in 2019.",
        "Harbour Lights lasted for 58 episodes until it was dropped in 1999.",
    ],
)
def test_a_date_of_something_else(sentence):
    text = NEWS + sentence
    assert [*facts(text, "premiere", published=ON), *facts(text, "finale", published=ON)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee follows the success of Nettle Row, which drew nine million viewers to its finale on January 28.",
        "Ann Lee made Nettle Row, the sequel to the Harbour Lights drama series, which ended on January 28.",
    ],
)
def test_the_finale_belongs_to_the_subject_of_its_clause(sentence):
    name = "Nettle Row" if "its finale" in sentence else "Harbour Lights"
    text = f"The Lock Keeper in Whitby\n\nThe drama The Lock Keeper is in the news. {sentence}"
    assert values(text, "finale", "show", published=ON) == {(name,)}


def test_the_number_of_cancelled_shows_is_not_that_of_saved_ones():
    text = "One Hit Saved, Two Shows Dropped\n\nHarbour Lights is a drama. Nettle Row is a comedy."
    assert ("Harbour Lights", "revived") not in offered(text, "status", "show", "status")


def test_seasons_that_are_compared_have_their_own_numbers_of_episodes():
    text = f"{NEWS}Season 1 of Harbour Lights had nine episodes and season 2 only seven."
    assert values(text, "episodes", "season", "count") == {(1, 9), (2, 7)}


def test_a_four_parter_has_four_episodes():
    text = f"{NEWS}The four-parter stars Ann Lee."
    assert ("Harbour Lights", None, 4) in offered(text, "episodes", "show", "season", "count")


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights ended in 2019 after three seasons.",
        "Harbour Lights ran for three seasons, from 2016 to 2019.",
    ],
)
def test_a_show_that_had_three_seasons_ended_with_its_third(sentence):
    assert values(NEWS + sentence, "finale", "season", "date", published=ON) == {(3, "2019")}


def test_the_seasons_somebody_stayed_for_are_not_another_shows():
    text = f"{NEWS}Ann Lee left Nettle Row after three seasons when Harbour Lights ended in 2019."
    assert (3, "2019") not in offered(text, "finale", "season", "date")


def test_weekdays_in_a_schedule_are_in_the_future():
    text = "What to watch\n\nHarbour Lights (Tuesday, ITV, 10pm)\n\nNettle Row (Friday, ITV, 9pm)"
    reading, _ = read(text, date(2022, 9, 8), KNOWN)
    days = {
        (draft.keys["show"], draft.keys["date_resolved"])
        for finding in findings(reading)
        for draft in finding.drafts
        if draft.kind == "premiere"
    }
    assert ("Harbour Lights", "2022-09-13") in days


def test_a_headline_gives_several_shows_different_statuses():
    text = "ITV Renews ‘Harbour Lights,’ Sets ‘Nettle Row’ Premiere\n\nHarbour Lights is a drama. So is Nettle Row."
    told = values(text, "status", "show", "status")
    assert ("Harbour Lights", "renewed") in told
    assert ("Nettle Row", "renewed") not in told


@pytest.mark.parametrize(
    ("sentence", "season"),
    [
        ("Harbour Lights debuts with two episodes on June 3 and ends on July 8.", 1),
        ("Harbour Lights premiered on June 3, 2019, and ended on July 8, 2022.", None),
    ],
)
def test_a_season_that_ends_within_a_year_of_the_start_is_the_first(sentence, season):
    assert values(NEWS + sentence, "finale", "season", published=ON) == {(season,)}


def test_a_season_that_ends_in_the_shows_first_year_is_the_first():
    began = SHIPPED.with_names([(Entry("show", "Nettle Row", first_year=2025), ())])
    [finale] = facts("ITV\n\nNettle Row ends on June 3.", "finale", published=ON, lexicon=began)
    assert finale["season"] == 1


def test_weekly_episodes_are_still_to_come():
    text = (
        f"{NEWS}Two episodes of Harbour Lights premiere today, with one following each week through March 21."
    )
    assert values(text, "finale", "date_resolved", published=ON) == {("2025-03-21",)}


def test_a_season_in_a_later_clause_belongs_to_the_show_that_begins_it():
    text = f"{NEWS}Harbour Lights premieres on June 3, and Nettle Row has been given a second season."
    assert values(text, "premiere", "show", "season", published=ON) == {("Harbour Lights", 1)}


def test_a_season_named_with_an_earlier_show_is_not_the_next_ones():
    text = "ITV\n\nITV will not order a third season of Nettle Row, and Harbour Lights was renewed for a second season."
    assert ("Harbour Lights", 3) not in offered(text, "status", "show", "season")


@pytest.mark.parametrize(
    "compared", ["down from the eight of the first season", "the same number as season 1"]
)
def test_a_season_that_another_is_compared_with_is_not_meant(compared):
    text = f"{NEWS}The new season of Harbour Lights will have six episodes, {compared}."
    assert (1, 6) not in values(text, "episodes", "season", "count")


def test_a_sentence_without_names_may_count_episodes():
    assert values(NEWS + "There are six episodes.", "episodes", "count") == {(6,)}


def test_a_number_of_episodes_each_applies_to_every_show_in_a_list():
    text = NEWS + "ITV has renewed Harbour Lights and Nettle Row for eight episodes each."
    assert values(text, "episodes", "show", "count") == {("Harbour Lights", 8), ("Nettle Row", 8)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights begins on May 3 after Nettle Row, whose second season has ten episodes.",
        "Harbour Lights begins on May 3 after Nettle Row, renewed in April for a second season.",
        "Harbour Lights begins on May 3 before Nettle Row, the second season of which is long.",
        "Harbour Lights begins on May 3 before Nettle Row, now in its second season.",
    ],
)
def test_a_season_told_of_the_show_just_named_is_no_other_show_s(sentence):
    text = f"ITV\n\n{sentence}"
    assert values(text, "premiere", "show", "season", published=ON) >= {("Harbour Lights", 1)}


def test_the_season_is_the_one_spoken_of_just_before():
    text = (
        "Harbour Lights\n\nThe second season of Harbour Lights began in March. "
        "The ten-episode season ended on April 18."
        "\n\nSeason 3 is being filmed. There are high hopes for season 3."
    )
    assert ("Harbour Lights", 2) in values(text, "finale", "show", "season")
    assert ("Harbour Lights", 2, 10) in values(text, "episodes", "show", "season", "count")


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights has as many episodes as the first season, which debuted in April 2023.",
        "The second season is as long as the first season, which premiered in April 2023.",
    ],
)
def test_what_a_clause_tells_of_the_season_before_it_is_that_season_s(sentence):
    text = f"Harbour Lights\n\nThe second season of Harbour Lights is here. {sentence}"
    assert ("Harbour Lights", 1, "2023-04") in values(text, "premiere", "show", "season", "date")
