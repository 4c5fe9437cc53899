"""A hash of everything that the projection writes, regardless of ids and row order."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import chain

from shows.models import Conflict, Decision, Entity, Quote, Season, Show, Source, Statement, Value

from .things import ROWS


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
    name = {entity.pk: (entity.kind, entity.normal, entity.context) for entity in Entity.objects.iterator()}
    said = {}
    for statement in Statement.objects.iterator():
        said[statement.pk] = _hash(
            (
                *(name.get(pk) for pk in (statement.subject_id, statement.object_id, statement.character_id)),
                *(statement.prop, statement.season, statement.modality, statement.role, statement.value),
            )
        )
        outcome = (
            statement.state,
            statement.confidence,
            statement.support,
            statement.decision_id,
            statement.stake,
        )
        if statement.state != Statement.State.UNSUPPORTED:
            yield ("statement", said[statement.pk], outcome, statement.conflict_id is not None)
    for value in Value.objects.iterator():
        yield (
            "value",
            *(name.get(pk) for pk in (value.subject_id, value.object_id, value.character_id)),
            *(value.prop, value.season, value.modality, value.role, value.text, value.edtf),
            *(value.date_from, value.date_to, value.basis, value.unknown),
            *(said.get(value.statement_id), value.verified, value.disputed, value.support),
        )
    for model in ROWS.values():
        for row in model.objects.iterator():
            yield (model.__name__, name[row.pk], row.name, row.slug, row.sort_name)
    for show in Show.objects.iterator():
        yield ("listing", name[show.pk], show.status, show.networks, show.first_year)
    for season in Season.objects.iterator():
        yield ("season", name[season.show_id], season.number)
    for quote in Quote.objects.iterator():
        yield ("quote", name[quote.pk], quote.text, said[quote.statement_id])
    for conflict in Conflict.objects.iterator():
        place = (name[conflict.subject_id], name.get(conflict.character_id))
        yield ("conflict", *place, conflict.prop, conflict.season)
    for entity in Entity.objects.exclude(forward=None).iterator():
        yield ("forward", name[entity.pk], name[entity.forward_id])
    for source in Source.objects.iterator():
        yield ("source", source.digest, source.date)
        if source.current:
            yield (
                "queue",
                source.digest,
                source.stake,
                source.disputed,
                source.unsure,
                source.sure,
                source.kinds,
            )


def _journal() -> Iterator[tuple]:
    for entity in Entity.objects.iterator():
        yield ("label", entity.kind, entity.normal, entity.context, entity.label)
    for decision in Decision.objects.iterator():
        yield ("decision", decision.pk, decision.in_force)
