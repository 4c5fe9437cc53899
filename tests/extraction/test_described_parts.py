"""Parts that are described rather than named, and players told of in other than plain words."""

import pytest

from tests.extraction.reading import values

NEWS = "HBO renews ‘Saltmarsh’ for a second season\n\nHBO has renewed its crime drama ‘Saltmarsh’.\n\n"


def cast(sentence):
    return values(NEWS + sentence, "cast", "show", "person", "character")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, as the mayor, gets the worst of it.",
        "Ann Lee turns up as a vicar.",
        "Ann Lee is superb as the dead boy’s aunt.",
        "Dan Ruiz stars as Otto Reed, a thief, and Ann Lee is the nurse who finds him out.",
        "Ann Lee has a juicy part as a bishop.",
        "Also on the call sheet are Dan Ruiz and Ann Lee.",
        "The series counts Ann Lee and Dan Ruiz among its stars.",
        "Dan Ruiz is another addition, and so is Ann Lee.",
        "Dan Ruiz and Ann Lee have signed on too.",
    ],
)
def test_players_of_unnamed_parts(sentence):
    assert ("Saltmarsh", "Ann Lee", None) in cast(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, whose Dot Marlow spent the season in a coma, is back.",
        "Dot Marlow opens the shop. Ann Lee, who plays her, does nothing with her face.",
        "Dot Marlow, in the hands of Ann Lee, is a monster.",
        "Dot Marlow, to whom Ann Lee lends a terrifying calm, opens a shop.",
        "Dot Marlow (played with great wit by Ann Lee) opens a shop.",
        "It was as Dot Marlow, the lodger, that Ann Lee became famous.",
        "Ann Lee will be a nurse by the name of Dot Marlow.",
        "The series stars Ann Lee as the mayor, Dot Marlow.",
    ],
)
def test_parts_told_otherwise(sentence):
    assert ("Saltmarsh", "Ann Lee", "Dot Marlow") in cast(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, as a producer of the series, said nothing.",
        "Ann Lee turned up as a surprise at the party.",
        "Ann Lee was surprised as a neighbour waved, she said.",
        "Ann Lee has a part-time job in a shop.",
        "Ann Lee signed up for a gym.",
    ],
)
def test_who_plays_no_part(sentence):
    assert not cast(sentence)


def test_whose_husband_is_played():
    found = cast("Dot Marlow is back. Ann Lee, who portrayed her on-again husband, is not.")
    assert ("Saltmarsh", "Ann Lee", "Dot Marlow") not in found


def test_speaker_called_like_a_character_is_real():
    text = (
        NEWS
        + "“We knew,” said Tony Soprano, a writer from Leeds.\n\nThe series is a comedy he created with Bo Finch."
    )
    assert ("Tony Soprano", "creator") in values(text, "crew", "person", "role")


def test_she_after_a_colon_is_the_last_named():
    found = cast("The series comes from Bea Ford and counts Ann Lee among its leads: she plays Dot Marlow.")
    assert ("Saltmarsh", "Ann Lee", "Dot Marlow") in found


def test_an_actor_is_a_man_where_women_are_actresses():
    found = cast(
        "Ann Lee is back, the actress says. Her husband, Dan Ruiz, is glad. The actor, who plays Otto Reed in the "
        "series, will be back too."
    )
    assert ("Saltmarsh", "Dan Ruiz", "Otto Reed") in found


def test_items_with_what_is_said_of_each():
    found = cast(
        "Joining the cast are Ann Lee as Dot, the thief who knows it; Dan Ruiz as Otto Reed, a judge; and Cora Wade."
    )
    assert {("Saltmarsh", "Dan Ruiz", "Otto Reed"), ("Saltmarsh", "Cora Wade", None)} <= found


def test_description_with_a_place():
    assert ("Saltmarsh", "Ann Lee", None) in cast("The Leeds-set series stars Ann Lee.")


def test_source_is_no_show():
    text = NEWS + "The source is “The Long Tide,” the 2019 bestseller by Leeds reporter Ann Lee."
    assert "The Long Tide" not in values(text, "crew", "show")
