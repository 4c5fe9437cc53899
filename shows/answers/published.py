"""Shows, people and networks with their published values."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from django.db.models import Count

from newsbase.api.links import Links
from shows import queries
from shows.models import CREDITS, OF_A_SEASON, Entity, Network, Person, Property, Season, Show, Value
from shows.speakers import speakers

from .parts import (
    OF_SUBJECT,
    backing,
    character_of,
    dated,
    event,
    grouped,
    identified,
    literal,
    naming,
    read_values,
    subject_of,
)


def shows(rows: Sequence[Show], links: Links) -> list[dict]:
    """The shows with their status on a day."""
    ids = [show.pk for show in rows]
    values = grouped(read_values(subject__in=ids), "subject_id")
    seasons = defaultdict(list)
    numbered = Season.objects.filter(show__in=ids).order_by("number")
    for show, number in numbered.values_list("show_id", "number"):
        seasons[show].append(number)
    events = Value.objects.filter(subject__in=ids, prop=Property.STATUS)
    said_by = speakers(queries.with_evidence(events))
    return [_show(show, seasons[show.pk], values[show.pk], said_by, links) for show in rows]


def _show(
    show: Show, seasons: list[int], values: list[tuple], said_by: Mapping[int, list[Entity]], links: Links
) -> dict:
    said = grouped(values, "prop")
    slots = {(value.prop, value.season): value for value in values}
    status = next((value for value in said["status"] if value.id == show.event_then), None)
    unnumbered = any((prop, None) in slots for prop in OF_A_SEASON)
    return {
        "id": show.pk,
        "href": links.to("shows", show.pk),
        "title": show.name,
        "slug": show.slug,
        "first_year": show.first_year,
        "status": event(status, said_by, links),
        "networks": [naming("network", value, links) for value in said["network"]],
        "seasons": [_season(number, slots, links) for number in seasons],
        "unnumbered": _season(None, slots, links) if unnumbered else None,
        "cast": [
            naming("person", value, links, character=character_of(value, links)) for value in said["cast"]
        ],
        "crew": [naming("person", value, links, role=value.role) for value in said["crew"]],
        "origins": [
            naming("person", value, links, role=value.role, of=value.text) for value in said["origin"]
        ],
        "events": [event(value, said_by, links) for value in said["status"]],
        "external_ids": [identified(value, links) for value in said["external_id"]],
    }


def _season(number: int | None, slots: dict, links: Links) -> dict:
    premiere, finale, episodes, final = (slots.get((prop, number)) for prop in OF_A_SEASON)
    return {
        "number": number,
        "premiere": dated(premiere, links),
        "finale": dated(finale, links),
        "episodes": literal(episodes, int, links),
        "final": literal(final, lambda said: True, links),
    }


def people(rows: Sequence[Person], links: Links) -> list[dict]:
    ids = [person.pk for person in rows]
    credits = grouped(read_values(*OF_SUBJECT, object__in=ids, prop__in=CREDITS), "object_id")
    listed = grouped(read_values(subject__in=ids, prop=Property.EXTERNAL_ID), "subject_id")
    quotes = _count_by_object(ids, Property.SPEAKER)
    return [
        {
            "id": person.pk,
            "href": links.to("people", person.pk),
            "name": person.name,
            "slug": person.slug,
            "credits": [_credit(value, links) for value in credits[person.pk]],
            "quotes": links.asking("quotes", "speaker", person.pk, quotes.get(person.pk, 0)),
            "external_ids": [identified(value, links) for value in listed[person.pk]],
        }
        for person in rows
    ]


def _credit(value: tuple, links: Links) -> dict:
    return {
        "show": subject_of(value, links),
        "property": value.prop,
        "character": character_of(value, links),
        "role": value.role or None,
        **backing(value, links),
    }


def networks(rows: Sequence[Network], links: Links) -> list[dict]:
    shows = _count_by_object([row.pk for row in rows], Property.NETWORK)
    return [
        {
            "id": network.pk,
            "href": links.to("networks", network.pk),
            "name": network.name,
            "slug": network.slug,
            "shows": links.asking("shows", "network_id", network.pk, shows.get(network.pk, 0)),
        }
        for network in rows
    ]


def _count_by_object(objects: Collection[int], prop: str) -> dict[int, int]:
    """How many subjects have each of these entities as a value of a property."""
    values = Value.objects.filter(object__in=objects, prop=prop).order_by()
    return dict(values.values_list("object").annotate(Count("subject", distinct=True)))
