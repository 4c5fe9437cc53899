"""The dates that date words hang on: what was imported, unless an editor says otherwise."""

import datetime
from collections.abc import Collection

from shows.models import Decision, Source, Target

DEFAULT_THRESHOLD = 0.90
AUTO_ACCEPT = 1  # the id of the one setting that the journal keeps


def dates_set(kind: str, ids: Collection[int]) -> dict[int, datetime.date | None]:
    """The latest date in force that editors gave to articles or quotes; None where they said that nobody knows."""
    dates = {}
    in_force = Target.objects.filter(decision__verb=Decision.Verb.SET_DATE, decision__in_force=True)
    for target in (
        in_force.filter(kind=kind, object_id__in=ids).select_related("decision").order_by("decision_id")
    ):
        given = target.decision.payload["date"]
        dates[target.object_id] = given and datetime.date.fromisoformat(given)
    return dates


def write_source_dates(sources: Collection[int]) -> None:
    """Bring the date of sources in line with the journal."""
    given = dates_set(Target.Kind.SOURCE, sources)
    rows = list(Source.objects.filter(pk__in=sources))
    for source in rows:
        source.date = given.get(source.pk, source.imported_date)
    Source.objects.bulk_update(rows, ["date"], batch_size=500)


def quote_dates(quotes: Collection[int]) -> dict[int, datetime.date]:
    if not quotes:
        return {}
    return {pk: date for pk, date in dates_set(Target.Kind.ENTITY, quotes).items() if date}
