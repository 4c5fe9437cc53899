import datetime
from collections.abc import Mapping

from shows.models import Decision, Source, Target
from shows.projection import follow

from .lock import writing
from .record import About, record


def set_date(
    user,
    source: Source,
    date: datetime.date | None,
    *,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Say when an article appeared, or with None that nobody knows; the imported date counts no more.

    Dates that hang on it are resolved again. `seen`: see `record`. Raises Refused, Stale.
    """
    with writing():
        decision = record(
            user,
            Decision.Verb.SET_DATE,
            [About(Target.Kind.SOURCE, source.pk)],
            reason=reason,
            seen=seen,
            payload={"date": date and date.isoformat()},
        )
        follow([decision], cause=decision)
    source.refresh_from_db(fields=["date"])
    return decision
