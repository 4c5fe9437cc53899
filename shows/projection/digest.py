"""A hash of everything that the projection writes, regardless of ids and row order."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from shows.models import Conflict, Decision, Entity, Quote, Season, Show, Source, Statement, Value

from .things import ROWS

Names = Mapping[int, tuple]  # of entities, by id: what identifies them in every database


def digest() -> str:
    """A hash of all rows: equal for two databases with the same knowledge and the same decisions."""
    return _sum(chain(_standing(), _journal()))


def digest_of_standing() -> str:
    """A hash of what is published and what stands, whatever decisions led there."""
    return _sum(_standing())


def _sum(rows: Iterable[tuple]) -> str:
    """The sum of the SHA-256 of each row, which is independent of row order and needs no memory."""
    return f"{sum(map(_hash, rows)) % 2**256:064x}"


def _hash(row: tuple) -> int:
    return int.from_bytes(hashlib.sha256(json.dumps(row, default=str).encode()).digest())


def _standing() -> Iterator[tuple]:
    names = {entity.pk: (entity.kind, entity.normal, entity.context) for entity in Entity.objects.iterator()}
    said = _said(names)
    yield from _states(said)
    yield from _values(names, said)
    yield from _things(names, said)
    yield from _conflicts_and_forwards(names)
    yield from _sources()


def _said(names: Names) -> dict[int, int]:
    """What each statement says, without ids of entities."""
    entities = "subject_id", "object_id", "character_id"
    literals = "prop", "season", "modality", "role", "value"
    rows = Statement.objects.values_list("pk", *entities, *literals).iterator()
    return {pk: _hash((*map(names.get, row[:3]), *row[3:])) for pk, *row in rows}


def _states(said: Mapping[int, int]) -> Iterator[tuple]:
    outcome = "state", "confidence", "support", "decision_id", "stake"
    supported = Statement.objects.exclude(state=Statement.State.UNSUPPORTED)
    for pk, conflict, *row in supported.values_list("pk", "conflict_id", *outcome).iterator():
        yield ("statement", said[pk], row, conflict is not None)


def _values(names: Names, said: Mapping[int, int]) -> Iterator[tuple]:
    for value in Value.objects.iterator():
        yield (
            "value",
            *(names.get(pk) for pk in (value.subject_id, value.object_id, value.character_id)),
            *(value.prop, value.season, value.modality, value.role, value.text, value.edtf),
            *(value.date_from, value.date_to, value.basis, value.unknown),
            *(said.get(value.statement_id), value.verified, value.disputed, value.support),
        )


def _things(names: Names, said: Mapping[int, int]) -> Iterator[tuple]:
    for model in ROWS.values():
        for row in model.objects.iterator():
            yield (model.__name__, names[row.pk], row.name, row.slug, row.sort_name)
    for show in Show.objects.iterator():
        yield ("listing", names[show.pk], show.status, show.networks, show.first_year)
    for season in Season.objects.iterator():
        yield ("season", names[season.show_id], season.number)
    for quote in Quote.objects.iterator():
        yield ("quote", names[quote.pk], quote.text, said[quote.statement_id])


def _conflicts_and_forwards(names: Names) -> Iterator[tuple]:
    for conflict in Conflict.objects.iterator():
        place = (names[conflict.subject_id], names.get(conflict.character_id))
        yield ("conflict", *place, conflict.prop, conflict.season)
    for entity in Entity.objects.exclude(forward=None).iterator():
        yield ("forward", names[entity.pk], names[entity.forward_id])


def _sources() -> Iterator[tuple]:
    for source in Source.objects.iterator():
        yield ("source", source.digest, source.date)
        if source.current:
            at_stake = source.stake, source.disputed, source.unsure, source.sure, source.kinds
            yield ("queue", source.digest, *at_stake)


def _journal() -> Iterator[tuple]:
    for entity in Entity.objects.iterator():
        yield ("label", entity.kind, entity.normal, entity.context, entity.label)
    for decision in Decision.objects.iterator():
        yield ("decision", decision.pk, decision.in_force)
