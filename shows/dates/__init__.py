"""Dates that say no more than their words: how English writes them, and what an anchor date adds."""

from shows.dates.partial import Direction, PartialDate
from shows.dates.reading import DateReading
from shows.dates.words import match_words, read_input, read_words

__all__ = [
    "DateReading",
    "Direction",
    "PartialDate",
    "match_words",
    "read_input",
    "read_words",
]
