"""Speakers in the less usual constructions of news writing."""

import pytest

from articles.extraction.names.table import Names
from articles.extraction.quotes.quotations import find_quotes
from articles.extraction.text import Text
from tests.extraction import reading

LEAD = (
    "HBO has cancelled Harbour Lights. Anna Bell and Peter Shaw star in the drama from showrunner Ian Moss."
)


def speakers(*paragraphs):
    return reading.speakers(LEAD, *paragraphs)


@pytest.mark.parametrize(
    "sentence",
    [
        '"We always start in May," Bell fired back.',
        '"We always start in May," she signed off.',
        '"We always start in May," sobbed Bell.',
        '"We always start in May," Bell deadpanned.',
        'Bell dubbed the drama "a start in May for all."',
        'Bell considers it "a start in May for all."',
        'Bell referred to the drama as "a start in May for all."',
        '"We always start in May," was Bell\'s reply.',
        '"We always start in May," came the answer from Bell.',
        'Bell\'s motto is "always start in May with a smile."',
        'Bell\'s reaction? "We always start in May."',
        'The drama is, in Bell\'s words, "a start in May for all."',
        'The drama is, in her own words, "a start in May for all."',
        'Bell said, in her words, "We always start in May."',
        'For Bell, the drama is "a start in May for all."',
        'About the end, she was blunt: "We always start in May."',
        'Bell shook her head. "We always start in May."',
        'Variety asked Bell about the end. "We always start in May."',
        'Bell was asked about the end. "We always start in May."',
        'Adds Bell, "We always start in May."',
        "‘We always start in May’, the actress told Variety.",
    ],
)
def test_speech_is_attributed(sentence):
    assert speakers("Anna Bell was at the port.", sentence) == ["Anna Bell"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We always start in May," a rep for Bell said.',
        'An insider close to Bell said: "We always start in May."',
        '"We always start in May," was one fan\'s verdict.',
        '"We always start in May," read one tweet.',
        'A senior executive at one broadcaster, who asked for no name, said: "We always start in May."',
    ],
)
def test_representatives_and_unnamed_people_are_nobody(sentence):
    assert speakers(sentence) == [None]


def test_a_verdict_may_belong_to_a_newspaper():
    assert speakers('The Guardian\'s verdict: "We always start in May."') == ["The Guardian"]


def test_unattributed_phrases_have_no_speaker():
    assert speakers('Bell left. It has been described as "a start in May for all."') == [None]


def test_a_second_post_is_not_a_verb():
    sentence = 'Bell was sad, adding in a second post, "We always start in May."'
    assert speakers(sentence) == ["Anna Bell"]


def test_another_speaker_who_adds_something_begins_a_new_quote():
    sentence = '"We always start in May," HBO said, with Bell adding: "It is a good month for us."'
    assert speakers(sentence) == ["HBO", "Anna Bell"]


def test_a_title_with_a_comma_within_a_sentence_is_not_speech():
    sentence = "Moss, who made “The Ferryman,” was asked:\n\n“Will it start in May again?” he said."
    text = Text(f"Harbour Lights Is Over\n\n{LEAD}\n\n{sentence}")
    assert [quote.text for quote in find_quotes(text, Names(text))] == ["Will it start in May again?"]


@pytest.mark.parametrize(
    "sentence",
    [
        'Of Peter Shaw, whose brother is Lee, she said: "We always start in May."',
        'Asked by host Ruth Pike about the end, Bell smiled. "We always start in May."',
        '"We always start in May," is as far as Bell would go.',
        'Commented Bell: "We always start in May."',
        "Bell was in tears. The former teacher says the end came after a call from Ruth Pike. "
        '"We always start in May," she recalls.',
        'Bell replied with a post on Substack. "We always start in May," it reads in part.',
    ],
)
def test_other_people_in_the_clause_do_not_speak(sentence):
    assert speakers("Anna Bell was at the port.", sentence) == ["Anna Bell"]


def test_the_second_part_of_a_quote_may_be_small_words_and_a_place():
    sentence = '"We always start in May," says Bell (39), "and I’m from Tullamore."'
    text = Text(f"Harbour Lights Is Over\n\n{LEAD}\n\n{sentence}")
    assert [len(quote.spans) for quote in find_quotes(text, Names(text))] == [2]


def test_fully_quoted_paragraphs_belong_to_the_subject_of_the_one_before():
    said = ('"I was never so proud.', '"And I thank the crew."')
    assert speakers("Bell took the prize home on Monday.", *said) == ["Anna Bell"]


def test_a_gesture_between_two_parts_of_a_quote_does_not_split_it():
    sentence = '"We always start in May," she said. "It is a good month." She smiled.'
    text = Text(f"Harbour Lights Is Over\n\n{LEAD}\n\nBell was at the port. {sentence}")
    assert [len(quote.spans) for quote in find_quotes(text, Names(text))] == [2]


def test_few_words_may_end_a_quote_that_a_cue_splits():
    sentence = '"We always start in May," Bell said, "or June."'
    text = Text(f"Harbour Lights Is Over\n\n{LEAD}\n\n{sentence}")
    assert [quote.text for quote in find_quotes(text, Names(text))] == ["We always start in May, or June."]
