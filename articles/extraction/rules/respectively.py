"""Statements about several shows, respectively: "A and B have been renewed for their second and fourth
seasons, respectively"."""

from articles.extraction.names.table import Name
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, SEASON, SHOW
from articles.extraction.rules.rule import listed_with

IN_TURN = expression(r"\b(?:respectively|in that order)\b")
FEWEST = 2


def respective_season(marked: Marked, show: Name) -> int | None:
    """The season of one show in a sentence that gives one season for each of several."""
    if not IN_TURN.occurs(marked.line):
        return None
    seasons = [mark.value.numbers for _, mark in sorted(marked.marks.items()) if mark.sign == SEASON]
    of_one = [numbers[-1] for numbers in seasons if numbers]
    for numbers in (*seasons, of_one):
        shows = _listed(marked, len(numbers))
        if show.canonical in shows:
            return numbers[shows.index(show.canonical)]
    return None


def respective_show(marked: Marked, date: int) -> Name | None:
    """The show of a date, at a position, in a sentence that gives one date for each of several shows."""
    dates = sorted(n for n, mark in marked.marks.items() if mark.sign == DATE)
    if not IN_TURN.occurs(marked.line) and not _are_two_days(marked, dates):
        return None
    titles = _listed(marked, len(dates))
    return _shows(marked)[titles[dates.index(date)]] if titles else None


def _are_two_days(marked: Marked, dates: list[int]) -> bool:
    """Whether a sentence gives two days of the calendar side by side: "return on June 3 and June 10"."""
    return (
        len(dates) == FEWEST
        and all(marked.marks[n].value.edtf for n in dates)
        and TWO_DAYS.match(marked.line, dates[0]) is not None
    )


TWO_DAYS = expression(r"{date} and (?:on )?{date}(?=[.,;)]|$| on )")


def _listed(marked: Marked, count: int) -> list[str]:
    """The titles in a list of `count` shows, in order."""
    if count < FEWEST:
        return []
    shows = _shows(marked)
    for show in shows.values():
        found = {show.canonical, *(other.canonical for other in listed_with(marked, show))}
        if len(found) == count:
            return [title for title in shows if title in found]
    return []


def _shows(marked: Marked) -> dict[str, Name]:
    """The shows of a sentence by title, in order of mention."""
    found: dict[str, Name] = {}
    for _, mark in sorted(marked.marks.items()):
        if mark.sign == SHOW and mark.name:
            found.setdefault(mark.name.canonical, mark.name)
    return found
