"""Speech whose marks are missing, mixed up, or only at its two ends."""

import pytest

from tests.extraction import reading

LEAD = "HBO has cancelled Harbour Lights. Anna Bell stars in the drama."


def quotes(*paragraphs):
    """The quotes in an article that ends with these paragraphs, each with its speaker."""
    return [(quote.speaker, quote.text) for quote in reading.quotes(LEAD, *paragraphs)]


def test_a_post_of_several_lines_has_marks_only_at_its_ends():
    post = (
        'Bell wrote: "It was time to go.',
        "I will miss the sea.",
        'And all of you."',
        "The drama began in 2019.",
    )
    assert quotes(*post) == [("Anna Bell", "It was time to go. I will miss the sea. And all of you.")]


def test_lines_after_a_missing_mark_are_not_speech():
    told = (
        'Bell wrote: "It was time to go.',
        "The drama began in 2019.",
        '"I will miss the sea," she added.',
    )
    assert quotes(*told) == [
        ("Anna Bell", "It was time to go."),
        ("Anna Bell", "I will miss the sea,"),
    ]


def test_separately_marked_paragraphs_are_one_quote_by_the_speaker_named_last():
    said = ("'It was time to go.'", "'I will miss the sea.'", "'And all of you,' Bell said.")
    assert quotes(*said) == [("Anna Bell", "It was time to go. I will miss the sea. And all of you,")]


def test_speech_in_single_marks_continues_in_the_next_paragraph():
    said = ("'It was time to go,' Bell said. 'I will miss the sea.", "'And I will miss all of you.'")
    assert quotes(*said) == [
        ("Anna Bell", "It was time to go, I will miss the sea. And I will miss all of you.")
    ]


def test_a_new_cue_after_an_unclosed_paragraph_begins_a_new_quote():
    said = (
        '"It was time to go," Bell said. "I will miss the sea.',
        '"And I will miss all of you," she added.',
    )
    assert quotes(*said) == [
        ("Anna Bell", "It was time to go, I will miss the sea."),
        ("Anna Bell", "And I will miss all of you,"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        '"It was time to go, Bell said. "I will miss the sea."',
        '"It was time to go,\' Bell said. "I will miss the sea."',
        '"It was time to go," Bell said. " I will miss the sea."',
    ],
)
def test_a_mark_may_be_missing_wrong_or_separated_from_its_words(said):
    assert quotes(said) == [("Anna Bell", "It was time to go, I will miss the sea.")]
