"""What an API list costs beyond its rows, and what an answer costs that is still current.

The reference is the same rows by plain SQL and orjson, in the same process: python -m bench.api
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median

import django
import orjson

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsbase.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test import utils as testing  # noqa: E402

from shows.models import Entity, Property, Season, Show, Statement, Value  # noqa: E402

SHOWS, SEASONS, CAST = 50, 4, 6
TIMES = 200
ADDRESS = "/api/v1/shows/"


def main() -> None:
    with scratch_database():
        fill(SHOWS * int(os.environ.get("BENCH_SCALE", "1")))
        client = Client()
        known = {"If-None-Match": client.get(ADDRESS)["ETag"]}
        bare, ours, unchanged = milliseconds(
            bare_list, lambda: client.get(ADDRESS), lambda: client.get(ADDRESS, headers=known)
        )
        with testing.CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS, headers=known)
    print(f"API, list of {SHOWS} shows: {ours:.2f} ms, the rows alone {bare:.2f} ms, ratio {ours / bare:.1f}")
    print(f"API, conditional GET of an unchanged list: {unchanged:.2f} ms, queries: {len(queries)}")


@contextmanager
def scratch_database() -> Iterator[None]:
    testing.setup_test_environment()
    databases = testing.setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
    try:
        yield
    finally:
        testing.teardown_databases(databases, verbosity=0)
        testing.teardown_test_environment()


def fill(count: int) -> None:
    """Publish `count` shows, each with a network, seasons with dates and episodes, cast and a status."""
    network = entity("network", "Tidewater TV")
    people = [entity("person", f"Player {number}") for number in range(CAST)]
    shows = [entity("show", f"Show {number:05}") for number in range(count)]
    values = [value for show in shows for value in values_of(show, network, people)]
    for value in values:
        value.statement = statement_of(value)
    Statement.objects.bulk_create(value.statement for value in values)
    Value.objects.bulk_create(values)
    Show.objects.bulk_create(
        Show(
            entity=event.subject,
            name=event.subject.label,
            slug=event.subject.normal,
            sort_name=event.subject.normal,
            status=event.text,
            status_event=event,
        )
        for event in values
        if event.prop == Property.STATUS
    )
    Season.objects.bulk_create(
        Season(show_id=show.pk, number=number) for show in shows for number in range(1, SEASONS + 1)
    )


def entity(kind: str, name: str) -> Entity:
    return Entity.objects.create(kind=kind, normal=name.casefold(), label=name)


def values_of(show: Entity, network: Entity, people: list[Entity]) -> Iterator[Value]:
    yield Value(subject=show, prop=Property.NETWORK, object=network, support=1)
    yield Value(subject=show, prop=Property.STATUS, text="renewed", season=SEASONS, support=1)
    for person in people:
        yield Value(subject=show, prop=Property.CAST, object=person, support=1)
    for number in range(1, SEASONS + 1):
        day = f"20{number + 10}-06-14"
        dated = {"edtf": day, "date_from": day, "date_to": day, "basis": "article_date", "text": "June 14"}
        yield Value(subject=show, prop=Property.PREMIERE, season=number, support=1, **dated)
        yield Value(subject=show, prop=Property.EPISODES, season=number, text="13", support=1)


def statement_of(value: Value) -> Statement:
    statement = Statement(
        subject=value.subject, prop=value.prop, season=value.season, object=value.object, value=value.text
    )
    statement.key = statement.own_key()
    return statement


def bare_list() -> bytes:
    """The rows of the list, each read and written once."""
    with connection.cursor() as cursor:
        shows = fetch(cursor, f"SELECT * FROM shows_show ORDER BY sort_name LIMIT {SHOWS}")
        ids = ", ".join(str(show["entity_id"]) for show in shows)
        seasons = fetch(cursor, f"SELECT * FROM shows_season WHERE show_id IN ({ids}) ORDER BY number")
        values = fetch(cursor, VALUES.format(ids=ids))
    return orjson.dumps([shows, seasons, values])


VALUES = """
SELECT value.*, object.label AS object, character.label AS character
FROM shows_value value
LEFT JOIN shows_entity object ON object.id = value.object_id
LEFT JOIN shows_entity character ON character.id = value.character_id
WHERE value.subject_id IN ({ids}) ORDER BY value.statement_id
"""


def fetch(cursor, sql: str) -> list[dict]:
    cursor.execute(sql)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def milliseconds(*calls: Callable[[], object]) -> list[float]:
    """The median of each call. Calls take turns, so that other work on the machine slows all of them alike."""
    taken = [[] for _ in calls]
    for _ in range(TIMES):
        for call, times in zip(calls, taken, strict=True):
            start = time.perf_counter()
            call()
            times.append(time.perf_counter() - start)
    return [median(times) * 1000 for times in taken]


if __name__ == "__main__":
    main()
