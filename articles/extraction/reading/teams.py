"""People named together, as makers of a show are: "Ann Lee, Bo Finch of Tall Ships and the writer Cy Moss"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.extraction.names.cues import JOBS, Kind, by_first_letter
from articles.extraction.reading.marked import SIGNS, Mark, Marked
from articles.extraction.reading.wording import HUMAN, REFERENCE

THING = "".join(SIGNS[kind] for kind in (Kind.SHOW, Kind.NETWORK, Kind.ORGANISATION, Kind.WORK, Kind.OTHER))
_WORD = (
    r"(?!(?:is|are|was|were|will|has|have|had|who|which|that|as|to|by|in|on|for|of|when|while|with|says?|said)\b)"
    rf"(?:[\w'’&+.-]+|[{THING}{SIGNS['date']}](?:['’]s?)?|[{HUMAN}]['’]s?)"
)
_JOB = by_first_letter(JOBS)
_PRIZED = r"[\w-]+-(?:winner|nominee|winning|nominated)"
_KIN = "brother|sister|father|mother|son|daughter|partner|collaborator|colleague|friend|team|pair"
# "Leeds native Ann Lee", "the Morning Echo reporter Bo Finch"
_WHENCE = (
    rf"[{THING}{HUMAN}{SIGNS[Kind.PLACE]}](?:['’]s)? (?:native|local|resident|reporter|journalist|columnist|critic"
    r"|correspondent|professor|playwright|graduate|stand-up)"
)
# "by Tall Ship Pictures and stars Ann Lee" does not say that she made it.
_PAST_STARS = (
    rf"[^.;{HUMAN}]{{1,120}}?(?: and|,)(?: also)?(?: [“\"'‘]?{SIGNS[Kind.SHOW]}[”\"'’]?)?"
    r" (?:co-)?star(?:s|ring) "
)
# What may stand between names in a list: jobs, prizes, other things that the next one is known for.
LEAD = (
    rf"(?!{_PAST_STARS})"
    rf"(?:(?:the|also|both|fellow|newcomers?|his|her|their|late) ){{0,2}}"
    rf"(?:(?:{_WORD}(?:[,:]? |/)){{0,9}}?(?:{_JOB}|developer|duo|scribes?|vets?|alumna|helmer|{_PRIZED}|{_KIN})s?,? )?"
    rf"(?:[{THING}{HUMAN}]['’]s? |{_WHENCE} )?"
)
ASIDE = (
    r"(?: ?\([^()]{0,90}\)|,? ?\d\d\b,?| (?:of|from|at|for) [^,;.()]{1,40}?"
    r"| (?:through|via|under) (?:his|her|their|the) [^,;.()]{1,40}"
    r"|, (?:who|whose|of|from|formerly|previously|(?:best )?known) [^.;()]{1,80}(?:,[”\"’]?|(?=, (?!and |&)))"
    r"| ?[–—-]{1,2} ?(?:who|whose) [^.;()]{1,80}?(?: [–—-]{1,2}|[–—]|--))"
)
SEPARATOR = (
    r"(?:;? and |; |, |,? as well as |,? alongside |,? along with |,? together with |,? and also |,? in addition to "
    r"|,? plus | & |,? and,? (?:for|from|on behalf of) [^,;.():]{1,40}, |/)"
)
GAP = re.compile(
    rf"{ASIDE}{{0,2}}?(?:, (?=and|&))?(?P<separator>{SEPARATOR})(?:and )?(?:by )?"
    rf"(?!(?:also )?(?:co-)?stars )(?P<lead>{LEAD})"
)
# "Tall Ships' Ann Lee", "Bo Finch of Tall Ships": a company mistaken for a person; "Ann Lee's colleague".
OWNS = re.compile(r"['’]s? ")
OF = re.compile(rf"[{HUMAN}] (?:of|from|at) $")
PLAYED = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|stars as) (?:[a-z-]+ ){0,3}$"
)
STARS = re.compile(r" (?:set |will )?(?:to )?(?:co-)?star\b", re.IGNORECASE)
BY = re.compile(r"\bby $")
ACTS = re.compile(
    r" (?:(?:will|also|has|is|then|later|previously|set|to) ){0,3}(?:(?:co-|executive[- ]|exec )?(?:direct|produc|creat"
    r"|writ|helm|develop|adapt)(?:e?s|ed|e|ing)?|wrote|co-wrote|pens|penned|plays|serves as|showruns|runs)\b(?! by\b)"
)
# In "Ann Lee wrote it with Bo Finch and directs" only she directs; in "Ann Lee, with Bo Finch, directs" both do.
IN_COMPANY = re.compile(
    rf"(?P<leader>[{HUMAN}{REFERENCE}])(?!['’]s? )[^.;:{HUMAN}{REFERENCE}]{{3,100}}?[^.;:,{HUMAN}{REFERENCE}] "
    rf"(?:with|alongside|opposite) (?:(?:[\w'’-]+|[{THING}](?:['’]s?)?),? ){{0,4}}$"
)
GOES_ON = re.compile(r"(?: \([^()]{0,60}\))?(?:, (?!(?:who|whose|which|an?|the|one|\d\d)\b)|,? and )")
LONGEST_GAP = 160
MOST_PASSED = 2


@dataclass(frozen=True, slots=True)
class Member:
    """One person in a list, at a position of a marked sentence. `lead` is the text before the name, `place`
    the index in the list."""

    position: int
    mark: Mark
    lead: str
    place: int


def team_from(marked: Marked, position: int) -> list[Member]:
    """The people in the list that begins with the name at a position."""
    return _team(marked, position, (n for n in marked.marks if n > position))


def team_up_to(marked: Marked, position: int) -> list[Member]:
    """The people in the list that ends with the name at a position, last first."""
    return _team(marked, position, (n for n in reversed(marked.marks) if n < position))


def leader_of(marked: Marked, position: int) -> int:
    """The position of the subject: the name at `position`, or the one in whose company that is named."""
    if GOES_ON.match(marked.string, position + 1) is None:
        return position
    first = team_up_to(marked, position)[-1].position
    found = IN_COMPANY.search(marked.line.string, max(0, first - LONGEST_GAP), first)
    return found.start("leader") if found and marked.marks[found.start("leader")].name else position


def _team(marked: Marked, position: int, others: Iterable[int]) -> list[Member]:
    """The people in one list with the name at a position, nearest first. Names that only describe another are
    skipped."""
    team, passed, separators = [Member(position, marked.marks[position], "", 0)], 0, []
    for other in (n for n in others if marked.string[n] in HUMAN):
        gap = _gap(marked, *sorted((team[-1].position, other)))
        if gap and (_ends_list(marked, gap, other, separators) or _acts(marked, gap, other, separators)):
            break
        if gap and not _belongs(marked, other):
            separators.append(gap["separator"])
            lead = gap["lead"] if other > position else ""
            team.append(Member(other, marked.marks[other], lead, len(team)))
            passed = 0
        elif passed == MOST_PASSED:
            break
        else:
            passed += 1
    return team


def _acts(marked: Marked, gap: re.Match, place: int, separators: Sequence[str]) -> bool:
    """Whether the later of two names begins a clause of its own: "by Ann Lee, and Bo Finch directed it"."""
    if ", and " not in gap.group() or ", " in separators:
        return False
    is_before = place < gap.start()
    if is_before and not BY.search(marked.string, max(0, place - 3), place):
        return False
    return ACTS.match(marked.string, gap.end() + 1 if is_before else place + 1) is not None


def _ends_list(marked: Marked, gap: re.Match, place: int, separators: Sequence[str]) -> bool:
    """Whether the only semicolon ends a list of others: "Ann Lee and Bo Finch write; Cora Wade directs"."""
    alone = gap["separator"] == "; " and marked.string.count(";") == 1
    is_before = place < gap.start()
    return alone and (is_before or len(separators) > 0) and "; " not in separators


def _belongs(marked: Marked, place: int) -> bool:
    """Whether a name only describes another: as its owner, its company, or its part; or stars."""
    return bool(
        OWNS.match(marked.string, place + 1)
        or OF.search(marked.string, max(0, place - 8), place)
        or PLAYED.search(marked.string, max(0, place - 40), place)
        or STARS.match(marked.string, place + 1)
    )


def _gap(marked: Marked, first: int, second: int) -> re.Match | None:
    if second - first > LONGEST_GAP:
        return None
    return GAP.fullmatch(marked.line.string, first + 1, second)
