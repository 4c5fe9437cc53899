"""References to seasons: "season 3", "series six", "the third and final season", "its sophomore run"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.expressions import Expression, Line
from articles.extraction.names.cues import Kind
from articles.extraction.reading.marked import SIGNS

ORDINALS = {
    word: n
    for n, words in enumerate(
        """first debut freshman|second sophomore|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth
        |eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth""".split(
            "|"
        ),
        start=1,
    )
    for word in words.split()
}
CARDINALS = {
    word: n
    for n, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split(),
        start=1,
    )
}
CARDINALS |= {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
ROMAN = {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7}

_TITLE, _DATE = SIGNS[Kind.SHOW], SIGNS["date"]
_CARDINAL = r"(?:\d{1,2}(?![\d:])|" + "|".join(word for word in CARDINALS if CARDINALS[word] <= 20) + ")"
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|" + "|".join(ORDINALS) + ")"
_JOIN = r"(?:, (?:and )?| and (?:an? )?|-|–| & | to | or )"
_RELATIVE = (
    r"(?:new|brand[- ]new|next|upcoming|forthcoming|latest|current|final|farewell|last|concluding|"
    r"previous|coming|prior|same|entire"
    r"|following|most recent|last ever|last-ever)"
)
_LAST = r"(?P<last>(?:,? and|,? &|,)(?: the)? (?:final|last)\b,?)?"
_HELPING = (
    r"(?:helpings?|go-(?:a)?rounds?|cycles?"
    r"|(?:batch|round|set|run|slate) of (?:[\w-]+ )?(?:episodes|instal?lments))"
)
_AFTER_LAST = r"(?:year|chapter|voyage|round|batch|lap|adventure)"
_FINAL = r"(?:final|farewell|concluding|last[- ]ever)"
_BETWEEN = r"(?!(?:of|for|half|two|three|four|few|episodes?|in|on|with|at|and|to)\b)[\w-]+"
SEASON = Expression(
    rf"\b(?:"
    rf"seasons? (?:number )?(?P<numbers>{_CARDINAL}(?:{_JOIN}(?:season )?{_CARDINAL})*)(?:[ab]\b|(?!\w))"
    rf"|series (?P<series>{_CARDINAL}(?:{_JOIN}{_CARDINAL})*)(?!\w)(?! (?:episodes?|stars?|regulars?|creators?)\b)"
    rf"|(?:(?P<beside>{_RELATIVE}),? )?(?P<ordinals>{_ORDINAL}(?:{_JOIN}{_ORDINAL})*){_LAST}"
    rf"(?:-(?=season)| (?:{_BETWEEN} ){{0,2}}?)(?P<noun>seasons?|series|{_HELPING}|run|outing|instal?lment|edition"
    rf"|(?(last){_AFTER_LAST}|(?!)))\b(?!['’ -]long)(?! regular)"
    rf"|(?P<relative>{_RELATIVE})(?: and (?P<relative2>final|last))?(?: (?:{_BETWEEN} ){{0,2}}?)"
    rf"(?P<noun2>season)\b(?!['’]?s? of \w+ing)"
    rf"|(?P<final>{_FINAL})(?: (?:{_BETWEEN} ){{0,2}}?)(?:series|run|outing)\b(?! (?:as|with)\b)"
    rf"|(?P<finals>{_FINAL}) seasons\b(?:(?<=\btheir final seasons)|(?= of [“\"‘']?{_TITLE}[”\"’']?(?:,| and) ))"
    rf"|(?P<this>this|the|that|its|each|a) (?:[\w-]+-(?:episode|part) )?season\b(?! {_CARDINAL})"
    rf"|(?:(?<=for a )|(?<=with its )|(?<=after its )|(?<=begins its )|(?<=starts its )|(?<=enters its )"
    rf"|(?<=into its )|(?<=through its ))(?P<bare>{_ORDINAL})(?: year)?(?P<bare_last>,? and (?:last|final)\b)?"
    r"(?=[.,;]|$| on | and (?!\w+ (?:season|series|run)\b))"
    rf"|s(?P<short>[0-9][0-9]?)\b(?![.'’])"
    rf")"
)
AFTER_TITLE = re.compile(
    rf"(?<={_TITLE} )(?:[2-9]|1\d|I{{2,3}}|IV|V)(?![\w%]|[.,:/–-]\d|-|['’]\w| ?[ap]\.?m\b"
    r"| (?:(?:more|new|other|additional|million|percent|per|of|or|x|×|and \d)\b|(?:\w+ )?"
    r"(?:episodes?|seasons?|series|years?|months|weeks|days|hours|minutes|times|stars|shows|awards|parts)\b))"
)
FOR_ITS_LAST = re.compile(
    r"\b(?:return\w*|c[ao]m(?:e|es|ing) back|back|renew\w*|pick\w* up) (?:[\w'’]+ ){0,3}?for (?:its|their) $|\bone $"
    r"|\b(?:will|to|would) be (?:the|its|their|our|(?:the )?\S+['’]s?) $"
)
FINAL = frozenset({"final", "farewell", "concluding", "last ever", "last-ever"})


@dataclass(frozen=True, slots=True)
class Season:
    """A reference to a season or seasons. `numbers` is empty if it gives none; `final` is True if it is
    called the last; `relative` is the pointing word (new, next, this, previous, ...), or empty."""

    start: int
    end: int
    numbers: tuple[int, ...]
    final: bool = False
    relative: str = ""
    denied: bool = False


def number(word: str) -> int | None:
    """The value of a numeral, a cardinal or an ordinal."""
    word = word.casefold().strip()
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return CARDINALS.get(word) or ORDINALS.get(word) or ROMAN.get(word)


def find_seasons(line: Line) -> list[Season]:
    """The references to seasons in a sentence, including numbers after titles: "the trailer of X 2"."""
    found = [_season(match, is_denied(line, match)) for match in SEASON.finditer(line)]
    if found:
        found += list(_elided(line, found[0].end))
    if _TITLE not in line.string:
        return found
    numbers = [
        Season(match.start(), match.end(), (number(match.group()),))
        for match in AFTER_TITLE.finditer(line.string)
    ]
    return [*found, *numbers]


ELIDED = Expression(
    rf"(?<=\bthe )(?P<ordinal>{_ORDINAL})"
    rf"(?= of [“\"'‘]?{_TITLE}|,? which\b|, (?:due|set|split|airing|premiering)\b"
    r"| (?:will|is|was|beg[ai]ns?|start(?:s|ed)|premiere[sd]|debut(?:s|ed)|arrive[sd]|end(?:s|ed)|air(?:s|ed)"
    rf"|follow(?:s|ed)|went)\b| (?:following |coming )?(?:in |on )?{_DATE})(?! of which)"
)


def _elided(line: Line, begin: int) -> Iterator[Season]:
    """Seasons named by ordinals alone, after one named in full: "the first series was long, but the second,
    which aired in April, is not"."""
    for match in ELIDED.finditer(line, begin):
        yield Season(match.start(), match.end(), (number(match["ordinal"]),), denied=is_denied(line, match))


DENIAL = Expression(
    r"(?:\b(?:not(?! only\b)|never|no|without|against|instead of|rather than)\b|n['’]t\b)"
    r"(?:(?! (?:and|but|that) )[^,;.:()]){0,40}$"
)
DENIAL_WITHIN, UNTIL_WITHIN = 60, 40
UNTIL = re.compile(r"[^;.]*\b(?:until|till|before)\b")


def is_denied(line: Line, match: re.Match) -> bool:
    """Whether the words deny that a season will be made, rather than say that it will be late."""
    start, end = match.span()
    denied = DENIAL.search(line, max(0, start - DENIAL_WITHIN), start)
    return bool(denied) and UNTIL.match(line.string, end, end + UNTIL_WITHIN) is None


def _season(match: re.Match, denied: bool) -> Season:
    plural = match["numbers"] or match["series"] or match["ordinals"] or match["bare"] or match["short"] or ""
    parts = [p for p in re.split(r"[\s,&–-]+|and|to\b", plural.casefold()) if p]
    numbers = tuple(n for n in (number(p) for p in parts) if n)
    pointing = (match[name] for name in ("relative", "this", "final", "finals"))
    relative = next(filter(None, pointing), "").casefold()
    beside = (match["beside"] or "").casefold()
    final = bool(
        match["last"] or match["bare_last"] or match["relative2"] or relative in FINAL or beside in FINAL
    )
    if relative == "last" and FOR_ITS_LAST.search(match.string, 0, match.start()):
        final = True
    if match["ordinals"] and re.search(r"\b(?:final|last)\b", match.group()):
        final = True
    return Season(match.start(), match.end(), numbers, final, relative, denied)
