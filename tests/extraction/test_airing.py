"""Which dates tell when a season begins or ends, and of which show."""

import pytest

from tests.extraction.reading import offered, values


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee made her Harbour Lights debut in 1976 as Dot Marlow.",
        "Harbour Lights gave HBO its best drama premiere since 2009.",
        "Ann Lee is in the next episode of Harbour Lights, which airs January 18.",
        "The seventh episode of Harbour Lights will air on January 18.",
    ],
)
def test_a_debut_of_somebody_a_record_and_a_later_episode_are_no_premiere(sentence):
    assert offered(f"Harbour Lights\n\n{sentence}\n", "premiere", "show") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights made its debut in 1976.",
        "The best drama, Harbour Lights, has been on air since 1976.",
        "The first episode of Harbour Lights aired in 1976.",
    ],
)
def test_the_debut_of_a_show_and_its_first_episode_are_its_premiere(sentence):
    assert ("Harbour Lights", "1976") in offered(
        f"Harbour Lights\n\n{sentence}\n", "premiere", "show", "date_text"
    )


def test_each_date_of_a_list_of_premieres_is_that_of_its_own_show():
    sentence = (
        "Next are the season 4 premiere of Harbour Lights on Tuesday, Nettle Row’s season 3 premiere on Wednesday, and "
        "the premiere of the drama The Lock Keeper on Thursday."
    )
    assert offered(f"News\n\n{sentence}\n", "premiere", "show", "date_text") == {
        ("Harbour Lights", "Tuesday"),
        ("Nettle Row", "Wednesday"),
        ("The Lock Keeper", "Thursday"),
    }


def test_a_relative_clause_is_about_the_show_right_before_it():
    sentence = "Nettle Row will follow Harbour Lights, which premieres on June 3."
    assert offered(f"News\n\n{sentence}\n", "premiere", "show") == {("Harbour Lights",)}


@pytest.mark.parametrize(
    ("sentence", "kind", "season"),
    [
        (
            "Harbour Lights had few viewers for its season 1 premiere and last October’s season 2 finale.",
            "finale",
            2,
        ),
        ("Season 1 of Harbour Lights was fine and the second season will launch in 2025.", "premiere", 2),
        (
            "After season 1, HBO has set the premiere of the third season of Harbour Lights for June 3.",
            "premiere",
            3,
        ),
    ],
)
def test_the_season_beside_a_verb_is_the_one_that_begins_or_ends(sentence, kind, season):
    assert offered(f"Harbour Lights\n\n{sentence}\n", kind, "season") == {(season,)}


def test_a_date_before_a_noun_is_that_of_the_noun():
    sentence = "After the finale of Harbour Lights on June 1 came the June 3 premiere of Nettle Row."
    assert offered(f"News\n\n{sentence}\n", "premiere", "show", "date_text") == {("Nettle Row", "June 3")}


def test_lines_below_a_headline_about_finales_tell_the_last_days():
    text = (
        "All finales in May\n\n1. Harbour Lights, May 3\nThe first season of the drama wraps up on HBO with a wedding "
        "and a storm.\n\n2. Nettle Row, May 5\nFans of the comedy will at last get an answer, and more than that.\n"
    )
    assert offered(text, "finale", "show", "date_text") >= {
        ("Harbour Lights", "May 3"),
        ("Nettle Row", "May 5"),
    }
    assert offered(text, "premiere", "show") == set()


def test_a_line_that_names_a_finale_is_no_premiere():
    text = (
        "May calendar\n\nSunday, May 5\n\n3 am Harbour Lights Season 1 finale (AMC, also at 9 on BBC One)\n"
    )
    assert ("Harbour Lights", 1, "Sunday, May 5") in offered(text, "finale", "show", "season", "date_text")
    assert offered(text, "premiere", "show") == set()


def test_an_item_of_a_week_s_schedule_has_the_day_above_it_however_long_it_is():
    told = "Ann Lee stars in this story about a family that keeps a boat, and of its neighbours."
    text = (
        f"What is on\n\nSunday\n\n“Harbour Lights” (8 p.m., PBS, Season Premiere) - {told}\n\n"
        f"“Nettle Row” (9 p.m., HBO, Series Premiere) - {told}\n\nMonday\n\n“The Lock Keeper” (ABC) - {told}\n"
    )
    assert offered(text, "premiere", "show", "date_text") == {
        ("Harbour Lights", "Sunday"),
        ("Nettle Row", "Sunday"),
    }


def test_the_season_premiere_of_a_show_is_not_that_of_its_first():
    sentence = (
        "The season premiere of Harbour Lights is on June 3, the series premiere of Nettle Row on June 4."
    )
    assert offered(f"News\n\n{sentence}\n", "premiere", "show", "season") == {
        ("Harbour Lights", None),
        ("Nettle Row", None),
        ("Nettle Row", 1),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "HBO will launch Harbour Lights on June 3, Nettle Row on June 10 and The Lock Keeper on July 1.",
        "HBO set dates: Harbour Lights (June 3), Nettle Row (June 10) and The Lock Keeper (July 1).",
        "Harbour Lights opens June 3, Nettle Row follows on June 10, and The Lock Keeper arrives on July 1.",
    ],
)
def test_each_show_of_several_has_the_date_right_behind_it(sentence):
    assert offered(f"News\n\n{sentence}\n", "premiere", "show", "date_text") == {
        ("Harbour Lights", "June 3"),
        ("Nettle Row", "June 10"),
        ("The Lock Keeper", "July 1"),
    }


def test_the_seasons_of_several_shows_stand_between_them_and_their_dates():
    sentence = (
        "Returning are Harbour Lights for a second season on June 3 and Nettle Row season 3 on June 10."
    )
    assert values(f"News\n\n{sentence}\n", "premiere", "show", "season") == {
        ("Harbour Lights", 2),
        ("Nettle Row", 3),
    }


def test_what_somebody_was_in_did_not_begin_then():
    sentence = "Ann Lee appeared in Harbour Lights in 1976 and Nettle Row in 1980."
    assert values(f"News\n\n{sentence}\n", "premiere", "show") == set()


def test_a_show_that_ran_through_a_day_ended_on_it():
    sentence = "Harbour Lights launched on May 17 and ran through June 21 on HBO."
    assert offered(f"News\n\n{sentence}\n", "finale", "show", "date_text") == {("Harbour Lights", "June 21")}


def test_shows_on_the_way_are_those_of_the_list_below():
    text = (
        "HBO next year\n\nThere are two dramas on the way in 2025, including:\n- Harbour Lights, which is about a boat "
        "and a sea.\n- Nettle Row, which is set in a street.\n"
    )
    assert {("Harbour Lights", "2025"), ("Nettle Row", "2025")} <= offered(
        text, "premiere", "show", "date_text"
    )
