"""Who is back; and brackets with somebody's shows, one of which looks like a character."""

from tests.extraction.reading import offered, rules_that_find


def test_a_name_in_brackets_beside_titles_in_others_is_not_a_character():
    found = offered(
        "News\n\nAnn Lee (Nora) and Bo Finch (Nettle Row) have joined the cast of Harbour Lights.\n",
        "cast",
        "person",
        "character",
    )
    assert ("Ann Lee", "Nora") not in found
    assert ("Ann Lee", None) in found


def test_somebody_back_for_a_season_acts_in_it():
    text = (
        "News\n\nHarbour Lights returns. Ann Lee, Carla Stone and Bo Finch are back for the second season.\n"
    )
    assert "join the cast" in rules_that_find(text)
