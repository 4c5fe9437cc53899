"""What is told of the items of a list beside or below their titles: "Harbour Lights — HBO, June 3", or "Harbour Lights"
above "Where to watch: HBO"."""

from dataclasses import replace
from typing import NamedTuple

from articles.extraction.expressions import Line
from articles.extraction.names.items import IDLE
from articles.extraction.names.schedules import LABEL, TIME
from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.wording import DATE, NETWORK, SEASON, SHOW

MOST_LINES = 4  # between a title and what is told of it
_LABEL = rf"(?:{LABEL.pattern})?"
_TOLD = rf"(?:{{network}}|{{date}}|{TIME}|{IDLE}|(?:on|from|at|via|and)\b)"
_DETAILS = rf"{_LABEL}{_TOLD}(?:[ ,;/|()–—&·:.-]{{1,3}}{_TOLD}){{0,8}}[).]{{0,2}}"
_HEAD = (
    r"(?P<head>[\s“\"‘'(*•–—-]{0,4}(?:\d{1,3}[.):] )?{marks}{title}[,.]?{marks}\*?(?:[,:]? \(?{season}\)?)?)"
)
ALONE = expression(rf"{_HEAD}(?: \([^()]{{0,40}}\))?$")
BEGINS = expression(rf"{_HEAD}(?: \([^()]{{0,40}}\))?(?:[:,]| [–—-] )")
DETAILS = expression(rf"[\s(*•–—-]{{0,4}}{_DETAILS}$")
_PARTED = r"(?:(?:,| ?[–—|·:]| --?) \(?| \(|(?<=[’'”\"]) )"
BESIDE = expression(rf"{_HEAD}{_PARTED}(?P<told>{_DETAILS})(?=$|:| [–—-] | ?\S)")


class Item(NamedTuple):
    """A title, as it stands at the head of its item, and the line that gives its network and its day."""

    head: Marked
    told: Marked

    def as_credit(self) -> Marked | None:
        """The item read as if it gave its networks in brackets: "Harbour Lights (HBO)"."""
        networks = [mark for _, mark in sorted(self.told.marks.items()) if mark.sign == NETWORK]
        return self._with(f" ({', '.join(mark.sign for mark in networks)})", networks) if networks else None

    def as_dated(self) -> Marked | None:
        """The item read as if it gave its day after a dash: "Harbour Lights – June 3"; not a mere weekday."""
        dates = [mark for _, mark in sorted(self.told.marks.items()) if mark.sign == DATE]
        if not dates or not ("-" in (dates[0].value.edtf or "") or LABEL.match(self.told.string)):
            return None
        return self._with(f" – {DATE}", dates[:1])

    def _with(self, told: str, marks: list[Mark]) -> Marked:
        head = [mark for _, mark in sorted(self.head.marks.items()) if mark.sign in (SHOW, SEASON)]
        string = ", ".join(mark.sign for mark in head) + told
        places = [n for n, sign in enumerate(string) if sign in (SHOW, SEASON, NETWORK, DATE)]
        placed = dict(zip(places, [*head, *marks], strict=True))
        return replace(self.told, string=string, line=Line(string), marks=placed)


def item_of(reading: Reading, marked: Marked) -> Item | None:
    """The item of which a line tells nothing but its network and day, or which it begins with."""
    if NETWORK not in marked.string and DATE not in marked.string:
        return None
    if SHOW not in marked.string:
        head = _title_above(reading, marked) if DETAILS.match(marked.line) else None
        return Item(head, marked) if head else None
    beside = BESIDE.match(marked.line)
    if beside is None:
        return None
    told = _part(marked, *beside.span("told"))
    return Item(_part(marked, 0, beside.end("head")), told) if told.marks else None


def _part(marked: Marked, begin: int, end: int) -> Marked:
    string = marked.string[begin:end]
    marks = {n - begin: mark for n, mark in marked.marks.items() if begin <= n < end}
    return replace(marked, string=string, line=Line(string), marks=marks)


def _title_above(reading: Reading, marked: Marked) -> Marked | None:
    """The title that stands alone above a line, with nothing but such lines between, or that begins its paragraph."""
    for above in reversed(reading.marked[max(1, marked.index - MOST_LINES) : marked.index]):
        if above.index in reading.headings.dates_above:
            return None
        is_beside = above.sentence.paragraph == marked.sentence.paragraph
        title = (BEGINS if is_beside else ALONE).match(above.line)
        if title:
            return _part(above, 0, title.end("head"))
        if not (is_beside or DETAILS.match(above.line) or LABEL.match(above.string)):
            return None
    return None
