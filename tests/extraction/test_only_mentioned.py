"""People whom a sentence only credits, and characters, beside whom "she" is somebody else."""

import pytest

from tests.extraction.reading import speakers

SPEECH = '"We always start in May," she says.'


@pytest.mark.parametrize(
    "sentence",
    [
        "It was written by Mary Finch.",
        "It was created by showrunner Mary Finch.",
        "It also stars Mary Finch, Jane Lund and Cora Wade.",
        "She took a part first played by Mary Finch.",
        "The mother in it is a nurse, with Mary Finch as her daughter.",
    ],
)
def test_who_is_only_credited_does_not_speak(sentence):
    assert speakers(f"Anna Bell has left the drama. {sentence} {SPEECH}") == ["Anna Bell"]


def test_who_is_credited_and_told_of_speaks():
    assert speakers(f"Anna Bell has left. The drama is now led by Mary Finch, who is new. {SPEECH}") == [
        "Mary Finch"
    ]


def test_who_is_credited_speaks_if_nobody_else_can():
    assert speakers(f"The drama is written by Mary Finch. {SPEECH}") == ["Mary Finch"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The drama stars Anna Bell as harbour master Joan Reed.",
        "Joan Reed (played by Anna Bell) will be back.",
        "Joan Reed, as played by Anna Bell, is a rogue.",
    ],
)
def test_who_is_played_does_not_speak(sentence):
    assert speakers(f"{sentence} {SPEECH}") == ["Anna Bell"]


def test_a_dame_is_a_woman():
    lead = "Peter Shaw is glad. Working with Dame Robin Finch was a joy."
    assert speakers(f'{lead} "We always start in May," he says.') == ["Peter Shaw"]


def test_a_note_of_hers_is_of_no_company():
    lead = "Anna Bell has left the drama. HBO has nobody in her place."
    assert speakers(lead, 'Her message to fans? "We always start in May."') == ["Anna Bell"]
