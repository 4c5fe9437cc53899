"""Titles named only as background about a person."""

from articles.extraction.names.table import Name, Names
from articles.extraction.reading.marked import SIGNS
from articles.extraction.reading.wording import is_credit, only_identifies
from articles.extraction.text import Text


def is_background(text: Text, names: Names, show: Name) -> bool:
    """Whether a mention of a show only identifies somebody: "the X star", "Ann Lee (X)", "who created X"."""
    sentence = text.sentence_at(show.start)
    if only_identifies(text.string, sentence.start, show.start, show.end):
        return True
    before = _signed(text, names, sentence.start, show.start)
    return is_credit(before, len(before))


def _signed(text: Text, names: Names, start: int, end: int) -> str:
    """The text between two offsets with each name replaced by a sign."""
    parts, position = [], start
    for name in names.in_(start, end):
        if name.start >= position:
            parts += [text.string[position : name.start], SIGNS[name.kind]]
            position = name.end
    return "".join([*parts, text.string[position:end]])
