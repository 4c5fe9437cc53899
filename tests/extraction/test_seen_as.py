"""Where readers may know somebody from, said of "her" or "him"; parts told in other orders."""

import pytest

from articles.extraction.names.cues import Kind
from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN, named, offered

HEAD = "Ann Lee on life after Harbour Lights\n\nThe actress Ann Lee is in the drama Harbour Lights.\n\n"


def offered_by_rule(text: str, kind: str, *keys: str) -> set[tuple]:
    """The rules that find something of a kind in a text, each with the values of some keys."""
    found = findings(read(text, None, KNOWN)[0])
    drafts = [draft for finding in found for draft in finding.drafts if draft.kind == kind]
    return {(draft.rule, *(draft.keys[key] for key in keys)) for draft in drafts}


@pytest.mark.parametrize("words", ["recognise her from", "have seen her in", "know her best from"])
def test_somebody_known_from_a_show_may_be_meant_by_a_pronoun(words):
    found = offered_by_rule(f"{HEAD}You may {words} Nettle Row.\n", "cast", "show", "person")
    assert ("in show", "Nettle Row", "Ann Lee") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Fans of Nettle Row will know her as Dot Marlow.",
        "Nettle Row viewers will remember her for her years as Dot Marlow.",
        "You may know her as Dot Marlow from Nettle Row.",
    ],
)
def test_so_may_somebody_known_as_a_part(sentence):
    found = offered_by_rule(f"{HEAD}{sentence}\n", "cast", "show", "person", "character")
    assert ("plays", "Nettle Row", "Ann Lee", "Dot Marlow") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "You may have seen her in Copper Tides.",
        "She starred opposite Bo Finch in Copper Tides.",
        "She was Dot Marlow in Copper Tides.",
        "Then came Copper Tides, in which she played Dot Marlow.",
        "She made her television debut in Copper Tides.",
    ],
)
def test_where_somebody_acts_is_a_show(sentence):
    assert "Copper Tides" in named(f"{HEAD}{sentence}\n", Kind.SHOW)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nora and Otto, played by Ann Lee and Bo Finch, open a shop.",
        "Ann Lee and Bo Finch are the thieves Nora and Otto.",
    ],
)
def test_parts_are_given_in_turn(sentence):
    found = offered_by_rule(f"{HEAD}In Harbour Lights, {sentence}\n", "cast", "person", "character")
    assert {one for one in found if one[0] == "in turn"} == {
        ("in turn", "Ann Lee", "Nora"),
        ("in turn", "Bo Finch", "Otto"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Nora, Otto's sister, is played by Ann Lee.",
        "Nora, the nurse she plays in Harbour Lights, has a secret.",
    ],
)
def test_what_explains_a_part_may_stand_before_who_plays_it(sentence):
    assert ("Ann Lee", "Nora") in offered(f"{HEAD}{sentence}\n", "cast", "person", "character")
