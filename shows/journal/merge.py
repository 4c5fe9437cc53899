from django.db.models import Q

from shows.models import Decision, Entity, Target
from shows.projection import follow, joined_by_curators
from shows.roles import CURATE

from .lock import writing
from .record import About, Refused, record


def merge(user, entity: Entity, into: Entity, *, reason: str = "") -> Decision:
    """Record that two entities are the same: the first is then identified with the second.

    Its id and rows remain, so that a split restores everything. People identified with one of the two by name
    alone are left out if they were told apart from the other. Raises Refused.
    """
    with writing():
        entity, into = _pair(entity, into)
        if entity.kind != into.kind:
            raise Refused(f"a {entity.get_kind_display()} and a {into.get_kind_display()} cannot be one")
        if entity.root_id == into.root_id:
            raise Refused(f"{entity} and {into} already count as one")
        if apart := told_apart(entity, into):
            raise Refused(f"{apart} says that they are not the same: undo that first")
        one, other = (joined_by_curators(each.pk)[0] for each in (entity, into))
        return _judge(user, Decision.Verb.MERGE, one, other, reason)


def split(user, entity: Entity, other: Entity, *, reason: str = "", seen_as_two: bool = False) -> Decision:
    """Record that two entities are not the same: what identified them no longer counts, and nothing can
    again.

    Raises Refused, also if the user saw two entities (`seen_as_two`) that a curator has merged since.
    """
    with writing():
        entity, other = _pair(entity, other)
        if apart := told_apart(entity, other):
            raise Refused(f"{apart} already says so")
        if seen_as_two and (merged := _made_one(entity, other)):
            raise Refused(f"{merged} says that they are the same: undo that first")
        return _judge(user, Decision.Verb.SPLIT, entity.pk, other.pk, reason)


def told_apart(entity: Entity, other: Entity) -> Decision | None:
    """The decision in force that tells apart two entities, or any that curators merged with them."""
    ones, others = (list(joined_by_curators(each.pk)[1]) for each in (entity, other))
    either_way = Q(payload__entity__in=ones, payload__other__in=others) | Q(
        payload__entity__in=others, payload__other__in=ones
    )
    judged = Decision.objects.in_force().filter(
        either_way, verb__in=[Decision.Verb.MERGE, Decision.Verb.SPLIT]
    )
    latest = {frozenset(decision.payload.values()): decision for decision in judged.order_by("id")}
    return next((decision for decision in latest.values() if decision.verb == Decision.Verb.SPLIT), None)


def _made_one(entity: Entity, other: Entity) -> Decision | None:
    """The latest decision in force by which curators merged two entities."""
    _, ones = joined_by_curators(entity.pk)
    if other.pk not in ones:
        return None
    merged = Decision.objects.in_force().filter(verb=Decision.Verb.MERGE)
    return merged.filter(payload__entity__in=list(ones), payload__other__in=list(ones)).order_by("id").last()


def _pair(entity: Entity, other: Entity) -> tuple[Entity, Entity]:
    if entity.pk == other.pk:
        raise Refused(f"{entity} is itself")
    found = Entity.objects.select_related("forward").in_bulk([entity.pk, other.pk])
    return found[entity.pk], found[other.pk]


def _judge(user, verb: str, entity: int, other: int, reason: str) -> Decision:
    decision = record(
        user,
        verb,
        [About(Target.Kind.ENTITY, entity), About(Target.Kind.ENTITY, other)],
        reason=reason,
        payload={"entity": entity, "other": other},
        right=CURATE,
    )
    follow([decision], cause=decision)
    return decision
