"""Unknown names that the next sentence takes for shows: "What became of Fog Lane? The ITV drama is stuck"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from articles.extraction.lexicon.lexicon import Key
from articles.extraction.lexicon.vocabulary import GIVEN_NAMES
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import KIND_OF_SHOW, Kind
from articles.extraction.names.own_words import UNKNOWN_FULL_NAME, Scores
from articles.extraction.text import Text

DESCRIBED_LATER = 2.4
REACH, STARTS = 260, attrgetter("start")
# A sentence about a show, after the one that should have named it: "The Starz drama has", "Chatter about the soap's".
NEXT_SENTENCE = re.compile(
    r"[.?!][”\"’']?\s(?:(?:And|But|Yet) )?(?:[A-Z][a-z]+ (?:about|of|on|over) )?(?:[Tt]he|[Tt]hat|[Tt]his) "
    rf"(?:[\w+'’-]+ ){{0,3}}?{KIND_OF_SHOW}\b(?!-| [A-Z“\"‘]|[’'\"”]? (?:star|creator|boss|writer|director)s?\b)"
)
# What is done in or by it: a place, a company.
NOT_BEFORE_SHOWS = re.compile(
    r"\b(?:in|at|from|near|to|by|with|for|via|around|outside|across|through|into|than|like|as|said|told|tells?|and|or)"
    r" (?:the )?[‘'\"“]?$|[,(/]\s?[‘'\"“]?$|['’]s [‘'\"“]?$",
    re.IGNORECASE,
)
INHABITANTS = ("ers", "ians", "ites")
OWNS_OR_SPEAKS = re.compile(
    r"['’]s? |[’'\"”]? (?:said|says|told|tells|announced|confirmed|reported|reports|also)\b"
)


def described_later(
    text: Text, candidates: list[Candidate], scores: dict[Key, Scores], kinds: dict[Key, Kind]
) -> Iterator[Key]:
    """The keys of names in a sentence without any show, each the only one there that the next can be about.

    The candidates are in text order.
    """
    for found in NEXT_SENTENCE.finditer(text.string):
        reach = max(0, found.start() - REACH)
        begin = max(text.string.rfind("\n", reach, found.start()), reach)
        first, end = (bisect_left(candidates, at, key=STARTS) for at in (begin, found.start()))
        before = candidates[first:end]
        if any(kinds[c.key] is Kind.SHOW for c in before):
            continue
        possible = {c.key for c in before if _may_be_a_show(text, c, scores[c.key], kinds[c.key])}
        if len(possible) == 1:
            yield from possible


def _may_be_a_show(text: Text, candidate: Candidate, score: Scores, kind: Kind) -> bool:
    if (
        candidate.title_case
        or candidate.may_owe_its_capital
        or any(not e.ordinary for e in candidate.entries)
    ):
        return False
    if kind not in (Kind.OTHER, Kind.PERSON) or not GIVEN_NAMES.isdisjoint(candidate.key):
        return False
    if candidate.key[-1].endswith(INHABITANTS):
        return False
    others = (weight for of, weight in score.items() if of is not Kind.SHOW)
    is_unsure = max(others, default=0.0) <= UNKNOWN_FULL_NAME and candidate.text.upper() != candidate.text
    return is_unsure and not (
        NOT_BEFORE_SHOWS.search(text.string, max(0, candidate.start - 20), candidate.start)
        or OWNS_OR_SPEAKS.match(text.string, candidate.end)
    )
