"""Who speaks, by the words around a quotation."""

import pytest

from articles.extraction.names.table import Names
from articles.extraction.quotes.quotations import find_quotes
from articles.extraction.text import Text
from tests.extraction.reading import speakers

HEADLINE = "Harbour Lights Is Coming Back"
CAST = "Anna Bell and Peter Shaw are the stars of Harbour Lights, a drama about a port."


@pytest.mark.parametrize(
    "sentence",
    [
        '"We start in May again," Bell said.',
        '"We start in May again," said Bell.',
        '"Will we start in May again?" Bell asked reporters.',
        '"We start in May again," Bell told Variety in an interview on Monday.',
        '"We start in May again," said star Anna Bell, who plays the harbour master.',
        '"We start in May again," said Anna Bell, the star of the show, whom Peter Shaw thanked.',
        '"We start in May again," Bell, 39, later wrote on Instagram.',
        '"We start in May again," noted Peter Shaw\'s screen wife, Anna Bell.',
        'Bell said: "We start in May again."',
        'Star Anna Bell (Joan Shaw) said, "We start in May again."',
        '"We start in May again," Anna Bell (Joan Shaw) said.',
        'We asked the star of the show, Anna Bell: "We start in May again."',
        'Bell said of Peter Shaw: "We start in May again."',
        'Bell told Variety that she and Peter Shaw "start again in early May."',
        'Bell, who plays the harbour master, told fans, "We start in May again."',
        'Bell, the star of the show, went on: "We start in May again."',
        'Speaking to Variety, Bell revealed: "We start in May again."',
        'Bell wrote alongside a picture of Peter Shaw: "We start in May again."',
        'Bell thanked Peter Shaw and added: "We start in May again."',
        'Bell shared a picture of Peter Shaw, writing: "We start in May again."',
        'Bell had a message for Peter Shaw: "We start in May again."',
        'According to Bell, Peter Shaw "will start again in early May."',
        '"We start in May again," according to Bell.',
        'Bell said that Peter Shaw was tired, "We start in May again."',
        'Said Bell of Peter Shaw: "We start in May again."',
        'As Bell put it, "We start in May again."',
        'In the words of Bell, "we start in May again."',
        'Bell on working with Peter Shaw: "We start in May again."',
        'Bell, whose friends include Peter Shaw, had this to say: "We start in May again."',
        'Asked by Peter Shaw whether it is over, Bell laughed, "We start in May again."',
        '"We start in May again," per Bell.',
        '"A love letter to the sea" is how Bell describes the show.',
        'The show is what Bell calls "a love letter to the sea."',
        'Bell has called Peter Shaw "the best actor in the world."',
        'Peter Shaw cried when Bell wrote that she was "over the moon about it all."',
        "“We start in May again.” — Anna Bell (@annabell)",
        "“We start in May again.” – Creator and writer, Anna Bell",
        '"We start in May again," Bell reminds us.',
        'The crew moves "like gulls behind a boat", as Bell put it.',
        'Anna Bell, head of drama at Tall Ships, Netflix and HBO, said: "We start in May again."',
        'Anna Bell, a friend of the late Peter Shaw, said: "We start in May again."',
        '"We start in May again," Anna Bell, who plays the harbour master on the drama said in a video.',
        'Anna Bell, who won prizes for comedy and for drama as Peter Shaw on the show added: "We start in May."',
        '"We start in May again," the Harbour Gazette quoted Bell as saying.',
        'The Harbour Gazette quoted Anna Bell as saying: "We start in May again."',
        'Bell added that the network wanted to "start in May with all of them again."',
    ],
)
def test_the_subject_of_the_verb_of_saying_speaks(sentence):
    assert speakers(CAST, sentence) == ["Anna Bell"]


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Anna Bell thanked her fans on Monday.", '"We start in May again," she said.'),
        ("Anna Bell met Peter Shaw on Monday.", '"We start in May again," she said.'),
        ("Peter Shaw met Anna Bell on Monday.", '"We start in May again," she said.'),
        (
            "Anna Bell arrived on Monday. She hopes that Cora Wade will write more.",
            '"We start in May," she said.',
        ),
        (
            "Anna Bell arrived on Monday. She plays Cora Wade in the drama.",
            'The actress said: "We start in May again."',
        ),
        (
            "Anna Bell joined the soap as Cora Wade in 2009. Cora Wade has seen much of the port since.",
            'She told The Sun: "We start in May again."',
        ),
        (
            "Cora Wade (Mia Holm) and Nora Finch (Ida Lund) have never left the port, but Bell said so.",
            'She added: "We start in May again."',
        ),
        (
            "Anna Bell was in town.",
            'Speaking to Mabel Showbiz and other media, she added: "We start in May."',
        ),
        ("Anna Bell left HBO on Monday.", 'The former head of drama at HBO said: "We start in May again."'),
        ("Anna Bell thanked her fans on Monday.", '"We start in May again," the actress said.'),
        (
            "Executive producer Anna Bell thanked her fans on Monday.",
            '"We start in May again," muses the EP.',
        ),
        ("Anna Bell thanked her fans on Monday.", '"We start in May again," the mother-of-two told fans.'),
        (
            "Anna Bell thanked her fans on Monday.",
            "The Cardiff-born actress commented: 'We start in May again.'",
        ),
        (
            "Anna Bell said 'we will all be back soon.'",
            "The statement continued: 'We start in May again for you.'",
        ),
    ],
)
def test_pronouns_and_descriptions_refer_to_people_mentioned(before, sentence):
    assert speakers(CAST, before, sentence)[-1] == "Anna Bell"


def test_names_only_within_quotes_are_not_antecedents():
    found = speakers(
        CAST, '"I owe it all to Peter Shaw and his team," Bell said.', '"We start in May," the star added.'
    )
    assert found == ["Anna Bell", "Anna Bell"]


def test_he_and_she_are_told_apart():
    assert speakers(
        CAST,
        'Bell was glad. "We start in May again," she said. Shaw was not. "It is too early for me," he said.',
    ) == ["Anna Bell", "Peter Shaw"]


def test_an_opening_clause_may_say_she_before_the_name():
    sentence = 'After what she called "a long and very cold winter," Anna Bell left for Spain.'
    assert speakers("Harbour Lights is a drama about a port.", sentence) == ["Anna Bell"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We start in May again," Bell and Shaw said in a shared statement.',
        '"We start in May again," said Anna Bell and Peter Shaw.',
        'Anna Bell and Peter Shaw said: "We start in May again."',
    ],
)
def test_joint_speakers(sentence):
    assert speakers(CAST, sentence) == ["Anna Bell and Peter Shaw"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We never talk about our plans," a Netflix spokesperson told Variety.',
        '"We never talk about our plans," said a spokeswoman for Netflix.',
        '"We never talk about our plans," reads a Netflix statement.',
        '"We never talk about our plans," reads Netflix\'s synopsis.',
        "Netflix's official account tweeted: 'We never talk about our plans.'",
        'A spokesperson for Netflix said: "We never talk about our plans."',
        'Netflix ordered it. A spokesperson for the streamer said: "We never talk about our plans."',
        'Netflix ordered it. A spokesperson told Variety: "We never talk about our plans."',
        'A Netflix spokeswoman said it was true. "We never talk about our plans," she added.',
        "“We never talk about our plans.” – Netflix",
        'Netflix said in a statement: "We never talk about our plans."',
        'Netflix shared a statement of its own. "We never talk about our plans."',
        'Netflix announced the news on Monday, saying "we never talk about our plans."',
    ],
)
def test_the_words_of_a_spokesperson_belong_to_the_organisation(sentence):
    assert speakers(CAST, sentence) == ["Netflix"]


@pytest.mark.parametrize(
    "sentence",
    [
        "'I nearly fell off my chair!' added another.",
        "'I nearly fell off my chair,' a third said.",
        "One fan wrote: 'I nearly fell off my chair.'",
        "Fans were shocked, with one saying: 'I nearly fell off my chair.'",
        "A source told The Sun: 'She nearly fell off her chair.'",
        "Anna Bell's agent said: 'She nearly fell off her chair.'",
        "A spokesman for the show said: 'She nearly fell off her chair.'",
        "The spokeswoman said: 'She nearly fell off her chair.'",
        "'She nearly fell off her chair,' said a Netflix insider.",
        "We asked and were told, 'Nobody talks about our plans.'",
        "The synopsis reads: 'A harbour master nearly falls off her chair.'",
        "'A harbour master nearly falls off her chair,' reads the logline.",
        "According to the official synopsis, Anna Bell 'nearly falls off her chair.'",
    ],
)
def test_unnamed_sources_are_nobody(sentence):
    assert speakers(CAST, sentence) == [None]


def test_the_sentence_before_may_name_the_speaker():
    assert speakers(CAST, 'Bell is sure that it goes on, as she told Variety. "We start in May again."') == [
        "Anna Bell"
    ]
    assert speakers(
        CAST, "In a talk with Variety, Anna Bell explained the plan:", '"We start in May again."'
    ) == ["Anna Bell"]


def test_after_a_sentence_of_narration_the_same_speaker_continues():
    assert speakers(
        CAST, '"We start in May again," Bell said. The drama was a hit. "It was a risk to make it."'
    ) == [
        "Anna Bell",
        "Anna Bell",
    ]


def test_a_new_sentence_does_not_attribute_the_quote_before_it():
    sentence = 'Bell says the plan is "better than any before it." Peter Shaw said that he likes it.'
    assert speakers(CAST, sentence) == ["Anna Bell"]


def test_an_introduction_of_the_next_quote_does_not_attribute_the_one_before():
    paragraph = 'Bell writes to Shaw, "Why are we not in May?" Shaw then writes back, "We never were in May."'
    assert speakers(CAST, paragraph) == ["Anna Bell", "Peter Shaw"]


def test_a_name_missing_from_the_table_is_read_from_its_capitals():
    assert speakers(CAST, '"We start in May again," said Xq Vrel.') == ["Xq Vrel"]


def test_a_named_spokesperson_speaks_for_herself():
    sentence = '"We never talk about our plans," said Netflix spokeswoman Laura Finch.'
    assert speakers(CAST, sentence) == ["Laura Finch"]


@pytest.mark.parametrize("they", ["they wrote", "the pair wrote", "the duo told fans"])
def test_several_are_those_named_together(they):
    found = speakers(CAST, "Bell and Shaw were glad.", f"'We start in May again,' {they}.")
    assert found == ["Anna Bell and Peter Shaw"]


def test_they_may_refer_to_a_company_or_one_person():
    paragraph = "'We start in May again,' they wrote."
    assert speakers(CAST, "Netflix sent a note on Monday.", paragraph) == ["Netflix"]
    assert speakers("Anna Bell is the star of Harbour Lights.", paragraph) == ["Anna Bell"]


def test_companies_may_speak_together():
    said = 'HBO and Netflix said: "We are proud of all seasons."'
    again = '"We thank the whole cast and crew," the two companies said.'
    assert speakers(CAST, said, again) == ["HBO and Netflix", "HBO and Netflix"]


def test_a_description_does_not_refer_to_a_name_in_its_relative_clause():
    sentence = '"It was time to go," the actress, who has long played Joan Shaw, told Variety.'
    assert speakers(CAST, "Anna Bell will leave.", sentence) == ["Anna Bell"]


def test_a_first_line_that_ends_with_a_full_stop_may_name_the_speaker():
    text = Text('Anna Bell is leaving the drama.\n\nShe said: "We start in May again."')
    assert [quote.speaker for quote in find_quotes(text, Names(text))] == ["Anna Bell"]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We start in May again," said her sister, who was standing right there.',
        '"We start in May again," her husband claims.',
        '"We start in May again," said our intern.',
        '"We start in May again," said one of her students.',
        'One of them, with a lamp in hand, said: "We start in May again."',
        'Her co-star said: "We start in May again."',
        "'We start in May again', grumbled one.",
        "But a fourth sniffed: 'We start in May again.'",
    ],
)
def test_a_persons_relation_is_not_that_person(sentence):
    assert speakers(CAST, "Anna Bell is pleased.", sentence) == [None]


def test_a_name_beside_a_quote_speaks():
    for sentence in (
        '"We start in May again," said her screen husband, Peter Shaw.',
        'One of the stars, Peter Shaw, said: "We start in May again."',
    ):
        assert speakers(CAST, "Anna Bell is pleased.", sentence) == ["Peter Shaw"]
