"""Which decisions are in force, computed from the journal alone."""

from collections import defaultdict

from django.db.models import Q

from shows.models import Decision, Evidence, Statement, Target

from .rows import in_chunks


def replay() -> None:
    """Write for every decision whether it is in force."""
    Decision.objects.update(in_force=False)
    for some in in_chunks(decisions_in_force()):
        Decision.objects.filter(pk__in=some).update(in_force=True)


def decisions_in_force() -> set[int]:
    """The numbers of the decisions that are neither undone nor without a target.

    A decision has no target if no article and no earlier decision in force supports any statement that it
    judges.
    """
    journal = list(Decision.objects.order_by("-id").only("id", "verb", "undoes"))
    undone = set()
    for decision in journal:
        if decision.pk not in undone and decision.undoes_id:
            undone.add(decision.undoes_id)
    made, judged = _made(), _judged()
    spoken_for = _spoken_for_by_articles()
    found: set[int] = set()
    for decision in reversed(journal):
        if decision.pk not in undone and _has_foundation(decision, made, judged, spoken_for):
            found.add(decision.pk)
            spoken_for |= made[decision.pk]
    return found


def _has_foundation(decision: Decision, made: dict, judged: dict, spoken_for: set[int]) -> bool:
    foundation = set() if decision.undoes_id else judged[decision.pk] - made[decision.pk]
    return not foundation or bool(foundation & spoken_for)


def _spoken_for_by_articles() -> set[int]:
    """The ids of judged statements that an article supports: directly, or since a name was linked."""
    judged = Target.objects.filter(kind=Target.Kind.STATEMENT).order_by().values("object_id")
    spoken_for = Statement.objects.filter(
        Q(evidence=None) | Q(evidence__decision=None), pk__in=judged
    ).order_by()
    return set(spoken_for.values_list("pk", flat=True).distinct())


def _made() -> dict[int, set[int]]:
    made = defaultdict(set)
    for number, statement in Evidence.objects.exclude(decision=None).values_list(
        "decision_id", "statement_id"
    ):
        made[number].add(statement)
    return made


def _judged() -> dict[int, set[int]]:
    judged = defaultdict(set)
    rows = Target.objects.filter(kind=Target.Kind.STATEMENT).values_list("decision_id", "object_id")
    for number, statement in rows:
        judged[number].add(statement)
    return judged
