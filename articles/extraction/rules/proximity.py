"""How a show relates to the words that may be about it: how close it is, and what stands between."""

import re
from collections.abc import Iterable

from articles.extraction.reading.article import About
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import (
    DESCRIPTION,
    HUMAN,
    REFERENCE,
    SEASON,
    SHOW,
    WORK,
    subject_beyond_aside,
)
from articles.extraction.rules.jobs import FAR, NEXT_WORD, PASSED, words_in
from articles.extraction.rules.rule import listed_with

SUBJECTS = re.compile(f"[{SHOW}{DESCRIPTION}{SEASON}{HUMAN}{REFERENCE}{WORK}]")
AUXILIARIES = re.compile(
    r"['’\"”)]*(?:['’]s)?(?: (?:will|would|is|was|has|had|to|also|not|first|set|be|have|been|are|scheduled|slated|due|"
    r"officially|finally|then|which|that|originally|season|series))*[ -]*",
    re.IGNORECASE,
)
# "a trailer for X, which is", "the maker of X, which": what follows is about X alone.
IN_ITS_OWN_CLAUSE = re.compile(rf"['’\"”)]*,['’\"”)]* (?:which|that)\b{AUXILIARIES.pattern}", re.IGNORECASE)
BESIDE_ITS_CLAUSE = re.compile(r"['’\"”)]*,['’\"”)]* ")
DETERMINERS = re.compile(
    r"[ -]*(?:(?:a|an|the|its|another|new|hit|series|drama|comedy|show|sitcom|second|up|of|for|on|season) )*[“\"'‘]?",
    re.IGNORECASE,
)
GOVERNED = re.compile(
    rf"(?<!{SEASON})(?<! run)(?<! series)(?<! season)(?<! episode)(?<! episodes)"
    rf" (?:for|of|to|from|in|with|at|by|about|on) (?:(?:the|a|an|its|his|her) )?(?:[\w-]+ ){{0,2}}"
    r"[“\"'‘]?$"
)
GOVERNED_WITHIN = 30
FARTHEST = 240
KINDS = {SHOW: "another show", DESCRIPTION: "another show", SEASON: "a season", WORK: "a work"}


NAMED = frozenset({"named", "named as modifier", "listed"})
# "Her next project, an untitled comedy, is set up at HBO" is not about the show in focus.
ANOTHER_PROJECT = expression(
    r"\b(?:(?:an?|another|the|his|her|their) (?:[\w-]+ ){0,3}?untitled\b"
    r"|(?:his|her|their) (?:next|other|previous|earlier) (?:[\w-]+ ){0,2}?"
    r"(?:{description}|(?:projects?|gigs?|roles?)\b))"
)


def is_of_another_project(marked: Marked, position: int) -> bool:
    """Whether the words at a position are about another, untitled project."""
    return ANOTHER_PROJECT.search(marked.line, 0, position) is not None


def subject_is(marked: Marked, show: About, verb: int, *, is_participle: bool = False) -> list[str]:
    """What the nearest name before a verb is (this show, another, somebody), and how close it is.

    A participle after a comma belongs to the name before it.
    """
    last = max((n for n in marked.marks if n < verb and SUBJECTS.match(marked.string, n)), default=None)
    if last is None:
        return ["nothing before"]
    subject = subject_beyond_aside(marked.string, verb)
    if subject is not None and subject in marked.marks:
        return [f"{_what(marked, show, subject)} before, direct"]
    is_beside = is_participle and BESIDE_ITS_CLAUSE.fullmatch(marked.string, last + 1, verb)
    if is_beside or IN_ITS_OWN_CLAUSE.fullmatch(marked.string, last + 1, verb):
        close = "direct"
    elif GOVERNED.search(marked.string, max(0, last - GOVERNED_WITHIN), last):
        close = "governed"
    else:
        close = _how_close(marked.string[last + 1 : verb], AUXILIARIES)
    return [f"{_what(marked, show, last)} before, {close}"]


def object_is(marked: Marked, show: About, end: int) -> list[str]:
    """What the nearest name after a verb is, and how close it is; below a heading, the show counts as its object."""
    if show.how == "below a heading":
        return ["this show after, direct"]
    first = min((n for n in marked.marks if n >= end and SUBJECTS.match(marked.string, n)), default=None)
    if first is None:
        return ["nothing after"]
    close = _how_close(marked.string[end:first], DETERMINERS)
    return [f"{_what(marked, show, first)} after, {close}"]


def stands_between(marked: Marked, show: About, match: re.Match, others: Iterable[re.Match]) -> list[str]:
    """What separates the words of a turn from the show: words of other turns, or the end of a clause."""
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


def surroundings_of(marked: Marked, show: About, start: int, end: int) -> list[str]:
    """Where a sentence names a show relative to the words at [start, end): the side, the distance, the
    adjacent words, and what lies between. If it does not name it, the same for the nearest other show."""
    shows = [n for n, mark in marked.marks.items() if mark.sign == SHOW and mark.name is not None]
    if not shows:
        return ["no show named"]
    own = [n for n in shows if marked.marks[n].name.canonical == show.show.canonical]
    nearest = min(own or shows, key=lambda n: start - n if n < start else n - end)
    found = _around(marked, nearest, start, end)
    return found if own else [f"another {one}" for one in found]


def _around(marked: Marked, place: int, start: int, end: int) -> list[str]:
    string = marked.string
    side = "show before" if place < start else "show behind"
    gap = string[place + 1 : start][-FARTHEST:] if place < start else string[end:place][:FARTHEST]
    between = words_in(gap)
    left = words_in(string[max(0, place - NEXT_WORD) : place])[-1:] or ["."]
    right = words_in(string[place + 1 : place + 1 + NEXT_WORD])[:1] or ["."]
    found = [
        side,
        f"{side}, {min(len(between), FAR) // 2} far",
        f"show after {left[0]}",
        f"show, then {right[0]}",
    ]
    found += [f"{side}, past {passed}" for passed in PASSED if passed in between]
    opened = string.rfind("(", max(0, place - FARTHEST), place)
    return [*found, "stands in brackets"] if opened >= 0 and string.find(")", opened, place) < 0 else found
