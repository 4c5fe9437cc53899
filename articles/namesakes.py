"""Titles that several shows share: the year that an article writes with one, and the show that it clearly means."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction import Fact
from articles.extraction.fact import Mention, Span
from shows.models import Entity, Modality, Property, Source, normalise
from shows.namesakes import YEAR_AFTER, YEAR_BEFORE, Bearer, Clues, bearers, clearly_meant, year_in

Reading = tuple[Source, Sequence[Fact]]
MARKS = frozenset("“\"‘'")
AFTER, BEFORE = re.compile(rf"([”\"’']?){YEAR_AFTER}"), re.compile(rf"(?<!\w){YEAR_BEFORE}$")
# The longest description before a title: "1978 supernatural adaptation of ".
REACH = 40


def with_titles_resolved(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with years in the mentions of shows that are written with one, and titles resolved to the
    show meant.

    If no known show is clearly meant, a title stays as it is. The number of queries does not depend on the
    readings.
    """
    dated = [
        (source, [_dated(fact, source.version_text.text) for fact in facts]) for source, facts in readings
    ]
    clues = [clues_in(facts) for _, facts in dated]
    if not any(clues):
        return dated
    known = bearers({title for some in clues for title in some})
    return [
        (source, _named(facts, {title: clearly_meant(known.get(title, ()), some[title]) for title in some}))
        for (source, facts), some in zip(dated, clues, strict=True)
    ]


def clues_in(facts: Sequence[Fact]) -> dict[str, Clues]:
    """What an article's facts say about which show it means, by normalised title."""
    clues = defaultdict(Clues)
    for fact in facts:
        for mention in _shows(fact):
            if year := year_in(mention.span.text):
                clues[normalise(mention.name)].years.add(year)
        if fact.get("modality") == Modality.SPECULATED:
            continue
        if fact.kind == Property.NETWORK:
            clues[normalise(fact["show"])].networks[normalise(fact["network"])] = fact["network"]
        if fact.kind == Property.PREMIERE and fact.get("season") == 1:
            year = (fact.get("date_resolved") or fact["date"] or "")[:4]
            clues[normalise(fact["show"])].years.update([int(year)] if year.isdecimal() else ())
    return dict(clues)


def _shows(fact: Fact) -> list[Mention]:
    return [mention for mention in fact.mentions if mention.kind == Entity.Kind.SHOW]


def _dated(fact: Fact, text: str) -> Fact:
    """The fact with adjacent years included in the mentions of its shows."""
    if not _shows(fact):
        return fact
    mentions = tuple(
        replace(mention, span=_with_year(mention.span, text)) if mention.kind == Entity.Kind.SHOW else mention
        for mention in fact.mentions
    )
    return replace(fact, mentions=mentions)


def _with_year(span: Span, text: str) -> Span:
    if after := AFTER.match(text, span.end):
        start = span.start - bool(after[1] and text[span.start - 1 : span.start] in MARKS)
        return Span(start, after.end(), text[start : after.end()])
    if before := BEFORE.search(text[max(span.start - REACH, 0) : span.start]):
        start = span.start - len(before[0])
        return Span(start, span.end, text[start : span.end])
    return span


def _named(facts: Sequence[Fact], shows: dict[str, Bearer | None]) -> list[Fact]:
    """The facts with titles replaced by the names of the shows that they mean, by normalised title; None
    means unchanged."""
    names = {title: bearer.name for title, bearer in shows.items() if bearer and title not in bearer.titles}
    return [_renamed(fact, names) for fact in facts] if names else list(facts)


def _renamed(fact: Fact, names: dict[str, str]) -> Fact:
    show = fact.get("show")
    keys = {**fact.keys, "show": names.get(normalise(show), show)} if show else fact.keys
    mentions = tuple(
        replace(mention, name=names.get(normalise(mention.name), mention.name))
        if mention.kind == Entity.Kind.SHOW
        else mention
        for mention in fact.mentions
    )
    return replace(fact, keys=keys, mentions=mentions)
