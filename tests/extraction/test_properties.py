"""What holds for any text."""

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as some

from articles.extraction import extract
from tests.extraction.reading import KNOWN

ROOT = Path(__file__).parents[2]
WORDS = (
    "Harbour Lights|HBO|Ann Lee|Bo Finch|season 3|June 14|plays|stars|said|the series|creator|as|13 episodes"
)
MARKS = "'|\"|“|”|’s|(|)|, |. |\n\n| |\x00|é|—"
PIECES = some.sampled_from([*WORDS.split("|"), *MARKS.split("|")])
ARTICLE = (
    "Harbour Lights returns\n\nHBO has renewed Harbour Lights for a third season. "
    "The drama stars Ann Lee as Dot Marlow.\n\n“I could not be happier about this,” said the creator, Bo Finch.\n"
)
NEUTRAL = "the weather was mild and nothing much went on that week."


def told(text: str) -> list[dict]:
    return [fact.as_dict() for fact in extract(text, lexicon=KNOWN)]


@settings(max_examples=60)
@given(some.lists(PIECES, max_size=60).map("".join))
@example("Harbour Lights\n\n(said\n\n'season 3")
def test_any_text_finishes_and_its_spans_slice(text):
    for fact in extract(text, lexicon=KNOWN):
        assert fact.evidence
        assert all(text[span.start : span.end] == span.text for span in fact.evidence)


@settings(max_examples=30)
@given(some.text(max_size=200))
def test_any_characters_are_accepted(text):
    extract(text, lexicon=KNOWN)


def test_the_same_text_gives_the_same_facts_in_every_process():
    """Each process orders sets of strings in its own way."""
    reading = "import sys; from articles.extraction import extract; print(extract(sys.stdin.read()))"

    def printed(seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", reading]
        return subprocess.run(
            command, input=ARTICLE, env=environment, cwd=ROOT, text=True, capture_output=True, check=True
        ).stdout

    first = printed("1")
    assert "Fact(" in first
    assert printed("2") == first


def test_a_neutral_paragraph_changes_no_other_fact():
    def without_places(facts):
        return [{**fact, "evidence": [span["text"] for span in fact["evidence"]]} for fact in facts]

    paragraphs = ARTICLE.split("\n\n")
    for n in range(1, len(paragraphs) + 1):
        longer = "\n\n".join([*paragraphs[:n], NEUTRAL, *paragraphs[n:]])
        assert without_places(told(longer)) == without_places(told(ARTICLE))


def test_many_quotation_marks_finish():
    extract('"' * 20_000 + "'" * 20_000, lexicon=KNOWN)


def test_a_list_of_makers_whose_items_can_be_read_in_several_ways_finishes():
    makers = "Harbour Lights creator Ann Lee, Nettle Row showrunner Bo Finch, writer Mary Clark, producer Tom Reed, "
    extract(f"Makers Meet\n\n{makers * 12}and others.", lexicon=KNOWN)


def test_an_endless_line_of_names_finishes():
    extract("Ann Lee, " * 5_000, lexicon=KNOWN)
