from shows.models import Decision, Target
from shows.projection import follow
from shows.roles import CURATE, DECIDE

from .force import put_out
from .lock import writing
from .record import About, aim, begin

CURATED = {Decision.Verb.MERGE, Decision.Verb.SPLIT, Decision.Verb.SET}


def undo(user, decision: Decision, *, reason: str = "") -> Decision:
    """Take a decision back, at whatever age. What rests on it becomes inert; undoing the undo brings all of it back.

    Raises Refused where it is not in force, as when somebody undid it in the meantime.
    """
    about = About(Target.Kind.DECISION, decision.pk)
    right = right_to_undo(decision)
    with writing():
        undoing, last = begin(user, Decision.Verb.UNDO, [about], reason=reason, undoes=decision, right=right)
        # The undo comes next in the history of each thing that was decided on.
        aim(undoing, [About(*thing) for thing in sorted(last)], last)
        follow(put_out(decision), cause=undoing)
    return undoing


def right_to_undo(decision: Decision) -> str:
    """The right that undoing a decision needs: that of making it, or of making what it undoes."""
    while decision.undoes:
        decision = decision.undoes
    return CURATE if decision.verb in CURATED else DECIDE
