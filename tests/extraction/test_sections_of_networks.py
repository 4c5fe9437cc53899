"""Networks that head the sections of an article, and other ways of saying where a show airs."""

import pytest

from tests.extraction.reading import offered, values

GUIDE = "What to stream in May\n\nHere is the best of the month.\n\n{}\n"


def test_network_in_a_line_of_its_own_is_that_of_the_shows_below():
    below = "ITVX\n\nHarbour Lights is back for a third season.\n\nSTAN\n\nNettle Row returns for more."
    found = offered(GUIDE.format(below), "network", "show", "network")
    assert {("Harbour Lights", "ITVX"), ("Nettle Row", "Stan")} <= found
    assert ("Nettle Row", "ITVX") not in values(GUIDE.format(below), "network", "show", "network")


def test_one_line_with_a_network_heads_no_section():
    text = "Harbour Lights returns\n\nITV\n\nAnn Lee is back in the drama Harbour Lights on Sky in May.\n"
    assert ("Harbour Lights", "ITV") not in values(text, "network", "show", "network")


@pytest.mark.parametrize(
    ("sentence", "network"),
    [
        ("She was seen as Dot in Harbour Lights, which Peacock put out of its misery in May.", "Peacock"),
        ("He will join Harbour Lights, a limited series for Netflix.", "Netflix"),
        ("Starz suspended work on Harbour Lights in May.", "Starz"),
        ("Sky has great hopes for its crime drama Harbour Lights.", "Sky"),
        ("Harbour Lights, a comedy starring Ann Lee as a vet, which RTÉ is making with Sky, is here.", "RTÉ"),
        ("Harbour Lights, a comedy starring Ann Lee as a vet, which RTÉ is making with Sky, is here.", "Sky"),
        ("Harbour Lights is a six-parter. The whole thing is on ITVX.", "ITVX"),
        ("Harbour Lights is back in May. Crunchyroll will stream it outside Asia.", "Crunchyroll"),
        ("Harbour Lights is back. The ten-part saga creeps on to Sky Atlantic in May.", "Sky Atlantic"),
    ],
)
def test_where_a_show_airs_is_said_in_other_words(sentence, network):
    text = f"Harbour Lights: what we know\n\nHarbour Lights has many fans. {sentence}\n"
    assert ("Harbour Lights", network) in offered(text, "network", "show", "network")


def test_company_that_owns_another_is_no_network_of_it():
    text = "Harbour Lights is made by Tall Ship\n\nThe drama is made by Tall Ship, which Sky owns.\n"
    assert ("Tall Ship", "Sky") not in values(text, "network", "show", "network")


def test_drama_of_a_network_is_the_unknown_one_named_near_if_the_other_is_known_to_be_elsewhere():
    text = (
        "Ann Lee leaves Grey's Anatomy\n\nAnn Lee is leaving Grey's Anatomy, ABC said.\n\n"
        'Her husband shoots the series "Marsh Patrol." The actor, who plays Bo Finch on the CBC police drama, is in.\n'
    )
    assert ("Marsh Patrol", "CBC") in values(text, "network", "show", "network")
