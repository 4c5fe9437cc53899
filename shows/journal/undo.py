from shows.models import Decision, Target
from shows.projection import follow
from shows.roles import CURATE, DECIDE

from .force import put_out_of_force
from .lock import writing
from .record import About, aim, begin

CURATED = {Decision.Verb.MERGE, Decision.Verb.SPLIT, Decision.Verb.SET}


def undo(user, decision: Decision, *, reason: str = "") -> Decision:
    """Take a decision back, however old. Decisions that depend on it become inert; undoing the undo restores
    them.

    Raises Refused if it is not in force, for instance because somebody has already undone it.
    """
    about = About(Target.Kind.DECISION, decision.pk)
    right = right_to_undo(decision)
    with writing():
        undoing, last = begin(user, Decision.Verb.UNDO, [about], reason=reason, undoes=decision, right=right)
        # The undo comes next in the history of each thing decided on.
        aim(undoing, [About(*thing) for thing in sorted(last)], last)
        follow(put_out_of_force(decision), cause=undoing)
    return undoing


def right_to_undo(decision: Decision) -> str:
    """The right needed to undo a decision: the right to make it, or to make what it undoes."""
    while decision.undoes:
        decision = decision.undoes
    return CURATE if decision.verb in CURATED else DECIDE
