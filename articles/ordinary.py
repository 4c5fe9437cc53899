"""Titles that are also everyday words or phrases, and need a cue to count as titles."""

from articles.extraction.lexicon.lexicon import SHIPPED, words
from articles.extraction.lexicon.vocabulary import GIVEN_NAMES, everyday_words

# Three everyday words in capitals are rarely anything but a title.
PHRASE = 2


def is_ordinary(title: str) -> bool:
    """Whether a title is one or two everyday words, a first name, or a number. Shipped titles say so themselves."""
    if shipped := SHIPPED.find(title, "show"):
        return shipped.ordinary
    key = words(title)
    if key[:1] == ("the",):
        key = key[1:]
    return len(key) <= PHRASE and all(_is_everyday(word) for word in key)


def _is_everyday(word: str) -> bool:
    return word in everyday_words() or word in GIVEN_NAMES or word.isdigit() or len(word) == 1
