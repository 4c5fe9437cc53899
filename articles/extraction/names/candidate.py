"""A stretch of text that may be a name."""

import re
from functools import lru_cache
from typing import NamedTuple

from articles.extraction.lexicon.lexicon import Entry, words
from articles.extraction.lexicon.vocabulary import GIVEN_NAMES, everyday_words

CONNECTORS = frozenset(
    """
    of the and in on to for a an from at with by as but & de la is or vs
    """.split()
)


# Small words in foreign-language titles: "Tinig ng Lupa", "Ghar ki Rani", "Les Gens du port".
FOREIGN_CONNECTORS = frozenset(
    """
    ang ng sa na mga ni ki ke ka ko se hai mein par ya aur ji le les des du et der die das und von el los las y del
    il di da del den det og och
    """.split()
)


INFLECTED = re.compile(r"(?:ly|ing|ed)$|['’-]")


class Candidate(NamedTuple):
    """A stretch of text that may be a name.

    `key` is its words in lower case without a leading "the"; `entries` are the lexicon's entries for that
    key; `quoted` means that quotation marks enclose it, `extended` that it joins two runs ("House of the
    Dragon", "Kin: The Return"), `begins_with_show` that the first of the two is a known show, and
    `title_case` that it stands in a headline where a capital means nothing, and `scheduled` that it is the title of a
    line of a schedule.
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
    begins_with_show: bool = False
    scheduled: bool = False

    def is_known_as(self, kind: str) -> bool:
        """Whether the lexicon has an entry of this kind under its key."""
        return bool(self.entries) and any(entry.kind == kind for entry in self.entries)

    @property
    def is_of_plain_words(self) -> bool:
        """Whether it is unknown and of several everyday words, none of them a first name, as companies are called."""
        return (
            len(self.key) > 1
            and not self.entries
            and GIVEN_NAMES.isdisjoint(self.key)
            and everyday_words().issuperset(self.key)
        )

    @property
    def may_owe_its_capital(self) -> bool:
        """Whether its capital may be due only to opening the sentence: it is a single everyday word there."""
        first = self.key[0]
        return (
            self.sentence_start
            and len(self.key) == 1
            and not self.text.startswith("The ")
            and not (len(self.text) > 1 and self.text.isupper())
            and (first in GIVEN_NAMES or first in everyday_words() or INFLECTED.search(first) is not None)
        )


def key_of(written: str) -> tuple[str, ...]:
    """The words that identify a name, however it is written."""
    key = words(written)
    return key[1:] if len(key) > 1 and key[0] == "the" else key


DESCRIBES = re.compile(
    r"-(?:led|starrer|based|esque|themed|focused|centric|rated|eyed|style|owned|produced|nominated|winner|nominee|"
    r"hopeful|set|list|born|star|created|made|era|shot|filmed|driven|heavy|fronted|inspired|friendly|long|wide|"
    r"related|adjacent|tipped|language|backed|funded|bound|loving|obsessed|approved|inflected|tinged|turned|only|"
    r"size|sized|type|level|trained|educated|raised|hosted|commissioned|ordered|aired|centered|centred|focussed|"
    r"fuelled|fueled|night|worthy|inclusive|filled|[a-z]{4,}ing)$"
)


@lru_cache(maxsize=20_000)
def is_capitalised(word: str) -> bool:
    """Whether a word is capitalised as names are ("Dot", "4Kids", "iSpy", "Emmy"); "Emmy-winning" is not."""
    first = word[0]
    if "-" in word and (DESCRIBES.search(word) or word.endswith(("-drama", "-dramas"))):
        return False
    if first.islower():
        return word[1:2].isupper() and word[2:3].islower()
    return first.isupper() or (first.isdigit() and len(word) > 2 and word[-1].isalpha() and word[1].isupper())
