"""What a heading or a colon says about the lines below it: "Thursday, June 3", "New dramas include:", "Cancelled"."""

import re
from collections.abc import Iterable
from functools import cached_property

from articles.extraction.names.schedules import TIME
from articles.extraction.names.table import Name
from articles.extraction.reading.marked import Mark, Marked
from articles.extraction.reading.wording import DATE, SHOW

ALONE = re.compile(rf"{DATE}[*:]?\s*")
ITEM = re.compile(rf"[“\"‘']?{SHOW}[”\"’']?(?: ?(?:\(|--|[–—] )|: )")
WITH_YEAR = re.compile(r"\d{4}")
LONGEST_LINE = 90
COLON, SHORT = re.compile(r":\s*$"), re.compile(r"[^.!?]{3,40}")
BEGINS_LINE = re.compile(rf"[^\w{SHOW}]{{0,4}}(?P<show>{SHOW})[’”\"']?\s*(?:$|[–—:,(-]|for (?:its|an?) )")
DATED = re.compile(rf"[^\w{SHOW}{DATE}]{{0,4}}(?:{TIME}[^\w{SHOW}]{{1,3}})?[{SHOW}{DATE}]")
MOST_BELOW, MOST_BETWEEN = 60, 8


class Headings:
    """The headings among the marked sentences of an article, which must be in order."""

    def __init__(self, marked: Iterable[Marked]):
        self._sentences = [one for one in marked if not one.in_quote]
        self._places = {one.index: n for n, one in enumerate(self._sentences)}

    @cached_property
    def dates_above(self) -> dict[int, Mark]:
        """The date in a heading above each undated short sentence, or each that begins with a title, by
        sentence index.

        A heading in a series of days applies to every line up to the next; any other ends at the first long
        sentence.
        """
        above, date = {}, None
        for marked in self._sentences:
            is_long = len(marked.string) > LONGEST_LINE
            if ALONE.fullmatch(marked.string):
                date = marked.marks[0]
            elif ALONE.match(marked.string):
                date = None
            elif date and (not is_long or ITEM.match(marked.string)):
                above[marked.index] = date
            elif date and not self._has_days:
                date = None
        return above

    @cached_property
    def _has_days(self) -> bool:
        """Whether several dates without a year stand alone, as in a week's schedule."""
        alone = [one.marks[0].value.edtf for one in self._sentences if ALONE.fullmatch(one.string)]
        return len(alone) > 1 and not any(WITH_YEAR.match(edtf or "") for edtf in alone)

    @cached_property
    def dated_lines(self) -> int:
        """How many short lines begin with a date or a show and are dated, in the line or by a heading."""
        short = (one for one in self._sentences if len(one.string) <= LONGEST_LINE)
        return sum(
            (DATE in one.string or one.index in self.dates_above) and bool(DATED.match(one.string))
            for one in short
        )

    def shows_below(self, heading: Marked) -> list[Name]:
        """The shows that begin the lines below a heading or below a sentence that ends with a colon."""
        found: list[Name] = []
        if heading.in_quote or SHOW in heading.string or not self._introduces(heading):
            return found
        place, without = self._places[heading.index] + 1, 0
        for marked in self._sentences[place : place + MOST_BELOW]:
            begin = BEGINS_LINE.match(marked.string)
            without = 0 if begin else without + 1
            if begin:
                found.append(marked.marks[begin.start("show")].name)
            elif without > MOST_BETWEEN or marked.string.rstrip().endswith(":"):
                break
        return found

    def _introduces(self, heading: Marked) -> bool:
        """Whether a sentence ends with a colon, or is a short line of its own."""
        if COLON.search(heading.string):
            return True
        place = self._places[heading.index]
        begins = place == 0 or self._sentences[place - 1].sentence.paragraph != heading.sentence.paragraph
        return begins and SHORT.fullmatch(heading.string) is not None
