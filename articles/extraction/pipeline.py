"""Text in, facts out."""

from collections.abc import Iterator
from datetime import date

from articles.extraction.assembly import assemble
from articles.extraction.reading import Reading
from articles.extraction.fact import Fact
from articles.extraction.lexicon import SHIPPED, Lexicon
from articles.extraction.names import Names
from articles.extraction.quotes import Quote, find_quotes
from articles.extraction.rules import airing, cast, crew, network, seasons, status
from articles.extraction.rules.rule import Draft
from articles.extraction.text import Role, Text

READERS = (network, status, seasons, airing, cast, crew)


def extract(text: str, *, published: date | None = None, lexicon: Lexicon = SHIPPED) -> list[Fact]:
    """The facts of an article in the order of their first evidence.

    `published` is the article's date, by which dates without a year are resolved. Any string is survived.
    """
    article = Text(text)
    names = Names(article, lexicon)
    quotes = find_quotes(article, names)
    reading = Reading(article, names, quotes, published)
    return sorted([*assemble(_drafts(reading)), *_quote_facts(quotes)], key=lambda fact: fact.evidence[0].start)


def _drafts(reading: Reading) -> Iterator[Draft]:
    for marked in reading.marked:
        if marked.sentence.role is Role.TEASER or not marked.marks:
            continue
        for reader in READERS:
            if reader.TRIGGER.search(marked.string):
                yield from reader.read(reading, marked)


def _quote_facts(quotes: list[Quote]) -> Iterator[Fact]:
    for quote in quotes:
        keys = {"speaker": quote.speaker, "text": quote.text}
        yield Fact("quote", keys, quote.spans, 0.8, quote.cue)
