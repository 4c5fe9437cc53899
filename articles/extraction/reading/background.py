"""Which titles an article names only to say what somebody did before."""

from articles.extraction.names.table import Name, Names
from articles.extraction.reading.marked import SIGNS
from articles.extraction.reading.wording import is_credit, says_who
from articles.extraction.text import Text


def is_background(text: Text, names: Names, show: Name) -> bool:
    """Whether a place names a show only to say who somebody is: "the X star", "Ann Lee (X)", "who created X"."""
    sentence = text.sentence_at(show.start)
    if says_who(text.string, sentence.start, show.start, show.end):
        return True
    before = _signed(text, names, sentence.start, show.start)
    return is_credit(before, len(before))


def _signed(text: Text, names: Names, start: int, end: int) -> str:
    """The words between two offsets with a sign for each name."""
    parts, position = [], start
    for name in names.in_(start, end):
        if name.start >= position:
            parts += [text.string[position : name.start], SIGNS[name.kind]]
            position = name.end
    return "".join([*parts, text.string[position:end]])
