"""Where the quotes of an article stand."""

from bisect import bisect_right
from collections.abc import Iterable

from articles.extraction.quotes.quotations import Quote


class QuoteIndex:
    """Finds the quote that contains an offset."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self._parts = sorted(
            ((span.start, span.end, quote) for quote in quotes for span in (*quote.spans, *quote.repeats)),
            key=lambda part: part[0],
        )
        self._starts = [part[0] for part in self._parts]

    def inside(self, offset: int) -> Quote | None:
        n = bisect_right(self._starts, offset) - 1
        return self._parts[n][2] if n >= 0 and offset < self._parts[n][1] else None
