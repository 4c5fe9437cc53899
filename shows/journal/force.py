"""Which decisions are in force: those neither undone nor resting on what is undone."""

from collections.abc import Collection, Iterable

from django.db.models import Exists, OuterRef

from shows.models import Decision, Evidence, Statement, Target

from .record import Refused


def dependants(decision: Decision) -> list[Decision]:
    """The decisions in force that would be about nothing without this one, in order."""
    found: dict[int, Decision] = {}
    while True:
        gone = {decision.pk, *found}
        vanished = _spoken_for_by(gone) - _spoken_for(_spoken_for_by(gone), without=gone)
        resting = [
            other
            for other in _judging(vanished).filter(in_force=True).exclude(pk__in=gone)
            if _foundation(other) <= vanished
        ]
        if not resting:
            return [found[number] for number in sorted(found)]
        found |= {other.pk: other for other in resting}


def refuse_vanished(statement: Statement) -> None:
    """Raise Refused for a statement that only an undone decision made: there is nothing to decide on."""
    if statement.state == Statement.State.UNSUPPORTED and not _spoken_for([statement.pk]):
        raise Refused("nothing speaks for this statement any more: the decision that added it was undone")


def put_out(undone: Decision) -> list[Decision]:
    """Put a decision out of force and, one by one, in or out all that hangs on it. Returns what changed."""
    changed = []
    decision, in_force = undone, False
    while decision:
        changed += _wake(decision) if in_force else _silence(decision)
        decision, in_force = decision.undoes, not in_force
    return changed


def _silence(decision: Decision) -> list[Decision]:
    changed = [decision, *dependants(decision)]
    _set(changed, False)
    return changed


def _wake(decision: Decision) -> list[Decision]:
    """Bring a decision back where its targets exist, and in order those that rested on it."""
    if decision.in_force or _is_undone(decision) or not _has_foundation(decision):
        return []
    _set([decision], True)
    changed = [decision]
    for other in _judging(_spoken_for_by([decision.pk])).filter(in_force=False):
        changed += _wake(other)
    return changed


def _is_undone(decision: Decision) -> bool:
    return decision.undone_by.filter(in_force=True).exists()


def _has_foundation(decision: Decision) -> bool:
    foundation = _foundation(decision)
    return not foundation or bool(_spoken_for(foundation))


def _foundation(decision: Decision) -> set[int]:
    """Ids of the statements that a decision judges and does not make itself."""
    if decision.verb == Decision.Verb.UNDO:
        return set()
    judged = decision.targets.filter(kind=Target.Kind.STATEMENT).values_list("object_id", flat=True)
    return set(judged) - _spoken_for_by([decision.pk])


def _spoken_for_by(decisions: Collection[int]) -> set[int]:
    """Ids of the statements for which these decisions are evidence."""
    return set(
        Evidence.objects.filter(decision__in=decisions).order_by().values_list("statement_id", flat=True)
    )


def _spoken_for(statements: Collection[int], without: Collection[int] = ()) -> set[int]:
    """Those of the statements for which an article speaks, or a decision in force other than `without`.

    A statement without evidence of its own is what a link made of another, for which an article speaks.
    """
    evidence = Evidence.objects.filter(statement=OuterRef("pk"))
    by_people = evidence.filter(decision__in_force=True).exclude(decision__in=without)
    held = Exists(evidence.filter(decision=None)) | Exists(by_people) | ~Exists(evidence)
    return set(Statement.objects.filter(held, pk__in=statements).order_by().values_list("pk", flat=True))


def _judging(statements: Collection[int]):
    """The decisions about the statements that may rest on them, in order."""
    return (
        Decision.objects.filter(targets__kind=Target.Kind.STATEMENT, targets__object_id__in=statements)
        .exclude(verb=Decision.Verb.UNDO)
        .order_by("id")
        .distinct()
    )


def _set(decisions: Iterable[Decision], in_force: bool) -> None:
    for decision in decisions:
        decision.in_force = in_force
        decision.save(update_fields=["in_force"])
