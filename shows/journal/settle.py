from collections.abc import Collection, Mapping

from shows.models import Decision, Statement

from .add import Revision, revise
from .judge import accept, content, refuse_contradictory, reject
from .lock import writing
from .record import Refused


def settle(
    user,
    sides: Collection[Statement],
    holds: Collection[Statement],
    *,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Accept the statements of a conflict that hold, and reject the others, as one decision.

    The statements must be fetched with their entities and what these are merged into. `seen`: see `begin`.
    Raises Refused, in particular if the statements belong to several conflicts or to none, or if what is to
    hold contradicts itself; Stale.
    """
    with writing():
        decision = _decide(user, sides, holds, reason=reason, seen=seen)
        # Staleness is reported first: after a decision in between, this may no longer be a conflict.
        conflicts = {side.conflict_id for side in sides}
        if len(conflicts) > 1 or None in conflicts:
            raise Refused("these are not the sides of one conflict")
    return decision


def _decide(user, sides: Collection[Statement], holds: Collection[Statement], **given) -> Decision:
    said = {content(one) for one in holds}
    wrong = [side for side in sides if content(side) not in said]
    if not holds:
        return reject(user, wrong, **given)
    if not wrong:
        return accept(user, holds, **given)
    decision = revise(user, [Revision(side, None) for side in wrong], kept=holds, **given)
    refuse_contradictory(holds)
    return decision
