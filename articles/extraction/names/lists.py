"""What lists say about the kinds of names: lists within a sentence, and lists whose items are paragraphs ("1.
Fog Lane. A boxing saga")."""

import re
from collections import defaultdict
from itertools import pairwise

from articles.extraction.lexicon.lexicon import Key
from articles.extraction.lexicon.vocabulary import GIVEN_NAMES, everyday_words
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import A_SHOW, Kind
from articles.extraction.names.surroundings import is_whom_somebody_works_for
from articles.extraction.text import Role, Text

LIST_NEIGHBOUR = 1.0
SURE_NEIGHBOUR, KNOWN_IN_LIST = 0.4, 0.5
HEADS_AN_ITEM = 1.8
FEWEST_ITEMS, FEWEST_WITH_NUMBERS = 3, 2
LIST_GAP = re.compile(r"[’'\"”]?(?: \([^()]{0,40}\))?(?:,|,? (?:and|or|&))[’'\"”]? ?[‘'\"“]?")
BEGINS_SENTENCE = re.compile(
    r"(?:^|[.!?\n][”\"]? ?[“\"]?)(?:In|On|For|After|Before|With|At|Since|Like|Unlike)(?: [a-z’'-]+){0,4} [“\"'‘]?$"
)
BEFORE_HEAD = re.compile(r"(?P<number>\d{1,3}[.):] )?(?:[•*–-] )?[“\"'‘]?(?:The |A )?")
AFTER_HEAD = re.compile(r"[’'”\"]?(?: \([^()\n]{0,50}\))?(?P<mark>: |\. (?=[A-Z])| [–—-] |\n)")
ITEM = re.compile(
    rf"\b(?:{A_SHOW}|seasons?|episodes?|finale|premieres?|airs?|stars?|starring|co-stars?|anthology|import|original"
    r"|saga|creators?)\b|-part\b",
    re.IGNORECASE,
)
ITEM_REACH = 400
NUMBERED = "1"
# Section headings: "Cast", "Release date".
OF_PARTS = frozenset(
    "cast plot trailer trailers date dates story characters recap synopsis details news verdict more crew premise"
    " location spoilers ratings review background winners nominees".split()
)


def spread_over_lists(
    text: Text, candidates: list[Candidate], scores, kinds, least: float, unsure_below: float
) -> None:
    """Take a name listed among people as a person, and one among shows as a show, unless other evidence
    decides.

    Other evidence decides if any kind scores more than `unsure_below`, or if the list does not raise the name to a
    score of at least `least`.
    """
    sure = {c.key for c in candidates if kinds[c.key] is Kind.SHOW and any(not e.ordinary for e in c.entries)}
    for order in (candidates, candidates[::-1]):
        for one, other in pairwise(order):
            unsure = kinds[other.key] is Kind.OTHER or (
                kinds[one.key] is Kind.SHOW and max(scores[other.key].values(), default=0) <= unsure_below
            )
            if not unsure or kinds[one.key] not in (Kind.PERSON, Kind.SHOW) or other.may_owe_its_capital:
                continue
            if kinds[one.key] is Kind.PERSON and is_whom_somebody_works_for(text, other):
                continue
            first, second = (one, other) if one.start < other.start else (other, one)
            if not _are_listed(text, first, second):
                continue
            score = scores[other.key][kinds[one.key]] + LIST_NEIGHBOUR
            if one.key in sure:
                score += SURE_NEIGHBOUR + KNOWN_IN_LIST * other.is_known_as(Kind.SHOW)
            if score >= least + (0.4 if len(other.key) == 1 else 0) and score > max(
                scores[other.key].values(), default=0
            ):
                kinds[other.key] = kinds[one.key]
                if one.key in sure:
                    sure.add(other.key)


def _are_listed(text: Text, first: Candidate, second: Candidate) -> bool:
    """Whether two names are adjacent items of a list; a comma as in "In the drama A, B" does not start one."""
    if not 0 < second.start - first.end < 60 or not LIST_GAP.fullmatch(text.string, first.end, second.start):
        return False
    begins = text.string.startswith(",", first.end) and BEGINS_SENTENCE.search(
        text.string, max(0, first.start - 60), first.start
    )
    return not begins


def heads_of_items(text: Text, candidates: list[Candidate]) -> set[Key]:
    """The names that open the paragraphs of a list of shows, where these share a form and describe shows."""
    heads: dict[str, dict[Key, bool]] = defaultdict(dict)
    for candidate in candidates:
        paragraph = text.paragraph_at(candidate.start)
        if paragraph is None or paragraph.role is not Role.BODY or candidate.start - paragraph.start > 9:
            continue
        before = BEFORE_HEAD.fullmatch(text.string, paragraph.start, candidate.start)
        after = AFTER_HEAD.match(text.string, candidate.end)
        if before and after and _may_head(candidate, after["mark"]):
            form = (NUMBERED if before["number"] else "") + after["mark"]
            heads[form][candidate.key] = _is_item(text, after)
    found: set[Key] = set()
    for form, items in heads.items():
        fewest = FEWEST_WITH_NUMBERS if form.startswith(NUMBERED) else FEWEST_ITEMS
        if len(items) >= fewest and 2 * sum(items.values()) >= len(items):
            found.update(items)
    return found


def _may_head(candidate: Candidate, mark: str) -> bool:
    """Whether a name may be the title of an item: not a full name, a network, a section heading or a caption
    label ("Stunning: Ann Lee")."""
    key = candidate.key
    is_somebody = len(key) == 2 and key[0] in GIVEN_NAMES
    is_network = candidate.is_known_as(Kind.NETWORK)
    is_label = mark == ": " and len(key) == 1 and key[0] in everyday_words()
    return not (is_somebody or is_network or is_label or OF_PARTS.intersection(key))


def _is_item(text: Text, after: re.Match) -> bool:
    """Whether an item's paragraph, or the one below its heading, speaks of a show."""
    begin = after.end() + 1
    end = text.string.find("\n", begin)
    words = text.string[after.end() : min(end if end > 0 else len(text.string), begin + ITEM_REACH)]
    return ITEM.search(words) is not None
