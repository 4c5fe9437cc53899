"""Which quotations are speech, rather than titles or scare quotes."""

import re
from dataclasses import replace

from articles.extraction.quotes.marks import Quotation
from articles.extraction.quotes.parts import Part
from articles.extraction.quotes.quoted_names import is_title_case, names_a_work
from articles.extraction.quotes.saying import SAYS_PLAINLY

FEWEST_WORDS = 4
LONGEST_TITLE = 10
A_NAME = r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+"
UNMARKED_CUE = re.compile(
    rf"[,?!] (?:(?:s?he|they|{A_NAME}) {SAYS_PLAINLY}|{SAYS_PLAINLY} {A_NAME})(?: [^,.]{{1,60}})?\.?$"
)
CUE_BETWEEN = re.compile(rf"(?:(?:s?he|they|{A_NAME}) {SAYS_PLAINLY}|{SAYS_PLAINLY} (?:s?he|they|{A_NAME})),")
ENDS_SPEECH = frozenset(",?!—–-…")


def without_cue(string: str, quotation: Quotation) -> Quotation:
    """An unclosed quotation without a trailing attribution: ""It was time to go, Bell said."."""
    cue = UNMARKED_CUE.search(string, quotation.start, quotation.end)
    return replace(quotation, end=cue.start() + 1) if cue else quotation


def is_speech(part: Part, previous: Part | None) -> bool:
    return _is_said(part) or _goes_on(part, previous)


def _is_said(part: Part) -> bool:
    string, quotation = part.text.string, part.quotation
    written = string[quotation.start : quotation.end]
    words = written.split()
    if len(words) <= LONGEST_TITLE and names_a_work(string, part.opening, quotation.end):
        return False
    if written.isupper() and len(words) >= FEWEST_WORDS:
        return not written[-1].isalpha()
    if len(words) <= LONGEST_TITLE and is_title_case(words):
        return len(words) < 3 and words[-1][-1] in ENDS_SPEECH and part.begins_sentence
    return len(words) >= FEWEST_WORDS or words[-1][-1] in ENDS_SPEECH or part.begins_sentence


def _goes_on(part: Part, previous: Part | None) -> bool:
    """Whether a few words continue speech that a cue splits: ""It was time," she said, "to go"."."""
    if previous is None or previous.paragraph is not part.paragraph:
        return False
    gap = part.text.string[previous.closing(part.quotation.start) : part.opening]
    return previous.last in ENDS_SPEECH and CUE_BETWEEN.fullmatch(gap.strip()) is not None
