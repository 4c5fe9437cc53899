from shows.models import Decision, Target
from shows.projection import follow

from .force import put_out
from .lock import writing
from .record import CURATE, DECIDE, About, Refused, record

CURATED = {Decision.Verb.MERGE, Decision.Verb.SPLIT, Decision.Verb.SET}


def undo(user, decision: Decision, *, reason: str = "") -> Decision:
    """Take a decision back, at whatever age. What rests on it becomes inert; undoing the undo brings all of it back.

    Raises Refused where it is not in force, as when somebody undid it in the meantime.
    """
    with writing():
        about = Target.objects.filter(decision=decision).select_related("decision__undoes", "decision__user")
        targets = list(about)
        decision = targets[0].decision
        if not decision.in_force:
            raise Refused(f"{decision} is not in force: there is nothing to undo")
        # The undo comes next in the history of each thing that was decided on.
        abouts = {About(target.kind, target.object_id) for target in targets}
        abouts.add(About(Target.Kind.DECISION, decision.pk))
        undoing = record(
            user,
            Decision.Verb.UNDO,
            sorted(abouts, key=lambda about: (about.kind, about.id)),
            reason=reason,
            undoes=decision,
            right=right_to_undo(decision),
        )
        follow(put_out(decision), cause=undoing)
    return undoing


def right_to_undo(decision: Decision) -> str:
    """The right that undoing a decision needs: that of making it, or of making what it undoes."""
    while decision.undoes:
        decision = decision.undoes
    return CURATE if decision.verb in CURATED else DECIDE
