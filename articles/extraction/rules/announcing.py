"""Shows announced together without titles, which the next sentences give: "HBO has ordered three dramas. The
first, X, is set in a library"."""

import re
from collections.abc import Iterator
from itertools import islice

from articles.extraction.names.table import Name
from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.seasons import number
from articles.extraction.reading.wording import SHOW, SUBJECT_WITHIN, is_credit, is_modifier, is_parent
from articles.extraction.rules.turn_words import SHOWS

TOGETHER = expression(
    r"(?<!\ball )(?<!\bthese )(?<!\bthose )(?<!\bof )"
    r"\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)"
    rf" (?:(?!episodes?\b|of\b)[\w'’-]+,? |{{organisation}}['’]?s? ){{0,4}}?"
    rf"(?:{SHOWS}|commissions|renewals|pick-?ups|orders|cancell?ations|additions)\b"
)
PARTED = re.compile(r"[,;] ")
NEAR = 40
SENTENCES_AFTER, MOST_WITHOUT = 30, 6


def announced_after(reading: Reading, marked: Marked, match: re.Match) -> Iterator[tuple[About, list[str]]]:
    """The shows first named after a sentence that reports on a number of unnamed shows, each with its
    circumstances."""
    together = TOGETHER.search(marked.line, max(0, match.start() - NEAR), match.end() + NEAR)
    if (
        together is None
        or SHOW in marked.string
        or PARTED.search(marked.string, match.end(), together.start())
    ):
        return
    for place, (name, begins) in enumerate(islice(_named_after(reading, marked), number(together["count"]))):
        yield (
            About(name, "told after"),
            [f"told after, {'first' if begins else 'inside'}", f"told after as number {min(place, 3)}"],
        )


def _named_after(reading: Reading, marked: Marked) -> Iterator[tuple[Name, bool]]:
    """The shows named in the sentences after this one, and whether each opens its sentence."""
    known, without = set(), 0
    for later in reading.body_after(marked, SENTENCES_AFTER):
        without += 1
        for n, mark in later.marks.items():
            if mark.sign == SHOW and mark.name.canonical not in known:
                known.add(mark.name.canonical)
                if not (
                    is_modifier(later.string, n) or is_credit(later.string, n) or is_parent(later.string, n)
                ):
                    without = 0
                    yield mark.name, n < SUBJECT_WITHIN
        if without > MOST_WITHOUT:
            break
