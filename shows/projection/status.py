"""The status of a show, computed from its events."""

from collections.abc import Collection

from shows.models import Modality, Status, Value

ORDER = {status: place for place, status in enumerate(Status.values)}


def current_status(events: Collection[Value]) -> Value | None:
    """The event that determines a show's present status; None if nothing has happened.

    It is the latest by date; if dates do not order two events ("2019" and "May 2019", or no date at all), the
    order of `Status` does. Speculations do not count, and implied events are published only on an editor's
    word.
    """
    happened = [event for event in events if event.modality != Modality.SPECULATED]
    dated = [event for event in happened if event.date_from]
    undated = [event for event in happened if not event.date_from]
    begun = max((event.date_from for event in dated), default=None)
    latest = max((event for event in dated if event.date_to >= begun), key=_rank, default=None)
    later = [event for event in undated if latest is None or _rank(event) > _rank(latest)]
    return max(later, key=_rank, default=latest)


def _rank(event: Value) -> tuple:
    return (ORDER[event.text], event.season or 0)
