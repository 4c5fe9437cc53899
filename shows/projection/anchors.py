"""The dates that anchor date words: those imported, unless an editor has set another."""

import datetime
from collections.abc import Collection, Mapping

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from shows.models import Decision, Entity, Source, Target

from .rows import update_rows

DEFAULT_THRESHOLD = 0.90
AUTO_ACCEPT = 1  # the id of the journal's one setting


def dates_set(
    kind: str, ids: Collection[int], one_with: Mapping[int, int] | None = None
) -> dict[int, datetime.date | None]:
    """The latest date in force that editors set for articles or quotes; None if they said that nobody knows.

    `one_with` maps ids to those under which their date is set, for things that share one.
    """
    dates = {}
    in_force = Target.objects.filter(decision__verb=Decision.Verb.SET_DATE, decision__in_force=True)
    for target in (
        in_force.filter(kind=kind, object_id__in=ids).select_related("decision").order_by("decision_id")
    ):
        given = target.decision.payload["date"]
        shared = (one_with or {}).get(target.object_id, target.object_id)
        dates[shared] = given and datetime.date.fromisoformat(given)
    return dates


def write_source_dates(sources: Collection[int]) -> None:
    """Update the dates of sources, and of all versions of their articles, from the journal."""
    rows = list(versions_of(sources))
    original = {source.pk: source.dated_as for source in rows}
    given = dates_set(Target.Kind.SOURCE, original, one_with=original)
    changed = []
    for source in rows:
        date = given.get(original[source.pk], source.imported_date)
        if source.date != date:
            source.date = date
            changed.append(source)
    update_rows(changed, ["date"])


def versions_of(sources: Collection[int]) -> QuerySet[Source]:
    """These sources, and the other versions of their articles."""
    originals = Source.objects.filter(pk__in=sources).order_by().values(first=Coalesce("original", "pk"))
    return Source.objects.filter(Q(pk__in=originals) | Q(original__in=originals))


def quote_dates(quotes: Collection[int]) -> dict[int, datetime.date]:
    """The dates of quotes that editors have set, by id. Quotes identified with each other share one."""
    if not quotes:
        return {}
    alike = Entity.objects.filter(pk__in=Entity.objects.ids_alike(quotes)).order_by()
    roots = dict(alike.values_list("pk", Coalesce("forward", "pk")))
    dates = dates_set(Target.Kind.ENTITY, roots, one_with=roots)
    return {pk: date for pk in quotes if (date := dates.get(roots[pk]))}
