"""Which stretches of a text stand between quotation marks.

Every mark says by its neighbours whether it can open, close, or do either; one pass over the marks of a paragraph with a
stack then pairs them. What neighbours cannot tell (the apostrophe of "the fans' favourite" against the end of a quote)
is decided by the next mark that leaves no doubt, which is counted from the paragraph's end beforehand. So the work is
linear in the length of the text, however many marks it has.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

DOUBLE, SINGLE, ANGLE = "double", "single", "angle"

_FAMILY = dict.fromkeys(("``", "''", "‘‘", "’’"), DOUBLE)
_FAMILY |= dict.fromkeys('"“”„‟', DOUBLE) | dict.fromkeys("'‘’‚‛`´", SINGLE) | dict.fromkeys("«»‹›", ANGLE)
_MARK = re.compile("[\"“”„‟'‘’‚‛`´«»‹›]")
_MARK_OR_DOUBLED = re.compile(f"``|''|‘‘|’’|{_MARK.pattern}")
_DOUBLED_OPENS = re.compile(r"(?:^|[\s([])(?:``|''|‘‘)\w")

_ONLY_OPENS = frozenset(("``", "‘‘", *"“„‟‘‚‛`«‹"))
_ONLY_CLOSES = frozenset(("’’", *"”’´»›"))
_BEFORE_OPENING = frozenset("([{<>=*/:,;-–—―")
_AFTER_CLOSING = frozenset(".,;:!?…)]}<>*/-–—―&|")
_NEVER_OPENS_BEFORE = frozenset(",;:!?)]}")
_STRONG_END = frozenset(".,!?…;:)]-–—*%")
_SENTENCE_END = frozenset(".!?…:;,'\"’”»)]")

_ELISION = re.compile(
    r"(?:em|im|er|til|till|cause|cos|coz|bout|round|n|tis|twas|twere|nuff|fraid|neath|gainst|scuse|kay|\d0s|\d\ds?)\b", re.I
)
_CLIPPED_YEAR = re.compile(r"\d\d(?!s)\b")
_CONTRACTION = re.compile(r"(?:s|m|t|d|re|ve|ll)\b", re.I)
_CLIPPED_WORD = re.compile(r"(?:s|in|[^\w]o|ol|th|an|z|x)$", re.I)


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two marks: offsets in code points, the marks themselves left out.

    `paragraph` is the index of its paragraph. `closed` is False where no closing mark stands in the paragraph; then it ends
    with the paragraph, or before the next opening mark. `depth` counts the quotations around it. `continues` is True where
    it goes on with the unclosed quotation of the paragraph before, as convention has it for speech of several paragraphs.
    """

    start: int
    end: int
    paragraph: int
    family: str
    closed: bool
    depth: int
    continues: bool


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    strong: bool  # punctuation stands before it, so that a closing mark here is no apostrophe
    clipped: bool  # could be the apostrophe of a plural possessive or of a clipped word


class _Found(NamedTuple):
    start: int
    end: int
    family: str
    closed: bool


def find_quotations(string: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """The quotations of the paragraphs given as (start, end) offsets, in reading order, outer before inner."""
    paragraphs = list(paragraphs)
    # Where nothing opens with a doubled single mark, two that touch close a quote within a quote.
    pattern = _MARK_OR_DOUBLED if _DOUBLED_OPENS.search(string) else _MARK
    result: list[Quotation] = []
    pending: str | None = None
    for index, (start, end) in enumerate(paragraphs):
        marks = list(_marks(string, start, end, pattern))
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        goes_on = following is not None and _starts_with_mark(string, *following)
        inside = pending is not None and _is_inside(string, start, marks, pending)
        found = _Pairing(string, start, end, marks, goes_on, pending if inside else None).run()
        continued = pending is not None and bool(found) and (inside or found[0].start == _first_word(string, start, end))
        result.extend(_with_depth(found, index, continued))
        if continued or not _interrupts(string, start, end):
            pending = next((f.family for f in found if not f.closed and f.end == _last_word(string, start, end)), None)
    return result


def _interrupts(string: str, start: int, end: int) -> bool:
    """Whether a paragraph is no sentence: a caption or a heading between two paragraphs of speech."""
    end = _last_word(string, start, end)
    return end > start and string[end - 1] not in _SENTENCE_END and not _starts_with_mark(string, start, end)


def _with_depth(found: Sequence[_Found], paragraph: int, continued: bool) -> Iterator[Quotation]:
    around: list[int] = []
    for position, item in enumerate(found):
        while around and around[-1] <= item.start:
            around.pop()
        yield Quotation(
            item.start, item.end, paragraph, item.family, item.closed, len(around), continued and position == 0
        )
        around.append(item.end)


def _first_word(string: str, start: int, end: int) -> int:
    """The offset after the leading marks and spaces of a paragraph."""
    while start < end and (string[start].isspace() or string[start] in _FAMILY):
        start += 1
    return start


def _last_word(string: str, start: int, end: int) -> int:
    while end > start and string[end - 1].isspace():
        end -= 1
    return end


def _starts_with_mark(string: str, start: int, end: int) -> bool:
    while start < end and string[start].isspace():
        start += 1
    return start < end and string[start] in _FAMILY and string[start] not in _ONLY_CLOSES


def _is_inside(string: str, start: int, marks: Sequence[_Mark], family: str) -> bool:
    """Whether a paragraph without a mark at its head still belongs to the unclosed quotation before it: its first mark closes."""
    first = next((mark for mark in marks if mark.family == family), None)
    return family != SINGLE and first is not None and first.closes and not first.opens and first.start > start


def _marks(string: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[_Mark]:
    """The quotation marks of a paragraph, without those that can only be apostrophes."""
    cluster: list[re.Match[str]] = []
    for match in pattern.finditer(string, start, end):
        if cluster and match.start() != cluster[-1].end():
            yield from _read_cluster(string, start, end, cluster)
            cluster = []
        cluster.append(match)
    if cluster:
        yield from _read_cluster(string, start, end, cluster)


def _read_cluster(string: str, start: int, end: int, cluster: Sequence[re.Match[str]]) -> Iterator[_Mark]:
    """Marks that touch each other share their neighbours: in `go.'"` both close."""
    first, last = cluster[0].start(), cluster[-1].end()
    left = string[first - 1] if first > start else ""
    right = string[last] if last < end else ""
    letters = left.isalnum() and right.isalnum()
    contraction = left and not left.isspace() and left not in _BEFORE_OPENING and _CONTRACTION.match(string, last)
    for match in cluster:
        family = _FAMILY[match[0]]
        if contraction and len(cluster) == 1 or letters and family == SINGLE:
            continue
        opens, closes = _faces(match[0], left, right, string[last : last + 3])
        if family == SINGLE and opens and _is_elision(string, match, left, closes):
            continue
        if opens or closes:
            clipped = family == SINGLE and bool(_CLIPPED_WORD.search(string, max(start, first - 3), first))
            yield _Mark(match.start(), match.end(), family, opens, closes, left in _STRONG_END, clipped)


def _faces(mark: str, left: str, right: str, ahead: str) -> tuple[bool, bool]:
    """Whether a mark between these characters can open and can close."""
    blank_left, blank_right = not left or left.isspace(), not right or right.isspace()
    if blank_left and blank_right:
        if mark in _ONLY_OPENS or mark in _ONLY_CLOSES:
            return mark in _ONLY_OPENS and bool(right), mark in _ONLY_CLOSES and bool(left)
        return _FAMILY[mark] == DOUBLE and bool(right), _FAMILY[mark] == DOUBLE and bool(left)
    stop = right in _NEVER_OPENS_BEFORE or right == "." and ahead not in ("...", "..")
    opens = not blank_right and not stop and (blank_left or left in _BEFORE_OPENING)
    closes = not blank_left and left not in "([{" and (blank_right or right in _AFTER_CLOSING)
    if not opens and not closes:
        opens = closes = _FAMILY[mark] != SINGLE or not left.isalnum()
    if opens and closes:
        return mark not in _ONLY_CLOSES, mark not in _ONLY_OPENS
    if opens and mark == "’" or closes and mark == "‘" and left.isalnum() is False and left not in _STRONG_END:
        return False, False
    return opens, closes


def _is_elision(string: str, match: re.Match[str], left: str, closes: bool) -> bool:
    """Whether the mark stands for letters left out ('em, '90s), and not at the head of a sentence, where speech opens."""
    word = _ELISION.match(string, match.end())
    if not word or closes:
        return bool(word)
    if word[0].isdigit() or _CLIPPED_YEAR.match(string, match.end()):
        return True
    return bool(left) and word[0][0].islower()


class _Pairing:
    """Pairs the marks of one paragraph."""

    def __init__(
        self, string: str, start: int, end: int, marks: Sequence[_Mark], goes_on: bool, inside: str | None
    ) -> None:
        self.string, self.start, self.end, self.marks, self.goes_on = string, start, end, marks, goes_on
        self.stack: list[_Mark] = []
        self.open = dict.fromkeys((DOUBLE, SINGLE, ANGLE), 0)
        self.found: list[_Found] = []
        self._look_ahead()
        if inside:
            self._push(_Mark(start, start, inside, True, False, True, False))

    def _look_ahead(self) -> None:
        """For each mark what the marks after it hold: closers not yet opened, and the next that leaves no doubt."""
        count = len(self.marks)
        self.surplus = [0] * (count + 1)
        self.closers = [{DOUBLE: 0, SINGLE: 0, ANGLE: 0}] * (count + 1)
        self.next_single: list[str | None] = [None] * (count + 1)
        balance = dict.fromkeys(self.open, 0)
        closers = dict.fromkeys(self.open, 0)
        decided: str | None = None
        for index in range(count - 1, -1, -1):
            mark = self.marks[index]
            self.surplus[index] = balance[mark.family]
            self.closers[index] = dict(closers)
            self.next_single[index] = decided
            if mark.opens != mark.closes:
                balance[mark.family] += 1 if mark.closes else -1
            closers[mark.family] += mark.closes
            if mark.family == SINGLE and (mark.opens or mark.strong or not mark.clipped):
                decided = "opens" if mark.opens else "closes"

    def run(self) -> list[_Found]:
        for index, mark in enumerate(self.marks):
            if mark.closes and self.open[mark.family]:
                self._close(index, mark)
            elif mark.opens:
                self._open(index, mark)
            elif mark.closes:
                self._close_other_family(index, mark)
        for mark in self.stack:
            self._keep_unclosed(mark, _last_word(self.string, self.start, self.end))
        return sorted(self.found, key=lambda item: (item.start, -item.end))

    def _push(self, mark: _Mark) -> None:
        self.stack.append(mark)
        self.open[mark.family] += 1

    def _pop(self) -> _Mark:
        mark = self.stack.pop()
        self.open[mark.family] -= 1
        return mark

    def _open(self, index: int, mark: _Mark) -> None:
        if self.open[mark.family] and self.surplus[index] <= self.open[mark.family]:
            while self.open[mark.family]:
                forgotten = self._pop()
            self._keep_unclosed(forgotten, _last_word(self.string, self.start, mark.start))
        self._push(mark)

    def _close(self, index: int, mark: _Mark) -> None:
        if self._is_apostrophe(index, mark):
            return
        while self.stack[-1].family != mark.family:
            self._pop()
        self._keep(self._pop().end, mark.start, mark.family, closed=True)

    def _close_other_family(self, index: int, mark: _Mark) -> None:
        """A quotation opened with one kind of mark and closed with another, where no mark of its own is left to close it."""
        if self.stack and mark.strong and not self.closers[index][self.stack[-1].family]:
            opener = self._pop()
            self._keep(opener.end, mark.start, opener.family, closed=True)

    def _is_apostrophe(self, index: int, mark: _Mark) -> bool:
        if mark.family != SINGLE or mark.strong:
            return False
        if self.stack[-1].family != SINGLE and self.closers[index][self.stack[-1].family]:
            return True
        if self.open[SINGLE] > 1 or not self.string[mark.end : mark.end + 1].isspace():
            return False
        if not mark.clipped:
            # "one said: 'The Grip' was named after it!'": the title at the head shares the opening mark.
            return self._follows_colon(self.stack[-1]) and self.next_single[index] == "closes"
        if self.next_single[index] is None:
            return self.goes_on and self._begins_speech(self.stack[0])
        return self.next_single[index] == "closes"

    def _follows_colon(self, mark: _Mark) -> bool:
        return self.string[max(self.start, mark.start - 2) : mark.start].rstrip()[-1:] == ":"

    def _begins_speech(self, mark: _Mark) -> bool:
        before = self.string[max(self.start, mark.start - 2) : mark.start].rstrip()
        return not before or before[-1] in ":,"

    def _keep_unclosed(self, mark: _Mark, end: int) -> None:
        """An opening single mark without its partner is an apostrophe, unless it stands where speech begins."""
        if mark.family == DOUBLE or mark.family == ANGLE or self._begins_speech(mark):
            self._keep(mark.end, end, mark.family, closed=False)

    def _keep(self, start: int, end: int, family: str, closed: bool) -> None:
        while start < end and self.string[start].isspace():
            start += 1
        end = _last_word(self.string, start, end)
        if start < end:
            self.found.append(_Found(start, end, family, closed))
