"""One writer at a time, so that journal numbers and change cursors are visible in order."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

WRITERS_LOCK = 7_061_911


@contextmanager
def writing() -> Iterator[None]:
    """A transaction that holds the writers' lock until it ends.

    PostgreSQL: an advisory lock. SQLite: its write lock, which IMMEDIATE transactions take when they begin.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS_LOCK])
        yield
