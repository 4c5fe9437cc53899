"""The effects of merging two entities: a dry run, of which nothing is kept."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from shows import journal, queries
from shows.journal.lock import writing
from shows.models import Conflict, Entity, Property, Statement, Value

Key = tuple


@dataclass(frozen=True, slots=True)
class Clash:
    """A slot for which the two have values that cannot all hold."""

    conflict: Conflict
    statements: list[Statement]


@dataclass(frozen=True, slots=True)
class Preview:
    """What `kept` would have if `gone` were merged into it.

    `values` come with the entities that have them now; `clashes` are conflicts that would open, `settled`
    those that would close; `given_way` are published values that would disappear without a conflict;
    `left_out` are people identified with one of the two by name alone who would no longer be, because they
    were told apart from the other.
    """

    kept: Entity
    gone: Entity
    values: list[tuple[Value, list[Entity]]]
    clashes: list[Clash]
    settled: list[Conflict]
    given_way: list[Value]
    left_out: list[Entity]


def preview(user, gone: Entity, kept: Entity) -> Preview:
    """Merge the first into the second, record the effects, and roll back. Raises Refused."""
    pair = [kept, gone]
    with writing():
        members = set(Entity.objects.under([kept.pk, gone.pk]).values_list("pk", flat=True))
        before = {entity: _by_key(values_of([entity.pk]), pair) for entity in pair}
        conflicts = _conflicts(pair)
        journal.merge(user, gone, kept)
        after = _by_key(values_of([kept.pk]), pair)
        opened = _conflicts(pair)
        left_out = list(
            Entity.objects.found_in().filter(pk__in=members).exclude(pk__in=Entity.objects.under([kept.pk]))
        )
        transaction.set_rollback(True)
    clashes = [clash for slot, clash in opened.items() if slot not in conflicts]
    clashing = {statement.pk for clash in clashes for statement in clash.statements}
    lost = [value for had in before.values() for key, value in had.items() if key not in after]
    return Preview(
        kept,
        gone,
        [(value, [entity for entity in pair if key in before[entity]]) for key, value in after.items()],
        clashes,
        [clash.conflict for slot, clash in conflicts.items() if slot not in opened],
        [value for value in lost if value.statement_id and value.statement_id not in clashing],
        left_out,
    )


def values_of(entities: Collection[int]) -> list[Value]:
    """The published values of these entities, and values of others that name them."""
    naming = Q(subject__in=entities) | Q(object__in=entities) | Q(character__in=entities)
    values = queries.with_evidence(Value.objects.filter(naming).exclude(prop=Property.NAME))
    return list(values.order_by("prop", "season", "subject__label", "pk"))


def _by_key(values: Collection[Value], pair: Collection[Entity]) -> dict[Key, Value]:
    """The values by content, with the two entities treated as one."""
    one = {entity.pk: 0 for entity in pair}
    return {
        (
            *(one.get(pk, pk) for pk in (value.subject_id, value.object_id, value.character_id)),
            *(value.prop, value.season, value.modality, value.role, value.edtf or value.text, value.unknown),
        ): value
        for value in values
    }


def _conflicts(pair: Collection[Entity]) -> dict[Key, Clash]:
    """The open conflicts about the two, or about values naming them, by slot."""
    one = {entity.pk: 0 for entity in pair}
    named = Statement.objects.filter(Q(object__in=pair) | Q(character__in=pair)).values("subject")
    subjects = Entity.objects.alike([entity.pk for entity in pair]).values("pk")
    open_ones = queries.open_conflicts().filter(Q(subject__in=subjects) | Q(subject__in=named))
    return {
        (
            *(one.get(pk, pk) for pk in (conflict.subject_id, conflict.character_id)),
            conflict.prop,
            conflict.season,
        ): Clash(conflict, list(conflict.statements.all()))
        for conflict in open_ones
    }
