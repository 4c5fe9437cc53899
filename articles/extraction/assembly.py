"""Findings of rules joined into facts: one fact once, with all its evidence."""

from collections.abc import Iterable

from articles.extraction.confidence import confidence_of
from articles.extraction.fact import Fact, Span
from articles.extraction.rules.rule import Draft

IDENTITY = {
    "network": ("show", "network"),
    "status": ("show", "status", "season"),
    "final_season": ("show", "season"),
    "premiere": ("show", "season", "date", "date_resolved", "date_text"),
    "finale": ("show", "season", "date", "date_resolved", "date_text"),
    "episodes": ("show", "season", "count"),
    "cast": ("show", "person", "character"),
    "crew": ("show", "person", "role"),
}


def assemble(drafts: Iterable[Draft]) -> list[Fact]:
    """The facts in the order of their first evidence."""
    groups: dict[tuple, list[Draft]] = {}
    for draft in drafts:
        identity = (draft.kind, *(draft.keys.get(key) for key in IDENTITY[draft.kind]))
        groups.setdefault(identity, []).append(draft)
    facts = [_fact(group) for group in groups.values()]
    return sorted(facts, key=lambda fact: (fact.evidence[0].start, fact.kind))


def _fact(drafts: list[Draft]) -> Fact:
    best = max(drafts, key=lambda draft: confidence_of(draft))
    spans: dict[int, Span] = {draft.marked.span.start: draft.marked.span for draft in drafts}
    mentions = tuple(dict.fromkeys(m for draft in drafts for m in draft.mentions))
    keys = {k: v for k, v in best.keys.items()}
    return Fact(best.kind, keys, tuple(spans[s] for s in sorted(spans)), confidence_of(best), best.rule, mentions)
