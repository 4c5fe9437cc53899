"""Whether a sentence speaks of what has been or of what is to come."""

import re

from articles.extraction.reading.marked import Marked

PAST = re.compile(r"(?:ed|began|came|ran|drew|took)$")
PASSIVE_TO_COME = re.compile(r"\b(?:be|is|are|being) (?:\w+ly )?$")
SET_FOR = re.compile(r"(?:slated|scheduled|planned|targeted|eyed|set|ready|up|in|tap) for$|^dated$")
AHEAD = re.compile(
    r"\b(?:will|to(?! (?:its|the|an?|his|her|their)\b)|set|would|can|could|is|are|expected|due)\b[^,]*$|(?:wo"
    r"|ca)n['’]t\b[^,]*$"
)
BEHIND = re.compile(r"\b(?:was|were|had|has|have|back in)(?: \w+)?(?: the| a| its)? $")
PRESENT = re.compile(r"(?:[^s]s|hits)$")


def direction_of(marked: Marked, verb: re.Match) -> str:
    """Whether what a verb says has been or is still to come; "" where it does not tell, as "its debut"."""
    word = verb.group().casefold()
    first = word.partition(" ")[0]
    before = marked.string[max(0, verb.start() - 30) : verb.start()].casefold()
    if SET_FOR.search(word):
        return "future"
    if SINCE.search(before) or (PAST.search(first) and not PASSIVE_TO_COME.search(before)):
        return "past"
    if AHEAD.search(before):
        return "future"
    if BEHIND.search(before):
        return "past"
    return "future" if PRESENT.search(first) else ""


SINCE = re.compile(r"\b(?:since|following(?! (?:each|every|weekly|on|over)\b))\b[^,]*$")
