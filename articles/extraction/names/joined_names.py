"""Names that connectors join to one title: "House of the Dragon", "Kin: The Return"."""

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, everyday_words
from articles.extraction.names.candidate import Candidate, key_of
from articles.extraction.names.cues import JOB_WORDS, RANKS
from articles.extraction.names.own_words import FRANCHISES, PLACES
from articles.extraction.names.runs import is_job
from articles.extraction.names.surroundings import is_said_of_a_show
from articles.extraction.text import Text

OWNS_SOMETHING = re.compile(r"['’]s? [a-z]")
OWNS = ("'s ", "’s ")
TIGHT = re.compile(r" (?:of|of the|of a|the|&|to the|from the|and the|in the) |: (?:The )?")
COLON = re.compile(r": (?:The )?")
LOOSE = re.compile(r" (?:for|for the|on the|vs\.?|in|on|to|with|at) | - ")
# Between ordinary words with capitals, which are no place or time: "Raised by Foxes", "The Woman on the Stairs".
INSIDE_A_TITLE = re.compile(
    r" (?:by|for the|on the|in|on|with|with the|at|at the|under the|without|before|after) "
)
SEASONS = frozenset({"season", "series", "episode"})  # "Season Three of Fog Lane"
HOLIDAYS = frozenset("christmas easter halloween thanksgiving new valentine eve today tonight day".split())


def joined(text: Text, candidates: list[Candidate]) -> list[Candidate]:
    """Pairs of neighbouring candidates that a connector joins as in titles: "House of the Dragon", "Kin: The
    Return". A pair may continue the one before it."""
    titles: list[Candidate] = []
    for first, second in pairwise(candidates):
        begin = titles[-1].start if titles and titles[-1].end == first.end else first.start
        if not _may_be_joined(first, second, begin):
            continue
        written = text.string[begin : second.end]
        between = text.string[first.end : second.start]
        by_colon = between.startswith(":")
        is_one = _is_subtitled if by_colon else _is_connected
        if is_one(text, first, second, between, partial(_is_repeated, text, written)):
            titles.append(
                Candidate(
                    begin,
                    second.end,
                    written,
                    key_of(written),
                    extended=True,
                    sentence_start=first.sentence_start,
                    begins_with_show=by_colon and _is_sure_show(first),
                )
            )
    return titles


def _is_repeated(text: Text, written: str) -> bool:
    """Whether the article has the words more than once. It takes a look at the whole article, so it comes last."""
    return text.string.count(written) > 1


def _may_be_joined(first: Candidate, second: Candidate, begin: int) -> bool:
    """Whether two candidates stand as close as the words of a title that begins at `begin`; no network does."""
    are_close = 0 < second.start - first.end < 10 and second.end - begin <= 60
    return are_close and not first.is_known_as("network") and not second.is_known_as("network")


def _is_sure_show(candidate: Candidate) -> bool:
    return any(entry.kind == "show" and not entry.ordinary for entry in candidate.entries)


def _is_subtitled(
    text: Text, first: Candidate, second: Candidate, between: str, is_repeated: Callable[[], bool]
) -> bool:
    """Whether a colon stands inside of a title, rather than before what somebody said or after a label."""
    if not COLON.fullmatch(between) or second.key in (first.key, ("final",)):
        return False
    if second.key[0].split("'")[0] in FUNCTION_WORDS or _is_label_of(text, first, second):
        return False
    if (_looks_like_full_name(second) or _is_first_name(text, second)) and not is_repeated():
        return False
    if not first.entries:
        is_title = len(first.key) > 1 and is_said_of_a_show(text.string, second.end)
        return is_title or not first.sentence_start or is_repeated()
    heads_a_line = text.string[first.start - 1 : first.start] in ("\n", "")
    return not _is_sure_show(second) and not (heads_a_line and OWNS_SOMETHING.match(text.string, second.end))


def _is_connected(
    text: Text, first: Candidate, second: Candidate, between: str, is_repeated: Callable[[], bool]
) -> bool:
    """Whether small words join two candidates to one title; the loose ones do so only if it is repeated."""
    opens_with_job = first.sentence_start and is_job(first.text.casefold())
    if opens_with_job or first.key[0] in SEASONS or (between == " of " and _looks_like_full_name(first)):
        return False
    if between in OWNS:
        return _is_owner_in_title(text, first, second)
    if TIGHT.fullmatch(between):
        return between != " in the " or everyday_words().issuperset(first.key) or is_repeated()
    if first.entries or second.entries or first.key[0] in GIVEN_NAMES:
        return False
    if INSIDE_A_TITLE.fullmatch(between) and _are_ordinary(first, second):
        return True
    return LOOSE.fullmatch(between) is not None and is_repeated()


def _is_owner_in_title(text: Text, first: Candidate, second: Candidate) -> bool:
    """Whether a possessive begins a title ("Quibble's Kitchen"), as its owner is not named elsewhere."""
    is_unknown = all(entry.ordinary for entry in (*first.entries, *second.entries))
    is_unknown = is_unknown and len(first.key) == 1 and not first.extended
    if not is_unknown or first.key[0] in FRANCHISES or not everyday_words().issuperset(second.key):
        return False
    owned = text.string.count(text.string[first.start : second.end])
    return text.string.count(first.text) == owned and not JOB_WORDS.intersection(second.key)


def _are_ordinary(first: Candidate, second: Candidate) -> bool:
    """Whether two names consist of everyday words and the second is no place or time."""
    is_elsewhere = " ".join(second.key) in PLACES or not HOLIDAYS.isdisjoint(second.key)
    return not is_elsewhere and everyday_words().issuperset(first.key + second.key)


def _looks_like_full_name(candidate: Candidate) -> bool:
    """Whether an unknown name begins with a first name or a rank: "Ann Lee", "Dr Finch"."""
    first, *others = candidate.key
    return not candidate.entries and bool(others) and (first in GIVEN_NAMES or first in RANKS)


def _is_first_name(text: Text, candidate: Candidate) -> bool:
    """Whether a single word is a first name, because a surname follows it elsewhere: "Dazzling: Orla" where
    "Orla Finch" is named."""
    return len(candidate.key) == 1 and bool(re.search(rf"\b{re.escape(candidate.text)} [A-Z]", text.string))


def _is_label_of(text: Text, first: Candidate, second: Candidate) -> bool:
    """Whether the first word is a caption's label, because the article mostly uses the second name without
    it: "Stunning: Ann smiles"."""
    is_known = any(not entry.ordinary for entry in first.entries)
    if not first.sentence_start or len(first.key) > 1 or is_known:
        return False
    together = text.string.count(text.string[first.start : second.end])
    return text.string.count(second.text) > 2 * together
