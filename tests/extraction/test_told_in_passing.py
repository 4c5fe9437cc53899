"""What somebody is known from, told in passing, does not take the place of the show that a sentence is about."""

import pytest

from tests.extraction.reading import values

HEAD = "HBO orders Harbour Lights\n\nHBO has ordered the drama series Harbour Lights.\n\n"


def found(sentence, kind, *keys):
    return values(HEAD + sentence + "\n", kind, "show", "person", *keys)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, whose credits include The Lock Keeper and Nettle Row, directed the first episodes.",
        "Ann Lee, the former nurse behind The Lock Keeper, directed all of it.",
        "Ann Lee, who spent four years on The Lock Keeper, will direct.",
        "Ann Lee – who won a prize for The Lock Keeper – will direct.",
        "Ann Lee (who made The Lock Keeper for ITV) will direct.",
    ],
)
def test_makers_work_on_the_show_spoken_of(sentence):
    assert ("Harbour Lights", "Ann Lee", "director") in found(sentence, "crew", "role")


def test_a_job_told_in_passing_is_on_the_show_named_there():
    told = found("Ann Lee, who created The Lock Keeper, will direct Harbour Lights.", "crew", "role")
    assert told == {("The Lock Keeper", "Ann Lee", "creator"), ("Harbour Lights", "Ann Lee", "director")}


def test_those_who_act_together_may_be_told_apart_by_earlier_work():
    sentence = (
        "The cast is headed by Ann Lee, best known as the surgeon on The Lock Keeper, and Bo Finch, who play "
        "siblings Otto and Dot Marlow."
    )
    told = found(sentence, "cast", "character")
    assert ("Harbour Lights", "Bo Finch", "Dot Marlow") in told
    assert not {"Dot Marlow", "Otto"} & {
        character for show, _, character in told if show == "The Lock Keeper"
    }


def test_both_who_are_told_to_have_acted_together_did_so():
    told = found("Ann Lee and Bo Finch, who played siblings on The Lock Keeper, met at a gala.", "cast")
    assert {("The Lock Keeper", "Ann Lee"), ("The Lock Keeper", "Bo Finch")} <= told
