"""When a season begins and when it ends."""

import re
from collections.abc import Iterator
from datetime import date

from articles.extraction.reading import DATE, SEASON, Reading
from articles.extraction.marked import Marked
from articles.extraction.rules.rule import Draft, Rule

TRIGGER = re.compile(
    r"premier|debut|return|launch|\bair|arriv|hit|drop|releas|start|begin|beg[au]n|c[oa]m(?:e|ing)|land|stream|kick|available|out|back|finale|final|last episode|end|conclud|wrap|run|ran|set for|screen|broadcast|began|land",
    re.IGNORECASE,
)
_STARTS = (
    r"(?:premier(?:e|es|ed|ing)|debut(?:s|ed|ing)?|return(?:s|ed|ing)?|launch(?:es|ed|ing)?|air(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|hit(?:s|ting)?|drop(?:s|ped|ping)?|releas(?:e|es|ed|ing)|start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?"
    r"|com(?:e|es|ing)(?: back| out| to)?|came(?: back| out)?|land(?:s|ed|ing)?|stream(?:s|ed|ing)?|kick(?:s|ed|ing)? off|(?:be )?available|back|out|set for|screen(?:s|ed|ing)?|broadcast|bow(?:s|ed)?|slated for|release date|premiere date|rolls? out|expected|scheduled for|unveiled)"
)
_ENDS = r"(?:finale|final episode|last episode|ended|ends|ending|conclud(?:e|es|ed|ing)|wrap(?:s|ped)(?: up)?|wrapping up|came to an end|comes to an end|series finale|season finale|finished|finishes|will end)"
_GAP = rf"[^;{DATE}]{{0,90}}?"

RULES = [
    Rule("premieres on", rf"\b(?P<verb>{_STARTS})\b{_GAP}(?P<date>{{date}})", "Harbour Lights premieres on June 3.", {"kind": "premiere"}),
    Rule("on that day returns", rf"(?P<date>{{date}}){_GAP}\b(?P<verb>{_STARTS})\b", "On June 3 Harbour Lights will return.", {"kind": "premiere"}),
    Rule("finale on", rf"\b(?P<verb>{_ENDS})\b{_GAP}(?P<date>{{date}})", "Harbour Lights ended in 2019.", {"kind": "finale"}),
    Rule("on that day ends", rf"(?P<date>{{date}}){_GAP}\b(?P<verb>finale|final episode|last episode)\b", "The June 3 finale of Harbour Lights runs long.", {"kind": "finale"}),
]
NOT_THE_SHOW = re.compile(r"\b(?:trailer|teaser|clip|film|movie|album|single|book|novel|game|tickets?|poster|video|filming|production|shooting|announced|announcement|news|interview|photos?)\b[^,;]{0,30}$", re.IGNORECASE)
PAST = re.compile(r"(?:ed|began|begun|came|ran|was|were|wrapped|back in)\b", re.IGNORECASE)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The first and the last days that a sentence states."""
    if DATE not in marked.string:
        return
    taken = set()
    for rule in RULES:
        for match in rule.expression.finditer(marked.string):
            if match.start("date") in taken:
                continue
            before = marked.string[max(0, match.start() - 50) : match.start("verb")]
            if NOT_THE_SHOW.search(before):
                continue
            show = reading.show_for(marked, match.start("verb"))
            if show is None:
                continue
            taken.add(match.start("date"))
            yield _draft(reading, marked, rule, match, show)


def _draft(reading: Reading, marked: Marked, rule: Rule, match: re.Match, show) -> Draft:
    mention = marked.marks[match.start("date")].value
    direction = _direction(marked, match)
    season = _season(reading, marked, match, show.canonical)
    keys = {
        "show": show.canonical,
        "season": season,
        "date_text": mention.text,
        "date": mention.edtf,
        "date_resolved": mention.resolve(reading.published, direction),
        "direction": direction,
    }
    return Draft(rule.keys["kind"], keys, marked, rule.name)


def _direction(marked: Marked, match: re.Match) -> str | None:
    verb = match["verb"].casefold()
    before = marked.string[max(0, match.start("verb") - 30) : match.start("verb")].casefold()
    if re.search(r"\b(?:will|to|set|would|can|could|is|are|expected|due)\b[^,]*$", before):
        return "future"
    if re.search(r"(?:ed|began|came|ran)$", verb) or re.search(r"\b(?:was|were|had|back in|has)\b[^,]*$", before):
        return "past"
    return "future"


def _season(reading: Reading, marked: Marked, match: re.Match, show: str) -> int | None:
    marks = [(abs(n - match.start("verb")), mark) for n, mark in marked.marks.items() if mark.sign == SEASON]
    if marks:
        found = reading.season_number(min(marks, key=lambda pair: pair[0])[1], show)
        if found:
            return found
    if _direction(marked, match) == "future":
        return reading.newest_season(show) or (None if re.search(r"\breturn|\bback\b", marked.string) else 1)
    return 1 if not re.search(r"\breturn|\bback\b", match["verb"]) else None
