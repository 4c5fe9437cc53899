"""Whose network is meant, if a sentence names several shows, or something without a title."""

import pytest

from articles.extraction.lexicon.lexicon import SHIPPED, Entry
from articles.extraction.names.cues import Kind
from articles.extraction.pipeline import findings, read
from tests.extraction.reading import offered, values

NEWS = "Harbour Lights is back\n\nThe drama Harbour Lights has begun. "


def networks(sentence: str) -> set[tuple]:
    return offered(NEWS + sentence + "\n", "network", "show", "network")


def told(sentence: str) -> set[tuple]:
    return values(NEWS + sentence + "\n", "network", "show", "network")


@pytest.mark.parametrize(
    "sentence",
    [
        "Among them is Nettle Row, the Hulu mystery that everyone loves.",
        "He came to fame in “Nettle Row,” Hulu's Victorian medical saga.",
        "Nettle Row (Tuesday, Hulu, 10pm) is a thriller.",
    ],
)
def test_a_network_in_an_apposition_to_a_title_is_its_own(sentence):
    assert ("Nettle Row", "Hulu") in told(sentence)


def test_the_network_of_a_shows_source_is_not_its_own():
    assert ("Harbour Lights", "ITV") not in networks("Harbour Lights is a remake of the ITV drama.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Her next project, a heist comedy, is set up at Peacock.",
        "An untitled comedy with Kim Dale is in development at Peacock.",
    ],
)
def test_an_untitled_project_says_nothing_about_the_show_in_focus(sentence):
    assert ("Harbour Lights", "Peacock") not in networks(sentence)


def test_a_show_that_only_identifies_somebody_gets_no_network():
    found = networks(
        "The Lock Keeper, by Nettle Row director Ann Lee, begins in May and will air on BBC One."
    )
    assert ("The Lock Keeper", "BBC One") in found
    assert ("Nettle Row", "BBC One") not in found
    assert ("Nettle Row", "Hulu") not in networks(
        "The Lock Keeper, the Hulu series from Nettle Row writer Ann Lee, is on."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, who penned three episodes of Saltmarsh, will run the writers' room.",
        "It is a prequel to Saltmarsh.",
    ],
)
def test_the_network_in_focus_does_not_apply_to_earlier_work_or_sources(sentence):
    text = f"ITV orders Harbour Lights\n\nITV has ordered the drama Harbour Lights.\n\n{sentence}\n"
    known = SHIPPED.with_names([(Entry("show", "Saltmarsh", networks=("ITV",)), ())])
    reading, _ = read(text, None, known)
    drafts = [draft for finding in findings(reading) for draft in finding.drafts if draft.kind == "network"]
    assert "Saltmarsh" in names_in(reading)
    assert "Saltmarsh" not in {draft.keys["show"] for draft in drafts}


def names_in(reading) -> set[str]:
    return {name.text for name in reading.names.mentions if name.kind is Kind.SHOW}


@pytest.mark.parametrize(
    ("sentence", "network"),
    [
        ("Harbour Lights is now on ITV, Nettle Row on HBO.", "ITV"),
        ("All 20 episodes of Harbour Lights are on Netflix.", "Netflix"),
        ("Harbour Lights leaves Netflix for Hulu on June 4.", "Hulu"),
    ],
)
def test_networks_of_shows(sentence, network):
    text = f"Harbour Lights in Whitby\n\nThe drama Harbour Lights is in the news.\n\n{sentence}"
    assert ("Harbour Lights", network) in values(text, "network", "show", "network")
