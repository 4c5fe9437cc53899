"""When something happened to a show: "cancelled the series in October 2024"."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from articles.extraction.dates import DateMention
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, SHOW_NOUN
from shows.dates import PartialDate

Keys = Mapping[str, Any]

WITHIN = 110
# What starts another statement: a clause, another event, or what a show is about.
_ELSEWHERE = (
    r"(?:and|but|who|which|that|where|when|while|before|about|based|inspired|set|to(?! series)|until"
    r"|for (?:\w+ )?{date}|for (?:an? |the |its )?(?:\w+ )?(?:release|premiere|launch|debut)"
    r"|due|slated|scheduled|expected|planned"
    r"|(?:air|premier|debut|launch|return|releas|beg[aiu]n|start|stream|drop|arriv|follow)\w*|com(?:e|es|ing)"
    r"|will|would|could|may|might)"
)
_GAP = rf"(?:(?! {_ELSEWHERE}\b)[^;:.!?(){DATE}–—]){{0,80}}?"
_NEARLY = (
    r"(?:(?:back|early|late|earlier|only|just|as long ago as|as early as|the (?:end|beginning|start) of) )*"
)
_ITS_YEAR = r"(?! (?:[\w-]+ )?(?:season|series|premiere|debut|launch|finale|return|release|slate|drama|comedy|show)\b)"
AFTER = expression(
    rf"{_GAP}(?:,? {_NEARLY}(?P<preposition>in|on|over|during|since) {_NEARLY}| )"
    rf"(?P<date>{{date}}){_ITS_YEAR}(?!['’-]\w)"
)
BEFORE = expression(
    rf"(?:^[^\w{DATE}]*|[,;:(–—] |\b(?:and|but|then) )(?:(?:and|but|then) )?{_NEARLY}(?:(?:in|on|over) {_NEARLY})?"
    rf"(?P<date>{{date}}),? {_GAP}$"
)
TO_COME = expression(
    r"\b(?:will|to|would|can|could|may|might|should|expected|due|set|slated|scheduled|plan(?:s|ned)?)\b[^,;]{0,25}$"
)
WILL = expression(r"\b(?:will|to be|slated|due|scheduled|expected|set to)\b")
FIRST_WORD = re.compile(r"\W*\w*")
SO_FAR = expression(
    r"\b(?:beg[au]n|started|wrapped|rolled|shot|took|went|got|was|were|had|has|have|been|delayed|postponed|pushed"
    r"|paused|halted|suspended|shut|announced|revealed|since)\b"
)
LASTING = frozenset(("filming", "in_development", "delayed"))
"""Statuses that last, so that the present tense does not imply a day on which they began."""

RETOLD = expression(
    r"\b(?:had|previously|originally|once|formerly)\b[^;:.]{0,30}$"
    r"|\bafter (?:being|having|it (?:was|had)|they|{network}|{show}|the \w+ (?:was|had))[^,;:.]{0,30}$"
)
AFTER_IT = expression(
    r"\b(?:after|following|since|despite|wake of)(?: (?:[\w-]+|{organisation}|{show})(?:['’]s?)?){0,4} $"
)
NOUN = re.compile(r"(?:cancell?ation|renewal|pick-?up|order|revival|reboot|delay)s?$")
ADJECTIVE = expression(
    rf"\w+ed (?:(?!of\b|by\b|for\b|after\b)[\w-]+ ){{0,3}}?(?:{SHOW_NOUN}s?\b|{{marks}}{{title}})"
)
FINITE = expression(
    r"(?:{organisation}|{person}|\b(?:has|have|had|was|were|is|are|been|be|being|he|she|they|who|it|and|bosses|execs)),?"
    r"(?: \w+ly| also| just)? $"
)


def when(marked: Marked, words: re.Match, status: str, published: date | None) -> Keys:
    """The keys for the day on which something happened to a show, going by the words around it.

    Only `direction` if the words give no day but report a past event; empty if it may be the news itself.
    """
    before = max(0, words.start() - WITHIN), words.start()
    if TO_COME.search(marked.line, *before) or WILL.search(marked.line, *words.span()):
        return {}
    place = _place(marked, words, status)
    day = _keys(marked.marks[place].value, published) if place is not None else {}
    return day or ({"direction": "past"} if _is_retold(marked, words) else {})


def _place(marked: Marked, words: re.Match, status: str) -> int | None:
    """The position of the date in the marked string."""
    if DATE not in marked.string:
        return None
    if status in LASTING and not SO_FAR.search(marked.line, max(0, words.start() - 20), words.end()):
        return None
    for position in (words.end(), words.start() + len(FIRST_WORD.match(words.group())[0])):
        after = AFTER.match(marked.line, position, position + WITHIN)
        if after and _is_of_the_event(marked, after, status):
            return after.start("date")
    found = BEFORE.search(marked.line, max(0, words.start() - WITHIN), words.start())
    return found.start("date") if found else None


def _is_of_the_event(marked: Marked, after: re.Match, status: str) -> bool:
    """Whether the date is that of the event: "in 2019", "last week", "July 22"; "since 2019" only for lasting
    states."""
    if after["preposition"] is None:
        mention = marked.marks[after.start("date")].value
        return (
            mention.edtf is None
            or mention.reading.relative is not None
            or mention.reading.edtf.day is not None
        )
    return after["preposition"] != "since" or status in LASTING


def _keys(mention: DateMention, published: date | None) -> Keys:
    """The keys of a date; empty if it depends on another date, or may lie after the article's own."""
    of_this_year = mention.text.casefold().startswith("this ")  # in no case of last year
    resolved = mention.resolve(published, None if of_this_year else "past")
    if mention.reading.follows or (published and _is_to_come(resolved, published)):
        return {}
    return {"date_text": mention.text, "date": mention.edtf, "date_resolved": resolved, "direction": "past"}


def _is_to_come(resolved: str | None, published: date) -> bool:
    return resolved is None or PartialDate.parse(resolved).earliest > published


def _is_retold(marked: Marked, words: re.Match) -> bool:
    """Whether the words report earlier news: "had cancelled", "the cancelled drama", "after its cancellation"."""
    before = max(0, words.start() - WITHIN), words.start()
    if RETOLD.search(marked.line, *before):
        return True
    if NOUN.search(words.group()):
        return AFTER_IT.search(marked.line, *before) is not None
    return bool(ADJECTIVE.match(marked.line, words.start()) and not FINITE.search(marked.line, *before))
