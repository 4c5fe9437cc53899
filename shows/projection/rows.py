"""Fast reads and writes of many rows.

Django's `bulk_create` and `bulk_update` make an object and an expression for every value, which for thousands
of rows takes several times as long as the database does. Here PostgreSQL gets all rows as one JSON text, which it
reads as a table, and SQLite gets a prepared statement or a list of rows.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

import orjson
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import BooleanField, Field, ForeignKey, IntegerField, Model

WHOLE = (IntegerField, BooleanField, ForeignKey)

Thing = TypeVar("Thing")
Row = TypeVar("Row", bound=Model)


def update_rows(rows: Collection[Model], fields: Sequence[str]) -> None:
    """Write these fields of stored rows of one model."""
    if not rows:
        return
    meta = next(iter(rows))._meta
    columns = [*map(meta.get_field, fields), meta.pk]
    *names, pk = _names(columns)
    table = _quoted(meta.db_table)
    values = _held(rows, columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            assigned = ", ".join(f"{name} = given.{name}" for name in names)
            update = f"UPDATE {table} SET {assigned} FROM {_given(columns)} WHERE {table}.{pk} = given.{pk}"
            cursor.execute(update, [_json(columns, values)])
        else:
            assigned = ", ".join(f"{name} = %s" for name in names)
            cursor.executemany(f"UPDATE {table} SET {assigned} WHERE {pk} = %s", _prepared(columns, values))


def insert_rows(
    model: type[Model], fields: Sequence[str], rows: Iterable[Sequence], *, counting: bool = False
) -> None:
    """Insert rows whose ids nobody needs. `counting` means that ids continue from the last one without gaps."""
    table = _quoted(model._meta.db_table)
    columns = [model._meta.get_field(name) for name in fields]
    values = list(rows)
    if not values:
        return
    names = _names(columns)
    last = f"(SELECT COALESCE(MAX(id), 0) FROM {table})"
    into = f"INSERT INTO {table} ({', '.join(['id', *names] if counting else names)})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            selected = ", ".join([f"{last} + place", *names] if counting else names)
            given = f"SELECT {selected} FROM {_given(columns)} ORDER BY place"
            cursor.execute(f"{into} {given}", [_json(columns, values)])
        else:
            # One by one, since each depends on the last one.
            places = ", ".join([f"{last} + 1"] * counting + ["%s"] * len(columns))
            cursor.executemany(f"{into} VALUES ({places})", _prepared(columns, values))


def create_rows(rows: Iterable[Row]) -> list[Row]:
    """Insert new rows of one model, and set their ids. Fields that are set on saving (`auto_now`) are not
    supported."""
    rows = list(rows)
    if not rows:
        return rows
    meta = rows[0]._meta
    columns = [column for column in meta.concrete_fields if not column.primary_key]
    names = ", ".join(_names(columns))
    into = f"INSERT INTO {_quoted(meta.db_table)} ({names})"
    for some in in_chunks(rows, connection.ops.bulk_batch_size(columns, rows)):
        values = _held(some, columns)
        if connection.vendor == "postgresql":
            given, params = f"SELECT {names} FROM {_given(columns)} ORDER BY place", [_json(columns, values)]
        else:
            one = f"({', '.join(['%s'] * len(columns))})"
            given, params = f"VALUES {', '.join([one] * len(some))}", chain(*_prepared(columns, values))
        with connection.cursor() as cursor:
            cursor.execute(f"{into} {given} RETURNING {_quoted(meta.pk.column)}", list(params))
            ids = cursor.fetchall()
        for row, (pk,) in zip(some, ids, strict=True):
            row.pk, row._state.adding, row._state.db = pk, False, DEFAULT_DB_ALIAS
    return rows


def _held(rows: Iterable[Model], columns: Sequence[Field]) -> list[list]:
    """The values that rows hold in these columns."""
    return [[getattr(row, column.attname) for column in columns] for row in rows]


def _prepared(columns: Sequence[Field], rows: Iterable[Sequence]) -> list[list]:
    """The values of rows as SQLite takes them; integers, which most are, need no conversion."""
    database = connections[DEFAULT_DB_ALIAS]
    prepare = [None if isinstance(column, WHOLE) else column.get_db_prep_save for column in columns]
    return [
        [
            value if ready is None else ready(value, database)
            for ready, value in zip(prepare, row, strict=True)
        ]
        for row in rows
    ]


def _given(columns: Sequence[Field]) -> str:
    """A table `given` of these columns and `place`, for PostgreSQL; its one parameter is the rows as JSON."""
    types = [column.db_type(connection).partition("(")[0] for column in columns]
    names = _names(columns)
    typed = ", ".join(f"{name} {type}" for name, type in zip(names, types, strict=True))
    table = f"ROWS FROM (json_to_recordset(%s) AS ({typed})) WITH ORDINALITY"
    return f"{table} AS given ({', '.join(names)}, place)"


def _json(columns: Sequence[Field], rows: Iterable[Sequence]) -> str:
    names = [column.column for column in columns]
    return orjson.dumps([dict(zip(names, row, strict=True)) for row in rows]).decode()


def _names(columns: Sequence[Field]) -> list[str]:
    return [_quoted(column.column) for column in columns]


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def in_chunks(things: Iterable[Thing], size: int = 1_000) -> Iterator[list[Thing]]:
    """Ids or rows in lists of this size: databases limit the number of parameters in a query."""
    things = list(things)
    return (things[start : start + size] for start in range(0, len(things), size))
