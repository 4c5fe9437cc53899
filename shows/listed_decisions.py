"""Decisions as they are listed: who did what, to what."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count, Min, QuerySet

from shows.models import Decision, Entity, ExternalId, Mention, Source, Statement, Target
from shows.queries import evidence_that_counts
from shows.wording import name_in_words, sentence_in_words

Kind = Target.Kind
IDENTIFYING = (Decision.Verb.MERGE, Decision.Verb.SPLIT)


@dataclass(frozen=True, slots=True)
class ListedDecision:
    """A decision with the first thing that it is about in words, its replacement (`instead`), and how many
    `more` there are."""

    decision: Decision
    about: str
    instead: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class First:
    """The first of the things that a decision treats alike, and their number."""

    kind: str
    judgement: str
    id: int
    count: int


def listed_decisions(decisions: Iterable[Decision]) -> list[ListedDecision]:
    """The decisions with what they are about, in a constant number of queries, however many things each decides."""
    decisions = list(decisions)
    firsts = _firsts(decisions)
    words = _words([first for some in firsts.values() for first in some])
    return [_listed(decision, firsts[decision.pk], words) for decision in decisions]


def _firsts(decisions: Collection[Decision]) -> dict[int, list[First]]:
    """By decision; for a merge or split, two of the entities."""
    targets = Target.objects.filter(decision__in=decisions).order_by("kind", "-judgement")
    rows = targets.values_list("decision", "kind", "judgement").annotate(Min("object_id"), Count("pk"))
    found = defaultdict(list)
    for number, *first in rows:
        found[number].append(First(*first))
    for decision in decisions:
        if decision.verb in IDENTIFYING:
            one, other = decision.pairs[0]
            others = sum(first.count for first in found[decision.pk]) - 1
            found[decision.pk] = [First(Kind.ENTITY, "", one, 1), First(Kind.ENTITY, "", other, others)]
    return found


def _listed(decision: Decision, firsts: list[First], words: dict[tuple[str, int], str]) -> ListedDecision:
    if decision.undoes:
        undone = decision.undoes
        return ListedDecision(decision, f"decision {undone.pk}, {undone.user} {undone.get_verb_display()}")
    if decision.verb == Decision.Verb.SET:
        return ListedDecision(decision, f"statements stand from {decision.payload['value']:.0%} sure on")
    told = [words.get((first.kind, first.id), "") for first in firsts]
    more = sum(first.count for first in firsts) - len(firsts)
    if decision.verb == Decision.Verb.CORRECT and len(told) > 1:
        return ListedDecision(decision, told[0], told[1], more)
    return ListedDecision(decision, " · ".join(filter(None, told)), more=more)


def _statements() -> QuerySet[Statement]:
    return Statement.objects.with_names().prefetch_related(evidence_that_counts())


def _words(firsts: Collection[First]) -> dict[tuple[str, int], str]:
    ids = defaultdict(set)
    for first in firsts:
        ids[first.kind].add(first.id)
    said: dict[str, tuple] = {
        Kind.STATEMENT: (_statements(), sentence_in_words),
        Kind.SOURCE: (Source.objects.all(), lambda source: f"“{source.title}”"),
        Kind.ENTITY: (Entity.objects.all(), name_in_words),
        Kind.MENTION: (Mention.objects.all(), lambda mention: f"the name “{mention}”"),
        Kind.LISTED: (ExternalId.objects.all(), str),
    }
    found = {}
    for kind, some in ids.items():
        if kind in said:
            rows, in_words = said[kind]
            found |= {(kind, pk): in_words(row) for pk, row in rows.in_bulk(some).items()}
    return found
