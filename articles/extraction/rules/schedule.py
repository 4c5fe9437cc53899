"""The lines of a schedule: a show, and beside or above it the date on which it begins."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.expressions import Line
from articles.extraction.headings import LONGEST_LINE
from articles.extraction.marked import Marked, expression
from articles.extraction.reading import Reading
from articles.extraction.rules.rule import Rule
from articles.extraction.wording import DATE, SHOW

_AT = r"[^\w]{0,4}(?:\d[\d:.]*(?: ?[ap]\.?m\.?)?[^\w]{1,3})?"
RULES = [
    Rule(
        "in a line with its date",
        rf"{_AT}(?:{{title}}[’'\"”]?(?:[^.;!?]{{0,40}}?[:,–—|(-] ?| )"
        r"(?:(?:from|on|premieres|airs|returns|starts) )?{date}"
        r"|{date} ?[:–—|-] ?{marks}{title})[^.!?]{0,50}$",
        "Harbour Lights – season 2, June 3 (ITV)",
        {"kind": "premiere"},
    ),
    Rule(
        "below its date",
        rf"{_AT}{{title}}[’'\"”]?(?:[ :,–—|(&-][^.!?]{{0,60}})?$",
        "Thursday, June 3\n\nHarbour Lights (ITV)",
        {"kind": "premiere"},
    ),
]
BESIDE, BELOW = RULES
TOLD_AS_FIRST = expression(r"{title}[^.]{0,30}\b(?:premiere|debut|returns|finale)\b[^.]{0,12}$")
SEVERAL, MANY = 2, 4


def with_date_above(reading: Reading, marked: Marked) -> Marked | None:
    """A line below a date that stands alone, read as if it ended with that date."""
    date = reading.headings.dates_above.get(marked.index)
    if date is None or DATE in marked.string:
        return None
    string = f"{marked.string} on {DATE}"
    return replace(marked, string=string, line=Line(string), marks={**marked.marks, len(string) - 1: date})


def listed(reading: Reading, marked: Marked) -> Iterator[tuple[Rule, Marked, int, re.Match]]:
    """The rule by which a line gives a date to a show without a word of airing, the line, and where in it the date
    and what the rule matched are."""
    if len(marked.string) > LONGEST_LINE or SHOW not in marked.string or marked.in_quote:
        return
    dated = with_date_above(reading, marked)
    if dated and (match := BELOW.expression.match(marked.line)):
        yield BELOW, dated, len(dated.string) - 1, match
    elif DATE in marked.string and (match := BESIDE.expression.match(marked.line)):
        yield BESIDE, marked, marked.string.index(DATE), match


def how_many(reading: Reading) -> str:
    """Whether an article has many lines with dates, as a schedule has."""
    count = reading.headings.dated_lines
    return f"{'many' if count >= MANY else 'several' if count >= SEVERAL else 'few'} dated lines"
