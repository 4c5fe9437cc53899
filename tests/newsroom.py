"""A newsroom for tests: articles with given facts, stored and published by the production code."""

import datetime
from collections.abc import Sequence

from articles.extraction.fact import Fact, Mention, Span
from articles.importing.draft import Draft
from articles.importing.store import store
from shows.models import Change, Entity, Source, Statement, Value
from shows.projection.publish import identity

KIND = {
    "show": "show",
    "person": "person",
    "character": "character",
    "network": "network",
    "speaker": "person",
}


def report(
    text: str, *facts: Fact, outlet="The Daily Screen", published: str | None = None, url=""
) -> Source:
    """Import an article with these facts. The text begins with a headline."""
    day = published and datetime.date.fromisoformat(published)
    (source,) = _import([_draft(text, facts, outlet=outlet, published=day, url=url)])
    return source


def report_together(*reports: tuple) -> list[Source]:
    """Import articles as one batch; each is a headline and its facts."""
    return _import([_draft(headline, facts) for headline, *facts in reports])


def _draft(text: str, facts: Sequence[Fact], outlet="The Daily Screen", **known) -> tuple[Draft, list[Fact]]:
    text = f"{text}\n\n" + "\n".join(span.text for fact in facts for span in fact.evidence)
    draft = Draft(
        name="report.txt",
        raw=text.encode(),
        text=text,
        headline=text.split("\n")[0],
        outlet=outlet,
        **known,
    )
    return draft, [placed(fact, text) for fact in facts]


def _import(drafts: Sequence[tuple[Draft, list[Fact]]]) -> list[Source]:
    outcomes = store([draft for draft, _ in drafts], {draft.digest: facts for draft, facts in drafts})
    return [outcome.version.source for outcome in outcomes]


def fact(kind: str, sentence: str, *, confidence=0.95, **keys) -> Fact:
    """A fact with a sentence as evidence; every name in the sentence is a mention."""
    return Fact(kind, keys, (Span(0, len(sentence), sentence),), confidence, f"{kind} rule")


def placed(fact: Fact, text: str) -> Fact:
    """The fact with its spans and mentions at the sentence's place in the text."""
    spans = tuple(_span(text, span.text, 0) for span in fact.evidence)
    mentions = tuple(
        Mention(fills, KIND[fills], fact[fills], _span(text, fact[fills], spans[0].start))
        for fills in KIND
        if fact.get(fills) and fact[fills] in text[spans[0].start :]
    )
    return Fact(fact.kind, fact.keys, spans, fact.confidence, fact.rule, mentions)


def _span(text: str, words: str, start: int) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words), words)


def premiere(date_text: str, date: str | None, *, show="Harbor Lights", season=3, **keys) -> Fact:
    sentence = f"{show} season {season} premieres {date_text}."
    return fact("premiere", sentence, show=show, season=season, date_text=date_text, date=date, **keys)


def cast(person: str, character: str | None = None, *, show="Harbor Lights", **keys) -> Fact:
    sentence = f"{show} stars {person}" + (f" as {character}." if character else ".")
    return fact("cast", sentence, show=show, person=person, character=character, **keys)


def status(what: str, *, show="Harbor Lights", season=None, **keys) -> Fact:
    return fact("status", f"{show} was {what}.", show=show, status=what, season=season, **keys)


def airs_on(network: str, *, show="Harbor Lights", **keys) -> Fact:
    return fact("network", f"{show} airs on {network}.", show=show, network=network, **keys)


def episodes(count: int, *, show="Harbor Lights", season=3, **keys) -> Fact:
    sentence = f"{show} season {season} has {count} episodes."
    return fact("episodes", sentence, show=show, season=season, count=count, **keys)


def quote(words: str, speaker="Mara Quill", **keys) -> Fact:
    return Fact(
        "quote",
        {"speaker": speaker, "text": words, **keys},
        (Span(0, len(words), words),),
        keys.get("confidence", 0.95),
        "said",
    )


def show(name="Harbor Lights") -> Entity:
    return Entity.objects.get(kind="show", label=name)


def value(prop: str, *, of="Harbor Lights", season=None) -> Value | None:
    """The only published value of a show's property."""
    return Value.objects.with_names().filter(subject__label=of, prop=prop, season=season).first()


def published(of="Harbor Lights") -> set[str]:
    """What is published about a show, in words."""
    values = Value.objects.with_names().filter(subject__label=of).exclude(prop="name")
    return {" ".join(str(part) for part in (v.prop, v.season, v.says) if part) for v in values}


def told_by_the_log() -> dict[tuple, dict]:
    """What a reader who followed the change log from its beginning takes for published; without names."""
    known = {}
    for change in Change.objects.exclude(prop="name").order_by("id"):
        said = Value(
            subject=change.subject, prop=change.prop, season=change.season, **change.after or change.before
        )
        known[identity(said)] = change.after
    return {slot: said for slot, said in known.items() if said is not None}


def all_published() -> dict[tuple, dict]:
    """What is published; without names."""
    return {identity(value): value.snapshot() for value in Value.objects.exclude(prop="name")}


def statement(prop: str, says: str | None = None) -> Statement:
    found = [s for s in Statement.objects.with_names().filter(prop=prop) if says in (None, s.says)]
    assert len(found) == 1, found
    return found[0]
