from collections.abc import Collection

from shows.models import Decision, Entity, Mention, Target
from shows.projection import follow

from .lock import writing
from .record import About, Refused, record


def link(user, mentions: Collection[Mention], entity: Entity, *, reason: str = "") -> Decision:
    """Say whom the names in an article mean. Their evidence, and acceptances that rest on it alone, go with them.

    Raises Refused.
    """
    if not mentions:
        raise Refused("no name is chosen")
    if len({mention.source_id for mention in mentions}) > 1:
        raise Refused("names are linked in one article at a time")
    with writing():
        decision = record(
            user,
            Decision.Verb.LINK,
            [About(Target.Kind.MENTION, mention.pk) for mention in mentions],
            reason=reason,
            payload={"entity": entity.pk},
        )
        follow([decision], cause=decision)
    return decision
