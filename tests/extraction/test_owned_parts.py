"""Possessives of parts, and words that are not about a show."""

import pytest

from articles.extraction.pipeline import findings, read
from articles.extraction.reading.wording import DESCRIPTION
from tests.extraction.reading import KNOWN


def test_a_part_with_an_owner_is_not_somebody_elses():
    text = "In Dublin, Bo Finch said that Ann Lee's character Dot Marlow would not return to Harbour Lights."
    found = findings(read(f"News\n\n{text}\n", None, KNOWN)[0])
    drafts = [draft for finding in found for draft in finding.drafts if draft.rule == "part"]
    assert {(draft.keys["person"], draft.keys["character"]) for draft in drafts} == {
        ("Ann Lee", "Dot Marlow")
    }


@pytest.mark.parametrize(
    "words", ["The HBO soap opera “Harbour Lights”", "Last year's comedy pilot Harbour Lights"]
)
def test_words_before_a_title_do_not_mean_another_show(words):
    reading, _ = read(f"News\n\nThe drama Nettle Row is back.\n\n{words} starred Ann Lee.\n", None, KNOWN)
    assert all(DESCRIPTION not in marked.string for marked in reading.marked)


def shows_and_parts(text: str) -> set[tuple[str, str]]:
    """Show and character of all castings that a text may state."""
    drafts = [d for finding in findings(read(f"News\n\n{text}\n", None, KNOWN)[0]) for d in finding.drafts]
    return {(d.keys["show"], d.keys["character"]) for d in drafts if d.kind == "cast" and d.keys["character"]}


def test_each_part_belongs_to_the_show_it_is_played_in():
    found = shows_and_parts(
        "Ann Lee was known for her work on Harbour Lights, where she played Dot Marlow from 1999 to 2000, and "
        "Nettle Row, in which she played Nell Stone."
    )
    assert found == {("Harbour Lights", "Dot Marlow"), ("Nettle Row", "Nell Stone")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, remembered by Harbour Lights fans for her 1984-90 run as singer Dot Marlow, was in Nettle Row.",
        "Ann Lee, who Harbour Lights viewers will recognise as Dot Marlow, has joined Nettle Row.",
        "Harbour Lights fans will remember Ann Lee as Dot Marlow, and now she has joined Nettle Row.",
    ],
)
def test_a_part_known_to_the_fans_of_a_show_is_in_that_show(sentence):
    assert shows_and_parts(sentence) == {("Harbour Lights", "Dot Marlow")}
