"""Findings of rules joined into facts: one fact once, with all its evidence."""

from collections.abc import Iterable
from dataclasses import replace

from articles.extraction.fact import Fact, Span
from articles.extraction.judgement import Judgement
from articles.extraction.rules.rule import Draft

IDENTITY = {
    "network": ("show", "network"),
    "status": ("show", "status", "season"),
    "final_season": ("show", "season"),
    "premiere": ("show", "season", "date", "date_resolved"),
    "finale": ("show", "season", "date", "date_resolved"),
    "episodes": ("show", "season", "count"),
    "cast": ("show", "person", "character"),
    "crew": ("show", "person", "role"),
}
MANY = 3


def assemble(drafts: Iterable[Draft]) -> list[list[Draft]]:
    """The drafts of each fact together, in the order of the text."""
    groups: dict[tuple, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault((draft.kind, *(draft.keys.get(key) for key in IDENTITY[draft.kind])), []).append(draft)
    return list(groups.values())


def circumstances(drafts: list[Draft]) -> frozenset[str]:
    """All that speaks for or against a fact."""
    sentences = {draft.marked.index for draft in drafts}
    rules = {draft.rule for draft in drafts}
    found = frozenset.union(*(draft.circumstances for draft in drafts))
    return found | {f"{min(len(sentences), MANY)} sentences", f"{min(len(rules), MANY)} rules"}


def fact_of(drafts: list[Draft], judgement: Judgement) -> Fact:
    """One fact, with the confidence that its circumstances give it and the name of the rule that speaks most for it."""
    kind = drafts[0].kind
    best = max(drafts, key=lambda draft: judgement.weight(kind, draft.circumstances))
    spans: dict[int, Span] = {draft.marked.span.start: draft.marked.span for draft in drafts}
    mentions = tuple(dict.fromkeys(m for draft in drafts for m in draft.mentions))
    confidence = judgement.confidence(kind, circumstances(drafts))
    return Fact(kind, dict(best.keys), tuple(spans[s] for s in sorted(spans)), confidence, best.rule, mentions)


# Of the facts that agree in these keys only one can be meant; a key in brackets may be left open by the others.
SLOTS = {
    "status": ("show", "status"),
    "final_season": ("show",),
    "premiere": ("show", "date", "date_resolved"),
    "finale": ("show", "date", "date_resolved"),
    "episodes": ("show", "count"),
    "cast": ("show", "person"),
}
SECOND = 0.6


def settle(facts: list[Fact], least: float) -> list[Fact]:
    """The facts that stand: of those for one slot the surest, which takes the evidence of the vaguer ones."""
    slots: dict[tuple, list[Fact]] = {}
    for fact in facts:
        keys = SLOTS.get(fact.kind, IDENTITY[fact.kind])
        slots.setdefault((fact.kind, *(fact.get(key) for key in keys)), []).append(fact)
    return [fact for slot in slots.values() for fact in _settle(slot) if fact.confidence >= least]


def _settle(slot: list[Fact]) -> list[Fact]:
    open_key = {"cast": "character"}.get(slot[0].kind, "season")
    full = sorted((f for f in slot if f.get(open_key) is not None), key=lambda f: -f.confidence)
    vague = [f for f in slot if f.get(open_key) is None]
    if not full:
        return vague
    if not vague:
        return [full[0], *(f for f in full[1:] if f.confidence >= SECOND)]
    first = full[0]
    confidence = max(first.confidence, *(v.confidence for v in vague)) if slot[0].kind == "cast" else first.confidence
    if slot[0].kind != "cast" and vague[0].confidence > first.confidence + 0.2:
        return vague
    spans = {span.start: span for f in (first, *vague) for span in f.evidence}
    mentions = tuple(dict.fromkeys(m for f in (first, *vague) for m in f.mentions))
    joined = replace(first, evidence=tuple(spans[s] for s in sorted(spans)), mentions=mentions, confidence=confidence)
    return [joined, *(f for f in full[1:] if f.confidence >= SECOND)]
