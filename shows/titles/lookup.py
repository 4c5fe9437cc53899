"""From entities to entries in public databases."""

from django.db.models import F, QuerySet
from django.db.models import Value as Literal
from django.db.models.functions import Concat

from shows import journal
from shows.models import Entity, ExternalId, Property, Statement, Target, Value


def candidates(entity: Entity) -> QuerySet[ExternalId]:
    """What an entity may be in databases where it is not yet identified, best known first.

    That is any entry of its kind with one of its names, unless an editor dismissed or rejected it.
    """
    names = Entity.objects.under([entity.root_id]).values("normal")
    found = ExternalId.objects.filter(kind=entity.kind, normal__in=names)
    found = found.exclude(pk__in=_dismissed(entity))
    found = found.alias(written=Concat("source", Literal(":"), "external_id")).exclude(
        written__in=_rejected(entity)
    )
    known = Value.objects.known().filter(subject=entity.root_id, prop=Property.EXTERNAL_ID)
    databases = {written.partition(":")[0] for written in known.values_list("text", flat=True)}
    left = found.exclude(source__in=databases)
    return left.order_by(F("popularity").desc(nulls_last=True), "source", "external_id")


def _dismissed(entity: Entity) -> QuerySet:
    """The ids of entries that editors dismissed for it."""
    targets = Target.objects.filter(decision__in=journal.dismissals(entity), kind=Target.Kind.LISTED)
    return targets.order_by().values("object_id")


def _rejected(entity: Entity) -> QuerySet:
    """The entries that editors rejected for it, as statements write them."""
    taken = Statement.objects.filter(subject__in=Entity.objects.under([entity.root_id]))
    rejected = taken.filter(prop=Property.EXTERNAL_ID, state=Statement.State.REJECTED)
    return rejected.order_by().values("value")


def popular_shows(least: dict[str, int], limit: int) -> list[tuple[str, str]]:
    """Titles and networks of the shows with at least the given popularity in each source, up to `limit` for each."""
    found = []
    for source, cut in least.items():
        shows = ExternalId.objects.filter(source=source, kind=Entity.Kind.SHOW, popularity__gte=cut)
        found += shows.order_by("-popularity", "external_id").values_list("name", "network")[:limit]
    return found
