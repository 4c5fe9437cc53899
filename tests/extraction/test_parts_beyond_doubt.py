"""Who plays whom, if a sentence or prior knowledge leaves no choice."""

import pytest

from articles.extraction.lexicon.credits import Credit
from tests.extraction.reading import KNOWN, facts, values

HEAD = "Nettle Row news from the set\n\nThe HBO drama Nettle Row is back in the news.\n\n"


def cast(sentence):
    return values(HEAD + sentence + "\n", "cast", "show", "person", "character")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee and Bo Finch star as Dot Marlow and Otto Reed.",
        "Ann Lee and Bo Finch play Dot Marlow and Otto Reed respectively.",
    ],
)
def test_the_first_plays_the_first_and_the_second_the_second(sentence):
    assert cast(sentence) == {
        ("Nettle Row", "Ann Lee", "Dot Marlow"),
        ("Nettle Row", "Bo Finch", "Otto Reed"),
    }


@pytest.mark.parametrize(
    "sentence",
    ["Mara Voss, played by Ann Lee, is killed off.", "Mara Voss, portrayed by Ann Lee, returns."],
)
def test_characters_played_by_somebody_do_not_act(sentence):
    assert cast(sentence) == {("Nettle Row", "Ann Lee", "Mara Voss")}


def test_each_of_several_actors_has_their_own_part():
    found = cast("Ann Lee is Mara Voss, Bo Finch plays Otto Reed and Cora Wade is Rudkin.")
    assert found >= {
        ("Nettle Row", "Ann Lee", "Mara Voss"),
        ("Nettle Row", "Bo Finch", "Otto Reed"),
        ("Nettle Row", "Cora Wade", "Rudkin"),
    }


def test_a_successor_plays_the_character_mentioned():
    found = cast("It is the last outing of Ann Lee as Mara Voss, with Bo Finch taking over the role.")
    assert ("Nettle Row", "Bo Finch", "Mara Voss") in found


def test_a_part_is_not_given_to_a_show_in_which_the_actor_has_another():
    lexicon = KNOWN.with_credits([Credit("The Lock Keeper", "Ann Lee", "Kit Moss")])
    text = HEAD + "Ann Lee plays Dot Marlow.\n\nLee won an award for The Lock Keeper.\n"
    parts = {(fact["show"], fact["character"]) for fact in facts(text, "cast", lexicon=lexicon)}
    assert ("The Lock Keeper", "Dot Marlow") not in parts
