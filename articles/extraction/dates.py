"""Finds dates in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from articles.extraction.text import TOKEN, Token
from shows.dates import DateReading, Direction, PartialDate, match_words
from shows.dates.months import MONTH_NAMES
from shows.dates.vocabulary import (
    HOLIDAYS,
    MONTHS,
    MOVABLE,
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    alternatives,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: `text == article[start:end]`, with offsets in code points.

    `told` is the preceding date in the paragraph, which words such as "later that year" refer to.
    """

    start: int
    end: int
    text: str
    reading: DateReading = field(compare=False)
    told: DateReading | None = field(default=None, compare=False)

    @property
    def edtf(self) -> str | None:
        """The date in EDTF as far as the words alone give it; None for relative words ("tonight") and vague ones."""
        return str(self.reading.edtf) if self.reading.edtf else None

    def resolve(self, published: date | None, direction: Direction | None = None) -> str | None:
        """The date in EDTF if said on `published`; None if its year stays unknown."""
        resolved = self._resolve(published, direction)
        return str(resolved) if resolved else None

    def _resolve(self, published: date | None, direction: Direction | None) -> PartialDate | None:
        if not self.reading.follows:
            return self.reading.resolve(published, direction)
        told = self.told and self.told.resolve(published, direction)
        return self.reading.resolve_after(told) if told else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """The dates in `text[start:end]`, in order, each as long as possible."""
    end = len(text) if end is None else min(end, len(text))
    tokens = [Token(match.start(), match.end(), match.group()) for match in TOKEN.finditer(text, start, end)]
    return dates_among(text, tokens, end, first_words(token.text for token in tokens))


def first_words(tokens: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The tokens that contain a word with which a date may begin -> the offsets of such words in them."""
    return {token: offsets for token in tokens if (offsets := _first_words_in(token))}


def dates_among(
    text: str, tokens: Iterable[Token], end: int, first_words: Mapping[str, tuple[int, ...]]
) -> list[DateMention]:
    """The dates that begin at one of the tokens and end before `end`, in order; see `first_words`."""
    first = [token for token in tokens if token.text in first_words]
    return list(_dates(text, [token.start + n for token in first for n in first_words[token.text]], end))


@lru_cache(maxsize=20_000)
def _first_words_in(token: str) -> tuple[int, ...]:
    """The offsets of such words in a token: one in "June", one after the hyphen in "mid-June", none in "Marlow"."""
    return tuple(
        word.start()
        for word in WORD.finditer(token)
        if word[0][0].isdigit() or word[0].lower() in FIRST_WORDS
    )


def _dates(text: str, begins: Iterable[int], end: int) -> Iterator[DateMention]:
    position, told, told_until = 0, None, 0
    for begin in begins:
        if begin < position or not OPENING.match(text, begin, end):
            continue
        position = begin + 1
        found = match_words(text, begin, end) or (told and _same_month(text, told_until, begin, told))
        if not found or not _is_a_date(text, begin, found[0]):
            continue
        position, reading = found
        if told and "\n" in text[told_until:begin]:
            told = None
        if reading.follows and reading.follows.unit == "day" and not told:
            continue
        yield DateMention(begin, position, text[begin:position], reading, told if reading.follows else None)
        told, told_until = told if reading.follows else reading, position


def _same_month(text: str, told_until: int, begin: int, told: DateReading) -> tuple[int, DateReading] | None:
    """The second of two days that share a month, "June 3 and 10": its end, and what it says."""
    day = ANOTHER_DAY.match(text, told_until)
    if not day or day.start("day") != begin or not told.edtf or not told.edtf.month or not told.edtf.day:
        return None
    try:
        return day.end(), DateReading(replace(told.edtf, day=int(day["day"])))
    except ValueError:
        return None


ANOTHER_DAY = re.compile(r" (?:and|&) (?P<day>\d\d?)(?:st|nd|rd|th)?(?=[,;)]|\.\D|\.?$| (?:on|at|for)\b)")


def _is_a_date(text: str, start: int, end: int) -> bool:
    """Whether the words are used as a date: "in May", not "may"; "on Sunday", not "Sunday Times"."""
    words, before, after = text[start:end], text[max(start - WINDOW, 0) : start], text[end : end + WINDOW]
    following = f"{words}⟩{after}"
    if any(form.match(following) and context.search(before) for context, form in NO_DATE):
        return False
    marked = f"{before}⟨{following}"
    return next((bool(used.search(marked)) for shape, used in USES if shape.fullmatch(words)), True)


WINDOW = 32
"""Characters before and after date words in which their context is examined."""

WORD = re.compile(r"\w+")
FIRST_WORDS = {
    *(
        name.replace("'", " ").split()[0]
        for name in (*MONTHS, *WEEKDAYS, *SEASONS, *NUMBERS, *HOLIDAYS, *MOVABLE)
    ),
    *(
        "the this that next last coming early earlier late later mid in over sometime today tonight tomorrow"
        " yesterday few several many some q1 q2 q3 q4 h1 h2 h3 h4"
    ).split(),
}
OPENING = re.compile(
    r"\b(?:\d|[Tt](?:he (?:\d|fall|spring|summer|autumn|winter|week of|end|start|beginning|middle|first"
    r"|second|third|fourth|same|following|coming|next|new)|h(?:is|at[ \u00a0]{1,2}[WMYwmy]|u|ree)|oday|onight|omorrow"
    r"|ue|wo|en|welve)"
    r"|[Jj](?:an|u[nl])|[Ff](?:eb|all|ri|our|ive|ew)|[Mm](?:a[ry]|on|id|any)|[Oo](?:ct|ne|ver the)|[Dd]ec"
    r"|[Aa](?:pr|ug|utumn| few| couple| year| month| (?:week|day) later)|[Nn](?:ov|ext|ew Year|ine)"
    r"|[Ww](?:ed|inter)|[Yy]esterday"
    r"|[Ss](?:ep|pring|ummer|at|un|ometime|ix|even|everal|ome|t Pat)|[Ee](?:arl|aster|ight|leven)|[Cc]oming"
    r"|[Ii]n (?:a|\d|one|tw|thr|f|s|eight|nine|ten|eleven)|[Ll]a(?:te|st|bor)|[QH][1-4]|Christmas|Valentine"
    r"|Halloween|Thanksgiving|Boxing|Independence|Memorial|holiday"
    r"|[JFMASOND][AEPCUO][NBRYGPTVCL]|MON|TUE|WED|THU|FRI|SAT|SUN)"
)
"""A cheap test for the beginning of a date, where more than its first word is decisive."""

# The context of date words, which ⟨ and ⟩ enclose.
IT = "⟨[^⟩]*⟩"
PREPOSITION = (
    r"\b(?i:in|on|by|until|till|from|since|through|before|after|of|for|around|during|between|to|over|as|and|or"
    r"|back|out|due|airs?|airing|(?:premier|debut|return|start|begin|launch|arriv|drop|end|com)(?:s|e|es|ed|n?ing)?)"
    "[ \u00a0]"
)
DETERMINER = r"\b(?i:the|a|an|his|her|its|their|our|my|is|was) "
SETS = r"\b(?i:sets?|gets?|eye[ds]|eyeing|scores?|lands?|nabs?|unveils|reveals|confirms|announces|plans|new) "
NO_NAME_BEFORE = r"(?:^|\n|[^\w\s'’]\s?|(?<![\w'’])[a-z][\w'’]{0,31} )"
NO_NAME_AFTER = r"(?!(?:['’]s)? ?[A-Z\[])"
RELEASE = (
    r" (?i:(?:series )?(?:premiere|debut|launch|release|return|air ?date|start|date|finale|bow|season|run)\b)"
)
END = (
    r"(?:$|\n|\s?[^\w\s'’]|['’](?!\w)|\s(?:on|at|in|and|or|but|with|to|for|from|when|as|by|after|before|if|that"
    r"|which|who|while|then|exclusively|only|alongside|via|following|because|although|though|is|was|will|would"
    r"|has|had)\b)"
)

MONTH = f"(?:{'|'.join(MONTH_NAMES.values())}|[A-Z][a-z]{{2,3}})"
NAME_LIKE_MONTH = "(?:March|April|May|June|August|Jan|Mar|Apr|Jun|Aug|Sep|Dec)"
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SEASON = "(?:[Tt]he )?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
HOLIDAY = "(?:the )?(?:Christmas|Easter|Thanksgiving|Memorial|Labor|Halloween|Independence|Valentine|holiday)"
IN_PART = "(?:(?:[Ee]arly|[Ll]ate|[Ll]ater|[Mm]id|[Tt]he (?:end|start|beginning|middle) of)[ -](?:in )?)?"

NOT_DATES = [
    # Names of months and weekdays count only when capitalised.
    rf"⟨[^⟩]*\b(?:{alternatives([*MONTHS, *WEEKDAYS])})\b",
    # "Season 2, coming June 3" gives a date, and "this coming June" another.
    r"(?<![Tt]he )(?<![Tt]his )⟨[Cc]oming ",
    # Saturday Night Live, ABC's This Week
    r"⟨[^⟩]*\b(?:Night|Morning|Afternoon|Evening)⟩",
    r"['’]s ⟨This W",
    # every Friday, Sundays, Sunday nights
    rf"\b(?i:a|an|every|each|any|most|one|the|ruby|black|good|super|freaky|\w+['’]s) ⟨{WEEKDAY}",
    rf"⟨{WEEKDAY}⟩(?:s\b| (?:nights|mornings|evenings|afternoons|star|season)\b)",
    # the film; "a week on Friday" is another day
    r"Friday ⟨the 13th⟩",
    r"⟨[^⟩]*Friday the 13th⟩",
    r"\bweek (?:on|from) ⟨",
    # season 3 May return, more than 2000, 2000 people, $2000, 24/7
    r"\b(?i:season|series|episode|part|chapter|volume|vol\.|phase|book|room|route|area|studio) ⟨\d",
    r"\b(?i:more than|less than|over|nearly|almost|some|up to|at least) ⟨\d{4}⟩",
    r"⟨\d{4}⟩ (?i:people|episodes|viewers|dollars|pounds|euros|miles|words|fans|homes|jobs|hours)\b",
    r"(?:[$£€#@_.,/+:]|(?<!\d{4})[-–])⟨\d",
    r"⟨24/7",
    # durations: over the last year, for the first time in ten years, once in a year
    r"\b(?i:the) ⟨(?:last|next|this|coming)\b",
    r"\btime ⟨in ",
    r"⟨[Ii]n an? [a-z]+⟩",
    # shows and newspapers: The Tonight Show, USA Today
    r"(?i:\bthe|\busa|\bpsychology|\bentertainment|['’]s) ⟨To(?:day|night)",
    r"⟨To(?:day|night)⟩ (?i:show)\b",
    # a title
    r"⟨[^⟩]* Later⟩",
    # a decade is a setting, and a single quoted word a title
    r"⟨[^⟩]*\d0s⟩",
    r"[\"“‘']⟨\w+⟩[\"”’'](?!s\b)",
]
NO_DATE = [
    (re.compile(rf"(?:{before})\Z"), re.compile(words))
    for before, words in (each.split("⟨") for each in NOT_DATES)
]
"""For words that are not a date: what precedes them, and the form of the words and of what follows."""
USES_OF_SHAPES = [
    (
        IN_PART + NAME_LIKE_MONTH,
        f"[Ii]n {IT}|(?:{PREPOSITION}|{DETERMINER}){IT}{NO_NAME_AFTER}|(?:{DETERMINER}|{SETS}){IT}{RELEASE}",
    ),
    (IN_PART + MONTH, f"{PREPOSITION}{IT}|{NO_NAME_BEFORE}{IT}{NO_NAME_AFTER}|{IT}{RELEASE}"),
    (WEEKDAY + "(?: [a-z]+)?", f"{PREPOSITION}{IT}|{IT}{NO_NAME_AFTER}"),
    (SEASON, rf"\b(?i:in|into|by|to|until|since|for|before|after|during|over|from) {IT}{END}|{IT}{RELEASE}"),
    (
        r"\d{4}",
        rf"(?:{PREPOSITION}|{DETERMINER}|{NO_NAME_BEFORE}|[-–]|['’]s |\(\w{{1,20}}, ){IT}"
        rf"|{IT}(?:['’]s\b|{RELEASE})",
    ),
    (r"[Tt]he \d\d?[a-z]{2}", f"{IT}{END}"),
    (r"\d\d?/\d\d?", f"{PREPOSITION}{IT}"),
    (HOLIDAY + r"[\w'’ ]*", rf"\b(?i:on|at|over|by|before|after|until|around|for|since|in) {IT}{END}"),
]
USES = [(re.compile(shape), re.compile(use)) for shape, use in USES_OF_SHAPES]
"""The forms of words that are dates only in some contexts, and these contexts; the first matching form decides."""
