from django.db.models import QuerySet

from shows.models import Decision, Entity, ExternalId, Target

from .lock import writing
from .record import About, Refused, record


def dismiss(user, entity: Entity, listed: ExternalId, *, reason: str = "") -> Decision:
    """Record that an entity is not a given entry of a public database, which is then no longer offered.
    Raises Refused."""
    with writing():
        if before := dismissals(entity).filter(targets__object_id=listed.pk).first():
            raise Refused(f"{before} already says so")
        return record(
            user,
            Decision.Verb.DISMISS,
            [About(Target.Kind.LISTED, listed.pk)],
            reason=reason or f"listed as {listed}",
            payload={"entity": entity.root_id},
        )


def dismissals(entity: Entity) -> QuerySet[Decision]:
    """The decisions in force that dismiss entries for an entity, or for any merged with it, in order."""
    members = list(Entity.objects.under([entity.root_id]).values_list("pk", flat=True))
    dismissed = Decision.objects.in_force().filter(verb=Decision.Verb.DISMISS, payload__entity__in=members)
    return dismissed.order_by("id")
