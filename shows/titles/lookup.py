"""Between entities and what public databases call them."""

from django.db.models import F, QuerySet

from shows.models import Entity, ExternalId, Property, Value


def candidates(entity: Entity) -> QuerySet[ExternalId]:
    """What an entity may be in the public databases in which nobody has found it yet, the best known first.

    Whatever has one of its names and is of its kind.
    """
    names = Entity.objects.under([entity.root_id]).values("normal")
    found = ExternalId.objects.filter(kind=entity.kind, normal__in=names)
    known = Value.objects.known().filter(subject=entity.root_id, prop=Property.EXTERNAL_ID)
    databases = {written.partition(":")[0] for written in known.values_list("text", flat=True)}
    left = found.exclude(source__in=databases)
    return left.order_by(F("popularity").desc(nulls_last=True), "source", "external_id")


def popular_shows(least: dict[str, int], limit: int) -> list[tuple[str, str]]:
    """Titles and networks of the shows with at least so much popularity in each source, at most `limit` of each."""
    found = []
    for source, cut in least.items():
        shows = ExternalId.objects.filter(source=source, kind=Entity.Kind.SHOW, popularity__gte=cut)
        found += shows.order_by("-popularity", "external_id").values_list("name", "network")[:limit]
    return found
