"""Parts that several actors have played."""

from tests.extraction.reading import offered

SEVERAL = (
    "News\n\nDot Marlow, who is played by Ann Lee, will leave Harbour Lights.\n\n"
    "The character has been played by Carla Stone, Eve Brill and Joan Finch over the years.\n"
)


def test_the_character_is_the_one_last_spoken_of():
    found = offered(SEVERAL, "cast", "person", "character")
    assert {(person, "Dot Marlow") for person in ("Carla Stone", "Eve Brill", "Joan Finch")} <= found


def test_nobody_is_the_character_where_none_was_spoken_of():
    text = "News\n\nHarbour Lights is a soap.\n\nThe character has been played by Carla Stone.\n"
    assert {character for _, character in offered(text, "cast", "person", "character")} <= {None}
