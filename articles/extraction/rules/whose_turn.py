"""Which shows the wording itself ties to what happens: those inside it, those named with its season, and the
objects of its verb."""

import re

from articles.extraction.reading.article import About
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import (
    BESIDE_SEASON,
    NETWORK,
    SHOW,
    is_credit,
    is_modifier,
    is_parent,
)
from articles.extraction.rules.rule import with_listed
from articles.extraction.rules.turn_words import WORK_NOUN

_OBJECT = (
    r"(?:(?!(?:and|but|while|to|by|for|after|before|from|as|with|in|on|at)\b)"
    r"(?:[\w'’-]+|{network}(?:['’]s)?),? ){0,4}?"
    r"{marks}(?P<show>{title})"
)
OBJECT = expression(f" {_OBJECT}")
# "while handing renewals to Harbour Lights and Nettle Row", "the cancellation of Harbour Lights"
OF_NOUN = expression(
    r"(?:(?<=renewal)|(?<=renewals)|(?<=cancellation)|(?<=cancellations)|(?<=axing)|(?<=order)|(?<=orders))"
    rf" (?:to|of) {_OBJECT}"
)
# "a new Harbour Lights series" has no title of its own.
OF_A_FRANCHISE = re.compile(rf"['’”\"]? {WORK_NOUN}\b")
# "Harbour Lights, which was cancelled"; but "A and B, which were cancelled" is about both.
ITS_OWN_CLAUSE = expression(
    r"(?P<show>{title})['’”\"]*,['’”\"]* which (?:(?!(?:were|are|have|both|and|but)\b)(?:[\w'’]+|{network}) ){0,4}"
    r"(?<!\bthe )(?<!\bits )(?<!\ba )$"
)
CLAUSE_WITHIN = 50
PASSIVE = expression(
    r"\b(?:be|been|being|is|are|was|were|gets?|got|getting)(?: (?:\w+ly|also|now|already|just|not|since))? $"
)
WITHIN = 24
OF_ITS_SHOW = re.compile(
    rf"(?: of| for) (?:(?:[\w'’-]+|{NETWORK}(?:['’]s)?) ){{0,5}}?[“\"'‘]?(?P<show>{SHOW})"
)


def bound_shows(marked: Marked, match: re.Match) -> list[About]:
    """The shows that a match is about whatever else the sentence names; empty if only its place tells."""
    if "show" in match.re.groupindex or marked.string.count(SHOW) < 2:
        return []
    if clause := _of_its_clause(marked, match):
        return [clause]
    places = (find(marked, match) for find in (_named_with_season, _inside, _object))
    place = next((place for place in places if place is not None), None)
    if place is None or OF_A_FRANCHISE.match(marked.string, place + 1):
        return []
    if any(says(marked.string, place) for says in (is_modifier, is_credit, is_parent)):
        return []
    later = {mark.name.canonical for n, mark in marked.marks.items() if mark.name and n >= place}
    listed = with_listed(
        marked, [About(marked.marks[place].name, "after" if place > match.start() else "before")]
    )
    return [one for one in listed if one.show.canonical in later]


def _named_with_season(marked: Marked, match: re.Match) -> int | None:
    """The show named with the season of a match: "a second season of Harbour Lights"."""
    season = match.start("season") if "season" in match.re.groupindex else -1
    if season < 0:
        return None
    beside = BESIDE_SEASON.search(marked.string, max(0, season - 4), season)
    found = beside or OF_ITS_SHOW.match(marked.string, season + 1)
    return found.start("show") if found and marked.string[found.start("show")] == SHOW else None


def _inside(marked: Marked, match: re.Match) -> int | None:
    """The only show inside a match: "gave Harbour Lights a third season"."""
    inside = [n for n in range(match.start(), match.end()) if marked.string[n] == SHOW]
    return inside[0] if len(inside) == 1 else None


def _object(marked: Marked, match: re.Match) -> int | None:
    """The show that directly follows a verb in the active voice: "ABC cancelled A and renewed B"."""
    if of_noun := OF_NOUN.match(marked.line, match.end()):
        return of_noun.start("show")
    found = OBJECT.match(marked.line, match.end())
    if found is None or PASSIVE.search(marked.line, max(0, match.start() - WITHIN), match.start()):
        return None
    return found.start("show")


def _of_its_clause(marked: Marked, match: re.Match) -> About | None:
    """The show whose relative clause a match stands in: "Harbour Lights, which was cancelled"."""
    found = ITS_OWN_CLAUSE.search(marked.line, max(0, match.start() - CLAUSE_WITHIN), match.start())
    return About(marked.marks[found.start("show")].name, "before") if found else None
