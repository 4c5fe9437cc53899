from collections.abc import Collection, Mapping

from shows.models import Decision, Statement, Target
from shows.projection import project

from .force import refuse_vanished
from .lock import writing
from .record import About, Refused, record


def accept(
    user, statements: Collection[Statement], *, reason: str = "", seen: Mapping[int, int] | None = None
) -> Decision:
    """Say that statements are so. They stand from now on, whatever machines read elsewhere.

    `seen`: see `begin`. Raises Refused, Stale.
    """
    return _judge(user, Decision.Verb.ACCEPT, statements, Target.Judgement.ACCEPTED, reason, seen)


def reject(
    user, statements: Collection[Statement], *, reason: str = "", seen: Mapping[int, int] | None = None
) -> Decision:
    """Say that statements are not so. More evidence for them is kept and changes nothing.

    `seen`: see `begin`. Raises Refused, Stale.
    """
    return _judge(user, Decision.Verb.REJECT, statements, Target.Judgement.REJECTED, reason, seen)


def _judge(user, verb, statements, judgement, reason, seen) -> Decision:
    if not statements:
        raise Refused("no statement is chosen")
    abouts = [About(Target.Kind.STATEMENT, statement.pk, judgement) for statement in statements]
    with writing():
        refuse_vanished(statements, seen)
        decision = record(user, verb, abouts, reason=reason, seen=seen)
        project(subjects_of(statements), decision=decision)
    return decision


def subjects_of(statements: Collection[Statement]) -> set[int]:
    """Ids of what they are about, and of where an acceptance goes that rests on evidence which a link carried away."""
    left = [statement.pk for statement in statements if statement.state == Statement.State.UNSUPPORTED]
    carried = Statement.objects.filter(carried__statement__in=left).values_list("subject_id", flat=True)
    return {statement.subject_id for statement in statements}.union(carried if left else ())
