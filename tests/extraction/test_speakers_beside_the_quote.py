"""Speakers named in asides, questions, topics and clauses that tell something else about them."""

import pytest

from tests.extraction import reading

LEAD = "HBO has cancelled Harbour Lights. Peter Shaw stars in the drama with Anna Bell."


def speakers(*paragraphs):
    return reading.speakers(LEAD, *paragraphs)


@pytest.mark.parametrize(
    "sentence",
    [
        'The show, says Bell, is "a start in May for all."',
        'The show, admits star Anna Bell, is "a start in May for all."',
        'It is not easy, says Bell. "We always start in May."',
        'Bell used to say that a soap was "a start in May for all."',
        'Bell liked to say that a soap was "a start in May for all."',
        'Shaw was joined by Bell, who told the crowd: "We always start in May."',
        'Shaw recalled Bell telling him: "We always start in May."',
        'Shaw said that Bell had told him: "We always start in May."',
        'Bell laughs when she is told of the number. "We always start in May."',
        'Bell, a former teacher who writes every script, is scornful of it: "We always start in May."',
        'And Anna Bell - best known as Peter Shaw - added: "We always start in May."',
        'What does Bell think? "We always start in May."',
        'So what is Bell up to next? "We always start in May."',
    ],
)
def test_the_person_spoken_of_speaks(sentence):
    assert speakers("The drama was a hit.", sentence) == ["Anna Bell"]


@pytest.mark.parametrize(
    "sentence",
    [
        'On working with Shaw: "We always start in May."',
        'And on Shaw? "We always start in May."',
        'Her advice to fans? "We always start in May."',
        'Speaking only to The Sun, the actress, 45, said: "We always start in May."',
    ],
)
def test_the_topic_does_not_speak(sentence):
    assert speakers('Anna Bell said: "I am so glad to be back."', sentence) == ["Anna Bell", "Anna Bell"]


def test_an_unnamed_critic_who_was_not_sure_is_nobody():
    assert speakers('A third wasn\'t so sure, posting: "We always start in May."') == [None]


def test_the_end_of_a_sentence_after_a_quote_names_the_next_speaker():
    sentence = 'Shaw promised "a start in May for all," and Anna Bell, who is new, says it is true.'
    assert speakers(f'{sentence} "It is a good month."') == ["Peter Shaw", "Anna Bell"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We always start in May," said Anna Bell, Peter Shaw and Ian Moss.',
        '"We always start in May," said Anna Bell, Peter Shaw, and Ian Moss, the makers.',
        '"We always start in May," Anna Bell, Peter Shaw, and Ian Moss said.',
    ],
)
def test_three_may_speak_together(sentence):
    assert speakers(sentence) == ["Anna Bell and Peter Shaw and Ian Moss"]


def test_who_asks_in_an_interview_does_not_answer():
    sentence = 'In an interview with Ruth Pike, the actress said: "We always start in May."'
    assert speakers("Anna Bell was at the port.", sentence) == ["Anna Bell"]


def test_a_quote_may_be_signed_in_the_line_below():
    assert speakers('"We always start in May."', "– Anna Bell") == ["Anna Bell"]
    assert speakers('"We always start in May."', "— Anna Bell, creator") == ["Anna Bell"]
