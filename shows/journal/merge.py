from collections.abc import Iterable
from itertools import combinations

from shows.models import Decision, Entity, Target
from shows.projection import follow, joined_by_curators
from shows.roles import CURATE

from .lock import writing
from .record import About, Refused, record


def merge(user, *entities: Entity, reason: str = "") -> Decision:
    """Record that entities are the same: all are then identified with the last.

    Their ids and rows remain, so that a split restores everything. People identified with one of them by name
    alone are left out if they were told apart from another. Raises Refused.
    """
    with writing():
        *others, kept = entities = _as_they_are(entities)
        for other in others:
            if other.kind != kept.kind:
                raise Refused(f"a {other.get_kind_display()} and a {kept.get_kind_display()} cannot be one")
        for one, other in combinations(entities, 2):
            if one.root_id == other.root_id:
                raise Refused(f"{one} and {other} already count as one")
        ids = [entity.pk for entity in entities]
        roots = joined_by_curators(ids)
        if apart := roots.told_apart(ids):
            raise Refused(f"{apart} says that they are not the same: undo that first")
        *gone, root = map(roots.of, ids)
        return _judge(user, Decision.Verb.MERGE, [(one, root) for one in gone], reason)


def split(user, *entities: Entity, reason: str = "", seen_as_several: bool = False) -> Decision:
    """Record that no two of these entities are the same: what identified them no longer counts, and nothing can
    again.

    Raises Refused, also if the user saw several entities (`seen_as_several`) of which a curator has merged some
    since.
    """
    with writing():
        ids = [entity.pk for entity in _as_they_are(entities)]
        roots = joined_by_curators(ids)
        if apart := roots.told_apart(ids):
            raise Refused(f"{apart} already says so")
        if seen_as_several and (merged := roots.made_one(ids)):
            raise Refused(f"{merged} says that they are the same: undo that first")
        return _judge(user, Decision.Verb.SPLIT, list(combinations(ids, 2)), reason)


def told_apart(*entities: Entity) -> Decision | None:
    """A decision in force that tells apart two of these entities, or any that curators merged with them."""
    ids = [entity.pk for entity in entities]
    return joined_by_curators(ids).told_apart(ids)


def _as_they_are(entities: Iterable[Entity]) -> list[Entity]:
    """The entities as they are now. Raises Refused unless there are two or more, each given once."""
    for one, other in combinations(entities, 2):
        if one.pk == other.pk:
            raise Refused(f"{one} is itself")
    if len(entities) < 2:
        raise Refused("at least two are needed")
    found = Entity.objects.select_related("forward").in_bulk([entity.pk for entity in entities])
    return [found[entity.pk] for entity in entities]


def _judge(user, verb: str, pairs: list[tuple[int, int]], reason: str) -> Decision:
    about = dict.fromkeys(pk for pair in pairs for pk in pair)
    decision = record(
        user,
        verb,
        [About(Target.Kind.ENTITY, pk) for pk in about],
        reason=reason,
        payload=_payload(pairs),
        right=CURATE,
    )
    follow([decision], cause=decision)
    return decision


def _payload(pairs: list[tuple[int, int]]) -> dict:
    if len(pairs) > 1:
        return {"pairs": pairs}
    [(entity, other)] = pairs
    return {"entity": entity, "other": other}
