"""The parts of a quote as one text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.extraction.fact import Span

ENDS_SENTENCE = re.compile(r"[.!?…]\W*$|\n")
# The comma before an attribution, or the place for a stop where the comma stood outside of the marks.
WITHOUT_STOP = re.compile(r"(?<![.!?…—–-])(?<![.!?…][’'”\")\]])(?:,|(?<!,))$")


def in_one_piece(string: str, spans: Sequence[Span]) -> str:
    """The parts of a quote in a text as one text. Where the words between two parts end a sentence, so does the
    first part: “We will see,” said Ann Lee. “It is early.”"""
    words = [spans[0].text]
    for before, after in pairwise(spans):
        if ENDS_SENTENCE.search(string, before.end, after.start):
            words[-1] = WITHOUT_STOP.sub(".", words[-1], count=1)
        words.append(after.text)
    return " ".join(words)
