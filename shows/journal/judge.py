from collections import defaultdict
from collections.abc import Collection, Mapping

from shows.models import Decision, Statement, Target
from shows.projection import project
from shows.wording import slot_in_words

from .force import refuse_vanished
from .lock import writing
from .record import About, Refused, record

# The states of a statement whose evidence has moved elsewhere by links.
LEFT_BEHIND = (Statement.State.UNSUPPORTED, Statement.State.REJECTED)


class Contradictory(Refused):
    """Statements to be accepted together that cannot all hold.

    `conflicts` lists, for each of their conflicts, the ids of the statements in it.
    """

    def __init__(self, conflicts: list[list[int]], example: Statement):
        about = f"{example.subject}, {slot_in_words(example)}"
        super().__init__(f"some of them contradict each other ({about}): accept the one that is right")
        self.conflicts = conflicts


def accept(
    user, statements: Collection[Statement], *, reason: str = "", seen: Mapping[int, int] | None = None
) -> Decision:
    """Accept statements. They stand from now on, whatever machines read elsewhere.

    `seen`: see `begin`. Raises Refused, in particular if they contradict each other; Stale.
    """
    return _judge(user, Decision.Verb.ACCEPT, statements, Target.Judgement.ACCEPTED, reason, seen)


def reject(
    user, statements: Collection[Statement], *, reason: str = "", seen: Mapping[int, int] | None = None
) -> Decision:
    """Reject statements. Further evidence for them is kept and changes nothing.

    `seen`: see `begin`. Raises Refused, Stale.
    """
    return _judge(user, Decision.Verb.REJECT, statements, Target.Judgement.REJECTED, reason, seen)


def _judge(user, verb, statements, judgement, reason, seen) -> Decision:
    if not statements:
        raise Refused("no statement was chosen")
    abouts = [About(Target.Kind.STATEMENT, statement.pk, judgement) for statement in statements]
    with writing():
        refuse_vanished(statements, seen)
        decision = record(user, verb, abouts, reason=reason, seen=seen)
        project(subjects_of(statements), decision=decision)
        if judgement == Target.Judgement.ACCEPTED and len(statements) > 1:
            refuse_contradictory(statements)
    return decision


def refuse_contradictory(accepted: Collection[Statement]) -> None:
    """Raises Contradictory if several of the accepted statements are sides of one conflict."""
    disputed = Statement.objects.filter(pk__in=[one.pk for one in accepted], conflict__isnull=False)
    sides = defaultdict(list)
    for statement in disputed.with_forwards().order_by("pk"):
        sides[statement.conflict_id].append(statement)
    open_conflicts = [some for some in sides.values() if len({content(one) for one in some}) > 1]
    if open_conflicts:
        raise Contradictory([[one.pk for one in some] for some in open_conflicts], open_conflicts[0][0])


def content(statement: Statement) -> tuple:
    """What a statement says, equal for entities that have been merged."""
    named = (statement.object, statement.character)
    return (statement.season, statement.value, *(entity and entity.root_id for entity in named))


def subjects_of(statements: Collection[Statement]) -> set[int]:
    """The ids of their subjects, and of subjects to which links have moved an acceptance along with its evidence."""
    left = [statement.pk for statement in statements if statement.state in LEFT_BEHIND]
    carried = Statement.objects.filter(carried__statement__in=left).values_list("subject_id", flat=True)
    return {statement.subject_id for statement in statements}.union(carried if left else ())
