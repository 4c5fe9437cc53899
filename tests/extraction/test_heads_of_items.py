"""Unknown titles that open the items of lists and of listings."""

from articles.extraction.lexicon.lexicon import Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text

NOBODYS = Lexicon()


def shows(string: str) -> set[str]:
    names = Names(Text("News of the day\n\n" + string), NOBODYS).mentions
    return {name.canonical for name in names if name.kind is Kind.SHOW}


def test_numbered_items_begin_with_their_shows():
    text = (
        "1. Pewter Count. A boxing saga with two brothers.\n\n"
        "2. The Wherryman. Ex-con drives a boat. Co-stars Ann Lee.\n\n"
        "3. Tin Heights. Nobody asked for it, but the two have chemistry.\n"
    )
    assert shows(text) == {"Pewter Count", "Wherryman", "Tin Heights"}


def test_items_without_numbers_are_a_list_if_they_are_three():
    items = [
        "Pewter Road: The soap was two weeks from its finale.\n",
        "Tin Harbour: Nothing new about the drama.\n",
        "Wherry Row: No change here.\n",
    ]
    assert shows("\n".join(items)) == {"Pewter Road", "Tin Harbour", "Wherry Row"}
    assert not shows("\n".join(items[:2]))


def test_separate_lines_are_headings_of_what_follows():
    text = (
        "Pewter Zero\nThis comedy was lost before it found a second life elsewhere.\n\n"
        "Tomorrow's Tinsmith\nDo not let the title fool you: it is no family drama, and it is short.\n\n"
        "The Wherry\nA miniseries about a boat, to be watched with all the lights on.\n"
    )
    assert shows(text) == {"Pewter Zero", "Tomorrow's Tinsmith", "Wherry"}


def test_interviewees_and_section_headings_are_not_titles():
    talk = (
        "Ann Lee: The show is over.\n\nBo Finch: That episode was mine.\n\nElla Marsh: The drama was sad.\n"
    )
    assert not shows(talk)
    below = "\nThe series has many people and episodes, and some of them are good.\n\n"
    assert not shows(f"Main Cast{below}Release Date{below}Story Details{below}")


def test_words_that_label_pictures_head_no_items():
    assert not shows(
        "Stunning: The soap star left.\n\nExciting: Her drama is new.\n\nLeaving: Ann Lee quit the soap.\n"
    )


def test_a_listing_gives_date_and_network_in_brackets():
    assert shows("Pewter Boys (Monday, BBC One, 9pm)\n\nIt begins.") == {"Pewter Boys"}
    assert shows("Full Tin Over Harrowmouth (Friday, Netflix)\n\nIt begins.") == {"Full Tin Over Harrowmouth"}
