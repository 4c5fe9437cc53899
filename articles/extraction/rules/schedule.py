"""Lines of a schedule: a show with its first date beside or above it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.expressions import Line
from articles.extraction.names.schedules import TIME
from articles.extraction.reading.article import Reading
from articles.extraction.reading.headings import LONGEST_LINE
from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.wording import DATE, SHOW
from articles.extraction.rules.items import item_of
from articles.extraction.rules.rule import Rule

_AT = rf"[^\w]{{0,4}}(?:(?:{TIME}|\d[\d:.]*)[^\w]{{1,3}})?"
RULES = [
    Rule(
        "in a line with its date",
        rf"{_AT}(?:the )?(?:{{title}}[’'\"”]?(?:[^.;!?]{{0,40}}?[:,–—|(-] ?| )"
        r"(?:(?:from|on|premieres|airs|returns|starts) )?{date}"
        r"|{date} ?[:–—|-] ?{marks}{title})[^.!?]{0,50}$",
        "Harbour Lights – season 2, June 3 (ITV)",
        {"kind": "premiere"},
    ),
    Rule(
        "below its date",
        rf"{_AT}(?:the )?{{title}}[’'\"”]?\*?(?:[ :,–—|(&-](?:[ap]\.m\.|[^.!?]){{0,65}})?$",
        "Thursday, June 3\n\nHarbour Lights (ITV)",
        {"kind": "premiere"},
    ),
]
BESIDE, BELOW = RULES
TITLE_OF_ITEM = expression(
    rf"{_AT}(?P<title>{{marks}}{{title}}{{marks}})\*?(?:(?: \([^()]{{0,40}}\))? ?(?:--|[–—] )|: (?!{{season}}))"
)
DAY_FIRST = expression(rf"[^\w]{{0,4}}(?P<date>{{date}})(?:,? (?:at )?{TIME})?(?:: | ?[–—|-]{{1,2}} )")
_ITEM = (
    r"{marks}{title}[’'\"”]?\*?(?:[,:]? {season}(?: (?:premiere|finale))?)?"
    r"(?: ?\((?:[^()]){0,60}\))?(?:[,;.][’'\"”]?|,? and|,? &)? ?"
)
ITEM, ITEMS = expression(_ITEM), expression(rf"(?:{_ITEM}){{1,8}}$")
_EVENT = r"\b(?:premiere|debut|returns|finale)\b"
TOLD_AS_FIRST = expression(
    rf"{{title}}[^.]{{0,30}}{_EVENT}(?:[^.]{{0,12}}| ?\([^()]{{0,60}}\)[^.]{{0,3}})$"
    rf"|{_AT}{{marks}}{{title}}{{marks}} ?\((?:[^()]{{0,60}}[ ,])?{_EVENT}(?=[^()]{{0,30}}\))"
)
ENDING, BEGINNING = (
    expression(r"\b(?:finales?|endings?)\b"),
    expression(r"\b(?:premier|debut|return|start|launch|begin)"),
)
SEVERAL, MANY = 2, 4


def with_date_above(reading: Reading, marked: Marked, end: int | None = None) -> Marked | None:
    """A line below a heading that is a date, cut at `end` and read as if it ended with that date."""
    date = reading.headings.dates_above.get(marked.index)
    if date is None or DATE in marked.string[:end]:
        return None
    return _with_date(marked, 0, len(marked.string) if end is None else end, date)


def _with_date(marked: Marked, start: int, end: int, date: Mark) -> Marked:
    """Part of a line, read as if it ended with a date."""
    told = marked.string[start:end].rstrip(" ,;")
    told = told.removesuffix(".") if told.endswith(").") else told
    string = f"{told}{')' if told.count('(') > told.count(')') else ''} on {DATE}"
    marks = {n - start: mark for n, mark in marked.marks.items() if start <= n < end}
    return replace(marked, string=string, line=Line(string), marks={**marks, len(string) - 1: date})


def _items(reading: Reading, marked: Marked) -> list[Marked]:
    """A line of its own for each title that follows a date in its line, or stands with others below a date."""
    head = DAY_FIRST.match(marked.line)
    start = head.end() if head else 0
    date = marked.marks[head.start("date")] if head else reading.headings.dates_above.get(marked.index)
    if date is None or not ITEMS.match(marked.line, start):
        return []
    items = [item.span() for item in ITEM.finditer(marked.line, start)]
    return [_with_date(marked, *item, date) for item in items] if head or len(items) > 1 else []


def event_below_date(reading: Reading, marked: Marked) -> Marked | None:
    """A line that mentions a show's premiere or finale, read with the date above it."""
    told = TOLD_AS_FIRST.search(marked.line)
    return with_date_above(reading, marked, told.end()) if told else None


def _end_of_title(marked: Marked) -> int | None:
    """The end of a title that a dash separates from its description."""
    title = TITLE_OF_ITEM.match(marked.line)
    return title.end("title") if title else None


def is_about_finales(reading: Reading, line: Marked) -> bool:
    """Whether a line of a schedule is about the end of a season: it, or else the headline, mentions finales."""
    if ENDING.occurs(line.line) or BEGINNING.occurs(line.line):
        return ENDING.occurs(line.line)
    headline = reading.marked[0]
    return ENDING.occurs(headline.whole) and not BEGINNING.occurs(headline.whole)


def listed(reading: Reading, marked: Marked) -> Iterator[tuple[Rule, Marked, int, re.Match]]:
    """For a line that dates a show without a verb of airing: the rule, the line as read, the date's position
    in it, and the match."""
    if marked.in_quote:
        return
    item = item_of(reading, marked) if DATE in marked.string else None
    marked = (item and item.as_dated()) or marked
    if SHOW not in marked.string:
        return
    if items := _items(reading, marked):
        for item in items:
            if match := BELOW.expression.match(item.line):
                yield BELOW, item, len(item.string) - 1, match
        return
    is_long = len(marked.string) > LONGEST_LINE
    title_ends = _end_of_title(marked)
    dated = event_below_date(reading, marked)
    if dated is None and (title_ends or not is_long):
        dated = with_date_above(reading, marked, title_ends)
    if dated and (match := BELOW.expression.match(dated.line)):
        yield BELOW, dated, len(dated.string) - 1, match
    elif is_long:
        return
    elif DATE in marked.string and (match := BESIDE.expression.match(marked.line)):
        yield BESIDE, marked, marked.string.index(DATE), match


def how_many(reading: Reading) -> str:
    """How many dated lines an article has; a schedule has many."""
    count = reading.headings.dated_lines
    return f"{'many' if count >= MANY else 'several' if count >= SEVERAL else 'few'} dated lines"


def as_finale(line: Marked, n: int) -> Marked:
    """A finale's line with its date at `n`, read as if spelled out: "X finale on June 3"."""
    show = next(mark for _, mark in sorted(line.marks.items()) if mark.sign == SHOW)
    string = f"{SHOW} finale on {DATE}"
    return replace(line, string=string, line=Line(string), marks={0: show, len(string) - 1: line.marks[n]})
