"""Who said what, word for word."""

from collections.abc import Iterable, Iterator

from articles.extraction.cues import Kind
from articles.extraction.fact import Fact, Mention, Span
from articles.extraction.names import Name
from articles.extraction.quotes import Quote

UNMEASURED = 0.8


def facts(quotes: Iterable[Quote]) -> Iterator[Fact]:
    """A fact for each quote: its parts are the evidence, and the rule is the cue by which the speaker was
    found."""
    for quote in quotes:
        keys = {"speaker": quote.speaker, "text": quote.text}
        if quote.open:
            keys["unclosed"] = True
        mentions = tuple(_mention(name) for name in quote.speakers)
        yield Fact("quote", keys, quote.spans, UNMEASURED, f"quote: {quote.cue}", mentions)


def _mention(name: Name) -> Mention:
    kind = Kind.ORGANISATION if name.kind == Kind.OTHER else name.kind
    return Mention("speaker", kind, name.canonical, Span(name.start, name.end, name.text))
