"""People named together, as makers of a show are: "Ann Lee, Bo Finch of Tall Ships and the writer Cy Moss"."""

import re
from dataclasses import dataclass

from articles.extraction.cues import JOBS, Kind, by_first_letter
from articles.extraction.marked import SIGNS, Mark, Marked
from articles.extraction.wording import HUMAN

THING = "".join(SIGNS[kind] for kind in (Kind.SHOW, Kind.NETWORK, Kind.ORGANISATION, Kind.WORK, Kind.OTHER))
_WORD = (
    r"(?!(?:is|are|was|were|will|has|have|had|who|which|that|as|to|by|in|on|for|of|when|while|with|says?|said)\b)"
    rf"(?:[\w'’&+.-]+|[{THING}{SIGNS['date']}](?:['’]s?)?)"
)
_JOB = by_first_letter(JOBS)
# What may stand between a name of a list and what comes before it: jobs, prizes, what else they are known for.
LEAD = (
    rf"(?:(?:the|also|both|fellow|newcomers?|his|her|their|late) ){{0,2}}"
    rf"(?:(?:{_WORD}(?:[,:]? |/)){{0,9}}?(?:{_JOB}|developer|duo|scribes?|vets?|alumna|helmer)s?,? |[{THING}]['’]s? )?"
)
ASIDE = (
    rf"(?: ?\([^()]{{0,90}}\)|,? ?\d\d\b,?| (?:of|from|at|for) [^,;.(){HUMAN}]{{1,40}}?"
    rf"|, (?:who|of) [^.;()]{{1,80}},)"
)
SEPARATOR = (
    r"(?:;? and |; |, |,? as well as |,? alongside |,? along with |,? together with |,? and also |,? in addition to "
    r"|,? plus | & |/)"
)
GAP = re.compile(
    rf"{ASIDE}{{0,2}}?(?:, (?=and|&))?(?P<separator>{SEPARATOR})(?:and )?(?:by )?(?P<lead>{LEAD})"
)
LONGEST_GAP = 160


@dataclass(frozen=True, slots=True)
class Member:
    """One of a list of people at a position of a marked sentence; `lead` are the words before the name."""

    position: int
    mark: Mark
    lead: str
    place: int


def team_from(marked: Marked, position: int) -> list[Member]:
    """The people of the list that begins with the name at a position."""
    team = [Member(position, marked.marks[position], "", 0)]
    for following in (n for n in marked.marks if n > position and marked.string[n] in HUMAN):
        gap = _gap(marked, team[-1].position, following)
        if gap is None:
            break
        team.append(Member(following, marked.marks[following], gap["lead"], len(team)))
    return team


def team_up_to(marked: Marked, position: int) -> list[Member]:
    """The people of the list that ends with the name at a position, the last one first."""
    team = [Member(position, marked.marks[position], "", 0)]
    for previous in (n for n in reversed(marked.marks) if n < position and marked.string[n] in HUMAN):
        gap = _gap(marked, previous, team[-1].position)
        if gap is None:
            break
        team.append(Member(previous, marked.marks[previous], "", len(team)))
    return team


def _gap(marked: Marked, first: int, second: int) -> re.Match | None:
    if second - first > LONGEST_GAP:
        return None
    return GAP.fullmatch(marked.line.string, first + 1, second)
