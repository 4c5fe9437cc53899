"""What supports or opposes a quote and its speaker."""

import pytest

from articles.extraction import extract
from articles.extraction.pipeline import read
from articles.extraction.rules import quote


def circumstances(text):
    _, quotes = read(f"A talk about the end\n\n{text}\n")
    (fact,) = quote.facts(quotes)
    return quote.circumstances(fact)


def test_speakers_rarely_name_themselves():
    about_others = (
        "“Bo Finch was a delight on that set, and we will miss him,” Ann Lee said of Harbour Lights."
    )
    about_herself = (
        "“Ann Lee was a delight on that set, and we will miss her,” Ann Lee said of Harbour Lights."
    )
    assert "names its speaker" not in circumstances(about_others)
    assert "names its speaker" in circumstances(about_herself)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We always meant to end the story there,” Ann Lee said.", "speaker beside"),
        (
            "Ann Lee made Harbour Lights for nine years and lives by the sea, where she wrote the last pages on the "
            "terrace of her house. “We always meant to end the story there,” she said.",
            "speaker near",
        ),
    ],
)
def test_it_counts_how_far_from_the_quote_its_speaker_is_named(text, expected):
    assert expected in circumstances(text)


def test_a_quote_within_a_sentence_differs_from_one_that_begins_it():
    assert "begins within a sentence" in circumstances(
        "Ann Lee called it “a story that we always meant to end right there” and left."
    )


def test_quotes_without_a_speaker_are_left_out():
    text = "A talk about the end\n\nHarbour Lights is a “light-hearted tale about five fishermen” on the coast.\n"
    assert [fact for fact in extract(text) if fact.kind == "quote"] == []
