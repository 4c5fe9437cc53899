"""Parts that several actors have played."""

from articles.extraction.lexicon.credits import Credit
from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN, offered

SEVERAL = (
    "News\n\nDot Marlow, who is played by Ann Lee, will leave Harbour Lights.\n\n"
    "The character has been played by Carla Stone, Eve Brill and Joan Finch over the years.\n"
)


def test_the_character_refers_to_the_last_one_mentioned():
    found = offered(SEVERAL, "cast", "person", "character")
    assert {(person, "Dot Marlow") for person in ("Carla Stone", "Eve Brill", "Joan Finch")} <= found


def test_the_character_refers_to_nobody_if_none_was_mentioned():
    text = "News\n\nHarbour Lights is a soap.\n\nThe character has been played by Carla Stone.\n"
    assert {character for _, character in offered(text, "cast", "person", "character")} <= {None}


def test_a_replacement_plays_the_known_part():
    text = "News\n\nOtto Crane is a sailor.\n\nDan Marsh is set to replace Bo Finch in Harbour Lights.\n"
    known = KNOWN.with_credits([Credit("Harbour Lights", "Bo Finch", "Otto Crane")])
    drafts = [draft for finding in findings(read(text, None, known)[0]) for draft in finding.drafts]
    parts = {(d.keys["person"], d.keys["character"]) for d in drafts if d.kind == "cast"}
    assert ("Dan Marsh", "Otto Crane") in parts
