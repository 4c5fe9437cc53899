"""Dates that say no more than their words: how English writes them, and what an anchor date adds."""

from shows.dates.partial import Direction, PartialDate
from shows.dates.reading import Reading
from shows.dates.words import match_words, read_input, read_words

__all__ = [
    "Direction",
    "PartialDate",
    "Reading",
    "match_words",
    "read_input",
    "read_words",
]
