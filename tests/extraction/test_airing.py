"""Which dates are those of a season's beginning or end, and of which show."""

import pytest

from tests.extraction.reading import offered, values


@pytest.mark.parametrize(
    "sentence",
    [
        "It was in 1988 that Bo Finch, then unknown, had made his Harbour Lights debut.",
        "No soap has had a start like it: this is the strongest launch of a drama since 2003.",
        "The upcoming episode of Harbour Lights airs on March 9.",
        "The fifth episode of Harbour Lights will air on March 9.",
    ],
)
def test_a_personal_debut_a_record_and_a_later_episode_are_not_premieres(sentence):
    assert offered(f"Harbour Lights\n\n{sentence}\n", "premiere", "show") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights made its debut in 1988.",
        "The best drama, Harbour Lights, has been on air since 1988.",
        "The first episode of Harbour Lights aired in 1988.",
    ],
)
def test_the_debut_of_a_show_and_its_first_episode_are_its_premiere(sentence):
    assert ("Harbour Lights", "1988") in offered(
        f"Harbour Lights\n\n{sentence}\n", "premiere", "show", "date_text"
    )


def test_each_date_in_a_list_of_premieres_belongs_to_its_own_show():
    sentence = (
        "Look out for the return of Harbour Lights on Monday, Nettle Row’s season 6 launch on Friday, and "
        "the debut of the comedy The Lock Keeper on Saturday."
    )
    assert offered(f"News\n\n{sentence}\n", "premiere", "show", "date_text") == {
        ("Harbour Lights", "Monday"),
        ("Nettle Row", "Friday"),
        ("The Lock Keeper", "Saturday"),
    }


def test_a_relative_clause_is_about_the_show_directly_before_it():
    sentence = "Nettle Row will follow Harbour Lights, which premieres on June 3."
    assert offered(f"News\n\n{sentence}\n", "premiere", "show") == {("Harbour Lights",)}


@pytest.mark.parametrize(
    ("sentence", "kind", "season"),
    [
        (
            "Bo Finch liked the season 5 launch of Harbour Lights more than last winter’s season 6 finale.",
            "finale",
            6,
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


def test_a_date_before_a_noun_belongs_to_the_noun():
    sentence = "After the finale of Harbour Lights on June 1 came the June 3 premiere of Nettle Row."
    assert offered(f"News\n\n{sentence}\n", "premiere", "show", "date_text") == {("Nettle Row", "June 3")}


def test_lines_below_a_headline_about_finales_give_last_days():
    text = (
        "Every finale of July\n\n1. Harbour Lights, July 8\nA boat goes down, and Dot Marlow has to choose between two "
        "houses.\n\n2. Nettle Row, July 9\nSomebody leaves the street, says Cy Moss, who has read it and wept.\n"
    )
    assert offered(text, "finale", "show", "date_text") >= {
        ("Harbour Lights", "July 8"),
        ("Nettle Row", "July 9"),
    }
    assert offered(text, "premiere", "show") == set()


def test_a_line_that_mentions_a_finale_is_not_a_premiere():
    text = "July calendar\n\nFriday, July 12\n\n7 pm Harbour Lights Season 6 finale (ITV, then on demand)\n"
    assert ("Harbour Lights", 6, "Friday, July 12") in offered(text, "finale", "show", "season", "date_text")
    assert offered(text, "premiere", "show") == set()


def test_an_item_in_a_weekly_schedule_has_the_date_above_it_however_long_it_is():
    told = "Ann Lee stars in this story about a family that keeps a boat, and of its neighbours."
    text = (
        f"What is on\n\nWednesday\n\n“Harbour Lights” (ITV, season premiere) - {told}\n\n"
        f"“Nettle Row” (Sky, series premiere, 10 p.m.) - {told}\n\nFriday\n\n“The Lock Keeper” (Sky) - {told}\n"
    )
    assert offered(text, "premiere", "show", "date_text") == {
        ("Harbour Lights", "Wednesday"),
        ("Nettle Row", "Wednesday"),
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
def test_each_of_several_shows_has_the_date_directly_after_it(sentence):
    assert offered(f"News\n\n{sentence}\n", "premiere", "show", "date_text") == {
        ("Harbour Lights", "June 3"),
        ("Nettle Row", "June 10"),
        ("The Lock Keeper", "July 1"),
    }


def test_seasons_may_stand_between_several_shows_and_their_dates():
    sentence = (
        "Returning are Harbour Lights for a second season on June 3 and Nettle Row season 3 on June 10."
    )
    assert values(f"News\n\n{sentence}\n", "premiere", "show", "season") == {
        ("Harbour Lights", 2),
        ("Nettle Row", 3),
    }


def test_a_show_that_somebody_was_in_did_not_begin_then():
    sentence = "Ann Lee appeared in Harbour Lights in 1991 and Nettle Row in 1995."
    assert values(f"News\n\n{sentence}\n", "premiere", "show") == set()


def test_a_show_that_ran_through_a_day_ended_on_it():
    sentence = "Harbour Lights began in April and ran until October 9 on ITV."
    assert offered(f"News\n\n{sentence}\n", "finale", "show", "date_text") == {
        ("Harbour Lights", "October 9")
    }


def test_upcoming_shows_are_those_in_the_list_below():
    text = (
        "HBO next year\n\nViewers have a pair of dramas on the way in 2031:\n- Harbour Lights, which is about a boat "
        "and a sea.\n- Nettle Row, which is set in a street.\n"
    )
    assert {("Harbour Lights", "2031"), ("Nettle Row", "2031")} <= offered(
        text, "premiere", "show", "date_text"
    )


def test_several_shows_with_a_day_each_begin_on_it_though_no_verb_says_so():
    sentence = "The slate includes Harbour Lights (June 3, HBO) and Nettle Row (June 10, HBO)."
    assert values(f"News\n\nTwo dramas.\n\n{sentence}\n", "premiere", "show", "date") == {
        ("Harbour Lights", "XXXX-06-03"),
        ("Nettle Row", "XXXX-06-10"),
    }


def test_a_list_of_shows_and_days_needs_neither_verbs_nor_brackets():
    sentence = "The slate: Harbour Lights on June 3 and Nettle Row on June 10."
    assert values(f"News\n\nTwo dramas.\n\n{sentence}\n", "premiere", "show", "date") == {
        ("Harbour Lights", "XXXX-06-03"),
        ("Nettle Row", "XXXX-06-10"),
    }


def test_days_on_which_somebody_was_in_shows_are_no_premieres():
    sentence = "Ann Lee did a turn in Harbour Lights on June 3 and Nettle Row on June 10."
    assert offered(f"News\n\n{sentence}\n", "premiere", "date") == set()


def test_years_of_several_shows_without_a_verb_are_no_premieres():
    sentence = "Her credits include Harbour Lights (2010) and Nettle Row (2012)."
    assert offered(f"News\n\n{sentence}\n", "premiere", "date") == set()
