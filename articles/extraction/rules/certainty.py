"""How certain a sentence makes its statement: announced, reported by others, or only speculated about."""

from articles.extraction.dates import DateMention
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.rules.rule import Draft

ANNOUNCED, REPORTED, SPECULATED = "announced", "reported", "speculated"
CERTAINTY = (SPECULATED, REPORTED, ANNOUNCED)
"""From least to most certain."""

NEWS = frozenset(("status", "final_season", "premiere", "finale", "episodes", "cast"))
"""The kinds of statements that a sentence may hedge; makers and networks are mostly taken for granted."""

WITHIN = 60
SOUGHT = (
    r"rumou?red to|(?:talks|negotiations|discussions) (?:to|for|about|over|with)|eyed (?:to|for|as)|considering|mulling"
    r"|(?:tipped|touted) (?:to|for|as)|is likely to|are likely to"
)
SUPPOSED = expression(
    rf"\b(?:{SOUGHT}|could|might|may|perhaps|maybe|possibly|weighing|(?:hopes?|hoping|wants?) to|would (?:love|like) to"
    r"|chances? (?:of|that))\b[^,;:.–—]{0,45}$"
)
SOUGHT_FOR = expression(rf"\b(?:{SOUGHT})\b[^,;:.–—]{{0,45}}$")
IN_TALKS = expression(
    r"(?: (?:is|are|was|were|may be|has been|have been))?(?: \w+ly| now| also| all| reported to be)?"
    r" (?:in (?:\w+ )?(?:talks|negotiations|discussions|the running)|being eyed|eyed|rumou?red|tipped"
    r"|linked (?:to|with)|could|might|may)\b"
)
FROM_OTHERS = (
    r"(?:(?:an?|the|new|one|several|multiple|some) ){0,2}(?:reports?|sources?|insiders?|rumou?rs?|leaks?)\b"
    r"|{other}|{organisation}(?<!{network})"
)
SAID_BY_OTHERS = expression(
    rf"\b(?:according to|per|as reported by|as first reported by|learned by) (?:{FROM_OTHERS})"
    r"|\b(?:sources?|insiders?|reports?)(?: (?:close to|from|in) [^,;]{1,40}?)?"
    r" (?:say|said|says|tell|told|tells|claim|claims|claimed|suggest|suggests|suggested|reveal|revealed)\b"
    r"|(?:{other}|{organisation}(?<!{network}))(?: is| has| was)?(?: first)? report(?:s|ed|ing)\b|\breportedly\b"
    r"|[-–—:(] ?report\)?$|^report ?:"
)


def modality(draft: Draft) -> str:
    """How certain its sentence makes a draft."""
    if draft.kind not in NEWS:
        return ANNOUNCED
    marked, place = draft.marked, _place(draft)
    before = max(0, place - WITHIN), place
    if "person" in draft.named:
        is_supposed = SOUGHT_FOR.search(marked.line, *before) or IN_TALKS.match(marked.line, place + 1)
    else:
        is_supposed = SUPPOSED.search(marked.line, *before)
    if is_supposed:
        return SPECULATED
    return REPORTED if SAID_BY_OTHERS.search(marked.line) else ANNOUNCED


def _place(draft: Draft) -> int:
    """The position in the marked string of what states the draft: its person, its date, or else its words."""
    person, marked = draft.named.get("person"), draft.marked
    if person and marked.span.start <= person.start < marked.span.end:
        return marked.position(person.start)
    day = draft.keys.get("date_text") if draft.kind != "status" else None
    return next((n for n in marked.marks if day and _is_day(marked, n, day)), marked.position(draft.place))


def _is_day(marked: Marked, n: int, words: str) -> bool:
    value = marked.marks[n].value
    return isinstance(value, DateMention) and value.text == words
