"""Reading and writing very many rows."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from django.db import connection
from django.db.models import Model

Thing = TypeVar("Thing")


def update_rows(rows: Collection[Model], fields: Sequence[str]) -> None:
    """Write these fields of stored rows of one model, as one prepared statement run for each.

    `bulk_update` makes one expression of all rows and fields: thousands of rows take it ten times as long.
    """
    if not rows:
        return
    meta = next(iter(rows))._meta
    columns = [meta.get_field(name) for name in fields]
    quote = connection.ops.quote_name
    assigned = ", ".join(f"{quote(column.column)} = %s" for column in columns)
    update = f"UPDATE {quote(meta.db_table)} SET {assigned} WHERE {quote(meta.pk.column)} = %s"
    with connection.cursor() as cursor:
        cursor.executemany(
            update,
            [
                (
                    *(
                        column.get_db_prep_save(getattr(row, column.attname), connection)
                        for column in columns
                    ),
                    row.pk,
                )
                for row in rows
            ],
        )


def insert_rows(model: type[Model], fields: Sequence[str], rows: Collection[tuple]) -> None:
    """Insert rows of which nobody needs the ids, as one prepared statement run for each.

    `bulk_create` makes an object and an expression of each: rows of two numbers take it several times as long.
    """
    if not rows:
        return
    quote = connection.ops.quote_name
    columns = ", ".join(quote(model._meta.get_field(name).column) for name in fields)
    places = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", rows)


def in_chunks(things: Iterable[Thing], size: int = 1_000) -> Iterator[list[Thing]]:
    """So many ids, or rows, at a time: a database takes no query that lists all of them."""
    things = list(things)
    return (things[start : start + size] for start in range(0, len(things), size))
