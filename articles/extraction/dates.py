"""Finding the words of a text that are dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from shows.dates import Direction, Reading, match_words


@dataclass(frozen=True, slots=True)
class DateMention:
    """Date words as written: `text == article[start:end]`, offsets in code points.

    `edtf` is what the words alone say, None for relative words ("tonight") and for those that name no date.
    """

    start: int
    end: int
    text: str
    reading: Reading = field(compare=False)

    @property
    def edtf(self) -> str | None:
        return str(self.reading.edtf) if self.reading.edtf else None

    def resolve(self, published: date | None, direction: Direction | None = None) -> str | None:
        """EDTF of the date when said on `published`; None where the year stays unknown."""
        resolved = self.reading.resolve(published, direction)
        return str(resolved) if resolved else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """The dates of `text[start:end]`, in order, each as long as its words go."""
    return list(_dates(text, start, len(text) if end is None else min(end, len(text))))


def _dates(text: str, start: int, end: int) -> Iterator[DateMention]:
    position = start
    while first := FIRST_WORD.search(text, position, end):
        position = first.start() + 1
        found = match_words(text, first.start(), end)
        if found and _is_a_date(text, first.start(), found[0]):
            position, reading = found
            yield DateMention(first.start(), position, text[first.start() : position], reading)


def _is_a_date(text: str, start: int, end: int) -> bool:
    """Whether the words are used as a date here: "in May", not "may"; "on Sunday", not "Sunday Times"."""
    before, words, after = text[max(start - WINDOW, 0) : start], text[start:end], text[end : end + WINDOW]
    marked = f"{before}⟨{words}⟩{after}"
    if NO_DATE.search(marked):
        return False
    return next((bool(used.search(marked)) for shape, used in BARE_WORDS if shape.fullmatch(words)), True)


WINDOW = 32

FIRST_WORD = re.compile(
    r"\b(?:\d|[Tt](?:he (?:\d|fall|spring|summer|autumn|winter|week of|end|start|beginning|middle|first|second|third|fourth"
    r"|same|following|coming|next|new)|h(?:is|at|u|ree)|oday|onight|omorrow|ue|wo|en|welve)"
    r"|[Jj](?:an|u[nl])|[Ff](?:eb|all|ri|our|ive|ew)|[Mm](?:a[ry]|on|id|any)|[Aa](?:pr|ug|utumn| few| couple| year| month)"
    r"|[Ss](?:ep|pring|ummer|at|un|ometime|ix|even|everal|ome|t Pat)|[Oo](?:ct|ne|ver the)|[Nn](?:ov|ext|ew Year|ine)"
    r"|[Dd]ec|[Ww](?:ed|inter)|[Ee](?:arl|aster|ight|leven)|[Ll]a(?:te|st|bor)|[Yy]esterday|[Cc](?:oming|hristmas)"
    r"|[Ii]n (?:a|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|[QH][1-4]|Valentine|Halloween"
    r"|Thanksgiving|Boxing|Independence|Memorial|holiday|[JFMASOND][AEPCUO][NBRYGPTVCL]|MONDAY|TUES|WEDN|THURS|FRI|SATUR|SUN)"
)

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2,3})"
NAME_LIKE_MONTH = "(?:March|April|May|June|August|Jan|Mar|Apr|Jun|Aug|Sep|Dec)"
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
IN_PART = "(?:(?:[Ee]arly|[Ll]ate|[Ll]ater|[Mm]id|[Tt]he (?:end|start|beginning|middle) of)[ -](?:in )?(?:the )?)?"

PREPOSITION = (
    r"(?i:\b(?:in|on|by|until|till|from|since|through|before|after|of|for|around|during|between|to|over|starting|beginning"
    r"|and|or|back|airs?|airing|premier(?:es?|ed|ing)|debut(?:s|ed|ing)?|returns?|returned|starts?|started|begins?|launch(?:es|ed)?"
    r"|arriv(?:es|ed|ing)|drops?|comes?|coming|due|out|ends?|ended)[ \u00a0]⟨)"
)
NO_NAME_AROUND = r"(?:^|\n|[^\w\s'’]\s?|(?<![\w'’])[a-z][\w'’]{0,31} )⟨[^⟩]*⟩(?!(?:['’]s)?[ ]?[A-Z])"
ENDS_HERE = (
    r"⟩(?:$|\n|[^\w\s'’]|['’](?!\w)|\s(?:on|at|in|and|or|but|with|to|for|from|when|as|by|after|before|if|that|which|who|while"
    r"|then|exclusively|only|alongside|via|following|because|although|though|is|was|will|would|has|had|of next|of this|[-–—])\b)"
)
RELEASE = r"⟩ (?i:(?:series )?(?:premiere|debut|launch|release|return|air ?date|start|date|finale|bow|season|event|run))\b"

# In the patterns below, ⟨ and ⟩ enclose the words in question.
NO_DATE = re.compile(
    "|".join(
        (
            r"⟨[^⟩]*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august"
            r"|september|october|november|december|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|[a-z]{3,6}day)\b(?<!today)"
            r"(?<!yesterday)",  # without its capital it is no name of a month or day
            r"⟨[^⟩]*\b(?:Night|Morning|Afternoon|Evening)⟩",  # Saturday Night Live, This Morning
            r"(?i:\b(?:a|an|every|each|any|most|one|the|ruby|black|good|super|freaky)[ ]⟨" + WEEKDAY.lower() + ")",
            r"⟨[^⟩]*⟩(?:s\b|[ ](?:nights|mornings|evenings|afternoons)\b)",  # Sundays
            r"⟨[^⟩]*Friday the 13th",
            r"(?i:\b(?:season|series|episode|part|chapter|volume|vol\.|phase|book|room|route|area|studio) ⟨\d)",
            r"(?i:\b(?:more than|less than|over|nearly|almost|some|up to|at least) ⟨\d{4}⟩)",
            r"[$£€#@_.,/+:]⟨\d|\d[.,]⟨\d",
            r"(?<!\d{4})[-–]⟨\d",
            r"⟨\d{4}⟩ (?i:people|episodes|viewers|dollars|pounds|euros|miles|words|fans|homes|jobs|hours|minutes)\b",
            r"⟨24/7",
            r"(?i:\bthe[ ]⟨(?:last|next|this|coming)\b)",  # "the last year" is how long
            r"(?i:\btime[ ]⟨in )|⟨[Ii]n an? [a-z]+⟩",  # "the first time in ten years"
            r"(?i:\b(?:the|usa|psychology|entertainment|['’]s)) ⟨To(?:day|night)|⟨To(?:day|night)⟩[ ](?i:show)\b",
            r"⟨[^⟩]*\d0s⟩",  # a decade is a setting
        )
    )
)

BARE_WORDS = [
    (re.compile(IN_PART + NAME_LIKE_MONTH), re.compile(rf"(?:{PREPOSITION}|(?i:\b(?:an?|its|the|their) )⟨)[^⟩]*(?:⟩(?! ?[A-Z\[])|{RELEASE})|\b[Ii]n ⟨")),
    (re.compile(IN_PART + MONTH), re.compile(f"{PREPOSITION}|{NO_NAME_AROUND}|{RELEASE}")),
    (re.compile(WEEKDAY + "(?: [a-z]+)?"), re.compile(f"{PREPOSITION}|{NO_NAME_AROUND}")),
    (re.compile(f"(?:[Tt]he )?{SEASON}"), re.compile(rf"(?i:\b(?:in|by|until|since|for|before|after|during|over|from)) ⟨[^⟩]*{ENDS_HERE}|⟨[^⟩]*{RELEASE}")),
    (re.compile(r"\d{4}"), re.compile(rf"(?:{PREPOSITION}|{NO_NAME_AROUND}|[-–]⟨|['’]s ⟨|(?:^|[^\w] ?)(?i:the|a|an|his|her|its|their|our|my|is|was) ⟨|⟩['’]s\b|{RELEASE}|\((?:\w{{1,20}}, )?⟨)")),
    (re.compile(r"[Tt]he \d\d?[a-z]{2}"), re.compile(ENDS_HERE)),
    (re.compile(r"\d\d?/\d\d?"), re.compile(PREPOSITION)),
    (re.compile(r"(?:the )?(?:Christmas|Easter|Thanksgiving|Memorial|Labor|Halloween|Independence|Valentine|[Hh]oliday)[\w'’ ]*"), re.compile(f"(?i:\\b(?:on|at|over|by|before|after|until|around|for|since|in)) ⟨[^⟩]*{ENDS_HERE}")),
]  # fmt: skip
