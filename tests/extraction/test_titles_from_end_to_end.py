"""Unknown titles are read from their first word to their last."""

import pytest

from articles.extraction.names.cues import Kind
from tests.extraction.reading import kinds


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("She Rusts has been cancelled after two seasons.", "She Rusts"),
        ("Not My Tinsmith has been cancelled after two seasons.", "Not My Tinsmith"),
        ("The network renewed Hammering Nora last week.", "Hammering Nora"),
        ("The drama Raised by Bakers begins tonight.", "Raised by Bakers"),
        ("They spoke about season two of The Man on the Stairs last week.", "The Man on the Stairs"),
        ("Cold Hammer: The Lost Years ran for six seasons.", "Cold Hammer: The Lost Years"),
        ("Everybody loved Quibble's Kitchen star Ilka Brandmoor at the gala.", "Quibble's Kitchen"),
        ("Nora's Kitchen has been cancelled after two seasons.", "Nora's Kitchen"),
        ("She left the network’s Quibble’s Kitchen star Ilka Brandmoor alone.", "Quibble’s Kitchen"),
        ("House of Rust follows a tinsmith.", "House of Rust"),
    ],
)
def test_a_title_keeps_all_of_its_words(sentence, title):
    assert kinds(sentence).get(title) is Kind.SHOW


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("When Harrowmouth season 3 arrives, they will know.", "Harrowmouth"),
        ("In Not My Tinsmith, she plays a baker.", "Not My Tinsmith"),
        ("The network renewed Harrowmouth on Wednesday.", "Harrowmouth"),
        ("Dazzling Nora Quibble laughed.", "Nora Quibble"),
    ],
)
def test_words_beside_a_title_are_none_of_it(sentence, name):
    assert name in kinds(sentence)
