"""A new show that is called as one whose cast is known."""

from articles.extraction.lexicon.credits import Credit
from articles.extraction.pipeline import findings, read
from articles.extraction.reading.knowledge import KNOWN as BY_KNOWLEDGE
from articles.extraction.reading.knowledge import NOT_OF_THE_CAST
from tests.extraction.reading import KNOWN

WITH_CAST = KNOWN.with_credits([Credit("Harbour Lights", "Joan Finch")])
MISSING = f"{BY_KNOWLEDGE}{NOT_OF_THE_CAST}"


def circumstances_of(person: str, text: str) -> set[str]:
    drafts = [
        d for finding in findings(read(f"News\n\n{text}\n", None, WITH_CAST)[0]) for d in finding.drafts
    ]
    return set().union(*(d.circumstances for d in drafts if d.keys.get("person") == person))


def test_who_is_missing_in_a_known_cast_is_doubted_where_somebody_of_it_is_named():
    text = "Ann Lee stars in Harbour Lights. Joan Finch was in it before."
    assert MISSING in circumstances_of("Ann Lee", text)


def test_a_show_of_whose_known_cast_nobody_is_named_may_be_another():
    assert MISSING not in circumstances_of("Ann Lee", "Ann Lee stars in Harbour Lights.")
