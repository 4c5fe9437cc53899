"""What is said of one person does not count for the people named beside them."""

from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN


def test_who_created_a_show_says_nothing_of_its_stars():
    text = "News\n\nHarbour Lights, which was created by Ann Lee and also starred Bo Finch, ended in 2017.\n"
    drafts = [draft for finding in findings(read(text, None, KNOWN)[0]) for draft in finding.drafts]
    said = {d.keys["person"]: d.circumstances for d in drafts if d.kind == "cast" and d.rule == "stars"}
    assert "star before" in said["Bo Finch"]
    assert "crew before" not in said["Bo Finch"]
