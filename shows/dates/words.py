"""Reads date words: a whole string, the beginning of a text, or an editor's input."""

import re

from shows.dates.forms import ANY_FORM, FORMS
from shows.dates.partial import PartialDate
from shows.dates.reading import DateReading

LONGEST = 80
EXAMPLES = "14 June 2019, 14 June ?, June 2019, fall 2025, 2019 or XXXX-06-14"
FILLER = re.compile(
    r"^(?:(?:on|in|by|at|until|till|from|since|around|about|starting|sometime|back|the)\b ?){1,4}",
    re.IGNORECASE,
)
TIME_OF_DAY = re.compile(r",? (?:at|@) \d[^,]{0,30}$", re.IGNORECASE)
UNKNOWN_YEAR = re.compile(r",?\s{0,3}\?{1,4}$")
AMBIGUOUS = re.compile(r"(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])(?:[/.-](?:\d\d){1,2})?")


def read_words(text: str) -> DateReading | None:
    """What the string says if all of it is date words, else None."""
    if len(text) > LONGEST:
        return None
    words = TIME_OF_DAY.sub("", " ".join(text.split()))
    for candidate in (words, FILLER.sub("", words)):
        for form in FORMS:
            match = form.pattern.fullmatch(candidate)
            if match and (reading := form.read(match)):
                return reading
    return None


def match_words(text: str, start: int, end: int) -> tuple[int, DateReading] | None:
    """The longest date words of `text[start:end]` that begin at `start`: their end, and what they say."""
    first = ANY_FORM.match(text, start, end)
    if not first:
        return None
    of_forms = [(form, form.pattern.match(text, start, end)) for form in FORMS[first.lastindex - 1 :]]
    fitting = [(form, match) for form, match in of_forms if match]
    for form, match in sorted(fitting, key=lambda pair: -pair[1].end()):
        if reading := form.read(match):
            return match.end(), reading
    return None


def read_input(text: str) -> PartialDate:
    """The date in an editor's input, as EDTF or words ("14 june ?"). Raises ValueError, saying what was expected."""
    typed = text.strip()
    try:
        return PartialDate.parse(typed.upper())
    except ValueError:
        pass
    if AMBIGUOUS.fullmatch(typed):
        raise ValueError(f"expected the month as a word (5 June 2019), since {typed!r} can be read two ways")
    reading = read_words(UNKNOWN_YEAR.sub("", typed))
    if reading is None or reading.edtf is None or reading.relative:
        raise ValueError(f"expected a date such as {EXAMPLES}, not {typed[:LONGEST]!r}")
    return reading.edtf
