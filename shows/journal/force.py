"""Which decisions are in force: those that are neither undone nor dependent on something undone."""

from collections.abc import Collection, Mapping

from django.db.models import Exists, OuterRef, QuerySet

from shows.models import Decision, Evidence, Property, Statement, Target

from .record import Refused

# Statements made by these verbs exist because of them.
STATING = {Decision.Verb.ADD, Decision.Verb.CORRECT}


def dependants(decision: Decision) -> list[Decision]:
    """The decisions in force whose targets would not exist without this one, in order."""
    if decision.verb not in STATING:
        return []
    found: list[Decision] = []
    gone = {decision.pk}
    # A decision depends only on earlier ones, so a single pass in order finds all.
    waiting = {other.pk: other for other in _resting_on(decision)}
    while waiting:
        other = waiting.pop(min(waiting))
        if other.in_force and other.pk not in gone and not _has_foundation(other, without=gone):
            found.append(other)
            gone.add(other.pk)
            waiting |= {later.pk: later for later in _resting_on(other) if later.pk > other.pk}
    return found


def refuse_vanished(statements: Collection[Statement], seen: Mapping[int, int] | None) -> None:
    """Raises Refused for a statement that existed only through a decision since undone.

    Statements seen undecided need no check: whatever a decision makes is decided, except names. The caller
    holds the writers' lock, since what was seen may be gone by now.
    """
    undecided = {pk for pk, last in (seen or {}).items() if last == 0}
    ids = [one.pk for one in statements if one.pk not in undecided or one.prop == Property.NAME]
    if not ids:
        return
    unsupported = Statement.objects.filter(pk__in=ids, state=Statement.State.UNSUPPORTED)
    for pk in unsupported.values_list("pk", flat=True):
        if not _speaks_for([pk], _in_force()):
            raise Refused("nothing supports this statement any more: the decision that added it was undone")


def put_out_of_force(undone: Decision) -> list[Decision]:
    """Put a decision out of force and update, in order, all that depend on it. Returns the decisions that
    changed.

    Raises Refused if it is not in force.
    """
    if not Decision.objects.in_force().filter(pk=undone.pk).update(in_force=False):
        raise Refused(f"decision {undone.pk} is not in force any more: there is nothing to undo")
    undone.in_force = False
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
    """Restore a decision if its targets exist, then in order those that depended on it."""
    if decision.in_force or _is_undone(decision) or not _has_foundation(decision):
        return []
    _set([decision], True)
    changed = [decision]
    for other in _resting_on(decision).filter(in_force=False, pk__gt=decision.pk):
        changed += _wake(other)
    return changed


def _is_undone(decision: Decision) -> bool:
    return decision.undone_by.filter(in_force=True).exists()


def _has_foundation(decision: Decision, without: Collection[int] = ()) -> bool:
    """Whether anything except `without` supports a statement that the decision judges but did not make."""
    if decision.verb == Decision.Verb.UNDO:
        return True
    judged = decision.targets.filter(kind=Target.Kind.STATEMENT).values_list("object_id", flat=True)
    foundation = set(judged) - _made_by([decision.pk])
    earlier = _in_force().filter(decision__lt=decision.pk).exclude(decision__in=without)
    return not foundation or _speaks_for(foundation, earlier)


def _made_by(decisions: Collection[int]) -> set[int]:
    """The ids of the statements for which these decisions are evidence."""
    return set(
        Evidence.objects.filter(decision__in=decisions).order_by().values_list("statement_id", flat=True)
    )


def _in_force() -> QuerySet[Evidence]:
    return Evidence.objects.filter(decision__in_force=True)


def _speaks_for(statements: Collection[int], by_people: QuerySet[Evidence]) -> bool:
    """Whether any article, or any of the evidence `by_people`, supports one of the statements.

    A statement without evidence of its own results from a link, and an article supports the original.
    """
    own = Evidence.objects.filter(statement=OuterRef("pk"))
    held = (
        Exists(own.filter(decision=None)) | Exists(by_people.filter(statement=OuterRef("pk"))) | ~Exists(own)
    )
    return Statement.objects.filter(held, pk__in=statements).exists()


def _resting_on(decision: Decision) -> QuerySet[Decision]:
    """The decisions about what this one states, in order; they may depend on it."""
    stated = Evidence.objects.filter(decision=decision).order_by().values("statement_id")
    return (
        Decision.objects.filter(targets__kind=Target.Kind.STATEMENT, targets__object_id__in=stated)
        .exclude(verb=Decision.Verb.UNDO)
        .order_by("id")
        .distinct()
    )


def _set(decisions: Collection[Decision], in_force: bool) -> None:
    others = [decision for decision in decisions if decision.in_force != in_force]
    for decision in others:
        decision.in_force = in_force
    if others:
        Decision.objects.filter(pk__in=[decision.pk for decision in others]).update(in_force=in_force)
