"""Loads dumps into the database in batches. Each records the place where it ends, so that a killed load can
be resumed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from django.db import transaction

from shows.models import ExternalId, TitleDump

from .dumps import Broken, Dump, Row, digest_of, opened
from .entry import Entry, Rating

BATCH = 5_000
WRITTEN = ["kind", "name", "normal", "year", "network"]


@dataclass(frozen=True, slots=True)
class Progress:
    """The state after a batch: rows processed and used so far, the share of the file (0 to 1), and the broken
    rows in it."""

    rows: int
    stored: int
    share: float
    broken: Sequence[Broken]


def load(path: Path) -> Iterator[Progress]:
    """Load a dump, from where an earlier load of the same file stopped. Raises NoDump, OSError."""
    name = path.name.encode("utf-8", "replace").decode()[:300]
    dump, _ = TitleDump.objects.get_or_create(digest=digest_of(path), defaults={"name": name})
    if dump.finished:
        dump.rows = dump.stored = 0
        dump.finished = False
    with opened(path) as file:
        ahead = file.rows(skip=dump.rows)
        while rows := list(islice(ahead, BATCH)):
            yield _store(dump, rows, file)
    dump.finished = True
    dump.save()


def _store(dump: TitleDump, rows: Sequence[Row], file: Dump) -> Progress:
    with transaction.atomic():
        dump.rows += len(rows)
        dump.stored += _store_entries([row for row in rows if isinstance(row, Entry)])
        dump.stored += _store_ratings([row for row in rows if isinstance(row, Rating)])
        dump.save()
    return Progress(dump.rows, dump.stored, file.share, [row for row in rows if isinstance(row, Broken)])


def _store_entries(entries: Sequence[Entry]) -> int:
    # A statement cannot write one row twice, so the last one counts.
    rows = {(entry.source, entry.external_id): entry.row() for entry in entries}
    rated = any(row.popularity is not None for row in rows.values())
    _upsert(rows.values(), [*WRITTEN, "popularity"] if rated else WRITTEN)
    return len(rows)


def _store_ratings(ratings: Sequence[Rating]) -> int:
    """Write the popularity of known entries; most of what IMDb rates is not a series."""
    votes = {(rating.source, rating.external_id): rating.popularity for rating in ratings}
    known = list(ExternalId.objects.filter(external_id__in=[external_id for _, external_id in votes]))
    rows = [row for row in known if (row.source, row.external_id) in votes]
    for row in rows:
        row.popularity = votes[row.source, row.external_id]
        row.pk = None
    _upsert(rows, ["popularity"])
    return len(rows)


def _upsert(rows: Collection[ExternalId], fields: Sequence[str]) -> None:
    unique = ["source", "external_id"]
    ExternalId.objects.bulk_create(
        rows, batch_size=1_000, update_conflicts=True, unique_fields=unique, update_fields=fields
    )
