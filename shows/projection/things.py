"""The published things: a row for each entity of which something is published, under its name."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Exists, OuterRef, Q
from django.utils.text import slugify

from shows.models import (
    Character,
    Entity,
    Network,
    Organisation,
    Person,
    Property,
    Quote,
    Season,
    Show,
    Statement,
    Value,
    normalise,
)

from .beliefs import Belief, by_subject
from .status import current_status

ROWS = {
    Entity.Kind.SHOW: Show,
    Entity.Kind.PERSON: Person,
    Entity.Kind.CHARACTER: Character,
    Entity.Kind.NETWORK: Network,
    Entity.Kind.ORGANISATION: Organisation,
}


def known_entities(entities: Collection[int]) -> dict[int, Entity]:
    """Those of the entities of which something is published besides their name."""
    said = Value.objects.exclude(prop=Property.NAME).filter(~Q(statement=None))
    return {
        entity.pk: entity
        for entity in Entity.objects.filter(pk__in=entities, forward=None).filter(
            Exists(said.filter(subject=OuterRef("pk")))
            | Exists(said.filter(object=OuterRef("pk")))
            | Exists(said.filter(character=OuterRef("pk")))
        )
    }


def best_names(beliefs: Collection[Belief]) -> dict[int, Belief]:
    """The name that is held of each entity: an editor's latest, else the best supported, else the fullest."""
    return _best([belief for belief in beliefs if belief.stands(threshold=1)])


def _best(beliefs: Collection[Belief]) -> dict[int, Belief]:
    return {
        subject: max(some, key=lambda b: (b.accepted, b.decided_by, _copies(b), len(b.value), b.value))
        for subject, some in by_subject(beliefs).items()
    }


def _copies(belief: Belief) -> int:
    return len({evidence.source.copies for evidence in belief.evidence if evidence.source})


def label(entities: Iterable[Entity], beliefs: Collection[Belief]) -> None:
    """Call every entity something, also where its name is not held or held no more."""
    names = _best([b for b in beliefs if b.exists]) | _best(
        [b for b in beliefs if b.exists and not b.rejected]
    )
    names |= best_names(beliefs)
    changed = []
    for entity in entities:
        name = names[entity.pk].value if entity.pk in names else ""
        if entity.label != name:
            entity.label = name
            changed.append(entity)
    Entity.objects.bulk_update(changed, ["label"], batch_size=500)


def write_things(entities: Collection[int], known: dict[int, Entity], names: dict[int, Belief]) -> None:
    """Make, rename and remove the rows of these entities."""
    gone = set(entities) - set(known)
    wanted = defaultdict(list)
    for entity in known.values():
        if entity.kind in ROWS and entity.pk in names:
            wanted[entity.kind].append(_row(entity, names[entity.pk].value))
        else:
            gone.add(entity.pk)
    for kind, rows in wanted.items():
        ROWS[kind].objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["entity"], update_fields=["name", "slug", "sort_name"]
        )
    if gone:
        for model in ROWS.values():
            model.objects.filter(pk__in=gone).delete()
    write_quotes(entities)
    write_listing([entity.pk for entity in known.values() if entity.kind == Entity.Kind.SHOW])


def _row(entity: Entity, name: str):
    return ROWS[entity.kind](
        entity=entity,
        name=name,
        slug=slugify(name)[:120].strip("-") or "untitled",
        sort_name=normalise(name)[:500],
    )


def write_quotes(entities: Collection[int]) -> None:
    words = Value.objects.filter(subject__in=entities, prop=Property.TEXT).exclude(statement=None)
    rows = [
        Quote(entity_id=value.subject_id, text=value.text, statement_id=value.statement_id) for value in words
    ]
    Quote.objects.filter(pk__in=set(entities) - {row.pk for row in rows}).delete()
    Quote.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["entity"], update_fields=["text", "statement"]
    )


def write_listing(shows: Collection[int]) -> None:
    """What lists of shows filter and sort by: status, networks, first year, seasons."""
    values = defaultdict(list)
    for value in (
        Value.objects.filter(subject__in=shows)
        .exclude(prop__in=[Property.CAST, Property.CREW])
        .exclude(statement=None)
        .select_related("object")
        .order_by("pk")
    ):
        values[value.subject_id].append(value)
    rows = list(Show.objects.filter(pk__in=shows))
    for show in rows:
        _describe(show, values[show.pk])
    Show.objects.bulk_update(rows, ["status", "status_event", "networks", "first_year"], batch_size=500)
    _write_seasons(shows)


def _describe(show: Show, values: list[Value]) -> None:
    event = current_status([value for value in values if value.prop == Property.STATUS])
    show.status_event = event
    show.status = event.text if event else ""
    show.networks = ", ".join(sorted(v.object.label for v in values if v.prop == Property.NETWORK))[:300]
    years = [v.date_from.year for v in values if v.prop == Property.PREMIERE and v.date_from]
    show.first_year = min(years, default=None)


def _write_seasons(shows: Collection[int]) -> None:
    numbered = Value.objects.filter(subject__in=shows).exclude(season=None).order_by()
    wanted = set(numbered.values_list("subject_id", "season").distinct())
    there = {(season.show_id, season.number): season.pk for season in Season.objects.filter(show__in=shows)}
    Season.objects.filter(pk__in=[there[key] for key in there.keys() - wanted]).delete()
    Season.objects.bulk_create(
        Season(show_id=show, number=number) for show, number in sorted(wanted - there.keys())
    )


def name_values(known: dict[int, Entity], names: dict[int, Belief]) -> list[Value]:
    """The names as published values, each resting on its statement."""
    return [
        Value(
            subject_id=pk,
            prop=Property.NAME,
            text=names[pk].value,
            statement=min(names[pk].statements, key=lambda statement: statement.pk),
            verified=names[pk].accepted,
            support=_copies(names[pk]),
        )
        for pk in known
        if pk in names
    ]


def state_of_names(
    beliefs: Collection[Belief], names: dict[int, Belief], known: dict[int, Entity]
) -> dict[int, str]:
    """What became of each statement of a name, by the id of its belief."""
    states = {}
    for belief in beliefs:
        if belief.rejected:
            state = Statement.State.REJECTED
        elif not belief.stands(threshold=1):
            state = Statement.State.UNSUPPORTED
        elif names.get(belief.subject) is not belief:
            state = Statement.State.COVERED
        else:
            state = Statement.State.PUBLISHED if belief.subject in known else Statement.State.PROPOSED
        states[id(belief)] = state
    return states
