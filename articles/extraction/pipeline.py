"""From text to facts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from articles.extraction.assembly import Finding, assemble
from articles.extraction.fact import Fact
from articles.extraction.implied import implied
from articles.extraction.judgement import Judgement, shipped
from articles.extraction.lexicon.lexicon import SHIPPED, Lexicon
from articles.extraction.names.table import Names
from articles.extraction.origins import origins, without_mistaken
from articles.extraction.quotes.quotations import Quote, find_quotes
from articles.extraction.reading.article import Reading
from articles.extraction.rules import airing, cast, crew, network, quote, seasons, status
from articles.extraction.rules.rule import Draft
from articles.extraction.settling import settle
from articles.extraction.text import Role, Text

READERS = (network, status, seasons, airing, cast, crew)
OF_NO_NAMES = (seasons,)  # "There are eight episodes."

LEAST_PROBABILITY = 0.34


def extract(text: str, *, published: date | None = None, lexicon: Lexicon = SHIPPED) -> list[Fact]:
    """The facts of an article in the order of their first evidence. Any string is accepted.

    `published` is the article's date, which resolves dates without a year.
    """
    reading, quotes = read(text, published, lexicon)
    near_misses = origins(reading)
    facts = without_mistaken(facts_of(findings(reading), quotes, shipped()), near_misses)
    return _in_order([*facts, *implied(reading, facts), *near_misses])


def read(
    text: str,
    published: date | None = None,
    lexicon: Lexicon = SHIPPED,
    judgement: Judgement | None = None,
) -> tuple[Reading, list[Quote]]:
    """The names and marked sentences of an article, and its quotes.

    The kinds of names are judged by `judgement`, or the shipped one.
    """
    article = Text(text)
    names = Names(article, lexicon, judgement)
    quotes = find_quotes(article, names)
    return Reading(article, names, quotes, published), quotes


def findings(reading: Reading) -> list[Finding]:
    """Everything that the rules find, right or wrong."""
    return assemble(_drafts(reading))


def facts_of(some: list[Finding], quotes: list[Quote], judgement: Judgement) -> list[Fact]:
    """The facts likely enough to be returned, in the order of their first evidence."""
    likely = likely_facts(some, quotes, judgement)
    return [replace(fact, confidence=judgement.confidence(fact.kind, fact.confidence)) for fact in likely]


def likely_facts(some: list[Finding], quotes: list[Quote], judgement: Judgement) -> list[Fact]:
    """The facts with their probabilities, not yet converted to confidence."""
    said = (fact for fact in _quote_facts(quotes, judgement) if fact.confidence >= LEAST_PROBABILITY)
    return _in_order([*settle(some, judgement, LEAST_PROBABILITY), *said])


def _in_order(facts: list[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: (fact.evidence[0].start, fact.kind))


def _quote_facts(quotes: list[Quote], judgement: Judgement) -> Iterator[Fact]:
    """The quotes as facts, each with its probability."""
    for fact in quote.facts(quotes):
        yield replace(fact, confidence=judgement.probability("quote", quote.circumstances(fact)))


def _drafts(reading: Reading) -> Iterator[Draft]:
    for marked in reading.marked:
        if marked.sentence.role is Role.TEASER:
            continue
        tells = marked.marks or reading.headings.shows_below(marked)
        for reader in READERS if tells else OF_NO_NAMES:
            yield from reader.read(reading, marked)
