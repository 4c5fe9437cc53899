from collections.abc import Collection, Mapping

from shows.models import Decision, Statement

from .add import Revision, revise
from .judge import accept, content, refuse_contradictory, reject
from .lock import writing


def settle(
    user,
    sides: Collection[Statement],
    holds: Collection[Statement],
    *,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Of statements that cannot all hold, accept those that do and reject the others, as one decision.

    The statements come with their entities and what these are merged into. `seen`: see `begin`. Raises Refused, also
    where what is to hold contradicts itself, and Stale.
    """
    said = {content(one) for one in holds}
    wrong = [side for side in sides if content(side) not in said]
    if not holds:
        return reject(user, wrong, reason=reason, seen=seen)
    if not wrong:
        return accept(user, holds, reason=reason, seen=seen)
    with writing():
        rejected = [Revision(side, None) for side in wrong]
        decision = revise(user, rejected, kept=holds, reason=reason, seen=seen)
        refuse_contradictory(holds)
    return decision
