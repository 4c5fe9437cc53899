"""What happens to several shows that one sentence names."""

import pytest

from tests.extraction.reading import offered, values

NEWS = "The week in television\n\nIt was a busy week. "
LIGHTS, KEEPER, ROW = "Harbour Lights", "The Lock Keeper", "Nettle Row"


def fates(sentence: str) -> set[tuple[str, str]]:
    return values(NEWS + sentence, "status", "show", "status")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "ABC has cancelled Harbour Lights and renewed The Lock Keeper.",
            {(LIGHTS, "cancelled"), (KEEPER, "renewed")},
        ),
        (
            "ABC axed Harbour Lights and Nettle Row but renewed The Lock Keeper.",
            {(LIGHTS, "cancelled"), (ROW, "cancelled"), (KEEPER, "renewed")},
        ),
        (
            "ABC has renewed the drama Harbour Lights while cancelling Nettle Row.",
            {(LIGHTS, "renewed"), (ROW, "cancelled")},
        ),
    ],
)
def test_each_verb_is_about_the_shows_that_follow_it(sentence, told):
    assert fates(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights was cancelled, and so was Nettle Row.",
        "Harbour Lights was cancelled in May, as was Nettle Row.",
    ],
)
def test_the_same_is_said_of_another_show(sentence):
    assert fates(sentence) == {(LIGHTS, "cancelled"), (ROW, "cancelled")}


@pytest.mark.parametrize(
    ("label", "status"),
    [("In", "renewed"), ("Returning", "renewed"), ("Out", "cancelled"), ("Not returning", "cancelled")],
)
def test_a_label_says_what_happens_to_the_shows_listed_behind_it(label, status):
    assert fates(f"{label}: Harbour Lights, The Lock Keeper and Nettle Row.") == {
        (LIGHTS, status),
        (KEEPER, status),
        (ROW, status),
    }


def test_a_show_picked_up_after_its_cancellation_is_not_a_new_one():
    assert fates("NBC picked up Harbour Lights a day after it was cancelled by Fox.") == {
        (LIGHTS, "revived"),
        (LIGHTS, "cancelled"),
    }


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "HBO has ordered a second season of Nettle Row and is developing The Lock Keeper.",
            {(ROW, "renewed"), (KEEPER, "in_development")},
        ),
        (
            "ITV has axed Nettle Row after one series and recommissioned The Lock Keeper.",
            {(ROW, "cancelled"), (KEEPER, "renewed")},
        ),
    ],
)
def test_what_happens_to_the_object_of_a_verb_or_the_show_of_a_season_happens_to_no_other(sentence, told):
    assert fates(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "HBO has cancelled Nettle Row and will end The Lock Keeper with its third season.",
        "Nettle Row comes as HBO prepares to end The Lock Keeper after three seasons.",
        "After Nettle Row in May, The Lock Keeper will end with its third.",
    ],
)
def test_the_show_that_a_network_ends_is_in_its_last_season(sentence):
    assert values(NEWS + sentence, "final_season", "show", "season") == {("The Lock Keeper", 3)}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Ann Lee worked on Nettle Row and created the ABC drama Harbour Lights, which lasted a single season.",
            {(LIGHTS, "cancelled")},
        ),
        (
            "She wrote for Nettle Row and Harbour Lights, which were both cancelled.",
            {(LIGHTS, "cancelled"), (ROW, "cancelled")},
        ),
    ],
)
def test_a_clause_after_a_title_is_about_that_show_alone(sentence, told):
    assert fates(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither Harbour Lights nor Nettle Row will return for another season.",
        "Along with Harbour Lights, ITV has also axed Nettle Row.",
        "Nettle Row is the latest show to be cancelled by Netflix, after Harbour Lights.",
        "Nettle Row is the second drama to be axed by Netflix this year, following Harbour Lights.",
        "ABC has cancelled Harbour Lights and Nettle Row, leaving only The Lock Keeper on the schedule.",
        "ABC has cancelled Harbour Lights and Nettle Row, while the fate of The Lock Keeper is still up in the air.",
    ],
)
def test_what_is_told_of_one_show_is_told_of_another(sentence):
    assert fates(sentence) == {(LIGHTS, "cancelled"), (ROW, "cancelled")}


def test_what_befell_another_show_before_has_no_season_of_this_one():
    sentence = "Harbour Lights has been renewed for a second season, joining the already renewed Nettle Row."
    assert values(NEWS + sentence, "status", "show", "season") == {(LIGHTS, 2), (ROW, None)}


def test_renewals_are_those_of_the_shows_that_they_are_handed_to():
    sentence = "ABC said goodbye to Harbour Lights and Nettle Row, while handing renewals to The Lock Keeper."
    assert (KEEPER, "renewed") in fates(sentence)
    assert not {(LIGHTS, "renewed"), (ROW, "renewed")} & fates(sentence)


def test_seasons_of_several_shows_are_on_their_way():
    sentence = "Second seasons of Harbour Lights and Nettle Row are on the way."
    assert values(NEWS + sentence, "status", "show", "status", "season") == {
        (LIGHTS, "renewed", 2),
        (ROW, "renewed", 2),
    }


def test_the_cancelled_show_that_another_replaces_is_the_one_cancelled():
    sentence = "Harbour Lights, which replaces the cancelled Nettle Row, premieres on March 3."
    assert fates(sentence) == {(ROW, "cancelled")}


def test_a_season_that_comes_on_a_day_is_not_renewed():
    assert not fates("The seventh and final season of Harbour Lights is coming this fall.")


def test_what_is_ordered_has_no_season_of_what_is_renewed_after_it():
    sentence = (
        "HBO has ordered Harbour Lights and Nettle Row, and has renewed The Lock Keeper for a third season."
    )
    told = values(NEWS + sentence, "status", "show", "status", "season")
    assert (KEEPER, "renewed", 3) in told
    assert not {(LIGHTS, "renewed", 3), (ROW, "renewed", 3)} & told


def test_a_verb_in_the_singular_is_about_both_shows_of_neither_nor():
    told = offered(NEWS + "Neither Harbour Lights nor Nettle Row was renewed.", "status", "show", "status")
    assert {(LIGHTS, "cancelled"), (ROW, "cancelled")} <= told


def test_shows_of_which_neither_has_been_renewed_yet_are_not_cancelled():
    assert not fates("Neither Harbour Lights nor Nettle Row has been renewed yet.")
