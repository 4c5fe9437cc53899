"""The status of a show, computed from what happened to it."""

from collections.abc import Collection

from shows.models import Modality, Status, Value

ORDER = {status: place for place, status in enumerate(Status.values)}


def current_status(events: Collection[Value]) -> Value | None:
    """The event that says what a show's status is now; None where nothing has happened.

    The latest by date; where dates do not order two events ("2019" and "May 2019", or no date at all), the order of
    `Status` does. A speculation changes nothing; what is implied is published only on an editor's word.
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
