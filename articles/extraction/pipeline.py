"""Text in, facts out."""

from collections.abc import Iterator
from datetime import date

from articles.extraction.assembly import Finding, assemble, settle
from articles.extraction.fact import Fact
from articles.extraction.judgement import shipped
from articles.extraction.lexicon import SHIPPED, Lexicon
from articles.extraction.names import Names
from articles.extraction.quotes import Quote, find_quotes
from articles.extraction.reading import Reading
from articles.extraction.rules import airing, cast, crew, network, seasons, status
from articles.extraction.rules.rule import Draft
from articles.extraction.text import Role, Text

READERS = (network, status, seasons, airing, cast, crew)


LEAST_CONFIDENCE = 0.36


def extract(text: str, *, published: date | None = None, lexicon: Lexicon = SHIPPED) -> list[Fact]:
    """The facts of an article in the order of their first evidence.

    `published` is the article's date, by which dates without a year are resolved. Any string is survived.
    """
    reading, quotes = read(text, published, lexicon)
    facts = [*settle(findings(reading), shipped(), LEAST_CONFIDENCE), *_quote_facts(quotes)]
    return sorted(facts, key=lambda fact: (fact.evidence[0].start, fact.kind))


def read(text: str, published: date | None = None, lexicon: Lexicon = SHIPPED) -> tuple[Reading, list[Quote]]:
    """The article's names, quotes and marked sentences."""
    article = Text(text)
    names = Names(article, lexicon)
    quotes = find_quotes(article, names)
    return Reading(article, names, quotes, published), quotes


def findings(reading: Reading) -> list[Finding]:
    """All that the rules find, right or not."""
    return assemble(_drafts(reading))


def _drafts(reading: Reading) -> Iterator[Draft]:
    for marked in reading.marked:
        if marked.sentence.role is Role.TEASER or not marked.marks:
            continue
        for reader in READERS:
            if reader.TRIGGER.search(marked.span.text):
                yield from reader.read(reading, marked)


def _quote_facts(quotes: list[Quote]) -> Iterator[Fact]:
    for quote in quotes:
        keys = {"speaker": quote.speaker, "text": quote.text}
        yield Fact("quote", keys, quote.spans, 0.8, quote.cue)
