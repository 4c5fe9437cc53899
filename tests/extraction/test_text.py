"""The paragraphs, sentences and tokens of an article."""

import pytest

from articles.extraction.text import Role, Text, decode


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in Text(text).sentences]


def test_line_endings_and_the_byte_order_mark_are_dropped():
    assert decode(b"\xef\xbb\xbfOne\r\ntwo\rthree\n") == "One\ntwo\nthree\n"


def test_other_encodings_are_refused():
    with pytest.raises(UnicodeDecodeError):
        decode("Zoë".encode("latin-1"))


def test_the_first_line_is_the_headline():
    text = Text("Nettle Row returns\n\nIt is back.\n")
    assert [p.role for p in text.paragraphs] == [Role.HEADLINE, Role.BODY]


def test_a_paragraph_that_is_repeated_and_cut_is_a_teaser():
    text = Text(
        "Nettle Row returns\n\nThe drama Nettle Row is coming back, as its makers [...]\n\n"
        "The drama Nettle Row is coming back, as its makers said on Monday.\n"
    )
    assert [p.role for p in text.paragraphs] == [Role.HEADLINE, Role.TEASER, Role.BODY]


def test_a_line_that_repeats_a_sentence_is_a_caption():
    text = Text(
        "News\n\nAnn Lee was seen on the pier in a long green coat on Monday. She smiled.\n\n"
        "Ann Lee was seen on the pier in a long green coat on Monday\n"
    )
    assert text.paragraphs[-1].role is Role.CAPTION


@pytest.mark.parametrize(
    "one",
    [
        "Mr. Finch and Dr. Lee met J. R. Marlow at 9 p.m. in the U.S. embassy.",
        "“Is it over?” she asked.",
        "It was … over before it began.",
        "The show (it airs at 8 p.m. on Mondays) is back.",
    ],
)
def test_this_is_one_sentence(one):
    assert sentences(one) == [one]


def test_sentences_end_after_closing_marks():
    assert sentences('He said: "It is over." Then he left! Nobody saw it.') == [
        'He said: "It is over."',
        "Then he left!",
        "Nobody saw it.",
    ]


def test_a_possessive_ending_is_a_token_of_its_own():
    assert [t.text for t in Text("Ann's O'Hara, J.J. 1,500").tokens] == [
        "Ann",
        "'s",
        "O'Hara",
        ",",
        "J.J.",
        "1,500",
    ]


def test_an_endless_sentence_is_cut_between_words():
    parts = sentences("word " * 1000)
    assert all(len(part) <= 1200 for part in parts)
    assert " ".join(parts).split() == ["word"] * 1000
