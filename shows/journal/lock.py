"""One writer at a time, so that journal numbers and change cursors become visible in order; and views of one moment."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock

from django.db import connection, transaction

WRITERS_LOCK = 7_061_911
# SQLite's writers poll for its lock, and under load some starve: so threads queue for it here.
LINE = Lock()


@contextmanager
def writing() -> Iterator[None]:
    """A transaction that holds the writers' lock until it ends.

    PostgreSQL: an advisory lock. SQLite: its write lock, which IMMEDIATE transactions take when they begin.
    """
    waits = connection.vendor == "sqlite" and not connection.in_atomic_block
    with LINE if waits else nullcontext(), transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS_LOCK])
        yield


@contextmanager
def looking() -> Iterator[None]:
    """A transaction in which everything read is as it was at one moment, whatever others write meanwhile.

    Within another transaction, it does nothing.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        # Not `atomic`, which would wait for the write lock, and keep it.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
