"""Titles in the lines of a schedule, after an hour or a day or below one: "8/7c: Harbour Lights, Season 5 (CBS)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.extraction.names.after_titles import NUMBER
from articles.extraction.text import Paragraph, Role, Text
from shows.dates.vocabulary import MONTHS, WEEKDAYS, alternatives

LONGEST_LINE = 140
FEWEST = 3
_DAY_OF_WEEK = rf"(?:{alternatives(WEEKDAYS)})\b\.?"
MONTH = rf"(?:{alternatives(MONTHS)})\b\.?"
DATE = rf"(?i:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH})(?:,? \d{{4}})?"
DAY = rf"(?i:(?:{_DAY_OF_WEEK},? )?{DATE}|{_DAY_OF_WEEK})"
_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_ZONE = r"(?:,? ?(?:[ECP]T(?:/[CP]T)?|E[SD]T|E/P|Eastern|BST|GMT)\b)?"
TIME = (
    rf"(?:{_HOUR}(?: ?[-–—] ?{_HOUR})? ?[APap]\.?[Mm]\b\.?{_ZONE}|{_HOUR}/{_HOUR}c"
    r"|\d{1,2}[.:]\d\d(?: ?[-–—] ?\d{1,2}[.:]\d\d)?)"
)
_BULLET = r"(?:[•*·–—-] ?|\d{1,3}[.)] )?"
_PARTED = r" ?[:–—|-]? "
_CAPITAL = r"(?:[A-ZÀ-Þ0-9#@](?:[\w&@!?./+-]|['’](?=\w))*)"
_SMALL = r"(?:of|the|and|&|in|on|to|for|from|at|with|a|an|is|or|by|vs\.?|as|it)"
SEASON = (
    rf"(?:[Ss](?:eason|eries) {NUMBER}|S\d{{1,2}}\b"
    r"|(?:[Ss]e(?:ason|ries)|[Mm]idseason) (?:[Pp]remiere|[Ff]inale|[Oo]pener))"
)
TITLE = (
    rf"(?P<title>(?!{SEASON}|{TIME}|\d{{1,3}}[.)] ){_CAPITAL}"
    rf"(?:(?: {_SMALL}){{0,3}}:? (?!{SEASON}){_CAPITAL}){{0,7}})"
)
_ENDS = rf"(?=[’'”\"]?\*?(?:$| ?\(|[,:]? {SEASON}|,|;| [–—-] | [Ff]rom |[.:] [A-Z]| \d|: ))"
_ITEM = rf"[“\"‘']?{TITLE}{_ENDS}"
HEADING = re.compile(rf"\W{{0,3}}{DAY}\W{{0,3}}")
LINES = [
    re.compile(rf"{_BULLET}{TIME}{_PARTED}{_ITEM}"),
    re.compile(rf"{_BULLET}{DAY}(?:,? (?:at )?{TIME})?(?:: | ?[–—|-] ){_ITEM}"),
]
BELOW = re.compile(rf"(?!\W{{0,3}}{TIME}){_BULLET}{_ITEM}")
BESIDE = re.compile(rf"{_BULLET}{_ITEM}[’'”\"]?\*?(?: ?\([^()]{{0,40}}\))?(?:[,:]| ?[–—|-])? {DAY}")
ANOTHER = re.compile(rf"[’'”\"]?\*?(?: \([^()]{{0,60}}\))?[’'”\"]?(?:[,;]| and| &)[’'”\"]? {_ITEM}")
TELLS = re.compile(rf"{TIME}|{DAY}|{SEASON}|\(new\b|\b[A-Z]{{2,3}}\b|\b(?:[Pp]remiere|[Ff]inale)")
BEGINS = re.compile(rf"\W{{0,3}}(?:\d|{DAY})")
ENDS = re.compile(rf"{DATE}.{{0,30}}$")
# "Premieres: June 3", "Where to watch: HBO"
LABEL = re.compile(
    r"(?:(?:where|how) to (?:watch|stream|find it)|when(?: to watch)?|where|networks?|channel|platform"
    r"|(?:release |start )?date|premier(?:es?|ed|ing)(?: date)?|debut(?:s|ing)?|starts|begins|returns|launches|airs"
    r"|arrives|(?:watch|streaming) on|stars?|starring|cast|creators?|created by|director|directed by|genre|seasons?"
    r"|episodes)\b(?:\?|:|(?<=on)) ?",
    re.IGNORECASE,
)
WITHIN = 60
OF_TELEVISION = re.compile(
    r"\b(?:seasons?|series|premieres?|episodes?|TV|finales?|network|schedule|line-?up)\b", re.IGNORECASE
)


class _Line(NamedTuple):
    titles: list[tuple[int, int]]
    tells: bool


def titles_in_schedules(text: Text) -> list[tuple[int, int]]:
    """The spans of titles in an article's lines, if these are several and most give an hour, a season or a network."""
    if sum(_is_dated(text, paragraph) for paragraph in text.paragraphs) < FEWEST - 1:
        return []
    if not OF_TELEVISION.search(text.string):
        return []
    lines = list(_lines(text))
    titles = [title for line in lines for title in line.titles]
    return titles if len(titles) >= FEWEST and 2 * sum(line.tells for line in lines) >= len(lines) else []


def _is_dated(text: Text, paragraph: Paragraph) -> bool:
    """Whether a line begins with a day or an hour, or ends with a date."""
    ends = max(paragraph.start, paragraph.end - WITHIN)
    return bool(BEGINS.match(text.string, paragraph.start) or ENDS.search(text.string, ends, paragraph.end))


def _lines(text: Text) -> Iterator[_Line]:
    is_below = False
    for paragraph in text.paragraphs:
        if paragraph.role is Role.HEADLINE:
            continue
        line = text.string[paragraph.start : paragraph.end]
        if HEADING.fullmatch(line):
            is_below = True
            continue
        if len(line) > LONGEST_LINE:
            is_below = False
        found = next((match for form in LINES if (match := form.match(line))), None)
        found = found or (is_below and BELOW.match(line)) or BESIDE.match(line)
        if found and not LABEL.match(line):
            titles = [found.span("title")]
            while another := ANOTHER.match(line, titles[-1][1]):
                titles.append(another.span("title"))
            yield _Line(
                [(paragraph.start + start, paragraph.start + end) for start, end in titles],
                TELLS.search(line) is not None,
            )
