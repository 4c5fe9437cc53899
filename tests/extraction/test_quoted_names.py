"""Names of works, prizes and signs in quotation marks, which nobody says."""

import pytest

from tests.extraction.reading import quotes

LEAD = "Anna Bell stars in Harbour Lights, a drama about a port."


def quoted(sentence):
    """The words of the quotes in an article that ends with a sentence."""
    return [quote.text for quote in quotes(LEAD, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        'Her memoir, "How to be alone at sea", is out in May.',
        'The episode, called "The end of all the boats," airs on Sunday.',
        'Episode 2: "They start again in May"',
        'The prize for "best boat in a drama series" went to Bell.',
        'A sign that reads "please do not feed the gulls" hangs over it.',
    ],
)
def test_a_name_is_not_speech(sentence):
    assert quoted(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        'After the last episode, "they start again in May," Bell said.',
        'Bell said of the book, "they start again in May."',
        'Bell considers the show "they start again in May" in a nutshell.',
        'Bell was proud of her book. "They start again in May."',
    ],
)
def test_speech_may_follow_the_word_for_a_work(sentence):
    assert [words.lower().rstrip(",.") for words in quoted(sentence)] == ["they start again in may"]
