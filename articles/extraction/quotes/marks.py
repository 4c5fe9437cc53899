"""Which stretches of a text are enclosed in quotation marks.

A mark's neighbours tell whether it can open, close, or do either; one pass over a paragraph's marks with a
stack then pairs them. Where neighbours do not decide (the apostrophe of "the fans' favourite" or the end of a
quote?), the next unambiguous mark does; a table, made beforehand from the end of the paragraph, holds it. So
the work is linear in the length of the text, however many marks it has.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

DOUBLE, SINGLE, ANGLE = FAMILIES = ("double", "single", "angle")

_FAMILY = dict.fromkeys(("``", "''", "‘‘", "’’"), DOUBLE)
_FAMILY |= dict.fromkeys('"“”„‟', DOUBLE) | dict.fromkeys("'‘’‚‛`´", SINGLE) | dict.fromkeys("«»‹›", ANGLE)
_RUN = re.compile("[\"“”„‟'‘’‚‛`´«»‹›]+")
_DOUBLED = re.compile("``|''|‘‘|’’|.")
_DOUBLED_OPENS = re.compile(r"(?:^|[\s([])(?:``|''|‘‘)\w")
_LONGEST_RUN = 5
_MOST_UNMARKED = 8

_ONLY_OPENS = frozenset(("``", "‘‘", *"“„‟‘‚‛`«‹"))
_ONLY_CLOSES = frozenset(("’’", *"”’´»›"))
_BEFORE_OPENING = frozenset("([{<>=*/:,;-–—―")
_AFTER_CLOSING = frozenset(".,;:!?…)]}<>*/-–—―&|")
_NEVER_AFTER_OPENING = frozenset(",;:!?)]}")
_PUNCTUATION = frozenset(".,!?…;:)]-–—*%")
_SENTENCE_END = frozenset(".!?…:;,'\"’”»)]")

_CONTRACTION = re.compile(r"(?:s|m|t|d|re|ve|ll)\b", re.IGNORECASE)
_LEFT_OUT = re.compile(
    r"(?:em|im|er|til|till|cause|cos|coz|bout|round|n|tis|twas|twere|nuff|fraid|neath|gainst|scuse|kay)\b"
)
_YEAR_LEFT_OUT = re.compile(r"\d\ds\b|\d\d\b(?!['’]|\s[A-Z])")
_CLIPPED_WORD = re.compile(r"(?:s|in|\Wo|ol|th|an|z|x)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two marks: offsets in code points, without the marks themselves.

    `paragraph` is the index of its paragraph. `closed` is False if the paragraph has no closing mark; then
    the quotation ends with the paragraph, or before the next opening mark. `depth` is the number of
    quotations around it. `continues` is True if it continues the unclosed quotation of the paragraph before,
    as is the convention for speech of several paragraphs.
    """

    start: int
    end: int
    paragraph: int
    closed: bool
    depth: int
    continues: bool


class _Mark(NamedTuple):
    """One quotation mark of a paragraph.

    `strong` means that punctuation before it rules out an apostrophe; `clipped` that the word before it may
    be a plural possessive or a shortened word.
    """

    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    strong: bool
    clipped: bool


class _Found(NamedTuple):
    start: int
    end: int
    family: str
    closed: bool


def find_quotations(string: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """The quotations in paragraphs given as (start, end) offsets, in reading order, outer before inner."""
    stretches = [_Stretch(string, start, end) for start, end in paragraphs]
    # If no quotation opens with a doubled single mark, two adjacent single marks close a quote within a
    # quote.
    doubled = any(mark in string for mark in ("``", "''", "‘‘")) and _DOUBLED_OPENS.search(string) is not None
    marks_of = [list(_marks(stretch, doubled)) for stretch in stretches]
    result: list[Quotation] = []
    unclosed: str | None = None
    for index, (stretch, marks) in enumerate(zip(stretches, marks_of, strict=True)):
        goes_on = index + 1 < len(stretches) and stretches[index + 1].opens_with_mark
        if (
            unclosed
            and not marks
            and _closes_later(marks_of[index + 1 : index + 1 + _MOST_UNMARKED], unclosed)
        ):
            if stretch.start < stretch.end:
                whole = Quotation(stretch.start, stretch.end, index, closed=False, depth=0, continues=True)
                result.append(whole)
            continue
        inside = unclosed if unclosed and _first_mark_closes(marks, unclosed) else None
        found = _Pairing(stretch, marks, goes_on, inside).run() if marks else []
        continues = bool(unclosed and found and (inside or found[0].start == stretch.first_word))
        result += _with_depth(found, index, continues)
        if continues or not stretch.interrupts:
            unclosed = next((f.family for f in found if not f.closed and f.end == stretch.end), None)
    return result


class _Stretch:
    """A paragraph without surrounding white space."""

    def __init__(self, string: str, start: int, end: int) -> None:
        while start < end and string[start].isspace():
            start += 1
        while start < end and string[end - 1].isspace():
            end -= 1
        self.string, self.start, self.end = string, start, end
        self.first_word = start
        while self.first_word < end and (
            string[self.first_word] in _FAMILY or string[self.first_word].isspace()
        ):
            self.first_word += 1

    @property
    def opens_with_mark(self) -> bool:
        return self.first_word > self.start and self.string[self.start] not in _ONLY_CLOSES

    @property
    def interrupts(self) -> bool:
        """Whether it is a caption or a heading rather than a sentence, and so may stand within speech."""
        ended = self.start == self.end or self.string[self.end - 1] in _SENTENCE_END
        return not ended and not self.opens_with_mark


def _first_mark_closes(marks: Sequence[_Mark], family: str) -> bool:
    """Whether a paragraph that does not open with a mark belongs to the quotation left open before it."""
    first = next((mark for mark in marks if mark.family == family), None)
    return family != SINGLE and first is not None and first.closes and not first.opens


def _closes_later(following: Sequence[Sequence[_Mark]], family: str) -> bool:
    """Whether the next paragraph with marks begins inside the quotation left open, so that those between
    belong to it: a post or a statement of several lines has marks at its two ends only."""
    return _first_mark_closes(next(filter(None, following), ()), family)


def _with_depth(found: Sequence[_Found], paragraph: int, continues: bool) -> Iterator[Quotation]:
    around: list[int] = []
    for n, (start, end, _, closed) in enumerate(found):
        while around and around[-1] <= start:
            around.pop()
        yield Quotation(start, end, paragraph, closed, len(around), continues and n == 0)
        around.append(end)


def _marks(stretch: _Stretch, doubled: bool) -> Iterator[_Mark]:
    """The quotation marks of a paragraph, except those that can only be apostrophes.

    Adjacent marks share their neighbours: in `go.'"` both close. A longer run of marks is an ornament.
    """
    string = stretch.string
    for run in _RUN.finditer(string, stretch.start, stretch.end):
        first, last = run.span()
        if last - first > _LONGEST_RUN:
            continue
        left = string[first - 1] if first > stretch.start else ""
        right = string[last] if last < stretch.end else ""
        offset = first
        for written in _DOUBLED.findall(run[0]) if doubled else run[0]:
            family, offset = _FAMILY[written], offset + len(written)
            if _is_apostrophe(stretch, run, family, left, right):
                continue
            opens, closes = _faces(written, left, right, string[last : last + 3])
            if opens or closes:
                clipped = family == SINGLE and bool(
                    _CLIPPED_WORD.search(string, max(stretch.start, first - 3), first)
                )
                strong = left in _PUNCTUATION
                yield _Mark(offset - len(written), offset, family, opens, closes, strong, clipped)


def _is_apostrophe(stretch: _Stretch, run: re.Match[str], family: str, left: str, right: str) -> bool:
    """Whether a mark stands within a word (don't, Rory”s, Disney+'s) or for omitted letters ('em, '90s)."""
    letters = left.isalnum() and right.isalnum()
    if family != SINGLE:
        return letters and len(run[0]) == 1 and _CONTRACTION.match(stretch.string, run.end()) is not None
    touches = left and not left.isspace() and left not in _BEFORE_OPENING
    if letters or (touches and _CONTRACTION.match(stretch.string, run.end())):
        return True
    if touches:
        return False
    left_out = _LEFT_OUT.match(stretch.string, run.end()) if left else None
    return (left_out or _YEAR_LEFT_OUT.match(stretch.string, run.end())) is not None


def _faces(mark: str, left: str, right: str, ahead: str) -> tuple[bool, bool]:
    """Whether a mark between these characters can open, and whether it can close."""
    blank_left, blank_right = not left or left.isspace(), not right or right.isspace()
    if blank_left and blank_right:
        double = _FAMILY[mark] == DOUBLE
        opens = mark in _ONLY_OPENS or (double and mark not in _ONLY_CLOSES)
        closes = mark in _ONLY_CLOSES or (double and mark not in _ONLY_OPENS)
        return opens and bool(right), closes and bool(left)
    stop = right in _NEVER_AFTER_OPENING or (right == "." and not ahead.startswith(".."))
    opens = not blank_right and not stop and (blank_left or left in _BEFORE_OPENING)
    closes = not blank_left and left not in "([{" and (blank_right or right in _AFTER_CLOSING or left in ",;")
    if opens == closes:
        return mark not in _ONLY_CLOSES, mark not in _ONLY_OPENS
    return opens and mark != "’", closes


class _Pairing:
    """Pairs the marks of one paragraph. `inside` is the family of a quotation already open at its start."""

    def __init__(self, stretch: _Stretch, marks: Sequence[_Mark], goes_on: bool, inside: str | None) -> None:
        self.stretch, self.string, self.marks, self.goes_on = stretch, stretch.string, marks, goes_on
        self.stack: list[_Mark] = []
        self.open = dict.fromkeys(FAMILIES, 0)
        self.found: list[_Found] = []
        self._look_ahead()
        if inside:
            self._push(_Mark(stretch.start, stretch.start, inside, True, False, True, False))

    def _look_ahead(self) -> None:
        """Record for each mark what the marks after it offer.

        That is: how many of each family close, how many more of its own family close than open, and whether
        the next unambiguous single mark opens or closes.
        """
        count = len(self.marks)
        self.closers = {family: [0] * count for family in FAMILIES}
        self.surplus = {family: [0] * count for family in FAMILIES}
        self.next_single: list[str | None] = [None] * count
        closers, balance = dict.fromkeys(FAMILIES, 0), dict.fromkeys(FAMILIES, 0)
        decided: str | None = None
        for n in range(count - 1, -1, -1):
            mark = self.marks[n]
            for family in FAMILIES:
                self.closers[family][n] = closers[family]
                self.surplus[family][n] = balance[family]
            self.next_single[n] = decided
            closers[mark.family] += mark.closes
            balance[mark.family] += mark.closes - mark.opens
            if mark.family == SINGLE and (mark.opens or mark.strong or not mark.clipped):
                decided = "opens" if mark.opens else "closes"

    def run(self) -> list[_Found]:
        for n, mark in enumerate(self.marks):
            if mark.closes and self.open[mark.family]:
                self._close(n, mark)
            elif mark.opens:
                self._open(n, mark)
            else:
                self._close_other_family(n, mark)
        for mark in self.stack:
            self._keep_unclosed(mark, self.stretch.end)
        return sorted(self.found, key=lambda item: (item.start, -item.end))

    def _push(self, mark: _Mark) -> None:
        self.stack.append(mark)
        self.open[mark.family] += 1

    def _pop(self) -> _Mark:
        mark = self.stack.pop()
        self.open[mark.family] -= 1
        return mark

    def _open(self, n: int, mark: _Mark) -> None:
        """Open a quotation; inside one of the same family only if enough marks remain to close both."""
        if self.open[mark.family] and self.surplus[mark.family][n] <= self.open[mark.family]:
            while self.open[mark.family]:
                forgotten = self._pop()
            self._keep_unclosed(forgotten, mark.start)
        self._push(mark)

    def _close(self, n: int, mark: _Mark) -> None:
        if mark.family == SINGLE and not mark.strong and self._is_within_quotation(n, mark):
            return
        while self.stack[-1].family != mark.family:
            self._pop()
        self._keep(self._pop().end, mark.start, mark.family, closed=True)

    def _close_other_family(self, n: int, mark: _Mark) -> None:
        """Close a quotation opened with another kind of mark, if none of that kind remains to close it."""
        if self.stack and mark.strong and self.surplus[self.stack[-1].family][n] <= 0:
            opener = self._pop()
            self._keep(opener.end, mark.start, opener.family, closed=True)

    def _is_within_quotation(self, n: int, mark: _Mark) -> bool:
        """Whether a single mark after a letter is an apostrophe inside the quotation that it could close."""
        top = self.stack[-1]
        if top.family != SINGLE and self.closers[top.family][n]:
            return True
        if self.open[SINGLE] > 1 or not self.string[mark.end : mark.end + 1].isspace():
            return False
        if not mark.clipped:
            # "one said: 'The Grip' was funny!'": a title at the beginning shares the opening mark.
            return self._before(top) == ":" and self.next_single[n] == "closes"
        if self.next_single[n] is None:
            return self.goes_on and self._begins_speech(self.stack[0])
        return self.next_single[n] == "closes"

    def _before(self, mark: _Mark) -> str:
        """The last character before a mark other than white space; empty at the beginning of the paragraph."""
        return self.string[max(self.stretch.start, mark.start - 2) : mark.start].rstrip()[-1:]

    def _begins_speech(self, mark: _Mark) -> bool:
        return self._before(mark) in ("", ":", ",")

    def _keep_unclosed(self, mark: _Mark, end: int) -> None:
        """Keep an unclosed quotation. A single mark counts only where speech begins; elsewhere it is an
        apostrophe."""
        goes_on = self.goes_on and end == self.stretch.end and self._before(mark) == "."
        if mark.family != SINGLE or goes_on or self._begins_speech(mark):
            self._keep(mark.end, end, mark.family, closed=False)

    def _keep(self, start: int, end: int, family: str, closed: bool) -> None:
        while start < end and self.string[start].isspace():
            start += 1
        while start < end and self.string[end - 1].isspace():
            end -= 1
        if start < end:
            self.found.append(_Found(start, end, family, closed))
