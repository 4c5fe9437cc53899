"""Who may do which job: each word for a job with the people nearest to it.

"Ann Lee, who had begun as a nurse, signed on as writer and director": no rule can foresee all that may stand
between a name and a job. So each job is offered to the people before and after it, and what stands between
decides how likely each is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from articles.extraction.names.cues import Kind
from articles.extraction.reading.marked import SIGNS, Mark, Marked, expression
from articles.extraction.reading.teams import Member, leader_of, team_from, team_up_to
from articles.extraction.reading.wording import DESCRIPTION, HUMAN, REFERENCE, SHOW
from articles.extraction.rules.making import BOSS, DIRECTING, FARE, MIND, RAN_SHOW, THOUGHT_UP

ROLES = [
    (
        "executive_producer",
        r"(?:co-)?(?:executive|exec)[- ]produc(?:ers?|ed|es?|ing)\b|\bEPs?\b|showrunning executive",
    ),
    (
        "creator",
        (
            r"(?:co-?|series )?creat(?:ors?|ed|es?|ing)\b|(?:co-)?developed|(?:co-)?devised\b|\bconceived\b|"
            r"\bbrainchild\b|\b(?:dream(?:ed|t)|thought|cooked) up(?= by\b|$)"
            rf"|\b{THOUGHT_UP}|\b{MIND}"
        ),
    ),
    (
        "showrunner",
        rf"(?:co-)?show[- ]?runn?(?:ers?|ing)\b|(?:co-)?showr[au]ns?\b|\b{RAN_SHOW}|{BOSS}",
    ),
    ("producer", r"(?<!executive )(?<!executive-)(?<!exec )(?:co-)?produc(?:ers?|ed|es?|ing)\b"),
    (
        "director",
        rf"{DIRECTING}|(?:co-)?direct(?!or general|or['’]s chair)(?:ors?|ed|s|ing)\b|helm(?:ed|s|ing)?\b|\bdirect\b"
        r"|\bbehind the camera\b",
    ),
    (
        "writer",
        (
            r"(?:co-|screen|head ?)?writ(?:ers?|ten(?! out\b| off\b)|es?|ing)\b|\b(?:co-)?wrote\b|penn(?:ed|ing)|"
            rf"\bpens?\b(?! to\b| name)|script(?:ed|ing)\b(?! {FARE})|\bscripts\b|(?:(?<=will )|(?<=to ))script\b|"
            r"scriptwriters?|\bscribes?\b|\badapt(?:ed|s|ing)?\b|\bdramati[sz]ed\b|"
            r"\b(?:script|screenplay|teleplay|pen)s?(?= of\b| by\b| (?:is|are|was|were|comes?|came) (?:by|from)\b|$)"
        ),
    ),
    ("author", r"authors?\b|novelists?\b"),
]
_JOB = "|".join(pattern for _, pattern in ROLES)
ROLE = expression("|".join(f"(?P<{role}>{pattern})" for role, pattern in ROLES))
TOGETHER = expression(
    rf"\b(?:{_JOB})(?:(?:,? and |, | & |/|-|,? as well as |,? and (?:will |is |has |also )+)(?:{_JOB})){{0,5}}"
)
# "with Bo Finch as director", "with Bo Finch set to direct", "with Bo Finch directing"
AS_SOMETHING_ELSE = expression(
    rf"(?: \([^()]{{0,60}}\))? (?:as (?:the |an? )?(?:{_JOB})"
    r"|(?:(?:attached|set|slated|tapped|hired|on ?board|on tap|lined up|also|returning|back) ){0,3}"
    rf"(?:to (?:also )?(?:{_JOB})|(?=[\w -]{{1,20}}ing\b)(?:{_JOB})))"
)
ANOTHER_JOB = re.compile(
    r"\b(?:stars?|actors?|actress|creators?|producers?|directors?|writers?|show-?runners?|hosts?)\b"
)
# A show's stars do not make it, except in "created by and starring Ann Lee".
STARS = re.compile(
    r"(?!(?: by)?,?(?: and)?(?: also)? (?:co-)?star).*\b(?:co-)?star(?:s|red|ring)?\b", re.IGNORECASE
)
# "Ann Lee and Bo Finch, who produce"
BARE, SEVERAL_DO = frozenset({"produce", "write", "direct", "create"}), (("who",), ("also",), ("both",))
ENDS_A_NOUN = re.compile(r"(?:ors?|ers?|eps?|ists?)$")  # "creator", not "created"
PEOPLE = re.compile(f"[{HUMAN}{REFERENCE}]")
TOKEN = re.compile(r"[\w'’-]+|[^\s\w]")
SPOKEN = {
    **dict.fromkeys(HUMAN, "somebody"),
    REFERENCE: "she",
    SHOW: "show",
    DESCRIPTION: "the-show",
    SIGNS[Kind.NETWORK]: "network",
    SIGNS[Kind.ORGANISATION]: "company",
    SIGNS[Kind.WORK]: "work",
    SIGNS["quotation"]: "quotation",
    SIGNS["season"]: "season",
}
SPELT_OUT = str.maketrans({sign: f" {word} " for sign, word in SPOKEN.items()})
PASSED = (*dict.fromkeys(SPOKEN.values()), *", ; ( ) –".split(), "and", "by", "who")
SHORT, FAR, NEXT_WORD = 4, 12, 24


def jobs(
    marked: Marked, words: Iterable[re.Match]
) -> Iterator[tuple[Mark, dict[str, int], re.Match, list[str]]]:
    """Each person who may do the jobs in `words`: the name, the roles with their positions, the match, and
    the circumstances."""
    for match in words:
        roles = roles_in(marked, match.start(), match.end())
        last = roles_in(marked, _last_begins(marked, match), match.end())
        for team, found in _near(marked, match):
            for member in team:
                theirs = last if found[0] == "behind" else roles
                yield member.mark, theirs, match, [*found, "further in a list"] if member.place else found


def _last_begins(marked: Marked, match: re.Match) -> int:
    """Where the words begin that apply to a person after them: "serves as showrunner and directs with Bo Finch"."""
    begins = match.start()
    for job in ROLE.finditer(marked.line, *match.span()):
        if ENDS_A_NOUN.search(job.group()):
            begins = job.end()
    return begins if begins < match.end() else match.start()


def roles_in(marked: Marked, start: int, end: int) -> dict[str, int]:
    """The roles named between two positions, each with the position of its first word."""
    roles: dict[str, int] = {}
    for found in ROLE.finditer(marked.line, start, end):
        roles.setdefault(found.lastgroup, found.start())
    return dict(sorted(roles.items()))


def _near(marked: Marked, match: re.Match) -> Iterator[tuple[list[Member], list[str]]]:
    """The nearest people before and after the words for a job, and the first person in the sentence."""
    string, marks, start, end = marked.string, marked.marks, match.start(), match.end()
    before = [m.start() for m in PEOPLE.finditer(string, 0, start) if marks[m.start()].name]
    after = next((m.start() for m in PEOPLE.finditer(string, end) if marks[m.start()].name), None)
    job = match.group().split()[-1]
    then = next(iter(words_in(string[end : end + NEXT_WORD])), ".")
    is_hers = False
    if before:
        gap = words_in(string[before[-1] + 1 : start])
        are_theirs = job in BARE and gap[-1:] in SEVERAL_DO
        is_hers = ("who" in gap and not are_theirs) or "(" in gap[gap.index(")") if ")" in gap else 0 :]
        team = team_up_to(marked, before[-1] if then == "by" else leader_of(marked, before[-1]))
        yield team[:1] if is_hers else team, [*_between("before", gap, job), f"before, then {then}"]
    if after is not None:
        gap = words_in(string[end:after])
        team = team_from(marked, after)
        is_another = "with" in gap and does_another_job(marked, team[-1].position)
        if not is_another and not STARS.match(string, end, after):
            yield team, [*_between("behind", gap, job), f"behind, then {then}"]
    if (
        len(before) > 1
        and not is_hers
        and marks[before[0]].name.canonical != marks[before[-1]].name.canonical
    ):
        first = Member(before[0], marks[before[0]], "", 0)
        gap = words_in(string[before[0] + 1 : start])
        yield [first], [*_between("first", gap, job), f"first, then {then}"]


def does_another_job(marked: Marked, position: int) -> bool:
    """Whether the name at a position is followed by a job of its own: "with Bo Finch directing"."""
    return AS_SOMETHING_ELSE.match(marked.line, position + 1) is not None


@lru_cache(maxsize=1_000)
def words_in(string: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(string.lower().translate(SPELT_OUT)))


def _between(side: str, gap: tuple[str, ...], job: str) -> list[str]:
    """What stands between a person and a job, and how far apart they are."""
    found = [side, f"{side} of {job}", f"{side}, {min(len(gap), FAR) // 2} far"]
    if len(gap) <= SHORT:
        found.append(f"{side}: {' '.join(gap)}")
    if gap:
        found.append(f"{side}, last {gap[-1]}")
    found += [f"{side}, past {passed}" for passed in PASSED if passed in gap]
    return found
