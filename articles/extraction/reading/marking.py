"""Marks the sentences of an article: one sign for each name, season, date and quotation."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from articles.extraction.dates import dates_among, first_words
from articles.extraction.expressions import Line
from articles.extraction.lexicon.vocabulary import everyday_words
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name, Names
from articles.extraction.quotes.quotations import Quote
from articles.extraction.reading.marked import SIGNS, Mark, Marked
from articles.extraction.reading.seasons import find_seasons
from articles.extraction.reading.wording import DATE, QUOTATION, SEASON
from articles.extraction.text import Role, Sentence, Text


class Piece(NamedTuple):
    """A stretch of a sentence, inside a single quotation or outside of all."""

    start: int
    end: int
    said_by: str | None = None
    in_quote: bool = False


class Marking:
    """Marks the pieces of an article's sentences; `marked` has them in order."""

    def __init__(self, text: Text, names: Names, quotes: Iterable[Quote]):
        self.text = text
        self.names = names
        self._parts = sorted((s.start, s.end, q.speaker) for q in quotes for s in (*q.spans, *q.repeats))
        self._part_starts = [start for start, _, _ in self._parts]
        spans = [text.span(s.start, s.end) for s in text.sentences]
        self._whole = [(span, Line(span.text)) for span in spans]
        self._date_words = first_words(text.words)
        self.marked: list[Marked] = [
            self._read(n, sentence, piece)
            for n, sentence in enumerate(text.sentences)
            for piece in _pieces(sentence, self._parts_of(sentence))
        ]

    def with_more(self, marked: Marked, found: list[Mark]) -> Marked:
        """A marked piece with additional marks."""
        if not found:
            return marked
        piece = Piece(marked.offset(0), marked.offset(len(marked.string)), marked.said_by, marked.in_quote)
        return self._marked(marked.index, marked.sentence, piece, [*marked.marks.values(), *found])

    def _read(self, n: int, sentence: Sentence, piece: Piece) -> Marked:
        """A piece marked with its names and dates, then with the seasons between them."""
        marked = self._marked(n, sentence, piece, self._items(piece))
        return self.with_more(marked, self._seasons(marked))

    def _marked(self, n: int, sentence: Sentence, piece: Piece, items: list[Mark]) -> Marked:
        """The marked string of a piece: signs for the items, and the words between them."""
        parts, marks, breaks, position, length = [], {}, [(0, piece.start)], piece.start, 0
        for item in sorted(items, key=lambda i: i.start):
            parts += [self.text.string[position : item.start], item.sign]
            length += item.start - position
            marks[length] = item
            length += 1
            position = item.end
            breaks.append((length, position))
        parts.append(self.text.string[position : piece.end])
        span, whole = self._whole[n]
        string = "".join(parts)
        line = whole if string == span.text else Line(string)
        return Marked(sentence, n, string, marks, line, span, whole, breaks, piece.in_quote, piece.said_by)

    def _items(self, piece: Piece) -> list[Mark]:
        items = []
        if not piece.in_quote:
            items = [Mark(start, end, QUOTATION, None, who) for start, end, who in self._parts_of(piece)]
        tokens = self.text.tokens_in(piece.start, piece.end)
        dates = dates_among(self.text.string, tokens, piece.end, self._date_words)
        items += [Mark(d.start, d.end, DATE, None, d) for d in dates if _free(d, items)]
        names = [
            n
            for n in self.names.in_(piece.start, piece.end)
            if n.end <= piece.end and not self._is_only_capitalised(n)
        ]
        for name in names:
            crossing = [i for i in items if i.start < name.end and name.start < i.end]
            if all(i.sign == DATE and len(name.text) > i.end - i.start for i in crossing):
                items = [i for i in items if i not in crossing]
                items.append(Mark(name.start, name.end, SIGNS[name.kind], name))
        return items

    def _is_only_capitalised(self, name: Name) -> bool:
        """Whether a one-word title in a headline is only a capitalised word: "Harbour Lights Revived at HBO"."""
        return (
            name.kind is Kind.OTHER
            and name.text.casefold() in everyday_words()
            and self.text.paragraph_at(name.start).role is Role.HEADLINE
        )

    def _seasons(self, marked: Marked) -> list[Mark]:
        found = find_seasons(marked.line)
        return [Mark(marked.offset(s.start), marked.offset(s.end), SEASON, None, s) for s in found]

    def _parts_of(self, stretch: Sentence | Piece) -> list[tuple[int, int, str | None]]:
        """The parts of quotations within a stretch, clipped to it."""
        first = bisect_left(self._part_starts, stretch.start)
        parts = self._parts[max(first - 1, 0) : bisect_left(self._part_starts, stretch.end)]
        return [(max(s, stretch.start), min(e, stretch.end), who) for s, e, who in parts if e > stretch.start]


def _free(one, others: list[Mark]) -> bool:
    return all(one.end <= other.start or other.end <= one.start for other in others)


def _pieces(sentence: Sentence, parts: list[tuple[int, int, str | None]]) -> list[Piece]:
    """The sentence itself, if any of it is outside of quotations, and each stretch inside one."""
    inside = [Piece(start, end, said_by, True) for start, end, said_by in parts]
    outside = sentence.end - sentence.start - sum(piece.end - piece.start for piece in inside)
    return inside if inside and outside <= 3 else [Piece(sentence.start, sentence.end), *inside]
