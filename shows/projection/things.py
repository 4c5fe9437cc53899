"""The rows of published things: one for each entity with something published, under its name."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Exists, OuterRef
from django.utils.text import slugify

from shows.models import (
    Character,
    Entity,
    Modality,
    Network,
    Organisation,
    Person,
    Property,
    Quote,
    Season,
    Show,
    Status,
    Value,
    normalise,
)

from .publish import Differences
from .rows import update_rows
from .status import current_status

ROWS = {
    Entity.Kind.SHOW: Show,
    Entity.Kind.PERSON: Person,
    Entity.Kind.CHARACTER: Character,
    Entity.Kind.NETWORK: Network,
    Entity.Kind.ORGANISATION: Organisation,
}
NAMED = ["name", "slug", "sort_name"]
LISTED = ["status", "status_event", "networks", "first_year"]
SHOWN_IN_ROW = {Property.NAME, Property.STATUS, Property.NETWORK, Property.PREMIERE, Property.TEXT}


def known_among(touched: Collection[int], values: Iterable[Value]) -> set[int]:
    """The touched entities that have something published or disputed besides their name.

    `values` are published.
    """
    known = set()
    for value in values:
        if value.prop != Property.NAME and (value.statement_id or value.disputed):
            known |= {value.subject_id, value.object_id, value.character_id}
    doubtful = set(touched) - known
    if doubtful:
        said = Value.objects.exclude(prop=Property.NAME).exclude(statement=None, disputed=False)
        known |= set(
            Entity.objects.filter(pk__in=doubtful)
            .filter(
                Exists(said.filter(subject=OuterRef("pk")))
                | Exists(said.filter(object=OuterRef("pk")))
                | Exists(said.filter(character=OuterRef("pk")))
            )
            .values_list("pk", flat=True)
        )
    return known & set(touched)


def write_things(
    changes: Differences, known: Collection[int], entities: dict[int, Entity], values: dict[int, list[Value]]
) -> None:
    """Create, rename and remove the rows of the entities that changes touch.

    `values`: all published values of the entities that were projected, by entity.
    """
    wanted, gone = defaultdict(list), defaultdict(list)
    described = {value.subject_id for value in changes.moved() if value.prop in SHOWN_IN_ROW}
    described |= {value.subject_id for value in _of_seasons(changes)}
    for pk in sorted(changes.entities() - (changes.lasting - described)):
        entity = entities[pk]
        (wanted if pk in known else gone)[entity.kind].append(entity)
    for kind, some in gone.items():
        (ROWS.get(kind) or Quote).objects.filter(pk__in=[entity.pk for entity in some]).delete()
    for kind, some in wanted.items():
        if kind == Entity.Kind.QUOTE:
            _write_quotes(some, values)
        elif kind == Entity.Kind.SHOW:
            _write_shows(some, entities, values)
        else:
            _upsert(ROWS[kind], [_named(entity) for entity in some], NAMED)
    _write_seasons(changes, known, values)


def _named(entity: Entity):
    name = entity.label
    return ROWS[entity.kind](
        entity=entity,
        name=name,
        slug=slugify(name)[:120].strip("-") or "untitled",
        sort_name=normalise(name)[:500],
    )


def _upsert(model, rows: list, fields: list[str]) -> None:
    model.objects.bulk_create(rows, update_conflicts=True, unique_fields=["entity"], update_fields=fields)


def _write_quotes(quotes: list[Entity], values: dict[int, list[Value]]) -> None:
    words = [value for quote in quotes for value in values.get(quote.pk, []) if value.prop == Property.TEXT]
    rows = [
        Quote(entity_id=value.subject_id, text=value.text, statement_id=value.statement_id)
        for value in words
        if value.statement_id
    ]
    Quote.objects.filter(pk__in={quote.pk for quote in quotes} - {row.pk for row in rows}).delete()
    _upsert(Quote, rows, ["text", "statement"])


def _write_shows(shows: list[Entity], entities: dict[int, Entity], values: dict[int, list[Value]]) -> None:
    """Write the rows of shows, with the columns that lists filter and sort by if the show was projected."""
    projected = [_listed(show, entities, values[show.pk]) for show in shows if show.pk in values]
    named = [_named(show) for show in shows if show.pk not in values]
    if projected:
        _upsert(Show, projected, [*NAMED, *LISTED])
    if named:
        _upsert(Show, named, NAMED)


def _listed(entity: Entity, entities: dict[int, Entity], values: list[Value]) -> Show:
    show = _named(entity)
    seasons = {value.season for value in values} - {None}
    values = [value for value in values if value.statement_id]
    show.status_event = current_status([value for value in values if value.prop == Property.STATUS])
    show.status = show.status_event.text if show.status_event else ""
    show.networks = _one_line(
        entities[value.object_id].label for value in values if value.prop == Property.NETWORK
    )
    show.first_year = _first_year(values, seasons)
    return show


def list_again(networks: Collection[int]) -> None:
    """Update the names of networks in the rows of their shows."""
    airings = Value.objects.filter(prop=Property.NETWORK)
    shows = Show.objects.filter(pk__in=airings.filter(object__in=networks).values("subject"))
    names = defaultdict(set)
    known = airings.known().filter(subject__in=shows.values("pk"))
    for show, name in known.values_list("subject", "object__label"):
        names[show].add(name)
    rows = list(shows.order_by("pk"))
    for show in rows:
        show.networks = _one_line(names[show.pk])
    update_rows(rows, ["networks"])


def _one_line(names: Iterable[str]) -> str:
    return ", ".join(sorted(set(names)))[:300]


def _first_year(values: list[Value], seasons: Collection[int]) -> int | None:
    """The year in which season 1 began; or an unnumbered season, if no later season and no revival is known."""
    years = {
        value.season: value.date_from.year
        for value in values
        if value.prop == Property.PREMIERE and value.date_from and value.modality != Modality.SPECULATED
    }
    revived = any(value.prop == Property.STATUS and value.text == Status.REVIVED for value in values)
    ran_before = revived or max(seasons, default=1) > 1
    return years.get(1) or (None if ran_before else years.get(None))


def _write_seasons(changes: Differences, known: Collection[int], values: dict[int, list[Value]]) -> None:
    """Write a row for each season with something published, wherever values of a season or a show came or went."""
    new = {value.subject_id for value in changes.moved()} - changes.lasting
    numbered = {value.subject_id for value in _of_seasons(changes)}
    shows = (numbered | new) & set(known) & set(values)
    if not shows:
        return
    wanted = {(show, value.season) for show in shows for value in values[show] if value.season is not None}
    there = {(season.show_id, season.number): season.pk for season in Season.objects.filter(show__in=shows)}
    if gone := there.keys() - wanted:
        Season.objects.filter(pk__in=[there[key] for key in gone]).delete()
    Season.objects.bulk_create(
        Season(show_id=show, number=number) for show, number in sorted(wanted - there.keys())
    )


def _of_seasons(changes: Differences) -> list[Value]:
    """The values that may add or remove a season: changed values keep theirs, except for the final one."""
    moved = [value for value in (*changes.made, *changes.gone) if value.season is not None]
    return moved + [value for value, _ in changes.altered if value.prop == Property.FINAL_SEASON]
