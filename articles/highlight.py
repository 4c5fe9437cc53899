"""A stretch of text as HTML, with evidence highlighted."""

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

GAP = format_html(' <span class="gap">{}</span> ', "[…]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to highlight. The first piece of a span carries its anchor."""

    start: int
    end: int
    anchor: str = ""


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> SafeString:
    """text[start:end] with each mark around its words. Marks may be nested or overlap."""
    return _joined(_pieces(text, start, end, _within(marks, start, end), between=True))


def only_marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> SafeString:
    """Only the marked words of text[start:end], with a sign for omitted text."""
    return _joined(_pieces(text, start, end, _within(marks, start, end), between=False))


def by_stretch(marks: Iterable[Mark], starts: Sequence[int]) -> dict[int, list[Mark]]:
    """The marks in each stretch of a text, or reaching into it, by its index; -1 is what precedes all.

    A stretch goes from one of the sorted `starts` to the next.
    """
    found = defaultdict(list)
    for mark in marks:
        for n in range(bisect_right(starts, mark.start) - 1, bisect_left(starts, mark.end)):
            found[n].append(mark)
    return found


def _within(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    """The marks clipped to the stretch, outer ones first. The rest of a mark that began before has no anchor."""
    cut = set()
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            cut.add(Mark(first, last, mark.anchor if first == mark.start else ""))
    anchored = {(mark.start, mark.end) for mark in cut if mark.anchor}
    needed = [mark for mark in cut if mark.anchor or (mark.start, mark.end) not in anchored]
    return sorted(needed, key=lambda mark: (mark.start, -mark.end, mark.anchor))


def _pieces(text: str, start: int, end: int, marks: list[Mark], between: bool) -> list[SafeString]:
    pieces, at, left = [], start, deque(marks)
    while left:
        outer, reached = left.popleft(), []
        # Later marks are left for later: examining them again at each mark would take quadratic time.
        while left and left[0].start <= outer.end:
            reached.append(left.popleft())
        pieces.append(_unmarked(text[at : outer.start], between))
        inside = _within(reached, outer.start, outer.end)
        words = _joined(_pieces(text, outer.start, outer.end, inside, between=True))
        pieces.append(_mark(outer, words))
        at = outer.end
        left.extendleft(reversed(_within(reached, outer.end, end)))
    return [*pieces, _unmarked(text[at:end], between)]


def _unmarked(words: str, between: bool) -> SafeString:
    if between or not words.strip():
        return conditional_escape(words)
    return GAP


def _mark(mark: Mark, words: SafeString) -> SafeString:
    if mark.anchor:
        return format_html('<mark id="{}">{}</mark>', mark.anchor, words)
    return format_html("<mark>{}</mark>", words)


def _joined(pieces: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))
