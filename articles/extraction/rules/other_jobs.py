"""Words for jobs that are not on a show: head of drama, casting director, writer of a book or of songs."""

import re

from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DESCRIPTION, HUMAN, SHOW
from articles.extraction.rules.making import BOOKS

NO_JOB_AT_A_SHOW = expression(
    r" general\b|,? (?:of|for) (?:(?:[\w'’-]+|{organisation}|{network}) ){0,2}?(?:drama|comedy|content|television|"
    r"programmes|programming|commissioning|content|channels|acquisitions|originals?|scripted|"
    r"unscripted|fiction|{title},? {organisation}|entertainment|studies|development|factual)\b(?! series)"
    r"| (?:of|for|at|behind) (?:the |a |an |his |her |this )?(?:[\w-]+ ){0,2}?(?:podcast|magazine|newspaper|musical|"
    r"album|website|blog|charity)\b"
    r"| of (?:the |this |that )?(?:\w+ )?(?:character|comic|game|graphic|novel|book)"
)
DONE = ("ed", "en")  # "created for television" is work for a show, "head of television" is not
OTHER_JOB = expression(
    r"\b(?:creative|fashion|managing|artistic|art|casting|funeral|music|general|program|programme|programming|"
    r"commissioning|executive|deputy|news|communications|company|film|movie|food|photography) $"
    r"|\b(?:character|look|game|comic)s? $"
)
OF_A_BOOK = expression(
    rf"\b(?:novels?|books?|manga|comics?|stor(?:y|ies)|memoir|film|movie)\b(?![^.;,]{{0,40}}\b(?:will|to|has|also|who)\b)"
    rf"[^.;,{HUMAN}]{{0,40}}$"
)
WRITES = re.compile(r"(?:wrote|writ(?:es|ing|ten|e)|pen(?:s|ned|ning))$")
OTHER_WORK = expression(
    rf" (?:(?:the|an?|his|her|their|its|this|that|several|many|some|two|three|four|five|original|first|{{title}}['’]s|"
    rf"{{description}}['’]s) ){{1,3}}(?:(?!series\b)[\w-]+ ){{0,2}}?"
    rf"(?:{BOOKS}|songs?\b|music\b|lyrics\b|score\b|theme\b|soundtrack\b|foreword\b|letter\b|essay\b|article\b|"
    r"column\b|post\b|tweet\b|message\b|review\b|note\b)(?! series| adaptation)"
)
# "Ann Lee, who directed the game"
OF_A_FILM = expression(
    r" (?:the|an?|his|her|its|this|that|[“\"'‘]?{work}[”\"'’]?['’]s) (?:(?:[\w-]+|{date}) ){0,3}?"
    r"(?:films?|movies?|(?:video )?games?|musicals?|documentary|stage play)\b(?! (?:series|adaptation|version)|-)"
)
# "Ann Lee created the series and runs it", but not: "the café is full, and Ann Lee runs it"
RUNS_IT, A_SHOW = re.compile(r"\b(?:ran|runs?|running) it$"), re.compile(f"[{SHOW}{DESCRIPTION}]")
MADE = re.compile(
    r"(?:wrote|writ(?:es|ing|ten|e)|penn?(?:s|ed|ing)|(?:direct|helm|produc|creat|mak)(?:s|es|ed|ing))$"
)
WITHIN = 60


def is_no_job(marked: Marked, start: int, end: int) -> bool:
    """Whether the words name a job that is not on a show: casting director, writer of the book."""
    if OTHER_JOB.search(marked.line, max(0, start - 20), start):
        return True
    if WRITES.search(marked.line.string, start, end) and OTHER_WORK.match(marked.line, end):
        return True
    if RUNS_IT.search(marked.line.string, start, end) and not A_SHOW.search(marked.line.string, 0, start):
        return True
    if MADE.search(marked.line.string, start, end) and OF_A_FILM.match(marked.line, end):
        return True
    is_done = marked.line.string[start:end].endswith(DONE)
    return not is_done and NO_JOB_AT_A_SHOW.match(marked.line, end) is not None


def is_of_a_book(marked: Marked, start: int) -> bool:
    """Whether the words before a job say that it is a book's: "the novel, written by"."""
    return OF_A_BOOK.search(marked.line, max(0, start - WITHIN), start) is not None
