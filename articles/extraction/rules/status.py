"""What happens to a show: ordered, renewed, filming, delayed, cancelled, revived, ended."""

import re
import sys
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from articles.extraction.names.table import Name
from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.knowledge import KNOWN
from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.wording import DATE, PERSON_BEFORE, SEASON, SHOW
from articles.extraction.rules.announcing import announced_after
from articles.extraction.rules.happened import when
from articles.extraction.rules.hints import HINTS
from articles.extraction.rules.proximity import object_is, stands_between, subject_is
from articles.extraction.rules.respectively import respective_season
from articles.extraction.rules.rule import (
    Draft,
    Rule,
    about,
    announced,
    below_heading,
    draft,
    listed_with,
    matches,
    with_listed,
)
from articles.extraction.rules.turns import PLAIN
from articles.extraction.rules.whose_season import is_season_of_another
from articles.extraction.rules.whose_turn import bound_shows

RULES = [*PLAIN, *HINTS]
HINT_NAMES = frozenset(rule.name for rule in HINTS)
NEGATED = expression(
    r"(?:\b(?:declin|refus|fail)(?:ed|es|s) to|\bagainst|\bnot|n['’]t|\bnever|\bno|\bwithout|\byet to|\bneither)\b"
    r"[^,;:]{0,25}$"
)
ASKS = expression(
    r"[^\w]{0,2}(?:has|have|is|are|was|were|will|did|does|do|can|could|should|would)\b[^.!]*\?[^\w]{0,2}$"
)
SUPPOSED = expression(
    r"\b(?:if|unless|whether|hop(?:e|es|ed|ing|eful)"
    r"|(?:was|were|had been) (?:due|supposed|meant|scheduled|slated) to)\b"
    r"(?:(?! (?:and|but|after|since|because|as)\b)[^,;.:]){0,40}$"
)
SPARED = expression(
    r"\b(?:fac(?:es|ed|ing)|fear(?:s|ed|ing)?|spar(?:es?|ed|ing)|escap(?:es?|ed|ing)|avoid(?:s|ed|ing)?"
    r"|surviv(?:es?|ed|ing)|dodg(?:es?|ed|ing)|(?:saved|rescued) from|risk(?:s|ed|ing)?(?: of)?"
    r"|threat(?:ens|ened|ening)? (?:of|with|to)|call(?:s|ed|ing)? (?:for|to)|nearly|almost|narrowly|rather than"
    r"|instead of)"
    r"(?: (?:the|an?|being|getting|got|was))? (?:\w+ )?$"
)
RETURN_RULES = frozenset({"returning for", "returns", "coming back"})
# "when it returns for season 3", "she is returning for season 3": a return told of, or somebody's
NO_NEWS = expression(
    r"\b(?:when|once|until|till|before|by the time|as soon as)\b(?:(?! (?:and|but|that)\b)[^,;.:]){0,40}$"
)
NO_SEASON = expression(r"\bno (?:\w+ )?{season}")
HEDGED = expression(
    r"\b(?:if|unless|whether|could|may|might|would|hope|hopes|hoping|possible|possibility|"
    r"possibly|unlikely|rumou?r\w*|perhaps|maybe|should|want|wants|likely|potential|ready|"
    r"before|until)\b[^;]{0,40}$"
)
PAST = expression(
    r"\b(?:in (?:19|20)\d\d|years? ago|back in|previously|originally|after|since|following|"
    r"when|last)\b"
)
SPIN_OFF = re.compile(r"\b(?:spin-?off|prequel|sequel)s?\b", re.IGNORECASE)
SEVERAL = expression(
    r"\b(?:shows|dramas|comedies|sitcoms|pilots|thrillers|originals|programmes|programs|titles|projects|productions"
    r"|seasons|orders|commissions|pick-?ups|renewals|cancell?ations|additions|series (?:are|were|have|include)"
    r"|(?:two|three|four|five|six|several|many|other|original|new) (?:\w+ )?series|both|all|slate|line-?up)\b"
)
# "returns for a second season" is news, "returns for its second season" may not be.
BEFORE_SEASON = re.compile(rf"\b(?P<whose>an?|its|the|their|another) (?:[\w-]+ )?{SEASON}$", re.IGNORECASE)
AFTER = re.compile(r" (as|from|by|for|on|to|with|at|in|of|after|before)\b", re.IGNORECASE)
PAST_OF = {
    "revives": "revived",
    "reviving": "revived",
    "resurrects": "resurrected",
    "resurrecting": "resurrected",
}
"""Verb forms too rare to have weights of their own, and the forms to weigh them as."""
NUMBERED = ("renewed", "filming", "delayed")


class Turn(NamedTuple):
    """Words that say what happens to a show, and the rule that found them."""

    rule: Rule
    match: re.Match


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The turns of fate that a sentence reports."""
    if ASKS.match(marked.line):
        return
    turns = [Turn(rule, match) for rule, match in matches(RULES, marked.line)]
    below = below_heading(reading, marked) if turns else []
    for turn in turns:
        if _is_no_news(marked, turn):
            continue
        if _is_reversed(turn, turns):
            continue
        if turn.rule.keys["status"] == "cancelled" or not _is_negated(marked, turn.match):
            others = [other.match for other in turns if other.rule.keys != turn.rule.keys]
            for show, found in _shows(reading, marked, turn, turns, below):
                found = found + stands_between(marked, show, turn.match, others)
                yield from _of_show(reading, marked, turn, show, found)


def _shows(
    reading: Reading, marked: Marked, turn: Turn, turns: list[Turn], below: list[About]
) -> Iterator[tuple[About, list[str]]]:
    """The shows that a turn may be about, each with circumstances of its own."""
    shows = bound_shows(marked, turn.match) or about(reading, marked, turn.match)
    likeliest = [one for one in shows if not one.choice]
    listed = announced(marked, turn.match.start(), likeliest, _next_turn(marked, turns, turn))
    yield from ((show, [TOLD_BESIDES]) for show in _beside(marked, turn, likeliest))
    further = _too(marked, turn.match.end(), likeliest), _with_own_season(marked, turn.match.end(), likeliest)
    yield from ((show, []) for show in chain(shows, listed, below, *further))
    if turn.rule.name not in HINT_NAMES:
        yield from announced_after(reading, marked, turn.match)


FOR_ITS_SEASON = expression(
    r"(?:[,;]|\b(?:and|while)\b) (?:[\w'’-]+ ){0,4}?{marks}(?P<show>{title}){marks},? (?:for|to|through) "
    r"(?:(?:an?|its|the) )?{season}"
)


# "Along with A, HBO has cancelled B", "A is the latest show to be axed, following B"
BESIDES = expression(
    r"^[^\w]{0,3}(?:along with|alongside|besides|in addition to|as well as|joining|like)"
    r" (?:(?:[\w'’-]+|{network}(?:['’]s)?) ){0,4}?{marks}(?P<show>{title})"
)
LATEST = expression(r"\b(?:latest|newest|another|most recent|next|second|third)\b[^,;.]{0,50}$")
AFTER_OTHERS = expression(
    r"(?: (?:by|at) {network})?(?: {date})?,? (?:after|following|joining|alongside|along with|behind) "
    r"(?:(?!(?:it|its|the|a|just|only|one)\b)(?:[\w'’-]+|{network}(?:['’]s)?) ){0,3}?{marks}(?P<show>{title}){marks}"
    r"(?:$|[.,;]| (?:and|&) {marks}{title})"
)
BESIDES_WITHIN = 60
TOLD_BESIDES = "told besides"
TOO = expression(
    r"[^,;]{0,40}?(?:[,;]|,? (?:and|as)) (?:so |as |likewise )?(?:was|were|is|are|has|have|did|does) "
    r"(?:(?!\w+(?:ing|ed)\b)[\w'’-]+ ){0,3}?{marks}(?P<show>{title}){marks}"
    r"(?:$|[.,;]| (?:and|after|in|on|by|too|as|before)\b)"
)


def _beside(marked: Marked, turn: Turn, given: list[About]) -> Iterator[About]:
    """Further shows to which it happened before: "along with A, B was cancelled", "the latest to go, following A"."""
    found = BESIDES.match(marked.line)
    if found is None or found.end() > turn.match.start():
        latest = LATEST.search(marked.line, max(0, turn.match.start() - BESIDES_WITHIN), turn.match.start())
        found = AFTER_OTHERS.match(marked.line, turn.match.end()) if latest else None
    if found:
        taken = {one.show.canonical for one in given}
        same = About(marked.marks[found.start("show")].name, "listed")
        yield from (one for one in with_listed(marked, [same]) if one.show.canonical not in taken)


def _too(marked: Marked, position: int, given: list[About]) -> Iterator[About]:
    """Further shows of which the same is said: "A was cancelled, and so was B"."""
    found = TOO.match(marked.line, position)
    if found:
        taken = {one.show.canonical for one in given}
        same = About(marked.marks[found.start("show")].name, "listed")
        yield from (one for one in with_listed(marked, [same]) if one.show.canonical not in taken)


def _with_own_season(marked: Marked, position: int, given: list[About]) -> Iterator[About]:
    """Further shows to which the verb applies: "A was renewed for a third season and B for a fourth"."""
    taken = {one.show.canonical for one in given}
    for match in FOR_ITS_SEASON.finditer(marked.line, position):
        show = marked.marks[match.start("show")].name
        if show.canonical not in taken:
            yield About(show, "listed")


def _next_turn(marked: Marked, turns: list[Turn], turn: Turn) -> int:
    """The position of the next plain words for another turn, or for an earlier one."""
    return min(
        (
            other.match.start()
            for other in turns
            if other.match.start() >= turn.match.end()
            and (other.rule.keys != turn.rule.keys or _is_attribute(marked, other.match))
            and other.rule.name not in HINT_NAMES
        ),
        default=sys.maxsize,
    )


def _of_show(reading: Reading, marked: Marked, turn: Turn, show: About, found: list[str]) -> Iterator[Draft]:
    name, match = show.show.canonical, turn.match
    newest = reading.newest_season(name)
    mark = _own_season(marked, show.show) or marked.mark(match, "season")
    if mark is None and not _is_attribute(marked, match) and not ANOTHER.search(match.group()):
        mark = _nearest(reading, marked, match, name)
    status, season = turn.rule.keys["status"], None
    if (
        turn.rule.name == "renewed for"
        and mark
        and mark.value.numbers == (1,)
        and "renew" not in match.group()
    ):
        status = "ordered"
    in_turn = respective_season(marked, show.show)
    if in_turn:
        mark = None
    if status in NUMBERED:
        season = in_turn or (reading.season_number(mark, name) if mark else newest)
    if status == "renewed" and season == 1:
        season = None  # only new shows have a first season, "after which it was renewed"
    found = [
        *found,
        *_circumstances(marked, match, turn.rule.name, status, mark),
        *_of_season(status, season, newest),
        *(f"{KNOWN}{status}, {age}" for age in reading.knowledge.age(show.show, reading.knowledge.year)),
    ]
    if TOLD_BESIDES not in found:
        found += [*subject_is(marked, show, match.start()), *object_is(marked, show, match.end())]
    if turn.rule.name in HINT_NAMES:
        found += ["a hint", f"hint of {status}"]
    if "of several shows" in found:
        found.append(f"of several shows, show {show.how}")
    day = when(marked, match, status, reading.published)
    for keys in _with_earlier({"status": status, "season": season, **day}, mark):
        yield draft(reading, marked, "status", turn.rule.name, show, keys, found, position=match.start())


def _is_no_news(marked: Marked, turn: Turn) -> bool:
    """Whether the words only suppose a turn, or speak of one that was escaped, or of a return told of before or
    somebody's."""
    before = max(0, turn.match.start() - 50), turn.match.start()
    if SUPPOSED.search(marked.line, *before):
        return True
    if turn.rule.keys["status"] == "cancelled":
        return SPARED.search(marked.line, *before) is not None
    if turn.rule.name not in RETURN_RULES:
        return False
    return bool(
        NO_NEWS.search(marked.line, *before) or PERSON_BEFORE.search(marked.string, 0, turn.match.start())
    )


def _is_reversed(turn: Turn, turns: list[Turn]) -> bool:
    """Whether longer words report the opposite, "has reversed its decision to renew", or the same words a
    rescue, "picked up after it was cancelled"."""
    start, end = turn.match.span()
    status = turn.rule.keys["status"]
    for other in turns:
        inside = other.match.start() < start and end <= other.match.end()
        if inside and other.rule.keys["status"] == "cancelled" != status:
            return True
        if status == "ordered" and other.rule.keys["status"] == "revived" and other.match.start() == start:
            return True
    return False


def _is_negated(marked: Marked, match: re.Match) -> bool:
    """Whether the statement is negated: "HBO has not renewed", "there will be no third season"."""
    window = max(0, match.start() - 40), match.start()
    before = NEGATED.search(marked.line, *window)
    return bool(before or NO_SEASON.search(marked.line, match.start(), match.end()))


def _with_earlier(keys: dict, mark: Mark | None) -> Iterator[dict]:
    """The keys, then the keys for each earlier season named: "for seasons 3 and 4" makes two facts."""
    yield keys
    if keys["status"] == "renewed" and keys["season"] and mark:
        for season in mark.value.numbers[:-1]:
            yield {**keys, "season": season, "earlier_season": season}


def _circumstances(marked: Marked, match: re.Match, rule: str, status: str, mark: Mark | None) -> list[str]:
    before = max(0, match.start() - 60), match.start()
    word = match.group().casefold().split()[0]
    found = [f"status {status}", f"{status} by {PAST_OF.get(word, word)}"]
    for what, pattern in (("negated", NEGATED), ("hedged", HEDGED)):
        if pattern.search(marked.line, *before):
            found += [what, f"{status} {what}"]
    if PAST.search(marked.line, *before) or PAST.search(marked.line, match.end(), match.end() + 40):
        found.append("past")
    if mark:
        found.append(
            f"{status} with season {'numbered' if mark.value.numbers else mark.value.relative or 'unnumbered'}"
        )
    else:
        found.append(f"{status} without season")
    if status == "renewed" and (whose := BEFORE_SEASON.search(match.group())):
        found.append(f"{rule} {whose['whose'].casefold()} season")
    if DATE in marked.string:
        found += ["dated", f"{rule} dated"]
    if PERSON_BEFORE.search(marked.string, 0, match.start()):
        found += ["of a person", f"{status} of a person"]
    if SPIN_OFF.search(marked.string):
        found += ["spin-off spoken of", f"{status}, spin-off spoken of"]
    if SEVERAL.search(marked.line, before[0], match.end() + 60):
        found.append("of several shows")
    after = AFTER.match(marked.string, match.end())
    if after:
        found.append(f"{status} {after[1].casefold()}")
    return found


def _of_season(status: str, season: int | None, newest: int | None) -> list[str]:
    found = [f"{status} of season 1"] if season == 1 else []
    return [*found, f"{status} of the newest season"] if season and season == newest else found


ATTRIBUTE = expression(
    r"\b(?:already|previously|recently|newly|just|(?:join(?:s|ed|ing)?|follow(?:s|ed|ing)?) the)[- ]$"
)
ATTRIBUTE_WITHIN = 16
ANOTHER = re.compile(r"\banother\b", re.IGNORECASE)
THE_SHOW = expression(r" (?:(?:[\w'’-]+|{network}(?:['’]s)?) ){0,3}?{marks}{title}")


def _is_attribute(marked: Marked, match: re.Match) -> bool:
    """Whether the words are an attribute of a show, so that no other season is meant: "joins the already renewed X"."""
    before = ATTRIBUTE.search(marked.line, max(0, match.start() - ATTRIBUTE_WITHIN), match.start())
    return before is not None and THE_SHOW.match(marked.line, match.end()) is not None


FOR_SHOWS = re.compile(r" (?:for|of)\b")
IN_BRACKETS = re.compile(rf"[’'”\"]?,? ?[(\[]{SEASON}")
FOR_SEASON = re.compile(r"\b(?:for|with|to|a)\b(?: [\w'’]+){0,2} $")


def _own_season(marked: Marked, show: Name) -> Mark | None:
    """The season of one show in a sentence that gives several: "A for a second season, B for a third", "A
    (season 2), B (season 3)"."""
    seasons = sorted(n for n, mark in marked.marks.items() if mark.sign == SEASON)
    if len(seasons) < 2:
        return None
    for place in sorted(n for n, mark in marked.marks.items() if mark.name and mark.sign == SHOW):
        if marked.marks[place].name.canonical != show.canonical:
            continue
        before = [n for n in seasons if n < place]
        if before and FOR_SHOWS.match(marked.string, before[-1] + 1):
            first = marked.first(before[-1], place + 1, SHOW)
            if first and _is_listed_with(marked, first.name, show):
                return marked.marks[before[-1]]
        after = next((n for n in seasons if n > place), None)
        if after and IN_BRACKETS.match(marked.string, place + 1, after + 1):
            return marked.marks[after]
        if after and FOR_SEASON.search(marked.string, place, after):
            return marked.marks[after]
    return None


def _is_listed_with(marked: Marked, one: Name, other: Name) -> bool:
    return any(name.canonical == other.canonical for name in (one, *listed_with(marked, one)))


def _nearest(reading: Reading, marked: Marked, match: re.Match, show: str) -> Mark | None:
    """The season nearest to the match; those that are explicitly another show's only as a last resort."""
    seasons = [n for n, mark in marked.marks.items() if mark.sign == SEASON]
    own = [n for n in seasons if not is_season_of_another(reading, marked, n, show)]
    marks = [(n - match.end() if n >= match.end() else match.start() - n, n) for n in own or seasons]
    return marked.marks[min(marks)[1]] if marks else None
