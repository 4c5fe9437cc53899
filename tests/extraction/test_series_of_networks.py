"""Shows described by their network: "the BBC drama"."""

from articles.extraction.lexicon.lexicon import SHIPPED, Entry
from articles.extraction.pipeline import read

ON = {"Ferry Lane": ("HBO",), "Nettle Row": ("BBC One",), "Saltmarsh": ()}
KNOWN = SHIPPED.with_names((Entry("show", title, networks=on), ()) for title, on in ON.items())


def meant_by(description: str, text: str) -> str:
    """The title of the show that a description in the body of an article refers to."""
    reading, _ = read(text, None, KNOWN)
    noun = text.index(description) + description.rindex(" ") + 1
    marks = (mark for marked in reading.marked for mark in marked.marks.values())
    return next(mark.name.canonical for mark in marks if mark.start == noun)


ANN = "Ann Lee returns to {main}\n\nAnn Lee is back in {main}, years after Nettle Row. {more}\n"


def test_a_networks_drama_is_the_show_known_to_be_on_it():
    text = ANN.format(main="Ferry Lane", more="She left the BBC drama in May.")
    assert meant_by("the BBC drama", text) == "Nettle Row"


def test_it_is_the_show_in_focus_if_that_is_on_the_network():
    text = ANN.format(main="Ferry Lane", more="She rejoined the HBO drama in May.")
    assert meant_by("the HBO drama", text) == "Ferry Lane"


def test_it_is_the_show_in_focus_if_no_other_is_on_the_network():
    text = ANN.format(main="Ferry Lane", more="She rejoined the Netflix drama in May.")
    assert meant_by("the Netflix drama", text) == "Ferry Lane"


def test_a_network_may_be_that_of_a_show_without_a_known_one():
    text = "Saltmarsh is back\n\nAnn Lee left Nettle Row for Saltmarsh. She loves the BBC drama.\n"
    assert meant_by("the BBC drama", text) == "Saltmarsh"


def test_only_shows_named_after_one_without_a_known_network_are_considered():
    text = "Saltmarsh is back\n\nAnn Lee joined Saltmarsh from Nettle Row. She left the BBC drama in May.\n"
    assert meant_by("the BBC drama", text) == "Nettle Row"
