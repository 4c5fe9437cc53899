"""Sentences that give one day for several shows: "June 3 brings the return of A and B", "A premieres June 3,
followed by B"; or a day before each of several: "June 3 for A and June 10 for B"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.expressions import Line
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, SEASON, SHOW

FEWEST = 2
_WORD = (
    r"(?!(?:and|but|or|with|which|who|that|when|while|where|is|are|was|were|be|will|would|has|have|had|on|after|before"
    r"|about|than|starring|from|trailer|teaser|episode|film|movie|special|end|anniversary|birthday|cast|stars?|crew"
    r"|creators?|fans?|death)\b)[\w'’.-]+"
)
_FIRST = (
    r"(?:the|an?|its|all-new|new|fresh|more|both|fellow|newcomers?|sophomore|freshman|rookie|returning|{season}"
    r"|{description}|{network}(?:['’]s)?|{person}['’]s)"
)
_NEXT = rf"(?:{_WORD}|{{season}}|{{description}}|{{network}}(?:['’]s)?|{{person}}['’]s)"
_AFTER = (
    r"(?:['’]s? (?:(?:{season}|{description}|\w+) ){0,3}?(?:{season}|(?:premiere|debut|return|opener|finale)\b)"
    r"|,? for (?:(?:its|a) )?{season}|,? {season})?"
)
_ASIDE = rf"(?: ?\([^(){DATE}]{{0,60}}\)|, (?:an?|the|its) [^,;{SHOW}{DATE}]{{3,80}}?(?=[,;.]| and ))?"
_HOUR = r"(?: (?:at|@) [\d:/]{1,9}c?(?: ?[ap]\.?m\.?)?)?"
_OWN_DATE = r",? \(?(?:(?:on|in|from|this|the) ){0,2}{date}"
_GOES_ON = (
    r"(?:and|plus|&|on|at|to|in|for|from|with|as well|along(?:side)?|together|followed|leading|opposite|[–—])"
)
ITEM = expression(
    rf"(?P<before>(?:{_FIRST} (?:{_NEXT},? ){{0,7}}?)?){{marks}}(?P<show>{{title}})['’”\"]?"
    rf"(?P<after>{_AFTER}{_ASIDE})['’”\"]?{_HOUR}(?!{_OWN_DATE})(?=$|[.,;!?)]| \(| {_GOES_ON}(?: |$))"
)
_AND = r"(?:[,;] (?:and (?:then )?|then |plus )?|,? and (?:then )?|,? plus | & )"
_FOLLOWED = r"followed(?: immediately| directly)?(?: at [\d:/apmc. ]{1,9})? by"
_WITH = (
    rf",? (?:as well as|alongside|along with|together with|{_FOLLOWED}|leading into|opposite(?= (?:the )?{{season}})"
    r"|paired with|as (?:does|do|will)) "
)
JOINED = expression(rf"(?:{_WITH}|{_AND})")
FOLLOWED = expression(rf"(?P<date>{{date}}){_HOUR}(?: on {{network}})?{_HOUR}{_WITH}")
_OFFERS = (
    r"(?:brings?(?: back)?|marks?|sees?|is(?= (?:the|an?) )|welcomes?(?: back)?|heralds?|features?|offers?|delivers?"
    r"|serves? up|ushers? in|is given over to|belongs? to|(?:begins?|opens?|starts?|kicks off) with)"
)
_SHOWS = (
    r"(?:brings? back|rolls? out|unveils?|unwraps?|launch(?:es)?|debuts?|premieres?|introduces?|returns? with"
    r"|welcomes? back)"
)
_CLAUSE = r"(?:^[^\w]{0,3}|[;:,–—] |\b(?:and|but|then|while|when) )"
_ALSO = r"(?:(?:will|also|then) ){0,2}"
BRINGS = expression(
    rf"{_CLAUSE}(?P<date>{{date}}),? {_ALSO}{_OFFERS} (?:us |also )?|{_CLAUSE}(?:in|on) (?P<month>{{date}}) comes? "
    rf"|(?:{_CLAUSE}(?:also )?|\b(?:shows|series|dramas|comedies|titles|favou?rites|programmes|programs) )"
    r"(?:returning|premiering|debuting|launching|arriving|starting|coming back|back) (?:(?:on|in|this) )?"
    r"(?P<when>{date})(?: on {network})? (?:are|is|includes?|will be) "
    rf"|{_CLAUSE}(?:(?:in|on|from|starting|beginning) )?(?P<day>{{date}}),? {{network}} {_ALSO}{_SHOWS} "
)
FOR_SHOW = expression(
    r"(?P<date>{date})(?: as (?:the|its) (?:[\w-]+ ){0,2}date)? for (?:the )?"
    r"(?:(?:{season}|premiere|return|debut) of )?{marks}(?P<show>{title})(?P<after>)(?P<before>)"
)
LAST = re.compile(r"\b(?:finale|conclusion|(?:final|last) episodes?)\b", re.IGNORECASE)
RETURNS = re.compile(
    rf"\b(?:return(?:s|ing)?|opener|back|sophomore|new (?:seasons?|episodes|runs?|series of))\b|{SEASON} premiere",
    re.IGNORECASE,
)
BEGINS = re.compile(
    r"\b(?:premier|debut|launch|arrival|new|freshman|rookie|introduc|unveil|unwrap|rolls?\b|comes?\b)",
    re.IGNORECASE,
)


def of_one_day(marked: Marked) -> dict[int, list[Marked]]:
    """Dates that the sentence gives for what it lists -> a clause for each show: "B returns on June 3"."""
    dates = marked.string.count(DATE)
    if not dates or SHOW not in marked.string:
        return {}
    found = {}
    for brings in BRINGS.finditer(marked.line):
        date = brings.start(brings.lastgroup)
        if dates == 1 or brings.lastgroup != "day":
            found[date] = list(_listed(marked, brings.end(), date, _verb(brings.group()) or "returns"))
    each = [*FOR_SHOW.finditer(marked.line)] if dates >= FEWEST else []
    if len(each) >= FEWEST:
        for one in each:
            found[one.start("date")] = [_clause(marked, one, one.start("date"), "premieres")]
    return {date: clauses for date, clauses in found.items() if clauses}


def following(marked: Marked, n: int, verb: str) -> Iterator[Marked]:
    """A clause for each show that shares the day at `n` with another: "A premieres June 3, followed by B"."""
    followed = FOLLOWED.match(marked.line, n)
    if followed:
        yield from _listed(marked, followed.end(), n, verb)


def _listed(marked: Marked, start: int, date: int, verb: str) -> Iterator[Marked]:
    """A clause for each item of a list, with the verb that its own words or those before it imply."""
    while item := ITEM.match(marked.line, start):
        verb = _verb(item["before"]) or verb
        yield _clause(marked, item, date, verb)
        joined = JOINED.match(marked.line, item.end())
        if not joined:
            return
        start = joined.end()


def _clause(marked: Marked, item: re.Match, date: int, verb: str) -> Marked:
    """The words about one show read as a clause of their own: "B returns on June 3"."""
    words = f"{item['before']}{item['after']}"
    season = next((n for n in _places(item) if _has_number(marked, n)), None)
    verb = "ends" if LAST.search(words) else _verb(item["after"]) or verb
    if season is not None and marked.marks[season].value.numbers == (1,) and verb == "returns":
        verb = "premieres"
    begin = f"{SHOW} {SEASON} " if season is not None else f"{SHOW} "
    string = f"{begin}{verb} on {DATE}"
    marks = {0: marked.marks[item.start("show")], len(string) - 1: marked.marks[date]}
    if season is not None:
        marks[len(f"{SHOW} ")] = marked.marks[season]
    return replace(marked, string=string, line=Line(string), marks=marks)


def _places(item: re.Match) -> Iterator[int]:
    for part in ("before", "after"):
        yield from (item.start(part) + n for n, sign in enumerate(item[part]) if sign == SEASON)


def _has_number(marked: Marked, n: int) -> bool:
    return bool(marked.marks[n].value.numbers)


def _verb(words: str) -> str | None:
    return "returns" if RETURNS.search(words) else "premieres" if BEGINS.search(words) else None
