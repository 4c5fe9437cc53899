"""Dates that say no more than their words: how English writes them, and what an anchor adds."""

from shows.dates.partial import Direction, PartialDate
from shows.dates.reading import Reading
from shows.dates.reasons import DISPUTED, NO_ANCHOR, NOT_STATED, REJECTED, UNKNOWN_REASONS
from shows.dates.words import match_words, read_input, read_words

__all__ = [
    "DISPUTED",
    "NOT_STATED",
    "NO_ANCHOR",
    "REJECTED",
    "UNKNOWN_REASONS",
    "Direction",
    "PartialDate",
    "Reading",
    "match_words",
    "read_input",
    "read_words",
]
