"""Speakers found by what the sentences before the quotation do with their names."""

import pytest

from tests.extraction.reading import speakers

SAID = "“It was a very long winter,” {} says."


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        # A part of an actor does not speak, nor does one with a rank where shows are spoken of.
        (
            "Whether Otto Vale's Father Ray survived is a subject on which creator Ella Sutter will not be drawn.",
            "she",
            "Ella Sutter",
        ),
        (
            "In the finale of Harbour Lights, Warden Cal Pruitt lay in a canal and Desmond Hale's phone rang.",
            "the actor",
            "Desmond Hale",
        ),
        # Who does something to him is not he.
        ("Bo Finch met the press. Director Robin Hale told him to wait for the script.", "he", "Bo Finch"),
        ("Ann Lee met the press. Robin Hale drove her to a hotel.", "she", "Ann Lee"),
        # "As" may begin a clause rather than name a part.
        (
            "Bo Finch and Otto Hale were there. It is a done deal, as Hale let slip to the executives.",
            "he",
            "Otto Hale",
        ),
        # A sentence that begins with what is hers is about her.
        ("Ann Lee gets the worst of it. Ella Barr's last outing was a flop.", "she", "Ella Barr"),
    ],
)
def test_pronoun_after_a_quotation_refers_to(before, who, speaker):
    assert speakers("Harbour Lights news", f"{before} {SAID.format(who)}") == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "“It was a very long winter,” said an extra who fears that he will lose the job.",
        "“It was a very long winter,” the insider dishes.",
        "“It was a very long winter,” a voice croons over the top.",
    ],
)
def test_described_speaker_without_a_name_is_nobody_named(sentence):
    assert speakers("Harbour Lights news", f"Ben Marsh directed it with Ann Lee. {sentence}") == [None]


def test_who_was_asked_speaks_also_after_an_aside_between_dashes():
    text = (
        "Asked about more – the author is at work on it – Camille Hartley was brisk. ‘Let us see about that.’"
    )
    assert speakers("Harbour Lights news", text) == ["Camille Hartley"]


def test_quotation_alone_in_brackets_is_said_by_whom_the_sentence_before_is_about():
    text = (
        "Nadia Bright is cagey, except to say that a dead man will be back. (“Flashbacks. I am no monster.”)"
    )
    assert speakers("Harbour Lights news", text) == ["Nadia Bright"]
