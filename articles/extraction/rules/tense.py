"""Whether a sentence speaks of the past or of the future."""

import re

from articles.extraction.reading.marked import Marked

PAST = re.compile(r"(?:ed|began|came|ran|drew|took|went|left|bade)$")
PASSIVE_TO_COME = re.compile(r"\b(?:be|is|are|being) (?:\w+ly )?$")
SET_FOR = re.compile(
    r"(?:slated|scheduled|planned|targeted|eyed|set|ready|up|in|tap) for$"
    r"|^(?:dated|scheduled|slated|slotted|earmarked|pencill?ed in)$"
)
AHEAD = re.compile(
    r"\b(?:will|to(?! (?:its|the|an?|his|her|their)\b)|set|would|can|could|is|are|expected|due)\b[^,]*$|(?:wo"
    r"|ca)n['’]t\b[^,]*$"
)
BEHIND = re.compile(r"\b(?:was|were|had|has|have|back in)(?: (?!until\b|till\b)\w+)?(?: the| a| its)? $")
PRESENT = re.compile(r"(?:[^s]s|hits|arrive|begin|conclude)$")
# "the finale is set for June 3", "June 3 brings the return of", "has set a June 3 return", "ahead of its June 3 finale"
AHEAD_BETWEEN = re.compile(
    r"[^,;]{0,60}\b(?:(?:is|are|has been|have been) (?:now |officially |currently )?"
    r"(?:set|slated|scheduled|due|expected|planned)|will)\b[^,;]*$",
    re.IGNORECASE,
)
BEHIND_BETWEEN = re.compile(r" (?:was|were) (?:on )?$")
BRINGS = re.compile(r"(?:['’]s|,)? (?:(?:also|then) )?(?:will|brings|marks|sees|is|heralds|welcomes)\b")
SETS_A_DAY = re.compile(
    r"\b(?:set|sets|setting|fixed|fixes|eye|eyes|eyeing|gets?|got|ahead of) (?:an?|its|the|their) (?:\w+day,? )?$",
    re.IGNORECASE,
)
WITHIN = 30


def direction_of(marked: Marked, verb: re.Match, day: int) -> str:
    """The direction of a date at `day`, by its verb and by the words between them; empty if they do not tell."""
    return _of_verb(marked, verb) or _of_words_between(marked.string, verb, day)


def _of_words_between(string: str, verb: re.Match, day: int) -> str:
    if day > verb.start():
        between = string[verb.end() : day]
        return "future" if AHEAD_BETWEEN.match(between) else "past" if BEHIND_BETWEEN.match(between) else ""
    if BRINGS.match(string, day + 1, verb.start()) or SETS_A_DAY.search(string, max(0, day - WITHIN), day):
        return "future"
    return ""


def _of_verb(marked: Marked, verb: re.Match) -> str:
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
