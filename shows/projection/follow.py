"""The reach of a decision: what is projected again when it comes into force or goes out of it."""

from collections.abc import Collection

from django.db.models import Value

from shows.models import DATED, Decision, Entity, Evidence, Statement, Target

from .anchors import versions_of
from .forwards import concerned, write_forwards
from .links import linked_statements, same_names, write_links
from .project import project, project_all

Kind = Target.Kind


def follow(changed: Collection[Decision], *, cause: Decision) -> None:
    """Project everything affected by decisions that came into force or went out of it. The caller holds the
    writers' lock."""
    if any(decision.verb == Decision.Verb.SET for decision in changed):
        project_all(decision=cause)
        return
    reached = _reached(changed)
    subjects, sources = reached[Kind.STATEMENT], reached[Kind.SOURCE]
    if sources:
        subjects |= _dated(source__in=versions_of(sources))
    if quotes := reached[Kind.ENTITY]:
        subjects |= _joined(quotes)
        subjects |= _dated(clock__in=Entity.objects.ids_alike(quotes))
    if mentions := reached[Kind.MENTION]:
        subjects |= linked_statements(mentions)
        write_links(mentions)
        subjects |= linked_statements(mentions)
        sources |= set(same_names(mentions).values_list("source_id", flat=True))
    project(subjects, decision=cause, sources=sources)


def _reached(decisions: Collection[Decision]) -> dict[str, set[int]]:
    """What the decisions are about, by kind; for statements, their subjects. One query."""
    targets = Target.objects.filter(decision__in=decisions).order_by()
    judged = targets.filter(kind=Kind.STATEMENT).values("object_id")
    # A union, since no index serves an OR over joins.
    statements = (
        Statement.objects.filter(pk__in=judged),
        Statement.objects.filter(evidence__decision__in=decisions),
        Statement.objects.filter(carried__statement__in=judged),
    )
    subjects = (
        some.order_by().annotate(kind=Value(Kind.STATEMENT.value)).values_list("kind", "subject_id")
        for some in statements
    )
    others = targets.exclude(kind=Kind.STATEMENT).values_list("kind", "object_id")
    reached = {kind: set() for kind in Kind}
    for kind, pk in others.union(*subjects):
        reached[kind].add(pk)
    return reached


def _dated(**by) -> set[int]:
    """The subjects with values that depend on a date, through their own evidence or evidence brought by a link."""
    evidence = Evidence.objects.filter(statement__prop__in=DATED, **by).order_by()
    pairs = evidence.values_list("statement__subject_id", "counts_for__subject_id").distinct()
    return {subject for pair in pairs for subject in pair if subject}


def _joined(entities: Collection[int]) -> set[int]:
    """The subjects affected when entities become one, or two again."""
    before = concerned(entities)
    changed = write_forwards(entities)
    return before | concerned({*entities, *changed})
