"""Premieres as a calendar that other programs can subscribe to."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from django.utils import timezone
from icalendar import Calendar, Event

from shows.models import Value
from shows.templatetags.pages import citation, page_of
from shows.wording import name_in_words, plain

ANEW = timedelta(days=1)


def premieres_calendar(premieres: Iterable[Value], name: str, address: Callable[[str], str]) -> bytes:
    """The premieres with a known day, in the format of RFC 5545. `address` turns the path of a page into a
    full URL."""
    days = [value for value in premieres if value.date_from == value.date_to]
    calendar = Calendar.new(
        name=plain(name),
        prodid="-//newsbase//EN",
        uid="urn:newsbase:premieres",
        refresh_interval=ANEW,
        subcomponents=[_event(value, address) for value in days],
    )
    calendar["REFRESH-INTERVAL"].params["VALUE"] = "DURATION"  # RFC 7986 gives it no default
    return calendar.to_ical()


def _event(value: Value, address: Callable[[str], str]) -> Event:
    season = f", season {value.season}" if value.season else ""
    sentences = [citation(value, evidence) for evidence in value.statement.shown_evidence]
    return Event.new(
        # Stable if the premiere moves to another day; otherwise programs would show both.
        uid=f"urn:newsbase:premiere:{value.subject_id}:{value.season or ''}",
        stamp=timezone.now(),
        start=value.date_from,
        summary=plain(f"{name_in_words(value.subject)}{season}"),
        description=plain("\n\n".join(sentences)),
        url=address(page_of(value.subject)),
        status="CONFIRMED" if value.verified else "TENTATIVE",
        transparency="TRANSPARENT",
    )
