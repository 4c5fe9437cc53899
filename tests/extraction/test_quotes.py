"""What is one quote, two quotes, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.names.table import Names
from articles.extraction.quotes.quotations import find_quotes
from articles.extraction.rules import quote as rule
from articles.extraction.text import Text

HEADLINE = "Harbour Lights Is Coming Back"
CAST = "Anna Bell and Peter Shaw are the stars of Harbour Lights, a drama about a port."


def read(*paragraphs):
    text = Text("\n\n".join((HEADLINE, CAST, *paragraphs)))
    return find_quotes(text, Names(text))


def said(*paragraphs):
    return [(quote.speaker, quote.text) for quote in read(*paragraphs)]


def test_a_quote_split_around_its_cue_is_one():
    (quote,) = read('"We start in May," Bell said. "The port is cold by then."')
    assert [span.text for span in quote.spans] == ["We start in May,", "The port is cold by then."]
    assert quote.text == "We start in May, The port is cold by then."


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ('"We start in May," Bell said. "The port is cold."', "We start in May. The port is cold."),
        ("'We start in May', Bell said. 'The port is cold.'", "We start in May. The port is cold."),
        ('"We start," Bell said, "in the month of May."', "We start, in the month of May."),
        ('"Do we start?" Bell asked. "Not in this weather."', "Do we start? Not in this weather."),
        ('"He wrote \'In May.\'" Bell said. "We believe him."', "He wrote 'In May.' We believe him."),
    ],
)
def test_a_quote_in_one_piece_keeps_its_sentences_apart(paragraph, words):
    (quote,) = read(paragraph)
    assert quote.words == words


@pytest.mark.parametrize(
    "paragraph",
    [
        '"We start," Bell said, "in the month of May."',
        '"We start," Bell told Variety, adding: "in the month of May."',
        '"We start," Mr. Shaw\'s co-star Anna Bell said of "Harbour Lights." "In the month of May."',
    ],
)
def test_other_ways_to_split_a_quote(paragraph):
    assert [text.casefold() for _, text in said(paragraph)] == ["we start, in the month of may."]


def test_a_new_attribution_starts_another_quote():
    assert said('"We start in May again," Bell said. "The port is cold by then," she added.') == [
        ("Anna Bell", "We start in May again,"),
        ("Anna Bell", "The port is cold by then,"),
    ]
    assert said('"We start in May again," Bell said. Shaw replied: "The port is cold by then."') == [
        ("Anna Bell", "We start in May again,"),
        ("Peter Shaw", "The port is cold by then."),
    ]


def test_fragments_with_narration_between_them_are_two_quotes():
    assert said('Bell said it was "a very long winter" and that she "missed the cold port."') == [
        ("Anna Bell", "a very long winter"),
        ("Anna Bell", "missed the cold port."),
    ]


def test_speech_of_several_paragraphs_is_one_quote():
    assert said(
        "Bell said: 'We start in May again, and I cannot wait.",
        "'The port is cold by then.",
        "'But we have our coats.'",
    ) == [
        (
            "Anna Bell",
            "We start in May again, and I cannot wait. The port is cold by then. But we have our coats.",
        )
    ]


def test_fully_quoted_paragraphs_continue_the_quote_before():
    assert said(
        "Bell said: 'We start in May again!'", "'The port is cold by then.'", "Then she left the room."
    ) == [
        ("Anna Bell", "We start in May again! The port is cold by then."),
    ]
    assert said("'We start in May again!' Bell wrote to her fans.", "'The port is cold by then.'") == [
        ("Anna Bell", "We start in May again! The port is cold by then."),
    ]


def test_a_cue_at_the_end_names_the_speaker_of_all_paragraphs():
    assert said("'We start in May again, all of us.", "'The port is cold by then,' explained Bell.") == [
        ("Anna Bell", "We start in May again, all of us. The port is cold by then,"),
    ]


def test_paragraphs_with_a_final_cue_do_not_continue_the_quote_before():
    first = '"We start in May again," Bell said.'
    assert said(first, '"The port is cold by then.', '"I have my own coat," she added.') == [
        ("Anna Bell", "We start in May again,"),
        ("Anna Bell", "The port is cold by then. I have my own coat,"),
    ]


def test_a_quote_that_is_never_closed_ends_with_its_paragraph_and_says_so():
    first, second = read(
        '"We start in May," Bell said. "The port is cold.', 'Shaw said: "I have my own coat."'
    )
    assert (first.text, first.open) == ("We start in May, The port is cold.", True)
    assert (second.speaker, second.open) == ("Peter Shaw", False)


def test_words_inserted_in_brackets_belong_to_the_quote():
    assert said('"I have no bad feeling about [the cancellation]," Bell said.') == [
        ("Anna Bell", "I have no bad feeling about [the cancellation],"),
    ]


def test_a_quote_within_a_quote_is_not_a_second_quote():
    assert said("\"I told him, 'We start in May again,' and he cried,\" Bell said.") == [
        ("Anna Bell", "I told him, 'We start in May again,' and he cried,"),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        'Bell was in "The Long Road Home" and "A Winter of Snow" before.',
        "Bell called it 'very brave' and 'bold'.",
        'The "new" show has a "big heart" and Bell knows it.',
        "The writers' room and the actors' trailers are 'next door'.",
        "Bell said that it was all over for the show and its fans.",
    ],
)
def test_titles_scare_quotes_and_reported_speech_are_not_quotes(paragraph):
    assert said(paragraph) == []


def test_a_caption_that_repeats_a_quote_is_not_a_second_quote():
    (quote,) = read(
        "'We start in May again, and the port is cold,' Bell said.",
        "On the way: 'We start in May again, and the port is cold,' Bell said (pictured in May)",
        "The drama has a new home.",
    )
    assert [span.text for span in quote.repeats] == ["We start in May again, and the port is cold,"]


@pytest.mark.parametrize(
    "caption",
    [
        "'Over the moon': Anna Bell told fans that she was happy in May",
        "Happy days! Bell wrote: 'We start in May again, and the port is cold by then.'",
        "On the way: Anna Bell said she is happy (pictured in May)",
        "Anna Bell at the port of Harbour Lights",
    ],
)
def test_a_caption_does_not_separate_two_paragraphs_of_speech(caption):
    assert said(
        "Bell wrote: 'We start in May again, and the port is cold by then.",
        caption,
        "'But we all have our coats.'",
    ) == [("Anna Bell", "We start in May again, and the port is cold by then. But we all have our coats.")]


def test_a_truncated_teaser_is_not_a_second_quote():
    paragraph = 'Bell wrote: "We start in May again, and the port is cold by then."'
    text = Text(f"{HEADLINE}\n\n{paragraph[:50]} [...]\n\n{paragraph}\n\n{CAST}")
    assert [quote.text for quote in find_quotes(text, Names(text))] == [
        "We start in May again, and the port is cold by then."
    ]


def test_a_quote_becomes_a_fact_with_its_parts_as_evidence():
    (fact,) = rule.facts(read('"We start in May," Bell said. "The port is cold by then.'))
    assert fact.keys == {
        "speaker": "Anna Bell",
        "text": "We start in May, The port is cold by then.",
        "words": "We start in May. The port is cold by then.",
        "unclosed": True,
    }
    assert [span.text for span in fact.evidence] == ["We start in May,", "The port is cold by then."]
    assert fact.rule == "quote: after"
    assert [(mention.fills, mention.name) for mention in fact.mentions] == [("speaker", "Anna Bell")]


PIECES = [
    "Anna Bell",
    " said",
    " she",
    ": ",
    ", ",
    ". ",
    "? ",
    "\n\n",
    '"',
    "'",
    "“",
    "”",
    "‘",
    "’",
    " the fans",
    " the actress",
]
PIECES += [
    " added",
    " who",
    " and",
    " Netflix",
    " a spokesperson for",
    " We start in May again",
    "—",
    "(",
    ")",
    "according to",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80))
def test_any_text_finishes_and_its_parts_slice_exactly(string):
    text = Text(string)
    quotes = find_quotes(text, Names(text))
    spans = [span for quote in quotes for span in quote.spans]
    assert all(string[span.start : span.end] == span.text for span in spans)
    assert all(
        a.end <= b.start for quote in quotes for a, b in zip(quote.spans, quote.spans[1:], strict=False)
    )


@pytest.mark.parametrize(
    "unit", ['"', "“", "'", '"a b c d," he said. ', "'a b c d' they wrote, ", '"Bell, ', "“a ‘b "]
)
def test_a_long_text_of_marks_finishes(unit):
    text = Text(f"{HEADLINE}\n\n" + unit * (50_000 // len(unit)))
    find_quotes(text, Names(text))
