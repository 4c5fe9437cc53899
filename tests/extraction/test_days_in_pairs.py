"""The first and last day of a run, and the old and new day of something moved."""

from datetime import date

import pytest

from tests.extraction.reading import facts, offered, values

NEWS = "Harbour Lights in Whitby\n\nThe drama Harbour Lights is back in the news. "
ON = date(2025, 2, 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights ran on ITV from 2010 to 2016.",
        "Harbour Lights aired on ITV between 2010 and 2016.",
        "Harbour Lights, which ran from 2010 until 2016, was filmed in Whitby.",
    ],
)
def test_a_run_has_a_first_and_a_last_year(sentence):
    text = NEWS + sentence
    assert values(text, "premiere", "date", published=ON) == {("2010",)}
    assert values(text, "finale", "date", published=ON) == {("2016",)}


@pytest.mark.parametrize(
    "sentence",
    [
        "ITV has moved the premiere of Harbour Lights from June 3 to June 10.",
        "Harbour Lights has been pushed back from June 3 to June 10.",
        "Harbour Lights has been pushed to June 10.",
    ],
)
def test_a_postponed_show_begins_on_the_new_day(sentence):
    assert values(NEWS + sentence, "premiere", "date", published=ON) == {("XXXX-06-10",)}
    assert values(NEWS + sentence, "status", "status", published=ON) == {("delayed",)}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Season 2 of Harbour Lights runs through June 3.", "2025-06-03"),
        ("New episodes of Harbour Lights drop every Friday through June 3.", "2025-06-03"),
        ("Harbour Lights ran until 2019.", "2019"),
        ("Harbour Lights, which lasted until 2019, was filmed in Whitby.", "2019"),
        ("Harbour Lights went off the air in 2019.", "2019"),
    ],
)
def test_the_day_that_a_show_runs_until_is_its_last(sentence, day):
    assert values(NEWS + sentence, "finale", "date_resolved", published=ON) == {(day,)}
    assert facts(NEWS + sentence, "premiere", published=ON) == []


def test_postponed_filming_is_not_a_premiere():
    text = f"{NEWS}Filming on Harbour Lights has been pushed back from May to June."
    assert offered(text, "premiere", "date") == set()


def test_the_year_in_which_a_show_was_cancelled_is_not_the_year_in_which_it_aired():
    text = f"{NEWS}Harbour Lights aired for three series on ITV before being cancelled in 2016."
    assert facts(text, "premiere", published=ON) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Season 1 of Harbour Lights premiered in 2021 and season 2 in 2023.",
        "Season 1 of Harbour Lights premiered in 2021, followed by season 2 in 2023.",
        "The first season of Harbour Lights debuted in 2021 and the second in 2023.",
    ],
)
def test_two_seasons_have_a_day_each(sentence):
    assert values(NEWS + sentence, "premiere", "season", "date", published=ON) == {(1, "2021"), (2, "2023")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fans will have to wait until 2026 for season 3 of Harbour Lights.",
        "Fans of Harbour Lights will have to wait until 2026 for season 3.",
    ],
)
def test_a_season_begins_when_the_wait_for_it_ends(sentence):
    assert values(NEWS + sentence, "premiere", "season", "date", published=ON) == {(3, "2026")}


def test_a_wait_for_something_else_is_for_no_season():
    text = f"{NEWS}Fans will have to wait until 2026 to see who took the boat in Harbour Lights."
    assert facts(text, "premiere", published=ON) == []
