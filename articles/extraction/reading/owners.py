"""Which show of a sentence its season words belong to."""

import re

from articles.extraction.reading.marked import Mark, Marked
from articles.extraction.reading.wording import (
    BESIDE_SEASON,
    FOR_SHOW,
    OF_SHOW,
    SHOW,
    is_credit,
    is_modifier,
)

TOLD_OF_WITHIN = 60
TOLD_OF = re.compile(
    rf"(?P<show>{SHOW})[’'\"”]{{0,2}},?[’'\"”]? \(?(?:whose|which|renewed|returning|entering|embarking|beginning"
    rf"|starting|heading|now|back|due back|due to)\b[^,;.{SHOW}]{{0,45}}$"
)
# "X, the second season of which"
OF_WHICH = re.compile(r" of which\b")
BEFORE_OF_WHICH = re.compile(rf"(?P<show>{SHOW})[’'\"”]{{0,2}},[’'\"”]? the $")


def named_with_season(marked: Marked, position: int) -> Mark | None:
    """The show of which season words are told: "X season 3", "season 3 of X", "X, now in its third season"."""
    found = (
        (OF_WHICH.match(marked.string, position + 1) and BEFORE_OF_WHICH.search(marked.string, 0, position))
        or BESIDE_SEASON.search(marked.string, max(0, position - 4), position)
        or OF_SHOW.match(marked.string, position + 1)
        or TOLD_OF.search(marked.string, max(0, position - TOLD_OF_WITHIN), position)
    )
    return marked.marks[found.start("show")] if found else None


def owner_before(marked: Marked, position: int, show: str) -> Mark | None:
    """The show before season words, if `show` stands only after them: "X got a third season, and Y..."."""
    shows = sorted(n for n, mark in marked.marks.items() if mark.sign == SHOW and mark.name)
    own = [n for n in shows if marked.marks[n].name.canonical == show]
    before = [
        n
        for n in shows
        if n < position and not (is_modifier(marked.string, n) or is_credit(marked.string, n))
    ]
    if not own or not before or own[0] < position or FOR_SHOW.match(marked.string, position + 1, own[0]):
        return None
    return marked.marks[before[-1]]
