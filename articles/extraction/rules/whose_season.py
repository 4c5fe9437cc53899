"""Whose season is meant in a sentence that names several shows."""

import re

from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import Marked
from articles.extraction.reading.wording import (
    BESIDE_SEASON,
    NETWORK,
    OF_SHOW,
    SHOW,
    is_credit,
    is_modifier,
    is_parent,
)
from articles.extraction.rules.rule import listed_with

BEGINS_CLAUSE = re.compile(
    rf"(?:;|[–—]|--|\b(?:and|but|while|whereas|as|before|after|when)\b)(?: (?:also|then|later),?)?(?: {NETWORK}['’]s?)?"
    r"(?: [\w'’-]+){0,4} ?[“\"'‘]?$"
)


def is_season_of_another(reading: Reading, marked: Marked, place: int, show: str) -> bool:
    """Whether season words belong to a show other than this one: they are named with it, or stand in a later
    clause that is about it."""
    if _is_of_several(reading, marked, place, show):
        return False
    return reading.is_of_another(marked, place, show) or _is_in_clause_of_another(marked, place, show)


def _is_of_several(reading: Reading, marked: Marked, place: int, show: str) -> bool:
    """Whether season words apply to several shows, this one among them: "the fourth seasons of A and B"."""
    mark = marked.marks[place]
    of = OF_SHOW.match(marked.string, place + 1)
    if not of or not reading.text.string[mark.start : mark.end].casefold().endswith("seasons"):
        return False
    first = marked.marks[of.start("show")].name
    return first is not None and any(other.canonical == show for other in listed_with(marked, first))


def _is_in_clause_of_another(marked: Marked, place: int, show: str) -> bool:
    """Whether another show begins a clause between this one and the season words: "A is back, and B has a
    third season"."""
    before = sorted(n for n, mark in marked.marks.items() if mark.sign == SHOW and mark.name and n < place)
    own = [n for n in before if marked.marks[n].name.canonical == show]
    if not own or own[-1] == before[-1] or _names_its_show(marked, place):
        return False
    last = before[-1]
    if any(says(marked.string, last) for says in (is_modifier, is_credit, is_parent)):
        return False
    if not BEGINS_CLAUSE.search(marked.string, own[-1] + 1, last):
        return False
    return all(other.canonical != show for other in listed_with(marked, marked.marks[last].name))


def _names_its_show(marked: Marked, place: int) -> bool:
    beside = BESIDE_SEASON.search(marked.string, max(0, place - 4), place)
    return bool(beside or OF_SHOW.match(marked.string, place + 1))
