from collections.abc import Mapping

from shows.models import Decision, Target
from shows.projection import AUTO_ACCEPT, follow
from shows.roles import CURATE

from .lock import writing
from .record import About, Refused, record


def set_threshold(user, value: float, *, reason: str = "", seen: Mapping[int, int] | None = None) -> Decision:
    """Set the confidence (0 to 1) at which statements stand without an editor. Raises Refused, Stale."""
    if not 0 <= value <= 1:
        raise Refused(f"“{value}” is not a confidence: expected a number from 0 to 1")
    about = About(Target.Kind.SETTING, AUTO_ACCEPT)
    with writing():
        decision = record(
            user, Decision.Verb.SET, [about], reason=reason, seen=seen, payload={"value": value}, right=CURATE
        )
        follow([decision], cause=decision)
    return decision
