"""The show that a job is unambiguously on: "a writer on Nettle Row", "best known for creating Nettle Row"."""

import re

from articles.extraction.reading.article import About
from articles.extraction.reading.marked import Marked
from articles.extraction.reading.wording import (
    DESCRIPTION,
    HUMAN,
    NETWORK,
    REFERENCE,
    SHOW,
    is_credit,
    is_parent,
)
from articles.extraction.rules.jobs import ENDS_A_NOUN
from articles.extraction.rules.rule import with_listed

_QUOTES = r"[“”\"'‘’]?"
_KIND = r"series|dramas?|dramedy|comedy|comedies|sitcoms?|soaps?|shows?|thrillers?|miniseries|hits?"
_PLAIN = (
    rf"(?:(?:the|its|his|her|their|own|popular|original|both|{_KIND}|{NETWORK}(?:['’]s?)?) |"
    rf"[\w-]+ (?=(?:{_KIND}) )){{0,5}}{_QUOTES}(?P<show>{SHOW})"
)
AT_SHOW = re.compile(rf" (?:on|for|of|behind) {_PLAIN}")
MADE = re.compile(rf" (?:(?:on|for|(?:[\w-]+ ){{0,2}}episodes of) )?{_PLAIN}")
# "Directing Nettle Row star Ann Lee", "the writer of Nettle Row's finale".
OWNED = re.compile(rf"{_QUOTES}(?:['’]s?)? (?:star|actor|actress|alum|veteran|spin-?off|prequel|sequel)\b")


_MAKERS = rf"[{HUMAN}{REFERENCE}](?:,? (?:and|&) (?:[\w-]+ ){{0,2}}[{HUMAN}])?"
_MAY = (
    r"(?:(?:will|would|is|are|was|were|has|have|had|also|to|set|both|each|later|then|previously|recently|originally|"
    r"served|serves|worked|as|the|an?) ){0,5}"
)
# "Nettle Row, which Ann Lee created", "Nettle Row, the ITV drama she wrote", "Nettle Row, on which she was a producer"
OF_CLAUSE = re.compile(
    rf"(?P<show>{SHOW}){_QUOTES},?{_QUOTES} "
    rf"(?:(?:(?:on|for) )?(?:which|that|where) |"
    rf"(?:the|an?|another|her|his|their) (?:(?:[\w'’-]+|{NETWORK}(?:['’]s?)?|{DESCRIPTION}) ){{1,6}}?(?:that |which )?)"
    rf"{_MAKERS} {_MAY}$"
)
CLAUSE_WITHIN = 140
# In "Nettle Row is written by Ann Lee, the writer of Saltmarsh, and directed by", both concern Nettle Row.
DONE_BY = re.compile(r"\b(?:created|written|penned|developed|devised|adapted|directed|produced|helmed) by\b")
GOES_ON = re.compile(
    r"(?:,|\band|\bwith)[”\"’]?(?: (?:is|are|was|were|will|has|have|been|be|being|also|executive|it)){0,4} $"
)
GOES_ON_WITHIN = 40


def show_of_clause(marked: Marked, start: int) -> list[About]:
    """The show whose relative clause contains the job at a position, if any."""
    found = OF_CLAUSE.search(marked.line.string, max(0, start - CLAUSE_WITHIN), start)
    mark = marked.marks[found.start("show")] if found else None
    return [About(mark.name, "named")] if mark and mark.name else []


def first_done(marked: Marked, start: int) -> int:
    """The position where a sentence begins to say who made the show, if the job at `start` continues that;
    else `start`."""
    string = marked.line.string
    if not (DONE_BY.match(string, start) and GOES_ON.search(string, max(0, start - GOES_ON_WITHIN), start)):
        return start
    first = DONE_BY.search(string, max(0, string.rfind(";", 0, start)), start)
    return first.start() if first else start


def show_after(marked: Marked, start: int, end: int) -> list[About]:
    """The show named directly after the words for a job, with the others of its list; empty if there is none."""
    string = marked.line.string
    found = (AT_SHOW if ENDS_A_NOUN.search(string, start, end) else MADE).match(string, end)
    if found is None:
        return []
    place = found.start("show")
    mark = marked.marks[place]
    if mark.name is None or is_parent(marked.string, place) or OWNED.match(string, place + 1):
        return []
    how = "named as modifier" if is_credit(marked.string, place) else "named"
    return list(with_listed(marked, [About(mark.name, how)]))
