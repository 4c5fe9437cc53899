"""Words around a name, or around the list it stands in, that indicate acting or something else."""

import re

from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.wording import HUMAN, REFERENCE, SHOW, WORK

NEAR = {
    "star": expression(r"\b(?:co-)?star(?:s|red|ring)?\b"),
    "play": expression(r"\b(?:play|portray|voic)(?:s|ed|ing)?\b|\bin the role\b|\bcast\b"),
    "actor": expression(r"\b(?:actor|actress|comedian|newcomer|alum|regular)s?\b"),
    "join": expression(
        r"\b(?:join|return|appear|reprise|featur|guest|includ|debut)\w*|\balongside\b|\bopposite\b|"
        r"\bfeaturing\b"
    ),
    "cast": expression(r"\b(?:cast|ensemble|line-?up|castmates?|guests?)\b"),
    "lead": expression(r"\b(?:lead|led|top-?lin|headlin|front|anchor|round)\w*"),
    "told about": expression(r"\b(?:follow|cent(?:er|re)|revolv|focus|sees?\b|tells)\w*"),
    "leave": expression(r"\b(?:leav|depart|exit|quit|replac|left|step)\w*"),
    "character": expression(r"\b(?:character|role|part)s?\b"),
    "crew": expression(
        r"\b(?:creat|produc|direct|writ|showrun|execut|author|boss|CEO|president|chief|critic|"
        r"editor)\w*"
    ),
    "saying": expression(r"\b(?:said|says|told|tells|tweeted|wrote|added|explained|revealed)\b"),
    "family": expression(
        r"\b(?:wife|husband|daughter|son|mother|father|boyfriend|girlfriend|married|fiancé\w*|"
        r"brother|sister|partner)\b"
    ),
    "award": expression(r"\b(?:emmys?|awards?|globes?|nominat\w+|winn\w+|won)\b"),
    "film": expression(r"\b(?:film|movie|book|novel|game|song|album)s?\b"),
}
CUES = [(words, f"{cue} before", f"{cue} after") for cue, words in NEAR.items()]
MAKER = expression(
    r"\b(?:producers?|directors?|writers?|creators?|showrunners?|executives?|president|boss|"
    r"chief|author),? $"
)
PEOPLE = re.compile(f"[{HUMAN}{REFERENCE}]")
NAMES = re.compile(f"[{HUMAN}]")
WORKS = re.compile(f"[{SHOW}{WORK}]")
BRACKETS_AFTER = re.compile(r"(?:['’]s)? ?[(\[][^()\[\]]{0,60}")
IN_BRACKETS = re.compile(rf"[{HUMAN}](?:['’]s)? ?[(\[][^()\[\]]*$")
WINDOW, LONG_LIST = 30, 4


def nearby(marked: Marked, person: Mark) -> list[str]:
    """The cues around a name, or around the list it stands in, that indicate acting or something else."""
    n = next((n for n, mark in marked.marks.items() if mark is person), None)
    if n is None:
        return []
    start, end = _list_around(marked, n)
    line, (before, after) = marked.line, _between_others(marked, start, end)
    near = [cue for cue in CUES if cue[0].can_match(line)]
    found = [is_before for words, is_before, _ in near if words.search(line, *before)]
    found += [is_after for words, _, is_after in near if words.search(line, *after)]
    people = len(PEOPLE.findall(marked.string, start, end))
    found.append(f"listed with {min(people, LONG_LIST)}")
    found += _brackets(marked, n)
    return [*found, "maker"] if MAKER.search(line, max(0, n - WINDOW), n) else found


def _between_others(marked: Marked, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The bounds of the words before and after a list that are not said of somebody else: "created by Ann Lee, it
    stars"."""
    before, after = max(0, start - WINDOW), min(end + WINDOW, len(marked.string))
    others = [found.end() for found in NAMES.finditer(marked.string, before, start)]
    following = NAMES.search(marked.string, end, after)
    return (max(others, default=before), start), (end, following.start() if following else after)


def _brackets(marked: Marked, n: int) -> list[str]:
    """Whether a name stands in brackets after another, and what kind of thing stands in brackets after it."""
    following = BRACKETS_AFTER.match(marked.string, n + 1)
    if following:
        inside = following.group()
        kinds = [("work", WORKS), ("name", PEOPLE)]
        return [f"{what} in brackets behind" for what, signs in kinds if signs.search(inside)]
    return ["in brackets"] if IN_BRACKETS.search(marked.string, max(0, n - WINDOW), n) else []


def _list_around(marked: Marked, n: int) -> tuple[int, int]:
    """The bounds of the list that a name stands in, from its first name on; else those of the name itself."""
    start, end = next(((start, end) for start, end in marked.lists if start <= n < end), (n, n + 1))
    return PEOPLE.search(marked.string, start).start(), end
