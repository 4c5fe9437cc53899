"""When a network in a sentence is not where the show airs: it belongs to another show, or is named as a company."""

import re

from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import MODIFIER, SHOW

OWNS_ANOTHER = expression(r"['’]s (?:[a-z-]+ ){0,2}?{network}")
SOLD = expression(
    r"\b(?:purchas(?:e|ed|ing)|buy(?:ing)?|bought|rent(?:ed|ing)?|download(?:ed|ing)?)\b[^.;]{0,40}$"
)
SOLD_WITHIN = 60
FILM_COMPANY = re.compile(
    r"['’]?s? (?:Films?|Television|Productions?|Pictures|Worldwide|Distribution|Animation)\b"
)
CENTURY = re.compile(r"\b2(?:0th|1st) Century $")
OF_ORIGINAL = expression(
    r"\b(?:sequel|prequel|spin-?off|follow-?up|successor|companion|offshoot|remake|reboot|reimagining|version|adaptation"
    r"|based|inspired)(?: (?:series|show|drama|{description}))? (?:to|of|from|by|on|for) (?:the |an? |its |both )?"
    r"(?:[\w-]+ ){0,3}$"
)
ORIGINAL_WITHIN = 45


def is_elsewhere(reading: Reading, marked: Marked, position: int) -> bool:
    """Whether a network is named as something other than where a show airs.

    It owns the next one ("NBC's Peacock"), sells episodes, or is part of the name of a production company
    ("HBO Films").
    """
    string, network = reading.text.string, marked.marks[position]
    return bool(
        FILM_COMPANY.match(string, network.end)
        or CENTURY.search(string, max(0, network.start - 15), network.start)
        or OWNS_ANOTHER.match(marked.line, position + 1)
        or SOLD.search(marked.line, max(0, position - SOLD_WITHIN), position)
    )


def is_of_original(marked: Marked, position: int) -> bool:
    """Whether a network is that of a show's source: "a remake of the BBC drama"."""
    return OF_ORIGINAL.search(marked.line, max(0, position - ORIGINAL_WITHIN), position) is not None


def names_a_subject(marked: Marked) -> bool:
    """Whether a sentence names a show other than to identify a person ("the X star")."""
    return any(
        mark.sign == SHOW and not MODIFIER.match(marked.string, n + 1) for n, mark in marked.marks.items()
    )


def show_only_identifies(marked: Marked, match: re.Match) -> bool:
    """Whether the show of a match only identifies a person, and the sentence is about another show."""
    named = "show" in match.re.groupindex
    return named and MODIFIER.match(marked.string, match.end("show")) is not None and names_a_subject(marked)
