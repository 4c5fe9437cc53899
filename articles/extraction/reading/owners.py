"""Which show of a sentence its season words belong to."""

from articles.extraction.reading.marked import Mark, Marked
from articles.extraction.reading.wording import (
    BESIDE_SEASON,
    FOR_SHOW,
    OF_SHOW,
    SHOW,
    is_credit,
    is_modifier,
)


def named_with_season(marked: Marked, position: int) -> Mark | None:
    """The show next to season words: "X season 3", "season 3 of X"."""
    beside = BESIDE_SEASON.search(marked.string, max(0, position - 4), position)
    of = OF_SHOW.match(marked.string, position + 1)
    found = beside.start("show") if beside else of.start("show") if of else None
    return marked.marks[found] if found is not None else None


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
