"""What merging two entities would make of what is published: a dry run, of which nothing is kept."""

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
    """A slot in which what is said of the two cannot all hold."""

    conflict: Conflict
    statements: list[Statement]


@dataclass(frozen=True, slots=True)
class Preview:
    """What `kept` would have once `gone` counts as it.

    `values` come each with the entities that have it now; `clashes` would open and `settled` conflicts would close;
    `given_way` are values that are published now and would be neither published nor in a clash; `left_out` are people
    who count as one of the two by their name alone, and would not any more, since they were told apart from the other.
    """

    kept: Entity
    gone: Entity
    values: list[tuple[Value, list[Entity]]]
    clashes: list[Clash]
    settled: list[Conflict]
    given_way: list[Value]
    left_out: list[Entity]


def preview(user, gone: Entity, kept: Entity) -> Preview:
    """Merge the first into the second, look, and take it back. Raises Refused."""
    pair = [kept, gone]
    with writing():
        members = set(Entity.objects.under([kept.pk, gone.pk]).values_list("pk", flat=True))
        before = {entity: _by_key(_values([entity.pk]), pair) for entity in pair}
        conflicts = _conflicts(pair)
        journal.merge(user, gone, kept)
        after = _by_key(_values([kept.pk]), pair)
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


def _values(entities: Collection[int]) -> list[Value]:
    """What is published about these, and of others with these in it."""
    naming = Q(subject__in=entities) | Q(object__in=entities) | Q(character__in=entities)
    values = queries.with_evidence(Value.objects.filter(naming).exclude(prop=Property.NAME))
    return list(values.order_by("prop", "season", "subject__label", "pk"))


def _by_key(values: Collection[Value], pair: Collection[Entity]) -> dict[Key, Value]:
    """The values by what they say, the two entities being one."""
    one = {entity.pk: 0 for entity in pair}
    return {
        (
            *(one.get(pk, pk) for pk in (value.subject_id, value.object_id, value.character_id)),
            *(value.prop, value.season, value.modality, value.role, value.edtf or value.text, value.unknown),
        ): value
        for value in values
    }


def _conflicts(pair: Collection[Entity]) -> dict[Key, Clash]:
    """The open conflicts about the two, and about what names them, by their slot."""
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
