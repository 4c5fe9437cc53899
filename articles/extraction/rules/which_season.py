"""Which season a statement may be about: all candidates, for the weights to choose from."""

import re

from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.seasons import number
from articles.extraction.reading.wording import SEASON, SHOW
from articles.extraction.rules.whose_season import is_season_of_another

NEAREST = 2
COUNT = (
    r"(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
)
BREAK = re.compile(r"[,;]")
BESIDE = 14
# "eight episodes, down from the ten of the first season"
COMPARED = re.compile(
    r"\b(?:(?:down|up) from|instead of|rather than|(?:fewer|less|more|longer|shorter|later|earlier) than"
    r"|same (?:\w+ ){0,3}as|as (?:many|long) as|unlike|like|compared (?:to|with))(?: [\w'’-]+){0,4} $"
)
COMPARED_WITHIN = 60


def seasons_at(
    reading: Reading, marked: Marked, position: int, show: str, *, or_first: bool = True
) -> dict[int | None, str]:
    """The seasons that a statement at a position may be about, the likeliest first, each with how it is
    known.

    They come from the sentence, or are the season the article mentions most, the first one (if `or_first`),
    or None.
    """
    marks = [
        (n, mark)
        for n, mark in marked.marks.items()
        if mark.sign == SEASON
        and not mark.value.denied
        and not _is_compared(marked, n)
        and not is_season_of_another(reading, marked, n, show)
    ]
    compared = _compared(marked)
    found: dict[int | None, str] = {}
    for n, mark in sorted(marks, key=lambda pair: abs(pair[0] - position))[:NEAREST]:
        kind = "numbered" if mark.value.numbers else mark.value.relative
        side = "before" if n < position else "after"
        number_meant = reading.season_number(mark, show)
        found.setdefault(None if number_meant in compared else number_meant, f"season {kind} {side}")
    where = ", another named" if found else ""
    newest = reading.newest_season(show)
    if newest and newest not in compared:
        found.setdefault(newest, f"newest season{where}")
    if or_first and 1 not in compared:
        found.setdefault(1, f"first season{where}")
    found.setdefault(None, f"no season{where}")
    return found


def _is_compared(marked: Marked, place: int) -> bool:
    """Whether season words at a place only name a season for comparison."""
    return COMPARED.search(marked.string, max(0, place - COMPARED_WITHIN), place) is not None


def _compared(marked: Marked) -> set[int]:
    """The numbers of seasons named only for comparison."""
    marks = ((n, mark) for n, mark in marked.marks.items() if mark.sign == SEASON and mark.value.numbers)
    return {number for n, mark in marks if _is_compared(marked, n) for number in mark.value.numbers}


def seasons_lasted(marked: Marked) -> int | None:
    """The number of seasons after which the only show of a sentence ended: "ended in 2019 after three seasons"."""
    if marked.string.count(SHOW) > 1:
        return None
    found = LASTED.search(marked.whole)
    return number(found["count"]) if found else None


def last_season_after(marked: Marked, verb: re.Match) -> int | None:
    """The last season of a show that ended, if the words after the verb count them."""
    found = LASTED_AFTER.match(marked.line, verb.end())
    return number(found["count"]) if found else None


_LASTED = (
    rf"\b(?:after|for|lasted|its) (?:just |only |a total of )?{COUNT}[ -](?:seasons|series|season run)\b"
    r"(?! (?:ago|earlier|later|in a row)\b)"
)
LASTED = expression(_LASTED)
LASTED_AFTER = expression(rf"(?:,? (?:[\w'’-]+|{{date}}|{{network}})){{0,5}}? ?{_LASTED}")


def season_of_verb(reading: Reading, marked: Marked, verb: re.Match, show: str) -> int | None:
    """The number of the season next to a verb: "its season 2 finale", "the return of the third season"."""
    place = _season_beside(marked, verb)
    if place is None or is_season_of_another(reading, marked, place, show):
        return None
    return reading.season_number(marked.marks[place], show)


def season_renewed_before(marked: Marked, date: int) -> int | None:
    """The season that the date belongs to in a sentence that also reports the renewal for the next: "renewed
    for season 3 ahead of its May 7 finale", "premieres on May 7 on HBO, which has already renewed it for
    season 3"."""
    found = RENEWED.search(marked.line, 0, date) or RENEWED_ALREADY.match(marked.line, date + 1)
    numbers = marked.marks[found.start("season")].value.numbers if found else ()
    return numbers[0] - 1 if numbers and numbers[0] > 1 else None


RENEWED = expression(
    r"\b(?:renew|recommission|pick)(?:s|ed|ing|al)?\b(?: up)?[^.;]{0,60}?(?P<season>{season})[^;]{0,40}?"
    r"\b(?:ahead of|before|prior to|(?:days|weeks|hours|months) after|following|after|in advance of)"
    r" (?:(?!{season})[^.;]){0,30}$"
)


RENEWED_ALREADY = expression(
    r"(?: on {network})?(?:,|;| –| —| and)(?: (?:which|who|that|and|but|{network}|{reference}|it|the [\w-]+)){0,2} "
    r"(?:has|have|had|was|is|were)(?: also| been)? (?:already|previously)(?: been)? "
    r"(?:renewed|recommissioned|picked|ordered) (?:(?!{title})[^.;]){0,40}?(?P<season>{season})"
)


def is_verb_of_another(reading: Reading, marked: Marked, verb: re.Match, show: str) -> bool:
    """Whether the season next to a verb is explicitly another show's."""
    place = _season_beside(marked, verb)
    return place is not None and is_season_of_another(reading, marked, place, show)


def _season_beside(marked: Marked, verb: re.Match) -> int | None:
    before = BEFORE_VERB.search(marked.string, max(0, verb.start() - WITHIN), verb.start())
    of = OF_SEASON.match(marked.string, verb.end())
    return before.start("season") if before else of.start("season") if of else None


WITHIN = 24
BEFORE_VERB = re.compile(
    rf"(?P<season>{SEASON})['’]?s?,?(?: (?:will|is|was|has|had|to|also|set|be|been|are|due|scheduled|slated|expected"
    r"|world|officially|finally|then|which|that))* $"
)
OF_SEASON = re.compile(rf"(?: dates?)? (?:of|for) (?:(?:the|its|their|a) )?(?P<season>{SEASON})")


def parted_from(marked: Marked, position: int, season: int | None) -> list[str]:
    """How near the words for a season are to a statement, and whether a comma separates them."""
    named = (
        n
        for n, mark in marked.marks.items()
        if mark.sign == SEASON and mark.value.numbers and mark.value.numbers[-1] == season
    )
    gaps = [marked.string[n + 1 : position] if n < position else marked.string[position:n] for n in named]
    if not gaps:
        return []
    found = ["season beyond a comma" if all(BREAK.search(gap) for gap in gaps) else "season in its clause"]
    return [*found, "season beside it"] if min(map(len, gaps)) < BESIDE else found


def newest_is(reading: Reading, show: str) -> str:
    """What is known of the season that the article mentions most."""
    newest = reading.newest_season(show)
    return f"newest is {'none' if newest is None else 'first' if newest == 1 else 'later'}"
