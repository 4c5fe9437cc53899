"""A stretch of a text that may be a name."""

import re
from dataclasses import dataclass

from articles.extraction.lexicon import Entry, words
from articles.extraction.text import Token

CONNECTORS = frozenset(
    """
    of the and in on to for a an from at with by & de la is or
    """.split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a name.

    `key` is its words in lower case without a leading "the"; `entries` are what the lexicon knows under it;
    `quoted` says that marks enclose it, `extended` that it joins two runs ("House of the Dragon", "Kin: The
    Return"), `title_case` that it stands in a headline where a capital says nothing.
    """

    start: int
    end: int
    text: str
    key: tuple[str, ...]
    entries: tuple[Entry, ...] = ()
    quoted: bool = False
    extended: bool = False
    title_case: bool = False
    sentence_start: bool = False


def key_of(written: str) -> tuple[str, ...]:
    """The words by which two writings of a name are the same."""
    key = words(written)
    return key[1:] if len(key) > 1 and key[0] == "the" else key


DESCRIBES = re.compile(
    r"-(?:led|starring|based|esque|winning|themed|focused|centric|rated|eyed|style|owned|produced|"
    r"nominated|set|list|born|star|created)$"
)


def is_capitalised(token: Token) -> bool:
    first = token.text[0]
    if "-" in token.text and DESCRIBES.search(token.text):
        return False
    return first.isupper() or (
        first.isdigit() and len(token.text) > 2 and token.text[-1].isalpha() and token.text[1].isupper()
    )
