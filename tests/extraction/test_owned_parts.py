"""Whose part it is, and what is no word for a show."""

import pytest

from articles.extraction.pipeline import findings, read
from articles.extraction.wording import DESCRIPTION
from tests.extraction.reading import KNOWN


def test_a_part_that_somebody_owns_is_nobody_elses():
    text = "In Dublin, Bo Finch said that Ann Lee's character Dot Marlow would not return to Harbour Lights."
    found = findings(read(f"News\n\n{text}\n", None, KNOWN)[0])
    drafts = [draft for finding in found for draft in finding.drafts if draft.rule == "part"]
    assert {(draft.keys["person"], draft.keys["character"]) for draft in drafts} == {
        ("Ann Lee", "Dot Marlow")
    }


@pytest.mark.parametrize(
    "words", ["The HBO soap opera “Harbour Lights”", "Last year's comedy pilot Harbour Lights"]
)
def test_what_stands_before_a_title_means_no_other_show(words):
    reading, _ = read(f"News\n\nThe drama Nettle Row is back.\n\n{words} starred Ann Lee.\n", None, KNOWN)
    assert all(DESCRIPTION not in marked.string for marked in reading.marked)
