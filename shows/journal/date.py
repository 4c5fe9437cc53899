import datetime
from collections.abc import Mapping

from shows.models import Decision, Entity, Source, Target
from shows.projection import follow

from .lock import writing
from .record import About, Refused, record

Kind = Target.Kind


def set_date(
    user,
    said: Source | Entity,
    date: datetime.date | None,
    *,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Set the date of an article or a quote, overriding an imported one; None means that nobody knows.

    Exactly the dates that depend on it are resolved again. `seen`: see `begin`; for a version, keyed by its
    article's `dated_as`. Raises Refused, Stale.
    """
    if isinstance(said, Entity) and said.kind != Entity.Kind.QUOTE:
        raise Refused(f"a {said.get_kind_display()} has no date of its own")
    dated = (Kind.SOURCE, said.dated_as) if isinstance(said, Source) else (Kind.ENTITY, said.pk)
    with writing():
        decision = record(
            user,
            Decision.Verb.SET_DATE,
            [About(*dated)],
            reason=reason,
            seen=seen,
            payload={"date": date and date.isoformat()},
        )
        follow([decision], cause=decision)
    if isinstance(said, Source):
        said.refresh_from_db(fields=["date"])
    return decision
