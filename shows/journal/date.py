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
    """Say when an article appeared or a quote was said; with None, that nobody knows. An imported date counts no more.

    Exactly the dates that hang on it are resolved again. `seen`: see `begin`; a version is `dated_as` its article.
    Raises Refused, Stale.
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
