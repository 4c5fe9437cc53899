"""Who said what, word for word."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.fact import Fact, Mention, Span
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name
from articles.extraction.quotes.quotations import Quote

UNMEASURED = 0.8
SHORT, LONG = 8, 20
BESIDE, NEAR = 60, 200
WORD = re.compile(r"[^\W\d_]{3,}")


def facts(quotes: Iterable[Quote]) -> Iterator[Fact]:
    """A fact for each quote. Its parts are the evidence; its rule is the cue that gave the speaker.

    The text is the parts as they stand; `words` how one quotes them in one piece, where that differs.
    """
    for quote in quotes:
        keys = {"speaker": quote.speaker, "text": quote.text}
        if quote.words != quote.text:
            keys["words"] = quote.words
        if quote.open:
            keys["unclosed"] = True
        mentions = tuple(_mention(name) for name in quote.speakers)
        yield Fact("quote", keys, quote.spans, UNMEASURED, f"quote: {quote.cue}", mentions)


def _mention(name: Name) -> Mention:
    kind = Kind.ORGANISATION if name.kind == Kind.OTHER else name.kind
    return Mention("speaker", kind, name.canonical, Span(name.start, name.end, name.text))


def circumstances(fact: Fact) -> frozenset[str]:
    """What supports or opposes a quote and its speaker."""
    text = fact["text"]
    words = len(text.split())
    length = "short" if words < SHORT else "middling" if words < LONG else "long"
    speaker = fact.mentions[0].kind if fact.mentions else "somebody" if fact["speaker"] else "nobody"
    found = {f"rule {fact.rule}", length, f"said by {speaker}", f"{min(len(fact.evidence), 2)} parts"}
    found.add("begins with a capital" if text[:1].isupper() else "begins within a sentence")
    if fact.mentions:
        distance = _distance(fact)
        found |= {f"speaker {distance}", f"{fact.rule}, speaker {distance}"}
        found.add(f"speaker has {min(len(fact['speaker'].split()), 2)} words")
        if set(WORD.findall(text)) & set(WORD.findall(fact["speaker"])):
            found.add("names its speaker")
    return frozenset(found | {"unclosed"} if fact.get("unclosed") else found)


def _distance(fact: Fact) -> str:
    """How far before a quote its speaker was last named."""
    name = fact.mentions[0].span
    gap = min(max(span.start - name.end, name.start - span.end) for span in fact.evidence)
    return "beside" if gap < BESIDE else "near" if gap < NEAR else "far"
