"""Which words in quotation marks are the name of a work, a prize or a sign, which nobody says."""

import re
from collections.abc import Sequence

from articles.extraction.quotes.saying import SAYS_PLAINLY, TITLED

WORKS = (
    r"(?:episode|memoir|book|novel|song|single|track|album|film|movie|play|show|series|podcast|special|pilot|documentary"
    r"|category|hashtag|shirt|sign)"
)
NAMING = re.compile(
    rf"(?:\b{WORKS}(?: \d+)?, |\b(?:category|hashtag|single|song|track) |\b[Ee]pisode \d+[:,]? "
    rf"|\b(?:awards?|prize) for |(?:\b{WORKS}|,) (?:called|dubbed|named) |\b{WORKS} (?:that|which) reads )$"
)
SAYS_SOMEWHERE = re.compile(rf"\b(?!reads\b){SAYS_PLAINLY}\b")
ENDS_CLAUSE = re.compile(r"[.!?\n]")
LONGEST_WORD, LONGEST_NAMING, NEAR_TITLE = 12, 30, 60
SMALL_WORDS = frozenset("a an and as at but by for from in into is nor of on or the to up vs with".split())


def names_a_work(string: str, start: int, end: int) -> bool:
    """Whether the words before a quotation name what it quotes: "Her memoir, "Alone at Sea", is out".

    `start` is the offset of its opening mark, `end` that of its closing mark.
    """
    if string[max(0, start - LONGEST_WORD) : start].rstrip().rpartition(" ")[2].casefold() in TITLED:
        return True
    named = NAMING.search(string, max(0, start - LONGEST_NAMING), start)
    if named is None or string[end - 1] in ".!…":
        return False
    before, after = string[max(0, start - NEAR_TITLE) : named.start()], string[end : end + NEAR_TITLE]
    clause = ENDS_CLAUSE.split(before)[-1] + ENDS_CLAUSE.split(after)[0]
    return SAYS_SOMEWHERE.search(clause) is None


def is_title_case(words: Sequence[str]) -> bool:
    return not words[0][0].islower() and all(
        not w[0].isalpha() or w[0].isupper() or w.lower() in SMALL_WORDS for w in words
    )
