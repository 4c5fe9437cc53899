"""How close a show stands to the word that tells of it, and what stands between."""

import re
from collections.abc import Iterable

from articles.extraction.marked import Marked
from articles.extraction.reading import About
from articles.extraction.rules.rule import listed_with
from articles.extraction.wording import DESCRIPTION, HUMAN, REFERENCE, SEASON, SHOW, WORK

SUBJECTS = re.compile(f"[{SHOW}{DESCRIPTION}{SEASON}{HUMAN}{REFERENCE}{WORK}]")
AUXILIARIES = re.compile(
    r"['’\"”)]*(?:['’]s)?(?: (?:will|would|is|was|has|had|to|also|not|first|set|be|have|been|are|scheduled|slated|due|"
    r"officially|finally|then|which|that|originally|season|series))*[ -]*",
    re.IGNORECASE,
)
DETERMINERS = re.compile(
    r"[ -]*(?:(?:a|an|the|its|another|new|hit|series|drama|comedy|show|sitcom|second|up|of|for|on|season) )*[“\"'‘]?",
    re.IGNORECASE,
)
GOVERNED = re.compile(
    rf"(?<!{SEASON}) (?:for|of|to|from|in|with|at|by|about|on) (?:(?:the|a|an|its|his|her) )?(?:[\w-]+ ){{0,2}}"
    r"[“\"'‘]?$"
)
GOVERNED_WITHIN = 30
KINDS = {SHOW: "another show", DESCRIPTION: "another show", SEASON: "a season", WORK: "a work"}


def subject_is(marked: Marked, show: About, verb: int) -> list[str]:
    """What the nearest name before a verb is, whether this show or another or somebody, and how close it stands."""
    last = max((n for n in marked.marks if n < verb and SUBJECTS.match(marked.string, n)), default=None)
    if last is None:
        return ["nothing before"]
    if GOVERNED.search(marked.string, max(0, last - GOVERNED_WITHIN), last):
        close = "governed"
    else:
        close = _how_close(marked.string[last + 1 : verb], AUXILIARIES)
    return [f"{_what(marked, show, last)} before, {close}"]


def object_is(marked: Marked, show: About, end: int) -> list[str]:
    """What the nearest name behind a verb is, and how close it stands; what stands below a heading is its object."""
    if show.how == "below a heading":
        return ["this show after, direct"]
    first = min((n for n in marked.marks if n >= end and SUBJECTS.match(marked.string, n)), default=None)
    if first is None:
        return ["nothing after"]
    close = _how_close(marked.string[end:first], DETERMINERS)
    return [f"{_what(marked, show, first)} after, {close}"]


def stands_between(marked: Marked, show: About, match: re.Match, others: Iterable[re.Match]) -> list[str]:
    """What parts the words that tell of a show from its name: other words that tell of one, or the end of a clause."""
    if not _places(marked, show):
        return []
    start, end = _gap_of(marked, show, match)
    found = ["beyond a semicolon"] if ";" in marked.string[start:end] else []
    if any(start <= other.start() and other.end() <= end for other in others):
        found.append("another turn between")
    nearest = min(
        (end - start for other in others for start, end in [_gap_of(marked, show, other)]), default=None
    )
    if nearest is not None and nearest < end - start:
        found.append("another turn nearer")
    return found


def _places(marked: Marked, show: About) -> list[int]:
    return [
        n
        for n, mark in marked.marks.items()
        if mark.name is not None and mark.name.canonical == show.show.canonical
    ]


def _gap_of(marked: Marked, show: About, match: re.Match) -> tuple[int, int]:
    return min((_gap(place, match) for place in _places(marked, show)), key=lambda gap: gap[1] - gap[0])


def _gap(place: int, match: re.Match) -> tuple[int, int]:
    return (place, match.start()) if place < match.start() else (min(match.end(), place), place)


def _how_close(gap: str, little: re.Pattern) -> str:
    return "direct" if little.fullmatch(gap) else "beyond a comma" if "," in gap else "in its clause"


def _what(marked: Marked, show: About, place: int) -> str:
    mark = marked.marks[place]
    if mark.name is not None and mark.name.canonical == show.show.canonical:
        return "this show"
    if (
        show.how == "listed"
        and mark.sign == SHOW
        and mark.name
        and show.show in listed_with(marked, mark.name)
    ):
        return "this show"
    return KINDS.get(mark.sign, "somebody")
