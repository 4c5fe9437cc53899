"""What is said of one show in a list is said of all."""

import pytest

from tests.extraction.reading import facts, values

NEWS = "Harbour Lights in Whitby\n\nThe drama Harbour Lights is in the news. "
NAMED = (
    "The drama Harbour Lights stars Ann Lee. Nettle Row is a thriller series. The comedy Copper Moon is new."
)


@pytest.mark.parametrize(
    ("sentence", "shows"),
    [
        (
            "HBO has ordered the drama Harbour Lights, the thriller Nettle Row and the comedy Copper Moon.",
            {"Harbour Lights", "Nettle Row", "Copper Moon"},
        ),
        (
            "HBO has renewed the drama Harbour Lights and the comedy Copper Moon.",
            {"Harbour Lights", "Copper Moon"},
        ),
        ("HBO has ordered the drama Harbour Lights while the comedy Copper Moon waits.", {"Harbour Lights"}),
    ],
)
def test_a_status_applies_to_all_shows_in_its_list(sentence, shows):
    assert {fact["show"] for fact in facts(f"News of HBO\n\n{sentence}\n\n{NAMED}\n", "status")} == shows


def test_a_status_of_a_number_of_shows_applies_to_those_named_after_it():
    text = (
        "HBO cancels two dramas\n\nHBO has cancelled two of its dramas.\n\nHarbour Lights began in 2014. Nettle Row, "
        "which is set in a library, ran for three years.\n\nThe channel is also home to the comedy Copper Moon.\n"
    )
    assert values(text, "status", "show", "status") == {
        ("Harbour Lights", "cancelled"),
        ("Nettle Row", "cancelled"),
    }


@pytest.mark.parametrize(
    ("sentence", "seasons"),
    [
        (
            "HBO has renewed Harbour Lights for a second season and the comedy Nettle Row for a fifth season.",
            {("Harbour Lights", 2), ("Nettle Row", 5)},
        ),
        (
            "HBO has renewed Harbour Lights for a third season and The Lock Keeper and Nettle Row for a fourth season.",
            {("Harbour Lights", 3), ("The Lock Keeper", 4), ("Nettle Row", 4)},
        ),
        (
            "HBO has renewed Harbour Lights for seasons three and four.",
            {("Harbour Lights", 3), ("Harbour Lights", 4)},
        ),
    ],
)
def test_each_show_of_a_list_is_renewed_for_its_own_seasons(sentence, seasons):
    assert values(f"News of HBO\n\n{sentence}\n\n{NAMED}\n", "status", "show", "season") == seasons


def test_a_network_has_all_shows_of_its_list():
    text = "News\n\nHBO announced a slate of dramas, among them Harbour Lights, The Lock Keeper and Nettle Row.\n"
    shows = {(show, "HBO") for show in ("Harbour Lights", "The Lock Keeper", "Nettle Row")}
    assert values(text, "network", "show", "network") == shows


@pytest.mark.parametrize(
    "text",
    [
        "What HBO does next\n\nCancelled:\n\nHarbour Lights (HBO)\n\nNettle Row (HBO)\n\nThe Lock Keeper (HBO)\n",
        "What HBO does next\n\nCancelled\n\nHarbour Lights – a drama\n\nNettle Row – a farce\n\nThe Lock Keeper\n",
    ],
)
def test_a_heading_applies_to_the_lines_below_it(text):
    shows = {(show, "cancelled") for show in ("Harbour Lights", "Nettle Row", "The Lock Keeper")}
    assert values(text, "status", "show", "status") == shows


def test_a_singular_verb_does_not_apply_to_the_show_before():
    text = NEWS + "ITV has renewed Harbour Lights, and Nettle Row was cancelled after one season."
    assert values(text, "status", "show", "status") == {
        ("Harbour Lights", "renewed"),
        ("Nettle Row", "cancelled"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "ITV has renewed Harbour Lights and Nettle Row for their second and fourth seasons, respectively.",
        "Harbour Lights and Nettle Row have been renewed for season two and season four, respectively.",
        "Harbour Lights has been renewed for a second season and Nettle Row for a fourth.",
    ],
)
def test_each_of_several_shows_has_its_own_season(sentence):
    assert values(NEWS + sentence, "status", "show", "status", "season") == {
        ("Harbour Lights", "renewed", 2),
        ("Nettle Row", "renewed", 4),
    }


def test_each_of_several_shows_has_its_own_date_respectively():
    text = NEWS + "Harbour Lights and Nettle Row will premiere on June 4 and June 11, respectively."
    assert values(text, "premiere", "show", "date") == {
        ("Harbour Lights", "XXXX-06-04"),
        ("Nettle Row", "XXXX-06-11"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee is behind The Lock Keeper as well as Harbour Lights, which was renewed for a second season.",
        "HBO renewed Harbour Lights, along with its spin-off Nettle Row, but The Lock Keeper is over.",
    ],
)
def test_a_clause_about_one_item_does_not_apply_to_the_rest_of_the_list(sentence):
    told = values(f"{NEWS}{sentence}\n", "status", "show", "status")
    assert ("Harbour Lights", "renewed") in told
    assert ("The Lock Keeper", "renewed") not in told


@pytest.mark.parametrize(
    "sentence",
    [
        "ABC has cancelled Harbour Lights, which stars Ann Lee, and the comedy Nettle Row.",
        "Both Harbour Lights, which has been on since May 1970, and Nettle Row are being cancelled.",
    ],
)
def test_a_list_goes_on_after_what_explains_its_first_show(sentence):
    assert values(f"A quiet week\n\n{sentence}", "status", "show", "status") == {
        ("Harbour Lights", "cancelled"),
        ("Nettle Row", "cancelled"),
    }


def test_work_on_one_show_makes_another_no_earlier_work():
    text = "Ann Lee is at work on Nettle Row season 2, and HBO's Harbour Lights is coming back with seven episodes."
    assert values(f"A quiet week\n\n{text}", "episodes", "show", "count") == {("Harbour Lights", 7)}
