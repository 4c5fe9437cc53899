from collections.abc import Collection

from shows.models import Decision, Target
from shows.projection import follow
from shows.roles import CURATE, DECIDE

from .force import put_out_of_force
from .lock import writing
from .record import About, Refused, aim, begin

CURATED = {Decision.Verb.MERGE, Decision.Verb.SPLIT, Decision.Verb.SET}


class Unseen(Refused):
    """Decisions that the user has not seen depend on the one to be undone."""

    def __init__(self, dependants: Collection[Decision]):
        super().__init__(f"more rests on it than was shown: {', '.join(map(str, dependants))}")


def undo(user, decision: Decision, *, reason: str = "", shown: Collection[int] | None = None) -> Decision:
    """Take a decision back, however old. Decisions that depend on it become inert; undoing the undo restores
    them.

    `shown` are the numbers of the dependants that the user saw; None: whatever depends on it. Raises Refused
    if it is not in force, for instance because somebody has already undone it; Unseen.
    """
    about = About(Target.Kind.DECISION, decision.pk)
    right = right_to_undo(decision)
    with writing():
        undoing, last = begin(user, Decision.Verb.UNDO, [about], reason=reason, undoes=decision, right=right)
        # The undo comes next in the history of each thing decided on.
        aim(undoing, [About(*thing) for thing in sorted(last)], last)
        changed = put_out_of_force(decision)
        if shown is not None and (unseen := _silenced(changed, {decision.pk, *shown})):
            raise Unseen(unseen)
        follow(changed, cause=undoing)
    return undoing


def _silenced(changed: Collection[Decision], known: Collection[int]) -> list[Decision]:
    """The decisions that went out of force, except those known."""
    return [other for other in changed if not other.in_force and other.pk not in known]


def right_to_undo(decision: Decision) -> str:
    """The right needed to undo a decision: the right to make it, or to make what it undoes."""
    while decision.undoes:
        decision = decision.undoes
    return CURATE if decision.verb in CURATED else DECIDE
