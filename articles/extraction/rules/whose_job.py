"""Whose a job unambiguously is.

"Ann Lee writes, Bo Finch (who runs the show) and director Cora Wade": a person directly before a verb does
it, words in brackets are about the name before them, and a person directly after a noun has that job.
"""

import re
from collections.abc import Container
from itertools import takewhile

from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.teams import Member, team_from, team_up_to
from articles.extraction.reading.wording import DESCRIPTION, HUMAN, REFERENCE, SHOW
from articles.extraction.rules.jobs import ANOTHER_JOB, ENDS_A_NOUN, TOGETHER, does_another_job

_MAY = (
    r"(?:will|would|is|are|was|were|be|been|also|to|has|have|had|both|all|each|then|now|set|attached|tapped|hired|on|"
    r"board|returning|joining|(?:co-)?head|currently|previously|reportedly|originally|later|recently|serv(?:es?|ed|ing)|act(?:s|ed|ing)|as|the|a|an|"
    r"its|series|lead|sole)"
)
RIGHT_BEFORE = re.compile(
    rf"(?P<last>[{HUMAN}{REFERENCE}])(?:['’](?:ll|d|s))?(?: \([^()]{{0,90}}\))?"
    rf"(?:,? who(?:['’](?:ll|s|d|ve))?)?(?: {_MAY}){{0,6}} $"
)
RIGHT_AFTER = re.compile(
    rf"(?::|(?: (?:of|on|for) (?:[{SHOW}{DESCRIPTION}]|the (?:season|series)))? (?:is|are|was|were|will be|"
    rf"includes?|including))? (?P<first>[{HUMAN}])(?!['’]s? \w)"
)
BY = re.compile(r"[^.;,]{0,40}? by ")
OPENS = re.compile(rf"(?P<last>[{HUMAN}]) ?\([^()]*$")
DONE = ("ed", "en")
# "Ann Lee replaces Bo Finch as showrunner": both have had the job.
OF_BOTH = expression(r"\b(?:replac|succeed|join|(?:takes?|taking|took|taken) over|follow|alongside)")
AND_SHE = re.compile(rf"(?P<other>[{HUMAN}{REFERENCE}]),? and $")
# "Ann Lee executive produces, as will Bo Finch", "and so is Bo Finch"
SO_DO = r"(?:as|(?:and )?so) (?:will|would|does|do|did|is|are|was|were|has|have)"
WITH = re.compile(rf"\b(?:with|alongside|together|as well as|joined by|plus|{SO_DO})\b")
PLAYED = expression(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|as|(?:role|part|voice|shoes) of) "
    r"(?:[\w'’-]+ ){0,4}$"
)
FAR, BEFORE_TEAM = 160, 40


class Holders:
    """Who unambiguously holds the jobs in a sentence; `words` are the matches for its jobs.

    Those of the `characters` that the sentence says are played hold none.
    """

    def __init__(self, marked: Marked, characters: Container[str] = ()):
        self._marked = marked
        self._parts = {
            mark.name.canonical
            for n, mark in marked.marks.items()
            if mark.name
            and mark.name.canonical in characters
            and PLAYED.search(marked.line, max(0, n - BEFORE_TEAM), n)
        }
        self.words = list(TOGETHER.finditer(marked.line))
        self._jobs = [match.start() for match in self.words]
        self._held = {
            match.span(): {member.mark.name.canonical for member in team if member.mark.name}
            for match in self.words
            if (team := _holding(marked, match)) and not any(map(self.is_part, team))
        }

    def is_part(self, somebody: Member | Mark) -> bool:
        """Whether a name is that of a character being played: "plays Dot and also directs"."""
        mark = somebody.mark if isinstance(somebody, Member) else somebody
        return mark.name is not None and mark.name.canonical in self._parts

    def are_others_than(self, place: int | None, person: Mark) -> bool:
        """Whether the job at a place belongs to others, and the person does not do it with them."""
        for (start, end), holding in self._held.items():
            if place is not None and start <= place < end:
                return person.name.canonical not in holding and not self._is_with_them(end, person)
        return False

    def _is_with_them(self, end: int, person: Mark) -> bool:
        """Whether somebody is named as working with those who do the job that ends at `end`, and not in a
        later job."""
        position = next((n for n, mark in self._marked.marks.items() if mark is person), 0)
        if does_another_job(self._marked, position):
            return False
        until = min((start for start in self._jobs if end <= start < position), default=position)
        return WITH.search(self._marked.line.string, end, max(end, until)) is not None


def _holding(marked: Marked, job: re.Match) -> list[Member]:
    string, start, end = marked.line.string, job.start(), job.end()
    is_done = job.group().endswith(DONE)
    if is_done and BY.match(string, end):
        return []
    if opened := OPENS.search(string, max(0, start - FAR), start):
        return [_member(marked, opened.start("last"))]
    if ENDS_A_NOUN.search(job.group()) and (after := RIGHT_AFTER.match(string, end)):
        return [] if _is_of_both(marked, start) else _with_that_job(team_from(marked, after.start("first")))
    before = RIGHT_BEFORE.search(string, max(0, start - FAR), start)
    return _up_to(marked, before.start("last")) if before else []


def _with_that_job(team: list[Member]) -> list[Member]:
    """The people in a list up to the next job: only the first in "writer Ann Lee and director Bo Finch"."""
    return list(takewhile(lambda member: not (member.place and ANOTHER_JOB.search(member.lead)), team))


def _up_to(marked: Marked, position: int) -> list[Member]:
    team = team_up_to(marked, position)
    first = team[-1].position
    if _is_of_both(marked, first):
        return []
    other = AND_SHE.search(marked.line.string, max(0, first - BEFORE_TEAM), first)
    return [*team, _member(marked, other.start("other"))] if other else team


def _is_of_both(marked: Marked, end: int) -> bool:
    return OF_BOTH.search(marked.line, max(0, end - BEFORE_TEAM), end) is not None


def _member(marked: Marked, position: int) -> Member:
    return Member(position, marked.marks[position], "", 0)
