"""When a season begins and when it ends."""

import re
from collections.abc import Iterator

from articles.extraction.reading import DATE, SEASON, About, Reading
from articles.extraction.marked import Marked
from articles.extraction.rules.rule import Draft, Rule, about, draft

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
OTHER_THINGS = re.compile(
    r"\b(?P<thing>trailer|teaser|clip|film|movie|album|single|book|novel|game|tickets?|poster|video|filming|production|shooting|announce\w*|news|interview"
    r"|photos?|event|special|marathon|role|born|died|married|tweet\w*)\b",
    re.IGNORECASE,
)
HEDGED = re.compile(r"\b(?:could|may|might|would|likely|probably|if|expected|hope\w*)\b", re.IGNORECASE)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The first and the last days that a sentence states."""
    if DATE not in marked.string:
        return
    for rule in RULES:
        for match in rule.expression.finditer(marked.string):
            for show in about(reading, marked, match, match.start("verb")):
                yield _draft(reading, marked, rule, match, show)


def _draft(reading: Reading, marked: Marked, rule: Rule, match: re.Match, show: About) -> Draft:
    mention = marked.marks[match.start("date")].value
    direction = _direction(marked, match)
    season, how = _season(reading, marked, match, show.show.canonical, direction)
    keys = {
        "season": season,
        "date_text": mention.text,
        "date": mention.edtf,
        "date_resolved": mention.resolve(reading.published, direction),
        "direction": direction,
    }
    return draft(reading, marked, rule.keys["kind"], rule.name, show, keys, _circumstances(marked, match, mention, direction, how))


def _circumstances(marked: Marked, match: re.Match, mention, direction: str, how: str) -> list[str]:
    verb = match["verb"].casefold()
    first, last = sorted((match.start("verb"), match.start("date")))
    gap = marked.string[first:last]
    before = marked.string[max(0, match.start() - 45) : match.start("verb")]
    found = [f"verb {verb}", direction, f"{verb[:5]} {direction}", how, "year" if re.search(r"\d{4}", mention.text) else "no year"]
    found += [f"date {_shape(mention)}", "near" if len(gap) < 25 else "far"]
    found += [f"{thing['thing'].casefold()} before" for thing in OTHER_THINGS.finditer(before)]
    found += [f"{thing['thing'].casefold()} between" for thing in OTHER_THINGS.finditer(gap)]
    word = re.search(r"(\w+) (?:the )?$", marked.string[: match.start("date")])
    found.append(f"{word[1].casefold()} the date" if word else "bare date")
    if HEDGED.search(before + gap):
        found.append("hedged")
    return found


def _shape(mention) -> str:
    if mention.edtf is None:
        return "relative"
    return f"{'month ' if re.search(r'-[01]', mention.edtf) else ''}{'day' if re.search(r'-..-..', mention.edtf) else ''}" or "year"


def _direction(marked: Marked, match: re.Match) -> str:
    verb = match["verb"].casefold()
    before = marked.string[max(0, match.start("verb") - 30) : match.start("verb")].casefold()
    if re.search(r"\b(?:will|to|set|would|can|could|is|are|expected|due)\b[^,]*$", before):
        return "future"
    if re.search(r"(?:ed|began|came|ran)$", verb) or re.search(r"\b(?:was|were|had|back in|has)\b[^,]*$", before):
        return "past"
    return "future"


def _season(reading: Reading, marked: Marked, match: re.Match, show: str, direction: str) -> tuple[int | None, str]:
    """The season that begins or ends, and how it is known."""
    marks = [(abs(n - match.start("verb")), mark) for n, mark in marked.marks.items() if mark.sign == SEASON]
    if marks:
        mark = min(marks, key=lambda pair: pair[0])[1]
        number = reading.season_number(mark, show)
        if number:
            return number, "season numbered" if mark.value.numbers else f"season {mark.value.relative}"
    newest = reading.newest_season(show)
    returns = re.search(r"\breturn|\bback\b", marked.string)
    if direction == "future" and newest:
        return newest, "newest season"
    return (None, "no season, returns") if returns else (1, "first season")
