"""Names of characters that are also places or everyday words."""

from articles.extraction.names.cues import HUMAN
from tests.extraction.reading import names_of


def is_human(name: str, sentence: str) -> bool:
    named = names_of(f"News of the cast\n\nThe drama Nettle Row is back. {sentence}\n")
    return named[name][1] in HUMAN


def test_a_first_name_in_brackets_after_a_full_name_is_not_a_place():
    assert is_human("Sydney", "Ann Lee (Sydney) and Bo Finch (Tom) are in it.")
    assert not is_human("Sydney", "Ann Lee lives in Sydney with Bo Finch.")


def test_a_part_returned_as_is_not_a_place():
    for sentence in ("Ann Lee returns as Sydney.", "Ann Lee is back as Sydney.", "Ann Lee recurs as Sydney."):
        assert is_human("Sydney", sentence), sentence


def test_a_word_that_opens_its_sentence_is_a_character_if_played():
    assert is_human("Bishop", "Bishop, played by Ann Lee, dies in the last episode.")
