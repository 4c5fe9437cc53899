"""Shows whose title is somebody's name, recognised by what can be said of nobody."""

import pytest

from articles.extraction.names.cues import Kind
from tests.extraction.reading import kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "Nora Quibble season 3 will arrive in the autumn.",
        "Nora Quibble has been cancelled after two seasons.",
        "Nora Quibble was renewed for a second season.",
        "Nora Quibble ran for six seasons.",
        "They said that Nora Quibble is a new drama about a tinsmith.",
        "Season two of Nora Quibble begins filming in May.",
        "The network renewed Nora Quibble last week.",
        "The eight-part thriller “Nora Quibble” begins tonight.",
    ],
)
def test_what_can_be_said_of_nobody_is_said_of_a_show(sentence):
    assert kinds(sentence)["Nora Quibble"] is Kind.SHOW


@pytest.mark.parametrize(
    "sentence",
    [
        "Harrowmouth with Nora Quibble has been cancelled after two seasons.",
        "A second season of Nora Quibble's tinsmiths begins filming in May.",
        "Nora Quibble is a drama teacher.",
        "Nora Quibble, who stars in it, was cancelled. Actress Nora Quibble laughed.",
    ],
)
def test_somebody_remains_somebody_where_a_show_is_spoken_of_beside_them(sentence):
    assert kinds(sentence).get("Nora Quibble") is Kind.PERSON
