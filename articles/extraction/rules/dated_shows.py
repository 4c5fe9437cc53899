"""Sentences that give each of several shows its own date: "HBO will launch A on June 3, B on June 10 and C in
July"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.expressions import Line
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, PERSON_BEFORE, SEASON, SHOW

FEWEST = 2
PAIR = expression(
    r"(?P<show>{title})['’”\"]{0,2},?(?:['’]?s?(?: for)?(?: an?| its| the| their)? ?(?P<season>{season}))?"
    r"(?:,? (?:on|to) {network},?)?(?: (?:will )?(?P<verb>premier|debut|launch|return|arriv|start|begin|follow|open|com"
    r"|hit|drop|end|conclud|finish|wrap|bow|sign|clos)(?:e|es|s|ing|ed|ped|ping)?(?: (?:up|out|off|back))?"
    r"(?: (?:(?:its|their|the) )?(?:{season}|{description}|season|run))?)?"
    r"(?: \(|,? (?:on |in |from |for |starting |beginning |this coming )?|:|: | ?[-–—] )"
    r"(?:{network},? )?(?P<date>{date})"
)


def pairs(marked: Marked) -> Iterator[re.Match]:
    """The shows directly before a date, if there are several such pairs; no show then has another's date."""
    if marked.string.count(SHOW) < FEWEST or marked.string.count(DATE) < FEWEST:
        return
    found = list(PAIR.finditer(marked.line))
    titles = {marked.marks[pair.start("show")].name.canonical for pair in found}
    if len(titles) >= FEWEST:
        yield from found


def date_with_verb(marked: Marked, pair: re.Match) -> int:
    """The position of the date whose verb a pair shares: "A ends on June 3, and B follows on June 10"."""
    before = marked.string.rfind(DATE, 0, pair.start()) if pair["verb"] == "follow" else -1
    return before if before >= 0 else pair.start("date")


def as_clause(marked: Marked, pair: re.Match, verb: re.Match) -> Marked:
    """A pair read as a clause of its own, with the verb of its sentence: "B will launch on June 10".

    The sentence is returned unchanged if the verb comes after the show or has a person as its subject.
    """
    if verb.start() > pair.start("show") or PERSON_BEFORE.search(marked.string, 0, verb.start()):
        return marked
    is_to_come = marked.string[: verb.start()].endswith(("will ", "to "))
    begin = f"{SHOW} {SEASON} " if pair["season"] else f"{SHOW} "
    string = f"{begin}{'will ' if is_to_come else ''}{verb.group()} on {DATE}"
    marks = {0: marked.marks[pair.start("show")], len(string) - 1: marked.marks[pair.start("date")]}
    if pair["season"]:
        marks[len(f"{SHOW} ")] = marked.marks[pair.start("season")]
    return replace(marked, string=string, line=Line(string), marks=marks)
