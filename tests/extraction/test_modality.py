"""How certain its sentence makes a fact: announced, reported by others, or only speculated about."""

from datetime import date

import pytest

from tests.extraction.reading import facts


def certainty(text: str, kind: str) -> set[str]:
    found = facts(f"A quiet week\n\n{text}", kind, published=date(2024, 6, 12))
    return {fact.get("modality", "announced") for fact in found}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Netflix has renewed Harbour Lights for a second season.", "status"),
        ("HBO said that Harbour Lights will premiere on June 30.", "premiere"),
        ("Harbour Lights could not make it to a third season.", "status"),
        ("Ann Lee, who could not be reached, stars in Harbour Lights as Dot.", "cast"),
    ],
)
def test_a_plain_statement_announces(sentence, kind):
    assert certainty(sentence, kind) == {"announced"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Netflix has reportedly renewed Harbour Lights for a second season.", "status"),
        ("According to Variety, Netflix has renewed Harbour Lights for a second season.", "status"),
        ("Sources say that Harbour Lights will premiere on June 30.", "premiere"),
        ("Deadline reports that Ann Lee will star in Harbour Lights as Dot.", "cast"),
    ],
)
def test_statements_of_others_are_reported(sentence, kind):
    assert certainty(sentence, kind) == {"reported"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ann Lee is in talks to star in Harbour Lights as Dot.", "cast"),
        ("The second season of Harbour Lights could premiere on June 30.", "premiere"),
    ],
)
def test_possible_events_are_speculations(sentence, kind):
    assert certainty(sentence, kind) == {"speculated"}


def test_the_statement_that_makes_it_most_certain_counts():
    rumour = "Netflix has reportedly renewed Harbour Lights for a second season."
    assert certainty(
        f"{rumour}\n\nNetflix renewed Harbour Lights for a second season on Monday.", "status"
    ) == {"announced"}


def test_a_company_that_speaks_of_its_own_show_announces():
    text = "According to Netflix, Harbour Lights has been renewed for a second season."
    assert certainty(text, "status") == {"announced"}
