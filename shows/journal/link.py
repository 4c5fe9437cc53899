from collections.abc import Collection, Mapping

from shows.models import Decision, Entity, Mention, Target, normal_name
from shows.projection import follow

from .claim import name_entity
from .lock import writing
from .record import About, Refused, record


def link(
    user,
    mentions: Collection[Mention],
    entity: Entity | str,
    *,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Record whom the names in an article mean. Evidence, and acceptances that rest only on it, move along.

    A distinguishing name, such as "Night Ferry (2004)", creates an entity if none has it. `seen`: see
    `begin`. Raises Refused, Stale.
    """
    if not mentions:
        raise Refused("no name was chosen")
    if len({mention.source_id for mention in mentions}) > 1:
        raise Refused("names are linked in one article at a time")
    with writing():
        meant = _called(entity, like=next(iter(mentions)).entity) if isinstance(entity, str) else entity
        decision = record(
            user,
            Decision.Verb.LINK,
            [About(Target.Kind.MENTION, mention.pk) for mention in mentions],
            reason=reason,
            seen=seen,
            payload={"entity": meant.pk},
        )
        if isinstance(entity, str):
            name_entity(meant, " ".join(entity.split()), decision)
        follow([decision], cause=decision)
    return decision


def _called(name: str, *, like: Entity) -> Entity:
    """The entity of this name, of the same kind and context; created if missing. Raises Refused for a blank name."""
    normal = normal_name(name)
    if not normal:
        raise Refused("a name is missing")
    entity, _ = Entity.objects.get_or_create(kind=like.kind, normal=normal, context=like.context)
    return entity
