"""Titles recognised by what they do on a network, and descriptions directly after a title."""

import pytest

from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN, names_of, values

NEWS = "News from Leeds\n\nThere are new pictures from the set of the drama Harbour Lights this week.\n\n"


def described(sentence: str) -> set[tuple]:
    """Show and network, where a sentence calls the show that network's drama or series."""
    found = findings(read(NEWS + sentence + "\n", None, KNOWN)[0])
    drafts = [draft for finding in found for draft in finding.drafts if draft.rule == "the network series"]
    return {(draft.keys["show"], draft.keys["network"]) for draft in drafts if draft.how == "described"}


@pytest.mark.parametrize(
    "sentence",
    [
        "“Tin Anchor” is set up at HBO.",
        "“Tin Anchor” ran on NBC from 2003 to 2009.",
        "“Tin Anchor,” a Hulu original, won a prize.",
        "FX is developing “Tin Anchor.”",
        "Netflix will release “Tin Anchor” in May.",
        "Tin Anchor is available to stream on Peacock.",
        "Tin Anchor got a series order from Starz.",
        "Tin Anchor, HBO's new drama, won a prize.",
    ],
)
def test_something_on_or_coming_to_a_network_is_a_show(sentence):
    assert names_of(NEWS + sentence + "\n")["Tin Anchor"][1] == "show"


@pytest.mark.parametrize(
    ("sentence", "network"),
    [
        ("A Netflix series called Tin Anchor is looking for extras.", "Netflix"),
        ("A Hulu Original series, Tin Anchor, is looking for extras.", "Hulu"),
        ("A Prime Video drama set in Leeds has a new star.", "Prime Video"),
    ],
)
def test_a_network_begins_no_title_of_what_it_shows(sentence, network):
    assert names_of(NEWS + sentence + "\n")[network][1] == "network"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dora Wexford is on ITV at nine tonight.",
        "Dora Wexford moves from ABC to Netflix.",
        "Dora Wexford, HBO's new comedy chief, was glad.",
    ],
)
def test_somebody_at_a_network_is_not_a_network(sentence):
    assert names_of(NEWS + sentence + "\n")["Dora Wexford"][1] == "person"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee wrote for “Nettle Row,” the HBO mystery series starring Kim Dale.",
        "If it owes something to Nettle Row, Ann Lee's HBO drama, that is no fault.",
        "Unlike Nettle Row, the new HBO drama from Ann Lee, it is set in Leeds.",
    ],
)
def test_a_description_directly_after_a_title_refers_to_that_show(sentence):
    assert ("Nettle Row", "HBO") in described(sentence)
    assert ("Harbour Lights", "HBO") not in described(sentence)


@pytest.mark.parametrize(
    ("sentence", "network"),
    [
        ("The BBC and HBO drama Tin Anchor begins in May.", "BBC"),
        ("The BBC/HBO drama Tin Anchor begins in May.", "BBC"),
        ("The drama Tin Anchor begins on Amazon's Prime Video in May.", "Prime Video"),
    ],
)
def test_each_of_the_networks_that_share_a_show_is_its_own(sentence, network):
    assert ("Tin Anchor", network) in values(NEWS + sentence + "\n", "network", "show", "network")


@pytest.mark.parametrize(
    "sentence",
    [
        "Copper Moor begins on ITV on Sunday.",
        "Copper Moor, airing on Syfy, has won a prize.",
        "Copper Moor, which ran on NBC for years, has won a prize.",
        "Copper Moor has moved from ABC to Hulu.",
        "Copper Moor lands on Hulu on Wednesday.",
        "Copper Moor was HBO's most watched drama.",
        "On Fox, Copper Moor is back.",
        "Syfy wants more of Copper Moor.",
        "ITV will air Copper Moor in May.",
        "Copper Moor, now streaming on Hulu, has won a prize.",
        "Syfy has ditched Copper Moor.",
    ],
)
def test_an_unquoted_title_is_known_by_what_shows_do_on_networks(sentence):
    assert names_of("News from Leeds\n\n" + sentence + "\n")["Copper Moor"][1] == "show"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Qadira Wexel is on ITV tonight.", "Qadira Wexel"),
        ("Maris Orwin has moved from the BBC to ITV.", "Maris Orwin"),
        ("The film Copper Moor is streaming on Netflix.", "Copper Moor"),
        ("Copper Moor is pulling the plug on Netflix.", "Copper Moor"),
        ("On CNN, Halvorsen called it a mistake.", "Halvorsen"),
    ],
)
def test_somebody_or_a_film_on_a_network_is_no_show(sentence, name):
    assert names_of("News from Leeds\n\n" + sentence + "\n").get(name, ("", ""))[1] != "show"


@pytest.mark.parametrize("verb", ["has moved", "jumped", "switched"])
def test_a_show_is_on_the_network_to_which_it_moved(verb):
    told = values(NEWS + f"The drama Tin Anchor {verb} from ABC to Hulu.\n", "network", "show", "network")
    assert ("Tin Anchor", "Hulu") in told
