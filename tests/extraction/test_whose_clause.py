"""A network belongs to the shows of its own clause, and to no show that is only spoken of beside the point."""

import pytest

from tests.extraction.reading import values

LIGHTS, KEEPER, ROW = "Harbour Lights", "The Lock Keeper", "Nettle Row"


def networks(sentence: str) -> set[tuple[str, str]]:
    return values(f"The week in television\n\n{sentence}\n", "network", "show", "network")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Harbour Lights begins on BBC One in May while the drama Nettle Row returns to ITV in June.",
            {(LIGHTS, "BBC One"), (ROW, "ITV")},
        ),
        (
            "Nettle Row had five series until 2012; Harbour Lights, her drama about a lock keeper, is back on BBC One.",
            {(LIGHTS, "BBC One")},
        ),
    ],
)
def test_each_clause_has_its_own_show_and_network(sentence, told):
    assert networks(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Netflix has ordered Harbour Lights and The Lock Keeper, a sequel to the drama that was on ABC in 2009.",
            {(LIGHTS, "Netflix"), (KEEPER, "Netflix")},
        ),
        (
            "Ann Lee writes for Nettle Row, the long-running BBC One soap, and The Lock Keeper is going on, too.",
            {(ROW, "BBC One")},
        ),
    ],
)
def test_an_explanation_tells_the_network_of_the_show_that_it_explains(sentence, told):
    assert networks(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Bo Finch leads Harbour Lights, a new drama for ITV from Ann Lee, who previously produced Nettle Row.",
            {(LIGHTS, "ITV")},
        ),
        (
            "The thriller Harbour Lights, the ITV drama from Nettle Row writer Ann Lee, returns in May.",
            {(LIGHTS, "ITV")},
        ),
    ],
)
def test_the_earlier_work_of_somebody_has_another_network(sentence, told):
    assert networks(sentence) == told


def test_the_shows_that_are_explained_together_share_their_network():
    told = networks("Ann Lee wrote Harbour Lights and Nettle Row, which are both on ITV.")
    assert told == {(LIGHTS, "ITV"), (ROW, "ITV")}
