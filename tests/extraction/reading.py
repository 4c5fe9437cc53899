"""Helpers for testing the reader: invented names, and short ways to ask."""

from datetime import date

from articles.extraction import Fact, extract
from articles.extraction.lexicon.lexicon import SHIPPED, Entry, Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.pipeline import findings, read
from articles.extraction.quotes.quotations import Quote, find_quotes
from articles.extraction.text import Text

SHOWS = ("Harbour Lights", "The Lock Keeper", "Nettle Row", "Saltmarsh: The Return")
KNOWN = SHIPPED.with_names([(Entry("show", title), ()) for title in SHOWS])


def facts(text: str, kind: str, *, published: date | None = None, lexicon: Lexicon = KNOWN) -> list[Fact]:
    """The facts of a kind in a text."""
    return [fact for fact in extract(text, published=published, lexicon=lexicon) if fact.kind == kind]


def values(text: str, kind: str, *keys: str, published: date | None = None) -> set[tuple]:
    """The values of some keys in the facts of a kind."""
    return {tuple(fact[key] for key in keys) for fact in facts(text, kind, published=published)}


def rules_that_find(text: str) -> set[str]:
    """The names of the rules that match in a text, sure or not."""
    reading, _ = read(text, None, KNOWN)
    return {draft.rule for finding in findings(reading) for draft in finding.drafts}


def offered(text: str, kind: str, *keys: str) -> set[tuple]:
    """The values of some keys that rules offer for a kind, sure or not."""
    reading, _ = read(text, None, KNOWN)
    drafts = (draft for finding in findings(reading) for draft in finding.drafts)
    return {tuple(draft.keys[key] for key in keys) for draft in drafts if draft.kind == kind}


def names_of(text: str) -> dict[str, tuple[str, str]]:
    """Each name as written in a text -> its canonical form and kind."""
    names = Names(Text(text), KNOWN)
    return {name.text: (name.canonical, name.kind) for name in names.mentions}


def named(text: str, kind: Kind) -> set[str]:
    """What a text names of a kind, read without the tests' lexicon."""
    return {name.canonical for name in Names(Text(text)).mentions if name.kind is kind}


def kinds(string: str) -> dict[str, Kind]:
    """Canonical name -> its kind, in an article with a neutral headline."""
    return {
        name.canonical: name.kind for name in Names(Text("News of the day\n" + string), Lexicon()).mentions
    }


def quotes(*paragraphs: str) -> list[Quote]:
    """The quotes in an article about Harbour Lights with these paragraphs."""
    text = Text("\n\n".join(("Harbour Lights Is Over", *paragraphs)))
    return find_quotes(text, Names(text))


def speakers(*paragraphs: str) -> list[str | None]:
    """The speaker of each of these quotes."""
    return [quote.speaker for quote in quotes(*paragraphs)]
