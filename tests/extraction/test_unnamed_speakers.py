"""Words of bodies, groups and people without a name, which belong to nobody named beside them."""

import pytest

from tests.extraction import reading

LEAD = "HBO has cancelled Harbour Lights. Anna Bell and Peter Shaw star in the drama."


def speakers(*paragraphs):
    return reading.speakers(LEAD, *paragraphs)


@pytest.mark.parametrize(
    "sentence",
    [
        '"We never start in May," the council said.',
        '"We never start in May," police said.',
        '"We never start in May," the family said in a statement.',
        '"We never start in May," her family said in a statement.',
        '"We never start in May," said the jury in a statement.',
        '"We never start in May," residents told the Gazette.',
        '"We never start in May," organisers said.',
        '"We never start in May," wrote a dad from Hull.',
        '"We never start in May," said a fan of Anna Bell.',
        '"We never start in May," said a friend of Bell, who asked for no name.',
    ],
)
def test_bodies_and_groups_speak_for_nobody_named(sentence):
    assert speakers("Bell was at the port.", sentence) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We always start in May," both said.',
        '"We always start in May," the co-stars said.',
        '"We always start in May," said the siblings.',
    ],
)
def test_a_word_for_two_means_those_named_together(sentence):
    assert speakers("Bell and Shaw were at the port.", sentence) == ["Anna Bell and Peter Shaw"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We always start in May," said Anna Bell and co-star Peter Shaw.',
        '"We always start in May," Anna Bell and her co-star Peter Shaw told Variety.',
        'Bell and her screen husband Shaw left. "We always start in May," the pair said.',
    ],
)
def test_one_of_two_may_be_described(sentence):
    assert speakers(sentence) == ["Anna Bell and Peter Shaw"]


def test_the_star_is_whom_the_show_stars():
    lead = "The drama stars Anna Bell as the harbour master. It was created by Ian Moss."
    assert speakers(lead, '"We always start in May," the star said.') == ["Anna Bell"]


def test_a_mother_is_a_woman():
    lead = "Anna Bell was at the port. Peter Shaw left."
    assert speakers(lead, '"We always start in May," the mother-of-two said.') == ["Anna Bell"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We always start in May," one fan wrote. "It is a good month," they added.',
        '"We always start in May," said one resident. "It is a good month," she said.',
        'One resident said: "We always start in May." She added: "It is a good month."',
        'A source told The Sun: "We always start in May."\n\nThey added: "It is a good month."',
    ],
)
def test_somebody_without_a_name_goes_on(sentence):
    assert speakers("Bell was at the port.", sentence) == [None, None]


def test_the_star_may_answer_somebody_without_a_name():
    said = 'One fan wrote: "We always start in May." She replied: "It is a good month."'
    assert speakers("Bell was at the port.", said) == [None, "Anna Bell"]


@pytest.mark.parametrize("introduction", ["The logline:", "Official synopsis:", "Here is the synopsis:"])
def test_nobody_speaks_in_a_synopsis(introduction):
    assert speakers(f'{introduction} "They always start in May."') == [None]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('A spokesperson for TAG-NOVA said: "We always start in May."', "TAG-NOVA"),
        ('"We always start in May," the Painters Guild of Wales said.', "Painters Guild of Wales"),
        ('"We always start in May," said the Association of Port Masters.', "Association of Port Masters"),
    ],
)
def test_an_association_speaks_under_its_whole_name(sentence, speaker):
    assert speakers(sentence) == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        'Her husband takes a calmer view. "We always start in May," he says.',
        'One executive was not surprised. "We always start in May," they said.',
        'It took the drama by surprise, one executive said. "We always start in May," they added.',
        'We asked an assistant about Anna Bell. "We always start in May," she told us.',
    ],
)
def test_a_pronoun_may_refer_to_somebody_without_a_name(sentence):
    assert speakers("Bell and Shaw were at the port.", sentence) == [None]


def test_she_is_not_her_husband():
    sentence = 'Her husband takes a calmer view. "We always start in May," she says.'
    assert speakers("Bell was at the port.", sentence) == ["Anna Bell"]
